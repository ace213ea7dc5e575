"""The server: its socket, its workers, and how it ends."""

from __future__ import annotations

import socket
import socketserver
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from http.server import ThreadingHTTPServer
from typing import Any

from cleanse.corpus.pool import Pool
from cleanse.serve.answering import Work
from cleanse.serve.asked import Asked
from cleanse.serve.handler import Handler
from cleanse.serve.limits import Limits
from cleanse.serve.refused import Refused
from cleanse.serve.visitors import is_loopback, names_of

_GRACE = 5.0  # seconds that requests have to end when the server does
_TICK = 0.1
_BUSY = b'{"error": "There are too many connections: try again in a second."}\n'


class Server(ThreadingHTTPServer):
    """Serves the page and the endpoint at an address of this machine.

    :param host: a name or an address; one beside loopback can be reached from other machines.
    :param port: 0: any that is free; ``address`` tells it.
    :param limits: what requests may cost.
    :param allowed: names beside its own by which requests may call it, such as that of a proxy.
    :param work: what is done with a document.
    :raises OSError: when it cannot listen there.

    It listens from the beginning on, and answers within :meth:`serve_forever`, or beside the caller:

    >>> from urllib.request import urlopen
    >>> with Server(port=0, limits=Limits(workers=0)).beside() as server:
    ...     urlopen(server.address + "health").read()[:15]
    b'{"status": "ok"'
    """

    daemon_threads = True
    request_queue_size = 64

    def __init__(
        self,
        host: str = "127.0.0.1",
        port: int = 8000,
        limits: Limits | None = None,
        allowed: Iterable[str] = (),
        work: Callable[..., bytes | Refused] | None = None,
    ) -> None:
        self.limits = limits = limits or Limits()
        self.address_family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        self._connections = threading.BoundedSemaphore(limits.connections)
        self._places = threading.BoundedSemaphore(limits.workers + limits.waiting or 1)
        self._at_work = 0
        self._is_idle = threading.Condition()
        self._is_closing = False
        super().__init__(address[:2], Handler)  # type: ignore[arg-type]
        self.is_loopback = is_loopback(self.server_name)
        self.names = names_of(self.server_name, host, allowed)
        self._pool = Pool(work or Work(limits.seconds), limits.workers, limits.seconds)

    def server_bind(self) -> None:
        """Binds without asking a name server what it is called."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = str(self.server_address[0]), int(self.server_address[1])

    @property
    def address(self) -> str:
        """Where a browser finds it."""
        host = f"[{self.server_name}]" if ":" in self.server_name else self.server_name
        return f"http://{host}:{self.server_port}/"

    def cleaned(self, asked: Asked) -> bytes:
        """The answer to a request, as JSON.

        :raises Refused: when there is none.
        """
        if not self._places.acquire(blocking=False):
            raise Refused(
                503, "All workers are busy, and as many documents wait as may: try again.", headers={"Retry-After": "1"}
            )
        try:
            ((_, made),) = self._pool.map([asked])
        except Exception as error:
            if self._is_closing:
                raise Refused(503, "The server ends.") from None
            raise Refused(500, f"The workers fail: {error}") from error
        finally:
            self._places.release()
        if isinstance(made, Refused):
            raise made
        answer: bytes = made
        return answer

    def warm_up(self) -> None:
        """Has all workers begin, beside the caller, so that nobody waits for that."""
        tasks = [Asked("It rained.", tell=frozenset(["report"]))] * self.limits.workers

        def begin() -> None:
            with suppress(Exception):  # the first request tells
                list(self._pool.map(tasks))

        threading.Thread(target=begin, daemon=True).start()

    @contextmanager
    def beside(self) -> Iterator[Server]:
        """Serves beside the caller, and ends with the block."""
        thread = threading.Thread(target=self.serve_forever, args=(_TICK / 5,), daemon=True)
        thread.start()
        try:
            yield self
        finally:
            self.shutdown()
            self.end()
            thread.join()

    def end(self) -> None:
        """Ends a server that takes no more requests: those that are there have some seconds, then its workers end, too."""
        self._is_closing = True
        self.server_close()
        until = time.monotonic() + _GRACE
        with self._is_idle:
            self._is_idle.wait_for(lambda: not self._at_work, until - time.monotonic())
        self._pool.close()

    @property
    def is_busy(self) -> bool:
        """Whether a request is being answered."""
        return self._at_work > 0

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Counts a request as one that is being answered."""
        with self._is_idle:
            self._at_work += 1
        try:
            yield
        finally:
            with self._is_idle:
                self._at_work -= 1
                self._is_idle.notify_all()

    def process_request(self, request: Any, client_address: Any) -> None:
        """Takes a connection, in a thread of its own, where there is one to spare."""
        if self._connections.acquire(blocking=False):
            super().process_request(request, client_address)
            return
        with suppress(OSError):
            request.settimeout(_TICK)
            head = f"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nContent-Length: {len(_BUSY)}\r\nConnection: close\r\n"
            request.sendall(f"{head}Content-Type: application/json\r\n\r\n".encode() + _BUSY)
        self.shutdown_request(request)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Serves a connection until it ends."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._connections.release()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A connection that broke is no news; anything else is told in a line without what was sent."""
        error = sys.exc_info()[1]
        if not isinstance(error, OSError):
            print(f"cleanse: a request failed ({type(error).__name__}): this is a bug, please report it.", file=sys.stderr)
