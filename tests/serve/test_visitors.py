"""Who may ask: no page of another site, and nobody who calls the server by another name."""

from __future__ import annotations

import pytest

from cleanse.serve import visitors
from cleanse.serve.refused import Refused
from cleanse.serve.server import Server
from tests.serve.conftest import Ask, ask

LOCAL = visitors.names_of("127.0.0.1", "127.0.0.1")


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8000", "127.0.0.1:80", "[::1]:9000"])
def test_the_names_of_this_machine_are_its_own(host: str) -> None:
    visitors.check("GET", {"Host": host}, LOCAL)


@pytest.mark.parametrize("host", ["", "evil.example", "evil.example:8000", "localhost.evil.example", "[::1", "a@evil.example"])
def test_another_name_is_refused(host: str) -> None:
    with pytest.raises(Refused, match="expected one of"):
        visitors.check("GET", {"Host": host}, LOCAL)


def test_a_name_can_be_allowed() -> None:
    visitors.check("GET", {"Host": "cleanse.example"}, visitors.names_of("127.0.0.1", "localhost", ["Cleanse.Example"]))
    with pytest.raises(Refused):
        visitors.check("GET", {"Host": "evil.example"}, visitors.names_of("0.0.0.0", "0.0.0.0", ["cleanse.example"]))


def test_beside_loopback_any_name_is_taken() -> None:
    visitors.check("GET", {"Host": "cleanse.example"}, visitors.names_of("192.0.2.1", "192.0.2.1"))


@pytest.mark.parametrize("origin", ["http://evil.example", "http://localhost:9", "null", "", "http://[", "http://127.0.0.1"])
def test_another_site_may_send_nothing(origin: str) -> None:
    with pytest.raises(Refused, match="another site"):
        visitors.check("POST", {"Host": "localhost:8000", "Origin": origin}, LOCAL)
    with pytest.raises(Refused, match="another site"):
        visitors.check("POST", {"Host": "localhost:8000", "Sec-Fetch-Site": "cross-site"}, LOCAL)


def test_the_own_page_and_what_is_no_browser_may() -> None:
    visitors.check("POST", {"Host": "localhost:8000", "Origin": "http://localhost:8000", "Sec-Fetch-Site": "same-origin"}, LOCAL)
    visitors.check("POST", {"Host": "localhost:8000"}, LOCAL)


def test_the_server_asks(server: Server, get: Ask, post: Ask) -> None:
    assert get("/", Host="evil.example").status == 403
    assert post({"source": "It rained."}, Origin="http://evil.example").status == 403
    own = server.address.rstrip("/")
    assert ask(server, "POST", "/clean", {"source": "It rained."}, Origin=own).status == 200
