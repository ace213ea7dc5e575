"""What a line looks like, as numbers: how many words, whether it ends a sentence, whether it is prose."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any, TypeVar

from cleanse import core
from cleanse.document import LINE_BREAKS, Block, Document
from cleanse.lexicon import UNSPACED, Lexicon, Phrase
from cleanse.patterns import regex
from cleanse.text import language
from cleanse.text.glances import WRAPPED, glances
from cleanse.text.looks import looks_of
from cleanse.values import lazy

T = TypeVar("T")
_NEVER: Any = object()  # what was not asked yet

EVERYTHING = 0x7FF
"""What may concern each cleaner: all bits of :mod:`cleanse.text.concerns`."""

SIFTED = 0x800
"""What the core adds to these where it tested all that it could test of a line's phrases, so that no further test pays."""

PROSE_WORDS = 12
"""From this many words on, a line with the punctuation of a sentence is prose."""

_SHORT_LINE = 120  # characters up to which a line may be a phrase as a whole
_END_CHARS = 72  # characters at either end of a longer line that phrases are matched against
# Characters of a word in the scripts without blanks, roughly.
_EAST_ASIAN_WORD = 2
_SOUTH_EAST_ASIAN_WORD = 5
_CLOSING = "\"'”’“»«›)]）」』】〉》"
_END = tuple(".!?…。！？｡।॥۔؟")
_FULL_STOP = tuple(".!。！｡।॥۔")
# A sentence ends and another begins: one mark, then closing quotes, then a blank (or none after a full-width mark).
_SENTENCE_END = regex(r"(?<=[^\W\d_])[)\"'”“’»]{0,3}[.!?؟۔।॥][)\"'”“’»]{0,3}(?=\s)|[。！？｡]")
NO_FULL_STOP = regex(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
"""A character of Thai, Lao, Burmese or Khmer, which end no sentence with a mark."""
_TRUNCATED = regex(r"\w ?(?:\.\.\.|…)(?=\s|$)")
_LINE = regex(rf"[^{LINE_BREAKS}]+")
_BULLET = regex(r"(?:[-*•–·]|\d{1,3}[.)])\s")
_OTHER_BREAKS = LINE_BREAKS.replace("\n", "") + "\f"
_LEAST_WRAPPED = 14  # characters of the shortest line that may have been wrapped, of East Asian ones
_WRAP_WIDTH = 40  # characters from which a line may be one of a hard-wrapped paragraph


class LineFeatures:
    """A line's text and what cleaners ask of it, wherever it stands; each answer is computed once."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text = text
        self.lexicon = lexicon
        self.is_short: bool = len(text) <= _SHORT_LINE

    @lazy
    def _cached(self) -> dict[Callable[[str], Any], Any]:
        """What :meth:`cached` was asked: of most lines nothing."""
        return {}

    def cached(self, compute: Callable[[str], T]) -> T:
        """What ``compute`` says of the text, computed once however many cleaners and rounds ask."""
        found: T = self._cached.get(compute, _NEVER)
        if found is _NEVER:
            found = self._cached[compute] = compute(self.text)
        return found

    @lazy
    def concerns(self) -> int:
        """What it may concern, as bits of :mod:`cleanse.text.concerns`: everything, unless the compiled core knows better."""
        return EVERYTHING

    @lazy
    def words(self) -> int:
        """What a reader would call words, in scripts without blanks too."""
        return count_words(self.text) if self.is_unspaced else len(self.text.split())

    @lazy
    def is_unspaced(self) -> bool:
        """Whether it has characters of a script that writes without blanks."""
        return not self.text.isascii() and UNSPACED.search(self.text) is not None

    @lazy
    def head(self) -> str:
        """The folded beginning, for phrases: all of a short line."""
        return self.lexicon.fold(self.text if self.is_short else self.text[:_END_CHARS])

    @lazy
    def tail(self) -> str:
        """The folded end, for phrases."""
        return self.head if self.is_short else self.lexicon.fold(self.text[-_END_CHARS:])

    @lazy
    def folded(self) -> str:
        """The whole line, folded."""
        return self.head if self.is_short else self.lexicon.fold(self.text)

    @lazy
    def phrases(self) -> tuple[Phrase, ...]:
        """The lexicon's phrases that the line matches."""
        known = self.lexicon.line_phrases
        if self.concerns & SIFTED or known.may_match(self.text):
            return known.find(self.head, self.tail, self.is_short)
        return ()

    @lazy
    def inner_phrases(self) -> tuple[Phrase, ...]:
        """Those that its sentences match, but the first."""
        starts = [found.end() for found in _SENTENCE_END.finditer(self.text)]
        sentences = [self.text[start:end].strip() for start, end in pairwise([*starts, len(self.text)])]
        return tuple(phrase for text in sentences if text for phrase in LineFeatures(text, self.lexicon).phrases)

    @lazy
    def ends_sentence(self) -> bool:
        """Whether it ends as a sentence does, closing quotes and brackets aside."""
        return self.text.rstrip(_CLOSING).endswith(_END)

    @lazy
    def ends_full(self) -> bool:
        """Whether it ends with a full stop or its like, neither a question nor a text that was cut short."""
        bare = self.text.rstrip(_CLOSING)
        return bare.endswith(_FULL_STOP) and not bare.endswith("...")

    @lazy
    def sentences(self) -> int:
        """How many sentences end in it."""
        return len(_SENTENCE_END.findall(self.text + "\n"))

    @lazy
    def truncations(self) -> int:
        """How many words in it are followed by an ellipsis, as where a title was cut short."""
        return len(_TRUNCATED.findall(self.text)) if "..." in self.text or "…" in self.text else 0

    @lazy
    def is_item(self) -> bool:
        """Whether it opens with a bullet or a number, as the item of a list."""
        return _BULLET.match(self.text) is not None

    @lazy
    def prose(self) -> bool:
        """Whether it reads as a paragraph of an article: long enough, with the punctuation of sentences."""
        if self.words < PROSE_WORDS:
            return False
        if self.truncations > 1 and self.truncations >= self.sentences:
            return False
        return self.ends_sentence or self.sentences > 0 or NO_FULL_STOP.search(self.text) is not None


class ToldFeatures(LineFeatures):
    """The same as the compiled core makes it, which enters what is otherwise than most lines are: the rest stands here."""

    is_short = True
    is_unspaced = ends_sentence = ends_full = is_item = prose = False
    sentences = truncations = 0


class Line:
    """A block of a document: its features, and its place among the others."""

    __slots__ = ("block", "features", "number", "text", "wrapped")

    def __init__(self, number: int, block: Block, features: LineFeatures) -> None:
        self.number: int = number
        self.block: Block = block
        self.features: LineFeatures = features
        self.text: str = features.text
        self.wrapped: bool = False
        """Whether it is part of a paragraph that goes over several lines."""

    def __repr__(self) -> str:
        return f"Line({self.number}, {self.text[:40]!r})"

    @property
    def words(self) -> int:
        """How many words a reader would count."""
        return self.features.words

    @property
    def prose(self) -> bool:
        """Whether it reads as a paragraph of an article, or is part of one."""
        return self.wrapped or self.features.prose


def count_words(text: str) -> int:
    """How many words a reader would count.

    >>> count_words("The cat sat"), count_words("猫坐在垫子上")
    (3, 3)
    """
    words = len(text.split())
    if text.isascii() or not UNSPACED.search(text):
        return words
    # Counted by what is replaced: a list of all characters takes forty times the room of the text.
    rest, unspaced = UNSPACED.subn(" ", text)
    spaced = len(rest.split())
    south_east = NO_FULL_STOP.subn("", text)[1]
    east = unspaced - south_east
    return max(words, spaced + east // _EAST_ASIAN_WORD + south_east // _SOUTH_EAST_ASIAN_WORD)


def lines(doc: Document) -> list[Line]:
    """The blocks of a document as lines. Ask with ``doc.cached(lines)``, so that they are made once."""
    blocks = doc.blocks if doc.page is None else tuple(_of_one_line(doc))
    looks = doc.lexicon.cached(looks_of)
    if looks is not None:
        return looks.lines(doc, blocks, Line, ToldFeatures)
    found: list[Line] = []
    text, known, end = doc.text, doc.line_features, 0
    for block in blocks:
        start, stop = block[0], block[1]
        whole = text[start:stop]
        inner = whole.strip()
        if not inner:
            continue  # all of it was cut but blanks
        if inner != whole:
            start += len(whole) - len(whole.lstrip())
            stop = start + len(inner)
            block = block._replace(start=start, end=stop)
        gap = not found or (start - end > 1 and text.count("\n", end, start) > 1)
        features = known.get(inner)
        if features is None:
            features = known[inner] = LineFeatures(inner, doc.lexicon)
        line = Line(len(found), block, features)
        if found and not gap and _continues(found[-1].text, line.text):
            found[-1].wrapped = line.wrapped = True
        end = stop
        found.append(line)
    return found


def line_ends_above(doc: Document, number: int) -> int:
    """How many lines end between a line and the one above it.

    >>> from cleanse.read.text import read_text
    >>> [line_ends_above(read_text("It rained.\\nIt snowed.\\n\\nThe sun shone."), number) for number in (1, 2)]
    [1, 2]
    """
    above, line = doc.cached(lines)[number - 1 : number + 1]
    return doc.text.count("\n", above.block.end, line.block.start)


def is_set_apart(doc: Document, number: int) -> bool:
    """Whether an empty line stands between a line and the one above it."""
    return line_ends_above(doc, number) > 1


def _of_one_line(doc: Document) -> Iterator[Block]:
    """The blocks of a page; those that go over several lines, line by line, as they would be read from its text."""
    for block in doc.blocks:
        if doc.text.find("\n", block.start, block.end) < 0:
            yield block
        else:
            for found in _LINE.finditer(doc.text, block.start, block.end):
                yield block._replace(start=found.start(), end=found.end())


def _continues(above: str, below: str) -> bool:
    return len(above) >= _WRAP_WIDTH and below[:1].islower() and above[-1:] not in (*_END, ":", ";") and above[-1:].isascii()


def has_wrapped_look(doc: Document) -> bool:
    """Whether a line follows another at once that is long enough to have been wrapped: a quick test that many texts fail."""
    if doc.page is None and core.compiled() is not None:
        return doc.cached(glances) & WRAPPED != 0
    return has_line_that_may_be_wrapped(doc)


def has_line_that_may_be_wrapped(doc: Document) -> bool:
    """The same, told in Python.

    >>> from cleanse.read.text import read_text
    >>> has_line_that_may_be_wrapped(read_text("It rained in the\\nvalley."))
    True
    """
    text = doc.text
    if doc.page is None and "\n" not in text.replace("\n\n", "") and not any(map(text.__contains__, _OTHER_BREAKS)):
        return False  # blank lines part all there are
    for above, below in pairwise(doc.cached(lines)):
        end, start = above.block.end, below.block.start
        if end - above.block.start >= _LEAST_WRAPPED and (start - end == 1 or text.count("\n", end, start) == 1):
            return True
    return False


def prose_lines(doc: Document) -> list[Line]:
    """The lines that read as paragraphs of an article, or as parts of one. Ask with ``doc.cached(prose_lines)``."""
    return [line for line in doc.cached(lines) if line.wrapped or line.features.prose]


def prose_range(doc: Document) -> tuple[int, int]:
    """The numbers of the second and of the last prose line: what stands before or after them is no middle of an article."""
    prose, size = doc.cached(prose_lines), len(doc.cached(lines))
    if not prose:
        return size, -1
    return (prose[1].number if len(prose) > 1 else size), prose[-1].number


def find_phrases(doc: Document, line: Line, file: str, *sections: str) -> Iterator[Phrase]:
    """The phrases of some sections that a line matches; a short one counts only in a text of its language."""
    for phrase in line.features.phrases:  # nearly always none
        if phrase.file == file and phrase.section in sections and counts(doc, phrase):
            yield phrase


def counts(doc: Document, phrase: Phrase) -> bool:
    """Whether a phrase is unambiguous, or of the text's own language."""
    return not phrase.short or doc.cached(language.guess) in phrase.isos
