"""Sites as engines learn them: in parts that are merged, to the same as in one."""

from __future__ import annotations

import random

import pytest

import cleanse
from cleanse import Site
from cleanse.errors import BadSite
from cleanse.integrations.by_host import clean_by_host, learned, merged
from cleanse.options import Options

PAGES = [
    f"<nav>Home Sport</nav><article><h1>Day {at}</h1><p>It rained in {'many ' * at}places.</p></article>" for at in range(80)
]
URLS = [f"https://{'www.' * (at % 2)}valley.example/{at}" for at in range(80)]


def test_parts_make_the_same_site_in_any_order() -> None:
    whole = Site.learn(zip(URLS, PAGES, strict=True), "valley.example")
    pairs = list(zip(PAGES, URLS, strict=True))
    random.Random(5).shuffle(pairs)
    parts = [learned(*zip(*pairs[at : at + 10], strict=True)) for at in range(0, 80, 10)]
    texts = [part["valley.example"] for part in parts]
    assert Site.from_json(merged(texts)) == whole
    assert merged([merged(texts[3:]), merged(texts[:3])]) == merged(texts) == whole.to_json(beginnings=True)


def test_what_has_no_host_or_cannot_be_read_tells_nothing() -> None:
    assert learned(["It rained.", 5, "It rained."], [None, "https://a.example/1", "no address"]) == {
        "a.example": Site("a.example").to_json(beginnings=True)
    }
    assert learned([], []) == {}


def test_pages_are_cleaned_with_the_site_of_their_host() -> None:
    site = Site("valley.example", rules=[{"keep": "h1"}]).to_json()
    for sites in ({"valley.example": site}, [site, None, site]):
        found = clean_by_host([PAGES[0], PAGES[1], 5], [URLS[0], "https://a.example/", URLS[1]], sites)
        assert found == ["Day 0", cleanse.clean(PAGES[1]), ""]
    assert clean_by_host(PAGES[:1], URLS[:1], {"valley.example": site}, Options(as_="markdown")) == ["# Day 0"]
    with pytest.raises(BadSite):
        clean_by_host(PAGES[:1], URLS[:1], ["{}"])
