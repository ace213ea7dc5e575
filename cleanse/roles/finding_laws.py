"""When a finding needs more than its weight: a phrase a second sign, and what a text may have for itself."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from itertools import islice

from cleanse.document import Document
from cleanse.patterns import regex
from cleanse.roles.bare_labels import is_of_body
from cleanse.roles.entry_heads import heads_entry, heads_entry_among_others
from cleanse.roles.findings import OF_LABELS, RULES, UNCLEAR, Around, Finding, about, is_sign, is_sure_cut, said
from cleanse.text.concerns import PHRASE, concerning
from cleanse.text.credits import Credits
from cleanse.text.dates import Dates
from cleanse.text.lines import Line, counts, is_set_apart, lines

_OF_PHRASES = frozenset(rule for rule in RULES if rule.startswith("notices:")) | {"captions:marker", "bylines:sign-off"}
"""The rules that a phrase alone sets off."""
_SURE = 0.92  # how likely a paragraph must be to be furniture to go without a second sign
_OF_VALUES = {"captions:credit": 2, "bylines:author-label": 3, "bylines:date": 3}
"""The rules that labels set off, which values have for other things, too; and how many others must stand beside one. Author, date
and section make a byline; a box with more is about something else."""
_OF_PICTURES = frozenset(("captions:caption", "captions:credit"))
_LICENSED = regex(r"(?:MIT|ISC|Apache|[AL]?GPL|MPL|BSD)(?: Licen[cs]e)?,?(?: ?[v-]?\d[\d.]*)? (?:©|\(c\))", re.IGNORECASE)
_OF_TITLES = frozenset(("notices:copyright", "notices:cookies"))
_DIGIT = regex(r"\d")
_LABELS = frozenset(("notices:navigation", "notices:comments"))
_LABEL_WORDS = 2
_OPENS_LIST, _ANNOUNCING = (":", "："), 8  # words of what announces lines
_DATES_OF_LIST = 3  # below each other
_LEAST_EXPLAINED = 2  # others beside a line
_PARTED = regex(r"[|/·•,]|\s[-–—]\s")
_LAST_SENTENCE = regex(r"(\S.*[^\W\d_]{2}[.!?][\"”’»)]?)\s+\(?\S[^.!?]*[.!?]?\)?")
_NOTED = regex(r"[©|]|\(c\)|(?<!\d)(?:19|20)\d\d(?!\d)", re.IGNORECASE)
_LEAST_OF_SENTENCE = 4  # words
_SALUTATION_WORDS = 6
_SALUTATION = regex(r"\w[^,，،]*\s[^,，،]*[,،]|\w[^,，،]+，")
_LABELLED = regex(r"[^\W\d_][^:：\n]{0,30}[:：]\s?[^\s:：/][^:：\n]{0,60}")
_LINES_A_SIGN = 400  # of a page without its markup; of 600 that have signs, the one with the fewest has one in 206


def has_sign(doc: Document) -> bool:
    """Whether a line of a text has a phrase of furniture, or had one: few pages have none, and a list or a poem has.

    >>> from cleanse.read.text import read_text
    >>> has_sign(read_text("Channel 1\\n18:00\\nNews")), has_sign(read_text("Channel 1\\n18:00\\nShare this article"))
    (False, True)
    """
    needed = -(-len(doc.cached(lines)) // _LINES_A_SIGN) or 1
    return sum(1 for _ in islice(_signs(doc), needed)) == needed  # most pages have one above, and none of the others is asked


def _signs(doc: Document) -> Iterator[object]:
    """What took furniture for sure, and the lines that have a phrase of some."""
    yield from (cut for cut in doc.cuts if cut.cleaner != "repeats" and is_sure_cut(cut))  # manuals repeat themselves
    for line in concerning(doc, PHRASE):
        if line.features.phrases and is_sign(doc, line, UNCLEAR) and not heads_entry(doc, line.number):
            yield line


def is_borne_out(doc: Document, cleaner: str, number: int, findings: Mapping[int, Finding], probability: float = 0.0) -> bool:
    """Whether a finding is more than words that a text may have for itself.

    Articles write about newsletters, cookies and copyright, and a guide has a section "Recommended". So a phrase takes a
    paragraph, and a weak header what stands below it, only with a second sign that does not depend on it: another phrase in the
    same line, also one that another of its sentences opens with, a line elsewhere that is furniture by itself, what others
    took; or, a paragraph, with a high ``probability``. Dates between several paragraphs head the entries of a diary or a ticker:
    they go with a high one alone. What a text has for itself stays.
    """
    around, of = doc.cached(Around), findings[number]
    line, rule = around.found[number], f"{cleaner}:{of.rule}"
    if _is_of_text(doc, cleaner, number, findings):
        return False
    if rule == "bylines:date" and _head_entries(around, findings):
        return probability >= _SURE
    if rule == "related:weak-header":
        own = range(number, number + of.lines)
        if any(around.found[at].features.truncations for at in own):
            return True
    elif (line.features.prose or _follows_sentence(line)) and rule in _OF_PHRASES:
        own = range(number, number + 1)
        if probability >= _SURE or len({of.start + of.end for of in said(line) if counts(doc, of)}) > 1:
            return True
        if of.rule == "sign-off" and around.prose_at[-1] == number:
            return True
    else:
        return True
    inside = bisect_left(around.clear_at, own.stop) - bisect_left(around.clear_at, own.start)
    return not around.sure_cuts <= {rule} or len(around.clear_at) > inside


def _is_of_text(doc: Document, cleaner: str, number: int, findings: Mapping[int, Finding]) -> bool:
    """Whether a text has a finding for itself, whatever else it has.

    What a list explains is its own. So is the date of a letter, also behind a place ("By Lake Como on 3 May"), and what is a
    value among others: rivers have a source, and mails an author, too; "Terms of use" above the terms; and "MIT © 2021 Ann Lee",
    which is no credit of a picture.
    """
    around = doc.cached(Around)
    line, rule = around.found[number], f"{cleaner}:{findings[number].rule}"
    is_dated = rule == "bylines:date" or (rule == "bylines:by" and _DIGIT.search(line.text) is not None)
    if is_dated and (_heads_letter(around, number) or _is_in_list(doc, number, findings)):
        return True
    if rule in _OF_VALUES and _is_value(doc, number, findings, _OF_VALUES[rule]):
        return True
    if rule in _OF_PICTURES and _LICENSED.match(line.text):
        return True
    if rule in _OF_TITLES and _is_title(doc, around, number):
        return True
    if rule in _LABELS and _is_heading(around, number):
        return True
    if rule in _OF_PHRASES and _is_explained(doc, around, number, findings):
        return True
    return cleaner in OF_LABELS and (_is_said(doc, cleaner, number, findings) or heads_entry_among_others(doc, number))


def _head_entries(around: Around, findings: Mapping[int, Finding]) -> bool:
    """Whether dates stand between several paragraphs."""
    return len({bisect_left(around.prose_at, at) for at, of in findings.items() if of.rule == "date"}) > 1


def _is_said(doc: Document, cleaner: str, number: int, findings: Mapping[int, Finding]) -> bool:
    """Whether a finding is a label that a body says: one that a sentence announces, or that nothing tells for one of a page."""
    return number in doc.cached(_announced) or (cleaner == "notices" and is_of_body(doc, number, findings))


def _announced(doc: Document) -> frozenset[int]:
    """The lines with phrases of furniture that stand right below a sentence which ends with a colon and above a paragraph or a
    sentence: it quotes them. None where anything else is furniture: pages set advertisements and teasers between such a sentence
    and what it announces. At the end of a text stands what the page itself offers, and nobody quotes "Advertisement"."""
    around = doc.cached(Around)
    found: set[int] = set()
    for number, is_label in enumerate(around.signs):
        if not is_label or not number or _is_advertisement(around, number):
            continue
        if number - 1 in found or _announces(around, number - 1):
            found.add(number)
    found = {number for number in found if number < around.last_sentence}
    is_alone = not around.sure_cuts and found.issuperset(around.clear_at)
    return frozenset(found) if is_alone else frozenset()


def _is_advertisement(around: Around, number: int) -> bool:
    return any(phrase.section == "advertisement" for phrase in around.found[number].features.phrases)


def _announces(around: Around, number: int) -> bool:
    """Whether a line is a sentence of its own that ends with a colon."""
    line = around.found[number]
    return line.words >= _ANNOUNCING and line.text.endswith(_OPENS_LIST) and not around.signs[number]


def _is_in_list(doc: Document, number: int, findings: Mapping[int, Finding]) -> bool:
    """Whether a date is one of three or more below each other, in a text: a page has one of when it appeared, and one of its
    change. In markup such a list may be one of archives, which the model of pages tells; so may be one below all sentences of a
    text in which anything is furniture."""
    around = doc.cached(Around)
    is_page = bool(around.sure_cuts or around.clear_at)
    if doc.page is not None or (is_page and number > around.last_sentence):
        return False

    def is_date(at: int) -> bool:
        return at in findings and findings[at].rule == "date" and _is_bare_date(doc, around.found[at].text)

    near = [is_date(number + step) for step in range(1 - _DATES_OF_LIST, _DATES_OF_LIST)]
    return any(all(near[at : at + _DATES_OF_LIST]) for at in range(_DATES_OF_LIST))


def _is_bare_date(doc: Document, text: str) -> bool:
    """Whether a date has no label and no time of day."""
    is_labelled = doc.lexicon.cached(Dates).has_label(doc.lexicon.fold(text))
    return not is_labelled and ":" not in text and "：" not in text


def _heads_letter(around: Around, number: int) -> bool:
    """Whether some words with a comma behind them stand below a date: "Dear Ada,"."""
    below = around.found[number + 1] if number + 1 < len(around.found) else None
    if below is None or below.text.isupper():
        return False
    return below.words <= _SALUTATION_WORDS and _SALUTATION.fullmatch(below.text) is not None


def _is_value(doc: Document, number: int, findings: Mapping[int, Finding], least: int) -> bool:
    """Whether a line is one of several values below each other, each with a label: "Source: Black Well", "Length: 61 km". What a
    cleaner found counts for none, and an agency is no other's value.

    :param least: how many others there must be.
    """
    found = doc.cached(lines)
    line = found[number]
    if _LABELLED.fullmatch(line.text) is None or line.features.cached(doc.lexicon.cached(Credits).has_agency):
        return False
    values = 0
    for step in (-1, 1):
        at = number + step
        while 0 <= at < len(found) and not is_set_apart(doc, max(at, at - step)) and _is_labelled(doc, found[at]):
            values, at = values + (at not in findings), at + step
    return values >= least


def _is_title(doc: Document, around: Around, number: int) -> bool:
    """Whether a line stands above all prose of a text that is about what it names, and in which nothing else is furniture."""
    line = around.found[number]
    if number != 0 or around.prose_at[:1] != [1] or line.features.ends_sentence or _NOTED.search(line.text):
        return False
    return not around.sure_cuts and set(around.clear_at) <= {0} and about(doc, around, line) > 0


def _is_heading(around: Around, number: int) -> bool:
    """Whether a word or two which would be of a menu elsewhere stand above others of a text in which nothing else is furniture: a
    programme has a part "About us" or "Comments", and a poem may begin with "Home". No menu is of one line."""
    line = around.found[number]
    is_label = line.words <= _LABEL_WORDS and not line.features.ends_sentence and _PARTED.search(line.text) is None
    return is_label and number + 1 < len(around.found) and not around.sure_cuts and sum(around.signs) <= 1


def _is_explained(doc: Document, around: Around, number: int, findings: Mapping[int, Finding]) -> bool:
    """Whether a line is one of several between paragraphs that each have another below them which says what they are: the manual
    of a website lists its buttons. Whoever made it a list of names and values has it stay in a page; its text must, too."""
    if not around.prose_at or not around.prose_at[0] < number < around.prose_at[-1] or not _has_value(doc, number, findings):
        return False
    others = 0
    for step in (-2, 2):
        at = number + step
        while abs(at - number) <= 2 * _LEAST_EXPLAINED and _has_value(doc, at, findings):
            if is_set_apart(doc, max(at, at - step)):
                break
            others, at = others + 1, at + step
    return others >= _LEAST_EXPLAINED


def _has_value(doc: Document, number: int, findings: Mapping[int, Finding]) -> bool:
    """Whether a line that was found has another of some words right below it that was not."""
    found = doc.cached(lines)
    if number not in findings or findings[number].lines > 1 or number + 1 in findings or number + 1 >= len(found):
        return False
    value = found[number + 1]
    return value.words > 1 and not value.prose and not value.features.phrases and not is_set_apart(doc, number + 1)


def _follows_sentence(line: Line) -> bool:
    """Whether a phrase that ends a line stands behind a sentence which has none: "The plans stay here. All rights reserved."."""
    found = _LAST_SENTENCE.fullmatch(line.text)
    if found is None or any(phrase.start for phrase in line.features.phrases) or _NOTED.search(found.group(1)):
        return False
    words = found.group(1).split()
    return len(words) >= _LEAST_OF_SENTENCE and sum(word[0].islower() for word in words) > 1  # else it is a name


def _is_labelled(doc: Document, line: Line) -> bool:
    """Whether a line is a label and a value, and nothing of a byline or a credit."""
    features = line.features
    if line.prose or features.phrases or _LABELLED.fullmatch(line.text) is None:
        return False
    return not features.cached(doc.lexicon.cached(Credits).strength)
