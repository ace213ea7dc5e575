"""The sites of a store as a worker has them in the second pass: each is put together when a page of it comes."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path

from cleanse.corpus.by_host.hosts import host_of
from cleanse.corpus.by_host.store import Store
from cleanse.sites.site import Site

_HELD = 150_000  # texts that the sites have which are held; some sites of large pages, hundreds of small ones


class Sites:
    """The sites of a store by the addresses of pages. Picklable; it opens the store when it is first asked.

    :param path: the store, to which nothing is written any more.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._store: Store | None = None
        self._held: OrderedDict[str, Site | None] = OrderedDict()
        self._texts = 0

    def __reduce__(self) -> tuple[type[Sites], tuple[Path]]:
        return Sites, (self._path,)

    def of(self, url: str | None) -> Site | None:
        """The site of a page; None where its address tells none."""
        host = host_of(url)
        if not host:
            return None
        if host in self._held:
            self._held.move_to_end(host)
            return self._held[host]
        if self._store is None:
            self._store = Store.opened(self._path)
        site = self._held[host] = self._store.site_of(host, beginnings=False)
        self._texts += _texts_of(site)
        while self._texts > _HELD and len(self._held) > 1:
            self._texts -= _texts_of(self._held.popitem(last=False)[1])
        return site


def _texts_of(site: Site | None) -> int:
    return 1 + (sum(len(sketch.texts) for sketch in site.sketches) if site is not None else 0)
