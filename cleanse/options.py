"""The options that every entrance has, by the same names and with the same defaults: functions, the command, corpora, engines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, get_args

from cleanse.literals import As, Favor, Include, Kind, check_choice, check_switch
from cleanse.pipeline import Pipeline
from cleanse.read import check_kind
from cleanse.result import Result
from cleanse.roles.role import included
from cleanse.roles.selection import check_favor

if TYPE_CHECKING:
    from cleanse.pipeline import Source
    from cleanse.sites.site import Site

FORMS: tuple[As, ...] = get_args(As)

METADATA: Mapping[str, type] = {
    "cleanse_title": str,
    "cleanse_authors": list,
    "cleanse_date": str,
    "cleanse_site": str,
    "cleanse_language": str,
    "cleanse_confidence": float,
    "cleanse_warnings": list,
}
"""The columns of the metadata, and what stands in each: text, several texts, or a number. Their names begin so that none is
another's column."""


@dataclass(frozen=True, kw_only=True)
class Options:
    """How documents are cleaned, and what is written of them. A value: comparable, hashable, picklable.

    :param kind: ``html`` or ``text``; None tells them apart by their looks.
    :param favor: of a page, ``precision`` keeps less and ``recall`` keeps more than ``balance``.
    :param include: what is to stay beside the body, each in its place: ``title``, ``byline``, ``captions``, ``comments``,
        ``related``.
    :param encoding: the charset of bytes, where it is known.
    :param charset: what a server said of it: it counts where it decodes and nothing speaks against it.
    :param title: puts the headline of a page before its body.
    :param as_: ``text``, or the body as ``markdown`` or ``html``.
    :param metadata: whether columns tell title, authors, date, site, language, confidence and warnings: ``METADATA``.
    :param pipeline: other cleaners than the default ones; it has its own ``favor`` and ``include``.
    :param site: what the pages of their host have in common, where all are of one.
    :param keep: of a page, a CSS selector or several: what stands in these elements is the body, all of it, and nothing else is.
    :param drop: of a page, a CSS selector or several: what stands in these elements is no body.
    :raises BadSelector: a ``ValueError``, for what is no CSS selector.
    :raises ValueError: for a word that an option does not have, an unknown encoding, and for ``favor`` or ``include`` beside a
        pipeline.
    :raises TypeError: for a value of another type.

    >>> Options(as_="markdwon")
    Traceback (most recent call last):
    ValueError: as_ is 'markdwon'; expected 'text', 'markdown' or 'html'. Is 'markdown' meant?
    """

    kind: Kind | None = None
    favor: Favor = "balance"
    include: Sequence[Include] = ()
    encoding: str | None = None
    charset: str | None = None
    title: bool = False
    as_: As = "text"
    metadata: bool = False
    pipeline: Pipeline | None = None
    site: Site | None = field(default=None, hash=False)  # which can change
    keep: str | Sequence[str] = ()
    drop: str | Sequence[str] = ()

    def __post_init__(self) -> None:
        check_kind(self.kind)
        check_favor(self.favor)
        object.__setattr__(self, "include", included(self.include))
        check_choice("as_ is", self.as_, FORMS)
        _check_names(self.encoding, self.charset)
        for name, value in (("title", self.title), ("metadata", self.metadata)):
            check_switch(name, value)
        check_pipeline(self.pipeline, self.favor, self.include)
        if self.site is not None:
            from cleanse.sites.site import check_site

            check_site(self.site)
        for name, given in (("keep", self.keep), ("drop", self.drop)):
            object.__setattr__(self, name, _selectors(name, given))

    @property
    def cleaners(self) -> Pipeline:
        """The pipeline that runs: the one that was given, or the default one."""
        return self.pipeline if self.pipeline is not None else Pipeline.default(self.favor, self.include)

    def run(
        self,
        source: Source,
        kind: Kind | None = None,
        url: str | None = None,
        charset: str | None = None,
        site: Site | None = None,
    ) -> Result:
        """Cleans a document.

        :param kind: what the document is, as far as its place tells it; the option comes before it.
        :param url: its address, against which links are resolved.
        :param charset: what its server said of its charset; it comes before the option.
        :param site: what the pages of its host have in common; it comes before the option.

        >>> Options(include=["captions"]).run("It rained.\\n\\nPhoto: dpa").text.split("\\n\\n")
        ['It rained.', 'Photo: dpa']
        """
        charset = charset or self.charset
        return self.cleaners.run(source, self.kind or kind, self.encoding, url, charset, site or self.site, self.keep, self.drop)

    def written(self, result: Result) -> str:
        """The body in the form that is asked for.

        >>> Options(as_="html").written(Options().run("It rained."))
        '<p>It rained.</p>'
        """
        return written(result, self.as_, self.title)


def written(result: Result, as_: As = "text", title: bool = False) -> str:
    """The body of a result as ``text``, ``markdown`` or ``html``, below the headline of a page where that is wanted.

    :raises ValueError: for another form.
    """
    check_choice("as_ is", as_, FORMS)
    if as_ == "markdown":
        return result.markdown(title=title)
    if as_ == "html":
        return result.html(title=title)
    return result.titled if title else result.text


def metadata_of(result: Result | None) -> dict[str, Any]:
    """What the columns of ``METADATA`` tell of a result: None, or no texts, where it is not known, or where there is no result.

    The language is the one that the page declares, else langdetect's.

    >>> page = "<title>Rain</title><h1>Rain</h1><p>It rained all day, and nobody went out.</p>"
    >>> metadata_of(Options().run(page))["cleanse_title"]
    'Rain'
    >>> metadata_of(None)["cleanse_authors"]
    []
    """
    if result is None or result.error is not None:
        return {name: [] if kind is list else None for name, kind in METADATA.items()}
    told = result.metadata
    authors = told.get("author") or told.get("byline") or []
    confidence = result.confidence
    values = (
        result.title,
        [authors] if isinstance(authors, str) else list(authors) if isinstance(authors, list) else [],
        told.get("date"),
        told.get("site"),
        told.get("language") or result.language,
        None if confidence is None else round(confidence, 3),
        list(result.warnings),
    )
    return dict(zip(METADATA, values, strict=True))


def check_pipeline(pipeline: object, favor: str, include: Sequence[str]) -> None:
    """Sees to it that a pipeline is one, and has no favor or include beside it.

    :raises TypeError: for what is no pipeline.
    :raises ValueError: for one beside another favor than ``balance``, or beside an include.

    >>> check_pipeline(Pipeline.default(), "recall", ())
    Traceback (most recent call last):
    ValueError: favor is 'recall' beside a pipeline, which has its own: Pipeline.default(favor='recall') makes one.
    """
    if pipeline is None:
        return
    if not isinstance(pipeline, Pipeline):
        raise TypeError(
            f"pipeline is {pipeline!r:.80}, of type {type(pipeline).__name__}; it is a cleanse.Pipeline, such as "
            "cleanse.Pipeline.default().without('captions'), or None."
        )
    for name, value, usual in (("favor", favor, "balance"), ("include", tuple(include), ())):
        if value != usual:
            raise ValueError(
                f"{name} is {value!r} beside a pipeline, which has its own: Pipeline.default({name}={value!r}) makes one."
            )


def _selectors(name: str, given: str | Sequence[str]) -> tuple[str, ...]:
    if given == ():  # as mostly: nothing is loaded for it
        return ()
    from cleanse.read.select import selectors

    return selectors(name, given)


def _check_names(encoding: object, charset: object) -> None:
    for name, value in (("encoding", encoding), ("charset", charset)):
        if value is not None and not isinstance(value, str):
            raise TypeError(
                f"{name} is {value!r:.80}, of type {type(value).__name__}; it is the name of a charset, such as 'utf-8', or None."
            )
    if isinstance(encoding, str):
        from cleanse.read.decode import known_codec

        known_codec(encoding)
