"""The server: its limits, its workers, and how it begins and ends."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.request import urlopen

import pytest

from cleanse.cli.command import main
from cleanse.corpus.pool import TIMEOUT
from cleanse.serve.assets import assets, policy
from cleanse.serve.limits import Limits
from cleanse.serve.server import Server
from tests.serve.conftest import Ask, ask
from tests.serve.works import tardy


def test_the_page_its_style_and_its_script_are_there(get: Ask) -> None:
    for path, asset in assets().items():
        answer = get(path)
        assert (answer.status, answer.body, answer.headers["Content-Type"]) == (200, asset.body, asset.content_type)
        assert answer.headers["Content-Security-Policy"] == policy()
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Cache-Control"] == "no-store"
    assert b"$" not in get("/").body


def test_the_page_loads_nothing_from_elsewhere(get: Ask) -> None:
    assert b"//" not in get("/").body.replace(b"https://example.org/rain", b"")


@pytest.mark.parametrize("wrong", [{"size": 0}, {"workers": -1}, {"waiting": -1}, {"connections": 0}, {"seconds": 0.0}])
def test_limits_below_the_least_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="it is a number"):
        Limits(**wrong)


def test_a_worker_that_is_late_or_dies_costs_its_document_alone() -> None:
    with Server(port=0, limits=Limits(workers=1, seconds=0.3), work=tardy).beside() as server:
        assert ask(server, "POST", "/clean", {"source": "slow"}).told == {"error": TIMEOUT}
        assert "exit status 5" in ask(server, "POST", "/clean", {"source": "dies"}).told["error"]
        assert ask(server, "POST", "/clean", {"source": "fast"}).status == 200


def _held(held: threading.Event) -> Callable[..., bytes]:
    def work(asked: Any, spared: Any, start: Any) -> bytes:
        assert held.wait(10)
        return b"{}"

    return work


def test_beyond_those_that_wait_a_document_is_told_to_come_again() -> None:
    held = threading.Event()
    with (
        Server(port=0, limits=Limits(workers=0, waiting=2), work=_held(held)).beside() as server,
        ThreadPoolExecutor(3) as threads,
    ):
        asked = [threads.submit(ask, server, "POST", "/clean", {"source": "It rained."}) for _ in range(3)]
        refused = next(future for future in iter(lambda: next((one for one in asked if one.done()), None), 5) if future).result()
        held.set()
        answers = sorted(future.result().status for future in asked)
    assert (refused.status, refused.headers["Retry-After"]) == (503, "1")
    assert answers == [200, 200, 503]


def test_beyond_the_connections_one_is_told_to_come_again() -> None:
    with (
        Server(port=0, limits=Limits(workers=0, connections=1)).beside() as server,
        socket.create_connection((server.server_name, server.server_port)),
    ):
        answer = ask(server, "GET", "/health")
    assert (answer.status, answer.told["error"][:33]) == (503, "There are too many connections: t")


def test_requests_that_are_there_are_answered_when_it_ends() -> None:
    held = threading.Event()
    with ThreadPoolExecutor(1) as threads:
        with Server(port=0, limits=Limits(workers=0), work=_held(held)).beside() as server:
            asked = threads.submit(ask, server, "POST", "/clean", {"source": "It rained."})
            while not server.is_busy:
                time.sleep(0.005)
            threading.Timer(0.05, held.set).start()
        assert asked.result().status == 200


def test_what_nobody_expected_is_told_without_what_was_sent(capfd: pytest.CaptureFixture[str]) -> None:
    with Server(port=0, limits=Limits(workers=0)).beside() as server, pytest.MonkeyPatch.context() as patch:
        patch.setattr(server, "cleaned", lambda asked: {}[asked.source])
        answer = ask(server, "POST", "/clean", {"source": "It rained."})
    assert (answer.status, answer.told["error"]) == (500, "KeyError: this is a bug, please report it with what was sent.")
    assert capfd.readouterr().err == ""


def test_real_workers_clean() -> None:
    with Server(port=0, limits=Limits(workers=1)).beside() as server:
        server.warm_up()
        assert ask(server, "POST", "/clean", {"source": "It rained.\n\nPhoto: dpa"}).told["text"] == "It rained."
        assert ask(server, "POST", "/clean", b"%PDF-1.7\n", Content_Type="application/octet-stream").status == 415


# --- the command


def _in_background(arguments: list[str], number: int) -> tuple[str, str, int]:
    """Runs the command as a shell does in the background, asks for its health, and sends it a signal."""
    script = (
        "import signal, sys; signal.signal(signal.SIGINT, signal.SIG_IGN); from cleanse.cli.command import main; sys.exit(main())"
    )
    running = subprocess.Popen(
        [sys.executable, "-c", script, "serve", *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        assert running.stdout is not None
        line = running.stdout.readline()
        assert b'"ok"' in urlopen(line.split()[0] + "health", timeout=10).read()
        running.send_signal(number)
        out, error = running.communicate(timeout=20)
        return line + out, error, running.returncode
    finally:
        running.kill()


@pytest.mark.skipif(sys.platform == "win32", reason="has no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_in_good_order_also_where_interrupts_were_ignored(number: int) -> None:
    out, error, status = _in_background(["--port", "0", "--workers", "1"], number)
    assert (error, status) == ("", 0)
    assert out.startswith("http://127.0.0.1:")
    assert out.count("\n") == 1


def test_a_port_that_is_taken_is_told(server: Server, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "--port", str(server.server_port)]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"cleanse: cannot listen at port {server.server_port} of '127.0.0.1': ")
    assert "--port 0" in said


def test_an_unknown_host_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "--host", "256.0.0.1.invalid"]) == 2
    assert "cannot listen at port 8000 of '256.0.0.1.invalid'" in capsys.readouterr().err


def test_beside_loopback_it_warns(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(self: Server, poll_interval: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Server, "serve_forever", interrupted)
    monkeypatch.setattr(Server, "warm_up", lambda self: None)
    before = signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)
    assert main(["serve", "--host", "0.0.0.0", "--port", "0"]) == 0
    said = capsys.readouterr()
    assert said.err.startswith("cleanse: 0.0.0.0 can be reached from other machines")
    assert said.err.count("\n") == 1
    assert said.out.startswith("http://0.0.0.0:")
    assert (signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)) == before


@pytest.mark.parametrize(
    "arguments",
    ["--port 70000", "--port x", "--workers 0", "--waiting -1", "--size 0", "--timeout nan", "--timeout inf", "--size x"],
)
def test_wrong_arguments_are_told(arguments: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["serve", *arguments.split()])
    assert ended.value.code == 2
    assert "expected" in capsys.readouterr().err
