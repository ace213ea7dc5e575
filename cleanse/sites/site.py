"""A site: what the pages of a host have in common, as a sample of them tells it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

from cleanse.literals import Kind, check_url
from cleanse.page import Page
from cleanse.sites.file import Kept, kept_in, read, text_of
from cleanse.sites.learning import Given, check_date, given, identity_of, sketch_of
from cleanse.sites.sample import Count, Sampling, counted
from cleanse.sites.told import told_of
from cleanse.sketches.addresses import address_hash, plain_host
from cleanse.sketches.index import Index
from cleanse.sketches.known import Known
from cleanse.sketches.sketch import Sketch, text_hash, traits_of_lines, traits_of_page
from cleanse.whole_file import write_whole

if TYPE_CHECKING:
    from cleanse.read.ruled import PageRules
    from cleanse.read.sources import Fetched, Parsed
    from cleanse.result import Result

    Source: TypeAlias = str | bytes | bytearray | memoryview | Parsed | Fetched
    Learned: TypeAlias = Source | Result | tuple[str | None, Source | Result] | tuple[str | None, Source | Result, str | None]
    """A page to learn from: a source or a result; with its address; and with the day when it was fetched."""


class Site:
    """What the pages of a host have in common: a sample of them, of whose blocks it keeps hashes and places.

    Sites are compared by what they hold, and pickle. Only :meth:`update` changes one. In what order pages are learned, how often,
    in how many parts that are merged, does not matter: the same pages give the same site.

    :param host: whose pages these are, for people; "" where that does not matter.
    :param rules: rules of the user for this host, as the file has them.
    :param forget: texts that are not to count as known.
    :raises BadSite: for what is no rule.
    :raises TypeError: for a host that is no str, and for anything but several texts to forget.

    >>> site = Site.learn(["Home\\nIt rained.", "Home\\nIt snowed."], host="example.org")
    >>> site
    <Site 'example.org', 2 pages>
    >>> known = site.known_of(["Home", "The sun shone."])
    >>> [block.text_pages for block in known.blocks]
    [2, 0]
    """

    __slots__ = ("_index", "_sketches", "forget", "host", "rules")

    def __init__(
        self, host: str = "", *, sketches: Iterable[Sketch] = (), rules: Sequence[object] = (), forget: Iterable[str] = ()
    ) -> None:
        if not isinstance(host, str):
            raise TypeError(f"host is {host!r:.80}, of type {type(host).__name__}; it is a str, such as 'example.org', or ''.")
        self.host: str = host
        self.rules: tuple[object, ...] = tuple(rules)
        self.rules_for(None)
        self.forget: tuple[str, ...] = _several_texts(forget)
        self._sketches = Sampling(sketches).sketches
        self._index: Index | None = None

    @classmethod
    def learn(cls, pages: Iterable[Learned], host: str = "", kind: Kind | None = None, date: str | None = None) -> Site:
        """The site of some pages of a host. Of many pages those are read that can be in the sample, which are few.

        :param pages: what :func:`cleanse.clean` takes, or results; with addresses as ``(url, page)``, and with the days when they
            were fetched as ``(url, page, "2026-11-27")``. A page of a known address counts once, however it changes.
        :param host: whose pages these are, for people.
        :param kind: ``html`` or ``text``; None tells them apart by their looks.
        :param date: the day when all of them were fetched. What is learned of newer months takes the place of older evidence.
        :raises TypeError: for what is no source, and for one source alone.
        :raises ValueError: for another kind, and what is no date.
        :raises NotText: for bytes of a PDF, an image, an archive and the like; the message says which page.

        >>> Site.learn(["It rained.", "It snowed.", "It rained."]).count.sampled
        2
        """
        from cleanse.read.sources import is_source

        if is_source(pages) or isinstance(pages, Mapping) or not isinstance(pages, Iterable):
            way_out = "site.update(page) learns from one."
            if isinstance(pages, Mapping):
                way_out = "The pages of a mapping by address are its .items()."
            raise TypeError(
                f"pages is one {type(pages).__name__}; expected several, such as a list of pages, or of (url, page). {way_out}"
            )
        site = cls(host)
        sampling = Sampling()
        for number, page in enumerate(pages):
            _add(sampling, given(page, date, kind), f"Page {number}")
        site._sketches = sampling.sketches
        return site

    def update(self, page: Source | Result, url: str | None = None, date: str | None = None, kind: Kind | None = None) -> None:
        """Learns from one more page, in place. A result of :func:`cleanse.inspect` need not be read again.

        :param page: what :func:`cleanse.clean` takes, or a result.
        :param url: its address; of a response or a result its own, where None is given.
        :param date: the day when it was fetched, such as ``2026-11-27``.
        :raises TypeError: for what is no source.
        :raises ValueError: for another kind, and what is no date.
        :raises NotText: for bytes of a PDF, an image, an archive and the like.

        >>> site = Site("example.org")
        >>> site.update("<nav>Home</nav><p>It rained.", url="https://example.org/rain")
        >>> site
        <Site 'example.org', 1 page>
        """
        if isinstance(page, tuple):  # a result is none
            raise TypeError(f"page is a tuple: {page!r:.80}; expected the page alone, and its address and day as url= and date=.")
        sampling = Sampling(self._sketches)
        _add(sampling, Given(page, url, date, kind), "The page")
        sketches = sampling.sketches
        if [*map(id, sketches)] != [*map(id, self._sketches)]:  # also where one knows more beginnings, which makes none unequal
            self._sketches, self._index = sketches, None

    @classmethod
    def merged(cls, sites: Iterable[Site]) -> Site:
        """The site of all pages of some sites of one host.

        :raises TypeError: for what is no site.
        :raises ValueError: for sites of two hosts.

        >>> Site.merged([Site.learn(["It rained."]), Site.learn(["It snowed."])])
        <Site '', 2 pages>
        """
        found = cls()
        sampling = Sampling()
        for site in sites:
            if not isinstance(site, Site):
                raise TypeError(
                    f"sites has {site!r:.80}, of type {type(site).__name__}; it has sites, such as Site.load(path) gives."
                )
            for sketch in site._sketches:
                sampling.add(sketch)
            found.host = _one_host(found.host, site.host)
            found.rules = _rules_of_both(found.rules, site.rules)
            found.forget = tuple(sorted({*found.forget, *site.forget}))
        found._sketches = sampling.sketches
        return found

    def __or__(self, other: Site) -> Site:
        """The site of the pages of both."""
        return Site.merged((self, other)) if isinstance(other, Site) else NotImplemented

    @property
    def count(self) -> Count:
        """How many pages are in the sample, and how many there are about.

        >>> Site.learn(["It rained."]).count
        Count(sampled=1, about=1, since='')
        """
        return counted(self._sketches)

    @property
    def sketches(self) -> tuple[Sketch, ...]:
        """The sample: what is remembered of each of its pages."""
        return self._sketches

    @property
    def told(self) -> dict[str, object]:
        """What the file tells people: counts, names, languages, what titles end with, layouts, texts that repeat.

        >>> Site.learn([f"<title>{page} - Post</title><p>{page}" for page in "ab"]).told["titles"]
        {'after': ' - Post'}
        """
        return told_of(self._sketches, self.index)

    def known_of(self, page: Page | Sequence[str], url: str | None = None) -> Known | None:
        """What the other pages of the site say of the blocks of a page, or of the lines of a text.

        The page itself is no evidence, where it is in the sample: it is known by its text and its address.

        :return: None where the site knows no other page.
        :raises TypeError: for what is neither: ``doc.page`` of a document is a page, and ``text.splitlines()`` are lines.

        >>> Site.learn(["It rained."]).known_of(["It rained."]) is None
        True
        """
        if isinstance(page, (str, bytes)) or not isinstance(page, (Page, Sequence)):
            raise TypeError(
                f"page is {page!r:.80}, of type {type(page).__name__}; expected the lines of a text, such as text.splitlines(), "
                "or a Page, such as cleanse.read.html.read_html(html)[0].page."
            )
        traits = traits_of_page(page) if isinstance(page, Page) else traits_of_lines(page)
        identity = address_hash(url) if url and url.strip() else -1
        return self.index.known_of(traits, identity, traits.key())

    def rules_for(self, url: str | None) -> PageRules | None:
        """What the user's rules say of a page of that address; None where that is nothing.

        >>> site = Site("example.org", rules=[{"path": "/news/*", "drop": ".ad"}])
        >>> site.rules_for("https://example.org/news/rain").drop, site.rules_for("https://example.org/") is None
        (('.ad',), True)
        """
        if not self.rules:
            return None
        from cleanse.sites.rules import rules_of

        return rules_of(self.rules, url) or None

    @property
    def index(self) -> Index:
        """What the pages of the sample have, by text and by place."""
        index = self._index
        if index is None:
            index = self._index = Index.of(self._sketches, self._forgotten, frozenset(self.forget))
        return index

    @property
    def _forgotten(self) -> frozenset[int]:
        return frozenset(map(text_hash, self.forget))

    def save(self, path: str | os.PathLike[str]) -> None:
        """Writes the site to a JSON file. What was there stays whole until the new file is.

        :raises OSError: where it cannot be written.

        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     Site.learn(["It rained."], host="example.org").save(f"{folder}/example.org.json")
        ...     Site.load(f"{folder}/example.org.json")
        <Site 'example.org', 1 page>
        """
        write_whole(path, self.to_json().encode("utf-8"))

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> Site:
        """The site that a file has.

        :raises BadSite: for a file that is none, or is of a later version.
        :raises OSError: where it cannot be read.
        """
        return cls._of(read(path))

    def to_json(self, beginnings: bool = False) -> str:
        """The site as the text of its file.

        :param beginnings: whether it has the beginnings of texts, too, that stand on one page alone: with these it can be merged
            with others as if it had never been written; without, it says nothing that one page alone says.
        """
        return text_of(Kept(self.host, self.rules, self.forget, self._sketches), self.index, beginnings)

    @classmethod
    def from_json(cls, text: str) -> Site:
        """The site that the text of a file has.

        :raises BadSite: for a text that is none, or is of a later version.

        >>> site = Site.learn(["It rained."])
        >>> Site.from_json(site.to_json()) == site
        True
        """
        return cls._of(kept_in(text, "The text"))

    @classmethod
    def _of(cls, kept: Kept) -> Site:
        return cls(kept.host, sketches=kept.sketches, rules=kept.rules, forget=kept.forget)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Site):
            return NotImplemented
        return (self.host, self.rules, self.forget, self._sketches) == (other.host, other.rules, other.forget, other._sketches)

    __hash__ = None  # type: ignore[assignment]  # it can change

    def __reduce__(self) -> tuple[object, ...]:
        return _site, (self.host, self.rules, self.forget, self._sketches)

    def __repr__(self) -> str:
        count = self.count
        pages = f"{count.about} page{'' if count.about == 1 else 's'}"
        about = f"about {pages}, {count.sampled} of them sampled" if count.about > count.sampled else pages
        return f"<Site {self.host!r}, {about}>"


def _several_texts(forget: Iterable[str]) -> tuple[str, ...]:
    """Texts to forget, in order, each once."""
    if isinstance(forget, (str, bytes, Mapping)) or not isinstance(forget, Iterable):
        raise TypeError(
            f"forget is {forget!r:.80}, of type {type(forget).__name__}; it is several texts, such as ['Home', 'News']."
        )
    found = [*forget]
    for text in found:
        if not isinstance(text, str):
            raise TypeError(f"forget has {text!r:.80}, of type {type(text).__name__}; it is several texts, each a str.")
    return tuple(sorted(set(found)))


def _site(host: str, rules: tuple[object, ...], forget: tuple[str, ...], sketches: tuple[Sketch, ...]) -> Site:
    return Site(host, rules=rules, forget=forget, sketches=sketches)


def _add(sampling: Sampling, page: Given, name: str) -> None:
    """Learns from a page, if it can be in the sample."""
    from cleanse.errors import NotText
    from cleanse.result import Result

    check_url(page.url)
    check_date(page.date)
    if isinstance(page.source, Result):
        if page.source.error is not None:
            return
        page = page if (page.url or "").strip() else page._replace(url=page.source.url)
    identity = identity_of(page)
    if not sampling.wants(page.date or "", identity):
        return
    try:
        sketch = sketch_of(page, identity)
    except NotText as error:
        raise NotText(f"{name} ({page.url}): {error}" if page.url else f"{name}: {error}") from None
    if sketch is not None:
        sampling.add(sketch)


def _one_host(one: str, other: str) -> str:
    """The host of two sites, of two spellings the one that browsers ask for."""
    if not one or not other or one == other:
        return one or other
    if plain_host(one) != plain_host(other):
        raise ValueError(f"The sites are of two hosts, {one!r} and {other!r}: what their pages have in common is no site.")
    return plain_host(one)


def _rules_of_both(some: tuple[object, ...], others: tuple[object, ...]) -> tuple[object, ...]:
    """The rules of two sites: those that are alike once, and in an order that does not depend on which came first."""
    if not others or some == others:
        return some
    if not some:
        return others
    import json

    found = {json.dumps(rule, sort_keys=True): rule for rule in (*some, *others)}
    return tuple(found[key] for key in sorted(found))


def check_site(site: object) -> None:
    """Sees to it that a site is one.

    :raises TypeError: for anything else.

    >>> check_site("example.org.json")
    Traceback (most recent call last):
    TypeError: site is 'example.org.json', of type str; it is a cleanse.Site, such as Site.load('example.org.json'), or None.
    """
    if not isinstance(site, Site):
        path = repr(site) if isinstance(site, str) else "path"
        raise TypeError(
            f"site is {site!r:.80}, of type {type(site).__name__}; it is a cleanse.Site, such as Site.load({path:.80}), or None."
        )
