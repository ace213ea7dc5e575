"""Which findings are furniture by themselves."""

from __future__ import annotations

import pytest

from cleanse.read.text import read_text
from cleanse.roles.findings import Finding
from cleanse.roles.sure_findings import is_sure
from tests.roles.articles import PARAGRAPHS


@pytest.mark.parametrize(
    ("line", "sure"), [("Sign up for our newsletter", True), ("“Sign up for our newsletter”, it says.", False)]
)
def test_a_phrase_that_a_line_quotes_is_no_furniture_by_itself(line: str, sure: bool) -> None:
    doc = read_text("\n".join((PARAGRAPHS[0], line, PARAGRAPHS[1])))
    assert is_sure(doc, "notices", 1, {1: Finding("newsletter")}) is sure


BYLINE = "Af Mette Holm", "3. maj 2024"
OF_PAGE = "Share this article"


def _is_byline(*page: str, above: int = 1) -> bool:
    """Whether the lines below a title are sure to say who wrote an article and when."""
    found = {at: Finding("by" if page[at].startswith("Af") else "date") for at in range(above, above + len(BYLINE))}
    return is_sure(read_text("\n".join(page)), "bylines", above, found)


@pytest.mark.parametrize(
    ("page", "sure"),
    [
        (("Rain", *BYLINE, *PARAGRAPHS, OF_PAGE), True),
        (("Rain", *BYLINE, *PARAGRAPHS), False),  # which may be the minutes of a meeting
        (("It rained.", *BYLINE, *PARAGRAPHS, OF_PAGE), False),
        (("Rain", *BYLINE, "The bridge", *PARAGRAPHS, OF_PAGE), False),
        (("Rain", "Updated: 4 May 2024", "Published: 3 May 2024", *PARAGRAPHS, OF_PAGE), False),  # as of a law
        (("Rain", BYLINE[0], "3. maj 1931", *PARAGRAPHS, OF_PAGE), False),
        (("Rain", *BYLINE, PARAGRAPHS[0], "1. The bridge", "2. The ferry", OF_PAGE), False),
        (("Rain", *BYLINE, PARAGRAPHS[0], "Art. 1. The bridge", "Art. 2. The ferry", OF_PAGE), False),
        (("Rain", *BYLINE, PARAGRAPHS[0], "Who built the bridge?", "Who pays for the ferry?", OF_PAGE), False),
    ],
)
def test_who_wrote_an_article_and_when_bear_each_other_out_below_the_title_of_a_page(page: tuple[str, ...], sure: bool) -> None:
    assert _is_byline(*page) is sure


def test_who_wrote_it_and_when_bear_nothing_out_above_all_or_below_the_article() -> None:
    assert not _is_byline(*BYLINE, *PARAGRAPHS, OF_PAGE, above=0)
    assert not _is_byline("Rain", *PARAGRAPHS, *BYLINE, OF_PAGE, above=1 + len(PARAGRAPHS))


@pytest.mark.parametrize(
    ("text", "number", "rule"),
    [
        ("First edition 2009\n© 2009 Weir Press, Oberau\nAll rights reserved\nPrinted by Bell and Son", 2, "copyright"),
        ("What the reader said\nImage: a door\nShare on Facebook, link\nExit", 2, "share"),
        ("What we take down\nInsults\nAdvertisement\nChain letters", 2, "advertisement"),
    ],
)
def test_no_notice_is_sure_where_nothing_is_a_paragraph(text: str, number: int, rule: str) -> None:
    assert not is_sure(read_text(text), "notices", number, {number: Finding(rule)})
    assert is_sure(read_text(f"{text}\n{PARAGRAPHS[0]}"), "notices", number, {number: Finding(rule)})


@pytest.mark.parametrize(
    ("text", "of", "sure"),
    [
        ("{}\n\nAdvertisement\nfor the moon", Finding("advertisement"), False),
        ("{}\n\nAdvertisement\n\nfor the moon", Finding("advertisement"), True),
        ("{}\nAdvertisement\nfor the moon", Finding("advertisement"), True),
        ("{}\n\nBack to top,\nDown below", Finding("navigation"), False),
        ("{}\n\nRead more\nand talk less", Finding("header", 2), False),
        ("{}\n\nRead more\nTen umbrellas for the autumn", Finding("header", 2), True),
    ],
)
def test_what_goes_on_in_the_next_line_is_not_sure(text: str, of: Finding, sure: bool) -> None:
    cleaner = "related" if of.rule == "header" else "notices"
    assert is_sure(read_text(text.format(PARAGRAPHS[0])), cleaner, 1, {1: of}) is sure
