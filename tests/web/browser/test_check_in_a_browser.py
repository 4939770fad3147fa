"""Dropping and checking as a clerk does it: on a site that really runs, by mouse and by keyboard."""

from pathlib import Path

import pytest

SITE = Path(__file__).with_name("clerks_site.py")
SENTENCE = (
    "Đảng bộ phường An Khê, thành phố Đà Nẵng tổ chức Đại hội lần thứ I, nhiệm kỳ 2025 - 2030.\n\n"
    "Đến năm 2030 thu ngân sách đạt trên {} tỷ đồng.\n"
)


@pytest.fixture(scope="module")
def site(chromium, served, tmp_path_factory):
    """Serve a site from a new folder, worker and all, with documents that nobody has checked."""
    with served(SITE, tmp_path_factory.mktemp("site")) as found:
        yield found


@pytest.fixture
def desk(site, windows):
    """Give a function that signs the clerk in and opens the page of a document."""

    def open_page(name, width=1280, lang="vi", asked=""):
        page = windows(site.address, width, lang)
        page.goto("/account/login/")
        page.fill("[name=login]", "lan")
        page.fill("[name=password]", "mat khau thu 12")
        page.keyboard.press("Enter")
        page.wait_for_url(f"{site.address}/")
        page.goto(f"/check/{site.made[name]}/{asked}" if name != "unit" else f"/drop/{site.made[name]}/")
        return page

    return open_page


def again(page, asked):
    page.goto(page.url.partition("?")[0] + asked)


def current(page):
    return page.locator("#list [aria-current=true]").get_attribute("data-claim")


def marked(page):
    return {one.get_attribute("data-claims").split()[-1] for one in page.locator("#words .on").all()}


def test_a_document_is_checked_by_keyboard_alone(desk, sound):
    """N and p step over the doubtful, a accepts, u takes back, r rejects, c opens the form; the words follow."""
    page = desk("keys.txt")
    first = current(page)
    assert marked(page) == {first}
    page.keyboard.press("a")
    page.locator(f"#c{first}[data-state=accepted]").wait_for()
    page.locator(f"#words .is-accepted[data-claims~='{first}']").first.wait_for()
    page.keyboard.press("j")
    second = current(page)
    assert second != first
    assert marked(page) == {second}
    page.keyboard.press("r")
    page.locator(f"#c{second}[data-state=rejected]").wait_for()
    page.keyboard.press("u")
    page.locator(f"#c{second}[data-state=open]").wait_for()
    page.keyboard.press("c")
    page.locator(f"#c{second} :focus").wait_for()  # the form has come and taken the focus
    page.locator(f"#c{second} [name=value]").fill("55,5 - 61")
    page.locator(f"#c{second} [name=value]").press("Enter")
    page.locator(f"#c{second}[data-state=corrected]").wait_for()
    page.keyboard.press("k")
    assert current(page) != second
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    page.keyboard.press("a")
    page.keyboard.press("Escape")
    sound(page)
    again(page, "?show=all")
    assert page.locator(".claim[data-state=accepted]").count() == 1
    assert "55,5–61%" in page.locator(f"#c{second}").inner_text()
    assert page.locator("#standing").inner_text().count("2/") == 1


def test_presses_in_quick_succession_are_all_kept(desk):
    """Going through a list without waiting for the answers loses none of them."""
    page = desk("quick.txt")
    for _ in range(6):
        page.keyboard.press("a")
        page.keyboard.press("n")
    page.locator("#list .claim[data-state=accepted]").nth(5).wait_for()
    again(page, "?show=all")
    assert page.locator(".claim[data-state=accepted]").count() == 6


def test_either_side_leads_to_the_other(desk):
    """Pressing words selects their row, pressing a row marks its words; words without a row load them all."""
    page = desk("sides.txt", asked="?show=all")
    words = page.locator("#words .words").nth(9)
    claim = words.get_attribute("data-claims").split()[-1]
    words.click()
    assert current(page) == claim
    other = page.locator("#list .claim").nth(20)
    other.locator("[data-words]").click()
    assert marked(page) == {other.get_attribute("data-claim")}
    hidden = page.locator("#list .claim:not([data-doubtful])").first.get_attribute("data-claim")
    again(page, "?show=doubtful")
    page.locator(f"#words [data-claims$='{hidden}']").first.click()
    page.wait_for_url("**show=all**")
    assert current(page) == hidden


def test_a_number_of_the_account_leads_to_its_place(desk):
    """The bar opens into its reasons, a reason into its numbers, and a number is shown where it stands."""
    page = desk("sides.txt")
    page.locator(".check-account > summary").click()
    page.locator(".check-shares summary").first.click()
    number = page.locator(".check-numbers a").first
    page.set_viewport_size({"width": 1280, "height": 700})
    number.click()
    assert page.locator("#words .flash").inner_text() == number.locator("mark").inner_text()


def test_keys_step_through_a_long_list_without_losing_one(desk, sound):
    """The next doubtful one is found in windows that are not fetched yet, and quick presses there are all kept."""
    page = desk("long.txt", asked="?show=all&order=text")
    assert page.locator(".window[data-waiting]").count() > 0
    for _ in range(3):
        page.keyboard.press("n")
        page.keyboard.press("a")
    page.locator("#list .claim[data-state=accepted]").nth(2).wait_for()
    sound(page)
    again(page, "?show=doubtful")
    assert page.locator("#list .claim").count() == 0


def test_words_far_down_lead_to_their_row(desk):
    """Pressing words whose row is not there yet fetches it; scrolling to the end fetches what is there."""
    page = desk("long.txt", asked="?show=all&order=text")
    words = page.locator("#words .words").last
    claim = words.get_attribute("data-claims").split()[-1]
    words.click()
    page.locator(f"#c{claim}[aria-current=true]").wait_for()
    again(page, "?show=all&order=text")
    page.locator(".window").last.evaluate("one => one.scrollIntoView({block: 'end'})")
    page.locator(f"#c{claim}").wait_for()


def test_words_far_down_a_document_lead_to_their_entry(desk, site, sound):
    """On the page of a document as well, pressing words fetches the entry that is not there yet, and shows it."""
    page = desk("far.txt")
    page.goto(f"/documents/{site.made['far.txt']}/working/")
    assert page.locator(".window[data-waiting]").count() > 0
    words = page.locator(".text a.m").last
    words.click()
    entry = page.locator(f"{words.get_attribute('href')}.here")
    entry.wait_for()
    page.wait_for_function("one => one.getBoundingClientRect().bottom <= innerHeight", arg=entry.element_handle())
    sound(page)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_on_a_phone_one_side_is_seen_at_a_time(desk, sound, lang):
    """At 390 px a button shows the text, words lead back to their row, and nothing is wider than the screen."""
    page = desk("phone.txt", 390, lang, "?show=all")
    sound(page)
    assert not page.locator("#text-pane").is_visible()
    page.locator(".check-switch [data-pane=text]").click()
    page.locator("#words .words").first.click()
    page.locator("#claims-pane").wait_for()
    sound(page)


def test_the_pages_of_a_pdf_are_shown_with_a_box_for_each_claim(desk, sound):
    """A PDF is shown as its pages; pressing a box selects the row of its claim, and the text is one press away."""
    page = desk("page.pdf", asked="?show=all")
    page.locator(".paper img").first.evaluate("image => image.decode()")
    box = page.locator(".paper .box").first
    box.click()
    assert current(page) == box.get_attribute("data-claims")
    sound(page)
    page.locator(".check-text .btn-group a").nth(1).click()
    assert page.locator("#words p").count()


def test_files_are_dropped_read_and_confirmed(desk, sound):
    """Several files go at once; a refused one says why; what was read is confirmed without loading the page again."""
    page = desk("unit")
    files = {"a.txt": SENTENCE.format(9), "b.txt": SENTENCE.format(8), "c.txt": SENTENCE.format(9)}
    before = page.locator(".placing").count()
    held = [{"name": name, "mimeType": "text/plain", "buffer": text.encode()} for name, text in files.items()]
    page.set_input_files("#files", held)
    page.get_by_text("với tên “a.txt”").wait_for()
    page.locator(".placing").nth(before + 1).wait_for(timeout=30_000)
    page.locator("#uploads:not(:has([name=watched]))").wait_for()
    sound(page)
    for name in ("a.txt", "b.txt"):
        form = page.locator(".placing", has_text=name)
        form.locator("[name$=rank]").select_option("resolution")
        form.locator("[name=one]").click()
        page.locator(".alert-success").wait_for()
    page.goto("/check/?state=clear")
    assert page.locator("tbody tr").count() == 2
