"""Whether a command fits the records that it is given: a wrong field is told of before a corpus has been read for nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from cleanse.corpus.formats import READERS
from cleanse.corpus.formats.reading import CHUNK_RECORDS, Reading
from cleanse.corpus.inputs import Input, format_of
from cleanse.corpus.records import Done
from cleanse.errors import CorpusError


class NothingFits(CorpusError):
    """The command fits none of the records that come first in a file."""


class Fitting:
    """Stops a run at a file at whose beginning the command fits no record. Each file is asked on its own: what fits one says
    nothing of the next.

    :param is_judged: whether nothing needs to be asked, since the user knows that it fits further on.
    :param file: the file that was being read when a run was broken off, and how many of its records it did not fit (None: it
        fits), and why.
    """

    def __init__(self, is_judged: bool, file: str = "", misfits: int | None = 0, first: str = "") -> None:
        self._is_judged = is_judged
        self._file, self._misfits, self._first = file, misfits, first

    def see(self, file: str, done: Done) -> None:
        """Looks at what came of a chunk. Records that cannot be read, or have null for a text, say nothing.

        :raises NothingFits: when those of a file that can be read are many, or all of it, and it fits none of them.
        """
        if file != self._file:
            self.end()
            self._file, self._misfits, self._first = file, 0, ""
        if self._misfits is None or done.fits:
            self._misfits = None
            return
        self._first = self._first or done.misfit
        if self._misfits + done.misfits >= CHUNK_RECORDS:
            self._stop(self._misfits + done.misfits)
        self._misfits += done.misfits

    def end(self) -> None:
        """Looks at all records of the last file, where they are few.

        :raises NothingFits: when there are some, and it fits none of them.
        """
        if self._misfits:
            self._stop(self._misfits)

    def noted(self) -> dict[str, Any]:
        """What to begin with where a run goes on."""
        return {"misfits": self._misfits, "misfit": self._first}

    def _stop(self, misfits: int) -> None:
        if not self._is_judged:
            raise NothingFits(f"None of the first {misfits:,} records of {self._file!r} can be cleaned: {self._first}.")


def has_records(path: Path, reading: Reading) -> bool:
    """Whether there is a file of records that has any. What cannot be read may have some."""
    known = format_of(path.name)
    if not path.is_file() or known is None:
        return path.exists()
    about = path.stat()
    file = Input(str(path), path.name, *known, about.st_size, about.st_mtime_ns)
    try:
        return any(chunk.records for chunk in READERS[file.format](file, reading))
    except Exception:  # whatever is wrong with it: it is no reason to replace it by nothing
        return True
