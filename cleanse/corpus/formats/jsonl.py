"""JSON lines: a document a line, of which one field is cleaned and every other byte stays as it is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from json import JSONDecodeError
from typing import Any, NamedTuple

from cleanse.corpus.formats.reading import Reading, Shaped, grouped
from cleanse.corpus.inputs import Input
from cleanse.corpus.records import BadRecord, Chunk, Raw, Record, utf8_text
from cleanse.corpus.settings import Settings, type_of

_value = json.JSONDecoder().raw_decode
_BLANK = re.compile(r"[ \t\n\r]*")


def read_jsonl(file: Input, reading: Reading) -> Iterator[Chunk]:
    """The chunks of a file; blank lines are no records."""
    return grouped("jsonl", _records(file, reading))


def _records(file: Input, reading: Reading) -> Iterator[Shaped]:
    for line in reading.lines_of(file):
        if line.fault or line.data.strip():
            yield Shaped(Raw(file.name, line.number, line.data.removesuffix(b"\r"), line.fault, line.spool))


def parse_jsonl(raw: Raw, shared: bytes, settings: Settings) -> Record:
    """The record of a line.

    :raises BadRecord: when it is no JSON object in UTF-8, or has no text where it should.
    """
    text = utf8_text(raw.data)
    if text is None:
        raise BadRecord("the line is not valid UTF-8")
    fields = _fields(text)
    value = settings.value_of({name: field.value for name, field in fields.items()})
    at = fields.get(settings.target)

    def line(cleaned: str) -> str:
        put = json.dumps(cleaned, ensure_ascii=False)
        if at is not None:
            return f"{text[: at.start]}{put}{text[at.end :]}"
        end = text.rindex("}")
        return f"{text[:end].rstrip()}, {json.dumps(settings.target, ensure_ascii=False)}: {put}{text[end:]}"

    return Record(value, lambda cleaned: {**json.loads(text), settings.target: cleaned}, line)


class _Field(NamedTuple):
    """A value, and where it stands in its line."""

    start: int
    end: int
    value: Any


def _fields(text: str) -> dict[str, _Field]:
    """The fields of an object, in the grammar of :mod:`json`: of a name that comes twice the last counts, as there."""
    found: dict[str, _Field] = {}
    try:
        at = _after(text, 0, "{")
        if at < 0:
            raise BadRecord(f"the line is not an object but {type_of(_value(text, _skip(text, 0))[0])}")
        end = _after(text, at, "}")
        while end < 0:
            name, at = _value(text, _expect(text, at, '"', "a field's name") - 1)
            start = _skip(text, _expect(text, at, ":", "':'"))
            value, at = _value(text, start)
            found[name] = _Field(start, at, value)
            end = _after(text, at, "}")
            if end < 0:
                at = _expect(text, at, ",", "',' or '}'")
        if _skip(text, end) != len(text):
            raise JSONDecodeError("Extra data", text, _skip(text, end))
    except (ValueError, RecursionError) as error:  # also for a number of too many digits
        if isinstance(error, BadRecord):
            raise
        raise BadRecord(f"the line is not valid JSON: {error}") from None
    return found


def _skip(text: str, at: int) -> int:
    return _BLANK.match(text, at).end()  # type: ignore[union-attr]  # it matches the empty string


def _after(text: str, at: int, mark: str) -> int:
    """The place behind a mark, -1 where it is another."""
    at = _skip(text, at)
    return at + 1 if text.startswith(mark, at) else -1


def _expect(text: str, at: int, mark: str, name: str) -> int:
    found = _after(text, at, mark)
    if found < 0:
        raise JSONDecodeError(f"Expecting {name}", text, _skip(text, at))
    return found
