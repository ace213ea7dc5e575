"""Streams that are damaged somewhere: what is before and behind is read, and each gap is one reject that says where it is."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import random
import re
import zlib
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
import zstandard
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from cleanse.corpus.formats import warc_records
from cleanse.corpus.formats.warc_records import Found, records
from cleanse.corpus.members import Gap, inflated
from cleanse.corpus.streams import Held, Line, kept, split_lines
from tests.corpus.documents import corpus, read_lines

LINES = [b'{"id": %d, "text": "It rained on day %d, %d mm."}\n' % (n, n, n * 7919 % 1009) for n in range(3000)]
PARTS = [b"".join(LINES[at : at + 1000]) for at in (0, 1000, 2000)]
COMPRESS: dict[str, Callable[[bytes], bytes]] = {
    ".gz": lambda data: gzip.compress(data, mtime=0),
    ".zst": zstandard.ZstdCompressor(write_checksum=True).compress,
    ".bz2": bz2.compress,
    ".xz": lzma.compress,
}
CHECKED = {".gz": 5, ".zst": 1, ".bz2": 2, ".xz": 30}  # bytes from the end: one of a checksum
NOISE = random.Random(5).randbytes(1000)


def read(path: Path) -> tuple[bytes, list[Gap]]:
    with open(path, "rb") as file:
        found = list(inflated(file, path.suffix))
    return b"".join(piece for piece in found if isinstance(piece, bytes)), [gap for gap in found if isinstance(gap, Gap)]


@pytest.mark.parametrize("ending", COMPRESS)
def test_what_is_around_damage_is_read(tmp_path: Path, ending: str) -> None:
    a, b, c = map(COMPRESS[ending], PARTS)
    path = tmp_path / f"in{ending}"
    half = len(b) // 2
    at = CHECKED[ending]
    whole = b"".join(PARTS)
    for data, said, least in (
        (a + b[:-at] + bytes([b[-at] ^ 1]) + b[len(b) - at + 1 :] + c, "is broken before byte", 3000),
        (a + b + c[:-at] + bytes([c[-at] ^ 1]) + c[len(c) - at + 1 :], "is broken before byte", 3000),
        (a + NOISE + b + c, f"begins at byte {len(a) + len(NOISE)}", 3000),
        (NOISE + a + b + c, f"begins at byte {len(NOISE)}", 3000),
        (a + b + c + NOISE, "nothing can be read after that", 3000),
        (a + b[:half] + c, f"begins at byte {len(a) + half}", 2000),
        (a + b[:half] + NOISE + c, f"begins at byte {len(a) + half + len(NOISE)}", 2000),
        (a + b + c[:half], f"ends early, at byte {len(a) + len(b) + half}", 2000),
    ):
        path.write_bytes(data)
        made, gaps = read(path)
        assert len(gaps) == 1
        assert said in gaps[0].reason
        had = set(made.split(b"\n"))
        assert sum(line[:-1] in had for line in LINES) >= least
        assert (made == whole) == (not gaps[0].is_hole or least == 3000)


@pytest.mark.parametrize("ending", COMPRESS)
def test_no_damage_stops_what_is_whole(tmp_path: Path, ending: str) -> None:
    """Bits that flip, bytes that are lost or come in: of three members two are had, wherever it is."""
    a, b, c = map(COMPRESS[ending], PARTS)
    chance = random.Random(7)
    path = tmp_path / f"in{ending}"
    for number in range(60):
        data, at = bytearray(b), chance.randrange(len(b) - 300)
        if number % 3 == 0:
            data[at] ^= 1 << chance.randrange(8)
        elif number % 3 == 1:
            del data[at : at + chance.randrange(1, 300)]
        else:
            data[at:at] = chance.randbytes(chance.randrange(1, 300))
        path.write_bytes(a + data + c)
        made, gaps = read(path)
        assert len(gaps) <= 2
        had = set(made.split(b"\n"))
        assert sum(line[:-1] in had for line in LINES) >= 2000


def test_a_corpus_with_a_wrong_checksum_and_garbage(tmp_path: Path) -> None:
    a, b, c = map(COMPRESS[".gz"], PARTS)
    (tmp_path / "in.jsonl.gz").write_bytes(a[:-5] + bytes([a[-5] ^ 1]) + a[-4:] + b + NOISE + c)
    corpus(tmp_path / "in.jsonl.gz", "-o", tmp_path / "out.jsonl", "--only", "whitespace", check=1)
    assert [row["id"] for row in read_lines(tmp_path / "out.jsonl")] == list(range(3000))
    wrong, garbage = read_lines(tmp_path / "out.jsonl.rejects.jsonl")
    assert "incorrect data check: what was read of it is kept, line 1 to line 1000, and may be wrong" in wrong["reason"]
    assert f"the next that can be read begins at byte {len(a) + len(b) + len(NOISE)}" in garbage["reason"]
    assert (wrong["record"], garbage["record"], garbage["line"]) == ("", "", 2001)


def test_the_lines_of_a_member_with_a_wrong_checksum(tmp_path: Path) -> None:
    """It is said where they begin, also in the middle of a line, and where they end."""
    first, second, third = (
        gzip.compress(part, mtime=0) for part in (b'{"text": "a."}\n{"te', b'xt": "b."}\n{"text": "c."}\n{"tex', b't": "d."}\n')
    )
    wrong = second[:-5] + bytes([second[-5] ^ 1]) + second[-4:]
    (tmp_path / "in.jsonl.gz").write_bytes(first + wrong + third)
    corpus(tmp_path / "in.jsonl.gz", "-o", tmp_path / "out.jsonl", check=1)
    assert len(read_lines(tmp_path / "out.jsonl")) == 4
    (row,) = read_lines(tmp_path / "out.jsonl.rejects.jsonl")
    assert "kept, line 2 to line 4, and" in row["reason"]


def test_a_row_of_csv_that_may_lack_its_beginning_is_put_aside(tmp_path: Path) -> None:
    """A part of a row may have as many cells as a row."""
    first, second = gzip.compress(b"id,text\n1,It rained.\n2,It st"), gzip.compress(b"opped,twice\n3,It snowed.\n")
    (tmp_path / "in.csv.gz").write_bytes(first + b"garbage" + second)
    corpus(tmp_path / "in.csv.gz", "-o", tmp_path / "out.jsonl", check=1)
    assert [row["id"] for row in read_lines(tmp_path / "out.jsonl")] == ["1", "3"]
    cut, rest = read_lines(tmp_path / "out.jsonl.rejects.jsonl")
    assert (cut["record"], rest["record"]) == ("2,It st", "opped,twice")
    assert "may lack its beginning" in rest["reason"]


def test_lines_around_gaps() -> None:
    pieces: list[bytes | Gap] = [b"a\nb", Gap("contiguous", is_hole=False), b"b\nc", Gap("hole"), b"d\n", Gap("last"), b"e"]
    assert list(split_lines(pieces, 99, lambda: (None, ""))) == [
        Line(b"a", number=1, size=1),
        Line(b"bb", number=2, size=2),
        Line(b"", f"contiguous: {kept('line', 1, 2)}", number=3),
        Line(b"c", "hole", number=3, size=1),
        Line(b"d", number=4, size=1, is_torn=True),
        Line(b"", "last", number=5),
        Line(b"e", number=5, size=1, is_torn=True),
    ]


def archive(count: int, compressed: bool, seed: int = 0) -> tuple[bytes, list[int]]:
    """A WARC file of pages, and where its records begin. Each seed has other names of records."""
    out, begins = io.BytesIO(), []
    writer = WARCWriter(out, gzip=compressed)
    chance = random.Random(seed)
    for number in range(count):
        begins.append(out.tell())
        page = f"<p>It rained in the whole of the valley on day {number}, {number * 7919 % 1009} mm.</p>".encode()
        http = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
        address = f"https://valley.example/{number}"
        own = {"WARC-Record-ID": f"<urn:uuid:{UUID(int=chance.getrandbits(128))}>", "WARC-Date": "2026-11-27T05:40:00Z"}
        record = writer.create_warc_record(address, "response", io.BytesIO(page), http_headers=http, warc_headers_dict=own)
        writer.write_record(record)
    return out.getvalue(), begins


def found(data: bytes, folder: Path, limit: int = 1 << 20) -> list[Found]:
    spools = 0

    def spooled() -> tuple[object, str]:
        nonlocal spools
        spools += 1
        path = folder / str(spools)
        return open(path, "wb"), str(path)

    ending = {b"\x1f": ".gz", b"\x28": ".zst", b"B": ".bz2", b"\xfd": ".xz"}.get(data[:1])
    if ending is not None:
        (folder / "in").write_bytes(data)
        with open(folder / "in", "rb") as file:
            return list(records(inflated(file, ending), lambda head, length: Held(limit, spooled), None))
    pieces = (data[at : at + 1000] for at in range(0, len(data), 1000))
    return list(records(pieces, lambda head, length: Held(limit, spooled), len(data)))


@pytest.mark.parametrize("compressed", [False, True])
def test_records_of_warc_around_damage(tmp_path: Path, compressed: bool) -> None:
    data, begins = archive(40, compressed)
    at = begins[20]
    assert [(one.fault, one.head[:5]) for one in found(data, tmp_path)] == [("", b"WARC/")] * 40
    damages = [
        (data[:at] + NOISE + data[at:], 40),
        (data[: at + 300] + NOISE + data[at + 310 :], 39),
        (data[: begins[21] - 60] + data[begins[21] - 20 :], 39),
        (data[: begins[39] + 100], 39),
    ]
    if not compressed:
        length = data.index(b"Content-Length: ", at) + 16
        damages += [
            (data[:length] + b"9" + data[length:], 39),
            (data[:length] + b"99999999" + data[length:], 39),
            (data[:length] + data[length + 1 :], 39),
            (data[:length] + b"x" + data[length:], 39),
        ]
    for damaged, good in damages:
        for limit in (1 << 20, 1500):
            made = found(damaged, tmp_path, limit)
            assert sum(not one.fault for one in made) == good
            assert sum(bool(one.fault) for one in made) == 1


@pytest.mark.parametrize("seed", [3, 16, 89, 113, 246])
def test_a_record_that_runs_into_the_next_ones_takes_none_of_them(tmp_path: Path, seed: int) -> None:
    """Bytes are missing in it, and the codes behind them fall into step with those of a later member, with which it ends."""
    data, begins = archive(40, True, seed)
    made = found(data[: begins[21] - 60] + data[begins[21] - 20 :], tmp_path)
    assert [bool(one.fault) for one in made] == [False] * 20 + [True] + [False] * 19
    assert [day for day, _ in names(made)] == [b"%d" % day for day in range(40) if day != 20]


def names(found: list[Found]) -> list[tuple[bytes, bytes]]:
    """The day that the headers of each good record tell, and the one that its page tells."""
    return [
        (re.findall(rb"valley.example/(\d+)", one.head)[0], re.findall(rb"on day (\d+)", one.data)[0])
        for one in found
        if not one.fault
    ]


def test_a_record_that_breaks_off_anywhere_costs_itself_alone(tmp_path: Path) -> None:
    """In its headers it took the page of the next one; short of a few bytes it took the next one along."""
    data, begins = archive(6, compressed=False)
    pages = [data[begin:end] for begin, end in zip(begins, [*begins[1:], len(data)], strict=True)]
    good = [(b"%d" % number, b"%d" % number) for number in range(6)]
    for size in range(1, len(pages[2])):
        made = found(b"".join([*pages[:2], pages[2][:size], *pages[3:]]), tmp_path)
        without_end = len(pages[2]) - size <= 4  # line ends are all that is missing
        assert names(made) == (good if without_end else good[:2] + good[3:]), size
        assert sum(bool(one.fault) for one in made) == (not without_end), size


@pytest.mark.parametrize("ending", COMPRESS)
def test_a_member_with_a_wrong_checksum_is_its_record(tmp_path: Path, ending: str) -> None:
    """Any byte of it may be wrong, its end too, so it neither counts as read nor takes the next one along."""
    data, begins = archive(6, compressed=False)
    pages = [data[begin:end] for begin, end in zip(begins, [*begins[1:], len(data)], strict=True)]
    good = [(b"%d" % number, b"%d" % number) for number in range(6) if number != 2]
    wrong = pages[2].rstrip()
    for plain in (
        pages[2],
        wrong,
        wrong + b"ab\r\n",
        wrong[:150],
        wrong[5:],
        wrong.replace(b"Content-Length: ", b"Content-Length: 9"),
    ):
        member = COMPRESS[ending](plain)
        at = CHECKED[ending]
        member = member[:-at] + bytes([member[-at] ^ 1]) + member[len(member) - at + 1 :]
        members = [*map(COMPRESS[ending], pages[:2]), member, *map(COMPRESS[ending], pages[3:])]
        made = found(b"".join(members), tmp_path)
        assert names(made) == good
        (bad,) = [one for one in made if one.fault]
        assert "is broken before byte" in bad.fault
        assert plain.rstrip() in bad.data


def test_the_records_of_a_member_with_a_wrong_checksum(tmp_path: Path) -> None:
    """Where a member has many they are kept, and named."""
    data, begins = archive(6, compressed=False)
    first, second, third = (
        gzip.compress(part, mtime=0) for part in (data[: begins[2]], data[begins[2] : begins[5] + 9], data[begins[5] + 9 :])
    )
    made = found(first + second[:-5] + bytes([second[-5] ^ 1]) + second[-4:] + third, tmp_path)
    assert len(names(made)) == 6
    (bad,) = [one for one in made if one.fault]
    assert "kept, record 3 to record 6, and" in bad.fault


def test_an_address_that_ends_as_a_record_begins(tmp_path: Path) -> None:
    data, _ = archive(3, compressed=False)
    made = found(data.replace(b"valley.example/1\r", b"valley.example/1/WARC/1.0\r"), tmp_path)
    assert names(made) == [(b"%d" % number, b"%d" % number) for number in range(3)]


def test_headers_that_break_off_without_end_are_not_read_again_and_again(monkeypatch: pytest.MonkeyPatch) -> None:
    names = [b"A%d: " % number for number in range(1000)]  # each is there twice, so that each first line may begin a record
    many = b"WARC/1.0\r\n" + b"".join(name + b"WARC/1.0\r\n" for name in names) + b"b\r\n".join(names) + b"b\r\n\r\n"
    again, give_back = 0, warc_records._Source.give_back

    def counted(source: warc_records._Source, data: bytes) -> None:
        nonlocal again
        again += len(data)
        give_back(source, data)

    monkeypatch.setattr(warc_records._Source, "give_back", counted)
    list(records([many], lambda head, length: Held(1 << 30, lambda: (None, "")), None))
    assert again < 4 * len(many)


def test_a_record_within_a_member_that_says_it_is_longer(tmp_path: Path) -> None:
    """In a gzip file nothing tells where a record should end, so all that it swallowed is read again."""
    plain, begins = archive(40, compressed=False)
    length = plain.index(b"Content-Length: ", begins[20]) + 16
    for limit in (1 << 20, 1500):
        made = found(gzip.compress(plain[:length] + b"999999" + plain[length:]), tmp_path, limit)
        assert sum(not one.fault for one in made) == 39
        (broken,) = [one for one in made if one.fault]
        assert "another one begins after" in broken.fault


def test_records_that_swallow_each_other_are_not_read_again_and_again(tmp_path: Path) -> None:
    nested = b"".join(b"WARC/1.0\r\nContent-Length: %d\r\n\r\n" % (4000 * 40 - 40 * n - 300) for n in range(4000))
    read = 0

    def pieces() -> object:
        nonlocal read
        for at in range(0, len(nested), 1 << 12):
            yield nested[at : at + (1 << 12)]

    class Counted(Held):
        def add(self, part: bytes) -> None:
            nonlocal read
            read += len(part)
            super().add(part)

    list(records(pieces(), lambda head, length: Counted(1 << 30, lambda: (None, "")), None))  # type: ignore[arg-type]
    assert read < 8 * len(nested)


def test_a_corpus_with_garbage_in_a_warc(tmp_path: Path) -> None:
    data, begins = archive(30, compressed=False)
    (tmp_path / "in.warc").write_bytes(data[: begins[10]] + NOISE + data[begins[10] :])
    corpus(tmp_path / "in.warc", "-o", tmp_path / "out.jsonl", check=1)
    assert [row["url"].rpartition("/")[2] for row in read_lines(tmp_path / "out.jsonl")] == [str(n) for n in range(30)]
    (row,) = read_lines(tmp_path / "out.jsonl.rejects.jsonl")
    assert row["reason"] == f"no record begins at byte {begins[10]}: the next one is 1000 bytes behind"
    assert row["line"] == 11


def test_a_frame_of_a_stream_that_is_skipped_or_needs_too_much(tmp_path: Path) -> None:
    skipped = b"\x50\x2a\x4d\x18" + (5).to_bytes(4, "little") + b"12345"
    path = tmp_path / "in.zst"
    path.write_bytes(COMPRESS[".zst"](b"a\n") + skipped + COMPRESS[".zst"](b"b\n") + skipped[:-2])
    made, gaps = read(path)
    assert made == b"a\nb\n"
    assert ["ends early" in gap.reason for gap in gaps] == [True]
    wide = zstandard.ZstdCompressionParameters(window_log=30, enable_ldm=True)
    large = zstandard.ZstdCompressor(compression_params=wide).compressobj()
    path.write_bytes(large.compress(b"a" * 1000) + large.flush() + COMPRESS[".zst"](b"b\n"))
    made, gaps = read(path)
    assert made == b"b\n"
    assert "too much memory" in gaps[0].reason


def test_headers_of_gzip_of_any_length(tmp_path: Path) -> None:
    raw = zlib.compressobj(wbits=-15)
    body = raw.compress(b"a\n") + raw.flush()
    named = b"\x1f\x8b\x08\x08" + b"\0" * 6 + b"n" * 400_000 + b"\0" + body
    whole = named + zlib.crc32(b"a\n").to_bytes(4, "little") + (2).to_bytes(4, "little")
    (tmp_path / "in.gz").write_bytes(whole + b"\0" * 700 + COMPRESS[".gz"](b"b\n") + b"\0" * 300_000)
    assert read(tmp_path / "in.gz") == (b"a\nb\n", [])


def test_json_is_whole_or_not(tmp_path: Path) -> None:
    """A line that a gap tears costs itself, before and behind."""
    blocks = [gzip.compress(block) for block in (b'{"text": "a."}\n{"te', b'xt": "b."}\n{"text": "c."}\n')]
    (tmp_path / "in.jsonl.gz").write_bytes(blocks[0] + b"?" + blocks[1])
    corpus(tmp_path / "in.jsonl.gz", "-o", tmp_path / "out.jsonl", check=1)
    assert read_lines(tmp_path / "out.jsonl") == [{"text": "a."}, {"text": "c."}]
    assert [json.dumps(row["record"]) for row in read_lines(tmp_path / "out.jsonl.rejects.jsonl")] == [
        '"{\\"te"',
        '"xt\\": \\"b.\\"}"',
    ]
