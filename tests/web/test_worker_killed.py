import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pytest

SITE = Path(__file__).with_name("own_site.py")
KILLS = 50
FILES = 30


@pytest.fixture
def site(tmp_path):
    """Give the environment of a site of its own, on the kind of database that the tests run on."""
    environment = dict(
        os.environ,
        DJANGO_SETTINGS_MODULE="lotrinh.web.settings",
        LOTRINH_HOME=str(tmp_path),
        LOTRINH_READING_LEASE="1",
        PYTHONPATH=os.pathsep.join(sys.path),
    )
    address = os.environ.get("DATABASE_URL", "")
    if not address.startswith("postgres"):
        yield environment
        return
    import psycopg

    with psycopg.connect(address, autocommit=True) as server:
        server.execute("DROP DATABASE IF EXISTS lotrinh_killed WITH (FORCE)")
        server.execute("CREATE DATABASE lotrinh_killed")
    yield environment | {"DATABASE_URL": urlunsplit(urlsplit(address)._replace(path="/lotrinh_killed"))}
    with psycopg.connect(address, autocommit=True) as server:
        server.execute("DROP DATABASE lotrinh_killed WITH (FORCE)")


def ask(environment, *words):
    done = subprocess.run([sys.executable, SITE, *words], env=environment, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def start(environment):
    return subprocess.Popen([sys.executable, "-m", "lotrinh.web.queue"], env=environment, start_new_session=True)


def test_a_worker_killed_at_any_moment_loses_and_doubles_nothing(site):
    """Killed without warning fifty times, at random moments, the worker in the end has read each file exactly once."""
    ask(site, "make", str(FILES), "40")
    moments = random.Random(7)
    for _ in range(KILLS):
        worker = start(site)
        time.sleep(0.4 + 1.2 * moments.random())
        os.killpg(worker.pid, signal.SIGKILL)
        worker.wait()
    worker = start(site)
    try:
        for _ in range(120):
            found = ask(site, "count")
            if found["states"] == {"read": FILES}:
                break
            time.sleep(1)
    finally:
        worker.terminate()
        worker.wait(30)
    assert found["states"] == {"read": FILES}
    assert (found["documents"], found["most"]) == (FILES, 1)
    assert len(found["claims"]) == 1, "every file says the same, so every document has as many claims"
