"""Standard input, output and errors, as the commands have them."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from io import UnsupportedOperation
from pathlib import Path
from typing import TextIO

from cleanse.errors import OutputError
from cleanse.write.terminal import shown

BROKEN_PIPE = 128 + 13
"""The status of a command whose work was left half done, since nobody reads it: as a shell has it for one that SIGPIPE ended."""


def read(name: str) -> bytes:
    """The bytes of a file; ``-`` is standard input.

    :raises OSError: when it cannot be read.
    """
    if name == "-" and sys.stdin is None:  # the process was started without
        raise OSError(errno.EBADF, "standard input is closed")
    if name != "-":
        return Path(name).read_bytes()
    buffer = getattr(sys.stdin, "buffer", None)
    return sys.stdin.read().encode("utf-8", "surrogatepass") if buffer is None else buffer.read()  # a program's, in memory


def write(text: str) -> bool:
    """Writes a line or more to standard output, at once; returns whether anybody reads it still.

    :raises OutputError: when it cannot be written.
    """
    if sys.stdout is None:
        raise OutputError("Standard output is closed.")
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:  # it is in memory, as `contextlib.redirect_stdout` has it
        sys.stdout.write(text + "\n")
        return True
    # Bytes, since a text may hold what the terminal's encoding or UTF-8 itself has no place for (a lone surrogate).
    try:
        sys.stdout.flush()  # what a program has printed before
        buffer.write(text.encode("utf-8", "replace") + b"\n")
        buffer.flush()
    except OSError as error:
        abandon(sys.stdout)
        if isinstance(error, BrokenPipeError):  # the reader has seen enough
            return False
        raise OutputError(f"Standard output cannot be written: {error.strerror or error}.") from None
    return True


def complain(message: str) -> None:
    """Says something on one line of standard error."""
    with contextlib.suppress(OSError, ValueError):  # nobody reads it, or it is closed
        print(f"cleanse: {shown(message)}", file=sys.stderr)


def abandon(stream: TextIO) -> None:
    """Lets a stream that cannot be written go nowhere: else the end of the process writes what is left of it once more, fails,
    and has a status of its own."""
    with contextlib.suppress(UnsupportedOperation):  # of a stream that is in memory alone
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def open_errors() -> None:
    """Opens a standard error that goes nowhere, where the process was started without: else what is printed there would go to
    standard output, among what was asked for, and the next file that is opened would be taken for it by libraries."""
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - for as long as the process runs


def settle_errors() -> None:
    """Writes what is left for standard error, before the process ends; where nobody reads it, it goes nowhere."""
    try:
        sys.stderr.flush()
    except OSError:
        abandon(sys.stderr)
    except ValueError:  # it is closed
        pass


def has_colour() -> bool:
    """Whether standard output shows colours."""
    return sys.stdout is not None and sys.stdout.isatty() and "NO_COLOR" not in os.environ
