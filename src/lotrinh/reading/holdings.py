"""Holdings: which person of a sentence holds which post, before the name, behind it or above a signature."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from lotrinh.foundation.view import Span
from lotrinh.lexicon import Lexicon
from lotrinh.reading.appointments import Appointments
from lotrinh.reading.modes import list_head
from lotrinh.reading.names import Names, People
from lotrinh.reading.office_words import BIRTH, offices
from lotrinh.reading.page import Page, Sentence
from lotrinh.reading.people_words import words
from lotrinh.reading.scene import Holding, Scene, holding
from lotrinh.reading.titles import Title, Titles, heads_of_titles, title_of

_BESIDE = re.compile(BIRTH + r" ?(?:[,:–—(-] ?)?")
_AFTER = re.compile(r" ?[:–—-] ?|(?: được [^,.;\n]{1,40}?)? (?:là|đối với|cho|do|là các)(?::| gồm)? ?|, ?(?:là )?| ")
_SAYS = re.compile(r" (?:là|đối với|cho|do) ")
_DASH = re.compile(r" ?[–—-] ?")
_NEAR = 60
_SIGNED_AFTER = 30


def find_holdings(page: Page, lexicon: Lexicon) -> list[Holding]:
    """Give every holding of a post that a page states, in text order of the sentences."""
    reader = _Reader(page, lexicon)
    return [h for sentence, heads in reader.sentences() for h in reader.holdings(sentence, heads)]


class _Reader:
    """Reads who holds what, on one page."""

    def __init__(self, page: Page, lexicon: Lexicon) -> None:
        self.page = page
        self.low = page.low
        lists = self.words = words(lexicon)
        self.titles = Titles(page.text, page.low, lists)
        self.names = Names(page.text, page.low, lists)
        self.offices = offices(lexicon)
        self.appointments = Appointments(page, lexicon)

    def sentences(self) -> Iterator[tuple[Sentence, list[Span]]]:
        """Give each sentence with titles, furniture left out, and the heads of its titles."""
        sentences = self.page.sentences
        starts = self.page.sentence_starts
        current = -1
        heads: list[Span] = []
        for head in heads_of_titles(self.page, self.words):
            index = bisect_right(starts, head.start) - 1
            if index < 0 or head.end > sentences[index].end:
                continue
            if index != current and heads:
                yield sentences[current], heads
                heads = []
            current = index
            if not self.page.lines[sentences[index].line].furniture:
                heads.append(head)
        if heads:
            yield sentences[current], heads

    def holdings(self, sentence: Sentence, heads: list[Span]) -> Iterator[Holding]:
        """Give the holdings of one sentence whose titles begin with these heads."""
        titles = self.titles.find(heads, sentence.end)
        people = self.names.find(sentence.start, sentence.end, titles)
        if not people:
            yield from self._signed(sentence, titles[-1])
            return
        head = list_head(self.page, sentence)
        opening = "" if head and any(map(head.__contains__, self.offices.presiding)) else head
        scene = Scene(sentence, titles, people, opening)
        for index in range(len(titles)):
            yield from self._holders(scene, index)

    def _signed(self, sentence: Sentence, title: Title) -> Iterator[Holding]:
        """Read a post that ends a short line and, under it, the name of the one who signs."""
        line = self.page.lines[sentence.line]
        if title.end != line.end or title.start - line.start > _SIGNED_AFTER:
            return
        for below in self.page.lines[sentence.line + 1 : sentence.line + 4]:
            if self.low[below.start : below.end] in self.offices.signed:
                continue
            people = self.names.find(below.start, below.end, ())
            if people and (people[0].start, people[0].end) == (below.start, below.end):
                name = people[0].names[0]
                yield Holding(title.start, name.end, name, Span(title.start, title.end), "post above a signed name")
            return

    def _holders(self, scene: Scene, index: int) -> Iterator[Holding]:
        """Give who holds one title: by an appointing verb, beside the name, or before the name."""
        title = scene.titles[index]
        left = scene.left_of(index)
        if left:
            given = self.appointments.given(scene, left, title)
            if given is not None:
                yield from given
                return
        beside = left if left and left.end >= scene.title_end(index - 1) and left is not scene.taken else None
        if beside and (rule := self._link(beside, title)):
            own = title_of(title.posts[:-1]) if title.named and len(title.posts) > 1 else title
            if not title.named or len(title.posts) > 1:
                yield from self._named_first(scene, beside, own, rule)
            if not title.named:
                return
            title = title_of(title.posts[-1:], named=True)
        yield from self._title_first(scene, index, title)

    def _link(self, people: People, title: Title) -> str | None:
        between = self.low[people.end : title.start]
        if _BESIDE.fullmatch(between):
            return "name, then post"
        return "name is post" if self.offices.copula.fullmatch(between) else None

    def _named_first(self, scene: Scene, people: People, title: Title, rule: str) -> Iterator[Holding]:
        names = people.names[1:] if people is scene.shared else people.names
        mode = self.appointments.listed(scene, people, title, copula=rule == "name is post")
        if mode:
            scene.appointed = True
            rule = f"listed with a post ({mode})"
        for name in names:
            yield holding(people, name, title, rule, mode, sharing=len(names) > 1)

    def _title_first(self, scene: Scene, index: int, title: Title) -> Iterator[Holding]:
        people = scene.right_of(index)
        if not people or people.start - title.end > _NEAR:
            return
        between = self.low[title.end : people.start]
        clear = people.titled or ":" in between or (_DASH.fullmatch(between) and people.end - people.names[0].start > 8)
        if not (clear or (title.named and between == " ")) or not _AFTER.fullmatch(between):
            return
        if self.offices.left.search(self.low[max(scene.start, title.start - 40) : title.start]):
            return
        following = scene.titles[index + 1] if index + 1 < len(scene.titles) else None
        held = (
            following
            and not following.named
            and _BESIDE.fullmatch(self.low[people.end : following.start])
            and following.start > people.end
        )
        if held and not title.named and len(people.names) == 1 and not _SAYS.search(between):
            return
        names = people.names
        if held and len(names) > 1:
            names, scene.shared = names[:1], people
        elif not held:
            scene.taken = people
        mode = self.appointments.announced(scene, title, between)
        rule = f"post, then name ({mode})" if mode else "post, then name"
        for name in names:
            yield Holding(title.start, name.end, name, Span(title.start, title.end), rule, mode)
