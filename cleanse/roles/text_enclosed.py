"""What furniture encloses in a text without markup: teasers below their heading, the words of a newsletter's box, comments
between their heading and their form, labels in a row of others, and the answers of a question. The model sees lines
that could be a body's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import compress

from cleanse.patterns import regex
from cleanse.roles.text_features import BIT, TextFeatures
from cleanse.text.buttons import BUTTONS, QUESTIONS, are_buttons, is_label
from cleanse.text.lines import NO_FULL_STOP
from cleanse.values import lazy

_OF_PAGE = BIT["site"] | BIT["subscription"] | BIT["related"] | BIT["share"] | BIT["advertisement"]
_OF_BOX, _OF_LABELS = BIT["subscription"], BIT["share"] | BIT["site"]
_HEADER, _NEWSLETTER, _COMMENTS = ("related", "header"), ("notices", "newsletter"), ("notices", "comments")
_TOOLS = ("notices", "tools")
_DIGITS = regex(r"\d+")
_COPYRIGHT = "©"
_MOST_TEASERS, _TEASER_WORDS = 12, 20
_UNSTOPPED_WORDS = 8  # of a teaser in a script without full stops, where nothing else tells it from a sentence
_MOST_OF_BOX, _BOX_WORDS = 2, 30
_MOST_COMMENTS = 60
_MOST_REPLIES = 2  # labels that are alike: more stand below the posts of a forum or of a page that goes on
_LABEL_LIKELY = 0.5
_LIKENESS = 0.9  # of the probability of what stays above, under which blocks that furniture encloses are none of it
_FULL_STOP = 1
_OF_MANY = ("forum", "listing")  # kinds of pages whose body has many authors

Sections = Callable[[int], Collection[tuple[str, str]]]
"""The files and sections of the phrases that a block has."""


def enclosed(features: TextFeatures, probabilities: Sequence[float], keeps: Sequence[bool], sections: Sections) -> Iterator[int]:
    """The blocks that furniture encloses, though each by itself could be of the body. What is as likely as the body above stays.

    :param keeps: which blocks stay otherwise.
    """
    of = _Enclosed(features, probabilities, list(keeps), sections)
    for find in (of.labels, of.teasers, of.boxes, of.comments, of.answers):
        for at in find():
            of.keeps[at] = False
            yield at


def enclosed_comments(
    features: TextFeatures, probabilities: Sequence[float], keeps: Sequence[bool], sections: Sections
) -> Iterator[int]:
    """Of what furniture encloses the comments alone, whose signs tell them also in what is only half told for a page."""
    yield from _Enclosed(features, probabilities, list(keeps), sections).comments()


def between_gone(keeps: Sequence[bool]) -> Iterator[int]:
    """The single blocks that would stay between two that go, above the first two that stay together.

    Which of them are dates is for the caller to say: these are none of a body there.

    >>> list(between_gone([False, True, False, True, True, False, True, False]))
    [1]
    """
    first = next((at for at in range(1, len(keeps)) if keeps[at - 1] and keeps[at]), 0)
    for at in range(1, first - 1):
        if keeps[at] and not keeps[at - 1] and not keeps[at + 1]:
            yield at


class _Enclosed:
    def __init__(self, features: TextFeatures, probabilities: Sequence[float], keeps: list[bool], sections: Sections) -> None:
        self.features, self.probabilities, self.keeps, self.sections = features, probabilities, keeps, sections
        self.known = [*map(self._is_known, range(features.size), features.texts, features.lexicon)]
        self.all_known = [*compress(range(features.size), self.known)]

    @lazy
    def copies(self) -> Counter[str]:
        """How often each text stands there, but for its numbers."""
        return Counter(map(_folded, self.features.texts))

    def _is_known(self, at: int, text: str, lexicon: int) -> bool:
        bits = lexicon & _OF_PAGE
        return text[0] == _COPYRIGHT or (bits != 0 and (not self.features.ends[at] or bits & _OF_BOX != 0))

    def labels(self) -> Iterator[int]:
        """Labels that would stay in a row of others of which some go."""
        start, size = 0, self.features.size
        for at in self.all_known:
            if at < start:
                continue
            end = at
            while end < size and self.known[end] and self.features.lexicon[end] & _OF_LABELS and not self.features.prose[end]:
                end += 1
            if end - at > 1 and not all(self.keeps[at:end]):
                yield from (n for n in range(at, end) if self.keeps[n] and self.probabilities[n] < _LABEL_LIKELY)
            start = end

    def teasers(self) -> Iterator[int]:
        """Titles below the heading of others, down to what is known of a page, or to the end."""
        for at in self._having(_HEADER):
            if not self._is_single(at):  # "Read more" below each entry of a list
                continue
            end = at + 1
            while end < self.features.size and self._is_teaser(end):
                end += 1
            run = range(at + 1, end)
            if 0 < len(run) <= _MOST_TEASERS and self._is_closed(end) and self._is_unlike(run):
                yield from (n for n in range(at, end) if self.keeps[n])

    def boxes(self) -> Iterator[int]:
        """What stands between two phrases of one newsletter's box, its heading and its field, where no body goes on below: a
        paragraph only if the field has its button."""
        features, last = self.features, -1
        for at in self.all_known:
            run = range(last + 1, at)
            if (
                last >= 0 and 0 < len(run) <= _MOST_OF_BOX
                and features.lexicon[last] & features.lexicon[at] & _OF_BOX
                and all(_NEWSLETTER in self.sections(n) and self._is_single(n) for n in (last, at))
                and self._is_closed(at + 1) and (self._is_of_box(at + 1) or not any(features.prose[n] for n in run))
                and sum([features.words[n] for n in run]) <= _BOX_WORDS and self._is_unlike(run)
            ):  # fmt: skip
                yield from (n for n in run if self.keeps[n])
            last = at

    def comments(self) -> Iterator[int]:
        """What stands between the heading of the comments and their form, below a longer body. Those of a forum are it.

        The lexicon does not tell a heading from a form: a heading has a number, and is the only one, or is one word above an
        author, and "Reply" is another below; the form is the last label.
        """
        texts, words = self.features.texts, self.features.words
        labels = [] if self.features.kind in _OF_MANY else [*self._having(_COMMENTS)]
        headings = [at for at in labels if _DIGITS.search(texts[at])] or self._worded(labels)
        if len(headings) != 1 or any(self._alike(at) > _MOST_REPLIES for at in labels):
            return
        heading, form = headings[0], labels[-1]
        run = range(heading + 1, self._end_of_comments(heading, form, labels))
        if 0 < len(run) <= _MOST_COMMENTS and self._is_single(heading) and self._is_single(form) and self._is_unlike(run):
            above = sum([words[n] for n in range(heading) if self.keeps[n]])
            if above > sum([words[n] for n in run]):
                yield from (n for n in run if self.keeps[n])

    def answers(self) -> Iterator[int]:
        """A question of a page and its buttons, one of which goes, or what stands below them."""
        texts, keeps = self.features.texts, self.keeps
        for at, lexicon in enumerate(self.features.lexicon):
            end = at + 1 + BUTTONS
            if not lexicon & BIT["share"] or not texts[at].endswith(QUESTIONS) or not are_buttons(texts[at + 1 : end]):
                continue
            if _TOOLS in self.sections(at) and (self._is_closed(end) or not all(keeps[at + 1 : end])):
                yield from (n for n in range(at, end) if keeps[n])

    def _worded(self, labels: Sequence[int]) -> list[int]:
        """The first of some labels that may head comments without a number."""
        texts, words = self.features.texts, self.features.words
        for at in labels[:-2]:
            if is_label(texts[at]) and self._is_author(at + 1, labels[-1]):
                return [at] if any(words[n] == 1 for n in labels if at < n < labels[-1]) else []
        return []

    def _end_of_comments(self, heading: int, form: int, labels: Sequence[int]) -> int:
        """Where what has the signs of comments ends: an author above, and below the last "Reply", which is a single word. With a
        date beside the author it is the form, where no sentence stands above that."""
        features = self.features
        if not self._is_author(heading + 1, form):
            return heading
        replies = [at for at in labels if heading < at < form and features.words[at] == 1]
        if replies:
            return replies[-1]
        is_dated = _DIGITS.search(features.texts[heading + 1]) is not None
        return form if is_dated and not any(map(self._is_sentence, range(heading + 1, form))) else heading

    def _having(self, section: tuple[str, str]) -> Iterator[int]:
        """The blocks of a page's furniture that have a phrase of a section."""
        for at in self.all_known:
            if not self.features.prose[at] and section in self.sections(at):
                yield at

    def _is_closed(self, end: int) -> bool:
        """Whether nothing of a body goes on there."""
        return end == self.features.size or self.known[end] or not self.keeps[end]

    def _is_single(self, at: int) -> bool:
        """Whether no other block is alike but for its numbers."""
        return self._alike(at) == 1

    def _alike(self, at: int) -> int:
        text = self.features.texts[at]
        return self.copies[_folded(text)] if _DIGITS.search(text) else self.features.texts.count(text)

    def _is_of_box(self, at: int) -> bool:
        return at < self.features.size and self.known[at] and self.features.lexicon[at] & _OF_BOX != 0

    def _is_sentence(self, at: int) -> bool:
        return bool(self.features.prose[at]) or self.features.ends[at] == _FULL_STOP

    def _is_author(self, at: int, end: int) -> bool:
        """Whether a block may be the name above a comment: no sentence, and not only the time of an entry."""
        return at < end and any(map(str.isalpha, self.features.texts[at])) and not self._is_sentence(at)

    def _is_teaser(self, at: int) -> bool:
        features = self.features
        most = _UNSTOPPED_WORDS if NO_FULL_STOP.search(features.texts[at]) else _TEASER_WORDS
        return features.words[at] <= most and not self._is_sentence(at) and not self.known[at]

    def _is_unlike(self, run: range) -> bool:
        """Whether blocks are less likely to be body than those that stay above them."""
        above = [self.probabilities[n] for n in range(run.start) if self.keeps[n]]
        own = [self.probabilities[n] for n in run]
        return bool(above) and sum(own) / len(own) < _LIKENESS * sum(above) / len(above)


def _folded(text: str) -> str:
    """A text with all numbers alike: "3 comments" is "4 comments"."""
    return _DIGITS.sub("0", text)
