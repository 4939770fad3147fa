"""Read megabytes of Vietnamese that is no report: nothing may crash, no number may stay without a claim or a reason.

    python benchmarks/general_text.py [--size 5000000] [--seed 1] [--sample 200]

The text comes from two places: articles that a peer's package brings along (`make bench-reader` installs it) and, up
to the size asked for, everyday sentences made from `general_text.yaml`. `--sample` prints figures with the words around
them, as many from each place, for a person to judge. Ends with an error if a text crashed or a number stayed
unexplained.
"""

import argparse
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from child import PEERS

import lotrinh

GRAMMAR = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))
_DOCUMENT = 6_000
"""Characters of a text that is read at once, about as many as an article has."""
_SLOT = re.compile(r"\{(\w+)\}")
_LOOSE = re.compile(r" (?=[,.;:!?%)”…])|(?<=[(“]) |(?<=\d) (?=/ ?\d)|(?<=\d/) (?=\d)")


def everyday(size: int, chooser: random.Random) -> str:
    """Make paragraphs of everyday sentences, up to a size in bytes."""
    paragraphs, made = [], 0
    while made < size:
        sentences = chooser.choice(list(GRAMMAR["sentences"].values()))
        chosen = (filled(chooser.choice(sentences), chooser) for _ in range(chooser.randint(2, 6)))
        paragraphs.append(chooser.choice((" ", " ", "\n- ")).join(chosen))
        made += len(paragraphs[-1].encode()) + 2
    return "\n\n".join(paragraphs)


def filled(sentence: str, chooser: random.Random) -> str:
    """Fill every slot of a sentence."""
    written = _SLOT.sub(lambda slot: _word(slot[1], chooser), sentence)
    return written[0].upper() + written[1:]


def _word(slot: str, chooser: random.Random) -> str:
    if slot in GRAMMAR["words"]:
        return str(chooser.choice(GRAMMAR["words"][slot]))
    return _NUMBERS[slot](chooser.randint)


_NUMBERS: dict[str, Callable[[Callable[[int, int], int]], str]] = {
    "d": lambda pick: str(pick(2, 9)),
    "n": lambda pick: str(pick(10, 30)),
    "p": lambda pick: str(pick(5, 95)),
    "q": lambda pick: ("I", "II", "III", "IV")[pick(0, 3)],
    "m": lambda pick: str(pick(100, 990)),
    "small": lambda pick: str(pick(20, 95)),
    "big": lambda pick: f"{pick(1, 58)}.{pick(100, 999)}",
    "dec": lambda pick: f"{pick(1, 9)},{pick(1, 9)}",
    "year": lambda pick: str(pick(1990, 2025)),
    "old": lambda pick: str(pick(1400, 1600)),
    "older": lambda pick: str(pick(1610, 1700)),
    "date": lambda pick: f"{pick(1, 28)}/{pick(1, 12)}" + ("", f"/{pick(1990, 2025)}")[pick(0, 1)],
    "clock": lambda pick: f"{pick(5, 22)}" + ("h", "h30", ":15", " giờ", f" giờ {pick(10, 59)}")[pick(0, 4)],
    "money": lambda pick: (f"{pick(2, 90)} triệu đồng", f"{pick(2, 9)},{pick(1, 9)} tỷ đồng")[pick(0, 1)],
    "phone": lambda pick: f"09{pick(10, 99)}.{pick(100, 999)}.{pick(100, 999)}",
    "score": lambda pick: f"{pick(1, 5)}-{pick(0, 4)}",
}


def articles() -> str:
    """Give the tagged sentences of a peer's package as running text; empty where it is not installed."""
    return "\n".join(
        sentence
        for file in sorted(PEERS.glob("lib/*/site-packages/underthesea/pipeline/pos_tag/models/*/test_output.txt"))
        for sentence in _untagged(file.read_text(encoding="utf-8").splitlines())
    )


def _untagged(lines: Iterable[str]) -> Iterator[str]:
    """Join the words of a file with a word and its tags on each line, and an empty line behind each sentence."""
    words: list[str] = []
    for line in [*lines, ""]:
        if line:
            words.append(line.split("\t")[0])
        elif words:
            yield _LOOSE.sub("", " ".join(words))
            words = []


@dataclass
class Account:
    """What was read from one place."""

    name: str
    size: int
    texts: int = 0
    crashes: list[str] = field(default_factory=list)
    numbers: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    figures: list[tuple[str, dict[str, Any]]] = field(default_factory=list)

    def add(self, text: str) -> None:
        """Read one text and note what came of it."""
        self.texts += 1
        try:
            reading = lotrinh.read(text).to_dict()
        except Exception as error:  # whatever a text raises is what this run looks for
            self.crashes.append(f"{type(error).__name__}: {error}: {text[:80]!r}")
            return
        numbers = reading["numbers"]
        self.numbers.update({key: numbers[key] for key in ("total", "claimed", "explained", "unexplained")})
        self.reasons.update(numbers["reasons"])
        self.figures += [(text, claim) for claim in reading["claims"] if claim["type"] == "figure"]


def account(name: str, text: str) -> Account:
    """Read a long text in pieces of whole lines."""
    taken = Account(name, len(text.encode()))
    piece: list[str] = []
    length = 0
    for line in text.splitlines():
        piece.append(line)
        length += len(line) + 1
        if length > _DOCUMENT:
            taken.add("\n".join(piece))
            piece, length = [], 0
    if piece:
        taken.add("\n".join(piece))
    return taken


def sample(accounts: list[Account], size: int, chooser: random.Random) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Choose figures, as many from each place as it has and the others leave."""
    for done, one in enumerate(sorted(accounts, key=lambda one: len(one.figures))):
        share = min(len(one.figures), size // (len(accounts) - done))
        size -= share
        yield from ((one.name, text, claim) for text, claim in chooser.sample(one.figures, share))


def show(text: str, claim: dict[str, Any]) -> str:
    """Give a figure with the words around it, and below what was read."""
    before, after = text[max(0, claim["start"] - 80) : claim["start"]], text[claim["end"] : claim["end"] + 40]
    of = f" of {claim['of']}" if claim.get("of") else ""
    value = (
        f"{claim['comparator']} {claim['value']}{of} {claim['unit']}{f' per {per}' if (per := claim['per']) else ''}"
    )
    place = f"…{before}⟦{claim['quote']}⟧{after}…".replace("\n", "⏎")
    return f"{place}\n    {value} | {claim['measure']} | {claim['kind']} | {claim['indicator_text']}"


def main() -> int:
    """Read all, print the account, and a sample where one is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=5_000_000, metavar="BYTES", help="how much to read in all")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="another seed gives other sentences")
    parser.add_argument("--sample", type=int, default=0, metavar="N", help="print so many figures")
    arguments = parser.parse_args()
    chooser = random.Random(arguments.seed)
    brought = articles()
    made = everyday(arguments.size - len(brought.encode()), chooser)
    accounts = [account("articles", brought), account("everyday", made)]
    print("| text | MB | texts | numbers | in claims | explained | unexplained | crashes | figures |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    for one in accounts:
        n = one.numbers
        counts = (one.texts, n["total"], n["claimed"], n["explained"], n["unexplained"], len(one.crashes))
        print(f"| {one.name} | {one.size / 1e6:.2f} | {' | '.join(f'{c:,}' for c in (*counts, len(one.figures)))} |")
    reasons = sum((one.reasons for one in accounts), Counter[str]())
    print("\nReasons: " + ", ".join(f"{reason} {count:,}" for reason, count in reasons.most_common()))
    for one in accounts:
        print(*one.crashes, sep="\n", end="")
    for name, text, claim in sample(accounts, arguments.sample, chooser):
        print(f"\n[{name}] {show(text, claim)}")
    return int(any(one.crashes or one.numbers["unexplained"] for one in accounts))


if __name__ == "__main__":
    sys.exit(main())
