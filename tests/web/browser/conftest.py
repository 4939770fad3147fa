"""A real browser on the site: Debian's Chromium, driven by Playwright; axe looks for what people could not use."""

import os
import shutil
from urllib.parse import urlsplit

import pytest

# Playwright runs an event loop in this thread, and Django would then refuse the database to the test itself.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
_GRAVE = ("serious", "critical")


@pytest.fixture(scope="session")
def chromium():
    """Start one browser for all tests; they are skipped where there is none."""
    if not CHROMIUM:
        pytest.skip("no Chromium on this machine: apt-get install chromium")
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is missing: pip install playwright")
    quiet = ("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=list(quiet))
        yield browser
        browser.close()


@pytest.fixture
def window(chromium, live_server, settings):
    """Give a function that opens a window on the site: `asked` lists its requests, `broken` every error it met.

    `account` is who is signed in there, by the session that Django's own test client opens.
    """
    settings.ALLOWED_HOSTS = ["*"]
    contexts = []

    def open_window(width=1280, lang="vi", account=None):
        context = chromium.new_context(
            base_url=live_server.url, viewport={"width": width, "height": 900}, reduced_motion="reduce"
        )
        contexts.append(context)
        cookies = {"django_language": lang} | (_session(account) if account else {})
        context.add_cookies([{"name": name, "value": value, "url": live_server.url} for name, value in cookies.items()])
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.asked, page.broken = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("pageerror", lambda error: page.broken.append(str(error)))
        page.on("console", lambda said: page.broken.append(said.text) if said.type == "error" else None)
        return page

    yield open_window
    for context in contexts:
        context.close()


def _session(account):
    from django.test import Client

    client = Client()
    client.force_login(account)
    return {"sessionid": client.cookies["sessionid"].value}


@pytest.fixture
def sound(live_server):
    """Give a function that holds a page to what every page must be, as it stands now."""
    from axe_playwright_python.sync_playwright import Axe

    def look(page):
        """No error, no request to another host, nothing that axe calls serious, nothing wider than the window."""
        assert page.broken == []
        hosts = {urlsplit(address).netloc for address in page.asked if address.startswith("http")}
        assert hosts == {urlsplit(live_server.url).netloc}
        found = Axe().run(page).response["violations"]
        grave = [(one["id"], one["nodes"][0]["html"][:160]) for one in found if one["impact"] in _GRAVE]
        assert grave == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "the page is wider than the window"

    return look
