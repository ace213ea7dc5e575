"""A worker: a process that takes tasks from its standard input, and tells on its standard output what it does with each."""

from __future__ import annotations

import os
import pickle
import signal
import struct
import sys
from typing import IO

from cleanse.corpus.each import error_text

READY, START, DONE, FAILED = b"r", b"s", b"d", b"f"
"""What a worker tells: that it can begin, the index of the document that it takes up, what came of a task, why it gives up."""

_LENGTH = struct.Struct("<Q")
INDEX = struct.Struct("<I")


def send(stream: IO[bytes], *parts: bytes) -> None:
    """Writes bytes as a frame, which is preceded by its length."""
    stream.write(_LENGTH.pack(sum(map(len, parts))))
    for part in parts:
        stream.write(part)
    stream.flush()


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
    source = sys.stdin.buffer
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # so that a cleaner that prints does not write into the frames
    try:
        _serve(source, out)
    except BrokenPipeError:
        os._exit(0)
    except BaseException as error:
        send(out, FAILED, error_text(error).encode("utf-8", "replace"))


def _serve(source: IO[bytes], out: IO[bytes]) -> None:
    hello = receive(source)
    if hello is None:
        return
    work, memory = pickle.loads(hello)
    if memory is not None:
        _limit(memory)
    send(out, READY)

    def start(index: int) -> None:
        send(out, START, INDEX.pack(index))

    while (spared := receive(source)) is not None and (task := receive(source)) is not None:
        send(out, DONE, pickle.dumps(work(pickle.loads(task), pickle.loads(spared), start), 5))


def _limit(memory: int) -> None:
    import resource

    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    resource.setrlimit(resource.RLIMIT_AS, (memory if hard == resource.RLIM_INFINITY else min(memory, hard), hard))
