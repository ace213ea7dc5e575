"""Parts of a page, by CSS: the elements to clean, and those to leave out before."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from cleanse.errors import BadSelector
from cleanse.read.limits import limited, parsed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from selectolax.lexbor import LexborHTMLParser, LexborNode

KEEP, DROP = "keep", "drop"
INSTEAD = {KEEP: "the whole page was cleaned", DROP: "nothing was dropped"}
"""What is done where a rule finds nothing."""
_WHOLE = frozenset(("html", "body"))
"""Tags of elements that are the whole page."""
_OF_TABLES = frozenset(("caption", "col", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr"))
_BODIES = frozenset(("articleBody", "reviewBody", "text"))
_OF_HEAD = frozenset(("base", "link", "meta", "title"))
_TOO_LARGE = "The page is too large for a tree of its elements: nothing was selected, and all of it was cleaned."


class Selection(NamedTuple):
    """The HTML of what was selected, and warnings where that is not what was asked for."""

    html: str
    warnings: tuple[str, ...] = ()


def select(html: str, keep: str | None = None, drop: str | None = None) -> Selection:
    """The HTML of the elements of a page that a selector matches, without those that another one matches.

    :param html: the page.
    :param keep: a CSS selector of the elements to keep, each with what is in it; None keeps the whole page. What the page says
        of itself in ``<title>``, ``<meta>``, ``<link>`` and JSON-LD stays, so that there is metadata.
    :param drop: a CSS selector of the elements to leave out; None leaves out none.
    :raises BadSelector: for what is no CSS selector.

    Where nothing matches, the page stays whole, and a warning says so.

    >>> select("<p>It rained.<p class=ad>Umbrellas!<p>It stopped.", "p", ".ad").html
    '<!doctype html><html><head></head><p>It rained.</p><p>It stopped.</p></html>'
    >>> select("<p>It rained.", "article").warnings
    ("No element matches 'article': the whole page was cleaned.",)
    >>> select("<p>It rained.", "p[")
    Traceback (most recent call last):
    cleanse.errors.BadSelector: 'p[' is no CSS selector that cleanse knows; 'article p, .story > p' is one.
    """
    for selector in (keep, drop):
        if selector is not None:
            check_selector(selector)
    within = limited(html)
    tree = None if within.is_plain else parsed(within.html)
    if tree is None:
        return Selection(html, (_TOO_LARGE,))
    dropped, warnings = matched(tree, DROP, () if drop is None else (drop,))
    for node in dropped:
        node.decompose()
    changed = (tree.html or "") if dropped else html
    kept, of_keep = matched(tree, KEEP, () if keep is None else (keep,))
    if kept and not any(node.tag in _WHOLE for node in kept):
        changed = _page_of(tree, kept)
    return Selection(changed, (*warnings, *of_keep))


def check_selector(selector: str) -> None:
    """Makes sure that a text is a CSS selector.

    :raises BadSelector: when it is none.

    >>> check_selector("article > p:not(.ad)")
    """
    tree = parsed("<p>")
    if tree is not None:
        _matches(tree, selector)


def selectors(name: str, given: object) -> tuple[str, ...]:
    """CSS selectors as an option has them: one, several, or None.

    :param name: that of the option, for messages.
    :raises BadSelector: when one is none.
    :raises TypeError: for what is no text, and not several.

    >>> selectors("drop", ".ad, .promo"), selectors("keep", None)
    (('.ad, .promo',), ())
    >>> selectors("drop", [".ad", "p["])
    Traceback (most recent call last):
    cleanse.errors.BadSelector: drop has 'p[', which is no CSS selector that cleanse knows; 'article p, .story > p' is one.
    """
    if given is None or given == ():
        return ()
    several = (given,) if isinstance(given, str) else tuple(given) if isinstance(given, (list, tuple)) else None
    if several is None or not all(isinstance(one, str) for one in several):
        raise TypeError(
            f"{name} is {given!r:.80}, of type {type(given).__name__}; it is a CSS selector, such as 'article p', or several."
        )
    for one in several:
        try:
            check_selector(one)
        except BadSelector:
            raise BadSelector(
                f"{name} has {one!r:.200}, which is no CSS selector that cleanse knows; 'article p, .story > p' is one."
            ) from None
    return several


def matched(tree: LexborHTMLParser, rule: str, given: Sequence[str]) -> tuple[list[LexborNode], tuple[str, ...]]:
    """The outermost elements that the selectors of ``keep`` or ``drop`` match, and warnings of what they miss.

    Of several to keep each that matches nothing is named, for the body may stand there. Of several to drop none is, as long as
    one matches: an advert need not be on each page.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> tree = LexborHTMLParser("<p>It rained.<p class=ad>Umbrellas!")
    >>> [len(found) for found in matched(tree, "drop", [".ad", ".promo"])], matched(tree, "keep", ["p", "main"])[1]
    ([1, 0], ("No element matches 'main': the other selectors to keep count.",))
    """
    said = ", ".join(given)
    nodes = outermost(tree, said) if given else []
    if rule == DROP and any(node.tag in _WHOLE for node in nodes):
        return [], (f"{said!r} matches the whole page: {INSTEAD[DROP]}.",)
    if given and not nodes:
        return [], (f"No element matches {said!r}: {INSTEAD[rule]}.",)
    missing = [one for one in dict.fromkeys(given) if not _matches(tree, one)] if rule == KEEP and len(given) > 1 else []
    return nodes, tuple([f"No element matches {one!r}: the other selectors to keep count." for one in missing])


def outermost(tree: LexborHTMLParser, selector: str) -> list[LexborNode]:
    """The elements that match, in the order of the page, but for those within another."""
    found = {node.mem_id: node for node in _matches(tree, selector)}
    return [node for node in found.values() if not _is_within(node, found)]


def _is_within(node: LexborNode, found: dict[int, LexborNode]) -> bool:
    parent = node.parent
    while parent is not None:
        if parent.mem_id in found:
            return True
        parent = parent.parent
    return False


def _matches(tree: LexborHTMLParser, selector: str) -> list[LexborNode]:
    from selectolax.lexbor import SelectolaxError

    try:
        return tree.css(selector)
    except (SelectolaxError, UnicodeEncodeError):
        raise BadSelector(f"{selector!r:.200} is no CSS selector that cleanse knows; 'article p, .story > p' is one.") from None


def _page_of(tree: LexborHTMLParser, found: Sequence[LexborNode]) -> str:
    """A page of some elements, with what the whole page says of itself, and without what it holds for its scripts."""
    said = [node.html or "" for node in (tree.head.iter() if tree.head is not None else ()) if node.tag in _OF_HEAD]
    selected = {node.mem_id for node in found}
    for script in tree.css("script"):
        if script.mem_id not in selected:
            said.append(_without_bodies(script.text()) if "ld+json" in (script.attributes.get("type") or "") else "")
            script.decompose()
    language = (tree.root.attributes.get("lang") if tree.root is not None else None) or ""
    told = f' lang="{language}"' if language.replace("-", "").isalnum() else ""
    parts = [f"<table>{node.html}</table>" if node.tag in _OF_TABLES else node.html or "" for node in found]
    return f"<!doctype html><html{told}><head>{''.join(said)}</head>{''.join(parts)}</html>"


def _without_bodies(data: str) -> str:
    """The script of some JSON-LD without the bodies in it, which may hold what was not selected; nothing, of what is no JSON."""
    try:
        value = json.loads(data, strict=False, object_hook=lambda of: {key: of[key] for key in of if key not in _BODIES})
        text = json.dumps(value)
    except (ValueError, RecursionError):
        return ""
    return '<script type="application/ld+json">' + text.replace("<", "\\u003c") + "</script>"
