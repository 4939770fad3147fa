"""Which elements of a page are furniture: menus, counters, comment boxes, share bars, footers.

Judged by element, role and the words of `class` and `id`, which portals write in English or in Vietnamese
without accents.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum
from functools import lru_cache
from itertools import pairwise


class Sign(Enum):
    """How an element shows itself to be furniture."""

    CERTAIN = "certain"
    """By the element or its role."""
    HEADER = "header"
    """The header of the page: furniture but for the heading of the article, where it stands there."""
    LIKELY = "likely"
    """By a name, or because it is hidden at first."""


def set_of(words: str) -> frozenset[str]:
    """Give the words of a list written with spaces."""
    return frozenset(words.split())


_ELEMENTS = set_of("nav footer aside button dialog marquee")
SIGNS = _ELEMENTS | {"header"}
"""Elements that may be furniture by themselves; of others an attribute has to tell."""
_ROLES = set_of("navigation contentinfo complementary search menu menubar dialog alertdialog toolbar tablist")
_FURNITURE = set_of(
    """menu nav navbar navigation breadcrumb breadcrumbs footer copyright sidebar related comment comments share shares
    sharing social counter pagination pager paging toolbar login search hotline weather ads advert advertisement banner
    rating vote voting subscribe newsletter popup modal cookie dropdown offcanvas sitemap masthead tags visitor visitors
    binhluan thongke lienquan tinlienquan tinkhac tinmoi quangcao chiase truycap danhgia docnhieu xemnhieu lienket
    timkiem dangnhap thoitiet tukhoa
    site-header top-header header-top main-header header-menu page-top add-this most-read
    binh-luan thong-ke lien-quan tin-khac tin-moi tin-cu quang-cao chia-se truy-cap luot-xem danh-gia doc-nhieu
    xem-nhieu lien-ket tim-kiem dang-nhap thoi-tiet tu-khoa chan-trang dau-trang"""
)
# `has-sidebar`, `no-comments` speak of the page around; `category-…` and `tag-…` carry what an article is about.
_SAYS_OTHERWISE = set_of("has no with without not non hide show open is category cat tag tax term hentry")
_CAPTIONS = set_of("caption captions figcaption chuthich chu-thich photocms")
_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)


def sign_of(tag: str, attributes: Mapping[str, str], in_article: bool) -> Sign | None:
    """Tell what shows this element to be furniture, if anything does.

    A header inside an article holds its title; a header of the page holds the site's name and menus.
    """
    if tag in ("html", "body", "main", "h1"):
        return None
    if tag in _ELEMENTS:
        return Sign.CERTAIN
    if not attributes:
        return Sign.HEADER if tag == "header" and not in_article else None
    role = attributes.get("role")
    if role in _ROLES:
        return Sign.CERTAIN
    if (tag == "header" and not in_article) or role == "banner" or attributes.get("id") == "header":
        return Sign.HEADER
    if "hidden" in attributes or _HIDDEN.search(attributes.get("style", "")):
        return Sign.LIKELY
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    return Sign.LIKELY if _names_furniture(names) else None


def names_caption(attributes: Mapping[str, str]) -> bool:
    """Tell whether an element is called a caption, which stands on a line of its own whatever its tag."""
    names = attributes.get("class", "")
    return bool(names) and any(not _CAPTIONS.isdisjoint(_words(name)) for name in names.split())


@lru_cache(maxsize=4096)
def _names_furniture(names: str) -> bool:
    return any(_name_is_furniture(_words(name)) for name in names.split())


def _name_is_furniture(words: list[str]) -> bool:
    return bool(words) and words[0] not in _SAYS_OTHERWISE and not _FURNITURE.isdisjoint(words)


def _words(name: str) -> list[str]:
    """Give the words of a name and their pairs: `boxTin_khac` holds `box`, `tin`, `khac`, `box-tin`, `tin-khac`."""
    parts = [part.lower() for part in _PARTS.findall(name)]
    return [*parts, *map("-".join, pairwise(parts))]
