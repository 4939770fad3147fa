"""The site's settings, from the environment; what is not set fits one machine in one office.

| variable | meaning | else |
| --- | --- | --- |
| `LOTRINH_HOME` | folder for the database, the received files and the secret key | the current folder |
| `DATABASE_URL` | another database: `postgres://user:password@host/name` | SQLite in that folder |
| `LOTRINH_SECRET_KEY` | signs sessions | the file `secret-key` in that folder |
| `LOTRINH_HOSTS` | names the site answers to, with commas | this machine only |
| `LOTRINH_READING_LEASE` | seconds after which the file of a worker that died is read by another | `30` |
| `LOTRINH_LIMITS` | how much one received file may ask for, as `--limit` names it: `pages=500,seconds=60` | as there |
| `LOTRINH_HTTPS` | `1` where a proxy serves the site over HTTPS | `0` |
| `LOTRINH_PROXIES` | how many proxies of your own stand before the site and add to `X-Forwarded-For` | `0` |
| `LOTRINH_OIDC_URL`, `_CLIENT`, `_SECRET`, `_NAME` | sign-in by OpenID Connect | passwords only |
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import dj_database_url
from csp.constants import NONE, SELF
from django.contrib.messages import constants as messages
from django.core.exceptions import ImproperlyConfigured

from lotrinh.documents.limits import NAMES, limits_of

HOME = Path(os.environ.get("LOTRINH_HOME", "")).resolve()
HTTPS = os.environ.get("LOTRINH_HTTPS") == "1"
PROXIES = int(os.environ.get("LOTRINH_PROXIES", "0"))
DEBUG = False


def _secret_key() -> str:
    """Give the key that signs sessions; without a file, one that ends with this process (checks, tests)."""
    kept = HOME / "secret-key"
    return os.environ.get("LOTRINH_SECRET_KEY") or (
        kept.read_text(encoding="ascii").strip() if kept.is_file() else secrets.token_urlsafe(50)
    )


SECRET_KEY = _secret_key()
ALLOWED_HOSTS = os.environ.get("LOTRINH_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
CSRF_TRUSTED_ORIGINS = [f"https://{host.lstrip('.')}" for host in ALLOWED_HOSTS] if HTTPS else []

INSTALLED_APPS = [
    "lotrinh.web.storage",
    "lotrinh.web.screens",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "django_tasks",
    "django_tasks_db",
]

MIDDLEWARE = [
    "lotrinh.web.access.proxies.TrustedProxies",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "lotrinh.web.screens.language.language_of_the_reader",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "lotrinh.web.access.activity.Activity",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "lotrinh.web.access.gate.Gate",
]

ROOT_URLCONF = "lotrinh.web.urls"
WSGI_APPLICATION = "lotrinh.web.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "lotrinh.web.screens.context.around_every_page",
            ],
            "builtins": ["lotrinh.web.screens.templatetags.words"],
        },
    }
]

# A writer on SQLite waits its turn instead of failing, and readers never wait for it.
_SQLITE: dict[str, Any] = {
    "OPTIONS": {
        "transaction_mode": "IMMEDIATE",
        "timeout": 30,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON",
    },
    # Tests run threads and processes beside each other: they need a file too.
    "TEST": {"NAME": os.environ.get("LOTRINH_TEST_DATABASE")},
}
DATABASES: dict[str, Any] = {
    "default": dj_database_url.config(default=f"sqlite:///{HOME / 'lotrinh.sqlite3'}", conn_max_age=60)
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"] |= _SQLITE
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

MEDIA_ROOT = HOME / "files"
FILE_UPLOAD_PERMISSIONS = 0o600
DATA_UPLOAD_MAX_NUMBER_FILES = 200
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024

STATIC_URL = "static/"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True  # served from the package itself: nothing to collect
WHITENOISE_MAX_AGE = 3600

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
READING_LEASE = float(os.environ.get("LOTRINH_READING_LEASE", "30"))
"""Seconds after which an upload whose worker gave no sign of life is read again by another."""
try:
    READING_LIMITS = limits_of(filter(None, os.environ.get("LOTRINH_LIMITS", "").split(",")))
except ValueError as wrong:
    raise ImproperlyConfigured(
        f"LOTRINH_LIMITS: expected NAME=NUMBER, with commas between several and names of these: {', '.join(NAMES)}; "
        f"found `{wrong}`."
    ) from None

CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "web_cache"}}

# Accounts. Nobody signs up by themselves: an administrator makes accounts.
AUTH_USER_MODEL = "storage.Account"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "lotrinh.web.access.passwords.UnlikeTheName"},
    {"NAME": "lotrinh.web.access.passwords.LongEnough", "OPTIONS": {"min_length": 12}},
    {"NAME": "lotrinh.web.access.passwords.Uncommon"},
    {"NAME": "lotrinh.web.access.passwords.NotOnlyDigits"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_ADAPTER = "lotrinh.web.access.sign_in.AccountAdapter"
ACCOUNT_FORMS = {"change_password": "lotrinh.web.access.sign_in.NewPasswordForm"}
MFA_ADAPTER = "lotrinh.web.access.sign_in.FactorAdapter"
MFA_TOTP_ISSUER = "Lộ Trình"
USERSESSIONS_ADAPTER = "lotrinh.web.access.events.SessionAdapter"
SOCIALACCOUNT_ADAPTER = "lotrinh.web.access.connect.SocialAccountAdapter"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_REDIRECT_URL = "home"
ACCOUNT_RATE_LIMITS = {"login": "30/m/ip", "login_failed": "10/m/ip,5/5m/key"}
USERSESSIONS_TRACK_ACTIVITY = True
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]

# Sign-in by OpenID Connect needs the extra `oidc`.
OIDC = bool(os.environ.get("LOTRINH_OIDC_URL"))
if OIDC:
    CONNECT = "{0.scheme}://{0.netloc}".format(urlsplit(os.environ["LOTRINH_OIDC_URL"]))
    INSTALLED_APPS += ["allauth.socialaccount", "allauth.socialaccount.providers.openid_connect"]
    SOCIALACCOUNT_PROVIDERS = {
        "openid_connect": {
            "APPS": [
                {
                    "provider_id": "oidc",
                    "name": os.environ.get("LOTRINH_OIDC_NAME", "OpenID Connect"),
                    "client_id": os.environ.get("LOTRINH_OIDC_CLIENT", ""),
                    "secret": os.environ.get("LOTRINH_OIDC_SECRET", ""),
                    "settings": {"server_url": os.environ["LOTRINH_OIDC_URL"]},
                }
            ]
        }
    }

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_THOUSAND_SEPARATOR = True
FORMAT_MODULE_PATH = ["lotrinh.web.formats"]

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF, *([CONNECT] if OIDC else [])],  # signing in leads there
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_AGE = 14 * 24 * 3600
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_AGE = 365 * 24 * 3600
CSRF_FAILURE_VIEW = "lotrinh.web.screens.errors.stale"
MESSAGE_TAGS = {messages.ERROR: "danger"}
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SILENCED_SYSTEM_CHECKS: list[str] = []

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
