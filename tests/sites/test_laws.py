"""What holds of all sites. Their samples are small here, so that few pages fill them."""

from __future__ import annotations

import pickle
import random
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanse import Site
from cleanse.sites import sample
from cleanse.sites.sample import Sampling
from cleanse.sketches.sketch import Sketch
from tests.sites.pages import sketches

MOST_PAGES = 3
SEVERAL = st.lists(sketches(), max_size=9)


@pytest.fixture(autouse=True, scope="module")
def _small() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sample, "MOST_PAGES", MOST_PAGES)
        patch.setattr(sample, "_PRUNED_AT", 5)
        yield


@st.composite
def sites(draw: st.DrawFn) -> Site:
    rules = draw(st.lists(st.sampled_from([{"drop": ".ad"}, {"keep": "main"}, {"drop": "#a", "path": "/b"}]), max_size=2))
    forget = draw(st.lists(st.sampled_from(["Home", "News"]), max_size=2))
    return Site("example.org", sketches=draw(SEVERAL), rules=rules, forget=forget)


def _same(one: Site, other: Site) -> None:
    assert one == other
    assert one.to_json(beginnings=True) == other.to_json(beginnings=True)


@settings(deadline=None)
@given(sites(), sites(), sites())
def test_merging_is_commutative_associative_and_idempotent(a: Site, b: Site, c: Site) -> None:
    _same(a | b, b | a)
    _same((a | b) | c, a | (b | c))
    _same(Site.merged([a, b, c]), c | b | a)
    _same(a | a, a)
    _same(a | Site(), a)


@settings(deadline=None)
@given(sites())
def test_it_comes_back_whole_from_a_pickle_and_a_text(site: Site) -> None:
    _same(pickle.loads(pickle.dumps(site)), site)
    again = Site.from_json(site.to_json())
    assert again == site
    assert again.to_json() == site.to_json()


@settings(deadline=None)
@given(sites(), sites())
def test_what_came_from_files_merges_to_the_same_sample(a: Site, b: Site) -> None:
    assert Site.from_json(a.to_json()) | Site.from_json(b.to_json()) == a | b


@settings(deadline=None)
@given(sites(), SEVERAL)
def test_an_index_has_no_other_numbers_for_what_was_merged_before(site: Site, more: list[Sketch]) -> None:
    asked = Site(sketches=site.sketches)
    assert asked.known_of(["Home"]) is None or asked.index is not None
    assert (asked | Site(sketches=more)).known_of(["Home"]) == Site(sketches=[*site.sketches, *more]).known_of(["Home"])


@given(SEVERAL, st.randoms(use_true_random=False))
def test_neither_order_nor_repetition_matters(pages: list[Sketch], lot: random.Random) -> None:
    again = [*pages, *lot.sample(pages, len(pages) // 2)]
    lot.shuffle(again)
    assert Sampling(again).sketches == Sampling(pages).sketches


@given(SEVERAL, SEVERAL)
def test_the_sample_of_samples_is_that_of_all_pages(some: list[Sketch], others: list[Sketch]) -> None:
    both = Sampling([*Sampling(some).sketches, *Sampling(others).sketches])
    assert both.sketches == Sampling([*some, *others]).sketches


@given(SEVERAL)
def test_it_is_bounded_and_has_each_page_once(pages: list[Sketch]) -> None:
    found = Sampling(pages).sketches
    assert len(found) == min(MOST_PAGES, len({page.identity for page in pages}))
    assert len({page.identity for page in found}) == len(found)
