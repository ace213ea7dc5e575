"""cleanse: the article's body, and nothing else.

>>> import cleanse
>>> cleanse.clean("It rained.\\n\\nPhoto: Ann Lee/Reuters\\n")
'It rained.'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleanse._version import __version__
    from cleanse.cleaner import Cleaner, Effect, Reads
    from cleanse.corpus.many import clean_many
    from cleanse.document import Block, Cut, Document, Edit, SourceBlock, Span
    from cleanse.errors import CleanseError
    from cleanse.lexicon import Lexicon
    from cleanse.literals import As, Favor, Include, Kind
    from cleanse.pipeline import Pipeline, Source
    from cleanse.result import Result
    from cleanse.sites.site import Site

__all__ = [
    "As",
    "Block",
    "Cleaner",
    "CleanseError",
    "Cut",
    "Document",
    "Edit",
    "Effect",
    "Favor",
    "Include",
    "Kind",
    "Lexicon",
    "Pipeline",
    "Reads",
    "Result",
    "Site",
    "SourceBlock",
    "Span",
    "__version__",
    "clean",
    "clean_many",
    "dehyphenate",
    "fix_encoding",
    "inspect",
    "strip_bylines",
    "strip_captions",
    "strip_notices",
    "strip_page_heads",
    "strip_related",
    "strip_repeats",
    "tidy_whitespace",
    "unwrap",
]

# Where each public name lives. They are fetched when first asked for: importing cleanse does no work.
_HOMES = {
    "As": "literals",
    "Block": "document",
    "Cleaner": "cleaner",
    "CleanseError": "errors",
    "Cut": "document",
    "Document": "document",
    "Edit": "document",
    "Effect": "cleaner",
    "Favor": "literals",
    "Include": "literals",
    "Kind": "literals",
    "Lexicon": "lexicon",
    "Pipeline": "pipeline",
    "Reads": "cleaner",
    "Result": "result",
    "Site": "sites.site",
    "SourceBlock": "document",
    "Span": "document",
    "__version__": "_version",
    "clean_many": "corpus.many",
}


def clean(
    source: Source,
    kind: Kind | None = None,
    *,
    favor: Favor = "balance",
    encoding: str | None = None,
    title: bool = False,
    charset: str | None = None,
    include: Sequence[Include] = (),
    url: str | None = None,
    as_: As = "text",
    pipeline: Pipeline | None = None,
    site: Site | None = None,
    keep: str | Sequence[str] = (),
    drop: str | Sequence[str] = (),
) -> str:
    """The body of an article, from what a scraper hands over. Of a page the headline is no part of it; a text keeps its own.

    :param source: text, HTML, bytes of either (decoded first), a parsed page, or a response: see :meth:`Pipeline.run`.
    :param kind: ``html`` or ``text``; None tells them apart by their looks.
    :param favor: of a page, ``precision`` keeps less and ``recall`` keeps more than ``balance``.
    :param encoding: the charset of bytes, where it is known.
    :param title: puts the headline of a page before its body, with a blank line between, also one that it declares and does not
        show.
    :param charset: what a server said of the charset of bytes: it counts where it decodes and nothing speaks against it.
    :param include: what is to stay beside the body, each in its place: ``title``, ``byline``, ``captions``, ``comments``,
        ``related``.
    :param url: the address of a page, against which the links of Markdown and HTML are resolved.
    :param as_: what the body is written as: ``text``, ``markdown`` or ``html``.
    :param pipeline: other cleaners than the default ones; it has its own ``favor`` and ``include``.
    :param site: what other pages of its host have in common, as far as somebody learned it: see :class:`cleanse.Site`.
    :param keep: of a page, a CSS selector or several: what stands in these elements is the body, all of it, and nothing else is.
    :param drop: of a page, a CSS selector or several: what stands in these elements is no body, also in those of ``keep``.
    :raises TypeError: for any other source, and for an option of another type.
    :raises ValueError: for another kind, favor or form, another name in ``include``, or an unknown encoding.
    :raises BadSelector: a ``ValueError``, for what is no CSS selector.
    :raises NotText: for bytes of a PDF, an image, an archive and the like; those of gzip are unpacked.

    >>> clean("It rained.\\n\\nYou might also like\\nTen umbrellas for the autumn\\n")
    'It rained.'
    >>> clean("It rained.\\n\\nPhoto: dpa\\n\\nThen it stopped.", include=("captions",)).split("\\n\\n")
    ['It rained.', 'Photo: dpa', 'Then it stopped.']
    >>> clean("<h2>The bridge</h2><p>It fell in the night, said the mayor, who came by boat.</p>", as_="markdown").split("\\n")[0]
    '## The bridge'
    >>> clean("<main><p>It rained.<p class=ad>Umbrellas!</main><p>It will rain.", keep="main", drop=".ad")
    'It rained.'
    """
    if not isinstance(title, bool):
        from cleanse.literals import check_switch

        check_switch("title", title)
    result = inspect(
        source,
        kind,
        favor=favor,
        encoding=encoding,
        url=url,
        charset=charset,
        include=include,
        pipeline=pipeline,
        site=site,
        keep=keep,
        drop=drop,
    )
    if as_ != "text":
        from cleanse.options import written

        return written(result, as_, title)
    return result.titled if title else result.text


def inspect(
    source: Source,
    kind: Kind | None = None,
    *,
    favor: Favor = "balance",
    encoding: str | None = None,
    url: str | None = None,
    charset: str | None = None,
    include: Sequence[Include] = (),
    pipeline: Pipeline | None = None,
    site: Site | None = None,
    keep: str | Sequence[str] = (),
    drop: str | Sequence[str] = (),
) -> Result:
    """The same, with the account of what was taken: ``.text``, ``.title``, ``.cuts``, ``.metadata``, ``.restore()`` and more.

    :param url: the address of a page, against which its links are resolved; of a response its own, where None is given.
    :param charset: what a server said of the charset of bytes: it counts where it decodes and nothing speaks against it.
    :param include: what is to stay beside the body, each in its place, as :func:`clean` says.
    :param pipeline: other cleaners than the default ones, as :func:`clean` says.
    :param site: what other pages of its host have in common: see :class:`cleanse.Site`.
    :param keep: CSS of where the body of a page is, as :func:`clean` says; ``drop`` of what is none.
    :raises TypeError: for what is no source, as :func:`clean` says, and for an option of another type.
    :raises ValueError: for another kind or favor, another name in ``include``, or an unknown encoding.
    :raises BadSelector: a ``ValueError``, for what is no CSS selector.
    :raises NotText: for bytes of a PDF, an image, an archive and the like; those of gzip are unpacked.

    >>> [cut.id for cut in inspect("It rained.\\nAdvertisement\\nThen it stopped.").cuts]
    ['notices:advertisement']
    >>> from cleanse import Pipeline
    >>> inspect("It rained.\\nPhoto: dpa", pipeline=Pipeline.default().without("captions")).text
    'It rained.\\nPhoto: dpa'
    >>> [cut.id for cut in inspect("<p>It rained.<p class=ad>Umbrellas!", drop=".ad").cuts if cut.removed.strip()]
    ['rules:drop']
    """
    if pipeline is None:
        return _default(favor, include).run(source, kind, encoding, url, charset, site, keep, drop)
    from cleanse.options import check_pipeline

    check_pipeline(pipeline, favor, include)
    return pipeline.run(source, kind, encoding, url, charset, site, keep, drop)


def fix_encoding(text: str) -> str:
    """Repairs mojibake, stray HTML entities, surrogates and control characters; nothing else.

    What :func:`ftfy.fix_text` gives with :func:`cleanse.mend.encoding.settings`, on every text, at a fraction of the time.

    >>> fix_encoding("schÃ¶n")
    'schön'
    """
    from cleanse.values import replace

    return replace(_default().only("encoding"), rounds=1).run(text, kind="text").text


def strip_page_heads(text: str) -> str:
    """Takes running heads and feet, page numbers and page breaks of a text from printed pages.

    >>> strip_page_heads("It rained in the\\n- 3 -\\fThe Post\\nvalley.\\n- 4 -\\fThe Post\\nThen it stopped.")
    'It rained in the valley.\\n\\nThen it stopped.'
    """
    return _alone("pages", text)


def unwrap(text: str) -> str:
    """Joins the lines of paragraphs that were wrapped at a fixed width; lists, verse and the like keep theirs.

    >>> unwrap(
    ...     "It rained in the whole of the valley on Monday, and nobody\\n"
    ...     "went out of doors, the mayor said, who had come by boat."
    ... ).count("\\n")
    0
    """
    return _alone("lines", text)


def dehyphenate(text: str) -> str:
    """Joins words that line ends broke at a hyphen; a hyphen that is the word's own stays.

    >>> dehyphenate("The infor-\\nmation is well-\\nknown.")
    'The information is well-known.'
    """
    return _alone("hyphens", text)


def strip_related(text: str) -> str:
    """Takes related-article and latest-news blocks and links.

    >>> strip_related("It rained.\\nRead more: Ten umbrellas for the autumn\\nThen it stopped.")
    'It rained.\\nThen it stopped.'
    """
    return _alone("related", text)


def strip_captions(text: str) -> str:
    """Takes captions and photo credits.

    >>> strip_captions("It rained.\\nFoto: dpa\\nThen it stopped.")
    'It rained.\\nThen it stopped.'
    """
    return _alone("captions", text)


def strip_bylines(text: str) -> str:
    """Takes bylines, date lines, reading times and sign-offs.

    >>> strip_bylines("By Ann Lee\\nIt rained in the town, and nobody was out.")
    'It rained in the town, and nobody was out.'
    """
    return _alone("bylines", text)


def strip_notices(text: str) -> str:
    """Takes notices: advertisement, cookies, newsletter, subscription, share, copyright, comments, editions, pagers.

    >>> strip_notices("It rained.\\nSkip to content\\nThen it stopped.")
    'It rained.\\nThen it stopped.'
    """
    return _alone("notices", text)


def strip_repeats(text: str) -> str:
    """Takes the later of two long blocks that say the same.

    >>> strip_repeats("Rain over the valley\\nRain over the valley\\nIt rained.")
    'Rain over the valley\\nIt rained.'
    """
    return _alone("repeats", text)


def tidy_whitespace(text: str) -> str:
    """Takes blank runs, trailing blanks, zero-width characters and soft hyphens; keeps paragraph breaks.

    >>> tidy_whitespace("It rained. \\n\\n\\n\\nThen it stopped.")
    'It rained.\\n\\nThen it stopped.'
    """
    return _alone("whitespace", text)


def _default(favor: Favor = "balance", include: Sequence[Include] = ()) -> Pipeline:
    from cleanse.pipeline import Pipeline

    return Pipeline.default(favor, include)


def _alone(name: str, text: str) -> str:
    return _default().only(name).run(text, kind="text").text


if not TYPE_CHECKING:  # for which a name that is not there shall be an error

    def __getattr__(name: str) -> object:
        if name not in _HOMES:  # of the module and the name Python makes "Did you mean: 'inspect'?"
            import sys

            raise AttributeError(f"module 'cleanse' has no attribute {name!r}", name=name, obj=sys.modules[__name__])
        from importlib import import_module

        return getattr(import_module(f"cleanse.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
