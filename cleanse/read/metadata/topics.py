"""What an article is about, and under what licence: tags in a line, and addresses of licences."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cleanse.read.metadata.plain import ADDRESS

_BETWEEN = re.compile(r"[,;，；、،|]")
_MOST_TAGS = 40
_LONGEST_TAG = 60  # characters
_CREATIVE_COMMONS = re.compile(
    r"https?://(?:www\.)?creativecommons\.org/(licenses|publicdomain)/([a-z\-+]+)/(\d\.\d)(?:/([a-z]{2})(?=/|\Z))?"
)


def tags_in(texts: Iterable[str]) -> list[str]:
    """The tags in some values, of which one may have several; each once, as it is written first.

    >>> tags_in(["Rain, floods", "rain", "City council"])
    ['Rain', 'floods', 'City council']
    """
    found: dict[str, str] = {}
    for text in texts:
        for part in _BETWEEN.split(text):
            tag = part.strip(" #\"'")
            if tag and len(tag) <= _LONGEST_TAG and not ADDRESS.search(tag) and len(found) < _MOST_TAGS:
                found.setdefault(tag.casefold(), tag)
    return list(found.values())


def license_address(address: str) -> str:
    """The address of a licence; of Creative Commons without the language of its deed.

    >>> license_address("http://creativecommons.org/licenses/by-sa/4.0/deed.de")
    'https://creativecommons.org/licenses/by-sa/4.0/'
    """
    found = _CREATIVE_COMMONS.match(address)
    if not found:
        return address
    kind, terms, version, country = found.groups()
    return f"https://creativecommons.org/{kind}/{terms}/{version}/" + (f"{country}/" if country else "")
