"""Markdown from the blocks of a cleaned text: CommonMark 0.31 (https://spec.commonmark.org/0.31.2/), and the pipe tables of
GitHub Flavored Markdown (https://github.github.com/gfm/).

What a block is, its kind says; what it stands in (quotes, lists, a table) the page's elements say. First each block gets its
place (``places.py``), then runs of blocks become leaves (``leaves.py``: a paragraph, a table, a fence), and the writer puts the
marks of quotes and list items before their lines (``writer.py``). Text is escaped with what is marked in it in place
(``escaping.py``, ``inline.py``, ``links.py``). Every element is looked at once, so the work grows with the page and not with
its depth.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cleanse.write.markdown.escaping import escaped
from cleanse.write.markdown.leaves import Wanted, leaves_of
from cleanse.write.markdown.paragraphs import paragraphs_of
from cleanse.write.markdown.writer import Writer

if TYPE_CHECKING:
    from cleanse.document import Block, Cut
    from cleanse.marked import Marked

__all__ = ["markdown", "with_title"]


def markdown(
    text: str,
    blocks: Sequence[Block],
    marked: Marked | None,
    cuts: Sequence[Cut] = (),
    *,
    links: bool = False,
    images: bool = False,
    has_title: bool = False,
) -> str:
    """The Markdown of a cleaned text, without a line break at its end.

    ``blocks`` are those of ``text``, in order; ``marked`` is the page they come from, or ``None`` for plain text; ``cuts`` are
    what was taken from it. ``links`` and ``images`` say whether these are wanted; ``has_title``, whether the
    title will stand above, so that headings of the first level stand below it.

    >>> from cleanse.read import read
    >>> doc, *_, html = read("<h1>Rain</h1><ul><li>2 * 3<li><i>*wet*</i> day</ul>", kind="html")
    >>> print(markdown(doc.text, doc.blocks, html.marked()))
    # Rain
    <BLANKLINE>
    - 2 * 3
    - *\\*wet\\** day
    """
    if marked is None:
        return "\n\n".join(escaped(lines).replace("\n", "\\\n") for lines in paragraphs_of(text, blocks))
    writer = Writer()
    for leaf in leaves_of(text, blocks, cuts, marked, Wanted(links, images, has_title)):
        writer.add(leaf)
    return "\n".join(writer.lines)


def with_title(title: str | None, body: str) -> str:
    """Markdown below a heading of the first level, which has one line.

    >>> print(with_title("Rain #", "It rained."))
    # Rain \\#
    <BLANKLINE>
    It rained.
    """
    heading = escaped(" ".join((title or "").split()), is_heading=True, starts=False)
    return f"# {heading}\n\n{body}"
