"""Declarative shadow DOM (WHATWG HTML, section 4.12.3): what ``<template shadowrootmode>`` holds is what a browser shows of the
element around it, with that element's own children in the place of ``<slot>``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanse.read.rendering.opened import held, opened
from cleanse.read.tokens import attribute

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

ROOT = "shadow-root"
"""What such a template is called in the tree: an element that no browser knows, so that its content alone says what it is."""

_MODES = ("shadowrootmode", "shadowroot")  # the second until 2023
TEMPLATES = ",".join(f"template[{mode}]" for mode in _MODES)
"""Shadow roots that have not been opened."""

_MOST_ROOTS = 2000  # whose slots are filled
_MOST_HOSTS = 16  # around each other, whose slots are filled: with each the parser copies all that it puts there


def shadow_roots_opened(html: str) -> str:
    """The page with its shadow roots as ordinary elements: they must be so before it is parsed, by tags and not by their letters.

    >>> shadow_roots_opened('<x-a><template shadowrootmode="open"><p>It rained.</p></template></x-a>')
    '<x-a><shadow-root shadowrootmode="open"><p>It rained.</p></shadow-root></x-a>'
    """
    roots = (one for one in held(html, "template") if attribute(html, one.opening.name_end, _MODES))
    return opened(html, roots, ROOT)


def fill_slots(tree: LexborHTMLParser) -> None:
    """Puts the children of each element with a shadow root where its slots are; those without a slot are not shown."""
    roots: dict[int, tuple[LexborNode, LexborNode]] = {}  # by host, which has but one
    for root in tree.css(ROOT)[:_MOST_ROOTS]:
        if root.parent is not None:
            roots.setdefault(root.parent.mem_id, (root, root.parent))
    depths = _depths({number: host for number, (_, host) in roots.items()})
    # The innermost first: then every slot that is left in a root is its own.
    for number in sorted(roots, key=lambda number: -depths[number]):
        if depths[number] < _MOST_HOSTS:
            _fill(*roots[number])


def _depths(hosts: dict[int, LexborNode]) -> dict[int, int]:
    """How many hosts each has around it."""
    around: dict[int, int] = {}  # an element and those that it stands in: so many of them are hosts
    for host in hosts.values():
        path: list[int] = []
        node: LexborNode | None = host
        while node is not None and node.mem_id not in around:
            path.append(node.mem_id)
            node = node.parent
        count = 0 if node is None else around[node.mem_id]
        for number in reversed(path):
            count += number in hosts
            around[number] = count
    return {number: around[number] - 1 for number in hosts}


def _fill(root: LexborNode, host: LexborNode) -> None:
    slots: dict[str, LexborNode] = {}
    for slot in root.css("slot"):
        slots.setdefault(slot.attributes.get("name") or "", slot)
    children: dict[str, list[LexborNode]] = {}
    child = host.child
    while child is not None:
        if child.tag != ROOT:
            children.setdefault(child.attributes.get("slot") or "" if child.is_element_node else "", []).append(child)
        child = child.next
    for name, slot in slots.items():
        own = children.pop(name, [])
        if any(not one.is_text_node or (one.text_content or "").strip() for one in own):
            for one in own:
                slot.insert_before((one.text_content or "") if one.is_text_node else one)
                one.decompose()
            slot.decompose()
        else:
            slot.unwrap()
    # Where there is more in the root, the rest is what stands for it in an old browser.
    rest = [one for of_name in children.values() for one in of_name]
    if rest and sum(map(_size, rest)) < _size(root):
        for one in rest:
            one.decompose()


def _size(node: LexborNode) -> int:
    """The characters of a node that may be read."""
    if not node.is_element_node:
        return len((node.text_content or "").strip()) if node.is_text_node else 0
    unread = sum(len(one.text()) for one in node.css("style, script"))
    return len(node.text()) - unread
