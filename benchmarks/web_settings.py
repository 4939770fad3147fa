"""The site's settings for `make bench-web`, with a bare page as the floor and a count of queries on each answer."""

from lotrinh.web.settings import *  # noqa: F403
from lotrinh.web.settings import MIDDLEWARE

ROOT_URLCONF = "web_floor"
MIDDLEWARE = ["web_floor.count_queries", *MIDDLEWARE]
