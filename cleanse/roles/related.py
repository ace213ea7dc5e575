"""Other articles that a page offers behind its own, in elements that are called after them: "related posts", "most read".

A teaser reads like prose, so that the model takes some for body. What a section is called tells it, where it stands behind a body
that is long enough, and is built of teasers: a paper has a section "related", too, and a report one of similar cases.
"""

from __future__ import annotations

import re

from cleanse.patterns import regex
from cleanse.roles.containers import Container
from cleanse.roles.judged import Judged

_RELATED_HINTS = "related recommend similar yarpp outbrain taboola".split()
_RELATED = regex(
    r"""(?<![a-z]) (?:pnl|div|lst|rpt|uc|ul)? (?:related|recommended|recommendations?|similar) [-_]{0,2}
      (?: posts? | items? | articles? | news | stor(?:y|ies) | content | links? | entries | block | box | list | widget | section
      | container | wrap(?:per)? | grid | module | videos? | reads? | reading | topics? | area | slider | carousel | teasers?
      | panel | products? )
      (?![a-z])
    | (?<![\w-])related(?![\w-]) | yarpp | jp-relatedposts | (?<![a-z])(?:outbrain|taboola)""",
    re.IGNORECASE | re.VERBOSE,
)
"""Names of what goes with an article: the prefixes are those of ASP.NET."""
_OTHERS_HINTS = "more other latest recent popular trending most also read-next readnext teaser another_category".split()
_OTHERS = regex(
    r"""(?<![a-z]) (?:more|other|latest|recent|popular|trending) [-_]{0,2}
      (?: posts? | articles? | news | stories | reads? | videos? | teasers? ) (?![a-z])
    | (?<![a-z]) (?: most-?(?:read|popular|viewed|shared) | also-?(?:read|like) | read-?(?:next|also) | embedded-teasers?
    | teaser-(?:list|grid|block|box) | another_category ) (?![a-z])""",
    re.IGNORECASE | re.VERBOSE,
)
"""Names of other lists of articles; the last is that of blogs in Korea."""
_INNER_TAGS = frozenset("html body main article p a span li h1 h2 h3 h4 h5 h6".split())
_LEAST_BODY = 40  # words that are likely to be body, above a section, and beside all that is in it
_BESIDE_RELATED, _BESIDE_OTHERS = 0.4, 1  # how many there must be for each such word of the section, by what it is called
_LINKED = 0.75  # of a block, from which it is a link
_PROSE, _MOST_OF_TEASER = 8, 60  # words from which a block is prose, though it ends no sentence; and of the prose of a teaser


def take_related(judged: Judged) -> None:
    """Takes sections of other articles behind the body of an article. On a page of goods what is called so may be all it has."""
    if not judged.is_article:
        return
    related = judged.names.having(_RELATED, _RELATED_HINTS)
    others = judged.names.having(_OTHERS, _OTHERS_HINTS)
    for section in judged.outermost(related | others, lambda judged, found: _is_section(judged, found, found.element in related)):
        judged.set_aside_rest(section.first, section.end, "related")


def _is_section(judged: Judged, found: Container, is_related: bool) -> bool:
    likely = judged.likely
    if judged.page.tags[found.element] in _INNER_TAGS or likely.within(0, found.first) < _LEAST_BODY:
        return False
    inside = likely.within(found.first, found.end)
    if likely.total - inside < max(_LEAST_BODY, (_BESIDE_RELATED if is_related else _BESIDE_OTHERS) * inside):
        return False
    return _is_of_teasers(judged, found)


def _is_of_teasers(judged: Judged, found: Container) -> bool:
    """Whether what is said is short and has titles that are links, one for each piece of it: in a text of the page's own links
    stand in sentences."""
    links = prose = in_a_row = 0
    for at in range(found.first, found.end):
        block = judged.page.blocks[at]
        if block.link_density >= _LINKED:
            links, in_a_row = links + 1, 0
        elif judged.words[at] >= _PROSE or judged.features(at).ends_sentence:
            prose, in_a_row = prose + 1, in_a_row + 1
            if in_a_row > 1 or judged.words[at] > _MOST_OF_TEASER:
                return False
    return links >= max(prose, 1)
