"""The words that options take, as types: a misspelt one is an error for mypy and pyright before anything runs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

Kind = Literal["html", "text"]
"""What a document is."""
Favor = Literal["balance", "precision", "recall"]
"""Of a page, whether less is kept or more."""
Include = Literal["title", "byline", "captions", "comments", "related"]
"""What may stay beside the body, in its place."""
As = Literal["text", "markdown", "html"]
"""What the body is written as."""


def check_choice(said: str, value: object, choices: Iterable[str], otherwise: str = "") -> None:
    """Sees to it that the value of an option is one of its words.

    :param said: how the message begins, such as ``kind is``.
    :param otherwise: what it may be besides.
    :raises ValueError: for anything else, with the word that may be meant.

    >>> check_choice("kind is", "htlm", ("html", "text"))
    Traceback (most recent call last):
    ValueError: kind is 'htlm'; expected 'html' or 'text'. Is 'html' meant?
    """
    words = list(choices)
    if isinstance(value, str) and value in words:
        return
    from difflib import get_close_matches  # which nobody needs who misspells nothing

    near = get_close_matches(value, words, 1) if isinstance(value, str) else []
    *first, last = [*map(repr, words), *filter(None, [otherwise])]
    is_meant = f" Is {near[0]!r} meant?" if near else ""
    raise ValueError(f"{said} {value!r:.80}; expected {', '.join(first)} or {last}.{is_meant}")
