"""What a page shows, as far as it tells whether a body is lacking: each answer is computed when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from cleanse.page import Page
from cleanse.read.payload.comparing import lack, prose
from cleanse.read.tree import Counted
from cleanse.text.lines import PROSE_WORDS, count_words
from cleanse.text.words import letters_of
from cleanse.values import lazy

LEAST_WORDS = 50
"""Words that a page must lack of a body."""

_SHARE_OF_SHOWN = 0.5  # how long a body must be beside what is shown
_HARDLY_ANY = 60  # blocks


class Shown:
    """What a page shows; ``counted`` is what the compiled core has counted of it."""

    def __init__(self, page: Page, counted: Counted | None = None) -> None:
        self.page = page
        self.counted = counted

    @lazy
    def prose(self) -> list[str]:
        """Its paragraphs."""
        return [*prose(self.page)]

    @lazy
    def prose_words(self) -> int:
        """Their words."""
        return lack(self.prose, "").words

    def has_more_prose_words(self, least: int) -> bool:
        """Whether these are more than some: few paragraphs tell it of most pages."""
        if "prose_words" in self.__dict__:
            return self.prose_words > least
        return any(words > least for words in accumulate(lack([text], "").words for text in prose(self.page)))

    @lazy
    def text(self) -> str:
        """All of its text."""
        return "\n".join([block.text for block in self.page.blocks])

    @lazy
    def long_words(self) -> int:
        """The words of the blocks that may be prose: counted quickly, and at least as many as are."""
        return sum(self._long_counts()) if self.counted is None else self.counted.long_words

    def has_more_long_words(self, least: int) -> bool:
        """Whether these are more than some: the first blocks tell it of most pages."""
        if self.counted is not None:
            return self.counted.long_words > least
        return any(words > least for words in accumulate(self._long_counts()))

    def _long_counts(self) -> Iterator[int]:
        for block in self.page.blocks:
            text = block.text
            if len(text) > PROSE_WORDS and 2 * block.link_chars < len(text):
                count = text.count(" ") + 1 if text.isascii() else count_words(text)
                if count >= PROSE_WORDS:
                    yield count

    @property
    def least(self) -> int:
        """The words of a body that the page must lack: it may show half of them, and must not show longer prose."""
        return max(LEAST_WORDS, round(_SHARE_OF_SHOWN * self.long_words))

    @property
    def least_kept(self) -> int:
        """The same where the page may keep them beside what it shows: fewer, where it hardly shows any."""
        if len(self.page.blocks) >= _HARDLY_ANY:
            return LEAST_WORDS
        words = sum(len(block.text.split()) for block in self.page.blocks) if self.counted is None else self.counted.words
        return min(LEAST_WORDS, 2 * words + 1)

    @lazy
    def words(self) -> int:
        """All words that are no links."""
        return sum(self._counts()) if self.counted is None else self.counted.unlinked_words

    def has_more_words(self, least: int) -> bool:
        """Whether there are more such words than some: few blocks tell it of most pages."""
        if self.counted is not None:
            return self.counted.unlinked_words > least
        return any(words > least for words in accumulate(self._counts()))

    def _counts(self) -> Iterator[int]:
        blocks = (block for block in self.page.blocks if 2 * block.link_chars < len(block.text))
        return (count_words(block.text) for block in blocks)

    @lazy
    def letters(self) -> str:
        """All of its text, letters and digits alone."""
        return letters_of(self.text)
