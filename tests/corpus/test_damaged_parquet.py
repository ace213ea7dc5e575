"""Parquet that is damaged in one place: the other row groups, and the other rows, are read."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.corpus.documents import read_lines
from tests.corpus.inprocess import TEXT, made, put_aside

ROWS, SIZE = 400, 100


@pytest.mark.parametrize("column", ["id", "text"])
@pytest.mark.parametrize("group", [0, 1, 3])
def test_a_damaged_row_group_is_one_reject(tmp_path: Path, column: str, group: int) -> None:
    source, out = tmp_path / "in.parquet", tmp_path / "out.parquet"
    ids = list(range(ROWS))
    table = pa.table({"id": ids, "text": [f"{TEXT} {n}" for n in ids]})
    pq.write_table(table, source, row_group_size=SIZE, use_dictionary=False)
    data = bytearray(source.read_bytes())
    at = pq.read_metadata(source).row_group(group).column(table.schema.get_field_index(column)).data_page_offset
    data[at : at + 3] = bytes(byte ^ 0xFF for byte in data[at : at + 3])
    source.write_bytes(data)
    tally = made(source, out)
    whole = [n for n in ids if n // SIZE != group]
    assert (tally.read, tally.written, tally.rejected) == (len(whole) + 1, len(whole), 1)
    assert pq.read_table(out)["id"].to_pylist() == whole
    (row,) = put_aside(out)
    assert row["line"] == group * SIZE + 1
    assert f"the row group {group + 1} of 4, which has 100 rows, cannot be read: " in row["reason"]


def test_rows_before_a_damaged_page_are_read(tmp_path: Path) -> None:
    source, out = tmp_path / "in.parquet", tmp_path / "out.parquet"
    table = pa.table({"text": [f"{TEXT} {n}" for n in range(ROWS)]})
    pq.write_table(table, source, row_group_size=ROWS // 2, use_dictionary=False, data_page_size=1000, write_batch_size=10)
    data = bytearray(source.read_bytes())
    about = pq.read_metadata(source).row_group(0).column(0)
    at = about.data_page_offset + about.total_compressed_size // 2
    data[at : at + 500] = bytes(500)
    source.write_bytes(data)
    tally = made(source, out)
    (row,) = put_aside(out)
    assert "the row group 1 of 2, which has 200 rows, cannot be read beyond the first " in row["reason"]
    assert tally.written == row["line"] - 1 + ROWS // 2
    assert 32 <= row["line"] - 1 < 200


@pytest.mark.parametrize("index", [pa.int8(), pa.int32(), pa.int64()])
def test_rows_whose_code_stands_for_what_is_not_utf8_are_put_aside_alone(tmp_path: Path, index: pa.DataType) -> None:
    source, out = tmp_path / "in.parquet", tmp_path / "out.parquet"
    bad = pa.array([b"a", b"\xff", b"b"]).view(pa.string())
    column = pa.DictionaryArray.from_arrays(pa.array([0, 1, None, 2, 1], index), bad)
    pq.write_table(pa.table({"text": [TEXT] * 5, "kind": column}), source)
    tally = made(source, out)
    assert (tally.read, tally.written, tally.rejected) == (5, 3, 2)
    table = pq.read_table(out)
    assert table["kind"].to_pylist() == ["a", None, "b"]
    assert table["kind"].type == column.type
    assert [(row["line"], row["reason"]) for row in put_aside(out)] == [
        (2, "the field 'kind' is not valid UTF-8"),
        (5, "the field 'kind' is not valid UTF-8"),
    ]


def test_a_column_of_codes_with_more_values_than_its_codes_have_room_for(tmp_path: Path) -> None:
    """Dictionaries of a file may differ from batch to batch."""
    source, out = tmp_path / "in.parquet", tmp_path / "out.jsonl"
    names = [f"a{n}" for n in range(300)]
    parts = [pa.DictionaryArray.from_arrays(pa.array(range(100), pa.int8()), names[at : at + 100]) for at in (0, 100, 200)]
    tables = [pa.table({"text": [TEXT] * 100, "kind": part}) for part in parts]
    with pq.ParquetWriter(source, tables[0].schema) as writer:
        for table in tables:
            writer.write_table(table)
    made(source, out)
    assert [row["kind"] for row in read_lines(out)] == names
