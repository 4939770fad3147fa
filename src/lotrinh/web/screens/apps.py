"""The Django application that holds templates and static files."""

from django.apps import AppConfig


class ScreensConfig(AppConfig):
    """Hears of sign-ins, which the libraries behind the pages do."""

    name = "lotrinh.web.screens"
    label = "screens"
    default = True

    def ready(self) -> None:
        """Connect the audit log to them."""
        from lotrinh.web.access.events import listen  # noqa: PLC0415 - models must be loaded first

        listen()
