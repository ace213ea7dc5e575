"""The rows in which Next.js sends the elements of a page to its script: ``self.__next_f.push([1, "…"])``."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from cleanse.patterns import regex

_DECODER = json.JSONDecoder(strict=False)
_PUSH = regex(r"__next_f\.push\(")
_ROW = re.compile(rb"([0-9a-f]{1,8}):(?:T([0-9a-f]{1,7}),)?")
_MOST_ROWS = 5000


def rows(scripts: Iterable[str]) -> dict[str, Any]:
    """The values of the rows, by how others refer to them.

    >>> rows(['self.__next_f.push([1,"1:{\\\\"post\\\\":\\\\"$2\\\\"}\\\\n2:T3,One"])'])
    {'$1': {'post': '$2'}, '$L1': {'post': '$2'}, '$2': 'One', '$L2': 'One'}
    """
    parts: list[str] = []
    for script in scripts:
        for found in _PUSH.finditer(script):
            try:
                value = _DECODER.raw_decode(script, found.end())[0]
            except (ValueError, RecursionError):
                continue
            if isinstance(value, list) and len(value) == 2 and isinstance(value[1], str):
                parts.append(value[1])
    stream = "".join(parts).encode("utf-8", "surrogatepass")
    found_rows: dict[str, Any] = {}
    at = 0
    while at < len(stream) and len(found_rows) < _MOST_ROWS:
        row = _ROW.match(stream, at)
        if row is None:
            at = stream.find(b"\n", at) + 1
            if not at:
                break
            continue
        name = row.group(1).decode("ascii")
        if row.group(2):  # a text, by its length in bytes
            end = row.end() + int(row.group(2), 16)
            value = stream[row.end() : end].decode("utf-8", "replace")
            at = end
        else:
            end = stream.find(b"\n", row.end())
            end = end if end >= 0 else len(stream)
            value = _decoded(stream[row.end() : end].decode("utf-8", "replace"))
            at = end + 1
        if value is not None:
            found_rows[f"${name}"] = found_rows[f"$L{name}"] = value
    return found_rows


def _decoded(text: str) -> Any:
    if text[:1] not in ("[", "{", '"'):
        return None
    try:
        return _DECODER.raw_decode(text)[0]
    except (ValueError, RecursionError):
        return None
