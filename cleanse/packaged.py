"""Files that the package carries beside its code, and what is made of them so that it loads fast.

Phrases, trees and weights are data: text that a person can read and compare. What runs fastest (Python's own bytecode, a packed
index) is made of it when the package is built, else by the first process that needs it, and kept in a folder of the package
that is in no repository. The name of a made file carries a digest of what it was made of, so that none is ever out of date; and
it ends with a sum of what stands in it: one that is damaged is made anew.
"""

from __future__ import annotations

import os
import re
from binascii import crc32
from collections.abc import Callable
from contextlib import suppress
from importlib.machinery import SourceFileLoader
from typing import Any

from cleanse.values import lazy

FOLDER = os.path.dirname(__file__)
"""The folder of the package."""
MADE = "_made"
"""The folder in it of what is made."""
WEIGHTS = ("roles", "weights")
"""Where in it the data files of the models of blocks are."""

_DIGEST_SIZE = 10  # bytes: in the names of files, too
_SUM_SIZE = len("\n# 01234567\n")


IS_FOLDER = os.path.isdir(FOLDER)
"""Whether it is a folder: else the package lies in a zip archive."""


def read(*path: str) -> bytes:
    """A file of the package, wherever that lies: in a folder or in a zip archive.

    ``importlib.resources`` does the same, and takes longer to import than all else here.

    :raises OSError: where there is no such file.

    >>> read("lexicon", "data", "en", "related.txt").startswith(b";")
    True
    """
    loader: Any = __spec__.loader if __spec__ else None
    data: bytes = loader.get_data(os.path.join(FOLDER, *path))
    return data


def folders(*path: str) -> dict[str, list[str]]:
    """The folders in a folder of the package, each with the names of its files.

    >>> "related.txt" in folders("lexicon", "data")["de"]
    True
    """
    if IS_FOLDER:
        top = os.path.join(FOLDER, *path)
        with os.scandir(top) as entries:
            names = [entry.name for entry in entries if entry.is_dir()]
        return {name: os.listdir(os.path.join(top, name)) for name in names}
    from importlib.resources import files

    inside = files("cleanse").joinpath(*path)
    return {folder.name: [file.name for file in folder.iterdir()] for folder in inside.iterdir() if folder.is_dir()}


def bytes_of(folder: str | os.PathLike[str], name: str) -> bytes:
    """A file of any other folder. (To import ``pathlib`` takes longer than to read it.)"""
    with open(os.path.join(folder, name), "rb") as file:
        return file.read()


def code(*path: str) -> bytes:
    """A module of the package as written: what it makes is made anew when it has changed. Nothing where sources are left out.

    >>> code("packaged.py") == read("packaged.py")
    True
    """
    try:
        return read(*path)
    except OSError:
        return b""


def digest(*parts: bytes) -> str:
    """A digest of some bytes, which differs where they are parted otherwise.

    >>> digest(b"rain", b"") == digest(b"ra", b"in"), len(digest())
    (False, 20)
    """
    try:
        from _blake2 import blake2b  # as ``random`` does: hashlib loads all of OpenSSL, 2 ms of the first call
    except ImportError:
        from hashlib import blake2b
    found = blake2b(digest_size=_DIGEST_SIZE)
    for part in parts:
        found.update(len(part).to_bytes(8, "little"))
        found.update(part)
    return found.hexdigest()


class DataFile:
    """A value that is made of the bytes of a file: equal and hashed by its type and their digest, and pickled as these bytes.

    >>> DataFile(b"rain") == DataFile(b"rain") != DataFile(b"snow")
    True
    """

    def __init__(self, data: bytes) -> None:
        self.data = data

    @lazy
    def digest(self) -> str:
        """The digest of the bytes."""
        return digest(self.data)

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and isinstance(other, DataFile) and other.digest == self.digest

    def __hash__(self) -> int:
        return hash((type(self), self.digest))

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.data,)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.digest}>"


def made(name: str, of: str, make: Callable[[], bytes]) -> bytes:
    """The made file of a name, ``phrases.bin``; it is made anew where there is none of what it is to be made ``of``, a digest.

    Whatever goes into it must be in the digest, the ``code`` that makes it too. Where the folder cannot be written, as in a zip
    archive, it is made in memory. Any number of processes and threads may ask at once: each gets a whole file.
    """
    file = _file(name, of)
    try:
        return _kept(file)
    except OSError:
        data = make()
        _keep(name, file, _summed(data))
        return data


def _kept(file: str) -> bytes:
    """The data of a made file, which may be too long to be copied without need.

    :raises OSError: where there is none, or it is damaged.
    """
    if not IS_FOLDER:
        return _unsummed(read(MADE, file))
    with open(os.path.join(FOLDER, MADE, file), "rb") as kept:
        data = kept.read(max(0, os.fstat(kept.fileno()).st_size - _SUM_SIZE))
        if kept.read() != _sum_of(data):
            raise OSError("a made file is damaged")
    return data


def made_module(name: str, of: str, make: Callable[[], str]) -> dict[str, Any]:
    """What a made module defines, of source that is as ``made`` says. Python keeps its bytecode, as of any other module."""
    file = _file(f"{name}.py", of)
    loader = _Loader(f"{__name__.rpartition('.')[0]}.{MADE}.{file[:-3]}", os.path.join(FOLDER, MADE, file))
    try:
        code = loader.get_code(loader.name)
    except _DAMAGED:
        from importlib.util import cache_from_source

        source = made(f"{name}.py", of, lambda: make().encode())
        with suppress(NotImplementedError):
            _remove(cache_from_source(loader.path))  # it may be the bytecode that is damaged
        try:
            code = loader.get_code(loader.name)
        except _DAMAGED:
            code = compile(source, loader.path, "exec")
    namespace: dict[str, Any] = {"__name__": loader.name}
    exec(code, namespace)  # type: ignore[arg-type]  # it is None for a module without source alone
    return namespace


# What Python raises for a file that is not there, or for bytecode or source that is damaged.
_DAMAGED = (OSError, ImportError, EOFError, ValueError, TypeError, SyntaxError)


class _Loader(SourceFileLoader):
    """Loads a made module: source with a wrong sum is none."""

    def get_data(self, path: str) -> bytes:
        data = super().get_data(path)
        if path == self.path:
            _unsummed(data)
        return data  # with its sum: Python takes bytecode for stale whose source had another size than the file has


def _summed(data: bytes) -> bytes:
    """A file's data and their sum, which is a comment in Python, too."""
    return data + _sum_of(data)


def _sum_of(data: bytes | memoryview) -> bytes:
    return b"\n# %08x\n" % crc32(data)


def _unsummed(data: bytes) -> bytes:
    """The data of a file that has their sum behind them.

    :raises OSError: where it is another: the file is damaged.
    """
    if data[-_SUM_SIZE:] != _sum_of(memoryview(data)[:-_SUM_SIZE]):
        raise OSError("a made file is damaged")
    return data[:-_SUM_SIZE]


def _file(name: str, of: str) -> str:
    stem, suffix = os.path.splitext(name)
    return f"{stem}_{of}{suffix}"


def _keep(name: str, file: str, data: bytes) -> None:
    """Writes a made file, whole or not at all, and takes away those of its name that were made of something else."""
    from cleanse.whole_file import write_whole  # which is seldom needed

    folder = os.path.join(FOLDER, MADE)
    try:
        os.makedirs(folder, exist_ok=True)
        write_whole(os.path.join(folder, file), data, is_lasting=True)
    except OSError:
        return
    stem, suffix = map(re.escape, os.path.splitext(name))
    bytecode = r"|\.[\w.-]+\.pyc" if suffix == r"\.py" else ""  # other files of a name are the other core's
    of_name = re.compile(rf"{stem}_[0-9a-f]{{{2 * _DIGEST_SIZE}}}(?:{suffix}{bytecode})")
    for there in (folder, os.path.join(folder, "__pycache__")):
        for other in os.listdir(there) if os.path.isdir(there) else ():
            if of_name.fullmatch(other) and not other.startswith(os.path.splitext(file)[0]):
                _remove(os.path.join(there, other))


def _remove(path: str) -> None:
    with suppress(OSError):
        os.remove(path)
