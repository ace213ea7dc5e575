"""How sure a result is: the F1 that is to be expected of it."""

from __future__ import annotations

import pytest

import cleanse
from cleanse.parts.confidence import Part, confidence

BODY = "".join(
    f"<p>It rained in the whole of the valley on day {day}, and nobody went out of doors, the mayor told us.</p>"
    for day in range(6)
)


def test_what_was_selected_well_is_sure() -> None:
    assert confidence([Part(1.0, 90, True), Part(0.0, 10, False)]) == pytest.approx(1.0)


def test_doubt_and_losses_make_it_less_sure() -> None:
    doubtful = confidence([Part(0.5, 90, True), Part(0.0, 10, False)])
    lossy = confidence([Part(1.0, 50, True), Part(0.8, 50, False)])
    assert 0 < doubtful < 0.8 > lossy > 0


def test_of_nothing_it_is_nothing() -> None:
    assert confidence([]) == 0.0


def test_a_page_has_one_and_a_body_alone_does_not() -> None:
    sure = cleanse.inspect(f"<title>Rain</title><nav>Home</nav><article><h1>Rain</h1>{BODY}</article>").confidence
    assert sure is not None
    assert 0.8 < sure <= 1
    assert cleanse.inspect("It rained all day.").confidence is None
