"""Repeats: the same long block twice keeps one, and a headline printed again goes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import takewhile
from typing import ClassVar

from cleanse.cleaner import Effect
from cleanse.cleaners.standing import LineRules
from cleanse.document import Document, Edit
from cleanse.roles.finding_laws import has_sign
from cleanse.roles.findings import Finding
from cleanse.text.copyrights import is_of_owners
from cleanse.text.lines import Line, LineFeatures, lines
from cleanse.values import dataclass

_DASHES = "-–—―"
_NOT_REPEATED = ("table_cell", "code")  # kinds of blocks in which the same stands again for a reason


@dataclass(frozen=True)
class Repeats(LineRules):
    """Takes the later of two long blocks that say the same.

    Articles repeat themselves too: a table's row, an exercise, a condition, a step of a recipe. So a block is a repeat only right
    below its double, or where a paragraph stands just twice: as one of ``run`` blocks that come again in the same order, or in
    a page, or a text with phrases of one, at most ``near`` blocks apart. ``words`` is how long a block must be. A headline, one
    of the first ``headline_lines``, is also known when it comes again within ``headline_reach`` lines.

    >>> from cleanse.pipeline import Pipeline
    >>> long = "It rained all day in the valley, and nobody " * 3 + "went out."
    >>> Pipeline((Repeats(),))(f"{long}\\n{long}\\nThen it stopped.").split("\\n")[1:]
    ['Then it stopped.']
    """

    name: ClassVar[str] = "repeats"
    effect: ClassVar[Effect] = Effect.DEDUPLICATE
    words: int = 12
    near: int = 3
    run: int = 3
    headline_words: int = 4
    headline_lines: int = 2
    headline_reach: int = 12

    def edits(self, doc: Document) -> Iterator[Edit]:
        """An edit for each block that stood before."""
        found = doc.cached(lines)
        if len({line.features for line in found}) == len(found):
            return  # nothing stands twice, as in most texts
        count = Counter(line.features for line in found if line.words >= self.words)
        seen: dict[LineFeatures, int] = {}
        headlines: set[LineFeatures] = set()
        headings: dict[int, Finding] = {}  # that were printed again
        for line in found:
            if line.block.kind in _NOT_REPEATED:
                continue
            if line.words >= self.words:
                if count[line.features] > 1 and self._is_repeat(doc, line, seen.get(line.features), count[line.features]):
                    yield doc.lines_edit(line.block, line.block, "block")
                else:
                    seen[line.features] = line.number
            elif line.number <= self.headline_reach and self._is_headline(line):
                if line.features in headlines:
                    headings[line.number] = Finding("headline")
                elif line.number < self.headline_lines:
                    headlines.add(line.features)
        yield from self.edits_of(doc, headings)

    def _is_repeat(self, doc: Document, line: Line, first: int | None, count: int) -> bool:
        if first is None or doc.cached(is_of_owners):  # a list of licences has the same of each
            return False
        if line.number - first == 1:
            return True
        if count > 2 or not line.prose or line.features.is_item:
            return False
        if self._is_run(doc.cached(lines), first, line.number):
            return True
        return line.number - first <= self.near and (doc.page is not None or doc.cached(has_sign))

    def _is_headline(self, line: Line) -> bool:
        """Whether a line may be a headline. In a collection the name below a saying comes again, and so does what opens one."""
        is_of_saying = line.text[0] in _DASHES or line.text[-1] in ":："
        return self.headline_words <= line.words and not line.prose and not is_of_saying

    def _is_run(self, found: list[Line], first: int, again: int) -> bool:
        """Whether a block is one of several neighbours that come again in the same order."""
        before = 0
        while before < self.run and first > before and found[first - before - 1].features is found[again - before - 1].features:
            before += 1
        following = zip(found[first + 1 : first + self.run], found[again + 1 : again + self.run], strict=False)
        after = sum(1 for _ in takewhile(lambda pair: pair[0].features is pair[1].features, following))
        return before + 1 + after >= self.run
