"""Addresses in clean HTML: the web and mail, and nothing else however it is disguised."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanse.write.html.addresses import safe_address


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "\x01javascript:alert(1)",
        "vbscript:x",
        "data:text/html,<script>x()</script>",
        "blob:https://valley.example/1",
        "file:///etc/passwd",
        "tel:123",
        "/rain",
        "rain",
        "#top",
        "//valley.example/rain",
        "https:",
        "https:///rain",
        "http:javascript:x",
        "mailto:",
        "",
        "https://valley.example/" + "a" * 100_000,
    ],
)
def test_what_leads_elsewhere_is_none(address: str) -> None:
    assert safe_address(address) == ""


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://valley.example/rain?a=1&b=2#top", "https://valley.example/rain?a=1&b=2#top"),
        ("HTTPS://valley.example", "HTTPS://valley.example"),
        ("ht\ntps://valley.example/", "https://valley.example/"),
        ("https://valley.example/雨", "https://valley.example/雨"),
        ("https://valley.example/a\u202eb c", "https://valley.example/a%E2%80%AEb%20c"),
        ("mailto:ann@valley.example?subject=Rain", "mailto:ann@valley.example?subject=Rain"),
    ],
)
def test_web_and_mail(address: str, safe: str) -> None:
    assert safe_address(address) == safe


@given(st.text())
def test_whatever_comes(address: str) -> None:
    safe = safe_address(address)
    assert not safe or safe.lower().startswith(("http://", "https://", "mailto:"))
    assert safe_address(safe) == safe
