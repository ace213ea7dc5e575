"""Readers: what a scraper hands over becomes a :class:`cleanse.document.Document`."""

from __future__ import annotations

from cleanse.document import Document
from cleanse.read.text import read_text


def read(source: object) -> tuple[Document, dict[str, str], tuple[str, ...]]:
    """The document, what reading it told (``encoding``, for bytes), and the warnings.

    >>> document, metadata, warnings = read("A text.")
    >>> document.source, metadata, warnings
    ('A text.', {}, ())

    :raises TypeError: for what is neither text nor bytes.
    """
    if isinstance(source, str):
        return read_text(str(source)), {}, ()
    if isinstance(source, (bytes, bytearray, memoryview)):
        from cleanse.read.decode import decode

        decoded = decode(bytes(source))
        return read_text(decoded.text), {"encoding": decoded.encoding}, decoded.warnings
    raise TypeError(
        f"cleanse takes a str, or bytes that it decodes; this is {type(source).__name__}: {source!r:.80}. "
        "Hand over the text itself: for a file its .read(), for a response its .content or .text."
    )
