"""Of when a figure speaks, and whether it is a result or a target: the state that openers and years leave behind."""

from __future__ import annotations

import re

from lotrinh.lexicon import Lexicon
from lotrinh.reading.claims import Period
from lotrinh.reading.in_turn import InTurn
from lotrinh.reading.meaning import Meaning
from lotrinh.reading.page import Page, Sentence
from lotrinh.reading.passage import Clause, Mark, Passage
from lotrinh.reading.periods import TimePhrase
from lotrinh.reading.promises import goes_on_to_a_promise, promises
from lotrinh.reading.scope import Frame, Scope, kind_marks, kind_of

_EVENT = re.compile(
    r"(?:tổ chức|tiến hành|khai mạc|diễn ra|long trọng|chủ trì)[^.;]{0,40}"
    r"(?:hội nghị|đại hội|kỳ họp|phiên họp|lễ)"
)
_OPENING_EDGE = re.compile(r"(?:(?:vào|ở|ngay) )*đầu (?:nhiệm kỳ|năm)")
_WHOLE_YEAR = re.compile(r"(?:cả|cuối|hết) năm$")
_LONGEST_HEADING = 100
_HEADING = re.compile(
    r"(?:(?:một số|các|những|hệ thống) )?(?:(?:chỉ tiêu|mục tiêu)(?! tổng quát)|nhiệm vụ|phương hướng|kế hoạch)"
)
_TERM_WORD = re.compile(r"nhiệm kỳ|5 năm|năm năm")


class Clock:
    """Follows kind and years through a page."""

    def __init__(self, page: Page, lexicon: Lexicon, frame: Frame) -> None:
        self.page = page
        self.low = page.low
        self.lexicon = lexicon
        self.frame = frame
        self.scope = Scope()
        openers = page.cues.all("kind")
        self.openers = InTurn(openers, [start for start, _ in openers])
        self.line = -1
        self.fresh = True
        """Whether the present line began without a promise: a weak sign of a result counts there."""

    def marks(self, sentence: Sentence, phrases: list[TimePhrase]) -> list[Mark]:
        """Give the places of a sentence where its kind is set. Asked for from front to back."""
        openers = self.openers.within(sentence.start, sentence.end)
        if not openers and not phrases:
            return []
        return kind_marks(self.low, sentence, openers, phrases, self.frame, self.lexicon)

    def pass_over(self, sentence: Sentence, marks: list[Mark]) -> None:
        """Take from a sentence without figures what it opens for the next; a title or an announcement opens nothing."""
        if self._heads(sentence, marks):
            self.scope.kind, self.scope.hinted = "target", None
        if not marks:
            return
        title = sentence.line == 0 and len(self.page.lines) > 1
        if not title and not self._announces(sentence.start, sentence.end):
            self._carry(marks)
            self._drop_hint()

    def _heads(self, sentence: Sentence, marks: list[Mark]) -> bool:
        """Tell a heading that announces targets, "Các chỉ tiêu chủ yếu": the list below it is promised."""
        start, end, index = sentence
        if end - start > _LONGEST_HEADING:
            return False
        line = self.page.lines[index]
        heading = _HEADING.match(self.low, start) if start == line.body and end == line.end else None
        if heading is None or self.low[end - 1] in ".;,":
            return False
        headline = index == 0 and "tiêu" not in heading.group()
        return not headline and not any(mark.kind in ("result", "weak") for mark in marks)

    def enter(self, sentence: Sentence, marks: list[Mark]) -> None:
        """Begin a sentence with figures: a target year holds for the list that follows, a result's for its sentence."""
        line = self.page.lines[sentence.line]
        listed = line.body > line.start  # a heading over the list says more than a weak word in one of its items
        announced = any(mark.kind in ("target", "hint") for mark in marks)
        self.fresh = sentence.line != self.line and not listed and not announced
        scope = self.scope
        scope.here = False
        if self.frame.kind == "other" and sentence.line != self.line and not listed:
            scope.kind = ""  # outside reports of a meeting a promise holds for its paragraph, or its list
        self.line = sentence.line
        if scope.kind != "target":
            scope.begin = scope.end = scope.phrase = None

    def restart(self) -> None:
        """Begin anew: what was promised of one unit says nothing of the next."""
        self.scope = Scope()

    def leave(self, passage: Passage) -> None:
        """End a sentence: what it opened last goes on, unless it announced the event itself."""
        if passage.marks and self._announces(passage.start, passage.end):
            self.scope.kind, self.scope.begin, self.scope.end = "", None, None
        else:
            self._carry(passage.marks[passage.opened :])
        self._drop_hint()
        self.scope.item = None
        if self.scope.kind == "target" and _in_passing(passage):
            self.scope = Scope()
        title = passage.start <= self.page.lines[0].end and len(self.page.lines) > 1
        if title:  # what a headline promises says nothing of the text below it
            self.restart()

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
        own = self._own(clause)
        if own is not None:
            years = self._years(own)
            if own.role == "at" and self._begins_a_pair(own, clause):
                return "other", years, own
            if own.role == "start" and not own.word.startswith("từ"):
                return "other", (None, None), own
            if own.role == "now" or years[1] is not None:
                return self._kind_of(own, clause), years, own
        kind = scope.kind or "result"
        if scope.end is None:
            return kind, self._usual_years(kind), scope.phrase
        return kind, (scope.begin, scope.end), scope.phrase

    def _own(self, clause: Clause) -> TimePhrase | None:
        """Give the words of time that stand beside a number and speak of it, if any."""
        own = clause.right.when
        if own is None and clause.left.phrases:
            own = next((p for p in clause.left.phrases if p.role != "reference"), None)
        if own is not None and own.role in ("now", "at") and self._is_of_the_beginning(clause, own):
            own = None  # "từ 38 triệu hiện nay lên 62 triệu đồng"
        if own is None and len(clause.passage.phrases) > 1:
            own = self._start_of_a_pair(clause)
        return own

    def _is_of_the_beginning(self, clause: Clause, own: TimePhrase) -> bool:
        """Tell whether the time before a number says when its pair began, "từ 412 hộ (5,6%) năm 2021 xuống còn"."""
        began = any(draft.baseline for draft in clause.passage.drafts[-2:])
        between = own.end <= clause.quantity.start and self.low[own.end : own.end + 1] == " "
        return began and between and clause.left.verb in ("raised-to", "lowered-to")

    def _kind_of(self, own: TimePhrase, clause: Clause) -> str:
        """Give the kind that a figure's own time says, where it leaves that open that of the list."""
        kind = kind_of(own, self.frame)
        left = any(mark.phrase is own and not mark.kind for mark in clause.passage.marks)
        return ("" if kind == "result" and left else kind) or self.scope.kind or "result"

    def _start_of_a_pair(self, clause: Clause) -> TimePhrase | None:
        """Give "Đầu nhiệm kỳ, …" before a number where a later time follows: it then says where the pair began."""
        passage, number = clause.passage, clause.quantity.start
        before = [p for p in passage.phrases if clause.start <= p.start and p.end <= number]
        return before[-1] if before and self._begins_a_pair(before[-1], clause) else None

    def _begins_a_pair(self, phrase: TimePhrase, clause: Clause) -> bool:
        """Tell "đầu năm 2025" where a later time follows the number."""
        number = clause.quantity.start
        later = any(p.start > number and (p.role == "now" or "cuối" in p.word) for p in clause.passage.phrases)
        return later and _OPENING_EDGE.match(phrase.word) is not None

    def run(self, clause: Clause, meaning: Meaning, period: Period, kind: str, *, lasting: bool) -> Period:
        """Give the years that a growth, a change or (`lasting`) a flow or yearly figure runs over."""
        frame, measure = self.frame, meaning.measure
        if measure in ("growth_total", "multiple", "change"):
            reference = clause.right.reference or next((p for p in clause.left.phrases if p.role == "reference"), None)
            if reference is not None and reference.begin is not None:
                return (reference.begin, period[1] if period[1] != reference.begin else None)
            if reference is not None and "đầu nhiệm kỳ" in reference.word:
                return frame.past_term
        if period[0] is not None or not (lasting or measure in ("growth_per_year", "per_year", "total_over_term")):
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
        passage, position, scope = clause.passage, clause.quantity.start, self.scope
        limit = passage.done if clause.in_brackets else position
        if scope.item is not None and ";" in self.low[scope.item[0] : position]:
            _, scope.begin, scope.end, scope.phrase = scope.item
            scope.item = None
        marks = passage.marks
        while passage.opened < len(marks) and marks[passage.opened].position < limit:
            mark = marks[passage.opened]
            passage.opened += 1
            if mark.phrase is None or self._holds(mark.position, mark.phrase, clause):
                self._open(mark)

    def _holds(self, at: int, phrase: TimePhrase, clause: Clause) -> bool:
        """Tell whether the years named before a number are its own, or those of all that follow."""
        passage, position, scope = clause.passage, clause.quantity.start, self.scope
        previous = passage.previous
        if previous and previous.baseline and previous.quantity.end <= at < previous.end:
            return False  # "từ 28,1% năm 2011 xuống …": the year of the figure before
        if self._is_of_the_beginning(clause, phrase):
            return False  # "từ 412 hộ (5,6%) năm 2021 xuống còn 96 hộ"
        if at > passage.first_item and phrase.role in ("at", "span"):
            if ";" in self.low[at:position]:
                return False  # a year named in one item of a list is that item's own
            if scope.item is None:
                scope.item = (at, scope.begin, scope.end, scope.phrase)
        return True

    def _open(self, mark: Mark) -> None:
        """Let an opener or a year hold from here on. A hint or a weak sign says nothing against what was opened."""
        if mark.phrase is not None:
            self._date(mark, mark.phrase)
            return
        scope, kind = self.scope, mark.kind
        if kind == "hint":
            if scope.kind == "result" and not self.fresh:
                return
            if scope.kind != "target":
                scope.hinted = (scope.kind, scope.by)
            kind = "target"
        elif kind == "weak":
            if scope.kind == "target" and not self.fresh:
                return
            kind = "result"
        else:
            scope.hinted = None
        if not scope.here:
            scope.begin = scope.end = scope.phrase = None  # a new promise without a year is one for the term
        scope.kind, scope.by = kind, mark

    def _date(self, mark: Mark, phrase: TimePhrase) -> None:
        """Let the years that a phrase names hold from here on, and what they say of the kind."""
        scope, kind = self.scope, mark.kind
        if kind == "result" and phrase.role == "until" and scope.kind == "target" and self.frame.year is None:
            kind = ""  # "phấn đấu đến năm 2020 …" in a text of unknown date
        if kind:
            scope.hinted = None
            if kind != scope.kind and not scope.here:
                scope.begin = scope.end = scope.phrase = None
            scope.kind, scope.by = kind, mark
        begin, end = self._years(phrase)
        if end is not None:
            scope.begin, scope.end, scope.phrase, scope.here = begin, end, phrase, True
            if phrase.role in ("span", "past"):
                scope.span = (begin, end)

    def _years(self, phrase: TimePhrase) -> Period:
        """Give the years a phrase stands for: those it names, or the term it points at."""
        last = self.frame.term[1]
        year = phrase.end_year
        if phrase.role == "now" and year is None:
            return (phrase.begin, self.frame.year if phrase.begin else None)
        if year is None and self.frame.reported and _WHOLE_YEAR.search(phrase.word):
            return (self.frame.reported, self.frame.reported)
        if year is None:
            pointing = phrase.role in ("past", "start") or (phrase.role == "term" and self.scope.kind == "result")
            term = pointing and "nhiệm kỳ trước" not in phrase.word and _TERM_WORD.search(phrase.word)
            return self.frame.past_term if term else (None, None)
        if phrase.role == "span":
            return (phrase.begin, year)
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
        """Where nothing was said yet, take the opener or year behind the last figure, or what only a promise says."""
        passage = clause.passage
        if goes_on_to_a_promise(self.low, clause):
            return  # "đạt 91%, hướng tới 100% trước năm 2028": the year is that of the promise
        after = [m for m in passage.marks if m.position > passage.last and m.kind not in ("", "weak")]
        opener = next((m for m in after if m.phrase is None), None)
        year = next((m for m in after if m.kind == "target"), None)
        if opener:
            self.scope.kind, self.scope.by = "result" if opener.kind == "result" else "target", opener
        elif year:
            self._open(year)
        elif any(mark.kind in ("weak", "result") for mark in passage.marks):
            return
        elif promises(self.low, clause, self.frame.known_year):
            self.scope.kind, self.scope.by = "target", None


def _in_passing(passage: Passage) -> bool:
    """Tell "hộ nghèo còn 3,2%; phấn đấu còn 2%.": a promise of what was just reported opens nothing."""
    last = passage.previous
    earlier = passage.drafts[:-1]
    return (
        last is not None
        and last.kind == "target"
        and any(draft.name == last.name and draft.kind == "result" for draft in earlier)
        and sum(draft.kind == "target" for draft in earlier) == 0
    )
