"""``POST /clean`` and what stands beside it: what comes back, and what is refused."""

from __future__ import annotations

import json
import socket
from pathlib import Path
from typing import Any

import pytest

from cleanse import inspect
from cleanse._version import __version__
from cleanse.options import METADATA
from cleanse.serve.server import Server
from tests.serve.conftest import Ask

RAIN = Path(__file__).parents[2] / "docs" / "examples" / "rain.html"
PAGE = RAIN.read_text("utf-8")


def test_it_tells_the_body_title_metadata_and_warnings(post: Ask) -> None:
    result = inspect(PAGE)
    told = post({"source": PAGE}).told
    assert told == {
        "title": result.title,
        "text": result.text,
        "metadata": result.metadata,
        "warnings": list(result.warnings),
        "characters": len(result.source),
        "kept_characters": len(result.text),
    }


def test_cuts_blocks_links_images_and_the_report_come_on_request(post: Ask) -> None:
    result = inspect(PAGE)
    told = post({"source": PAGE, "cuts": True, "blocks": True, "links": True, "images": True, "report": True}).told
    assert told["cuts"] == json.loads(json.dumps(result.to_dict()["cuts"]))
    assert len(told["blocks"]) == len(result.blocks)
    assert told["links"] == [link._asdict() for link in result.links]
    assert told["images"] == [picture._asdict() for picture in result.images]
    assert told["report"] == result.report()


def test_the_body_comes_in_the_form_that_is_asked_for(post: Ask) -> None:
    assert post({"source": PAGE, "as_": "markdown", "title": True}).told["text"].startswith("# Rain keeps the valley indoors\n")
    assert post({"source": PAGE, "as_": "html"}).told["text"].startswith("<p>It rained in the whole")


def test_metadata_has_the_columns_that_rows_have(post: Ask) -> None:
    told = post({"source": PAGE, "metadata": True}).told
    assert set(METADATA) < set(told)
    assert told["cleanse_authors"] == ["Ann Lee"]


def test_a_document_may_be_the_body(post: Ask) -> None:
    told = post(RAIN.read_bytes(), "/clean?as_=markdown&url=https://valleypost.example/rain&links", Content_Type="text/html").told
    assert told["links"][0]["href"] == "https://valleypost.example/weather/bridge"
    assert "## What fell where" in told["text"]


def test_the_charset_of_the_header_counts(post: Ask) -> None:
    body = "Шёл дождь, и никто не выходил из дома.".encode("koi8-r")
    assert post(body, Content_Type="text/plain; charset=koi8-r").told["text"] == "Шёл дождь, и никто не выходил из дома."


def test_lone_surrogates_come_through(post: Ask) -> None:
    told = post({"source": "It rained \ud800 all day.", "cuts": True}).told
    assert [cut["removed"] for cut in told["cuts"]] == ["\ud800"]


@pytest.mark.parametrize("source", ["", " \n"])
def test_nothing_gives_nothing(post: Ask, source: str) -> None:
    assert post({"source": source}).status == 200


def test_a_wrong_option_is_named(post: Ask) -> None:
    answer = post({"source": PAGE, "favor": "recal"})
    said = "favor is 'recal'; expected 'balance', 'precision' or 'recall'. Is 'recall' meant?"
    assert (answer.status, answer.told) == (400, {"error": said, "field": "favor"})


@pytest.mark.parametrize(
    ("status", "said", "body", "path", "headers"),
    [
        (400, "put them into it", {"source": "a"}, "/clean?title=true", {}),
        (413, "100,000 at most", b"a" * 100_001, "/clean", {"Content_Type": "text/plain"}),
        (413, "100,000 at most", b"a" * 5_000_000, "/clean", {"Content_Type": "text/plain"}),
        (415, "expected application/json", b"a=b", "/clean", {}),
        (415, "Content-Encoding is 'gzip'", b"a", "/clean", {"Content_Type": "text/plain", "Content_Encoding": "gzip"}),
        (415, "PDF", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "/clean", {"Content_Type": "application/octet-stream"}),
        (404, "There is nothing at '/clear'", {"source": "a"}, "/clear", {}),
        (405, "/health takes GET, HEAD", {"source": "a"}, "/health", {}),
        (400, "Content-Length is '-1'", b"", "/clean", {"Content_Length": "-1"}),
        (413, "100,000 at most", b"", "/clean", {"Content_Length": "9" * 5_000}),
        (411, "Content-Length is missing", b"", "/clean", {"Transfer_Encoding": "chunked"}),
    ],
)
def test_what_is_refused_says_why(post: Ask, status: int, said: str, body: Any, path: str, headers: dict[str, str]) -> None:
    answer = post(body, path, **headers)
    assert (answer.status, said in answer.told["error"]) == (status, True), answer
    assert answer.headers["Content-Type"] == "application/json; charset=utf-8"


def test_another_method_is_told_which_there_are(get: Ask) -> None:
    answer = get("/clean")
    assert (answer.status, answer.headers["Allow"]) == (405, "POST")


def test_health(get: Ask) -> None:
    assert get("/health").told == {"status": "ok", "version": __version__}


def _raw(server: Server, sent: bytes) -> bytes:
    with socket.create_connection((server.server_name, server.server_port), timeout=10) as connection:
        connection.sendall(sent)
        connection.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: connection.recv(65_536), b""))


def test_requests_follow_each_other_on_a_connection(server: Server) -> None:
    one = b"HEAD /health HTTP/1.1\r\nHost: localhost\r\n\r\n"
    assert _raw(server, one + one).count(b"HTTP/1.1 200 OK") == 2


@pytest.mark.parametrize(
    ("status", "sent"),
    [
        (b"400", b"nonsense\r\n\r\n"),
        (b"501", b"BREW / HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        (b"431", b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 200 + b"\r\n"),
        (b"414", b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\n\r\n"),
        (b"411", b"POST /clean HTTP/1.1\r\nHost: localhost\r\n\r\n"),
    ],
)
def test_what_is_no_request_is_refused_in_json(server: Server, status: bytes, sent: bytes) -> None:
    head, _, body = _raw(server, sent).partition(b"\r\n\r\n")
    assert head.split(b" ", 2)[1] == status
    assert list(json.loads(body)) == ["error"]


def test_a_body_is_asked_for_when_it_is_wanted(server: Server) -> None:
    def head(length: int) -> bytes:
        return (
            b"POST /clean HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nExpect: 100-continue\r\n"
            b"Connection: close\r\nContent-Length: %d\r\n\r\n" % length
        )

    assert _raw(server, head(10) + b"It rained.").startswith(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK")
    assert _raw(server, head(200_000)).startswith(b"HTTP/1.1 413 ")


def test_a_connection_that_breaks_is_no_news(server: Server, capfd: pytest.CaptureFixture[str]) -> None:
    _raw(server, b"POST /clean HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nIt")
    assert capfd.readouterr().err == ""
