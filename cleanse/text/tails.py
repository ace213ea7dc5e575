"""What a site puts below an article: the tags it is filed under."""

from __future__ import annotations

from collections.abc import Iterator

from cleanse.document import Document, Edit
from cleanse.lexicon import trim
from cleanse.patterns import regex
from cleanse.text.lines import Line, lines, prose_lines

_TAIL_LINES = 14  # at the end of a text
_LEAST_PROSE = 2  # paragraphs above: what has fewer may be a list of such lines
_LABEL_CHARS = 40
_MOST_WORDS, _TERM_WORDS, _TERMS = 60, 6, 30
_BELOW_WORDS, _MOST_BELOW = 4, 20  # of a term in a line of its own, below the label
_COLON = regex(r"\s{0,3}[:：]")
_BETWEEN = regex(r"\s*[,，、،;؛|·•/#]\s*")
_BAR = regex(r"\s[|•·–—]\s")


def tail_marks(doc: Document) -> Iterator[Edit]:
    """An edit for each line below an article that says what it is filed under.

    >>> from cleanse.read.text import read_text
    >>> rain = "It rained in the whole of the valley on Monday, and nobody went out of doors until the evening."
    >>> text = f"{rain}\\n{rain}\\nTags: rain, valley"
    >>> [text[edit.start : edit.end] for edit in tail_marks(read_text(text))]
    ['Tags: rain, valley']
    """
    found = doc.cached(lines)
    for number in sorted(_filed(doc, found)):
        yield doc.lines_edit(found[number].block, found[number].block, "tags")


def _filed(doc: Document, found: list[Line]) -> set[int]:
    """The lines below the last paragraph that say what an article is filed under, with the terms below them, by number."""
    prose = doc.cached(prose_lines)
    if len(prose) < _LEAST_PROSE or prose[-1].number < len(found) - _TAIL_LINES:
        return set()
    last = prose[-1].number
    sure, doubtful = (doc.lexicon.words("exports", section) for section in ("tags", "topics"))
    taken = set[int]()
    for line in found[last + 1 :]:
        if line.number not in taken and _is_filed(doc, line, sure, needs_colon=True):
            taken.add(line.number)
            taken.update(_terms_below(found, line))
    for line in found[last + 1 :] if taken else ():
        beside = line.number - 1 in taken or line.number + 1 in taken
        if line.number not in taken and beside and _is_filed(doc, line, sure | doubtful, needs_colon=False):
            taken.add(line.number)
    return taken


def _is_filed(doc: Document, line: Line, labels: frozenset[str], *, needs_colon: bool) -> bool:
    """Whether a line is a label and terms, each of few words: "Tags: rain, valley", "Posted in News | Tagged rain"."""
    text = line.text
    if line.words > _MOST_WORDS or line.features.ends_full:
        return False
    colon = _COLON.search(text, 0, _LABEL_CHARS)
    if colon is not None and doc.lexicon.fold(text[: colon.start()]) in labels:
        terms = _BETWEEN.split(trim(text[colon.end() :]))
        return len(terms) <= _TERMS and all(len(term.split()) <= _TERM_WORDS for term in terms)
    parts = _BAR.split(text)
    if needs_colon and len(parts) < 2:
        return False
    opening = sum(_opens(doc.lexicon.fold(part), labels) for part in parts)
    return opening >= (2 if needs_colon else 1) and all(len(part.split()) <= 2 * _TERM_WORDS for part in parts)


def _opens(folded: str, labels: frozenset[str]) -> bool:
    """Whether what was folded begins with a label and goes on."""
    words = folded.split()
    return any(" ".join(words[:size]) in labels for size in range(1, min(4, len(words))))


def _terms_below(found: list[Line], label: Line) -> Iterator[int]:
    """The numbers of the lines below a label without terms that are terms, up to the end or to what is none."""
    if not label.text.rstrip().endswith((":", "：")):
        return
    for line in found[label.number + 1 : label.number + 1 + _MOST_BELOW]:
        if line.words > _BELOW_WORDS or line.features.ends_sentence or _COLON.search(line.text):
            return
        yield line.number
