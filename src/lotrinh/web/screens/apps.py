"""The Django application that holds templates and static files."""

from django.apps import AppConfig


class ScreensConfig(AppConfig):
    """Nothing but a name and a place."""

    name = "lotrinh.web.screens"
    label = "screens"
    default = True
