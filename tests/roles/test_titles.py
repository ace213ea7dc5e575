"""How a text matches what a page's head says that it is called."""

from __future__ import annotations

import pytest

from cleanse.page import Page
from cleanse.roles.titles import Match, Titles


@pytest.mark.parametrize(
    ("title", "text", "match"),
    [
        ("Rain in town | The Post", "Rain in town", Match.SAYS),
        ("Rain in town | The Post", "Rain in Town!", Match.SAYS),
        ("Rain in town | The Post", "The Post", Match.ENDS),
        ("The Post: Rain in the whole town", "Rain in the whole town", Match.CLOSES),
        ("Rain | The Brackwater Gazette", "Rain", Match.BEGINS),
        ("Rain in the whole town [valley.example]", "Rain in the whole town", Match.SAYS),
        ("It rained in the whole town on Monday", "It rained in the whole town last Monday", Match.LIKE),
        ("Dear Mark Zuckerberg by Ann Lee", "Dear Mark Zuckerberg", Match.LIKE),
        ("雨が町に降った話｜谷の新聞", "雨が町に降った話", Match.SAYS),
        ("一座桥的三次生命_新闻网", "一座桥的三次生命", Match.SAYS),
        ("المطر في المدينة كلها - الوادي", "المطر في المدينة كلها", Match.SAYS),
        ("Rain in town", "Snow in the valley", Match.NOTHING),
        ("Rain in town", "—", Match.NOTHING),
        ("", "Rain", Match.NOTHING),
    ],
)
def test_text_matches(title: str, text: str, match: Match) -> None:
    assert Titles(Page(title=title)).match(text) is match


def test_name_of_the_site_is_no_title() -> None:
    page = Page(title="The Brackwater Gazette - Rain", headlines=("Rain",), site="The Brackwater Gazette")
    assert Titles(page).match("The Brackwater Gazette") is Match.NOTHING
    assert Titles(page).match("Rain") is Match.SAYS


def test_long_titles_are_cut_short() -> None:
    titles = Titles(Page(title="Rain - " * 200_000))
    assert titles.match("Snow " * 200_000) is Match.NOTHING
    assert not titles.says("Snow " * 200_000)
