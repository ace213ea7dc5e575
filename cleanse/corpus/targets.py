"""Where a run over a corpus writes, and how, by the endings of names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from cleanse.corpus import converting
from cleanse.corpus.converting import Converting
from cleanse.corpus.formats import EXTRAS, ROWS
from cleanse.corpus.formats.cells import DELIMITERS
from cleanse.corpus.inputs import FORMATS, Input, format_of
from cleanse.corpus.streams import STANDARD
from cleanse.errors import CorpusError
from cleanse.extras import need

_RECORDS = [ending for ending, name in FORMATS.items() if name not in ("html", "txt")]


@dataclass(frozen=True)
class Target:
    """Where a run writes: the output, and the cuts, if they are wanted; ``form`` and ``compression`` are what workers write.

    ``convert`` makes the output of that, where it is something else; ``is_replaced`` lets what is there already give way.
    """

    out: Path
    cuts: Path | None
    form: str
    compression: str
    cuts_compression: str | None
    convert: Converting | None
    is_replaced: bool = False
    is_table: bool = False


def target_of(out: Path, cuts: Path | None, inputs: Sequence[Input], is_replaced: bool = False) -> Target:
    """How to write, by the endings of names.

    :raises CorpusError: when an ending stands for no format of records, or the format cannot hold what is read.
    """
    ending = format_of(out.name)
    if ending is None or ending[0] in ("html", "txt"):
        raise CorpusError(f"{str(out)!r} is of no format that holds records: expected {', '.join(_RECORDS)} at its end.")
    name, compression = ending
    read = {file.format for file in inputs}
    if name == "warc" and read - {"warc", "html", "txt"}:
        raise CorpusError(f"{str(out)!r}: WARC holds pages, not fields of {', '.join(sorted(read))}: write .jsonl instead.")
    form = "warc" if name == "warc" else "lines"
    convert: Converting | None = None
    if name in DELIMITERS:
        convert = converting.to_cells(DELIMITERS[name], compression)
    elif name == "json":
        convert = converting.to_json(compression)
    elif name in ROWS:
        form = "rows" if read <= set(ROWS) else "lines"
        convert = converting.rows_to_columns(name) if form == "rows" else converting.lines_to_columns(name)
    cuts_compression = _compression_of(cuts)
    _check_extras([name, compression, cuts_compression or "", *read, *(file.compression for file in inputs)])
    is_table = convert is not None and form == "lines" and name != "json"
    return Target(out, cuts, form, "" if convert else compression, cuts_compression, convert, is_replaced, is_table)


def target_of_pipe(cuts: Path | None, inputs: Sequence[Input]) -> Target:
    """How to write lines of JSON to standard output.

    :raises CorpusError: when the cuts are to be something else.
    """
    cuts_compression = _compression_of(cuts)
    _check_extras([cuts_compression or "", *(name for file in inputs for name in (file.format, file.compression))])
    return Target(Path(STANDARD), cuts, "lines", "", cuts_compression, None)


def _compression_of(cuts: Path | None) -> str | None:
    if cuts is None:
        return None
    ending = format_of(cuts.name)
    if ending is None or ending[0] != "jsonl":
        raise CorpusError(f"{str(cuts)!r}: the cuts are lines of JSON: expected .jsonl at its end, or .jsonl.gz and the like.")
    return ending[1]


def _check_extras(names: Iterable[str]) -> None:
    for name in names:
        if name in EXTRAS:
            module, extra = EXTRAS[name]
            need(module, extra, f"{'' if name.startswith('.') else '.'}{name}")
