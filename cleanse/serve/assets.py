"""The page, its style and its script, and what a browser may do with them."""

from __future__ import annotations

from functools import cache
from html import escape
from string import Template
from typing import NamedTuple, get_args

from cleanse import packaged
from cleanse._version import __version__
from cleanse.literals import Favor, Include, Kind
from cleanse.options import FORMS
from cleanse.pipeline import Pipeline
from cleanse.write.html_report.page import asset, digest

_SAID = {
    "html": "HTML",
    "text": "text",
    "markdown": "Markdown",
    "precision": "precision: keep less",
    "recall": "recall: keep more",
}
"""What the page calls the words that options have, where it does not use the words themselves."""


class Asset(NamedTuple):
    """A file of the page."""

    content_type: str
    body: bytes


@cache
def assets() -> dict[str, Asset]:
    """The files of the page by their paths.

    >>> sorted(assets())
    ['/', '/page.css', '/page.js']
    """
    return {
        "/": Asset("text/html; charset=utf-8", _index().encode("utf-8")),
        "/page.css": Asset("text/css; charset=utf-8", _file("page.css")),
        "/page.js": Asset("text/javascript; charset=utf-8", _file("page.js")),
    }


@cache
def policy() -> str:
    """What a browser may do in the page: load what is its own, and ask this server. Of the report, which is a page in it, its
    style and its script may run.

    >>> "unsafe" in policy()
    False
    """
    style, script = digest(asset("style.css")), digest(asset("script.js"))
    return (
        f"default-src 'none'; style-src 'self' {style}; script-src 'self' {script}; connect-src 'self'; img-src data:; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )


def _file(name: str) -> bytes:
    return packaged.read("serve", "page", name)


def _index() -> str:
    return Template(_file("index.html").decode("utf-8")).substitute(
        version=escape(__version__),
        kinds=_choices(("", *get_args(Kind))),
        favors=_choices(get_args(Favor)),
        forms=_choices(FORMS),
        includes=_boxes("include", get_args(Include)),
        cleaners=_boxes("cleaner", Pipeline.default().names, is_checked=True),
    )


def _choices(words: tuple[str, ...]) -> str:
    return "".join(f'<option value="{word}">{_SAID.get(word, word or "by its looks")}</option>' for word in words)


def _boxes(name: str, words: tuple[str, ...], is_checked: bool = False) -> str:
    checked = " checked" if is_checked else ""
    return "\n".join(f'<label><input type="checkbox" name="{name}" value="{word}"{checked}> {word}</label>' for word in words)
