"""The page that shows each document beside what was read in it, in a real browser."""

import json
import re
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from lotrinh.foundation.errors import UngroundedClaimError
from lotrinh.publishing import html_file, write_html
from lotrinh.publishing.html_file import render
from lotrinh.publishing.segments import Stretch, pieces
from lotrinh.publishing.words import sections

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture(scope="module")
def window():
    """One browser window for all tests; `asked` lists every address it asked for, `broken` every error it met."""
    if not CHROMIUM:
        pytest.skip("no Chromium on this machine: apt-get install chromium")
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is missing: pip install playwright")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(reduced_motion="reduce")
        page.asked, page.broken = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("pageerror", lambda error: page.broken.append(str(error)))
        page.on("console", lambda said: page.broken.append(said.text) if said.type == "error" else None)
        yield page
        browser.close()


@pytest.fixture
def opened(window, document, reading, tmp_path):
    """Open the page afresh, at a size and at an address within it."""

    def open_page(width=1280, height=900, count=1, address="", scheme="light"):
        write_html([(document, reading)] * count, tmp_path / "register.html")
        window.set_viewport_size({"width": width, "height": height})
        window.emulate_media(color_scheme=scheme)
        window.asked.clear()
        window.broken.clear()
        window.goto((tmp_path / "register.html").as_uri() + address)
        return window

    return open_page


def current(page):
    return page.locator("#list [aria-current=true] .what").inner_text()


def in_sight(page, selector):
    inside = "node => { const r = node.getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight }"
    return page.locator(selector).first.evaluate(inside)


def test_stepping_by_keyboard_selects_the_next_claim_and_brings_its_words_into_sight(opened):
    """Keys j and → go on, k and ← go back; list and text show the same claim."""
    page = opened(height=420)
    page.keyboard.press("j")
    page.keyboard.press("ArrowRight")
    assert current(page) == "thu nhập bình quân"
    assert page.locator("#text .on").all_inner_texts() == ["ước 71,5 triệu đồng/người/năm"]
    assert in_sight(page, "#text .on")
    for _ in range(9):
        page.keyboard.press("j")
    assert in_sight(page, "#text .on")
    assert in_sight(page, "#list [aria-current=true]")
    page.keyboard.press("k")
    page.keyboard.press("ArrowLeft")
    assert current(page) == "2. số hóa hồ sơ"
    assert page.broken == []


def test_no_request_leaves_the_file(opened):
    """Opening, stepping and switching ask for nothing but the file itself."""
    page = opened()
    for key in ("j", "n", "?", "Escape"):
        page.keyboard.press(key)
    page.click("[data-language=en]")
    page.wait_for_timeout(200)
    assert {address.split("#")[0] for address in page.asked} == {page.url.split("#")[0]}
    assert len(page.asked) == 1


def test_a_script_that_is_not_the_pages_own_may_not_run(opened):
    """The policy refuses any other script, style or image."""
    page = opened()
    page.evaluate("() => { const s = document.createElement('img'); s.src = 'file:///x.png'; document.body.append(s) }")
    page.wait_for_timeout(200)
    assert any("Content Security Policy" in said for said in page.broken)


def test_a_finding_links_to_its_claims(opened):
    """Pressing the words under a finding selects that claim and takes the reader to it."""
    page = opened()
    page.locator("#findings [data-claim]").first.click()
    assert current(page) == "3 khâu đột phá"
    assert in_sight(page, "#text .on")
    assert "Nêu 3 khâu đột phá nhưng chỉ liệt kê 2." in page.locator("#findings").inner_text()


def test_either_side_leads_to_the_other(opened):
    """Pressing words selects their list item; Enter on a list item goes to the words, Enter there goes back."""
    page = opened()
    page.locator("#text a", has_text="13/14 trường").click()
    assert current(page) == "trường chuẩn"
    page.locator("#list .row", has_text="Sản lượng").click()
    assert page.locator("#text .on").all_inner_texts() == ["tăng từ 11 - 12%/năm"]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('#text') !== null")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('#list') !== null")


def test_the_selected_claim_shows_all_its_fields_in_plain_words(opened):
    """Exact words, full value, measure, period, place and rule stand under the selected item."""
    page = opened(address="#1/c6")
    shown = page.locator(".details").inner_text()
    for words in (
        "“tăng từ 11 - 12%/năm”",
        "11–12%/năm",
        "tăng bình quân mỗi năm",
        "đến năm 2030",
        "xã Gió Xanh",
        "rule of c6",
    ):
        assert words in shown


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
@pytest.mark.parametrize("sheet", [False, True])
def test_no_width_scrolls_sideways(opened, width, sheet):
    """From a small telephone to a desk, with the list open or closed, nothing is wider than the screen."""
    page = opened(width=width, height=844, address="#1/c3")
    if sheet and width < 900:
        page.click("#sheet")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate("document.body.scrollWidth") <= width


def test_the_page_ends_where_its_document_ends(opened):
    """Nothing of the list beside it makes the page longer than the text."""
    page = opened(height=500)
    assert page.evaluate("document.documentElement.scrollHeight - document.querySelector('main').offsetHeight") < 100


def test_a_long_row_of_links_is_folded_and_still_works(opened, reading):
    """Of twelve claims under one finding four are shown at once, the rest on request."""
    reading["findings"][0]["claims"] = [claim["id"] for claim in reading["claims"]]
    page = opened()
    assert page.locator("#findings [data-claim]:visible").count() == 4
    page.click("#findings summary")
    page.locator("#findings [data-claim]").last.click()
    assert current(page) == "Ban Chấp hành – 27"


def test_on_a_telephone_the_list_is_a_sheet_that_opens_and_closes(opened):
    """The list is out of the way until it is asked for; the stepper always stands."""
    page = opened(width=390, height=844)
    assert not page.locator("#list").is_visible()
    page.click("#next")
    assert page.locator("#now").inner_text().startswith("Kết quả 21,31\u00a0tỷ đồng")
    page.click("#sheet")
    assert page.locator("#list").is_visible()
    assert page.get_attribute("#sheet", "aria-expanded") == "true"
    page.locator(".to-text").click()
    assert not page.locator("#list").is_visible()
    assert in_sight(page, "#text .on")


def test_the_text_stays_as_received(opened, text):
    """Markup, emoji and line ends of the document come back as text, character by character."""
    page = opened()
    lines = page.locator("#text p").evaluate_all("all => all.map(p => p.textContent)")
    assert lines == [line for line in text.split("\n") if line]


def test_a_type_can_be_hidden_and_stepping_leaves_it_out(opened):
    """A pressed chip takes its type out of text, list and count, and says so to a screen reader."""
    page = opened()
    chip = page.locator(".chip", has_text="Kết quả")
    chip.click()
    assert chip.get_attribute("aria-pressed") == "false"
    assert page.locator("#text .result").count() == 0
    page.keyboard.press("j")
    assert current(page) == "thu ngân sách"
    assert page.locator("#position").inner_text() == "1 / 10"


def test_search_finds_without_marks_and_escape_brings_all_back(opened):
    """`ngheo` finds `nghèo`; / goes to the field, Escape clears it."""
    page = opened()
    page.keyboard.press("/")
    page.keyboard.type("ngheo")
    assert page.locator("#list .item:visible").count() == 1
    page.keyboard.press("Enter")
    assert current(page) == "tỷ lệ hộ nghèo"
    page.keyboard.press("Escape")
    assert page.locator("#list .item:visible").count() == 12


def test_the_number_account_reaches_the_whole_and_each_number_can_be_found(opened):
    """The bar's parts add up to all numbers; a reason lists its numbers, each a way to its place."""
    page = opened()
    parts = page.locator("#stack span").evaluate_all("all => all.map(s => Number(getComputedStyle(s).flexGrow))")
    assert sum(parts) == 9
    page.click("#why summary")
    assert "ngày tháng" in page.locator("#reasons").inner_text()
    page.locator("#reasons [data-number]", has_text="12/6/2025").click()
    assert page.evaluate("document.activeElement.textContent") == "12/6/2025"
    assert page.locator("#text .loose").first.get_attribute("title") == "12/6/2025: ngày tháng"


def test_the_language_can_be_switched_and_the_document_is_not_translated(opened):
    """English words for the page, the document's own for the document."""
    page = opened()
    page.keyboard.press("j")
    page.click("[data-language=en]")
    assert page.get_attribute("html", "lang") == "en"
    assert page.get_attribute("#text", "lang") == "vi"
    assert page.locator("#list .on .value").inner_text() == "21.31\u00a0billion VND"
    assert page.locator("#list .on .what").inner_text() == "tổng thu ngân sách"


def test_documents_are_chosen_by_list_and_by_key(opened):
    """The picker names every document; ] and [ go on and back."""
    page = opened(count=3)
    assert page.locator("#documents option").count() == 3
    page.keyboard.press("]")
    assert page.locator("#documents").input_value() == "1"
    page.keyboard.press("[")
    assert page.locator("#documents").input_value() == "0"
    assert page.locator("#earlier").is_disabled()


def test_single_letter_keys_can_be_switched_off(opened):
    """Someone who dictates is not thrown about by letters; arrows go on working."""
    page = opened()
    page.keyboard.press("?")
    page.uncheck("#letters")
    page.keyboard.press("Escape")
    page.locator("#help").wait_for(state="hidden")
    page.keyboard.press("j")
    assert page.locator("#list [aria-current=true]").count() == 0
    page.keyboard.press("ArrowRight")
    page.locator("#list [aria-current=true]").wait_for(state="attached")
    assert page.locator("#list [aria-current=true]").count() == 1


def test_everything_that_can_be_pressed_has_a_name_and_landmarks_stand(opened):
    """A screen reader finds header, main and list, and no button is nameless."""
    page = opened()
    for role in ("banner", "main", "complementary", "article"):
        assert page.get_by_role(role).count() == 1
    names = "all => all.filter(b => !(b.getAttribute('aria-label') || b.textContent).trim()).length"
    assert page.locator("button").evaluate_all(names) == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_on_colour_can_be_read(opened, scheme):
    """Highlighted words, tags and notes keep at least 4.5 : 1 in both colour schemes."""
    page = opened(scheme=scheme, address="#1/c5")
    assert page.evaluate(LOWEST_CONTRAST) >= 4.5


LOWEST_CONTRAST = """() => {
  const light = (c) => c.match(/[\\d.]+/g).slice(0, 3).map((v) => v / 255)
    .map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, at) => sum + v * [0.2126, 0.7152, 0.0722][at], 0);
  const ground = (node) => {
    for (; node; node = node.parentElement) {
      const colour = getComputedStyle(node).backgroundColor;
      if (!/^rgba.*, 0\\)$/.test(colour)) return colour;
    }
  };
  const nodes = document.querySelectorAll(
    "#text .mark, #text .loose, .tag, .meta, .value, dt, dd, .chip, .count, .findings b, .eyebrow, .about, .solid");
  return Math.min(...[...nodes].filter((n) => n.checkVisibility()).map((n) => {
    const pair = [light(getComputedStyle(n).color), light(ground(n))].sort((a, b) => b - a);
    return (pair[0] + 0.05) / (pair[1] + 0.05);
  }));
}"""


def test_the_embedded_register_cannot_end_its_element(document, reading):
    """A document that holds `</script>` stays inside the data, and comes back unchanged."""
    hostile = "</script><script>alert(1)</script><!--"
    reading["claims"], reading["findings"], reading["numbers"]["items"] = [], [], []
    page = render([(SimpleNamespace(source="x", text=hostile, title=hostile), reading)])
    assert page.count("</script>") == 2
    data = re.search(r'id="register">(.*?)</script>', page, re.S)
    assert json.loads(data.group(1))["documents"][0]["pieces"] == [hostile]


def test_the_page_loads_nothing_by_policy(document, reading):
    """The policy forbids all by default and allows one style and one script by their hashes."""
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', render([(document, reading)])).group(1)
    assert policy.startswith("default-src &#x27;none&#x27;")
    assert "unsafe" not in policy
    assert policy.count("sha256-") == 2


def test_pieces_join_to_the_text_and_name_every_claim_that_covers_them():
    """Overlapping claims are cut at each other's ends; the longest lies outermost."""
    text = "một hai ba bốn năm"
    cut = pieces(text, [Stretch(4, 11), Stretch(8, 18)], [Stretch(8, 10)])
    assert "".join(piece.text for piece in cut) == text
    assert [(piece.text, piece.claims, piece.number) for piece in cut if piece.claims] == [
        ("hai ", (0,), None),
        ("ba", (1, 0), 0),
        (" ", (1, 0), None),
        ("bốn năm", (1,), None),
    ]


def test_a_reading_of_another_text_is_refused(document, reading):
    """Claims are never shown at words that are not theirs."""
    moved = SimpleNamespace(source=document.source, text="x" + document.text, title="")
    with pytest.raises(UngroundedClaimError, match="Read the document again"):
        render([(moved, reading)])


def test_a_page_without_documents_says_so(opened):
    """An empty register opens without an error."""
    page = opened(count=0)
    page.keyboard.press("j")
    assert page.locator("h1").inner_text() == "Chưa có văn bản nào."
    assert page.broken == []


def test_every_word_of_the_page_is_said_in_both_languages_and_none_is_idle():
    """The page asks only for words that exist, and words that nothing asks for are taken out."""
    home = Path(html_file.__file__).with_name("viewer")
    page = (home / "page.html").read_text(encoding="utf-8")
    code = "".join((home / name).read_text(encoding="utf-8") for name in ("build.js", "viewer.js"))
    asked = set(re.findall(r'data-(?:say|label|hint)="(\w+)"', page)) | set(re.findall(r'word\("(\w+)"', code))
    known = sections()["viewer"]
    asked -= {f"field_{name}" for name in sections()["field"]}
    assert asked <= set(known)
    assert [key for key in known if key not in asked and f'"{key}"' not in code] == []
    assert all(len(pair) == 2 and all(pair) for pair in known.values())
