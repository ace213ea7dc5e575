"""What a heading has beside its words: a link to itself, one to edit the section, a button that copies its address.

They are told by what they are, not by their words, which are of any language: a link whose text is only a sign, or one that
leads to the heading or its section and is not what the heading says.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from cleanse.patterns import regex
from cleanse.read.by_core import tree_reader

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_EDITS = ".mw-editsection, .editsection, .secedit"
_EDIT_NAMES = frozenset("mw-editsection editsection secedit editsection-container".split())
_SIGNED = "a.headerlink, a.header-anchor, a.hash-link, a.anchor-link, a.permalink, a.anchor"  # in captions, terms, paragraphs
_SIGN = regex(
    r"[\s\u200b\u200c\u200d\u2060\ufeff\ufe0e\ufe0f\[\]()]{0,9}[¶#§∞⚓🔗⛓🖇❡¤⌗•☍]?[\s\u200b\u200c\u200d\u2060\ufeff\ufe0e\ufe0f\[\]()]{0,9}"
)
_ANCHOR = regex(r"anchor|permalink|header-?link|heading-?link|hash-?link|direct-?link|self-?link|copy|clipboard", re.IGNORECASE)
_EDIT = regex(r"[?&](?:ve)?action=edit|[?&]do=edit", re.IGNORECASE)
_MOST_WORDS = 60  # characters of such a link
_MOST_AROUND = 4  # elements around a heading that may be its section
_MOST_IN = 12  # links in one heading


def anchors(tree: LexborHTMLParser, headings: Sequence[LexborNode], may_have_edits: bool = True) -> bool:
    """Takes links to themselves, edit links and copy buttons out of headings, and from beside them; gives whether there were any.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> tree = LexborHTMLParser('<h2 id=x>Rainfall <a href="#x">Link</a></h2><h2 id=y><a href="#y">Snow</a></h2>')
    >>> anchors(tree, tree.css("h2"))
    True
    >>> [heading.text() for heading in tree.css("h2")]
    ['Rainfall ', 'Snow']
    """
    linked = [(heading, links) for heading in headings if 0 < len(links := _links_in(heading)) <= _MOST_IN]
    seen = Counter(link.text().strip() for _, links in linked for link in links)
    is_signed = False
    for heading, links in linked:
        is_signed |= _clear(heading, links, seen)
    # As few pages have: one look instead of one for each heading.
    has_edits = may_have_edits and tree.css_first(_EDITS) is not None
    for heading in headings:
        is_signed |= _clear_beside(heading, has_edits)
    reader = tree_reader() if is_signed else None
    if is_signed and (reader is None or reader.may_have_signs(tree)):
        for node in tree.css(_SIGNED):
            if _leads_within(node) and _SIGN.fullmatch(node.text()):
                node.decompose()
    return is_signed


def _links_in(heading: LexborNode) -> list[LexborNode]:
    child = heading.first_child
    if child is None or (child.is_text_node and child.next is None):  # as most are
        return []
    return heading.css("a, button")


def _clear_beside(heading: LexborNode, has_edits: bool) -> bool:
    """Takes away what stands beside a heading in the element around both, and in it: a link to it, or one to edit its section."""
    is_found = False
    for node in (*(heading.css(_EDITS)[:_MOST_IN] if has_edits else ()), *_behind(heading)):
        if _is_edit(node) or _leads_to(node, heading):
            is_found = True
            node.decompose()
    return is_found


def _behind(heading: LexborNode) -> list[LexborNode]:
    """The inline elements that follow a heading in the element around it."""
    found: list[LexborNode] = []
    node = heading.next
    while node is not None and len(found) < _MOST_AROUND:
        if node.tag in ("a", "span", "button", "div"):
            found.append(node)
        elif node.tag != "-text" or not (node.text_content or "").isspace():
            break
        node = node.next
    return found


def _clear(heading: LexborNode, links: list[LexborNode], seen: Counter[str]) -> bool:
    """Takes out of a heading those of its links that only lead to it, or change it.

    A link that is longer than what it stands beside may be what the heading says ("Q1. What is rain?"), unless its name tells, or
    other headings have the same. One that is all that the heading says leaves its text. Gives whether it took out any.
    """
    words = _letters(heading.text())
    own = _own_names(heading)
    removable = []
    is_signed = False
    for link in links:
        text = link.text()
        if not text:
            continue
        if _is_all_of_heading(link, words, own):
            is_signed = True
            link.unwrap()
            continue
        attributes = link.attributes
        href = attributes.get("href") or ""
        page, hash_sign, fragment = href.partition("#")
        if link.tag == "button":
            removable.append((link, text))
        elif _SIGN.fullmatch(text):
            if hash_sign and (not page or fragment) and words:
                is_signed = True
                _take_out(link)
        elif len(text) <= _MOST_WORDS and (_EDIT.search(href) or (hash_sign and _bare(fragment) in own)):
            removable.append((link, text))
    if not removable:
        return is_signed
    rest = words - sum(_letters(text) for _, text in removable)
    for link, text in removable:
        names = " ".join(filter(None, map(link.attributes.get, ("class", "aria-label", "title", "id"))))
        is_said = _ANCHOR.search(names) is not None or _EDIT.search(link.attributes.get("href") or "") is not None
        is_told = is_said or ((rest >= _letters(text) or seen[text.strip()] > 1) and _is_at_an_end(link, heading))
        if rest > 0 and is_told:
            is_signed = True
            _take_out(link)
    return is_signed


def _is_all_of_heading(link: LexborNode, words: int, own: set[str]) -> bool:
    """Whether a link is all that a heading says, and leads to it: then it is no link to readers, but what they can copy."""
    href = link.attributes.get("href") or ""
    return link.tag == "a" and href[:1] == "#" and words > 0 and _bare(href[1:]) in own and _letters(link.text()) == words


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def _own_names(heading: LexborNode) -> set[str]:
    """The names by which a link leads to a heading: its own, those of what it holds, those of the sections that it opens."""
    names = {heading.attributes.get("id")}
    for named in heading.css("[id], a[name]")[:_MOST_IN]:
        attributes = named.attributes
        names.update((attributes.get("id"), attributes.get("name")))
    around: LexborNode | None = heading.parent
    before = heading
    for _ in range(_MOST_AROUND):
        if around is None or around.tag in ("body", "main", "article", "html"):
            break
        names.add(around.attributes.get("id"))
        first = around.child
        if first is not None and first.tag == "-text":
            first = first.next
        if first is None or first.mem_id != before.mem_id:  # what holds more before the heading is no section of its own
            break
        before, around = around, around.parent
    return {_bare(name) for name in names if name}


def _bare(name: str) -> str:
    return name.removeprefix("user-content-")


def _is_at_an_end(link: LexborNode, heading: LexborNode) -> bool:
    """Whether no words follow a link in its heading, or none stand before it: then it is not within what the heading says."""
    return not any(map(str.isalnum, _beside(link, heading, True))) or not any(map(str.isalnum, _beside(link, heading, False)))


def _beside(link: LexborNode, heading: LexborNode, behind: bool) -> str:
    texts = []
    node = link
    while node.mem_id != heading.mem_id:
        other = node.next if behind else node.prev
        while other is not None:
            texts.append(other.text())
            other = other.next if behind else other.prev
        if node.parent is None:
            break
        node = node.parent
    return "".join(texts)


def _leads_within(node: LexborNode) -> bool:
    return node.tag != "a" or "#" in (node.attributes.get("href") or "")


def _leads_to(node: LexborNode, heading: LexborNode) -> bool:
    """Whether a link beside a heading is a sign, or says of itself that it only leads to it."""
    attributes = node.attributes
    fragment = (attributes.get("href") or "").rpartition("#")[2]
    if node.tag != "a" or not fragment or _bare(fragment) not in _own_names(heading):
        return False
    text = node.text()
    names = f"{attributes.get('class') or ''} {attributes.get('aria-label') or ''}"
    return _SIGN.fullmatch(text) is not None or (len(text) <= 2 * _MOST_WORDS and _ANCHOR.search(names) is not None)


def _is_edit(node: LexborNode) -> bool:
    names = (node.attributes.get("class") or "").split()
    return not _EDIT_NAMES.isdisjoint(names) and len(node.text()) <= 2 * _MOST_WORDS


def _take_out(node: LexborNode) -> None:
    """Takes an element out, with the brackets around it."""
    before, behind = node.prev, node.next
    node.decompose()
    if before is None or behind is None or before.tag != "-text" or behind.tag != "-text":
        return
    left, right = before.text_content or "", behind.text_content or ""
    if left.rstrip().endswith("[") and right.lstrip().startswith("]"):
        before.replace_with(left.rstrip()[:-1] or " ")
        behind.replace_with(right.lstrip()[1:] or " ")
