"""People decide between documents; what the documents say stays beside it."""

import pytest

from lotrinh.register import DecisionError
from lotrinh.web.actions import ActionError, Actor, Conflict
from lotrinh.web.actions.decide_fact import DecideFact
from lotrinh.web.actions.undo_decision import UndoDecision
from lotrinh.web.storage.models import AuditEntry

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(person, ward):
    return Actor(person("editor", ward, "lan"))


@pytest.fixture
def term(placed, editor, ward):
    return placed(editor.account, ward, "01-dai-hoi.txt", "02-nghi-quyet.txt", "03-quan-triet.txt")


def contradicted(term):
    return next(fact for fact in term.register["facts"] if fact["status"] == "contradicted")


def fact_of(term, name):
    return next(fact for fact in term.register["facts"] if fact["id"] == name)


def decide(term, actor, fact, action, **told):
    term = DecideFact(term, term.version, fact["id"], action, "Đã đối chiếu nghị quyết", told).perform(actor)
    return term, fact_of(term, fact["id"])


def test_the_chosen_side_holds_and_the_other_stays_visible(term, editor):
    """Accepting a side decides the fact and keeps every side with its sources."""
    fact = contradicted(term)
    _, decided = decide(term, editor, fact, "accept", side=1)
    assert decided["status"] == "decided"
    assert decided["decided"]["comparator"] == fact["sides"][1]["comparator"]
    assert decided["sides"] == fact["sides"]
    assert decided["decision"]["author"] == "lan"


def test_what_was_corrected_holds_instead(term, editor):
    """A corrected value decides the fact; what the documents say stays in its sides."""
    fact = contradicted(term)
    _, decided = decide(term, editor, fact, "correct", set={"value": 325000000000, "comparator": ">="})
    assert decided["decided"] == {"value": 325000000000, "comparator": ">="}
    assert decided["sides"] == fact["sides"]


def test_a_rejected_fact_stays_in_the_register_and_is_not_published(term, editor, person, ward, publish):
    """Rejecting keeps the fact visible to the office and out of the public facts."""
    fact = contradicted(term)
    term, decided = decide(term, editor, fact, "reject")
    assert decided["status"] == "rejected"
    term = publish(person("approver", ward), term)
    assert not term.facts.filter(fact=fact["id"]).exists()
    assert term.facts.exists()


def test_two_documents_are_split_apart_and_merged_again(term, editor):
    """Splitting by document makes two facts of one; merging makes one of them again."""
    fact = contradicted(term)
    term, kept = decide(term, editor, fact, "split", documents=[fact["sides"][1]["sources"][0]["document"]])
    (other,) = (one for one in term.register["facts"] if one.get("split_from") == fact["id"])
    assert (len(kept["sides"]), len(other["sides"])) == (1, 1)
    _, merged = decide(term, editor, kept, "merge", **{"with": [other["id"]]})
    assert len(merged["sides"]) == 2


def test_facts_in_different_units_are_not_merged(term, editor):
    """A sum of money and a share in per cent are never one fact."""
    fact = contradicted(term)
    other = next(one for one in term.register["facts"] if one["unit"] != fact["unit"])
    with pytest.raises(ActionError, match="differ"):
        decide(term, editor, fact, "merge", **{"with": [other["id"]]})


@pytest.mark.parametrize(
    ("action", "told"), [("accept", {"side": 7}), ("correct", {"set": {}}), ("split", {"documents": ["nothing"]})]
)
def test_an_impossible_decision_is_refused_in_both_languages(term, editor, action, told):
    """A side, field or document that is not there is refused with the fact's name, and nothing is kept."""
    with pytest.raises(DecisionError) as caught:
        decide(term, editor, contradicted(term), action, **told)
    assert caught.value.said("vi") != caught.value.said("en")
    assert contradicted(term)["indicator_text"] in caught.value.said("vi")
    assert not term.decisions.exists()


def test_an_undone_decision_leaves_the_register_as_it_was(term, editor):
    """Undoing gives the register of before; the decision stays in the database as undone, and in the log."""
    before = term.register["facts"]
    term, _ = decide(term, editor, contradicted(term), "accept", side=0)
    term = UndoDecision(term, term.version, term.decisions.get().pk).perform(editor)
    assert term.register["facts"] == before
    assert term.decisions.get().undone
    assert list(AuditEntry.objects.order_by("-number").values_list("verb", flat=True)[:2]) == [
        "undo_decision",
        "decide_fact",
    ]
    with pytest.raises(ActionError, match="nothing to undo"):
        UndoDecision(term, term.version, term.decisions.get().pk).perform(editor)


def test_the_log_keeps_what_changed_and_not_the_register(term, editor):
    """The entry of a decision names the fact before and after, in a few hundred characters."""
    decide(term, editor, contradicted(term), "accept", side=0)
    entry = AuditEntry.objects.latest("number")
    assert entry.before["status"] == "contradicted"
    assert entry.after["reason"] == "Đã đối chiếu nghị quyết"
    assert len(str(entry.before) + str(entry.after)) < 600


def test_a_decision_on_what_somebody_changed_since_is_refused(term, editor):
    """Two people who decide at once do not overwrite each other."""
    fact = contradicted(term)
    DecideFact(term, term.version, fact["id"], "accept", "một", {"side": 0}).perform(editor)
    with pytest.raises(Conflict, match="lan"):
        DecideFact(term, term.version, fact["id"], "accept", "hai", {"side": 1}).perform(editor)
