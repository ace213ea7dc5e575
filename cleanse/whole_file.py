"""Files that are written whole or not at all."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable


def write_whole(
    path: str | os.PathLike[str], data: bytes, check: Callable[[], None] | None = None, is_lasting: bool = False
) -> None:
    """Writes a file under another name in its folder, and gives it its own when all of it is there.

    It has the rights of the file that it replaces, else those of any new file. Any number of processes and threads may write one
    at once: the last has it.

    :param path: its name; the folder must be there. A link of that name is replaced, and not followed.
    :param check: is called at the last moment, and raises where the name is not to be given after all.
    :param is_lasting: whether it has reached the disk, name and all, when this is done.
    :raises OSError: where that cannot be; what was at its place is as it was then, unless only its name failed to reach the disk,
        and nothing stays beside it.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     write_whole(f"{folder}/rain.txt", b"It rained.")
    ...     open(f"{folder}/rain.txt").read(), os.listdir(folder)
    ('It rained.', ['rain.txt'])
    """
    partial = os.path.join(os.path.dirname(os.path.abspath(path)), f".cleanse-{os.urandom(8).hex()}.partial")
    rights = _rights(path)
    try:
        with open(partial, "xb", opener=None if rights is None else _privately) as file:
            file.write(data)
            if is_lasting or rights is not None:  # else a power cut could leave less than there was
                file.flush()
                os.fsync(file.fileno())
        if rights is not None:
            os.chmod(partial, rights)
        if check is not None:
            check()
        if is_lasting:
            move_whole(partial, path)
        else:
            os.replace(partial, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(partial)
        raise


def _rights(path: str | os.PathLike[str]) -> int | None:
    """The rights of a file that is there."""
    try:
        return os.stat(path).st_mode & 0o7777
    except FileNotFoundError:
        return None


def _privately(path: str, flags: int) -> int:
    """Opens a file that nobody else may read while it is written: the one that it replaces may be private."""
    return os.open(path, flags, 0o600)


def move_whole(path: str | os.PathLike[str], final: str | os.PathLike[str]) -> None:
    """Renames a file that has reached the disk so that its new name is there after a power cut, too.

    :param final: its name in the same file system; what is there is replaced.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     write_whole(f"{folder}/rain.partial", b"It rained.")
    ...     move_whole(f"{folder}/rain.partial", f"{folder}/rain.txt")
    ...     os.listdir(folder)
    ['rain.txt']
    """
    os.replace(path, final)
    if os.name == "posix":
        folder = os.open(os.path.dirname(os.path.abspath(final)), os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
