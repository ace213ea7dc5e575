"""What the commands' parsers have in common: one line says what is wrong with the arguments, and what a number is."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, NoReturn

from cleanse.cli.streams import write
from cleanse.write.terminal import shown

if TYPE_CHECKING:
    from _typeshed import SupportsWrite


class Parser(argparse.ArgumentParser):
    """A parser whose errors are one line, without the usage, in which nobody finds them, and whose help is an output like any."""

    def print_help(self, file: SupportsWrite[str] | None = None) -> None:
        """Prints the help, to standard output if nothing else is said.

        :raises OutputError: when it cannot be written there.
        """
        if file is None:
            write(self.format_help().removesuffix("\n"))
        else:
            super().print_help(file)

    def error(self, message: str) -> NoReturn:
        """Says what is wrong, and ends the process with status 2."""
        end = "" if message.endswith((".", "?")) else "."
        self.exit(2, f"{self.prog}: {shown(message)}{end} See {self.prog} --help.\n")


def number(text: str) -> int:
    """A number from 0 on, as an argument.

    :raises argparse.ArgumentTypeError: for anything else.
    """
    if not (text.isascii() and text.isdigit()):
        raise argparse.ArgumentTypeError(f"{text!r}: expected a number, 0 or more")
    return int(text)


def count(text: str) -> int:
    """A number from 1 on, as an argument.

    :raises argparse.ArgumentTypeError: for anything else.

    >>> count("2")
    2
    """
    if not (text.isascii() and text.isdigit()) or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r}: expected a number, 1 or more")
    return int(text)


def amount(text: str, below: float = float("inf")) -> float:
    """A number above 0, whole or not, as an argument.

    :raises argparse.ArgumentTypeError: for anything else, and for one that is not below a limit.
    """
    try:
        found = float(text)
    except ValueError:
        found = 0.0
    if not 0 < found < below:
        raise argparse.ArgumentTypeError(f"{text!r}: expected a number, more than 0")
    return found
