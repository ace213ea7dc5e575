"""Learned weights of words: of those that a block has, and of those in the names of elements.

A data file, such as ``weights/text_words.tsv``, has sections of lines with tabs in them. Weights are in hundredths. A line has a
weight and the words of that weight; words that weigh at both ends of a block have their weights at the end in ``[ends]``, in the
same place of the same line::

    words 1
    [opening]
    -40  subscribe
    [closing]
    23   ago
    [both]
    -31  read  more
    12   yesterday
    [ends]
    12   -4
    7

``html_words.tsv`` has lines of ``[text]``, and the words of ``[names]``, each with its weights in the names of the innermost
element (``[own]``), of the two above that (``[near]``), and of those farther up (``[far]``).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping, Sequence
from itertools import chain, pairwise
from typing import Any

from cleanse import core, packaged
from cleanse.errors import ModelError
from cleanse.lexicon import ANY, Lexicon
from cleanse.values import lazy

FORMAT = "words 1"
"""The first line of a data file."""

TEXT_CHARS = 160
"""Characters at the beginning of a block whose words are weighed."""

_ELEMENT_BITS = ["nav", "footer", "header", "aside", "main", "figure", "form", "ul", "table", "hidden"]
_WORD_BITS = ["navigation", "footer", "comments", "related", "caption", "byline", "notice"]
BIT = {name: 1 << at for at, name in enumerate([*_ELEMENT_BITS, *(f"{name}-words" for name in _WORD_BITS)])}
"""The bits of what an element is."""
_TAG_BITS = {**{name: BIT[name] for name in _ELEMENT_BITS}, "figcaption": BIT["figure"], "ol": BIT["ul"], "menu": BIT["nav"]}

END_CHARS, END_WORDS = 60, 5
"""Characters at the end of a block whose words are weighed, and how many of these."""

_END_PAIRS = 16
_WHOLE_WORDS, _WHOLE_CHARS = 4, 40  # up to which a block is weighed as a whole, too
_MOST_SEEN, _LONGEST_SEEN = 4000, 200  # elements whose weights are kept, and the characters of the names
_MOST_WORDS = 16_000  # words of names of which is kept what they say: 4,000 say something
OfNames = tuple[float, float, float, int, tuple[str, ...]]
_LOWER_WORD = re.compile(r"[a-z]+")
_NAME_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_DIGIT = re.compile(r"\d")


class HtmlWords(packaged.DataFile):
    """Weights of the words of a text, and of the names of elements by how far above the text they stand.

    >>> words = HtmlWords.of({"more": -0.31}, {"nav": (-12.0, -3.4, -0.95)})
    >>> words.text, words.of_names("div", "main-nav")[:3]
    ({'more': -0.31}, (-12.0, -3.4, -0.95))
    >>> words.of_names("div", "main-nav")[4]
    ('<div>', 'main', 'nav')
    """

    def __init__(self, data: bytes, name: str = "") -> None:
        """``name`` is that of words which the package carries: the table of these is kept beside it."""
        super().__init__(data)
        self._name = name
        self._seen: dict[tuple[str, str], OfNames] = {}

    @lazy
    def table(self) -> Any:
        """Of each word of a name its three weights, in hundredths, and its bits, as a table of the compiled core; None where
        Python runs."""
        bits = self._bits
        return table_of(self, self._name, self._columns, repr(sorted(bits.items())).encode())

    @lazy
    def text_table(self) -> Any:
        """The weights of the words that blocks have, in hundredths, in the same form."""
        return table_of(self, f"{self._name}_text" if self._name else "", self._column_of_text)

    def _column_of_text(self) -> tuple[list[str], list[list[int]]]:
        return [*self.text], [[round(100 * weight) for weight in self.text.values()]]

    def _columns(self) -> tuple[list[str], list[list[int]]]:
        names, *levels = (self._sections[name].split() for name in ("names", "own", "near", "far"))
        places, bits = dict(zip(names, range(len(names)), strict=True)), self._bits
        words = sorted({*names, *bits})
        of_levels = [[int(level[places[word]]) if word in places else 0 for word in words] for level in levels]
        return words, [*of_levels, [bits.get(word, 0) for word in words]]

    @lazy
    def _bits(self) -> dict[str, int]:
        """What words of names, and tags, say that an element is."""
        bits = {f"<{tag}>": bit for tag, bit in _TAG_BITS.items()}
        for name in _WORD_BITS:
            for word in Lexicon.default().by_language("class_words", name).get(ANY, ()):
                bits[word] = bits.get(word, 0) | BIT[f"{name}-words"]
        return bits

    @staticmethod
    def of(text: Mapping[str, float], names: Mapping[str, Sequence[float]]) -> HtmlWords:
        """The weights as a value. They are rounded to hundredths."""
        words = sorted(names)
        own, near, far = ([str(round(names[word][at] * 100)) for word in words] for at in range(3))
        return HtmlWords(
            written_sections({"text": _grouped(dict(sorted(text.items()))), "names": words, "own": own, "near": near, "far": far})
        )

    @lazy
    def text(self) -> dict[str, float]:
        """The weights of the words that blocks have."""
        return _weights(self._sections["text"])

    @lazy
    def known(self) -> _Known:
        """What each word of a name says: its weights, and its bits; None of a word that says nothing."""
        words, *levels = (self._sections[name].split() for name in ("names", "own", "near", "far"))
        return _Known(words, levels, self._bits)

    def of_names(self, tag: str, names: str) -> OfNames:
        """The weights of an element as the innermost one, as one of the two above that, and farther up; its bits; its words.

        Some are kept, since the pages of a site have most of their names in common.
        """
        found = self._seen.get((tag, names))
        if found is None:
            if len(self._seen) >= _MOST_SEEN:
                self._seen.clear()
            found = self._of_names(tag, names)
            if len(names) <= _LONGEST_SEEN:
                self._seen[tag, names] = found
        return found

    def _of_names(self, tag: str, names: str) -> OfNames:
        known = self.known.__getitem__
        words = element_words(tag, names)
        own = near = far = 0.0
        mask = 0
        for found in filter(None, map(known, words)):
            own += found[0]
            near += found[1]
            far += found[2]
            mask |= found[3]
        return own, near, far, mask, words

    @lazy
    def _sections(self) -> dict[str, str]:
        return read_sections(self.data, "text", "names", "own", "near", "far")


class _Known(dict[str, tuple[float, float, float, int] | None]):
    """What words of names say, each made when it is first asked for: a page has a few hundred of the thousands."""

    def __init__(self, words: Sequence[str], levels: Sequence[Sequence[str]], bits: Mapping[str, int]) -> None:
        super().__init__()
        self._places = dict(zip(words, range(len(words)), strict=True))
        self._levels = levels
        self._bits = bits

    def __missing__(self, word: str) -> tuple[float, float, float, int] | None:
        if len(self) >= _MOST_WORDS:
            self.clear()
        at, bits = self._places.get(word), self._bits.get(word, 0)
        own, near, far = (0.0, 0.0, 0.0) if at is None else (int(level[at]) / 100 for level in self._levels)
        found = self[word] = None if at is None and not bits else (own, near, far, bits)
        return found


class TextWords(packaged.DataFile):
    """Weights of the words that a block of text opens with, and of those that it ends with.

    >>> TextWords.of({"read": -0.31, "more:": -0.31}, {"©": 2}).opening
    {'more:': -0.31, 'read': -0.31}
    """

    @staticmethod
    def of(opening: Mapping[str, float], closing: Mapping[str, float], comments: Mapping[str, float] | None = None) -> TextWords:
        """The weights as a value. They are rounded to hundredths."""
        both = opening.keys() & closing.keys()
        of_both = _grouped({word: opening[word] for word in sorted(both, key=lambda word: (closing[word], word))})  # packs better
        sections = {
            "opening": _grouped({word: opening[word] for word in sorted(opening.keys() - both)}),
            "closing": _grouped({word: closing[word] for word in sorted(closing.keys() - both)}),
            "both": of_both,
            "ends": ["\t".join([str(round(closing[word] * 100)) for word in row.split("\t")[1:]]) for row in of_both],
            "comments": _grouped(dict(sorted((comments or {}).items()))),
        }
        return TextWords(written_sections(sections))

    def __init__(self, data: bytes, name: str = "") -> None:
        """``name`` is that of words which the package carries: the table of these is kept beside it."""
        super().__init__(data)
        self._name = name

    @lazy
    def table(self) -> Any:
        """The three weights of each word, in hundredths, as a table of the compiled core; None where Python runs."""
        return table_of(self, self._name, self._columns)

    def _columns(self) -> tuple[list[str], list[list[int]]]:
        columns = (self.opening, self.closing, self.comments)
        words = sorted({*chain.from_iterable(columns)})
        return words, [[round(100 * column.get(word, 0.0)) for word in words] for column in columns]

    @property
    def opening(self) -> dict[str, float]:
        """The weights of the words at the beginning."""
        return self._weights[0]

    @property
    def closing(self) -> dict[str, float]:
        """The weights of the words at the end."""
        return self._weights[1]

    @property
    def comments(self) -> dict[str, float]:
        """The weights of the words at the beginning, by which a block is of readers' comments."""
        return self._weights[2]

    @lazy
    def _weights(self) -> tuple[dict[str, float], dict[str, float], dict[str, float]]:
        sections = read_sections(self.data, "opening", "closing", "both", "ends", "comments")
        opening, closing, both, comments = (_weights(sections[name]) for name in ("opening", "closing", "both", "comments"))
        closing.update(zip(both, [int(weight) / 100 for weight in sections["ends"].split()], strict=True))
        opening.update(both)
        return opening, closing, comments


def table_of(
    file: packaged.DataFile, name: str, columns: Callable[[], tuple[list[str], list[list[int]]]], also: bytes = b""
) -> Any:
    """The numbers of words as a table of the compiled core, which is kept under a name, if any; None where Python runs, and for
    numbers that are too large for a table, so that Python does what goes by them.

    :param also: what the columns depend on beside the file.
    """
    compiled = core.compiled()
    if compiled is None:
        return None

    def make() -> bytes:
        return compiled.words_table(*columns())  # type: ignore[no-any-return]

    if name:
        of = packaged.digest(file.digest.encode(), also, compiled.FORMATS, sys.byteorder.encode())
        return compiled.Words(packaged.made(f"{name}.words", of, make))
    try:
        return compiled.Words(make())
    except (OverflowError, ValueError):
        return None


def name_words(names: str) -> list[str]:
    """The words that the names of an element are made of.

    >>> name_words("relatedPosts js-widget_2")
    ['related', 'posts', 'js', 'widget']
    """
    if names.islower():
        return _LOWER_WORD.findall(names)
    return [word.lower() for word in _NAME_WORD.findall(names)]


def element_words(tag: str, names: str) -> tuple[str, ...]:
    """The words of an element: its tag, and those of its names.

    >>> element_words("ul", "relatedPosts")
    ('<ul>', 'related', 'posts')
    """
    return (f"<{tag}>", *name_words(names)) if names else (f"<{tag}>",)


def html_words(text: str, unspaced: bool = False) -> list[str]:
    """The words of a page's block that are weighed: those of its beginning, with their punctuation; pairs of characters in a
    script without blanks.

    >>> html_words("Read more: Rain"), html_words("今天下", unspaced=True)
    (['read', 'more:', 'rain'], ['今天', '天下'])
    """
    words = text[:TEXT_CHARS].lower()
    return [*map("".join, pairwise(words))] if unspaced else words.split()


def opening_words(folded: str, unspaced: bool = False) -> list[str]:
    """What is weighed of the beginning of a text's block, in small letters and with all digits alike: its words; of a short one,
    all of it as one, too.

    >>> opening_words("00 min"), opening_words("今天下", unspaced=True)
    (['00', 'min', '=00 min'], ['今天', '天下', '=今天下'])
    """
    words = [*map("".join, pairwise(folded))] if unspaced else folded.split()
    if len(folded) <= _WHOLE_CHARS and len(words) <= _WHOLE_WORDS:
        words.append(f"={folded}")
    return words


def closing_words(text: str, unspaced: bool = False) -> list[str]:
    """What is weighed of the end of a text's block.

    >>> closing_words("The bridge. Photo: Ann Lee, 12")
    ['bridge.', 'photo:', 'ann', 'lee,', '00']
    """
    folded = _DIGIT.sub("0", text[-END_CHARS:].lower())
    return [*map("".join, pairwise(folded))][-_END_PAIRS:] if unspaced else folded.split()[-END_WORDS:]


def written_sections(sections: Mapping[str, Sequence[str]]) -> bytes:
    """A data file of these sections, each of lines."""
    lines = chain.from_iterable((f"[{name}]", *rows) for name, rows in sections.items())
    return "\n".join([FORMAT, *lines, ""]).encode()


def _grouped(weights: Mapping[str, float]) -> list[str]:
    """A line for each weight, with its words in order."""
    words_of: dict[int, list[str]] = {}
    for word, weight in weights.items():
        words_of.setdefault(round(weight * 100), []).append(word)
    return ["\t".join([str(weight), *words_of[weight]]) for weight in sorted(words_of)]


def read_sections(data: bytes, *wanted: str) -> dict[str, str]:
    """The lines of each section that there must be, in order."""
    starts = [data.find(f"\n[{name}]\n".encode()) for name in wanted]  # to split at "\n[" would take longer than all else
    if not data.startswith(f"{FORMAT}\n".encode()) or starts != sorted(starts) or starts[0] < 0:
        raise ModelError(
            f"Weights of words begin with {FORMAT!r} and have the sections {wanted}; these begin with {data[:40]!r}."
        )
    ends = [*starts[1:], len(data) - 1]
    return {name: data[start + len(name) + 4 : end].decode() for name, start, end in zip(wanted, starts, ends, strict=True)}


def _weights(section: str) -> dict[str, float]:
    """The weight of each word of a section. No list outlives its line: else the collector would go over all that is loaded."""
    found: dict[str, float] = {}
    for line in section.split("\n") if section else ():
        weight, _, words = line.partition("\t")
        value = int(weight) / 100
        for word in words.split("\t"):
            found[word] = value
    return found
