import re

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client

from lotrinh.web.actions import ActionError, Actor
from lotrinh.web.actions.appoint_administrator import AppointAdministrator
from lotrinh.web.actions.deactivate_account import DeactivateAccount
from lotrinh.web.actions.dismiss_administrator import DismissAdministrator
from lotrinh.web.actions.give_role import GiveRole
from lotrinh.web.actions.make_token import MakeToken
from lotrinh.web.actions.reactivate_account import ReactivateAccount
from lotrinh.web.actions.take_role import TakeRole
from lotrinh.web.storage.models import Account, AuditEntry, Role
from lotrinh.web.words import say

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator(db):
    """Make somebody who administers the site."""
    return Account.objects.create_superuser("quan-tri", password="mat khau thu 12")


@pytest.fixture
def client(administrator, signed_in):
    """Open the browser of the administrator."""
    return signed_in(administrator)


def test_the_password_of_a_new_account_is_shown_once_and_works_once(client):
    """It signs in and leads to the change of it; neither the log nor a later page has it."""
    page = client.post("/people/new/", {"name": "lan", "display_name": "Nguyễn Thị Lan"}).content.decode()
    password = re.search(r"(\w{4}-){3}\w{4}", page)[0]
    new = Client()
    new.post("/account/login/", {"login": "lan", "password": password})
    assert new.get("/").url == "/account/password/change/"
    lan = Account.objects.get(username="lan")
    assert password not in client.get(f"/people/{lan.pk}/").content.decode()
    entry = AuditEntry.objects.get(verb="make_account")
    assert entry.after == {"name": "lan", "display_name": "Nguyễn Thị Lan"}


@pytest.mark.parametrize(("name", "key"), [("LAN", "name_taken"), ("lan lan", "odd_name"), ("", "odd_name")])
def test_a_name_that_cannot_be_an_account_is_refused_with_what_was_typed(client, person, name, key):
    """A name that is taken (capitals make no other name) or odd gets a sentence, and the form keeps what was typed."""
    person(name="lan")
    page = client.post("/people/new/", {"name": name, "display_name": "Người thứ hai"}).content.decode()
    assert say(f"errors.{key}", "vi", longest=60) in page
    assert "Người thứ hai" in page
    assert Account.objects.count() == 2


def test_a_role_is_given_in_a_unit_that_is_chosen_by_typing(client, person, ward):
    """The picker finds the unit without marks; the role counts at once and the log says who gave it."""
    lan = person(name="lan")
    choices = client.get("/pick/unit/", {"typed": "an khe da nang"}).content.decode()
    assert f'value="{ward.code}"' in choices
    client.post(f"/people/{lan.pk}/roles/", {"unit": ward.code, "role": "approver"})
    assert lan.roles.get().name == "approver"
    entry = AuditEntry.objects.get(verb="give_role")
    assert (entry.unit, entry.account_name, entry.after) == (ward, "quan-tri", {"name": "lan", "role": "approver"})


def test_without_script_the_typed_name_leads_to_the_choices(client, person, ward):
    """A form that was sent without a chosen unit comes back with the units that fit, and says what to do."""
    lan = person(name="lan")
    answer = client.post(f"/people/{lan.pk}/roles/", {"typed": "an khê", "role": "editor"}, follow=True)
    page = answer.content.decode()
    assert say("errors.no_unit", "vi") in page
    assert f'value="{ward.code}"' in page
    assert not lan.roles.exists()


def test_an_approver_gives_roles_up_to_editor_in_their_unit(person, ward):
    """Viewer, contributor and editor are given and taken; the role replaces the one that was there."""
    chief, lan = Actor(person("approver", ward, "chief")), person(name="lan")
    for role in ("viewer", "contributor", "editor"):
        GiveRole(lan, ward, role).perform(chief)
    assert list(lan.roles.values_list("name", flat=True)) == ["editor"]
    TakeRole(lan, ward).perform(chief)
    assert not lan.roles.exists()


@pytest.mark.parametrize("role", ["approver", "supervisor", "emperor"])
def test_an_approver_gives_no_higher_role(person, ward, role):
    """Approver, supervisor and what is no role at all are refused with a sentence."""
    chief, lan = Actor(person("approver", ward, "chief")), person(name="lan")
    with pytest.raises(ActionError, match="administrator"):
        GiveRole(lan, ward, role).perform(chief)
    assert not lan.roles.exists()


def test_an_approver_neither_lowers_nor_takes_another_approvers_role(person, ward):
    """The other approver's role is not theirs to touch."""
    chief, other = Actor(person("approver", ward, "chief")), person("approver", ward, "other")
    for action in (GiveRole(other, ward, "viewer"), TakeRole(other, ward)):
        with pytest.raises(ActionError, match="administrator"):
            action.perform(chief)
    assert other.roles.get().name == "approver"


def test_nobody_changes_their_own_role_or_account(person, ward, administrator):
    """Not an approver, not an administrator: each of these verbs refuses oneself."""
    chief = person("approver", ward, "chief")
    mine = [
        (chief, GiveRole(chief, ward, "editor")),
        (chief, TakeRole(chief, ward)),
        (administrator, GiveRole(administrator, ward, "approver")),
        (administrator, DismissAdministrator(administrator)),
        (administrator, DeactivateAccount(administrator)),
    ]
    for who, action in mine:
        with pytest.raises(ActionError, match="own rights"):
            action.perform(Actor(who))


def test_an_approver_of_another_unit_gives_nothing_here(person, ward):
    """Being an approver elsewhere, or of the province, is no right in this unit."""
    lan = person(name="lan")
    chief = person("approver", ward.parent, "chief")
    with pytest.raises(PermissionDenied):
        GiveRole(lan, ward, "viewer").perform(Actor(chief))


def test_only_an_administrator_makes_administrators(person, ward, administrator):
    """An approver may not; an administrator may, and may end it again."""
    chief, lan = person("approver", ward, "chief"), person(name="lan")
    with pytest.raises(PermissionDenied):
        AppointAdministrator(lan).perform(Actor(chief))
    AppointAdministrator(lan).perform(Actor(administrator))
    assert DismissAdministrator(lan).perform(Actor(administrator)).is_superuser is False


def test_the_last_administrator_cannot_be_removed(person, administrator):
    """Whoever was an administrator when the page was opened and is none any more cannot remove the one who is left."""
    lan = person(name="lan")
    AppointAdministrator(lan).perform(Actor(administrator))
    lan.refresh_from_db()
    DismissAdministrator(lan).perform(Actor(administrator))
    for action in (DismissAdministrator(administrator), DeactivateAccount(administrator)):
        with pytest.raises(ActionError, match="last administrator"):
            action.perform(Actor(lan))
    administrator.refresh_from_db()
    assert administrator.is_superuser
    assert administrator.is_active


def test_a_deactivated_account_is_signed_out_for_good(person, administrator):
    """Its sessions and its programs' tokens are gone, also when it is activated again later."""
    lan = person(name="lan")
    token = {"Authorization": f"Bearer {MakeToken('may').perform(Actor(lan))}"}
    assert Client().get("/api/v1/uploads/1", headers=token).status_code == 404
    browser = Client()
    browser.post("/account/login/", {"login": "lan", "password": "mat khau thu 12"})
    DeactivateAccount(lan).perform(Actor(administrator))
    ReactivateAccount(lan).perform(Actor(administrator))
    assert Client().get("/api/v1/uploads/1", headers=token).status_code == 401
    assert browser.get("/account/sessions/").status_code == 302
    browser.post("/account/login/", {"login": "lan", "password": "mat khau thu 12"})
    assert browser.get("/account/sessions/").status_code == 200


def test_a_renewed_sign_in_takes_off_a_lost_second_factor(client, person):
    """After it the old password and the second factor are of no use, and the new password works once."""
    from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

    lan = person(name="lan")
    TOTP.activate(lan, generate_totp_secret())
    page = client.post(f"/people/{lan.pk}/renew/").content.decode()
    password = re.search(r"(\w{4}-){3}\w{4}", page)[0]
    browser = Client()
    browser.post("/account/login/", {"login": "lan", "password": "mat khau thu 12"})
    assert "_auth_user_id" not in browser.session
    assert browser.post("/account/login/", {"login": "lan", "password": password}).url == "/"
    assert AuditEntry.objects.get(verb="renew_sign_in").before == {"factor": True}


def test_a_supervisor_sees_every_unit_of_the_province_and_changes_none(person, ward):
    """The role in a province gives to see and to audit below it; it gives nothing in another province."""
    from lotrinh.web.access import Right, rights_in, units_with
    from lotrinh.web.storage.models import Unit

    lan = person("supervisor", ward.parent, "lan")
    elsewhere = Unit.objects.filter(tier=Unit.COMMUNE, until="").exclude(parent=ward.parent).first()
    assert rights_in(lan, ward) == rights_in(lan, ward.parent) == {Right.SEE, Right.AUDIT}
    assert rights_in(lan, elsewhere) == set()
    current = units_with(lan, Right.SEE).filter(until="")
    assert set(current) == {ward.parent, *Unit.objects.filter(parent=ward.parent, until="")}


def test_a_supervisor_is_of_a_province_only(person, administrator, ward):
    """In a ward the role would mean nothing, so it is refused there."""
    lan = person(name="lan")
    with pytest.raises(ActionError, match="provinces"):
        GiveRole(lan, ward, "supervisor").perform(Actor(administrator))
    assert GiveRole(lan, ward.parent, "supervisor").perform(Actor(administrator)).name == Role.Name.SUPERVISOR


def test_the_page_of_a_unit_offers_an_approver_only_what_they_may_do(person, ward, signed_in):
    """The roles offered end at editor, and no button stands beside another approver or oneself."""
    chief = person("approver", ward, "chief")
    person("approver", ward, "other")
    lan = person("viewer", ward, "lan")
    page = signed_in(chief).get(f"/units/{ward.code}/people/").content.decode()
    assert re.findall(r'name="role" value="(\w+)"', page) == ["viewer", "contributor", "editor"]
    assert re.findall(r"people/(\d+)/take/", page) == [str(lan.roles.get().pk)]


def test_a_role_of_another_unit_is_not_taken_through_this_one(person, ward, signed_in):
    """The number of another unit's role in this unit's address finds nothing."""
    chief, lan = person("approver", ward, "chief"), person("viewer", ward.parent, "lan")
    answer = signed_in(chief).post(f"/units/{ward.code}/people/{lan.roles.get().pk}/take/")
    assert answer.status_code == 404
    assert lan.roles.exists()


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("an khê", "phường An Khê"),
        ("AN KHE", "phường An Khê"),
        ("da nang", "thành phố Đà Nẵng"),
        ("khê an đà nẵng", "phường An Khê"),
    ],
)
def test_the_picker_finds_a_unit_however_it_is_typed(client, typed, first):
    """With marks or without, in capitals, in another order, with the province: the unit stands first."""
    page = client.get("/pick/unit/", {"typed": typed}).content.decode()
    assert re.search(r'form-check-label">([^<]+)<', page)[1] == first


def test_the_picker_offers_only_units_in_which_one_has_the_right(person, ward, signed_in):
    """Where a page asks for a right, the other units are not among the choices."""
    lan = signed_in(person("contributor", ward, "lan"))
    pages = [lan.get("/pick/unit/", {"typed": "an", "right": right}).content.decode() for right in ("drop", "check")]
    assert [re.findall(r'value="(\w+)"', page) for page in pages] == [[ward.code], []]
