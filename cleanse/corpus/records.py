"""The nouns of a corpus: what was read, what comes of it, and the counts."""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from cleanse.corpus.dedupe.bodies import Piece
from cleanse.errors import CleanseError
from cleanse.literals import Kind

_PARTICULAR = re.compile(r"'[^']*'|\"[^\"]*\"|\d[\d.,]*%?")
_SURROGATE = re.compile("[\ud800-\udfff]")
_ESCAPED = re.compile(rb"\\u[dD][89a-fA-F]")  # how a line of JSON in UTF-8 has them
MOST_LEVELS = 1000  # of JSON in a record: what Python can be made to read and write everywhere
_MESSAGES = 500  # that differ, and are kept as they are


class BadRecord(CleanseError, ValueError):
    """A record that cannot be read or cleaned: the message is the reason that the rejects give."""


class Misfit(BadRecord):
    """A record that the command does not fit: it has no text where it should, or something where text should go.

    :param way_out: what to ask for instead.
    """

    def __init__(self, reason: str, way_out: str) -> None:
        super().__init__(reason)
        self.way_out = way_out

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (str(self), self.way_out)


class Raw(NamedTuple):
    """A record as it was read: ``line`` counts from 1 what the format counts, lines, rows or records.

    ``fault`` says why it can be no more than read; ``spool`` is the file that holds it where it is too large for memory.
    """

    file: str
    line: int
    data: bytes
    fault: str = ""
    spool: str = ""


class Chunk(NamedTuple):
    """Some records that follow each other in one format, which a worker takes at once.

    ``shared`` is what the format needs besides: the header of a CSV file, the rows of Parquet. ``size`` is in bytes. ``end`` is
    the index of the file and how many of its chunks are done with this one, ``position`` how many bytes of all files.
    """

    format: str
    shared: bytes
    records: Sequence[Raw]
    size: int
    end: tuple[int, int] = (0, 0)
    position: int = 0


class Record(NamedTuple):
    """A record that can be cleaned.

    ``row`` gives it as a dictionary with the fields that are put in their places, ``line`` as a line of JSON where that is more
    than the row's;
    ``charset`` is what a server said of that of bytes, ``replaced`` names the fields with something in them that give way to what
    is told of the text.
    """

    value: str | bytes
    row: Callable[[Mapping[str, Any]], dict[str, Any]]
    line: Callable[[Mapping[str, Any]], str] | None = None
    kind: Kind | None = None
    url: str | None = None
    charset: str | None = None
    replaced: tuple[str, ...] = ()


@dataclass
class Tally:
    """What was done with documents; ``duplicates`` are some of those that were written, or were dropped. Characters in are those
    of texts and of the visible text of pages, so that characters out and what each cleaner cut (less what it put) add up to them.

    >>> first, second = Tally(read=1, cut=Counter(related=5)), Tally(read=2, cut=Counter(related=1))
    >>> first.add(second)
    >>> first.read, dict(first.cut)
    (3, {'related': 6})
    """

    read: int = 0
    written: int = 0
    rejected: int = 0
    duplicates: int = 0
    dropped: int = 0
    size: int = 0
    characters_in: int = 0
    characters_out: int = 0
    cut: Counter[str] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)
    warnings: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)

    def add(self, other: Tally) -> None:
        """Adds the counts of more documents."""
        own = vars(self)
        for name, value in vars(other).items():
            if isinstance(value, Counter):
                own[name].update(value)  # Counter's + would drop what is below zero
            else:
                own[name] += value
        for counts in (self.warnings, self.reasons):
            if len(counts) > _MESSAGES:
                kinds = grouped_messages(counts)
                counts.clear()
                counts.update(kinds)

    def to_dict(self) -> dict[str, Any]:
        """The counts as plain values."""
        return {name: dict(value) if isinstance(value, Counter) else value for name, value in vars(self).items()}

    @classmethod
    def of(cls, counts: Mapping[str, Any]) -> Tally:
        """The counts from plain values."""
        tally = cls()
        vars(tally).update({name: Counter(value) if isinstance(value, dict) else value for name, value in counts.items()})
        return tally


class Done(NamedTuple):
    """What a worker made of a chunk: bytes to append to output, rejects and cuts, the counts, and what is to be told at once.

    ``misfits`` counts the records that the command does not fit, and ``misfit`` says of the first why, and the way out; ``fits``
    says whether it fits any. Where documents are compared with others, the output is in ``pieces``, of one record each, or in
    the Arrow stream of ``rows``, until it is known what they repeat.
    """

    output: bytes
    rejects: bytes
    cuts: bytes
    tally: Tally
    notes: Sequence[str] = ()
    misfits: int = 0
    misfit: str = ""
    fits: bool = False
    pieces: Sequence[Piece] = ()
    rows: bytes = b""


def grouped_messages(counts: Mapping[str, int]) -> Counter[str]:
    """Messages that differ in a number or a quotation alone, counted as one.

    >>> dict(grouped_messages({"It has 2 cells": 1, "It has 3 cells": 1}))
    {'It has … cells': 2}
    """
    found: Counter[str] = Counter()
    example: dict[str, str] = {}
    for message, count in sorted(counts.items()):
        kind = _PARTICULAR.sub("…", message)
        found[kind] += count
        example[kind] = message if kind not in example else kind
    return Counter({example[kind]: count for kind, count in found.items()})


def json_text(value: Any) -> str:
    """A value as JSON in one line.

    >>> json_text({"text": "schön"})
    '{"text": "schön"}'
    """
    text: str = deeply(lambda: json.dumps(value, ensure_ascii=False))
    return text


def json_value(text: str | bytes) -> Any:
    """The value of JSON, which may have as many levels as a record may have.

    >>> json_value('{"text": [1]}')
    {'text': [1]}
    """
    return deeply(lambda: json.loads(text))


def deeply(call: Callable[[], Any]) -> Any:
    """What a call gives that takes a level of Python's stack for each level of JSON, of which it is given enough."""
    try:
        return call()
    except RecursionError:
        limit = sys.getrecursionlimit()
        sys.setrecursionlimit(limit + 2 * MOST_LEVELS)
        try:
            return call()
        finally:
            sys.setrecursionlimit(limit)


def json_line(value: Any) -> bytes:
    """The same as a line of bytes."""
    return encoded(json_text(value) + "\n")


def encoded(line: str) -> bytes:
    """A line of JSON in UTF-8; lone surrogates, for which UTF-8 has no place, as escapes.

    >>> encoded('"\\ud800ö"')
    b'"\\\\ud800\\xc3\\xb6"'
    """
    try:
        return line.encode("utf-8")
    except UnicodeEncodeError:  # inside a string, since JSON has no such characters elsewhere
        return "".join(f"\\u{ord(c):04x}" if "\ud800" <= c <= "\udfff" else c for c in line).encode("utf-8")


def well_formed(text: str) -> str:
    """Text that has a place in UTF-8: lone surrogates, which are halves of characters, are replaced.

    >>> well_formed("a\\ud800") == "a\\ufffd"
    True
    """
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)


def surrogate_in(line: bytes) -> str | None:
    """The field, by its name as JSON, of a line of JSON that has a lone surrogate in its name or its value; None where none has.

    >>> surrogate_in(b'{"who": ["\\\\ud83d"]}'), surrogate_in(b'{"who": "\\\\ud83d\\\\ude00"}')
    ('"who"', None)
    """
    if not _ESCAPED.search(line):
        return None
    return next(
        (json.dumps(name) for name, value in json_value(line).items() if _SURROGATE.search(json_text([name, value]))), None
    )


def utf8_text(data: bytes) -> str | None:
    """Bytes as text, None where they are not UTF-8."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def base64_of(data: bytes) -> str:
    """Bytes in base64."""
    from base64 import b64encode

    return b64encode(data).decode("ascii")
