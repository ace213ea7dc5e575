"""``cleanse lexicon check``: what is wrong with a folder of phrases."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from cleanse.cli.parser import Parser
from cleanse.cli.streams import complain, write
from cleanse.errors import LexiconError
from cleanse.text.own_phrases import check_phrases
from cleanse.write.terminal import shown


def main(arguments: Sequence[str]) -> int:
    """Runs the command; returns its exit status: 0 when nothing is wrong, 1 when something is, 2 when it cannot be read.

    :raises OutputError: when what is wrong cannot be written.
    """
    given = _parser().parse_args(arguments)
    try:
        problems = check_phrases(given.folder)
    except (LexiconError, OSError) as error:
        complain(str(error))
        return 2
    if problems:
        write("\n".join(shown(str(problem)) for problem in problems))
    return int(any(not problem.is_note for problem in problems))


def _parser() -> argparse.ArgumentParser:
    parser = Parser(prog="cleanse lexicon", description="Looks after the phrases of your own.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    check = commands.add_parser(
        "check",
        help="tell what is wrong with a folder of phrases",
        description="Tells what is wrong with a folder of phrases, one line each, as FILE:LINE: MESSAGE: sections that there are "
        "not, lines that are no phrases, phrases that can never match. Notes tell of phrases that are there already.",
        epilog="Exit status: 0 nothing is wrong; 1 something is; 2 the folder cannot be read.",
    )
    check.add_argument("folder", metavar="FOLDER", help="a folder of files such as de/related.txt")
    return parser
