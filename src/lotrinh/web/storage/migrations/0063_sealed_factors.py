"""The secrets of second factors are sealed by the site's key."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import migrations

from lotrinh.web.access.sealing import seal, unseal

NAMES = ("secret", "seed")


def _each(change: Callable[[str], str]) -> Callable[[Any, Any], None]:
    def run(apps: Any, editor: Any) -> None:
        for factor in apps.get_model("mfa", "Authenticator").objects.all():
            factor.data |= {name: change(factor.data[name]) for name in NAMES if name in factor.data}
            factor.save(update_fields=["data"])

    return run


class Migration(migrations.Migration):
    dependencies = [("storage", "0062_waiting"), ("mfa", "0003_authenticator_type_uniq")]
    operations = [migrations.RunPython(_each(seal), _each(unseal))]
