from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cleanse.roles.on_sites import LEAST_PAGES, LEAST_WORDS, is_repeated, weighed
from cleanse.sketches.known import Known

BLOCKS = st.lists(st.tuples(st.floats(0, 1), st.integers(1, 40), st.integers(0, 12)), max_size=20)


@given(BLOCKS)
def test_nothing_gets_likelier_and_what_is_new_stays_as_likely(blocks: list[tuple[float, int, int]]) -> None:
    known = Known(12, [on for *_, on in blocks])
    found = weighed([p for p, *_ in blocks], [words for _, words, _ in blocks], known)
    for after, (before, words, on) in zip(found, blocks, strict=True):
        assert 0 <= after <= before
        if on < LEAST_PAGES or words < LEAST_WORDS:
            assert after == before


def test_what_the_model_is_sure_of_stays_likely() -> None:
    known = Known(10, [0, 10])
    sure, unsure = (weighed([0.9, p], [90, 20], known)[1] for p in (0.97, 0.7))
    assert sure > 0.5 > unsure


def test_what_most_of_the_body_has_in_common_with_others_is_its_form() -> None:
    known = Known(10, [0, 10])
    assert weighed([0.9, 0.7], [40, 20], known) == [0.9, 0.7]


def test_of_many_pages_a_share_must_have_it() -> None:
    assert is_repeated(Known(20, ()), 2, 20)
    assert not is_repeated(Known(30, ()), 2, 20)
