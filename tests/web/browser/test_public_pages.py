import pytest

pytestmark = pytest.mark.django_db(transaction=True)
ADDRESSES = (
    "/",
    "/search/?q=an+khe",
    "/provinces/",
    "/provinces/48/",
    "/indicators/",
    "/indicators/budget_revenue/",
    "/data/",
    "/account/login/",
    "/nowhere/",
)


@pytest.fixture
def units(django_db_blocker):
    """Have the table of units in the database, which each of these tests empties behind it."""
    from lotrinh.web.storage.units import renew_units

    renew_units()


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("width", [390, 1280])
def test_public_pages_can_be_used_by_everybody(units, window, sound, width, lang):
    """On a phone and on a desk, in both languages, no page has an error, a foreign request or a serious violation."""
    page = window(width, lang)
    for address in ADDRESSES:
        page.goto(address)
        page.broken[:] = [one for one in page.broken if "404" not in one or address != "/nowhere/"]
        assert page.locator("h1").count() == 1, address
        assert page.locator("html").get_attribute("lang") == lang
        sound(page)
