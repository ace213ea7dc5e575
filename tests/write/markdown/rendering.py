"""From a page to Markdown, and back by way of a real parser."""

from __future__ import annotations

from typing import Any

from markdown_it import MarkdownIt

from cleanse.document import Document
from cleanse.marked import Marked
from cleanse.read import read
from cleanse.write.markdown import markdown

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def read_html(html: str) -> Document:
    return read(html, kind="html").document


def read_marked(html: str) -> tuple[Document, Marked]:
    doc, _, _, page = read(html, kind="html")
    assert page is not None
    return doc, page.marked()


def written(html: str, **options: Any) -> str:
    """The Markdown of a whole page, with links unless told otherwise."""
    doc, marked = read_marked(html)
    return markdown(doc.text, doc.blocks, marked, **{"links": True, **options})


def read_back(made: str) -> Document:
    """What a reader sees of Markdown, by way of a real parser."""
    return read_html(PARSER.render(made))
