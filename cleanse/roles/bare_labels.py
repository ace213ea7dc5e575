"""Labels of comments and tools that a body may have, too: "Reply", "Comments", "Provide feedback", "3 thoughts on silence".

Verbs in a list, words of a glossary, parts of a guide and titles of poems read as the labels of a page do. Two such words beside
each other say no more than one. What tells a label is what stands beside it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping

from cleanse.document import Document
from cleanse.ledger import in_text
from cleanse.patterns import regex
from cleanse.roles.findings import Around, Finding
from cleanse.text.buttons import QUESTIONS
from cleanse.text.lines import Line, lines
from cleanse.values import NamedTuple

_WORDS = {"comments": 1, "tools": 3, "navigation": 1, "share": 1, "pager": 1, "subscription": 1}
"""How many words a label has, at most, that says little by itself, by its rule."""
_UNSPACED_WORDS = 2
_NUMBER = regex(r"\d")
_OPENS_LIST, _ANNOUNCING = (":", "："), 4  # words
_SHORT, _SHORT_BEHIND_NUMBER = 3, 5  # letters of what goes on with a title: "on", "zu", "su"; "3 comentários sobre"
_NAME_WORDS, _HEAD_LINES = 6, 2  # of who wrote a post, and when
_LEAST_POSTS = 2
_CUTTING = frozenset(("furniture", "related", "notices"))


def is_of_body(doc: Document, number: int, findings: Mapping[int, Finding]) -> bool:
    """Whether a finding is a label that nothing around it tells for one of the page.

    It is one of the page beside furniture of another kind, also where that was cut, below the last sentence of a text, and below
    each of several posts. A heading of comments that goes on with a title ("3 thoughts on silence") heads an essay, too: it needs
    a paragraph above it and comments below.
    """
    of = findings[number]
    if of.rule not in ("comments", "tools") or of.lines > 1:
        return False
    around = doc.cached(Around)
    line = around.found[number]
    if _names_title(line):
        return not _heads_comments(doc, around, number)
    run, is_bare = doc.cached(_Runs).around(number, findings)
    if _opens_list(around, run.start - 1):
        return True
    if not is_bare:
        return False
    return not _is_beside_cut(doc, around, run) and not _ends_text(around, run) and not stands_below_post(doc, number)


def stands_below_post(doc: Document, number: int) -> bool:
    """Whether a line is a label that stands below each of several posts: below a sentence, and above who wrote the next.

    >>> from cleanse.read.text import read_text
    >>> thread = "Ann\\nWho of you has seen the old ferry since Monday? It is gone.\\nReply\\nBob\\nIt is in the yard.\\nReply"
    >>> stands_below_post(read_text(thread), 2), stands_below_post(read_text("It rained.\\nReply"), 1)
    (True, False)
    """
    return number in doc.cached(_below_posts)


def _is_bare(line: Line, rule: str) -> bool:
    """Whether a line is a label of so few words that it says little by itself.

    :param rule: "" where no rule found the line, but a phrase of it.
    """
    rules = (rule,) if rule else [phrase.section for phrase in line.features.phrases if phrase.file == "notices"]
    if _NUMBER.search(line.text) or line.text.endswith(QUESTIONS) or len(rules) == 0:
        return False
    if line.features.is_unspaced:
        return all(name in _WORDS for name in rules) and line.words <= _UNSPACED_WORDS
    words = len(line.text.split())
    return all(words <= _WORDS.get(name, 0) for name in rules)


def _names_title(line: Line) -> bool:
    """Whether a line is a heading of comments that goes on with the title of what they are on."""
    said = [phrase.start.split() for phrase in line.features.phrases if phrase.section == "comments" and not phrase.end]
    if len(said) != 1 or not said[0] or len(line.text.split()) <= len(said[0]):
        return False
    most = _SHORT_BEHIND_NUMBER if said[0][0] == "#" else _SHORT
    return not line.features.is_unspaced and len(said[0][-1]) <= most and said[0][-1].isalpha()


def _heads_comments(doc: Document, around: Around, number: int) -> bool:
    """Whether a paragraph stands above a line, and below it nothing, or a label of comments."""
    if not around.prose_at or around.prose_at[0] > number:
        return False
    if number + 1 == len(around.found) or number + 1 in doc.cached(_cut_gaps):
        return True
    return doc.cached(_last_of_comments) > number


def _last_of_comments(doc: Document) -> int:
    """The number of the last line that has a phrase of comments, or -1."""
    found = doc.cached(lines)
    return max(
        (line.number for line in found if any(phrase.section == "comments" for phrase in line.features.phrases)), default=-1
    )


class _Run(NamedTuple):
    """Neighbours that were found, or have a phrase of furniture, with no other line between."""

    places: range
    is_bare: bool
    """Whether each is a label of so few words that it says little by itself."""


class _Runs:
    """The runs of a text, each made once for all that was found: ask with ``doc.cached(_Runs)``. One may be the whole text."""

    def __init__(self, doc: Document) -> None:
        self._of = doc.cached(Around)
        self._findings: Mapping[int, Finding] = {}
        self._runs: dict[int, _Run] = {}  # by each of its lines

    def around(self, number: int, findings: Mapping[int, Finding]) -> _Run:
        """The run of a line."""
        if findings is not self._findings:
            self._findings, self._runs = findings, {}
        if number not in self._runs:
            run = self._made(number)
            self._runs.update(dict.fromkeys(run.places, run))
        return self._runs[number]

    def _made(self, number: int) -> _Run:
        found, signs, findings = self._of.found, self._of.signs, self._findings
        start = end = number
        while start and (start - 1 in findings or signs[start - 1]):
            start -= 1
        while end + 1 < len(found) and (end + 1 in findings or signs[end + 1]):
            end += 1
        places = range(start, end + 1)
        return _Run(places, all(_is_bare(found[at], findings[at].rule if at in findings else "") for at in places))


def _opens_list(around: Around, number: int) -> bool:
    """Whether a line announces what stands below it: "New buttons of the toolbar:"."""
    return number >= 0 and around.found[number].words >= _ANNOUNCING and around.found[number].text.endswith(_OPENS_LIST)


def _is_beside_cut(doc: Document, around: Around, run: range) -> bool:
    """Whether furniture was cut right above or below some lines. A heading has nothing of its part left below it, besides."""
    gaps = doc.cached(_cut_gaps)
    if around.found[run.start].block.kind != "heading":
        return run.stop in gaps or run.start in gaps
    below = around.found[run.stop : run.stop + 1]
    return run.stop in gaps and all(line.block.kind == "heading" for line in below)


def _ends_text(around: Around, run: range) -> bool:
    """Whether a single line is the last, and stands below a sentence of a text that has paragraphs: several are a list."""
    if run.stop < len(around.found) or not run.start or len(run) > 1 or not around.prose_at:
        return False
    above = around.found[run.start - 1]
    return around.prose_at[0] < run.start and (above.prose or above.features.ends_sentence)


def _cut_gaps(doc: Document) -> frozenset[int]:
    """The numbers of the lines right above which furniture was cut; that behind the last, too."""
    found = doc.cached(lines)
    starts = [line.block.start for line in found]
    position = in_text(doc.cuts)
    gaps = set()
    for cut in doc.cuts:
        if cut.cleaner in _CUTTING and cut.rule != "caption" and cut.removed.strip():
            at = position(cut.span.start)
            below = bisect_left(starts, at)
            if not below or found[below - 1].block.end <= at:
                gaps.add(below)
    return frozenset(gaps)


def _below_posts(doc: Document) -> frozenset[int]:
    """The labels of comments that stand below several posts."""
    found = doc.cached(lines)
    alike: dict[str, list[int]] = {}
    above: dict[str, list[Line]] = {}
    for labels in _label_runs(doc):
        post = found[labels.start - 1] if labels.start else None
        if post is None or not post.features.ends_sentence or not _is_above_post(found, labels.stop):
            continue
        for at in labels:
            alike.setdefault(found[at].text, []).append(at)
            above.setdefault(found[at].text, []).append(post)
    several = (numbers for label, numbers in alike.items() if len(numbers) >= _LEAST_POSTS and _are_posts(above[label]))
    return frozenset(at for numbers in several for at in numbers)


def _are_posts(found: list[Line]) -> bool:
    """Whether lines are the last of posts: no verses, which are short, and not questions alone, which have answers below."""
    is_long = any(line.prose or line.features.sentences > 1 for line in found)
    return is_long and not all(line.text.endswith(QUESTIONS) for line in found)


def _label_runs(doc: Document) -> Iterator[range]:
    """The runs of lines that are bare labels of comments."""
    start = -1
    found = doc.cached(lines)
    for number, line in enumerate(found):
        is_label = any(phrase.section == "comments" for phrase in line.features.phrases) and _is_bare(line, "comments")
        if is_label and start < 0:
            start = number
        elif not is_label and start >= 0:
            yield range(start, number)
            start = -1
    if start >= 0:
        yield range(start, len(found))


def _is_above_post(found: list[Line], number: int) -> bool:
    """Whether a post begins at a number of a line: who wrote it, and when, above a sentence; or nothing does."""
    head = 0
    while number + head < len(found) and not found[number + head].features.ends_sentence:
        head += 1
    if number + head == len(found):
        return True
    return 0 < head <= _HEAD_LINES and all(of.words <= _NAME_WORDS for of in found[number : number + head])
