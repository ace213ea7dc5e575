"""What stands between blocks of one body: what two blocks beside it say counts for more than the model's doubt."""

from __future__ import annotations

import re
from collections import Counter

from cleanse.page import Page
from cleanse.patterns import regex
from cleanse.roles.forms import form_of
from cleanse.roles.judged import Judged
from cleanse.roles.reference import is_called_beside
from cleanse.text.dates import Dates
from cleanse.text.lines import PROSE_WORDS

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_LIKELY = 0.2
_HEADING_LIKELY = 0.1
_LEAST_ALIKE = 2
_WORD = regex(r"[^\W\d_]{3}|[\u3040-\u30ff\u4e00-\u9fff]{2}")
_OF_ROWS = frozenset(("td", "th", "dt", "dd"))
_LEAST_OF_RUN, _MOST_OF_RUN = 2, 12  # cells between two blocks that stay: more are a table, which is told by itself
_FAR_UP, _MOST_OF_FORM = 12, 40  # elements from a cell to the form that it stands in, and the blocks of that
_ROW_LIKELY = 0.1
_TOOLS = regex(r"(?<![a-z])(?:tools?|meta|promos?|widgets?)(?![a-z])", re.IGNORECASE)
"""Names of what an article has for its readers' hands, or says of itself."""


def keep_between(judged: Judged) -> None:
    """Keeps paragraphs that the model would take though it is not sure, if the blocks right above and below stay. A teaser or an
    offer among these has words that the lexicon knows, or a link, and goes.

    On 1,480 labelled pages, by models that had not seen their domains, it keeps 12 paragraphs, 11 of them body.
    """
    if judged.favor == "precision":
        return
    rules = judged.rules
    for at in [at for at in judged.possible if rules[at] == "model" and judged.probabilities[at] >= _LIKELY]:
        if 0 < at < len(rules) - 1 and _is_between(judged, at) and _is_prose(judged, at):
            rules[at] = ""


def keep_rows(judged: Judged) -> None:
    """Keeps cells of tables and entries of definitions that the model would take, where all that stands between two blocks that
    stay are a few of these: the parties of a lawsuit, the price of an evening. They say little by themselves, as menus do. Where
    one has a date, a link or words that the lexicon knows, they may be about the article, and all go. The labels of a form, and
    what stands in elements of their own that are called after furniture, too.
    """
    if judged.favor == "precision" or _OF_ROWS.isdisjoint(judged.tags):
        return
    rules = judged.rules
    run: list[int] = []  # of blocks that go since the last one that stays
    does_stay = False  # whether there is one
    for at, rule in enumerate(rules):
        if rule:
            if len(run) <= _MOST_OF_RUN:
                run.append(at)
            continue
        if does_stay and _LEAST_OF_RUN <= len(run) <= _MOST_OF_RUN and _may_be_rows(judged, run):
            for one in run:
                rules[one] = ""
        run, does_stay = [], True


def _may_be_rows(judged: Judged, run: list[int]) -> bool:
    """Whether blocks are cells or of definitions, and no element that has nothing but these is called after furniture."""
    return all(_may_be_row(judged, at) for at in run) and not any(_is_called_furniture(judged.page, at, run) for at in run)


def _is_called_furniture(page: Page, at: int, run: list[int]) -> bool:
    element = page.blocks[at].element
    while element >= 0 and run[0] <= page.firsts[element] and page.ends[element] <= run[-1] + 1:
        if is_called_beside(page, element) or _TOOLS.search(page.names[element]):
            return True
        element = page.parents[element]
    return False


def _may_be_row(judged: Judged, at: int) -> bool:
    """Whether a block is a cell or of a definition, is not surely furniture, and says nothing of what furniture says."""
    block = judged.page.blocks[at]
    if judged.rules[at] != "model" or judged.probabilities[at] < _ROW_LIKELY or not judged.has_few_links(at):
        return False
    if block.element < 0 or judged.page.tags[block.element] not in _OF_ROWS or _is_in_form(judged.page, block.element):
        return False
    return not judged.features(at).phrases and not judged.lexicon.cached(Dates).has_date(block.text)


def _is_in_form(page: Page, element: int) -> bool:
    """Whether an element stands in a form, but for one that all of a page is in, as those of ASP.NET are."""
    for _ in range(_FAR_UP):
        if element < 0 or page.tags[element] == "form":
            break
        element = page.parents[element]
    return element >= 0 and page.tags[element] == "form" and page.ends[element] - page.firsts[element] <= _MOST_OF_FORM


def keep_headings(judged: Judged) -> None:
    """Keeps headings that the model would take, if the block right below stays, and either that one is of the same section and
    the block above stays, too; or two headings of the same form stay, and something further up.

    On 2,992 labelled pages it keeps 30 headings because of what is above and below, 18 of them body; and 31 because of others
    alike, 26 of them body.
    """
    page, rules = judged.page, judged.rules
    doubtful = [
        at
        for at in judged.headings
        if rules[at] == "model" and 0 < at < len(rules) - 1 and not rules[at + 1] and page.blocks[at + 1].kind != "heading"
    ]
    if not doubtful:
        return
    staying = Counter(form for at in judged.headings if not rules[at] and (form := _form(judged, at)))
    first = rules.index("")
    for at in doubtful:
        element = page.blocks[at].element
        parent = page.parents[element] if element >= 0 else -1
        is_between = (
            not rules[at - 1] and judged.probabilities[at] >= _HEADING_LIKELY and parent >= 0 and at + 1 < page.ends[parent]
        )
        if is_between or (at > first and staying[_form(judged, at)] >= _LEAST_ALIKE and _says_something(judged, at)):
            rules[at] = ""


def _form(judged: Judged, at: int) -> tuple[str, ...]:
    """The level and the first name, mostly a class, of the heading that a block is or stands in; () where it has no level."""
    page, element = judged.page, judged.page.blocks[at].element
    while element >= 0 and page.tags[element] not in _HEADINGS:
        element = page.parents[element]
    return form_of(page, element) if element >= 0 else ()


def _says_something(judged: Judged, at: int) -> bool:
    """Whether a text has a word, and no phrase of furniture."""
    return _WORD.search(judged.page.blocks[at].text) is not None and not judged.features(at).phrases


def _is_between(judged: Judged, at: int) -> bool:
    page, rules = judged.page, judged.rules
    element = page.blocks[at].element
    is_paragraph = element >= 0 and page.tags[element] == "p"
    return is_paragraph and not rules[at - 1] and not rules[at + 1] and not _is_called_furniture(page, at, [at])


def _is_prose(judged: Judged, at: int) -> bool:
    if judged.words[at] < PROSE_WORDS or not judged.has_few_links(at):
        return False
    features = judged.features(at)
    return features.ends_sentence and not features.phrases
