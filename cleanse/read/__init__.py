"""Readers: what a scraper hands over becomes a :class:`cleanse.document.Document`."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from cleanse.document import Document
from cleanse.lexicon import Lexicon
from cleanse.literals import Kind, check_choice
from cleanse.read.sniff import as_page, is_feed, looks_like_html, markup_in, name_says
from cleanse.read.sources import content_of
from cleanse.read.text import has_too_many_lines, read_text, too_many_lines
from cleanse.values import NamedTuple

if TYPE_CHECKING:
    from cleanse.read.decode import Decoded
    from cleanse.read.html import HtmlSource

KINDS: tuple[Kind, ...] = get_args(Kind)

_HEAD = 65_536  # bytes that tell whether a file is what its name says
_MARKS = b"\xef\xbb\xbf\xfe\xff"  # bytes of byte order marks
_PDF = "%PDF-"
_COMPRESSED = ("gz", "bz2", "xz", "zst")


class Reading(NamedTuple):
    """What reading gives: the document, what was declared (``encoding``, for bytes), warnings, and the page, if it was one."""

    document: Document
    declared: dict[str, str | list[str]]
    warnings: tuple[str, ...]
    html: HtmlSource | None = None


def read(
    source: object,
    kind: str | None = None,
    encoding: str | None = None,
    lexicon: Lexicon | None = None,
    charset: str | None = None,
    url: str | None = None,
) -> Reading:
    """Reads text, HTML, bytes of either, a parsed page, or a response: see :mod:`cleanse.read.sources`.

    ``kind`` is ``html``, ``text``, or None to tell by the looks of it; ``encoding`` is the charset of bytes, where the
    caller knows it, ``charset`` what a server or somebody else said of it; ``lexicon`` has the phrases that cleaners look for,
    those of the package where none is given; ``url`` is the address of a page.

    >>> document, declared, warnings, html = read("A text.")
    >>> document.source, declared, warnings, html
    ('A text.', {}, (), None)
    >>> read("<p>A page.").document.source
    'A page.'

    :raises TypeError: for what is none of these, and for an encoding or a charset that is no str.
    :raises ValueError: for another kind, or an encoding that Python does not know.
    :raises NotText: for bytes of a PDF, an image, an archive and the like.
    """
    check_kind(kind)
    for name, value in (("encoding", encoding), ("charset", charset)):
        if value is not None and not isinstance(value, str):
            raise TypeError(
                f"{name} is {value!r:.80}, of type {type(value).__name__}; it is the name of a charset, such as 'utf-8', or "
                "None, to go by what the document declares."
            )
    if encoding is not None:  # of a text it says nothing; a misspelt one is told all the same
        from cleanse.read.decode import known_codec

        known_codec(encoding)
    declared: dict[str, str | list[str]] = {}
    warnings: tuple[str, ...] = ()
    content = content_of(source)
    kind = kind or content.kind
    is_text = isinstance(content.data, str)
    if isinstance(content.data, str):
        text = content.data
    else:
        address = content.url if url is None else url
        text, declared["encoding"], warnings = decoded(content.data, encoding, charset or content.charset, address)
    page = page_in(text, kind)
    if page is not None:
        from cleanse.read.html import HtmlSource, document_of

        html = HtmlSource(page, lexicon)
        of_page = html.warnings
        if is_text and not (page is text and html.is_whole and not text.startswith(_PDF)):
            warnings = _lost(text)
        warnings += of_page
        if html.is_plain:
            from cleanse.read.plain import plain_text

            text = plain_text(text)
        else:
            document = document_of(html.page, html.lexicon)
            text = document.text
            if not has_too_many_lines(text):
                return Reading(document, declared, warnings, html)
        declared.update(html.metadata())
    else:
        warnings = _lost(text) if is_text else warnings
        tags = markup_in(text) if kind is None and "<" in text else 0
        if tags:
            warnings += (f"The text holds markup ({tags} tags): it was taken for plain text; kind='html' reads it as a page.",)
    document = read_text(text, lexicon)
    return Reading(document, declared, (*warnings, too_many_lines(text)) if document.is_left_alone else warnings)


def page_in(text: str, kind: str | None) -> str | None:
    """The HTML to read, or None for a text.

    >>> page_in("<p>It rained.", None), page_in("It rained.", None)
    ('<p>It rained.', None)
    """
    if kind == "html":
        return text
    if kind is not None or "<" not in text:
        return None
    if is_feed(text):
        return text
    return as_page(text) if looks_like_html(text) else None


def check_kind(kind: object) -> None:
    """Says what ``kind`` can be.

    :raises ValueError: for anything else.

    >>> check_kind("pdf")
    Traceback (most recent call last):
    ValueError: kind is 'pdf'; expected 'html', 'text' or None, which tells them apart by their looks.
    """
    if kind is not None:
        check_choice("kind is", kind, KINDS, "None, which tells them apart by their looks")


def decoded(data: bytes, encoding: str | None = None, charset: str | None = None, url: str | None = None) -> Decoded:
    """Bytes as text: those of gzip and the like are decompressed, see :mod:`cleanse.read.containers` and
    :mod:`cleanse.read.decode`.

    :raises NotText: for what is no text.

    >>> decoded(b"It rained.").text
    'It rained.'
    """
    from cleanse.read.containers import unpacked
    from cleanse.read.decode import decode

    found = decode(unpacked(data), encoding, charset, url)
    return (
        found
        if any("U+FFFD" in warning for warning in found.warnings)
        else found._replace(warnings=(*found.warnings, *_lost(found.text)))
    )


def kind_of_file(name: str, data: bytes) -> Kind | None:
    """``html`` or ``text``, where the name of a file tells what its bytes are; None: they are told by their looks.

    See :func:`cleanse.read.sniff.name_says`. A ``.gz`` at the end of the name counts for none.

    >>> kind_of_file("rain.html", b"It <b>rained</b>."), kind_of_file("rain.txt", b"It <b>rained</b>."), kind_of_file("-", b"")
    ('html', 'text', None)
    """
    stem, _, ending = name.rpartition(".")
    wide = data.replace(b"\0", b"") if b"\0" in data[:_HEAD] else data
    return name_says(stem if ending.lower() in _COMPRESSED else name, wide[:_HEAD].lstrip(_MARKS).decode("latin-1"))


def _lost(text: str) -> tuple[str, ...]:
    """What is said of characters that somebody lost who decoded the text before."""
    if text.startswith(_PDF):
        return ("The text is a PDF that was decoded as if it were one: extract its text from the bytes, and hand that over.",)
    at = text.find("\N{REPLACEMENT CHARACTER}")  # which takes a tenth of the time that it takes to count
    if at < 0:
        return ()
    count = text.count("\N{REPLACEMENT CHARACTER}")
    return (f"{count} characters are U+FFFD (the first at offset {at}): they were lost where the text was decoded before.",)
