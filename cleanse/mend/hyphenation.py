"""Words that the end of a line breaks at a hyphen, and the evidence on whether the hyphen is the word's own.

The evidence, strongest first: the word stands elsewhere in the text, joined or hyphenated; how frequent the joined word, its
halves, the compound and its parts are (:mod:`cleanse.mend.frequencies`, and the lists of ``hyphens.txt``); whether a word may be
broken there at all (pyphen, with LibreOffice's patterns); capitals, digits and length. :func:`features` puts it into a row
for the trees of ``data/hyphens.trees``.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from typing import Any

from cleanse import packaged
from cleanse.boosting import Model, Score, Trees, file_of
from cleanse.document import Document
from cleanse.errors import ModelError
from cleanse.lexicon import ANY, Lexicon
from cleanse.mend.frequencies import FOLDER, LEVELS, WordList, word_list
from cleanse.patterns import regex
from cleanse.text import language
from cleanse.values import NamedTuple, Protocol

HYPHENS = "-\u2010"
FIRM = "\u2011\u05be"
"""Hyphens that are always a word's own: the non-breaking hyphen, and Hebrew's maqaf."""
SOFT = "\u00ad\u00ac\u2e17"
"""Hyphens that never are: the soft hyphen, the sign that some programs write for it, and the one of blackletter."""

FEATURES = (
    "joined", "left", "right", "compound", "first part", "second part", "legal", "hyphen before", "hyphen after",
    "compounds with hyphen", "left capital", "left capitals", "right capital", "right capitals", "digits on the left",
    "length of left", "length of right", "joined without ending", "compound without ending",
)  # fmt: skip
"""The features of a broken word, in order."""

TREES = "hyphens.trees"
"""The data file of the trees."""

MARKS = HYPHENS + FIRM + SOFT

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
