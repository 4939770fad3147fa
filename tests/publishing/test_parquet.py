"""Claims as Parquet."""

import json
import sys

import pytest

from lotrinh.foundation.errors import LotrinhError
from lotrinh.publishing import write_parquet


@pytest.fixture
def table(reading, tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed: pip install lotrinh[parquet]")
    reading["claims"][2]["value"] = "15219500000000.123456789"
    write_parquet([reading], tmp_path / "claims.parquet")
    return parquet.read_table(tmp_path / "claims.parquet")


def test_one_row_a_claim_of_any_type(table):
    """Twelve claims give twelve rows, in text order."""
    assert table.column("claim").to_pylist() == [f"c{at}" for at in range(1, 13)]


def test_exact_digits_stand_beside_the_float(table):
    """`value_exact` keeps every digit of a value that the float rounds."""
    assert table.column("value").to_pylist()[2] == pytest.approx(15219500000000.123)
    assert table.column("value_exact").to_pylist()[2] == "15219500000000.123456789"
    assert table.column("value_exact").to_pylist()[0] == "21310000000"


def test_columns_are_typed_and_explained_in_the_file(table):
    """Years are whole numbers, values float64, and each column carries its meaning."""
    types = {field.name: str(field.type) for field in table.schema}
    assert (types["value"], types["value_exact"], types["period_to"]) == ("double", "string", "int32")
    assert all(field.metadata[b"meaning"] for field in table.schema)


def test_what_only_other_claims_have_is_kept_as_json(table):
    """The fields of a claim that is no figure come back whole."""
    fields = table.column("fields").to_pylist()
    assert json.loads(fields[10]) == {"person": "Lê Thị Mận", "post": "Bí thư", "mode": "elected"}
    assert fields[0] is None


def test_no_readings_give_an_empty_table_with_all_columns(tmp_path):
    """A file without rows still has its schema."""
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed: pip install lotrinh[parquet]")
    write_parquet([], tmp_path / "claims.parquet")
    assert "value_exact" in parquet.read_table(tmp_path / "claims.parquet").column_names


def test_without_pyarrow_the_error_says_what_to_install(reading, tmp_path, monkeypatch):
    """The sentence names the very command."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(LotrinhError, match=r"pip install lotrinh\[parquet\]"):
        write_parquet([reading], tmp_path / "claims.parquet")
    assert not (tmp_path / "claims.parquet").exists()
