"""What a worker does with a chunk: it parses, cleans and writes each record, and keeps the accounts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from cleanse.corpus.by_host.cleaning import Sites
from cleanse.corpus.dedupe.bodies import DUPLICATE_OF, Piece, body_of
from cleanse.corpus.dedupe.marking import parted
from cleanse.corpus.each import as_it_was, error_text, is_lack_of_memory
from cleanse.corpus.formats import parsed, rows_of, warc
from cleanse.corpus.pool import LOST, TIMEOUT
from cleanse.corpus.records import (
    BadRecord,
    Chunk,
    Done,
    Misfit,
    Raw,
    Record,
    Tally,
    encoded,
    json_line,
    surrogate_in,
    well_formed,
)
from cleanse.corpus.rejects import rejected
from cleanse.corpus.settings import PASSED_ON, Settings
from cleanse.corpus.streams import compressed
from cleanse.extras import need
from cleanse.options import metadata_of
from cleanse.result import Result

_REPLACED = "The field {} was there already: replaced."
_TEXT = "It rained in the valley on Mon-\nday, the mayor said, and nobody went out. " * 9


class Outcome:
    """What comes of the records of a chunk, as they are done."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.output: list[bytes] = []
        self.pieces: list[Piece] = []  # where documents are compared
        self.rows = b""
        self.rejects: list[bytes] = []
        self.cuts: list[bytes] = []
        self.notes: list[str] = []
        self.misfits, self.misfit = 0, ""
        self.fits = False
        self.tally = Tally()

    def accept(self, raw: Raw, result: Result) -> None:
        """Enters a cleaned document in the accounts."""
        tally, settings = self.tally, self.settings
        tally.written += 1
        entry: dict[str, Any] = {}
        if settings.cuts_compression is None:
            cuts = [(cut.cleaner, cut.id, len(cut.removed) - len(cut.put)) for cut in result.ledger]
        else:
            entry = result.to_dict(roles=False)
            told = ((cut, len(cut["removed"]) - len(cut["put"])) for cut in entry["cuts"])
            cuts = [(cut["cleaner"], f"{cut['cleaner']}:{cut['rule']}", characters) for cut, characters in told]
        for cleaner, rule, characters in cuts:
            tally.cut[cleaner] += characters
            tally.rules[rule] += 1
        tally.characters_in += len(result.source)
        tally.characters_out += len(result.text)
        tally.warnings.update(result.warnings)
        if entry:
            del entry["text"]
            self.cuts.append(json_line({"file": raw.file, "line": raw.line, **entry}))

    def judge(self, record: Record | BadRecord) -> None:
        """Notes whether the command fits a record; one that cannot be read says nothing of it."""
        if isinstance(record, Misfit):
            self.misfits += 1
            self.misfit = self.misfit or f"{record}. {record.way_out}"
        self.fits |= isinstance(record, Record)

    def reject(self, raw: Raw, reason: str, row: Any = None) -> None:
        """Puts a record aside as it was."""
        self.tally.rejected += 1
        self.tally.reasons[reason] += 1
        if not raw.spool:  # that one is too large to be passed around
            if self.settings.is_passed_on:
                self.write(Piece(rejected(raw, reason, row, PASSED_ON)))
            else:
                self.rejects.append(rejected(raw, reason, row))

    def write(self, piece: Piece) -> None:
        """Enters what goes to the output of a record."""
        if self.settings.dedupe:
            self.pieces.append(piece)
        else:
            self.output.append(piece.before)

    def done(self) -> Done:
        """All of it, as bytes to append."""
        settings = self.settings
        return Done(
            compressed(b"".join(self.output), settings.compression if settings.form != "warc" else ""),
            b"".join(self.rejects),
            compressed(b"".join(self.cuts), settings.cuts_compression or ""),
            self.tally,
            self.notes,
            self.misfits,
            self.misfit,
            self.fits,
            self.pieces,
            self.rows,
        )


@dataclass(frozen=True)
class Work:
    """Cleans a chunk. Picklable: it is sent to each worker once.

    :param needed: the libraries that it takes to read what it is given.
    :param sites: what was learned of the hosts of pages, if it was.
    """

    settings: Settings
    needed: tuple[str, ...] = ()
    sites: Sites | None = None

    def prepare(self) -> None:
        """Loads what is loaded otherwise when it is first needed, so that a limit of memory leaves it room."""
        for module in self.needed:
            need(module, "corpus", "Reading a corpus")
        for source in (_TEXT, f"<html><body><article><p>{_TEXT}</p></article></body></html>"):
            self.settings.options.run(source)

    def __call__(self, chunk: Chunk, spared: Mapping[int, str], start: Callable[[int], None]) -> Done:
        """What comes of a chunk.

        :param spared: of records that a worker did not survive, by their index, why: see :data:`cleanse.corpus.pool.LOST`.
        :param start: told the index of each record before it is cleaned.
        """
        made = Outcome(self.settings)
        made.tally.read, made.tally.size = len(chunk.records), chunk.size
        rows = rows_of(chunk)
        kept: list[int] = []
        put: list[dict[str, Any]] = []
        for i, raw in enumerate(chunk.records):
            start(i)
            fate = spared.get(i, "")
            record = BadRecord(fate.removeprefix(LOST)) if fate.startswith(LOST) else parsed(chunk, rows, i, self.settings)
            made.judge(record)
            cleaned = record if isinstance(record, BadRecord) else self._made(raw, record, fate, made)
            if isinstance(cleaned, BadRecord):
                made.reject(raw, str(cleaned), rows.row(i) if rows is not None else None)
                continue
            result, fields, written = cleaned
            made.accept(raw, result)
            made.write(written)
            if self.settings.form == "rows":
                kept.append(i)
                put.append(fields)
        if rows is not None and kept:
            columns_put = {name: [fields[name] for fields in put] for name in self.settings.written}
            stream = rows.with_columns(kept, columns_put)
            if self.settings.dedupe:
                made.rows = stream
            else:
                made.output.append(stream)
        return made.done()

    def _made(self, raw: Raw, record: Record, fate: str, made: Outcome) -> tuple[Result, dict[str, Any], Piece] | BadRecord:
        """What comes of a record, the fields that are put, and what goes to the output."""
        result = self._cleaned(raw, record, fate, made)
        if isinstance(result, BadRecord):
            return result
        try:
            fields = self._fields(result)
            piece = self._piece(raw, record, result, fields)
        except BadRecord as error:
            return error
        except Exception as error:  # as for what is cleaned
            return BadRecord(f"the record cannot be written: {error_text(error)}")
        made.tally.warnings.update(map(_REPLACED.format, record.replaced))
        return result, fields, piece

    def _fields(self, result: Result) -> dict[str, Any]:
        """The fields that are put: the text, and the metadata where they are wanted."""
        settings = self.settings
        told = metadata_of(result) if settings.options.metadata else {}
        fields = {settings.target: settings.options.written(result), **told}
        if settings.marks_duplicates:
            fields[DUPLICATE_OF] = None  # as far as a worker knows
        return {name: _well_formed(value) for name, value in fields.items()} if settings.is_table else fields

    def _cleaned(self, raw: Raw, record: Record, fate: str, made: Outcome) -> Result | BadRecord:
        settings = self.settings
        size = len(record.value)
        why = ""
        if size > settings.document_size:
            why = f"It is larger than the --document-size of {settings.document_size / 1e6:g} MB"
        elif fate == TIMEOUT:
            why = f"It took longer than the --document-timeout of {settings.timeout:g} s"
        elif fate:
            why = f"Two workers did not survive it ({fate})"
        try:
            if not why:
                site = self.sites.of(record.url) if self.sites is not None else None
                return settings.options.run(record.value, record.kind, record.url, record.charset, site)
        except Exception as error:  # whatever it is: the record is put aside with it
            if not is_lack_of_memory(error):
                return BadRecord(error_text(error))
            why = "It took more memory than a worker may have"
        try:
            result = as_it_was(record.value, why, record.charset, settings.options.kind or record.kind)
        except Exception as error:
            return BadRecord(f"{why}, and {error_text(error)}")
        made.notes.append(f"{raw.file}:{raw.line}: {result.warnings[-1]}")
        return result

    def _piece(self, raw: Raw, record: Record, result: Result, fields: dict[str, Any]) -> Piece:
        """What goes to the output, and what is told of the body where it is compared."""
        settings = self.settings
        if not settings.dedupe:
            return Piece(self._bytes(record, fields))
        body = body_of(result.text, f"{raw.file}:{raw.line}", settings.dedupe == "near")
        if settings.form != "lines" or not settings.marks_duplicates:
            return Piece(self._bytes(record, fields), b"", body)
        before, after = parted(lambda token: self._bytes(record, {**fields, DUPLICATE_OF: token}))
        return Piece(before, after, body)

    def _bytes(self, record: Record, fields: dict[str, Any]) -> bytes:
        """What goes to the output; of rows nothing, since they are written together."""
        settings = self.settings
        if settings.form == "rows":
            return b""
        if settings.form == "warc":
            made = warc.conversion(record.row(fields), settings.target, settings.options.as_)
            return compressed(made, settings.compression)
        line = json_line(record.row(fields)) if record.line is None else encoded(record.line(fields) + "\n")
        name = surrogate_in(line) if settings.is_table else None
        if name is not None:
            raise BadRecord(f"the field {name} has half a character (a lone surrogate), for which CSV and Parquet have no place")
        return line


def _well_formed(value: Any) -> Any:
    """A value whose texts have a place in UTF-8."""
    if isinstance(value, list):
        return list(map(_well_formed, value))
    return well_formed(value) if isinstance(value, str) else value
