"""Where the records of a WARC file begin and end (ISO 28500, section 4), and where they begin again behind what is damaged."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from cleanse.corpus.members import Gap
from cleanse.corpus.streams import Held, kept

HEAD = 1 << 16  # bytes in which the headers of a record end
_VERSION = re.compile(rb"WARC/\d{1,3}\.\d{1,3}[ \t]*\r?\n")
# Behind damage, what begins a record is its first line and the name of a header. No part can match in two ways.
_BEGIN = re.compile(rb"WARC/\d{1,3}\.\d{1,3}\r?\n[A-Za-z0-9-]{1,60}:")
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")  # bytes that no header has
_BLANK = 64  # bytes of line ends between records; four are right
_LONGEST = 80  # bytes of what that matches
_GLUED = re.compile(rb"WARC/\d{1,3}\.\d{1,3}[ \t]*\r?\n\Z")  # a first line behind what is left of another
_REPEATED = b"warc-concurrent-to"  # the one header that a record may have more than once (section 5.7)


class Found(NamedTuple):
    """A record: ``head`` is its first line and headers, ``data`` these and what follows, or ``spool`` the file that has both.

    ``size`` is that of all of it; ``fault`` says why it cannot be read. What is no record has no head.
    """

    head: bytes
    data: bytes
    fault: str = ""
    spool: str = ""
    size: int = 0


def records(pieces: Iterable[bytes | Gap], held: Callable[[bytes, int], Held], end: int | None) -> Iterator[Found]:
    """The records of a file, and with a fault what lies between them and is none.

    :param held: makes the place for a record, of which the headers and the length of its body are known.
    :param end: how long all of it is, where that is known: a record that says it is longer is damaged.
    """
    source = _Source(pieces)
    while source.has_more():
        while source.told:
            yield Found(b"", b"", source.told.pop(0))
        if not source.skip_blank():
            continue
        begin = source.begin()
        first = source.line()
        if _VERSION.fullmatch(first) is None:
            source.give_back(first)
            place = held(b"", 0)
            size = _fill(source, place)
            yield _taken(b"", place, source.gap_reason() or f"no record begins at byte {begin}: {_whither(source, size)}")
        else:
            source.number += 1
            found = _record(source, first, held, end)
            if not found.fault and source.gap is not None and not source.gap.is_hole:
                found = found._replace(fault=source.gap.reason)  # the record is all that came of the member
                source.close_gap()
            if found.fault and source.told:
                found = found._replace(fault="; ".join([found.fault, *source.told]))
                source.told.clear()
            yield found
    while source.told:
        yield Found(b"", b"", source.told.pop(0))


def _whither(source: _Source, size: int) -> str:
    return f"the next one is {size} bytes behind" if source.has_more() else "the file cannot be read further"


def _record(source: _Source, first: bytes, held: Callable[[bytes, int], Held], end: int | None) -> Found:
    head, length = _headers(source, first)
    if length is None or (end is not None and length > end - source.place):
        place = held(head, 0)
        place.add(head)
        size = _fill(source, place)
        is_ended = head.endswith((b"\n\r\n", b"\n\n"))
        told = "the record does not say how long it is" if is_ended else "the record breaks off in its headers"
        fault = told if length is None else f"the record breaks off: {size} of {length} bytes are there"
        return _taken(head, place, source.gap_reason() or fault)
    place = held(head, length)
    place.add(head)
    left = length
    while left and (data := source.read(left)):
        place.add(data)
        left -= len(data)
    if not left and source.is_between():
        return _taken(head, place, "the record's headers are damaged" if _CONTROL.search(head) else "")
    inner = _inner(place, len(head), source.ahead(_LONGEST))
    if inner is not None and source.may_give_back(place.size - inner):
        fault = f"the record breaks off: another one begins after {inner - len(head)} of {length} bytes"
        source.give_back_rest(place.size - inner, place.cut(inner))
    elif left:
        fault = f"the record breaks off: {length - left} of {length} bytes are there"
        if source.gap is not None:
            _fill(source, place)
            fault = source.gap_reason()
    elif source.is_at_line:
        fault = ""  # what follows is none, and is told by itself
    else:
        _fill(source, place)
        fault = source.gap_reason() or f"the record does not end where it should, after {length} bytes"
    return _taken(head, place, fault)


def _headers(source: _Source, first: bytes) -> tuple[bytes, int | None]:
    """The headers with the blank line that ends them, and the length that they tell; None where they tell none, or break off
    at the first line of another record, which is then what is read next."""
    lines, size, length = [first], len(first), None
    glued = 0  # lines up to the one that ends as the first line of a record does: another record, or an address that ends so
    while size < HEAD and (line := source.line()):
        lines.append(line)
        size += len(line)
        if not line.strip(b"\r\n"):
            break
        name, colon, value = line.partition(b":")
        value = value.strip()
        if not glued and _GLUED.search(line):
            glued = len(lines)
            if not colon:
                break
        if length is None and name.strip().lower() == b"content-length" and value.isdigit() and len(value) < 19:
            length = int(value)
    if glued and (b":" not in lines[glued - 1] or _names(lines[1:glued]) & _names(lines[glued:])):
        kept = lines[glued - 1]
        rest = kept[_GLUED.search(kept).start() :]  # type: ignore[union-attr]  # that is how it was found
        given = b"".join([rest, *lines[glued:]])
        if source.may_give_back(len(given)):
            source.give_back_again(given)
            return b"".join(lines[: glued - 1]) + kept[: len(kept) - len(rest)], None
        length = None
    return b"".join(lines), length if not lines[-1].strip(b"\r\n") else None


def _names(lines: list[bytes]) -> set[bytes]:
    """The names of headers that a record has but once."""
    return {line.partition(b":")[0].strip().lower() for line in lines if b":" in line} - {_REPEATED}


def _fill(source: _Source, place: Held) -> int:
    """Takes what comes before the next record, and over one gap, if it is there: that is what it is to blame on."""
    before = place.size
    is_open = source.open_gap()
    for piece in source.until_record():
        place.add(piece)
    if not is_open and source.open_gap():
        for piece in source.until_record():
            place.add(piece)
    return place.size - before


def _taken(head: bytes, place: Held, fault: str = "") -> Found:
    size = place.size
    data, path = place.taken()
    return Found(head, data, fault, path, size)


def _inner(place: Held, begin: int, ahead: bytes) -> int | None:
    """Where in a record another one begins. ``ahead`` is what follows: of a record that lacks but a few bytes at its end, the
    next one begins so late in it that it is known by what is behind."""
    at, rest = 0, b""
    for piece in chain(place.pieces(), [ahead] if place.is_whole else []):
        data = rest + piece
        match = _BEGIN.search(data, max(0, begin - at))
        if match is not None:
            return at + match.start() if at + match.start() < place.size else None
        rest = data[-_LONGEST:]
        at += len(data) - len(rest)
    return None


class _Source:
    """Pieces to read from, up to each gap, and a way to give back what was read too much.

    ``gap`` is the one at which reading stands; ``told`` has the reasons of those at which nothing is missing. ``is_at_line``:
    line ends came before what is read next. ``number`` counts the records that were begun.

    Most files have a member for each record: one that begins with its member ends with it, at the latest, if that is damaged.
    """

    def __init__(self, pieces: Iterable[bytes | Gap]) -> None:
        self._pieces = iter(pieces)
        self._queue: deque[Iterator[bytes | Gap]] = deque([self._pieces])
        self._data, self._at = b"", 0
        self._fresh = self._again = 0
        self._opened = ""
        self.is_at_line = False
        self.gap: Gap | None = None
        self.place = self.number = 0
        self._begin, self._member, self._first = 0, -1, 1
        self._is_over, self._is_next = True, False  # the body of the record was read; so is a line of the next
        self.told: list[str] = []

    def begin(self) -> int:
        """Notes that a record begins here, and gives the place."""
        self._begin, self._is_over = self.place, False
        return self.place

    def has_more(self) -> bool:
        """Whether there is anything left, be it a gap."""
        return self._has_data() or self.gap is not None

    def _has_data(self) -> bool:
        while self._at >= len(self._data) and self.gap is None:
            piece = self._next()
            if piece is None:
                return False
            if not isinstance(piece, Gap):
                self._data, self._at = piece, 0
            elif piece.is_hole or self._begin == self._member:
                self.gap = piece
            else:
                self.told.append(f"{piece.reason}: {kept('record', self._first, self.number + self._is_next)}")
        return self._at < len(self._data)

    def _next(self) -> bytes | Gap | None:
        while self._queue:
            piece = next(self._queue[0], None)
            if piece is not None:
                if self._queue[0] is self._pieces and not piece:
                    self._member, self._first = self.place, self.number + self._is_over
                self._fresh += len(piece) if self._queue[0] is self._pieces and isinstance(piece, bytes) else 0
                return piece
            self._queue.popleft()
        return None

    def open_gap(self) -> bool:
        """Goes over the gap at which reading stands; whether it stands at one."""
        if self._has_data() or self.gap is None:
            return False
        self._opened, self.gap = self.gap.reason, None
        return True

    def close_gap(self) -> None:
        """Goes over the gap, if it is what comes next, of which all is said."""
        if self.open_gap():
            self._opened = ""

    def gap_reason(self) -> str:
        """The reason of the gap that was opened last, once."""
        reason, self._opened = self._opened, ""
        return reason

    def read(self, size: int) -> bytes:
        """So many bytes, or fewer."""
        data = self._data[self._at : self._at + size] if self._has_data() else b""
        self._at += len(data)
        self.place += len(data)
        return data

    def line(self) -> bytes:
        """A line with its end, or as much of it as a header may have."""
        line = b""
        while not line.endswith(b"\n") and len(line) < HEAD and self._has_data():
            at = self._data.find(b"\n", self._at, self._at + HEAD)
            line += self.read(at + 1 - self._at if at >= 0 else HEAD)
        return line

    def ahead(self, size: int) -> bytes:
        """So many bytes that are read next, or fewer."""
        data = b""
        while len(data) < size and (piece := self.read(size - len(data))):
            data += piece
        self.give_back(data)
        return data

    def skip_blank(self) -> bool:
        """Goes over line ends, with which records end; whether anything follows, be it a gap."""
        while self._has_data():
            while self._data[self._at : self._at + 1] in (b"\r", b"\n"):
                size = len(self._data[self._at : self._at + HEAD]) - len(self._data[self._at : self._at + HEAD].lstrip(b"\r\n"))
                self.read(size)
            if self._at < len(self._data):
                break
        return self._at < len(self._data) or self.gap is not None

    def is_between(self) -> bool:
        """Whether a record, a gap or nothing is behind line ends; these are gone over, if so."""
        blank, self._is_over = b"", True
        while self._has_data() and self._data[self._at : self._at + 1] in (b"\r", b"\n"):
            blank += self.read(1)
            if len(blank) >= _BLANK:  # whatever comes behind those
                return True
        self.is_at_line = bool(blank)
        if not self._has_data():
            return True
        self._is_next = True
        first = self.line()
        self._is_next = False
        is_record = _VERSION.fullmatch(first) is not None
        self.give_back(first if is_record else blank + first)
        return is_record

    def give_back(self, data: bytes) -> None:
        """Bytes that were read last, and are to be read again."""
        self.place -= len(data)
        if len(data) <= self._at:
            self._at -= len(data)
        else:
            self._data, self._at = data + self._data[self._at :], 0

    def give_back_again(self, data: bytes) -> None:
        """The same for bytes that may be read more than twice."""
        self._again += len(data)
        self.give_back(data)

    def may_give_back(self, size: int) -> bool:
        """Whether so many bytes can be read again, and it stays linear: nothing is read more than thrice on the average."""
        return self._again + size <= 2 * self._fresh

    def give_back_rest(self, size: int, pieces: Iterator[bytes]) -> None:
        """So many bytes that were read before those at hand."""
        self._again += size
        self.place -= size
        if self.gap is None and size <= self._at:
            self._at -= size
            deque(pieces, maxlen=0)  # they are at hand, and what held them is to go
            return
        following: list[bytes | Gap] = [self._data[self._at :]]
        if self.gap is not None:
            following.append(self.gap)
        self.gap = None
        self._data, self._at = b"", 0
        self._queue.appendleft(iter(following))
        self._queue.appendleft(pieces)

    def until_record(self) -> Iterator[bytes]:
        """What comes before the next record or gap."""
        while self._has_data():
            match = _BEGIN.search(self._data, self._at)
            if match is not None:
                yield self.read(match.start() - self._at)
                return
            yield self.read(max(0, len(self._data) - self._at - _LONGEST))
            rest = self._data[self._at :]
            self._at = len(self._data)
            self.place += len(rest)
            if not self._has_data():
                yield rest
                return
            self.place -= len(rest)
            self._data, self._at = rest + self._data, 0
