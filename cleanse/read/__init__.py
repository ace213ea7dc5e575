"""Readers: what a scraper hands over becomes a :class:`cleanse.document.Document`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from cleanse.document import Document
from cleanse.lexicon import Lexicon
from cleanse.read.feeds import is_feed
from cleanse.read.sniff import looks_like_html
from cleanse.read.text import has_too_many_lines, read_text, too_many_lines

if TYPE_CHECKING:
    from cleanse.read.html import HtmlSource

KINDS = ("html", "text")


class Reading(NamedTuple):
    """What reading gives: the document, what was declared (``encoding``, for bytes), warnings, and the page, if it was one."""

    document: Document
    declared: dict[str, str | list[str]]
    warnings: tuple[str, ...]
    html: HtmlSource | None = None


def read(source: object, kind: str | None = None, encoding: str | None = None, lexicon: Lexicon | None = None) -> Reading:
    """Reads text, HTML, bytes of either, or a BeautifulSoup object.

    ``kind`` is ``html``, ``text``, or None to tell by the looks of it; ``encoding`` is the charset of bytes, where the
    caller knows it; ``lexicon`` has the phrases that cleaners look for, those of the package where none is given.

    >>> document, declared, warnings, html = read("A text.")
    >>> document.source, declared, warnings, html
    ('A text.', {}, (), None)
    >>> read("<p>A page.").document.source
    'A page.'

    :raises TypeError: for what is none of these, and for an encoding that is no str.
    :raises ValueError: for another kind, or an encoding that Python does not know.
    """
    if kind not in (None, *KINDS):
        raise ValueError(f"kind is {kind!r}; it can be 'html', 'text', or None, which tells them apart by their looks.")
    if encoding is not None and not isinstance(encoding, str):
        raise TypeError(
            f"encoding is {encoding!r:.80}, of type {type(encoding).__name__}; it is the name of a charset, such as 'utf-8', or "
            "None, to go by what the document declares."
        )
    declared: dict[str, str | list[str]] = {}
    warnings: tuple[str, ...] = ()
    if isinstance(source, str):
        text = str(source)
    elif isinstance(source, (bytes, bytearray, memoryview)):
        from cleanse.read.decode import decode

        text, declared["encoding"], warnings = decode(bytes(source), encoding)
    else:
        check(source)
        text, kind = str(source), kind or "html"
    if kind == "html" or (kind is None and (is_feed(text) or looks_like_html(text))):
        from cleanse.read.html import HtmlSource, document_of

        html = HtmlSource(text, lexicon)
        warnings += html.warnings
        if html.is_plain:
            from cleanse.read.plain import plain_text

            text = plain_text(text)
        else:
            document = document_of(html.page, html.lexicon)
            text = document.text
            if not has_too_many_lines(text):
                return Reading(document, declared, warnings, html)
        declared.update(html.metadata())
    document = read_text(text, lexicon)
    return Reading(document, declared, (*warnings, too_many_lines(text)) if document.is_left_alone else warnings)


def check(source: object) -> None:
    """Makes sure that something that is neither text nor bytes is a BeautifulSoup object or one of its tags.

    >>> check(5)
    Traceback (most recent call last):
    TypeError: cleanse takes a str, bytes that it decodes, or a BeautifulSoup object; this is int: 5. Hand over the text or \
page itself: for a file its .read(), for a response its .content or .text.

    :raises TypeError: when it is not.
    """
    if not _is_soup(source):
        raise TypeError(
            f"cleanse takes a str, bytes that it decodes, or a BeautifulSoup object; this is {type(source).__name__}: "
            f"{source!r:.80}. Hand over the text or page itself: for a file its .read(), for a response its .content or .text."
        )


def _is_soup(source: Any) -> bool:
    """Whether something is a BeautifulSoup object or one of its tags, told without importing bs4."""
    return any(cls.__module__.partition(".")[0] == "bs4" and cls.__name__ == "Tag" for cls in type(source).__mro__)
