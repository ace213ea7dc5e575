"""Blocks that say the same, and belong to the body both."""

from __future__ import annotations

import pytest

from cleanse import clean
from cleanse.page import Page, PageBlock
from cleanse.roles.judged import Judged
from cleanse.roles.refrains import Refrains

STEP = "On the Shape menu, click Round and press Enter."
INTRO = "A barrel can be turned from a line, or put together from hoops, as the old coopers did."


def _lesson(name: str, step: str) -> str:
    last = f"The {name} is drawn now, and can be moved to its place."
    return f"<div class=lesson><h2>{name}</h2><p>{step}</p><p>{STEP}</p><p>{last}</p></div>"


def test_a_step_of_two_instructions_stays_in_both() -> None:
    lessons = _lesson("stave", "Draw a line of forty units from the floor up.") + _lesson(
        "hoop", "Draw a ring as wide as a hand."
    )
    assert clean(f"<h1>Two ways to draw a barrel</h1><p>{INTRO}</p>{lessons}", kind="html").count(STEP) == 2


@pytest.mark.parametrize(("other", "expected"), [("Draw a ring.", True), ("Draw a line.", False)])
def test_two_items_that_differ_in_nothing_are_one_shown_twice(other: str, expected: bool) -> None:
    judged = _of_items(("Draw a line.", STEP), (other, STEP))
    assert Refrains(judged).have(1, 3) is expected


def test_parts_of_different_forms_are_no_refrain_but_in_documentation() -> None:
    judged = _of_items(("Draw a line.", STEP), ("Draw a ring.", STEP))
    judged.page.names[4] = "aside"
    assert not Refrains(judged).have(1, 3)
    judged.is_docs = True
    assert Refrains(judged).have(1, 3)
    judged.page.blocks[3].link_chars = 5  # an entry of a table of contents
    assert not Refrains(judged).have(1, 3)


def test_what_goes_on_alike_is_a_copy_in_documentation_too() -> None:
    judged = _of_items(("Draw a line.", STEP), ("Draw a line.", STEP))
    judged.page.names[4] = "aside"
    judged.is_docs = True
    assert not Refrains(judged).have(1, 3)


def _of_items(*items: tuple[str, ...]) -> Judged:
    """A page of items in one element, with a paragraph for each text."""
    page = Page(tags=["main"], names=[""], parents=[-1], firsts=[0], ends=[0])
    for item in items:
        page.tags.append("div")
        page.names.append("item")
        page.parents.append(0)
        page.firsts.append(len(page.blocks))
        page.ends.append(len(page.blocks) + len(item))
        parent = len(page.tags) - 1
        for text in item:
            at = len(page.blocks)
            page.tags.append("p")
            page.names.append("")
            page.parents.append(parent)
            page.firsts.append(at)
            page.ends.append(at + 1)
            page.blocks.append(PageBlock(text, len(page.tags) - 1, "paragraph", "\n\n" if at else "", 0))
    page.ends[0] = len(page.blocks)
    return Judged(page, [0.9] * len(page.blocks), [len(block.text.split()) for block in page.blocks])
