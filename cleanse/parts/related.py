"""What else a page offers to read: titles, and where they lead; and the captions of its pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from cleanse.document import SourceBlock
from cleanse.lexicon import Lexicon
from cleanse.parts.plain import mended
from cleanse.text.lines import LineFeatures
from cleanse.write.markdown.links import is_safe

if TYPE_CHECKING:
    from cleanse.marked import Marked

_LEAST_LETTERS = 2
_TITLE_WORDS = 3  # from which on a link is more likely a title than a label
_AFTER_PHRASE = re.compile(r"[^:：|»>→–—-]{1,60}(?:[:：|»>→]|\s[–—-]\s)\s*(?=\S)")


class RelatedItem(NamedTuple):
    """Another article that a page leads to."""

    title: str
    link: str | None
    """Its address, absolute as far as that of the page is known; None where there is none, as in a text."""


def related_of(blocks: Sequence[SourceBlock], marked: Marked | None, lexicon: Lexicon | None = None) -> list[RelatedItem]:
    """The other articles that the blocks of a source lead to, each once, in order. Of a page they are links.

    >>> from cleanse import inspect
    >>> text = "It rained in the valley.\\n\\nYou might also like\\nTen umbrellas for the autumn\\nWhy ferries are late\\n"
    >>> [item.title for item in inspect(text).related]
    ['Ten umbrellas for the autumn', 'Why ferries are late']
    """
    lexicon = lexicon or Lexicon.default()
    found: dict[str, RelatedItem] = {}
    worths: dict[str, int] = {}  # of several links to one address, which is most likely the title
    for at, block in enumerate(blocks):
        if block.role != "related":
            continue
        for item in _of_text(block.text, lexicon) if marked is None else _of_marks(block.text, at, marked, lexicon):
            key = item.link or item.title
            worth = (marked is not None and marked.page.blocks[at].kind == "heading") + (len(item.title.split()) >= _TITLE_WORDS)
            if worth > worths.get(key, -1):
                found[key], worths[key] = item, worth
    return [item for item in found.values() if item.title]


def captions_of(blocks: Sequence[SourceBlock]) -> list[str]:
    """The captions and credits among the blocks of a source, each once, in order.

    >>> from cleanse import inspect
    >>> inspect("It rained.\\n\\nPhoto: dpa\\n").captions
    ('Photo: dpa',)
    """
    return [*dict.fromkeys(mended(block.text) for block in blocks if block.role == "caption")]


def _of_marks(text: str, at: int, marked: Marked, lexicon: Lexicon) -> Iterator[RelatedItem]:
    """The links in a block of a page."""
    for mark in marked.of(at):
        if mark.kind == "link" and is_safe(mark.value) and not mark.value.startswith("#"):
            yield RelatedItem(_title(text[mark.start : mark.end], lexicon), mark.value)


def _of_text(text: str, lexicon: Lexicon) -> Iterator[RelatedItem]:
    """The title in a line of a text."""
    yield RelatedItem(_title(text, lexicon), None)


def _title(text: str, lexicon: Lexicon) -> str:
    """What a line or a link says, but for phrases such as "Read more"; "" where it says nothing else."""
    line = mended(text)
    for phrase in LineFeatures(line, lexicon).phrases if line else ():
        if phrase.file in ("related", "notices") and not phrase.short:
            rest = _AFTER_PHRASE.sub("", line, count=1)
            line = rest if lexicon.sections[phrase.file, phrase.section].takes == "title" and rest != line else ""
            break
    return line if sum(map(str.isalnum, line)) >= _LEAST_LETTERS else ""
