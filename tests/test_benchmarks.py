"""The benchmarks measure what they say, also where a peer is missing."""

import random
from pathlib import Path

import general_text
import pytest
from child import FLOOR, LOTRINH, PEERS, Child, Contestant
from clause_quality import Found, of_duckling, of_lotrinh, score
from floor import floor
from reader import Ask, print_race, race

SAMPLE = sorted((Path(__file__).parents[1] / "samples").glob("*.txt"))[0]


def test_a_contestant_answers_with_its_time_and_memory():
    """A request to read gives seconds, the version names the package."""
    child = Child(LOTRINH, [SAMPLE])
    said = child.ask("read 2")
    child.stop()
    assert said["seconds"] > 0
    assert child.version.startswith("lotrinh ")


@pytest.mark.parametrize(
    "contestant",
    [Contestant("not installed", "pyvi"), Contestant("no environment", "pyvi", PEERS / "nowhere")],
    ids=lambda contestant: contestant.title,
)
def test_a_peer_that_is_missing_says_why_and_the_others_run(contestant, capsys):
    """The table names what is missing; the race goes on without it."""
    results = race([FLOOR, LOTRINH, contestant], [SAMPLE], rounds=1)
    assert results[LOTRINH].each
    assert results[contestant].each is None
    print_race(results)
    assert results[contestant].missing
    assert f"did not take part: {results[contestant].missing}" in capsys.readouterr().out


def test_a_bound_holds_on_its_right_side():
    """Memory must stay below its bound, a ratio above it, and what was not measured is neither."""
    assert Ask("memory", 33, 120, "MB").holds
    assert not Ask("memory", 133, 120, "MB").holds
    assert Ask("ratio", 9, 8, "times", least=True).holds
    assert not Ask("ratio", 7, 8, "times", least=True).holds
    assert Ask("ratio", None, 8, "times", least=True).holds is None


def test_the_floor_composes_before_it_counts():
    """Spans are those of the composed text, so `hộ` in three characters or two ends at one place."""
    assert floor("hộ 35,5%".encode()) == floor("ho\u0323\u0302 35,5%".encode()) == [(3, 7)]


def test_an_open_interval_of_duckling_answers_for_both_of_its_comparators():
    """Duckling cannot tell `trên 92` from `từ 92 trở lên`; it is given the better of the two."""
    entity = {"start": 4, "end": 10, "value": {"type": "interval", "from": {"value": 92, "unit": "VND"}}}
    assert of_duckling(entity) == Found(4, 10, 92, None, (">", ">="), "VND")
    entity["value"]["to"] = {"value": 95, "unit": "VND"}
    assert of_duckling(entity) == Found(4, 10, [92, 95], None, ("range",), "VND")


def test_what_stands_at_no_figure_is_a_false_alarm():
    """A reader that reports a date as an amount is charged with it, one that reads the figure right is not."""
    text = "Ngày 22/7, thu ngân sách đạt trên 35 tỷ đồng"
    fact = {"quote": "trên 35 tỷ đồng", "start": text.index("trên"), "measure": "level"}
    fact |= {"value": 35_000_000_000, "comparator": ">", "unit": "VND"}
    rows = [{"text": text, "facts": [fact]}]
    ours = score(rows, of_lotrinh)
    assert (ours["value"], ours["compared right"], ours["unit"], ours["false"]) == (1, 1, 1, 0)
    theirs = score(rows, lambda _: [Found(5, 9, 3.14, None, ("=",), ""), Found(34, 36, 35, None, ("=",), "")])
    assert (theirs["value"], theirs["compared right"], theirs["unit"], theirs["false"]) == (0, 0, 0, 1)


def test_everyday_text_leaves_no_number_unexplained():
    """Sentences of every kind are read without a crash, each number with a claim or a reason."""
    text = general_text.everyday(60_000, random.Random(3))
    read = general_text.account("everyday", text)
    assert not read.crashes
    assert read.numbers["total"] > 1000
    assert read.numbers["unexplained"] == 0


def test_every_everyday_sentence_can_be_filled():
    """No slot is left open, and a sentence begins with a capital letter or an opening mark."""
    chooser = random.Random(1)
    for sentences in general_text.GRAMMAR["sentences"].values():
        for sentence in sentences:
            filled = general_text.filled(sentence, chooser)
            assert "{" not in filled
            assert not filled[0].islower()
