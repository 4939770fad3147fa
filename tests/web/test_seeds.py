"""Public documents that may lie beside the repository (`../shared`), taken from the dropped file to the public page."""

import json
from pathlib import Path

import pytest

from lotrinh.web.storage.models import Document, Unit

SHARED = Path(__file__).parents[3] / "shared"
GOLD = sorted((SHARED / "gold").glob("*.json"))
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(
        not GOLD,
        reason="the seeds are not here: they lie in ../shared, beside the repository, and are not part of it",
    ),
]
_ITEMS = {
    "declared",
    "objective",
    "breakthrough",
    "task",
    "directive",
    "merger",
    "official",
    "appointment",
    "body_size",
}


def unit_of(event):
    """Give the unit that a document is about, as it was on the document's day."""
    level, _, name = event["unit"].partition(" ")
    day = event["date"]
    alike = Unit.objects.filter(level=level, name=name, parent__name=event["province"], since__lte=day)
    return next(unit for unit in alike if not unit.until or unit.until > day)


@pytest.fixture
def followed(placed, publish, person):
    """Give a function that takes a seed all the way to its publication, and gives its gold, term and document."""

    def follow(gold_file):
        gold = json.loads(gold_file.read_text(encoding="utf-8"))
        unit = unit_of(gold["event"])
        approver = person("approver", unit)
        seed = SHARED / "seeds" / gold["document"]
        term = placed(approver, unit, (seed.name, seed.read_bytes()), years=tuple(gold["event"]["term"]))
        return gold, publish(approver, term), Document.objects.get(unit=unit)

    return follow


def overlaps(claim, place):
    return place["start"] < claim["start"] + len(claim["quote"]) and claim["start"] < place["end"]


def figure(claim):
    """Give what a figure of the gold says, in the form of a side of a fact."""
    value, of = claim["value"], claim.get("of")
    if claim["measure"] == "ratio" and isinstance(value, list):
        value, of = value
    return value, of, claim["comparator"], claim["unit"], claim["measure"], claim["kind"] == "target"


def figures_of(register):
    for fact in register["facts"]:
        for side in fact["sides"]:
            said = side["value"], side.get("of"), side.get("comparator", "=")
            for source in side["sources"]:
                yield (*said, fact["unit"], fact["measure"], fact["kind"] == "target"), source


@pytest.mark.parametrize("gold_file", GOLD, ids=lambda file: file.stem[:3])
def test_the_five_seeds_loaded_end_to_end(followed, client, gold_file):
    """Received, read, placed and published, a seed gives every figure and item that a careful reader takes from it."""
    gold, term, document = followed(gold_file)
    register = term.published.register
    told = list(figures_of(register))
    figures = [claim for claim in gold["claims"] if claim["type"] == "figure"]
    missing = [c["quote"] for c in figures if not any(figure(c) == said and overlaps(c, at) for said, at in told)]
    items = [claim for claim in gold["claims"] if claim["type"] in _ITEMS]
    here = register["items"]
    missing += [c["quote"] for c in items if not any(c["type"] == one["type"] and overlaps(c, one) for one in here)]
    assert missing == []
    assert document.reading["numbers"]["unexplained"] == 0
    assert client.get(f"/documents/{document.pk}/").status_code == 200


def test_an_hai_declares_targets_and_lists_none_and_its_merger_shows_whole_and_part(followed, client):
    """The page of An Hải says that 22 targets were announced and none listed, and draws whole and partial bands."""
    gold_file = next(file for file in GOLD if file.stem.startswith("001"))
    _, term, _ = followed(gold_file)
    page = client.get(f"/units/{term.unit.code}/")
    assert page.context["declared"][0].said == "22 chỉ tiêu được nêu · 0 được liệt kê"
    bands = {band.piece.unit.name: (band.kind, band.piece.extent) for band in page.context["origins_drawing"].bands}
    assert bands == {
        "An Đồng": ("whole", "whole"),
        "Hồng Thái": ("whole", "whole"),
        "Đồng Thái": ("part", "most"),
        "An Hải": ("part", "small_part"),
        "Lê Lợi": ("part", "small_part"),
    }
    html = page.content.decode()
    assert html.count('class="band band-whole"') == 2
    assert html.count('class="band band-part"') == 3
    assert "một phần nhỏ" in html
