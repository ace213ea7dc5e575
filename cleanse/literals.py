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


def is_meant(value: object, words: Iterable[str]) -> str:
    """What the end of a message asks where a word is misspelt: whether the nearest of those that there are is meant.

    >>> is_meant("caption", ["bylines", "captions"]), is_meant("HTML", ["html"]), is_meant("umbrella", ["html"])
    (" Is 'captions' meant?", " Is 'html' meant?", '')
    """
    from difflib import get_close_matches  # which nobody needs who misspells nothing

    known = {word.lower(): word for word in words}
    near = get_close_matches(value.lower(), known, 1) if isinstance(value, str) else []
    return f" Is {known[near[0]]!r} meant?" if near else ""


def check_switch(name: str, value: object) -> None:
    """Sees to it that an option is True or False: what is written in quotes would count as True.

    :raises TypeError: for anything else.

    >>> check_switch("title", "no")
    Traceback (most recent call last):
    TypeError: title is 'no', of type str; it is True or False.
    """
    if not isinstance(value, bool):
        raise TypeError(f"{name} is {value!r:.80}, of type {type(value).__name__}; it is True or False.")


def check_url(url: object) -> None:
    """Sees to it that an address is one.

    :raises TypeError: for what is no str.

    >>> check_url(5)
    Traceback (most recent call last):
    TypeError: url is 5, of type int; it is the address of the page as a str, such as 'https://example.org/rain', or None.
    """
    if url is not None and not isinstance(url, str):
        raise TypeError(
            f"url is {url!r:.80}, of type {type(url).__name__}; it is the address of the page as a str, such as "
            "'https://example.org/rain', or None."
        )


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
    *first, last = [*map(repr, words), *filter(None, [otherwise])]
    raise ValueError(f"{said} {value!r:.80}; expected {', '.join(first)} or {last}.{is_meant(value, words)}")
