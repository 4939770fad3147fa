"""The whole way, by one browser: from files that an editor drops to a citizen who downloads what the ward published."""

import csv
import io
import re
from pathlib import Path
from typing import NamedTuple

import pytest

SITE = Path(__file__).with_name("four_offices.py")
FILES = sorted(SITE.parents[3].joinpath("samples").glob("0*"))
WAYS = [(390, "vi"), (390, "en"), (1280, "vi"), (1280, "en")]


class Way(NamedTuple):
    """One way: a window, who walks in it, and what every page on it is held to."""

    page: object
    number: int
    code: str
    sound: object

    def seen(self):
        """Hold the page, as it stands, to what every page must be."""
        self.page.wait_for_load_state()
        self.sound(self.page)

    def sign_in(self, role):
        """Sign in at the door, and come to one's own work."""
        page = self.page
        page.goto("/account/login/")
        self.seen()
        page.fill("[name=login]", f"{role}{self.number}")
        page.fill("[name=password]", "mat khau thu 12")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile(r"\d/$"))
        self.seen()

    def sign_out(self):
        """Leave by the menu."""
        if self.page.locator(".navbar-toggler").is_visible():
            self.page.click(".navbar-toggler")
        self.page.click("header form[action$='logout/'] button")
        self.page.wait_for_selector("header [href$='login/']", state="attached")


@pytest.fixture(scope="module")
def site(chromium, served, tmp_path_factory):
    """Serve one site with an office for each way."""
    with served(SITE, tmp_path_factory.mktemp("offices")) as found:
        yield found


@pytest.mark.parametrize(("width", "lang"), WAYS)
def test_from_dropped_files_to_what_a_citizen_downloads(site, windows, sound, width, lang):
    """Files are dropped, checked, corrected, approved and published; a citizen follows a figure to its words."""
    office = site.made[WAYS.index((width, lang))]
    way = Way(windows(site.address, width, lang), office["number"], office["code"], sound)
    way.sign_in("editor")
    drop_and_confirm(way)
    value = check(way)
    submit(way)
    way.sign_out()
    way.sign_in("approver")
    approve_and_publish(way)
    way.sign_out()
    read_as_a_citizen(way, value)


def drop_and_confirm(way):
    """Choose all samples at once, see each of them read by the worker, and confirm where they belong."""
    page = way.page
    page.click(".office [href='/drop/']")
    way.seen()
    page.set_input_files("#files", FILES)
    page.locator("#uploads .status-green").nth(len(FILES) - 1).wait_for(timeout=60_000)
    assert page.locator("#uploads .status-red").count() == 0
    page.locator("#to-confirm .placing").nth(len(FILES) - 1).wait_for()
    way.seen()
    for box in page.locator("#to-confirm [type=checkbox]").all():
        box.check()
    for first in page.locator("#to-confirm [name$=-first]").all():
        first.fill("2025")
    for last in page.locator("#to-confirm [name$=-last]").all():
        last.fill("2030")
    page.select_option("#to-confirm .placing:has-text('02-nghi-quyet') [name$=-rank]", "resolution")
    page.click(".placing-all button")
    page.wait_for_url("**/check/")
    way.seen()


def check(way):
    """Accept by key, correct two figures, and see every number of the document accounted for; give a new value."""
    page = way.page
    page.click("tr:has-text('02-nghi-quyet') th a")
    way.seen()
    assert page.locator(".check-all").text_content() == "100 %"
    shares = [float(one.get_attribute("width")) for one in page.locator(".check-bar-picture rect").all()]
    assert sum(shares) == pytest.approx(1000)
    page.goto(page.url.partition("?")[0] + "?show=all")
    page.keyboard.press("n")
    first = page.locator("#list [aria-current=true]").get_attribute("id")
    page.keyboard.press("a")
    page.wait_for_selector(f"#{first}[data-state=accepted]")
    correct(way, "320 tỷ", "325,5 tỷ")
    correct(way, "82%", "83,25")
    way.seen()
    return {"vi": "325,5", "en": "325.5"}[page.locator("html").get_attribute("lang")]


def correct(way, said, value):
    """Correct the figure whose words hold a text: by key on a desk, by its button on a phone."""
    page = way.page
    row = page.locator(f".claim:has(.claim-quote:has-text('{said}'))").first
    name = row.get_attribute("id")
    row.locator("[data-act=correct]").click()
    page.wait_for_selector(f"#{name} [name=value]")
    page.wait_for_selector(f"#{name} :focus")  # the form has come and taken the focus
    page.fill(f"#{name} [name=value]", value)
    way.seen()
    page.press(f"#{name} [name=value]", "Enter")
    page.wait_for_selector(f"#{name}[data-state=corrected]")


def submit(way):
    """Find the register from the menu, and submit it."""
    page = way.page
    page.click(".office [href='/registers/']")
    way.seen()
    page.click("tbody th a")
    way.seen()
    page.click("form[action$='submit/'] button")
    page.wait_for_selector(".alert-success")
    way.seen()


def approve_and_publish(way):
    """Come from what waits to the register, look at the way of one fact, approve and publish."""
    page = way.page
    page.click(".waiting [href='/registers/?state=submitted']")
    way.seen()
    page.click("tbody th a")
    page.locator(".deciding a").first.click()
    way.seen()
    page.go_back()
    for step in ("approve", "publish"):
        page.click(f"form[action$='{step}/'] button")
        page.wait_for_selector(".alert-success")
        way.seen()


def draw_the_last_chart(page):
    """Come to the last chart, which is drawn only then: nothing on the page moves for it."""
    height = page.evaluate("document.documentElement.scrollHeight")
    page.locator("[data-chart] .chart").last.scroll_into_view_if_needed()
    page.locator("[data-chart] .chart").last.locator("canvas").wait_for()
    assert page.evaluate("document.documentElement.scrollHeight") == height


def read_as_a_citizen(way, value):
    """Go from the first page to the unit, from a figure to its words in its document, and take the figures home."""
    page = way.page
    page.goto("/")
    way.seen()
    page.click(f".newest a[href='/units/{way.code}/']")
    way.seen()
    draw_the_last_chart(page)
    target = page.locator(".target", has_text=value).first
    target.locator("a.words").first.click()
    page.wait_for_url(re.compile(r"/documents/\d+/\?at=\d+-\d+-\w+#at$"))
    way.seen()
    words = page.locator(".text a.m.here").first
    words.wait_for()
    box = words.bounding_box()
    assert 0 <= box["y"] < 900
    assert words.evaluate("(one) => getComputedStyle(one).backgroundColor") != "rgba(0, 0, 0, 0)"
    page.goto(f"/units/{way.code}/")
    with page.expect_download() as download:
        page.click("a[href$='.csv']")
    rows = list(csv.DictReader(io.StringIO(Path(download.value.path()).read_text(encoding="utf-8-sig"))))
    assert any("325500000000" in row.values() for row in rows)
