from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cleanse.roles.on_sites import LEAST_PAGES, LEAST_WORDS, is_repeated, weighed
from cleanse.sketches.known import Known, KnownBlock


def block(pages: int) -> KnownBlock:
    return KnownBlock(pages, pages, pages, pages, pages, 1.0, 9.0, 1.0, 1)


BLOCKS = st.lists(st.tuples(st.floats(0, 1), st.integers(1, 40), st.integers(0, 12)), max_size=20)


@given(BLOCKS)
def test_nothing_gets_likelier_and_what_is_new_stays_as_likely(blocks: list[tuple[float, int, int]]) -> None:
    known = Known(12, 12, (), tuple(block(on) for *_, on in blocks))
    found = weighed([p for p, *_ in blocks], [words for _, words, _ in blocks], known)
    for after, (before, words, on) in zip(found, blocks, strict=True):
        assert 0 <= after <= before
        if on < LEAST_PAGES or words < LEAST_WORDS:
            assert after == before


def test_more_pages_say_more() -> None:
    few, all_of_them = (weighed([0.97], [20], Known(10, 10, (), (block(on),)))[0] for on in (3, 10))
    assert few > 0.5 > all_of_them


def test_of_many_pages_a_share_must_have_it() -> None:
    assert is_repeated(Known(20, 20, (), ()), 2, 20)
    assert not is_repeated(Known(30, 30, (), ()), 2, 20)
