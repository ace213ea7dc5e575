"""A pipeline: cleaners in order, the guards that step back, and a lexicon, as a value that cleans a source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from cleanse.cleaner import Cleaner, Reads, Selector
from cleanse.cleaning import Cleaning, Outcome
from cleanse.document import Document
from cleanse.errors import BadCleaner, DuplicateCleaner, LexiconError, UnknownCleaner, UnknownModel
from cleanse.guards import GUARDS, Guard
from cleanse.lexicon import Lexicon
from cleanse.literals import Favor, Include, Kind, check_url, is_meant
from cleanse.page import Page
from cleanse.read.text import read_text
from cleanse.result import Result
from cleanse.roles.role import included, role_of
from cleanse.values import dataclass, field, replace

if TYPE_CHECKING:
    from cleanse.read.html import HtmlSource
    from cleanse.read.ruled import PageRules, Ruled
    from cleanse.read.sources import Fetched, Parsed
    from cleanse.sites.site import Site
    from cleanse.sketches.known import Known
    from cleanse.sketches.sketch import Places

    Source = str | bytes | bytearray | memoryview | Parsed | Fetched


@dataclass(frozen=True)
class Pipeline:
    """Cleaners in order, and the guards that step back. Immutable, comparable, hashable, picklable, safe to share; no result
    depends on an earlier document.

    Cleaners that read the document as it was come first, and once. The others run until none of them proposes anything, so
    that cleaning a result again changes nothing: what one takes can lay bare what another looks for. ``rounds`` bounds
    that; nearly always the second finds nothing. ``include`` is what stays in its place beside the body.

    >>> Pipeline.default().without("captions").names[:4]
    ('encoding', 'pages', 'lines', 'hyphens')
    """

    cleaners: tuple[Cleaner, ...]
    guards: tuple[Guard, ...] = GUARDS
    rounds: int = 8
    lexicon: Lexicon = field(default_factory=Lexicon.default)
    include: tuple[Include, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "include", included(self.include))
        for name in ("cleaners", "guards"):
            object.__setattr__(self, name, _several(name, getattr(self, name)))  # a tuple, so that any can be hashed
        for guard in self.guards:
            if isinstance(guard, type) or not callable(getattr(guard, "check", None)):
                raise TypeError(f"guards has {guard!r:.80}, which is no guard: expected an object with a method check(attempt).")
        if not isinstance(self.rounds, int) or self.rounds < 1:
            raise ValueError(f"rounds is {self.rounds!r:.80}; expected a number, 1 or more.")
        if not isinstance(self.lexicon, Lexicon):
            raise LexiconError(f"{self.lexicon!r} is no Lexicon; Lexicon.default().with_folder(path) reads one from a folder.")
        seen: dict[tuple[str, bool], Cleaner] = {}
        for cleaner in self.cleaners:
            if not isinstance(cleaner, Cleaner):
                raise BadCleaner(_no_cleaner(cleaner))
            # The selectors of pages and of text share a name: a document is one or the other.
            key = cleaner.name, isinstance(cleaner, Selector) and cleaner.reads is Reads.DOCUMENT
            if key in seen:
                raise DuplicateCleaner(
                    f"Two cleaners are named {cleaner.name!r}: {seen[key]!r} and {cleaner!r}. The ledger names a "
                    "cut by its cleaner, so names must differ: rename one of them, or drop one with .without()."
                )
            seen[key] = cleaner

    @classmethod
    def default(cls, favor: Favor = "balance", include: Iterable[Include] = ()) -> Pipeline:
        """The cleaners that :func:`cleanse.clean` runs. ``favor`` is ``balance``, ``precision`` or ``recall``; ``include`` has
        ``title``, ``byline``, ``captions``, ``comments`` and ``related``, as far as they are to stay beside the body.

        :raises ValueError: for another ``favor``, or another name in ``include``.

        >>> Pipeline.default(include=["captions"])("It rained.\\nPhoto: dpa").split("\\n")[1]
        'Photo: dpa'
        """
        if cls is Pipeline and isinstance(favor, str):
            return _default(favor, included(include))
        from cleanse.cleaners import all_cleaners

        return cls(all_cleaners(favor), include=included(include))

    def __reduce__(self) -> tuple[Any, ...]:
        """The default pipeline goes by name, so that what holds it stays small: another process has it already."""
        if self == Pipeline.default():
            return Pipeline.default, ()
        return Pipeline, (self.cleaners, self.guards, self.rounds, self.lexicon, self.include)

    @property
    def names(self) -> tuple[str, ...]:
        """The cleaners' names, in order, each once."""
        return tuple(dict.fromkeys(cleaner.name for cleaner in self.cleaners))

    def without(self, *names: str) -> Pipeline:
        """The pipeline less the named cleaners.

        :raises UnknownCleaner: when the pipeline has no cleaner of such a name.
        """
        self._check(names)
        return replace(self, cleaners=tuple(cleaner for cleaner in self.cleaners if cleaner.name not in names))

    def only(self, *names: str) -> Pipeline:
        """The named cleaners alone, in the pipeline's order.

        :raises UnknownCleaner: when the pipeline has no cleaner of such a name.
        """
        self._check(names)
        return replace(self, cleaners=tuple(cleaner for cleaner in self.cleaners if cleaner.name in names))

    def then(self, cleaner: Cleaner) -> Pipeline:
        """The pipeline with one more cleaner at its end.

        :raises DuplicateCleaner: when it has one of that name already.
        """
        return replace(self, cleaners=(*self.cleaners, cleaner))

    def insert(self, cleaner: Cleaner, *, before: str | None = None, after: str | None = None) -> Pipeline:
        """The pipeline with one more cleaner, right before or right after a named one.

        :raises ValueError: when not one of ``before`` and ``after`` is given.
        :raises UnknownCleaner: when the pipeline has no cleaner of that name.
        :raises DuplicateCleaner: when it has one of the new cleaner's name already.

        >>> from cleanse.cleaners.related import Related
        >>> Pipeline.default().only("encoding", "captions").insert(Related(), before="captions").names
        ('encoding', 'related', 'captions')
        """
        if (before is None) == (after is None):
            raise ValueError(
                f"before is {before!r} and after is {after!r}: give one of them, the name of a cleaner, as in before='lines'."
            )
        name = after if before is None else before
        self._check([name])  # type: ignore[list-item]  # one of them is no None
        places = [at for at, known in enumerate(self.cleaners) if known.name == name]
        at = places[-1] + 1 if before is None else places[0]
        return replace(self, cleaners=(*self.cleaners[:at], cleaner, *self.cleaners[at:]))

    def with_lexicon(self, lexicon: Lexicon) -> Pipeline:
        """The pipeline with other phrases, such as ``Lexicon.default().with_folder(path)``."""
        return replace(self, lexicon=lexicon)

    def with_model(self, model: object) -> Pipeline:
        """The pipeline with another model: an ``HtmlModel`` or a ``TextModel`` of :mod:`cleanse.roles.model`, a
        :class:`cleanse.roles.finding_model.FindingModel` or a :class:`cleanse.mend.hyphenation.HyphenModel`.

        :raises UnknownModel: when no cleaner of the pipeline goes by a model of that kind.

        >>> from cleanse.roles.model import HtmlModel
        >>> Pipeline.default().with_model(HtmlModel.default()) == Pipeline.default()  # which has it
        True
        """
        cleaners = tuple(cleaner.with_model(model) for cleaner in self.cleaners)
        if all(new is old for new, old in zip(cleaners, self.cleaners, strict=True)):
            raise UnknownModel(
                f"No cleaner of the pipeline ({', '.join(self.names)}) goes by {model!r}: it takes an HtmlModel, a TextModel, "
                "a FindingModel or a HyphenModel, and a cleaner that has one."
            )
        return replace(self, cleaners=cleaners)

    def run(
        self,
        source: Source,
        kind: Kind | None = None,
        encoding: str | None = None,
        url: str | None = None,
        charset: str | None = None,
        site: Site | None = None,
        keep: str | Sequence[str] = (),
        drop: str | Sequence[str] = (),
    ) -> Result:
        """Cleans a text or a page.

        :param source: text, HTML, bytes of either, a parsed page (of BeautifulSoup, lxml, parsel, selectolax), or a response (of
            requests, httpx, curl_cffi, Scrapy, urllib3), which says of itself what the other arguments do not.
        :param kind: ``html`` or ``text``; None tells them apart by their looks.
        :param encoding: the charset of bytes, where it is known.
        :param url: the address of a page, against which its links are resolved; of a response its own, where None is given.
        :param charset: what a server said of the charset of bytes: it counts where it decodes and nothing speaks against it.
        :param site: what other pages of its host have in common: see :class:`cleanse.Site`.
        :param keep: of a page, CSS selectors: what stands in these elements is the body, all of it, and nothing else is.
        :param drop: of a page, CSS selectors: what stands in these elements is no body, whatever else speaks for it.
        :raises TypeError: for anything else, and for an encoding, a charset or a url that is no str.
        :raises ValueError: for another kind, or an unknown encoding.
        :raises BadSelector: for what is no CSS selector.
        :raises NotText: for bytes of a PDF, an image, an archive and the like.
        """
        from cleanse.read import read
        from cleanse.read.sources import content_of

        check_url(url)
        if site is not None:
            from cleanse.sites.site import check_site

            check_site(site)
        content = content_of(source)
        url = content.url if url is None else url
        doc, declared, warnings, html = read(content, kind, encoding, self.lexicon, charset, url)
        ruled = _ruled(html if doc.page is not None else None, _page_rules(keep, drop), site, url)
        warnings += ruled.warnings if ruled is not None else ()
        if doc.is_left_alone:
            return Result(doc.text, (), doc.source, declared, warnings, doc.blocks)
        known = site.known_of(doc.page if doc.page is not None else doc.block_texts, url) if site is not None else None
        if self.include or known is not None:
            doc = replace(doc, include=self.include, known=known)
        cleaning = self._cleaning
        outcome = cleaning.outcome(doc) if ruled is None or doc.page is None else cleaning.outcome_by_rules(doc, ruled)
        if doc.page is not None and not outcome.attempt.before.text.strip():
            warnings += ("No block of the page is likely to be body: nothing was kept. The cuts have its text.",)
        document = cleaning.with_included(doc, outcome.document) if self.include else outcome.document
        beside = cleaning.included(outcome.document)
        return Result(
            text=document.text,
            ledger=document.cuts,
            source=doc.source,
            found={**declared, **cleaning.metadata(outcome.document)},
            warnings=warnings if outcome.doubt is None else (*warnings, outcome.doubt),
            kept_blocks=document.blocks,
            markup=html,
            url=url,
            starts=outcome.starts(),
            included=tuple((cut.span.start, cut.span.end, role_of(cut.cleaner, cut.rule)) for cut in beside),
            explainer=_Explainer(self, known),
            ruled=ruled.told if ruled is not None else {},
        )

    def __call__(self, source: Source) -> str:
        """The cleaned text alone."""
        return self.run(source).text

    @property
    def _cleaning(self) -> Cleaning:
        """What becomes of documents by its cleaners, guards and phrases."""
        return Cleaning(self.cleaners, self.guards, self.rounds, self.lexicon, self.include)

    def _check(self, names: Sequence[str]) -> None:
        for name in names:
            if name not in self.names:
                there_are = ", ".join(self.names) or "none"
                raise UnknownCleaner(
                    f"There is no cleaner {name!r:.80} here; the pipeline has: {there_are}.{is_meant(name, self.names)}"
                )


def _page_rules(keep: str | Sequence[str], drop: str | Sequence[str]) -> PageRules | None:
    """What a user says of a page; None where that is nothing, as mostly."""
    if not keep and not drop and keep != "" and drop != "":
        return None
    from cleanse.read.ruled import PageRules

    return PageRules(keep, drop)


def _ruled(html: HtmlSource | None, rules: PageRules | None, site: Site | None, url: str | None) -> Ruled | None:
    """What a user's rules say of the blocks of a page, those of the call before those of its site; None where there are none.

    :param html: the page; None for what has no tree.
    """
    of_site = site.rules_for(url) if site is not None and html is not None else None
    if rules is None and of_site is None:
        return None
    if html is None:
        from cleanse.read.ruled import Ruled

        return Ruled((), warnings=("Selectors are for pages that have a tree, and this is none: all of it was cleaned.",))
    found = rules or of_site if rules is None or of_site is None else rules.beside(of_site)
    return html.ruled(found) if found is not None else None


def _several(name: str, given: Any) -> tuple[Any, ...]:
    """Cleaners or guards as a tuple.

    :raises TypeError: for one alone, and for what is neither.
    """
    if isinstance(given, str) or not isinstance(given, Iterable):
        raise TypeError(f"{name} is {given!r:.80}, of type {type(given).__name__}; it is a tuple of {name}, in their order.")
    return tuple(given)


def _no_cleaner(given: object) -> str:
    """What is to be said of something that is no cleaner."""
    if isinstance(given, str):
        return f"{given!r:.80} is no cleaner, but the name of one: Pipeline.default().only({given!r:.80}) is a pipeline of it."
    if isinstance(given, type) and issubclass(given, Cleaner):
        return f"{given.__name__} is a class of cleaners: write {given.__name__}(), which makes one."
    return f"{given!r:.80} is no cleaner: it must be an object of a class that inherits cleanse.Cleaner."


@lru_cache(64)
def _default(favor: Favor, include: tuple[Include, ...]) -> Pipeline:
    """Such a pipeline, made once: it is asked for by each call of :func:`cleanse.clean`."""
    from cleanse.cleaners import all_cleaners

    return Pipeline(all_cleaners(favor), include=include)


@dataclass(frozen=True)
class _Explainer:
    """Says why selectors left blocks out, by cleaning the document once more: it is rarely asked."""

    pipeline: Pipeline
    known: Known | None = None
    """What other pages of its site said of the document."""

    @property
    def places(self) -> Places | None:
        """Where other pages of its site say who wrote them and when."""
        return self.known.places if self.known is not None and any(self.known.places) else None

    @property
    def cleaners(self) -> frozenset[str]:
        """The names of the selectors, whose cuts it can explain."""
        return frozenset(cleaner.name for cleaner in self.pipeline.cleaners if isinstance(cleaner, Selector))

    def reasons(self, source: str, page: Page | None) -> Mapping[int, str]:
        """For blocks that were left out of a text or page, by where they begin in the source, what spoke most against them."""
        if page is None:
            return self._text(source).reasons()
        doc, found = self._page(page), dict[int, str]()
        for selector in self._selectors():
            found.update(selector.reasons(doc))
        return found

    def roles(self, source: str, page: Page | None) -> Mapping[int, tuple[str, tuple[float, ...]]]:
        """For the blocks of a text or page that were selected among, by where they begin in the source, the role of each, and the
        probability of each role."""
        if page is None:
            return self._text(source).roles()
        doc, found = self._page(page), dict[int, tuple[str, tuple[float, ...]]]()
        for selector in self._selectors():
            found.update(selector.roles(doc))
        return found

    def _selectors(self) -> Iterator[Selector]:
        """Those that select among the blocks of a page."""
        for cleaner in self.pipeline.cleaners:
            if isinstance(cleaner, Selector) and cleaner.reads is Reads.DOCUMENT:
                yield cleaner

    def _page(self, page: Page) -> Document:
        from cleanse.read.html import document_of

        return replace(document_of(page, self.pipeline.lexicon), include=self.pipeline.include, known=self.known)

    def _text(self, source: str) -> Outcome:
        doc = read_text(source, self.pipeline.lexicon)
        return self.pipeline._cleaning.outcome(replace(doc, include=self.pipeline.include, known=self.known))
