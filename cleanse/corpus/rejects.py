"""Records that were put aside, as lines of JSON: where each stands, why it is there, and the record as it was."""

from __future__ import annotations

import codecs
import json
from base64 import b64encode
from collections.abc import Iterator
from typing import Any

from cleanse.corpus.records import Raw, base64_of, encoded, json_line, json_text, utf8_text

_PIECE = 3 << 18  # bytes; a multiple of 3, so that pieces in base64 join


def rejected(raw: Raw, reason: str, row: Any = None, name: str = "reason") -> bytes:
    """A line of the rejects: of Parquet the record is an object, of other formats its text, or its bytes in base64 where they are
    not UTF-8. ``name`` is the field of the reason.

    >>> rejected(Raw("a.jsonl", 3, b"{"), "the line is not valid JSON")
    b'{"file": "a.jsonl", "line": 3, "reason": "the line is not valid JSON", "record": "{"}\\n'
    """
    entry = _entry(raw, reason, name)
    if row is not None:
        return json_line({**entry, "record": row})
    text = utf8_text(raw.data)
    return json_line({**entry, "record": text} if text is not None else {**entry, "record_base64": base64_of(raw.data)})


def rejected_large(raw: Raw, name: str = "reason") -> Iterator[bytes]:
    """The same line for a record that a file holds since it is too large for memory, piece by piece."""
    begin = json_text(_entry(raw, raw.fault, name))[:-1]
    if all(piece is not None for piece in _decoded(raw.spool)):
        yield encoded(begin + ', "record": "')
        for text in _decoded(raw.spool):
            yield encoded(json.dumps(text, ensure_ascii=False)[1:-1])
    else:
        yield encoded(begin + ', "record_base64": "')
        yield from map(b64encode, _bytes_of_file(raw.spool))
    yield b'"}\n'


def _entry(raw: Raw, reason: str, name: str) -> dict[str, Any]:
    return {"file": raw.file, "line": raw.line, name: reason}


def _bytes_of_file(path: str) -> Iterator[bytes]:
    with open(path, "rb") as file:
        while piece := file.read(_PIECE):
            yield piece


def _decoded(path: str) -> Iterator[str | None]:
    """A file's text; None where it is not UTF-8."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for piece in _bytes_of_file(path):
            yield decoder.decode(piece)
        yield decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        yield None
