from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cleanse.sketches.index import ALIKE, Index
from cleanse.sketches.sketch import Sketch, Traits
from tests.sites.pages import sketches

SEVERAL = st.lists(sketches(), max_size=6, unique_by=lambda sketch: sketch.key)


@given(SEVERAL, sketches())
def test_the_counts_are_those_of_going_through_all_pages(others: list[Sketch], page: Sketch) -> None:
    traits = Traits([*page.texts], [*page.places], [*page.words], [*page.beginnings])
    index = Index.of(others)
    known = index.known_of(traits)
    assert known == Index.unpacked(index.packed()).known_of(traits)
    if not others:
        assert known is None
        return
    assert known is not None
    own = set(page.places)
    alike = [one for one in others if len(own & {*one.places}) >= ALIKE * len(own | {*one.places})]
    assert (known.pages, known.alike) == (len(others), len(alike))
    for text, place, block in zip(traits.texts, traits.places, known.blocks, strict=True):
        assert block.text_pages == sum(text in one.texts for one in others)
        assert block.text_alike == sum(text in one.texts for one in alike)
        assert block.text_there == sum((text, place) in zip(one.texts, one.places, strict=True) for one in others)
        assert block.place_pages == sum(place in one.places for one in others)
        assert block.place_alike == sum(place in one.places for one in alike)
        there = [(t, w) for one in others for t, p, w in zip(one.texts, one.places, one.words, strict=True) if p == place]
        if there:
            assert block.place_texts == len(there) / block.place_pages
            assert block.place_words == sum(words for _, words in there) / len(there)
            repeats = sum(sum(t in one.texts for one in others) > 1 for t, _ in there)
            assert block.place_repeats == repeats / len(there)
        assert block.copies == traits.texts.count(text)


@given(SEVERAL, sketches())
def test_a_page_is_left_out_by_its_address_or_its_text(pages: list[Sketch], page: Sketch) -> None:
    traits = Traits([*page.texts], [*page.places], [*page.words], [*page.beginnings])
    index = Index.of(pages)
    for out in pages:
        by_address = [one for one in pages if one.identity != out.identity]
        assert index.known_of(traits, out.identity) == Index.of(by_address).known_of(traits)
        assert index.known_of(traits, -1, out.key) == Index.of(one for one in pages if one is not out).known_of(traits)


@given(SEVERAL, sketches(), st.sets(st.integers(0, 9)))
def test_what_is_forgotten_stands_nowhere(pages: list[Sketch], page: Sketch, forgotten: set[int]) -> None:
    traits = Traits([*page.texts], [*page.places], [*page.words], [*page.beginnings])
    known = Index.of(pages, forgotten).known_of(traits)
    for text, block in zip(traits.texts, known.blocks if known is not None else ()):  # noqa: B905  # nothing is known of none
        if text in forgotten:
            assert (block.text_pages, block.text_alike, block.text_there) == (0, 0, 0)
