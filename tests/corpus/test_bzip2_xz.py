"""Streams of bzip2 and xz: blocks, padding, windows, and what comes before damage."""

from __future__ import annotations

import bz2
import lzma
import random
from pathlib import Path

import pytest

from cleanse.corpus.streams import compressed
from tests.corpus.test_damage import read

BLOCK = 100_000  # bytes of the smallest blocks of bzip2
LINES = b"".join(b"%d %d\n" % (n, n * 7919 % 100_003) for n in range(60_000))


def test_a_block_of_bzip2_that_does_not_fit_its_checksum_gives_nothing(tmp_path: Path) -> None:
    """And neither does what is behind it in its stream; all that is before it is there."""
    data = bytearray(bz2.compress(LINES, 1))
    data[len(data) // 2] ^= 1
    (tmp_path / "in.bz2").write_bytes(bytes(data) + bz2.compress(b"next\n"))
    made, gaps = read(tmp_path / "in.bz2")
    before = made.removesuffix(b"next\n")
    assert LINES.startswith(before)
    assert len(LINES) // 2 - 2 * BLOCK < len(before) < len(LINES) // 2 + 2 * BLOCK
    assert [gap.is_hole for gap in gaps] == [True]


@pytest.mark.parametrize(("ending", "compress"), [("bz2", bz2.compress), ("xz", lzma.compress)])
def test_what_is_cut_off_gives_what_is_there(tmp_path: Path, ending: str, compress: type) -> None:
    whole = compress(LINES)
    (tmp_path / f"in.{ending}").write_bytes(whole[:-9])
    made, gaps = read(tmp_path / f"in.{ending}")
    assert made == LINES
    assert gaps[0].reason.startswith(f"the {'bzip2' if ending == 'bz2' else 'xz'} stream ends early, at byte {len(whole) - 9}")


def test_xz_with_padding_and_with_too_wide_a_window(tmp_path: Path) -> None:
    path = tmp_path / "in.xz"
    path.write_bytes(lzma.compress(b"a\n") + b"\0" * 8 + lzma.compress(b"b\n", check=lzma.CHECK_SHA256) + b"\0" * 100_000)
    assert read(path) == (b"a\nb\n", [])
    wide = lzma.compress(b"a\n", filters=[{"id": lzma.FILTER_LZMA2, "preset": 6, "dict_size": 1 << 28}])
    path.write_bytes(wide + lzma.compress(b"b\n"))
    made, gaps = read(path)
    assert made == b"b\n"
    assert "memory usage limit exceeded" in gaps[0].reason


def test_what_is_large_comes_out_bit_by_bit(tmp_path: Path) -> None:
    from cleanse.corpus.members import inflated

    large = bytes(20_000_000)
    for name, data in (("in.bz2", bz2.compress(large)), ("in.xz", lzma.compress(large, preset=0))):
        (tmp_path / name).write_bytes(data)
        with open(tmp_path / name, "rb") as file:
            sizes = [len(piece) for piece in inflated(file, (tmp_path / name).suffix) if isinstance(piece, bytes)]
        assert sum(sizes) == len(large)
        assert max(sizes) <= 1 << 22


@pytest.mark.parametrize("ending", [".bz2", ".xz"])
def test_the_same_bytes_give_the_same_stream(ending: str) -> None:
    noise = random.Random(2).randbytes(5000)
    assert compressed(noise, ending) == compressed(noise, ending)
    assert (bz2 if ending == ".bz2" else lzma).decompress(compressed(noise, ending)) == noise
    assert compressed(b"", ending) == b""


@pytest.mark.parametrize("head", [lzma.compress(b"a")[:12], b"BZh91AY&SY"])
def test_many_beginnings_of_streams_that_are_none(tmp_path: Path, head: bytes) -> None:
    """Each is looked at, and little is read again for it."""
    ending = ".xz" if head[:1] == b"\xfd" else ".bz2"
    (tmp_path / f"in{ending}").write_bytes(head * 300 + compressed(b"a\n", ending))
    made, gaps = read(tmp_path / f"in{ending}")
    assert made == b"a\n"
    assert gaps
