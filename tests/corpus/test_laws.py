"""What holds for any record, however it is written, and for any pieces that a file is read in."""

from __future__ import annotations

import gzip
import io
import json
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import zstandard
from hypothesis import given
from hypothesis import strategies as st

from cleanse.corpus.formats import jsonl
from cleanse.corpus.records import Raw, Tally, encoded
from cleanse.corpus.settings import Settings
from cleanse.corpus.streams import Line, split_lines
from tests.corpus.documents import corpus, read_lines

SETTINGS = Settings()
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)
BLANKS = st.sampled_from(["", " ", "\t", " \r "])


@given(
    st.lists(st.tuples(st.text(), VALUES)), st.text(), st.lists(st.tuples(st.text(), VALUES)), st.text(), BLANKS, st.booleans()
)
def test_a_line_keeps_every_byte_around_its_text(
    before: list[Any], old: str, after: list[Any], new: str, blank: str, is_ascii: bool
) -> None:
    def field(name: str, value: Any) -> str:
        return f"{json.dumps(name)}{blank}:{blank}{json.dumps(value, ensure_ascii=is_ascii)}"

    head = [field(name, value) for name, value in before]
    tail = [field(name, value) for name, value in after if name != "text"]
    start = f"{blank}{{{blank}" + "".join(f"{part}{blank},{blank}" for part in head) + f'"text"{blank}:{blank}'
    end = "".join(f"{blank},{blank}{part}" for part in tail) + f"{blank}}}{blank}"
    line = start + json.dumps(old, ensure_ascii=is_ascii) + end
    record = jsonl.parse_jsonl(Raw("a.jsonl", 1, encoded(line)), b"", SETTINGS)
    assert json.dumps(record.value) == json.dumps(old)
    assert record.line is not None
    assert encoded(record.line({"text": new})) == encoded(start + json.dumps(new, ensure_ascii=False) + end)


@given(st.binary(max_size=200), st.lists(st.integers(0, 200), max_size=6), st.integers(1, 300))
def test_lines_do_not_depend_on_the_pieces(data: bytes, at: list[int], limit: int) -> None:
    ends = [0, *sorted(min(end, len(data)) for end in at), len(data)]
    spools: list[io.BytesIO] = []

    class Kept(io.BytesIO):
        def close(self) -> None:
            """It is read later."""

    def spooled() -> tuple[Any, str]:
        spools.append(Kept())
        return spools[-1], str(len(spools) - 1)

    def text(line: Line) -> bytes:
        assert len(line.data) <= limit
        return spools[int(line.spool)].getvalue() if line.spool else line.data

    pieces = (data[start:end] for start, end in pairwise(ends))
    expected = data.split(b"\n")
    assert [text(line) for line in split_lines(pieces, limit, spooled)] == (expected if expected[-1] else expected[:-1])


@given(st.lists(st.dictionaries(st.sampled_from("abc"), st.integers(-9, 9)), max_size=5))
def test_counts_add_up_also_where_a_cleaner_puts_more_than_it_takes(cuts: list[dict[str, int]]) -> None:
    tally = Tally()
    for cut in cuts:
        tally.add(Tally(read=1, cut=Counter(cut)))
    assert tally.read == len(cuts)
    assert sum(tally.cut.values()) == sum(sum(cut.values()) for cut in cuts)


def test_a_stream_may_break_off_anywhere(tmp_path: Path) -> None:
    """What comes before is had, and it is told, wherever a stream ends."""
    data = b"".join(b'{"text": "It rained on day %d."}\n' % number for number in range(400))
    for ending, whole in ((".gz", gzip.compress(data)), (".zst", zstandard.ZstdCompressor().compress(data))):
        folder = tmp_path / ending
        folder.mkdir()
        for number, end in enumerate(range(1, len(whole), len(whole) // 7)):
            (folder / f"{number}.jsonl{ending}").write_bytes(whole[:end])
        corpus(folder, "-o", tmp_path / f"{ending}.jsonl", check=1)
        put_aside = read_lines(tmp_path / f"{ending}.jsonl.rejects.jsonl")
        assert [Path(row["file"]).name for row in put_aside] == [path.name for path in sorted(folder.iterdir())]
        assert all("ends early" in row["reason"] for row in put_aside)
