"""A page's tree, as parallel lists: what a block knows of the elements around it."""

from __future__ import annotations

from collections.abc import Set
from itertools import accumulate

from cleanse.values import dataclass, field

TYPES = ("og:article", "NewsArticle", "Article", "BlogPosting", "Product", "Service", "QAPage")
"""What a page may say that it is, as far as it matters: types of schema.org, and the ``article`` of Open Graph."""

KINDS = ("forum", "listing", "product", "docs", "service", "other")
"""What a page may be, other than an article."""

_PATH_STEPS = 12  # elements of a path that are shown; a tree may be 100,000 deep

_STEP_CHARS = 200  # of a tag, and of a class: a path stands at every cut


@dataclass(slots=True)
class Page:
    """The elements of a page that hold text, in the order of the document, and its visible text as blocks.

    Elements and blocks refer to each other by number. Of an element: ``tags``, ``names`` (its classes, id, role and
    itemprop), ``parents`` (-1 for the root), and the blocks in it, which are a run: from ``firsts`` to before ``ends``.
    """

    tags: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    parents: list[int] = field(default_factory=list)
    hidden: list[bool] = field(default_factory=list)
    firsts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    blocks: list[PageBlock] = field(default_factory=list)
    pictures: list[int] = field(default_factory=list)
    """For each picture, video or frame the number of the block that it stands before, or in."""
    notes: list[tuple[str, str]] = field(default_factory=list)
    """For each reference to a footnote its mark, as the text has it (``[1]``), and the id of the note."""
    types: Set[str] = frozenset()
    """Which of ``TYPES`` the page says that it is."""
    description: str = ""
    """What its head says that it is about."""
    title: str = ""
    """Its ``<title>``, which often has the name of the site in it."""
    headlines: tuple[str, ...] = ()
    """What it declares as headline to machines: Open Graph, JSON-LD."""
    site: str = ""
    """The name of its site, as Open Graph has it."""
    supplied: tuple[int, int] = (0, 0)
    """The first of the blocks that the page's scripts hold as its body, and the one after the last; it shows none of them."""

    def bounds(self) -> list[int]:
        """Where each block begins and ends in the page's visible text, in turn."""
        return [*accumulate(size for block in self.blocks for size in (len(block.separator), len(block.text)))]

    def path(self, element: int) -> str:
        """The elements above a block, outermost first, each with its first class: ``body/div.main/p``."""
        steps: list[str] = []
        while element >= 0 and len(steps) < _PATH_STEPS:
            name = self.names[element][:_STEP_CHARS].split(None, 1)
            tag = self.tags[element][:_STEP_CHARS]
            steps.append(f"{tag}.{name[0]}" if name else tag)
            element = self.parents[element]
        if element >= 0:
            steps.append("…")
        return "/".join(reversed(steps))


class PageBlock:
    """A block of a page: its text, the innermost element that holds all of it, and how much of it is linked."""

    __slots__ = ("element", "kind", "link_chars", "separator", "text")

    def __init__(self, text: str, element: int, kind: str, separator: str, link_chars: int) -> None:
        self.text: str = text
        self.element: int = element
        self.kind: str = kind
        self.separator: str = separator
        """What stands between it and the block before."""
        self.link_chars: int = link_chars

    @property
    def link_density(self) -> float:
        """The share of its text that is linked.

        >>> PageBlock("See the map", -1, "paragraph", "", 7).link_density > 0.6
        True
        """
        return self.link_chars / len(self.text) if self.link_chars else 0.0
