"""Where a run writes: what is wrong there is said before the work begins, and nothing but its own files is written to."""

from __future__ import annotations

import json
import os
import stat
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import IO, Any

from cleanse.corpus.records import Tally
from cleanse.errors import CorpusError

_COUNTS: dict[str, Any] = {"file": int, "chunks": int, "position": int, "seconds": (int, float), "tally": dict}


def check_places(finals: Mapping[str, Path], folder: Path, growing: Iterable[Path]) -> None:
    """Makes sure that files can be put where they are wanted.

    :param finals: where they go, by what they are; ``folder`` and ``growing`` is where they are until they are whole.
    :raises CorpusError: when two of them are one, or something is in the way of them.
    """
    taken: dict[str, str] = {}
    for what, path in [*finals.items(), ("folder", folder), *(("partial", path) for path in growing)]:
        place = _place(path)
        other = taken.setdefault(place, what)
        if other != what:
            raise CorpusError(f"{str(path)!r} would be written twice, as the {other} and the {what}: name another file.")
        if what != "folder" and place.startswith(_place(folder) + os.sep):
            raise CorpusError(f"{str(path)!r} is in {str(folder)!r}, which is deleted at the end: name another file.")
    for path in finals.values():
        _check_kind(path, is_link_good=True)
        above = next(above for above in path.absolute().parents if os.path.lexists(above))
        if not above.is_dir():
            raise CorpusError(f"{str(path)!r} cannot be written: {str(above)!r} is no folder.")
    if os.path.lexists(folder) and (folder.is_symlink() or not folder.is_dir()):
        raise CorpusError(f"{str(folder)!r} is no folder, and a run would grow there: delete it, or name another output.")
    for path in (*growing, *(folder.iterdir() if folder.exists() else ())):
        _check_kind(path, is_link_good=False)


def _place(path: Path) -> str:
    return os.path.normcase(os.path.join(os.path.realpath(path.absolute().parent), path.name))


def _check_kind(path: Path, is_link_good: bool) -> None:
    try:
        about = os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return
    if path.is_dir():
        raise CorpusError(f"{str(path)!r} is a folder, not a file: name a file in it, or another one.")
    is_link = stat.S_ISLNK(about.st_mode)
    if is_link and is_link_good:  # it gives way to the file
        return
    if not stat.S_ISREG(about.st_mode):
        raise CorpusError(
            f"{str(path)!r} is {'a symbolic link' if is_link else 'no regular file'}: delete it, or name another file."
        )
    if about.st_nlink > 1 and not is_link_good:
        raise CorpusError(f"{str(path)!r} has another name elsewhere, and cleanse did not make that: delete it and start anew.")


def open_own(path: Path, mode: str) -> IO[Any]:
    """Opens a file of the run's own for writing, and never what a link at its place leads to."""

    def opener(name: str, flags: int) -> int:
        return os.open(name, flags | getattr(os, "O_NOFOLLOW", 0), 0o666)

    return open(path, mode, opener=opener)


def lock(file: IO[Any]) -> bool:
    """Keeps other processes from a file for as long as it is open; False where one was there before."""
    try:
        import fcntl
    except ImportError:  # not on Windows
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


class Claim:
    """Whose a file is that lies outside of the run's folder: it is noted there, so that two runs do not write to one.

    :param note: the file that notes it.
    """

    def __init__(self, note: Path) -> None:
        self._note = note

    def check(self, path: Path) -> None:
        """Makes sure that a file is of this run, or of none.

        :raises CorpusError: when it is another's.
        """
        is_own = self._note.exists() and self._note.read_bytes() == os.fsencode(_place(path))
        if not is_own and path.exists() and path.stat().st_size:
            raise CorpusError(
                f"{str(path)!r} is of another run: go on with that by --resume, or delete it, or name another file."
            )

    def take(self, path: Path, file: IO[Any]) -> None:
        """Notes that a file is of this run, once it is open.

        :raises CorpusError: when another process has it open as well.
        """
        if not lock(file):
            raise CorpusError(f"Another process writes {str(path)!r}: wait for it, or name another file.")
        with open_own(self._note, "wb") as note:
            note.write(os.fsencode(_place(path)))


def state_bytes(state: Mapping[str, Any]) -> bytes:
    """What a run notes, with a checksum: a digit that is another one would leave out documents."""
    data = json.dumps(state).encode()
    return b"%s\n%08x\n" % (data, zlib.crc32(data))


def read_state(path: Path) -> dict[str, Any] | None:
    """What a run noted last; None where it noted nothing.

    :raises CorpusError: when it is not what a run notes.
    """
    try:
        data, _, check = path.read_bytes().removesuffix(b"\n").rpartition(b"\n")
        state = json.loads(data) if check == b"%08x" % zlib.crc32(data) else None
    except FileNotFoundError:
        return None
    except (ValueError, RecursionError):
        state = None
    if not isinstance(state, dict) or not _is_sound(state):
        raise CorpusError(f"{str(path)!r} is damaged: delete {str(path.parent)!r}, and start anew.")
    return state


def _is_sound(state: dict[str, Any]) -> bool:
    lengths, noted = state.get("lengths"), state.get("noted")
    if not (isinstance(state.get("about"), dict) and isinstance(state.get("is_whole"), bool)):
        return False
    if not (isinstance(lengths, dict) and all(type(length) is int and length >= 0 for length in lengths.values())):
        return False
    if not isinstance(noted, dict) or any(
        isinstance(noted.get(name), bool) or not isinstance(noted.get(name), kind) for name, kind in _COUNTS.items()
    ):
        return False
    sound = vars(Tally())
    if any(name not in sound for name in noted["tally"]):
        return False
    for name, value in noted["tally"].items():
        counts = value.values() if isinstance(value, dict) and isinstance(sound[name], dict) else [value]
        if any(type(count) is not int for count in counts):
            return False
    return bool(min(noted["file"], noted["chunks"], noted["position"], noted["seconds"]) >= 0)
