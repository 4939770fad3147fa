import re

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.test import Client

from lotrinh.web.storage.models import AuditEntry
from lotrinh.web.words import say

pytestmark = pytest.mark.django_db
PASSWORD = "mat khau thu 12"


def code_of(secret):
    """Give the six digits that an authenticator app shows now."""
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


def sign_in(client):
    return client.post("/account/login/", {"login": "lan", "password": PASSWORD})


@pytest.fixture
def turned_on(person, django_capture_on_commit_callbacks):
    """Give a client that has turned the second factor on, its secret, and the page that showed it."""
    person(name="lan")
    client = Client()
    sign_in(client)
    confirm = client.get("/account/mfa/totp/activate/").url
    page = client.post(confirm, {"password": PASSWORD}, follow=True).content.decode()
    secret = re.search(r'factor-secret">(\w+)<', page)[1]
    with django_capture_on_commit_callbacks(execute=True):
        client.post("/account/mfa/totp/activate/", {"code": code_of(secret)})
    return client, secret, page


def test_the_picture_for_the_app_obeys_the_content_security_policy(turned_on):
    """The QR code is an image in a data URI, which the policy allows; the page has no style or script of its own."""
    _, _, page = turned_on
    assert 'src="data:image/svg+xml;base64,' in page
    assert "<style" not in page
    assert " style=" not in page
    assert not re.search(r"<script(?![^>]* src=)", page)


def test_signing_in_then_needs_a_code(turned_on):
    """With the second factor on, the password alone signs nobody in; a wrong code says what to do."""
    client = Client()
    assert sign_in(client).url == "/account/mfa/authenticate/"
    assert client.get("/account/sessions/").url.startswith("/account/login/")
    assert (
        say("account.wrong_code", "vi")
        in client.post("/account/mfa/authenticate/", {"code": "000000"}).content.decode()
    )


def test_a_recovery_code_works_once(turned_on):
    """A recovery code stands in for the phone at one sign-in, and at no second one."""
    client, _, _ = turned_on
    recovery = re.findall(r"<code>(\w+)</code>", client.get("/account/mfa/recovery-codes/").content.decode())
    assert len(recovery) == 10
    answers = []
    for _ in range(2):
        other = Client()
        sign_in(other)
        other.post("/account/mfa/authenticate/", {"code": recovery[0]})
        answers.append(other.get("/account/sessions/").status_code)
    assert answers == [200, 302]


def test_turning_it_on_and_off_is_in_the_audit_log(turned_on, django_capture_on_commit_callbacks):
    """The log says when the second factor went on, when a code was wrong, and when it went off."""
    client, _, _ = turned_on
    stranger = Client()
    sign_in(stranger)
    stranger.post("/account/mfa/authenticate/", {"code": "000000"})
    with django_capture_on_commit_callbacks(execute=True):
        client.post("/account/mfa/totp/deactivate/")
    verbs = list(AuditEntry.objects.values_list("verb", flat=True))
    assert verbs == ["sign_in", "turn_factor_on", "fail_sign_in", "turn_factor_off"]
    assert AuditEntry.objects.get(verb="fail_sign_in").after == {"name": "lan", "factor": True}


def test_the_pages_of_the_second_factor_are_ours_in_both_languages(turned_on):
    """Index, recovery codes, making new ones and turning it off speak the chosen language."""
    client, _, _ = turned_on
    pages = ["", "recovery-codes/", "recovery-codes/generate/", "totp/deactivate/"]
    for lang in ("vi", "en"):
        client.cookies["django_language"] = lang
        told = [client.get(f"/account/mfa/{page}").content.decode() for page in pages]
        assert all(say("account.mine", lang) in page for page in told)


def test_what_the_database_keeps_of_a_second_factor_gives_no_codes(turned_on, settings):
    """Neither the secret of the app nor the seed of the recovery codes can be read without the site's key."""
    from allauth.mfa.models import Authenticator

    client, secret, _ = turned_on
    kept = [value for factor in Authenticator.objects.all() for value in factor.data.values()]
    assert len(kept) >= 2
    assert secret not in str(kept)
    codes = re.findall(r"<code>(\w+)</code>", client.get("/account/mfa/recovery-codes/").content.decode())
    assert len(codes) == 10
    settings.SECRET_KEY = "another key"
    other = Client()
    sign_in(other)
    answer = other.post("/account/mfa/authenticate/", {"code": code_of(secret)})
    assert say("account.wrong_code", "vi") in answer.content.decode()


def test_an_older_key_still_opens_what_it_sealed(turned_on, settings):
    """While a key is renewed, codes go on fitting as long as the older one is named among the fallbacks."""
    _, secret, _ = turned_on
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another key", [settings.SECRET_KEY]
    other = Client()
    sign_in(other)
    other.post("/account/mfa/authenticate/", {"code": code_of(secret)})
    assert other.get("/account/sessions/").status_code == 200
