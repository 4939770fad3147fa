"""Figures: each quantity with what it measures, of when, and whether it is a result or a target."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache

from lotrinh.lexicon import Lexicon
from lotrinh.reading import left as lefts
from lotrinh.reading import meaning as meanings
from lotrinh.reading import right as rights
from lotrinh.reading.account import COUNTING
from lotrinh.reading.catalogue import Catalogue
from lotrinh.reading.claims import Claim, Declared, Figure, Period
from lotrinh.reading.owners import Owners
from lotrinh.reading.page import Page, Sentence
from lotrinh.reading.periods import TimePhrase, time_phrases
from lotrinh.reading.quantities import Meter, Quantity
from lotrinh.reading.scan import Number
from lotrinh.reading.scope import Frame, Scope, kind_marks, kind_of
from lotrinh.reading.zeros import Zero, zeros


@dataclass(slots=True)
class Draft:
    """A figure in the making: all offsets are offsets of the view."""

    quantity: Quantity
    start: int
    end: int
    name: tuple[int, int]
    kind: str
    period: Period
    period_text: str | None
    comparator: str
    meaning: meanings.Meaning
    per: str | None
    left_name: tuple[int, int] = (0, 0)
    """The words before the number, where the noun behind it became the name."""
    place: str | None = None
    baseline: bool = False
    planned: bool = False
    phrase: TimePhrase | None = None


@dataclass(slots=True)
class _Sentence:
    """What the figures of one sentence share."""

    start: int
    end: int
    phrases: list[TimePhrase]
    marks: list[tuple[int, str, TimePhrase | None]]
    previous: Draft | None = None
    done: int = 0
    first_item: int = 0
    """Where the first list item ends: a year named in it may hold for all, one named later for its own item."""
    estimate: bool = False
    yearly: bool = False
    drafts: list[Draft] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Context:
    name: re.Pattern[str]
    count: re.Pattern[str]
    action: re.Pattern[str]
    harm: re.Pattern[str]
    condition: re.Pattern[str]


@cache
def _context(lexicon: Lexicon) -> _Context:
    return _Context(
        re.compile(lexicon.pattern("context_name")),
        re.compile(lexicon.pattern("context_count") + r"(?: (?:trực thuộc|cơ sở|của xã|của phường|toàn xã|toàn phường|anh em))*$"),
        re.compile(rf"(?<!\w){lexicon.pattern('action_verb')}"),
        re.compile(rf"(?<!\w){lexicon.pattern('harm')}"),
        re.compile(lexicon.pattern("condition")),
    )


_PLAN_BEFORE = re.compile(
    r"(?:(?:hơn|vượt|trội|cao hơn|thấp hơn|hụt|tăng so với|tăng so|bằng|đạt|so với|so)(?: so với)? )"
    r"(?:mục tiêu|kế hoạch|chỉ tiêu|nghị quyết|dự toán|kh|nq)(?: (?:đề ra|năm|giao|nghị quyết|đại hội|được giao|cả năm|tỉnh giao|huyện giao))*"
    r"(?: (?:là|tới|đến|gần|hơn|trên|khoảng|tăng|đạt|vượt|bằng|giảm|từ))*[ ,:]*$"
)
_OF_RESOLUTION = re.compile(
    r"(?:các )?chỉ tiêu(?: (?:nghị quyết|đại hội|đề ra|kế hoạch|được giao|giao(?! quân)|năm|chủ yếu|kinh tế|cơ bản|cụ thể|của|nq|đã|theo|trên|mà|về|đạt|hoàn thành|vượt)(?!\w).*)?$"
)
_MET = re.compile(r"(?:đạt|vượt|hoàn thành)")
_PLAN_VALUE = re.compile(r"(?:mục tiêu|kế hoạch|kh|chỉ tiêu|nghị quyết|dự toán|nq)(?: (?:là|đề ra|giao|năm|đề ra là|\d{4}|:))*[ :]*$")
_PAIR = re.compile(r"(?:/\w+)*,? \(?(?:(?:vào |đầu |cuối )?(?:năm|nhiệm kỳ)(?: \d{4})?\)?,? )?(?:[^\W\d_]+ ){0,3}?(?:xuống|lên|còn|đến|tới|thành) ")
_EVENT = re.compile(r"(?<!\w)(?:tổ chức|tiến hành|khai mạc|diễn ra|long trọng|chủ trì)[^.;]{0,40}(?:hội nghị|đại hội|kỳ họp|phiên họp|lễ)")
_TERM_WORD = re.compile(r"nhiệm kỳ|5 năm|năm năm")
_ESTIMATE = re.compile(r"(?:dự )?ước(?! mơ| muốn| nguyện)|ước tính")


class FigureReader:
    """Turns the quantities of one page into figures, sentence by sentence."""

    def __init__(self, page: Page, lexicon: Lexicon, frame: Frame) -> None:
        self.page = page
        self.low = page.low
        self.frame = frame
        self.lexicon = lexicon
        self.left_rules = lefts.grammar(lexicon)
        self.right_rules = rights.grammar(lexicon)
        self.meaning_rules = meanings.grammar(lexicon)
        self.context = _context(lexicon)
        self.owners = Owners(page, frame.unit, _province(frame.province))
        self.line = -1
        self.fresh = True
        self.scope = Scope()

    def read(self, quantities: list[Quantity]) -> list[Draft]:
        """Give a draft for every quantity that measures something, in order."""
        drafts: list[Draft] = []
        position = 0
        for sentence in self.page.sentences:
            inside: list[Quantity] = []
            while position < len(quantities) and quantities[position].start < sentence.end:
                if quantities[position].start >= sentence.start:
                    inside.append(quantities[position])
                position += 1
            drafts += self._sentence(sentence, inside)
        return drafts

    def _sentence(self, sentence: Sentence, quantities: list[Quantity]) -> list[Draft]:
        self.owners.enter(sentence)
        phrases = time_phrases(self.low, sentence.start, sentence.end)
        marks = kind_marks(self.low, sentence.start, sentence.end, phrases, self.frame, self.lexicon)
        if not quantities and not self._may_be_zero(sentence):
            title = sentence.line == 0 and len(self.page.lines) > 1
            if not title and not _EVENT.search(self.low, sentence.start, sentence.end):
                self._carry(marks, sentence.end)
            return []
        led = any(kind == "target" for _, kind, _ in marks)
        self.fresh = sentence.line != self.line and not led
        self.line = sentence.line
        state = _Sentence(sentence.start, sentence.end, phrases, marks, done=sentence.start)
        semicolon = self.low.find(";", sentence.start, sentence.end)
        state.first_item = semicolon if semicolon >= 0 else sentence.end
        state.estimate = bool(_ESTIMATE.match(self.low, sentence.start))
        self._forget_years()
        none = list(zeros(self.page, sentence, self.lexicon))
        for index, quantity in enumerate(quantities):
            limit = quantities[index + 1].start if index + 1 < len(quantities) else sentence.end
            while none and none[0].start < quantity.start:
                self._zero(state, none.pop(0))
            draft = self._draft(state, quantity, limit)
            if draft:
                state.drafts.append(draft)
                state.previous = draft
                state.done = draft.end
            elif quantity.unit:
                state.done = quantity.end
        for zero in none:
            self._zero(state, zero)
        if _EVENT.search(self.low, sentence.start, sentence.end):
            self.scope.kind, self.scope.begin, self.scope.end = "", None, None
        else:
            self._carry(marks, sentence.end)
        _settle_series(state.drafts)
        return state.drafts

    def _may_be_zero(self, sentence: Sentence) -> bool:
        return next(zeros(self.page, sentence, self.lexicon), None) is not None

    def _zero(self, state: _Sentence, zero: Zero) -> None:
        """Draft a figure of nothing left: it stands like any other figure in the list of its sentence."""
        quantity = Quantity(zero.start, zero.end, (), Decimal(0), unit=zero.unit, dimension="count", noun=zero.name)
        nothing = lefts.Left((zero.start, zero.start), zero.start)
        right = rights.Right(zero.name, zero.end)
        kind, period, text, phrase = self._when(state, quantity, nothing, right, paren=False)
        meaning = meanings.Meaning("level", "none left")
        state.drafts.append(
            Draft(quantity, zero.start, zero.end, zero.name, kind, period, text, "~" if zero.nearly else "=", meaning, None, phrase=phrase)
        )
        state.previous, state.done = state.drafts[-1], zero.end

    def _forget_years(self) -> None:
        """A target year named once holds for the list that follows; a result's years only for their sentence."""
        scope = self.scope
        scope.here = False
        if scope.kind != "target":
            scope.begin = scope.end = scope.word = None

    def _carry(self, marks: list[tuple[int, str, TimePhrase | None]], end: int) -> None:
        for position, kind, phrase in marks:
            if position < end:
                self._open(kind, phrase)

    def _open(self, kind: str, phrase: TimePhrase | None) -> None:
        scope = self.scope
        if kind == "weak":
            kind = "result" if scope.kind != "target" or self.fresh else ""
        if kind and not scope.here and (kind != scope.kind or phrase is None):
            scope.begin = scope.end = scope.word = None  # a new promise without a year is one for the term
        scope.kind = kind or scope.kind
        if phrase is None:
            return
        begin, end = self._years(phrase)
        if end is not None:
            scope.begin, scope.end, scope.here = begin, end, True
            scope.word = self.page.words(phrase.start, phrase.end)
            if phrase.role in ("span", "past"):
                scope.span = (begin, end)

    def _years(self, phrase: TimePhrase) -> Period:
        """Give the years a phrase stands for: those it names, or the term it points at."""
        first, last = self.frame.term
        if phrase.end_year is not None and phrase.end_year == last and phrase.role != "span":
            return (None, last)  # the end of the term, however it is put
        if phrase.role == "span" and first is not None and (phrase.begin, phrase.end_year) == (first + 1, last):
            return (first, last)
        if phrase.end_year is not None:
            return (phrase.begin if phrase.role in ("at", "span") else None, phrase.end_year)
        pointing = phrase.role in ("past", "start") or (phrase.role == "term" and self.scope.kind == "result")
        if pointing and "nhiệm kỳ trước" not in phrase.word and _TERM_WORD.search(phrase.word):
            return self.frame.past_term
        return (None, None)

    def _draft(self, state: _Sentence, quantity: Quantity, limit: int) -> Draft | None:
        start, paren = self._window(state, quantity)
        left = lefts.look_left(self.low, start, quantity.start, state.phrases, self.left_rules)
        right = rights.look_right(self.low, quantity, limit, state.phrases, self.right_rules)
        baseline = left.bound == "from" and _PAIR.match(self.low, quantity.end) is not None
        if baseline:
            left.verb = "reach"  # "giảm từ 40,8% xuống còn 29%": where it starts, not by how much
        plan_before = self._plan_before(start, quantity, left)
        plan_value = bool(paren and _PLAN_VALUE.search(self.low, start, quantity.start))
        plan_value = plan_value or bool(paren and state.previous and state.previous.planned and quantity.start - state.previous.end <= 2)
        name_end = left.name[1] if not plan_before else self._plan_start
        follows = start == state.done and start > state.start
        name = lefts.cut_name(self.low, start, name_end, state.phrases, self.left_rules, follows=follows)
        if name[0] < name[1] and self._proper(name):
            name = (name[1], name[1])
        self._leading_verb(start, name, left)
        before = name
        if plan_value:
            name = (name[0], name[0])
        name = self._name(state, quantity, left, right, name, paren)
        if name is None:
            return None
        kind, period, text, phrase = self._when(state, quantity, left, right, paren)
        words = self._words_around(quantity, name, left, start)
        inherited = self._verb_of_list(state, quantity, left, right, name, paren=paren)
        yearly = self._yearly(state, start, quantity)
        meaning = meanings.understand(quantity, left, right, words, plan_before, kind, inherited, self.meaning_rules, yearly=yearly, behind=name == right.noun)
        if meaning.measure == "share_of_plan" and meaning.basis == "excess" and name != right.noun and state.previous:
            meaning = self._beyond_rate(state, name, left, meaning)
        meaning = self._bare_share(state, quantity, left, right, before, meaning)
        if paren and kind == "result" and state.previous and state.previous.name == name and self._earlier(state.previous, period):
            kind = "other"  # "(năm 2025 là 38 triệu đồng)": where the figure before comes from
        if plan_value and state.previous:
            kind, meaning = "target", self._planned(state)
        elif meaning.measure == "share_of_plan" and self._of_resolution(right.noun) and (name == right.noun or _MET.search(self.low, *right.noun)):
            name = right.noun
            meaning = meanings.Meaning("level", "share of the targets met")
        if self._is_context(state, start, quantity, name, left, right):
            kind = "other"
        comparator = self._comparator(quantity, left, right, kind, state, meaning, baseline=baseline)
        per = self._per(quantity, right, meaning, left, yearly=yearly)
        flow = kind == "result" and bool(self.meaning_rules.flow.search(words)) and self.frame.kind != "results"
        period = self._growth_period(meaning, period, right, left, kind, per if meaning.measure in ("change", "level") else None, flow=flow)
        begin = left.chain_start if left.chain_start >= start else quantity.start
        return Draft(
            quantity, self._quote_start(begin, quantity, left), max(right.end, quantity.end), name, kind, period, text, comparator, meaning,
            per,
            place=self.owners.owner(self._item(state, quantity), quantity.start),
            left_name=before, baseline=baseline, planned=bool(right.plan), phrase=phrase,
        )  # fmt: skip

    def _verb_of_list(
        self, state: _Sentence, quantity: Quantity, left: lefts.Left, right: rights.Right, name: tuple[int, int],
        *, paren: bool,
    ) -> meanings.Meaning | None:
        """Give the meaning that a figure without a verb of its own shares with the one before it."""
        if state.previous is None:
            return None
        if left.verb == "rise" and quantity.dimension == "share" and not right.compared:
            part = paren or ";" not in self.low[state.done : quantity.start]
            return state.previous.meaning if part and state.previous.meaning.measure == "growth_per_year" else None
        if left.verb:
            return None
        if state.previous.meaning.measure == "change":
            joined = self.low[state.done : quantity.start].strip() in ("và", ",") and quantity.dimension != "share"
            return state.previous.meaning if joined and quantity.dimension == state.previous.quantity.dimension else None
        if name == right.noun or any(word not in (",", "và") for word in left.words):
            return None
        dated = bool(right.when or left.phrases)
        return state.previous.meaning if name != state.previous.name or dated else None

    def _window(self, state: _Sentence, quantity: Quantity) -> tuple[int, bool]:
        """Find where the words that may speak of this number begin, and whether it stands in brackets."""
        start = state.done
        semicolon = self.low.rfind(";", start, quantity.start)
        if semicolon >= 0:
            start = semicolon + 1
        opened = self.low.rfind("(", start, quantity.start)
        closed = self.low.rfind(")", start, quantity.start)
        if opened > closed:
            return opened + 1, True
        if closed >= 0 and opened < 0:
            return closed + 1, False
        inside = opened < 0 and closed < 0 and self.low.rfind("(", state.start, start) > self.low.rfind(")", state.start, start)
        return start, inside

    def _item(self, state: _Sentence, quantity: Quantity) -> int:
        """Find where the list item begins that a number stands in: behind the last semicolon or the sentence's start."""
        return max(state.start, self.low.rfind(";", state.start, quantity.start) + 1)

    _plan_start = 0

    def _plan_before(self, start: int, quantity: Quantity, left: lefts.Left) -> str:
        match = _PLAN_BEFORE.search(self.low, max(start, quantity.start - 60), quantity.start)
        if not match:
            return ""
        self._plan_start = match.start()
        return match.group()

    def _name(
        self, state: _Sentence, quantity: Quantity, left: lefts.Left, right: rights.Right, name: tuple[int, int], paren: bool
    ) -> tuple[int, int] | None:
        """Choose between the name before the number, the noun behind it and the name of the figure before."""
        named = name[0] < name[1]
        start_of_item = ";" in self.low[state.done : quantity.start]
        strong = named and bool(self.left_rules.head.match(self.low, *name))
        noun = right.noun if right.noun[0] < right.noun[1] else None
        if quantity.dimension == "count" or quantity.of is not None or (not quantity.dimension and noun):
            return self._counted(quantity, left, noun, name, strong, state)
        if not quantity.dimension:
            return self._bare(quantity, name, strong, left)
        reached = named and "đạt" in left.words
        if right.plan and noun and not strong and not reached:
            resolution = self._of_resolution(noun)
            if not (named and resolution) and not (state.previous and resolution):
                return noun
        if right.plan and not named and not noun and start_of_item:
            return self._plan_name(quantity, right)
        if noun and named and self.low[name[0] : name[1]] in _BARE_HEADS and quantity.dimension != "share":
            return noun
        whole = noun is not None and quantity.dimension == "share" and self._whole(noun, state, left)
        direct = noun and named and not left.words and not self.low.startswith(_RATES, name[0])
        if noun and direct and quantity.dimension == "share" and not right.plan and not whole:
            return noun
        if noun and not right.plan and not whole:
            weak = not strong or (quantity.dimension == "share" and left.verb in ("keep",) and not named)
            if weak and not reached and not (named and left.verb in ("share", "rise", "fall", "lowered-to", "raised-to", "multiple")):
                if quantity.dimension != "money":
                    return noun
                if not named and self.low[state.done : quantity.start].strip(" ,") not in ("", "và"):
                    return noun
        if named and quantity.dimension == "money" and self.low[name[0] : name[1]] in _SPENDING:
            purpose = _PURPOSE.match(self.low, quantity.end)
            if purpose:
                stop = self.right_rules.count_stop.search(self.low, purpose.end())
                return (purpose.end(), stop.start() if stop else purpose.end())
        if named:
            return name
        if right.done[0] < right.done[1]:
            return right.done
        if noun and not right.plan and not whole and quantity.dimension != "money":
            return noun
        if state.previous is not None:
            return self._inherited_name(state, quantity)
        return noun if noun and not right.plan else self._last_name

    def _beyond_rate(
        self, state: _Sentence, name: tuple[int, int], left: lefts.Left, meaning: meanings.Meaning
    ) -> meanings.Meaning:
        """Take "tăng 3,9% so nghị quyết" of a rate as percentage points beyond the plan, of an amount as its excess."""
        assert state.previous is not None
        rate = state.previous.quantity.dimension == "share" and state.previous.meaning.measure != "share_of_plan"
        if rate and name == state.previous.name and left.verb == "rise":
            return meanings.Meaning("change", "points beyond a plan", direction="up", points=True)
        return meaning

    def _bare_share(
        self, state: _Sentence, quantity: Quantity, left: lefts.Left, right: rights.Right, name: tuple[int, int], meaning: meanings.Meaning
    ) -> meanings.Meaning:
        """Read a nameless "đạt 106%" behind an amount as its share of a plan, "tương đương 3%" behind a fall as a fall."""
        previous = state.previous
        if quantity.dimension != "share" or meaning.measure != "level" or previous is None or name[0] < name[1]:
            return meaning
        if right.noun[0] < right.noun[1] or previous.quantity.of is not None:
            return meaning
        if previous.meaning.measure == "change" and previous.quantity.dimension != "share" and "tương đương" in left.words:
            return meanings.Meaning("change", "the same change in per cent", direction=previous.meaning.direction, points=True)
        amount = previous.quantity.dimension != "share" or previous.meaning.measure == "share_of_plan"
        if amount and any("đạt" in word.split() for word in left.words) and previous.meaning.measure != "ratio":
            return meanings.Meaning("share_of_plan", "share of an unnamed plan", basis="reached")
        return meaning

    def _earlier(self, previous: Draft, period: Period) -> bool:
        then, now = period[1], previous.period[1]
        return previous.kind == "target" or (then is not None and now is not None and then < now)

    def _planned(self, state: _Sentence) -> meanings.Meaning:
        """Give the meaning of the figure that a plan value in brackets belongs to."""
        own = [d.meaning for d in state.drafts if d.meaning.measure not in ("share_of_plan", "change")]
        return own[-1] if own else state.drafts[-1].meaning

    def _proper(self, name: tuple[int, int]) -> bool:
        """Tell whether a name is but the name of a place or person: every word begins with a capital."""
        return all(word[:1].isupper() for word in self.page.text[name[0] : name[1]].split()) and " " in self.low[name[0] : name[1]] and (
            not self.left_rules.head.match(self.low, *name)
        )

    def _leading_verb(self, start: int, name: tuple[int, int], left: lefts.Left) -> None:
        """Take the verb before a name as the figure's own: `giảm tỷ lệ hộ nghèo bình quân 0,5%/năm`."""
        if left.verb or left.bound in ("<", "<=", ">", ">=") or name[0] <= start:
            return
        before = self.low[max(start, name[0] - 10) : name[0]].split()
        if before and before[-1] == "giảm":
            left.verb = "fall"

    def _inherited_name(self, state: _Sentence, quantity: Quantity) -> tuple[int, int]:
        """Name a figure by the one before it.

        A share or an amount of something counted is named by the whole clause, "kết nạp 34 đảng viên": the noun
        alone would not say of what.
        """
        draft = self._inherit(state, quantity)
        if draft.quantity.dimension != "count":
            return draft.name
        if quantity.dimension == "money":
            named = next((d.left_name for d in reversed(state.drafts) if d.left_name[0] < d.left_name[1]), None)
            return named or draft.name
        begin = draft.left_name[0] if draft.left_name[0] < draft.left_name[1] else draft.name[0]
        end = max(draft.name[1], draft.quantity.noun[1] if draft.quantity.noun else 0)
        return (begin, end) if begin < draft.quantity.start and end - begin <= 60 else draft.name

    def _inherit(self, state: _Sentence, quantity: Quantity) -> Draft:
        """Give the figure whose name a nameless one shares: the last, or behind a count the last of its own dimension."""
        assert state.previous is not None
        if state.previous.quantity.dimension == "count" and quantity.dimension not in ("share", "times", "count"):
            alike = [d for d in state.drafts if d.quantity.dimension == quantity.dimension]
            return alike[-1] if alike else state.previous
        return state.previous

    _last_name: tuple[int, int] | None = None

    def _whole(self, noun: tuple[int, int], state: _Sentence, left: lefts.Left) -> bool:
        """Tell whether the noun behind a percentage names the whole it is a share of."""
        if state.previous and (left.verb == "share" or ("đạt" in left.words and self.low.startswith("số ", noun[0]))):
            return True
        return self.low.startswith(("tổng ", "cơ cấu", "diện tích phường", "diện tích xã", "diện tích tự nhiên", "dân số toàn", "so "), noun[0])

    def _plan_name(self, quantity: Quantity, right: rights.Right) -> tuple[int, int]:
        """Name "100% kế hoạch chỉnh trang" at the head of a list item by its own plan."""
        begin = quantity.end + (self.low[quantity.end : quantity.end + 1] == " ")
        stop = self.right_rules.count_stop.search(self.low, right.end)
        return (begin, stop.start() if stop else right.end)

    def _of_resolution(self, noun: tuple[int, int]) -> bool:
        """Tell the targets of a plan ("chỉ tiêu nghị quyết") from one target by name ("chỉ tiêu giao quân")."""
        return bool(_OF_RESOLUTION.match(self.low, *noun))

    def _counted(
        self, quantity: Quantity, left: lefts.Left, noun: tuple[int, int] | None, name: tuple[int, int], strong: bool, state: _Sentence
    ) -> tuple[int, int] | None:
        if noun is None and quantity.of is None and not quantity.unit:
            return None
        if not quantity.unit:
            quantity.unit = self._first_noun(noun) if noun else ""
            quantity.dimension = "count"
        bare = noun is None or self.low[noun[0] : noun[1]] == quantity.unit
        moving = left.verb in ("lowered-to", "raised-to", "rise", "fall", "keep")
        previous = state.previous
        if bare and moving and not strong and previous and previous.quantity.unit == quantity.unit and quantity.of is None:
            return previous.name
        if bare and strong:
            return name
        verb = self.meaning_rules.flow.search(self.low, max(left.name[0], left.name[1] - 30), left.name[1])
        if bare and verb:
            return verb.span()
        if noun:
            return noun
        if name[0] < name[1]:
            return name
        return state.previous.name if state.previous else None

    def _first_noun(self, noun: tuple[int, int]) -> str:
        words = self.low[noun[0] : noun[1]].split()
        return " ".join(words[:1] if len(words) == 1 or words[0] in _CLASSIFIERS else words[:2]).strip(" ,")

    def _bare(self, quantity: Quantity, name: tuple[int, int], strong: bool, left: lefts.Left) -> tuple[int, int] | None:
        """A number without unit is a figure only after a name that asks for a number."""
        if not strong or not left.words or not self.low.startswith(("số ", "tổng số", "chỉ số", "hệ số", "tỷ lệ", "tỷ suất"), name[0]):
            return None
        return name

    def _words_around(self, quantity: Quantity, name: tuple[int, int], left: lefts.Left, start: int) -> str:
        named = self.low[name[0] : name[1]]
        before = self.low[start : quantity.start]
        return named if name[1] <= quantity.start and name[0] >= start else f"{named} {before}" if quantity.dimension == "count" else named

    def _is_context(
        self, state: _Sentence, start: int, quantity: Quantity, name: tuple[int, int], left: lefts.Left, right: rights.Right
    ) -> bool:
        """Tell a figure that describes the unit (area, people, organisation) from one that says what was done."""
        if quantity.of is not None or left.verb in ("rise", "fall"):
            return False
        words = self.low[name[0] : name[1]]
        if quantity.dimension == "share":
            return words.startswith(("đồng bào dân tộc", "đồng bào", "dân tộc", "người dân tộc"))
        if words == "diện tích" and quantity.unit == "km2":
            return True
        if self.context.name.match(words) or self.context.harm.search(self.low, start, quantity.start):
            return True
        if quantity.dimension not in ("count", "area") or not self.context.count.match(words):
            return False
        if self.context.condition.match(self.low, right.end + 1) or self.context.action.search(self.low, start, quantity.start):
            return False
        joined = self.low[state.done : quantity.start].strip(" ,") in ("", "và") and start == state.done
        alike = state.previous is not None and state.previous.quantity.dimension == "count" and state.previous.kind != "other"
        return not (joined and alike)

    def _when(
        self, state: _Sentence, quantity: Quantity, left: lefts.Left, right: rights.Right, paren: bool
    ) -> tuple[str, Period, str | None, TimePhrase | None]:
        """Give kind, years, words of time and the phrase that stands at this very figure."""
        scope = self.scope
        for position, kind, phrase in state.marks:
            passed = phrase is not None and phrase.role == "at" and ";" in self.low[position : quantity.start]
            if position < quantity.start and (not paren or position < state.done) and not (passed and position > state.first_item):
                self._open(kind, phrase)
        if not scope.kind and not paren:
            self._look_ahead(state, right)
        own = right.when or next((p for p in left.phrases if p.role != "reference"), None)
        kind = scope.kind or "result"
        begin, end, text = scope.begin, scope.end, scope.word
        own_years = self._years(own) if own is not None else (None, None)
        if own is not None and own_years[1] is not None:
            kind = kind_of(own, self.frame) or kind
            (begin, end), text = own_years, self.page.words(own.start, own.end)
        elif end is None:
            begin, end = self._usual_years(kind)
        return kind, (begin, end), text, own

    def _usual_years(self, kind: str) -> Period:
        """Give the years of a figure that names none: the term ahead, or the year a results meeting reports on."""
        frame = self.frame
        if frame.kind == "results" and frame.reported is not None:
            year = frame.reported + (kind == "target")
            return (year, year)
        return frame.term if kind == "target" else (None, None)

    def _look_ahead(self, state: _Sentence, right: rights.Right) -> None:
        """Where nothing was said yet, take the opener that follows in the sentence, or the promise in "trở lên"."""
        later = [kind for _, kind, phrase in state.marks if kind in ("target", "result") and phrase is None]
        if later:
            self.scope.kind = later[0]
        elif right.suffix == ">=":
            self.scope.kind = "target"

    def _growth_period(
        self, meaning: meanings.Meaning, period: Period, right: rights.Right, left: lefts.Left, kind: str, yearly: str | None, *, flow: bool,
    ) -> Period:
        """Give the years a growth, a change or a yearly quota runs over."""
        reference = right.reference or next((p for p in left.phrases if p.role == "reference"), None)
        if reference is not None and meaning.measure in ("growth_total", "multiple", "change"):
            if reference.begin is not None:
                return (reference.begin, period[1] if period[1] != reference.begin else None)
            if "đầu nhiệm kỳ" in reference.word:
                return self.frame.past_term
        runs = meaning.measure in ("growth_per_year", "per_year", "total_over_term") or yearly == "year" or flow
        if runs and period[0] is None:
            if kind == "target" and period[1] in (None, self.frame.term[1]):
                return self.frame.term if self.frame.term[1] else period
            if kind == "result" and period[1] is None:
                return self.scope.span if self.scope.span[1] else self.frame.past_term
        return period

    def _comparator(
        self, quantity: Quantity, left: lefts.Left, right: rights.Right, kind: str, state: _Sentence, meaning: meanings.Meaning, *, baseline: bool
    ) -> str:
        suffix = right.suffix or quantity.suffix
        if suffix:
            return suffix
        if quantity.high is not None:
            return "range"
        if left.bound == "from":
            return ">=" if kind == "target" and not baseline else "="
        if left.bound:
            beyond = meaning.measure == "change" and left.verb == "exceed"
            return "=" if beyond and left.bound == ">" else left.bound
        if state.estimate and meaning.measure in ("level", "growth_per_year", "growth_total", "ratio") and not right.plan:
            return "~"
        return "="

    def _yearly(self, state: _Sentence, start: int, quantity: Quantity) -> bool:
        """Tell whether "mỗi năm" leads this figure, or led the list it stands in."""
        if ";" in self.low[state.done : quantity.start]:
            state.yearly = False
        found = self.meaning_rules.yearly.search(self.low, start, quantity.start)
        if found is None:
            return state.yearly
        if start == state.done > state.start and self.low[found.end() : found.end() + 1] == ",":
            return False  # "100% chỉ tiêu hằng năm, với 64 …": the words of the figure before
        if found.start() - start <= 2:
            state.yearly = True
        return True

    def _per(
        self, quantity: Quantity, right: rights.Right, meaning: meanings.Meaning, left: lefts.Left, *, yearly: bool
    ) -> str | None:
        if meaning.measure in ("per_year", "growth_per_year"):
            return "year"
        if meaning.measure == "change" and (left.average == "yearly" or right.yearly):
            return "year"
        own = left.average == "yearly" or (yearly and quantity.dimension in ("money", "mass", "area"))
        if own and meaning.measure == "level" and quantity.dimension not in ("share", "times"):
            return quantity.per or "year"
        return quantity.per or right.per

    def _quote_start(self, begin: int, quantity: Quantity, left: lefts.Left) -> int:
        """Begin the quote at the word that bounds or carries the number, not at the comma before it."""
        while begin < quantity.start and not self.low[begin].isalnum():
            begin += 1
        return begin if quantity.start - begin <= 60 else quantity.start

    def figure(self, draft: Draft, indicator: str | None) -> Figure:
        """Make the claim of a draft, at its words."""
        quantity, page = draft.quantity, self.page
        value = quantity.value if quantity.high is None else (quantity.value, quantity.high)
        unit = quantity.unit
        return Figure(
            **page.at(draft.start, draft.end),  # type: ignore[arg-type]
            rule=draft.meaning.rule,
            place=draft.place,
            indicator=indicator,
            indicator_text=page.words(*draft.name),
            value=value,
            of=quantity.of,
            comparator=draft.comparator,
            unit=unit,
            per=draft.per,
            measure=draft.meaning.measure,
            kind=draft.kind,
            period=draft.period,
            period_text=draft.period_text,
            basis=draft.meaning.basis,
            direction=draft.meaning.direction,
            points=draft.meaning.points,
        )


def read_figures(
    page: Page, numbers: Sequence[Number], told: Sequence[Claim], lexicon: Lexicon, frame: Frame
) -> list[Figure]:
    """Read the figures of a page; numbers that `told` claims already hold are left to them."""
    free = _free(page, numbers, told)
    reader = FigureReader(page, lexicon, frame)
    catalogue = Catalogue(lexicon)
    again = _Repeated(page, told)
    drafts = reader.read([q for q in Meter(page, free, lexicon).quantities() if not again.holds(q)])
    figures = []
    for draft in drafts:
        name = page.low[draft.name[0] : draft.name[1]]
        beside = page.low[max(0, draft.quantity.start - 60) : draft.quantity.start]
        entry = catalogue.find(name, draft.quantity.dimension, beside=beside)
        figures.append(reader.figure(draft, entry.key if entry else None))
    return figures


def _province(name: str | None) -> str | None:
    if name is None:
        return None
    return f"thành phố {name}" if name in _CITIES else f"tỉnh {name}"


_CITIES = frozenset(("Hà Nội", "Hải Phòng", "Huế", "Đà Nẵng", "TP Hồ Chí Minh", "Thành phố Hồ Chí Minh", "Hồ Chí Minh", "Cần Thơ"))


class _Repeated:
    """The counts already declared: "3 khâu đột phá" said again by a speaker is no new figure."""

    def __init__(self, page: Page, told: Sequence[Claim]) -> None:
        self.low = page.low
        self.counts = [(c.count, c.quote.lower()) for c in told if isinstance(c, Declared)]

    def holds(self, quantity: Quantity) -> bool:
        """Tell whether a quantity repeats a declared count of the same noun."""
        if quantity.dimension != "count" or quantity.of is not None:
            return False
        return any(count == quantity.value and quantity.unit in quote for count, quote in self.counts)


def _free(page: Page, numbers: Sequence[Number], told: Sequence[Claim]) -> list[Number]:
    """Mark the numbers that other claims hold, and those of list markers and furniture, as taken."""
    held = sorted((c.start, c.end) for c in told if c.type in COUNTING)
    free = []
    for number in numbers:
        start, end = page.view.span(number.start, number.end)
        taken = number.reason is None and any(a <= start and end <= b for a, b in held)
        free.append(number._replace(reason="told") if taken else number)
    return free


_CLASSIFIERS = frozenset("trụ cổng tổ cụm nhà ngôi căn chiếc cái con cây vườn bể trạm chợ cầu tuyến vụ ca lô hố giếng suất tổ đội nhóm lớp xóm ấp thôn bản buôn khóm khu xã phường em cháu cuộc đợt buổi mẫu đầu giống lượt".split())


_SPENDING = frozenset(("chi", "dành", "bố trí", "phân bổ", "cấp", "trích", "ủng hộ"))
_PURPOSE = re.compile(r" cho (?:công tác )?(?=[^\W\d_])")
_RATES = ("tỷ lệ", "tỉ lệ", "tỷ trọng", "tỉ trọng", "mức", "chỉ số", "độ ", "tỷ suất")
_BARE_HEADS = frozenset(("diện tích", "tổng diện tích", "sản lượng", "giá trị", "số lượng", "tổng số", "quy mô", "công suất"))


def _settle_series(drafts: list[Draft]) -> None:
    """Mark the first of a from–to pair as the baseline it is: neither result nor target."""
    for index, (first, second) in enumerate(zip(drafts, drafts[1:], strict=False)):
        same = first.quantity.dimension == second.quantity.dimension and first.name == second.name
        if not same or first.meaning.measure not in ("level", "ratio") or second.meaning.measure != first.meaning.measure:
            continue
        years = first.period[1], second.period[1]
        earlier = years[0] is not None and (years[1] is None or years[0] < years[1])
        third = drafts[index + 2] if index + 2 < len(drafts) else None
        run = third is not None and third.name == second.name and third.meaning.measure == first.meaning.measure
        before = index > 0 and drafts[index - 1].name == first.name
        if (earlier and not run and not before) or first.baseline:
            first.kind = "other"

