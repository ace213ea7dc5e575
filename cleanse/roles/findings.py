"""What a rule of lines found in a text, and what it is weighed by: the features of a finding.

A phrase or a shape alone says little: "Photo: Ann Lee" is a credit under a paragraph and an entry in the contents of an album, a
date is a byline over an article and the head of an entry in a diary. So a rule's finding is weighed with what the line looks
like, with its place, its neighbours, what else of furniture the text has, and what it is for a text. The weights are trees
learned from the roles of pages that were flattened, and from bodies alone: :mod:`cleanse.roles.finding_model`. What no weight
may overrule is in :mod:`cleanse.roles.finding_laws` and :mod:`cleanse.roles.sure_findings`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

from cleanse.document import Cut, Document
from cleanse.lexicon import UNSPACED, Phrase
from cleanse.patterns import regex
from cleanse.text.concerns import PHRASE, concerning
from cleanse.text.lines import Line, count_words, counts, lines
from cleanse.values import NamedTuple

RULES = (
    "bylines:by", "bylines:role", "bylines:author-label", "bylines:date", "bylines:ago", "bylines:reading-time",
    "bylines:initials", "bylines:sign-off", "captions:caption", "captions:credit", "captions:interface", "captions:marker",
    "captions:replica", "captions:twice", "notices:advertisement", "notices:breadcrumb", "notices:comments", "notices:cookies",
    "notices:copyright", "notices:editions", "notices:navigation", "notices:newsletter", "notices:pager", "notices:share",
    "notices:subscription", "notices:tools", "related:header", "related:weak-header", "related:line", "related:inline",
    "related:inline-bare", "repeats:headline",
)  # fmt: skip
"""The rules whose findings are weighed, each a feature of its own."""
UNCLEAR = ("weak-header", "interface")
"""The sections of phrases that may head a part of a body, or be a name in one, as "Videos" is."""
OF_LABELS = ("related", "notices")
"""The cleaners whose phrases may be labels, which a text has too."""
_FILES = ("related", "captions", "bylines", "notices")
CUTTING = ("furniture", *_FILES, "repeats")
_SURE_CUT = 0.9
_FAR = 30  # lines
_MOST = 40
_OPENING_QUOTES = "\"'“‘«„»「『‹"
_YEAR = regex(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_GOES_ON = regex(r"[:：|»›>→▶►】］\])–—-]\s*\w|\w\s\w")
_MARKS = regex(r"[|•·／/]")
QUOTES = regex('["“”„«»「」『』‹›]')
_COMMAS = regex(r"[,،、，](?!\d)")
_LONG = 5  # letters of a word that may be what a text is about
_NEAR = (-2, -1, 1, 2)

_OWN = (
    "words", "letters", "ends sentence", "ends full", "sentences", "prose", "item", "digits", "colon at end", "colon", "quoted",
    "lower", "capitals", "phrases", "phrase share", "year", "marks", "quotes", "commas", "words behind the comma",
    "words beside the phrase", "takes lines", "takes words",
)  # fmt: skip
_PLACE = (
    "from start", "from end", "place", "before prose", "after prose", "prose above", "prose below", "words above",
    "prose line above", "prose line below",
)  # fmt: skip
_ALIKE = ("alike", "alike elsewhere", "others found", "same line", "about", "other signs", "other sign share")
_TEXT = ("lines", "prose lines", "prose share", "median words", "ends share", "unspaced", "short lines")
_SIDE = ("words", "prose", "ends sentence", "sign", "found", "colon")
FEATURES = (
    *RULES, *_OWN, *_PLACE, *_ALIKE, *_TEXT, *(f"{name} {at:+}" for at in _NEAR for name in _SIDE),
)  # fmt: skip
"""The features of :func:`finding_rows`, in order."""


class Finding(NamedTuple):
    """What a rule found: the rule, and how many lines from the line on it would take."""

    rule: str
    lines: int = 1


def said(line: Line) -> Iterator[Phrase]:
    """The phrases of a line, and those of notices that another of its sentences opens with."""
    yield from line.features.phrases
    yield from (phrase for phrase in line.features.inner_phrases if phrase.file == "notices")


class Around:
    """What findings are weighed by of a text as a whole. Ask with ``doc.cached(Around)``."""

    def __init__(self, doc: Document) -> None:
        self.found = doc.cached(lines)
        self.prose = [line.prose for line in self.found]
        self.prose_at = [at for at, is_prose in enumerate(self.prose) if is_prose]
        self.words = [line.words for line in self.found]
        self.words_to = [0, *accumulate(self.words)]
        self.signs = [False] * len(self.found)
        for line in concerning(doc, PHRASE):
            self.signs[line.number] = is_sign(doc, line)
        signs = (at for at, is_sign in enumerate(self.signs) if is_sign and not self.prose[at])
        self.clear_at = [at for at in signs if is_sign(doc, self.found[at], UNCLEAR)]
        """The lines that are no prose and have a phrase of furniture that is none of a body."""
        self.last_sentence = max((at for at, line in enumerate(self.found) if line.features.ends_sentence), default=-1)
        self.copies = Counter(line.features for line in self.found)
        size, total = len(self.found) or 1, self.words_to[-1] or 1
        self.sure_cuts = sure_cuts(doc)
        prose_words = sum([w for w, is_prose in zip(self.words, self.prose, strict=True) if is_prose])
        self.of_text = (
            size, len(self.prose_at), prose_words / total, _median(self.words),
            sum([line.features.ends_sentence for line in self.found]) / size, float(UNSPACED.search(doc.text) is not None),
            sum([w < 4 for w in self.words]) / size,
        )  # fmt: skip
        self.known_about: dict[str, int] = {}


def _median(values: Sequence[int]) -> float:
    """The middle value; the module of the standard library takes longer to load than all that it would save."""
    ordered, half = sorted(values), len(values) // 2
    return (ordered[half] if len(values) % 2 else (ordered[half - 1] + ordered[half]) / 2) if values else 0


def is_sign(doc: Document, line: Line, unclear: Sequence[str] = ()) -> bool:
    """Whether a line has a phrase of furniture, and none of some sections: "See also" heads a part of a manual. What is to go
    on with a title must go on."""
    phrases = [phrase for phrase in line.features.phrases if phrase.file in _FILES and counts(doc, phrase)]
    if not phrases or not unclear:
        return bool(phrases)
    is_inline = all(phrase.section == "inline" for phrase in phrases)
    if is_inline and (line.features.ends_full or _GOES_ON.search(line.text) is None):
        return False
    return not any(phrase.section in unclear for phrase in phrases)


def sure_cuts(doc: Document) -> frozenset[str]:
    """The rules whose cuts bear out other findings: what is doubtful itself does not."""
    return frozenset(cut.id for cut in doc.cuts if is_sure_cut(cut))


def is_sure_cut(cut: Cut) -> bool:
    """Whether a cut took what is surely furniture."""
    return cut.cleaner in CUTTING and (cut.probability is None or cut.probability >= _SURE_CUT)


def finding_rows(
    doc: Document, cleaner: str, findings: Mapping[int, Finding], elsewhere: Sequence[tuple[int, str]] = ()
) -> Iterator[tuple[float, ...]]:
    """The features of each finding of a cleaner, named by ``FEATURES``; one at a time: those of many take much room.

    :param findings: by the number of the first line that each would take.
    :param elsewhere: further lines, by number, that a rule would take if they stood elsewhere.
    """
    around = doc.cached(Around)
    alike: dict[str, list[int]] = {}
    for number, rule in sorted([*((number, of.rule) for number, of in findings.items()), *elsewhere]):
        alike.setdefault(rule, []).append(number)
    kinds = {rule: _Kind(around, numbers, findings) for rule, numbers in alike.items()}
    for number, of in findings.items():
        yield (
            *_rule_row(f"{cleaner}:{of.rule}"),
            *_own_row(around, number, of),
            *_place_row(around, number, of),
            *_alike_row(doc, around, number, kinds[of.rule]),
            *around.of_text,
            *_near_row(around, number, of, findings),
        )


def _rule_row(rule: str) -> Iterable[float]:
    return (float(rule == known) for known in RULES)


def _own_row(around: Around, number: int, of: Finding) -> Iterable[float]:
    line = around.found[number]
    text, features = line.text, line.features
    letters = len(text)
    phrases = features.phrases
    said = max([f"{phrase.start} {phrase.middle} {phrase.end}".strip() for phrase in phrases], key=len, default="")
    return (
        line.words, letters, features.ends_sentence, features.ends_full, features.sentences, line.prose, features.is_item,
        sum(map(str.isdigit, text)) / letters, text[-1] in ":：", ":" in text or "：" in text, text[0] in _OPENING_QUOTES,
        text[0].islower(), sum(map(str.isupper, text)) / letters, len(phrases), len(said) / letters,
        _YEAR.search(text) is not None, len(_MARKS.findall(text)), len(QUOTES.findall(text)), *_behind_comma(text),
        line.words - count_words(said) if said else -1, of.lines,
        around.words_to[min(number + of.lines, len(around.found))] - around.words_to[number],
    )  # fmt: skip


def _behind_comma(text: str) -> tuple[int, int]:
    """How many commas a line has, and how many words behind the last: "Follow us, said the mayor"."""
    parts = _COMMAS.split(text)
    return len(parts) - 1, count_words(parts[-1]) if len(parts) > 1 else 0


def _place_row(around: Around, number: int, of: Finding) -> Iterable[float]:
    size, prose = len(around.found), around.prose_at
    above = bisect_left(prose, number)
    below = bisect_left(prose, number + of.lines)
    return (
        min(number, _FAR), min(size - number - of.lines, _FAR), number / size, not above, below == len(prose),
        min(above, _MOST), min(len(prose) - below, _MOST), around.words_to[number] / (around.words_to[-1] or 1),
        min(number - prose[above - 1], _FAR) if above else _FAR,
        min(prose[below] - number - of.lines + 1, _FAR) if below < len(prose) else _FAR,
    )  # fmt: skip


class _Kind:
    """What the findings of one rule have in common."""

    def __init__(self, around: Around, alike: list[int], findings: Mapping[int, Finding]) -> None:
        self.alike = alike
        self.places = [bisect_left(around.prose_at, number) for number in alike[:_MOST]]  # between which paragraphs they stand
        # What a rule found or took itself bears nothing out that it finds: where it errs, it errs often.
        self.signs = sum(around.signs) - sum([around.signs[number] for number in alike])
        self.others = len(findings) - sum([number in findings for number in alike])


def _alike_row(doc: Document, around: Around, number: int, kind: _Kind) -> Iterable[float]:
    # What other rules cut does not count: of what stays of a text that is not known when it is cleaned by itself.
    own = bisect_left(around.prose_at, number)
    return (
        min(len(kind.alike), _MOST), sum([place != own for place in kind.places]), min(kind.others, _MOST),
        around.copies[around.found[number].features], about(doc, around, around.found[number]), min(kind.signs, _MOST),
        kind.signs / len(around.found),
    )  # fmt: skip


def about(doc: Document, around: Around, line: Line) -> int:
    """How many other lines have a long word of a phrase that the line has: what it names is what the text is about."""
    words = {
        word
        for phrase in line.features.phrases
        if counts(doc, phrase)
        for word in f"{phrase.start} {phrase.middle} {phrase.end}".split()
        if len(word) >= _LONG or UNSPACED.search(word)
    }
    most = 0
    for word in words:
        if word not in around.known_about:
            around.known_about[word] = sum([word in other.features.folded for other in around.found if other.prose])
        most = max(most, around.known_about[word])
    return min(most, _MOST)


def _near_row(around: Around, number: int, of: Finding, findings: Mapping[int, Finding]) -> Iterator[float]:
    for at in _NEAR:
        near = number + at + (of.lines - 1 if at > 0 else 0)
        if 0 <= near < len(around.found):
            line = around.found[near]
            yield from (
                line.words, line.prose, line.features.ends_sentence, around.signs[near], near in findings, line.text[-1] in ":：",
            )  # fmt: skip
        else:
            yield from (-1, 0, 0, 0, 0, 0)
