"""The command line: arguments only."""

from __future__ import annotations

import argparse
import json
import os
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from cleanse._version import __version__
from cleanse.cli import options
from cleanse.errors import NotText, UnknownCleaner
from cleanse.options import metadata_of
from cleanse.read import kind_of_file
from cleanse.result import Result
from cleanse.write.report import roles_report
from cleanse.write.terminal import shown

COMMANDS = {"corpus": "whole corpora", "lexicon": "phrases of your own", "report": "a page to look at"}
"""The commands beside the one for files, each a module here with a ``main``, and what each is for."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; returns its exit status: 0, or 2 for a file that cannot be read or a cleaner that does not exist.

    Each of ``COMMANDS`` is a module of its own beside this one. An error that nobody expected is status 3 and one line, for a
    traceback's 1 would say of a corpus that all of it is done.
    """
    arguments = sys.argv[1:] if arguments is None else arguments
    try:
        return _main(arguments)
    except Exception as error:
        print(f"cleanse: {_bug(error, arguments[:1] == ['corpus'])}", file=sys.stderr)
        return 3


def _bug(error: Exception, is_corpus: bool) -> str:
    ours = str(Path(__file__).parents[1])
    told = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith(ours)]
    said = shown(" ".join(f"{type(error).__name__}: {error}".split()))
    kept = " What was written stays in the .partial folder of the output, and --resume goes on with it." if is_corpus else ""
    place = f"{Path(told[-1].filename).name}:{told[-1].lineno}"
    return f"{said:.500} ({place}): this is a bug, please report it with this line and what it was given.{kept}"


def _main(arguments: Sequence[str]) -> int:
    if arguments and arguments[0] in COMMANDS:
        status: int = import_module(f"cleanse.cli.{arguments[0]}").main(arguments[1:])
        return status
    parser = _parser()
    given = parser.parse_args(arguments)
    try:
        asked = options.options_of(given)
        sources = [(name, _read(name)) for name in given.files]
    except (OSError, UnknownCleaner) as error:
        parser.exit(2, f"cleanse: {shown(str(error))}\n")
    for number, (name, source) in enumerate(sources):
        try:
            result = asked.run(source, kind_of_file(name, source), given.url)
        except NotText as error:
            parser.exit(2, f"cleanse: {shown(name)}: {shown(str(error))}\n")
        if given.json:
            told = result.to_dict(links=given.links, images=given.images, blocks=given.roles)
            _write(json.dumps({"file": name, **told}, ensure_ascii=False))
        elif given.metadata:
            _write(json.dumps({"file": name, "text": _written(result, given), **metadata_of(result)}, ensure_ascii=False))
        elif given.explain or given.roles:
            told_of = result.explain(colour=_has_colour()) if given.explain else roles_report(result.blocks, _has_colour())
            _write(("" if len(sources) == 1 else f"== {shown(name)}\n") + told_of)
        else:
            _write(("\n" if number else "") + _written(result, given))
        if not (given.json or given.explain or given.metadata):
            for warning in result.warnings:
                print(shown(f"cleanse: {name}: {warning}"), file=sys.stderr)
    return 0


def _written(result: Result, given: argparse.Namespace) -> str:
    """The body in the form that is asked for."""
    if given.html or given.as_ == "html":
        return result.html(title=given.title, images=given.images)
    if given.as_ == "markdown" and not given.markdown:
        return result.markdown(given.links, given.title, given.frontmatter, given.images)
    if given.markdown or given.links or given.frontmatter or given.images:
        return result.markdown(links=given.links, frontmatter=given.frontmatter, images=given.images)
    return result.titled if given.title else result.text


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="cleanse", description="Prints the body of an article, and nothing else.")
    parser.add_argument(
        "files", nargs="*", default=["-"], metavar="FILE", help="a file of text or HTML; '-' or nothing: standard input"
    )
    parser.add_argument("--markdown", action="store_true", help="print the body as Markdown, below the headline of a page")
    parser.add_argument("--links", action="store_true", help="print the body as Markdown with its links; with --json, tell them")
    parser.add_argument("--html", action="store_true", help="print the body as clean HTML with its links")
    parser.add_argument("--images", action="store_true", help="keep the pictures, in Markdown or HTML; with --json, tell them")
    parser.add_argument("--frontmatter", action="store_true", help="print the body as Markdown below its metadata as YAML")
    parser.add_argument("--explain", action="store_true", help="print what is cut, and by which rule, in place of the body")
    parser.add_argument(
        "--roles", action="store_true", help="print each block with its role, kept or not; with --json, tell them"
    )
    parser.add_argument("--json", action="store_true", help="print body, cuts, metadata and warnings as JSON, a file a line")
    parser.add_argument("--url", help="the address of a page, against which its links are resolved")
    options.add_to(parser)
    parser.add_argument("--version", action="version", version=f"cleanse {__version__}")
    others = "; ".join(f"cleanse {name} --help: {purpose}" for name, purpose in COMMANDS.items())
    parser.epilog = f"{parser.epilog} Other commands: {others}. A file that is named as one: ./corpus."
    return parser


def _read(name: str) -> bytes:
    return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()


def _write(text: str) -> None:
    # Bytes, since a text may hold what the terminal's encoding or UTF-8 itself has no place for (a lone surrogate).
    try:
        sys.stdout.buffer.write(text.encode("utf-8", "replace") + b"\n")
        sys.stdout.buffer.flush()
    except BrokenPipeError:  # the reader has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def _has_colour() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ


if __name__ == "__main__":
    sys.exit(main())
