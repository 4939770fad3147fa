"""Everything that is said to a person, in English and in Vietnamese; the edge chooses the language.

One file for each part that speaks. A text is found by its key and filled with what was found:
`say("document.missing", "vi")`.
"""

from __future__ import annotations

from typing import Literal

from lotrinh.messages import (
    amounts,
    assessment,
    baselines,
    commands,
    documents,
    entries,
    knowledge,
    outlook,
    places,
    planning,
    plans,
    registers,
    site_commands,
    term_commands,
)

Language = Literal["en", "vi"]
LANGUAGES: tuple[Language, ...] = ("en", "vi")
ALL = (
    {f"amount.{key}": texts for key, texts in amounts.TEXTS.items()}
    | {f"assessment.{key}": texts for key, texts in assessment.TEXTS.items()}
    | {f"plan.{key}": texts for key, texts in plans.TEXTS.items()}
    | {f"baseline.{key}": texts for key, texts in baselines.TEXTS.items()}
    | {f"document.{key}": texts for key, texts in documents.TEXTS.items()}
    | {f"entry.{key}": texts for key, texts in entries.TEXTS.items()}
    | commands.TEXTS
    | outlook.TEXTS
    | planning.TEXTS
    | registers.TEXTS
    | site_commands.TEXTS
    | term_commands.TEXTS
    | knowledge.TEXTS
    | places.TEXTS
)


def say(key: str, lang: Language, /, **found: object) -> str:
    """Give the text of this key in this language, with what was found filled in."""
    return ALL[key][lang].format(**found)
