"""Titles, and the name of the site that often stands before or behind them."""

from __future__ import annotations

import re

from cleanse.read.metadata.plain import MOST_CHARS
from cleanse.text.words import letters_of

_BETWEEN = re.compile(r" [|\-–—·•»:/]+ | ?[|｜] ?|: ")  # texts are plain: one blank, never more
_SHORT_NAME = 4  # letters of a site's name that may also be a word in an address


def is_site_name(text: str, site_name: str, host: str) -> bool:
    """Whether a text is the name of the page's site: as it says, or as its address has it.

    >>> is_site_name("The Post", "", "www.thepost.com"), is_site_name("Rain", "The Post", "www.thepost.com")
    (True, False)
    """
    name, site = letters_of(text), letters_of(site_name)
    if not name:
        return False
    if name == site or (
        len(site) > _SHORT_NAME and (name.startswith(site) or (site.startswith(name) and len(name) > _SHORT_NAME))
    ):
        return True
    return len(name) >= _SHORT_NAME and name in letters_of(host.removeprefix("www."))


def without_site(title: str, site_name: str, host: str) -> str:
    """A title without the name of the site before or behind it.

    >>> without_site("Rain - and wind - The Post", "The Post", "")
    'Rain - and wind'
    """
    gaps = list(_BETWEEN.finditer(title[:MOST_CHARS]))
    for gap in gaps[:-4:-1]:
        if is_site_name(title[gap.end() :], site_name, host):
            return title[: gap.start()]
    for gap in gaps[:1]:
        if is_site_name(title[: gap.start()], site_name, host):
            return title[gap.end() :]
    return title
