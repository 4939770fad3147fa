"""One contestant in a process of its own: it warms up, then answers each line of standard input with one of output.

    python benchmarks/contestants.py NAME FILE...

`read N` reads all files N times and answers with the seconds of processor time and the memory; `give TEXT` (as JSON)
answers with what the contestant finds in one text. The first line of output tells the version, or what is missing. It
runs in the contestant's own environment, so it imports nothing but the standard library and the contestant.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

Reader = Callable[[bytes], Any]


def _floor() -> tuple[Reader, str]:
    from floor import floor

    return floor, ""


def _lotrinh() -> tuple[Reader, str]:
    import lotrinh

    return lambda received: lotrinh.read(received.decode()), f"lotrinh {lotrinh.__version__}"


def _duckling() -> tuple[Callable[[str], Any], str]:
    import duckling

    # It reads relative times against a clock; the dimensions asked for here know none.
    clock = duckling.parse_ref_time(duckling.load_time_zones("/usr/share/zoneinfo"), "Asia/Ho_Chi_Minh", 0)
    locale = duckling.parse_locale("VI_VN", duckling.default_locale_lang(duckling.parse_lang("VI")))
    context = duckling.Context(clock, locale)
    asked = duckling.parse_dimensions(["amount-of-money", "number"])
    package = "pyduckling-native-phihos"
    return lambda text: duckling.parse(text, context, asked, False), f"{package} {version(package)}"


def _duckling_whole() -> tuple[Reader, str]:
    parse, named = _duckling()
    return lambda received: parse(received.decode()), named


def _duckling_lines() -> tuple[Reader, str]:
    parse, named = _duckling()
    return lambda received: [parse(line) for line in received.decode().splitlines() if line.strip()], named


def _pyvi() -> tuple[Reader, str]:
    from pyvi import ViTokenizer

    return lambda received: ViTokenizer.tokenize(received.decode()), f"pyvi {version('pyvi')}"


def _underthesea() -> tuple[Reader, str]:
    from underthesea import ner

    return lambda received: ner(received.decode()), f"underthesea {version('underthesea')}"


READERS = {
    "floor": _floor,
    "lotrinh": _lotrinh,
    "duckling": _duckling_whole,
    "duckling-lines": _duckling_lines,
    "pyvi": _pyvi,
    "underthesea": _underthesea,
}


def _one_core() -> None:
    """Keep to one processor, libraries that would start threads included."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def _resident() -> float | None:
    """Give the most memory that the process has held, in MB; None where the system does not say."""
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="utf-8").splitlines() if status.exists() else []
    return next((int(line.split()[1]) * 1024 / 1e6 for line in lines if line.startswith("VmHWM")), None)


def _seconds(reader: Reader, files: list[bytes], passes: int) -> float:
    began = time.process_time()
    for _ in range(passes):
        for received in files:
            reader(received)
    return time.process_time() - began


def _answer(**said: object) -> None:
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()


def main() -> int:
    """Prepare, warm up, answer."""
    name, *paths = sys.argv[1:]
    _one_core()
    files = [Path(path).read_bytes() for path in paths]
    try:
        reader, named = READERS[name]()
        _seconds(reader, files, 1)
    except Exception as error:  # whatever keeps a peer from working is said in the table
        _answer(missing=f"{type(error).__name__}: {error}")
        return 1
    _answer(version=named)
    for line in sys.stdin:
        verb, _, rest = line.partition(" ")
        if verb == "read":
            _answer(seconds=_seconds(reader, files, int(rest)), resident=_resident())
        else:
            _answer(found=reader(json.loads(rest).encode()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
