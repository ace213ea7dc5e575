"""Furniture: what of a page is not its main content, as a learned model judges; and blocks that stand on it twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import ClassVar

from cleanse.document import Block, Document, Edit
from cleanse.model import Model, choose
from cleanse.page import Page

FAVOURS = {"balance": 0.95, "precision": 0.6, "recall": 1.6}
"""The beta of the F-measure whose expected value the choice of blocks makes greatest."""

_REPEAT_WORDS = 6
_LEAST_LIKELY = 0.05  # a page without a block as likely as this has no body
_GAPS = ("", "\t", "\n", "\n\n")  # what stands between pieces, the widest last


@dataclass(frozen=True)
class Furniture:
    """Takes the blocks of a page that are not body: menus, teasers, comments, footers. Plain text it leaves alone.

    ``favor`` says which mistake is worse: ``precision`` keeps less, ``recall`` keeps more.

    >>> from cleanse.pipeline import Pipeline
    >>> page = "<nav><a href=/>Home</a></nav><article><h1>Rain</h1>" + "<p>It rained, and nobody was out of doors.</p>" * 3
    >>> Pipeline((Furniture(),)).run(page, kind="html").text.count("It rained")
    1
    """

    name: ClassVar[str] = "furniture"
    once: ClassVar[bool] = True
    favor: str = "balance"
    model: Model | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        if self.favor not in FAVOURS:
            raise ValueError(f"favor is {self.favor!r}; it can be {', '.join(map(repr, FAVOURS))}.")

    def __call__(self, doc: Document) -> Iterator[Edit]:
        """An edit for each stretch of a page that is no body."""
        page = doc.page
        if page is None or not page.pieces:
            return
        rules = self.rules(page)
        run: list[Block] = []  # what is to be cut since the last block that stays
        above: Block | None = None
        for block in doc.blocks:
            if rules[block.piece]:
                run.append(block)
                continue
            if run:
                yield from _cut(doc, run, rules, above, block)
                run = []
            above = block
        if run:
            yield from _cut(doc, run, rules, above, None)

    def rules(self, page: Page) -> list[str]:
        """For each piece of a page the rule that takes it, or nothing where it is body."""
        return self._judged(page)[0]

    def _judged(self, page: Page) -> tuple[list[str], list[float]]:
        """The same, and how likely each piece is to be body."""
        likely, words = (self.model or Model.default()).judged(page)
        rules = [""] * len(likely)
        for at in _repeats(page, likely, words):
            rules[at], likely[at] = "repeat", 0.0
        if max(likely, default=0.0) < _LEAST_LIKELY:
            return ["nothing-likely"] * len(likely), likely
        for at, stays in enumerate(choose(likely, words, FAVOURS[self.favor])):
            if not stays and not rules[at]:
                rules[at] = "model"
        return rules, likely

    def reasons(self, page: Page) -> dict[int, str]:
        """For each piece that the model takes, how likely it is to be body and the numbers that speak most against it."""
        rules, likely = self._judged(page)
        wanted = [at for at, rule in enumerate(rules) if rule == "model"]
        if not wanted:
            return {}
        found = zip(wanted, (self.model or Model.default()).reasons(page, wanted), strict=True)
        return {at: "; ".join([f"likelihood {likely[at]:.2f}", *reasons]) for at, reasons in found}


def _repeats(page: Page, likely: list[float], words: list[int]) -> Iterator[int]:
    """The pieces that say the same as a likelier one, or as an earlier one that is as likely."""
    best: dict[str, int] = {}
    for at, piece in enumerate(page.pieces):
        if words[at] >= _REPEAT_WORDS:
            other = best.setdefault(piece.text, at)
            if other != at:
                if likely[at] > likely[other]:
                    best[piece.text] = at
                    yield other
                else:
                    yield at


def _cut(doc: Document, run: list[Block], rules: list[str], above: Block | None, below: Block | None) -> Iterator[Edit]:
    """An edit for each stretch of neighbours that one rule takes. What stays on either side is set apart as far as before.

    A result takes the cuts apart again, block by block, when it is asked for them: most callers want the text alone.
    """
    rule, at, last = rules[run[0].piece], above.end if above else 0, run[0]
    for block in run:
        if rules[block.piece] != rule:
            yield Edit(at, last.end, rule)
            rule, at = rules[block.piece], last.end
        last = block
    if above is None:
        yield Edit(at, below.start if below else len(doc.text), rule)
        return
    yield Edit(at, last.end, rule)
    if below is not None and doc.page is not None:
        gaps = (doc.page.pieces[block.piece].separator for block in (*run, below))
        yield Edit(last.end, below.start, "gap", max(gaps, key=_GAPS.index))
