"""A clean fragment of HTML from the blocks of a cleaned text: what a reader view or an e-book needs.

No markup of the page passes: elements are made anew, from what each block is and stands in (``nesting.py``) and from what is
marked in it (``inline.py``), every text and every value is escaped, and addresses are those of the web and of mail alone
(``addresses.py``). So there is nothing to sanitise. It is well-formed XML too, for e-books are made of that.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from cleanse import ledger
from cleanse.write.html.addresses import safe_address
from cleanse.write.html.grid import Grid
from cleanse.write.html.inline import escaped, inline
from cleanse.write.html.nesting import Nest, Nesting, layout_tables
from cleanse.write.kept import is_icon, kept_images, kept_marks
from cleanse.write.markdown.code import code_language
from cleanse.write.markdown.paragraphs import paragraphs_of

if TYPE_CHECKING:
    from cleanse.document import Block, Cut
    from cleanse.marked import Image, Marked

__all__ = ["html", "with_title"]

_HOLDERS = frozenset(("li", "dt", "dd", "td", "th"))  # what a lone text stands in without a paragraph
_MOST_SPANNED = 1_000  # rows or columns of a cell (WHATWG HTML, section 4.9.11)
_STEPS = 16  # elements above a block that are asked for its heading or its code
_NUMBERS = {"ol": ("start",), "li": ("value",), "td": ("colspan", "rowspan"), "th": ("colspan", "rowspan")}
_NUMBER = re.compile(r"-?[0-9]{1,9}")
_SCOPES = frozenset(("row", "col", "rowgroup", "colgroup"))


def html(
    text: str,
    blocks: Sequence[Block],
    marked: Marked | None,
    cuts: Sequence[Cut] = (),
    *,
    links: bool = True,
    images: bool = False,
) -> str:
    """The HTML of a cleaned text, without a line break at its end.

    ``blocks`` are those of ``text``, in order; ``marked`` is the page they come from, or ``None`` for plain text; ``cuts`` are
    what was taken from it. ``links`` and ``images`` say whether these are wanted.

    >>> from cleanse.read import read
    >>> doc, *_, page = read("<ul><li>2 &lt; 3<li><i onclick=x()>wet</i> day</ul><p>Rain.", kind="html")
    >>> print(html(doc.text, doc.blocks, page.marked()))
    <ul>
    <li>2 &lt; 3</li>
    <li><em>wet</em> day</li>
    </ul>
    <p>Rain.</p>
    """
    if marked is None:
        return "\n".join(f"<p>{inline(lines, (), links)}</p>" for lines in paragraphs_of(text, blocks))
    return "\n".join(_Writer(text, blocks, marked, cuts, links, images).lines())


def with_title(title: str, body: str) -> str:
    """HTML below a heading of the first level.

    >>> with_title("Rain & wind", "<p>It rained.</p>")
    '<h1>Rain &amp; wind</h1>\\n<p>It rained.</p>'
    """
    return f"<h1>{escaped(title)}</h1>\n{body}"


class _Writer:
    """What is known of a page while its body is written."""

    def __init__(
        self, text: str, blocks: Sequence[Block], marked: Marked, cuts: Sequence[Cut], links: bool, images: bool
    ) -> None:
        self.text = text
        self.page = marked.page
        self.marked = marked
        self.links = links
        self.blocks = [block for block in blocks if text[block.start : block.end].strip()]
        self.marks = kept_marks(text, self.blocks, cuts, marked)
        self.pictures: dict[int, list[Image]] = {}
        self.position = ledger.in_text(cuts)
        self.bounds = self.page.bounds() if images else []
        for at, image in kept_images(self.blocks, marked) if images else ():
            if not is_icon(image):
                self.pictures.setdefault(at, []).append(image)
        self.elements = [self.page.blocks[block.number].element if block.number >= 0 else -1 for block in self.blocks]
        nesting = Nesting(self.page, layout_tables(self.page, self.elements))
        self.nests = [nesting.of(element) for element in self.elements]
        self.shared = Counter(map(id, self.nests))
        self.texts = {text[block.start : block.end] for block in self.blocks} if images else set()
        self.open: list[Nest] = []
        self.grids: dict[int, Grid] = {}

    def lines(self) -> list[str]:
        """The lines of the HTML."""
        found: list[str] = []
        numbers = range(len(self.blocks))
        for pre, run in groupby(numbers, lambda at: self.above(at, "pre") if self.blocks[at].kind == "code" else -2 - at):
            of_run = list(run)
            nest, figures = self.nests[of_run[0]], self.figures(of_run[0])
            self.move(found, nest)
            is_bare = nest is not None and nest.tag in _HOLDERS and self.shared[id(nest)] == 1 and not figures
            found += figures
            leaf = self.code(of_run) if pre >= -1 else self.leaf(of_run[0], is_bare)
            if is_bare:
                found[-1] += leaf
            else:
                found.append(leaf)
        figures = self.figures(len(self.blocks))
        if figures:
            self.move(found, None)
        found += figures
        self.move(found, None)
        return found

    def move(self, found: list[str], nest: Nest | None) -> None:
        """Enters the tags that lead from what the last block stood in to what the next stands in."""
        chain = nest.chain() if nest is not None else []
        common = 0
        for one, two in zip(self.open, chain, strict=False):
            if one is not two:
                break
            common += 1
        for other in reversed(self.open[common:]):
            if found[-1].startswith(f"<{other.tag}"):  # and its text
                found[-1] += f"</{other.tag}>"
            else:
                found.append(f"</{other.tag}>")
        self.open = chain
        for other in chain[common:]:
            if other.tag in ("td", "th"):
                found += ["<td></td>"] * self.missing(other)
            found.append(f"<{other.tag}{self.attributes(other)}>")

    def missing(self, cell: Nest) -> int:
        """How many cells without text stand before one."""
        column = self.marked.columns.get(cell.element)
        row = table = cell.parent
        while table is not None and table.tag != "table":
            table = table.parent
        if column is None or row is None or table is None:
            return 0
        told = self.marked.attributes.get(cell.element, {})
        columns, rows = (max(int(_span(told.get(name, "")) or 1), 1) for name in ("colspan", "rowspan"))
        return self.grids.setdefault(table.element, Grid()).missing(row.element, column, columns, rows)

    def attributes(self, nest: Nest) -> str:
        """The attributes of an element that say how it is numbered or what it spans."""
        told = self.marked.attributes.get(nest.element, {}) if nest.element >= 0 else {}
        found = ""
        for name in _NUMBERS.get(nest.tag, ()):
            value = told.get(name, "").strip()
            if _span(value) if name.endswith("span") else _NUMBER.fullmatch(value):
                found += f' {name}="{int(value)}"'
        if nest.tag == "ol" and "reversed" in told:
            found += ' reversed="reversed"'
        if nest.tag == "th" and told.get("scope", "").lower() in _SCOPES:
            found += f' scope="{told["scope"].lower()}"'
        return found

    def above(self, at: int, *tags: str) -> int:
        """The nearest element above a block that has one of some tags, -1 for none."""
        element = self.elements[at]
        for _ in range(_STEPS):
            if element < 0 or self.page.tags[element] in tags:
                return element
            element = self.page.parents[element]
        return -1

    def leaf(self, at: int, is_bare: bool) -> str:
        """A heading, a paragraph, or the bare text of an item or a cell that has no other."""
        block = self.blocks[at]
        inner = inline(self.text[block.start : block.end], self.marks[at], self.links, self.pictures_in(at))
        if block.kind == "heading":
            heading = self.above(at, "h1", "h2", "h3", "h4", "h5", "h6")
            tag = self.page.tags[heading] if heading >= 0 else "h2"
            return f"<{tag}>{inner}</{tag}>"
        return inner if is_bare else f"<p>{inner}</p>"

    def code(self, run: Sequence[int]) -> str:
        """The blocks of a <pre>."""
        inner = escaped(self.text[self.blocks[run[0]].start : self.blocks[run[-1]].end])
        language = code_language(self.marked, self.elements[run[0]])
        named = f' class="language-{escape(language)}"' if language else ""
        return f"<pre><code{named}>{inner}</code></pre>"

    def figures(self, at: int) -> list[str]:
        """The pictures before a block, each with its caption, which is left out where the body has it as text."""
        found = []
        for image in self.pictures.get(at, ()):
            picture = _picture(image) if image.at < 0 or self.blocks[at].kind == "code" else ""
            caption = escaped(image.caption) if image.caption not in self.texts else ""
            if picture:
                found.append(f"<figure>{picture}{f'<figcaption>{caption}</figcaption>' if caption else ''}</figure>")
        return found

    def pictures_in(self, at: int) -> list[tuple[int, str]]:
        """The pictures in the text of a block, and where they stand in it."""
        pictures, block = self.pictures.get(at), self.blocks[at]
        if not pictures:
            return []
        begins = self.bounds[2 * block.number]
        inside = [image for image in pictures if image.at >= 0]
        places = [self.position(begins + image.at) - block.start for image in inside]
        return [(min(max(place, 0), block.end - block.start), _picture(of)) for place, of in zip(places, inside, strict=True)]


def _span(value: str) -> str:
    """Over how many columns or rows a cell reaches, if it is more than one."""
    value = value.strip()
    return value if _NUMBER.fullmatch(value) and 1 < int(value) <= _MOST_SPANNED else ""


def _picture(image: Image) -> str:
    """A picture, if its address is one of the web."""
    src = safe_address(image.src, mail=False)
    sizes = "".join(f' {name}="{size}"' for name, size in (("width", image.width), ("height", image.height)) if size)
    return f'<img src="{escape(src)}" alt="{escaped(image.alt)}"{sizes}/>' if src else ""
