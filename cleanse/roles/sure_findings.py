"""Which findings are furniture by themselves, however little their weight."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cleanse.document import Document
from cleanse.patterns import regex
from cleanse.roles.bare_labels import stands_below_post
from cleanse.roles.entry_heads import heads_entry, opens_run
from cleanse.roles.findings import OF_LABELS, QUOTES, Around, Finding, about, said
from cleanse.text.buttons import QUESTIONS
from cleanse.text.credits import Credits, Strength
from cleanse.text.lines import Line, lines

_SAYS, _SAYS_WORDS = 14, 3  # letters, or words, of a phrase that is not said otherwise
_GOES_ON = ",;،，；"  # what ends a line that is part of a sentence
_MOST_OF_HEAD = 12  # lines of bylines and dates, above one and below it: more are a list, which is gone through for each
_CAPTION_WORDS = 2  # before a credit
_LEAST_OF_ROW = 3  # labels and names of networks below each other
_WRITERS = frozenset(("by", "author-label", "role"))
_CLAUSE = regex(r"§|(?:[^\W\d_]{1,12}\.?\s)?\(?\d{1,3}(?:\.\d{1,2})*[.):]\s")  # "Art. 3:", "2.1) Roads"
_LEAST_OF_CLAUSES = 2
_YEAR = regex(r"(?<!\d)\d{4}(?!\d)")
_FIRST_PRINTED, _OLDEST = 1500, 1990  # between these years books and letters appeared; in the calendars of Iran and Thailand none


def is_sure(doc: Document, cleaner: str, number: int, findings: Mapping[int, Finding]) -> bool:
    """Whether a finding is furniture by itself: what leads to other articles, a credit that names an agency, one behind a
    short sentence, the headline of an article, an agency's sign-off below its last paragraph, who wrote it and when above its
    first, a row of networks, or a notice of several words in a text that is about something else."""
    around, of = doc.cached(Around), findings[number]
    line = around.found[number]
    if cleaner in OF_LABELS and _goes_on_below(doc, number, of):
        return False
    if of.rule in ("replica", "header", "inline", "inline-bare"):
        return True
    if of.rule in ("credit", "caption"):
        return _is_sure_credit(doc, line, of)
    if of.rule == "sign-off":
        return number > max(around.prose_at, default=len(around.found))
    if of.rule == "headline":
        return not line.features.ends_sentence and around.last_sentence > number
    if cleaner == "bylines":
        return _says_who_and_when(doc, around, number, findings)
    return cleaner == "notices" and _is_sure_notice(doc, around, number, of)


def _is_sure_credit(doc: Document, line: Line, of: Finding) -> bool:
    """Whether a line names an agency or has a marker of credits, or one behind a short sentence."""
    credits = doc.lexicon.cached(Credits)
    start, strength = line.features.cached(credits.tail)
    if line.text[:start].rstrip().endswith((":", "：")):  # which shows what a credit looks like
        return False
    if line.features.cached(credits.has_agency):
        return True
    if not line.prose and any(phrase.section == "marker" for phrase in line.features.phrases):
        return True
    if len(line.text[:start].split()) < _CAPTION_WORDS and not line.features.is_unspaced:
        return False  # "MIT © 2021 Ann Lee": a licence
    return of.rule == "caption" and not line.prose and strength is Strength.CREDIT


def _is_sure_notice(doc: Document, around: Around, number: int, of: Finding) -> bool:
    """Whether a notice is a row of networks, or says it in several words, in a text that is about something else."""
    if of.rule == "comments" and stands_below_post(doc, number):
        return True
    if not around.prose_at:  # a list, verse, a colophon
        return False
    line = around.found[number]
    if of.rule == "share" and of.lines >= _LEAST_OF_ROW:
        return True
    phrases = {(phrase.start, phrase.end) for phrase in said(line)}
    says = any(len(words) >= _SAYS or len(words.split()) >= _SAYS_WORDS for of_phrase in phrases for words in of_phrase)
    is_said = of.rule == "advertisement" or len(phrases) > 1 or says
    if not is_said or QUOTES.search(line.text):  # which quotes it
        return False
    return about(doc, around, line) <= 1 if line.prose and len(phrases) > 1 else not line.prose and not about(doc, around, line)


def _says_who_and_when(doc: Document, around: Around, number: int, findings: Mapping[int, Finding]) -> bool:
    """Whether a line is one of some below each other, between the title of a page's article and its first paragraph, that say
    who wrote it and when: no book of old, no law, no minutes. A text alone, without other furniture, may be one of these."""
    start = end = number
    while start - 1 in findings and number - start < _MOST_OF_HEAD:
        start -= 1
    while end + 1 in findings and end - number < _MOST_OF_HEAD:
        end += 1
    own = range(start, end + 1)
    if start - 1 in findings or around.prose_at[:1] != [end + 1] or not any(findings[at].rule in _WRITERS for at in own):
        return False
    is_of_page = bool(around.sure_cuts) or any(at not in own for at in around.clear_at)
    if not is_of_page or not _is_below_title(doc, start) or _has_clauses(around.found[end + 1 :]):
        return False
    years = [int(year) for at in own if findings[at].rule == "date" for year in _YEAR.findall(around.found[at].text)]
    return any(not _FIRST_PRINTED <= year < _OLDEST for year in years)


def _is_below_title(doc: Document, number: int) -> bool:
    """Whether a line above the first paragraph may have a title right above it, or had one that was taken."""
    if number > 0:
        return not doc.cached(lines)[number - 1].features.ends_full
    return bool(doc.cuts) and doc.cuts[0].span.start == 0


def _has_clauses(below: Sequence[Line]) -> bool:
    """Whether lines are numbered, or questions: those of a law, of the minutes of a meeting, of an examination."""
    found = (_CLAUSE.match(line.text) or (not line.prose and line.text.endswith(QUESTIONS)) for line in below)
    return sum(map(bool, found)) >= _LEAST_OF_CLAUSES


def _goes_on_below(doc: Document, number: int, of: Finding) -> bool:
    """Whether a line goes on in the next: it heads the sentence there, or is the first of a verse; no title opens with a small
    letter."""
    found = doc.cached(lines)
    if of.lines == 1 and (found[number].text[-1] in _GOES_ON or heads_entry(doc, number)):
        return True
    if not 0 < number < len(found) - 1 or not found[number + 1].text[0].islower():
        return False
    return of.lines == 1 + (of.rule == "header") and opens_run(doc, number)
