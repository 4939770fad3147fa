import importlib.util
import json
import os
import subprocess
import sys

import pytest
from django.test import Client

from lotrinh.web.storage.models import AuditEntry, Upload
from lotrinh.web.words import say

PASSWORD = "mat khau thu 12"


def manage(*arguments, **environ):
    """Run one of Django's commands for a site with these settings, in a process of its own."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("LOTRINH_", "DATABASE_", "DJANGO_"))
    }
    command = [sys.executable, "-m", "lotrinh.web", *arguments]
    return subprocess.run(command, capture_output=True, text=True, env={**kept, **environ}, check=False)


def test_a_site_behind_https_passes_djangos_own_checks(tmp_path):
    """`check --deploy` has nothing to say of a site that a proxy serves over HTTPS."""
    answer = manage("check", "--deploy", "--fail-level", "WARNING", LOTRINH_HTTPS="1", LOTRINH_HOME=str(tmp_path))
    assert "no issues" in answer.stdout, answer.stderr
    assert answer.returncode == 0


_TOLD = """
import json
from django.test import Client
from django.urls import reverse
page = Client().get("/account/login/", headers={"host": "localhost"})
address = reverse("openid_connect_login", kwargs={"provider_id": "oidc"})
print(json.dumps([address, page.headers["Content-Security-Policy"], page.content.decode()]))
"""


@pytest.mark.skipif(
    not all(map(importlib.util.find_spec, ("requests", "jwt", "oauthlib"))), reason="the extra `oidc` is not installed"
)
def test_settings_alone_open_the_sign_in_by_openid_connect(tmp_path):
    """With the provider named, its address is there, the sign-in offers it, and the policy lets the form lead there."""
    settings = {
        "LOTRINH_HOME": str(tmp_path),
        "LOTRINH_OIDC_URL": "https://id.example.vn/realms/tinh",
        "LOTRINH_OIDC_CLIENT": "lotrinh",
        "LOTRINH_OIDC_SECRET": "secret",
        "LOTRINH_OIDC_NAME": "Tỉnh",
    }
    assert manage("check", **settings).returncode == 0
    manage("migrate", "--verbosity", "0", **settings)
    manage("createcachetable", **settings)
    answer = manage("shell", "--verbosity", "0", "--command", _TOLD, **settings)
    address, policy, page = json.loads(answer.stdout.splitlines()[-1])
    assert address == "/account/oidc/oidc/login/"
    assert "form-action 'self' https://id.example.vn;" in f"{policy};"
    assert "Đăng nhập bằng Tỉnh" in page


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("proxies", "told", "seen"),
    [
        (0, "198.51.100.9", "10.0.0.1"),
        (1, "198.51.100.9", "198.51.100.9"),
        (1, "6.6.6.6, 198.51.100.9", "198.51.100.9"),
        (2, "6.6.6.6, 198.51.100.9, 10.0.0.2", "198.51.100.9"),
        (2, "198.51.100.9", "10.0.0.1"),
        (1, "not an address", "10.0.0.1"),
    ],
)
def test_the_address_is_that_which_the_outermost_trusted_proxy_saw(person, settings, proxies, told, seen):
    """What a sender writes into the header is not believed, neither for the log nor for the limits."""
    settings.PROXIES = proxies
    person(name="lan")
    client = Client(REMOTE_ADDR="10.0.0.1", headers={"X-Forwarded-For": told})
    client.post("/account/login/", {"login": "lan", "password": PASSWORD})
    assert AuditEntry.objects.get().address == seen


@pytest.mark.django_db
def test_a_sender_does_not_escape_the_limit_by_writing_another_address(person, settings):
    """Behind a proxy, five failures count together whatever the sender adds to the header."""
    settings.PROXIES = 1
    person(name="lan")
    for made_up in range(11):
        client = Client(headers={"X-Forwarded-For": f"6.6.6.{made_up}, 198.51.100.9"})
        answer = client.post("/account/login/", {"login": f"name-{made_up}", "password": "sai"})
    assert say("account.too_many_failures", "vi") in answer.content.decode()


@pytest.mark.django_db
def test_a_part_of_a_page_leads_the_whole_page_to_the_sign_in():
    """After a session has ended, htmx does not put the form of signing in into a corner of the page."""
    client = Client(headers={"HX-Request": "true", "HX-Current-URL": "http://testserver/audit/?day=1"})
    answer = client.get("/audit/")
    assert answer.content == b""
    assert answer.headers["HX-Redirect"] == "/account/login/?next=/audit/"


@pytest.mark.django_db
def test_a_page_named_by_another_host_is_not_where_the_sign_in_leads():
    """Only the path of the page that htmx names is kept."""
    client = Client(headers={"HX-Request": "true", "HX-Current-URL": "https://example.org//evil.example/x"})
    assert client.get("/audit/").headers["HX-Redirect"] == "/account/login/?next=/evil.example/x"


@pytest.mark.django_db
def test_a_change_needs_the_token_of_the_page(person):
    """Without it nothing is changed and a page says what to do; htmx sends it as a header."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(person(name="lan"))
    refused = client.post("/account/sessions/")
    assert refused.status_code == 403
    assert say("site.error_stale", "vi") in refused.content.decode()
    client.get("/account/sessions/")
    token = client.cookies["csrftoken"].value
    assert client.post("/account/sessions/", headers={"X-CSRFToken": token}).status_code == 302


@pytest.mark.django_db
def test_cookies_are_kept_from_scripts_and_other_sites(person):
    """The session's cookie is out of reach of scripts; none is sent along from another site."""
    person(name="lan")
    client = Client()
    client.post("/account/login/", {"login": "lan", "password": PASSWORD})
    client.post("/language/", {"language": "en"})
    client.get("/")
    cookies = client.cookies
    assert cookies["sessionid"]["httponly"]
    assert {cookies[name]["samesite"] for name in ("sessionid", "csrftoken", "django_language")} == {"Lax"}


@pytest.mark.django_db
def test_what_somebody_saw_is_not_kept_for_the_next_one_at_the_machine(person, signed_in):
    """Pages of who is signed in are stored nowhere; a page's language depends on a cookie, and says so."""
    page = signed_in(person(name="lan")).get("/")
    assert page.headers["Cache-Control"] == "private, no-store"
    assert "Cookie" in Client().get("/").headers["Vary"]


@pytest.mark.django_db
def test_every_page_comes_with_the_policy():
    """Scripts and styles come from this host only, nothing is framed, and no type is guessed."""
    headers = Client().get("/account/login/").headers
    policy = dict(one.strip().split(" ", 1) for one in headers["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["form-action"] == "'self'"
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert (headers["X-Frame-Options"], headers["X-Content-Type-Options"]) == ("DENY", "nosniff")


@pytest.mark.django_db
def test_a_host_that_the_site_does_not_have_is_refused():
    """A request in the name of another host is answered 400."""
    assert Client().get("/", headers={"Host": "example.org"}).status_code == 400


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["../../secret-key", "/etc/passwd", "..\\..\\x.txt"])
def test_the_name_of_a_file_says_nothing_about_where_it_is_kept(received, person, ward, settings, name):
    """Whatever a file is called, it is kept under the unit and its hash, inside the folder of files."""
    content = "Phấn đấu đến năm 2030 có 95% hộ dân dùng nước sạch.".encode()
    upload = received(person("contributor", ward), ward, name, content)
    assert upload.file.name == f"{ward.code}/{upload.sha256}"
    kept = [one for one in settings.MEDIA_ROOT.rglob("*") if one.is_file()]
    assert len(kept) == Upload.objects.count() == 1


@pytest.mark.django_db
def test_what_belongs_elsewhere_is_not_reached_through_an_address_of_ones_own(received, person, ward, signed_in):
    """The number of another unit's claim, decision or file in an address of one's own unit finds nothing."""
    other = ward.parent
    mine = received(person("editor", ward, "lan"), ward).documents.get()
    theirs = received(person("editor", other, "mai"), other).documents.get()
    lan, claim = signed_in(mine.upload.by), theirs.claims.first()
    assert lan.get(f"/check/{mine.pk}/claims/{claim.pk}/").status_code == 404
    assert lan.post(f"/check/{mine.pk}/review/", {"accept": f"{claim.pk}:1"}).status_code == 404
    claim.refresh_from_db()
    assert (claim.state, claim.version) == ("open", 1)
    watched = lan.get(f"/drop/{ward.pk}/progress/", {"watched": theirs.upload.pk})
    assert f'"{theirs.pk}-' not in watched.content.decode()


@pytest.mark.django_db
def test_the_api_takes_a_session_only_with_the_token_of_a_page(person, ward):
    """Another site cannot make a browser that is signed in send something to the API."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(person("editor", ward, "lan"))
    address = "/api/v1/claims/1/reviews"
    sent = {"data": {"version": 1, "action": "accept"}, "content_type": "application/json"}
    assert client.post(address, **sent).status_code == 403
    client.get("/account/sessions/")
    assert client.post(address, **sent, headers={"X-CSRFToken": client.cookies["csrftoken"].value}).status_code == 404


@pytest.mark.django_db
def test_a_character_that_no_text_can_hold_is_refused(person, ward):
    """A NUL in an address, a form or a program's JSON is answered 400 before any page meets it."""
    client = Client()
    client.force_login(person("approver", ward, "lan"))
    answers = [
        client.get("/audit/", {"person": "a\x00b"}),
        client.post(f"/units/{ward.code}/people/give/", {"name": "a\x00b", "role": "viewer"}),
        client.post("/api/v1/claims/1/reviews", {"version": 1, "reason": "a\x00b"}, content_type="application/json"),
    ]
    assert [one.status_code for one in answers] == [400, 400, 400]
