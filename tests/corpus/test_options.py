"""What a corpus can be asked for beside its text: metadata, Markdown, addresses; in every format."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanse.corpus.formats.columns import target_field
from cleanse.options import METADATA, Options, metadata_of
from tests.corpus.documents import read_lines, write_lines
from tests.corpus.inprocess import made, read_csv
from tests.test_options import PAGE

parquet = pytest.importorskip("pyarrow.parquet")
import pyarrow as pa  # noqa: E402

ASKED = Options(metadata=True, as_="markdown")
URL = "https://valleypost.example/rain"
ROWS = [{"id": 1, "page": PAGE, "url": URL}, {"id": 2, "page": "It rained.\n\nPhoto: dpa", "url": None}]


def _corpus(tmp_path: Path) -> Path:
    return write_lines(tmp_path / "in.jsonl", ROWS)


def test_lines_get_fields_at_their_end(tmp_path: Path) -> None:
    made(_corpus(tmp_path), tmp_path / "out.jsonl", ASKED, field="page", target="text", url_field="url")
    rows = read_lines(tmp_path / "out.jsonl")
    assert list(rows[0]) == ["id", "page", "url", "text", *METADATA]
    assert rows[0]["cleanse_title"] == "Rain over the valley"
    assert rows[0]["cleanse_authors"] == ["Ann Lee"]
    assert rows[1]["text"] == "It rained."
    assert rows[0] == {**ROWS[0], "text": Options().run(PAGE, url=URL).markdown(title=False), **metadata_of(Options().run(PAGE))}
    made(
        tmp_path / "out.jsonl", tmp_path / "again.jsonl", ASKED, field="page", target="text", url_field="url", into_existing=True
    )
    assert read_lines(tmp_path / "again.jsonl") == rows  # in their places, as they are ours


@pytest.mark.parametrize("ending", ["jsonl", "json", "csv", "parquet", "arrow"])
def test_a_field_that_is_replaced_is_told_where_it_has_something(tmp_path: Path, ending: str) -> None:
    rows = [{"text": "It rained.", "cleanse_title": title} for title in ("A title of others", None)]
    source, out = tmp_path / f"in.{ending}", tmp_path / "out.jsonl"
    made(write_lines(tmp_path / "rows.jsonl", rows), source)
    tally = made(source, out, Options(metadata=True))
    assert tally.warnings == {"The field cleanse_title was there already: replaced.": 1}
    assert [row["cleanse_title"] for row in read_lines(out)] == [None, None]
    assert made(source, out).warnings == {}


def test_parquet_has_them_as_types(tmp_path: Path) -> None:
    source = tmp_path / "in.parquet"
    parquet.write_table(pa.Table.from_pylist(ROWS), source)
    for read, name in ((source, "rows.parquet"), (_corpus(tmp_path), "lines.parquet")):
        made(read, tmp_path / name, ASKED, field="page", target="text")
        table = parquet.read_table(tmp_path / name)
        assert table.column_names == ["id", "page", "url", "text", *METADATA]
        assert table["cleanse_authors"].to_pylist() == [["Ann Lee"], []]
        assert table["cleanse_language"][0].as_py() == "en"
    assert parquet.read_schema(tmp_path / "rows.parquet").field("cleanse_warnings") == target_field(
        pa.schema([]), "cleanse_warnings"
    )


def test_csv_has_lists_as_json(tmp_path: Path) -> None:
    made(_corpus(tmp_path), tmp_path / "out.csv", ASKED, field="page", target="text")
    header, first, second = read_csv(tmp_path / "out.csv")
    assert header[4:] == list(METADATA)
    assert dict(zip(header, first, strict=True))["cleanse_authors"] == '["Ann Lee"]'
    assert dict(zip(header, second, strict=True))["cleanse_title"] == ""


def test_an_output_without_records_has_their_columns(tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text("id,page\n")
    made(tmp_path / "in.csv", tmp_path / "out.csv", ASKED, field="page", target="text")
    assert read_csv(tmp_path / "out.csv") == [["id", "page", "text", *METADATA]]
    made(tmp_path / "in.csv", tmp_path / "out.parquet", ASKED, field="page", target="text")
    assert parquet.read_schema(tmp_path / "out.parquet").names == ["id", "page", "text", *METADATA]


def test_warc_says_what_the_body_is_written_as(tmp_path: Path) -> None:
    pytest.importorskip("warcio")
    (tmp_path / "rain.html").write_text(PAGE)
    made(tmp_path / "rain.html", tmp_path / "out.warc", Options(as_="html"))
    assert b"Content-Type: text/html; charset=utf-8" in (tmp_path / "out.warc").read_bytes()
