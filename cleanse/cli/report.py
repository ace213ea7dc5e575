"""``cleanse report``: arguments, messages and exit status."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from pathlib import Path

from cleanse.cli import options
from cleanse.cli.parser import Parser, count
from cleanse.cli.streams import BROKEN_PIPE, complain, read, write
from cleanse.corpus.looking import inputs_of, records, results
from cleanse.corpus.records import BadRecord, Record
from cleanse.corpus.settings import Settings
from cleanse.errors import CleanseError, CorpusError
from cleanse.read import kind_of_file
from cleanse.whole_file import write_whole
from cleanse.write.html_report.page import page, page_of_many
from cleanse.write.html_report.reported import ReportedDocument

_LIMIT = 200
EPILOG = """Exit status: 0 all is shown; 1 the page is there, but some documents could not be read or cleaned; 2 not done. """


def main(arguments: Sequence[str]) -> int:
    """Runs the command; returns its exit status: 0, 1 when some documents could not be cleaned, 2 when there is no page."""
    given = options.parsed(_parser(), arguments, is_intermixed=True)
    try:
        return _run(given)
    except CleanseError as error:
        return _told(str(error), 2)
    except OSError as error:
        why = error.strerror or str(error)
        return _told(why if error.filename is None else f"{error.filename!r}: {why}", 2)
    except KeyboardInterrupt:
        return _told("interrupted: there is no page.", 130)


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="cleanse report",
        description="Writes a page to look at: what is kept and what is cut, side by side, and why.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("inputs", nargs="+", metavar="IN", help="a file, a folder, or a glob in quotes; '-' reads standard input")
    parser.add_argument("-o", "--out", type=Path, metavar="OUT", help="the page to write, .html (default: standard output)")
    parser.add_argument(
        "--field", default="text", metavar="NAME", help="the field to clean, of formats with fields (default: text)"
    )
    parser.add_argument(
        "--limit", type=count, default=_LIMIT, metavar="N", help="read so many documents only (default: %(default)s)"
    )
    parser.add_argument("--overwrite", action="store_true", help="replace the page that is there already")
    options.add_site_to(parser)
    options.add_to(parser, has_output=False)
    parser.epilog = EPILOG + (parser.epilog or "")
    return parser


def _run(given: argparse.Namespace) -> int:
    out: Path | None = given.out
    if out is None and sys.stdout is not None and sys.stdout.isatty():
        raise CorpusError("The report is a page for a browser: name where it goes, -o report.html")
    if out is not None:
        _check_place(out, given.overwrite)
    settings = Settings(options.options_of(given), given.field, target=given.field)
    found = _records(given, settings)
    documents = list(_counted(result.reported(name) for name, result in results(islice(found, given.limit), settings)))
    if not documents:
        raise CorpusError(f"There is no document in {', '.join(map(repr, given.inputs))}, so there is no page.")
    is_more = next(found, None) is not None
    note = f"These are the first {len(documents):,} documents, there are more: --limit says how many are read." if is_more else ""
    written = page(documents[0]) if len(documents) == 1 and not is_more else page_of_many(documents, note)
    if out is not None:
        _write(out, written, given.overwrite)
    elif not write(written.removesuffix("\n")):
        return BROKEN_PIPE
    return _end(documents, note)


def _counted(documents: Iterator[ReportedDocument]) -> Iterator[ReportedDocument]:
    """The documents, counted on a terminal while they come."""
    is_watched = sys.stderr.isatty()
    try:
        for count, document in enumerate(documents, 1):
            yield document
            if is_watched:
                print(f"\r{count:,} documents", end="", file=sys.stderr, flush=True)
    finally:
        if is_watched:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def _end(documents: Sequence[ReportedDocument], note: str) -> int:
    if note:
        _told(note, 0)
    failed = [document for document in documents if document.error]
    if not failed:
        return 0
    first = f"{failed[0].name}: {failed[0].error}"
    return _told(f"{len(failed):,} of {len(documents):,} documents could not be read or cleaned, {first}", 1)


def _records(given: argparse.Namespace, settings: Settings) -> Iterator[tuple[str, Record | BadRecord]]:
    names = [name for name in given.inputs if name != "-"]
    inputs, unknown = inputs_of(names, [] if given.out is None else [given.out]) if names else ([], [])
    if unknown:
        _told(f"{len(unknown):,} files are of no known format and left alone, {unknown[0]!r} first.", 0)
    first = [_standard_input()] if "-" in given.inputs else []
    return chain(first, records(inputs, settings))


def _standard_input() -> tuple[str, Record]:
    data = read("-")
    return "standard input", Record(data, lambda text: {"text": text}, kind=kind_of_file("-", data))


def _check_place(out: Path, is_replaced: bool) -> None:
    """Sees to it that a page can be written there, before anything is cleaned for it.

    :raises CorpusError: when not.
    """
    if out.is_dir():
        raise CorpusError(f"{str(out)!r} is a folder: name a file in it, such as {str(out / 'report.html')!r}")
    if not out.parent.is_dir():
        raise CorpusError(f"{str(out.parent)!r} is no folder: make it first, or name another place")
    if out.is_file() and not is_replaced:
        raise CorpusError(f"{str(out)!r} is there already: name another file, or have it replaced by --overwrite")


def _write(out: Path, written: str, is_replaced: bool) -> None:
    """Writes a page, whole or not at all."""
    if out.exists() and not out.is_file():  # a device, a pipe
        out.write_bytes(written.encode("utf-8"))
        return
    write_whole(out, written.encode("utf-8"), lambda: _check_place(out, is_replaced))


def _told(message: str, status: int) -> int:
    complain(message)
    return status
