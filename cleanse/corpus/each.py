"""Documents one after another, errors as results: what every way of cleaning many of them does with a few."""

from __future__ import annotations

import errno
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, repeat
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict

from cleanse.errors import NoSuchColumn
from cleanse.literals import As, Favor, Include, Kind
from cleanse.options import METADATA, Options, metadata_of
from cleanse.read import decoded
from cleanse.read.sniff import looks_like_html
from cleanse.read.sources import content_of
from cleanse.result import Result

if TYPE_CHECKING:
    from cleanse.sites.site import Site


def clean_each(
    sources: Iterable[Any], options: Options | None = None, kind: Kind | None = None, urls: Iterable[Any] = ()
) -> Iterator[Result]:
    """The results of sources, in order and lazily, in this process.

    :param sources: what :func:`cleanse.clean` takes: text, HTML, bytes of either, parsed pages, responses.
    :param options: how they are cleaned.
    :param kind: what they are, as far as their place tells it; that of the options comes before it.
    :param urls: their addresses, as far as they are known: what is no text counts for none.

    What cannot be cleaned gives a result with ``error``, and the text as it was, of a page without its markup.

    >>> [(result.text, result.error) for result in clean_each(["It rained. ", "Photo: dpa\\nIt rained."])]
    [('It rained.', None), ('It rained.', None)]
    >>> next(clean_each([5])).error.partition(";")[0]
    'TypeError: cleanse takes a str, bytes that it decodes, a parsed page or a response'
    """
    options = options or Options()
    for source, url in zip(sources, chain(urls, repeat(None))):  # noqa: B905  # the addresses go on for ever
        try:
            result = options.run(source, kind, url if isinstance(url, str) else None)
        except Exception as error:  # whatever it is: it is told, and the next document is cleaned
            result = failed(source, error_text(error), options.kind or kind)
        yield result


def failed(source: Any, error: str, kind: Kind | None = None) -> Result:
    """The result of a source that could not be cleaned: its text as it was, where it is one, and of a page without its markup.

    >>> failed(b"It rained.", "the reason").text, failed("<p>It rained.</p>", "the reason").text
    ('It rained.', 'It rained.')
    """
    try:
        content = content_of(source)
        return replace(as_it_was(content.data, charset=content.charset, kind=kind or content.kind), error=error)
    except Exception:  # it is no text, or none that can be had
        return Result(text="", ledger=(), source="", error=error)


def as_it_was(source: str | bytes, why: str = "", charset: str | None = None, kind: Kind | None = None) -> Result:
    """The result of a document that is passed through uncleaned. Bytes are decoded all the same, and a page gives its text: no
    markup gets to where texts are expected.

    >>> as_it_was("It rained. ", "It is too large").warnings
    ('It is too large: passed through as it was.',)
    >>> as_it_was("<p>It rained.</p>", "It is too large").text
    'It rained.'
    """
    found: dict[str, str] = {}
    warnings: tuple[str, ...] = ()
    if isinstance(source, str):
        text = source
    else:
        text, found["encoding"], warnings = decoded(bytes(source), charset=charset)
    is_page = kind == "html" or (kind is None and looks_like_html(text))
    if is_page:
        from cleanse.read.plain import plain_text

        text = plain_text(text)
    if why:
        warnings = (*warnings, f"{why}: passed through {'as text, without its markup' if is_page else 'as it was'}.")
    return Result(text=text, ledger=(), source=text, warnings=warnings, found=found)


def is_lack_of_memory(error: BaseException | None) -> bool:
    """Whether an exception comes of memory that was not to be had: where that is limited, also of libraries that cannot be loaded
    and of parsers that cannot begin.

    >>> is_lack_of_memory(MemoryError()), is_lack_of_memory(ValueError())
    (True, False)
    """
    while error is not None:
        if isinstance(error, MemoryError) or (isinstance(error, OSError) and error.errno == errno.ENOMEM):
            return True
        is_missing = isinstance(error, ModuleNotFoundError)
        if not is_missing and (isinstance(error, ImportError) or type(error).__name__ == "SelectolaxError") and _is_limited():
            return True
        error = error.__cause__ or error.__context__
    return False


def _is_limited() -> bool:
    try:
        import resource
    except ImportError:  # not on Windows
        return False
    return resource.getrlimit(resource.RLIMIT_AS)[0] != resource.RLIM_INFINITY


def error_text(error: BaseException) -> str:
    """An exception in one line."""
    return " ".join(f"{type(error).__name__}: {error}".split())


class ResultOptions(TypedDict, total=False):
    """What every adapter takes by name beside ``kind`` and ``pipeline``; :class:`cleanse.options.Options` says what each does."""

    favor: Favor
    include: Sequence[Include]
    encoding: str | None
    charset: str | None
    title: bool
    as_: As
    site: Site | None
    keep: str | Sequence[str]
    drop: str | Sequence[str]


class ColumnOptions(ResultOptions, total=False):
    """The same where there are other columns: whether metadata are told in them, and which of them has the addresses."""

    metadata: bool
    url_field: str | None


@dataclass(frozen=True)
class ColumnCleaning(Options):
    """Cleans the values of a column: what the adapters of the engines share. Picklable; equal to another of the same settings.

    :param field: the column, or key, that holds what is cleaned.
    :param into: the one that the text goes to; None: the same.
    :param error: the one that says why a value could not be cleaned; it is null where it could.
    :param url_field: the one that holds the addresses of pages, against which their links are resolved; None: there is none.
    :raises ValueError: for a column that has no name, or two that have one.
    :raises TypeError: for a name that is no str.

    The other options are those of :class:`cleanse.options.Options`. A null stays null and is no error; what cannot be cleaned
    stays as it was, but a page gives its text without the markup.

    >>> ColumnCleaning().values(["Photo: dpa\\nIt rained.", None]).texts
    ['It rained.', None]
    """

    field: str = "text"
    into: str | None = None
    error: str = "cleanse_error"
    url_field: str | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        for name, value in (("field", self.field), ("into", self.into), ("error", self.error), ("url_field", self.url_field)):
            is_left_out = value is None and name in ("into", "url_field")
            if not is_left_out and not isinstance(value, str):
                raise TypeError(f"{name} is {value!r:.80}, of type {type(value).__name__}; it is the name of a column, a str.")
            if value == "":
                raise ValueError(f"{name} is ''; it is the name of a column, such as 'text'.")
        written = [self.target, self.error, *self.metadata_names]
        twice = next((name for name in written if written.count(name) > 1), None)
        if twice is not None:
            raise ValueError(f"Two columns would be named {twice!r}, of text, error and metadata: name one otherwise.")

    @property
    def target(self) -> str:
        """Where the text goes."""
        return self.into or self.field

    @property
    def metadata_names(self) -> tuple[str, ...]:
        """The columns of the metadata, where these are wanted."""
        return tuple(METADATA) if self.metadata else ()

    def check_columns(self, names: Iterable[str]) -> None:
        """Sees to it that the columns that are read are among those that there are.

        :raises NoSuchColumn: a ``KeyError``, for one that is not.

        >>> ColumnCleaning("page").check_columns(["id", "text"])
        Traceback (most recent call last):
        cleanse.errors.NoSuchColumn: field is 'page', and there is no such column: there are 'id', 'text'.
        """
        known = list(names)
        for said, name in (("field", self.field), ("url_field", self.url_field)):
            if name is not None and name not in known:
                there = f"there are {', '.join(map(repr, known))}" if known else "there is none at all"
                raise NoSuchColumn(f"{said} is {name!r}, and there is no such column: {there}.")

    def values(self, values: Sequence[Any], urls: Iterable[Any] = ()) -> Cleaned:
        """The text of each value, for each the error or None, and the metadata.

        :param urls: the address of each, where it is known.
        """
        texts: list[Any] = []
        errors: list[str | None] = []
        told: list[dict[str, Any]] = []
        pairs = [(value, url) for value, url in zip(values, chain(urls, repeat(None))) if value is not None]  # noqa: B905
        results = clean_each((value for value, _ in pairs), self, None, (url for _, url in pairs))
        for value in values:
            result = None if value is None else next(results)
            errors.append(result.error if result is not None else None)
            is_left = result is None or (result.error is not None and not isinstance(value, (str, bytes)))
            texts.append(value if is_left or result is None else self.written(result))
            if self.metadata:
                told.append(metadata_of(result))
        return Cleaned(texts, errors, {name: [of[name] for of in told] for name in self.metadata_names})

    def strings(self, values: Sequence[Any], urls: Iterable[Any] = ()) -> Cleaned:
        """The same for a column of text, which holds nothing else: null instead of what could not be cleaned and is no text.

        >>> ColumnCleaning().strings([5]).texts
        [None]
        """
        cleaned = self.values(values, urls)
        return cleaned._replace(texts=[text if isinstance(text, str) else None for text in cleaned.texts])

    def documents(self, values: Sequence[Any], urls: Iterable[Any] = ()) -> list[tuple[Any, dict[str, Any]]]:
        """The text of each value, and what is told of it by name, the error and the metadata: for what is no table.

        >>> ColumnCleaning().documents(["Photo: dpa\\nIt rained."])
        [('It rained.', {'cleanse_error': None})]
        """
        texts, errors, metadata = self.values(values, urls)
        told = zip(errors, *metadata.values(), strict=True)
        return [(text, dict(zip((self.error, *metadata), of, strict=True))) for text, of in zip(texts, told, strict=True)]


def with_known(metadata: Mapping[str, Any], told: Mapping[str, Any]) -> dict[str, Any]:
    """The metadata of a document with what is told of it, but without what is not known: for stores that take no None.

    >>> with_known({"source": "post", "cleanse_error": "of an earlier run"}, {"cleanse_error": None, "cleanse_title": "Rain"})
    {'source': 'post', 'cleanse_title': 'Rain'}
    """
    others = {key: value for key, value in metadata.items() if key not in told}
    return others | {key: value for key, value in told.items() if value not in (None, [])}


class Cleaned(NamedTuple):
    """What comes of the values of a column: their texts, their errors, and the columns of their metadata, by name."""

    texts: list[Any]
    errors: list[str | None]
    metadata: dict[str, list[Any]]
