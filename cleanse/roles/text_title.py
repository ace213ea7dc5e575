"""Which block of a text without markup may be the title of what it is about."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from cleanse import core
from cleanse.roles.text_blocks import FIRST_GAP
from cleanse.roles.text_features import LONG_UNSPACED, LONG_WORD, TextFeatures

_DOUBTFUL, _LIKELY = 0.3, 0.5
_FAR = 99  # blocks
_TITLE_WORDS, _TITLED = 30, 6.0  # words of a title, and the likely words of the blocks behind it

TITLE_FEATURES: tuple[str, ...] = (
    "words", "letters", "end", "capitals", "digits", "long words", "hits", "hit share", "likely words: 4", "likely words: 12",
    "likely words: 40", "likely before", "likely until", "probability", "from start", "place", "weight", "end weight",
    "like ones", "gap before", "gap after", "lexicon", "until likely", "words before", "words -1", "words +1", "probability -1",
    "probability +1", "likely words before: 4", "likely words before: 12", "digits +1", "comment weight", "unspaced",
    "likely words",
)  # fmt: skip
"""The features of :func:`title_rows`, in order."""


def title_rows(features: TextFeatures, probabilities: Sequence[float]) -> tuple[list[int], Sequence[tuple[float, ...]]]:
    """The blocks that may be the title, and the features of each, named by ``TITLE_FEATURES``."""
    compiled = core.compiled()
    if compiled is None or features.survey is None:
        return _title_rows(features, probabilities)
    return compiled.title_rows(features.survey, probabilities)  # type: ignore[no-any-return]


def _title_rows(features: TextFeatures, probabilities: Sequence[float]) -> tuple[list[int], list[tuple[float, ...]]]:
    size, words, words_to = features.size, features.words, features.words_to
    to = [0.0, *accumulate([p * w for p, w in zip(probabilities, words, strict=True)])]
    total = to[-1] or 1e-9
    least = LONG_UNSPACED if features.unspaced else LONG_WORD - 1
    next_at: dict[str, int] = {}  # where a likely block behind has a word
    places, found = list[int](), list[tuple[float, ...]]()
    until = _FAR
    for at in range(size - 1, -1, -1):
        p, w = probabilities[at], words[at]
        if 1 < w <= _TITLE_WORDS and not features.prose[at]:
            near, end = to[min(size, at + 5)] - to[at + 1], to[min(size, at + 13)] - to[at + 1]
            if end > _TITLED:
                said = features.said[at]
                long = {word for word in said if len(word) >= least and word[0] != "="}
                hits = sum([next_at[word] - at <= _FAR for word in long if word in next_at])
                places.append(at)
                found.append((
                    w, len(features.texts[at]), features.ends[at], features.capitals[at], features.digits[at], len(long), hits,
                    hits / (len(long) or 1), near, end, to[min(size, at + 41)] - to[at + 1], to[at] / total, to[at + 1] / total,
                    p, at, at / size, features.weights[at], features.end_weights[at], features.likes[at],
                    features.gaps[at], features.gaps[at + 1] if at + 1 < size else FIRST_GAP, features.lexicon[at] > 0,
                    until - at, words_to[at], words[at - 1] if at else -1, words[at + 1] if at + 1 < size else -1,
                    probabilities[at - 1] if at else -1.0, probabilities[at + 1] if at + 1 < size else -1.0,
                    to[at] - to[max(0, at - 4)], to[at] - to[max(0, at - 12)], features.digits[at + 1] if at + 1 < size else -1.0,
                    features.comments[at], features.unspaced, total,
                ))  # fmt: skip
        if p > _LIKELY:
            until = at
        if p > _DOUBTFUL:
            for word in features.said[at]:
                next_at[word] = at
    return places, found
