"""Other extractors of main content, which texts are made by and figures stand beside."""

from __future__ import annotations


def trafilatura(page: str) -> str:
    """Its default."""
    from trafilatura import extract

    return extract(page) or ""


def resiliparse(page: str) -> str:
    """With the setting that leaves out what is not main content, which is not its default."""
    from resiliparse.extract.html2text import extract_plain_text

    return extract_plain_text(page, main_content=True)


def readability(page: str) -> str:
    """Its summary, which is HTML, as text by html-text."""
    import html_text
    from readability import Document

    return html_text.extract_text(Document(page).summary())
