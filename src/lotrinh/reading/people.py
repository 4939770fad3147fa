"""People of a congress: officials named with a post, people put in a post, body sizes and attendance."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from lotrinh.foundation.view import Span
from lotrinh.lexicon import Lexicon
from lotrinh.reading.attendance import read_attendance
from lotrinh.reading.bodies import read_bodies
from lotrinh.reading.claims import Appointment, Attendance, BodySize, Claim, Official
from lotrinh.reading.headcounts import Headcounts
from lotrinh.reading.modes import Modes, list_head, modes
from lotrinh.reading.names import Names, People
from lotrinh.reading.page import Page, Sentence
from lotrinh.reading.people_words import words
from lotrinh.reading.titles import Title, Titles, heads_of_titles

Counted = BodySize | Attendance

_BIRTH = r"(?: ?\([^()]{0,80}\))?(?:,? ?\(?(?:sinh năm|sn|sinh ngày) ?[\d/.-]{4,10}\)?)?"
_BESIDE = re.compile(_BIRTH + r" ?(?:[,:–—(-] ?)?")
_AFTER = re.compile(r" ?[:–—-] ?|(?: được [^,.;\n]{1,40}?)? (?:là|đối với|cho|do|là các)(?::| gồm)? ?|, ?(?:là )?| ")
_SAYS = re.compile(r" (?:là|đối với|cho|do) ")
_DASH = re.compile(r" ?[–—-] ?")
_POST_SIGN = re.compile(r" ?[,;–—-] ?| kiêm ")
_REACH = 300
_NEAR = 60
_SIGNED_AFTER = 30


def read_people(page: Page, lexicon: Lexicon) -> list[Claim]:
    """Give the official, appointment, body size and attendance claims of a page, in text order."""
    found = _Reader(page, lexicon).claims()
    heads = Headcounts(page, lexicon)
    counted: list[Counted] = [*read_bodies(heads, lexicon), *read_attendance(heads, lexicon)]
    return sorted((*found, *_noting_repeats(counted)), key=lambda c: (c.start, c.end))


def _noting_repeats(claims: Iterable[Counted]) -> Iterator[Counted]:
    """Let a count that the document gave before point to its first mention."""
    first: dict[tuple[str, object], int] = {}
    for claim in sorted(claims, key=lambda c: c.start):
        counted = (claim.body, claim.count) if isinstance(claim, BodySize) else (claim.type, claim.delegates)
        known = first.setdefault(counted, claim.start)
        yield claim if known == claim.start else replace(claim, same_as=known)


class _Holding(NamedTuple):
    """One person in one title, at `start:end` of the view; `mode` is None where the text only says so."""

    start: int
    end: int
    person: Span
    title: Span
    rule: str
    mode: str | None = None


class _Offices:
    """The words that put people in posts, compiled once for a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.strong = _endings(lexicon.words("office_verb"))
        self.passive = _endings(lexicon.words("office_verb_passive"))
        self.verb_ends = frozenset(verb.split()[-1] for verb in (*self.strong, *self.passive))
        self.copula = re.compile(rf"{_BIRTH},? {lexicon.pattern('office_copula')} ")
        self.signed = frozenset(lexicon.words("signed"))
        self.left = re.compile(rf"(?<!\w){lexicon.pattern('office_not')}")
        self.ahead = re.compile(rf"[^.;\n]{{0,100}}?(?<!\w){lexicon.pattern('office_ahead')}")
        self.naming = tuple(f"{w}{mark}" for w in lexicon.words("office_naming") for mark in (" ", ": "))
        self.led = tuple(f" {w} " for w in lexicon.words("office_led"))
        self.presiding = lexicon.words("office_presiding")
        self.superior = re.compile(rf"(?<!\w){lexicon.pattern('post_superior')}")


def _endings(verbs: Iterable[str]) -> tuple[str, ...]:
    return tuple(f" {verb}{mark}" for verb in verbs for mark in (" ", ": ", " là "))


@cache
def _offices(lexicon: Lexicon) -> _Offices:
    return _Offices(lexicon)


class _Reader:
    """Reads the people of one page."""

    def __init__(self, page: Page, lexicon: Lexicon) -> None:
        self.page = page
        self.low = page.low
        lists = self.words = words(lexicon)
        self.titles = Titles(page.text, page.low, lists)
        self.names = Names(page.text, page.low, lists)
        self.offices = _offices(lexicon)
        self.modes: Modes = modes(lexicon)

    def claims(self) -> list[Claim]:
        """Give appointments, then the officials that are not among the appointed."""
        holdings = [h for sentence, heads in self._sentences() for h in self._holdings(sentence, heads)]
        register = _Register()
        claims: list[Claim] = []
        for holding in sorted(holdings, key=lambda h: h.mode is None):
            person, post = self.page.words(*holding.person), self.page.words(*holding.title)
            if not register.add(person, post, appointed=holding.mode is not None):
                continue
            start, end = self.page.view.span(holding.start, holding.end)
            quote = self.page.words(holding.start, holding.end)
            if holding.mode is None:
                claims.append(Official(start=start, end=end, quote=quote, rule=holding.rule, person=person, post=post))
            else:
                claims.append(
                    Appointment(
                        start=start,
                        end=end,
                        quote=quote,
                        rule=holding.rule,
                        person=person,
                        post=post,
                        mode=holding.mode,
                    )
                )
        return claims

    def _sentences(self) -> Iterator[tuple[Sentence, list[Span]]]:
        """Give each sentence with titles, furniture left out, and the heads of its titles."""
        sentences = self.page.sentences
        starts = [s.start for s in sentences]
        current = -1
        heads: list[Span] = []
        for head in heads_of_titles(self.low, self.words):
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

    def _holdings(self, sentence: Sentence, heads: list[Span]) -> Iterator[_Holding]:
        titles = self.titles.find(heads, sentence.end)
        people = self.names.find(sentence.start, sentence.end, titles)
        if not people:
            yield from self._signed(sentence, titles[-1])
            return
        head = list_head(self.page, sentence)
        opening = "" if any(body in head for body in self.offices.presiding) else head
        scene = _Scene(sentence, titles, people, opening)
        for index in range(len(titles)):
            yield from self._holders(scene, index)

    def _signed(self, sentence: Sentence, title: Title) -> Iterator[_Holding]:
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
                yield _Holding(title.start, name.end, name, Span(title.start, title.end), "post above a signed name")
            return

    def _holders(self, scene: _Scene, index: int) -> Iterator[_Holding]:
        """Give who holds one title: by an appointing verb, beside the name, or before the name."""
        title = scene.titles[index]
        left = scene.left_of(index)
        if left:
            given = self._given(scene, left, title)
            if given is not None:
                yield from given
                return
        beside = left if left and left.end >= scene.title_end(index - 1) and left is not scene.taken else None
        if beside and (rule := self._link(beside, title)):
            own = Title(title.posts[:-1]) if title.named and len(title.posts) > 1 else title
            if not title.named or len(title.posts) > 1:
                yield from self._named_first(scene, beside, own, rule)
            if not title.named:
                return
            title = Title(title.posts[-1:], named=True)
        yield from self._title_first(scene, index, title)

    def _given(self, scene: _Scene, left: People, title: Title) -> list[_Holding] | None:
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
        return [self._holding(left, name, title, f"given a post ({mode})", mode) for name in left.names]

    def _link(self, people: People, title: Title) -> str | None:
        between = self.low[people.end : title.start]
        if _BESIDE.fullmatch(between):
            return "name, then post"
        return "name is post" if self.offices.copula.fullmatch(between) else None

    def _named_first(self, scene: _Scene, people: People, title: Title, rule: str) -> Iterator[_Holding]:
        names = people.names[1:] if people is scene.shared else people.names
        mode = self._listed_mode(scene, people, title, copula=rule == "name is post")
        if mode:
            scene.appointed = True
            rule = f"listed with a post ({mode})"
        for name in names:
            yield self._holding(people, name, title, rule, mode, sharing=len(names) > 1)

    def _listed_mode(self, scene: _Scene, people: People, title: Title, *, copula: bool) -> str | None:
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

    def _own_end(self, scene: _Scene, title: Title) -> int:
        """Give where the words about one person end: at the next person, unless both share what follows."""
        index = bisect_left(scene.people, title.end, key=lambda p: p.start)
        after = scene.people[index].start if index < len(scene.people) else scene.sentence.end
        return scene.sentence.end if self.low[title.end : after] in (" và ", ", ") else after

    def _title_first(self, scene: _Scene, index: int, title: Title) -> Iterator[_Holding]:
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
        mode = self._mode_before(scene, title, between)
        rule = f"post, then name ({mode})" if mode else "post, then name"
        for name in names:
            yield _Holding(title.start, name.end, name, Span(title.start, title.end), rule, mode)

    def _mode_before(self, scene: _Scene, title: Title, between: str) -> str | None:
        """Say how "Bí thư: đồng chí A" came about, where the sentence or its list appoints."""
        if between in (" ", ", ") or self.offices.superior.search(self.low, title.start, title.end):
            return None
        before = self.low[max(scene.start, title.start - _REACH) : title.start]
        return self.modes.last(between) or self.modes.last(before) or self.modes.last(scene.list_head)

    def _mode(self, scene: _Scene, people: People, until: int) -> str:
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

    def _holding(
        self, people: People, name: Span, title: Title, rule: str, mode: str | None, *, sharing: bool = True
    ) -> _Holding:
        alone = len(people.names) == 1 or not sharing
        start = name.start if alone and people.plural else people.start
        return _Holding(start, title.end, name, Span(title.start, title.end), rule, mode)


@dataclass(slots=True)
class _Scene:
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


class _Register:
    """Who has been claimed with what: one claim a person and post, none as official for the appointed."""

    def __init__(self) -> None:
        self._posts: dict[str, list[list[str]]] = {}
        self._appointed: set[str] = set()

    def add(self, person: str, post: str, *, appointed: bool) -> bool:
        """Note a person's post; false where it is known already."""
        name = person.lower()
        known = self._posts.setdefault(name, [])
        if not appointed and name in self._appointed:
            return False
        if appointed:
            self._appointed.add(name)
        items = [item.split() for item in _POST_SIGN.split(post.lower()) if item]
        if any(_same_post(item, old) for item in items for old in known):
            return False
        known.extend(items)
        return True


def _same_post(one: list[str], other: list[str]) -> bool:
    """Whether one wording of a post says no more than the other: "Bí thư Thành ủy", "Bí thư Thành ủy Huế"."""
    return one[0] == other[0] and (set(one) <= set(other) or set(other) <= set(one))
