"""Footnotes: a reference reads ``[1]``, and a note begins with its number.

A reference is a link whose text is a mark, set above the line or named as one, to a note on the page. It becomes
``<a role="doc-noteref" href="#note">[1]</a>``. A number that stands before its note, in an element of its own, goes to the
beginning of the note's text as ``[1]``; links back to the reference are taken out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanse.patterns import regex
from cleanse.read.by_core import tree_reader
from cleanse.read.rendering.hidden import Hiding, hidden_by_class
from cleanse.values import NamedTuple

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode


REFERENCE = "doc-noteref"
"""The role of a reference in the tree, as DPUB-ARIA names it."""

_BACK = "doc-backlink"
_LINKS = "a[href*='#']"
_MARK = regex(
    r"[\[(（【〔{]?\s{0,3}((?:[^\W\d_]{1,5}\.?\s?)?\d{1,3}|[a-zA-Z]{1,2}|[ivxlcIVXLC]{1,6}|[*∗⁎†‡§¶#✝※⁂]{1,4}|[①-⑳⑴-⒇❶-❿])\s{0,3}[\])）】〕}.:]?"
)
_NAMES = regex(
    r"footnote|foot_note|endnote|sidenote|noteref|note-ref|cite_note|cite-note|_ftn|_edn|sdfoot|sdend|fnref|\bfn[\d:_.-]|\bref-?link|"
    r"\b(?:end|foot)?notes?[\d:_.-]|easy-foot|bibr",
    re.IGNORECASE,
)
_BACK_SIGNS = regex(r"[\s↩↵⏎⮐↑⇑⬆▲^⤴⬑↖☝\ufe0e\ufe0f\u200d]{1,9}")
_OF_PEOPLE = regex(r"(?:aff|auth|corr|contrib|orcid)", re.IGNORECASE)  # what authors' names lead to
_PERMALINK = regex(r"[¶§#]")
_MOST_BACK = 40  # characters of a link back
_MOST_AROUND = 3  # elements around a link that may have its id
_MOST_STEPS = 60  # nodes between a note's number and its text
_WITHIN = (
    "span.ltx_role_footnote, span.sidenote"  # notes in the sentence itself, which a browser shows beside it: LaTeXML, Tufte CSS
)
_OWN_NUMBER = ".ltx_note_mark, .ltx_tag_note, .sidenote-number"
_MOST_WITHIN = 500
_OPENING, _CLOSING = "[(（【〔", "])）】〕"
_OF_NOTE = "footnote-below"
_INLINE = frozenset("a abbr b cite em i q small span strong sub sup u".split())
_AFTER_NUMBER = regex(r"\s{0,9}[.:)\]]?\s{0,9}")


class _Reference(NamedTuple):
    """A link to a note."""

    link: LexborNode
    mark: str
    target: str


def footnotes(tree: LexborHTMLParser) -> bool:
    """Puts references and notes right; gives whether there were any.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> page = '''<p>So it was.<sup><a href="#n1" id="r1">1</a></sup></p><div id="n1"><a href="#r1">1</a><p>Nearly.</p></div>'''
    >>> tree = LexborHTMLParser(page)
    >>> footnotes(tree)
    True
    >>> [node.text() for node in tree.css("p")]
    ['So it was.[1]', '[1] Nearly.']
    """
    of_wiki = tree.css(".mw-cite-backlink, .mw-jump-link")
    for node in of_wiki:
        node.decompose()
    within = tree.css(_WITHIN)[:_MOST_WITHIN]
    for number, node in enumerate(within, 1):
        _set_below(tree, node, number)
    links = tree.css(_LINKS)
    targets = _targets(tree, {_fragment(link) for link in links})
    references, backs = _sorted(links, targets)
    for reference in references:
        _write(reference)
    numbers = {0}
    for target, mark in {reference.target: reference.mark for reference in references}.items():
        found = targets.get(target)
        if found is not None:
            numbers.add(_label(found, mark))
    for link in backs.values():
        if link.parent is not None and link.mem_id not in numbers and _is_back(link):
            _take_out(link)
    return bool(of_wiki or within or references)


def _set_below(tree: LexborHTMLParser, note: LexborNode, number: int) -> None:
    """Puts a note that stands in a sentence below the paragraph, and a reference in its place."""
    paragraph = note.parent
    for _ in range(_MOST_STEPS):
        if paragraph is None or paragraph.tag not in _INLINE:
            break
        paragraph = paragraph.parent
    if paragraph is None or paragraph.tag not in ("p", "div", "li", "dd", "blockquote"):
        return
    own = note.css_first(_OWN_NUMBER)
    mark = (_mark(own.text()) if own is not None else "") or str(number)
    for one in note.css(_OWN_NUMBER):
        one.decompose()
    name = note.attributes.get("id") or f"note-within-{number}"
    reference, below = tree.create_node("a"), tree.create_node("p")
    reference.attrs["href"], reference.attrs["role"] = f"#{name}", REFERENCE
    reference.insert_child(mark)
    note.insert_before(reference, move=True)
    if paragraph.tag == "p":
        last = paragraph
        while (following := last.next) is not None and _OF_NOTE in (following.attributes.get("class") or ""):
            last = following
        last.insert_after(below, move=True)
    else:
        paragraph.insert_child(below, move=True)
    below.attrs["id"], below.attrs["class"] = name, _OF_NOTE
    note.attrs["id"] = ""
    below.insert_child(f"[{mark}] ")
    below.insert_child(note, move=True)


def notes_of(tree: LexborHTMLParser) -> list[tuple[str, str]]:
    """For each reference that a page has: its mark as the text has it, and the id of its note."""
    reader = tree_reader()
    if reader is not None and not reader.may_have_references(tree):  # as most pages have none, and the query takes its time
        return []
    return [(link.text(), _fragment(link)) for link in tree.css(f"a[role='{REFERENCE}']")]


def _targets(tree: LexborHTMLParser, wanted: set[str]) -> dict[str, LexborNode]:
    """The elements that links of the page lead to."""
    found: dict[str, LexborNode] = {}
    for node in tree.css("[id], a[name]"):
        attributes = node.attributes
        for name in (attributes.get("id"), attributes.get("name")):
            if name and name in wanted:
                found.setdefault(name, node)
    return found


def _sorted(links: list[LexborNode], targets: dict[str, LexborNode]) -> tuple[list[_Reference], dict[int, LexborNode]]:
    """The references of a page, and the links that lead back to one."""
    references: list[_Reference] = []
    backs: dict[int, LexborNode] = {}
    names: set[str] = set()  # by which links lead back
    noted: set[str] = set()
    for link in links:
        target = _fragment(link)
        if target in names:
            backs[link.mem_id] = link
            continue
        mark = _mark(_seen(link))
        if not mark or not target or _OF_PEOPLE.match(target) or not _is_reference(link, target):
            continue
        if target not in targets and not (link.attributes.get("href") or "").startswith("#"):
            continue
        own = _own_names(link)
        if own & noted and target in targets:  # a number at its note that leads to a reference that has no name
            backs[link.mem_id] = link
            continue
        references.append(_Reference(link, mark, target))
        names |= own
        noted.add(target)
    return references, backs


def _seen(link: LexborNode) -> str:
    """The text of a link without what is there for screen readers: "Note 1" is 1."""
    text = link.text()
    for inner in link.css("[class]")[:_MOST_AROUND]:
        if hidden_by_class(inner.attributes.get("class") or "") is not Hiding.NOT:
            text = text.replace(inner.text(), "", 1)
    return text


def _is_reference(link: LexborNode, target: str) -> bool:
    attributes = link.attributes
    if attributes.get("role") == REFERENCE or attributes.get("epub:type") == "noteref" or "data-footnote-ref" in attributes:
        return True
    if attributes.get("role") == _BACK:
        return False
    if _is_raised(link):
        return True
    if _PERMALINK.fullmatch(link.text().strip()):
        return False
    named = (attributes.get("class"), attributes.get("id"), attributes.get("rel"), attributes.get("name"), target)
    return any(value is not None and _NAMES.search(value[:200]) is not None for value in named)


def _is_raised(link: LexborNode) -> bool:
    """Whether a link is set above the line: in a ``<sup>``, or as the whole of one in it."""
    parent: LexborNode | None = link.parent
    for _ in range(_MOST_AROUND):
        if parent is None:
            break
        if parent.tag == "sup":
            return True
        parent = parent.parent
    inner = link.css_first("sup")
    return inner is not None and inner.text().strip() == link.text().strip()


def _own_names(link: LexborNode) -> set[str]:
    """The names by which a reference is found: its own, those of what it holds, those of the few elements around it alone."""
    names = {link.attributes.get("id"), link.attributes.get("name")}
    for inner in link.css("[id]")[:_MOST_AROUND]:
        names.add(inner.attributes.get("id"))
    before = link.prev
    if before is not None and before.tag in ("a", "span") and not before.text():
        names.update((before.attributes.get("id"), before.attributes.get("name")))
    parent = link.parent
    for _ in range(_MOST_AROUND):
        if parent is None or parent.tag not in ("sup", "span", "a", "small", "em", "b", "strong", "i", "cite"):
            break
        names.add(parent.attributes.get("id"))
        parent = parent.parent
    return {name for name in names if name}


def _write(reference: _Reference) -> None:
    """Writes a reference as ``[1]``; one of several in brackets (``[1-3, 5]``) as it is."""
    link = reference.link
    link.attrs["role"] = REFERENCE
    _strip_brackets(link)
    if _is_in_brackets(link):
        return
    for child in list(link.iter(include_text=True)):
        child.decompose()
    link.insert_child(f"[{reference.mark}]")


def _is_in_brackets(link: LexborNode) -> bool:
    """Whether a bracket that opens before a link is not closed before it."""
    before = link.prev
    for _ in range(_MOST_STEPS):
        if before is None:
            break
        text = before.text() if before.tag in ("-text", "a", "span", "sup") else "]"
        for sign in reversed(text[-_MOST_STEPS:]):
            if sign in "[]":
                return sign == "["
        before = before.prev
    return False


def _label(target: LexborNode, mark: str) -> int:
    """Puts the number that a note begins with, if it has one of its own, before the note's text.

    It gives what lexbor knows the link by that is the number now, or 0.
    """
    first = _next_text(target, inside=True)
    if first is None:
        return 0
    if (first.text_content or "").strip() in ("[", "(", "^", "↑"):
        opening, first = first, _next_text(first)
        if first is None or _mark(first.text_content or "") != mark:
            return 0
        opening.replace_with("")
    if _mark(first.text_content or "") != mark:
        return 0
    holder = _holder(first)
    following = _next_text(holder)
    if following is None:
        return 0
    if (following.text_content or "").strip() in ("]", ")", ".", ":", "])"):
        closing, following = following, _next_text(following)
        if following is None:
            return 0
        closing.replace_with("")
    text = following.text_content or ""
    rest = text[_after(text) :]
    if not rest.strip():
        return 0
    number = 0
    following.insert_before(holder if holder.tag == "a" else f"[{mark}]", move=True)
    if holder.tag == "a":
        for child in list(holder.iter(include_text=True)):
            child.decompose()
        holder.insert_child(f"[{mark}]")
        holder.attrs["role"] = _BACK
        number = holder.mem_id
    else:
        holder.decompose()
    following.replace_with(f" {rest}")
    return number


def _after(text: str) -> int:
    found = _AFTER_NUMBER.match(text)
    return found.end() if found is not None else 0


def _holder(text: LexborNode) -> LexborNode:
    """The outermost inline element that holds a number alone; a link, where one does."""
    node = text
    for _ in range(_MOST_AROUND):
        parent = node.parent
        if parent is None or parent.tag not in ("a", "sup", "span", "b", "strong", "em", "i", "small"):
            break
        if parent.text().strip() != (text.text_content or "").strip():
            break
        node = parent
        if node.tag == "a":
            break
    return node


def _next_text(node: LexborNode, inside: bool = False) -> LexborNode | None:
    """The next text behind a node, or in it, that says something; within a few steps."""
    at: LexborNode | None = node
    going_in = inside
    for _ in range(_MOST_STEPS):
        if at is None:
            return None
        child = at.child if going_in and at.tag not in ("script", "style", "template", "noscript") else None
        if child is not None:
            at = child
        else:
            while at is not None and at.next is None:
                at = at.parent
            at = at.next if at is not None else None
        going_in = True
        if at is not None and at.tag == "-text" and (at.text_content or "").strip():
            return at
    return None


def _is_back(link: LexborNode) -> bool:
    """Whether a link back is no more than that: a sign, or a few words."""
    text = link.text()
    return len(text) <= _MOST_BACK or _BACK_SIGNS.fullmatch(text) is not None


def _take_out(link: LexborNode) -> None:
    _strip_brackets(link)
    link.decompose()


def _strip_brackets(link: LexborNode) -> None:
    """Takes away the brackets on both sides of a link, which may stand in elements of their own."""
    before, behind = link.prev, link.next
    if before is None or behind is None:
        return
    left, right = before.text(), behind.text()
    if not left or not right or left.rstrip()[-1:] not in _OPENING or right.lstrip()[:1] not in _CLOSING:
        return
    if not left.rstrip() or not right.lstrip():
        return
    for node, text in ((before, left.rstrip()[:-1]), (behind, right.lstrip()[1:])):
        if node.tag == "-text":
            node.replace_with(text)
        elif not text.strip():
            node.decompose()


def _fragment(link: LexborNode) -> str:
    return (link.attributes.get("href") or "").rpartition("#")[2]


def _mark(text: str) -> str:
    """The mark that a text is, without the brackets around it; nothing where it is none."""
    found = _MARK.fullmatch(text.strip()[:20]) if len(text) < 40 else None
    return " ".join(found.group(1).split()) if found is not None else ""
