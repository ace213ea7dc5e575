"""What a user's own rules take of a page: see :mod:`cleanse.read.ruled`. They are asked before any cleaner, and nothing speaks
against them; the ledger names their cuts ``rules:keep``, ``rules:drop``, ``rules:title``, ``rules:date`` and ``rules:author``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from cleanse.cleaner import Cleaner, Reads
from cleanse.cleaners.furniture import block_edits
from cleanse.document import Block, Document, Edit
from cleanse.read.ruled import Ruled
from cleanse.read.select import DROP, KEEP
from cleanse.values import dataclass

_TOLD = ("title", "date", "author")  # which are no body where they stand as blocks of their own

_Spans = Sequence[tuple[int, int]]


@dataclass(frozen=True)
class UserRules(Cleaner):
    """Takes what rules take of a page. A block goes whole where nothing of it stays; else what stands in it and goes, with the
    white space that would be too much.

    :param ruled: what the rules say of the page that is cleaned.
    """

    name: ClassVar[str] = "rules"
    reads: ClassVar[Reads] = Reads.DOCUMENT
    ruled: Ruled

    def edits(self, doc: Document) -> Iterator[Edit]:
        """An edit for each stretch that goes of the page as it was read."""
        pairs = zip(doc.blocks, self.ruled.spans, strict=True)
        taken = [_taken(block.end - block.start, spans, self.ruled.matched) for block, spans in pairs]
        texts = doc.block_texts
        rules = [_rule_of_all(text, pieces) for text, pieces in zip(texts, taken, strict=True)]
        yield from block_edits(doc, rules)
        for block, text, rule, pieces in zip(doc.blocks, texts, rules, taken, strict=True):
            if not rule:
                yield from _inner_edits(block, text, pieces)


def _taken(size: int, spans: Mapping[str, _Spans], matched: frozenset[str]) -> list[tuple[int, int, str]]:
    """From where to where which rule takes something of a block of that size, in order."""
    dropped = spans.get(DROP, ())
    found = [(start, end, DROP) for start, end in dropped]
    if KEEP in matched:
        outside = _minus(_minus([(0, size)], spans.get(KEEP, ())), dropped)
        return sorted([*found, *((start, end, KEEP) for start, end in outside)])
    if not found:
        told = next((rule for rule in _TOLD if spans.get(rule) == [(0, size)]), "")
        return [(0, size, told)] if told else []
    return found


def _minus(spans: _Spans, others: _Spans) -> list[tuple[int, int]]:
    """Spans without others; both in order."""
    found: list[tuple[int, int]] = []
    for start, end in spans:
        for other, other_end in others:
            if start < other < end:
                found.append((start, other))
            if other < end:
                start = max(start, other_end)
        if start < end:
            found.append((start, end))
    return found


def _rule_of_all(text: str, taken: Sequence[tuple[int, int, str]]) -> str:
    """The rule that takes most of a block of which nothing stays but white space; "" where something does."""
    if not taken or any(text[start:end].strip() for start, end in _minus([(0, len(text))], [of[:2] for of in taken])):
        return ""
    return max(taken, key=lambda of: of[1] - of[0])[2]


def _inner_edits(block: Block, text: str, taken: Sequence[tuple[int, int, str]]) -> Iterator[Edit]:
    """The edits in a block of which something stays."""
    done = 0
    for start, end, rule in taken:
        start, end = _with_white_space(text, max(start, done), end)
        if start < end:
            is_between = rule == KEEP and start > 0 and end < len(text)  # two elements, whose words must not become one
            put = ("\n" if "\n" in text[start:end] else " ") if is_between and not text[start - 1].isspace() else ""
            yield Edit(block.start + start, block.start + end, rule, put if not text[end : end + 1].isspace() else "")
            done = end


def _with_white_space(text: str, start: int, end: int) -> tuple[int, int]:
    """A span with the white space beside it that is too much when it is gone: all of that at an edge of the text; between words
    that on one side, and not a line break."""
    before, after = start, end
    while before > 0 and text[before - 1].isspace():
        before -= 1
    while after < len(text) and text[after].isspace():
        after += 1
    if before == 0 or after == len(text):
        return before, after
    if before == start or after == end:
        return start, end
    return (before, end) if "\n" in text[end:after] and "\n" not in text[before:start] else (start, after)
