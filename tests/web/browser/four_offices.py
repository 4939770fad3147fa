"""A site with four wards of one name, each with an editor and an approver: `python four_offices.py` names them."""

import json
import sys

PASSWORD = "mat khau thu 12"


def make():
    """Make the database, and for each ward its row, its code and its two people."""
    from django.core.management import call_command

    from lotrinh.web.serving.sample_term import sample_ward
    from lotrinh.web.storage.models import Account, Role

    call_command("migrate", verbosity=0)
    wards = []
    for number in range(1, 5):
        ward = sample_ward()
        if number > 1:
            ward.pk, ward.code = None, f"S000{number}"
            ward.save()
        for role in ("editor", "approver"):
            account = Account.objects.create_user(f"{role}{number}", password=PASSWORD)
            Role.objects.create(account=account, unit=ward, name=role)
        wards.append({"number": number, "code": ward.code})
    return wards


if __name__ == "__main__":
    import django

    django.setup()
    sys.stdout.write(json.dumps(make()))
