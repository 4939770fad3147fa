"""Figures in the making: each quantity of a sentence with what it measures, of when, and as result or target."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal

from lotrinh.lexicon import Lexicon
from lotrinh.reading import meaning as meanings
from lotrinh.reading.bounds import comparator
from lotrinh.reading.clauses import LONGEST_LEAD, Gatherer
from lotrinh.reading.clock import Clock
from lotrinh.reading.comparisons import base_year
from lotrinh.reading.context import context
from lotrinh.reading.in_turn import InTurn
from lotrinh.reading.left import Left
from lotrinh.reading.meaning import Meaning
from lotrinh.reading.naming import Namer
from lotrinh.reading.owners import Owners
from lotrinh.reading.page import Page, Sentence
from lotrinh.reading.passage import Clause, Draft, Passage, Range
from lotrinh.reading.periods import Times
from lotrinh.reading.plans import name_plans
from lotrinh.reading.quantities import Quantity
from lotrinh.reading.right import Right
from lotrinh.reading.scope import Frame
from lotrinh.reading.series import settle
from lotrinh.reading.steps import align, goes_on_in_step
from lotrinh.reading.watching import Watch
from lotrinh.reading.yearly import led_yearly
from lotrinh.reading.zeros import Zero, zeros

_ESTIMATE = re.compile(r"(?:dự )?ước(?! mơ| muốn| nguyện)|ước tính")
_THE_SAME = frozenset({"tương ứng", "tương đương", "tức"})
_PART = re.compile(r"trong (?:số )?đó")


class Drafter:
    """Drafts figures from the quantities of one page, sentence by sentence."""

    def __init__(
        self,
        page: Page,
        lexicon: Lexicon,
        frame: Frame,
        owners: Owners,
        watch: Watch | None = None,
        told: Sequence[int] = (),
    ) -> None:
        """`told` are the places of the numbers that other claims hold."""
        self.page = page
        self.told = told
        self.last: Draft | None = None
        self.before: list[Draft] = []
        self.low = page.low
        self.frame = frame
        self.watch = watch
        self.lexicon = lexicon
        self.meaning_rules = meanings.grammar(lexicon)
        self.context = context(lexicon)
        self.namer = Namer(page, lexicon)
        self.gatherer = Gatherer(page, lexicon, self.namer)
        self.times = Times(page)
        self.clock = Clock(page, lexicon, frame)
        self.owners = owners

    def read(self, quantities: list[Quantity]) -> list[Draft]:
        """Give a draft for every quantity that measures something, in order.

        Behind the last of them no sentence is looked at: only figures ask what was opened.
        """
        drafts: list[Draft] = []
        numbers = InTurn(quantities, [quantity.start for quantity in quantities])
        none = zeros(self.page, self.lexicon)
        nothing = InTurn(none, [zero.start for zero in none])
        last = max(quantities[-1].start if quantities else -1, none[-1].start if none else -1)
        for sentence in self.page.sentences:
            start, end, _ = sentence
            if start > last:
                break
            drafts += self._sentence(sentence, numbers.within(start, end), nothing.within(start, end) if none else none)
        return drafts

    def _sentence(self, sentence: Sentence, quantities: Sequence[Quantity], none: Sequence[Zero]) -> list[Draft]:
        if self.owners.enter(sentence.start, sentence.end):
            self.clock.restart()
        phrases = self.times.within(sentence.start, sentence.end)
        marks = self.clock.marks(sentence, phrases)
        if not quantities and not none:
            self.clock.pass_over(sentence, marks)
            return []
        self.clock.enter(sentence, marks)
        semicolon = self.low.find(";", sentence.start, sentence.end)
        passage = Passage(
            sentence.start,
            sentence.end,
            phrases,
            marks,
            done=sentence.start,
            last=quantities[-1].start if quantities else sentence.start,
            first_item=semicolon if semicolon >= 0 else sentence.end,
            aside=self.low.find("(", sentence.start, sentence.end) >= 0
            or self.low.find(")", sentence.start, sentence.end) >= 0,
            estimate=_ESTIMATE.match(self.low, sentence.start) is not None,
            whole=self.last if self._goes_on(sentence, quantities) else None,
            told=self._told_in(sentence),
        )
        zero = 0
        for index, quantity in enumerate(quantities):
            while zero < len(none) and none[zero].start < quantity.start:
                self._zero(passage, none[zero])
                zero += 1
            limit = quantities[index + 1].start if index + 1 < len(quantities) else sentence.end
            self._number(passage, quantity, limit)
        for rest in none[zero:]:
            self._zero(passage, rest)
        self.clock.leave(passage)
        drafts = settle(passage.drafts)
        name_plans(self.low, drafts)
        align(self.low, drafts, self.frame, self.before)
        self.last = drafts[-1] if drafts else self.last
        self.before = drafts or self.before
        return drafts

    def _goes_on(self, sentence: Sentence, quantities: Sequence[Quantity]) -> bool:
        """Tell whether a sentence speaks on of the figures before it: "Trong đó …", "Mục tiêu tương ứng là …"."""
        if _PART.match(self.low, sentence.start):
            return True
        return len(quantities) > 1 and goes_on_in_step(self.low, sentence.start, quantities[0].start)

    def _told_in(self, sentence: Sentence) -> Sequence[int]:
        """Give where the numbers of a sentence stand that other claims hold."""
        told = self.told
        return told[bisect_left(told, sentence.start) : bisect_left(told, sentence.end)] if told else told

    def _number(self, passage: Passage, quantity: Quantity, limit: int) -> None:
        clause = self.gatherer.clause(passage, quantity, limit)
        draft = self._draft(clause)
        if self.watch is not None:
            self.watch.drafted(self, clause, draft)
        if draft:
            passage.drafts.append(draft)
            passage.done = draft.end
        elif quantity.unit:
            passage.done = quantity.end

    def _zero(self, passage: Passage, zero: Zero) -> None:
        """Draft a figure of nothing left: it stands like any other figure in the list of its sentence."""
        inside = bool(passage.drafts) and zero.start < passage.drafts[-1].end
        if inside and self.low[zero.start - 2] not in ",;":
            return  # "18/25 thôn không có hộ nghèo": what those counted have none of
        quantity = Quantity(zero.start, zero.end, (), Decimal(0), unit=zero.unit, dimension="count", noun=zero.name)
        left, right = Left((zero.start, zero.start), zero.start), Right(zero.name, zero.end)
        clause = Clause(passage, quantity, zero.start, False, left, right)
        kind, period, phrase = self.clock.when(clause)
        comparator = "~" if zero.nearly else "="
        meaning = Meaning("level", "none left")
        draft = Draft(quantity, zero.start, zero.end, zero.name, kind, period, phrase, comparator, meaning)
        draft.place = self.owners.owner(passage.start, zero.start)
        if self.watch is not None:
            self.watch.drafted(self, clause, draft)
        passage.drafts.append(draft)
        passage.done = zero.end

    def _draft(self, clause: Clause) -> Draft | None:
        name = self.namer.name(clause)
        quantity = clause.quantity
        if name is None and clause.left.bound == "from" and quantity.unit:
            name = (quantity.start, quantity.start)  # its name stands ahead, at the end of the from–to pair
        if name is None:
            return None
        kind, period, phrase = self.clock.when(clause)
        base = base_year(self.low, clause) if clause.in_brackets else None
        if base is not None:
            kind, period, phrase = "other", (base.end_year, base.end_year), base
        yearly = led_yearly(self.low, clause, self.meaning_rules)
        meaning, name = self._meaning(clause, name, kind, yearly=yearly)
        kind = kind if base is not None else self._kind(clause, name, kind, period[1])
        per = self._per(clause, meaning, yearly=yearly)
        if meaning.measure == "total_over_term" and period[0] is not None and period[0] == period[1]:
            meaning = Meaning("level", "flow of one year")
        lasting = period[0] is None and (
            self._each_year(clause, meaning, per, yearly=yearly) or (kind == "result" and self._flows(clause, name))
        )
        left, right = clause.left, clause.right
        return Draft(
            quantity,
            self._begin(clause),
            max(right.end, quantity.end),
            name,
            kind,
            self.clock.run(clause, meaning, period, kind, lasting=lasting),
            phrase,
            comparator(clause, meaning, kind),
            meaning,
            per,
            clause.before,
            self.owners.owner(self._item(clause), quantity.start),
            clause.baseline,
            left.verb,
            bool(right.plan),
            clause.source,
            clause.plan_value and clause.previous is not None,
        )

    def _each_year(self, clause: Clause, meaning: Meaning, per: str | None, *, yearly: bool) -> bool:
        """Tell whether a figure is one of each year that it is told of."""
        measure, dimension = meaning.measure, clause.quantity.dimension
        led = yearly or clause.left.average == "yearly"
        if led and (measure == "share_of_plan" or (measure == "level" and dimension == "share")):
            return True
        # "90 triệu đồng/năm" is an income's unit, "mỗi năm thu 5 tỷ đồng" a figure of every year.
        return per == "year" and (measure == "change" or (measure == "level" and (led or dimension != "money")))

    def _meaning(self, clause: Clause, name: Range, kind: str, *, yearly: bool) -> tuple[Meaning, Range]:
        """Decide what the number means; a share of "the targets" as a whole is named by those words."""
        words = self._words(clause, name)
        meaning = meanings.understand(clause, words, name, kind, self.low, self.meaning_rules, yearly=yearly)
        noun = clause.right.noun
        met = meaning.measure == "share_of_plan" and self.namer.is_resolution(noun)
        if met and (name == noun or self.meaning_rules.met.search(self.low, *noun)):
            return Meaning("level", "share of the targets met"), noun
        return meaning, name

    def _words(self, clause: Clause, name: Range) -> str:
        """Give the name, with the verb before a counted noun."""
        named = self.low[name[0] : name[1]]
        number = clause.quantity.start
        if clause.quantity.dimension != "count" or (name[1] <= number and name[0] >= clause.start):
            return named
        return f"{named} {self.low[self.namer.own_words(clause) : number]}"

    def _flows(self, clause: Clause, name: Range) -> bool:
        """Tell what comes in over the term, and the targets of the term, which were met or not."""
        if self.frame.kind == "results":
            return False
        if clause.quantity.unit == "chỉ tiêu":
            return True
        ahead = clause.start <= name[0] and name[1] <= clause.quantity.start
        return self.meaning_rules.flow.is_in(self._words(clause, name), clause.spotted if ahead else None)

    def _kind(self, clause: Clause, name: Range, kind: str, year: int | None) -> str:
        if clause.plan_given or (clause.plan_value and clause.previous):
            return "target"
        previous = clause.previous
        if previous and clause.left.verb == "passed" and not clause.named:
            return "other"
        if previous and not clause.named:
            share = previous.quantity.dimension == "share" and clause.quantity.dimension == "count"
            if share and (clause.in_brackets or not _THE_SAME.isdisjoint(clause.left.words)):
                return previous.kind  # "còn 0,21% (57 hộ)": those that the share is of
        if clause.baseline or self.context.describes(self.low, clause, name):
            return "other"
        if not clause.in_brackets or not previous:
            return kind
        aside = "(" in self.low[previous.quantity.end : clause.quantity.start]
        if previous.baseline and aside and not clause.named:
            return "other"  # "từ 214 hộ (7,83%)": the same beginning in per cent
        if kind == "result" and previous.name == name:
            then = previous.period[1] or self.frame.known_year
            if previous.kind == "target" or (year is not None and year < then):
                return "other"  # "(năm 2025 là 38 triệu đồng)": where the figure before comes from
        return kind

    def _per(self, clause: Clause, meaning: Meaning, *, yearly: bool) -> str | None:
        quantity, left, right = clause.quantity, clause.left, clause.right
        if meaning.measure in ("per_year", "growth_per_year"):
            return "year"
        if meaning.measure == "change" and (yearly or left.average == "yearly" or right.yearly):
            return "year"
        led = left.average == "yearly" or (yearly and quantity.dimension in ("money", "mass", "area"))
        if led and meaning.measure == "level" and quantity.dimension not in ("share", "times"):
            return quantity.per or "year"
        return (quantity.per or right.per) if quantity.per != "term" else None

    def _item(self, clause: Clause) -> int:
        """Find where the list item begins that a number stands in."""
        passage, number = clause.passage, clause.quantity.start
        if passage.first_item >= number:
            return passage.start
        return self.low.rfind(";", passage.start, number) + 1

    def _begin(self, clause: Clause) -> int:
        """Begin the quote at the word that bounds or carries the number, not at the comma before it."""
        low, begin, end = self.low, max(clause.left.chain_start, clause.start), clause.quantity.start
        comma = low.rfind(", ", begin, end)
        if comma >= 0:
            begin = comma
        while begin < end and not low[begin].isalnum():
            begin += 1
        return begin if end - begin <= LONGEST_LEAD else end
