from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cleanse.roles.on_sites import LEAST_PAGES, LEAST_WORDS, is_repeated, weighed
from cleanse.sketches.known import Known, KnownBlock, Told

BLOCKS = st.lists(st.tuples(st.floats(0, 1), st.integers(1, 40), st.integers(0, 12)), max_size=20)


def known_of(pages: int, *on: int, alike: int = 0, on_alike: int = 0, texts: float = 1, repeats: float = 1) -> Known:
    """What other pages say of some blocks: on how many each stands, and of all the same else."""
    blocks = [KnownBlock(count, on_alike, count, count, on_alike, texts, 12, repeats, 1) for count in on]
    return Known(pages, on, tell=lambda: Told(alike, tuple(blocks)))


@given(BLOCKS)
def test_nothing_gets_likelier_and_what_is_new_stays_as_likely(blocks: list[tuple[float, int, int]]) -> None:
    known = known_of(12, *(on for *_, on in blocks))
    found = weighed([p for p, *_ in blocks], [words for _, words, _ in blocks], known)
    for after, (before, words, on) in zip(found, blocks, strict=True):
        assert 0 <= after <= before
        if on < LEAST_PAGES or words < LEAST_WORDS:
            assert after == before


def test_what_the_model_is_sure_of_stays_likely() -> None:
    known = known_of(10, 0, 10)
    sure, unsure = (weighed([0.9, p], [90, 20], known)[1] for p in (0.97, 0.7))
    assert sure > 0.5 > unsure


def test_what_most_of_the_body_has_in_common_with_others_is_its_form() -> None:
    known = known_of(10, 0, 10)
    assert weighed([0.9, 0.7], [40, 20], known) == [0.9, 0.7]


def test_of_many_pages_a_share_must_have_it() -> None:
    assert is_repeated(Known(20, ()), 2, 20)
    assert not is_repeated(Known(30, ()), 2, 20)


def _is_taken(known: Known) -> bool:
    return weighed([0.99, 0.7], [99, 12], known)[1] < 0.5


def test_what_few_pages_of_its_layout_have_is_part_of_what_they_tell() -> None:
    assert _is_taken(known_of(10, 0, 5, alike=8, on_alike=4))
    assert not _is_taken(known_of(10, 0, 3, alike=8, on_alike=3))
    assert not _is_taken(known_of(10, 0, 3, alike=8))
    assert _is_taken(known_of(10, 0, 5, alike=3, on_alike=1))  # of a few pages of its layout hardly anything follows
    assert not _is_taken(known_of(10, 0, 4, alike=3, on_alike=2))


def test_a_value_that_repeats_by_chance_is_data() -> None:
    assert not _is_taken(known_of(10, 0, 6, texts=20, repeats=0.2))
    assert _is_taken(known_of(10, 0, 6, texts=20, repeats=0.9))
    assert _is_taken(known_of(10, 0, 6, texts=0, repeats=0))  # no other page has the place


def test_what_is_no_likely_body_gets_less_likely_whatever_its_place() -> None:
    p = weighed([0.99, 0.4], [99, 12], known_of(10, 0, 3, alike=8, texts=20, repeats=0.2))[1]
    assert p < 0.1
