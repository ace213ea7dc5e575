"""What furniture encloses in a text without markup: teasers below their heading, the words of a newsletter's box, comments
between their heading and their form, and labels in a row of others. The model sees lines that could be a body's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence

from cleanse.roles.text_features import BIT, TextFeatures

_OF_PAGE = BIT["site"] | BIT["subscription"] | BIT["related"] | BIT["share"] | BIT["advertisement"]
_OF_BOX, _OF_LABELS = BIT["subscription"], BIT["share"] | BIT["site"]
_HEADER, _COMMENTS = ("related", "header"), ("notices", "comments")
_COPYRIGHT = "©"
_MOST_TEASERS, _TEASER_WORDS = 12, 20
_MOST_OF_BOX, _BOX_WORDS = 2, 30
_MOST_COMMENTS = 60
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
    for find in (of.labels, of.teasers, of.boxes, of.comments):
        for at in find():
            of.keeps[at] = False
            yield at


def between_gone(keeps: Sequence[bool]) -> Iterator[int]:
    """The single blocks above the body that stand between two that go: dates are none of a body there.

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
        self.known = [self._is_known(at) for at in range(features.size)]
        self.copies = Counter(features.texts)

    def _is_known(self, at: int) -> bool:
        features = self.features
        if features.texts[at][0] == _COPYRIGHT:
            return True
        bits = features.lexicon[at] & _OF_PAGE
        return bits != 0 and (not features.ends[at] or bits & _OF_BOX != 0)

    def labels(self) -> Iterator[int]:
        """Labels that would stay in a row of others of which some go."""
        at, size = 0, self.features.size
        while at < size:
            end = at
            while end < size and self.known[end] and self.features.lexicon[end] & _OF_LABELS and not self.features.prose[end]:
                end += 1
            if end - at > 1 and not all(self.keeps[at:end]):
                yield from (n for n in range(at, end) if self.keeps[n] and self.probabilities[n] < _LABEL_LIKELY)
            at = max(end, at + 1)

    def teasers(self) -> Iterator[int]:
        """Titles below the heading of others, down to what is known of a page, or to the end."""
        for at in self._having(_HEADER):
            if self.copies[self.features.texts[at]] > 1:  # "Read more" below each entry of a list
                continue
            end = at + 1
            while end < self.features.size and self._is_teaser(end):
                end += 1
            run = range(at + 1, end)
            is_closed = end == self.features.size or self.known[end] or not self.keeps[end]
            if 0 < len(run) <= _MOST_TEASERS and is_closed and self._is_unlike(run):
                yield from (n for n in range(at, end) if self.keeps[n])

    def boxes(self) -> Iterator[int]:
        """What stands between two phrases of one newsletter's box: its heading and its field."""
        features, last = self.features, -1
        for at in range(features.size):
            if not self.known[at]:
                continue
            run = range(last + 1, at)
            if (
                last >= 0 and 0 < len(run) <= _MOST_OF_BOX
                and features.lexicon[last] & features.lexicon[at] & _OF_BOX
                and self.copies[features.texts[last]] == self.copies[features.texts[at]] == 1
                and sum([features.words[n] for n in run]) <= _BOX_WORDS and self._is_unlike(run)
            ):  # fmt: skip
                yield from (n for n in run if self.keeps[n])
            last = at

    def comments(self) -> Iterator[int]:
        """What stands between the heading of the comments and the form for one, below a longer body. Those of a forum are it."""
        last = -1
        if self.features.kind in _OF_MANY:
            return
        for at in self._having(_COMMENTS):
            run = range(last + 1, at)
            if last >= 0 and 0 < len(run) <= _MOST_COMMENTS and self._is_unlike(run):
                words = self.features.words
                above = sum([words[n] for n in range(last) if self.keeps[n]])
                if above > sum([words[n] for n in run]):
                    yield from (n for n in run if self.keeps[n])
            last = at

    def _having(self, section: tuple[str, str]) -> Iterator[int]:
        """The blocks of a page's furniture that have a phrase of a section."""
        for at in range(self.features.size):
            if self.known[at] and not self.features.prose[at] and section in self.sections(at):
                yield at

    def _is_teaser(self, at: int) -> bool:
        features = self.features
        is_short = features.words[at] <= _TEASER_WORDS and not features.prose[at]
        return is_short and features.ends[at] != _FULL_STOP and not self.known[at]

    def _is_unlike(self, run: range) -> bool:
        """Whether blocks are less likely to be body than those that stay above them."""
        above = [self.probabilities[n] for n in range(run.start) if self.keeps[n]]
        own = [self.probabilities[n] for n in run]
        return bool(above) and sum(own) / len(own) < _LIKENESS * sum(above) / len(above)
