"""Documents one after another, errors as results: what every way of cleaning many of them does with a few."""

from __future__ import annotations

import dataclasses
import errno
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from cleanse.pipeline import Pipeline
from cleanse.read import decoded
from cleanse.read.sniff import looks_like_html
from cleanse.read.sources import content_of
from cleanse.result import Result


def clean_each(sources: Iterable[Any], pipeline: Pipeline | None = None, kind: str | None = None) -> Iterator[Result]:
    """The results of sources, in order and lazily, in this process.

    :param sources: what :func:`cleanse.clean` takes: text, HTML, bytes of either, parsed pages, responses.
    :param pipeline: other cleaners than the default ones.
    :param kind: ``html`` or ``text``; None tells them apart by their looks.

    What cannot be cleaned gives a result with ``error``, and the text as it was, of a page without its markup.

    >>> [(result.text, result.error) for result in clean_each(["It rained. ", "Photo: dpa\\nIt rained."])]
    [('It rained.', None), ('It rained.', None)]
    >>> next(clean_each([5])).error.partition(";")[0]
    'TypeError: cleanse takes a str, bytes that it decodes, a parsed page or a response'
    """
    run = (pipeline or Pipeline.default()).run
    for source in sources:
        try:
            result = run(source, kind)
        except Exception as error:  # whatever it is: it is told, and the next document is cleaned
            result = failed(source, error_text(error), kind)
        yield result


def failed(source: Any, error: str, kind: str | None = None) -> Result:
    """The result of a source that could not be cleaned: its text as it was, where it is one, and of a page without its markup.

    >>> failed(b"It rained.", "the reason").text, failed("<p>It rained.</p>", "the reason").text
    ('It rained.', 'It rained.')
    """
    try:
        content = content_of(source)
        return replace(as_it_was(content.data, charset=content.charset, kind=kind or content.kind), error=error)
    except Exception:  # it is no text, or none that can be had
        return Result(text="", ledger=(), source="", error=error)


def as_it_was(source: str | bytes, why: str = "", charset: str | None = None, kind: str | None = None) -> Result:
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


@dataclass(frozen=True)
class ColumnCleaning:
    """Cleans the values of a column: what the adapters of the engines share. Picklable; equal to another of the same settings.

    :param field: the column, or key, that holds what is cleaned.
    :param into: the one that the text goes to; None: the same.
    :param error: the one that says why a value could not be cleaned; it is null where it could.
    :param kind: ``html`` or ``text``; None tells them apart by their looks.
    :param pipeline: other cleaners than the default ones.

    A null stays null and is no error; what cannot be cleaned stays as it was, but a page gives its text without the markup.

    >>> ColumnCleaning().values(["Photo: dpa\\nIt rained.", None])
    (['It rained.', None], [None, None])
    """

    field: str = "text"
    into: str | None = None
    error: str = "cleanse_error"
    kind: str | None = None
    pipeline: Pipeline = dataclasses.field(default_factory=Pipeline.default)

    @property
    def target(self) -> str:
        """Where the text goes."""
        return self.into or self.field

    def values(self, values: Sequence[Any]) -> tuple[list[Any], list[str | None]]:
        """The text of each value, and for each the error or None."""
        texts: list[Any] = []
        errors: list[str | None] = []
        results = clean_each((value for value in values if value is not None), self.pipeline, self.kind)
        for value in values:
            result = None if value is None else next(results)
            errors.append(result.error if result is not None else None)
            is_left = result is None or (result.error is not None and not isinstance(value, (str, bytes)))
            texts.append(value if is_left or result is None else result.text)
        return texts, errors

    def strings(self, values: Sequence[Any]) -> tuple[list[str | None], list[str | None]]:
        """The same for a column of text, which holds nothing else: null instead of what could not be cleaned and is no text.

        >>> ColumnCleaning().strings([5])[0]
        [None]
        """
        texts, errors = self.values(values)
        return [text if isinstance(text, str) else None for text in texts], errors
