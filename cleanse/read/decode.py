"""Bytes to text. Never an exception, and what could not be decoded is said.

The order is the one browsers follow where it can be followed without the network: a byte order mark, the charset that
the document declares (WHATWG Encoding Standard, section 4.2, for what a label means), strict UTF-8, and a guess by
charset-normalizer.
"""

from __future__ import annotations

import codecs
from typing import NamedTuple

from cleanse.read.charsets import codec_declared

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Text encodings by their traits, and no charsets: what they give of most bytes is an error, or differs from machine to machine.
_NO_CHARSETS = frozenset(("utf-7", "idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "mbcs", "oem"))
_SAMPLE = 65_536  # bytes that a guess looks at
_FEW_BROKEN = 0.01  # the share of broken characters up to which a text still counts as UTF-8


class Decoded(NamedTuple):
    """A text, the encoding it was in, and what went wrong on the way."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """The text that ``data`` holds; in ``encoding``, where the caller knows it, whatever the document says.

    :raises ValueError: for an encoding that is unknown or no text encoding.

    >>> decode("Größe".encode("utf-8")).text
    'Größe'
    >>> decode(b"\\xff\\xfeH\\x00i\\x00")
    Decoded(text='Hi', encoding='utf-16-le', warnings=())
    """
    if encoding is not None:
        known = codec_of(encoding, declared=False)
        if known is None:
            raise ValueError(
                f"encoding is {encoding!r}, which is no charset that Python knows: name one, such as 'utf-8' or 'windows-1251', "
                "or leave it out, to go by what the document declares."
            )
        return _lenient(data, known)
    for mark, marked in _MARKS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], marked)
    warnings: list[str] = []
    label = declared_charset(data)
    declared = codec_declared(label) if label else None
    if label and declared is None:
        warnings.append(f"The document declares the charset {label!r}, which is unknown: overridden.")
    for candidate in (declared, _wide(data), "utf-8"):
        if candidate is None:
            continue
        try:
            return Decoded(data.decode(candidate), candidate, tuple(warnings))
        except UnicodeError:
            if candidate == declared:
                warnings.append(f"The document declares the charset {label!r}, but does not decode with it: overridden.")
    guess = _guess(data)
    found = _lenient(data, guess)
    return found._replace(warnings=(*warnings, *found.warnings))


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


def _guess(data: bytes) -> str:
    lenient = data.decode("utf-8", "replace")
    if any("\x80" <= char != "\ufffd" for char in lenient[:_SAMPLE]) and (
        lenient.count("\ufffd") <= max(1, _FEW_BROKEN * len(lenient))
    ):
        return "utf-8"
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    return best.encoding if best is not None else "utf-8"


def _lenient(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeError:
        text = data.decode(encoding, "replace")
    broken = text.count("\ufffd")
    at = text.find("\ufffd")
    return Decoded(
        text, encoding, (f"{broken} characters did not decode as {encoding} (the first at offset {at}): each is now U+FFFD.",)
    )
