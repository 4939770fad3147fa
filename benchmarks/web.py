"""The site's pages under one, ten and fifty clients, over a nation's registers and 60,000 documents.

Run it with `make bench-web`. Beside each page stands a bare page of Django in the same process, measured in the same
round; the ratio says what the page itself costs. The nation is made once, in `out/bench-web` (some minutes).
"""

import argparse
import os
import subprocess
import sys
import threading
import time
from http.client import HTTPConnection
from pathlib import Path
from statistics import median, quantiles
from typing import NamedTuple

from machine import machine

ROOT = Path(__file__).parents[1]
PORT = 8765
CLIENTS = (1, 10, 50)
REQUESTS = {1: 60, 10: 300, 50: 500}
_MOST_QUERIES = 12
_MOST_TIMES_FLOOR = 10
PAGES = {
    "floor": "/floor/",
    "home": "/",
    "unit": "/units/20305/",
    "register": "/units/20305/2025-07-01/registers/2025-2030/",
    "search": "/search/?q=thu+ng%C3%A2n+s%C3%A1ch+An+Kh%C3%AA",
    "province": "/provinces/48/",
    "indicator": "/indicators/budget_revenue/",
    "API, facts": "/api/v1/facts?limit=100",
}


class Timing(NamedTuple):
    """What one page took under some clients, in seconds."""

    p50: float
    p95: float
    queries: int


def environment(home):
    return dict(
        os.environ,
        LOTRINH_HOME=str(home),
        LOTRINH_SECRET_KEY="of the benchmark only",
        DJANGO_SETTINGS_MODULE="web_settings",
        PYTHONPATH=os.pathsep.join([str(ROOT / "src"), str(ROOT / "benchmarks")]),
    )


def start(home):
    """Start the server that `lotrinh serve` runs, with the benchmark's settings."""
    serve = "import waitress; from lotrinh.web.wsgi import application; waitress.serve(application, port={}, threads=8)"
    process = subprocess.Popen([sys.executable, "-c", serve.format(PORT)], env=environment(home))
    for _ in range(100):
        try:
            ask(HTTPConnection("127.0.0.1", PORT), "/floor/", {})
        except OSError:
            time.sleep(0.2)
        else:
            return process
    raise SystemExit("The server did not start.")


def session(home):
    """Give the cookie of somebody who may see everything."""
    make = (
        "import django; django.setup()\n"
        "from django.test import Client\n"
        "from lotrinh.web.storage.models import Account\n"
        "client = Client(); client.force_login(Account.objects.get(username='admin'))\n"
        "print(client.cookies['sessionid'].value)"
    )
    done = subprocess.run(
        [sys.executable, "-c", make], env=environment(home), capture_output=True, text=True, check=True
    )
    return {"Cookie": f"sessionid={done.stdout.strip()}"}


def ask(connection, address, headers):
    """Ask for a page once; give the seconds, and the queries that it took."""
    began = time.perf_counter()
    connection.request("GET", address, headers=headers)
    answer = connection.getresponse()
    answer.read()
    if answer.status != 200:
        raise SystemExit(f"{address}: expected 200, found {answer.status}.")
    return time.perf_counter() - began, int(answer.headers["X-Queries"])


def crowd(address, clients, headers):
    """Let some clients ask for a page at once until all requests are done."""
    each, took = REQUESTS[clients] // clients, []

    def visit():
        connection = HTTPConnection("127.0.0.1", PORT)
        took.extend([ask(connection, address, headers) for _ in range(each)])

    visitors = [threading.Thread(target=visit) for _ in range(clients)]
    for visitor in visitors:
        visitor.start()
    for visitor in visitors:
        visitor.join()
    seconds = [one for one, _ in took]
    return Timing(median(seconds), quantiles(seconds, n=20)[-1], max(queries for _, queries in took))


def measure(headers):
    """Measure every page under every number of clients, warm."""
    found = {}
    for name, address in PAGES.items():
        told = headers if name == "register" else {}
        for _ in range(3):
            ask(HTTPConnection("127.0.0.1", PORT), address, told)
        found[name] = {clients: crowd(address, clients, told) for clients in CLIENTS}
    return found


def print_table(found):
    heads = " | ".join(f"p50, {n} | p95, {n}" for n in CLIENTS)
    print(f"| page | queries | {heads} | p95 ÷ floor, 10 |\n| --- | ---: |" + " ---: |" * (2 * len(CLIENTS) + 1))
    for name, timings in found.items():
        cells = " | ".join(f"{timings[n].p50 * 1e3:.1f} | {timings[n].p95 * 1e3:.1f}" for n in CLIENTS)
        ratio = timings[10].p95 / found["floor"][10].p95
        print(f"| {name} | {max(timing.queries for timing in timings.values())} | {cells} | {ratio:.1f} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--home", type=Path, default=ROOT / "out" / "bench-web", metavar="FOLDER")
    parser.add_argument("--units", type=int, default=3321)
    parser.add_argument("--documents", type=int, default=60_000)
    asked = parser.parse_args()
    asked.home.mkdir(parents=True, exist_ok=True)
    nation = [sys.executable, ROOT / "benchmarks" / "web_nation.py", str(asked.units), str(asked.documents)]
    subprocess.run(nation, env=environment(asked.home), check=True)
    headers, server = session(asked.home), start(asked.home)
    try:
        found = measure(headers)
    finally:
        server.terminate()
    print(f"{machine()}; {asked.units:,} units, {asked.documents:,} documents; milliseconds\n")
    print_table(found)
    slow = found["unit"][10].p95 / found["floor"][10].p95
    many = {name: timings[1].queries for name, timings in found.items() if timings[1].queries > _MOST_QUERIES}
    if many:
        print(f"\nMore than {_MOST_QUERIES} queries: {many}")
    if slow > _MOST_TIMES_FLOOR:
        print(f"\nThe unit page takes {slow:.1f} times the floor with ten clients; {_MOST_TIMES_FLOOR} are asked.")
    return 1 if many or slow > _MOST_TIMES_FLOOR else 0


if __name__ == "__main__":
    sys.exit(main())
