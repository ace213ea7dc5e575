"""What stands in a line and what does not, where styles, classes or ruby say otherwise than tags do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from cleanse.patterns import regex
from cleanse.read.display import BLOCK, INLINE, is_beside_text, is_inline, styled
from cleanse.read.rendering.found import number_of
from cleanse.read.rendering.hidden import Hiding, hidden_by_class, hidden_by_style, set_apart
from cleanse.read.rendering.remembered import remembered
from cleanse.read.rendering.ruby import set_in_parentheses
from cleanse.values import NamedTuple

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

    from cleanse.read.rendering.found import Found

# Few substrings are asked of all elements, since that is what takes time; all classes of the tags that are hidden so most often.
LINES = (
    '[hidden],[style],rt,[class*="idden"],[class*="sr-only"],span[class],em[class],small[class],label[class],span[role="tooltip"],'
    'p[class*="creen"],h2[class*="creen"],i[class*="aterial-"]'
)
"""The elements that may be concerned."""

_MAY_STAND_IN_LINE = frozenset("div p section center form h1 h2 h3 h4 h5 h6 header".split())
_OUT_OF_FLOW = regex(r"float\s{0,9}:\s{0,9}[lr]|position\s{0,9}:\s{0,9}(?:abs|fix)", re.IGNORECASE)
_FAR_UP = 6
_NOT_HIDDEN, _NEVER_SEEN = Hiding.NOT, Hiding.NEVER_SEEN  # which Python looks up by a call


class Lines(NamedTuple):
    """The elements of a tree that have to be put into lines or out of them, in its order."""

    styled: list[tuple[LexborNode, str]]
    """Those that may be shown otherwise than their tag says, each with its style."""
    readings: list[LexborNode]
    """Those of ruby."""
    set_apart: Callable[[], None] | None
    """Sets those that are hidden apart from the text that they stand in; None where there are none."""


def lines_of(tree: LexborHTMLParser, found: Iterable[Found]) -> Lines:
    """What is to be put right of some elements of a tree: those that ``LINES`` selects, and perhaps others."""
    hidden: list[tuple[LexborNode, Hiding]] = []
    lines = Lines([], [], partial(set_apart, tree, hidden))
    not_hidden, reading = _NOT_HIDDEN, number_of("rt")
    for node, number, attributes in found:
        names, style = attributes.get("class"), attributes.get("style")
        hiding = hidden_by_class(names) if names else not_hidden
        if style:
            hiding = _hidden_too(hiding, style)
        if hiding is not_hidden and ("hidden" in attributes or "role" in attributes):
            hiding = _hidden_otherwise((attributes["hidden"] or "") if "hidden" in attributes else None, attributes.get("role"))
        if hiding is not not_hidden:
            hidden.append((node, hiding))
        elif style and styled(style):
            lines.styled.append((node, style))
        if number == reading:
            lines.readings.append(node)
    return lines if hidden else lines._replace(set_apart=None)


def put_lines_right(tree: LexborHTMLParser, lines: Lines) -> None:
    """Sets hidden text apart, puts blocks that are shown in the line into it, and parts from it what is shown as a block.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> from cleanse.read.rendering.found import found_in
    >>> tree = LexborHTMLParser('<div>At $<div style="display:inline">5.22</div> a share<span hidden> (check)</span>.</div>')
    >>> put_lines_right(tree, lines_of(tree, found_in(tree, LINES)))
    >>> tree.body.inner_html
    '<div>At $<span style="display:inline">5.22</span> a share<datalist><span hidden=""> (check)</span></datalist>.</div>'
    """
    for node, style in lines.styled:
        _show(tree, node, styled(style), _OUT_OF_FLOW.search(style) is not None)
    if lines.set_apart is not None:
        lines.set_apart()
    if lines.readings:
        set_in_parentheses(lines.readings)


@remembered
def how_shown(names: str | None, style: str | None, hidden: str | None, role: str | None) -> int:
    """How an element with such attributes is shown: 0 as its tag says, 1 not, 2 never, 3 perhaps otherwise, by its style.

    >>> how_shown(None, None, "", None), how_shown("sr-only", None, None, None), how_shown(None, "display:inline", None, None)
    (1, 2, 3)
    """
    hiding = hidden_by_class(names) if names else _NOT_HIDDEN
    if style:
        hiding = _hidden_too(hiding, style)
    if hiding is _NOT_HIDDEN:
        hiding = _hidden_otherwise(hidden, role)
    if hiding is _NOT_HIDDEN:
        return 3 if style and styled(style) else 0
    return 2 if hiding is _NEVER_SEEN else 1


def _hidden_too(hiding: Hiding, style: str) -> Hiding:
    """How an element is hidden by its style, and otherwise."""
    if hiding is _NEVER_SEEN:
        return hiding
    by_style = hidden_by_style(style)
    return by_style if hiding is _NOT_HIDDEN or by_style is _NEVER_SEEN else hiding


def _hidden_otherwise(hidden: str | None, role: str | None) -> Hiding:
    if hidden is not None and hidden != "until-found":
        return Hiding.NOT_SHOWN
    return _NEVER_SEEN if role == "tooltip" else _NOT_HIDDEN


def _show(tree: LexborHTMLParser, node: LexborNode, shown: str, is_out_of_flow: bool) -> None:
    """Puts an element in the line, or parts it from what stands beside it."""
    tag = node.tag or ""
    if is_out_of_flow:
        return
    if shown == "block":
        if tag in INLINE and not _is_in_code(node):
            node.insert_before(tree.create_node("div"), move=True)
            node.insert_after(tree.create_node("div"), move=True)
    elif tag in _MAY_STAND_IN_LINE and is_inline(node) and ((shown == "inline" and tag == "div") or is_beside_text(node)):
        _rename(tree, node)


def _rename(tree: LexborHTMLParser, node: LexborNode) -> None:
    """Puts a ``<span>`` with the same attributes and children in an element's place."""
    span = tree.create_node("span")
    for name, value in node.attributes.items():
        span.attrs[name] = value or ""
    node.insert_before(span, move=True)
    child = node.first_child
    while child is not None:
        following = child.next
        span.insert_child(child, move=True)
        child = following
    node.remove()


def _is_in_code(node: LexborNode) -> bool:
    """Whether an element stands in a listing, whose lines are often elements that are shown as blocks."""
    above = node.parent
    for _ in range(_FAR_UP):
        if above is None or above.tag in BLOCK:
            return above is not None and above.tag == "pre"
        if above.tag == "code":
            return True
        above = above.parent
    return False
