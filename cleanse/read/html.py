"""Reads HTML: lexbor builds the tree (WHATWG HTML, section 13) once; blocks, links and metadata come from it.

The source of the document is the page's visible text, much as ``innerText`` has it: see :mod:`cleanse.read.tree`.
"""

from __future__ import annotations

import re
from collections import deque
from functools import partial
from itertools import accumulate, count
from typing import TYPE_CHECKING
from weakref import ref

from cleanse import core
from cleanse.document import Block, Document
from cleanse.lexicon import Lexicon
from cleanse.marked import Marked
from cleanse.page import Page
from cleanse.read.bounds import Limited
from cleanse.read.by_core import walked
from cleanse.read.limits import limited, parsed, tree_of
from cleanse.read.sniff import is_feed, is_xhtml
from cleanse.read.tree import Blocks, Counted
from cleanse.values import NamedTuple, lazy

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

    from cleanse.read.metadata import Values
    from cleanse.read.ruled import PageRules, Ruled
    from cleanse.sketches.sketch import Places

_FEW = 60  # blocks
_NEARLY_EMPTY = 60  # words up to which a page's text may stand in <noscript> or <template> alone
_LARGE = 1_000_000  # characters of a page whose tree is built again where somebody asks for more than its blocks
_GIVEN_UP = "The page could not be parsed: it was read as plain text, without the structure of a page."
_WHOLE = frozenset(("nav", "footer"))
_TREES = 4  # that are held: a tree takes five times the room of its HTML


class _Form(NamedTuple):
    """How a page is walked."""

    whole: bool = True
    """Whether each ``<nav>`` and ``<footer>`` is one block."""
    html: str = ""
    """What is read instead of the page as it is: the page with what it keeps from those who see it."""
    has_mark: bool = False
    """Whether that has a body from the page's data."""
    warning: str = ""
    """Where the body came from."""


class HtmlSource:
    """A page as HTML. It is parsed once: its blocks, its links and its metadata come from one tree.

    The tree is let go when other pages have been read since, and by pickling; it is built again where somebody still asks.

    >>> page = HtmlSource('<p>It <a href="/rain">rained</a> in town.')
    >>> page.page.blocks[0].text, page.marked("https://example.org/").marks
    ('It rained in town.', [[Mark(kind='link', start=3, end=9, value='https://example.org/rain')]])
    """

    def __init__(self, html: str, lexicon: Lexicon | None = None, rules: PageRules | None = None) -> None:
        self.html = html
        self.lexicon: Lexicon = lexicon or Lexicon.default()
        self.rules = rules
        """What a user has said of its elements, by which its pictures go, too."""
        self._tree: LexborHTMLParser | None = None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, HtmlSource) and self.__reduce__() == other.__reduce__()

    def __hash__(self) -> int:
        return hash(self.html)

    def __reduce__(self) -> tuple[type[HtmlSource], tuple[str, Lexicon, PageRules | None]]:
        return HtmlSource, (self.html, self.lexicon, self.rules)

    @lazy
    def warnings(self) -> tuple[str, ...]:
        """What could not be read as it is."""
        warning = self.limited.warning if self.tree is not None else ""
        of_form = "" if self.is_plain else self._read[0].warning
        return tuple(filter(None, (warning, of_form)))

    @property
    def is_plain(self) -> bool:
        """Whether no tree can be built of the page, but one of its beginning at most: its text is to be read without."""
        return self.tree is not None and self.limited.is_plain

    @property
    def is_whole(self) -> bool:
        """Whether it is known, without another look at it, that no character of it was lost where it was decoded before."""
        return not self._is_feed and self.limited.is_whole

    @property
    def tree(self) -> LexborHTMLParser:
        """The tree that lexbor builds."""
        tree = self._tree
        if tree is None:
            tree = self._tree = self._parsed_or_given_up()
            _held.append(ref(self))
            while len(_held) > _TREES:
                try:
                    other = _held.popleft()()
                except IndexError:  # another thread was quicker
                    break
                if other is not None and other is not self:
                    other._tree = None
        return tree

    @property
    def page(self) -> Page:
        """The page's elements, and its visible text in blocks.

        Where that lacks the body, and ``<noscript>``, ``<template>`` or the data of the page's scripts has it, this counts too:
        see :mod:`cleanse.read.payload`. So does ``<noframes>``, where hardly any other text is visible.
        """
        page = self._read[1]
        if len(self.html) > _LARGE:
            self._tree = None  # it would be in memory beside all that the page's features take
        return page

    def marked(self, url: str | None = None) -> Marked:
        """What the blocks hold beside their text; addresses are resolved against the page's base, or its own ``url``."""
        from cleanse.read.addresses import base_of, resolved  # which few ask for
        from cleanse.read.marks import MarkedBlocks

        blocks, form = MarkedBlocks(), self._read[0]
        tree = self._tree_of(form)
        if tree is not None and self.rules is not None:
            from cleanse.read.ruled import stands_in

            blocks.wanted = stands_in(tree, self.rules)
        self._walked(form, blocks, tree)
        marked = blocks.marked
        base = base_of(self.tree, url)
        if base is not None:
            for marks in marked.marks:
                marks[:] = [mark._replace(value=resolved(base, mark.value)) if mark.kind == "link" else mark for mark in marks]
            marked.images = [
                image._replace(src=resolved(base, image.src), href=resolved(base, image.href) if image.href else "")
                for image in marked.images
            ]
        return marked

    def ruled(self, rules: PageRules) -> Ruled:
        """What a user's rules say of the blocks; from then on they count for pictures, too."""
        from cleanse.read.ruled import RuledBlocks, named_elements, ruled, told_by  # which few ask for

        self.rules = rules
        tree = self._tree_of(self._read[0])
        if tree is None:
            return ruled(RuledBlocks({}), rules)
        named, warnings = named_elements(tree, rules)
        told, elements = told_by(tree, rules, self.lexicon)
        for element, rule in elements.items():
            named.setdefault(element, []).append(rule)
        blocks = RuledBlocks(named)
        walked(tree, blocks, self._read[0].whole)
        return ruled(blocks, rules, warnings, told)

    def metadata(self, url: str | None = None, known: Places | None = None) -> Values:
        """What the page declares of itself: see :mod:`cleanse.read.metadata`.

        :param known: where other pages of its host say who wrote them and when.
        """
        from cleanse.read.metadata import metadata_of

        if known is None:
            return metadata_of(self.tree, url, self.lexicon)
        from cleanse.read.metadata.placed import placed_of
        from cleanse.sketches.sketch import places_of_blocks

        page = self.page
        texts = [block.text for block in page.blocks]
        placed = placed_of(known, [*zip(places_of_blocks(page), texts, strict=True)])
        return metadata_of(self.tree, url, self.lexicon, placed)

    def comment_times(self) -> list[tuple[str, str]]:
        """What the page shows of the times of its comments, with those that it marks for machines."""
        from cleanse.read.times import comment_times

        return comment_times(self.tree)

    @lazy
    def limited(self) -> Limited:
        """The page as it may be parsed."""
        html = self.html
        if self._is_feed:
            from cleanse.read.feeds import page_of_feed
            from cleanse.read.payload import MARK

            html = page_of_feed(html, MARK)
        elif is_xhtml(html):
            from cleanse.read.xhtml import with_ends

            html = with_ends(html)
        return limited(html)

    @lazy
    def _is_feed(self) -> bool:
        return is_feed(self.html)

    @lazy
    def _read(self) -> tuple[_Form, Page]:
        from cleanse.read.payload import MADE_BY_SCRIPTS, completed, is_made_by_scripts
        from cleanse.read.payload.kept import without_swallowed
        from cleanse.read.payload.shown import Shown
        from cleanse.read.settled import as_settled

        if self._is_feed:
            form = _Form(has_mark=True)
            page = self._walked(form, Blocks())
            self._forget_data()
            return form, page
        form, page, blocks = self._whole_or_not(_Form())
        if not self.limited.is_plain and (settled := as_settled(self.limited.html, blocks.declaring)):
            self.limited, self._tree = self.limited.with_html(limited(settled)), None
            form, page, blocks = self._whole_or_not(_Form())
        unseen, shown = blocks.declaring, Shown(page, blocks.counted)
        found = completed(self.limited, shown, unseen, self._page_of)
        self._forget_data()
        if found is not None:
            other_form, other, _ = self._whole_or_not(_Form(html=found.html, has_mark=found.has_mark, warning=found.warning))
            if _words(other) > _words(page):
                return other_form, other
        is_nearly_empty = _is_nearly_empty(page, blocks.counted)
        if is_nearly_empty and len(page.blocks) < _FEW and "frames" in self.html.lower():
            # One tag after another, so that each is found in linear time whatever stands between.
            unframed = re.sub(r"(</?)(?:noframes|frameset)(?=[\s/>])", r"\1div", self.limited.html, flags=re.IGNORECASE)
            other_form = _Form(html=unframed)
            other = self._walked(other_form, Blocks())
            if _words(other) > 2 * _words(page):
                return other_form, other
        if found is None and is_nearly_empty and (unswallowed := without_swallowed(self.limited.html, unseen)):
            other_form, other, _ = self._whole_or_not(_Form(html=unswallowed))
            if _words(other) > max(_NEARLY_EMPTY, 2 * _words(page)):
                return other_form, other
        if found is None and is_made_by_scripts(self.limited.html, shown):
            form = form._replace(warning=MADE_BY_SCRIPTS)
        return form, page

    def _forget_data(self) -> None:
        """The tree has all of it, and nobody asks for more."""
        self.limited = self.limited._replace(data=b"")

    def _whole_or_not(self, form: _Form) -> tuple[_Form, Page, Blocks]:
        """The page, and whether each of its menus is read as one block; and what else the walk gave."""
        blocks = Blocks()
        page = self._walked(form, blocks)
        if _is_mostly_whole(page, blocks.counted):
            form = form._replace(whole=False)
            blocks = Blocks()
            page = self._walked(form, blocks)
        return form, page, blocks

    def _page_of(self, html: str) -> Page | None:
        """Other HTML, read in the same way."""
        tree = _other_tree(html)
        return walked(tree, Blocks()) if tree is not None else None

    def _parsed_or_given_up(self) -> LexborHTMLParser:
        tree, self.limited = _rendered(self.limited)
        if tree is None:
            self.limited = Limited("", _GIVEN_UP, is_plain=True)
            tree = parsed("")
            assert tree is not None, "an empty page is one of a few elements"
        return tree

    def _tree_of(self, form: _Form) -> LexborHTMLParser | None:
        """The tree that the blocks come from."""
        return _other_tree(form.html) if form.html else self.tree

    def _walked(self, form: _Form, blocks: Blocks, tree: LexborHTMLParser | None = None) -> Page:
        tree = tree if tree is not None else self._tree_of(form)
        if tree is None:
            return blocks.page()
        page = walked(tree, blocks, form.whole)
        if "[" in "".join([block.text for block in page.blocks]):  # as every mark of a note begins
            from cleanse.read.rendering.footnotes import notes_of

            page.notes = notes_of(tree)
        if form.has_mark:
            page.supplied = _marked(page)
        return page


_held: deque[ref[HtmlSource]] = deque()
"""The pages whose trees were built last."""


def read_html(html: str, lexicon: Lexicon | None = None) -> tuple[Document, HtmlSource]:
    """A document whose source is the visible text of a page, and the page.

    >>> read_html("<h1>Rain</h1><p>It rained in <b>town</b>.<script>x()</script>")[0].source
    'Rain\\n\\nIt rained in town.'
    """
    source = HtmlSource(html, lexicon)
    return document_of(source.page, source.lexicon), source


_block = partial(tuple.__new__, Block)  # as Block._make, which a page would call hundreds of times, without its check


def document_of(page: Page, lexicon: Lexicon | None = None) -> Document:
    """The document of a page's visible text."""
    text, blocks = _text_of(page)
    return Document(source=text, text=text, blocks=blocks, page=page, lexicon=lexicon or Lexicon.default())


def _text_of(page: Page) -> tuple[str, tuple[Block, ...]]:
    """The visible text of a page, and its blocks."""
    compiled = core.compiled()
    if compiled is not None:
        made: tuple[str, tuple[Block, ...]] = compiled.page_text(page.blocks, Block)
        return made
    texts = [text for block in page.blocks for text in (block.separator, block.text)]
    text, bounds = "".join(texts), [*accumulate(map(len, texts))]
    spans = zip(bounds[::2], bounds[1::2], [block.kind for block in page.blocks], count(), strict=False)
    return text, tuple(map(_block, spans))


def _is_mostly_whole(page: Page, counted: Counted | None) -> bool:
    """Whether most of the page that is no link stands in what was read as one block: then it is no menu or foot."""
    if counted is not None:
        return counted.whole_chars > 0 and 2 * counted.whole_chars > counted.unlinked_chars
    tags = page.tags
    whole = sum([len(block.text) - block.link_chars for block in page.blocks if tags[block.element] in _WHOLE])
    return whole > 0 and 2 * whole > sum([len(block.text) - block.link_chars for block in page.blocks])


def _rendered(page: Limited) -> tuple[LexborHTMLParser | None, Limited]:
    """The tree of a page as a browser shows it; and the page, whose shadow roots are opened if it has any."""
    from cleanse.read.rendering import render  # which a text does not need
    from cleanse.read.rendering.shadow import shadow_roots_opened

    tree = tree_of(page)
    if tree is not None and not render(tree, page.has_roots):
        page = page.with_html(limited(shadow_roots_opened(page.html)))._replace(has_roots=True)
        tree = tree_of(page)
        if tree is not None:
            render(tree, page.has_roots)
    return tree, page


def _other_tree(html: str) -> LexborHTMLParser | None:
    """The tree of HTML that is no page by itself."""
    within = limited(html)
    return _rendered(within)[0] if not within.is_plain else None


def _marked(page: Page) -> tuple[int, int]:
    """The blocks of the body from the page's data."""
    from cleanse.read.payload import MARK

    element = page.names.index(MARK) if MARK in page.names else -1
    return (page.firsts[element], page.ends[element]) if element >= 0 else (0, 0)


def _is_nearly_empty(page: Page, counted: Counted | None) -> bool:
    """Whether a page has hardly any words: most pages have more in their first blocks."""
    if counted is not None:
        return counted.words <= _NEARLY_EMPTY
    words = 0
    for block in page.blocks:
        words += len(block.text.split())
        if words > _NEARLY_EMPTY:
            return False
    return True


def _words(page: Page) -> int:
    return sum(len(block.text.split()) for block in page.blocks)
