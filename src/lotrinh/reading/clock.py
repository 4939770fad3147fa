"""Of when a figure speaks, and whether it is a result or a target: the state that openers and years leave behind."""

from __future__ import annotations

import re

from lotrinh.lexicon import Lexicon
from lotrinh.reading.claims import Period
from lotrinh.reading.meaning import Meaning
from lotrinh.reading.page import Page, Sentence
from lotrinh.reading.passage import Clause, Mark, Passage
from lotrinh.reading.periods import TimePhrase
from lotrinh.reading.scope import Frame, Scope, kind_marks, kind_of

_EVENT = re.compile(
    r"(?:tổ chức|tiến hành|khai mạc|diễn ra|long trọng|chủ trì)[^.;]{0,40}"
    r"(?:hội nghị|đại hội|kỳ họp|phiên họp|lễ)"
)
_RAISED = re.compile(r"(?<!\w)nâng (?:lên|[^;.]{3,60} lên)")
_TERM_WORD = re.compile(r"nhiệm kỳ|5 năm|năm năm")


class Clock:
    """Follows kind and years through a page."""

    def __init__(self, page: Page, lexicon: Lexicon, frame: Frame) -> None:
        self.page = page
        self.low = page.low
        self.lexicon = lexicon
        self.frame = frame
        self.scope = Scope()
        self.line = -1
        self.fresh = True
        """Whether the present line began without a promise: a weak sign of a result counts there."""

    def marks(self, sentence: Sentence, phrases: list[TimePhrase]) -> list[Mark]:
        """Give the places of a sentence where its kind is set."""
        return kind_marks(self.page, sentence, phrases, self.frame, self.lexicon)

    def pass_over(self, sentence: Sentence, marks: list[Mark]) -> None:
        """Take from a sentence without figures what it opens for the next; a title or an announcement opens nothing."""
        if not marks:
            return
        title = sentence.line == 0 and len(self.page.lines) > 1
        if not title and not self._announces(sentence.start, sentence.end):
            self._carry(marks)
            self._drop_hint()

    def enter(self, sentence: Sentence, marks: list[Mark]) -> None:
        """Begin a sentence with figures: a target year holds for the list that follows, a result's for its sentence."""
        self.fresh = sentence.line != self.line and not any(mark.kind in ("target", "hint") for mark in marks)
        scope = self.scope
        scope.here = False
        if self.frame.kind == "other" and sentence.line != self.line:
            scope.kind = ""  # outside reports of a meeting a promise holds for its paragraph
        self.line = sentence.line
        if scope.kind != "target":
            scope.begin = scope.end = scope.phrase = None

    def leave(self, passage: Passage) -> None:
        """End a sentence: what it opened last goes on, unless it announced the event itself."""
        if passage.marks and self._announces(passage.start, passage.end):
            self.scope.kind, self.scope.begin, self.scope.end = "", None, None
        else:
            self._carry(passage.marks[passage.opened :])
        self._drop_hint()
        title = passage.start <= self.page.lines[0].end and len(self.page.lines) > 1
        if title:  # what a headline promises says nothing of the text below it
            self.scope = Scope()

    def _announces(self, start: int, end: int) -> bool:
        """Tell whether a sentence announces the event itself."""
        return any(_EVENT.match(self.low, at, end) for at, _ in self.page.cues.within("meeting", start, end))

    def _drop_hint(self) -> None:
        """End a hint with its sentence."""
        if self.scope.hinted is not None:
            (self.scope.kind, self.scope.by), self.scope.hinted = self.scope.hinted, None

    def when(self, clause: Clause) -> tuple[str, Period, TimePhrase | None]:
        """Give the kind, the years and the words of time of one figure; asked again, it says the same."""
        scope = self.scope
        self._reach(clause)
        if not scope.kind and not clause.in_brackets:
            self._look_ahead(clause)
        own = clause.right.when or next((p for p in clause.left.phrases if p.role != "reference"), None)
        years = self._years(own) if own is not None else (None, None)
        if own is not None and own.role == "start" and not own.word.startswith("từ"):
            return "other", (None, None), own
        if own is not None and own.role == "now" and years[1] is None:
            return kind_of(own, self.frame), (None, None), own
        if own is not None and years[1] is not None:
            return kind_of(own, self.frame) or scope.kind or "result", years, own
        kind = scope.kind or "result"
        if scope.end is None:
            return kind, self._usual_years(kind), scope.phrase
        return kind, (scope.begin, scope.end), scope.phrase

    def run(self, clause: Clause, meaning: Meaning, period: Period, kind: str, *, lasting: bool) -> Period:
        """Give the years that a growth, a change or (`lasting`) a flow or yearly figure runs over."""
        right, left, frame = clause.right, clause.left, self.frame
        reference = right.reference or next((p for p in left.phrases if p.role == "reference"), None)
        if reference is not None and meaning.measure in ("growth_total", "multiple", "change"):
            if reference.begin is not None:
                return (reference.begin, period[1] if period[1] != reference.begin else None)
            if "đầu nhiệm kỳ" in reference.word:
                return frame.past_term
        if period[0] is not None or not (
            lasting or meaning.measure in ("growth_per_year", "per_year", "total_over_term")
        ):
            return period
        if kind == "target" and period[1] in (None, frame.term[1]):
            return frame.term if frame.term[1] else period
        if kind == "result" and period[1] is None:
            return self.scope.span if self.scope.span[1] else frame.past_term
        return period

    def _carry(self, marks: list[Mark]) -> None:
        for mark in marks:
            self._open(mark)

    def _reach(self, clause: Clause) -> None:
        """Let the marks before a number take effect; inside brackets only those before the figure outside."""
        passage, position = clause.passage, clause.quantity.start
        limit = passage.done if clause.in_brackets else position
        while passage.opened < len(passage.marks) and passage.marks[passage.opened].position < limit:
            mark = passage.marks[passage.opened]
            passage.opened += 1
            previous = passage.previous
            if previous and previous.baseline and mark.phrase and previous.quantity.end <= mark.position < previous.end:
                continue  # "từ 28,1% năm 2011 xuống …": the year of the figure before
            later_item = mark.position > passage.first_item and mark.phrase is not None and mark.phrase.role == "at"
            if later_item and ";" in self.low[mark.position : position]:
                continue  # a year named in one item of a list is that item's own
            self._open(mark)

    def _open(self, mark: Mark) -> None:
        scope, kind, phrase = self.scope, mark.kind, mark.phrase
        undated = phrase is not None and phrase.role == "until" and self.frame.year is None
        if undated and scope.kind == "target" and kind == "result":
            kind = ""  # "phấn đấu đến năm 2020 …" in a text of unknown date
        if kind == "hint":
            kind = "target" if scope.kind != "result" or self.fresh else ""
            if kind and scope.kind != "target":
                scope.hinted = (scope.kind, scope.by)
        elif kind in ("target", "result"):
            scope.hinted = None
        if kind == "weak":
            kind = "result" if scope.kind != "target" or self.fresh else ""
        if kind and not scope.here and (kind != scope.kind or phrase is None):
            scope.begin = scope.end = scope.phrase = None  # a new promise without a year is one for the term
        if kind:
            scope.kind, scope.by = kind, mark
        if phrase is None:
            return
        begin, end = self._years(phrase)
        if end is not None:
            scope.begin, scope.end, scope.phrase, scope.here = begin, end, phrase, True
            if phrase.role in ("span", "past"):
                scope.span = (begin, end)

    def _years(self, phrase: TimePhrase) -> Period:
        """Give the years a phrase stands for: those it names, or the term it points at."""
        first, last = self.frame.term
        year = phrase.end_year
        if year is None:
            pointing = phrase.role in ("past", "start") or (phrase.role == "term" and self.scope.kind == "result")
            term = pointing and "nhiệm kỳ trước" not in phrase.word and _TERM_WORD.search(phrase.word)
            return self.frame.past_term if term else (None, None)
        if phrase.role == "span":
            ahead = first is not None and (phrase.begin, year) == (first + 1, last)
            return (first, last) if ahead else (phrase.begin, year)
        if year == last:
            return (None, last)  # the end of the term, however it is put
        return (phrase.begin if phrase.role == "at" else None, year)

    def _usual_years(self, kind: str) -> Period:
        """Give the years of a figure that names none: the term ahead, or the year a results meeting reports on."""
        frame = self.frame
        if frame.kind == "results" and frame.reported is not None:
            year = frame.reported + (kind == "target")
            return (year, year)
        return frame.term if kind == "target" else (None, None)

    def _look_ahead(self, clause: Clause) -> None:
        """Where nothing was said yet, take the opener behind the last figure, or the promise in "trở lên"."""
        passage = clause.passage
        after = [m for m in passage.marks if m.position > passage.last and m.phrase is None and m.kind != "weak"]
        if after:
            self.scope.kind, self.scope.by = "result" if after[0].kind == "result" else "target", after[0]
        elif any(mark.kind in ("weak", "result") for mark in passage.marks):
            return
        elif ">=" in (clause.right.suffix, clause.left.bound) or _RAISED.search(self.low, passage.start, passage.end):
            self.scope.kind, self.scope.by = "target", None
