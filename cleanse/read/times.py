"""The times that a page marks for machines, with what it shows of each: "2 hours ago"."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from cleanse.read.metadata.marks import is_of_comment

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_MOST = 5_000  # of a page
_LONGEST = 100  # characters of what is shown, and of a time


def comment_times(tree: LexborHTMLParser) -> list[tuple[str, str]]:
    """What the ``<time>`` elements of comments show, each with its ``datetime``, in the order of the page.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> comment_times(LexborHTMLParser("<p class=comment><time datetime=2024-05-03T10:15>2 hours ago</time>"))
    [('2 hours ago', '2024-05-03T10:15')]
    """
    found: list[tuple[str, str]] = []
    for node in islice(tree.css("time[datetime]"), _MOST):
        value, shown = node.attributes.get("datetime") or "", node.text()
        if 0 < len(value) <= _LONGEST and len(shown) <= _LONGEST and shown.strip() and is_of_comment(node):
            found.append((" ".join(shown.split()), value))
    return found
