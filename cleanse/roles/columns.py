"""The column of a long page, of which the model would take parts all over it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress
from operator import not_

from cleanse.roles.containers import Container, Sums
from cleanse.roles.forms import Form, form_of
from cleanse.roles.judged import Judged
from cleanse.text.lines import PROSE_WORDS

_SHARE = 0.85  # of what stays, that stands in the column
_LEAST_RUNS, _LEAST_LOST, _LEAST_STAYING = 6, 500, 1000  # of lost prose stretches and words, and words that stay


def keep_columns(judged: Judged) -> None:
    """Keeps what stands between the paragraphs of a column, if the model would take much prose all over it.

    Furniture stands around a body, and here and there in it. The model, which learned from pages of common length, is unsure of
    a whole book on one page, and takes every other paragraph. So where many stretches of prose would go, each between others
    that stay, none of them goes, nor what stands among them; but for links, captions, and what has a phrase of furniture.

    On 2,992 labelled pages it keeps nothing: they lose a few sentences each, and none of them is a book.
    """
    if judged.favor == "precision" or judged.is_forum:
        return
    rules, words = judged.rules, judged.words
    if sum(compress(words, map(not_, rules))) < _LEAST_STAYING:
        return
    lost = [at for at, count in enumerate(words) if count >= PROSE_WORDS and rules[at] == "model" and _is_plain(judged, at)]
    if sum([words[at] for at in lost]) < _LEAST_LOST:
        return
    column = column_of(judged)
    lost = [at for at in lost if column.first <= at < column.end and _says_something(judged, at)]
    if _runs(judged, column, lost) < _LEAST_RUNS or sum([words[at] for at in lost]) < _LEAST_LOST:
        return
    for at in [*_among(judged, column, lost)]:
        rules[at] = ""


def column_of(judged: Judged) -> Container:
    """The innermost element that holds nearly all of what stays."""
    page = judged.page
    staying = Sums([0 if rule else words for rule, words in zip(judged.rules, judged.words, strict=True)])
    least = _SHARE * staying.total
    found = Container(-1, 0, len(page.blocks))
    for element, (first, end) in enumerate(zip(page.firsts, page.ends, strict=True)):
        if staying.within(first, end) >= least:
            found = Container(element, first, end)
    return found


def _is_plain(judged: Judged, at: int) -> bool:
    """Whether a block is no caption, and has few links."""
    return judged.page.blocks[at].kind != "caption" and judged.has_few_links(at)


def _says_something(judged: Judged, at: int) -> bool:
    """Whether a text is of sentences, without a phrase of furniture."""
    features = judged.features(at)
    return features.ends_sentence and not features.phrases


def _runs(judged: Judged, column: Container, lost: Sequence[int]) -> int:
    """How many stretches of lost prose have prose above that stays."""
    found, does_stay, places = 0, False, {*lost}
    for at in range(column.first, column.end):
        if at in places:
            found += does_stay
            does_stay = False
        elif not judged.rules[at] and judged.words[at] >= PROSE_WORDS:
            does_stay = True
    return found


def _among(judged: Judged, column: Container, lost: Sequence[int]) -> Iterator[int]:
    """What is to be kept: the lost prose, and what stands between the first prose of a column and the last.

    Below all that stays readers' comments may follow: there, only prose of the form of some that stays counts.
    """
    staying = [at for at in range(column.first, column.end) if not judged.rules[at] and judged.words[at] >= PROSE_WORDS]
    forms = {_form(judged, at) for at in staying}
    first, last = staying[0], max([staying[-1], *(at for at in lost if _form(judged, at) in forms)])
    for at in range(first, last + 1):
        if judged.rules[at] == "model" and _is_plain(judged, at) and not judged.features(at).phrases:
            yield at


def _form(judged: Judged, at: int) -> tuple[Form, ...]:
    """The forms of the element of a block, and of the one around it."""
    page, element = judged.page, judged.page.blocks[at].element
    parent = page.parents[element] if element >= 0 else -1
    return (form_of(page, element), form_of(page, parent)) if parent >= 0 else ()
