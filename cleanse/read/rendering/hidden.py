"""Hidden text within a sentence, and text for screen readers alone, which no reader sees: it is set apart from the text.

It stays in the tree, in an element that shows nothing, since metadata may be read from it. A hidden container (a tab, the rest
of an article that a button shows) stays a candidate for the body: the page's blocks say that it is hidden.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from enum import Enum
from typing import TYPE_CHECKING

from cleanse.patterns import regex
from cleanse.read.display import BLOCK, UNSEEN, holds_block, meets_text
from cleanse.read.rendering.remembered import remembered

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_FOR_SCREEN_READERS = (
    "sronly", "srtext", "visuallyhidden", "hiddenvisually", "visuallyhide", "hidevisually", "screenreader", "offscreen",
    "elementinvisible", "assistivetext", "a11yhidden", "a11yonly", "a11ytext", "hiddena11y", "hiddenaccessib", "accessiblyhidden",
    "accessiblehidden", "accessibilityhidden", "accessibilitytext", "readeronly",
)  # fmt: skip
_LIGATURES = ("materialicons", "materialsymbols")  # fonts that show a picture for the name that stands there
_NOT_SHOWN = frozenset("hidden ishidden uhidden jshidden dnone displaynone".split())
_TELLING = ("hid", "screen", "only", "a11y", "none", "srtext", "assistivetext", "accessibilitytext", "invisible", "material")
"""What any of these has one of: most classes have none."""
_SHOWN_AT_TIMES = regex(r":(?:block|inline|flex|grid|table|contents)|(?:^|\s)(?:d-\w{2,5}-|visible-)|not-sr-only", re.IGNORECASE)
_SIGNS = regex(r"[\W_]+")
_STYLED_NOT_SHOWN = regex(
    r"(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|opacity:0(?:\.0+)?(?![.\d])|font-size:0(?:\.0+)?(?:px|em|rem|pt|%)?(?:[;!]|$))"
)
_STYLES = ("display:none", "visibility:", "opacity:0", "font-size:0")  # one of which it has
_CLIPPED = regex(r"(?:^|;)clip:rect\((?:[01](?:px|em)?,?){4}\)|clip-path:inset\((?:50|100)%")
_FAR_OFF = regex(r"(?:^|;)(?:left|right|top|text-indent|margin-left):-\d{3,9}")
_TINY = regex(r"(?:^|;)(?:width|height):[01](?:px)?(?=[;!]|$)")
_SMALL = frozenset("p div h2 h3 h4 h5 h6 li label legend dt caption figcaption address".split())
_FEW_WORDS, _MOST_WORDS = 25, 60  # of a block, and of an element within a line, that are for screen readers
_MOST_WORDS_APART = 40  # of what may be shown later
_MORE = regex(r"more|expand|collaps|trunc|full|rest(?![a-z])|mehr|suite", re.IGNORECASE)
_MORE_WORDS = 8  # from which on it is the rest of a text that a button shows
_MOST_NODES, _MOST_CHARS = 300, 2000  # of a hidden element; with more it is a container
_MOST_SAID = 2000  # characters of classes or of a style that are looked at
_MOST_HIDDEN = 4000  # elements of a page
_FAR_UP = 4  # elements of a line around a hidden one


class Hiding(Enum):
    """How an element is hidden."""

    NOT = 0
    NOT_SHOWN = 1
    """Until a script shows it, at most."""
    NEVER_SEEN = 2
    """It is there for screen readers."""


@remembered
def hidden_by_class(names: str) -> Hiding:
    """How the classes of an element hide it.

    >>> [hidden_by_class(names).name for names in ("u-visually-hidden", "note hidden", "hidden md:inline", "full-screen")]
    ['NEVER_SEEN', 'NOT_SHOWN', 'NOT', 'NOT']
    """
    if len(names) > _MOST_SAID:
        return Hiding.NOT
    all_letters = _SIGNS.sub("", names.lower())
    for telling in _TELLING:
        if telling in all_letters:
            break
    else:  # as of most classes
        return Hiding.NOT
    if _SHOWN_AT_TIMES.search(names) is not None:
        return Hiding.NOT
    hiding = Hiding.NOT
    for name in names.split():
        letters = _SIGNS.sub("", name.lower())
        if letters in _NOT_SHOWN:
            hiding = Hiding.NOT_SHOWN
        elif letters == "a11y" or any(known in letters for known in _FOR_SCREEN_READERS) or letters.startswith(_LIGATURES):
            return Hiding.NEVER_SEEN
    return hiding


@remembered
def hidden_by_style(style: str) -> Hiding:
    """How the style of an element hides it.

    >>> [hidden_by_style(style).name for style in ("position:absolute; left:-9999px", "display: none", "left: -20px")]
    ['NEVER_SEEN', 'NOT_SHOWN', 'NOT']
    """
    if len(style) > _MOST_SAID:
        return Hiding.NOT
    style = "".join(style.lower().split())
    if any(telling in style for telling in _STYLES) and _STYLED_NOT_SHOWN.search(style) is not None:
        return Hiding.NOT_SHOWN
    is_out = "position:absolute" in style or "position:fixed" in style or "text-indent:-" in style
    if (
        ("clip" in style and _CLIPPED.search(style) is not None)
        or (is_out and _FAR_OFF.search(style) is not None)
        or ("overflow:hidden" in style and len(_TINY.findall(style)) > 1)
    ):
        return Hiding.NEVER_SEEN
    return Hiding.NOT


def set_apart(tree: LexborHTMLParser, hidden: Sequence[tuple[LexborNode, Hiding]]) -> None:
    """Sets hidden text apart from the text that it stands in.

    :param hidden: the page's hidden elements in its order, each with how it is hidden.
    """
    hidden = hidden[:_MOST_HIDDEN]
    numbers = frozenset(node.mem_id for node, _ in hidden)
    for node, hiding in hidden:
        if _leaves(node, hiding is Hiding.NEVER_SEEN, numbers):
            apart = tree.create_node("datalist")  # which shows nothing
            node.insert_before(apart, move=True)
            apart.insert_child(node, move=True)


def _leaves(node: LexborNode, is_never_seen: bool, hidden: Set[int]) -> bool:
    tag = node.tag or ""
    if tag in UNSEEN or tag in ("br", "img", "iframe", "video", "object", "embed"):
        return False
    # Words are counted last, since a hidden container has many.
    if tag in ("td", "th"):  # a column that is not shown takes no place
        return not is_never_seen and not holds_block(node) and 0 < _words_in(node) <= _FEW_WORDS
    if tag in BLOCK:
        if is_never_seen:
            return tag in _SMALL and 0 < _words_in(node) <= _FEW_WORDS
        is_within = meets_text(node, True, hidden) and meets_text(node, False, hidden)
        return is_within and not holds_block(node) and 0 < _words_in(node) <= _MOST_WORDS_APART
    if holds_block(node):
        return False
    words = _words_in(node)
    if not words:
        return False
    if is_never_seen:
        return words <= _MOST_WORDS and (not _is_in_cell(node) or _is_beside_text(node, hidden))
    if words > _MOST_WORDS_APART or (words >= _MORE_WORDS and _is_rest(node)):
        return False
    return _is_beside_text(node, hidden)


def _words_in(node: LexborNode) -> int:
    """The words of an element, or more than any that leaves has."""
    texts: list[str] = []
    chars = 0
    for count, inner in enumerate(node.traverse(include_text=True)):
        if inner.is_text_node:
            text = inner.text_content or ""
            texts.append(text)
            chars += len(text)
        if count > _MOST_NODES or chars > _MOST_CHARS:
            return 2 * _MOST_WORDS
    text = "".join(texts)
    return max(len(text.split()), len(text.strip()) // 12)  # for scripts without blanks


def _is_beside_text(node: LexborNode, hidden: Set[int]) -> bool:
    """Whether text that is seen stands in the same line."""
    at = node
    for _ in range(_FAR_UP):
        if meets_text(at, True, hidden) or meets_text(at, False, hidden):
            return True
        above = at.parent
        if above is None or above.tag in BLOCK:
            return False
        at = above
    return False


def _is_in_cell(node: LexborNode) -> bool:
    """Whether an element stands in a cell with nothing but elements of a line between: there it may tell what a picture shows."""
    above = node.parent
    for _ in range(_FAR_UP):
        if above is None:
            return False
        if above.tag in BLOCK:
            return above.tag in ("td", "th", "dd")
        above = above.parent
    return False


def _is_rest(node: LexborNode) -> bool:
    attributes = node.attributes
    return says_rest(attributes.get("class"), attributes.get("id"))


def says_rest(names: str | None, id_: str | None) -> bool:
    """Whether the classes and the id of an element say that it is the rest of a text.

    >>> says_rest("read-more", None), says_rest("note", "a")
    (True, False)
    """
    return _MORE.search(f"{names} {id_}") is not None
