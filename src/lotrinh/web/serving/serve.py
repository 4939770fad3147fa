"""Serve the site from a folder: on one machine with everything it needs, or behind an office's own proxy."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from lotrinh.messages import Language
from lotrinh.web.serving.first_start import ADMINISTRATOR, make_administrator, make_database, make_key
from lotrinh.web.serving.worker_process import WorkerProcess
from lotrinh.web.words import say


def serve(host: str, port: int, lang: Language, *, samples: bool = False, limits: Sequence[str] = ()) -> None:
    """Make what is missing, say the address, and serve until told to end; `limits` are those on one file."""
    home = Path(os.environ.setdefault("LOTRINH_HOME", str(Path.cwd())))
    make_key(home)
    if host not in ("localhost", "127.0.0.1", "::1"):
        os.environ.setdefault("LOTRINH_HOSTS", "*" if host in ("0.0.0.0", "::") else host)
    if limits:
        os.environ["LOTRINH_LIMITS"] = ",".join(limits)
    _set_up()
    make_database()
    password = make_administrator()
    if samples:
        from lotrinh.web.serving.sample_term import load_samples  # noqa: PLC0415 - Django must be set up first

        load_samples()
    _tell(say("serve.address", lang, address=f"http://{host}:{port}/"))
    if password:
        _tell(say("serve.password", lang, name=ADMINISTRATOR, password=password))
    _tell(say("serve.end", lang))
    _run(host, port)


def _set_up() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lotrinh.web.settings")
    import django  # noqa: PLC0415 - the settings read the environment, which is complete only now

    django.setup()


def _run(host: str, port: int) -> None:
    import waitress  # noqa: PLC0415

    from lotrinh.web.wsgi import application  # noqa: PLC0415

    # A service manager ends a service by this signal, which would end this process alone and leave its worker behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    worker = WorkerProcess()
    try:
        worker.start()
        waitress.serve(application, host=host, port=port, threads=8, ident="lotrinh", _quiet=True)
    finally:
        worker.stop()


def _tell(said: str) -> None:
    sys.stdout.write(said + "\n")
    sys.stdout.flush()
