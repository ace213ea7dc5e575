"""The standfirst below the headline stays, though far from the body the model takes it for something else."""

from __future__ import annotations

import pytest

from cleanse.roles.standfirst import keep_standfirst
from tests.roles.pages import PARAGRAPH, judged

TEXT = "Nobody knows how high the river stood at the mill"


def _rules(below: str, likely: float = 0.2) -> list[str]:
    """The rules of what stands between a headline and a body, none of which is kept so far."""
    of = judged(f"<h1>Rain</h1>{below}<div class=share>Share</div>{PARAGRAPH * 4}", likely)
    last = len(of.rules) - 4
    of.rules[:] = ["title"] + ["model"] * (last - 1) + [""] * 4
    keep_standfirst(of)
    return of.rules[1 : last - 1]


@pytest.mark.parametrize(
    "below",
    [
        f"<p class=standfirst>{TEXT}</p>",
        f"<h2 class=spot>{TEXT}</h2>",
        f"<div class=article-subtitle><p>{TEXT}</p></div>",
        f"<h2 class=c-head_dek>{TEXT}</h2>",
        f"<div class=chapo>{TEXT}</div>",
        f"<div class=preface>{TEXT}</div>",
    ],
)
def test_a_standfirst_stays(below: str) -> None:
    assert _rules(below) == [""]


@pytest.mark.parametrize(
    "below",
    [
        f"<p class=series>{TEXT}</p>",
        "<p class=standfirst>The valley</p>",  # too short
        f"<p class=standfirst><a href=/rain>{TEXT}</a></p>",
        f"<p class=image-description>{TEXT}</p>",
        f"<p class=teaser>{TEXT} of Ann</p><p class=teaser>{TEXT} of Bob</p><p class=teaser>{TEXT} of Eve</p>",
        "<p class=subtitle>24 April 2024, 12:30, updated 25 April 2024, 10:00</p>",
        "<p class=intro>Subscribe to our newsletter and never miss a drop of rain</p>",
    ],
)
def test_what_is_none_goes(below: str) -> None:
    assert set(_rules(below)) == {"model"}


def test_what_is_most_unlikely_goes() -> None:
    assert _rules(f"<p class=standfirst>{TEXT}</p>", likely=0.05) == ["model"]
