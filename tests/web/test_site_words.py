import importlib
import pkgutil
from string import Formatter

import pytest

from lotrinh.web import actions
from lotrinh.web.actions import Action
from lotrinh.web.words import texts


@pytest.mark.parametrize("key", sorted(texts()))
def test_every_text_is_there_in_both_languages(key):
    """An entry has a Vietnamese and an English text, and nothing that YAML took for something else than a text."""
    entry = texts()[key]
    assert len(entry) == 2 or (len(entry) == 3 and all("{count}" in one for one in entry[1:])), (
        f"{key}: expected Vietnamese, English and, where {{count}} is said, its plural; a text with a comma needs "
        f"quotes. Found {entry}"
    )
    assert all(isinstance(one, str) and one for one in entry), f"{key}: put quotes around {entry}"
    assert len({frozenset(_blanks(one)) for one in entry}) == 1, f"{key}: the blanks differ"


def _blanks(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_every_verb_has_its_words_for_the_audit_log():
    """What an action is called in the log stands in words/verbs.yaml, in both languages."""
    for module in pkgutil.iter_modules(actions.__path__):
        importlib.import_module(f"{actions.__name__}.{module.name}")
    missing = sorted(verb for verb in _verbs(Action) if f"verbs.{verb}" not in texts())
    assert not missing, f"Add to src/lotrinh/web/words/verbs.yaml, in the past tense in English: {missing}"


def _verbs(action):
    own = {action.verb} if "verb" in vars(action) else set()
    return own.union(*map(_verbs, action.__subclasses__()))
