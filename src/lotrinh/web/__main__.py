"""Django's own commands for this site: `python -m lotrinh.web migrate`, `check --deploy`, `db_worker`."""

import os
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lotrinh.web.settings")
    execute_from_command_line(sys.argv)
