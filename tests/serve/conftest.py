"""A server beside the test, on a free port, that cleans in this process; and a way to ask it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from typing import Any, NamedTuple

import pytest

from cleanse.serve.limits import Limits
from cleanse.serve.server import Server


class Answer(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def told(self) -> Any:
        return json.loads(self.body)


Ask = Callable[..., Answer]


def ask(server: Server, method: str, path: str, body: Any = None, **headers: str) -> Answer:
    """What a server answers: values are sent as JSON, underscores in the names of headers stand for hyphens."""
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    if body is not None and not isinstance(body, (bytes, str)):
        body = json.dumps(body)
        sent.setdefault("Content-Type", "application/json")
    connection = HTTPConnection(server.server_name, server.server_port, timeout=10)
    try:
        connection.request(method, path, body, sent)
        response = connection.getresponse()
        return Answer(response.status, dict(response.headers), response.read())
    finally:
        connection.close()


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with Server(port=0, limits=Limits(workers=0, waiting=4, size=100_000)).beside() as running:
        yield running


@pytest.fixture
def get(server: Server) -> Ask:
    return lambda path, **headers: ask(server, "GET", path, **headers)


@pytest.fixture
def post(server: Server) -> Ask:
    return lambda body, path="/clean", **headers: ask(server, "POST", path, body, **headers)
