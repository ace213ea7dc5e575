"""What is there already stays, unless it is asked for: an output, a column, and rows that a run without any would replace."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from cleanse.cli import command
from cleanse.corpus import writing
from cleanse.corpus.writing import Writing
from tests.corpus.documents import read_lines, write_lines
from tests.corpus.inprocess import TEXT, pandas, read_csv


def here(capsys: pytest.CaptureFixture[str], *arguments: object, status: int = 0) -> str:
    """Runs the command in this process, with a worker; gives what it says of errors."""
    assert command.main(["corpus", *map(str, arguments), "--workers", "1"]) == status
    return capsys.readouterr().err


def test_a_wrong_field_empties_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Fault 4."""
    source = write_lines(tmp_path / "a.jsonl", ({"id": n, "html": TEXT, "url": None} for n in range(500)))
    out = write_lines(tmp_path / "keep.jsonl", [{"text": TEXT}])
    before = sorted(path.name for path in tmp_path.iterdir())
    for ending, more in (("jsonl", []), ("csv", []), ("parquet", []), ("jsonl", ["--limit", 5]), ("jsonl", ["--dry-run"])):
        said = here(capsys, source, "-o", out.with_suffix(f".{ending}"), "--field", "htlm", "--overwrite", *more, status=2)
        assert "there is no field 'htlm'; there is 'id', 'html', 'url'. Is 'html' meant? Name another by --field" in said
        assert f"None of the first {5 if more[:1] == ['--limit'] else 32} records" in said
    said = here(capsys, source, "-o", out, "--field", "id", "--overwrite", status=2)
    assert "the field 'id' is a number, not a string. There is 'id', 'html', 'url'" in said
    assert sorted(path.name for path in tmp_path.iterdir()) == before
    assert read_lines(out) == [{"text": TEXT}]


def test_a_field_of_few_records(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It stops where none of the first records has it, and goes on when it is told to; one that has it is enough."""
    source = write_lines(tmp_path / "a.jsonl", [*({"n": n} for n in range(40)), {"text": TEXT}])
    assert "add --sparse" in here(capsys, source, "-o", tmp_path / "out.jsonl", status=2)
    here(capsys, source, "-o", tmp_path / "out.jsonl", "--sparse", status=1)
    assert read_lines(tmp_path / "out.jsonl") == [{"text": TEXT}]
    for first in ({"text": TEXT}, {"text": None}):
        source = write_lines(tmp_path / "a.jsonl", [first, *({"n": n} for n in range(40))])
        here(capsys, source, "-o", tmp_path / "out.jsonl", "--overwrite", status=1 if first["text"] else 2)


@pytest.mark.parametrize("kind", ["jsonl", "csv", "parquet"])
def test_each_file_is_asked_whether_it_has_the_field(tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str) -> None:
    """A text file fits any field, a null any name, and one good file or record says nothing of another file."""
    rows = [{"id": n, "body": TEXT} for n in range(3)]
    source, out = tmp_path / f"b.{kind}", write_lines(tmp_path / "keep.jsonl", [{"text": TEXT}] * 5)
    (tmp_path / "t.txt").write_text(TEXT, "utf-8")
    write_lines(tmp_path / "a.jsonl", [{"nope": TEXT}, {"nope": None}])
    if kind == "jsonl":
        write_lines(source, rows)
    elif kind == "csv":
        source.write_text("id,body\n" + f"1,{TEXT}\n" * 3, "utf-8")
    else:
        pq.write_table(pa.Table.from_pylist(rows), source)
    for first in ("t.txt", "a.jsonl"):
        for inputs in ([tmp_path / first, source], [source, tmp_path / first]):
            said = here(capsys, *inputs, "-o", out, "--field", "nope", "--overwrite", status=2)
            assert f"None of the first 3 records of {str(source)!r} can be cleaned: there is no field 'nope'; " in said
            assert "there is 'id', 'body'" in said
            assert len(read_lines(out)) == 5
            is_begun = inputs[1] == source
            assert ("--sparse and --resume" in said) == is_begun
            assert (tmp_path / "keep.jsonl.partial").exists() == is_begun
            if is_begun:
                more = ["-o", out, "--field", "nope", "--overwrite", "--resume"]
                assert "None of the first 3 records" in here(capsys, *inputs, *more, status=2)
                here(capsys, *inputs, *more, "--sparse", status=1)
                assert len(read_lines(out)) == 1
                write_lines(out, [{"text": TEXT}] * 5)


def test_null_is_no_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = write_lines(tmp_path / "a.jsonl", [{"text": None}, *({"n": n} for n in range(100))])
    said = here(capsys, source, "-o", tmp_path / "out.jsonl", status=2)
    assert "can be cleaned: there is no field 'text'; there is 'n'" in said
    assert [path.name for path in tmp_path.iterdir()] == ["a.jsonl"]


def test_an_empty_input_leaves_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, out = write_lines(tmp_path / "a.jsonl", []), write_lines(tmp_path / "keep.jsonl", [{"text": TEXT}])
    for more in ([], ["--cuts", tmp_path / "cuts.jsonl"]):
        said = here(capsys, source, "-o", out, "--overwrite", *more, status=2)
        assert f"There is no record in any input, so {str(out)!r} stays as it is" in said
        assert sorted(path.name for path in tmp_path.iterdir()) == ["a.jsonl", "keep.jsonl"]
    assert read_lines(out) == [{"text": TEXT}]


def test_an_empty_cell_of_csv_is_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "in.csv").write_text(f'html,text\n{TEXT} ,\n{TEXT} ,""\n{TEXT} ,kept\n', "utf-8")
    here(capsys, tmp_path / "in.csv", "-o", tmp_path / "out.csv", "--field", "html", "--into", "text", status=1)
    assert read_csv(tmp_path / "out.csv") == [["html", "text"], [f"{TEXT} ", TEXT], [f"{TEXT} ", TEXT]]
    (row,) = read_lines(tmp_path / "out.csv.rejects.jsonl")
    assert (row["record"], row["line"]) == (f"{TEXT} ,kept", 4)


def test_an_output_is_replaced_when_it_is_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Fault 4: the output, the cuts and the rejects."""
    source = write_lines(tmp_path / "a.jsonl", [{"text": TEXT}, {"n": 1}])
    arguments = [source, "-o", tmp_path / "out.jsonl", "--cuts", tmp_path / "cuts.jsonl"]
    files = [tmp_path / "out.jsonl", tmp_path / "out.jsonl.rejects.jsonl", tmp_path / "cuts.jsonl"]
    here(capsys, *arguments, status=1)
    whole = [file.read_bytes() for file in files]
    for file in files:
        for other in files:
            other.write_bytes(b"what was there\n" if other is file else b"")
        assert f"{str(file)!r} is there already" in here(capsys, *arguments, status=2)
        assert file.read_bytes() == b"what was there\n"
        assert not list(tmp_path.glob("*.partial"))
        here(capsys, *arguments, "--overwrite", status=1)
        assert [file.read_bytes() for file in files] == whole


def test_no_rows_take_the_place_of_rows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Fault 4: also where it is asked to replace them. A file without rows is no loss."""
    source = write_lines(tmp_path / "a.jsonl", [{"text": None}])
    (tmp_path / "keep.csv").write_text("text\nIt rained.\n", "utf-8")
    pq.write_table(pa.table({"text": [TEXT]}), tmp_path / "keep.parquet")
    write_lines(tmp_path / "keep.jsonl", [{"text": TEXT}])
    for ending in ("csv", "parquet", "jsonl"):
        out = tmp_path / f"keep.{ending}"
        before = out.read_bytes()
        assert "No record was cleaned, so" in here(capsys, source, "-o", out, "--overwrite", status=2)
        assert out.read_bytes() == before
        assert len(read_lines(tmp_path / f"keep.{ending}.partial" / "rejects")) == 1
        out.unlink()
        here(capsys, source, "-o", out, "--resume", status=1)
        here(capsys, source, "-o", out, "--overwrite", status=1)  # over one without rows


def test_tables_without_rows_keep_their_columns(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Fault 4."""
    (tmp_path / "in.csv").write_text('n,"a\rb",text\n', "utf-8", newline="")
    schema = pa.schema([("n", pa.int8()), ("when", pa.timestamp("ns")), ("text", pa.large_string())], {"made": "by a test"})
    pq.write_table(schema.empty_table(), tmp_path / "in.parquet")
    write_lines(tmp_path / "in.jsonl", [{"n": 1, "text": None}])
    (tmp_path / "none.jsonl").write_bytes(b"")
    names = {"in.csv": ["n", "a\rb", "text"], "in.parquet": schema.names, "in.jsonl": ["n", "text"], "none.jsonl": ["text"]}
    for name, columns in names.items():
        status = 1 if name == "in.jsonl" else 0
        for ending in ("csv", "csv.gz", "parquet"):
            here(capsys, tmp_path / name, "-o", tmp_path / f"{name}.{ending}", status=status)
        assert read_csv(tmp_path / f"{name}.csv") == [columns]
        assert pq.read_schema(tmp_path / f"{name}.parquet").names == columns
        if pandas is not None:
            assert list(pandas.read_csv(tmp_path / f"{name}.csv.gz").columns) == columns
            assert list(pandas.read_parquet(tmp_path / f"{name}.parquet").columns) == columns
    assert pq.read_schema(tmp_path / "in.parquet.parquet").equals(schema, check_metadata=True)
    here(capsys, tmp_path / "in.parquet", "-o", tmp_path / "more.parquet", "--into", "clean")
    assert pq.read_schema(tmp_path / "more.parquet").names == [*schema.names, "clean"]


def test_into_a_column_that_has_something(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Fault 4: every format says so in the first records, later ones are put aside; null is nothing."""
    rows = [{"html": "It rained. ", "text": None}, {"html": "It snowed. ", "text": "kept"}]
    write_lines(tmp_path / "in.jsonl", rows)
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "in.parquet")
    (tmp_path / "in.csv").write_text("html,text\nIt rained. ,kept\n", "utf-8")
    page = tmp_path / "in.txt"
    page.write_text(TEXT, "utf-8")
    for name, field in (("in.jsonl", "text"), ("in.parquet", "text"), ("in.csv", "text"), ("in.txt", "file")):
        arguments = [tmp_path / name, "-o", tmp_path / "out.jsonl", "--field", "html", "--into", field, "--overwrite"]
        is_first = name in ("in.csv", "in.txt")
        said = here(capsys, *arguments, status=2 if is_first else 1)
        if is_first:
            assert f"there is a field {field!r} already, which --into would replace. Name another by --into" in said
        else:
            assert read_lines(tmp_path / "out.jsonl") == [{"html": "It rained. ", "text": "It rained."}]
            assert "which --into would replace" in read_lines(tmp_path / "out.jsonl.rejects.jsonl")[0]["reason"]
        here(capsys, *arguments, "--into-existing")
        assert len(read_lines(tmp_path / "out.jsonl")) == (1 if is_first else 2)


def test_an_error_that_nobody_expected_is_not_status_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fault 3: that status says that all is done. Nothing that was written is lost."""

    def broken(*_: object) -> None:
        raise ZeroDivisionError("on\npurpose\x1b[2J")

    source = write_lines(tmp_path / "a.jsonl", [{"text": TEXT}])
    with monkeypatch.context() as patch:
        patch.setattr(Writing, "finish", broken)
        said = here(capsys, source, "-o", tmp_path / "out.csv", status=3)
    assert said.startswith("cleanse: ZeroDivisionError: on purpose\\x1b[2J (run.py:")
    assert "please report it" in said
    assert said.count("\n") == 1
    here(capsys, source, "-o", tmp_path / "out.csv", "--resume")
    assert read_csv(tmp_path / "out.csv") == [["text"], [TEXT]]


class Breaking:
    """Interrupts what is done to files at the so manieth call."""

    def __init__(self, moment: int) -> None:
        self.left = moment

    def __call__(self, original: Callable[..., Any]) -> Callable[..., Any]:
        def step(*given: Any, **more: Any) -> Any:
            self.left -= 1
            if not self.left:
                raise KeyboardInterrupt
            return original(*given, **more)

        return step


@pytest.mark.slow
@pytest.mark.parametrize("more", [[], ["--overwrite"]])
def test_a_kill_while_files_are_put_in_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, more: list[str]
) -> None:
    """At each call to the system; what is in its place by then is not taken for somebody else's."""
    source = write_lines(tmp_path / "a.jsonl", [{"text": TEXT}, {"n": 1}])
    arguments = [source, "-o", tmp_path / "out.csv", "--cuts", tmp_path / "cuts.jsonl", *more]
    names = ["cuts.jsonl", "out.csv", "out.csv.rejects.jsonl"]
    here(capsys, *arguments, status=1)
    whole = [(tmp_path / name).read_bytes() for name in names]
    monkeypatch.setattr(writing, "_KEEP", 0.0)
    for moment in range(1, 40):
        for name in names:
            (tmp_path / name).unlink()
        with monkeypatch.context() as patch:
            breaking = Breaking(moment)
            for call in ("replace", "unlink", "fsync", "rmdir"):
                patch.setattr(os, call, breaking(getattr(os, call)))
            status = command.main(["corpus", *map(str, arguments), "--workers", "1"])
        if status == 1:
            break
        assert status == 130
        here(capsys, *arguments, "--resume", status=1)
        assert [(tmp_path / name).read_bytes() for name in names] == whole
    assert moment > 15
