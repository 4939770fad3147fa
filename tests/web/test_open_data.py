import csv
import io
import json
from datetime import date
from decimal import Decimal

import openpyxl
import pyarrow.parquet
import pytest
from django.test import Client

from lotrinh.web.api.columns import COLUMNS
from lotrinh.web.api.writing import csv_lines, json_lines, write_xlsx
from lotrinh.web.storage.models import PublishedFact

pytestmark = pytest.mark.django_db
NAMES = [column.name for column in COLUMNS]


def body(answer):
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


def test_each_format_holds_every_published_fact_with_its_words(published, ward):
    """CSV, JSON Lines, Excel and Parquet of one unit tell the same facts, each with the quote it comes from."""
    files = {ending: body(Client().get(f"/data/20305.{ending}")) for ending in ("csv", "jsonl", "xlsx", "parquet")}
    told = {
        "csv": list(csv.DictReader(io.StringIO(files["csv"].decode("utf-8-sig")))),
        "jsonl": [json.loads(line) for line in files["jsonl"].decode().splitlines()],
        "xlsx": list(openpyxl.load_workbook(io.BytesIO(files["xlsx"])).active.values)[1:],
        "parquet": pyarrow.parquet.read_table(io.BytesIO(files["parquet"])).to_pylist(),
    }
    facts = PublishedFact.objects.filter(unit=ward)
    assert {ending: len(rows) for ending, rows in told.items()} == dict.fromkeys(told, facts.count())
    quotes = {row["quote"] for row in told["jsonl"]}
    assert quotes == {row["quote"] for row in told["csv"]} == {row["quote"] for row in told["parquet"]}
    assert all(quotes)


def test_files_of_a_province_and_of_all_hold_the_units_facts_and_others_do_not(published):
    """The same facts are in the province's file and in the whole, and none of them in another province's."""
    lines = {scope: len(body(Client().get(f"/data/{scope}.jsonl")).splitlines()) for scope in ("48", "all", "01")}
    assert lines["48"] == lines["all"] > 10
    assert lines["01"] == 0
    assert Client().get("/data/99999.csv").status_code == 404
    assert Client().get("/data/all.exe").status_code == 404


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_no_cell_of_a_csv_file_begins_like_a_formula(start):
    """Words that a spreadsheet would take for a formula are given an apostrophe; a negative number stays one."""
    row = [f"{start}HYPERLINK(1)", Decimal("-1.50"), *[None] * (len(COLUMNS) - 2)]
    line = list(csv.reader(csv_lines([row])))[1]
    assert line[:2] == [f"'{start}HYPERLINK(1)", "-1.5"]


def test_numbers_are_written_in_their_own_digits():
    """A number that binary cannot hold keeps every digit in JSON Lines and, as text, in Excel."""
    row = [Decimal("12345678901234567890.1"), *[None] * (len(COLUMNS) - 1)]
    assert "12345678901234567890.1" in next(json_lines([row]))
    file = io.BytesIO()
    write_xlsx([row], file)
    assert openpyxl.load_workbook(file).active["A2"].value == "12345678901234567890.1"


def test_the_data_dictionary_tells_every_column(published):
    """The package names each file's columns in order, with type and meaning."""
    package = Client().get("/data/20305/datapackage.json").json()
    for resource in package["resources"]:
        fields = resource["schema"]["fields"]
        assert [field["name"] for field in fields] == NAMES
        assert all(field["description"] and field["title"] for field in fields)


def test_a_file_that_has_not_changed_is_not_sent_again(published):
    """With the tag of the last time the answer is 304 and empty."""
    first = Client().get("/data/all.csv")
    again = Client().get("/data/all.csv", headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_feeds_tell_what_was_published_where(published):
    """The feeds of all, of the province and of the unit name the register; another province's does not."""
    for scope, told in (("all", True), ("48", True), ("20305", True), ("01", False)):
        assert ("phường An Khê" in Client().get(f"/feeds/{scope}.atom").content.decode()) is told


def test_a_register_and_its_plan_are_given_whole(published):
    """The API gives both as they were published, in their own contracts, with a tag against sending them again."""
    address = "/api/v1/units/20305/registers/2025-2030"
    register, plan = Client().get(address), Client().get(f"{address}/plan")
    assert register.json()["schema"] == "lotrinh.register/1"
    assert plan.json()["schema"] == "lotrinh.plan/1"
    again = Client().get(address, headers={"If-None-Match": register["ETag"]})
    assert again.status_code == 304
    assert Client().get("/api/v1/units/20305/registers/2020-2025").status_code == 404


def test_long_lists_are_read_page_by_page(published):
    """Following `next` gives every fact exactly once."""
    address, seen = "/api/v1/facts?limit=7", []
    while address:
        page = Client().get(address).json()
        seen += [fact["id"] for fact in page["items"]]
        address = page["next"]
    assert sorted(seen) == sorted(PublishedFact.objects.values_list("pk", flat=True))


def test_facts_can_be_asked_for_by_indicator_kind_and_year(published):
    """Only targets of the budget for 2030 answer."""
    asked = {"indicator": "budget_revenue", "kind": "target", "year": 2030}
    items = Client().get("/api/v1/facts", asked).json()["items"]
    assert {(one["indicator"], one["kind"], one["to_year"]) for one in items} == {("budget_revenue", "target", 2030)}


def test_nothing_that_is_not_published_is_given(placed, person, ward):
    """A register in work is in no list, no file and no feed."""
    placed(person("editor", ward), ward, "01-dai-hoi.txt")
    assert Client().get("/api/v1/facts").json()["items"] == []
    assert Client().get("/api/v1/units?published=true").json()["items"] == []
    assert Client().get("/api/v1/units/20305/registers/2025-2030").status_code == 404
    assert Client().get("/api/v1/documents/1").status_code == 404


def test_a_program_works_by_token_as_its_account_may(person, ward):
    """A contributor's token brings in a file; without one, or with one that was taken back, nothing happens."""
    from lotrinh.web.actions import Actor
    from lotrinh.web.actions.make_token import MakeToken, RevokeToken
    from lotrinh.web.storage.models import Token, Upload

    clerk = person("contributor", ward)
    token = MakeToken("máy quét").perform(Actor(clerk))
    address, headers = "/api/v1/units/20305/uploads", {"Authorization": f"Bearer {token}"}

    def send(content, **more):
        return Client().post(address, {"file": io.BytesIO(content)}, **more).status_code

    assert send(b"mot") == 401
    assert send(b"mot", headers=headers) == 202
    assert send(b"mot", headers=headers) == 409
    RevokeToken(Token.objects.get()).perform(Actor(clerk))
    assert send(b"hai", headers=headers) == 401
    assert Upload.objects.count() == 1


def test_a_program_may_do_no_more_than_its_account(person, ward, received):
    """A viewer's token sees a file's state, and may neither bring in another nor review."""
    from lotrinh.web.actions import Actor
    from lotrinh.web.actions.make_token import MakeToken

    upload = received(person("contributor", ward), ward)
    token = MakeToken("đọc").perform(Actor(person("viewer", ward)))
    headers = {"Authorization": f"Bearer {token}"}
    assert Client().get(f"/api/v1/uploads/{upload.pk}", headers=headers).json()["state"] == "read"
    claims = Client().get(f"/api/v1/documents/{upload.documents.get().pk}/claims", headers=headers).json()
    review = {"version": 1, "action": "accept"}
    address = f"/api/v1/claims/{claims[0]['number']}/reviews"
    assert Client().post(address, review, content_type="application/json", headers=headers).status_code == 403


def test_the_whole_way_by_api(person, ward, received):
    """An approver's program places a document, reviews a claim, submits, approves and publishes."""
    from lotrinh.web.actions import Actor
    from lotrinh.web.actions.make_token import MakeToken
    from lotrinh.web.storage.models import Term

    account = person("approver", ward)
    document = received(account, ward).documents.get()
    headers = {"Authorization": f"Bearer {MakeToken('x').perform(Actor(account))}"}

    def post(address, **form):
        answer = Client().post(f"/api/v1{address}", form, content_type="application/json", headers=headers)
        assert answer.status_code == 200, answer.content
        return answer.json()

    post(f"/documents/{document.pk}/place", version=1, years=[2025, 2030], rank="press", date=str(date(2025, 7, 25)))
    claim = document.claims.filter(kind="target").first()
    assert post(f"/claims/{claim.pk}/reviews", version=1, action="accept")["state"] == "accepted"
    term = Term.objects.get()
    version = term.version
    for step in ("submit", "approve", "publish"):
        version = post(f"/registers/{term.pk}/{step}", version=version)["version"]
    assert Client().get("/api/v1/units/20305/registers").json()[0]["publication"] == 1


def test_the_openapi_description_names_every_operation(db):
    """Programs find the API described, each operation with a summary."""
    described = Client().get("/api/v1/openapi.json").json()
    operations = [one for path in described["paths"].values() for one in path.values()]
    assert len(operations) == 16
    assert all(one["summary"] for one in operations)
