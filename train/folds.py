"""The folds of a training: pages of one domain are in one, so that no model is measured on a site that it has seen."""

from __future__ import annotations

import hashlib
from urllib.parse import urlsplit

FOLDS = 5
_SECOND_LEVEL = ("co", "com", "org", "net", "gov", "ac", "edu")


def domain(url: str) -> str:
    """The registered domain of an address, roughly.

    >>> domain("https://www.news.example.co.uk/rain"), domain("http://example.org/")
    ('example.co.uk', 'example.org')
    """
    parts = (urlsplit(url).hostname or "").split(".")
    size = 3 if len(parts) > 2 and len(parts[-1]) == 2 and parts[-2] in _SECOND_LEVEL else 2
    return ".".join(parts[-size:])


def number_of(text: str) -> int:
    """A number that is the same for the same text, to draw by."""
    return int(hashlib.md5(text.encode()).hexdigest(), 16)


def fold_of(url: str) -> int:
    """The fold of an address's domain."""
    return number_of(domain(url)) % FOLDS
