"""What is known of the blocks of a page while they are judged, step by step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import compress
from operator import not_
from typing import Any, TypeAlias

from cleanse.lexicon import Lexicon
from cleanse.literals import Favor
from cleanse.page import Page
from cleanse.roles.containers import Container, Names, Sums, likely_words, outermost
from cleanse.roles.titles import Titles
from cleanse.text.lines import LineFeatures
from cleanse.values import dataclass, field, lazy

FEW_LINKS = 0.25
"""The share of its text up to which what is prose is linked."""


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
    favor: Favor = "balance"
    lexicon: Lexicon = field(default_factory=Lexicon.default, repr=False)
    line_features: dict[str, LineFeatures] = field(default_factory=dict, repr=False)
    """What is known of lines by their texts, for those who ask of them later."""
    is_forum: bool = False
    """Whether the page is likely to be one: its posts quote each other."""
    is_article: bool = False
    """Whether nothing speaks for another kind of page."""
    is_docs: bool = False
    """Whether the page is likely to be documentation."""
    columns: Any = None
    """What the compiled core knows of the page, where it does."""
    rules: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.rules = [""] * len(self.probabilities)
        self._forget()

    def take(self, at: int, rule: str) -> None:
        """Has a rule take a block, which is then no body whatever the model says."""
        self.rules[at] = rule
        self.weigh(at, 0.0)

    def weigh(self, at: int, probability: float) -> None:
        """Says how likely a block is to be body."""
        self.probabilities[at] = probability
        self._forget()

    def set_aside(self, first: int, end: int, rule: str) -> None:
        """Has a rule take some neighbours, which count in the selection as what the model says: so the others are selected as
        they would be without the rule."""
        self.rules[first:end] = [rule] * (end - first)

    def set_aside_rest(self, first: int, end: int, rule: str) -> None:
        """The same for those of some neighbours that no rule takes so far."""
        self.rules[first:end] = [known or rule for known in self.rules[first:end]]

    def _forget(self) -> None:
        """Has what follows from the probabilities be told again."""
        self._likely: Sums | None = None
        self._possible: list[int] | None = None

    @lazy
    def tags(self) -> frozenset[str]:
        """The tags that the page has: most pages lack what a step looks for."""
        return frozenset(self.page.tags)

    @lazy
    def headings(self) -> list[int]:
        """The blocks that are headings, or stand in one."""
        if self.columns is not None:
            found: list[int] = self.columns.headings
            return found
        return [at for at, block in enumerate(self.page.blocks) if block.kind == "heading"]

    @lazy
    def repeated(self) -> list[int]:
        """The blocks whose texts stand on the page more than once."""
        if self.columns is not None:
            found: list[int] = self.columns.repeated
            return found
        times = Counter(block.text for block in self.page.blocks)
        return [at for at, block in enumerate(self.page.blocks) if times[block.text] > 1]

    @lazy
    def names(self) -> Names:
        """The names of the page's elements."""
        return Names(self.page)

    @lazy
    def titles(self) -> Titles:
        """What the page says that it is called."""
        return Titles(self.page)

    @lazy
    def word_sums(self) -> Sums:
        """How many words stretches of blocks have."""
        return Sums(self.words)

    @property
    def likely(self) -> Sums:
        """How many words of body stretches of blocks are likely to hold, as far as is known now."""
        found = self._likely
        if found is None:
            found = self._likely = likely_words(self.probabilities, self.words)
        return found

    def outermost(self, elements: set[int], may_be: Callable[[Judged, Container], bool]) -> Iterator[Container]:
        """Those of some elements that may be what is looked for, and stand in none of the others, in the order of the page."""
        return outermost(self.page, elements, lambda found: may_be(self, found))

    @property
    def possible(self) -> list[int]:
        """The blocks that may be body at all, as far as is known now: few, of a page."""
        found = self._possible
        if found is None:
            found = self._possible = [at for at, p in enumerate(self.probabilities) if p]
        return found

    @property
    def staying(self) -> list[int]:
        """The blocks that no rule takes so far."""
        return [*compress(range(len(self.rules)), map(not_, self.rules))]

    def has_few_links(self, at: int) -> bool:
        """Whether a block has no more links than prose has."""
        return self.page.blocks[at].link_density <= FEW_LINKS

    def features(self, at: int) -> LineFeatures:
        """What the text of a block tells by itself."""
        text = self.page.blocks[at].text
        found = self.line_features.get(text)
        if found is None:
            found = self.line_features[text] = LineFeatures(text, self.lexicon)
        return found


Step: TypeAlias = Callable[[Judged], None]
"""What looks at the blocks of a page, before the likely ones are selected or after that, and takes or keeps some."""
