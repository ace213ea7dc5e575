"""Worker processes that survive what they are given: tasks in, what came of them out, in order.

Why not :mod:`multiprocessing` or :class:`concurrent.futures.ProcessPoolExecutor`: a worker that dies breaks those as a whole, or
hangs them, and neither says which document it died of.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import queue
import signal
import subprocess
import sys
import threading
import time
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from cleanse.corpus.flow import Flow
from cleanse.corpus.worker import DONE, FAILED, INDEX, READY, REFUSED, START, packed, receive, send
from cleanse.errors import CorpusError

Task = TypeVar("Task")
Work = Callable[[Any, "dict[int, str]", Callable[[int], None]], Any]
"""Takes a task, which of its documents to spare and why, and what is to be told the index of each before it is taken up."""

TIMEOUT = "timeout"
LOST = "lost: "
"""Why a document is spared: it took too long, or, before the reason, a worker died of it even so. Any other reason is a crash."""
_AHEAD = 8  # tasks that are read for each worker before the first of them is done
_JOINED = 32  # tasks that may be made one
_AHEAD_SIZE = 1 << 26  # bytes of them, beyond which no more are read
_TICK = 0.25  # seconds
_GRACE = 5.0  # seconds that a worker which has fallen silent has to end


class Pool:
    """Processes that work on tasks, each on one at a time.

    :param work: what is done with a task; picklable.
    :param workers: how many processes; 0: none, the work is done in this one, without timeout or safety from crashes.
    :param timeout: seconds that a document may take. Then its worker is killed, and the task done again with that one spared.
    :param memory: bytes of address space that a worker may have. Work with a method ``prepare`` loads by that what it needs
        before it is limited.

    A worker that dies is replaced and its task is done again; a document that two workers died of is spared. Workers end
    with this process, however it ends.

    >>> with Pool(lambda task, spared, start: task * 2, workers=0) as pool:
    ...     list(pool.map([1, 2]))
    [(1, 2), (2, 4)]
    """

    def __init__(self, work: Work, workers: int, timeout: float | None = None, memory: int | None = None) -> None:
        self._work, self._workers = work, workers
        self._hello = _pickled((work, memory)) if workers else b""
        self._idle: queue.LifoQueue[_Worker] = queue.LifoQueue()
        self._alive: set[_Worker] = set()
        self._is_closed = threading.Event()
        self._lock = threading.Lock()
        self._threads = ThreadPoolExecutor(workers or 1, "cleanse-worker")
        if workers and timeout is not None:
            threading.Thread(target=self._watch, args=(timeout,), daemon=True).start()

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """Ends the workers at once."""
        self._is_closed.set()
        with self._lock:
            for worker in self._alive:
                worker.kill()
        self._threads.shutdown(cancel_futures=True)
        for worker in self._alive:
            worker.end()

    def map(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, Any]]:
        """Each task and what came of it, in order; tasks are taken a few for each worker ahead.

        :raises CorpusError: when workers do not start, or the work cannot be sent to them.

        What the tasks' iterator raises is raised when the tasks before are done.
        """
        if not self._workers:
            for task in tasks:
                yield task, self._work(task, {}, lambda index: None)
            return
        pending: deque[tuple[Task, Future[Any], int]] = deque()
        held = 0
        source = iter(tasks)
        broken: Exception | None = None
        is_over = False
        while pending or not is_over:
            while not is_over and len(pending) < self._workers * _AHEAD and held < _AHEAD_SIZE:
                try:
                    task = next(source)
                except StopIteration:
                    is_over = True
                    break
                except Exception as error:
                    broken, is_over = error, True
                    break
                # Pickled here, so that no worker waits for it.
                sent = packed(task)
                size = sum(map(len, sent))
                held += size
                pending.append((task, self._threads.submit(self._made, sent), size))
                del task, sent
                if pending[0][1].done():  # it is wanted before more is read from what may be slow
                    break
            if pending:
                task, made, size = pending.popleft()
                held -= size
                yield task, made.result()
                del task, made
        if broken is not None:
            raise broken

    def flow(
        self, tasks: Iterable[Task], joined: Callable[[Task, Task], Task | None], size: Callable[[Task], int]
    ) -> Iterator[tuple[Task, Any]]:
        """The same for tasks that come when they come, as :class:`cleanse.corpus.flow.Flow` has it.

        :param joined: makes one task of two; None where they are to stay apart.
        :param size: bytes of a task.
        """
        if not self._workers:
            yield from self.map(tasks)
            return
        most = self._workers * _AHEAD * _JOINED
        flow: Flow[Task] = Flow(self._done, self._threads.submit, self._workers, joined, most, size, _AHEAD_SIZE)
        yield from flow.results(tasks)

    def _done(self, task: Any) -> Any:
        return self._made(packed(task))

    def _made(self, task: list[bytes]) -> Any:
        """What comes of a packed task, however many workers it takes."""
        spared: dict[int, str] = {}
        deaths: Counter[int | None] = Counter()
        while True:
            worker = self._worker()
            try:
                made = worker.run(task, spared)
            except _Died as death:
                self._drop(worker)
                if self._is_closed.is_set():
                    raise
                self._spare(death, spared, deaths)
            else:
                self._idle.put(worker)
                return made

    def _spare(self, death: _Died, spared: dict[int, str], deaths: Counter[int | None]) -> None:
        """Decides which document another worker is to leave alone."""
        at = death.index
        deaths[at] += 1
        if deaths[at] > 4 or (at is None and deaths[at] > 3):  # it dies of what it does not touch, or before any document
            raise CorpusError(f"Workers do not survive: {death}. See what they wrote above; fewer --workers need less memory.")
        if at is None:
            return
        if at in spared:
            spared[at] = f"{LOST}it took too long, twice" if death.is_late else f"{LOST}{death}"
        elif death.is_late:
            spared[at] = TIMEOUT
        elif deaths[at] > 1:
            spared[at] = str(death)

    def _worker(self) -> _Worker:
        with contextlib.suppress(queue.Empty):
            return self._idle.get_nowait()
        with self._lock:
            if self._is_closed.is_set():
                raise _Died("the pool is closed", None)
            worker = _Worker(self._hello)
            self._alive.add(worker)
            return worker

    def _drop(self, worker: _Worker) -> None:
        with self._lock:
            self._alive.discard(worker)
        worker.kill()
        worker.end()

    def _watch(self, timeout: float) -> None:
        """Kills a worker that is too long with a document. A halt of the whole machine counts for little."""
        ages: dict[_Worker, tuple[int, float]] = {}
        last = time.monotonic()
        while not self._is_closed.wait(min(_TICK, timeout / 4)):
            now = time.monotonic()
            passed, last = min(now - last, 2 * _TICK), now
            with self._lock:
                known = {worker: (worker.turn, *ages.get(worker, (0, 0.0))) for worker in self._alive if worker.index is not None}
            ages = {worker: (turn, age + passed if turn == before else 0.0) for worker, (turn, before, age) in known.items()}
            for worker, (turn, age) in ages.items():
                if age >= timeout:
                    worker.late = turn
                    worker.kill()


def _pickled(hello: Any) -> bytes:
    try:
        return pickle.dumps(hello, 5)
    except Exception as error:  # pickle raises what the object's own methods do
        raise CorpusError(
            f"The pipeline cannot be sent to workers ({error}): define its cleaners at the top of a module, or use workers=0."
        ) from error


class _Died(Exception):
    """A worker ended: ``index`` is the document that it had taken up; ``is_late`` when it was killed since that took too long."""

    def __init__(self, reason: str, index: int | None, is_late: bool = False) -> None:
        super().__init__(reason)
        self.index, self.is_late = index, is_late


class _Worker:
    """A process, and what it is at: the ``index`` of a document of its task, which is the so manieth (``turn``) that it takes up.
    ``late`` is the turn at which it was killed."""

    def __init__(self, hello: bytes) -> None:
        code = f"import sys; sys.path[:] = {sys.path!r}; from cleanse.corpus.worker import main; main()"
        size = {"pipesize": 1 << 20} if sys.platform == "linux" else {}
        self._process = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, **size)  # type: ignore[call-overload]  # pipesize is for Linux alone
        self._hello: bytes | None = hello
        self.index: int | None = None
        self.turn = 0
        self.late = -1

    def run(self, task: list[bytes], spared: dict[int, str]) -> Any:
        """What comes of a packed task.

        :raises _Died: when the worker ends in the middle.
        :raises CorpusError: when it cannot read what it should do.
        """
        try:
            if self._hello is not None:
                self._begin(self._hello)
                self._hello = None
            send(self._process.stdin, pickle.dumps(spared, 5))
            send(self._process.stdin, *task)
            while (frame := receive(self._process.stdout)) is not None:
                if frame[:1] == DONE:
                    self.index = None
                    return pickle.loads(memoryview(frame)[1:])
                if frame[:1] == FAILED:
                    raise _Died(f"a worker failed: {frame[1:].decode()}", self.index)
                if frame[:1] == START:
                    self.turn += 1
                    (self.index,) = INDEX.unpack(frame[1:])
        except BrokenPipeError:  # it is gone; its status tells why
            pass
        raise _Died(f"a worker died ({self._status()})", self.index, self.late == self.turn)

    def _begin(self, hello: bytes) -> None:
        send(self._process.stdin, hello)
        frame = receive(self._process.stdout)
        if frame is None:
            raise _Died(f"a worker died at its start ({self._status()})", None)
        if frame[:1] == REFUSED:
            raise CorpusError(f"--worker-memory: {frame[1:].decode()}. Give it more, or leave it out.")
        if frame[:1] != READY:
            raise CorpusError(
                f"A worker cannot begin ({frame[1:].decode()}): cleaners must be importable from a module; or use workers=0."
            )

    def _status(self) -> str:
        try:
            code = self._process.wait(_GRACE)
        except subprocess.TimeoutExpired:
            self.kill()
            code = self._process.wait()
        if code >= 0:
            return f"exit status {code}"
        return signal.Signals(-code).name if -code in set(signal.Signals) else f"signal {-code}"

    def kill(self) -> None:
        """Ends the process, whatever it is at."""
        with contextlib.suppress(OSError):
            self._process.kill()

    def end(self) -> None:
        """Waits for its end, and closes what led to it."""
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):
                pipe.close()


def cores() -> int:
    """How many cores this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on every system
        return os.cpu_count() or 1
