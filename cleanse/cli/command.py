"""The command line: arguments only."""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from collections.abc import Sequence
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path

from cleanse import core
from cleanse._version import __version__
from cleanse.cli import namesake, options
from cleanse.cli.documents import Documents
from cleanse.cli.parser import Parser
from cleanse.cli.streams import complain, has_colour, open_errors, read, settle_errors, write
from cleanse.errors import CleanseError, NoCore, NotText, OutputError
from cleanse.write.terminal import shown

COMMANDS = {
    "corpus": "whole corpora",
    "lexicon": "phrases of your own",
    "report": "a page to look at",
    "serve": "a page to try it, and an endpoint",
}
"""The commands beside the one for files, each a module here with a ``main``, and what each is for."""

_ADDRESSES = ("http://", "https://")
_TOGETHER = (
    ("--markdown", "--frontmatter", "--as markdown"),
    ("--as markdown", "--frontmatter"),
    ("--html", "--as html"),
    ("--metadata", "--markdown", "--html", "--as markdown", "--as html"),
)
"""Forms of output, each with those that say no other thing beside it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; returns its exit status: 0, 1 where some of the files were not cleaned, 2 where none was, 130 when it was
    interrupted.

    Each of ``COMMANDS`` is a module of its own beside this one. An error that nobody expected is status 3 and one line, for a
    traceback's 1 would say of a corpus that all of it is done.
    """
    arguments = sys.argv[1:] if arguments is None else arguments
    open_errors()
    if namesake.is_broken():
        complain(namesake.message())
        return 2
    try:
        return _main(arguments)
    except KeyboardInterrupt:
        complain("interrupted.")
        return 130
    except CleanseError as error:
        complain(str(error))
        return 2
    except Exception as error:
        complain(_bug(error, arguments[:1] == ["corpus"]))
        return 3
    finally:
        settle_errors()


def _bug(error: Exception, is_corpus: bool) -> str:
    ours = str(Path(__file__).parents[1])
    told = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith(ours)]
    said = " ".join(f"{type(error).__name__}: {error}".split())
    kept = " What was written stays in the .partial folder of the output, and --resume goes on with it." if is_corpus else ""
    place = f"{Path(told[-1].filename).name}:{told[-1].lineno}"
    if isinstance(error, (ImportError, AttributeError)) and (mixed := namesake.message()):
        return f"{said:.500} ({place}): {mixed}"
    return f"{said:.500} ({place}): this is a bug, please report it with this line and what it was given.{kept}"


def _main(arguments: Sequence[str]) -> int:
    if arguments and arguments[0] in COMMANDS:
        status: int = import_module(f"cleanse.cli.{arguments[0]}").main(arguments[1:])
        return status
    parser = _parser()
    given = options.parsed(parser, arguments)
    if given.out is None and given.overwrite:
        parser.error("--overwrite replaces the outputs of -o OUT: name OUT, too")
    _settle_form(parser, given)
    documents = Documents(given, options.options_of(given))
    if given.out is None:
        return _printed(documents)
    from cleanse.cli.outputs import write_outputs  # which nobody else waits for

    return write_outputs(documents)


def _printed(documents: Documents) -> int:
    """Prints what was asked for of each file, one after another; returns the exit status."""
    names = documents.given.files
    folder = next((name for name in names if os.path.isdir(name)), None)
    if folder is not None:
        raise OutputError(
            f"{folder!r} is a folder: -o OUT/ writes a file for each of its files; 'cleanse corpus {folder} -o OUT.jsonl' makes "
            "one of all."
        )
    if not os.path.lexists(names[0]) and (near := get_close_matches(names[0], COMMANDS, 1)):
        raise OutputError(f"There is no file {names[0]!r}. Is the command 'cleanse {near[0]}' meant?")
    done = 0
    for name in names:
        if name == "-" and sys.stdin is not None and sys.stdin.isatty():
            complain("reads what you type or paste here, until Ctrl-D (on Windows Ctrl-Z and Enter). See cleanse --help.")
        try:
            result = documents.cleaned(name, read(name))
        except (OSError, NotText) as error:
            complain(f"{name}: {_why_unread(name, error)}")
            continue
        heading = f"== {shown(name)}\n" if documents.is_report and len(names) > 1 else ""
        gap = "\n" if done and documents.has_gaps else ""
        if not write(gap + heading + documents.written(name, result, has_colour())):
            return 0
        for warning in documents.warnings(result):
            complain(f"{name}: {warning}")
        done += 1
    return 0 if done == len(names) else 1 if done else 2


def _why_unread(name: str, error: Exception) -> str:
    if name.startswith(_ADDRESSES):
        return f"nothing is read from the network: curl -sL '{name}' | cleanse --url '{name}' -"
    return getattr(error, "strerror", None) or str(error)


def _settle_form(parser: argparse.ArgumentParser, given: argparse.Namespace) -> None:
    """Refuses two forms of output at once, of which one would be given. What a file of settings has gives way."""
    if given.from_file.get("metadata") and (given.json or given.explain or given.roles):
        given.metadata = False
    if given.as_ == given.from_file.get("as") and (given.html or given.markdown or given.frontmatter):
        given.as_ = "html" if given.html else "markdown"
    asked = [
        name
        for name, is_asked in {
            "--json": given.json,
            "--metadata": given.metadata and not given.from_file.get("metadata"),
            "--explain": given.explain,
            "--roles": given.roles and not given.json,
            "--html": given.html,
            "--markdown": given.markdown,
            "--frontmatter": given.frontmatter,
            f"--as {given.as_}": given.as_ != given.from_file.get("as", "text") and given.as_ != "text",
        }.items()
        if is_asked
    ]
    for first, *others in _TOGETHER:
        if first in asked:
            asked = [name for name in asked if name not in others]
    if len(asked) > 1:
        parser.error(f"{asked[0]} and {asked[1]} are two forms of output: ask for one of them")


def _address(text: str) -> str:
    if not text.startswith((*_ADDRESSES, "file://")):
        raise argparse.ArgumentTypeError(f"{text!r} is no address; 'https://example.org/rain' is one")
    return text


def _parser() -> argparse.ArgumentParser:
    parser = Parser(prog="cleanse", description="Prints the body of an article, and nothing else.")
    parser.add_argument(
        "files",
        nargs="*",
        default=["-"],
        metavar="FILE",
        help="a file of text or HTML, or with -o a folder of them; '-' or nothing: standard input",
    )
    parser.add_argument(
        "-o", "--out", metavar="OUT", help="write a file for each into this folder, in the tree that they have; or the one file"
    )
    parser.add_argument("--overwrite", action="store_true", help="replace outputs that are there already")
    parser.add_argument("--select", metavar="CSS", help="of a page, look for the body in these elements alone")
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
    parser.add_argument("--url", type=_address, help="the address of a page, against which its links are resolved")
    options.add_site_to(parser)
    options.add_to(parser)
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version of this package")
    others = "; ".join(f"cleanse {name} --help: {purpose}" for name, purpose in COMMANDS.items())
    parser.epilog = f"{parser.epilog} Other commands: {others}. A file that is named as one: ./corpus."
    return parser


def _of_trees() -> str:
    """What is to be said where the compiled core runs, but cannot read the trees of this selectolax."""
    from cleanse.read.by_core import tree_reader

    return "" if core.compiled() is None or tree_reader() is not None else " (pages are walked in Python)"


class _Version(argparse.Action):
    """Prints the version, which core runs, and whether another package of this name is installed."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        try:
            write(f"cleanse {__version__} (cleanse-text), {core.name()} core{_of_trees()}")
        except NoCore as error:
            parser.error(str(error))
        if told := namesake.message():
            complain(told)
        parser.exit()


if __name__ == "__main__":
    sys.exit(main())
