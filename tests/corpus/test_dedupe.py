"""Documents that repeat another's body: marked, or left out where that is asked, the same for any number of workers."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from cleanse.cli.corpus import main
from cleanse.corpus import writing
from cleanse.corpus.dedupe.bodies import DUPLICATE_OF, body_of
from cleanse.corpus.dedupe.index import Index
from cleanse.corpus.writing import Writing
from cleanse.errors import MissingExtra
from tests.corpus.documents import TEXTS, corpus, read_lines, texts, write_lines
from tests.corpus.inprocess import made

needs_datasketch = pytest.mark.skipif(importlib.util.find_spec("datasketch") is None, reason="datasketch is not installed")
FIRST, SECOND = (f"{text}\n\nThat was all." for text in TEXTS)
SOME = [FIRST, SECOND, FIRST.replace("\n\n", "\n\n\n").upper(), "...", "...", FIRST, SECOND]
REPEATS = [None, None, 1, None, None, 1, 2]
"""The texts above by the lines of those that they repeat, where one is too short to tell."""


def _source(folder: Path, some: list[Any] = SOME, name: str = "in.jsonl") -> Path:
    return write_lines(folder / name, ({"id": number, "text": text} for number, text in enumerate(some)))


def _marks(path: Path, source: Path) -> list[int | None]:
    """The lines that records are said to repeat."""
    found = [row[DUPLICATE_OF] for row in read_lines(path)]
    assert all(place is None or place.startswith(f"{source}:") for place in found)
    return [None if place is None else int(place.rpartition(":")[2]) for place in found]


def test_an_accent_is_the_same_however_it_is_encoded() -> None:
    composed, decomposed = (normalize(form, "Ihr Café öffnet im März, für müde Gäste.") for form in ("NFC", "NFD"))
    assert body_of(composed, "a:1").digest == body_of(decomposed, "a:2").digest
    assert body_of(composed, "a:1").digest != body_of(composed.replace("é", "e"), "a:3").digest


@pytest.mark.parametrize("workers", [1, 2])
def test_the_first_is_the_original_and_others_are_marked(tmp_path: Path, workers: int) -> None:
    source, out = _source(tmp_path), tmp_path / "out.jsonl"
    told = corpus(source, "-o", out, "--dedupe", "exact", "--workers", workers).stdout
    assert _marks(out, source) == REPEATS
    assert "duplicates                             3  among these, marked" in told
    assert [row["id"] for row in read_lines(out)] == list(range(len(SOME)))


def test_they_are_left_out_where_that_is_asked(tmp_path: Path) -> None:
    source, out = _source(tmp_path), tmp_path / "out.jsonl.gz"
    tally = made(source, out, dedupe="exact", drops_duplicates=True)
    corpus(out, "-o", tmp_path / "read.jsonl", "--only", "whitespace")
    rows = read_lines(tmp_path / "read.jsonl")
    assert [row["id"] for row in rows] == [0, 1, 3, 4]
    assert DUPLICATE_OF not in rows[0]
    assert (tally.read, tally.written, tally.dropped, tally.duplicates) == (7, 4, 3, 3)
    assert tally.characters_in == tally.characters_out + sum(tally.cut.values())


@pytest.mark.parametrize("ending", ["csv", "json", "parquet", "jsonl.zst"])
def test_every_format_has_the_marks(tmp_path: Path, ending: str) -> None:
    source, out, back = _source(tmp_path), tmp_path / f"out.{ending}", tmp_path / "back.jsonl"
    corpus(source, "-o", out, "--dedupe", "exact")
    corpus(out, "-o", back, "--only", "whitespace")
    found = [row[DUPLICATE_OF] or None for row in read_lines(back)]
    assert found == [None if line is None else f"{source}:{line}" for line in REPEATS]


@pytest.mark.parametrize("drops", [False, True])
def test_rows_of_arrow_have_them_too(tmp_path: Path, drops: bool) -> None:
    source = tmp_path / "in.parquet"
    pq.write_table(pa.table({"id": range(len(SOME)), "text": SOME}), source)
    made(source, tmp_path / "out.parquet", dedupe="exact", drops_duplicates=drops)
    table = pq.read_table(tmp_path / "out.parquet")
    if drops:
        assert table.column("id").to_pylist() == [0, 1, 3, 4]
        assert DUPLICATE_OF not in table.column_names
    else:
        assert table.column(DUPLICATE_OF).to_pylist() == [None if line is None else f"{source}:{line}" for line in REPEATS]


def test_a_field_of_an_earlier_run_is_replaced_and_no_text_is_taken_for_it(tmp_path: Path) -> None:
    source = write_lines(tmp_path / "in.jsonl", [{DUPLICATE_OF: "place-0", "text": f"It rained place-{n}."} for n in (0, 1, 0)])
    tally = made(source, tmp_path / "out.jsonl", dedupe="exact")
    assert tally.warnings == {f"The field {DUPLICATE_OF} was there already: replaced.": 3}
    assert read_lines(tmp_path / "out.jsonl") == [
        {DUPLICATE_OF: None, "text": "It rained place-0."},
        {DUPLICATE_OF: None, "text": "It rained place-1."},
        {DUPLICATE_OF: f"{source}:1", "text": "It rained place-0."},
    ]


def test_pipes_have_them_and_what_is_put_aside_stays_in_its_place(tmp_path: Path) -> None:
    lines = "\n".join(json.dumps({"text": text}) for text in (FIRST, 5, FIRST)) + "\n"
    rows = list(map(json.loads, corpus("-", "--dedupe", "exact", is_replaced=False, check=1, input=lines).stdout.splitlines()))
    assert [row.get(DUPLICATE_OF) for row in rows] == [None, None, "-:1"]
    assert rows[1]["cleanse_error"].startswith("the field 'text' is a number")


def test_a_run_that_is_broken_off_goes_on_to_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = _source(tmp_path, [*texts(200), *texts(100)])
    options = ["--dedupe", "exact", "--only", "whitespace", "--workers", "1"]
    assert main([str(source), "-o", str(tmp_path / "calm.jsonl"), *options]) == 0
    keep, left = Writing.keep, 3

    def breaking(self: Writing, *arguments: Any, **more: Any) -> None:
        nonlocal left
        left -= 1
        if not left:  # when the index has kept more than counts
            raise RuntimeError("the power is cut")
        keep(self, *arguments, **more)

    monkeypatch.setattr(writing, "_KEEP", 0.0)
    monkeypatch.setattr(Writing, "keep", breaking)
    with pytest.raises(RuntimeError):
        main([str(source), "-o", str(tmp_path / "out.jsonl"), *options])
    monkeypatch.undo()
    assert main([str(source), "-o", str(tmp_path / "out.jsonl"), *options, "--resume"]) == 0
    assert (tmp_path / "out.jsonl").read_bytes() == (tmp_path / "calm.jsonl").read_bytes()
    assert _marks(tmp_path / "out.jsonl", source) == [None] * 200 + list(range(1, 101))


def test_a_run_is_not_mixed_with_one_that_looks_for_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, out = _source(tmp_path), tmp_path / "out.jsonl"

    def finish(self: Writing) -> None:
        raise RuntimeError("the power is cut")

    with monkeypatch.context() as patch:
        patch.setattr(Writing, "finish", finish)
        with pytest.raises(RuntimeError):
            made(source, out)
    said = corpus(source, "-o", out, "--dedupe", "exact", "--resume", check=2).stderr
    assert "--dedupe then: not given\n--dedupe now:  exact\n" in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--drop-duplicates"], "--drop-duplicates goes with --dedupe"),
        (["--dedupe", "exact", "--into", DUPLICATE_OF], "is the field that --dedupe writes"),
        (["--dedupe", "most"], "invalid choice: 'most'"),
    ],
)
def test_a_wrong_use_is_one_line(tmp_path: Path, capsys: Any, arguments: list[str], said: str) -> None:
    with pytest.raises(SystemExit):
        main([str(_source(tmp_path)), "-o", str(tmp_path / "out.jsonl"), *arguments])
    assert said in capsys.readouterr().err
    assert main([str(_source(tmp_path)), "-o", str(tmp_path / "a.jsonl"), "--dry-run", "--dedupe", "exact"]) == 0


def test_without_the_library_near_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    monkeypatch.setitem(sys.modules, "datasketch", None)
    with pytest.raises(MissingExtra, match=r"^--dedupe near needs 'datasketch': pip install 'cleanse-text\[dedupe\]'$"):
        body_of(FIRST, "a:1", is_near=True)
    assert main([str(_source(tmp_path)), "-o", str(tmp_path / "out.jsonl"), "--dedupe", "near"]) == 2
    assert capsys.readouterr().err == "cleanse: --dedupe near needs 'datasketch': pip install 'cleanse-text[dedupe]'\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.jsonl"]


@needs_datasketch
@pytest.mark.parametrize("workers", [1, 2])
def test_nearly_the_same_counts_where_that_is_asked(tmp_path: Path, workers: int) -> None:
    words = FIRST.split(" ")
    near, other = " ".join([*words[:90], "another", *words[91:]]), " ".join(words[: len(words) // 2])
    source, out = _source(tmp_path, [FIRST, near, other, "Ein Tag.", "Ein Abend.", near]), tmp_path / "out.jsonl"
    assert main([str(source), "-o", str(out), "--only", "whitespace", "--dedupe", "near", "--workers", str(workers)]) == 0
    assert _marks(out, source) == [None, 1, None, None, None, 1]
    made(source, tmp_path / "exact.jsonl", dedupe="exact")
    assert _marks(tmp_path / "exact.jsonl", source) == [None, None, None, None, None, 2]


@needs_datasketch
def test_of_a_script_without_blanks_letters_are_compared() -> None:
    text = "雨は一日中降り続き、町の人々は誰も外に出なかったと市長は月曜日に語った。橋は夜遅くまで開いていた。"
    bodies = [body_of(one, str(at), True) for at, one in enumerate([text, text.replace("夜遅く", "夕方"), text[:20]])]
    assert len(bodies[0].signature) == len(bodies[1].signature) == 512
    assert bodies[2].signature != bodies[0].signature
    index = Index(":memory:")
    assert index.original_of(bodies[0]) is None
    assert index.original_of(bodies[0]._replace(digest=b"another", place="b")) == "0"
