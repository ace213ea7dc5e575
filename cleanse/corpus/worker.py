"""A worker: a process that takes tasks from its standard input, and tells on its standard output what it does with each."""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import queue
import signal
import struct
import sys
import threading
from typing import IO, Any

from cleanse.corpus.each import error_text

READY, START, DONE, FAILED, REFUSED = b"r", b"s", b"d", b"f", b"n"
"""What a worker tells: that it can begin, the index of the document that it takes up, what came of a task, why it gives up, and
why it does not begin."""

_LENGTH = struct.Struct("<Q")
INDEX = struct.Struct("<I")
_LAST = 0.25  # seconds that a task may go on for which nobody waits: one that is just done ends in good order
_SPARE = 32_000_000  # bytes beside what a worker has when it begins: for its first documents
_ROOM = 8_000_000  # bytes: more than workers differ by, so that what one of them names is enough for the next
_PR_SET_PDEATHSIG = 1  # of <sys/prctl.h>


def send(stream: IO[bytes], *parts: bytes) -> None:
    """Writes bytes as a frame, which is preceded by its length."""
    stream.write(_LENGTH.pack(sum(map(len, parts))))
    for part in parts:
        stream.write(part)
    stream.flush()


def packed(value: Any) -> list[bytes]:
    """A value pickled, in parts: large bytes are parts of their own, and not copied.

    >>> pickle.loads(b"".join(packed(["a", b"b"])))
    ['a', b'b']
    """
    parts: list[bytes] = []
    pickle.Pickler(_Parts(parts), 5).dump(value)
    return parts


class _Parts:
    """What is written to it goes to a list."""

    def __init__(self, parts: list[bytes]) -> None:
        self._parts = parts

    def write(self, part: bytes) -> int:
        """Takes bytes as they are; what is only lent is copied."""
        self._parts.append(bytes(part))
        return len(part)


def receive(stream: IO[bytes]) -> bytes | None:
    """The next frame; None where the stream ends.

    >>> import io
    >>> stream = io.BytesIO()
    >>> send(stream, b"a", b"bc")
    >>> _ = stream.seek(0)
    >>> receive(stream), receive(stream)
    (b'abc', None)
    """
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    frame = stream.read(length)
    return frame if len(frame) == length else None


def main() -> None:
    """Works until there are no more tasks, or whoever gave them is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the interrupt is for the process that waits
    _end_with_parent()
    source = _Frames(sys.stdin.buffer)
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # so that a cleaner that prints does not write into the frames
    try:
        _serve(source, out)
    except BrokenPipeError:
        os._exit(0)
    except BaseException as error:
        send(out, FAILED, error_text(error).encode("utf-8", "replace"))


class _Frames:
    """Frames that a thread reads, so that the end of the process that sends them is noticed in the middle of a task as well: then
    this one ends at once."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._frames: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._is_waiting = threading.Event()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        while (frame := receive(self._stream)) is not None:
            self._frames.put(frame)
        if not self._is_waiting.wait(_LAST):
            os._exit(0)
        self._frames.put(None)

    def next(self) -> bytes | None:
        """The next frame; None where there will be none."""
        self._is_waiting.set()
        frame = self._frames.get()
        self._is_waiting.clear()
        return frame


def _end_with_parent() -> None:
    """Lets Linux end this process with the one that started it, also while code that is not Python's lets no thread run.

    It goes by the thread that started this one, which is the pool's own and lives as long as the pool.
    """
    if sys.platform != "linux":
        return
    parent = os.getppid()
    with contextlib.suppress(ImportError, OSError, AttributeError):  # there is still the thread
        import ctypes

        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it ended in between
            os._exit(0)


def _serve(source: _Frames, out: IO[bytes]) -> None:
    hello = source.next()
    if hello is None:
        return
    work, memory = pickle.loads(hello)
    del hello
    if memory is not None:
        least = _least(work)
        if memory < least:
            named = -(-(least + _ROOM) // 10**7) * 10**7
            send(
                out, REFUSED, f"{memory / 1e6:g} MB are less than the {named / 1e6:.0f} MB that a worker needs to begin".encode()
            )
            return
        _limit(memory)
    send(out, READY)

    def start(index: int) -> None:
        send(out, START, INDEX.pack(index))

    while (spared := source.next()) is not None and (task := source.next()) is not None:
        done = work(pickle.loads(task), pickle.loads(spared), start)
        del task
        send(out, DONE, *packed(done))
        del done
        if not gc.get_freeze_count():  # what the first task loaded stays: it need not be looked through again and again
            gc.freeze()


def _least(work: Any) -> int:
    """Bytes of address space that a worker needs, as far as the system tells, when it has loaded what its work takes: it
    should not run out of memory while it does."""
    prepare = getattr(work, "prepare", None)
    if prepare is not None:
        prepare()
    try:
        with open("/proc/self/statm", "rb") as file:
            size = int(file.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:  # not on every system
        return 0
    return size + _SPARE


def _limit(memory: int) -> None:
    import resource

    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    resource.setrlimit(resource.RLIMIT_AS, (memory if hard == resource.RLIM_INFINITY else min(memory, hard), hard))
