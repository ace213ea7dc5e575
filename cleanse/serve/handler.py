"""One connection: requests are read within bounds, and answered in JSON, or with the page."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from typing import NamedTuple, Protocol, cast

from cleanse._version import __version__
from cleanse.corpus.records import json_line
from cleanse.serve import asked, visitors
from cleanse.serve.assets import Asset, assets, policy
from cleanse.serve.limits import Limits
from cleanse.serve.refused import Refused

_CHUNK = 65_536
_PATIENCE = 30.0  # seconds that a body may take to come
_LAST = 2.0  # seconds in which what is still sent of a refused body is thrown away, so that the refusal is read
_DIGITS = 20  # of the length of a body, which Python takes time to read, or does not read at all, where there are thousands
_JSON = "application/json; charset=utf-8"
_ALWAYS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_NOTHING = "default-src 'none'; frame-ancestors 'none'"


class Serving(Protocol):
    """What a connection asks of the server that it is one of."""

    limits: Limits
    names: frozenset[str] | None

    def cleaned(self, asked: asked.Asked) -> bytes:
        """The answer to a request, as JSON."""

    def at_work(self) -> AbstractContextManager[None]:
        """Counts a request as one that is being answered."""


class _Answer(NamedTuple):
    status: int
    asset: Asset
    headers: dict[str, str]


class Handler(BaseHTTPRequestHandler):
    """Answers the requests of a connection. Nothing is logged."""

    protocol_version = "HTTP/1.1"
    server_version = f"cleanse/{__version__}"
    sys_version = ""
    timeout = 15  # seconds of silence after which a connection is closed
    _is_read = True

    @property
    def serving(self) -> Serving:
        """The server."""
        return cast(Serving, self.server)

    def version_string(self) -> str:
        """What it says of itself."""
        return self.server_version

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: addresses and documents are nobody's business."""

    def handle_expect_100(self) -> bool:
        """A body is asked for when it is known that it is wanted."""
        return True

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """What the standard library refuses by itself, as JSON, too."""
        self._is_read = False
        if not hasattr(self, "headers"):  # it understood no line of it
            self.request_version, self.command = "HTTP/1.1", ""
        self._send(_refusal(Refused(code, f"{message or HTTPStatus(code).phrase}.")))

    def _serve(self) -> None:
        with self.serving.at_work():
            self._is_read = not (self.headers.get("Content-Length", "0") != "0" or "Transfer-Encoding" in self.headers)
            try:
                answer = self._answer()
            except Refused as refused:
                answer = _refusal(refused)
            except OSError:  # it is gone, or silent
                self.close_connection = True
                return
            except Exception as error:  # whatever it is: it is told without what was sent
                answer = _refusal(Refused(500, f"{type(error).__name__}: this is a bug, please report it with what was sent."))
            with suppress(OSError):
                self._send(answer)

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = _serve

    def _answer(self) -> _Answer:
        visitors.check(self.command, self.headers, self.serving.names)
        path, _, query = self.path.partition("?")
        method = "GET" if self.command == "HEAD" else self.command
        routes = self._routes(path, query)
        if not routes:
            raise Refused(404, f"There is nothing at {path!r:.80}; there are {', '.join(sorted(assets()))}, /health, /clean.")
        if method not in routes:
            allowed = ", ".join(sorted({*routes, *(["HEAD"] if "GET" in routes else [])}))
            raise Refused(405, f"{path} takes {allowed}, no {self.command}.", headers={"Allow": allowed})
        return routes[method]()

    def _routes(self, path: str, query: str) -> dict[str, Callable[[], _Answer]]:
        if path == "/clean":
            return {"POST": lambda: self._clean(query)}
        if path == "/health":
            return {"GET": lambda: _Answer(200, _json({"status": "ok", "version": __version__}), {})}
        found = assets().get(path)
        return {} if found is None else {"GET": lambda: _Answer(200, found, {"Content-Security-Policy": policy()})}

    def _clean(self, query: str) -> _Answer:
        content_type = self.headers.get("Content-Type", "")
        coding = self.headers.get("Content-Encoding", "identity").lower()
        if coding != "identity":
            raise Refused(415, f"Content-Encoding is {coding!r:.80}; send the body as it is.")
        body = self._body()
        if content_type.partition(";")[0].strip().lower() != "application/json":
            wanted = asked.of_document(body, content_type, query)
        elif query:
            raise Refused(400, "There are options in the query, but the body is JSON: put them into it.")
        else:
            wanted = asked.of_json(body)
        return _Answer(200, Asset(_JSON, self.serving.cleaned(wanted)), {})

    def _body(self) -> bytes:
        told = self.headers.get("Content-Length")
        if told is None or "Transfer-Encoding" in self.headers:
            raise Refused(411, "Content-Length is missing: send the body whole, and say how long it is.")
        if not (told.isascii() and told.isdigit()):
            raise Refused(400, f"Content-Length is {told!r:.80}; expected a number of bytes.")
        limit = self.serving.limits.size
        if len(told) > _DIGITS or int(told) > limit:
            raise Refused(413, f"The body is of {told:.{_DIGITS}} bytes; expected {limit:,} at most.")
        length = int(told)
        if self.headers.get("Expect", "").lower() == "100-continue":
            self.send_response_only(HTTPStatus.CONTINUE)
            self.end_headers()
        until = time.monotonic() + _PATIENCE
        body = bytearray()
        while len(body) < length:
            chunk = self.rfile.read1(min(_CHUNK, length - len(body)))
            if not chunk:
                raise ConnectionResetError
            body += chunk
            if time.monotonic() > until:
                raise Refused(408, f"The body took longer than {_PATIENCE:g} seconds to come.")
        self._is_read = True
        return bytes(body)

    def _send(self, answer: _Answer) -> None:
        self.send_response_only(answer.status)
        headers = {"Server": self.version_string(), "Date": self.date_time_string(), "Content-Security-Policy": _NOTHING}
        headers |= {**_ALWAYS, **answer.headers, "Content-Type": answer.asset.content_type}
        headers["Content-Length"] = str(len(answer.asset.body))
        if not self._is_read:
            headers["Connection"] = "close"
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.asset.body)
        if not self._is_read:
            self.close_connection = True
            self._throw_away()

    def _throw_away(self) -> None:
        """Reads what is still sent, for a while: who sends reads only then, and a closed connection would lose the answer."""
        with suppress(OSError):
            self.connection.shutdown(socket.SHUT_WR)
            self.connection.settimeout(_LAST / 4)
            until = time.monotonic() + _LAST
            while time.monotonic() < until and self.rfile.read1(_CHUNK):
                pass


def _json(values: dict[str, str]) -> Asset:
    return Asset(_JSON, json_line(values))


def _refusal(refused: Refused) -> _Answer:
    return _Answer(refused.status, _json(refused.told()), refused.headers)
