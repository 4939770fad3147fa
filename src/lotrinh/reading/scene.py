"""A sentence being read for its people: its titles, who is named, and who holds which post."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from lotrinh.foundation.view import Span
from lotrinh.reading.names import People
from lotrinh.reading.page import Sentence
from lotrinh.reading.titles import Title


class Holding(NamedTuple):
    """One person in one title, at `start:end` of the view; `mode` is None where the text only says so."""

    start: int
    end: int
    person: Span
    title: Span
    rule: str
    mode: str | None = None


def holding(people: People, name: Span, title: Title, rule: str, mode: str | None, *, sharing: bool = True) -> Holding:
    """Give the holding of a post by one of the people before it; those named in a row share its words."""
    alone = len(people.names) == 1 or not sharing
    start = name.start if alone and people.plural else people.start
    return Holding(start, title.end, name, Span(title.start, title.end), rule, mode)


@dataclass(slots=True)
class Scene:
    """One sentence: its titles and people, and what has been read of it so far."""

    sentence: Sentence
    titles: list[Title]
    people: list[People]
    list_head: str
    appointed: bool = False
    taken: People | None = None
    shared: People | None = None

    @property
    def start(self) -> int:
        """Where the sentence begins."""
        return self.sentence.start

    def title_end(self, index: int) -> int:
        """Where a title ends; the start of the sentence for the one before the first."""
        return self.titles[index].end if index >= 0 else self.start

    def left_of(self, index: int) -> People | None:
        """Give the nearest people before a title."""
        at = bisect_right(self.people, self.titles[index].start, key=lambda p: p.start) - 1
        return self.people[at] if at >= 0 else None

    def right_of(self, index: int) -> People | None:
        """Give the next people after a title, if no other title comes first."""
        end = self.titles[index].end
        at = bisect_right(self.people, end - 1, key=lambda p: p.start)
        if at == len(self.people):
            return None
        following = self.titles[index + 1].start if index + 1 < len(self.titles) else self.sentence.end
        return self.people[at] if self.people[at].start < following else None
