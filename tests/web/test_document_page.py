"""A document as everybody sees it, and as the office does before that."""

import re

import pytest

from lotrinh.web.actions import Actor
from lotrinh.web.actions.approve_register import ApproveRegister
from lotrinh.web.actions.publish_register import PublishRegister
from lotrinh.web.actions.review_claim import ReviewClaim
from lotrinh.web.actions.submit_register import SubmitRegister
from lotrinh.web.actions.withdraw_publication import WithdrawPublication
from lotrinh.web.screens.addresses import address_of_document
from lotrinh.web.screens.passages import Mark, blocks
from lotrinh.web.screens.permalinks import find, place_of
from lotrinh.web.storage.registers import rebuild

pytestmark = pytest.mark.django_db


@pytest.fixture
def approver(person, ward):
    return person("approver", ward)


@pytest.fixture
def term(placed, approver, ward):
    return placed(approver, ward, "02-nghi-quyet.txt", "07-cong-thong-tin.html")


def address(term, at=0):
    return f"/documents/{term.documents.order_by('pk')[at].pk}/"


def entries(page):
    """Give the mentions that a page was drawn from."""
    return [each["one"] for each in page.context if "one" in each]


def test_a_document_is_closed_until_it_is_published_and_again_when_it_is_withdrawn(term, approver, publish, client):
    """Nobody reads it before the publication; everybody after; nobody once that is withdrawn."""
    assert client.get(address(term)).status_code == 404
    term = publish(approver, term)
    assert client.get(address(term)).status_code == 200
    WithdrawPublication(term, term.version, "Nhầm tệp").perform(Actor(approver))
    assert client.get(address(term)).status_code == 404


def test_the_working_view_is_for_those_who_may_see_the_unit(term, person, ward, signed_in, client):
    """A viewer of the unit reads the document before it is published; a stranger is refused."""
    working = address(term) + "working/"
    page = signed_in(person("viewer", ward)).get(working).content.decode()
    assert "/registers/2025-2030/" in page
    assert f"/check/{term.documents.order_by('pk')[0].pk}/" in page
    assert signed_in(person()).get(working).status_code == 403
    assert client.get(working).status_code == 302


def test_each_published_claim_is_marked_at_its_words(term, approver, publish, client):
    """Every entry beside the text has its mark in the text, with the same words."""
    publish(approver, term)
    page = client.get(address(term))
    html = page.content.decode()
    assert entries(page)
    for one in entries(page):
        assert f'id="{one.name}"' in html
        assert f'href="#k-{one.name}"' in html or f'data-claims="{one.name} ' in html


def test_the_whole_text_is_shown(term, approver, publish, client):
    """Nothing but white space is lost between the document and its page."""
    publish(approver, term)
    page = client.get(address(term))
    document = page.context["document"]
    body = re.search(r'<div class="card-body text">(.*?)</div></div>\s*<p class="small', page.content.decode(), re.S)[1]
    from html import unescape

    shown = unescape(re.sub(r"<[^>]+>", "", body))
    assert "".join(shown.split()) == "".join(document.text.split())


def test_a_claim_that_was_rejected_is_not_marked(term, approver, publish, client):
    """What a person said the document does not say is no claim of the public page."""
    document = term.documents.order_by("pk")[0]
    claim = document.claims.filter(type="figure", kind="target").first()
    ReviewClaim(claim, claim.version, "reject", {}, "Không phải").perform(Actor(approver))
    term.refresh_from_db()
    publish(approver, term)
    names = {one.name for one in entries(client.get(address(term)))}
    assert names
    assert claim.name not in names


def test_a_corrected_claim_says_what_the_software_had_read(term, approver, publish, client):
    """The corrected value is shown, and beside it what was there before."""
    document = term.documents.order_by("pk")[0]
    claim = document.claims.get(indicator="budget_revenue", kind="target")
    ReviewClaim(claim, claim.version, "correct", {"value": 325_000_000_000}, "Đọc lại").perform(Actor(approver))
    term.refresh_from_db()
    publish(approver, term)
    (one,) = (one for one in entries(client.get(address(term))) if one.corrected)
    assert one.name == claim.name
    assert "325" in one.amount
    assert "320" in one.corrected


def test_the_number_account_adds_up_to_every_number(term, approver, publish, client):
    """The parts of the bar are all numbers of the document, and together fill it."""
    publish(approver, term)
    page = client.get(address(term))
    account, document = page.context["account"], page.context["document"]
    assert sum(part.total for part in account) == document.numbers
    assert sum(part.width for part in account) == 1000
    assert "unexplained" not in {part.kind for part in account}


def test_a_table_is_shown_as_a_table(term, approver, publish, client):
    """The programme's table of milestones keeps its rows and cells, with the figures marked in them."""
    publish(approver, term)
    html = client.get(address(term, 1)).content.decode()
    table = html[html.index("<table") : html.index("</table>")]
    assert (table.count("<tr>"), table.count("<th "), table.count("<td>")) == (9, 7, 56)
    assert 'class="m m-target"' in table


def test_marks_within_marks_keep_every_name():
    """A claim inside another's words has its own place, and both begin where they begin."""
    (block,) = blocks("abc 12 def", {}, [Mark(0, 10, "c1", "aim"), Mark(4, 6, "c2", "target")])
    assert [(run.text, run.names, run.begins) for run in block.runs] == [
        ("abc ", ("c1",), ("c1",)),
        ("12", ("c1", "c2"), ("c2",)),
        (" def", ("c1",), ()),
    ]


def test_the_page_of_a_document_needs_few_queries(term, approver, publish, client, few_queries):
    """Twelve queries are enough, however many claims are marked."""
    publish(approver, term)
    with few_queries():
        client.get(address(term))


def test_the_bar_of_one_part_is_full(placed, publish, approver, ward, client):
    """A number of the drawing is written as a drawing needs it, not as people group thousands."""
    text = "Phường An Khê kết nạp 15 đảng viên năm 2026."
    term = publish(approver, placed(approver, ward, ("tin.txt", text.encode())))
    html = client.get(address(term)).content.decode()
    assert re.search(r'<rect class="part-\w+" x="0" width="1000"', html)


@pytest.fixture
def long_term(placed, publish, approver, ward):
    """Publish a register that takes three windows of results from one document."""
    head = "Đảng bộ phường An Khê, thành phố Đà Nẵng tổ chức Đại hội lần thứ I, nhiệm kỳ 2025 - 2030.\n"
    lines = (f"\nNăm {1940 + at} thu ngân sách đạt {at + 12} tỷ đồng.\n" for at in range(85))
    return publish(approver, placed(approver, ward, ("dai.txt", (head + "".join(lines)).encode())))


def names_in(html):
    return re.findall(r'id="k-(c\d+)"', html)


def test_a_long_list_of_entries_comes_in_windows(long_term, client):
    """The first window is on the page; every other is given by its address, and by a page of its own without script."""
    page = client.get(address(long_term))
    first, *others = page.context["windows"]
    assert names_in(page.content.decode()) == first.names.split("-")
    assert len(others) == 2
    for window in others:
        fetched = client.get(page.context["rows"], {"claims": window.names}).content.decode()
        assert names_in(fetched) == window.names.split("-")
        assert names_in(client.get(address(long_term), {"from": window.start}).content.decode())[0] == window.start


def test_the_working_view_gives_its_windows_as_well(long_term, approver, signed_in):
    """The office fetches the entries of its own view."""
    page = signed_in(approver).get(address(long_term) + "working/")
    window = page.context["windows"][-1]
    fetched = signed_in(approver).get(page.context["rows"], {"claims": window.names}).content.decode()
    assert names_in(fetched) == window.names.split("-")


def link_of(term, at=3):
    """Give the document of a fact's source, its claim, and the address of its words."""
    (source, *_) = term.published.register["facts"][at]["sides"][0]["sources"]
    document = next(one for one in term.documents.all() if one.sha256.startswith(source["document"]))
    return document, source, address_of_document(document, source)


def test_a_link_to_words_lasts_when_claims_are_numbered_anew(term, approver, publish, client):
    """The address names the place of the words, so that it opens them under whatever name their claim has."""
    document, source, link = link_of(publish(approver, term))
    assert client.get(link).context["at"] == source["claim"]
    claims, term = document.claims.order_by("order"), term.documents.first().term
    for claim in claims:
        claim.name = f"c{claim.order + 900}"
        claim.body |= {"id": claim.name}
        claim.save()
    rebuild(term)
    term.refresh_from_db()
    for step in (SubmitRegister, ApproveRegister, PublishRegister):
        term = step(term, term.version).perform(Actor(approver))
    page = client.get(link)
    renamed = claims.get(start=source["start"], end=source["end"]).name
    assert (page.context["at"], page.context["at_note"]) == (renamed, "")
    assert '<span id="at"></span><a' in page.content.decode()


def test_words_that_moved_are_found_nearest_to_their_old_place():
    """Where a text reads a little longer before them, the same words are found; where they are gone, nothing is."""
    place = place_of(10, 14, "25 %")
    assert find("0123456789" + "25 % and 25 %", place) == (10, 14)
    assert find("25 %, before that: 25 %", place) == (19, 23)
    assert find("0123456789" + "26 %", place) is None
    assert find("", place) is None


def test_a_link_to_words_that_are_gone_says_so(term, approver, publish, client):
    """Words that the register takes nothing from have a note; those that stand no more are said to be gone."""
    document, *_ = link_of(publish(approver, term))
    place = place_of(0, 8, document.text[:8])
    assert "không còn lấy gì từ đó" in client.get(f"/documents/{document.pk}/?at={place}").content.decode()
    for written in (place_of(0, 8, "khác hẳn"), "12", "5-3-00000000"):
        assert "không còn trong văn bản" in client.get(f"/documents/{document.pk}/?at={written}").content.decode()
