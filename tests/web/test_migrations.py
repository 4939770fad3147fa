import subprocess
import sys


def manage(environment, *words):
    """Run one of Django's commands on a site of its own; give what it says."""
    command = [sys.executable, "-m", "lotrinh.web", *words]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout


def test_every_migration_goes_forward_and_back(own_site):
    """A database is brought to this version, all the way back, and to this version once more."""
    forward = manage(own_site, "migrate")
    assert "storage.0001_first... OK" in forward
    # What other libraries keep of an account must go before the accounts.
    for label in ("account", "mfa", "usersessions", "storage"):
        back = manage(own_site, "migrate", label, "zero")
        assert "Unapplying" in back, back
    assert manage(own_site, "migrate", "storage") != ""
    assert "storage.0001_first... OK" not in manage(own_site, "migrate")
    units = "from lotrinh.web.storage.models import Unit; print(Unit.objects.count() > 13_000)"
    assert manage(own_site, "shell", "-v", "0", "-c", units).strip().endswith("True")


def test_models_and_migrations_say_the_same(own_site):
    """No change of a model is without its migration."""
    assert "No changes detected" in manage(own_site, "makemigrations", "--check", "--dry-run")
