"""CSV, as RFC 4180 and :mod:`csv` have it: a header, then a document a record, which may have line breaks in quotes. TSV is the
same with tabs for commas, as pandas and spreadsheets write it."""

from __future__ import annotations

import csv
import io
from collections import deque
from collections.abc import Iterator
from typing import Any

from cleanse.corpus.formats.reading import Reading, Shaped, grouped
from cleanse.corpus.inputs import Input
from cleanse.corpus.records import Chunk, Raw, Record, utf8_text
from cleanse.corpus.settings import Settings
from cleanse.corpus.streams import Line

csv.field_size_limit(1 << 30)  # records are bounded by --record-size
_NUL = "\udc00"  # stands for what the csv of Python 3.10 does not read; no bytes are decoded to it


TAB = "\t"
DELIMITERS = {"csv": ",", "tsv": TAB}
"""What stands between the cells of a format."""


def read_cells(file: Input, reading: Reading) -> Iterator[Chunk]:
    """The chunks of a file, each with its header."""
    return grouped(file.format, _records(file, reading, DELIMITERS[file.format]), reading.chunk_records)


class _CsvLines:
    """Lines for the parser, with those that it took since the last record, and a way back to them."""

    def __init__(self, lines: Iterator[Line], limit: int) -> None:
        self._lines, self._limit = lines, limit
        self._again: deque[Line] = deque()
        self.taken: list[Line] = []
        self._size = 0

    def __iter__(self) -> _CsvLines:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else next(self._lines)
        self._size += len(line.data) + 1
        if self.taken and (line.fault or line.spool or self._size > self._limit):  # no record goes over what cannot be read
            self._again.appendleft(line)
            raise StopIteration
        self.taken.append(line)
        return line.data.decode("utf-8", "surrogateescape").replace("\0", _NUL) + "\n"

    def forget(self, lines: int) -> None:
        """Starts a new record behind so many of the lines; the others come again."""
        self._again.extendleft(reversed(self.taken[lines:]))
        self.taken, self._size = [], 0

    def is_over(self) -> bool:
        """Whether there is no line left."""
        if not self._again:
            line = next(self._lines, None)
            if line is None:
                return True
            self._again.append(line)
        return False


def header_of(lines: Iterator[Line], reading: Reading, delimiter: str) -> list[str]:
    """The names of the columns; none where the first record is no header that can be read."""
    source = _CsvLines(lines, reading.record_size)
    while not source.is_over():
        row, fault = _csv_row(source, delimiter)
        data = b"".join(line.data for line in source.taken)
        source.forget(len(source.taken))
        if row or fault:
            return [] if fault or utf8_text(data) is None or _fault_of(row) else row
    return []


def _records(file: Input, reading: Reading, delimiter: str) -> Iterator[Shaped]:
    source = _CsvLines(reading.lines_of(file), reading.record_size)
    header: list[str] | None = None
    shared, header_fault = b"", ""
    while not source.is_over():
        row, fault = _csv_row(source, delimiter)
        first, length = source.taken[0], len(source.taken)
        if first.spool or first.fault:
            fault = first.fault
        elif fault:
            length = 1  # a quote that nothing closes: what follows it may be good
        data = b"\n".join(line.data for line in source.taken[:length]).removesuffix(b"\r")
        source.forget(length)
        if not (row or fault):
            continue  # a blank line
        if not fault and utf8_text(data) is None:
            fault = "the record is not valid UTF-8"
        if header is None:
            header, shared = row, data
            header_fault = fault or _fault_of(header)
            if not fault:
                continue
        elif not fault:
            fault = header_fault or (
                "" if len(row) == len(header) else f"the record has {len(row)} cells, the header {len(header)}"
            )
            if first.is_torn and not fault:  # JSON tells a part from a whole, CSV does not
                fault = "the record follows a gap in the file, so it may lack its beginning"
        yield Shaped(Raw(file.name, first.number, data, fault, first.spool), shared)


def _csv_row(source: _CsvLines, delimiter: str) -> tuple[list[str], str]:
    try:
        row = next(csv.reader(source, strict=True, delimiter=delimiter), [])
        return [cell.replace(_NUL, "\0") for cell in row], ""
    except csv.Error as error:
        return [], f"the record is not valid {'TSV' if delimiter == TAB else 'CSV'}: {error}"


def _fault_of(header: list[str]) -> str:
    twice = next((name for name in header if header.count(name) > 1), None)
    return "" if twice is None else f"two columns of the header are named {twice!r}"


def parse_csv(raw: Raw, shared: bytes, settings: Settings) -> Record:
    """The record of a row.

    :raises BadRecord: when there is no column to clean.
    """
    return _parsed(raw, shared, settings, ",")


def parse_tsv(raw: Raw, shared: bytes, settings: Settings) -> Record:
    """The same with tabs."""
    return _parsed(raw, shared, settings, TAB)


def _parsed(raw: Raw, shared: bytes, settings: Settings, delimiter: str) -> Record:
    fields: dict[str, Any] = dict(zip(_cells(shared, delimiter), _cells(raw.data, delimiter), strict=True))
    settings.check_target({settings.target: fields.get(settings.target) or None})  # an empty cell is how CSV has null
    value, url = settings.value_of(fields), settings.url_of(fields)
    return Record(value, lambda put: {**fields, **put}, url=url, replaced=settings.replaced(fields))


def _cells(data: bytes, delimiter: str) -> list[str]:
    text = io.StringIO(data.decode("utf-8").replace("\0", _NUL), newline="")
    return [cell.replace(_NUL, "\0") for cell in next(csv.reader(text, strict=True, delimiter=delimiter))]
