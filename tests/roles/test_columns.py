"""The column of a long page: a whole manual on it, of which the model would take every other chapter."""

from __future__ import annotations

import pytest

from cleanse.literals import Favor
from cleanse.page import Page, PageBlock
from cleanse.roles.columns import keep_columns
from cleanse.roles.judged import Judged

CHAPTERS = 24
STEP = "Loosen the two screws on the left of the case, and lift the cover until it stands by itself."
LINKS = "Look at all the other manuals that our readers of this one have looked at before."


def manual(favor: Favor = "balance", rule: str = "model", chapters: int = CHAPTERS) -> Judged:
    """A page of chapters: of each a heading and two paragraphs stay, two paragraphs and a list of links are lost."""
    page = Page(tags=["body"], names=[""], parents=[-1], firsts=[0])
    lost: list[int] = []

    def add(tag: str, parent: int, text: str, *, stays: bool, kind: str = "paragraph", link_chars: int = 0) -> None:
        at = len(page.blocks)
        page.tags.append(tag)
        page.names.append("")
        page.parents.append(parent)
        page.firsts.append(at)
        page.ends.append(at + 1)
        page.blocks.append(PageBlock(text, len(page.tags) - 1, kind, "\n\n" if at else "", link_chars))
        if not stays:
            lost.append(at)

    page.ends.append(0)
    for number in range(chapters):
        add("h2", 0, f"Chapter {number}", stays=True, kind="heading")
        for part in "abc":
            add("p", 0, f"Step {number}{part} of what is to be done. {STEP} {STEP}", stays=part == "a")
            if part == "b":
                add("h3", 0, f"Part {number}{part}", stays=False, kind="heading")
        add("li", 0, f"{LINKS} {number}", stays=False, kind="list_item", link_chars=len(LINKS))
        add("p", 0, f"That was all of chapter {number}, and the cover is closed again. {STEP}", stays=True)
    page.ends[0] = len(page.blocks)
    judged = Judged(page, [0.5] * len(page.blocks), [len(block.text.split()) for block in page.blocks], favor)
    for at in lost:
        judged.rules[at] = rule
    return judged


def gone(judged: Judged) -> set[str]:
    """The first words of what goes."""
    return {block.text.split()[0] for block, rule in zip(judged.page.blocks, judged.rules, strict=True) if rule}


def test_a_manual_on_one_page_keeps_all_chapters_and_loses_its_links() -> None:
    judged = manual()
    assert gone(judged) == {"Step", "Part", "Look"}
    keep_columns(judged)
    assert gone(judged) == {"Look"}


@pytest.mark.parametrize(
    "judged",
    [
        pytest.param(manual("precision"), id="a caller who wants less"),
        pytest.param(manual(rule="comments"), id="what a rule takes"),
        pytest.param(manual(chapters=5), id="an article of common length"),
    ],
)
def test_elsewhere_nothing_comes_back(judged: Judged) -> None:
    before = [*judged.rules]
    keep_columns(judged)
    assert judged.rules == before


def test_a_forum_keeps_what_it_had() -> None:
    judged = manual()
    judged.is_forum = True
    keep_columns(judged)
    assert gone(judged) == {"Step", "Part", "Look"}


def test_comments_below_a_column_do_not_come_back_with_it() -> None:
    judged = manual()
    page = judged.page
    page.tags.append("div")
    page.names.append("reply")
    page.parents.append(0)
    page.firsts.append(len(page.blocks))
    page.blocks.append(PageBlock(f"I did as it says, and it broke. {STEP}", len(page.tags) - 1, "paragraph", "\n\n", 0))
    page.ends.append(len(page.blocks))
    page.ends[0] = len(page.blocks)
    other = Judged(page, [*judged.probabilities, 0.1], [*judged.words, 26])
    other.rules = [*judged.rules, "model"]
    keep_columns(other)
    assert other.rules[-1] == "model"
