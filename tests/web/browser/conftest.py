"""A real browser on the site: Debian's Chromium, driven by Playwright; axe looks for what people could not use."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from types import SimpleNamespace
from urllib.parse import urlsplit

import pytest

# Playwright runs an event loop in this thread, and Django would then refuse the database to the test itself.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
_GRAVE = ("serious", "critical")


@pytest.fixture(scope="module")
def chromium():
    """Start a browser for the tests of a file; they are skipped where there is none.

    It ends with the file: only one Playwright can run at a time, and other tests start their own.
    """
    if not CHROMIUM:
        pytest.skip("no Chromium on this machine: apt-get install chromium")
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is missing: pip install playwright")
    quiet = ("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=list(quiet))
        yield browser
        browser.close()


@pytest.fixture
def windows(chromium):
    """Give a function that opens a window on any site: `asked` lists its requests, `broken` every error it met."""
    contexts = []

    def open_window(address, width=1280, lang="vi", cookies=()):
        context = chromium.new_context(
            base_url=address, viewport={"width": width, "height": 900}, reduced_motion="reduce"
        )
        contexts.append(context)
        kept = {"django_language": lang, **dict(cookies)}
        context.add_cookies([{"name": name, "value": value, "url": address} for name, value in kept.items()])
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


@pytest.fixture
def window(windows, live_server, settings):
    """Give a function that opens a window on the site under test.

    `account` is who is signed in there, by the session that Django's own test client opens.
    """
    settings.ALLOWED_HOSTS = ["*"]
    return lambda width=1280, lang="vi", account=None: windows(
        live_server.url, width, lang, _session(account) if account else {}
    )


def _session(account):
    from django.test import Client

    client = Client()
    client.force_login(account)
    return {"sessionid": client.cookies["sessionid"].value}


@pytest.fixture
def sound():
    """Give a function that holds a page to what every page must be, as it stands now."""
    from axe_playwright_python.sync_playwright import Axe

    def look(page):
        """No error, no request to another host, nothing that axe calls serious, nothing wider than the window."""
        assert page.broken == []
        hosts = {urlsplit(address).netloc for address in page.asked if address.startswith("http")}
        assert hosts == {urlsplit(page.url).netloc}
        found = Axe().run(page).response["violations"]
        grave = [(one["id"], one["nodes"][0]["html"][:160]) for one in found if one["impact"] in _GRAVE]
        assert grave == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "the page is wider than the window"

    return look


@pytest.fixture(scope="session")
def served():
    """Give a context that serves a site as `lotrinh serve` does, worker and all: its address, and what a script made.

    The script runs first, in the new site's folder; it makes the database and says in JSON what is in it.
    """

    @contextmanager
    def serve(script, home):
        environment = dict(
            os.environ,
            DJANGO_SETTINGS_MODULE="lotrinh.web.settings",
            LOTRINH_HOME=str(home),
            PYTHONPATH=os.pathsep.join(sys.path),
        )
        environment.pop("DATABASE_URL", None)
        made = subprocess.run([sys.executable, script], env=environment, capture_output=True, check=True)
        port = _free_port()
        command = [sys.executable, "-m", "lotrinh", "serve", "--port", str(port)]
        with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
            address = f"http://127.0.0.1:{port}"
            _wait_for(address)
            yield SimpleNamespace(address=address, made=json.loads(made.stdout))
            server.terminate()

    return serve


def _free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def _wait_for(address):
    for _ in range(300):
        try:
            urllib.request.urlopen(f"{address}/account/login/").close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise TimeoutError(f"expected a site at {address} within a minute, found none")
