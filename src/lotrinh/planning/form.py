"""The form of a plan: what must be text, a number or a list where a plan holds it; what it says is judged elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lotrinh.planning.errors import PlanError
from lotrinh.planning.targets import COMPARATORS, exact, mapping

Check = Callable[[object, str, str], object]
"""Takes what was found, the name of its field and the place of the object that has the field."""
_SHOWN = 40


def check_form(plan: object) -> None:
    """Refuse a plan of which a part has another form than docs/plan.md says, with a `PlanError` that names the place.

    What is left out is no fault here: drafts are open in many places.
    """
    _PLAN(plan, "plan", "")


def _refuse(place: str, field: str, expected: str, found: object) -> PlanError:
    return PlanError(place or "plan", "shape", field=field, expected=expected, found=repr(found)[:_SHOWN])


def _text(found: object, field: str, place: str) -> None:
    if found is not None and not isinstance(found, str):
        raise _refuse(place, field, "“…”", found)


def _word(found: object, field: str, place: str) -> None:
    """Text that must not be left out."""
    if not isinstance(found, str):
        raise _refuse(place, field, "“…”", found)


def _comparator(found: object, field: str, place: str) -> None:
    if found is not None and found not in COMPARATORS:
        raise PlanError(place, "choice", field=field, known=", ".join(COMPARATORS), found=repr(found)[:_SHOWN])


def _range(found: object, field: str, place: str) -> None:
    """One number, or the two ends of a range."""
    ends = found if isinstance(found, list) else [found]
    if not ends:
        raise _refuse(place, field, "[…]", found)
    for end in ends:
        exact(end, field, place)


def _by_year(found: object, field: str, place: str) -> None:
    """Numbers under their years."""
    if found is not None:
        for value in mapping(found, f"{place}.{field}").values():
            exact(value, field, place)


def _term(found: object, field: str, place: str) -> None:
    if found is not None and not (isinstance(found, list) and len(found) == 2 and all(map(_is_year, found))):
        raise _refuse(place, field, "[2025, 2030]", found)


def _is_year(found: object) -> bool:
    return isinstance(found, int) and not isinstance(found, bool)


def _list_of(check: Check) -> Check:
    def listed(found: object, field: str, place: str) -> None:
        if found is None:
            return
        if not isinstance(found, list):
            raise _refuse(place, field, "[…]", found)
        for at, one in enumerate(found):
            check(one, f"{field}[{at}]", place)

    return listed


def _object(**checks: Check) -> Check:
    def formed(found: object, field: str, place: str) -> None:
        where = field if place in ("", "plan") else f"{place}.{field}"
        if not isinstance(found, Mapping):
            raise _refuse(place, field, "{…}", found)
        for name, check in checks.items():
            check(found.get(name), name, where)

    return formed


def _maybe(check: Check) -> Check:
    def left_out(found: object, field: str, place: str) -> None:
        if found is not None:
            check(found, field, place)

    return left_out


_WORDS = _list_of(_word)
_SAID = _list_of(_object(text=_word, text_vi=_word))
_STEP = _list_of(_object(id=_text, what=_text))
_CLEAR = dict.fromkeys(("what", "who", "due", "answerable", "result", "authority", "start"), _text)
_TASK = _object(
    id=_word,
    depends_on=_WORDS,
    targets=_WORDS,
    breakthroughs=_WORDS,
    reports=_list_of(_object(date=_word, state=_word, value=_maybe(exact))),
    measured=_list_of(_object(name=_text, unit=_text, comparator=_comparator, value=_range)),
    due_text=_text,
    **_CLEAR,
)
_TARGET = _object(
    name=_text,
    per=_text,
    owner=_text,
    evidence_wanted=_text,
    basis=_text,
    reporting=_text,
    baseline=_maybe(_object(unit=_text)),
    milestones=_by_year,
    proposed=_by_year,
    serves=_WORDS,
    implied=_SAID,
    notes=_SAID,
    same_promise=_list_of(_object(target=_word, text=_word, text_vi=_word)),
)
_PLAN = _object(
    unit=_text,
    unit_name=_text,
    as_of=_text,
    term=_term,
    targets=_list_of(_TARGET),
    tasks=_list_of(_TASK),
    objectives=_STEP,
    breakthroughs=_list_of(_object(id=_word, what=_text)),
    observations=_list_of(_object()),
    implied=_SAID,
    findings=_list_of(_object(message=_word, message_vi=_word)),
)
