"""The evidence on whether the hyphen is its own of a word that the end of a line breaks, and the model that weighs it.

The evidence, strongest first: the word stands elsewhere in the text, joined or hyphenated; how frequent the joined word, its
halves, the compound and its parts are (:mod:`cleanse.mend.frequencies`, and the lists of ``hyphens.txt``); whether a word may be
broken there at all (pyphen, with LibreOffice's patterns); capitals, digits and length. :func:`features` puts it into a row
for the trees of ``data/hyphens.trees``.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from functools import cache
from typing import Any

from cleanse import packaged
from cleanse.boosting import Model, Score, Trees, file_of
from cleanse.document import Document
from cleanse.errors import ModelError
from cleanse.lexicon import ANY, Lexicon
from cleanse.mend.broken_words import Broken
from cleanse.mend.frequencies import FOLDER, LEVELS, WordList, word_list
from cleanse.text import language
from cleanse.values import Protocol

FEATURES = (
    "joined", "left", "right", "compound", "first part", "second part", "legal", "hyphen before", "hyphen after",
    "compounds with hyphen", "left capital", "left capitals", "right capital", "right capitals", "digits on the left",
    "length of left", "length of right", "joined without ending", "compound without ending",
)  # fmt: skip
"""The features of a broken word, in order."""

TREES = "hyphens.trees"
"""The data file of the trees."""

_COMMON = 6  # the level of a word that one in a million is, or more
_ENDINGS, _SHORTEST_STEM = (1, 2, 3), 3  # letters of an ending that a list may lack a word with, and of what must be left
_REMEMBERED = 5000  # words
_ENOUGH_WORDS = 200  # broken words that tell the language of those after them
_LISTED = 6  # the level of a part that hyphens.txt lists
# Where pyphen's code is another, or has several with patterns of their own.
_DICTIONARIES = {"no": ("nb",), "en": ("en_US", "en_GB"), "pt": ("pt_PT", "pt_BR")}


class Levels(Protocol):
    """What tells how frequent a key is, as :class:`cleanse.mend.frequencies.WordList` does."""

    def level(self, key: str) -> int:
        """From 1 to 15, or 0 for an unknown key."""


class Compounds:
    """What the lexicon's ``hyphens.txt`` say of languages. Ask with ``lexicon.cached(Compounds)``, so that it is made once."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        written = lexicon.by_word("hyphens", "compounds")
        self._hyphenating = frozenset(written.get("hyphenated", ()))
        self._restoring = frozenset(lexicon.by_word("hyphens", "restored").get("yes", ()))
        self.languages = tuple(sorted({iso for isos in written.values() for iso in isos}))
        """Those of which something is said, in order."""

    def hyphenates(self, iso: str) -> bool:
        """Whether many compounds of a language have a hyphen."""
        return iso in self._hyphenating

    def restores(self, iso: str) -> bool:
        """Whether a broken word of a language may show a letter that it lacks otherwise."""
        return iso in self._restoring

    def is_conjunction(self, word: str, iso: str) -> bool:
        """Whether a word may follow a hyphen that stands for a part said later: "pre- and post-war".

        >>> compounds = Lexicon.default().cached(Compounds)
        >>> compounds.is_conjunction("und", "de"), compounds.is_conjunction("und", "fr")
        (True, False)
        """
        return iso in self._lexicon.by_word("hyphens", "conjunction").get(word.lower(), ())

    def level(self, section: str, part: str, iso: str) -> int:
        """The level of a part that a section lists, or 0."""
        return _LISTED if iso in self._lexicon.by_word("hyphens", section).get(part, ()) else 0


def features(word: Broken, iso: str, compounds: Compounds, levels: Levels | None = None) -> tuple[float, ...]:
    """The row of a broken word, in the order of ``FEATURES``. ``levels`` stands in for the language's own list of words.

    >>> from cleanse.mend.broken_words import broken_words
    >>> row = dict(zip(FEATURES, features(next(broken_words("The infor-\\nmation")), "en", Lexicon.default().cached(Compounds))))
    >>> row["joined"] > 8 > row["left"], row["legal"]
    (True, 1)
    """
    level = (levels or word_list(iso)).level
    left, right = word.left.lower(), word.right.lower()
    joined, levels_of_halves = level(left + right), (level(left), level(right))
    legal = is_legal(left, right, iso)
    if not legal and (joined >= _COMMON or not (compounds.hyphenates(iso) or joined or any(levels_of_halves))):
        legal = -1  # a common word that others break otherwise; or one of another language, for all that is known
    stems = [right[:-cut] for cut in _ENDINGS if len(right) - cut >= _SHORTEST_STEM]
    return (
        joined,
        *levels_of_halves,
        level(f"{left}-{right}"),
        max(level(left + "-"), compounds.level("first", left, iso)),
        max(level("-" + right), compounds.level("second", right, iso)),
        legal,
        int(word.before != ""),
        int(word.goes_on),
        int(compounds.hyphenates(iso)),
        int(word.left[0].isupper()),
        int(word.left.isupper()),
        int(word.right[0].isupper()),
        int(word.right.isupper()),
        int(any(char.isdigit() for char in word.left)),
        min(len(left), LEVELS),
        min(len(right), LEVELS),
        max([level(left + stem) for stem in stems], default=0),
        max([level(f"{left}-{stem}") for stem in stems], default=0),
    )


def is_legal(left: str, right: str, iso: str) -> int:
    """1 where the joined word may be broken there, 0 where not, -1 where pyphen has no patterns of the language.

    >>> is_legal("infor", "mation", "en"), is_legal("inf", "ormation", "en"), is_legal("bil", "gi", "tr")
    (1, 0, -1)
    """
    patterns = _patterns(iso)
    for of in patterns:
        if len(of.hd.cache) > _REMEMBERED:  # pyphen keeps every word that it was ever asked for
            of.hd.cache.clear()
    return int(any(len(left) in of.positions(left + right) for of in patterns)) if patterns else -1


def language_of(doc: Document, word: Broken, lists: Callable[[str], Levels]) -> str:
    """The language whose words are looked up: the document's; where it is too short to tell, the one that knows the word best.

    >>> from cleanse.mend.broken_words import broken_words
    >>> from cleanse.read.text import read_text
    >>> doc = read_text("bil-\\ngisayar")
    >>> language_of(doc, next(broken_words(doc.text)), word_list)
    'tr'
    """
    iso = doc.cached(language.guess)
    if iso != ANY:
        return iso
    left, right = word.left.lower(), word.right.lower()

    def knows(iso: str) -> int:
        level = lists(iso).level
        return max(level(left + right), level(f"{left}-{right}"), min(level(left), level(right)))

    seen = doc.cached(_Seen)
    if seen.total >= _ENOUGH_WORDS:
        return seen.counts.most_common(1)[0][0]
    known = {iso: knows(iso) for iso in doc.lexicon.cached(Compounds).languages}
    best = max(known.values())
    ties = [iso for iso, level in known.items() if level == best]
    found = ties[0] if len(ties) == 1 else max(ties, key=lambda iso: is_legal(left, right, iso))  # the first by name
    seen.counts[found] += 1
    seen.total += 1
    return found


class _Seen:
    """The languages that the broken words of a document were of, while it is not known of which language the document is."""

    def __init__(self, doc: Document) -> None:
        self.counts: Counter[str] = Counter()
        self.total = 0


def has_own_hyphen(word: Broken, iso: str, compounds: Compounds, levels: Levels) -> bool:
    """Whether the hyphen is the word's own, as far as its parts alone can tell.

    It is where ``hyphens.txt`` lists one, where the halves are the same, and before a capital in a language that writes
    compounds in one word.

    >>> from cleanse.mend.broken_words import broken_words
    >>> word = next(broken_words("кто-\\nто"))
    >>> has_own_hyphen(word, "ru", Lexicon.default().cached(Compounds), word_list("ru"))
    True
    """
    left, right = word.left.lower(), word.right.lower()
    if left == right and len(left) > 2:
        return True
    if (
        word.right[0].isupper() and not word.left.isupper() and not compounds.hyphenates(iso)
    ):  # "Immobilien-Markt", were it not one word
        return True
    opens, closes = compounds.level("first", left, iso), compounds.level("second", right, iso)
    if levels.level(left + right):
        return bool(opens and closes)
    return bool((opens and levels.level(right)) or (closes and levels.level(left)) or (opens and closes))


def has_letter_restored(word: Broken, iso: str, compounds: Compounds, levels: Levels) -> bool:
    """Whether the last letter of the left half stands there only since the word is broken: of three that are alike words have
    two in Swedish, and of two digraphs the first has lost its second letter in Hungarian.

    >>> from cleanse.mend.broken_words import broken_words
    >>> word = next(broken_words("till-\\nlägg"))
    >>> has_letter_restored(word, "sv", Lexicon.default().cached(Compounds), word_list("sv"))
    True
    """
    left, right = word.left.lower(), word.right.lower()
    is_tripled = left[-2:] == 2 * right[0] or (len(left) > 2 and left[-2:] == right[:2] and left[-1] != left[-2])
    if not is_tripled or not compounds.restores(iso) or levels.level(left + right) or levels.level(f"{left}-{right}"):
        return False
    return levels.level(left[:-1] + right) > 0


@cache
def _patterns(iso: str) -> tuple[Any, ...]:
    import pyphen

    names = (pyphen.language_fallback(code) for code in _DICTIONARIES.get(iso, (iso,)))
    return tuple(pyphen.Pyphen(lang=name) for name in names if name)


class HyphenModel(Model):
    """What tells a word's own hyphen, given a row of :func:`features`; and the list of words of each language."""

    trees: Score
    """The score is the logit of the probability that a hyphen is the word's own."""
    lists: Callable[[str], Levels]

    def __init__(self, trees: Score, lists: Callable[[str], Levels] = word_list) -> None:
        vars(self).update(trees=trees, lists=lists)

    @staticmethod
    @cache
    def default() -> HyphenModel:
        """The model that the package carries."""
        return HyphenModel(Trees(packaged.read(*FOLDER, TREES), "hyphens"))

    @staticmethod
    def load(folder: str | os.PathLike[str]) -> HyphenModel:
        """The model of a folder: ``hyphens.trees``, and ``<iso>.bin`` for the list of words of a language.

        :raises ModelError: where one cannot be read, or the trees are of another format or other features.
        """
        trees = Trees(file_of(folder, TREES))
        if trees.features != FEATURES:
            raise ModelError(f"{TREES} was trained with other features than this version of cleanse has: train it again.")
        names = (name for name in sorted(os.listdir(folder)) if name.endswith(".bin"))
        lists = WordLists((name.removesuffix(".bin"), file_of(folder, name)) for name in names)
        return HyphenModel(trees, lists)


class WordLists(tuple[tuple[str, bytes], ...]):
    """The lists of words of some languages, by the bytes of their files; of any other language an empty one."""

    __slots__ = ()

    def __call__(self, iso: str) -> Levels:
        """The list of a language."""
        return _opened(dict(self).get(iso, b""))

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {' '.join(iso for iso, _ in self)}>"


@cache
def _opened(data: bytes) -> WordList:
    return WordList(data)
