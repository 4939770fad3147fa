"""Every page for people who are signed in, and what a keyboard alone can do there."""

from pathlib import Path

import pytest

SITE = Path(__file__).with_name("every_state.py")
PARTS = ("targets", "results", "items", "people", "mergers", "findings", "decisions", "changes", "documents")
WINDOWS = pytest.mark.parametrize(("width", "lang"), [(390, "vi"), (1280, "en")])


@pytest.fixture(scope="module")
def site(chromium, served, tmp_path_factory):
    """Serve one site for all of these tests, which only look."""
    with served(SITE, tmp_path_factory.mktemp("states")) as found:
        yield found


@pytest.fixture
def desk(site, windows):
    """Give a function that opens a window in which somebody is signed in."""

    def sign_in(name, width=1280, lang="vi"):
        page = windows(site.address, width, lang)
        page.goto("/account/login/")
        page.fill("[name=login]", name)
        page.fill("[name=password]", "mat khau thu 12")
        page.keyboard.press("Enter")
        page.wait_for_url(f"{site.address}/")
        return page

    return sign_in


@pytest.fixture
def look_at(sound):
    """Give a function that opens pages and holds each to what every page must be."""

    def look(page, *addresses):
        for address in addresses:
            answer = page.goto(address)
            assert answer.status == 200, address
            assert page.locator("h1").count() == 1, address
            sound(page)

    return look


@WINDOWS
def test_pages_of_an_account_can_be_used_by_everybody(desk, look_at, width, lang):
    """One's own sessions, password, second factor and tokens, signing out, and confirming who one is."""
    ways = ("sessions/", "password/change/", "mfa/", "mfa/totp/activate/", "tokens/", "logout/", "reauthenticate/")
    look_at(desk("minh", width, lang), *(f"/account/{way}" for way in ways))


@WINDOWS
def test_pages_of_an_administrator_can_be_used_by_everybody(site, desk, look_at, width, lang):
    """Accounts, roles, the audit log, all registers, and the choice among all units."""
    people, code = site.made["people"], site.made["ward"]["code"]
    accounts = ("/people/", "/people/new/", f"/people/{people['approver']}/", f"/people/{people['chief']}/")
    log = ("/audit/", "/audit/?day=x", f"/audit/?unit={code}")
    look_at(desk("chief", width, lang), *accounts, *log, f"/units/{code}/people/", "/drop/", "/registers/", "/")


@WINDOWS
def test_a_register_can_be_used_by_everybody_in_each_state(site, desk, look_at, sound, width, lang):
    """As a draft with each of its parts and one of its facts; submitted, approved, published; and the list of all."""
    page = desk("minh", width, lang)
    draft, *others = site.made["registers"]
    look_at(page, "/", "/people/mine/", "/registers/", *others, *(f"{draft}?part={part}" for part in PARTS))
    page.goto(draft)
    page.locator(".deciding a").first.click()
    sound(page)


@WINDOWS
def test_dropping_and_checking_can_be_used_by_everybody(site, desk, look_at, width, lang):
    """A document with a table, a PDF as pages and as text, one that nobody placed, one that could not be read."""
    page, table, picture = desk("minh", width, lang), site.made["table"], site.made["picture"]
    look_at(page, f"/check/{table['row']}/?show=all")
    assert page.locator("#words table").count() == 1
    look_at(page, f"/check/{picture}/?show=all", f"/check/{picture}/?show=all&as=text")
    look_at(page, "/check/", f"/drop/{site.made['ward']['row']}/", "/drop/", f"/documents/{table['row']}/working/")
    look_at(page, f"/check/{table['row']}/claims/{table['claim']}/")


def test_the_first_tab_skips_to_the_content_and_focus_is_seen(desk):
    """A keyboard meets the way past the menu first, and whatever has the focus has an outline."""
    page = desk("minh")
    page.goto("/registers/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#content"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    focused = page.locator("main :focus")
    assert focused.count() == 1
    assert focused.evaluate("(one) => getComputedStyle(one).outlineStyle") == "solid"


def test_a_filter_keeps_the_focus_while_its_rows_change(site, desk):
    """Who types goes on typing in the same field while the rows change."""
    page = desk("minh", lang="en")
    page.goto(site.made["registers"][0] + "?part=targets")
    before = page.locator("#rows tbody tr").count()
    page.focus("#q")
    page.keyboard.type("ngân sách", delay=20)
    page.wait_for_url("**q=ng**")
    assert 0 < page.locator("#rows tbody tr").count() < before
    assert page.evaluate("document.activeElement.id") == "q"


def test_what_a_filter_found_is_said_aloud(site, desk):
    """The place that says how many rows were found stays while what it says changes, so a screen reader reads it."""
    page = desk("minh", lang="en")
    page.goto(site.made["registers"][0] + "?part=targets")
    place = page.locator("[aria-live=polite]").element_handle()
    said = place.text_content()
    page.fill("#q", "ngân sách")
    page.wait_for_url("**q=ng**")
    assert place.is_visible()
    assert place.text_content() != said
