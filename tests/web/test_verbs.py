import importlib
import pkgutil

from lotrinh.web import actions
from lotrinh.web.actions import Action
from lotrinh.web.words import texts


def test_every_verb_has_its_words_for_the_audit_log():
    """What an action is called in the log stands in words/verbs.yaml, in both languages."""
    for module in pkgutil.iter_modules(actions.__path__):
        importlib.import_module(f"{actions.__name__}.{module.name}")
    missing = sorted(verb for verb in _verbs(Action) if f"verbs.{verb}" not in texts())
    assert not missing, f"Add to src/lotrinh/web/words/verbs.yaml, in the past tense in English: {missing}"


def _verbs(action):
    own = {action.verb} if "verb" in vars(action) else set()
    return own.union(*map(_verbs, action.__subclasses__()))
