"""JSON files: an array of records, one object, or values one after another. Each is taken as it stands, while the file is
read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from cleanse.corpus.formats.jsonl import json_record
from cleanse.corpus.formats.reading import Reading, Shaped, grouped
from cleanse.corpus.inputs import Input
from cleanse.corpus.members import Gap
from cleanse.corpus.records import BadRecord, Chunk, Raw, Record, utf8_text
from cleanse.corpus.settings import Settings
from cleanse.corpus.streams import Held, kept

_SKIPPED = re.compile(rb"[ \t\r\n,]*")
_MARK = re.compile(rb'["{}\[\]]')
_TEXT = re.compile(
    rb'(?:[^"\\\r\n]+|\\.)*', re.DOTALL
)  # of a string, up to its end, the end of the piece, or a line's, which no string has
_BARE = re.compile(rb'[^ \t\r\n,\[\]{"]*')
_LINE_END = re.compile(r"[\r\n][ \t\r\n]*")  # in JSON these are between values alone
_LEAD = 64  # bytes, at most, by which a line is known on which a record begins
_PARTNER = {b"{": b"}", b"[": b"]", b"}": b"{", b"]": b"["}
_LEVELS = 10_000  # of brackets that are told apart
_CUT = "the record breaks off"
_TORN = "the record follows a gap in the file, so it may lack its beginning"


def read_json(file: Input, reading: Reading) -> Iterator[Chunk]:
    """The chunks of a file."""
    return grouped("json", _records(file, reading), reading.chunk_records)


def _records(file: Input, reading: Reading) -> Iterator[Shaped]:
    most = reading.most_of(file)
    for value in split_values(_without_mark(reading.bytes_of(file)), reading.held(file)):
        fault = value.fault or (reading.too_large("record", value.size, most) if value.spool else "")
        yield Shaped(Raw(file.name, value.number, value.data, fault, value.spool))


def _without_mark(pieces: Iterable[bytes | Gap]) -> Iterator[bytes | Gap]:
    """Pieces without the byte order mark at their start."""
    begin: bytes | None = b""
    for piece in pieces:
        if begin is not None and isinstance(piece, bytes):
            begin += piece
            if len(begin) < 3:
                yield b""
                continue
            piece, begin = begin.removeprefix(b"\xef\xbb\xbf"), None
        elif begin is not None:
            yield begin
            begin = None
        yield piece
    if begin:
        yield begin


def parse_json(raw: Raw, shared: bytes, settings: Settings) -> Record:
    """The record of a value. Its lines become one.

    :raises BadRecord: when it is no JSON object in UTF-8, or has no text where it should.
    """
    text = utf8_text(raw.data)
    if text is None:
        raise BadRecord("the record is not valid UTF-8")
    made = json_record(text, settings, "record")
    in_lines = made.line
    if in_lines is None or not _LINE_END.search(text):
        return made
    return made._replace(line=lambda cleaned: _LINE_END.sub(" ", in_lines(cleaned)).strip())


class Value(NamedTuple):
    """A value of a file, the so manieth (``number``); ``fault`` says why it cannot be read. What is told of a gap between two has
    no data. One too large to be held has the ``spool`` that has it, and its ``size``."""

    data: bytes
    number: int
    fault: str = ""
    spool: str = ""
    size: int = 0


def split_values(pieces: Iterable[bytes | Gap], held: Held) -> Iterator[Value]:
    """The values that a file has, or its array; what lies between them and is none has a fault.

    Behind a record that is broken, or a gap, the next one begins at a line that begins as those of other records do. Where
    records have no lines of their own, all that follows is one that cannot be read.

    >>> [value.data for value in split_values([b'[{"a": [1', b']}, {"b": "]"}]'], Held(99, lambda: (None, "")))]
    [b'{"a": [1]}', b'{"b": "]"}']
    """
    values = _Values(held)
    for piece in pieces:
        if isinstance(piece, Gap):
            yield from values.gap(piece)
        elif not piece:
            values.begin_member()
        else:
            yield from values.feed(piece)
    yield from values.end()


class _Values:
    """What has been seen of a file. ``_reads`` is what takes the bytes that come next: it gives the place up to which it did, and
    notes in ``_is_whole`` that a value is over with them."""

    def __init__(self, held: Held) -> None:
        self._held = held
        self._reads: Callable[[bytes, int], int] = self._between
        self._is_whole = False
        self._fault = ""
        self._number = self._begun = 1
        self._told: list[str] = []
        self._in_array = self._is_escaped = False
        self._levels = bytearray()  # the brackets that are open in a value
        self._last = b""  # the mark before what is read next
        self._behind = b""  # the end of what was read before a piece
        self._lead, self._line = b"", b""  # what stands before a value; how a record begins with its line

    def feed(self, data: bytes) -> Iterator[Value]:
        """Takes a piece; gives the values that are over."""
        at = 0
        while at < len(data):
            at = self._reads(data, at)
            if self._is_whole:
                yield from self._taken()
        self._behind = (self._behind + data[-_LEAD:])[-_LEAD:]

    def begin_member(self) -> None:
        """Notes that a member of a compressed file begins."""
        self._begun = self._number

    def gap(self, gap: Gap) -> Iterator[Value]:
        """Takes a gap: it ends the value at which it is."""
        if not gap.is_hole:
            self._told.append(f"{gap.reason}: {kept('record', self._begun, self._number - (not self._held.size))}")
            return
        self._fault = gap.reason
        yield from self._taken(is_told=True)
        self._seek(_TORN, b"")

    def end(self) -> Iterator[Value]:
        """What is left, and what is to be said of it."""
        is_open = self._in_array
        if self._held.size:
            is_bare = self._reads == self._bare
            is_open &= is_bare
            if self._reads == self._seeks:
                data = b"".join(self._held.pieces()) if self._held.size <= _LEAD else b"?"
                if not data.strip(b" \t\r\n,]"):
                    self._held.taken()
                    self._fault = ""
            elif not is_bare:
                self._fault = _CUT
            yield from self._taken()
        elif self._reads == self._seeks:
            is_open = False
        if is_open:
            yield Value(b"", self._number, "the file breaks off: its array has no end")
        for reason in self._told:
            yield Value(b"", self._number, reason)

    def _taken(self, is_told: bool = False) -> Iterator[Value]:
        """The value at hand, and what was to be said when it is over; ``is_told``: its fault too where it has no bytes."""
        if self._held.size or is_told:
            size = self._held.size
            data, path = self._held.taken()
            yield Value(data, self._number, self._fault, path, size)
            self._number += bool(size)
        self._reads, self._is_whole, self._fault, self._lead = self._between, False, "", b""
        self._levels.clear()
        while self._told:
            yield Value(b"", self._number, self._told.pop(0))

    def _between(self, data: bytes, at: int) -> int:
        end = _SKIPPED.match(data, at).end()  # type: ignore[union-attr]  # it matches the empty string
        self._lead = (self._lead + data[max(at, end - _LEAD) : end])[-_LEAD:]
        if end == len(data):
            return end
        mark = data[end : end + 1]
        if mark == (b"]" if self._in_array else b"["):
            self._in_array = not self._in_array
            self._lead = b""
            return end + 1
        begin = self._lead.rfind(b"\n")
        if begin >= 0 and mark == b"{":
            self._line = self._lead[begin:] + mark
        if mark in b'{["':
            self._reads = self._outside
            return end
        self._reads = self._bare
        self._held.add(mark)
        return end + 1

    def _bare(self, data: bytes, at: int) -> int:
        end = _BARE.match(data, at).end()  # type: ignore[union-attr]  # as above
        self._held.add(data[at:end])
        self._is_whole = end < len(data)
        return end

    def _outside(self, data: bytes, begin: int) -> int:
        """Reads on where no string is open."""
        at, levels = begin, self._levels
        while (found := _MARK.search(data, at)) is not None:
            place = found.start()
            mark = data[place : place + 1]
            if mark == b'"':
                self._last = mark
                self._held.add(data[begin : place + 1])
                self._reads = self._inside
                begin = at = self._inside(data, place + 1)
                if self._is_whole or self._reads != self._outside:
                    return at
                continue
            if mark in b"{[":
                if mark == b"{" and levels[-1:] == b"{" and not self._is_after_colon(data[at:place]):
                    return self._broken(data, begin, place, "the record is not valid JSON: an object stands where a field should")
                if len(levels) == _LEVELS:
                    return self._broken(data, begin, place, f"the record is JSON of more than {_LEVELS} levels")
                levels += mark
            elif _PARTNER[mark] in levels:
                del levels[levels.rfind(_PARTNER[mark]) :]  # and what was opened within, and not closed
            self._last = mark
            at = place + 1
            if not levels:
                self._held.add(data[begin:at])
                self._is_whole = True
                return at
        self._last = data[at:].rstrip()[-1:] or self._last
        self._held.add(data[begin:])
        return len(data)

    def _is_after_colon(self, between: bytes) -> bool:
        return (between.rstrip() or self._last).endswith(b":")

    def _inside(self, data: bytes, begin: int) -> int:
        """Reads on in a string."""
        end = _TEXT.match(data, min(begin + self._is_escaped, len(data))).end()  # type: ignore[union-attr]  # as above
        self._is_escaped = data[end:] == b"\\"
        if end == len(data) or self._is_escaped:
            self._held.add(data[begin:])
            return len(data)
        if data[end : end + 1] != b'"':
            return self._broken(data, begin, end, "the record is not valid JSON: a string has a line break")
        self._held.add(data[begin : end + 1])
        self._reads = self._outside
        self._is_whole = not self._levels
        return end + 1

    def _broken(self, data: bytes, begin: int, place: int, fault: str) -> int:
        self._held.add(data[begin:place])
        self._seek(fault, (self._behind + data[max(0, place - _LEAD) : place])[-_LEAD:])
        return place

    def _seek(self, fault: str, behind: bytes) -> None:
        self._fault, self._tail = fault, behind
        self._is_escaped = False
        self._reads = self._seeks

    def _seeks(self, data: bytes, begin: int) -> int:
        """Reads on up to a line that begins as a record's does."""
        size = len(self._tail)
        text = self._tail + data[begin:]
        at = text.find(self._line, max(0, size - len(self._line) + 1)) if self._line else -1
        if at < 0:
            self._held.add(data[begin:])
            self._tail = text[-_LEAD:]
            return len(data)
        place = begin + at + len(self._line) - 1 - size
        self._held.add(data[begin:place])
        self._is_whole = True
        return place
