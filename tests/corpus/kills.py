"""Runs a corpus over and over, killed at each fsync, rename and unlink in turn, or out of room, and resumes it.

    python -m tests.corpus.kills FOLDER OUT CUTS IN...

Prints how often it was killed and how often the disk was full, and where what came of it was not what an undisturbed run gives.
Each run is a fork of this process, and cleans in it, so that it takes a moment only.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import resource
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow.parquet  # noqa: F401  # before the forks, which need it
import warcio.warcwriter  # noqa: F401
import zstandard  # noqa: F401

from cleanse import clean
from cleanse.cli.command import main as cleanse
from cleanse.corpus import run as run_module
from cleanse.corpus import writing
from cleanse.corpus.by_host import steps
from cleanse.corpus.pool import Pool

CALLS = ("fsync", "replace", "unlink", "rmdir")
Doing = Callable[[str], None]


def patched(before: Doing, after: Doing = lambda name: None) -> None:
    """Lets something be done before and after each call that matters to the disk."""

    def around(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def made(*arguments: Any, **more: Any) -> Any:
            before(name)
            done = call(*arguments, **more)
            after(name)
            return done

        return made

    for name in CALLS:
        setattr(os, name, around(name, getattr(os, name)))


def nth(number: int, does: Doing) -> Doing:
    """Does something at the so manieth time."""
    left = number

    def count(name: str) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            does(name)

    return count


def die(name: str) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def no_room(name: str) -> None:
    if name == "fsync":
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


class Runs:
    """Runs of one command."""

    def __init__(self, folder: Path, out: str, cuts: str, inputs: list[str]) -> None:
        self.folder, self.out, self.cuts, self.inputs = folder, out, cuts, inputs
        self.expected = b""
        self.status = 0
        self.faults: list[str] = []

    def fork(self, prepare: Callable[[], None], *more: str) -> int:
        """How a run ends: its status, or less than zero for a signal."""
        process = os.fork()
        if process:
            return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
        status = 99
        with contextlib.suppress(BaseException):
            with open(self.folder.parent / "told", "w", encoding="utf-8") as told:
                os.dup2(told.fileno(), 1)
                os.dup2(told.fileno(), 2)
            writing._KEEP = 0.0
            steps.Pool = lambda work, *more: Pool(work, 0)  # type: ignore[assignment,misc]
            run_module.Pool = lambda work, *more: Pool(work, 0)  # type: ignore[assignment,misc]
            prepare()
            paths = ["-o", str(self.folder / self.out), "--cuts", str(self.folder / self.cuts)]
            status = cleanse(["corpus", *self.inputs, *paths, "--only", "whitespace", *more])
        os._exit(status)

    def begin(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()

    def made(self) -> bytes:
        """All that is there, by name."""
        return b"".join(path.name.encode() + path.read_bytes() for path in sorted(self.folder.iterdir()) if path.is_file())

    def end(self, what: str) -> None:
        """Resumes a run, and compares."""
        status = self.fork(lambda: None, "--resume")
        if status != self.status:
            told = (self.folder.parent / "told").read_text("utf-8")
            self.faults.append(f"{what}: status {status}, not {self.status}: {told[-300:]}")
        elif self.made() != self.expected or any(path.is_dir() for path in self.folder.iterdir()):
            self.faults.append(f"{what}: other files, or other bytes")

    def calm(self) -> int:
        """How many calls there are in a run that nothing disturbs."""
        self.begin()
        log = self.folder.parent / "calls"
        log.write_bytes(b"")

        def note(name: str) -> None:
            with open(log, "ab") as file:
                file.write(b".")

        self.status = self.fork(lambda: patched(note))
        self.expected = self.made()
        assert self.status in (0, 1), (self.folder.parent / "told").read_text("utf-8")
        return log.stat().st_size

    def kills(self, calls: int) -> int:
        """Kills a run before and after each call, and then once more as it resumes."""
        count = 0
        for number in range(1, calls + 1):
            for is_after in (False, True):
                self.begin()
                first = nth(number, die)
                doing = (lambda name: None, first) if is_after else (first, lambda name: None)
                status = self.fork(lambda doing=doing: patched(*doing))  # type: ignore[misc]
                count += status == -signal.SIGKILL
                second = nth(1 + number * 7 % calls, die)
                count += self.fork(lambda second=second: patched(second), "--resume") == -signal.SIGKILL  # type: ignore[misc]
                self.end(f"killed {'after' if is_after else 'before'} call {number} of {calls}")
        return count

    def full(self, calls: int) -> int:
        """Lets each call find no room on the disk, and then files no longer grow beyond some sizes."""
        count = 0
        for number in range(1, calls + 1):
            self.begin()
            status = self.fork(lambda number=number: patched(nth(number, no_room)))  # type: ignore[misc]
            if status == 2:
                count += 1
                self.end(f"no room at call {number} of {calls}")
        largest = max(path.stat().st_size for path in self.folder.iterdir())
        for part in range(1, 13):
            self.begin()
            size = largest * part // 12
            status = self.fork(lambda size=size: resource.setrlimit(resource.RLIMIT_FSIZE, (size, -1)))  # type: ignore[misc]
            if status == 2:
                count += 1
                self.end(f"files of {size} bytes at most")
            elif status != self.status:
                self.faults.append(f"files of {size} bytes at most: status {status}")
        return count


def main() -> None:
    folder, out, cuts, *inputs = sys.argv[1:]
    runs = Runs(Path(folder), out, cuts, inputs)
    clean("<p>It rained.</p>")  # what is loaded now is there after each fork
    calls = runs.calm()
    told = {"calls": calls, "kills": runs.kills(calls), "full": runs.full(calls), "faults": runs.faults}
    print(json.dumps(told))


if __name__ == "__main__":
    main()
