"""What the tests of explanations ask of them."""

import lotrinh

CONGRESS = (
    "Đại hội đại biểu Đảng bộ xã Bình Sơn lần thứ I\n\n"
    "Sáng 5/8/2025, Đảng bộ xã Bình Sơn tổ chức Đại hội đại biểu lần thứ I, nhiệm kỳ 2025 - 2030.\n\n"
)
"""A congress of an invented commune, to say figures of."""


def trace(text, at):
    """Give the only trace of the only place."""
    (place,) = lotrinh.explain(text, at=at).places
    (only,) = place.traces
    return only


def facts(text, at, step):
    """Give the facts of one step, as (rule, the words that decided)."""
    found = trace(text, at).step(step)
    return [(fact.rule, fact.words and fact.words.quote) for fact in found.facts]


def rules(text, at, step):
    """Give the plain names of the rules of one step."""
    return [rule for rule, _ in facts(text, at, step)]
