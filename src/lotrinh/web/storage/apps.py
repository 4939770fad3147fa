"""The Django application that holds the models."""

from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate


class StorageConfig(AppConfig):
    """Teaches each connection Vietnamese order, and keeps the table of units up to date after migrations."""

    name = "lotrinh.web.storage"
    label = "storage"
    default = True

    def ready(self) -> None:
        """Connect both."""
        from lotrinh.web.storage.sorting import teach_order  # noqa: PLC0415 - models must be loaded first
        from lotrinh.web.storage.units import renew_units  # noqa: PLC0415

        connection_created.connect(teach_order)
        post_migrate.connect(renew_units, sender=self)
