"""``cleanse corpus``: arguments, messages and exit status."""

from __future__ import annotations

import argparse
import contextlib
import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from io import TextIOWrapper
from pathlib import Path
from typing import IO

from cleanse.cli import options
from cleanse.cli.parser import Parser, amount, count
from cleanse.cli.streams import BROKEN_PIPE, abandon
from cleanse.corpus.asked import AskedOtherwise
from cleanse.corpus.dedupe.bodies import DUPLICATE_OF
from cleanse.corpus.inputs import PIPED, Input, find_inputs, standard_input
from cleanse.corpus.limits import Limits
from cleanse.corpus.piped import pipe
from cleanse.corpus.pool import cores
from cleanse.corpus.records import Done, Tally
from cleanse.corpus.report import report
from cleanse.corpus.run import run
from cleanse.corpus.sampling import sample
from cleanse.corpus.settings import PASSED_ON, Settings
from cleanse.corpus.streams import STANDARD
from cleanse.corpus.targets import Target, target_of, target_of_pipe
from cleanse.corpus.writing import is_finished, partial_of, rejects_of
from cleanse.errors import CleanseError, CorpusError
from cleanse.options import METADATA
from cleanse.write.terminal import shown

_SAMPLE = 1000
_RULES, _EXAMPLES, _EXCERPT = 15, 2, 90

EPILOG = """Formats, by ending: .jsonl, .json, .csv, .tsv, .warc, .html, .txt, also with .gz, .bz2, .xz or .zst; .parquet, .arrow.
Pipes: "cleanse corpus -" reads JSON lines, or what --format says, and writes JSON lines as they are cleaned; -o -
writes those of files there.
Exit status: 0 all is cleaned; 1 all is done, but some records were put aside; 2 not done; 130 interrupted. """


def main(arguments: Sequence[str]) -> int:
    """Runs the command; returns its exit status: 0, 1 when records were put aside, 2 when it could not do what it was asked for,
    130 when it was interrupted."""
    parser = _parser()
    given = options.parsed(parser, arguments, is_intermixed=True)
    given.is_read = STANDARD in given.inputs  # standard input
    given.is_written = not given.dry_run and (given.out == Path(STANDARD) or (given.out is None and given.is_read))
    if given.out is None and not (given.dry_run or given.is_written):
        parser.error("name the output: -o OUT, or -o - for standard output, or see what would be cut: --dry-run")
    wrong = _wrong_use(given)
    if wrong:
        parser.error(wrong)
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # examples may be in any script
    try:
        status = _dry_run(given) if given.dry_run else _flow(given) if given.is_written else _run(given)
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:  # whoever reads has seen enough
        abandon(sys.stdout)
        return BROKEN_PIPE
    except AskedOtherwise as error:
        return _failed(str(error).split("\n"), 2)
    except (CleanseError, OSError) as error:
        if isinstance(error, OSError) and error.filename is None:
            abandon(sys.stdout)
            return _failed(f"Standard output cannot be written: {error.strerror}.", 2)
        return _failed(str(error), 2)
    except KeyboardInterrupt:
        is_lost = given.is_read or given.is_written
        return _failed("interrupted." if is_lost else "interrupted. Go on with the same command and --resume.", 130)
    return status


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="cleanse corpus",
        description="Cleans the documents of files, on every core; no record is lost.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,  # "--site" is an option of another command, and not short for "--sites"
    )
    parser.add_argument("inputs", nargs="+", metavar="IN", help="a file, a folder, a glob in quotes, or -: standard input")
    parser.add_argument(
        "-o", "--out", type=Path, metavar="OUT", help="the file to write; its ending tells the format; -: standard output"
    )
    parser.add_argument("--format", choices=PIPED, help="what standard input is (default: jsonl)")
    parser.add_argument(
        "--rejects", type=Path, metavar="FILE", help="with -o -: the file for what cannot be cleaned (default: among the others)"
    )
    parser.add_argument("--field", default="text", metavar="NAME", help="the field to clean (default: text)")
    parser.add_argument("--url-field", metavar="NAME", help="the field with the address of a page, for its links")
    parser.add_argument("--into", metavar="NAME", help="the field that the text goes to (default: the same)")
    parser.add_argument("--into-existing", action="store_true", help="let the text of --into replace what is in that field")
    parser.add_argument("--sparse", action="store_true", help="go on when none of the first records of a file has the field")
    parser.add_argument(
        "--by-host",
        metavar="NAME",
        help="learn what the pages of each host have in common, and clean by it; the field with the address of a page",
    )
    parser.add_argument("--sites", type=Path, metavar="FOLDER", help="with --by-host: use the sites in it, and keep them there")
    parser.add_argument(
        "--dedupe",
        choices=("exact", "near"),
        default="",
        help=f"tell of documents that repeat another's body, or nearly, by a field {DUPLICATE_OF!r}",
    )
    parser.add_argument("--drop-duplicates", action="store_true", help="with --dedupe, leave these out instead")
    parser.add_argument("--cuts", type=Path, metavar="FILE", help="write what was cut of each record as well, .jsonl")
    options.add_to(parser)
    parser.add_argument("--workers", type=count, default=cores(), metavar="N", help="processes (default: %(default)s, the cores)")
    parser.add_argument("--limit", type=count, metavar="N", help="read so many records only")
    parser.add_argument("--dry-run", action="store_true", help=f"tell what would be cut of {_SAMPLE:,} records, or --limit")
    parser.add_argument("--overwrite", action="store_true", help="replace what is there already: output, cuts and rejects")
    parser.add_argument("--resume", action="store_true", help="go on with a run that was broken off")
    parser.add_argument(
        "--document-timeout",
        type=amount,
        default=60.0,
        metavar="S",
        help="seconds, after which a document stays as it is (60)",
    )
    parser.add_argument(
        "--document-size", type=amount, default=20.0, metavar="MB", help="size from which on a document stays as it is (20)"
    )
    parser.add_argument(
        "--record-size",
        type=amount,
        default=64.0,
        metavar="MB",
        help="size from which on a record is put aside unread (64)",
    )
    parser.add_argument("--worker-memory", type=amount, metavar="MB", help="address space of a worker (default: no limit)")
    parser.epilog = EPILOG + (parser.epilog or "")
    return parser


def _wrong_stream(given: argparse.Namespace) -> str:
    """What is wrong with the standard streams that are asked for."""
    if given.is_read and sys.stdin is None:
        return "standard input is closed; name a file"
    if given.is_written and not hasattr(sys.stdout, "buffer"):  # as that of a program which redirects it
        return f"standard output is {'closed' if sys.stdout is None else 'in memory, as text'}; name a file"
    if given.dry_run and sys.stdout is None:
        return "--dry-run tells on standard output what would be cut, which is closed"
    return ""


def _wrong_use(given: argparse.Namespace) -> str:
    """What is wrong with the use of pipes; nothing, if nothing is."""
    if given.is_read and len(given.inputs) > 1:
        return "-: standard input stands alone; clean the files by another command"
    if given.format and not given.is_read:
        return "--format tells what standard input is: name - as the input, or leave it out, since the endings of files tell it"
    if given.rejects is not None and not given.is_written:
        return "--rejects goes with standard output; beside a file they are in OUT.rejects.jsonl"
    if given.resume and given.is_read:
        return "--resume: standard input cannot be read again; write it to a file, and name that"
    if given.resume and given.is_written:
        return "--resume: there is no going on with standard output; name a file by -o"
    if wrong := _wrong_stream(given):
        return wrong
    if given.by_host is None and given.sites is not None:
        return "--sites goes with --by-host NAME, the field with the address of a page"
    if given.sites is not None and given.sites.exists() and not given.sites.is_dir():
        return f"--sites {str(given.sites)!r} is a file: name the folder that it is in, or a new one"
    if given.by_host is not None and (given.dry_run or given.is_written):
        return "--by-host reads a corpus several times, and all of it: name files, and the output by -o"
    if given.by_host is not None and given.url_field not in (None, given.by_host):
        return f"--by-host names the field of the addresses: leave --url-field {given.url_field} out"
    if given.drop_duplicates and not given.dedupe:
        return "--drop-duplicates goes with --dedupe exact or --dedupe near, which says what counts as one"
    if given.dedupe and not given.drop_duplicates and (given.into or given.field) == DUPLICATE_OF:
        return f"{DUPLICATE_OF!r} is the field that --dedupe writes: name another by --into"
    if given.metadata and (given.into or given.field) in METADATA:
        return f"{given.into or given.field!r} is a field that --metadata tells of: name another by --into"
    return ""


def _flow(given: argparse.Namespace) -> int:
    """Cleans to standard output. Reports and messages go to standard error."""
    ours = [path for path in (given.cuts, given.rejects) if path is not None]
    inputs = _inputs(given, ours)
    target = target_of_pipe(given.cuts, inputs)
    settings = replace(_settings(given, target), is_passed_on=given.rejects is None)
    with contextlib.ExitStack() as stack:
        rejects, cuts = (
            None if path is None else stack.enter_context(_opened(path, given.overwrite)) for path in (given.rejects, given.cuts)
        )
        tally, seconds = pipe(inputs, settings, _limits(given, given.limit), sys.stdout.buffer, rejects, cuts)
    _tell(report(tally, seconds))
    if not tally.rejected:
        return 0
    count = f"{tally.rejected:,} of {tally.read:,} records were"
    if given.rejects is None:
        return _failed(f"{count} passed on as they are, with the reason as {PASSED_ON!r}", 1)
    return _failed(f"{count} put aside as they are, with the reason: {given.rejects}", 1)


def _opened(path: Path, is_replaced: bool) -> IO[bytes]:
    """A file that is written while the records flow.

    :raises CorpusError: when it is there already.
    """
    if not is_replaced and path.is_file() and path.stat().st_size:
        raise CorpusError(f"{str(path)!r} is there already: name another file, or have it replaced by --overwrite.")
    return open(path, "wb")


def _run(given: argparse.Namespace) -> int:
    out: Path = given.out
    if not out.name:  # the folder it runs in
        raise CorpusError(f"{str(out)!r} is a folder, not a file: name a file in it, or another one.")
    rejects = rejects_of(out)
    cuts = [] if given.cuts is None else [given.cuts, partial_of(given.cuts)]
    inputs = _inputs(given, [out, rejects, partial_of(out), *cuts])
    if given.resume and is_finished(out, given.overwrite):
        return _resumed_whole(out, inputs)
    target = target_of(out, given.cuts, inputs, given.overwrite)
    if given.metadata and target.form == "warc":
        raise CorpusError(f"{str(out)!r}: a record of WARC has no fields for --metadata: write .jsonl instead.")
    if given.dedupe and not given.drop_duplicates and target.form == "warc":
        raise CorpusError(f"{str(out)!r}: a record of WARC has no fields for --dedupe: write .jsonl, or add --drop-duplicates.")
    try:
        tally, seconds = run(inputs, target, _settings(given, target), _limits(given, given.limit), given.resume)
    except OSError as error:
        return _failed(f"{error}. What is written counts: when that is put right, go on with the same command and --resume.", 2)
    print(report(tally, seconds))
    if not tally.rejected:
        return 0
    return _failed(f"{tally.rejected:,} of {tally.read:,} records were put aside as they are, with the reason: {rejects}", 1)


def _resumed_whole(out: Path, inputs: Sequence[Input]) -> int:
    newer = next((file.name for file in inputs if file.modified > out.stat().st_mtime_ns), None)
    if newer is not None:
        raise CorpusError(
            f"{str(out)!r} is whole, but {newer!r} has changed since: clean it anew, by --overwrite and without --resume."
        )
    with contextlib.suppress(OSError):
        partial_of(out).rmdir()  # empty, where a run was killed at its very last step
    print(f"cleanse: {str(out)!r} is whole, and no input is newer: there is nothing to resume.")
    rejects = rejects_of(out)
    return 1 if rejects.exists() and rejects.stat().st_size else 0


def _dry_run(given: argparse.Namespace) -> int:
    inputs = _inputs(given, [])
    settings = replace(_settings(given, Target(Path(), None, "lines", "", "", None)), dedupe="")  # which takes all records
    examples: dict[str, list[str]] = {}

    def keep(done: Done) -> None:
        for line in done.cuts.splitlines():
            for cut in json.loads(line)["cuts"]:
                found = examples.setdefault(f"{cut['cleaner']}:{cut['rule']}", [])
                if len(found) < _EXAMPLES and any(map(str.isalnum, cut["removed"])):
                    found.append(" ".join(cut["removed"].split()))

    tally, seconds = sample(inputs, settings, _limits(given, given.limit or _SAMPLE), keep)
    print(report(tally, seconds, _RULES))
    _print_examples(tally, examples)
    return 0


def _print_examples(tally: Tally, examples: dict[str, list[str]]) -> None:
    print("\nfor example")
    for rule, _ in tally.rules.most_common(_RULES):
        for text in examples.get(rule, ()):
            print(f"  {rule}: {shown(text if len(text) <= _EXCERPT else text[: _EXCERPT - 1] + '…')}")


def _inputs(given: argparse.Namespace, ours: Sequence[Path]) -> list[Input]:
    if given.is_read:
        if sys.stdin is not None and sys.stdin.isatty():
            _tell("cleanse: waiting for records from the terminal; Ctrl-D ends them.")
        return [standard_input(given.format or "jsonl")]
    inputs, unknown = find_inputs(given.inputs, ours)
    if unknown:
        print(f"cleanse: {len(unknown):,} files are of no known format and left alone, {unknown[0]!r} first.", file=sys.stderr)
    return inputs


def _settings(given: argparse.Namespace, target: Target) -> Settings:
    return Settings(
        options=options.options_of(given),
        field=given.field,
        url_field=given.by_host or given.url_field,
        target=given.field if given.into is None else given.into,
        into_existing=given.into_existing,
        is_sparse=given.sparse,
        is_table=target.is_table,
        form=target.form,
        compression=target.compression,
        cuts_compression=target.cuts_compression,
        document_size=int(given.document_size * 1e6),
        record_size=int(given.record_size * 1e6),
        timeout=given.document_timeout,
        by_host=given.by_host is not None,
        dedupe=given.dedupe,
        drops_duplicates=given.drop_duplicates,
    )


def _limits(given: argparse.Namespace, records: int | None) -> Limits:
    memory = None if given.worker_memory is None else int(given.worker_memory * 1e6)
    return Limits(given.workers, memory, records, int(given.record_size * 1e6), given.sites)


def _failed(message: str | Sequence[str], status: int) -> int:
    """Tells a message, of one line or several."""
    lines = [message] if isinstance(message, str) else message
    _tell("\n".join(map(shown, [f"cleanse: {lines[0]}", *lines[1:]])))
    return status


def _tell(message: str) -> None:
    with contextlib.suppress(OSError):  # nobody reads it, or it finds no room; the status says it too
        print(message, file=sys.stderr)
