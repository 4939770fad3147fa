"""The server on one machine, ended as a system ends its services."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="no /proc here to see processes in")


def _children(process):
    return [
        int(child)
        for file in Path(f"/proc/{process.pid}/task").glob("*/children")
        for child in file.read_text(encoding="utf-8").split()
    ]


def test_a_server_that_is_told_to_end_ends_its_worker(tmp_path):
    """Told to end by a signal, as by a service manager, the server ends in order and leaves no worker behind."""
    environment = dict(os.environ, LOTRINH_HOME=str(tmp_path), PYTHONPATH=os.pathsep.join(sys.path))
    environment.pop("DATABASE_URL", None)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "lotrinh", "--lang", "en", "serve", "--port", str(port)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as server:
        while "Ctrl+C" not in server.stdout.readline():
            assert server.poll() is None
        workers = _children(server)
        while not workers:
            workers = _children(server)
        server.terminate()
        assert server.wait(60) == 0
    assert not [worker for worker in workers if Path(f"/proc/{worker}").exists()]
