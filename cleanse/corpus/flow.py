"""Tasks that come when they come: each is worked on at once, and what comes of it is given as soon as those before it are."""

from __future__ import annotations

import queue
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from typing import Any, Generic, TypeVar

Task = TypeVar("Task")


class Flow(Generic[Task]):
    """Tasks from an iterable that may be slow, each given to a worker when one is free, with those that wait behind it.

    :param work: does a task; called in several threads.
    :param submit: calls something in one of them, sooner or later.
    :param workers: how many there are.
    :param joined: makes one task of two that follow each other; None where they are to stay apart.
    :param most: tasks that are read ahead; and ``most_size``, what they may have together by ``size``.
    """

    def __init__(
        self,
        work: Callable[[Task], Any],
        submit: Callable[[Callable[[], None]], Any],
        workers: int,
        joined: Callable[[Task, Task], Task | None],
        most: int,
        size: Callable[[Task], int],
        most_size: int,
    ) -> None:
        self._work, self._submit, self._workers, self._joined = work, submit, workers, joined
        self._most, self._size, self._most_size = most, size, most_size
        self._changed = threading.Condition()
        self._waiting: deque[Task] = deque()
        self._held = self._held_size = 0  # of tasks that were read, and whose results were not yet taken
        self._is_over = self._is_closed = False
        self._broken: BaseException | None = None
        self._begun: queue.SimpleQueue[tuple[Task, int, Future[Any]] | None] = queue.SimpleQueue()

    def results(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, Any]]:
        """Each task, or several that became one, and what came of it, in order.

        What the iterable raises is raised when the tasks before are done.
        """
        threading.Thread(target=self._read, args=(tasks,), daemon=True).start()  # it may wait for what never comes
        try:
            while (begun := self._begun.get()) is not None:
                task, count, made = begun
                yield task, made.result()
                with self._changed:
                    self._held -= count
                    self._held_size -= self._size(task)
                    self._changed.notify_all()
        finally:
            with self._changed:
                self._is_closed = True
                self._changed.notify_all()
        if self._broken is not None:
            raise self._broken

    def _read(self, tasks: Iterable[Task]) -> None:
        try:
            for task in tasks:
                with self._changed:
                    self._changed.wait_for(self._has_room)
                    if self._is_closed:
                        return
                    self._waiting.append(task)
                    self._held += 1
                    self._held_size += self._size(task)
                self._hand_out()
        except BaseException as error:  # for whoever takes the results
            self._broken = error
        with self._changed:
            self._is_over = True
            self._end()

    def _hand_out(self) -> None:
        try:
            self._submit(self._take)
        except RuntimeError:  # there is no thread for it, and none that will take what waits
            with self._changed:
                self._waiting.clear()
            raise

    def _has_room(self) -> bool:
        return self._is_closed or (self._held < self._most and self._held_size < self._most_size)

    def _end(self) -> None:
        if self._is_over and not self._waiting:
            self._begun.put(None)

    def _take(self) -> None:
        """Does the task that waits longest, with its share of those behind it."""
        with self._changed:
            if not self._waiting:  # it went with another
                return
            share = max(1, len(self._waiting) // self._workers)
            task, count = self._waiting.popleft(), 1
            while count < share and (more := self._joined(task, self._waiting[0])) is not None:
                self._waiting.popleft()
                task, count = more, count + 1
            made: Future[Any] = Future()
            self._begun.put((task, count, made))
            self._end()
        try:
            made.set_result(self._work(task))
        except BaseException as error:  # for whoever takes the results
            made.set_exception(error)
