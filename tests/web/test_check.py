"""Checking a document beside its text."""

import pytest
from django.urls import reverse

from lotrinh.web.actions import ActionError, Actor, Conflict
from lotrinh.web.actions.accept_claims import AcceptClaims
from lotrinh.web.actions.review_claim import ReviewClaim
from lotrinh.web.storage.models import AuditEntry, Claim, Review

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
def clerk(person, ward):
    return person("editor", ward, "lan")


@pytest.fixture
def document(received, clerk, ward):
    return received(clerk, ward).documents.get()


@pytest.fixture
def browser(signed_in, clerk):
    return signed_in(clerk)


def page(browser, document, asked=""):
    return browser.get(reverse("check", args=[document.pk]) + asked)


def drawn(shown):
    """Give the rows that a page has drawn."""
    return [row for group in shown.context["groups"] for window in group.windows for row in window.rows]


def press(browser, claim, action, version=None, **headers):
    address = reverse("check_review", args=[claim.document_id])
    return browser.post(address, {action: f"{claim.pk}:{version or claim.version}"}, headers=headers)


def correct(browser, claim, headers=HTMX, **fields):
    address = reverse("check_correct", args=[claim.document_id, claim.pk])
    return browser.post(address, {"version": claim.version, **fields}, headers=headers)


def a_figure(document, **wanted):
    return document.claims.filter(type="figure", **wanted).first()


def test_the_text_stands_there_whole_with_every_claim_linked(browser, document):
    """All words of the document are on the page, and each claim has a place in the text and a row."""
    shown = page(browser, document, "?show=all").content.decode()
    for claim in document.claims.all():
        assert f'id="w{claim.pk}"' in shown
        assert f'id="c{claim.pk}"' in page(browser, document, f"?show=all&from={claim.pk}").content.decode()
    import re
    from html import unescape

    inside = shown.partition('id="words"')[2].partition(">")[2].partition('<section class="check-claims"')[0]
    words = unescape(re.sub(r"<[^>]+>", "", inside.replace("</p>", "\n")))
    assert words.split() == document.text.split()


def test_a_table_is_shown_as_a_table(browser, received, clerk, ward):
    """A table of the file is a table on the page, with a cell for each of its cells."""
    text = "Phụ lục\n\nSTT\tChỉ tiêu\tĐơn vị\tNăm 2030\n1\tThu ngân sách\ttỷ đồng\t320\n2\tHộ nghèo\t%\t0,5\n"
    document = received(clerk, ward, "phu-luc.txt", text.encode()).documents.get()
    shown = page(browser, document).content.decode()
    assert shown.count("<td") == 12


def test_at_first_only_the_doubtful_are_listed(browser, document):
    """While there are doubts the list holds the doubtful rows only, each with its doubts in words."""
    shown = page(browser, document)
    rows = drawn(shown)
    assert rows
    assert all(row.doubts for row in rows)
    assert len(rows) == document.doubtful
    assert rows[0].doubts[0].message in shown.content.decode().replace("&quot;", '"')


def test_one_kind_of_doubt_can_be_asked_for(browser, document):
    """The reasons are counted, and one of them filters the list."""
    (code, _, count), *_ = page(browser, document).context["reasons"]
    assert len(drawn(page(browser, document, f"?show=doubtful&why={code}"))) == count


def test_the_number_account_reaches_one_hundred_percent(browser, document):
    """The parts of the bar are what is in claims and each reason; together they are all numbers of the document."""
    shares = page(browser, document).context["account"]
    assert sum(share.amount for share in shares) == document.numbers
    assert abs(sum(share.width for share in shares) - 1000) < 0.01
    assert sum(len(share.numbers) for share in shares) == document.numbers - document.claimed


def test_a_press_is_answered_by_its_row_alone(browser, document):
    """Accepting swaps the row and the counts, not the page; without script the browser goes back to the page."""
    claim = document.claims.first()
    answer = press(browser, claim, "accept", **HTMX)
    assert answer["HX-Retarget"] == f"#c{claim.pk}"
    assert b"<html" not in answer.content
    assert b'id="standing"' in answer.content
    claim.refresh_from_db()
    assert claim.state == Claim.State.ACCEPTED
    without = press(browser, claim, "undo")
    assert without.status_code == 302
    assert without.url.endswith(f"#c{claim.pk}")


def test_undo_takes_back_one_word_after_the_other(browser, document):
    """Undo goes back to the word before, then to none; after that there is nothing to undo, which a sentence says."""
    claim = document.claims.first()
    for action in ("accept", "reject", "undo", "undo", "undo"):
        claim.refresh_from_db()
        answer = press(browser, claim, action, **HTMX)
    claim.refresh_from_db()
    assert claim.state == Claim.State.OPEN
    assert "Không có gì để hoàn tác" in answer.content.decode()
    assert list(claim.reviews.values_list("action", "undone").order_by("pk")) == [
        ("accept", True), ("reject", True), ("undo", False), ("undo", False),
    ]  # fmt: skip


def test_two_people_at_once_overwrite_nothing(browser, document, person, ward, signed_in):
    """Whoever comes second is told who did what, sees the row as it is now, and nothing of theirs is kept."""
    claim = document.claims.first()
    other = person("editor", ward, "minh")
    press(signed_in(other), claim, "reject", **HTMX)
    answer = press(browser, claim, "accept", **HTMX).content.decode()
    assert "minh đã bác bỏ mục này lúc" in answer
    assert 'data-state="rejected"' in answer
    claim.refresh_from_db()
    assert claim.state == Claim.State.REJECTED
    assert claim.reviews.count() == 1


def test_a_correction_in_the_form_keeps_what_the_reader_said(browser, document):
    """The corrected value stands in the row, the reader's beside it, and the claim's own body is unchanged."""
    claim = a_figure(document, kind="target")
    before = claim.body
    answer = correct(browser, claim, value="15.219,5 tỷ", unit="VND", comparator=">", reason="xem phụ lục")
    claim.refresh_from_db()
    assert claim.state == Claim.State.CORRECTED
    assert claim.body == before
    review = claim.reviews.get()
    assert review.set["value"] == 15219500000000
    shown = answer.content.decode()
    assert "trên 15.219,5\xa0tỷ đồng" in shown
    assert "Máy đọc:" in shown
    assert "xem phụ lục" in shown


def test_a_correction_that_cannot_hold_leaves_the_form_as_it_was_filled_in(browser, document):
    """The sentence stands above the form, what was typed stays, nothing is kept."""
    claim = a_figure(document, kind="target")
    shown = correct(browser, claim, value="15,219.5").content.decode()
    assert "không phải là số viết theo lối tiếng Việt" in shown
    assert 'value="15,219.5"' in shown
    assert not Review.objects.exists()


def test_the_form_works_without_script(browser, document):
    """Without htmx the form is a page of its own, and saving goes back to the document."""
    claim = a_figure(document, kind="target")
    assert b"<html" in browser.get(reverse("check_correct", args=[document.pk, claim.pk])).content
    assert correct(browser, claim, headers={}, kind="result").status_code == 302
    claim.refresh_from_db()
    assert claim.state == Claim.State.CORRECTED


def test_every_type_of_claim_has_a_form(browser, document):
    """Whatever a claim is, its form opens with fields that its type has."""
    for kind in set(document.claims.values_list("type", flat=True)):
        claim = document.claims.filter(type=kind).first()
        shown = browser.get(reverse("check_correct", args=[document.pk, claim.pk]), headers=HTMX)
        assert [field.name for field in shown.context["fields"]]


def test_the_catalogue_is_searched_without_marks(browser):
    """`ho ngheo` finds the indicators of poor households."""
    shown = browser.get(reverse("check_indicators"), {"indicator_search": "ho ngheo"}).content.decode()
    assert "poverty" in shown or "poor" in shown
    assert shown.count("<option") < 20


def test_all_without_a_doubt_are_accepted_at_once_by_one_entry_of_the_log(clerk, document):
    """Doubtful and reviewed claims are left alone; each accepted one has its review, the log one entry."""
    rejected = document.claims.filter(doubts=[]).first()
    ReviewClaim(rejected, rejected.version, "reject").perform(Actor(clerk))
    entries = AuditEntry.objects.count()
    expected = document.claims.filter(doubts=[]).count() - 1
    assert AcceptClaims(document).perform(Actor(clerk)) == expected
    assert document.claims.filter(state=Claim.State.ACCEPTED).count() == expected
    assert AuditEntry.objects.count() == entries + 1
    assert document.claims.filter(state=Claim.State.OPEN).count() == document.doubtful
    with pytest.raises(ActionError, match="Nothing is left"):
        AcceptClaims(document).perform(Actor(clerk))


def test_accepting_all_can_be_taken_back_as_far_as_nobody_touched_it_since(clerk, browser, document):
    """One press opens the accepted claims again, but not one that somebody has reviewed since; the log says which."""
    AcceptClaims(document).perform(Actor(clerk))
    touched = document.claims.filter(state=Claim.State.ACCEPTED).first()
    ReviewClaim(touched, touched.version, "accept").perform(Actor(clerk))
    accepted = document.claims.filter(state=Claim.State.ACCEPTED).count()
    browser.post(reverse("check_take_back", args=[document.pk]))
    assert list(document.claims.filter(state=Claim.State.ACCEPTED)) == [touched]
    assert len(AuditEntry.objects.last().after["opened"]) == accepted - 1
    undone = document.claims.filter(state=Claim.State.OPEN, doubts=[]).first()
    assert list(undone.reviews.order_by("pk").values_list("action", "undone")) == [("accept", True), ("undo", False)]
    browser.post(reverse("check_take_back", args=[document.pk]))
    assert list(document.claims.filter(state=Claim.State.ACCEPTED)) == [touched]


def test_filters_keep_how_the_page_is_looked_at(browser, document):
    """Who reads in the order of the text goes on doing so when the filter changes."""
    shown = page(browser, document, "?order=text&show=all").content.decode()
    assert "order=text&amp;show=doubtful" in shown


def test_who_comes_after_accepting_all_is_told_who_accepted(clerk, document, person, ward):
    """A claim accepted with all others counts as changed by whoever accepted them."""
    claim = document.claims.filter(doubts=[]).first()
    AcceptClaims(document).perform(Actor(clerk))
    with pytest.raises(Conflict, match="lan accepted"):
        ReviewClaim(claim, claim.version, "reject").perform(Actor(person("editor", ward, "minh")))


def test_who_may_only_look_has_no_buttons(document, person, ward, signed_in):
    """A viewer sees text and claims, but nothing to press, and a forged press is refused."""
    browser = signed_in(person("viewer", ward))
    shown = page(browser, document).content.decode()
    assert 'name="accept"' not in shown
    assert press(browser, document.claims.first(), "accept").status_code == 403


def test_another_units_clerk_sees_nothing(document, person, signed_in):
    """The page of a document is closed to who has no right in its unit."""
    from lotrinh.web.storage.models import Unit

    other = Unit.objects.filter(tier="commune", until="").exclude(pk=document.unit_id).first()
    assert page(signed_in(person("editor", other)), document).status_code == 403


def test_a_long_document_needs_no_more_queries_than_a_short_one(
    browser, document, received, clerk, ward, asked_at_most
):
    """The page asks the database a fixed number of times, however many claims there are; so does a press."""
    text = "\n".join(f"- Đến năm 2030, diện tích rừng trồng đạt {at},5 ha." for at in range(1, 501))
    long = received(clerk, ward, "dai.txt", text.encode()).documents.get()
    assert long.claims.count() >= 500
    with asked_at_most(12):
        page(browser, long, "?show=all")
    with asked_at_most(26):
        press(browser, long.claims.first(), "accept", **HTMX)


def test_numbers_of_rows_are_never_written_with_thousands(browser, document):
    """Row numbers above 999 stay addresses: no point is set between their digits."""
    Claim.objects.filter(document=document).delete()
    claim = Claim.objects.create(
        pk=1234567, document=document, order=0, name="c1", type="objective", start=0, end=5,
        body={"id": "c1", "type": "objective", "quote": document.text[:5], "start": 0, "end": 5, "rule": "r"},
    )  # fmt: skip
    shown = page(browser, document, "?show=all").content.decode()
    assert f'id="c{claim.pk}"' in shown
    assert "1.234.567" not in shown


@pytest.mark.parametrize("action", Review.Action.values)
def test_whoever_comes_second_can_be_told_whatever_was_done(action):
    """There is a sentence for each thing that somebody else may have done meanwhile."""
    from lotrinh.web.words import texts

    assert {f"errors.since_{action}", f"errors.since_{action}_next"} <= set(texts())


def test_what_a_figure_is_counted_per_is_written_in_the_language_of_the_page(browser, document):
    """The form says `năm` where the contract says `year`, and saved as it stands it means the same."""
    claim = a_figure(document, body__per="year")
    address = reverse("check_correct", args=[document.pk, claim.pk])
    shown = browser.get(address, headers=HTMX).content.decode()
    assert 'name="per" value="năm"' in shown
    correct(browser, claim, value="12,5", per="năm")
    claim.refresh_from_db()
    assert claim.reviews.get().set.get("per", "year") == "year"


@pytest.fixture
def long_document(received, clerk, ward):
    """Bring in a document with three windows full of results."""
    head = "Đảng bộ phường An Khê, thành phố Đà Nẵng tổ chức Đại hội lần thứ I, nhiệm kỳ 2025 - 2030.\n"
    lines = (f"\nNăm 2024 sản lượng của tổ dân phố số {at} đạt {at + 12} tấn.\n" for at in range(100))
    return received(clerk, ward, "dai.txt", (head + "".join(lines)).encode()).documents.get()


def test_a_page_draws_as_many_rows_as_fill_a_window(browser, long_document):
    """However many claims there are, the first window is drawn; each of the others has a link that draws it."""
    shown = page(browser, long_document, "?show=all&order=text")
    (group,) = shown.context["groups"]
    assert len(drawn(shown)) == len(group.windows[0].claims) == 40
    assert group.total == long_document.claims.count() > 80
    for window in group.windows[1:]:
        rows = drawn(page(browser, long_document, f"?show=all&order=text&from={window.start}"))
        assert [row.claim for row in rows] == list(window.claims)


def test_a_window_stays_the_same_while_its_claims_are_reviewed(browser, long_document):
    """A window is asked for by its claims: what was decided meanwhile is in it, in its place, as it is now."""
    window = page(browser, long_document, "?show=all&order=text").context["groups"][0].windows[1]
    press(browser, window.claims[3], "reject", **HTMX)
    answer = browser.get(reverse("check_rows", args=[long_document.pk]), {"claims": window.names})
    assert [row.claim.pk for row in answer.context["window"].rows] == [claim.pk for claim in window.claims]
    assert answer.context["window"].rows[3].claim.state == Claim.State.REJECTED
    assert b"<html" not in answer.content


def test_a_window_holds_claims_of_its_document_only(browser, long_document, document):
    """Claims of another document are left out of a window; one without any of its own does not exist."""
    stranger, own = document.claims.first(), long_document.claims.first()
    address = reverse("check_rows", args=[long_document.pk])
    window = browser.get(address, {"claims": f"{stranger.pk}-x--{own.pk}"}).context["window"]
    assert [row.claim for row in window.rows] == [own]
    assert browser.get(address, {"claims": f"{stranger.pk}"}).status_code == 404


def test_of_a_list_that_is_too_short_the_count_is_doubtful_and_the_gap_marked(browser, received, clerk, ward):
    """Five breakthroughs announced and two told: the announced count is in doubt, not the two, and the gap is shown."""
    text = (
        "Đảng bộ phường An Khê, thành phố Đà Nẵng tổ chức Đại hội lần thứ I, nhiệm kỳ 2025 - 2030.\n"
        "Đại hội xác định 5 khâu đột phá:\n"
        "Một là, đột phá về cải cách hành chính.\n"
        "Hai là, đột phá về hạ tầng giao thông.\n"
    )
    document = received(clerk, ward, "dot-pha.txt", text.encode()).documents.get()
    rows = drawn(page(browser, document, "?show=all&order=text"))
    doubted = [row.claim.type for row in rows if "fewer_listed_than_declared" in row.claim.doubts]
    assert doubted == ["declared"]
    assert [
        row.claim.type for row in rows if any("liệt kê ít hơn" in one.title.lower() for one in row.doubts)
    ] == doubted
    (last,) = (row for row in rows if row.gap)
    assert (last.claim.type, "giao thông" in last.claim.body["quote"]) == ("breakthrough", True)
