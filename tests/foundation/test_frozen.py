"""Frozen records made as fast as open ones."""

from dataclasses import FrozenInstanceError, dataclass, field

import pytest

from lotrinh.foundation.frozen import maker


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    name: str
    level: str = "xã"
    code: str | None = field(default=None, compare=False)


def test_a_record_made_fast_is_the_record_of_its_class():
    """It equals the one that the class makes, defaults included, and is of that very class."""
    made = maker(_Place)(name="Kim Long")
    assert made == _Place(name="Kim Long")
    assert type(made) is _Place
    assert made.code is None


def test_a_record_made_fast_cannot_be_changed():
    """Once made, it refuses a new value like any frozen record."""
    made = maker(_Place)(name="Kim Long", level="phường")
    with pytest.raises(FrozenInstanceError):
        made.name = "Hòa Vang"


def test_a_field_without_a_default_must_be_given():
    """What the class asks for is asked for here, too."""
    with pytest.raises(TypeError, match="name"):
        maker(_Place)(level="phường")
