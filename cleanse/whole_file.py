"""Files that are written whole or not at all."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from tempfile import mkstemp


def write_whole(path: str | os.PathLike[str], data: bytes, check: Callable[[], None] | None = None) -> None:
    """Writes a file under another name in its folder, and gives it its own when all of it is there.

    It has the rights of the file that it replaces, else those of any new file.

    :param path: its name; the folder must be there.
    :param check: is called at the last moment, and raises where the name is not to be given after all.
    :raises OSError: where that cannot be; what was at its place is as it was then, and nothing stays beside it.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     write_whole(f"{folder}/rain.txt", b"It rained.")
    ...     open(f"{folder}/rain.txt").read(), os.listdir(folder)
    ('It rained.', ['rain.txt'])
    """
    handle, partial = mkstemp(dir=os.path.dirname(os.path.abspath(path)), prefix=".cleanse-", suffix=".partial")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            if os.path.exists(path):  # else a power cut could leave less than there was
                file.flush()
                os.fsync(file.fileno())
        os.chmod(partial, _mode(path))
        if check is not None:
            check()
        os.replace(partial, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(partial)
        raise


def _mode(path: str | os.PathLike[str]) -> int:
    try:
        return os.stat(path).st_mode & 0o7777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
