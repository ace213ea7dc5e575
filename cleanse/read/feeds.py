"""Feeds that are handed over as pages: RSS 2.0, RSS 1.0 and Atom (RFC 4287) become a page with the entries as its body.

The tags are found one after another, not by an XML parser: many feeds are not well-formed, and none of them is asked to include
anything. The work is linear, whatever the feed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape
from typing import NamedTuple

from cleanse.patterns import regex

_NAME = regex(r"</?([A-Za-z_][\w:.-]{0,60})")
_ATTRIBUTE = regex(r"""([\w:.-]{1,40})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')""")
_ENTRIES = ("item", "entry")
_BODIES = ("content:encoded", "content", "atom:content", "description", "summary", "atom:summary", "itunes:summary")
_DATES = ("pubdate", "published", "dc:date", "updated")
_AUTHORS = ("dc:creator", "author", "creator")
_TITLES = ("title", "atom:title")
_MOST_ENTRIES = 2000


class _Field(NamedTuple):
    """What an element of an entry holds, and its attributes."""

    content: str
    attributes: str


class _Tag(NamedTuple):
    name: str
    is_end: bool
    is_empty: bool
    start: int
    end: int


def page_of_feed(xml: str, mark: str) -> str:
    """The page that a feed stands for: of one entry its title and body, of several the title and the body of each, in order.

    :param mark: the class of the element that holds the bodies.

    >>> page_of_feed("<rss><channel><item><title>Rain</title><description>It rained.</description></item></channel></rss>", "a")
    '<!doctype html><html><head><title>Rain</title></head><body><h1>Rain</h1><article class="a"><p>It rained.</p></article></body></html>'
    """  # noqa: E501
    channel, entries = _fields(xml)
    if len(entries) == 1:
        title, parts = _plain(entries[0], _TITLES), [_body(entries[0])]
        about = entries[0]
    else:
        title, about = _plain(channel, _TITLES), channel
        parts = []
        for entry in entries:
            name = _plain(entry, _TITLES)
            parts.append((f"<h2>{escape(name)}</h2>" if name else "") + f"<section>{_body(entry)}</section>")
    language = _plain(channel, ("language", "dc:language"))
    head = [f"<title>{escape(title)}</title>", *_metadata(about, len(entries) == 1, _plain(channel, _TITLES))]
    lang = f' lang="{escape(language)}"' if language else ""
    body = f'<h1>{escape(title)}</h1><article class="{escape(mark)}">{"".join(parts)}</article>'
    return f"<!doctype html><html{lang}><head>{''.join(head)}</head><body>{body}</body></html>"


def _metadata(about: dict[str, _Field], is_entry: bool, site: str) -> Iterator[str]:
    """What the head of the page says."""
    if not is_entry:
        return
    author = _plain(about, _AUTHORS)
    if author:
        yield f'<meta name="author" content="{escape(author)}">'
    date = _date(_plain(about, _DATES))
    if date:
        yield f'<meta property="article:published_time" content="{escape(date)}">'
    link = about.get("link")
    href = link and (_attributes(link.attributes).get("href") or unescape(link.content).strip())
    if href:
        yield f'<link rel="canonical" href="{escape(href)}">'
    if site:
        yield f'<meta property="og:site_name" content="{escape(site)}">'


def _body(entry: dict[str, _Field]) -> str:
    """The body of an entry, as HTML."""
    from cleanse.read.payload.rich_text import text_as_html  # which few sources need

    for name in _BODIES:
        field = entry.get(name)
        if field is not None and field.content.strip():
            return text_as_html(field.content)
    return ""


def _plain(fields: dict[str, _Field], names: tuple[str, ...]) -> str:
    """The first of some fields, without its markup."""
    for name in names:
        field = fields.get(name)
        if field is not None:
            inner = re.search(r"<name>([^<]*)<", field.content)  # Atom's author
            text = inner.group(1) if inner else re.sub(r"<[^<>]*>", "", field.content)
            if text.strip():
                return " ".join(unescape(text).split())
    return ""


def _date(text: str) -> str:
    """A date of RFC 822, as RSS has it, as one of ISO 8601, which Atom has."""
    try:
        from email.utils import parsedate_to_datetime  # which takes long to load

        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, IndexError):
        return text


def _attributes(tag: str) -> dict[str, str]:
    return {name.lower(): unescape(one or other) for name, one, other in _ATTRIBUTE.findall(tag)}


def _fields(xml: str) -> tuple[dict[str, _Field], list[dict[str, _Field]]]:
    """The fields of the feed and of its entries."""
    channel: dict[str, _Field] = {}
    entries: list[dict[str, _Field]] = []
    into: dict[str, _Field] = channel
    field: _Tag | None = None
    depth = 0  # of the field's own name in it
    for tag in _tags(xml):
        if field is not None:
            if tag.name == field.name and not tag.is_empty:
                depth += -1 if tag.is_end else 1
            if depth == 0:
                _enter(into, field, xml[field.end : tag.start], xml)
                field = None
        elif tag.name in _ENTRIES:
            if tag.is_end:
                into = channel
            elif len(entries) < _MOST_ENTRIES:
                into = {}
                entries.append(into)
        elif tag.name in ("channel", "rss", "feed", "rdf:rdf"):
            language = _attributes(xml[tag.start : tag.end]).get("xml:lang")
            if language and not tag.is_end:
                channel["language"] = _Field(language, "")
        elif tag.is_end:
            continue
        elif tag.is_empty:
            _enter(into, tag, "", xml)
        else:
            field, depth = tag, 1
    return channel, entries


def _enter(into: dict[str, _Field], tag: _Tag, raw: str, xml: str) -> None:
    """Enters a field; of several of one name the first, but of links the one to the page."""
    attributes = xml[tag.start : min(tag.end, tag.start + 2000)]
    if tag.name == "link" and ('rel="' in attributes and 'rel="alternate"' not in attributes):
        return
    if tag.name not in into:
        into[tag.name] = _Field(_content(raw), attributes)


def _content(raw: str) -> str:
    """What the inside of an element says: CDATA as it is, markup that is escaped as markup, and XHTML as it is."""
    parts: list[str] = []
    at = 0
    while (start := raw.find("<![CDATA[", at)) >= 0:
        end = raw.find("]]>", start)
        end = end if end >= 0 else len(raw)
        parts += (_unescaped(raw[at:start]), raw[start + len("<![CDATA[") : end])
        at = end + 3
    parts.append(_unescaped(raw[at:]))
    return "".join(parts)


def _unescaped(text: str) -> str:
    return text if "<" in text else unescape(text)


def _tags(xml: str) -> Iterator[_Tag]:
    at = xml.find("<")
    while at >= 0:
        if xml.startswith("<![CDATA[", at):
            end = xml.find("]]>", at)
        elif xml.startswith("<!--", at):
            end = xml.find("-->", at)
        else:
            found = _NAME.match(xml, at)
            end = xml.find(">", at)
            if found is not None and end >= 0:
                yield _Tag(found.group(1).lower(), xml[at + 1] == "/", xml[end - 1] == "/", at, end + 1)
        if end < 0:
            return
        at = xml.find("<", end)
