"""The features of the blocks of a text without markup: numbers of the words, the marks, the neighbours, the place.

They are those of Kohlschütter et al., "Boilerplate Detection using Shallow Text Features" (WSDM 2010), that a text without
markup has.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, pairwise, repeat
from operator import mul, ne, sub
from typing import Any

from cleanse import core
from cleanse.document import Document
from cleanse.page import KINDS as OTHER_KINDS
from cleanse.patterns import regex
from cleanse.roles.class_words import ClassWords
from cleanse.roles.marks import end_mark
from cleanse.roles.runs import best_stretch, distances, runs
from cleanse.roles.text_blocks import FIRST_GAP, TextBlock, text_blocks
from cleanse.roles.words import END_CHARS, END_WORDS, TEXT_CHARS, TextWords, closing_words, opening_words
from cleanse.text.concerns import CREDIT, PHRASE, concerning
from cleanse.text.credits import Credits
from cleanse.text.lines import NO_FULL_STOP, PROSE_WORDS, LineFeatures, lines
from cleanse.values import lazy

_DIGIT = regex(r"\d")
_WHOLE_CREDITS, _ENDS_IN_CREDIT = frozenset((1, 2)), 3
_SHORT = 6  # words
_MOST_GAP, _MOST_INDENT, _MOST_PLACE = 6, 20, 99
_START_CHARS = 30
_HEAD = 3  # blocks that may be the title
NEAR = 5
SPANS = (4, 12)
_DATED = 8  # words of a line that may be a date or a count
LONG_WORD, LONG_UNSPACED = 5, 2  # characters of words that tell what a text is about

LEXICON = ("related", "captions", "bylines", "advertisement", "subscription", "share", "site")
"""What the lexicon may take a block for: the bits of the feature of that name."""

BIT = {name: 1 << at for at, name in enumerate(LEXICON)}
BITS: dict[str, tuple[str, ...]] = {"lexicon": LEXICON}
"""The bits of the feature that is a mask."""

KINDS = ("article", *OTHER_KINDS)
"""What a page may be."""

FEATURES: tuple[str, ...] = (
    "words", "letters a word", "end", "start", "capitals", "digits", "sentences", "lines", "copies", "copies of the start",
    "text weight", "end weight", "lexicon", "credit", "gap before", "gap after", "indent",
    "group: words", "group: blocks", "group: prose", "run: blocks", "run: words", "place in run",
    *(f"words {sign}{at}" for at in range(1, NEAR + 1) for sign in "-+"),
    *(f"{what} {at}" for at in ("-1", "+1", "-2", "+2") for what in ("weight", "end weight", "end", "credit", "capitals")),
    *(
        f"{span} {side}: {what}"
        for span in SPANS for what in ("words", "weight", "prose", "lexicon") for side in ("before", "after")
    ),
    "since prose", "until prose", "words of prose before", "words of prose after",
    "place", "from start", "from end", "words before", "prose before",
    *(f"like ones {at}" for at in ("0", "-1", "+1", "-2", "+2")), "commas",
    *(f"{span} {side}: dated" for span in SPANS for side in ("before", "after")),
    *(f"comment weight {at}" for at in ("0", "-1", "+1")),
    *(f"{span} {side}: comment weight" for span in SPANS for side in ("before", "after")),
    "comment weight before", "since comment weight",
    "in stretch", "since stretch", "until stretch", "words of the title",
    "text: words", "text: blocks", "text: prose share", "text: prose blocks", "text: words a block", "text: short share",
    *(f"text: {kind}" for kind in KINDS), "text: weight", "text: gaps", "text: longest", "text: lexicon", "text: stretch share",
    "text: indents", "text: unspaced",
)  # fmt: skip
"""The features of :func:`rows`, in order."""


class TextFeatures:
    """What the features of a text's blocks are made of: what is known of each, and sums over runs of them.

    Where the compiled core makes a survey of the blocks, the rows are made of that: here is what else is asked for.
    """

    def __init__(self, doc: Document, weights: TextWords, kinds: ClassWords | None = None) -> None:
        self.blocks = doc.cached(text_blocks)
        self.size = len(self.blocks)
        of_lines = _Lines(doc)
        compiled = core.compiled()
        has_tables = weights.table is not None and (kinds is None or kinds.table is not None)
        if compiled is not None and has_tables:
            self.survey = found = of_lines.survey(compiled, doc, self.blocks, weights.table)
            self.words, self.lexicon, self.credits = found.words, found.lexicon, found.credits
            self.ends, self.prose, self.unspaced = found.ends, found.prose, found.is_unspaced
            self.kind_scores = kinds.scores_of(compiled.class_sums(found, kinds.table)) if kinds else (0.0,) * len(KINDS)
        else:
            self.survey = None
            self._add_lines(of_lines)
            self._add_words()
            self.kind_scores = kinds.scores((), self.said) if kinds else (0.0,) * len(KINDS)
            self._weigh_words(weights)
            self._add_sums(doc)

    def _add_lines(self, of: _Lines) -> None:
        """The words and the phrases of each block."""
        counts = [found.words for found in of.features]
        self.words = words = list[int]()
        self.lexicon = known_bits = list[int]()
        self.credits = credits_ = list[int]()
        for block in self.blocks:
            first, last = block.first, block.last
            if first == last:
                words.append(counts[first])
                known_bits.append(of.bits[first])
                credits_.append(of.credits[first])
                continue
            words.append(sum(counts[first : last + 1]))
            known = of.bits[first]
            for at in range(first + 1, last + 1):
                known |= of.bits[at]
            known_bits.append(known)
            credits_.append(max(of.credits[first : last + 1]))
        self.unspaced = sum(found.is_unspaced for found in of.features) * 2 > len(of.features)

    def _add_sums(self, doc: Document) -> None:
        """What stands around the blocks, and sums up to each."""
        self.indents = _indents(doc, self.blocks)
        self.gaps = [min(block.gap, _MOST_GAP) for block in self.blocks]
        self.words_to = [0, *accumulate(self.words)]
        self.prose_to = [*accumulate(map(mul, self.words, self.prose), initial=0)]
        self.lexicon_to = [*accumulate(map(bool, self.lexicon), initial=0)]
        self.stretch = best_stretch([w if is_prose else -6 - 0.5 * w for w, is_prose in zip(self.words, self.prose, strict=True)])

    @lazy
    def texts(self) -> list[str]:
        """The text of each block."""
        return [block.text for block in self.blocks]

    def _add_words(self) -> None:
        """The marks; the shares of capitalised words, and of digits, at the beginning of each block; how many are alike."""
        texts, unspaced = self.texts, self.unspaced
        self.ends = ends = list(map(end_mark, texts))
        self.prose = [
            w >= PROSE_WORDS
            and (end > 0 or ". " in text or (unspaced and ("。" in text or NO_FULL_STOP.search(text) is not None)))
            for w, end, text in zip(self.words, ends, texts, strict=True)
        ]
        self.capitals, self.digits = capitals, digits = list[float](), list[float]()
        self.digit_counts = counts = list[int]()
        for text, lower, (_, count), words in zip(texts, self._lower, self._folded, self.said, strict=True):
            sample = text[:TEXT_CHARS]
            counts.append(count)
            capitals.append(0.0 if unspaced else sum(map(ne, sample.split(), lower.split())) / len(words))
            digits.append(count / len(sample))
        self.copies = [*map(Counter(texts).__getitem__, texts)]
        starts = [text[:_START_CHARS] for text in texts]
        self.copies_of_start = [*map(Counter(starts).__getitem__, starts)]
        folded_texts = [folded for folded, _ in self._folded]
        self.likes = [*map(Counter(folded_texts).__getitem__, folded_texts)]

    @lazy
    def said(self) -> list[list[str]]:
        """The words that each block opens with."""
        return [opening_words(folded, self.unspaced) for folded, _ in self._folded]

    @lazy
    def _folded(self) -> list[tuple[str, int]]:
        """The beginning of each block in small letters, and with all digits alike; and how many digits it has."""
        return [_DIGIT.subn("0", lower) for lower in self._lower]

    @lazy
    def _lower(self) -> list[str]:
        return [text[:TEXT_CHARS].lower() for text in self.texts]

    def _weigh_words(self, weights: TextWords) -> None:
        of_opening, of_closing = weights.opening.get, weights.closing.get
        self.weigh(
            [sum(map(of_opening, words, repeat(0.0)), 0.0) for words in self.said],
            [sum(map(of_closing, words, repeat(0.0)), 0.0) for words in self.closings()],
            [sum(map(weights.comments.get, words, repeat(0.0)), 0.0) for words in self.said],
        )

    def closings(self) -> Iterator[list[str]]:
        """The words that each block ends with."""
        if self.unspaced:
            return (closing_words(text, True) for text in self.texts)
        return (
            folded.split()[-END_WORDS:] if len(text) <= END_CHARS else closing_words(text)  # the same, and in less time
            for text, (folded, _) in zip(self.texts, self._folded, strict=True)
        )

    def weigh(self, opening: list[float], closing: list[float], comments: list[float]) -> None:
        """Enters the weights of the words of each block, those that it opens with and those that it ends with."""
        self.weights, self.end_weights = opening, closing
        self.weights_to = [0.0, *accumulate(opening)]
        self.comments = comments
        for made_of_them in ("comments_to", "text_row"):
            vars(self).pop(made_of_them, None)

    @lazy
    def comments_to(self) -> list[float]:
        """The sums of the weights of comments up to each block."""
        return [0.0, *accumulate(self.comments)]

    @lazy
    def groups(self) -> list[tuple[int, int]]:
        """For each block the run of those without a gap between that it is in."""
        return runs([gap > 1 for gap in self.gaps])

    @property
    def kind(self) -> str:
        """The kind of page that the text is likeliest to be."""
        return KINDS[max(range(len(KINDS)), key=self.kind_scores.__getitem__)]

    @property
    def is_article(self) -> bool:
        """Whether the text is likelier to be an article than any other kind of page."""
        return self.kind == KINDS[0]

    def has_credit(self, at: int) -> bool:
        """Whether a photo credit ends a block, is all of it, or stands right behind it."""
        return bool(self.credits[at]) or (at + 1 < self.size and self.credits[at + 1] in _WHOLE_CREDITS)

    @lazy
    def text_row(self) -> tuple[float, ...]:
        """The features of the whole text."""
        size, total = self.size, self.words_to[-1] or 1
        start, end = self.stretch
        return (
            total, size, self.prose_to[-1] / total, sum(self.prose), total / size, sum([w < _SHORT for w in self.words]) / size,
            *self.kind_scores, self.weights_to[-1] / size, sum([gap > 1 for gap in self.gaps]) / size, max(self.words),
            self.lexicon_to[-1] / size, (self.words_to[end] - self.words_to[start]) / total,
            sum([indent > 0 for indent in self.indents]) / size, self.unspaced,
        )  # fmt: skip


def _indents(doc: Document, of: Sequence[TextBlock]) -> list[int]:
    text, found = doc.text, doc.cached(lines)
    starts = [found[block.first].block[0] for block in of]
    return [
        0 if not start or text[start - 1] == "\n" else min(start - text.rfind("\n", 0, start) - 1, _MOST_INDENT)
        for start in starts
    ]


class _Lines:
    """What is known of each line of a text: its features, the bits of its phrases, and how sure it is that it is a credit."""

    def __init__(self, doc: Document) -> None:
        self._lines = doc.cached(lines)
        self.credits, self.bits = [0] * len(self._lines), [0] * len(self._lines)
        credits = doc.lexicon.cached(Credits)
        for line in concerning(doc, CREDIT):
            self.credits[line.number] = _credit(line.features, credits)
        for line in concerning(doc, PHRASE):
            self.bits[line.number] = _bits(line.features)

    @lazy
    def features(self) -> list[LineFeatures]:
        """Those of each line."""
        return [line.features for line in self._lines]

    def survey(self, compiled: Any, doc: Document, blocks: Sequence[TextBlock], words: Any) -> Any:
        """What the compiled core says of blocks of the text, given the table of the weights of words."""
        return compiled.survey(doc.text, self._lines, blocks, self.bits, self.credits, words)


def _bits(features: LineFeatures) -> int:
    bits = 0
    for phrase in features.phrases:  # nearly always none
        bits |= BIT[features.lexicon.sections[phrase.file, phrase.section].bit]
    return bits


def _credit(features: LineFeatures, credits: Credits) -> int:
    """How sure it is that a line is a photo credit: 1 or 2; 3 where one ends it."""
    if not features.cached(credits.may_hold):
        return 0
    return int(features.cached(credits.strength)) or _ENDS_IN_CREDIT * bool(features.cached(credits.tail).strength)


def _start(first: str) -> int:
    """What opens a block: a small letter, a capital, a letter of a script without case, a digit, a bullet, a quote, a mark."""
    if first.isalpha():
        return 1 if first.islower() else 2 if first.isupper() else 3
    if first.isdigit():
        return 4
    return 5 if first in "-*•–·+▪►" else 6 if first in "\"“„«'‘「『" else 7


def _before(to: Sequence[float], span: int) -> Iterator[float]:
    """For each place the sum over as many as ``span`` before it, from the sums up to each place."""
    return map(sub, to, chain(repeat(0, min(span, len(to) - 1)), to[: max(0, len(to) - 1 - span)]))


def _after(to: Sequence[float], span: int) -> Iterator[float]:
    """The same for those behind it."""
    return map(sub, chain(to[span + 1 :], repeat(to[-1])), to[1:])


def moved(values: Sequence[float], by: int, outside: float) -> list[float]:
    """For each place the value of the one so far on."""
    if by < 0:
        return [*repeat(outside, min(-by, len(values))), *values[:by]]
    return [*values[by:], *repeat(outside, min(by, len(values)))]


def rows(features: TextFeatures) -> Sequence[tuple[float, ...]]:
    """The features of each block of a text, named by ``FEATURES``."""
    compiled = core.compiled()
    if compiled is None or features.survey is None:
        return _rows(features)
    return compiled.text_rows(features.survey, features.kind_scores)  # type: ignore[no-any-return]


def _rows(features: TextFeatures) -> list[tuple[float, ...]]:
    size, texts, words, gaps = features.size, features.texts, features.words, features.gaps
    weights, ends = features.weights, features.ends
    words_to, prose_to = features.words_to, features.prose_to
    total, prose = words_to[-1] or 1, prose_to[-1] or 1
    near: list[Sequence[float]] = []
    for at in range(1, NEAR + 1):
        near += (moved(words, -at, -1), moved(words, at, -1))
    for by in (-1, 1, -2, 2):
        near += (
            moved(weights, by, 0.0),
            moved(features.end_weights, by, 0.0),
            moved(ends, by, -1),
            moved(features.credits, by, 0),
            moved(features.capitals, by, -1.0),
        )
    windows: list[Iterator[float]] = []
    for span in SPANS:
        for to in (words_to, features.weights_to, prose_to, features.lexicon_to):
            windows += (_before(to, span), _after(to, span))
    places = range(size)
    start, end = features.stretch
    likes, of_runs = features.likes, runs([True, *(a != b for a, b in pairwise(features.prose))])
    dated = [0, *accumulate([count > 0 and w < _DATED for count, w in zip(features.digit_counts, words, strict=True)])]
    dates, of_comments = list[Iterator[float]](), list[Iterator[float]]()
    for span in SPANS:
        dates += (_before(dated, span), _after(dated, span))
        of_comments += (_before(features.comments_to, span), _after(features.comments_to, span))
    comments = features.comments
    strongest, since = _strongest(comments)
    columns = (
        words, [len(text) / (count or 1) for text, count in zip(texts, words, strict=True)], ends,
        [_start(text[0]) for text in texts],
        features.capitals, features.digits, [text.count(". ") for text in texts], [p.last - p.first for p in features.blocks],
        features.copies, features.copies_of_start,
        weights, features.end_weights,
        features.lexicon, features.credits, gaps, [*gaps[1:], FIRST_GAP], features.indents,
        [words_to[b] - words_to[a] for a, b in features.groups], [b - a for a, b in features.groups],
        [prose_to[b] - prose_to[a] for a, b in features.groups],
        [b - a for a, b in of_runs], [words_to[b] - words_to[a] for a, b in of_runs],
        [min(at - a, b - at) for at, (a, b) in enumerate(of_runs)],
        *near, *windows,
        *distances(features.prose), *_nearest_prose(words, features.prose),
        [at / size for at in places], [min(at, _MOST_PLACE) for at in places], [min(size - at, _MOST_PLACE) for at in places],
        [to / total for to in words_to[:-1]], [to / prose for to in prose_to[:-1]],
        likes, moved(likes, -1, 0), moved(likes, 1, 0), moved(likes, -2, 0), moved(likes, 2, 0),
        [text.count(",") / (w or 1) for text, w in zip(texts, words, strict=True)], *dates,
        comments, moved(comments, -1, 0.0), moved(comments, 1, 0.0), *of_comments, strongest, since,
        [start <= at < end for at in places], [at - start for at in places], [end - at for at in places],
        _words_of_the_title(features.said),
        *map(repeat, features.text_row),
    )  # fmt: skip
    return [*zip(*columns)]  # noqa: B905 (the windows and the features of the text go on for ever)


def _strongest(values: Sequence[float]) -> tuple[list[float], list[int]]:
    """For each place the greatest value before it, and how far it is off."""
    best, at = 0.0, 0
    found, since = list[float](), list[int]()
    for place, value in enumerate(values):
        found.append(best)
        since.append(place - at)
        if value > best:
            best, at = value, place
    return found, since


def _nearest_prose(words: Sequence[int], prose: Sequence[bool]) -> tuple[list[int], list[int]]:
    """For each block the words of the last prose before it and of the next behind it."""

    def last_before(pairs: Iterator[tuple[int, bool]]) -> Iterator[int]:
        last = 0
        for count, is_prose in pairs:
            yield last
            if is_prose:
                last = count

    before = list(last_before(zip(words, prose, strict=True)))
    after = list(last_before(zip(reversed(words), reversed(prose), strict=True)))
    return before, after[::-1]


def _words_of_the_title(said: Sequence[list[str]]) -> list[float]:
    """For each block the share of its words that the first few have, one of which may be the title; -1 for these."""
    title = frozenset(chain.from_iterable(said[:_HEAD]))
    found = [len(title.intersection(words)) / len(words) if words else 0.0 for words in said[_HEAD:]]
    return [*repeat(-1.0, min(_HEAD, len(said))), *found]
