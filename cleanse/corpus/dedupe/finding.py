"""The search for duplicates of a run: none, or with an index beside what it writes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from cleanse.corpus.bases import told_as_os_error
from cleanse.corpus.dedupe.bodies import check_near
from cleanse.corpus.dedupe.index import Index
from cleanse.corpus.dedupe.marking import settled
from cleanse.corpus.records import Done
from cleanse.corpus.settings import Settings


class Finding:
    """Says of what comes of each chunk, in the order of the corpus, which documents repeat another's body.

    :param settings: whether they are looked for, and what becomes of them.
    :param index: the bodies that were met before; None: none are looked for.
    """

    def __init__(self, settings: Settings, index: Index | None) -> None:
        self._settings, self._index = settings, index

    def settled(self, done: Done) -> Done:
        """What comes of a chunk, with its output as it is written."""
        return done if self._index is None else settled(done, self._index, self._settings)

    def keep(self) -> int:
        """Makes the bodies so far count, and gives how many they are, for :func:`finding` to go on with."""
        return 0 if self._index is None else self._index.keep()


@contextmanager
def finding(settings: Settings, path: Path, number: int = 0) -> Iterator[Finding]:
    """The search of a run.

    :param path: where the index is.
    :param number: how many bodies were met before the moment from which the run goes on.
    :raises MissingExtra: when the library is not installed that finds what is nearly the same.
    :raises OSError: when there is no room for the index.
    """
    if not settings.dedupe:
        yield Finding(settings, None)
        return
    if settings.dedupe == "near":
        check_near()
    with told_as_os_error(path), closing(Index(path, number)) as index:
        yield Finding(settings, index)
