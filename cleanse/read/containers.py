"""Bytes that are no text: what they are is said, and what is only compressed is unpacked.

The first bytes tell (the "magic numbers" of file formats). What none of them tells passes for text, whatever it is.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cleanse.errors import NotText

_MOST = 200_000_000  # bytes that something may unpack to
_PIECE = 1 << 20
_TIMES = 3  # compressed within each other
_HEAD = 1024

# How a format begins, and its name. A format that needs more than its first bytes has a test below.
_MAGICS = (
    (b"%PDF-", "a PDF"),
    (b"%!PS", "PostScript"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\0", "a TIFF image"),
    (b"MM\0*", "a TIFF image"),
    (b"\0\0\1\0", "an icon"),
    (b"8BPS\0", "a Photoshop image"),
    (b"AT&TFORM", "a DjVu document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document (.doc, .xls, .ppt)"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "compressed with zstd"),
    (b"\x04\x22\x4d\x18", "compressed with lz4"),
    (b"OggS\0", "Ogg sound or video"),
    (b"fLaC\0", "FLAC sound"),
    (b"ID3\2", "MP3 sound"),
    (b"ID3\3", "MP3 sound"),
    (b"ID3\4", "MP3 sound"),
    (b"\x1a\x45\xdf\xa3", "a Matroska or WebM video"),
    (b"FLV\1", "a Flash video"),
    (b"\0asm", "WebAssembly"),
    (b"\x7fELF", "a program (ELF)"),
    (b"\xca\xfe\xba\xbe", "a program (Java or Mach-O)"),
    (b"\xfe\xed\xfa\xce", "a program (Mach-O)"),
    (b"\xce\xfa\xed\xfe", "a program (Mach-O)"),
    (b"\xcf\xfa\xed\xfe", "a program (Mach-O)"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"PAR1", "a Parquet file"),
    (b"\x89HDF\r\n\x1a\n", "an HDF5 file"),
    (b"wOFF\0", "a font"),
    (b"wOF2\0", "a font"),
    (b"\0\1\0\0\0", "a font"),
)
_ZIPPED = (
    (b"word/", "a Word document (.docx)"),
    (b"xl/", "an Excel workbook (.xlsx)"),
    (b"ppt/", "a PowerPoint presentation (.pptx)"),
    (b"application/epub+zip", "an e-book (EPUB)"),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file"),
)
_WAYS = {
    "a PDF": "extract its text first, for instance with pypdf or pdfminer.six",
    "a Word document (.docx)": "extract its text first, for instance with python-docx",
    "an e-book (EPUB)": "unzip it, and hand over its pages one by one",
    "an OpenDocument file": "extract its text first, for instance with odfpy",
    "a ZIP archive": "unzip it, and hand over its files one by one",
    "a web archive (MHTML)": "take its HTML part out, for instance with the email package",
    "a tar archive": "unpack it, and hand over its files one by one",
    "compressed with zstd": "decompress it first, for instance with zstandard",
}


def unpacked(data: bytes) -> bytes:
    """The bytes of a text, those of gzip, bzip2 and xz decompressed.

    :raises NotText: for a format that is no text, and for what does not decompress, or to more than 200 MB.

    >>> import gzip
    >>> unpacked(gzip.compress(b"It rained."))
    b'It rained.'
    >>> unpacked(b"GIF89a...")
    Traceback (most recent call last):
    cleanse.errors.NotText: The bytes are no text but a GIF image (they begin with b'GIF89a...'): hand over the text or the page \
itself.
    """
    for _ in range(_TIMES):
        compression = next((name for magic, name in _COMPRESSED if data.startswith(magic)), None)
        if compression is None:
            break
        data = _decompressed(data, compression)
    else:
        if any(data.startswith(magic) for magic, _ in _COMPRESSED):
            raise NotText(f"The bytes are compressed more than {_TIMES} times over: decompress them, and hand over the text.")
    kind = format_of(data)
    if kind is not None:
        way = _WAYS.get(kind, "hand over the text or the page itself")
        more = ", and hand that over" if way.startswith(("extract", "decompress")) else ""
        raise NotText(f"The bytes are no text but {kind} (they begin with {data[:12]!r}): {way}{more}.")
    return data


def format_of(data: bytes) -> str | None:
    """What bytes are that are no text, by how they begin; None where that is not known.

    >>> format_of(b"GIF89a\\x01\\x00"), format_of(b"It rained.")
    ('a GIF image', None)
    """
    head = data[:_HEAD]
    if not head:
        return None
    for magic, name in _MAGICS:
        if head.startswith(magic):
            return name
    if head.startswith((b"PK\3\4", b"PK\5\6")):
        return next((name for sign, name in _ZIPPED if sign in data[: 1 << 16]), "a ZIP archive")
    if head.startswith(b"RIFF") and head[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return {b"WEBP": "a WebP image", b"WAVE": "WAV sound"}.get(head[8:12], "an AVI video")
    if head[4:8] == b"ftyp" and head[:3] == b"\0\0\0":
        return "an image (HEIF or AVIF)" if head[8:11] in (b"avi", b"hei", b"mif") else "an MP4 video or sound"
    if head.startswith((b"From: <Saved by", b"MIME-Version:")) and b"multipart/related" in head:
        return "a web archive (MHTML)"
    if head[257:262] == b"ustar":
        return "a tar archive"
    if head.startswith(b"MZ") and b"\0\0" in head[2:64]:
        return "a program (for Windows)"
    return "a PDF" if b"%PDF-" in head and head.lstrip(b"\xef\xbb\xbf\0\t\n\r ").startswith(b"%PDF-") else None


def _decompressed(data: bytes, name: str) -> bytes:
    """The bytes of all members; what follows the last of them is nothing."""
    import bz2  # which few documents need
    import lzma
    import zlib

    members: dict[str, Callable[[], Any]] = {
        "gzip": lambda: zlib.decompressobj(31),
        "bzip2": bz2.BZ2Decompressor,
        "xz": lzma.LZMADecompressor,
    }
    made: list[bytes] = []
    size = 0
    magics = tuple(magic for magic, known in _COMPRESSED if known == name)
    try:
        while data.startswith(magics):
            member = members[name]()
            piece = data
            while not member.eof:
                part = member.decompress(piece, _PIECE)
                piece = getattr(member, "unconsumed_tail", b"")  # bz2 and lzma keep it themselves
                if not part and not piece:
                    break  # the member is cut off: what is there is kept
                made.append(part)
                size += len(part)
                if size > _MOST:
                    raise NotText(
                        f"The bytes are {name} of more than {_MOST // 1_000_000} MB of text: decompress them, and hand over a "
                        "document at a time."
                    )
            if not member.eof and not size:
                raise NotText(
                    f"The bytes begin as {name} does, but end before any text: hand over all of them, or the text itself."
                )
            data = member.unused_data
    except (zlib.error, lzma.LZMAError, OSError, EOFError) as error:
        raise NotText(f"The bytes begin as {name} does, but do not decompress ({error}): hand over the text itself.") from None
    return b"".join(made)


_COMPRESSED = (
    (b"\x1f\x8b\x08", "gzip"),
    *((b"BZh%d1AY&SY" % level, "bzip2") for level in range(1, 10)),
    (b"\xfd7zXZ\0", "xz"),
)
