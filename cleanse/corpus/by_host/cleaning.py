"""The sites of a store as a worker has them when it cleans: each is loaded when a page of it comes."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path

from cleanse.corpus.by_host.store import Store
from cleanse.sites.site import Site
from cleanse.sketches.addresses import host_of
from cleanse.sketches.index import Index

_HELD = 24_000_000  # bytes of sites that are held: some hundreds, or thousands of small ones
_SELF = 4_000  # bytes that a site takes beside what it knows


class AskedSite(Site):
    """A site as cleaning asks it: what its pages have, by text and by place, and the rules for them, without the pages."""

    __slots__ = ("size",)

    def __init__(self, host: str, rules: tuple[object, ...], index: Index) -> None:
        super().__init__(host, rules=rules)
        self._index = index
        self.size = _SELF + index.size


class Sites:
    """The sites of a store by the addresses of pages. Picklable; it opens the store when it is first asked.

    :param path: the store, to which nothing is written any more.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._store: Store | None = None
        self._held: OrderedDict[str, AskedSite | None] = OrderedDict()
        self._size = 0

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
        found = self._store.asked_of(host)
        site = self._held[host] = None if found is None else AskedSite(host, found[0], Index.unpacked(found[1]))
        self._size += _size_of(site)
        while self._size > _HELD and len(self._held) > 1:
            self._size -= _size_of(self._held.popitem(last=False)[1])
        return site


def _size_of(site: AskedSite | None) -> int:
    return site.size if site is not None else _SELF
