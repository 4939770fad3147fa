"""Proper names before a number: peoples, which are counted, and places, which only have what is counted."""

from __future__ import annotations

import re

from lotrinh.lexicon.spelling import UPPER

PEOPLES = re.compile(
    rf"(?=[NnDdĐđ])(?<!\w)((?:[Nn]gười|[Dd]ân tộc|[Đđ]ồng bào)(?: dân tộc)? [{UPPER}][\w'’-]*(?: [{UPPER}][\w'’-]*)?"
    rf"(?:(?:, | và )[{UPPER}][\w'’-]*(?: [{UPPER}][\w'’-]*)?)+) ?$"
)
"""Peoples in a list make one name: "người Tày, Dao, Cao Lan"."""
PEOPLE_HEADS = frozenset({"người", "dân", "đồng"})
"""The words that they begin with, in lower case."""
_NAMED = rf"[{UPPER}][\w'’-]*(?: [{UPPER}][\w'’-]*){{0,4}}"
PLACE = re.compile(
    rf"(?:(?:xã|phường|thị trấn) {_NAMED}(?: \(?cũ\)?)?|{_NAMED} \(?cũ\)?)(?: (?:thu|có|đạt))?"
    rf"|{_NAMED} (?:cung ứng|sản xuất|thu hoạch|tiêu thụ)"
)
"""A place, with what was done there: never what is measured."""
