"""Words that the end of a line breaks at a hyphen, and the words that a text has elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from cleanse.document import Document
from cleanse.patterns import regex
from cleanse.values import NamedTuple

HYPHENS = "-\u2010"
FIRM = "\u2011\u05be"
"""Hyphens that are always a word's own: the non-breaking hyphen, and Hebrew's maqaf."""
SOFT = "\u00ad\u00ac\u2e17"
"""Hyphens that never are: the soft hyphen, the sign that some programs write for it, and the one of blackletter."""
MARKS = HYPHENS + FIRM + SOFT
"""All that a broken word may have at its break."""

_BREAKS = "\n\r\f\x85\u2028\u2029"
_BLANKS = " \t\xa0"
_SIGNS = r"[\u0300-\u036f\u0900-\u0dff]"  # which belong to a letter, and letters of the same scripts
# No character is of both, so that a word matches in one way alone: with two for each, one of sixty letters of Hindi took longer
# than anybody waits.
_LETTER = rf"(?:[^\W_]|{_SIGNS}(?<=[\W_]))"
# Some programs write a soft hyphen beside the hyphen that they show.
_BROKEN = regex(rf"(?<={_LETTER})(?:[{HYPHENS}][{SOFT}]|[{SOFT}][{HYPHENS}]|[{MARKS}])(?=[{_BLANKS}]*[{_BREAKS}])")
_GAP = regex(rf"[{_BLANKS}]*[{_BREAKS}][{_BREAKS}{_BLANKS}]*")
_LETTERS = regex(f"{_LETTER}+")
_SIGN = regex(_SIGNS)
_WORD = regex(f"{_LETTER}+(?:[{HYPHENS}{FIRM}]{_LETTER}+)*")
_HYPHEN = regex(f"[{HYPHENS}{FIRM}]")
_SIGMAS = frozenset("σς")
_LONGEST = 60  # letters of a half
_MOST_ASKED, _MOST_PLACES = 20, 8  # words that are looked for one by one, and places of each
_NEAR = 200  # characters in which a blank must be on either side
_TOKEN_BEFORE, _TOKEN_BEHIND = regex(rf"(?<!\S)\S{{0,{_NEAR}}}\Z"), regex(rf"\S{{0,{_NEAR}}}(?!\S)")


class Broken(NamedTuple):
    """A word broken at a hyphen: the hyphen is ``text[at]``, the second half begins at ``end``."""

    at: int
    end: int
    left: str
    right: str
    mark: str
    before: str
    """The part of a longer compound that stands before the left half,"""
    goes_on: bool
    """and whether a hyphen stands after the right one."""


def broken_words(text: str) -> Iterator[Broken]:
    """The places where a line ends with a hyphen after a letter or digit, and the next one begins with one.

    >>> [(word.left, word.right) for word in broken_words("The infor-\\nmation is well-\\n\\nknown -\\nor not.")]
    [('infor', 'mation'), ('well', 'known')]
    """
    for found in _BROKEN.finditer(text):
        at = found.start()
        gap = _GAP.match(text, found.end())
        right = _LETTERS.match(text, gap.end(), gap.end() + _LONGEST) if gap else None
        start = _letters_start(text, at, at - _LONGEST)
        if start < at and right and not _is_stressed(text, start):
            after, before = text[right.end() : right.end() + 1], ""
            end = start - (start > 0 and text[start - 1] == "\n")  # "day-", "to-" and "day" may stand on a line each
            if end and text[end - 1] in MARKS:
                before = text[_letters_start(text, end - 1, start - _LONGEST) : end - 1]
            mark = found.group() if len(found.group()) == 1 else found.group().strip(SOFT)
            yield Broken(at, right.start(), text[start:at], right.group(), mark, before, after in MARKS and after != "")


def _letters_start(text: str, end: int, low: int) -> int:
    """Where the letters begin that stand before an offset, not below another: a pattern would look from each of them on."""
    low = max(0, low)
    while end > low and (text[end - 1].isalnum() or _SIGN.match(text, end - 1)):
        end -= 1
    return end


def _is_stressed(text: str, start: int) -> bool:
    """Whether a hyphen opens a word that one ends: "-never-"."""
    before = text[max(0, start - 2) : start - 1]
    return start > 0 and text[start - 1] in HYPHENS and not before.isalnum() and before not in (*HYPHENS, ".")


def known_words(doc: Document) -> Counter[str]:
    """The words of a text that no line end breaks, as written and in small letters; of a compound, its neighbours too."""
    found: Counter[str] = Counter()
    for known in _known_in(doc, 0, len(doc.text)):
        found[known] += 1
        if not known.islower():
            found[known.lower()] += 1
    return found


def _known_in(doc: Document, start: int, end: int) -> Iterator[str]:
    """The words of a part of a text, as written: it begins and ends at a blank, or with the text."""
    breaks, halves = doc.cached(_broken_at)
    for match in _WORD.finditer(doc.text, start, end):
        if match.end() in breaks or match.start() in halves:
            continue
        word = match.group()
        parts = _HYPHEN.split(word)
        yield from (f"{a}-{b}" for a, b in pairwise(parts)) if len(parts) > 1 else (word,)


def _broken_at(doc: Document) -> tuple[frozenset[int], frozenset[int]]:
    """Where words of a text are broken by line ends, and where their second halves begin."""
    broken = list(broken_words(doc.text))
    return frozenset(word.at for word in broken), frozenset(word.end for word in broken)


def has_word(doc: Document, word: str) -> bool:
    """Whether a text has a word of small letters, that no line end breaks: see :func:`known_words`, which takes long.

    >>> from cleanse.read.text import read_text
    >>> has_word(read_text("The Well‐known bridge"), "well-known"), has_word(read_text("The well is known"), "well-known")
    (True, False)
    """
    # The small form of a Greek letter depends on what stands beside it, within the word or not.
    is_certain = _SIGMAS.isdisjoint(word)
    small = doc.cached(_in_small_letters)
    if is_certain and word not in small:
        return False
    if is_certain and len(small) == len(doc.text) and len(asked := doc.cached(_asked)) < _MOST_ASKED:
        asked.append(word)
        told = _is_there(doc, word, small)
        if told is not None:
            return told
    return doc.cached(known_words)[word] > 0


def _asked(doc: Document) -> list[str]:
    """The words that were looked for one by one, before all of a text are counted."""
    return []


def _is_there(doc: Document, word: str, small: str) -> bool | None:
    """Whether a text has a word of small letters, by the places where its letters stand; None where these are many, or no blank
    is near."""
    at = small.find(word)
    for _ in range(_MOST_PLACES):
        if at < 0:
            return False
        before, behind = _TOKEN_BEFORE.search(doc.text, max(0, at - _NEAR), at), _TOKEN_BEHIND.match(doc.text, at)
        if before is None or behind is None:
            return None
        if any(word in (known, known.lower()) for known in _known_in(doc, before.start(), behind.end())):
            return True
        at = small.find(word, behind.end())
    return None


def _in_small_letters(doc: Document) -> str:
    """A text in small letters, with one hyphen for each that known words have."""
    small = doc.text.lower()
    for hyphen in HYPHENS[1:] + FIRM:
        small = small.replace(hyphen, "-")
    return small
