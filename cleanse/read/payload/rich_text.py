"""Rich text as data, written as HTML: the lists of paragraphs that editors and content systems keep instead of HTML.

Told by shape, not by product: a node says its kind under ``type``, ``_type``, ``nodeType``, ``__typename``, ``name`` or ``tag``,
and holds text or other nodes under one of a few keys. So come out Portable Text, Editor.js, Contentful, ProseMirror, Slate,
Lexical, Draft.js, Gutenberg, Arc, Medium, hast and mdast, React's elements, and those that are like them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape
from typing import Any

from cleanse.patterns import regex

Resolve = Callable[[Any], Any]

_REACT = ("$", "$r")
_DEEPEST = 40
_MOST_NODES = 30_000
KINDS = ("type", "_type", "nodeType", "__typename", "kind", "blockType", "tag", "tagName", "component", "name", "style")
_SAYS_KIND = frozenset(KINDS)
_LONGEST_KIND = 40
_HOLDING = tuple(
    (
        "html bodyHtml bodyHTML renderedHtml saveContent rendered __html text innerHTML value content children "
        "blocks items paragraphs body innerBlocks data attributes attrs props model fields root document doc json "
        "raw nodes elements content_elements richText paragraph markup caption"
    ).split()
)
_TITLING = ("heading", "headline", "title", "subtitle", "subheading")
_NO_ELEMENTS = frozenset("script style nav footer button svg path img template title meta link head aside form iframe".split())
_NO_PROSE = regex(
    r"image|^img$|picture|photo|video|embed|gallery|advert|\bads?\b|related|newsletter|podcast|audio|promo|interstitial|social|tweet|"
    r"twitter|instagram|facebook|iframe|script|style$|divider|separator|hr$|hardbreak|signup|recirc|widget|media|slideshow|poll",
    re.IGNORECASE,
)
_HEADING = regex(r"^h([1-6])$|head(?:er|ing)[-_]?(one|two|three|four|five|six|[1-6])?|sub(?:title|head)", re.IGNORECASE)
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_TAGS = (
    (regex(r"list[-_]?item|^li$|^[uo]li$|^listitem", re.IGNORECASE), "li"),
    (regex(r"ordered(?!.*(?:item|un))|^ol$|number", re.IGNORECASE), "ol"),
    (regex(r"list|^ul$|bullet", re.IGNORECASE), "ul"),
    (regex(r"quote|^bq$", re.IGNORECASE), "blockquote"),
    (regex(r"^pre$|code[-_]?block|^code$|fence", re.IGNORECASE), "pre"),
    (regex(r"table[-_]?row|^tr$", re.IGNORECASE), "tr"),
    (regex(r"table[-_]?(?:cell|header)|^t[dh]$", re.IGNORECASE), "td"),
    (regex(r"table$", re.IGNORECASE), "table"),
    (regex(r"paragraph|^p$|^unstyled$|^normal$", re.IGNORECASE), "p"),
)
_INLINE = regex(
    r"^(?:text|span|fragment|leaf|inline|textinline|strong|b|em|i|code|u|mark|sup|sub|a|link|hyperlink|anchor)$|link$", re.I
)
_LINK = regex(r"^a$|link$|anchor", re.IGNORECASE)
_MARKUP = regex(r"</?[a-zA-Z][^<>]{0,500}>|&(?:[a-z]{2,8}|#\d{2,6});")
_MARKS = {"bold": "b", "strong": "b", "italic": "i", "em": "i", "emphasis": "i", "code": "code"}
_ESCAPED = regex(r"&lt;/?(?:p|br|div|h[1-6]|li|strong|em|b|i|a)\b", re.IGNORECASE)
_REFERENCE = regex(r"\$[\w@:.$-]*")  # of Next.js, to what is not in the page
_MARKDOWN = regex(r"^(?:#{1,6} \S|[-*+] \S|> )|\*\*\S|\]\((?:https?:|/|#)", re.MULTILINE)
_MARKDOWN_LINE = regex(r"(#{1,6}|[-*+]|>) +(.*)")
_MARKDOWN_LINK = regex(r"!?\[([^\[\]]{0,400})\]\(([^()\s]{0,800})(?: [^()]{0,200})?\)")
_MARKDOWN_STRONG = regex(r"(\*\*|__)(?=\S)([^*_\n]{1,1000})\1")
_BLOCKS = regex(r"<(?:p|div|br|li|h[1-6]|section|article|table)\b", re.IGNORECASE)
_OWN_BLOCK = regex(r"\s*<(p|h[1-6]|ul|ol|div|blockquote|table|pre|section|figure)\b", re.IGNORECASE)
_TAG_NAME = regex(r"[a-z][a-z0-9]{0,10}")
_LINES = regex(r"\n\s*")


def is_node(value: Any) -> bool:
    """Whether a value is a node of rich text: it says its kind, and holds text or other nodes.

    >>> is_node({"type": "paragraph", "text": "It rained."}), is_node({"type": "paragraph", "slug": "rain"})
    (True, False)
    """
    if isinstance(value, dict):
        return _kind(value) != "" and any(value.get(key) for key in _HOLDING)
    return isinstance(value, list) and _is_element(value)


def as_html(value: Any, resolve: Resolve = lambda value: value) -> str:
    """The HTML of rich text.

    :param value: a string, plain or HTML; a node; or a list of these.
    :param resolve: gives what a reference in the value stands for.

    >>> as_html([{"type": "header", "data": {"text": "Rain", "level": 2}}, {"type": "paragraph", "data": {"text": "It <b>rained</b>."}}])
    '<h2>Rain</h2><p>It <b>rained</b>.</p>'
    """  # noqa: E501
    return _Writer(resolve).block(value, 0)


def plain_as_html(text: str) -> str:
    """The HTML of a plain text: a paragraph for each line.

    >>> plain_as_html("It rained.\\n\\nThen < 1 mm.")
    '<p>It rained.</p><p>Then &lt; 1 mm.</p>'
    """
    lines = filter(None, _LINES.split(text.strip()))
    if _MARKDOWN.search(text):
        return "".join(map(_markdown_line, lines))
    return "".join(f"<p>{escape(line)}</p>" for line in lines)


def _markdown_line(line: str) -> str:
    """A line of Markdown: enough of it to leave no signs in the text."""
    found = _MARKDOWN_LINE.match(line)
    sign, text = found.groups() if found else ("", line)
    text = _MARKDOWN_LINK.sub(_markdown_link, escape(text, quote=False))
    text = _MARKDOWN_STRONG.sub(r"<b>\2</b>", text)
    tag = f"h{len(sign)}" if sign[:1] == "#" else {"": "p", ">": "blockquote"}.get(sign, "li")
    return f"<{tag}>{text}</{tag}>"


def _markdown_link(found: re.Match[str]) -> str:
    text, href = found.groups()
    return "" if found.group()[0] == "!" else f'<a href="{escape(href)}">{text}</a>'


def text_as_html(text: str) -> str:
    """The HTML of a text that may be HTML itself.

    >>> text_as_html("<p>It rained.</p>"), text_as_html("It rained.")
    ('<p>It rained.</p>', '<p>It rained.</p>')
    """
    if not _MARKUP.search(text):
        return plain_as_html(text)
    if _ESCAPED.search(text) and "<p" not in text:
        text = unescape(text)
    if _BLOCKS.search(text):
        return text
    return "".join(f"<p>{line}</p>" for line in _LINES.split(text.strip()) if line)


class _Writer:
    """Writes nodes, up to a depth and a number."""

    def __init__(self, resolve: Resolve) -> None:
        self.resolve = resolve
        self.left = _MOST_NODES

    def block(self, value: Any, depth: int) -> str:
        """A value that stands where blocks do."""
        value = self._entered(value, depth)
        if isinstance(value, str):
            return text_as_html(value) if not _REFERENCE.fullmatch(value) else ""
        if isinstance(value, list):
            if _is_element(value):
                return self._element(value, depth)
            if value and all(isinstance(one, dict) and _is_inline(one) for one in value):
                return f"<p>{self.inline(value, depth)}</p>" if not _has_blocks(value) else self._each(value, depth)
            return self._each(value, depth)
        return self._node(value, depth) if isinstance(value, dict) else ""

    def inline(self, value: Any, depth: int) -> str:
        """A value that stands within a block."""
        value = self._entered(value, depth)
        if isinstance(value, str):
            if _REFERENCE.fullmatch(value):
                return ""
            return value if _MARKUP.search(value) else escape(value)
        if isinstance(value, list):
            if _is_element(value):
                return self._element(value, depth)
            return "".join(self.inline(one, depth + 1) for one in value)
        if not isinstance(value, dict):
            return ""
        if _is_inline(value) or not _kind(value):
            return self._leaf(value, depth)
        return self._node(value, depth)

    def _entered(self, value: Any, depth: int) -> Any:
        self.left -= 1
        return self.resolve(value) if depth < _DEEPEST and self.left > 0 else None

    def _each(self, values: list[Any], depth: int) -> str:
        return "".join(self.block(one, depth + 1) for one in values)

    def _leaf(self, node: dict[str, Any], depth: int) -> str:
        inner = next(filter(None, (self.inline(node[key], depth + 1) for key in _HOLDING if node.get(key))), "")
        if not inner:
            return "<br>" if "break" in _kind(node).lower() else ""
        tag = _MARKS.get(_kind(node).lower())
        marks = node.get("marks")
        names = [mark.get("type") if isinstance(mark, dict) else mark for mark in marks[:9]] if isinstance(marks, list) else []
        for name in (
            tag,
            *(_MARKS.get(one) for one in names if isinstance(one, str)),
            *(_MARKS[one] for one in _MARKS if node.get(one) is True),
        ):
            if name and not inner.startswith(f"<{name}>"):
                inner = f"<{name}>{inner}</{name}>"
        href = _href(node) if _LINK.search(_kind(node)) else ""
        return f'<a href="{escape(href)}">{inner}</a>' if href else inner

    def _node(self, node: dict[str, Any], depth: int) -> str:
        kind = _kind(node)
        if kind and _NO_PROSE.search(kind):
            return ""
        tag = _tag(node, kind)
        if not kind or tag == "div":  # a part of its own, which may have a heading
            title = next((node[key] for key in _TITLING if isinstance(node.get(key), str) and node[key].strip()), "")
            inner = next(filter(None, (self.block(node[key], depth + 1) for key in _HOLDING if node.get(key))), "")
            return f"<h2>{title if _MARKUP.search(title) else escape(title)}</h2>{inner}" if title and inner else inner
        write = self.inline if tag in ("p", "li", "td", "pre", "blockquote") or tag[0] == "h" else self.block
        if tag in ("ul", "ol"):
            return self._list(node, tag, depth)
        if tag == "table" and isinstance(_within(node).get("content"), list):
            lines = [line for line in _within(node)["content"][:1000] if isinstance(line, list)]
            if lines:
                made = ("".join(f"<td>{self.inline(cell, depth + 2)}</td>" for cell in line) for line in lines)
                return f"<table>{''.join(f'<tr>{line}</tr>' for line in made)}</table>"
        inner = next(filter(None, (write(node[key], depth + 1) for key in _HOLDING if node.get(key))), "")
        if not inner.strip():
            return ""
        own = _OWN_BLOCK.match(inner)
        return inner if own is not None and (tag == "p" or own.group(1).lower() == tag) else f"<{tag}>{inner}</{tag}>"

    def _list(self, node: dict[str, Any], tag: str, depth: int) -> str:
        inside = _within(node)
        for key in ("items", "children", "content", "innerBlocks", "listItems", "values", "blocks"):
            of_key = self.resolve(inside.get(key) or node.get(key))
            if isinstance(of_key, list) and of_key:
                made = [self.inline(one, depth + 1) for one in of_key]
                lines = "".join(one if one.startswith("<li") else f"<li>{one}</li>" for one in made if one.strip())
                return f"<{tag}>{lines}</{tag}>" if lines else ""
        return str(next(filter(None, (self.block(node[key], depth + 1) for key in _HOLDING if node.get(key))), ""))

    def _element(self, value: list[Any], depth: int) -> str:
        """An element as React, or as Nuxt Content has it: ``["$", "p", key, {…}]``, ``["p", {…}, …]``."""
        if value[0] in _REACT:
            tag, props = value[1], value[3] if len(value) > 3 and isinstance(value[3], dict) else {}
            of_html = props.get("dangerouslySetInnerHTML")
            children = [of_html.get("__html") if isinstance(of_html, dict) else props.get("children")]
            if children == [None]:
                return ""
        else:
            tag, props, children = value[0], value[1], value[2:]
        if tag in _NO_ELEMENTS:
            return ""
        is_html = _TAG_NAME.fullmatch(tag) is not None
        inner = "".join(self.inline(one, depth + 1) for one in children if one is not None)
        if not is_html or not inner:
            return inner
        href = props.get("href")
        return f'<a href="{escape(href)}">{inner}</a>' if tag == "a" and isinstance(href, str) else f"<{tag}>{inner}</{tag}>"


def _is_element(value: list[Any]) -> bool:
    if len(value) >= 2 and value[0] in _REACT and isinstance(value[1], str):
        return True
    return (
        len(value) >= 3 and isinstance(value[0], str) and isinstance(value[1], dict) and value[0].islower() and len(value[0]) < 12
    )


def _kind(node: dict[str, Any]) -> str:
    """What a node says that it is; of several names the one that says most."""
    if _SAYS_KIND.isdisjoint(node):  # as most objects do not
        return ""
    for key in KINDS:
        kind = node.get(key)
        if kind and isinstance(kind, str) and len(kind) < _LONGEST_KIND:
            break
    else:
        return ""
    if kind == "block" or kind == "element":  # Portable Text has it in the style, hast in the tag
        if node.get("listItem"):
            return "li"
        return next((one for one in (node.get("style"), node.get("tagName"), node.get("tag")) if isinstance(one, str)), "p")
    return kind.rpartition("/")[2]  # core/paragraph


def _is_inline(node: dict[str, Any]) -> bool:
    kind = _kind(node)
    return bool(_INLINE.search(kind)) if kind else isinstance(node.get("text"), str)


def _has_blocks(nodes: list[dict[str, Any]]) -> bool:
    """Whether nodes that call themselves text are paragraphs: one ends as a sentence, or has markup of its own."""
    held = (one.get(key) for one in nodes for key in ("content", "text", "value", "html"))
    texts = [text for text in held if isinstance(text, str)]
    ended = [text for text in texts if text.rstrip()[-1:] in '.!?”"…。！？>']
    return len(texts) == 1 or 2 * len(ended) > len(texts)


def _tag(node: dict[str, Any], kind: str) -> str:
    heading = _HEADING.search(kind)
    if heading and "list" not in kind.lower() and "table" not in kind.lower():
        inside = _within(node)
        level = (
            heading.group(1)
            or heading.group(2)
            or inside.get("level")
            or node.get("level")
            or node.get("depth")
            or node.get("tag")
            or 2
        )
        level = _NUMBERS.get(str(level).lower(), level)
        digit = re.search(r"[1-6]", str(level)) or re.search(r"[1-6]", kind)
        return f"h{digit.group() if digit else 2}"
    return next((tag for pattern, tag in _TAGS if pattern.search(kind)), "div")


def _within(node: dict[str, Any]) -> dict[str, Any]:
    inner = next(
        (node[key] for key in ("data", "attrs", "attributes", "props", "model") if isinstance(node.get(key), dict)), None
    )
    return inner if inner is not None else node


def _href(node: dict[str, Any]) -> str:
    for place in (node, _within(node)):
        for key in ("href", "url", "uri"):
            if isinstance(place.get(key), str):
                return str(place[key])
    return ""
