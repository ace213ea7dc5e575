"""Files of sqlite beside what a run writes: what goes wrong with them is told as with any other file."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_CACHE = 32_000  # kibibytes
_WAIT = 60.0  # seconds that a file may be in use by another process


def opened(path: Path | str, tables: str) -> sqlite3.Connection:
    """A file of sqlite with some tables, which are made where there are none; a transaction has begun.

    :param tables: the statements that make them.
    """
    base = sqlite3.connect(path, timeout=_WAIT, isolation_level=None, check_same_thread=False)
    base.execute(f"PRAGMA cache_size = -{_CACHE}")
    base.executescript(tables)
    base.execute("BEGIN")
    return base


def opened_to_read(path: Path) -> sqlite3.Connection:
    """A file of sqlite to which nothing is written any more."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=_WAIT, isolation_level=None)


def kept(base: sqlite3.Connection) -> None:
    """Makes what was entered count, and begins the next transaction."""
    base.execute("COMMIT")
    base.execute("BEGIN")


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
