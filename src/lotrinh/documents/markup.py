"""HTML cut into tags and text, each with its place in the source. Any input, in linear time.

The standard library's parser was tried first: it takes time in the square of the input on tags that never
close, stops at some malformed references, and its results differ between patch releases of Python, where
the same bytes must give the same reading on any machine.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

Token = tuple[str, int, int, str, str]
"""A stretch of the source: its kind (`text`, `open`, `close`, `title`), where it begins and ends, its name, its inside.

The name is the tag's in lower case; inside are the tag's attributes, or the words of the title.
"""

# Possessive throughout: nothing is tried twice. A quote that never closes is an ordinary character.
_TAG = re.compile(r"""<(/?)([a-zA-Z][^\s/>]*+)((?:[^>"'=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+|["'])*+)>""")
_ATTRIBUTE = re.compile(r"""([^\s=/"'>]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++)))?+""")
# Elements whose content is never shown as words of the page, up to their closing tag.
_UNSEEN = {
    *("script", "style", "noscript", "template", "iframe", "object", "svg", "math", "audio", "video", "canvas"),
    *("textarea", "select", "title"),
}


_TAG_BEGIN = re.compile(r"</?[a-zA-Z]")
_COMMENT_BEGIN = re.compile(r"<(?:[!?]|/[^\s\d])")
_LONGEST_TAG = 4096


def tokens(source: str) -> Iterator[Token]:
    """Give the tags and texts of a page in order; comments, scripts and other unseen things are left out."""
    at = 0
    unclosed: set[str] = set()
    while (begin := source.find("<", at)) >= 0:
        if tag := _TAG.match(source, begin):
            if begin > at:
                yield "text", at, begin, "", ""
            closing, name, inside = tag.groups()
            at, name = tag.end(), name.lower()
            if closing:
                yield "close", begin, at, name, ""
            elif name not in _UNSEEN:
                yield "open", begin, at, name, inside
            elif name not in unclosed:
                words, at = _unseen(source, at, name, unclosed)
                if name == "title":
                    yield "title", begin, at, name, words
        elif _TAG_BEGIN.match(source, begin):
            break
        elif _COMMENT_BEGIN.match(source, begin):
            if begin > at:
                yield "text", at, begin, "", ""
            at = _after_comment(source, begin)
        else:  # a `<` before a space or a digit is a sign in the text
            yield "text", at, begin + 1, "", ""
            at = begin + 1
    # Where a page breaks off inside a tag, what is there of the tag is no text.
    end = begin if begin >= 0 and len(source) - begin < _LONGEST_TAG else len(source)
    if at < end:
        yield "text", at, end, "", ""


def _unseen(source: str, at: int, name: str, unclosed: set[str]) -> tuple[str, int]:
    """Give the content of an unseen element and where the page goes on."""
    closing = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(source, at)
    if closing is None:
        unclosed.add(name)
        return "", len(source) if name in ("script", "style") else at
    end = source.find(">", closing.end())
    return source[at : closing.start()], len(source) if end < 0 else end + 1


def _after_comment(source: str, begin: int) -> int:
    comment = source.startswith("<!--", begin)
    end = source.find("-->" if comment else ">", begin + 2)
    return len(source) if end < 0 else end + (3 if comment else 1)


def attributes(inside: str) -> dict[str, str]:
    """Give the attributes of a tag, names in lower case, references resolved; the first of a name counts."""
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(inside):
        value = double or single or bare
        found.setdefault(name.lower(), unescape(value) if "&" in value else value)
    return found
