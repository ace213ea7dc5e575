"""Titles, and the name of the site before or behind them."""

from __future__ import annotations

import pytest

from cleanse.read.metadata.titles import is_site_name, without_site


@pytest.mark.parametrize(
    ("text", "site_name", "host", "is_name"),
    [
        ("The Post", "the post", "", True),
        ("The Post Online", "The Post", "", True),
        ("Valley", "Valley News", "", True),
        ("Post", "", "www.thepost.example", True),
        ("www", "", "www.thepost.example", False),
        ("The", "", "thepost.example", False),
        ("Rain", "The Post", "thepost.example", False),
        ("Abc", "Ab", "", False),
        (" – ", "", "", False),
    ],
)
def test_the_name_of_a_site(text: str, site_name: str, host: str, is_name: bool) -> None:
    assert is_site_name(text, site_name, host) is is_name


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("Rain | The Post", "Rain"),
        ("The Post: Rain", "Rain"),
        ("Rain - News - The Post", "Rain - News"),
        ("Rain｜The Post", "Rain"),
        ("Rain | The Post | Valley", "Rain"),
        ("Rain | News | Valley", "Rain | News | Valley"),
        ("Rain-The Post", "Rain-The Post"),
        ("The Post", "The Post"),
        ("", ""),
    ],
)
def test_a_title_without_it(title: str, wanted: str) -> None:
    assert without_site(title, "The Post", "") == wanted
