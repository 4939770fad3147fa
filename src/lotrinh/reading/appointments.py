"""Appointments: whether a sentence puts people in a post or only says that they hold it, and how they came to it."""

from __future__ import annotations

from bisect import bisect_left

from lotrinh.lexicon import Lexicon
from lotrinh.reading.modes import modes
from lotrinh.reading.names import People
from lotrinh.reading.office_words import offices
from lotrinh.reading.page import Page
from lotrinh.reading.scene import Holding, Scene, holding
from lotrinh.reading.titles import Title

_REACH = 300


class Appointments:
    """Tells who is put in a post, on one page."""

    def __init__(self, page: Page, lexicon: Lexicon) -> None:
        self.low = page.low
        self.offices = offices(lexicon)
        self.modes = modes(lexicon)

    def given(self, scene: Scene, left: People, title: Title) -> list[Holding] | None:
        """Read "đồng chí A được bầu giữ chức …"; None where no verb gives the title."""
        if (
            self.low[max(0, title.start - 12) : title.start].rstrip(" :").rpartition(" ")[2]
            not in self.offices.verb_ends
        ):
            return None
        floor = max(left.end - 1, title.start - _REACH)
        between = self.low[left.end : title.start]
        strong = self.low.endswith(self.offices.strong, floor, title.start)
        passive = self.low.endswith(self.offices.passive, floor, title.start) and "được" in between
        if not (strong or passive) or self.offices.copula.fullmatch(between):
            return None
        if self.low.endswith(self.offices.led, max(0, left.start - 8), left.start):
            return None
        if len(between) > _REACH:
            return []
        if self.offices.left.search(between) or self.offices.left.search(
            self.low[max(scene.start, left.start - 25) : left.start]
        ):
            return []
        mode = self._mode(scene, left, title.start)
        scene.appointed = True
        return [holding(left, name, title, f"given a post ({mode})", mode) for name in left.names]

    def listed(self, scene: Scene, people: People, title: Title, *, copula: bool) -> str | None:
        """Say how a person is put in the post beside the name, or None for a post that is simply held."""
        naming = self.low.endswith(self.offices.naming, max(scene.start, people.start - 40), people.start)
        spoken = copula and self.modes.last(self.low[max(scene.start, people.start - _REACH) : people.start])
        if not (scene.appointed or naming or spoken or self.modes.last(scene.list_head)):
            return None
        if self.offices.superior.search(self.low, title.start, title.end):
            return None
        if not copula and self.offices.ahead.match(self.low, title.end, self._own_end(scene, title)):
            return None
        return self._mode(scene, people, title.start)

    def announced(self, scene: Scene, title: Title, between: str) -> str | None:
        """Say how "Bí thư: đồng chí A" came about, where the sentence or its list appoints."""
        if between in (" ", ", ") or self.offices.superior.search(self.low, title.start, title.end):
            return None
        before = self.low[max(scene.start, title.start - _REACH) : title.start]
        return self.modes.last(between) or self.modes.last(before) or self.modes.last(scene.list_head)

    def _own_end(self, scene: Scene, title: Title) -> int:
        """Give where the words about one person end: at the next person, unless both share what follows."""
        index = bisect_left(scene.people, title.end, key=lambda p: p.start)
        after = scene.people[index].start if index < len(scene.people) else scene.sentence.end
        return scene.sentence.end if self.low[title.end : after] in (" và ", ", ") else after

    def _mode(self, scene: Scene, people: People, until: int) -> str:
        """Say how the people came to the post: the nearest verb before it, else the last one in the text above."""
        own = self.low[people.end : until]
        near = self.low[max(scene.start, people.start - 2 * _REACH) : people.start]
        above = self.low[max(0, scene.start - 800) : scene.start]
        mode = (
            self.modes.last(own) or self.modes.last(near) or self.modes.last(scene.list_head) or self.modes.last(above)
        )
        again = self.modes.again(own) or self.modes.again_before(near)
        if again and mode != "appointed":
            return "re-elected"
        return mode or "appointed"
