"""The nouns: what is cleaned, what is proposed, and what the ledger records."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from cleanse import core
from cleanse.lexicon import Lexicon
from cleanse.literals import Include
from cleanse.page import Page
from cleanse.patterns import regex
from cleanse.values import NamedTuple, dataclass, field

if TYPE_CHECKING:
    from cleanse.sketches.known import Known

T = TypeVar("T")
_NEVER: Any = object()  # what was not asked yet


class Span(NamedTuple):
    """A half-open range of offsets in code points.

    >>> Span(2, 5)
    Span(start=2, end=5)
    """

    start: int
    end: int


class Edit(NamedTuple):
    """A cleaner's proposal: replace ``text[start:end]`` of the current text with ``put`` (nothing: a plain cut)."""

    start: int
    end: int
    rule: str
    put: str = ""
    probability: float | None = None
    """How likely it is that this belongs to no body, where the cleaner knows."""


class Cut(NamedTuple):
    """A line of the ledger: what stood at ``span`` in the source, and what stands in its place now.

    >>> cut = Cut("captions", "credit", Span(0, 10), "Photo: dpa")
    >>> cut.id
    'captions:credit'
    """

    cleaner: str
    rule: str
    span: Span
    removed: str
    put: str = ""
    path: str = ""
    """The elements above the block that was cut, for HTML: ``body/div.related/ul/li``."""
    role: str = ""
    """What was cut is to the article: one of :data:`cleanse.roles.role.ROLES`; "" where that is not known."""
    probability: float | None = None
    """How likely that is, as far as a model was asked."""

    @property
    def id(self) -> str:
        """The cleaner and its rule in one word, ``captions:credit``: where to look the reason up."""
        return f"{self.cleaner}:{self.rule}"


class Block(NamedTuple):
    """A run of text that a reader sees as one. Offsets are in the current text of the document that holds it.

    ``kind`` is ``paragraph`` for plain text; markup also tells ``heading``, ``list_item``, ``table_cell``, ``caption``, ``code``
    and ``quote``, and ``number``, the number of the block among those of the document's page.
    """

    start: int
    end: int
    kind: str = "paragraph"
    number: int = -1


class SourceBlock(NamedTuple):
    """A block of a source, and what became of it."""

    text: str
    role: str
    """What it is to the article: one of :data:`cleanse.roles.role.ROLES`."""
    probability: float | None
    """How likely that is, from 0 to 1; None where no model was asked."""
    kept: bool
    """Whether it is in the cleaned text."""
    rule: str
    """Which cleaner and rule took it, ``captions:credit``; "" where it was kept."""
    path: str
    """The elements above it, of a page."""
    span: Span
    """Where it stands in the source."""


@dataclass(frozen=True)
class Document:
    """What is being cleaned: the source, the ledger so far, the text they leave, and the blocks of that text.

    ``text`` follows from ``source`` and ``cuts``; only :mod:`cleanse.ledger` makes a document with cuts.
    """

    source: str
    text: str
    blocks: tuple[Block, ...]
    cuts: tuple[Cut, ...] = ()
    page: Page | None = field(default=None, repr=False, compare=False)
    lexicon: Lexicon = field(default_factory=Lexicon.default, repr=False, compare=False)
    """The phrases that cleaners look for in it."""
    is_left_alone: bool = False
    """Whether it has more lines than cleaning should hold in memory: its text is one block, and nothing is proposed for it."""
    include: tuple[Include, ...] = ()
    """What is to be kept of it beside the body: names of :data:`cleanse.roles.role.INCLUDABLE`."""
    known: Known | None = field(default=None, repr=False, compare=False)
    """What other pages of its site say of its blocks, where somebody knows these."""
    line_features: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)
    """What is known of a line by its text alone; a document passes it on to those that edits make of it."""
    _cached: dict[Callable[[Document], Any], Any] = field(default_factory=dict, repr=False, compare=False)

    @property
    def block_texts(self) -> list[str]:
        """The texts of its blocks, as they are now."""
        return [self.text[block.start : block.end] for block in self.blocks]

    def cached(self, compute: Callable[[Document], T]) -> T:
        """What ``compute`` says of this document, computed once however many cleaners ask."""
        found: T = self._cached.get(compute, _NEVER)
        if found is _NEVER:  # to catch a KeyError takes ten times as long
            found = self._cached[compute] = compute(self)
        return found

    def lines_edit(self, first: Block, last: Block, rule: str, probability: float | None = None) -> Edit:
        """An edit that takes the whole lines from ``first`` to ``last``, with the line break after them."""
        start, end, text = first.start, last.end, self.text
        while start > 0 and text[start - 1] in " \t\xa0":
            start -= 1
        found = _LINE_END.match(text, end)
        if found is not None and (start == 0 or text[start - 1] in LINE_BREAKS):
            end = found.end()
        return Edit(start, end, rule, "", probability)


LINE_BREAKS = "\n\r\x85\u2028\u2029"
_LINE_END = regex(rf"[ \t\xa0]*(?:\r\n|[{LINE_BREAKS}])")
_LINE = regex(rf"\S[^{LINE_BREAKS}\f]*")


def line_blocks(text: str) -> tuple[Block, ...]:
    """The lines of a text that hold something, each a block without the blanks around it; a form feed ends a line, too.

    >>> [text_block[:2] for text_block in line_blocks("One.\\n\\n Two. ")]
    [(0, 4), (7, 11)]
    """
    compiled = core.compiled()
    if compiled is not None:
        made: tuple[Block, ...] = compiled.line_blocks(text, Block)
        return made
    spans = [(found.start(), found.group()) for found in _LINE.finditer(text)]
    return tuple([Block(start, start + len(line.rstrip())) for start, line in spans])
