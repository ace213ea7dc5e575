"""Bytes to text. Never an exception, and what could not be decoded is said.

The order is the one browsers follow where it can be followed without the network: a byte order mark, the charset that the
server told, the one that the document declares (WHATWG Encoding Standard, section 4.2, for what a label means), strict UTF-8, and
a guess by the letters: see :mod:`cleanse.read.guess`. But servers and documents err: what does not decode with a label is
overridden, and what is UTF-8 is UTF-8, for no other text happens to look like it.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from contextlib import suppress

from cleanse.read.charsets import codec_declared, has_one_byte_each, label_of
from cleanse.values import NamedTuple

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Text encodings by their traits, and no charsets: what they give of most bytes is an error, or differs from machine to machine.
_NO_CHARSETS = frozenset(("utf-7", "idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "mbcs", "oem"))
_UTF8_OR_NO_LABEL = re.compile(rb"(?!\s*=)|\s*=\s*(?:[\"']utf-?8[\"']|utf-?8[ /;'\">])")
_SAMPLE = 65_536  # bytes that a guess looks at
_WHOLE = 4  # characters of several bytes for each that is broken, from which on a text still counts as UTF-8
_ONE, _SOME = 1, 20  # bytes beyond the first of a character, from which on what is UTF-8 is no charset of one byte, or of several
_LEAST_WIDE, _WIDE_SAMPLE = 16, 4096  # bytes, and characters
_OWN_ROWS, _ALL_ROWS = 0.12, 0.97  # the share of kana, punctuation and ASCII, and with ideographs, in Chinese or Japanese UTF-16


class Decoded(NamedTuple):
    """A text, the encoding it was in, and what went wrong on the way."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes, encoding: str | None = None, charset: str | None = None, url: str | None = None) -> Decoded:
    """The text that ``data`` holds; in ``encoding``, where the caller knows it, whatever the document says.

    :param charset: what somebody said it is in, such as the server: it is believed where it decodes and nothing speaks
        against it.
    :param url: the address of a page: its country tells something where all else is a guess.
    :raises ValueError: for an encoding that is unknown or no text encoding.

    >>> decode("Größe".encode("utf-8")).text
    'Größe'
    >>> decode(b"\\xff\\xfeH\\x00i\\x00")
    Decoded(text='Hi', encoding='utf-16-le', warnings=())
    >>> decode("Größe".encode("utf-8"), charset="iso-8859-1").warnings
    ("The charset 'iso-8859-1' was given, but the text is UTF-8: overridden.",)
    """
    if encoding is not None:
        return _lenient(data, known_codec(encoding))
    for mark, marked in _MARKS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], marked)
    if charset is None and _says_utf8_or_nothing(data):
        with suppress(UnicodeError):
            return Decoded(data.decode("utf-8"), "utf-8")
    from cleanse.read.guess import is_shifted  # and more, which few documents need

    told = _Labels(data)
    told.add(charset, "The charset {!r} was given")
    told.add(declared_charset(data), "The document declares the charset {!r}")
    codec = _wide(data) or told.codec(url) or ("iso2022_jp" if is_shifted(data) else None)
    for candidate in (codec, "utf-8"):
        if candidate is not None:
            with suppress(UnicodeError):
                return Decoded(data.decode(candidate), candidate, tuple(told.warnings))
    codec = _guess(data, url)
    if codec != "utf-8" and not told.warnings:
        told.warnings.append(f"The charset is not declared; taken for {label_of(codec)} by its letters.")
    elif codec != "utf-8":
        told.warnings.append(f"Taken for {label_of(codec)} by its letters.")
    found = _lenient(data, codec)
    return found._replace(warnings=(*told.warnings, *found.warnings))


class _Labels:
    """What charsets some bytes are said to be in: those that decode them, and why the others are overridden."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.codecs: list[str] = []
        self.warnings: list[str] = []

    def add(self, label: str | None, said: str) -> None:
        """One more label, and who said it, for a sentence that says what is wrong with it."""
        if not label:
            return
        codec = codec_declared(label)
        if codec is None:
            self.warnings.append(f"{said.format(label)}, which is unknown: overridden.")
        elif not self._decodes(codec):
            self.warnings.append(f"{said.format(label)}, but the text does not decode with it: overridden.")
        elif codec != "utf-8" and self._is_utf8(_ONE if has_one_byte_each(codec) else _SOME):
            self.warnings.append(f"{said.format(label)}, but the text is UTF-8: overridden.")
        elif codec not in self.codecs:
            self.codecs.append(codec)

    def codec(self, url: str | None) -> str | None:
        """The charset that is believed: of two that do not agree the one that fits the letters."""
        if len(self.codecs) > 1 and not self.data.isascii():
            from cleanse.read.guess import likelier

            return likelier(self.data, self.codecs, url)
        return self.codecs[0] if self.codecs else None

    def _decodes(self, codec: str) -> bool:
        try:
            self.data.decode(codec)
        except UnicodeError:
            return False
        return True

    def _is_utf8(self, least: int) -> bool:
        """Whether it is UTF-8, with so many characters at least that tell."""
        if self.data.isascii():
            return False
        try:
            text = self.data.decode("utf-8")
        except UnicodeError:
            return False
        return len(self.data) - len(text) >= least


def declared_charset(data: bytes) -> str | None:
    """The charset that a document says it is in, as it stands there.

    >>> declared_charset(b'<meta charset="latin-1">')
    'latin-1'
    """
    from bs4.dammit import EncodingDetector

    label = EncodingDetector.find_declared_encoding(data[:_SAMPLE], is_html=True)
    return label.strip() or None if label else None


def codec_of(label: str, declared: bool = True) -> str | None:
    """Python's name for a charset label, or None for one that is no text encoding.

    :param declared: it stands in a document, or a server said it: it is read as the Encoding Standard has it.

    >>> codec_of("iso-8859-1"), codec_of("iso-8859-1", declared=False), codec_of("utf-7")
    ('cp1252', 'iso8859-1', None)
    """
    if declared:
        return codec_declared(label)
    try:
        info = codecs.lookup(label)
    except (LookupError, ValueError):
        # ftfy's own, which are known or not by what the process has loaded: they shall be known.
        import ftfy.bad_codecs  # noqa: F401

        try:
            info = codecs.lookup(label)
        except (LookupError, ValueError):
            return None
    return info.name if info._is_text_encoding and info.name not in _NO_CHARSETS else None


def known_codec(encoding: str) -> str:
    """Python's name for the charset that a caller names.

    :raises ValueError: for one that Python does not know.

    >>> known_codec("UTF8")
    'utf-8'
    """
    known = codec_of(encoding, declared=False)
    if known is None:
        raise ValueError(
            f"encoding is {encoding!r}, which is no charset of texts that Python knows: name one, such as 'utf-8' or "
            "'windows-1251', or leave it out, to go by what the document declares."
        )
    return known


def _says_utf8_or_nothing(data: bytes) -> bool:
    """Whether a document names no charset but UTF-8, and is in none whose characters are all of two
    bytes, or shifted.

    Most pages are. What they hold is the same whatever :func:`declared_charset` finds, and what finds it need not be loaded: that
    would be a third of a first call.
    """
    head = data[:_SAMPLE].lower()
    if b"\0" in head or b"\x1b" in data:
        return False
    for word in (b"charset", b"encoding"):
        at = head.find(word)
        while at >= 0:
            if not _UTF8_OR_NO_LABEL.match(head, at + len(word)):
                return False
            at = head.find(word, at + 1)
    return True


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: nearly every second byte of most texts is NUL, in the one place or the other."""
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    if half < 2 or len(data) % 2 or sample.count(0) < 0.3 * half:
        return None
    first, second = sample[0::2].count(0), sample[1::2].count(0)
    if second > 0.3 * half and first < 0.05 * half:
        return "utf-16-le"
    return "utf-16-be" if first > 0.3 * half and second < 0.05 * half else None


def _guess(data: bytes, url: str | None) -> str:
    from cleanse.read.guess import guess

    lenient = data.decode("utf-8", "replace")
    broken = lenient.count("\ufffd")
    if sum("\x80" <= char != "\ufffd" for char in lenient[:_SAMPLE]) > _WHOLE * broken:
        return "utf-8"
    return _wide_by_script(data) or guess(data, url) or "cp1252"


def _wide_by_script(data: bytes) -> str | None:
    """UTF-16 without a mark that has few NULs: Chinese or Japanese, by the rows of Unicode that its characters are from.

    Other text that is read so gives characters of every row, and for a blank one of the row of spaces and dashes.
    """
    if len(data) % 2 or len(data) < _LEAST_WIDE:
        return None
    for codec in ("utf-16-le", "utf-16-be"):
        try:
            text = data[: 2 * _WIDE_SAMPLE].decode(codec)
        except UnicodeError:
            continue
        rows = Counter(ord(char) >> 8 for char in text)
        own = sum(rows[row] for row in (0x00, 0x30, 0xFF))
        if (
            own > _OWN_ROWS * len(text)
            and own + rows[0x20] + sum(map(rows.__getitem__, range(0x4E, 0xA0))) >= len(text) * _ALL_ROWS
        ):
            return codec
    return None


def _lenient(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeError:
        text = data.decode(encoding, "replace")
    broken = text.count("\ufffd")
    where = f"the first at offset {text.find(chr(0xFFFD))}"
    what = "1 character did not decode" if broken == 1 else f"{broken} characters did not decode"
    return Decoded(text, encoding, (f"{what} as {encoding} ({where}): each is now U+FFFD.",))
