"""How an element is shown: as a block of its own or in the line that it stands in.

Most tags say so (WHATWG HTML, section 15.3). A tag that is none of HTML's is shown in the line, but the style sheets of a page
often make blocks of such elements; so what they hold and what stands beside them is asked too.
"""

from __future__ import annotations

import re
from collections.abc import Set
from typing import TYPE_CHECKING

from cleanse.patterns import regex

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

UNSEEN = frozenset(
    "-comment -document -doctype style title base link template noscript noframes noembed svg canvas audio datalist map "
    "input script meta".split()
)
"""Tags of what shows no text."""

INLINE = frozenset(
    "a abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd label mark math meter nobr output picture "
    "progress q rb rp rt rtc ruby s samp slot small source span strike strong sub sup time tt u var wbr".split()
)
"""Tags of what stands in the line."""

BLOCK = frozenset(
    "address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption "
    "figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav ol optgroup "
    "option p plaintext pre search section select summary table tbody td textarea tfoot th thead tr ul xmp".split()
)
"""Tags of what is a block."""

KNOWN = UNSEEN | INLINE | BLOCK | {"-text", "br", "img", "button", "video", "iframe", "object", "embed"}
"""All of them, and those that are pictures or the like."""

LINES = frozenset("p h1 h2 h3 h4 h5 h6 li dt dd td th caption figcaption legend summary address pre".split()) | INLINE
"""Tags of what mostly holds a text: any element in them that holds no block is part of it."""

_APART = regex(r"(?:^|[-:])(?:ads?|advert\w*|banner|embed|iframe|player|video|carousel|sidebar|teaser)(?:$|-)")
_NO_TEXT = frozenset(("ix:header", "ix:hidden", "ix:references", "ix:resources"))  # what a filing tells machines
_DISPLAY = regex(r"(?:^|[;\s])display\s{0,9}:\s{0,9}([a-z-]{1,20})", re.IGNORECASE)
_BLOCKS = frozenset("block flex grid table list-item flow-root -webkit-box -webkit-flex -ms-flexbox table-row".split())
_FAR = 12  # siblings that are looked at on either side, and elements in them
_CARD_WORDS, _LINE_WORDS = 3, 60  # from which on elements beside each other are cards, and one beside text is a text of its own
_DEEP, _DEEP_IN_CARD = 300, 60  # descendants that are looked at
GOES_ON = frozenset(",;.:!?)]’”»、。，；：！？）」』")
"""What stands in a sentence, and begins none."""


def holds_no_text(tag: str) -> bool:
    """Whether an element of a tag that HTML does not know has nothing for readers.

    >>> holds_no_text("ix:header"), holds_no_text("ix:nonfraction")
    (True, False)
    """
    return tag in _NO_TEXT


def is_apart(tag: str) -> bool:
    """Whether the tag of an element that HTML does not know says that it is no part of a text.

    >>> is_apart("x-ad-banner"), is_apart("x-paragraph")
    (True, False)
    """
    return _APART.search(tag) is not None


def styled(style: str | None) -> str:
    """How an element is shown by its own style: ``"block"``, ``"inline"``, ``"inline-block"``, or ``""`` where it does not say.

    >>> styled("color: red; display: flex"), styled("display:inline"), styled("display:inline-flex"), styled("color: red")
    ('block', 'inline', 'inline-block', '')
    """
    found = _DISPLAY.search(style) if style and "display" in style.lower() else None
    if found is None:
        return ""
    value = found[1].lower()
    if value in _BLOCKS:
        return "block"
    if value == "inline":
        return value
    return "inline-block" if value.startswith("inline") else ""


def is_inline(node: LexborNode, in_line: bool = False) -> bool:
    """Whether an element stands in the line, though its tag does not say so; ``in_line`` is whether the one around it does.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> tree = LexborHTMLParser("<div>It rained <x-ago>today</x-ago>.</div><div><x-card>One</x-card><x-card>Two</x-card></div>")
    >>> [is_inline(node) for node in tree.css("x-ago,x-card")]
    [True, False, False]
    """
    tag = node.tag or ""
    if tag == "button":
        return _is_in_sentence(node)
    style = styled(node.attributes.get("style"))
    if style == "block" or holds_block(node):
        return False
    if in_line or style == "inline":
        return True
    above = node.parent
    if above is not None and above.tag in LINES:
        return True
    if is_apart(tag) or _holds_cards(node):
        return False
    return is_beside_text(node) and not has_words(node, _LINE_WORDS)


def holds_block(node: LexborNode) -> bool:
    """Whether a block stands in an element; or so much that it will be none of a line."""
    elements = node.traverse()
    next(elements, None)  # the element itself
    for count, inner in enumerate(elements):
        tag = inner.tag or ""
        if tag in BLOCK or count == _DEEP or (count < _FAR and tag not in KNOWN and _holds_cards(inner)):
            return True
    return False


def _holds_cards(node: LexborNode) -> bool:
    """Whether an element holds others that HTML does not know, each with a text, and nothing else: styles lay them out."""
    cards: list[LexborNode] = []
    child = node.first_child
    for _ in range(2 * _FAR):
        if child is None:
            break
        tag = child.tag or ""
        if tag == "-text":
            if not (child.text_content or "").isspace():
                return False
        elif tag in INLINE:
            return False
        elif tag not in UNSEEN:
            cards.append(child)
        child = child.next
    return (
        len(cards) > 1 and sum(has_words(card, _CARD_WORDS, _DEEP_IN_CARD) for card in cards) > 1
    )  # most have one: counting is dear


def is_beside_text(node: LexborNode) -> bool:
    """Whether text or an inline element that has some stands before or after an element, with no block between."""
    return meets_text(node, True) or meets_text(node, False)


def meets_text(node: LexborNode, backwards: bool, hidden: Set[int] = frozenset()) -> bool:
    """Whether text stands on one side of an element, with no block between; that of ``hidden`` elements, by their number in
    memory, is none."""
    at = node
    for _ in range(_FAR):
        following = at.prev if backwards else at.next
        if following is None or following.tag in BLOCK:
            return False
        at = following
        if at.tag == "-text":
            if not (at.text_content or "").isspace():
                return True
        elif (at.tag in INLINE or hidden) and at.mem_id not in hidden and at.tag not in UNSEEN and _has_text(at):
            return True
    return False


def has_words(node: LexborNode, least: int, most: int = _DEEP) -> bool:
    """Whether an element has so many words, or more elements than the ``most`` that are looked at."""
    words = 0
    for count, inner in enumerate(node.traverse(include_text=True)):
        if inner.tag == "-text":
            words += len((inner.text_content or "").split())
        if words >= least or count == most:
            return True
    return False


def _has_text(node: LexborNode) -> bool:
    """Whether the first elements in an element have text."""
    for count, inner in enumerate(node.traverse(include_text=True)):
        if (inner.tag == "-text" and not (inner.text_content or "").isspace()) or count == _FAR:
            return True
    return False


def _is_in_sentence(node: LexborNode) -> bool:
    """Whether a text goes on after a button, and the button is part of it: mostly a term that is explained when it is pressed."""
    after, before = node.next, node.prev
    if after is None or after.tag != "-text":
        return False
    text = (after.text_content or "").strip()
    if text[:1].islower() or text[:1] in GOES_ON:
        return bool(text)
    return bool(text) and before is not None and before.tag == "-text" and not (before.text_content or "").isspace()
