from __future__ import annotations

from cleanse.sites.sample import MOST_PAGES, Sampling, counted
from cleanse.sketches.sketch import Sketch, hashed, sketched, traits_of_lines


def _page(number: int, date: str = "") -> Sketch:
    return sketched(traits_of_lines([f"{number:b}"]), hashed(str(number).encode(), 8), date)


def test_newer_months_take_the_place_of_older_ones() -> None:
    old, new = [_page(number, "2026-01-05") for number in range(100)], [_page(number, "2026-02-05") for number in range(200, 300)]
    few = Sampling([*old, *new[:10]]).sketches
    assert sum(page in new for page in few) == 10
    assert set(Sampling([*new, *old]).sketches) <= set(new)


def test_the_newest_version_of_a_page_counts() -> None:
    old, new = _page(1, "2026-01-05"), sketched(traits_of_lines(["Changed."]), hashed(b"1", 8), "2026-01-06")
    assert Sampling([new, old]).sketches == (new,)


def test_what_cannot_be_in_the_sample_is_not_wanted() -> None:
    sampling = Sampling(_page(number, "2026-02-05") for number in range(1000))
    assert sampling.sketches
    assert not sampling.wants("2026-01-31", 1 << 63)
    assert sampling.wants("2026-03-01", 0)


def test_pages_are_counted_exactly_while_they_are_few() -> None:
    count = counted(Sampling(_page(number) for number in range(20)).sketches)
    assert (count.sampled, count.about) == (20, 20)


def test_many_pages_are_estimated_from_the_sample() -> None:
    count = counted(Sampling(_page(number, "2026-02-05") for number in range(5000)).sketches)
    assert count.sampled == MOST_PAGES
    assert count.since == "2026-02"
    assert 2500 < count.about < 10_000
