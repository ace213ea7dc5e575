"""What the scripts of a page hold as data: JSON-LD, and the state that a framework hands to its own script in the browser.

Told by shape: JSON in a script or in an attribute, JSON that is assigned to a name or parsed from a string, the rows of Next.js,
the flat arrays of Nuxt, SvelteKit and React Router, and what is nearly JSON in the literals of a script.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from cleanse import core
from cleanse.patterns import regex
from cleanse.read.payload.flat import as_plain, is_flat
from cleanse.values import NamedTuple

if TYPE_CHECKING:
    from json import JSONDecoder

    from selectolax.lexbor import LexborNode

_MOST_JSON = 6_000_000  # characters of one script
_MOST_VALUES = 60  # of one script
_MOST_SCRIPTS = 400
_MOST_LENIENT = 3  # values of one script that are tried again with what JSON does not know left out
_LEAST = 200  # characters in which there may be a body
_LONG = 80  # characters of a string that may be prose
_SIGNS = ('{"', '{\\"', "__NUXT__", "__next_f", "%7B%22", "kit.start(", '[{"')  # of JSON in a script, one of which it has
_LD_KEYS = ('"articleBody"', '"reviewBody"', '"text"')
_ATTRIBUTES = (("{&quot;", '"'), ("'{\"", "'"), ("'[{\"", "'"))  # what JSON in an attribute begins with, and its quote
_REFERENCES = {"&quot;": '"', "&#39;": "'", "&lt;": "<", "&gt;": ">", "&amp;": "&"}  # nearly all that such JSON has, "&" last
_SIGNS_OF_ATTRIBUTES = [sign.encode() for sign, _ in _ATTRIBUTES]
_ATTRIBUTE = regex(r"""([\w:.-]{1,60})=["']$""")
_NOT_DATA = regex(r"importmap|speculationrules|text/(?:css|html|template|x-)", re.IGNORECASE)
# A name that is given a value. Each part is bounded, or told from the next by one character.
_GIVEN = regex(r"=\s{0,9}(?=[\[{]|JSON\.parse\(|decodeURIComponent\()|\.enqueue\((?=[\"'])")
_NAME = regex(r"""([\w$]{1,60})["'\]]{0,2}\s{0,9}$""")
_STATE = regex(r"__\w|state|store|data|props|content|article|story|post", re.IGNORECASE)  # what a name says that may hold a body
_UNDEFINED = regex(r"(?<=[:,\[])\s{0,9}(?:undefined|NaN|-?Infinity|void 0)(?=\s{0,9}[,}\]])")
_STRING = r'"[^"\\]*(?:\\.[^"\\]*)*"'
_STRINGS = regex(_STRING, re.DOTALL)
_KEY = regex(r"""([\w$]{1,40})["']?\s{0,9}:\s{0,9}$""")
_LONGEST_NAME = 90  # characters before a value in which its name stands
_SINGLE = regex(r"'[^'\\]*(?:\\.[^'\\]*)*'", re.DOTALL)
_JS_ESCAPE = regex(r"\\(?:x([0-9a-fA-F]{2})|u\{([0-9a-fA-F]{1,6})\}|(['`$\n]))")


class Data(NamedTuple):
    """A value that a page holds for scripts, where it stands, and what its references mean."""

    origin: str
    """``JSON-LD``, or the name of what holds it, such as ``__NEXT_DATA__``."""
    value: Any
    references: dict[str, Any] = {}  # noqa: RUF012  # shared, since nobody writes to it
    is_loose: bool = False
    """Whether the value is only the list of the pairs of keys and strings of a script that is no JSON."""


class Script(NamedTuple):
    """A script: its type and its id, and what is in it."""

    text: str
    type: str = ""
    id: str = ""


def scripts_of(nodes: Iterable[LexborNode], only_ld: bool = False) -> Iterator[Script]:
    """The scripts among the elements of a page that may hold data, or only those of JSON-LD."""
    count = 0
    for node in nodes:
        if node.tag != "script":
            continue
        attributes = node.attributes
        kind = attributes.get("type") or ""
        if only_ld and "ld+json" not in kind:
            continue
        text = node.text()
        if not _LEAST <= len(text) <= _MOST_JSON:
            continue
        count += 1
        if count > _MOST_SCRIPTS:
            return
        yield Script(text, kind, attributes.get("id") or "")


def data_of(scripts: Iterable[Script], html: str, may_matter: Callable[[Sequence[str]], Sequence[bool]]) -> Iterator[Data]:
    """The data of a page.

    :param scripts: its scripts.
    :param html: the page, for what stands in attributes; or nothing.
    :param may_matter: tells by the letters of scripts and attributes which are worth the reading.

    >>> script = Script('window.__STATE__ = {"a": "%s"};' % (300 * "b"))
    >>> [(of.origin, len(of.value["a"])) for of in data_of([script], "", list)]
    [('__STATE__', 300)]
    """
    flight: list[str] = []
    for text, kind, name in scripts:
        if _NOT_DATA.match(kind):
            continue
        if "ld+json" in kind:
            if any(key in text for key in _LD_KEYS) and any(may_matter([text])):
                value = _decoded(text)
                if value is not None:
                    yield Data("JSON-LD", value)
        elif "json" in kind or any(sign in text for sign in _SIGNS):
            if "__next_f" in text:
                flight.append(text)
            elif any(may_matter([text])):
                yield from _of_script(text, name)
    joined = "".join(flight)
    if flight and len(joined) <= _MOST_JSON and any(may_matter([joined])):
        from cleanse.read.payload.flight import rows

        of_rows = rows(flight)
        yield Data("__next_f", list(of_rows.values()), of_rows)
    if html:
        yield from _of_attributes(html, may_matter)


def has_attributes_with_data(page: bytes) -> bool:
    """Whether a page, in UTF-8, may have JSON in attributes: none but the compiled core tells it sooner than by a look for them.

    >>> has_attributes_with_data(b'<div data-page="{&quot;a&quot;: 1}"></div>')
    True
    """
    compiled = core.compiled() if page else None
    return compiled is None or bool(compiled.holds_any(page, _SIGNS_OF_ATTRIBUTES))


def _of_script(script: str, name: str) -> Iterator[Data]:
    """The values in a script: the whole, or those that are assigned."""
    text = script.strip()
    if text[:1] in ("{", "["):
        value = _decoded(text)
        if value is not None:
            yield _as_data(name or "application/json", value)
            return
    at = count = 0
    lenient = _MOST_LENIENT
    unread = ""
    while count < _MOST_VALUES:
        found = _GIVEN.search(script, at)
        if found is None:
            break
        count += 1
        start = found.end()
        named = _NAME.search(script[max(0, found.start() - _LONGEST_NAME) : found.start()])
        own = "streamController" if found.group()[0] == "." else named.group(1) if named else ""
        value, at = _assigned(script, start)
        if value is None and _STATE.search(own):
            if lenient and script[start] in "{[":
                lenient -= 1
                value = _decoded_leniently(script, start)
            if value is None:
                unread = unread or own
        if isinstance(value, (dict, list)):
            yield _as_data(own or "script", value)
    if "__NUXT__" in script or "kit.start(" in script:
        unread = unread or "__NUXT__"
    pairs = _literals(script) if unread else []
    if pairs:
        yield Data(unread, pairs, is_loose=True)


def _assigned(script: str, at: int) -> tuple[Any, int]:
    """The value that begins at an offset, and where to go on; None where it is none that can be read."""
    is_parsed = is_quoted = False
    for _ in range(3):
        if script.startswith("JSON.parse(", at):
            is_parsed, at = True, at + len("JSON.parse(")
        elif script.startswith("decodeURIComponent(", at):
            is_quoted, at = True, at + len("decodeURIComponent(")
    if script[at : at + 1] in ("'", '"'):
        text, end = _string(script, at)
        if is_quoted:
            from urllib.parse import unquote

            text = unquote(text)
        return (_decoded(text) if text[:1] in ("{", "[") else None), end
    if is_parsed:
        return None, at + 1
    try:
        return _decoder().raw_decode(script, at)
    except (ValueError, RecursionError):
        return None, at + 1


def _decoded_leniently(script: str, at: int) -> Any:
    """The value at an offset where what JSON does not know stands for nothing; only tried where there is such."""
    if script.find("undefined", at) < 0 and script.find("void 0", at) < 0:
        return None
    try:
        return _decoder().raw_decode(_UNDEFINED.sub("null", script[at:]))[0]
    except (ValueError, RecursionError):
        return None


def _string(script: str, at: int) -> tuple[str, int]:
    """A string of a script in single or double quotes, and where it ends."""
    pattern = _SINGLE if script[at] == "'" else _STRINGS
    found = pattern.match(script, at)
    if found is None:
        return "", at + 1
    return _unescaped(found.group()), found.end()


@cache
def _decoder() -> JSONDecoder:
    from json import JSONDecoder  # which most pages do without

    return JSONDecoder(strict=False)


def _unescaped(literal: str) -> str:
    """What a string literal stands for."""
    quote, inner = literal[0], literal[1:-1]
    inner = _JS_ESCAPE.sub(_escaped_character, inner)
    if quote == "'":
        inner = re.sub(r'(\\.)|"', lambda found: found.group(1) or '\\"', inner, flags=re.DOTALL)
    try:
        return str(_decoder().decode(f'"{inner}"'))
    except ValueError:
        return ""


def _escaped_character(found: re.Match[str]) -> str:
    code = found.group(1) or found.group(2)
    if code:
        import json

        number = int(code, 16)
        return json.dumps(chr(number))[1:-1] if number <= 0x10FFFF else ""
    return "" if found.group(3) == "\n" else found.group(3)


def _literals(script: str) -> list[tuple[str, str]]:
    """The strings of a script with their keys; what is short says nothing but for titles."""
    pairs: list[tuple[str, str]] = []
    for found in _STRINGS.finditer(script):
        text = found.group()
        named = _KEY.search(script[max(0, found.start() - _LONGEST_NAME) : found.start()])
        if named is not None or len(text) > _LONG:
            pairs.append((named.group(1) if named is not None else "", _unescaped(text)))
    return pairs


def _of_attributes(html: str, may_matter: Callable[[Sequence[str]], Sequence[bool]]) -> Iterator[Data]:
    """The JSON in attributes, such as ``data-page`` and ``props``."""
    found = [*_attributes(html)]
    matters = may_matter([text for _, text in found])
    for (name, text), is_worth_it in zip(found, matters, strict=True):
        value = _decoded(text) if is_worth_it else None
        if value is not None:
            yield _as_data(name, value)


def _attributes(html: str) -> Iterator[tuple[str, str]]:
    """The names and values of those that may be JSON."""
    for sign, quote in _ATTRIBUTES:
        at = html.find(sign)
        for _ in range(_MOST_VALUES):
            if at < 0:
                break
            start = at + (1 if sign[0] == quote else -1 if html[at - 1] == "[" else 0)
            end = html.find(quote, start)
            if end < 0:
                break
            name = _ATTRIBUTE.search(html[max(0, start - _LONGEST_NAME) : start])
            if name is not None and _LEAST <= end - start <= _MOST_JSON:
                yield name.group(1), _without_references(html[start:end])
            at = html.find(sign, end)


def _without_references(value: str) -> str:
    """As :func:`html.unescape`, which replaces one after another: JSON has hundreds of quotes, and hardly anything else.

    >>> _without_references("{&quot;a&quot;: &quot;&amp;quot; &eacute;&quot;}")
    '{"a": "&quot; é"}'
    """
    if value.count("&") == sum(map(value.count, _REFERENCES)):
        for reference, sign in _REFERENCES.items():
            value = value.replace(reference, sign)
        return value
    from html import unescape  # which takes longer to load than most pages have use for

    return unescape(value)


def _as_data(name: str, value: Any) -> Data:
    return Data(name, as_plain(value)) if is_flat(value) else Data(name, value)


def _decoded(text: str) -> Any:
    """The first JSON value of a text, or None."""
    text = text.strip()
    try:
        return _decoder().raw_decode(text)[0]
    except (ValueError, RecursionError):
        return None
