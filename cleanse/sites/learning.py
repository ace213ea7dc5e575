"""Reads pages to learn from: the first steps of cleaning, and none of the judging."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from cleanse.document import line_blocks
from cleanse.lexicon import Lexicon
from cleanse.page import Page
from cleanse.patterns import regex
from cleanse.result import Result
from cleanse.sketches.addresses import address_hash
from cleanse.sketches.sketch import NO_PLACES, Places, Sketch, hashed, sketched, traits_of_lines, traits_of_page
from cleanse.values import NamedTuple

if TYPE_CHECKING:
    from cleanse.read.html import HtmlSource
    from cleanse.read.metadata.placed import Placeds

_HEAD = 4000  # characters in which a page says its language
_LANGUAGE = regex(r"<html\b[^>]{0,2000}?\slang\s{0,9}=\s{0,9}[\"']?([a-zA-Z]{2,3})\b", re.IGNORECASE)
_DATE = regex(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\Z")
_TITLE_CHARS = 200
_EXAMPLE = "such as '2026-11-27'"


class Given(NamedTuple):
    """A page to learn from: what a user hands over, with what is known of it."""

    source: Any
    url: str | None = None
    date: str | None = None
    kind: str | None = None


def given(page: Any, date: str | None, kind: str | None) -> Given:
    """A page with its address and date, where it is a pair or a triple of these.

    :raises TypeError: for a tuple of another length.

    >>> given(("https://example.org/rain", "It rained."), None, None).source
    'It rained.'
    """
    if not isinstance(page, tuple) or isinstance(page, Result):
        return Given(page, None, date, kind)
    if len(page) == 2:
        return Given(page[1], page[0], date, kind)
    if len(page) == 3:
        return Given(page[1], page[0], page[2] or date, kind)
    raise TypeError(
        f"A page is a tuple of {len(page)}: {page!r:.80}; expected a source, (url, source), or (url, source, date) with a day "
        f"{_EXAMPLE}."
    )


def identity_of(page: Given) -> int:
    """The hash by which a page is known: of its address, else of what it is read from. An empty address is none, since many pages
    may have it."""
    source = page.source
    if page.url and page.url.strip():
        return address_hash(page.url)
    if isinstance(source, Result):
        return hashed(_bytes(source.markup.html if source.markup is not None else source.source), 8)
    from cleanse.read.sources import content_of

    content = content_of(source)
    return address_hash(content.url) if content.url and content.url.strip() else hashed(_bytes(content.data), 8)


def sketch_of(page: Given, identity: int) -> Sketch | None:
    """What is remembered of a page; None where it has no text.

    A result has been read already; what else there is to read costs about half of what cleaning it costs.

    :raises NotText: for bytes of a PDF, an image, an archive and the like.
    """
    source = page.source
    if isinstance(source, Result):
        html, text, encoding, url = source.markup, source.source, source.found.get("encoding"), page.url
    else:
        html, text, encoding, url = _read(source, page.kind, page.url)
    charset = encoding if isinstance(encoding, str) else ""
    date = page.date or ""
    data = _utf8_of(html) if html is not None else b""  # before the page is read, which lets go of it
    found = html.page if html is not None else Page()
    if html is None or html.limited.is_plain:  # which is known without a tree, once there was one
        traits = traits_of_lines(lines_of(text))
        return sketched(traits, identity, date, charset=charset) if traits.texts else None
    if not found.blocks:
        return None
    traits = traits_of_page(found)
    language = _LANGUAGE.search(html.html, 0, _HEAD)
    return sketched(
        traits,
        identity,
        date,
        " ".join(found.title.split())[:_TITLE_CHARS],
        language[1].lower() if language else "",
        charset,
        " ".join(found.site.split())[:_TITLE_CHARS],
        _said(html.html, data, [*zip(traits.places, [block.text for block in found.blocks], strict=True)], url),
    )


def _utf8_of(html: HtmlSource) -> bytes:
    """A page as UTF-8, if that was made of the very page, and is at hand still."""
    limited = html.limited
    return limited.data if limited.html is html.html else b""


def _said(html: str, data: bytes, blocks: Placeds, url: str | None) -> Places:
    """Where a page shows the authors and the date that it declares: the same, whoever has read it."""
    from cleanse.read.limits import parsed
    from cleanse.read.metadata.placed import declarations, places_of
    from cleanse.read.metadata.sources import Declared
    from cleanse.read.metadata.values import said_by

    tree, lexicon = parsed(declarations(html, data)), Lexicon.default()
    return Places(*places_of(said_by(Declared(tree, url), lexicon), blocks, lexicon)) if tree is not None else NO_PLACES


def lines_of(text: str) -> list[str]:
    """The lines of a text that hold something."""
    return [text[block.start : block.end] for block in line_blocks(text)]


def check_date(date: object) -> None:
    """Sees to it that a date is a day.

    :raises TypeError: for what is no str.
    :raises ValueError: for another form.

    >>> check_date("27.11.2026")
    Traceback (most recent call last):
    ValueError: date is '27.11.2026'; expected the day when the page was fetched, such as '2026-11-27', or None.
    """
    expected = f"expected the day when the page was fetched, {_EXAMPLE}, or None."
    if date is not None and not isinstance(date, str):
        way_out = " A date of Python gives it by .isoformat()." if hasattr(date, "isoformat") else ""
        raise TypeError(f"date is {date!r:.80}, of type {type(date).__name__}; {expected}{way_out}")
    if date is not None and _DATE.match(date) is None:
        raise ValueError(f"date is {date!r:.80}; {expected}")


def _read(source: Any, kind: str | None, url: str | None) -> tuple[Any, str, str, str | None]:
    """The page, the text, the charset and the address of a source."""
    from cleanse.read import check_kind, decoded, page_in
    from cleanse.read.html import HtmlSource
    from cleanse.read.plain import plain_text
    from cleanse.read.sources import content_of

    check_kind(kind)
    content = content_of(source)
    url = content.url if url is None else url
    text, encoding = content.data, ""
    if not isinstance(text, str):
        text, encoding, _ = decoded(text, None, content.charset, url)
    html = page_in(text, kind or content.kind)
    if html is None:
        return None, text, encoding, url
    page = HtmlSource(html)
    return page, plain_text(html) if page.is_plain else "", encoding, url


def _bytes(data: str | bytes) -> bytes:
    return data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
