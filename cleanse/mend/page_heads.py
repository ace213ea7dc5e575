"""What is printed on every page of paper: running heads and feet, page numbers, and the page breaks between."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from cleanse.document import Block, Document, Edit
from cleanse.lexicon import Lexicon
from cleanse.mend.line_ends import WIDEST, is_closed, is_hyphenated, writes_blank
from cleanse.mend.unwrapping import typeset_ends
from cleanse.text.concerns import NUMBER, concerning
from cleanse.text.lines import Line, has_wrapped_look, lines

_LONGEST = 90  # characters of a running head
_NUMBER = re.compile(
    r"\W{0,4}(?:(?P<before>[^\W\d_]{1,14})\.?\s?(?=[\W\d]))?\W{0,3}(?P<number>\d{1,4}|(?<![^\W_])[ivxlcIVXLC]{1,7})"
    r"(?:\s?(?:/|[^\W\d_]{1,5})\s?\d{1,4})?\s?(?P<after>[^\W\d_]{1,4})?\W{0,4}"
)
_PART = re.compile(r"[^\W\d_]+\s\d{1,3}\.?|第\s?\d{1,3}\s?\w|제\s?\d{1,3}\s?\w")  # as of a book
_LONGEST_NUMBER = 24  # characters of a line with a page number
_DIGITS = re.compile(r"\d{1,9}")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_MOST_UNEVEN = 0.3  # how much the lengths of pages without form feeds may differ from their middle
_LEAST_NUMBERS = 3
_LEAST_LINES = 12  # on a page without form feeds
_LEAST_WRAPPED = 0.3  # the share of such a text's lines that must be wrapped, as printed ones are
_MOST_SHAPES = 4  # that are tried, each over all lines
_LEAST_LABELLED = 2  # lines that say which page it is
_LEAST_BROKEN = 0.4  # the share of page breaks that must break a sentence, where nothing else tells pages
_LEAST_BESIDE = 20  # characters of the lines around such a break
_NEAR_START = 2  # lines: a first number that stands further up is at the head of its page
_WORDS = re.compile(r"[^\W\d_]+")
_LEAST_SHARE = 0.2  # of the pages that must have a line, for it to be a running one
_NEAR_PAGES = 2  # left and right pages may have other heads
_LEAST_OF_SENTENCE = 0.6  # the same for one that ends as a sentence does: what people say comes again, too


class _Page(NamedTuple):
    """The lines of a page, by number: ``first`` to ``last``, the last left out."""

    first: int
    last: int


def printed_edits(doc: Document, zone: int, least: int) -> Iterator[Edit]:
    """An edit for each running line, and for each page break with the gap around it.

    :param zone: how many lines at the head and at the foot of a page are looked at.
    :param least: how many pages must have a running line.
    """
    if doc.page is not None:
        return
    found = doc.cached(lines)
    if "\f" in doc.text:
        yield from _edits(doc, found, list(_by_form_feeds(doc, found)), zone, least)
    elif (_may_be_wrapped(doc, found) and (printed := _by_numbers(doc, found))) or (
        printed := _by_counting_lines(doc, found, zone, least)
    ):
        yield from _edits(doc, found, printed, zone, least)


def _may_be_wrapped(doc: Document, found: list[Line]) -> bool:
    return doc.cached(has_wrapped_look) and len(doc.cached(typeset_ends)) > _LEAST_WRAPPED * len(found)


def _counting(doc: Document) -> dict[str, list[Line]]:
    """The short lines with numbers, by what they say beside these. What stands alone by its number of words, or by how it begins
    and ends, is left out."""
    alike: dict[tuple[int, str, str], list[Line]] = {}
    for line in concerning(doc, NUMBER):
        text = line.text
        if len(text) <= _LONGEST and not line.prose and _DIGITS.search(text) is not None:
            of, first, last = line.features, text[0], text[-1]
            words = len(text.split()) if of.is_unspaced else of.words
            edges = "#" if first.isdecimal() else first.casefold()[0], "#" if last.isdecimal() else last.casefold()[-1]
            alike.setdefault((words, *edges), []).append(line)
    shapes: dict[str, list[Line]] = {}
    for line in sorted((line for of in alike.values() if len(of) > 1 for line in of), key=attrgetter("number")):
        if (shape := _shape(line)).strip("#"):
            shapes.setdefault(shape, []).append(line)
    return shapes


def _by_counting_lines(doc: Document, found: list[Line], zone: int, least: int) -> list[_Page]:
    """The pages of a text that has one line again and again, but for a number that counts up: where such lines break sentences.

    A chapter or a day has a number that counts up, too, but nobody begins one within a sentence.
    """
    initials = {line.text[0] for line in found if len(line.text) >= _LEAST_BESIDE}  # few: each is told once
    if not any(map(_may_go_on, initials)):
        return []  # as of lists and tables, and of prose in whole paragraphs
    labels = doc.lexicon.words("pages", "page")
    by_size = sorted(doc.cached(_counting).values(), key=len, reverse=True)  # of as many the first
    for of in by_size[:_MOST_SHAPES]:
        if len(of) < min(_LEAST_LABELLED, _LEAST_NUMBERS):
            break  # as in most texts
        if not _count_up([line.text for line in of]):
            continue
        has_label = any(word in labels for word in _WORDS.findall(of[0].text.casefold()))
        if len(of) < (_LEAST_LABELLED if has_label else _LEAST_NUMBERS):
            continue
        at_head = of[0].number < _NEAR_START
        edges = [line.number + (not at_head) for line in of]
        printed = [
            _Page(first, last) for first, last in pairwise([0, *(edge for edge in edges if 0 < edge < len(found)), len(found)])
        ]
        rules = _running(found, printed, doc.lexicon, zone, least)
        kept = [line for line in found if line.number not in rules]
        breaks = [(above, below) for above, below in pairwise(kept) if below.number - above.number > 1]
        broken = sum(_breaks_sentence(above, below, has_label) for above, below in breaks)
        if broken and broken >= _LEAST_BROKEN * (len(printed) - 1):
            return printed
    return []


def _count_up(texts: list[str]) -> bool:
    """Whether one number of some lines is one more from line to line."""
    above = _numbers(texts[0])
    counting = list(range(len(above)))  # which of the numbers do so far
    for text in texts[1:]:
        below = _numbers(text)
        counting = [at for at in counting if at < len(below) and below[at] == above[at] + 1]
        if not counting:
            return False
        above = below
    return bool(counting)


def _numbers(text: str) -> list[int]:
    return list(map(int, _DIGITS.findall(text)))


def _may_go_on(initial: str) -> bool:
    """Whether a line with this initial may go on with a sentence: no capital, digit or mark."""
    return initial.islower() or (initial.isalpha() and not initial.isupper())


def _breaks_sentence(above: Line, below: Line, has_label: bool) -> bool:
    """Whether a sentence surely goes on below what stands between two lines."""
    if is_closed(above) or below.features.is_item or min(len(above.text), len(below.text)) < _LEAST_BESIDE:
        return False
    initial = below.text[0]
    return initial.islower() or (has_label and _may_go_on(initial))


def _edits(doc: Document, found: list[Line], printed: list[_Page], zone: int, least: int) -> Iterator[Edit]:
    rules = _running(found, printed, doc.lexicon, zone, least)
    title = _only_title(found, rules)
    if title is not None:
        del rules[title]
    kept, breaks = _kept(found, printed, rules)
    if not kept:  # a text of nothing but heads: none that anybody printed
        return
    going_on = _going_on(doc, kept, breaks)
    chapters = frozenset[int]() if going_on else _chapters(found, printed, rules)
    if chapters:
        rules = {number: rule for number, rule in rules.items() if number not in chapters}
        kept, breaks = _kept(found, printed, rules)
    if kept[0].number > 0 or "\f" in doc.text[: kept[0].block.start]:
        yield Edit(0, kept[0].block.start, rules.get(0, "break"))
    for (above, below), is_break in zip(pairwise(kept), breaks, strict=True):
        rule = rules.get(above.number + 1, "break")
        put = _joint(doc, above, below, going_on[above.number]) if is_break and above.number in going_on else "\n\n"
        if is_break or below.number - above.number > 1:
            yield Edit(above.block.end, below.block.start, rule, put)
    end = kept[-1].block.end
    if len(found) > kept[-1].number + 1 or "\f" in doc.text[end:]:
        yield Edit(end, len(doc.text), rules.get(kept[-1].number + 1, "break"))


def _kept(found: list[Line], printed: list[_Page], rules: dict[int, str]) -> tuple[list[Line], list[bool]]:
    """The lines that no rule takes, and whether a page break comes behind each but the last."""
    kept = [line for line in found if line.number not in rules]
    edges = sorted({page.last for page in printed[:-1]})  # a page break comes before these lines
    return kept, [bisect_left(edges, below.number + 1) > bisect_left(edges, above.number + 1) for above, below in pairwise(kept)]


def _chapters(found: list[Line], printed: list[_Page], rules: dict[int, str]) -> frozenset[int]:
    """The running heads of a word and a number that counts up, "Chapter 1", of pages none of which goes on with a sentence of the
    one before: each is a part that begins a new page."""
    firsts = [page.first for page in printed]
    heads = [at for at in firsts if rules.get(at) == "head" and _PART.fullmatch(found[at].text)]
    return frozenset(heads if heads and _count_up([found[at].text for at in heads]) else ())


def _running(found: list[Line], printed: list[_Page], lexicon: Lexicon, size: int, at_least: int) -> dict[int, str]:
    """The rule for each line that is printed on every page."""
    rules: dict[int, str] = {}
    least = max(at_least, _LEAST_SHARE * len(printed))
    of_sentence = max(least, _LEAST_OF_SENTENCE * len(printed))
    for rule, zones in (("head", _heads(printed, size)), ("foot", _feet(printed, size))):
        pages: dict[object, list[int]] = {}
        for page, zone in enumerate(zones):
            for key in {key for at in zone for key in _keys(found[at], page)}:
                pages.setdefault(key, []).append(page)
        numbered = _numbered(found, zones, lexicon)
        for page, zone in enumerate(zones):
            has_number = False
            for at in zone:  # from the edge of the page inwards, as far as lines are running ones
                if at in numbered and not has_number:
                    has_number = True
                    rules.setdefault(at, "number")
                elif _comes_again(
                    [pages[key] for key in _keys(found[at], page)],
                    page,
                    of_sentence if found[at].features.ends_sentence else least,
                ):
                    rules.setdefault(at, rule)
                else:
                    break
    return rules


def _keys(line: Line, page: int) -> Iterator[object]:
    """What a line has in common with others that are printed on every page: all it says, or all but a number that goes with the
    pages. Times, scores and years do not."""
    shape = _shape(line)
    if not shape:
        return
    yield " ".join(line.text.casefold().split())
    for at, number in enumerate(_DIGITS.findall(line.text)):
        yield shape, at, int(number) - page


def _comes_again(pages: list[list[int]], page: int, least: float) -> bool:
    """Whether something stands on enough pages, and on one near by."""
    return any(len(of) >= least and any(0 < abs(other - page) <= _NEAR_PAGES for other in _beside(of, page)) for of in pages)


def _beside(pages: list[int], page: int) -> list[int]:
    """The pages before and behind one, of some in order."""
    at = bisect_left(pages, page)
    return pages[max(0, at - 1) : at + 2]


def _heads(printed: list[_Page], size: int) -> list[list[int]]:
    return [list(range(page.first, min(page.last, page.first + size))) for page in printed]


def _feet(printed: list[_Page], size: int) -> list[list[int]]:
    return [list(range(page.last - 1, max(page.first, page.last - size) - 1, -1)) for page in printed]


def _by_form_feeds(doc: Document, found: list[Line]) -> Iterator[_Page]:
    first = 0
    for line, below in pairwise(found):
        if "\f" in doc.text[line.block.end : below.block.start]:
            yield _Page(first, below.number)
            first = below.number
    if found:
        yield _Page(first, len(found))


def _by_numbers(doc: Document, found: list[Line]) -> list[_Page]:
    """The pages of a text that has lines of nothing but a page number, which count up at regular distances."""
    short = [line for line in found if len(line.text) <= _LONGEST_NUMBER]
    if len(short) < _LEAST_NUMBERS:
        return []
    number_of = doc.lexicon.cached(_PageNumbers).number_of
    numbers = [(line.number, value) for line in short if (value := line.features.cached(number_of)) is not None]
    if len(numbers) < _LEAST_NUMBERS:
        return []
    best: list[int] = []
    run: list[int] = []
    for (at, value), (_, before) in zip(numbers, [(0, None), *numbers], strict=False):
        if before is not None and value == before + 1:
            run.append(at)
        else:
            run = [at]
        if len(run) > len(best):
            best = run
    if len(best) < _LEAST_NUMBERS:
        return []
    gaps = [doc.text.count("\n", found[above].block.end, found[below].block.start) for above, below in pairwise(best)]
    length = _median(gaps)
    whole = gaps[:-1] if len(gaps) > _LEAST_NUMBERS and gaps[-1] < length else gaps  # the last page may be short
    if length < _LEAST_LINES or any(abs(gap - length) > _MOST_UNEVEN * length for gap in whole):
        return []  # a numbered list
    is_foot = best[0] >= length * _MOST_UNEVEN  # else the first number stands at the head of its page
    edges = [at + 1 for at in best] if is_foot else best
    edges = [0, *(edge for edge in edges if 0 < edge < len(found)), len(found)]
    return [_Page(first, last) for first, last in pairwise(edges)]


def _median(values: list[int]) -> float:
    """The middle value. (To import the one of ``statistics`` takes 4 ms of a first call.)"""
    ordered, middle = sorted(values), len(values) // 2
    return ordered[middle] if len(values) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def _numbered(found: list[Line], zones: list[list[int]], lexicon: Lexicon) -> frozenset[int]:
    """The lines of page numbers: each says how many pages it is after another that is one."""
    number_of = lexicon.cached(_PageNumbers).number_of
    values = [
        (at, value - page)
        for page, zone in enumerate(zones)
        for at in zone
        if (value := found[at].features.cached(number_of)) is not None
    ]
    count = Counter(offset for _, offset in values)
    return frozenset(at for at, offset in values if count[offset] > 1)


class _PageNumbers:
    """Reads page numbers, given a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._labels = lexicon.words("pages", "page")

    def number_of(self, text: str) -> int | None:
        """The number of a line that is a page number: "14", "– 14 –", "Page 3 of 10", "iv"."""
        if len(text) > _LONGEST_NUMBER or not (found := _NUMBER.fullmatch(text)):
            return None
        labels = [label.casefold() for label in found.group("before", "after") if label]
        if any(label not in self._labels for label in labels):
            return None
        number = found.group("number")
        return int(number) if number.isdecimal() else _roman(number.lower())


def _roman(number: str) -> int:
    """The value of a Roman numeral.

    >>> _roman("xiv")
    14
    """
    values = [_ROMAN[char] for char in number]
    return sum(-value if value < below else value for value, below in zip(values, [*values[1:], 0], strict=True))


def _shape(line: Line) -> str:
    """A line without capitals and digits, or nothing where it is prose or too long for a running head."""
    return "" if line.prose or len(line.text) > _LONGEST else line.features.cached(_without_digits)


def _without_digits(text: str) -> str:
    return _DIGITS.sub("#", " ".join(text.casefold().split()))


def _only_title(found: list[Line], rules: dict[int, str]) -> int | None:
    """The first line of a text, where it is a running head without a number or gap and nothing else could be the title."""
    if rules.get(0) != "head" or _DIGITS.search(found[0].text) or "   " in found[0].text:  # what stands left and right
        return None
    below = next((line for line in found if line.number not in rules), None)
    return 0 if below is None or below.prose or len(below.text) > _LONGEST else None


def _going_on(doc: Document, kept: list[Line], breaks: list[bool]) -> dict[int, bool]:
    """The last lines of pages whose sentence goes on behind the break, as marks and capitals tell, and the width of the lines;
    and whether each is as wide as a filled line of the text.

    A name or a German noun has a capital too: whether the line above is full is told by the text without what is printed on
    every page.
    """
    pieces, blocks, at = [], [], 0
    for line, below, is_break in zip(kept, [*kept[1:], None], [*breaks, True], strict=True):
        blocks.append(Block(at, at + len(line.text)))
        pieces += [line.text, "\n" if is_break or below is None else doc.text[line.block.end : below.block.start]]
        at += len(pieces[-2]) + len(pieces[-1])
    text = "".join(pieces)
    full = typeset_ends(Document(source=text, text=text, blocks=tuple(blocks))) if any(breaks) else frozenset()
    return {
        above.number: number in full
        for number, ((above, below), is_break) in enumerate(zip(pairwise(kept), breaks, strict=True))
        if is_break and _goes_over(above, below, number in full)
    }


def _goes_over(above: Line, below: Line, is_full: bool) -> bool:
    """Whether a sentence goes on from one page to the next."""
    if is_closed(above) or below.features.is_item:
        return False
    initial = below.text.lstrip("\"'“‘«„(")[:1]
    if is_full or is_hyphenated(above.text, below.text) or initial.islower():
        return True
    return above.features.words > 1 and initial.isalpha() and not initial.isupper()


def _joint(doc: Document, above: Line, below: Line, is_full: bool) -> str:
    """What joins the halves of a sentence: a line end among lines that may be wrapped, which ``lines`` joins; else a blank."""
    if is_full or is_hyphenated(above.text, below.text) or (_is_line(doc, above, -1) and _is_line(doc, below, 1)):
        return "\n"
    return " " if writes_blank(above.text, below.text) else ""


def _is_line(doc: Document, line: Line, step: int) -> bool:
    """Whether a line is one of a block of lines, of which the next stands in the direction of ``step``."""
    found = doc.cached(lines)
    at = line.number + step
    if not 0 <= at < len(found) or max(len(line.text), len(found[at].text)) > WIDEST:
        return False
    first, second = sorted((line, found[at]), key=lambda of: of.number)
    return doc.text.count("\n", first.block.end, second.block.start) == 1
