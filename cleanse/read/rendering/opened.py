"""Elements whose content a browser keeps to itself, found tag by tag: some of them are opened, so that their content counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from cleanse import core
from cleanse.read.tokens import Token, Tokens
from cleanse.values import NamedTuple

if TYPE_CHECKING:
    from types import ModuleType


class Held(NamedTuple):
    """An element that holds what is not shown: its start tag, its end tag, and how deep it stands in others of its kind."""

    opening: Token
    closing: Token | None
    """None where the page ends within."""
    depth: int

    def content(self, html: str) -> str:
        """The HTML in it."""
        return html[self.opening.end : self.closing.start if self.closing is not None else len(html)]


def held(html: str, name: str) -> list[Held]:
    """All elements of a name in a page, by where they begin; those in scripts and comments are none.

    >>> [one.content("<p><template>a<template>b</template></template>") for one in held("<p><template>a<template>b</template></template>", "template")]
    ['a<template>b</template>', 'b']
    """  # noqa: E501
    compiled = core.compiled()
    found = _held(html, name) if compiled is None else _held_by_core(compiled, html, name)
    return sorted(found, key=lambda one: one.opening.start)


def opened(html: str, elements: Iterable[Held], name: str) -> str:
    """The page with other names for the tags of some elements.

    >>> page = "<template><p>It rained.</p></template>"
    >>> opened(page, held(page, "template"), "div")
    '<div><p>It rained.</p></div>'
    """
    renamed: list[tuple[int, int, str]] = []
    for opening, closing, _ in elements:
        renamed.append((opening.start, opening.name_end, f"<{name}"))
        if closing is not None:
            renamed.append((closing.start, closing.name_end, f"</{name}"))
    parts: list[str] = []
    at = 0
    for start, end, tag in sorted(renamed):
        parts += (html[at:start], tag)
        at = end
    return "".join([*parts, html[at:]])


def _held_by_core(compiled: ModuleType, html: str, name: str) -> Iterator[Held]:
    for opening, closing, depth in compiled.held(html, name):
        end_tag = _token(name, closing, is_end=True) if closing is not None else None
        yield Held(_token(name, opening), end_tag, depth)


def _token(name: str, places: tuple[int, int, int, int], is_end: bool = False) -> Token:
    text, start, name_end, end = places
    return Token(text, start, name, is_end, start, name_end, end)


def _held(html: str, name: str) -> Iterator[Held]:
    tokens = Tokens(html)
    open_: list[Token] = []
    for token in tokens:
        if tokens.is_of_foreign(token) or token.name != name:
            continue
        elif not token.is_end:
            open_.append(token)
        elif open_:
            yield Held(open_.pop(), token, len(open_))
    for depth, token in enumerate(open_):
        yield Held(token, None, depth)
