"""Which blocks of a text without markup are kept, given how likely it is to be a page, and each block to be body."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import compress, pairwise
from typing import NamedTuple

from cleanse.lexicon import Lexicon
from cleanse.literals import Favor
from cleanse.roles.model import TextPrediction
from cleanse.roles.selection import TEXT_FAVOURS, select
from cleanse.roles.text_enclosed import Sections, between_gone, enclosed, enclosed_comments
from cleanse.roles.text_features import TextFeatures
from cleanse.roles.text_heads import TELLING, Rule, dates_of_life, foot_of_page, head_of_page
from cleanse.roles.text_places import below_labels, edges, letter_parts

_PAGE, _SURE_PAGE = 0.9, 0.97  # how likely a text is to be a page, of which more goes than the edges
_UNLIKELY = 0.2  # a block as likely stays in one that is not surely a page
_SPEAKER_TIMES = 2  # as often a line stays that is the name of a speaker
_MOST_OF_SHORT = 64  # blocks of a page, of which no paragraph goes that the lexicon does not know
_LEAST_OF_RUN = 0.15  # how likely lines beside paragraphs are on the whole, to stay together
_LEAST_OF_LAST = 2  # of them below the last paragraph: one alone may be anything
_PROSE_LIKELY = 0.25  # a paragraph as likely as this stays, unless the lexicon knows it
_SENTENCE_WORDS = 5  # from which on a line that ends as a sentence is judged as a paragraph is
_CAPTION_LIKELY, _CAPTION_WORDS = 0.5, 80  # a line that has a credit and is no longer must be likelier, to stay
_BUDGET = 0.8  # the share of the prose of a text that the model may take: a thread of comments can be longer than its article
_OTHER_KINDS = 1.3  # times the beta of articles: posts, items and steps are shorter than paragraphs, and less likely
_OF_LINES, _OF_PROSE = 1.6, 0.6  # times the beta of a body of short lines, as verse, lists and scripts are, for the same reason;
# the share of a body's blocks that are prose in one that is none of these
_LIKELY = 0.4  # a block as likely as this tells of what the body is made


class TextSelection(NamedTuple):
    """How likely each block of a text is to be body, whether it stays, and which that go are bylines and dates above the body."""

    probabilities: list[float]
    keeps: list[bool]
    bylines: list[int]


def select_text(prediction: TextPrediction, favor: Favor, lexicon: Lexicon, sections: Sections, rule: Rule) -> TextSelection:
    """Which blocks of a text stay: of what is but half a page all but its edges.

    :param sections: the files and sections of the phrases that a block has.
    :param rule: the rule of bylines that a block is by its words alone.
    """
    features, probabilities = prediction.features, prediction.predict_proba()
    sentences = _sentences(features)
    is_page = prediction.page_probability >= _PAGE
    keeps = _kept_of_page(prediction, probabilities, sentences, favor, lexicon) if is_page else [True] * features.size
    for at in dates_of_life(features, sentences, rule):
        keeps[at] = True
    for at in edges(features, probabilities, sentences, prediction.title):
        keeps[at] = False
    head = [*head_of_page(features, probabilities, sentences, prediction.title, sections, rule)]
    bylines = [at for at in head if rule(at) in TELLING]
    for at in (*head, *(foot_of_page(features, probabilities, sentences) if head else ())):
        keeps[at] = False
    if not is_page:
        for at in [*enclosed_comments(features, probabilities, keeps, sections)]:
            keeps[at] = False
        return TextSelection(probabilities, keeps, bylines)
    for at in [*enclosed(features, probabilities, keeps, sections)]:
        keeps[at] = False
    dates = [at for at in between_gone(keeps) if rule(at) == "date"]
    for at in dates:
        keeps[at] = False
    return TextSelection(probabilities, keeps, bylines + dates)


def _kept_of_page(
    prediction: TextPrediction, probabilities: list[float], sentences: list[bool], favor: Favor, lexicon: Lexicon
) -> list[bool]:
    """Which blocks of a whole page stay."""
    features, words = prediction.features, prediction.features.words
    keeps = select(probabilities, words, _beta(features, probabilities, favor))
    is_sure = prediction.page_probability >= _SURE_PAGE
    keeps = (_kept_of_sure if is_sure else _kept_of_doubtful)(features, probabilities, sentences, keeps)
    for run in [*_torn(features, probabilities, keeps)]:
        keeps[run] = [True] * (run.stop - run.start)
    _keep_enough_prose(words, features.prose, probabilities, keeps)
    for at in (*letter_parts(features, keeps, lexicon), *below_labels(features, probabilities, keeps)):
        keeps[at] = True
    return keeps


def _kept_of_sure(features: TextFeatures, probabilities: list[float], sentences: list[bool], keeps: list[bool]) -> list[bool]:
    """Which blocks of what surely is a page stay: a sentence, unless it is unlikely; a line with a credit if it is likely."""
    found = [*keeps]
    is_short = features.size <= _MOST_OF_SHORT
    for at, is_sentence in enumerate(sentences):
        if is_sentence and not features.lexicon[at]:
            found[at] |= probabilities[at] >= _PROSE_LIKELY or (is_short and features.prose[at])
        elif keeps[at] and features.has_credit(at):
            found[at] = probabilities[at] >= _CAPTION_LIKELY or features.words[at] > _CAPTION_WORDS
    return found


def _kept_of_doubtful(features: TextFeatures, probabilities: list[float], sentences: list[bool], keeps: list[bool]) -> list[bool]:
    """Which blocks of what may be no page stay: all sentences, what is not unlikely, names of speakers that stay elsewhere."""
    keeps = [
        stays or is_sentence or end > 0 or p >= _UNLIKELY
        for stays, is_sentence, end, p in zip(keeps, sentences, features.ends, probabilities, strict=True)
    ]
    times = Counter(compress(features.texts, keeps))
    return [
        stays or (times[text] >= _SPEAKER_TIMES and not phrases)
        for stays, text, phrases in zip(keeps, features.texts, features.lexicon, strict=True)
    ]


def _torn(features: TextFeatures, probabilities: list[float], keeps: list[bool]) -> Iterator[slice]:
    """The runs of lines between two paragraphs that stay, and below the last down to what the lexicon knows, of which some would
    go: cells of a table, hours or dates go or stay together. None says what furniture does."""
    ends = [at for at in range(features.size) if keeps[at] and features.ends[at] > 0]
    if not ends:
        return
    label = next((at for at in range(ends[-1] + 1, features.size) if features.lexicon[at]), features.size)
    runs = [slice(above + 1, below) for above, below in pairwise(ends)]
    if label - ends[-1] > _LEAST_OF_LAST:
        runs.append(slice(ends[-1] + 1, label))
    for run in runs:
        is_torn = run.start < run.stop and not all(keeps[run]) and not any(features.lexicon[run])
        if is_torn and sum(probabilities[run]) >= _LEAST_OF_RUN * (run.stop - run.start):
            yield run


def _beta(features: TextFeatures, probabilities: list[float], favor: Favor) -> float:
    """How much the selection favours recall: more where a body is of short blocks."""
    likely: list[bool] = [is_prose for is_prose, p in zip(features.prose, probabilities, strict=True) if p > _LIKELY]
    prose_share = sum(likely) / (len(likely) or 1)
    beta = TEXT_FAVOURS[favor] * (1 if features.is_article else _OTHER_KINDS)
    beta *= 1 + (_OF_LINES - 1) * (1 - min(1.0, prose_share / _OF_PROSE))
    return beta


def _sentences(features: TextFeatures) -> list[bool]:
    """Which blocks are paragraphs, or lines that end as a sentence does and that the lexicon does not know."""
    return [
        is_prose or (end > 0 and words >= _SENTENCE_WORDS and not phrases)
        for is_prose, end, words, phrases in zip(features.prose, features.ends, features.words, features.lexicon, strict=True)
    ]


def _keep_enough_prose(words: list[int], prose: list[bool], probabilities: list[float], keeps: list[bool]) -> None:
    """Of the prose that would go, keeps the likeliest for as long as more would go than the model may take."""
    lost = sum([w for w, is_prose, stays in zip(words, prose, keeps, strict=True) if is_prose and not stays])
    budget = _BUDGET * sum(compress(words, prose))
    if lost <= budget:
        return
    for at in sorted((at for at, is_prose in enumerate(prose) if is_prose and not keeps[at]), key=lambda at: -probabilities[at]):
        keeps[at] = True
        lost -= words[at]
        if lost <= budget:
            return
