"""Many documents from Python: in order, lazily, on every core."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, Any, NamedTuple

from cleanse.corpus.each import as_it_was, clean_each, error_text, failed
from cleanse.corpus.pool import LOST, TIMEOUT, Pool, cores
from cleanse.literals import Favor, Include, Kind
from cleanse.options import Options
from cleanse.pipeline import Pipeline
from cleanse.read.sources import Content, content_of, is_source
from cleanse.result import Result

if TYPE_CHECKING:
    from cleanse.sites.site import Site

_DOCUMENTS = 16
_SIZE = 1 << 18
_WAIT = 0.1
"""Documents, and characters, that a worker takes at once, and the seconds that they wait for more: few, for results soon."""


def clean_many(
    sources: Iterable[Any],
    workers: int | None = None,
    timeout: float | None = 60,
    *,
    kind: Kind | None = None,
    favor: Favor = "balance",
    pipeline: Pipeline | None = None,
    include: Sequence[Include] = (),
    encoding: str | None = None,
    charset: str | None = None,
    site: Site | None = None,
    keep: str | Sequence[str] = (),
    drop: str | Sequence[str] = (),
) -> Iterator[Result]:
    """The results of many sources, in their order, as :func:`cleanse.inspect` gives them.

    :param sources: what :func:`cleanse.clean` takes: text, HTML, bytes of either, parsed pages, responses. They are read
        as results are asked for, a few for each worker ahead.
    :param workers: how many processes; None: one for each core; 0: none but this one, where there is no timeout.
    :param timeout: seconds that a document may take; one that takes longer keeps its text as it was, of a page without
            its markup, with a warning.
    :param kind: ``html`` or ``text``; None tells them apart by their looks.
    :param favor: of a page, ``precision`` keeps less and ``recall`` keeps more than ``balance``.
    :param pipeline: other cleaners than the default ones, in place of ``favor`` and ``include``. Workers must be able to import
        them.
    :param include: what is to stay beside the body, each in its place, as :func:`cleanse.clean` says.
    :param encoding: the charset of bytes, where it is known; ``charset`` what a server said of it.
    :param site: what the pages of their host have in common, where all are of one: see :class:`cleanse.Site`.
    :param keep: CSS of where the body of a page is, as :func:`cleanse.clean` says; ``drop`` of what is none.
    :raises TypeError: for one source alone, and for an option of another type.
    :raises ValueError: for a negative number of workers, another kind or favor, another name in ``include``, or an unknown
        encoding.
    :raises CorpusError: when the pipeline cannot be sent to workers, or workers do not start.

    A document that cannot be cleaned, or that its worker dies of, gives a result with ``error`` and its text as it was, of a page
    without its markup; the others are not touched by it.

    >>> [(result.text, result.error) for result in clean_many(["It rained.", "Photo: dpa\\nIt rained."], workers=1)]
    [('It rained.', None), ('It rained.', None)]
    """
    if is_source(sources):
        raise TypeError(
            f"sources is one {type(sources).__name__}, whose parts are no sources: expected several, such as a list of them. "
            "One alone is for inspect()."
        )
    if isinstance(sources, Mapping) or not (hasattr(sources, "__iter__") or hasattr(sources, "__getitem__")):
        way_out = ": hand over its .values()." if isinstance(sources, Mapping) else "."
        raise TypeError(
            f"sources is {sources!r:.80}, of type {type(sources).__name__}; expected several, such as a list of texts{way_out}"
        )
    _check_number("workers", workers, int, "a whole number, 1 or more, 0 for this process alone, or None for every core", 0)
    _check_number("timeout", timeout, (int, float), "seconds, more than 0, or None for no limit")
    options = Options(
        kind=kind,
        favor=favor,
        include=include,
        encoding=encoding,
        charset=charset,
        pipeline=pipeline,
        site=site,
        keep=keep,
        drop=drop,
    )
    work = _Cleaning(options, timeout)
    return _results(sources, work, cores() if workers is None else workers)


def _check_number(name: str, value: Any, types: Any, expected: str, least: float | None = None) -> None:
    """Sees to it that a number is one, ``least`` or more, or more than 0.

    :raises TypeError: for what is no number.
    :raises ValueError: for one that is too small.
    """
    if value is None:
        return
    if isinstance(value, bool) or not isinstance(value, types):
        raise TypeError(f"{name} is {value!r:.80}, of type {type(value).__name__}; expected {expected}.")
    if not (value > 0 if least is None else value >= least):
        raise ValueError(f"{name} is {value}; expected {expected}.")


def _results(sources: Iterable[Any], work: _Cleaning, workers: int) -> Iterator[Result]:
    if not workers:
        yield from clean_each(sources, work.options)
        return
    with Pool(work, workers, work.timeout) as pool:
        for _, results in pool.map(_batches(sources)):
            yield from results


def _batches(sources: Iterable[Any]) -> Iterator[list[_Sent]]:
    held: list[_Sent] = []
    size, began = 0, 0.0
    try:
        for source in sources:
            began = began if held else monotonic()
            held.append(_sent(source))
            size += len(held[-1].content.data)
            if len(held) >= _DOCUMENTS or size >= _SIZE or monotonic() - began > _WAIT:
                yield held
                held, size = [], 0
    except Exception:
        if held:
            yield held
        raise
    if held:
        yield held


class _Sent(NamedTuple):
    """A source as another process can take it, or why it is no source."""

    content: Content
    error: str | None = None


def _sent(source: Any) -> _Sent:
    try:
        return _Sent(content_of(source))
    except Exception as error:
        return _Sent(Content(""), error_text(error))


@dataclass(frozen=True)
class _Cleaning:
    options: Options
    timeout: float | None

    def __call__(self, task: list[_Sent], spared: Mapping[int, str], start: Callable[[int], None]) -> list[Result]:
        results = []
        for index, sent in enumerate(task):
            start(index)
            results.append(self._result(sent, spared.get(index)))
        return results

    def _result(self, sent: _Sent, fate: str | None) -> Result:
        content = sent.content
        if fate == TIMEOUT:
            why = f"It took longer than the timeout of {self.timeout:g} s"
            return as_it_was(content.data, why, content.charset, self.options.kind or content.kind)
        if fate is not None and fate.startswith(LOST):
            return Result(text="", ledger=(), source="", error=fate.removeprefix(LOST))
        error = sent.error or fate
        if error is not None:
            return failed(content, error, self.options.kind)
        return next(clean_each([content], self.options))
