"""What speaks for a role of a block, in words that a reader understands: names of the elements around it, the heading above it,
links, phrases, credits, dates."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from cleanse.lexicon import ANY, Lexicon
from cleanse.page import Page
from cleanse.roles.containers import Sums, likely_words
from cleanse.roles.role import role_of
from cleanse.roles.titles import Titles
from cleanse.roles.words import name_words
from cleanse.text.credits import Credits, Strength
from cleanse.text.dates import Dates
from cleanse.text.lines import LineFeatures

_OF_WORDS = {
    "comments": "comment", "related": "related", "caption": "caption", "byline": "byline", "notice": "promo",
    "navigation": "nav", "footer": "nav",
}  # fmt: skip
"""The role of what stands in an element, by the section of the lexicon that has a word of its names; the surest first."""
_OF_TAGS = {"figcaption": "caption", "nav": "nav", "footer": "nav", "menu": "nav"}
_WHOLE = frozenset(("html", "body", "main", "article"))  # their names are those of the page
_SURE, _LIKELY, _FAINT = 8.0, 3.0, 0.7  # how much evidence speaks for a role
_MOST_BODY = 0.3  # of the likely body may stand in an element whose names speak of another role
_LINKED = 0.8  # the share of a block's letters from which on most of it is links
_TITLE_WORDS = 4  # of a link from which on it may be the title of something
_MOST_WORDS = 60  # of a block whose phrases are looked for
_SURE_BODY = 0.9
_HEADS = 40  # blocks that a heading may stand above
_BELOW = 20  # lines that a heading of a text may stand above
_BY_WORDS = 8  # of a line that names an author
_EXCERPT = 40


class Evidence(NamedTuple):
    """One piece of evidence: the role that it speaks for, how much, and what it is."""

    role: str
    weight: float
    said: str


def of_page(
    page: Page, probabilities: Sequence[float], words: Sequence[int], features: Callable[[str], LineFeatures]
) -> Iterator[list[Evidence]]:
    """For each block of a page what speaks for a role of it, given how likely each is to be body.

    ``features`` gives the features of a line.

    >>> from cleanse.read.html import read_html
    >>> page = read_html("<ul class=related-posts><li><a href=/>Ten umbrellas for a wet autumn</a></ul>")[0].page
    >>> [one.said for one in next(of_page(page, [0.1], [6], lambda text: LineFeatures(text, Lexicon.default())))]
    ["its container is named 'related-posts'", 'most of it is links']
    """
    containers = _containers(page, likely_words(probabilities, words))
    heads = _heads(page, probabilities, features)
    titles = Titles(page)
    for at, block in enumerate(page.blocks):
        own = [one for one in (containers[block.element], heads[at]) if one is not None]
        if block.kind == "caption":
            own.append(Evidence("caption", _SURE, "it is the caption of a figure"))
        if block.kind == "heading" and titles.says(block.text):
            own.append(Evidence("title", _SURE, "the page declares it as its title"))
        if block.link_density >= _LINKED:
            role = "related" if words[at] >= _TITLE_WORDS else "nav"
            own.append(Evidence(role, _LIKELY, "most of it is links"))
        elif words[at] <= _MOST_WORDS and probabilities[at] < _SURE_BODY:
            own += of_line(features(block.text))
        yield own


def of_line(features: LineFeatures) -> list[Evidence]:
    """What the text of a block says by itself.

    >>> [one[::2] for one in of_line(LineFeatures("Photo: dpa", Lexicon.default()))]
    [('caption', 'it reads as the credit of a picture')]
    """
    found: list[Evidence] = []
    for phrase in features.phrases:
        role = _of_phrase(phrase.file, phrase.section)
        if role and not phrase.short and not any(one.role == role for one in found):
            found.append(Evidence(role, _LIKELY, f"it says {_excerpt(phrase.start or phrase.middle or phrase.end)!r}"))
    lexicon = features.lexicon
    if features.cached(lexicon.cached(Credits).strength) >= Strength.CREDIT:
        weight = _FAINT if features.text[0] in "©(" else _SURE  # which a footer has, too
        found.append(Evidence("caption", weight, "it reads as the credit of a picture"))
    if features.is_short and lexicon.cached(Dates).is_date(features.text):
        found.append(Evidence("byline", _LIKELY, "it is a date"))
    if features.is_short and not features.ends_sentence and _opens_with_by(features):
        found.append(Evidence("byline", _LIKELY, "it reads as the name of an author"))
    return found


def of_lines(lines: Sequence[LineFeatures], keeps: Sequence[bool]) -> list[list[Evidence]]:
    """For each block of a text what speaks for a role of it, given which of them stay.

    Below a heading such as "You might also like" stand other articles, until something stays. A line that ends in a credit is a
    caption above the end of the body; a "©" behind it is the footer's.

    >>> of = [LineFeatures(text, Lexicon.default()) for text in ("You might also like", "Ten umbrellas for a wet autumn")]
    >>> [one[::2] for one in of_lines(of, [False, False])[1]]
    [('related', "it stands under the heading 'You might also like'")]
    """
    last = max((at for at, stays in enumerate(keeps) if stays), default=-1)
    head, since = None, 0
    found = []
    for at, (features, stays) in enumerate(zip(lines, keeps, strict=True)):
        own = of_line(features)
        if at > last and features.text[0] == "©":
            own, head = [one for one in own if one.role != "caption"], None
        elif stays:
            head = None
        elif _leads_elsewhere(features):
            head, since = Evidence("related", _LIKELY, f"it stands under the heading {_excerpt(features.text)!r}"), 0
        elif head is not None and since < _BELOW:
            since += 1
            if not own and features.words >= _TITLE_WORDS:
                own.append(head)
        if not stays and at < last and not own and _ends_in_credit(features):
            own.append(Evidence("caption", _LIKELY, "it ends in the credit of a picture"))
        found.append(own)
    return found


def _leads_elsewhere(features: LineFeatures) -> bool:
    """Whether a line is the heading of a list of other articles."""
    return any(phrase.file == "related" and phrase.section == "header" for phrase in features.phrases)


def _ends_in_credit(features: LineFeatures) -> bool:
    return "©" not in features.text and features.cached(features.lexicon.cached(Credits).tail).strength >= Strength.CREDIT


def weighed(probability: float, evidence: Sequence[Evidence], roles: Sequence[str]) -> tuple[float, ...]:
    """The probability of each role, given that of body and what speaks for others.

    >>> weighed(0.5, [Evidence("nav", 3.4, "")], ("body", "related", "nav"))
    (0.5, 0.0125, 0.4875)
    """
    weights = {role: _PRIOR.get(role, 0.0) for role in roles if role != "body"}
    for one in evidence:
        weights[one.role] += one.weight
    total = sum(weights.values())
    return tuple(probability if role == "body" else (1 - probability) * weights[role] / total for role in roles)


_PRIOR = {"nav": 0.5, "related": 0.1, "promo": 0.05, "byline": 0.05, "caption": 0.02, "comment": 0.02, "title": 0.01}
"""How much speaks for a role where nothing is known."""


def _containers(page: Page, likely: Sums) -> list[Evidence | None]:
    """For each element what the names of it say, or of the nearest element around it whose names say something."""
    sections = {
        word: role
        for name, role in reversed(_OF_WORDS.items())
        for word in Lexicon.default().by_language("class_words", name).get(ANY, ())
    }
    known: dict[tuple[str, str], tuple[str, str]] = {}
    most = _MOST_BODY * likely.total
    found: list[Evidence | None] = []
    for element, (tag, names, parent) in enumerate(zip(page.tags, page.names, page.parents, strict=True)):
        around = found[parent] if parent >= 0 else None
        said = known.get((tag, names))
        if said is None:
            said = known[tag, names] = _said(tag, names, sections)
        role, name = said
        is_inner = around is not None and around.role == "comment"  # who wrote one, and when, is a part of it
        if role and not is_inner and likely.within(page.firsts[element], page.ends[element]) <= most:
            around = Evidence(role, _LIKELY if role != "comment" else _SURE, name)
        found.append(around)
    return found


def _said(tag: str, names: str, sections: dict[str, str]) -> tuple[str, str]:
    """The role that an element's names or tag speak for, and how; nothing where they speak for none."""
    if tag in _WHOLE:
        return "", ""
    roles = {sections[word]: name for name in names.split() for word in name_words(name) if word in sections}
    for role in _OF_WORDS.values():
        if role in roles:
            return role, f"its container is named {_excerpt(roles[role])!r}"
    return (_OF_TAGS[tag], f"it stands in a <{tag}>") if tag in _OF_TAGS else ("", "")


def _heads(page: Page, probabilities: Sequence[float], features: Callable[[str], LineFeatures]) -> list[Evidence | None]:
    """For each block what the heading says that it stands under, if that leads to other articles or to comments."""
    found: list[Evidence | None] = []
    head, since = None, 0
    for block, probability in zip(page.blocks, probabilities, strict=True):
        since += 1
        if block.kind == "heading":
            head, since = None, 0
            for phrase in features(block.text).phrases:
                role = _of_phrase(phrase.file, phrase.section)
                if role in ("related", "comment"):
                    head = Evidence(role, _LIKELY, f"it stands under the heading {_excerpt(block.text)!r}")
        elif probability > 1 / 2 or since > _HEADS:
            head = None
        found.append(head if since else None)
    return found


def _of_phrase(file: str, section: str) -> str:
    return role_of(file, section) if file in ("related", "captions", "bylines", "notices") else ""


def _opens_with_by(features: LineFeatures) -> bool:
    words = features.head.split(" ", 1)
    return len(words) > 1 and features.words <= _BY_WORDS and words[0] in features.lexicon.words("bylines", "by", "author-label")


def _excerpt(text: str) -> str:
    return text if len(text) <= _EXCERPT else text[: _EXCERPT - 1] + "…"
