"""A worker as a process: `python -m lotrinh.web.queue`."""

import os

import django

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lotrinh.web.settings")
    django.setup()
    from lotrinh.web.queue.worker import work

    work()
