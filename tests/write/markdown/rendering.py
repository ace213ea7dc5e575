"""From a page to Markdown, and back by way of a real parser."""

from __future__ import annotations

from markdown_it import MarkdownIt

from cleanse.document import Document
from cleanse.page import Link
from cleanse.read import read
from cleanse.write.markdown import markdown

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def read_html(html: str) -> Document:
    return read(html, kind="html").document


def written(html: str, *links: Link) -> str:
    """The Markdown of a page, the links being those of its first block."""
    doc = read_html(html)
    return markdown(doc.text, doc.blocks, doc.page, [links])


def read_back(made: str) -> Document:
    """What a reader sees of Markdown, by way of a real parser."""
    return read_html(PARSER.render(made))
