"""What the place of a block says of it in a text without markup: menus and footers at its edges, the last sentence between an
advertisement and teasers, the head and the close of a letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress, count

from cleanse.lexicon import Lexicon
from cleanse.patterns import regex
from cleanse.roles.text_features import BIT, TextFeatures

_SURE = BIT["site"] | BIT["subscription"] | BIT["related"]
_OF_FOOTER = _SURE | BIT["share"]
_LIKELY = 0.4  # a block as likely as this to be body ends a menu
_TITLE_LIKELY = 0.5
_LEAST_BLOCKS, _LEAST_KNOWN, _SPARSE = 2, 2, 4  # of one edge; of these known; blocks to each that is known
_SENTENCE_WORDS, _UNLIKELY = 4, 0.05
_SALUTATION = regex(r"[^,，،!:：|]+[,，،!:：]")
_LETTER_PART = regex(r"[^|›»>©@/]{2,60}")
_LETTER_WORDS, _MOST_ABOVE, _MOST_BELOW = 6, 4, 4  # of a line; lines above the salutation, and below the last sentence


def edges(
    features: TextFeatures, probabilities: Sequence[float], sentences: Sequence[bool], title: tuple[int, float]
) -> list[int]:
    """The blocks of a menu that opens a text, and of the footer that closes it: those between the edge and the body which are
    unlikely to be body, as far as the lexicon knows some of them. A footer alone is left to the cleaners that go by lines.

    Poems, letters and stories are so unlike the articles that whole pages were learned from that such a text is only half told
    for a page. Where its menu stands is clear all the same. What may be the title stays, and so does what stands between the
    menu and the body.

    :param sentences: which blocks end as a sentence does: a body begins and ends with one, however unlikely.
    """
    body = [p >= _LIKELY or is_sentence for p, is_sentence in zip(probabilities, sentences, strict=True)]
    places = [*compress(count(), body)]
    if not places:
        return []
    known = features.lexicon
    above = [at for at in range(places[0]) if known[at] & _SURE]
    below = [at for at in range(places[-1] + 1, features.size) if known[at] & _OF_FOOTER]
    if not above or max(len(above), sum(1 for at in below if known[at] & _SURE)) < _LEAST_KNOWN:
        return []
    menu = range(above[-1] + 1)
    footer = range(below[0], features.size) if below else range(0)
    runs = [
        run
        for run, said in ((menu, len(above)), (footer, len(below)))
        if len(run) >= _LEAST_BLOCKS and said * _SPARSE >= len(run)
    ]
    at, probability = title
    return [place for run in runs for place in run if place != at or probability < _TITLE_LIKELY]


def below_advertisements(features: TextFeatures, probabilities: Sequence[float], keeps: Sequence[bool]) -> Iterator[int]:
    """The short sentences right below the label of an advertisement that stands below a block which stays: such labels are set
    into articles, and the last sentence of one may stand between the label and the teasers.

    :param keeps: which blocks stay otherwise.
    """
    for at in range(2, features.size):
        is_below = features.lexicon[at - 1] & BIT["advertisement"] and keeps[at - 2]
        if is_below and probabilities[at] >= _UNLIKELY and _is_sentence(features, at):
            yield at


def letter_parts(features: TextFeatures, keeps: Sequence[bool], lexicon: Lexicon) -> Iterator[int]:
    """The salutation right above the first paragraph of a page, the short lines above it, and those below the last: place, date
    and name of a letter.

    :param keeps: which blocks stay otherwise.
    """
    prose = [at for at in range(features.size) if keeps[at] and (features.prose[at] or _is_sentence(features, at))]
    if not prose or not prose[0]:
        return
    start, end = prose[0] - 1, prose[-1] + 1
    if not _is_of_letter(features, start) or not _is_salutation(features.texts[start], lexicon):
        return
    for run in (range(start, max(-1, start - 1 - _MOST_ABOVE), -1), range(end, min(features.size, end + _MOST_BELOW))):
        for at in run:
            if not _is_of_letter(features, at):
                break
            yield at


def _is_sentence(features: TextFeatures, at: int) -> bool:
    """Whether a block ends as a sentence does, and is nothing that the lexicon knows."""
    is_known = features.lexicon[at] or features.has_credit(at)
    return features.ends[at] > 0 and features.words[at] >= _SENTENCE_WORDS and not is_known


def _is_salutation(text: str, lexicon: Lexicon) -> bool:
    folded = lexicon.fold(text)
    return _SALUTATION.fullmatch(text) is not None and bool(lexicon.openings("exports", "salutation").find(folded, folded))


def _is_of_letter(features: TextFeatures, at: int) -> bool:
    """Whether a block may be a line of a letter's head or close: short, and nothing that the lexicon knows."""
    is_known = features.lexicon[at] or features.credits[at]
    return features.words[at] <= _LETTER_WORDS and not is_known and _LETTER_PART.fullmatch(features.texts[at]) is not None
