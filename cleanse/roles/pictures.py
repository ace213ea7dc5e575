"""Captions that the model takes for body: those beside their picture that open with a label ("Figure 3: …", "Abb. 2.1 – …",
"写真：…") or close with a credit, what stands in a ``<figcaption>``, and what is called a caption.

A paragraph may open with a label, too, so may a list of sources, and an article may close with the name of an agency: the
picture right there tells them apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleanse.lexicon import Lexicon
from cleanse.page import Page
from cleanse.patterns import regex
from cleanse.roles.containers import outermost
from cleanse.roles.judged import Judged
from cleanse.text.credits import Credits, Strength

RULE = "caption"

_LABEL = regex(r"([^\W\d_]{1,20})\.?[ \xa0]?(?:\(?\d{1,3}(?:[.-]\d{1,3}){0,2}[a-zA-Z]?\)?[ \xa0]?(?:[:：.|–—-]|$)|[:：])")
_HINTS = "caption legend unterschrift didascalia".split()
_NAMED = regex(
    r"""(?<![a-z])(?:img|image|photo|picture|media|figure|foto|bild|pic|gallery|thumb|wp|video|slide|slider|news)s?[-_]{0,2}
      (?:img-?|image-?)?(?:caption|legend|unterschrift)s?(?:[-_]?(?:text|box|wrap|container))?(?![a-z])
    | (?<![\w-])(?:captions?|legende|didascalia)(?![\w-]) | caption[-_]?(?:text|box|wrap)""",
    re.IGNORECASE | re.VERBOSE,
)
_INNER_TAGS = frozenset("html body main article caption h1 h2 h3 h4 h5 h6 a span em i b strong small label".split())
_MOST_WORDS = 80  # of a caption in a <figcaption>, or in what is called so
_MOST_LABELLED = 40  # of one that a label or a credit tells: a paragraph may speak of a figure, too
_LIKELY = 0.15  # blocks less likely to be body go whatever they say
_FEW = 3  # words of a <figcaption> up to which it may name who said what stands above
_SURE = 0.8  # as likely to be body, what stands in a <figcaption> stays
_MOST_BODY = 0.2  # of the likely body may stand in elements <figcaption>, and as much in those that are called so
_NEAR = 4  # elements from a block up to its <figcaption>


def take_captions(judged: Judged) -> None:
    """Takes the blocks beside a picture that open with a label, and those below one that close with a credit; on an article also
    the text of a ``<figcaption>``, or of what is called a caption, that is not surely body. A gallery, whose article stands in
    these, keeps it.

    On 2,992 pages that are labelled block by block, this takes 1,700 words of captions that would stay, and 30 of body.
    """
    for at, is_below in _beside_pictures(judged):
        if _may_be_caption(judged, at) and _is_caption(judged, at, is_below):
            judged.set_aside(at, at + 1, RULE)
    if judged.is_article:
        _take_unless_sure(judged, [*_in_figcaptions(judged)] if "figcaption" in judged.tags else ())
        _take_unless_sure(judged, [*_in_named(judged)])


def _take_unless_sure(judged: Judged, inside: Sequence[int]) -> None:
    """Takes captions that are not surely body, if they are a small part of what is likely to be."""
    if sum([judged.probabilities[at] * judged.words[at] for at in inside]) <= _MOST_BODY * judged.likely.total:
        for at in inside:
            if _may_be_caption(judged, at) and judged.probabilities[at] < _SURE:
                judged.set_aside(at, at + 1, RULE)


def _beside_pictures(judged: Judged) -> Iterator[tuple[int, bool]]:
    """The blocks right above and below pictures that may be body, in order, and whether a picture is above each."""
    below = set(judged.page.pictures)
    if below:
        for at in judged.possible:
            if judged.probabilities[at] >= _LIKELY and (at in below or at + 1 in below):
                yield at, at in below


def _may_be_caption(judged: Judged, at: int) -> bool:
    """Whether a block is short enough, and nothing else takes it: what goes anyway has the role that the model finds."""
    return not judged.rules[at] and judged.words[at] <= _MOST_WORDS and judged.probabilities[at] >= _LIKELY


def _is_caption(judged: Judged, at: int, is_below: bool) -> bool:
    """Whether a block beside a picture has a label, or a credit at its end below the picture."""
    block = judged.page.blocks[at]
    if judged.words[at] > _MOST_LABELLED or block.kind == "heading":
        return False
    text = block.text
    if judged.lexicon.cached(_Labels).open(text):
        return True
    return is_below and judged.is_article and judged.lexicon.cached(Credits).tail(text).strength is Strength.CREDIT


def _in_figcaptions(judged: Judged) -> Iterator[int]:
    """The blocks in elements ``<figcaption>``, but for those of few words, and for who said what a ``<figure>`` quotes."""
    tags, parents, blocks = judged.page.tags, judged.page.parents, judged.page.blocks
    for at in _below(judged.page, "figcaption"):
        element = blocks[at].element
        for _ in range(_NEAR):
            if element < 0 or tags[element] == "figcaption":
                break
            element = parents[element]
        else:
            continue
        if element >= 0 and judged.words[at] > _FEW and not _is_of_quote(judged.page, element):
            yield at


def _is_of_quote(page: Page, caption: int) -> bool:
    """Whether the figure of a caption begins with a quotation, and so has no picture."""
    figure = page.parents[caption]
    if figure < 0 or page.tags[figure] != "figure":
        return False
    inside = range(figure + 1, min(figure + 1 + _NEAR, len(page.tags)))
    return any(page.tags[element] == "blockquote" and page.ends[element] <= page.ends[figure] for element in inside)


def _in_named(judged: Judged) -> Iterator[int]:
    """The blocks in small elements that are called captions, but for those of few words."""
    elements = judged.names.having(_NAMED, _HINTS)
    if elements:
        tags, words = judged.page.tags, judged.word_sums
        small = {at for at in elements if tags[at] not in _INNER_TAGS}
        for box in outermost(judged.page, small, lambda found: words.within(found.first, found.end) <= _MOST_WORDS):
            yield from (at for at in range(box.first, box.end) if judged.words[at] > _FEW)


def _below(page: Page, wanted: str) -> Iterator[int]:
    """The blocks in elements of a tag, in order."""
    end, element = 0, -1
    for _ in range(page.tags.count(wanted)):
        element = page.tags.index(wanted, element + 1)
        yield from range(max(page.firsts[element], end), page.ends[element])
        end = max(end, page.ends[element])


class _Labels:
    """What a caption may open with, given a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._fold = lexicon.fold
        self._labels = lexicon.words("captions", "figure-label") | lexicon.words("captions", "credit-label")

    def open(self, text: str) -> bool:
        """Whether a text opens with a label, and what parts it from the rest."""
        found = _LABEL.match(text)
        return found is not None and self._fold(found.group(1)) in self._labels
