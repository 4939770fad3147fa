"""Secrets that must be read again (those of second factors), sealed by the site's key before they are kept."""

from __future__ import annotations

import base64
import hashlib
import secrets

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.utils.encoding import force_bytes


def seal(secret: str) -> str:
    """Give a secret in the form that the database keeps."""
    return _keys().encrypt(secret.encode()).decode()


def unseal(sealed: str) -> str:
    """Give the secret again; one that nobody knows where the site's key has changed since, so that no code fits."""
    try:
        return _keys().decrypt(sealed.encode()).decode()
    except InvalidToken:
        return base64.b32encode(secrets.token_bytes(20)).decode()


def _keys() -> MultiFernet:
    return MultiFernet([_key(one) for one in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)])


def _key(secret: str | bytes) -> Fernet:
    digest = hashlib.sha256(b"lotrinh second factor\0" + force_bytes(secret)).digest()
    return Fernet(base64.urlsafe_b64encode(digest))
