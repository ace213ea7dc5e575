"""A user's own rules for a site, as its file has them: CSS, by the paths of addresses."""

from __future__ import annotations

import json
from collections.abc import Sequence
from fnmatch import fnmatchcase
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit

from cleanse.errors import BadSelector, BadSite
from cleanse.literals import is_meant
from cleanse.read.ruled import NAMES, PageRules

PATH = "path"
_EXAMPLE = '{"path": "/news/*", "keep": "main", "drop": [".ad"]}'


class SiteRule(NamedTuple):
    """What is said of the pages of a site whose path is of a form: all of them, where it is ""."""

    path: str
    rules: PageRules

    def fits(self, url: str | None) -> bool:
        """Whether it is about a page of that address."""
        return not self.path or (url is not None and fnmatchcase(_path_of(url), self.path))


def site_rules(found: Sequence[object], name: str = "rules") -> tuple[SiteRule, ...]:
    """The rules of a list of JSON.

    :param name: where they stand, for messages.
    :raises BadSite: for what is no rule.

    >>> site_rules([{"path": "/news/*", "drop": ".ad"}])[0].rules.drop
    ('.ad',)
    >>> site_rules([{"path": "news", "drop": ".ad"}])
    Traceback (most recent call last):
    cleanse.errors.BadSite: rules, rule 1: 'path' is 'news'; expected how the paths of addresses look, such as '/news/*'.
    """
    return tuple(_rule(one, f"{name}, rule {number}") for number, one in enumerate(found, 1))


def rules_of(found: Sequence[object], url: str | None) -> PageRules:
    """What the rules of a site say of a page.

    :raises BadSite: for what is no rule.

    >>> rules_of([{"drop": ".ad"}], None).drop
    ('.ad',)
    """
    try:
        rules = _parsed(json.dumps(found))
    except (TypeError, ValueError, RecursionError):  # no JSON: there is a message for it
        rules = site_rules(found)
    return rules_for(rules, url)


@lru_cache(256)
def _parsed(found: str) -> tuple[SiteRule, ...]:
    """The rules of a text of JSON: those of a site are asked for once a page."""
    return site_rules(json.loads(found))


def rules_for(rules: Sequence[SiteRule], url: str | None) -> PageRules:
    """What rules say of a page together: of what two say otherwise, the first counts.

    >>> rules = site_rules([{"path": "/news/*", "keep": "main"}, {"keep": "article", "drop": ".ad"}])
    >>> rules_for(rules, "https://example.org/news/rain?page=2").keep, rules_for(rules, "https://example.org/rain").keep
    (('main',), ('article',))
    """
    found = PageRules()
    for rule in rules:
        if rule.fits(url):
            found = found.beside(rule.rules)
    return found


def _rule(found: object, name: str) -> SiteRule:
    if not isinstance(found, dict):
        raise BadSite(f"{name} is {found!r:.80}; expected an object, such as {_EXAMPLE}.")
    for key in found:
        if key not in (PATH, *NAMES):
            known = f"{', '.join(map(repr, (PATH, *NAMES[:-1])))} or {NAMES[-1]!r}"
            raise BadSite(f"{name}: there is no {key!r:.80}; expected {known}.{is_meant(key, (PATH, *NAMES))}")
    path = found.get(PATH, "")
    if not isinstance(path, str) or (path and not path.startswith(("/", "*"))):
        raise BadSite(f"{name}: 'path' is {path!r:.80}; expected how the paths of addresses look, such as '/news/*'.")
    try:
        return SiteRule(path, PageRules(**{key: found.get(key) for key in NAMES}))
    except (BadSelector, TypeError) as error:
        raise BadSite(f"{name}: {error}") from None


def _path_of(url: str) -> str:
    try:
        return urlsplit(url).path or "/"
    except ValueError:
        return ""
