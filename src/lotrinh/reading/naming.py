"""What a figure measures: the name before its number, the noun behind it, or the name of the figure before."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from lotrinh.lexicon import Lexicon
from lotrinh.reading import name_cut
from lotrinh.reading import right as rights
from lotrinh.reading.bare_numbers import BareNumbers
from lotrinh.reading.finder import Finder
from lotrinh.reading.nameless import is_nameless
from lotrinh.reading.naming_words import naming_words
from lotrinh.reading.page import Page
from lotrinh.reading.passage import Clause, Draft, Range
from lotrinh.reading.periods import TimePhrase
from lotrinh.reading.proper_names import PEOPLE_HEADS, PEOPLES
from lotrinh.reading.shared_names import SharedNames
from lotrinh.reading.shared_units import PART

_PURPOSE = re.compile(r" cho (?:công tác )?(?=[^\W\d_])")
_TURNS = frozenset({"lượt", "con", "vụ", "ca", "trường hợp", "người"})
"""Units that say nothing of what is counted: "khách quốc tế 12.600 lượt"."""
_SPEEDS = frozenset({"tốc độ", "nhịp độ", "nhịp", "đà", "tốc độ tăng", "nhịp độ tăng"})
_WHOLE = re.compile(r"(?:tổng )?số [^\W\d_]+")
_BOUNDS = re.compile(r"(?<!\w)(?:trên|hơn|dưới|gần|khoảng|ước|xấp xỉ)(?!\w)")
_MOVING = frozenset({"lowered-to", "raised-to", "rise", "fall", "keep"})
_RATIOS = ("hệ số ", "vòng quay ")
"""Names of what is measured in times: "hệ số sử dụng đất 2,4 lần"."""
_COMPARING = frozenset({"multiple", "rise", "fall", "exceed", "raised-to", "lowered-to"})
_SUBJECT_VERBS = frozenset({"share", "grown", "rise", "fall", "lowered-to", "raised-to", "multiple"})


class Namer:
    """Finds the words of a page that name what each number measures."""

    def __init__(self, page: Page, lexicon: Lexicon) -> None:
        self.page = page
        self.low = page.low
        self.cut_rules = name_cut.grammar(lexicon)
        self.right_rules = rights.grammar(lexicon)
        self.words = naming_words(lexicon)
        self.bare = BareNumbers(page.low, lexicon)
        self.shared = SharedNames(page.low, lexicon)

    def before(
        self, start: int, end: int, phrases: list[TimePhrase], spotted: AbstractSet[Finder], *, follows: bool
    ) -> Range:
        """Give the name that stands in `low[start:end]`; empty for a place, a person or an acting body.

        `spotted` are the finders that have a word there.
        """
        peoples = None if PEOPLE_HEADS not in spotted else PEOPLES.search(self.page.text, start, end)
        if peoples:
            return peoples.span(1)
        name = name_cut.cut_name(self.low, start, end, phrases, self.cut_rules, spotted, follows=follows)
        return (
            (name[1], name[1])
            if name[0] < name[1] and is_nameless(self.page, name, self.words, self.cut_rules)
            else name
        )

    def name(self, clause: Clause) -> Range | None:
        """Give the range that names what the number measures, or None where nothing does."""
        quantity, noun = clause.quantity, clause.noun
        if quantity.dimension == "count" or quantity.of is not None or (not quantity.dimension and noun):
            return self._part(clause) or self._end_of_pair(clause) or self._counted(clause)
        if not quantity.dimension:
            return self.bare.name(clause, strong=self._strong(clause.before))
        if quantity.dimension == "times" and not (
            clause.left.verb in _COMPARING
            or clause.right.compared
            or clause.right.plan
            or clause.plan_before
            or "bằng" in clause.left.words
        ):
            if clause.previous and clause.previous.meaning.measure == "multiple" and self._joined(clause):
                return clause.previous.name
            # "họp 5 lần" tells of occasions and is no multiple
            return clause.before if self.low.startswith(_RATIOS, clause.before[0]) and clause.named else None
        if clause.plan_value:
            return self.shared.name(clause)
        if clause.right.plan:
            return self._of_plan(clause)
        return self._measured(clause)

    def is_resolution(self, noun: Range) -> bool:
        """Tell the targets of a plan ("chỉ tiêu nghị quyết") from one target by name ("chỉ tiêu giao quân")."""
        return bool(self.words.resolution.match(self.low, *noun))

    def _joined(self, clause: Clause) -> bool:
        """Tell whether nothing but a comma or "và" stands between a number and the figure before it."""
        return self.low[clause.passage.done : clause.quantity.start].strip(" ,;") in ("", "và")

    def _strong(self, name: Range) -> bool:
        return name_cut.begins_like_a_name(self.low, name, self.cut_rules)

    def _of_plan(self, clause: Clause) -> Range | None:
        """Name a share of a plan by what the plan is for."""
        noun, named = clause.noun, clause.named
        reached = named and "đạt" in clause.left.words
        if noun and not self._strong(clause.before) and not reached:
            whole_plan = self.is_resolution(noun)
            if not (whole_plan and (named or clause.previous)):
                return noun
        if not named and not noun and clause.new_item:
            return self._plan_words(clause)
        if named:
            return clause.before
        return self.shared.name(clause) if clause.previous else None

    def _plan_words(self, clause: Clause) -> Range:
        """Name "100% kế hoạch chỉnh trang" at the head of a list item by its own plan."""
        end = clause.quantity.end
        stop = self.right_rules.count_stop.search(self.low, clause.right.end)
        return (end + (self.low[end : end + 1] == " "), stop.start() if stop else clause.right.end)

    def _measured(self, clause: Clause) -> Range | None:
        """Name a share or an amount."""
        noun = clause.noun
        if noun and self._prefers_noun(clause, noun):
            return noun
        if clause.quantity.dimension == "money" and self.low[slice(*clause.before)] in self.words.spending:
            return noun or self._purpose(clause)
        apart = "rộng" in clause.left.words and "," in clause.left.words  # "… và xã An Bình, rộng 83 km2"
        if clause.named and clause.previous and self._says_how_much(clause, clause.previous):
            return self.shared.name(clause)
        if clause.named and not apart:
            return clause.before
        if "rộng" in clause.left.words:
            return self._verb(clause, "rộng")
        if clause.right.done[0] < clause.right.done[1] and (
            clause.quantity.dimension != "money" or not clause.previous
        ):
            return clause.right.done
        if noun and clause.quantity.dimension != "money" and not self._is_whole(clause, noun):
            return noun
        listed = self._listed(clause)
        if listed:
            return listed
        led = clause.previous or clause.passage.whole
        if led:
            return self.shared.name(clause)
        return noun or self._verb(clause, "tăng trưởng") or self._plan_named(clause) or self._moved(clause)

    def _says_how_much(self, clause: Clause, previous: Draft) -> bool:
        """Tell words that say only how fast or how large: "thu 68 tỷ đồng, tốc độ tăng 13%", "tăng 9%, quy mô 4 tỷ"."""
        words, dimension = self.low[slice(*clause.before)], clause.quantity.dimension
        if dimension == "share":
            return words in _SPEEDS and previous.quantity.dimension not in ("share", "times")
        return dimension == "money" and words == "quy mô" and previous.quantity.dimension in ("share", "times")

    def _moved(self, clause: Clause) -> Range | None:
        """Name "mỗi năm giảm 0,5% tỷ lệ hộ nghèo" by what stands behind, though it begins like another name."""
        begin, end = clause.quantity.end + 1, clause.passage.end
        if clause.left.verb not in ("rise", "fall") or not self.cut_rules.head.match(self.low, begin, end):
            return None
        stop = self.right_rules.count_stop.search(self.low, begin, end)
        return (begin, stop.start() if stop else end)

    def _plan_named(self, clause: Clause) -> Range | None:
        """Name "so với dự toán giao thì đạt 118%" by the plan where nothing else is named."""
        if not clause.plan_before:
            return None
        words = self.low[clause.start : clause.quantity.start]
        begin = clause.start + words.rfind(clause.plan_before)
        found = self.words.plan.search(self.low, begin, clause.quantity.start)
        return found.span() if found else None

    def _verb(self, clause: Clause, verb: str) -> Range | None:
        """Name "tăng trưởng đạt 12%" by the verb itself, where nothing else names it."""
        at = self.low.find(verb, clause.left.chain_start, clause.quantity.start)
        return (at, at + len(verb)) if at >= 0 else None

    def _prefers_noun(self, clause: Clause, noun: Range) -> bool:
        """Tell whether the noun behind the number says more than the words before it."""
        dimension, left = clause.quantity.dimension, clause.left
        if clause.quantity.noun and dimension != "count" and clause.named:
            return False  # "nhà ở bình quân 24 m2 sàn/người": the noun says more of the unit only
        if dimension != "share" and self.low[slice(*clause.before)] in self.words.bare_heads:
            return True
        if dimension == "share":
            if self._is_whole(clause, noun):
                return False
            if clause.named and not left.words and not self.words.rate.match(self.low, clause.before[0]):
                return True
            if left.verb in ("rise", "fall") and self._strong(noun):
                return True  # "công an kéo giảm 12,5% số vụ phạm pháp"
        elif set(left.words) == {","} and dimension != "money":
            return True  # "từ nguồn vốn …, 34,7 km đường được bê tông hóa"
        if self._strong(clause.before) or (clause.named and ("đạt" in left.words or left.verb in _SUBJECT_VERBS)):
            return False
        if dimension != "money":
            return not (clause.named and "cho" in left.words)  # "tưới chủ động cho 612 ha lúa"
        between = _BOUNDS.sub("", self.low[clause.passage.done : clause.quantity.start]).strip(" ,")
        if clause.named or between == "":
            return False
        other = clause.previous is not None and clause.previous.quantity.dimension == "count"
        return between != "và" or (other and not self.words.action.match(self.low, noun[0]))

    def _is_whole(self, clause: Clause, noun: Range) -> bool:
        """Tell whether the noun behind a percentage names the whole it is a share of."""
        if clause.quantity.dimension != "share":
            return False
        left = clause.left
        if left.verb in ("rise", "fall") and not clause.named:
            return False
        acting = not left.words and self.words.action.match(self.low, *clause.before)
        if clause.named and not acting and self.words.everyone.fullmatch(self.low, *noun):
            return True  # "đồng bào Chăm 21% dân số"
        reached = "đạt" in left.words and self.low.startswith(("số ", "diện tích"), noun[0])
        if clause.previous and (left.verb == "share" or reached):
            return True
        same = "tức" in left.words or "tương đương" in left.words
        bare = clause.previous is not None and same and _WHOLE.fullmatch(self.low, *noun)
        return bool(bare) or self.words.whole.match(self.low, noun[0]) is not None

    def _purpose(self, clause: Clause) -> Range:
        """Name "chi 6,84 tỷ đồng cho an sinh xã hội" by what it is spent on."""
        purpose = _PURPOSE.match(self.low, clause.quantity.end)
        if not purpose:
            return clause.before
        stop = self.right_rules.count_stop.search(self.low, purpose.end(), clause.passage.end)
        return (purpose.end(), stop.start() if stop else clause.passage.end)

    def _listed(self, clause: Clause) -> Range | None:
        """Name a body's part of an amount: "Hội Phụ nữ 35 tỷ đồng, Đoàn Thanh niên 21 tỷ đồng"."""
        previous, begin, end = clause.previous, clause.passage.done, clause.left.name[1]
        alike = previous is not None and previous.quantity.dimension == clause.quantity.dimension == "money"
        if not alike or clause.left.verb or not self.low.startswith(", ", begin) or begin + 2 >= end:
            return None
        begin += 2
        return (begin, end) if self.page.text[begin].isupper() and "," not in self.low[begin:end] else None

    def _part(self, clause: Clause) -> Range | None:
        """Name a part of a whole by the words before it: "38 người (Nhật Bản 24, Đài Loan 14)"."""
        if clause.quantity.marks is not PART or clause.named:
            return None
        begin, end = self.own_words(clause), clause.left.name[1]
        begin = max(begin, self.low.rfind(",", begin, end) + 1, self.low.rfind("(", begin, end) + 1)
        begin += self.low[begin : begin + 1] == " "
        return (begin, end) if begin < end else None

    def _end_of_pair(self, clause: Clause) -> Range | None:
        """Name "số thuê bao từ 1.850 lên 2.900 thuê bao" as it began, and give its beginning the unit."""
        previous, quantity, noun = clause.previous, clause.quantity, clause.noun
        unit = quantity.unit or (self._first_noun(noun) if noun else "")
        if not unit or previous is None or not previous.baseline or previous.quantity.unit not in ("", unit):
            return None
        bare = noun is None or self.low[slice(*noun)] == unit
        if not bare or clause.named or clause.left.verb not in ("raised-to", "lowered-to"):
            return None
        for one in (quantity, previous.quantity):
            one.unit, one.dimension = unit, "count"
        return previous.name

    def _counted(self, clause: Clause) -> Range | None:
        """Name a count: a name before a bare noun, the verb that brings it in, else the noun itself."""
        quantity, noun, previous = clause.quantity, clause.noun, clause.previous
        if noun is None and quantity.of is None and not quantity.unit:
            return None
        if not quantity.unit:
            quantity.unit, quantity.dimension = self._first_noun(noun), "count"
        bare = noun is None or self.low[noun[0] : noun[1]] == quantity.unit
        named = self._bare_count(clause) if bare else None
        if named or noun:
            return named or noun
        return clause.before if clause.named else previous.name if previous else None

    def _bare_count(self, clause: Clause) -> Range | None:
        """Name a count whose noun says no more than its unit: by the words before it, or the verb that brings it in."""
        quantity, noun, previous = clause.quantity, clause.noun, clause.previous
        strong = self._strong(clause.before)
        alike = (d for d in reversed(clause.passage.drafts) if d.quantity.unit == quantity.unit)
        same = next(alike, None) if quantity.of is None else None
        if clause.named and clause.left.verb in ("rise", "fall"):
            return clause.before  # "tai nạn giao thông giảm 5 vụ"
        moved = clause.left.verb in _MOVING
        if previous and clause.left.verb == "keep":  # "xây dựng 3 mô hình, duy trì 10 mô hình": other ones
            moved = self._strong(previous.name)
        dated = not clause.named and same is not None and self._dated(clause)
        if same and (moved or dated) and not strong:
            return same.name
        if strong and self.low[slice(*clause.before)] in self.words.bare_heads and noun:
            return noun
        if strong or (clause.named and quantity.unit in self.low[slice(*clause.before)]):
            return clause.before
        end = clause.left.name[1]
        if clause.named and (quantity.of is not None or quantity.dimension not in ("", "count")):
            return clause.before
        begin = self.own_words(clause)
        if clause.named and quantity.unit in _TURNS and self.low[begin:end].strip(" ,("):
            return clause.before
        begin = max(begin, end - 30)
        comma = self.low.rfind(", ", begin, end)  # "xây dựng Đảng, mỗi năm kết nạp 45 đảng viên"
        verb = self.words.flow.search(self.low, max(begin, comma), end) or self.words.flow.search(self.low, begin, end)
        if verb and not self._in_a_title(verb[0]):
            return verb
        return None

    def _dated(self, clause: Clause) -> bool:
        """Tell whether a year, a quarter or a month stands beside a number as its own."""
        if any(phrase.end_year or phrase.role == "part" for phrase in clause.left.phrases):
            return True
        return name_cut.MONTH.search(self.low, *clause.left.name) is not None

    def _in_a_title(self, at: int) -> bool:
        """Tell the verb in "Quỹ Hỗ trợ nông dân" from one that says what was done."""
        return self.page.text[at].isupper() and self.page.text[at - 2 : at - 1].isalpha()

    def own_words(self, clause: Clause) -> int:
        """Find where the words before a number begin that are not the tail of the figure before."""
        begin = clause.left.name[0]
        follows = clause.previous is not None and begin == clause.passage.done
        comma = self.low.find(",", begin, clause.quantity.start) if follows else -1
        return comma + 1 or begin

    def _first_noun(self, noun: Range | None) -> str:
        words = self.low[noun[0] : noun[1]].split() if noun else []
        return " ".join(words[:1] if words and words[0] in self.words.classifiers else words[:2]).strip(" ,/")
