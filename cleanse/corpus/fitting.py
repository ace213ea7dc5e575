"""Whether a command fits the records that it is given: a wrong field is told of before a corpus has been read for nothing."""

from __future__ import annotations

from pathlib import Path

from cleanse.corpus.formats import READERS
from cleanse.corpus.formats.reading import CHUNK_RECORDS, Reading
from cleanse.corpus.inputs import Input, format_of
from cleanse.corpus.records import Done
from cleanse.errors import CorpusError


class NothingFits(CorpusError):
    """The command fits none of the records that come first."""


class Fitting:
    """Stops a run at whose beginning the command fits no record.

    :param is_judged: whether nothing needs to be asked: it is known to fit, or the user knows that it does further on.
    """

    def __init__(self, is_judged: bool) -> None:
        self._is_judged = is_judged
        self._misfits, self._first = 0, ""

    def see(self, done: Done) -> None:
        """Looks at what came of a chunk. Records that cannot be read say nothing.

        :raises NothingFits: when those that can be are many, and it fits none of them.
        """
        self._is_judged |= done.fits
        if not self._is_judged:
            self._misfits += done.misfits
            self._first = self._first or done.misfit
            if self._misfits >= CHUNK_RECORDS:
                self.end()

    def end(self) -> None:
        """Looks at all of them, where they are few.

        :raises NothingFits: when there are some, and it fits none of them.
        """
        if self._misfits and not self._is_judged:
            raise NothingFits(f"None of the first {self._misfits:,} records can be cleaned: {self._first}. Nothing was written.")


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
