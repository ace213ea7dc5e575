"""What the first probabilities of a text's blocks say of each, and of the whole text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, chain, compress

from cleanse import core
from cleanse.roles.runs import best_stretch
from cleanse.roles.text_features import FEATURES, LONG_UNSPACED, LONG_WORD, NEAR, SPANS, TextFeatures, moved

_UNLIKELY, _DOUBTFUL, _LIKELY = 0.1, 0.3, 0.5
_FAR = 99  # blocks

SECOND_FEATURES: tuple[str, ...] = (
    *(f"probability {sign}{at}" for at in range(1, NEAR + 1) for sign in "-+"),
    *(f"{span} around: likely share" for span in (3, 10)),
    *(f"{span} {side}: likely share" for span in SPANS for side in ("before", "after")),
    "likely before", "likely after", "in likely stretch", "since likely stretch", "until likely stretch", "likely stretch: share",
    "since title", "words since title", "title words", "title probability",
    "since likely", "until likely", "words since likely", "words until likely", "likeliest of 3 before", "likeliest of 3 after",
    "same start: likely share", "same start: blocks", "group: likely share", "words known", "long words known",
    "words of the likely", "likelier copy",
    "text: likely share", "text: likely words", "probability",
)  # fmt: skip
"""The features of :func:`second_rows`, beyond those of :mod:`cleanse.roles.text_features`."""

WHOLE_FEATURES: tuple[str, ...] = (
    *(name for name in FEATURES if name.startswith("text: ")),
    "likely share", "words of the unlikely", "blocks of the unlikely", "share of the unlikely", "words of the doubtful",
    "blocks before the likely", "words before the likely", "blocks after the likely", "words after the likely",
    "longest unlikely run: blocks", "longest unlikely run: words", "highest probability", "phrases of the lexicon",
    "unlikely prose", "weight of the unlikely",
)  # fmt: skip
"""The features of :func:`whole_row`, in order."""


def joined_rows(
    features: TextFeatures,
    rows: Sequence[tuple[float, ...]],
    left: Sequence[int],
    probabilities: list[float],
    title: tuple[int, float] = (-1, 0.0),
) -> Iterable[tuple[float, ...]]:
    """The rows of the second stage, for the blocks that are left to it: of each the first row and the second, as one."""
    wanted = [False] * features.size
    for at in left:
        wanted[at] = True
    compiled = core.compiled()
    if compiled is not None and isinstance(rows, compiled.Table):
        return compiled.text_second_rows(  # type: ignore[no-any-return]
            features.survey, rows, probabilities, wanted, *title
        )
    second = second_rows(features, wanted, probabilities, title)
    return ((*row, *more) for row, more in zip(compress(rows, wanted), second, strict=True))


def second_rows(
    features: TextFeatures, wanted: Sequence[bool], probabilities: list[float], title: tuple[int, float] = (-1, 0.0)
) -> Iterator[tuple[float, ...]]:
    """The features of some blocks that come from the first probabilities of all of them, named by ``SECOND_FEATURES``; and from
    the block that may be the title, and how likely that is."""
    title_at, title_probability = title
    title_words = frozenset(features.said[title_at]) if title_at >= 0 else frozenset()
    size, words, words_to = features.size, features.words, features.words_to
    to = [0.0, *accumulate([p * w for p, w in zip(probabilities, words, strict=True)])]
    total, all_words = to[-1] or 1e-9, words_to[-1] or 1
    start, end = best_stretch([(p - 0.4) * w - 1 for p, w in zip(probabilities, words, strict=True)])
    best: dict[str, float] = {}
    for text, p in zip(features.texts, probabilities, strict=True):
        if p > best.get(text, -1.0):
            best[text] = p
    near: list[Sequence[float]] = []
    for at in range(1, NEAR + 1):
        near += (moved(probabilities, -at, -1.0), moved(probabilities, at, -1.0))
    spans: list[tuple[int, int]] = [(-3, 4), (-10, 11), (-4, 0), (1, 5), (-12, 0), (1, 13)]
    known = _known_words(features, probabilities)
    likely = [at for at, p in enumerate(probabilities) if p > _LIKELY]
    last_likely, next_likely = _last(likely, size)
    starts = [text[0] if not text[0].isalpha() else "a" if text[0].islower() else "A" for text in features.texts]
    of_start, count_start = dict.fromkeys(starts, 0.0), Counter(starts)
    for first, p in zip(starts, probabilities, strict=True):
        of_start[first] += p
    three = [max(probabilities[max(0, at - 3) : at], default=0.0) for at in range(size + 4)]
    share = (to[end] - to[start]) / total
    for at in compress(range(size), wanted):
        shares = []
        for before, after in spans:
            a, b = max(0, at + before), min(size, at + after)
            shares.append((to[b] - to[a]) / (words_to[b] - words_to[a]) if b > a and words_to[b] > words_to[a] else -1.0)
        a, b = features.groups[at]
        yield (
            *[column[at] for column in near], *shares, to[at] / total, 1 - to[at + 1] / total,
            start <= at < end, at - start, end - at, share,
            max(-_FAR, min(_FAR, at - title_at)) if title_at >= 0 else -_FAR - 1,
            words_to[at] - words_to[title_at] if title_at >= 0 else 0,
            len(title_words.intersection(features.said[at])) / (len(features.said[at]) or 1) if title_at >= 0 else -1.0,
            title_probability,
            at - last_likely[at], next_likely[at] - at,
            words_to[at] - words_to[last_likely[at] + 1] if last_likely[at] >= 0 else -1,
            words_to[next_likely[at]] - words_to[at + 1] if next_likely[at] < size else -1, three[at], three[at + 4],
            (of_start[starts[at]] - probabilities[at]) / (count_start[starts[at]] - 1 or 1), count_start[starts[at]],
            (to[b] - to[a]) / (words_to[b] - words_to[a] or 1), *known(at), best[features.texts[at]] - probabilities[at],
            total / all_words, total, probabilities[at],
        )  # fmt: skip


def _last(places: Sequence[int], size: int) -> tuple[list[int], list[int]]:
    """For each block the last of some places before it, and the next behind it."""
    before, after = [-1] * size, [size] * size
    at = -1
    wanted = {*places}
    for place in range(size):
        before[place] = at
        if place in wanted:
            at = place
    at = size
    for place in range(size - 1, -1, -1):
        after[place] = at
        if place in wanted:
            at = place
    return before, after


def whole_row(features: TextFeatures, probabilities: Sequence[float]) -> Sequence[float]:
    """The features of a whole text, by which it is a page or a body, given first probabilities; named by ``WHOLE_FEATURES``."""
    compiled = core.compiled()
    if compiled is None or features.survey is None:
        return _whole_row(features, probabilities)
    return compiled.text_whole_row(features.survey, features.kind_scores, probabilities)  # type: ignore[no-any-return]


def _whole_row(features: TextFeatures, probabilities: Sequence[float]) -> tuple[float, ...]:
    size, words = features.size, features.words
    total = features.words_to[-1] or 1
    unlikely = [p < _UNLIKELY for p in probabilities]
    places = [at for at, p in enumerate(probabilities) if p > _LIKELY]
    first, end = (places[0], places[-1] + 1) if places else (size, size)
    run = best_stretch([1 if is_unlikely else -size for is_unlikely in unlikely])
    unlikely_words = sum(compress(words, unlikely))
    return (
        *features.text_row,
        sum([p * w for p, w in zip(probabilities, words, strict=True)]) / total,
        unlikely_words, sum(unlikely), unlikely_words / total,
        sum([w for w, p in zip(words, probabilities, strict=True) if p < _DOUBTFUL]),
        first, features.words_to[first], size - end, features.words_to[-1] - features.words_to[end],
        run[1] - run[0], features.words_to[run[1]] - features.words_to[run[0]], max(probabilities), features.lexicon_to[-1],
        sum(compress(features.prose, unlikely)), sum(compress(features.weights, unlikely)),
    )  # fmt: skip


def _known_words(features: TextFeatures, probabilities: Sequence[float]) -> Callable[[int], tuple[float, float, float]]:
    """A function that gives for a block the shares of its words, and of its long ones, that other likely blocks have; and the
    mean share of the likely among the other blocks that have a long word of it."""
    sets = [tuple(dict.fromkeys(words)) for words in features.said]  # in order, so that sums are the same in every process
    everywhere = Counter(chain.from_iterable(sets))
    in_likely = Counter(chain.from_iterable([words for words, p in zip(sets, probabilities, strict=True) if p > _LIKELY]))
    least = LONG_UNSPACED if features.unspaced else LONG_WORD

    def known(at: int) -> tuple[float, float, float]:
        words, own = sets[at], probabilities[at] > _LIKELY
        if not words:
            return 0.0, -1.0, -1.0
        long = [word for word in words if len(word) >= least]
        others = [(in_likely[word] - own) / (everywhere[word] - 1) for word in long if everywhere[word] > 1]
        return (
            sum([in_likely[word] > own for word in words]) / len(words),
            sum([in_likely[word] > own for word in long]) / len(long) if long else -1.0,
            sum(others) / len(others) if others else -1.0,
        )

    return known
