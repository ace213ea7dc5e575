from __future__ import annotations

import pytest

from cleanse.lexicon import Lexicon
from cleanse.read.limits import parsed
from cleanse.read.metadata.placed import Said, dates_shown, declarations, places_of
from cleanse.read.metadata.sources import Declared
from cleanse.read.metadata.values import said_by

LEXICON = Lexicon.default()
HEAD = """<html lang="en"><head><title>Rain</title><style>p > a {}</style><script>if (a < b) {}</script>
<meta name="author" content="Ann Lee">"""
JSON = '<script type="application/ld+json">{"@type": "Article", "headline": "Rain", "datePublished": "2024-05-03"}</script>'


@pytest.mark.parametrize("page", [f"{HEAD}{JSON}<body>", f"{HEAD}</head><body><p>x</p>{JSON}", f"{HEAD}<p>no body{JSON}"])
def test_declarations_say_what_the_whole_page_declares(page: str) -> None:
    light, whole = parsed(declarations(page)), parsed(page)
    assert light is not None
    assert whole is not None
    said = said_by(Declared(light, None), LEXICON)
    assert said == said_by(Declared(whole, None), LEXICON) == Said(["Ann Lee"], "2024-05-03", "en")


@pytest.mark.parametrize("page", ["", "ld+json", "<script ld+json", "<meta " * 9, "<title>" * 9, "</ ld+json </" * 999, "<body"])
def test_what_is_broken_declares_nothing(page: str) -> None:
    tree = parsed(declarations(page))
    assert tree is not None
    assert said_by(Declared(tree, None), LEXICON) == Said([], "", "")


def test_places_are_those_of_short_blocks_that_have_all_names() -> None:
    said = Said(["Ann Lee", "Bob Roe"], "2024-05-03", "en")
    blocks = [("p.by", "By Ann Lee"), ("p.both", "Ann Lee and Bob Roe"), ("p", f"Ann Lee and Bob Roe wrote {'much ' * 99}.")]
    assert places_of(said, blocks, LEXICON) == (("p.both",), ())
    assert places_of(Said(["Jo"], "", "en"), [("p", "Jo and joy")], LEXICON) == ((), ())  # two letters stand in many words
    many = [(f"p.{number}", "3 May 2024") for number in range(9)]
    assert places_of(said, [*many, *many], LEXICON) == ((), ("p.0", "p.1", "p.2"))


def test_a_day_is_that_of_publication() -> None:
    said = Said([], "2024-05-03", "en")
    blocks = [
        ("p.new", "Updated: 3 May 2024"),
        ("p.other", "4 May 2024"),
        ("p.in", "It rained on 3 May 2024, and on the days after it."),
    ]
    assert places_of(said, blocks, LEXICON) == ((), ())
    assert dates_shown("3. Mai 2024", "de", LEXICON) == {"2024-05-03"}
