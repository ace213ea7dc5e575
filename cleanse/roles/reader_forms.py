"""Forms that a reader fills in, beside the body of an article: to write to whoever runs the page, to apply for a job, to vote.

What they explain of data, of files and of equal chances reads as a body does.
"""

from __future__ import annotations

import re

from cleanse.page import Page
from cleanse.patterns import regex
from cleanse.roles.containers import Container
from cleanse.roles.judged import Judged

_HINTS = (
    "contact application apply enquiry inquiry quote booking appointment kontakt anfrage bewerbung contacto contato wpcf7 gform_ "
    "hs-form wpforms poll encuesta umfrage sondage"
).split()
_FORM = regex(
    r"""(?<![\w-]) (?:[a-z]{1,12}[-_])?
    (?: contact | application | apply | enquiry | inquiry | quote | booking | appointment | kontakt | anfrage | bewerbungs?
      | contacto | contato ) [-_]? form(?:ular|ulario|ulaire)?
    (?: [-_]{1,2} (?:wrap(?:per)?|container|section|block|box|area) )? (?![\w-])
    | (?<![\w-]) (?: wpcf7(?:-form)? | gform_wrapper | hs-form | wpforms-(?:form|container) ) (?![\w-])
    | (?<![\w-]) (?: application | apply | polls? | encuesta | umfrage | sondage )
      (?: [-_] (?:form|box|widget|block|container|wrap(?:per)?) )? (?![\w-])""",
    re.IGNORECASE | re.VERBOSE,
)
"""Names of such forms, those of plugins among them."""
_CONTROLS = frozenset("form label button option legend fieldset select textarea".split())
_INNER_TAGS = frozenset("html body main article h1 h2 h3 h4 h5 h6 a span em i b strong small label".split())
_MOST_WORDS, _MOST_BLOCKS = 400, 60
_LEAST_CONTROLS = 2  # blocks in a control
_LEAST_BODY, _BESIDE = 15, 0.5  # words that are likely to be body above the form, and for each such word in it


def take_reader_forms(judged: Judged) -> None:
    """Takes the forms that are called so, and have fields or buttons.

    No labelled body stands in such a form, of 1,480 pages.
    """
    if not judged.is_article or _CONTROLS.isdisjoint(judged.tags):
        return
    for found in judged.outermost(judged.names.having(_FORM, _HINTS), _is_form):
        judged.set_aside_rest(found.first, found.end, "form")


def _is_form(judged: Judged, found: Container) -> bool:
    page, likely = judged.page, judged.likely
    if page.tags[found.element] in _INNER_TAGS or found.end - found.first > _MOST_BLOCKS:
        return False
    if judged.word_sums.within(found.first, found.end) > _MOST_WORDS:
        return False
    if likely.within(0, found.first) < max(_LEAST_BODY, _BESIDE * likely.within(found.first, found.end)):
        return False
    return sum(_is_of_control(page, at) for at in range(found.first, found.end)) >= _LEAST_CONTROLS


def _is_of_control(page: Page, at: int) -> bool:
    """Whether a block is a field or a button of a form, or stands right in one."""
    element = page.blocks[at].element
    return element >= 0 and (page.tags[element] in _CONTROLS or page.tags[page.parents[element]] in _CONTROLS)
