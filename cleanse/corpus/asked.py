"""What a run was asked for, by the words of the command: another run cannot go on with its files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cleanse import packaged
from cleanse._version import __version__
from cleanse.corpus.dedupe.bodies import version_of_near
from cleanse.corpus.inputs import Input
from cleanse.corpus.settings import Settings
from cleanse.errors import CorpusError
from cleanse.options import Options
from cleanse.patterns import regex

_NOT_GIVEN = "not given"
_SHOWN = 12  # letters of a digest
_ADDRESS = regex(r" at 0x[0-9A-Fa-f]+")
_MOST = 200  # characters of a value that a message shows


class AskedOtherwise(CorpusError):
    """A run that was begun with other options: the message is of several lines."""


def asked(inputs: Sequence[Input], settings: Settings, records: int | None, sites: str | None) -> dict[str, str]:
    """All that an output depends on, as it is shown; what differs is shown otherwise.

    :param records: of ``--limit``; ``sites`` the folder of ``--sites``.

    >>> asked([], Settings(), 9, None)["--limit"]
    '9'
    """
    options = settings.options
    return {
        "version of cleanse": __version__,
        "files": _files(inputs),
        "--field": repr(settings.field),
        "--into": _NOT_GIVEN if settings.target == settings.field else repr(settings.target),
        "--into-existing": _switch(settings.into_existing),
        "--by-host": _given(settings.url_field) if settings.by_host else _NOT_GIVEN,
        "--url-field": _NOT_GIVEN if settings.by_host else _given(settings.url_field),
        "--sites": _given(sites),
        "--dedupe": _dedupe(settings),
        "--drop-duplicates": _switch(settings.drops_duplicates),
        "--cuts": _NOT_GIVEN if settings.cuts_compression is None else f"a file of .jsonl{settings.cuts_compression}",
        "--limit": _given(records),
        "--document-timeout": _given(settings.timeout),
        "--document-size": f"{settings.document_size / 1e6:.15g}",
        "--record-size": f"{settings.record_size / 1e6:.15g}",
        "--kind": _given(options.kind),
        "--encoding": _given(options.encoding),
        "--charset": _given(options.charset),
        "--title": _switch(options.title),
        "--as": options.as_,
        "--metadata": _switch(options.metadata),
        "--keep": _several(options.keep),
        "--drop": _several(options.drop),
        "cleaners": _cleaners(options),
    }


def check_asked(folder: str, then: Mapping[str, object], now: Mapping[str, str]) -> None:
    """Sees to it that a run goes on as it was begun.

    :param folder: what it has written so far.
    :raises AskedOtherwise: when it was asked for something else then.

    >>> check_asked("out.jsonl.partial", {"--limit": "not given"}, {"--limit": "9"})
    Traceback (most recent call last):
    cleanse.corpus.asked.AskedOtherwise: 'out.jsonl.partial' was begun with other options:
    --limit then: not given
    --limit now:  9
    Go on with the options of then and --resume, or delete that folder to start anew.
    """
    lines: list[str] = []
    for name in dict.fromkeys([*now, *then]):  # in the order of the command
        old, new = (str(of.get(name, "not known")) for of in (then, now))
        if old != new:
            lines += (f"{name} then: {_short(old)}", f"{name} now:  {_short(new)}")
    if lines:
        way_out = "Go on with the options of then and --resume, or delete that folder to start anew."
        raise AskedOtherwise("\n".join([f"{folder!r} was begun with other options:", *lines, way_out]))


def _short(value: str) -> str:
    return value if len(value) <= _MOST else f"{value[: _MOST - 1]}…"


def _given(value: object) -> str:
    return _NOT_GIVEN if value is None else repr(value)


def _switch(is_on: bool) -> str:
    return "given" if is_on else _NOT_GIVEN


def _several(values: str | Sequence[str]) -> str:
    return " ".join(map(repr, values)) or _NOT_GIVEN


def _files(inputs: Sequence[Input]) -> str:
    known = "\n".join(f"{file.name} {file.size} {file.modified}" for file in inputs)
    size = sum(file.size for file in inputs)
    return f"{len(inputs):,}, of {size:,} bytes; names, sizes and times {_digest(known)}"


def _dedupe(settings: Settings) -> str:
    if settings.dedupe == "near":
        return f"near, by datasketch {version_of_near()}"
    return settings.dedupe or _NOT_GIVEN


def _cleaners(options: Options) -> str:
    """The cleaners, whatever options, settings of a project or pipeline they come from."""
    own = options.pipeline
    if own is None:
        return " ".join(["the default ones, --favor", options.favor, *(f"--include {name}" for name in options.include)])
    # An object that does not say what it is says where it lies, which is elsewhere in each process.
    settings = _digest("\n".join([_ADDRESS.sub("", repr(own)), own.lexicon.added_digest]))
    return f"{', '.join(own.names)}; their settings and phrases {settings}"


def _digest(text: str) -> str:
    return packaged.digest(text.encode("utf-8", "surrogatepass"))[:_SHOWN]
