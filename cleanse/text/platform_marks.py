"""What platforms and tools leave beside an article: its original title, picture counters, highlights, a reporter's address."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from cleanse.document import Document, Edit
from cleanse.lexicon import Lexicon
from cleanse.patterns import regex
from cleanse.text.concerns import NUMBER, TAIL, concerning, may_concern
from cleanse.text.lines import Line, lines

_TAIL_LINES = 12  # at the end of a text
_TAIL_WORDS = 45
_REPORTER_WORDS = 6
_COUNTER = regex(r"\W{0,2}(\d{1,3})\s(?:/|([^\W\d_]{1,4}))\s(\d{1,3})\W{0,2}")
_COUNTER_CHARS = 20
_ADDRESS = regex(r"[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}\W{0,2}\Z")
_HIGHLIGHT = "@highlight"
# The line over the articles of a data set of the Daily Mail: who wrote it, and when, with blanks around each full stop.
_PUBLISHED = regex(
    r"By \. [^\n]{0,120}? \. (?:(?:PUBLISHED|CREATED|UPDATED|Last updated at)[:\s][^\n]{0,40}?"
    r"\d{1,2}:\d\d (?:AM |PM )?(?:EST|EDT|GMT|BST),? [^\n.]{0,40}\d{4} \.(?: \| \.)?\s?){1,2}"
)
_NO_NEWLINE = "\\ No newline at end of file"
_DIFF = ("@@", "+++", "---", "diff ")


def platform_marks(doc: Document) -> Iterator[Edit]:
    """An edit for each mark of a platform.

    >>> from cleanse.read.text import read_text
    >>> text = "It rained in the whole of the valley on Monday, and nobody went out.\\n1 of 14\\nIt rained again.\\n2 of 14"
    >>> [text[edit.start : edit.end] for edit in platform_marks(read_text(text))]
    ['1 of 14\\n', '2 of 14']
    """
    found = doc.cached(lines)
    if not found:
        return
    taken: dict[int, str] = {**_counters(doc, found), **_tail(doc, found)}
    if _HIGHLIGHT in doc.text:
        first = next((line.number for line in found if line.text == _HIGHLIGHT), 0)
        if first:
            taken.update(dict.fromkeys(range(first, len(found)), "highlights"))
    if found[-1].text == _NO_NEWLINE and not any(line.text.startswith(_DIFF) for line in found):
        taken[found[-1].number] = "no-newline"
    for number in sorted(taken):
        yield doc.lines_edit(found[number].block, found[number].block, taken[number])
    published = _PUBLISHED.match(found[0].text) if found[0].text.startswith("By . ") else None
    if published is not None and published.end() < len(found[0].text):
        yield Edit(found[0].block.start, found[0].block.start + published.end(), "published")


def _counters(doc: Document, found: list[Line]) -> dict[int, str]:
    """The lines that count pictures: several of one number of all, or the first of them."""
    counters = [
        (line.number, counter)
        for line in concerning(doc, NUMBER)
        if len(line.text) <= _COUNTER_CHARS and (counter := _COUNTER.fullmatch(line.text)) is not None
    ]
    if len(counters) < 2:  # as of nearly all texts
        return {}
    words = doc.lexicon.words("exports", "of")
    counted = [
        (number, int(counter[1]), int(counter[3]))
        for number, counter in counters
        if counter[2] is None or counter[2].casefold() in words
    ]
    totals = Counter(total for _, _, total in counted)
    prose = sum(line.prose for line in found)
    return {
        number: "counter"
        for number, value, total in counted
        if 1 <= value <= total and total > 1 and totals[total] > 1 and _counts_up(counted, total) and prose
    }


def _counts_up(counted: list[tuple[int, int, int]], total: int) -> bool:
    """Whether the numbers of a total go up one by one from line to line, as scores do not."""
    values = [value for _, value, of in counted if of == total]
    return all(below - above in (0, 1) for above, below in pairwise(values)) and len(set(values)) > 1


def _tail(doc: Document, found: list[Line]) -> dict[int, str]:
    """The last lines, as far as they are what a platform adds, or who can be written to."""
    phrases, affixes = doc.lexicon.phrases("exports", "tail"), doc.lexicon.cached(_affixes)
    taken: dict[int, str] = {}
    for line in reversed(found[1:][-_TAIL_LINES:]):
        if not may_concern(line, TAIL):
            if line.prose:
                break
            continue
        folded = line.features.folded if line.words <= _TAIL_WORDS else ""
        if folded and any(_is_whole(folded, phrase.middle, phrase.start, line) for phrase in phrases.find(folded, folded)):
            taken[line.number] = "tail"
        elif line.words <= _REPORTER_WORDS and "@" in line.text and _ADDRESS.search(line.text) and _has_affix(line.text, affixes):
            taken[line.number] = "reporter"
        elif line.prose:
            break
    return taken


def _is_whole(folded: str, middle: str, start: str, line: Line) -> bool:
    """Whether a line is what a phrase says: one that only ends so must begin with names."""
    if middle not in folded:
        return False
    return start != "" or sum(word[:1].isupper() for word in line.text.split()) > 1


def _affixes(lexicon: Lexicon) -> frozenset[str]:
    return lexicon.words("bylines", "name-affix")


def _has_affix(text: str, affixes: frozenset[str]) -> bool:
    """Whether a word of a line is a reporter, by what stands right before or behind a name in East Asia."""
    return any(word.endswith(affix) or word.startswith(affix) for word in text.casefold().split() for affix in affixes)
