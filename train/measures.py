"""The measures, as published ones define them.

Tokens are lower-cased runs of word characters; in scripts without blanks (Chinese, Japanese, Thai) each character is a
token, since ``\\w+`` would take a whole sentence for one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable

_UNSPACED = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_TOKEN = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")
_SHINGLE = 4


def tokens(text: str) -> list[str]:
    """The words of a text."""
    return _TOKEN.findall(text.lower())


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """The bag of runs of four words (the article-extraction benchmark's unit)."""
    words = tokens(text)
    if len(words) < _SHINGLE:
        return Counter([tuple(words)] if words else [])
    return Counter(zip(*(words[i:] for i in range(_SHINGLE)), strict=False))


def precision_recall(output: str, gold: str) -> tuple[float, float]:
    """Of one page, over shingles."""
    found, wanted = shingles(output), shingles(gold)
    shared = (found & wanted).total()
    return shared / found.total() if found else 0.0, shared / wanted.total() if wanted else 1.0


def shingle_scores(pairs: Iterable[tuple[str, str]]) -> tuple[float, float, float]:
    """Mean precision, mean recall, and the F1 of the two means, over pages of (output, gold)."""
    scores = [precision_recall(output, gold) for output, gold in pairs]
    precision = sum(p for p, _ in scores) / len(scores)
    recall = sum(r for _, r in scores) / len(scores)
    return precision, recall, 2 * precision * recall / (precision + recall)


def word_precision_recall(output: str, gold: str) -> tuple[float, float, float]:
    """Of one page, over its words as a bag: precision, recall and F1; all nothing where nothing was extracted."""
    found, wanted = Counter(tokens(output)), Counter(tokens(gold))
    shared = (found & wanted).total()
    if not shared:
        return 0.0, 0.0, 0.0
    precision, recall = shared / found.total(), shared / wanted.total()
    return precision, recall, 2 * precision * recall / (precision + recall)


def word_scores(pairs: Iterable[tuple[str, str]]) -> tuple[float, float, float]:
    """The means over pages of (output, gold) of precision, recall and F1, as WCXB has them.

    >>> word_scores([("rain in town", "Rain"), ("snow", "snow")])
    (0.6666666666666666, 1.0, 0.75)
    """
    scores = [word_precision_recall(output, gold) for output, gold in pairs]
    precision, recall, f1 = (sum(values) / len(scores) for values in zip(*scores, strict=True))
    return precision, recall, f1


def share_found(text: str, known: Container[tuple[str, ...]]) -> float:
    """The share of a text's shingles that are among known ones.

    >>> share_found("it rained all day", shingles("Oh, it rained all day"))
    1.0
    """
    wanted = shingles(text)
    return sum(count for shingle, count in wanted.items() if shingle in known) / (wanted.total() or 1)


def words_lost(before: str, after: str) -> int:
    """How many words of one text are not in the other, as bags."""
    return (Counter(tokens(before)) - Counter(tokens(after))).total()
