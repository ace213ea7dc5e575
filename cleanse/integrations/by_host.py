"""Sites in engines: learning as an aggregation whose parts are merged, and cleaning with what it gives.

Each part is a text, the JSON of a site, which every engine has a type for. In whatever parts the pages are learned, and in
whatever order these are merged, the sites are the same.

>>> pages = ["<nav>Home</nav><p>It rained.", "<nav>Home</nav><p>It snowed.", "It hailed."]
>>> urls = ["https://example.org/1", "https://www.example.org/2", None]
>>> parts = [learned(pages[:1], urls[:1]), learned(pages[1:], urls[1:])]
>>> site = merged(part["example.org"] for part in parts)
>>> Site.from_json(site)
<Site 'example.org', 2 pages>
>>> clean_by_host(pages, urls, {"example.org": site})
['It rained.', 'It snowed.', 'It hailed.']
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from cleanse.corpus.each import clean_each
from cleanse.literals import Kind
from cleanse.options import Options
from cleanse.sites.site import Site
from cleanse.sketches.addresses import host_of

__all__ = ["clean_by_host", "host_of", "learned", "merged"]

_HELD = 16  # sites that a process has at hand


def learned(pages: Iterable[Any], urls: Iterable[Any], kind: Kind | None = None) -> dict[str, str]:
    """What some pages tell of their hosts: for each host the text of a site, a part of what all pages tell.

    :param pages: what :func:`cleanse.clean` takes; what cannot be read tells nothing, and so does a page without an address.
    :param urls: the address of each.
    :param kind: ``html`` or ``text``; None tells them apart by their looks.
    """
    sites: dict[str, Site] = {}
    for page, url in zip(pages, urls, strict=True):
        host = host_of(url) if isinstance(url, str) else ""
        if host:
            try:
                sites.setdefault(host, Site(host)).update(page, url, kind=kind)
            except Exception:  # whatever it is: cleaning the page will tell
                continue
    return {host: site.to_json(beginnings=True) for host, site in sites.items()}


def merged(parts: Iterable[str]) -> str:
    """The text of the site of a host of which each part is one.

    :raises BadSite: for a part that is none.
    """
    return Site.merged(map(Site.from_json, parts)).to_json(beginnings=True)


def clean_by_host(
    pages: Iterable[Any], urls: Iterable[Any], sites: Mapping[str, str] | Iterable[Any], options: Options | None = None
) -> list[str]:
    """The bodies of pages, each cleaned with the site of its host.

    :param pages: what :func:`cleanse.clean` takes; what cannot be cleaned stays as it was, of a page without its markup.
    :param urls: the address of each.
    :param sites: the texts of sites by their hosts, or for each page that of its own, None where there is none.
    :param options: how they are cleaned.
    :raises BadSite: for a text that is no site.
    """
    asked = options or Options()
    urls = list(urls)
    of_pages = (
        [sites.get(host_of(url)) if isinstance(url, str) else None for url in urls] if isinstance(sites, Mapping) else sites
    )
    found = []
    for page, url, site in zip(pages, urls, of_pages, strict=True):
        of_page = replace(asked, site=_site(site)) if isinstance(site, str) else asked
        found += [asked.written(result) for result in clean_each([page], of_page, urls=[url])]
    return found


@lru_cache(_HELD)
def _site(text: str) -> Site:
    return Site.from_json(text)
