"""What a run writes, so that it can be killed at any moment: files that grow under other names, how much of them counts, and the
renaming at the end."""

from __future__ import annotations

import contextlib
import os
import shutil
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import IO, Any

from cleanse.corpus.asked import check_asked
from cleanse.corpus.places import Claim, check_places, lock, open_own, read_state, state_bytes
from cleanse.errors import CorpusError
from cleanse.whole_file import move_whole, write_whole

_KEEP = 5.0  # seconds between the moments from which a run that is killed can go on


def rejects_of(out: Path) -> Path:
    """Where the rejects of an output go.

    >>> rejects_of(Path("a.jsonl")).name
    'a.jsonl.rejects.jsonl'
    """
    return out.with_name(f"{out.name}.rejects.jsonl")


def partial_of(path: Path) -> Path:
    """Where a file, or for an output all of its files, grows until it is whole."""
    return path.with_name(f"{path.name}.partial")


def is_finished(out: Path, is_replaced: bool) -> bool:
    """Whether an output is there, and no run is left that would write it. One that replaces nothing has written what is there,
    also where it was killed while it took its folder away."""
    folder = partial_of(out)
    return out.is_file() and not (folder.exists() if is_replaced else (folder / "state.json").exists())


def is_to_be_kept(last: float) -> bool:
    """Whether what was done since ``last``, a time of ``time.monotonic``, is worth the while of making it count."""
    return time.monotonic() - last > _KEEP


class Writing:
    """Files that are written together, of which nothing is seen under their own names until all of it is there.

    :param out: the output; ``cuts`` the ledger beside it, if one is wanted. The rejects are named after the output.
    :param about: what the run was asked for, as :func:`cleanse.corpus.asked.asked` shows it.
    :param convert: makes the output from what was written, where that is not the same: it is given both paths.
    :param is_replaced: whether files of these names give way, which are there already.

    The folder ``OUT.partial`` holds them. What counts is in its ``state.json``, which is renamed into place: how long each file
    was when everything up to then had reached the disk, and what the run noted of itself. After a kill the files are cut to that
    length. At the end the state says that they are whole, and they are renamed one by one; a kill between those is made good.
    """

    def __init__(
        self,
        out: Path,
        cuts: Path | None,
        about: Mapping[str, str],
        convert: Callable[[Path, Path], None] | None = None,
        is_replaced: bool = False,
    ) -> None:
        self.folder = partial_of(out)
        self._about = about
        self._convert = convert
        self._is_replaced = is_replaced
        self._finals = {"out": out, "rejects": rejects_of(out)}
        if cuts is not None:
            self._finals["cuts"] = cuts
        self._files: dict[str, IO[bytes]] = {}
        self._lock: IO[bytes] | None = None
        self._lengths: dict[str, int] = {}
        self.is_whole = False

    def begin(self, is_resumed: bool) -> dict[str, Any] | None:
        """Makes the files, or takes up those of a run that was broken off: then gives what that noted last.

        :raises CorpusError: when there are such files and they are not wanted, or are another run's, or are being written.
        """
        growing = [self._path(name) for name in self._finals if name == "cuts"]
        check_places(self._finals, self.folder, growing)
        state = read_state(self.folder / "state.json")
        if state is None or not (is_resumed and state["is_whole"]):  # else some are in their places already
            for final in self._finals.values():
                self._check_free(final)
        for folder in (self.folder, *(path.parent for path in growing)):
            folder.mkdir(parents=True, exist_ok=True)
        self._take()
        state = read_state(self.folder / "state.json")
        if state is not None and not is_resumed:
            raise CorpusError(
                f"{str(self.folder)!r} holds a run that was broken off: go on with it by --resume, or delete it to start anew."
            )
        if state is not None:
            check_asked(str(self.folder), state["about"], self._about)
        for large in self.folder.glob("large-*"):
            large.unlink()
        if state is not None and state["is_whole"]:  # it was killed while it renamed
            self.is_whole = True
            self._lengths = state["lengths"]
            return state["noted"]  # type: ignore[no-any-return]
        claim = Claim(self.folder / "cuts.place")
        for name in self._finals:
            path = self._path(name)
            if name == "cuts":
                claim.check(path)
            if state is not None and name not in state["lengths"]:
                raise CorpusError(
                    f"{str(self.folder)!r} was written without --cuts: leave it out, or delete that and start anew."
                )
            length = state["lengths"][name] if state is not None else 0
            if length > (path.stat().st_size if path.exists() else 0):
                raise CorpusError(f"{str(path)!r} is shorter than it was: delete {str(self.folder)!r}, and start anew.")
            file = open_own(path, "r+b" if path.exists() else "w+b")  # until the end of the run
            self._files[name] = file
            if name == "cuts":
                claim.take(path, file)
            file.truncate(length)
            file.seek(0, os.SEEK_END)
        return state["noted"] if state is not None else None

    def append(self, name: str, pieces: Iterable[bytes]) -> None:
        """Writes to ``out``, ``rejects`` or ``cuts``."""
        self._files[name].writelines(pieces)

    def keep(self, noted: Mapping[str, Any], is_whole: bool = False) -> None:
        """Makes everything so far count. It has reached the disk then."""
        lengths = {}
        for name, file in self._files.items():
            file.flush()
            os.fsync(file.fileno())
            lengths[name] = file.tell()
        state = {"about": self._about, "lengths": lengths, "noted": noted, "is_whole": is_whole}
        write_whole(self.folder / "state.json", state_bytes(state), is_lasting=True)

    def finish(self) -> None:
        """Renames the files into place, the output last, and takes away the folder. All of them must count as whole."""
        for file in self._files.values():
            file.close()
        for name in sorted(self._finals, key=lambda name: name == "out"):
            path, final = self._path(name), self._finals[name]
            if path.exists() and not self._is_own(name, path):
                continue
            if name == "out" and self._convert is not None:
                path = self._converted(path, self._convert)
            if path.exists():  # else an earlier run was killed after it
                self._check_free(final)
                move_whole(path, final)
        self.close()
        for path in self.folder.iterdir():
            if path.is_file() and path.name != "state.json":  # which says until the end that all is there
                path.unlink()
        shutil.rmtree(self.folder)

    def discard(self) -> None:
        """Takes away what was written."""
        self.close()
        for name in self._finals:
            self._path(name).unlink(missing_ok=True)
        shutil.rmtree(self.folder)

    def _converted(self, path: Path, convert: Callable[[Path, Path], None]) -> Path:
        """The output, made of what was written, which is taken away when it is whole."""
        made = self.folder / "converted"
        if path.exists():
            new = self.folder / "converted.new"
            new.unlink(missing_ok=True)  # a link at its place would lead elsewhere
            convert(path, new)
            with open(new, "rb+") as file:
                os.fsync(file.fileno())
            move_whole(new, made)
            path.unlink()
        return made

    def _check_free(self, final: Path) -> None:
        """Sees to it that nothing is replaced without being asked for. An empty file, such as rejects may be, is nothing.

        :raises CorpusError: when there is something.
        """
        if not self._is_replaced and final.exists() and (final.is_dir() or final.stat().st_size):
            raise CorpusError(f"{str(final)!r} is there already: name another output, or have it replaced by --overwrite.")

    def _is_own(self, name: str, path: Path) -> bool:
        """Whether a file is as it was when the run was killed while it renamed: another one's cuts may be where these were."""
        size = path.stat().st_size
        if size == self._lengths.get(name, size):
            return True
        if name == "cuts":
            return False
        raise CorpusError(f"{str(path)!r} is not as long as it was: delete {str(self.folder)!r}, and start anew.")

    def close(self) -> None:
        """Closes the files as they are."""
        for file in (*self._files.values(), *([self._lock] if self._lock else ())):
            with contextlib.suppress(OSError):  # a full disk was told already
                file.close()

    def _path(self, name: str) -> Path:
        """Where a file grows: beside its place, so that it can be renamed."""
        return partial_of(self._finals[name]) if name == "cuts" else self.folder / name

    def _take(self) -> None:
        """Makes sure that no other process writes here."""
        self._lock = open_own(self.folder / "lock", "wb")  # the lock lasts as long as the file is open
        if not lock(self._lock):
            raise CorpusError(f"Another process writes in {str(self.folder)!r}: wait for it, or name another output.")
