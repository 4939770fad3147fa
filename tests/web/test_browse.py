import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_provinces_stand_in_vietnamese_order_with_what_is_published(published):
    """All 34 are there, Đà Nẵng behind Cần Thơ and before Đắk Lắk, and says that one of its units has published."""
    provinces = list(Client().get("/provinces/").context["provinces"])
    names = [province.name for province in provinces]
    at = names.index("Đà Nẵng")
    assert (len(names), names[at - 1], names[at + 1]) == (34, "Cần Thơ", "Đắk Lắk")
    assert (provinces[at].told, provinces[at].units) == (1, 94)


def test_a_province_shows_its_units_and_their_map(published, django_assert_max_num_queries):
    """Every unit of today leads to its page, the published one says so, and each is on the map."""
    with django_assert_max_num_queries(12):
        page = Client().get("/provinces/48/")
    assert {unit.code: unit.published for unit in page.context["units"]}["20305"] == 1
    drawn = page.content.decode()
    assert drawn.count('data-code="') == 93
    assert "Hoàng Sa" in drawn, "an island far out at sea is named below the map"


def test_a_province_that_is_none_is_not_found(db):
    """A code of no province of today leads to the page that says so."""
    assert Client().get("/provinces/99/").status_code == 404


def test_an_indicator_shows_what_units_have_published_about_it(published, ward, django_assert_max_num_queries):
    """The figure stands there with its unit, and is left out where another province is asked for."""
    with django_assert_max_num_queries(12):
        here = Client().get("/indicators/budget_revenue/", {"province": "48"})
    assert {fact.unit for fact, _ in here.context["rows"]} == {ward}
    assert not Client().get("/indicators/budget_revenue/", {"province": "01"}).context["rows"]
    assert Client().get("/indicators/nonesuch/").status_code == 404


def test_home_tells_what_was_published_and_what_waits(published, person, signed_in, ward, received):
    """A citizen sees the newest publication; an editor besides what waits for a hand."""
    received(person("contributor", ward), ward, "02-nghi-quyet.txt")
    assert published in [one.term for one in Client().get("/").context["newest"]]
    assert Client().get("/").context["waiting"] is None
    waiting = signed_in(person("editor", ward)).get("/").context["waiting"]
    assert waiting.to_place == 1
    assert waiting.doubtful > 0
