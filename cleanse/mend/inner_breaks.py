"""Words that were broken at the end of a line which is no longer there: "capabili- ties", as where lines were joined with blanks.

A hyphen with a blank behind it also stands for a part said later ("pre- and post-war", "Vor- und Nachteile"), or is a dash that
somebody typed without the blank before it. So two halves are one word only where the text has that word elsewhere, or the list
of its language does; and where both halves are words by themselves, only in a text that has other words so broken, or several.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from cleanse.document import Document, Edit
from cleanse.mend.broken_words import HYPHENS, Broken, has_word
from cleanse.mend.hyphenation import Levels, language_of
from cleanse.patterns import regex

# It begins with one set of characters, for which the engine scans quickly, and looks back from there.
_INNER = regex(rf"[{HYPHENS}] (?<=[^\W\d_][^\W\d_]. )(?=[^\W\d_][^\W\d_])")
_LEFT, _RIGHT = regex(r"[^\W\d_]{2,40}\Z"), regex(r"[^\W\d_]{2,40}")
_LONGEST = 40  # letters of a half
_MOST = 1000  # words that are looked up in any text, of more only so many
_CHARS_FOR_ONE = 20  # where a text has more hyphens than one for so many characters, they are looked for by the pattern
_SEVERAL = 3  # different words so broken, which no dash makes by chance
_KNOWN = 3  # the level from which on a word is surely one: below are names and slips of the pen
_WORD = 5  # and that from which on a half is a word by itself


def inner_breaks(doc: Document, lists: Callable[[str], Levels]) -> Iterator[Edit]:
    """An edit for each hyphen with a blank that breaks a word within a line.

    >>> from cleanse.mend.frequencies import word_list
    >>> from cleanse.read.text import read_text
    >>> doc = read_text("The tool has more capabili- ties than the pre- and post-war ones had, as you know.")
    >>> [doc.text[edit.start - 8 : edit.end + 4] for edit in inner_breaks(doc, word_list)]
    ['capabili- ties']
    """
    unsure: list[Broken] = []
    is_broken = False
    for word in _halves(doc):
        is_word, are_halves_words = _told(doc, word, lists)
        if is_word and not are_halves_words:
            is_broken = True
            yield Edit(word.at, word.end, "join")
        elif is_word:
            unsure.append(word)
    if is_broken or len({word.left + word.right for word in unsure}) >= _SEVERAL:
        yield from (Edit(word.at, word.end, "join") for word in unsure)


def has_inner_breaks(text: str) -> bool:
    """Whether a text has a hyphen with a blank between letters, as few texts have.

    >>> has_inner_breaks("capabili- ties"), has_inner_breaks("It rained - and then it did not.")
    (True, False)
    """
    return next(_breaks(text), None) is not None


def _halves(doc: Document) -> Iterator[Broken]:
    """The places where a word may be broken within a line."""
    conjunctions = doc.lexicon.by_word("hyphens", "conjunction")
    text = doc.text
    for count, found in enumerate(_breaks(text)):
        if count == _MOST:
            return
        left = _LEFT.search(text, max(0, found.start() - _LONGEST), found.start())
        right = _RIGHT.match(text, found.end())
        if left is None or right is None or not right.group().islower() or right.group() in conjunctions:
            continue
        before, behind = text[left.start() - 1 : left.start()], text[right.end() : right.end() + 1]
        if before in HYPHENS and before:  # "over-the- counter": a compound, or an aside between dashes
            continue
        yield Broken(
            found.start(), found.end(), left.group(), right.group(), found.group()[0], "", behind in HYPHENS and behind != ""
        )


def _breaks(text: str) -> Iterator[re.Match[str]]:
    """The hyphens with a blank behind them that have two letters on either side."""
    if "\u2010" in text or text.count("-") > len(text) // _CHARS_FOR_ONE:
        yield from _INNER.finditer(text)
        return
    at = text.find("- ")
    while at >= 0:  # a small part of the time that the pattern takes to look through a text
        found = _INNER.match(text, at)
        if found is not None:
            yield found
        at = text.find("- ", at + 1)


def _told(doc: Document, word: Broken, lists: Callable[[str], Levels]) -> tuple[bool, bool]:
    """Whether two halves are one word, and whether each is a word by itself, as far as the text does not prove the one."""
    left, right = word.left.lower(), word.right.lower()
    if has_word(doc, f"{left}-{right}"):
        return False, True
    if has_word(doc, left + right):
        return True, False
    level = lists(language_of(doc, word, lists)).level
    joined, least = level(left + right), min(level(left), level(right))
    return joined >= _KNOWN, least >= _WORD or least > joined
