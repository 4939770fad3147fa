import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lotrinh.web.storage.models import Unit
from lotrinh.web.storage.sorting import by_name, compare, key

NAMES = st.text("aăâbcdđeêoôơuưyáàảãạ ấầ-XYĐ", max_size=8)


def test_names_stand_in_the_order_of_a_vietnamese_dictionary():
    """Letters come first (a, ă, â … d, đ), then tones (none, grave, hook, tilde, acute, dot), then capitals."""
    names = ["An", "Ăn", "Ân", "Da", "Đa", "ma", "mà", "mả", "mã", "má", "mạ", "Cà Mau", "Cao Bằng", "Huế", "Hưng Yên"]
    assert sorted(names, key=key) == sorted(sorted(names), key=key)
    assert sorted(["mạ", "má", "mã", "mả", "mà", "ma"], key=key) == ["ma", "mà", "mả", "mã", "má", "mạ"]
    assert sorted(["Đà Nẵng", "Dầu Tiếng", "Đắk Lắk", "Cà Mau", "Cần Thơ", "Cao Bằng"], key=key) == [
        *("Cà Mau", "Cao Bằng", "Cần Thơ", "Dầu Tiếng", "Đà Nẵng", "Đắk Lắk"),
    ]


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(NAMES, NAMES, NAMES)
def test_the_order_is_an_order(one, other, third):
    """It is the same both ways round, and goes on over a third name."""
    assert compare(one, other) == -compare(other, one)
    if compare(one, other) <= 0 and compare(other, third) <= 0:
        assert compare(one, third) <= 0


@pytest.mark.django_db
def test_the_database_sorts_names_as_we_do():
    """All names of units there are stand in the same order, whether SQLite or PostgreSQL's ICU sorts them."""
    names = list(dict.fromkeys(Unit.objects.order_by(by_name("name")).values_list("name", flat=True)))
    assert len(names) > 7000
    assert names == sorted(names, key=key)
