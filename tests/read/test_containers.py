"""Bytes that are no text."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile

import pytest

import cleanse
from cleanse.errors import CleanseError, NotText
from cleanse.read import containers
from cleanse.read.containers import format_of, unpacked

TEXT = "It rained in the valley on Monday, and nobody went out."


def _zip(name: str, data: bytes = b"x") -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(name, data)
    return made.getvalue()


def _tar() -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("a.txt"))
    return made.getvalue()


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", "a PDF"),
        (b"\xef\xbb\xbf\n%PDF-1.4", "a PDF"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a PNG image"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a JPEG image"),
        (b"GIF89a\1\0", "a GIF image"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "a WebP image"),
        (b"\0\0\0\x20ftypisom", "an MP4 video or sound"),
        (b"\0\0\0\x20ftypavif", "an image (HEIF or AVIF)"),
        (b"ID3\3\0", "MP3 sound"),
        (_zip("a.txt"), "a ZIP archive"),
        (_zip("word/document.xml"), "a Word document (.docx)"),
        (_zip("mimetype", b"application/epub+zip"), "an e-book (EPUB)"),
        (_tar(), "a tar archive"),
        (b"7z\xbc\xaf\x27\x1c\0\4", "a 7z archive"),
        (b"\0asm\1\0\0\0", "WebAssembly"),
        (b"\x7fELF\2\1\1", "a program (ELF)"),
        (b"MZ\x90\0\3\0\0\0\4", "a program (for Windows)"),
        (b"SQLite format 3\0\x10", "an SQLite database"),
        (b"\x28\xb5\x2f\xfd\0", "compressed with zstd"),
    ],
)
def test_a_format_that_is_no_text_is_one_clear_error(data: bytes, name: str) -> None:
    assert format_of(data) == name
    for kind in (None, "html", "text"):
        with pytest.raises(NotText) as raised:
            cleanse.inspect(data, kind=kind)
        assert name in str(raised.value)
    assert isinstance(raised.value, (CleanseError, ValueError))


@pytest.mark.parametrize(
    "text", [TEXT, "", "MZ is a sign.", "GIF images, and PDF- files", "PK", "RIFF raff", "<p>%PDF-1.4</p>", "BZh9"]
)
def test_a_text_is_none_of_them(text: str) -> None:
    assert format_of(text.encode()) is None
    assert cleanse.clean(text.encode(), kind="text") == cleanse.clean(text, kind="text")


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress, lambda data: gzip.compress(gzip.compress(data))])
def test_what_is_compressed_is_unpacked(pack: type) -> None:
    assert cleanse.clean(pack(TEXT.encode())) == TEXT
    page = f"<!doctype html><meta charset=koi8-r><p>{TEXT} Дождь.</p>".encode("koi8-r")
    assert cleanse.inspect(pack(page)).source == f"{TEXT} Дождь."


def test_members_one_after_another_and_one_that_is_cut_off() -> None:
    assert unpacked(gzip.compress(b"It ") + gzip.compress(b"rained.")) == b"It rained."
    whole = gzip.compress(TEXT.encode() * 99)
    assert unpacked(whole[:-20]).startswith(TEXT.encode())


def test_what_does_not_decompress_or_to_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(NotText, match="begin as gzip does, but do not decompress"):
        unpacked(b"\x1f\x8b\x08\0\0\0\0\0\0\3\xff\xff\xff\xff")
    monkeypatch.setattr(containers, "_MOST", 5_000_000)
    for pack in (gzip.compress, bz2.compress, lzma.compress):
        with pytest.raises(NotText, match="of more than 5 MB"):
            unpacked(pack(b"\0" * 20_000_000))
    data = b"It rained."
    for _ in range(4):
        data = gzip.compress(data)
    with pytest.raises(NotText, match="more than 3 times over"):
        unpacked(data)


def test_a_pdf_in_a_compressed_file() -> None:
    with pytest.raises(NotText, match="a PDF"):
        unpacked(gzip.compress(b"%PDF-1.4"))


def test_many_documents_go_on_behind_one_that_is_no_text() -> None:
    results = list(cleanse.clean_many([b"%PDF-1.4", TEXT], workers=0))
    assert "NotText: The bytes are no text but a PDF" in (results[0].error or "")
    assert (results[1].text, results[1].error) == (TEXT, None)


def test_a_pdf_that_somebody_decoded_is_a_warning() -> None:
    assert "a PDF that was decoded" in cleanse.inspect("%PDF-1.4\n%âãÏÓ\n1 0 obj").warnings[0]


def test_what_ends_before_any_text_is_an_error_and_what_ends_later_is_kept() -> None:
    packed = gzip.compress("".join(f"It rained {at * 7919} times. " for at in range(9999)).encode())
    with pytest.raises(NotText, match="end before any text"):
        unpacked(packed[:30])
    assert unpacked(packed[: len(packed) // 2]).startswith(b"It rained 0 times.")


def test_a_web_archive_is_told_by_its_head() -> None:
    head = b"From: <Saved by Blink>\r\nSubject: Rain\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n"
    assert format_of(head) == "a web archive (MHTML)"
    assert format_of(b"From: <Saved by the bell> is a title. It rained.") is None
