"""Files of sqlite beside what a run writes: what goes wrong with them is told as with any other file."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def told_as_os_error(path: Path) -> Iterator[None]:
    """Has errors of sqlite be those of the system.

    :raises OSError: where there is one.
    """
    try:
        yield
    except sqlite3.Error as error:
        raise OSError(errno.EIO, f"it cannot be written or read ({error})", str(path)) from error


def removed(path: Path) -> None:
    """Takes a file of sqlite away, and what it may have beside it."""
    for one in (path, path.with_name(f"{path.name}-journal")):
        one.unlink(missing_ok=True)
