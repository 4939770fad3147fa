import re

import pytest

from lotrinh.web.storage.models import Token

pytestmark = pytest.mark.django_db


def test_a_new_token_is_shown_once_and_kept_as_a_digest(person, signed_in):
    """The page that makes it tells it; the next one does not, and the database has only its digest."""
    client = signed_in(person())
    (token,) = re.findall(r"lotrinh_[\w-]+", client.post("/account/tokens/", {"name": "máy quét"}).content.decode())
    assert token not in client.get("/account/tokens/").content.decode()
    assert token not in str(Token.objects.values().get())


def test_nobody_takes_back_somebody_elses_token(person, signed_in):
    """Another account's token is not found, and goes on holding."""
    signed_in(person(name="lan")).post("/account/tokens/", {"name": "máy quét"})
    token = Token.objects.get()
    assert signed_in(person(name="minh")).post(f"/account/tokens/{token.pk}/revoke/").status_code == 404
    assert not Token.objects.get().revoked
