"""JSON lines: a document a line, of which one field is cleaned and every other byte stays as it is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from json import JSONDecodeError
from typing import Any, NamedTuple

from cleanse.corpus.formats.reading import Reading, Shaped, grouped
from cleanse.corpus.inputs import Input
from cleanse.corpus.records import MOST_LEVELS, BadRecord, Chunk, Raw, Record, deeply, json_value, utf8_text
from cleanse.corpus.settings import Settings, type_of

_value = json.JSONDecoder().raw_decode
_BLANK = re.compile(r"[ \t\n\r]*")


def read_jsonl(file: Input, reading: Reading) -> Iterator[Chunk]:
    """The chunks of a file; blank lines are no records."""
    return grouped("jsonl", _records(file, reading), reading.chunk_records)


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
    return json_record(text, settings, "line")


def json_record(text: str, settings: Settings, what: str) -> Record:
    """The record of an object, as it stands in its file.

    :param what: what a message calls it.
    :raises BadRecord: when it is no JSON object, or has no text where it should.
    """
    fields = _fields(text, what)
    values = {name: field.value for name, field in fields.items()}
    value = settings.value_of(values)
    settings.check_target(values)

    def line(put: Mapping[str, Any]) -> str:
        return _with_fields(text, fields, put)

    return Record(
        value, lambda put: {**json_value(text), **put}, line, url=settings.url_of(values), replaced=settings.replaced(values)
    )


def _with_fields(text: str, fields: Mapping[str, _Field], put: Mapping[str, Any]) -> str:
    """An object in which some fields have other values; new ones stand at its end, and every other byte stays as it is."""
    written = {name: json.dumps(value, ensure_ascii=False) for name, value in put.items()}
    at_end = text.rindex("}")
    new = (f", {json.dumps(name, ensure_ascii=False)}: {value}" for name, value in written.items() if name not in fields)
    ending = f"{''.join(new)}{text[at_end:]}"
    text = text[:at_end].rstrip() if len(ending) > len(text) - at_end else text[:at_end]
    for name in sorted(written.keys() & fields.keys(), key=lambda name: fields[name].start, reverse=True):
        text = f"{text[: fields[name].start]}{written[name]}{text[fields[name].end :]}"
    return text + ending


class _Field(NamedTuple):
    """A value, and where it stands in its line."""

    start: int
    end: int
    value: Any


def _fields(text: str, what: str = "line") -> dict[str, _Field]:
    """The fields of an object, in the grammar of :mod:`json`: of a name that comes twice the last counts, as there."""
    try:
        found: dict[str, _Field] = deeply(lambda: _read_fields(text, what))
    except RecursionError:
        raise BadRecord(_too_deep(what)) from None
    except ValueError as error:  # also for a number of too many digits
        if isinstance(error, BadRecord):
            raise
        raise BadRecord(f"the {what} is not valid JSON: {error}") from None
    if text.count("[") + text.count("{") > MOST_LEVELS and any(_is_deep(field.value) for field in found.values()):
        raise BadRecord(_too_deep(what))
    return found


def _too_deep(what: str) -> str:
    return f"the {what} is JSON of more than {MOST_LEVELS} levels"


def _read_fields(text: str, what: str) -> dict[str, _Field]:
    found: dict[str, _Field] = {}
    at = _after(text, 0, "{")
    if at < 0:
        raise BadRecord(f"the {what} is not an object but {type_of(_value(text, _skip(text, 0))[0])}")
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
    return found


def _is_deep(value: Any) -> bool:
    """Whether an object that has this value has more levels than a record may have."""
    level = [value] if isinstance(value, (dict, list)) else []
    for _ in range(MOST_LEVELS):
        if not level:
            return False
        inner = chain.from_iterable(outer.values() if isinstance(outer, dict) else outer for outer in level)
        level = [value for value in inner if isinstance(value, (dict, list))]
    return True


def names_of(lines: Iterable[bytes]) -> list[str]:
    """The names of the fields of the first line that is an object."""
    for line in lines:
        text = utf8_text(line)
        try:
            names = list(_fields(text)) if text else []
        except BadRecord:
            names = []
        if names:
            return names
    return []


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
