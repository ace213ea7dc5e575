"""Related and latest-news blocks: a header over teasers, or a single line that leads to another article."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from operator import sub
from typing import ClassVar

from cleanse.cleaners.standing import LineRules
from cleanse.document import Document, Edit
from cleanse.lexicon import Lexicon, Phrase, trim
from cleanse.patterns import regex
from cleanse.roles.findings import Finding
from cleanse.text.concerns import PHRASE, concerning
from cleanse.text.lines import NO_FULL_STOP, Line, find_phrases, lines
from cleanse.values import NamedTuple, dataclass

_HEADERS = ("teasers", "block", "line")  # what sections of whole lines take, the surest first
_TEASER_WORDS = 30  # a longer line is a teaser only where many were run together
_LABEL_WORDS = 3  # a line of so few words with a number may end in a full stop and be no sentence: "12. 5.", "3 min."
_SUBHEADING_WORDS = 6
_WEAK_TEASER_WORDS = 5
_INLINE_WORDS = 16
_UNSPACED_WORDS = 32  # where words are counted by characters
_BARE_WORDS = 16
_SEPARATOR = regex(r"\s*[:：|»›>→▶►】］\])]|\s*[–—-]\s")
_OPENING_QUOTES = "\"'“‘«„»"
_VERSES, _STANZA = 3, 8  # lines above a header and below it, and the most below that are looked at
_LIKENESS = 1.5  # how far the means of their words may be apart


@dataclass(frozen=True)
class Related(LineRules):
    """Takes links to other articles.

    A block is a header of the lexicon and the teasers under it; it ends where prose resumes, and the prose stays.
    ``weak_teasers`` is how many teasers must follow a header that could also be a heading of an article.

    >>> from cleanse.pipeline import Pipeline
    >>> Pipeline((Related(),))("It rained in town all day.\\nAlso read: Ten umbrellas for the autumn\\nThen it stopped.")
    'It rained in town all day.\\nThen it stopped.'
    """

    name: ClassVar[str] = "related"
    weak_teasers: int = 2

    def edits(self, doc: Document) -> Iterator[Edit]:
        """An edit for each block of teasers and each line that leads elsewhere."""
        found = doc.cached(lines)
        findings: dict[int, Finding] = {}
        stretch, prose_to = None, list[int]()  # the words of prose above each line
        end = 0
        for line in concerning(doc, PHRASE):
            at = line.number
            if at < end:
                continue
            rule, takes = _rule(doc, line)
            end = at + 1
            if takes in ("teasers", "block"):
                if stretch is None or at >= stretch.end:
                    stretch = _Stretch(doc, found, at)
                end, teasers = stretch.below(at)
                prose_to = prose_to or [0, *accumulate([line.words if line.prose else 0 for line in found])]
                if takes == "teasers":
                    end = at + 1 if not prose_to[at] and _goes_on(found, at, end) else end
                elif not self._is_block(prose_to[at], teasers, at_end=end == len(found)):
                    rule, end = "", at + 1
            if rule:
                findings[at] = Finding(rule, end - at)
        yield from self.edits_of(doc, findings)

    def _is_block(self, prose: int, teasers: _Teasers, at_end: bool) -> bool:
        """Whether what follows a header that may be a heading bears out that it is none.

        It must be teasers alone, enough of them, and less than the prose above: on a page of lists the list is the body.
        """
        return (at_end or not teasers.short) and teasers.titles >= self.weak_teasers and teasers.words < prose


def _rule(doc: Document, line: Line) -> tuple[str, str]:
    """The rule that a line falls under by itself, and what that takes; or nothing."""
    if line.wrapped or not line.features.phrases:
        return "", ""
    headers, inline = doc.lexicon.cached(_sections)
    matching = {phrase.section for phrase in find_phrases(doc, line, "related", *headers)}
    if matching and not line.prose:
        return next((name, takes) for name, takes in headers.items() if name in matching)
    if line.words <= (_UNSPACED_WORDS if line.features.is_unspaced else _INLINE_WORDS) and line.features.sentences < 2:
        for phrase in find_phrases(doc, line, "related", *inline):
            if _SEPARATOR.match(line.features.head, len(phrase.start)) and _capital_follows(line, phrase):
                return phrase.section, "title"
            if _opens_a_title(line, phrase):
                return f"{phrase.section}-bare", "title"
    return "", ""


def _sections(lexicon: Lexicon) -> tuple[dict[str, str], tuple[str, ...]]:
    """What each section of whole lines takes, the surest first; and the sections whose phrases go on with a title."""
    takes = {section.name: section.takes for section in lexicon.sections.values() if section.file == "related"}
    headers = sorted((name for name in takes if takes[name] in _HEADERS), key=lambda name: _HEADERS.index(takes[name]))
    return {name: takes[name] for name in headers}, tuple(name for name in takes if takes[name] == "title")


def _capital_follows(line: Line, phrase: Phrase) -> bool:
    """Whether what stands behind a phrase could be a title: "(Related: how it began.)" is a remark."""
    rest = trim(trim(line.text)[len(phrase.start) :])
    return not rest[:1].islower()


def _opens_a_title(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase of several words is followed, without a mark between, by what could be a title and is no sentence."""
    length = len(phrase.start.split())
    following = trim(line.text).split()[length : length + 1]
    return (
        length > 1
        and line.words <= _BARE_WORDS
        and not line.features.ends_sentence
        and bool(following)
        and (following[0][0].isupper() or following[0][0] in _OPENING_QUOTES)
    )


class _Teasers(NamedTuple):
    """What is asked of some teasers: how many titles they are, how many words they have, and how many are short."""

    titles: int = 0
    words: int = 0
    short: int = 0


class _Stretch:
    """A header, and the headers and teasers below it up to the first line that is neither: it is looked for once, however many
    of the headers turn out to be headings of the article."""

    def __init__(self, doc: Document, found: list[Line], at: int) -> None:
        self._first, self._found, self._text = at, found, doc.text
        self._to = [_Teasers()]  # those up to each line
        self.end = at + 1
        while self.end < len(found):
            line, to = found[self.end], self._to[-1]
            if _rule(doc, line)[1] not in _HEADERS:
                if not _is_teaser(line) or _stands_apart(doc, found, self.end):
                    break
                titles = max(1, line.features.truncations)
                to = _Teasers(to.titles + titles, to.words + line.words, to.short + (line.words < _WEAK_TEASER_WORDS))
            self._to.append(to)
            self.end += 1

    def below(self, at: int) -> tuple[int, _Teasers]:
        """The number of the first line after the block that opens at one of the headers, and the teasers in it.

        What may be the heading of the prose behind it is none of them, unless it stands with teasers and apart from the prose.
        """
        end, found = self.end, self._found
        is_followed = at < end - 1 and end < len(found) and found[end].prose
        if is_followed and self._to[-1] != self._to[-2] and _is_subheading(found[end - 1]):
            is_entry = at < end - 2 and self._breaks(end - 1) == 1 < self._breaks(end)
            end -= not is_entry
        last, before = self._to[end - 1 - self._first], self._to[at - self._first]
        return end, _Teasers(*map(sub, last, before))

    def _breaks(self, at: int) -> int:
        """How many line breaks stand before a line: an entry of a list has one, a heading stands apart."""
        return self._text.count("\n", self._found[at - 1].block.end, self._found[at].block.start)


def _goes_on(found: list[Line], at: int, end: int) -> bool:
    """Whether a text of short lines goes on below a header as it stands above: verse, which a page has set a header into."""
    above, below = found[max(0, at - _VERSES) : at], found[at + 1 : min(end, at + 1 + _STANZA)]
    if len(above) < _VERSES or len(below) < _VERSES or any(line.features.phrases or not _is_teaser(line) for line in above):
        return False
    means = [sum([line.words for line in part]) / len(part) for part in (above, below)]
    return max(means) < _LIKENESS * min(means)


def _is_teaser(line: Line) -> bool:
    """Whether a line under a header reads as the title of another article, or as many of them run together."""
    if line.prose or line.wrapped:
        return False
    if line.words > _TEASER_WORDS:
        return line.features.truncations > 1
    is_label = line.words <= _LABEL_WORDS and any(map(str.isdigit, line.text))
    return not line.features.ends_full or is_label


def _stands_apart(doc: Document, found: list[Line], at: int) -> bool:
    """Whether a line of a page has no link, and the one above, below the header, is one: the article goes on there, in a script
    that has no mark for the end of a sentence, or where the next line has neither mark nor link. Below the text of a teaser
    stands the next link, or the prose of the article."""
    if doc.page is None or not _is_unlinked(doc, found[at]) or not _is_linked(doc, found[at - 1]):
        return False
    below = found[at + 1] if at + 1 < len(found) else None
    if below is not None and _is_linked(doc, below):
        return False
    if NO_FULL_STOP.search(found[at].text) is not None:
        return True
    return below is not None and _is_unlinked(doc, below) and _is_teaser(below) and not _rule(doc, below)[0]


def _is_unlinked(doc: Document, line: Line) -> bool:
    """Whether a line of a page is more than a label, and no link."""
    return line.words >= _WEAK_TEASER_WORDS and not _is_linked(doc, line)


def _is_linked(doc: Document, line: Line) -> bool:
    """Whether a line of a page is a link for the most part."""
    number = line.block.number
    if doc.page is None or number < 0:
        return False
    return doc.page.blocks[number].link_density >= 0.5


def _is_subheading(line: Line) -> bool:
    """Whether the last line before prose resumes may be the heading of that prose: when unsure, it stays."""
    return line.words <= _SUBHEADING_WORDS and not line.features.truncations
