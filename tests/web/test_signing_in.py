import re

import pytest
from django.test import Client
from django.urls import reverse

from lotrinh.web.storage.models import Account, AuditEntry
from lotrinh.web.words import say

pytestmark = pytest.mark.django_db
PASSWORD = "mat khau thu 12"  # what the fixture `person` gives everybody
LOGIN = "/account/login/"


def sign_in(client, name, password=PASSWORD, **more):
    return client.post(LOGIN, {"login": name, "password": password, **more})


def test_the_sixth_failed_sign_in_is_refused_with_a_sentence(person):
    """After five wrong passwords even the right one is refused, and the page says how long to wait."""
    person(name="lan")
    for _ in range(5):
        assert say("account.wrong", "vi") in sign_in(Client(), "lan", "sai").content.decode()
    answer = sign_in(Client(), "lan")
    assert say("account.too_many_failures", "vi") in answer.content.decode()
    assert "_auth_user_id" not in answer.client.session


def test_many_sign_ins_from_one_address_meet_a_page_that_says_so():
    """The thirty-first attempt of a minute from one address is answered 429, in the reader's language."""
    client = Client()
    client.cookies["django_language"] = "en"
    answers = [client.post(LOGIN, {}) for _ in range(31)]
    assert [one.status_code for one in answers[29:]] == [200, 429]
    assert say("account.too_many", "en") in answers[-1].content.decode()


def test_a_failed_sign_in_does_not_tell_whether_the_name_exists(person):
    """A wrong name and a wrong password get the same sentence."""
    person(name="lan")
    pages = [sign_in(Client(), name, "sai").content.decode() for name in ("lan", "nobody")]
    assert all(say("account.wrong", "vi") in page for page in pages)


def test_who_has_a_password_for_one_use_meets_the_change_of_it_first(person):
    """Every page leads to the change of the password until there is one of their own; then the site is open."""
    Account.objects.filter(pk=person(name="lan").pk).update(must_change_password=True)
    client = Client()
    sign_in(client, "lan")
    change = reverse("account_change_password")
    assert client.get("/").url == change
    mine = "một câu ngắn dễ nhớ"
    answer = client.post(change, {"oldpassword": PASSWORD, "password1": mine, "password2": mine})
    assert answer.url == "/"
    assert client.get("/").status_code == 200
    assert not Account.objects.get(username="lan").must_change_password


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize(
    ("password1", "password2", "key"),
    [
        ("ngắn", "ngắn", "password_short"),
        ("9182736455012", "9182736455012", "password_numeric"),
        ("password1234", "password1234", "password_common"),
        ("nguyenthilan1", "nguyenthilan1", "password_similar"),
        ("một câu ngắn dễ nhớ", "một câu khác hẳn", "password_differs"),
        (PASSWORD, PASSWORD, "password_same"),
    ],
)
def test_a_password_that_breaks_a_rule_gets_its_sentence(person, signed_in, lang, password1, password2, key):
    """Each rule of passwords says in the reader's language what is wrong, and nothing is changed."""
    client = signed_in(person(name="nguyenthilan"))
    client.cookies["django_language"] = lang
    sent = {"oldpassword": PASSWORD, "password1": password1, "password2": password2}
    page = client.post(reverse("account_change_password"), sent).content.decode()
    assert say(f"account.{key}", lang, count=12) in page
    assert Account.objects.get(username="nguyenthilan").check_password(PASSWORD)


def test_signing_in_leads_only_to_this_site(person):
    """A `next` that names another host is not followed, neither by the sign-in nor by the choice of language."""
    person(name="lan")
    away = "https://example.org/"
    assert sign_in(Client(), "lan", next=away).url == "/"
    assert Client().post("/language/", {"language": "en", "next": away}).url == "/"


def test_a_session_that_was_there_before_signing_in_is_not_kept(person):
    """Whoever planted a session in a browser does not share it once somebody signs in there."""
    person(name="lan")
    client = Client()
    client.get(LOGIN)
    planted = client.session
    planted["planted"] = True
    planted.save()
    client.cookies["sessionid"] = planted.session_key
    sign_in(client, "lan")
    assert client.session.session_key != planted.session_key
    other = Client()
    other.cookies["sessionid"] = planted.session_key
    assert other.get("/account/sessions/").status_code == 302


def test_nobody_signs_up(client):
    """The page of signing up says whom to ask, and what is sent to it makes no account."""
    assert say("account.closed", "vi") in client.get("/account/signup/").content.decode()
    client.post("/account/signup/", {"username": "lan", "password1": PASSWORD, "password2": PASSWORD})
    assert not Account.objects.exists()


def test_an_account_that_was_deactivated_is_signed_out_at_once(person, signed_in):
    """The next page that it asks for is the sign-in; signing in again says that it is not active."""
    lan = person(name="lan")
    client = signed_in(lan)
    Account.objects.update(is_active=False)
    assert client.get("/account/sessions/").url.startswith(LOGIN)
    answer = client.post(LOGIN, {"login": "lan", "password": PASSWORD}, follow=True)
    assert say("account.inactive", "vi") in answer.content.decode()


def test_signing_in_and_out_and_failing_are_in_the_audit_log(person):
    """The log says who signed in and out, from where, and for which account somebody failed to."""
    lan = person(name="lan")
    client = Client(REMOTE_ADDR="192.0.2.7")
    sign_in(client, "lan", "sai")
    sign_in(client, "lan")
    client.post("/account/logout/")
    told = AuditEntry.objects.values_list("verb", "account_name", "about", "address")
    assert list(told) == [
        ("fail_sign_in", "", f"account {lan.pk}", "192.0.2.7"),
        ("sign_in", "lan", f"account {lan.pk}", "192.0.2.7"),
        ("sign_out", "lan", f"account {lan.pk}", "192.0.2.7"),
    ]


def test_a_name_that_no_account_has_is_not_written_down():
    """A password typed into the field of the name does not end up in the log."""
    sign_in(Client(), "mat-khau-cua-toi", "x")
    entry = AuditEntry.objects.get()
    assert "mat-khau" not in f"{entry.about}{entry.after}{entry.account_name}"


def test_one_session_is_ended_and_the_other_goes_on(person):
    """Ending a session signs out that browser only; the log has it."""
    person(name="lan")
    here, there = Client(headers={"User-Agent": "Mozilla/5.0 (Windows NT 10.0) Chrome/130 Safari/537"}), Client()
    sign_in(here, "lan")
    sign_in(there, "lan")
    page = here.get("/account/sessions/").content.decode()
    assert "Chrome trên Windows" in page
    [address] = re.findall(r'action="(/account/sessions/\d+/end/)"', page)
    assert here.post(address).url == "/account/sessions/"
    assert there.get("/account/sessions/").url.startswith(LOGIN)
    assert here.get("/account/sessions/").status_code == 200
    assert AuditEntry.objects.filter(verb="end_session", account_name="lan").count() == 1


def test_all_other_sessions_are_ended_at_once(person):
    """The button ends every session but the one that it was pressed in, and the log says how many."""
    person(name="lan")
    clients = [Client() for _ in range(3)]
    for client in clients:
        sign_in(client, "lan")
    clients[0].post("/account/sessions/")
    assert [client.get("/account/sessions/").status_code for client in clients] == [200, 302, 302]
    assert len(AuditEntry.objects.get(verb="end_session").after["ended"]) == 2
