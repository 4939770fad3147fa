"""What everybody sees of a unit."""

import json
import re

import pytest
from django.core.management import call_command

from lotrinh.web.screens.kept import Keeper
from lotrinh.web.screens.unit_page.drawing import drawn
from lotrinh.web.screens.unit_page.merger import Other, Piece

pytestmark = pytest.mark.django_db

FILES = ("01-dai-hoi.txt", "02-nghi-quyet.txt", "04-ket-qua-2026.txt", "07-cong-thong-tin.html")


@pytest.fixture
def approver(person, ward):
    return person("approver", ward)


@pytest.fixture
def term(placed, publish, approver, ward):
    return publish(approver, placed(approver, ward, *FILES))


def text_of(page):
    return " ".join(re.sub(r"<[^>]+>", " ", page.content.decode()).split())


def test_before_anything_is_published_a_unit_shows_only_who_it_is_and_where_it_comes_from(
    placed, approver, ward, client
):
    """A register that nobody published leaves no trace on the unit's page."""
    placed(approver, ward, *FILES)
    page = client.get("/units/20305/")
    told = text_of(page)
    assert "An Khê" in told
    assert "phường Hòa Phát" in told
    assert "chưa công bố" in told
    assert "hộ nghèo" not in told


def test_a_published_target_is_told_in_plain_words_with_what_it_implies(term, client):
    """A target gives its amount, its year and the yearly growth that nobody wrote down."""
    page = client.get("/units/20305/")
    revenue = next(one for one in page.context["targets"] if one.row.fact["indicator"] == "budget_revenue")
    assert (revenue.row.amount, revenue.row.years) == ("trên 320\u00a0tỷ đồng", "đến năm 2030")
    assert revenue.implied == ["Từ 185 tỷ đồng năm 2025 đến trên 320 tỷ đồng vào năm 2030 nghĩa là trên 11,6% mỗi năm."]
    assert "trên 11,6% mỗi năm" in text_of(page)


def test_the_way_of_a_target_stands_in_a_table_behind_its_chart(term, client):
    """Baseline, milestones, end and what was reported are there without a script, and the chart draws the same."""
    page = client.get("/units/20305/")
    revenue = next(one for one in page.context["targets"] if one.row.fact["indicator"] == "budget_revenue")
    rows = {year: (asked, kind, reported) for year, asked, kind, reported in revenue.path.rows}
    assert rows[2025] == ("185 tỷ đồng", "số liệu gốc", "")
    assert rows[2026] == ("205 tỷ đồng", "mốc của văn bản", "212,6 tỷ đồng")
    assert rows[2030][:2] == ("320 tỷ đồng", "chỉ tiêu")
    told = re.search(r'<script id="charts" type="application/json">(.*?)</script>', page.content.decode())
    chart = json.loads(told[1])[revenue.row.id]
    assert chart["asked"][0] == 185
    assert chart["reported"] == [[2026, 212.6]]
    assert chart["unit"] == "tỷ đồng"


def test_each_figure_opens_its_words_in_its_document(term, client):
    """The link beside a target leads to a public document in which those words are marked."""
    page = client.get("/units/20305/")
    revenue = next(one for one in page.context["targets"] if one.row.fact["indicator"] == "budget_revenue")
    words = revenue.row.told[0].words[0]
    document = client.get(words.href)
    assert document.status_code == 200
    told = document.content.decode().partition('<span id="at"></span>')[2]
    assert re.match(rf'<a [^>]*id="{document.context["at"]}">{words.quote}</a>', told)


def test_results_stand_by_year_the_latest_first(term, client):
    """The results of 2026 come before those of 2025."""
    years = [year.said for year in client.get("/units/20305/").context["results"]]
    assert years[0].endswith("2026")
    assert years.index("Năm 2026") < years.index("Năm 2025")


def test_declared_counts_stand_beside_what_is_listed(term, client):
    """Seventeen targets were announced; the page says how many of them the documents list."""
    told = [one.said for one in client.get("/units/20305/").context["declared"]]
    assert told[0].startswith("17 chỉ tiêu được nêu · ")


def test_people_are_named_with_each_post_once(term, client):
    """A person whom several documents name appears once, with the documents' words for the post."""
    people = client.get("/units/20305/").context["people"]
    names = [person.name for person in people]
    assert "Vũ Thị Hiền Lương" in names
    assert len(names) == len(set(names))


def test_a_decision_is_shown_with_who_took_it_and_why(placed, publish, approver, ward, client):
    """The value that was chosen leads, the decision's reason stands beside it, and every side stays visible."""
    from lotrinh.web.actions import Actor
    from lotrinh.web.actions.decide_fact import DecideFact

    term = placed(approver, ward, "02-nghi-quyet.txt", "03-quan-triet.txt")
    fact = next(one for one in term.register["facts"] if one["status"] == "contradicted")
    step = DecideFact(term, term.version, fact["id"], "accept", "Theo nghị quyết", {"side": 0})
    publish(approver, step.perform(Actor(approver)))
    row = next(one.row for one in client.get("/units/20305/").context["targets"] if one.row.id == fact["id"])
    assert "Theo nghị quyết" in row.decision
    assert [side.holds for side in row.told] == [True, False]


def test_a_rejected_fact_is_not_shown(placed, publish, approver, ward, client):
    """What the office rejected is on no public page, although the published register keeps it."""
    from lotrinh.web.actions import Actor
    from lotrinh.web.actions.decide_fact import DecideFact

    term = placed(approver, ward, "02-nghi-quyet.txt")
    fact = next(one for one in term.register["facts"] if one["indicator"] == "budget_revenue")
    step = DecideFact(term, term.version, fact["id"], "reject", "Đọc nhầm", {})
    publish(approver, step.perform(Actor(approver)))
    page = client.get("/units/20305/")
    assert fact["id"] not in page.content.decode()


def test_the_second_publication_says_what_changed(term, placed, publish, approver, ward, client):
    """After another report is published the page tells each fact that came."""
    assert client.get("/units/20305/").context["changes"] == []
    publish(approver, placed(approver, ward, "05-ket-qua-2027.txt"))
    changes = client.get("/units/20305/").context["changes"]
    assert changes
    assert any(change.kind == "added" and "246,8" in change.after for change in changes)


def test_a_former_unit_says_what_became_of_it(client, db):
    """Phường Hòa Phát, which had the code of today's An Khê, has a page that leads there."""
    page = client.get("/units/20305/2020-01-01/")
    assert page.context["unit"].name == "Hòa Phát"
    (piece,) = page.context["became"].pieces
    assert (piece.unit.name, piece.extent, piece.unit.href) == ("An Khê", "whole", "/units/20305/")


def test_the_parts_of_a_divided_predecessor_are_named(client, db):
    """Of a unit that was taken in part the table says who took the rest."""
    pieces = {piece.unit.name: piece for piece in client.get("/units/11617/").context["origins"].pieces}
    assert "An Dương" in {other.name for other in pieces["Lê Lợi"].elsewhere}
    assert pieces["An Đồng"].elsewhere == ()


def test_a_part_that_may_hold_for_the_first_only_is_not_held_against_the_table(placed, publish, approver, ward, client):
    """`Một phần phường A, phường B` may mean all of B: of three whole wards the page queries the first alone."""
    words = "Phường được thành lập trên cơ sở sắp xếp một phần phường An Khê, phường Hòa Phát và phường Hòa An."
    text = f"Đại hội Đảng bộ phường An Khê lần thứ I\nNgày 15/8/2025, Đảng bộ phường An Khê khai mạc Đại hội. {words}\n"
    publish(approver, placed(approver, ward, ("gop-phuong.txt", text.encode())))
    (doubt,) = client.get("/units/20305/").context["origins"].contradictions
    assert "“phường An Khê”" in doubt


def test_an_address_without_a_unit_is_not_found(client, db):
    """Neither an unknown code nor a day before the unit gives a page."""
    assert client.get("/units/99999/").status_code == 404
    assert client.get("/units/S0001/1999-01-01/").status_code == 404


def test_each_band_says_its_kind_besides_its_colour():
    """Whole, partial and unknown bands differ in kind and width, and each box has the word."""
    extents = ("whole", "most", "part", "small_part", "unknown")
    drawing = drawn([Piece(Other("xã", one, ""), one, one, (), None) for one in extents], from_left=True)
    assert [band.kind for band in drawing.bands] == ["whole", "part", "part", "part", "unknown"]
    widths = [band.thickness for band in drawing.bands]
    assert widths[:4] == sorted(widths[:4], reverse=True)


def test_what_was_drawn_once_is_kept_and_a_new_publication_is_drawn_anew(term, placed, publish, approver, ward, client):
    """The second visit reads no register; after the next publication the page is the new one."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    first = text_of(client.get("/units/20305/"))
    with CaptureQueriesContext(connection) as queries:
        assert text_of(client.get("/units/20305/")) == first
    assert not any('"register"' in one["sql"] for one in queries.captured_queries)
    publish(approver, placed(approver, ward, "05-ket-qua-2027.txt"))
    assert "246,8" not in first
    assert "246,8" in text_of(client.get("/units/20305/"))


def test_the_keeper_lets_the_oldest_go_where_there_is_too_much():
    """What has not been asked for the longest is drawn anew; what is asked for stays."""
    import random

    drawn = []
    noise = random.Random(1)

    def draw(name):
        drawn.append(name)
        return "".join(chr(noise.randrange(33, 126)) for _ in range(400))

    keeper = Keeper(most=900)
    for name in ("a", "b", "a", "c", "a", "b"):
        keeper.get(name, lambda name=name: draw(name))
    assert drawn == ["a", "b", "c", "b"]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_page_of_a_unit_needs_few_queries(term, client, lang, few_queries):
    """However much is published, twelve queries are enough, in either language."""
    client.cookies["django_language"] = lang
    with few_queries():
        page = client.get("/units/20305/")
    assert ("Where it comes from" in page.content.decode()) == (lang == "en")


def test_a_person_with_rights_finds_the_working_register(term, approver, signed_in, client, few_queries):
    """The link to the register is there for the office, for few queries more, and for nobody else."""
    office = signed_in(approver)
    with few_queries():
        assert "/registers/2025-2030/" in office.get("/units/20305/").content.decode()
    assert "/registers/" not in client.get("/units/20305/").content.decode()


def test_the_migrations_describe_the_models(db):
    """No model has changed without its migration."""
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


def test_a_search_leads_to_the_former_unit_itself(client, db):
    """Of two units with one code the one that was found opens, not the one that has the code today."""
    from lotrinh.web.screens.addresses import address_of
    from lotrinh.web.storage.models import Unit

    former = Unit.objects.get(code="20305", name="Hòa Phát")
    page = client.get("/search/", {"q": "phường Hòa Phát"}).content.decode()
    assert f'href="{address_of(former)}"' in page
    assert client.get(address_of(former)).context["unit"] == former
