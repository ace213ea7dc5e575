"""What is known of the blocks of a page while they are judged, step by step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from cleanse.page import Page


@dataclass
class Judged:
    """The blocks of a page: how likely each is to be body, how many words it has, and the rule that takes it, if any.

    ``favor`` says which mistake is worse: ``balance``, ``precision`` or ``recall``.

    >>> from cleanse.page import PageBlock
    >>> judged = Judged(Page(blocks=[PageBlock("Rain", -1, "heading", "", 0)]), [0.9], [1])
    >>> judged.take(0, "repeat")
    >>> judged.rules, judged.probabilities
    (['repeat'], [0.0])
    """

    page: Page
    probabilities: list[float]
    words: list[int]
    favor: str = "balance"
    rules: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.rules = [""] * len(self.probabilities)

    def take(self, at: int, rule: str) -> None:
        """Has a rule take a block, which is then no body whatever the model says."""
        self.rules[at], self.probabilities[at] = rule, 0.0


Step: TypeAlias = Callable[[Judged], None]
"""What looks at the blocks of a page, before the likely ones are selected or after that, and takes or keeps some."""
