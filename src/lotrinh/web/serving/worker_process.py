"""The worker beside the server: a process of its own, started again whenever it ends."""

from __future__ import annotations

import os
import subprocess
import sys
import threading

_PAUSE = 2.0
"""Seconds before a worker that ended is started again."""


class WorkerProcess:
    """Keeps one worker alive until it is stopped."""

    def __init__(self) -> None:
        self._stopped = threading.Event()
        self._process: subprocess.Popen[bytes] | None = None
        self._thread = threading.Thread(target=self._keep_alive, daemon=True)

    def start(self) -> None:
        """Start it."""
        self._thread.start()

    def stop(self) -> None:
        """Let it finish what it is reading, and end."""
        self._stopped.set()
        if self._process:
            self._process.terminate()
        if self._thread.is_alive():
            self._thread.join(30)

    def _keep_alive(self) -> None:
        while not self._stopped.is_set():
            self._process = subprocess.Popen([sys.executable, "-m", "lotrinh.web.queue"], env=os.environ)
            if self._stopped.is_set():  # while it was being started
                self._process.terminate()
            self._process.wait()
            self._stopped.wait(_PAUSE)
