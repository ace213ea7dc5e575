"""Hyphens: words that the end of a line broke come back, joined or with the hyphen that is their own."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from math import exp
from typing import ClassVar

from cleanse.boosting import unless_default
from cleanse.cleaner import Cleaner, Effect
from cleanse.document import Document, Edit
from cleanse.mend.broken_words import FIRM, MARKS, SOFT, Broken, broken_words, known_words
from cleanse.mend.hyphenation import (
    Compounds,
    HyphenModel,
    features,
    has_letter_restored,
    has_own_hyphen,
    language_of,
)
from cleanse.mend.inner_breaks import has_inner_breaks, inner_breaks
from cleanse.patterns import regex
from cleanse.text import language
from cleanse.text.concerns import HYPHEN, concerning
from cleanse.text.glances import BROKEN, glances
from cleanse.values import dataclass, field, replace

_LINE = 40  # characters
_ACRONYM = 4  # letters, where some are small
_MARK = 2  # letters of a line that is no word: "A-"
_MOST_WORDS, _CHARS_FOR_ONE = 1000, 200  # broken words that are scored, in any text and for each so many characters of it
_WITHIN = frozenset(",;")  # what stands before a word that opens no sentence, besides letters
_LONE = regex(r"\w+-(?:\n|$)")


@dataclass(frozen=True)
class Hyphens(Cleaner):
    """Joins the halves of a word that a line end broke at a hyphen. Takes no words.

    Where the text has the word elsewhere, that decides; else a learned score of word frequencies, places where the word may be
    broken, capitals and digits: from ``keep`` on, the probability that the hyphen is the word's own, it stays. A hyphen for a
    part said later ("pre- and post-war") stays with a blank.

    >>> from cleanse.pipeline import Pipeline
    >>> Pipeline((Hyphens(),))("The infor-\\nmation on pre-\\nand post-war arms is well-\\nknown.")
    'The information on pre- and post-war arms is well-known.'
    """

    name: ClassVar[str] = "hyphens"
    effect: ClassVar[Effect] = Effect.REPAIR
    keep: float = 0.5
    model: HyphenModel | None = field(default=None, repr=False)

    def edits(self, doc: Document) -> Iterator[Edit]:
        """An edit for each broken word: from its hyphen to its second half."""
        if doc.cached(glances) & BROKEN and has_inner_breaks(doc.text):
            yield from self._inner(doc)
        if not any(line.text[-1] in MARKS for line in concerning(doc, HYPHEN)):  # as of nearly all texts
            return
        most = max(_MOST_WORDS, len(doc.text) // _CHARS_FOR_ONE)
        mended: dict[Broken, tuple[str, str, int]] = {}  # of each broken word, wherever it stands
        for word in broken_words(doc.text):
            if _stands_apart(doc, word):
                continue
            anywhere = word._replace(at=0, end=0)
            if anywhere not in mended:
                mended[anywhere] = self._mended(doc, word, is_one_of_many=len(mended) >= most)
            rule, put, letters = mended[anywhere]
            if rule != "join" and doc.text.count("\n", word.at, word.end) > 1 and not _is_long(doc.text, word.at):
                continue  # a heading or remark that ends with a dash
            yield Edit(word.at - letters, word.end, rule, put)

    def _inner(self, doc: Document) -> Iterator[Edit]:
        """The words that are broken within a line."""
        lists = (self.model or HyphenModel.default()).lists
        return (edit for edit in inner_breaks(doc, lists) if not _is_code(doc, edit.start))

    def with_model(self, model: object) -> Cleaner:
        """The cleaner with another model of hyphens."""
        return replace(self, model=unless_default(model)) if isinstance(model, HyphenModel) else self

    def _mended(self, doc: Document, word: Broken, is_one_of_many: bool) -> tuple[str, str, int]:
        """The rule for a broken word, what should stand between its halves, and how many letters go before its hyphen."""
        is_soft = word.mark in SOFT
        if not is_soft and (word.mark in FIRM or word.right[0].isdigit()):
            return "keep", word.mark, 0
        model, iso = self.model or HyphenModel.default(), doc.cached(language.guess)
        is_restored = has_letter_restored(word, iso, doc.lexicon.cached(Compounds), model.lists(iso))
        if is_restored and not is_soft and word.left in doc.cached(_names):  # names keep their spelling, behind a hyphen
            return "keep", word.mark, 0
        if is_restored or is_soft:
            return "join", "", int(is_restored)
        return *self._weighed(doc, word, model, is_one_of_many), 0

    def _weighed(self, doc: Document, word: Broken, model: HyphenModel, is_one_of_many: bool) -> tuple[str, str]:
        """The rule for a word of which all letters stay, and what should stand between its halves."""
        told = _told(doc, word)
        if told is not None:
            return ("keep", word.mark) if told else ("join", "")
        iso, compounds = language_of(doc, word, model.lists), doc.lexicon.cached(Compounds)
        levels = model.lists(iso)
        is_known = levels.level((word.left + word.right).lower()) > 0
        if compounds.is_conjunction(word.right, iso) and not word.goes_on and not is_known:
            return "suspended", word.mark + " "
        if len(word.left) == 1 or not _has_case(word.right):  # no script without capitals breaks words at hyphens
            return "keep", word.mark
        if is_one_of_many:
            return ("keep", word.mark) if levels.level(f"{word.left}-{word.right}".lower()) and not is_known else ("join", "")
        if has_own_hyphen(word, iso, compounds, levels) or (_is_acronym(word.left) and word.right.islower() and not is_known):
            return "keep", word.mark
        is_own = 1 / (1 + exp(-model.trees.score(features(word, iso, compounds, levels)))) >= self.keep
        return ("keep", word.mark) if is_own else ("join", "")


def _told(doc: Document, word: Broken) -> bool | None:
    """Whether the hyphen is the word's own, as the text tells that has it elsewhere; None where it does not, or has both.

    A word in capitals inside ("Hobby-Sportler") is told by its like alone.
    """
    if word.before.lower() == word.right.lower():  # "day-to-day"
        return True
    known = doc.cached(known_words)
    joined, hyphenated = word.left + word.right, f"{word.left}-{word.right}"
    if not word.right[0].isupper():
        joined, hyphenated = joined.lower(), hyphenated.lower()
    is_joined, is_hyphenated = known[joined] > 0, known[hyphenated] > 0
    return None if is_joined == is_hyphenated else is_hyphenated


def _is_long(text: str, at: int) -> bool:
    """Whether a line is as long as those of paragraphs, up to an offset."""
    return at - text.rfind("\n", 0, at) > _LINE


def _is_acronym(left: str) -> bool:
    """Whether a first half is an acronym, "EU" or "AfD", which no longer word begins with."""
    return left[-1].isupper() and (left.isupper() or len(left) <= _ACRONYM)


def _has_case(word: str) -> bool:
    return word[0].islower() or word[0].isupper()


def _names(doc: Document) -> frozenset[str]:
    """The first halves of the broken words that are names wherever they stand, since they are at one place."""
    return frozenset(word.left for word in broken_words(doc.text) if _is_name(doc.text, word))


def _is_name(text: str, word: Broken) -> bool:
    """Whether a broken word opens with a capital within a sentence."""
    start = word.at - len(word.left)
    above = text[max(0, start - 2) : start].rstrip()[-1:]
    return word.left[0].isupper() and word.left[1:].islower() and (above.isalnum() or above in _WITHIN)


def _stands_apart(doc: Document, word: Broken) -> bool:
    """Whether the halves lie in code, as a page tells, or a paragraph ends between them, as far as capitals tell."""
    if doc.text.count("\n", word.at, word.end) > 1 and not word.right[0].islower():
        return True
    line = doc.text.rfind("\n", 0, word.at) + 1
    if _LONE.match(doc.text, line, word.at + 2) and (_LONE.match(doc.text, word.end) or (line and word.at - line <= _MARK)):
        return True  # a list of words or marks that all end so
    return _is_code(doc, word.at)


def _is_code(doc: Document, at: int) -> bool:
    """Whether an offset lies in code, as a page tells."""
    return doc.page is not None and doc.blocks[bisect_right(doc.cached(_starts), at) - 1].kind == "code"


def _starts(doc: Document) -> list[int]:
    return [block.start for block in doc.blocks]
