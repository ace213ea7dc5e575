"""Paragraphs that stay between others of one body."""

from __future__ import annotations

import pytest

from cleanse.roles.between import keep_between, keep_headings, keep_rows
from tests.roles.pages import PARAGRAPH, judged

DOUBTED = "<p>Nobody in the valley had seen the river stand so high since the year in which the bridge was built.</p>"
OFFER = "<p>Sign up for our newsletter, and read each week what the valley talks about before anybody else does.</p>"
LINKED = "<p><a href=/flood>What the valley has to know about the flood, and what its people should do when it comes.</a></p>"


def _stays(html: str, probability: float = 0.4, favor: str = "balance") -> bool:
    of = judged(html)
    of.favor = favor
    of.rules[1], of.probabilities[1] = "model", probability
    keep_between(of)
    return not of.rules[1]


def test_a_paragraph_stays_between_others_if_the_model_is_not_sure() -> None:
    page = PARAGRAPH + DOUBTED + PARAGRAPH
    assert _stays(page)
    assert _stays(f"<h2>Rain</h2>{DOUBTED}<ul><li>The mill stood.</li></ul>")
    assert _stays(f"<div>{PARAGRAPH}</div><div>{DOUBTED}</div><div>{PARAGRAPH}</div>")
    assert not _stays(page, probability=0.15)
    assert not _stays(page, favor="precision")


@pytest.mark.parametrize(
    "page",
    [
        PARAGRAPH + OFFER + PARAGRAPH,
        PARAGRAPH + LINKED + PARAGRAPH,
        f"{PARAGRAPH}<p>Rain.</p>{PARAGRAPH}",
        f"{PARAGRAPH}<aside>{DOUBTED}</aside>{PARAGRAPH}",
        f"{PARAGRAPH}<p class=promo>{DOUBTED[3:]}{PARAGRAPH}",
        f"{PARAGRAPH}<div>{DOUBTED[3:-4]}</div>{PARAGRAPH}",
    ],
)
def test_what_is_none_of_them_goes(page: str) -> None:
    assert not _stays(page)


def _heading_stays(html: str, at: int, probability: float = 0.2) -> bool:
    of = judged(html)
    of.rules[at], of.probabilities[at] = "model", probability
    keep_headings(of)
    return not of.rules[at]


def test_a_heading_stays_above_what_stays() -> None:
    page = f"<section>{PARAGRAPH}<h2>The bridge</h2>{DOUBTED}</section>"
    assert _heading_stays(page, 1)
    assert not _heading_stays(page, 1, probability=0.05)


def test_a_heading_goes_that_is_none_of_a_section_that_stays() -> None:
    assert not _heading_stays(f"{PARAGRAPH}<aside><h2>The bridge</h2></aside>{DOUBTED}", 1)
    assert not _heading_stays(f"{PARAGRAPH}<h2>The bridge</h2><h3>Its arches</h3>{DOUBTED}", 1)
    assert not _heading_stays(f"<h2>The bridge</h2>{DOUBTED}", 0)


ALIKE = "".join(f"<section><h2 class=part>{name}</h2>{PARAGRAPH}</section>" for name in ("The bridge", "The river", "The mill"))


def test_a_heading_stays_where_others_alike_stay() -> None:
    page = f"{PARAGRAPH}{ALIKE}"
    assert _heading_stays(page, 5, probability=0.0)
    assert not _heading_stays(ALIKE, 0, probability=0.0)  # it may be the headline
    assert not _heading_stays(page.replace("The mill", "2x"), 5, probability=0.0)
    assert not _heading_stays(page.replace("The mill", "Sign up for our newsletter"), 5, probability=0.0)
    assert not _heading_stays(page.replace("class=part>The bridge", ">The bridge"), 5, probability=0.0)  # one is too few


PARTIES = "<table><tr><td>EDITH BARROW<td>Claimant<tr><td>LEAM CANAL TRUST<td>Defendant</table>"


def _rows_stay(html: str, probability: float = 0.2, favor: str = "balance") -> bool:
    of = judged(html)
    of.favor = favor
    for at, block in enumerate(of.page.blocks):
        if block.text not in PARAGRAPH:
            of.rules[at], of.probabilities[at] = "model", probability
    keep_rows(of)
    return not any(of.rules)


def test_a_few_cells_between_blocks_that_stay_do_so_too() -> None:
    page = PARAGRAPH + PARTIES + PARAGRAPH
    assert _rows_stay(page)
    assert _rows_stay(f"{PARAGRAPH}<dl><dt>Price:<dd>15 shillings</dl>{PARAGRAPH}")
    assert _rows_stay(f"<form>{PARAGRAPH * 40}{PARTIES}{PARAGRAPH}</form>")  # as pages of ASP.NET have
    assert _rows_stay(f"<div class=comments-open><aside>{page}</aside></div>")  # of what has the text, too, names tell nothing
    assert not _rows_stay(page, probability=0.05)
    assert not _rows_stay(page, favor="precision")


@pytest.mark.parametrize(
    "page",
    [
        PARTIES + PARAGRAPH,
        PARAGRAPH + PARTIES,
        f"{PARAGRAPH}{PARTIES * 4}{PARAGRAPH}",
        f"{PARAGRAPH}<table><tr><td>Rain</table>{PARAGRAPH}",
        f"{PARAGRAPH}<table><tr><td><a href=/rain>Rain</a><td>Snow</table>{PARAGRAPH}",
        f"{PARAGRAPH}<table><tr><td>Published<td>3 May 2021</table>{PARAGRAPH}",
        f"{PARAGRAPH}<form>{PARTIES}</form>{PARAGRAPH}",
        f"{PARAGRAPH}<ul><li>Rain<li>Snow</ul>{PARAGRAPH}",
        f"{PARAGRAPH}<dl class=share-bar><dt>A+<dd>A-</dl>{PARAGRAPH}",
        f"{PARAGRAPH}<aside>{PARTIES}</aside>{PARAGRAPH}",
        f"{PARAGRAPH}<div class=post-tools>{PARTIES}</div>{PARAGRAPH}",
        f"{PARAGRAPH}<table class=meta><tr><td>Views<td>1234</table>{PARAGRAPH}",
    ],
)
def test_other_runs_go(page: str) -> None:
    assert not _rows_stay(page)
