"""An explanation to read: for each number its words in the document, then one step below the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TextIO

from lotrinh.publishing import claim_words, figures
from lotrinh.publishing import words as spoken
from lotrinh.publishing.numerals import ends, exact, grouped, spread
from lotrinh.publishing.terminal import lines, printable, shortened
from lotrinh.publishing.whereabouts import whereabout
from lotrinh.publishing.words import Lang, language
from lotrinh.reading.explaining import Explanation, Fact, Place, Trace
from lotrinh.reading.page import Quote

_WIDTH = 100
_NARROWEST = 40
_QUOTE = 60
_FILE = "explanation.yaml"
_INDENT = "  "


def write_explanation(explanation: Explanation, stream: TextIO, *, width: int | None, lang: str) -> None:
    """Print an explanation to a stream, `width` columns wide."""
    for line in _Writer(explanation, max(width or _WIDTH, _NARROWEST), language(lang)).lines():
        stream.write(line.rstrip() + "\n")


def _say(section: str, key: str, lang: Lang) -> str:
    return spoken.say(section, key, lang, _FILE)


class _Writer:
    """Writes one explanation in one language."""

    def __init__(self, explanation: Explanation, width: int, lang: Lang) -> None:
        self.explanation = explanation
        self.width = width
        self.lang = lang
        self.heads = {key: _say("step", key, lang) for key in spoken.sections(_FILE)["step"]}
        self.head = max(map(len, self.heads.values())) + 6

    def lines(self) -> Iterator[str]:
        """Give all lines."""
        places = self.explanation.places
        for n, place in enumerate(places, 1):
            yield from [""] * (n > 1)
            yield from self._heading(place, n, len(places) + self.explanation.more)
            for trace in place.traces:
                yield ""
                yield from self._trace(trace)
        if self.explanation.more:
            yield ""
            yield from self._wrapped(_say("heading", "more", self.lang).format(n=self.explanation.more))

    def _heading(self, place: Place, n: int, of: int) -> Iterator[str]:
        source, at = printable(self.explanation.source), self.explanation.at
        key = "offset" if isinstance(at, int) else "mention" if of > 1 else "words"
        heading = _say("heading", key, self.lang)
        yield from self._wrapped(
            heading.format(source=f"{source}: " if source else "", at=at, words=_quoted(place.words), n=n, of=of)
        )
        if place.where:
            yield from self._wrapped(_INDENT + whereabout(place.where, self.lang))
        if place.near or not place.traces:
            yield from self._wrapped(_say("heading", "near" if place.near else "nothing", self.lang))

    def _trace(self, trace: Trace) -> Iterator[str]:
        yield from self._context(trace.subject)
        for n, step in enumerate(trace.steps, 1):
            head = f"{n:>2}  {self.heads[step.name]}"
            for fact in step.facts:
                said = self._fact(step.name, fact, trace)
                first, *rest = lines(said, self.width - self.head, _INDENT) or [""]
                yield f"{head:<{self.head}}{first}"
                yield from (f"{'':<{self.head}}{line}" for line in rest)
                head = ""

    def _context(self, subject: Quote) -> Iterator[str]:
        """Show the words where they stand, and mark them below."""
        text, room = self.explanation.text, self.width - len(_INDENT)
        marked = printable(subject.quote)
        if len(marked) > room // 2:
            yield from self._wrapped(_INDENT + _quoted(subject))
            return
        before = _tail(text[max(0, subject.start - 4 * room) : subject.start], 2 * (room - len(marked)) // 3)
        after = _head(text[subject.end : subject.end + 4 * room], room - len(before) - len(marked))
        yield f"{_INDENT}{before}{marked}{after}"
        yield f"{_INDENT}{' ' * len(before)}{'^' * len(marked)}"

    def _fact(self, step: str, fact: Fact, trace: Trace) -> str:
        """Say a fact in words; a rule that has none yet is named as it is."""
        said = _Said(fact, trace, self.lang)
        if fact.rule in spoken.sections(_FILE)[step]:
            return _say(step, fact.rule, self.lang).format_map(said) + said.more()
        found = printable("; ".join(f"{key}: {value}" for key, value in fact.found.items()))
        return " ".join(part for part in (fact.rule, _quoted(fact.words) if fact.words else "", found) if part)

    def _wrapped(self, text: str) -> list[str]:
        return lines(text, self.width, _INDENT)


def _quoted(words: Quote) -> str:
    return f"“{shortened(printable(words.quote), _QUOTE)}” ({words.start}–{words.end})"


def _tail(text: str, room: int) -> str:
    """Give the last words of a line of text, as many as there is room for."""
    line = text.splitlines()[-1] if text.splitlines() and not text.endswith("\n") else ""
    gap = " " if line[-1:].isspace() else ""
    shown = printable(line)
    if len(shown) > room:
        shown = "…" + shown[len(shown) - room + 2 :].partition(" ")[2]
    return shown + gap


def _head(text: str, room: int) -> str:
    """Give the first words of a line of text."""
    line = text.splitlines()[0] if text[:1] not in ("\n", "") else ""
    gap = " " if line[:1].isspace() else ""
    return gap + shortened(printable(line), max(room - 2, 0))


class _Said(dict[str, str]):
    """What a fact holds, in words of one language, worked out as a text asks for it."""

    def __init__(self, fact: Fact, trace: Trace, lang: Lang) -> None:
        super().__init__()
        self.fact = fact
        self.trace = trace
        self.lang = lang

    def __missing__(self, key: str) -> str:
        if key == "words":
            return _quoted(self.fact.words) if self.fact.words else ""
        if key in _WHOLE:
            return _WHOLE[key](self)
        value = self.fact.found[key]
        return _PARTS[key](value, self.lang) if key in _PARTS else printable(str(value))

    def more(self) -> str:
        """Give what a measure has besides its name: direction, basis, points, per."""
        keys = [key for key in ("direction", "basis", "points", "per") if key in self.fact.found]
        if "measure" not in self.fact.found or not keys:
            return ""
        return f" ({', '.join(_PARTS[key](self.fact.found[key], self.lang) for key in keys)})"


def _amount(said: _Said) -> str:
    claim = {"per": None, **said.fact.found}
    return figures.amount(claim, said.lang)


def _gives(said: _Said) -> str:
    found, lang = said.fact.found, said.lang
    return ", ".join(_say("gives", key, lang).format(_given(key, str(value), lang)) for key, value in found.items())


def _given(key: str, value: str, lang: Lang) -> str:
    if key == "bound" and value not in spoken.sections(_FILE)["bound"]:
        return f"{value} ({spoken.say('comparator', value, lang)})"
    return f"“{_say(key, value, lang)}”" if lang == "vi" else _say(key, value, lang)


def _summary(said: _Said) -> str:
    """Sum up the claim; one that is its own words, as a task is, is only quoted."""
    claim = said.trace.claim or {}
    text = printable(claim_words.summary(claim, said.lang))
    return "" if text == printable(claim.get("quote", "")) else shortened(text, 2 * _QUOTE) + " "


def _rule(rule: str, lang: Lang) -> str:
    """Say the rule of a claim; what stands in its brackets is how a person came to a post."""
    name, _, mode = rule.partition(" (")
    way = spoken.say("mode", mode.rstrip(")"), lang) if mode else ""
    return f"{_say('rule', name, lang)} ({way})" if way else _say("rule", name, lang)


def _in(section: str) -> Callable[[Any, Lang], str]:
    return lambda value, lang: spoken.say(section, value, lang)


_WHOLE: dict[str, Callable[[_Said], str]] = {
    "amount": _amount,
    "gives": _gives,
    "summary": _summary,
    "claim": lambda said: spoken.say("type", figures.type_key(said.trace.claim or {}), said.lang),
}
_PARTS: dict[str, Callable[[Any, Lang], str]] = {
    "reason": _in("reason"),
    "type": _in("type"),
    "unit": _in("unit"),
    "kind": _in("kind"),
    "measure": _in("measure"),
    "basis": _in("basis"),
    "direction": _in("direction"),
    "points": lambda value, lang: spoken.say("unit", "points", lang),
    "comparator": lambda value, lang: f"{value} ({spoken.say('comparator', value, lang)})",
    "bound": lambda value, lang: f"{value} ({spoken.say('comparator', value, lang)})",
    "per": lambda value, lang: "".join(f"/{spoken.say('per', part, lang)}" for part in value.split("/")),
    "period": lambda value, lang: figures.period({"period": value}, lang) or _say("period", "no years", lang),
    "dimension": lambda value, lang: _say("dimension", value, lang),
    "value": lambda value, lang: spread(ends(value), lang),
    "factor": lambda value, lang: grouped(exact(value), lang),
    "made_by": _rule,
}
