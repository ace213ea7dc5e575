"""The files that the command for files is to clean into a folder, and where each one's output goes: found one after another."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from cleanse.corpus.members import COMPRESSIONS
from cleanse.errors import OutputError

_READ = frozenset(
    (".html", ".htm", ".xhtml", ".xht", ".shtml", ".php", ".asp", ".aspx", ".jsp", ".txt", ".text", ".md", ".markdown", ".rst")
)
OUTPUTS = (".txt", ".md", ".html", ".json")


class Found(NamedTuple):
    """A file to clean, and the file that its output goes to."""

    path: str
    target: Path


class LeftOut(NamedTuple):
    """What is not cleaned, and why: ``kind`` is ``unreadable``, ``unknown`` for files of no known format, or ``link``."""

    path: str
    kind: str
    why: str = ""


def found_in(names: Sequence[str], out: str, ending: str) -> Iterator[Found | LeftOut]:
    """The files that names and folders stand for, and where they go. Folders are read when their turn comes.

    The tree of one folder goes to ``out`` itself; of several names each goes there under its own. An output is named as its
    input, with another ending; names that would be the same with it keep theirs before it: of ``a.htm`` and ``a.html`` come
    ``a.htm.txt`` and ``a.html.txt``. One file may go to a file: an ``out`` that has an ending and is no folder.

    :param names: files and folders; ``-`` is standard input, which can only go to a file.
    :param ending: of the outputs, such as ``.txt``.
    :raises OutputError: where outputs cannot go there.
    """
    names = list(dict.fromkeys(names))
    if len(names) == 1 and not os.path.isdir(names[0]) and _is_file(out):
        _check_not_within(names, out)
        return iter([Found(names[0], Path(out))])
    _check_folder(out, names)
    if "-" in names:
        raise OutputError("Standard input has no name for its output: name a file, such as -o body.txt.")
    _check_not_within(names, out)
    return _below(names, out, ending)


def output_names(files: Sequence[str], folders: Sequence[str], ending: str) -> dict[str, str]:
    """The names of the outputs of some files that go to one folder, beside some folders.

    >>> output_names(["a.html", "b.htm", "b.html", "c.html.gz", "d.2024"], ["x.txt"], ".txt")
    {'a.html': 'a.txt', 'b.htm': 'b.htm.txt', 'b.html': 'b.html.txt', 'c.html.gz': 'c.txt', 'd.2024': 'd.2024.txt'}
    """
    named = {file: _stem(file) + ending for file in files}
    while True:
        taken = Counter(name.casefold() for name in (*named.values(), *folders))  # as some file systems compare them
        alike = [file for file, name in named.items() if taken[name.casefold()] > 1 and name != file + ending]
        if not alike:
            return named
        named.update((file, file + ending) for file in alike)


def _is_file(out: str) -> bool:
    return not os.path.isdir(out) and not out.endswith(("/", os.sep)) and os.path.splitext(out)[1] != ""


def _check_folder(out: str, names: Sequence[str]) -> None:
    if os.path.lexists(out) and not os.path.isdir(out):
        raise OutputError(f"{out!r} is no folder: -o names one, where each file's output goes, such as -o cleaned/.")
    if _is_file(out) and os.path.splitext(out)[1].lower() in OUTPUTS:
        what = f"the files of {names[0]!r}" if len(names) == 1 else f"{len(names)} files"
        raise OutputError(
            f"{out!r} has the name of a file, and {what} need a folder, such as -o cleaned/; 'cleanse corpus' makes one of many."
        )


def _check_not_within(names: Sequence[str], out: str) -> None:
    real_out = os.path.realpath(out)
    for name in names:
        if name != "-" and _is_within(os.path.realpath(name), real_out):
            raise OutputError(
                f"{out!r} is the input, or holds it ({name!r}), and no input is written over: name another, such as -o cleaned/."
            )


def _is_within(real: str, folder: str) -> bool:
    return real == folder or real.startswith(os.path.join(folder, ""))


def _below(names: Sequence[str], out: str, ending: str) -> Iterator[Found | LeftOut]:
    folders = [name for name in names if os.path.isdir(name)]
    if len(names) == 1 and folders:
        return _walked(names[0], Path(out), os.path.realpath(out), ending)
    own = {name: os.path.basename(os.path.realpath(name) if name in folders else name) for name in names}
    places = output_names([own[name] for name in names if name not in folders], [own[name] for name in folders], ending)
    targets = {name: own[name] if name in folders else places[own[name]] for name in names}
    first: dict[str, str] = {}
    for name, target in targets.items():
        if first.setdefault(target, name) != name:
            raise OutputError(f"{first[target]!r} and {name!r} would both go to {os.path.join(out, target)!r}: clean them apart.")
    return _each(names, targets, out, ending)


def _each(names: Sequence[str], targets: dict[str, str], out: str, ending: str) -> Iterator[Found | LeftOut]:
    for name in names:
        if os.path.isdir(name):
            yield from _walked(name, Path(out, targets[name]), os.path.realpath(out), ending)
        else:
            yield Found(name, Path(out, targets[name]))


def _walked(top: str, target: Path, out: str, ending: str) -> Iterator[Found | LeftOut]:
    """The files of a folder and those within, folder by folder; links to folders are not followed, so that there is no circle."""
    waiting = [(top, target)]
    while waiting:
        path, place = waiting.pop()
        try:
            with os.scandir(path) as entries:
                seen = sorted((entry for entry in entries if not entry.name.startswith(".")), key=lambda entry: entry.name)
        except OSError as error:
            yield LeftOut(path, "unreadable", error.strerror or str(error))
            continue
        files: list[str] = []
        folders: list[str] = []
        for entry in seen:
            kind, why = _kind(entry, out)
            if kind in ("file", "folder"):
                (files if kind == "file" else folders).append(entry.name)
            elif kind != "output":
                yield LeftOut(entry.path, kind, why)
        for file, name in output_names(files, folders, ending).items():
            yield Found(os.path.join(path, file), place / name)
        waiting.extend((os.path.join(path, folder), place / folder) for folder in reversed(folders))


def _kind(entry: os.DirEntry[str], out: str) -> tuple[str, str]:
    """What an entry of a folder is, ``file``, ``folder``, ``output`` or a kind of ``LeftOut``, and why it cannot be read."""
    if entry.is_symlink():
        if not os.path.exists(entry.path):
            return "unreadable", "a symbolic link that leads nowhere, or in a circle"
        if os.path.isdir(entry.path):
            return "link", ""
    is_folder = os.path.isdir(entry.path)
    if (is_folder or entry.is_symlink()) and _is_within(os.path.realpath(entry.path), out):
        return "output", ""
    if is_folder:
        return "folder", ""
    if not _is_known(entry.name):
        return "unknown", ""
    return ("file", "") if os.path.isfile(entry.path) else ("unreadable", "no file, but a pipe, a socket or a device")


def _is_known(name: str) -> bool:
    """Whether a file is of a page or a text by its name: one without an ending is, and a saved address with its query."""
    stem, ending = os.path.splitext(name.partition("?")[0].lower())
    if ending in COMPRESSIONS:
        ending = os.path.splitext(stem)[1]
    return not ending or ending in _READ


def _stem(name: str) -> str:
    stem, ending = os.path.splitext(name)
    if ending.lower() in COMPRESSIONS and os.path.splitext(stem)[1].lower() in _READ:
        stem, ending = os.path.splitext(stem)
    return stem if stem and ending.lower() in _READ else name
