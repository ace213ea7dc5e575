"""Settings of a project: ``cleanse.toml``, or ``[tool.cleanse]`` in ``pyproject.toml``, read as options."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from cleanse.errors import ConfigurationError
from cleanse.lexicon import Lexicon
from cleanse.literals import is_meant
from cleanse.options import Options
from cleanse.pipeline import Pipeline

FILE, SHARED_FILE = "cleanse.toml", "pyproject.toml"

_TYPES: Mapping[str, tuple[type, str]] = {
    "kind": (str, "a string"),
    "favor": (str, "a string"),
    "include": (list, "a list of strings"),
    "encoding": (str, "a string"),
    "charset": (str, "a string"),
    "title": (bool, "true or false"),
    "as": (str, "a string"),
    "metadata": (bool, "true or false"),
    "without": (list, "a list of strings"),
    "only": (list, "a list of strings"),
    "phrases": (list, "a list of strings"),
    "pipeline": (str, "a string"),
    "keep": (list, "a list of strings"),
    "drop": (list, "a list of strings"),
}
"""What a configuration can have, and what each is."""
NAMES = tuple(_TYPES)


def find(folder: str | os.PathLike[str]) -> Path | None:
    """The nearest configuration of a folder: in it, or in one above.

    A ``cleanse.toml`` comes before a ``pyproject.toml``, which is none without a table ``[tool.cleanse]``.

    :raises ConfigurationError: for a ``pyproject.toml`` that is no TOML.
    """
    start = Path(folder).absolute()
    for above in (start, *start.parents):
        if (above / FILE).is_file():
            return above / FILE
        if (above / SHARED_FILE).is_file() and _table(above / SHARED_FILE) is not None:
            return above / SHARED_FILE
    return None


def read(file: str | os.PathLike[str]) -> dict[str, Any]:
    """What a configuration has, by its names; folders of phrases as paths from where the file is.

    :raises ConfigurationError: for a file that cannot be read or is no TOML, an unknown name, or a value of another type.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder, "cleanse.toml")
    ...     _ = file.write_text('favor = "recall"\\ninclude = ["captions"]')
    ...     read(file)
    {'favor': 'recall', 'include': ['captions']}
    """
    path = Path(file)
    found = _table(path)
    if found is None:
        raise ConfigurationError(f"{str(path)!r} has no table [tool.cleanse]: add one, or name another file.")
    for name, value in found.items():
        if name not in _TYPES:
            there_are = ", ".join(map(repr, _TYPES))
            raise ConfigurationError(f"{str(path)!r} has {name!r}; there are {there_are}.{is_meant(name, _TYPES)}")
        kind, told = _TYPES[name]
        if not isinstance(value, kind) or (isinstance(value, list) and not all(isinstance(one, str) for one in value)):
            raise ConfigurationError(f"{str(path)!r}: {name} is {value!r:.80}; expected {told}.")
    try:
        _words(found)
    except ValueError as error:
        raise ConfigurationError(f"{str(path)!r}: {error}") from None
    if "phrases" in found:
        found["phrases"] = [str(path.absolute().parent / folder) for folder in found["phrases"]]
    return found


def options_of(file: str | os.PathLike[str]) -> Options:
    """The options that a configuration asks for, for Python: the command finds its own.

    :raises ConfigurationError: as :func:`read` does, and for a pipeline that is not there.
    :raises ValueError: for a word that an option does not have.
    :raises UnknownCleaner: for a cleaner that does not exist.
    :raises LexiconError: for a folder of phrases that cannot be read.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder, "cleanse.toml")
    ...     _ = file.write_text('without = ["captions"]')
    ...     options_of(file).run("It rained.\\nPhoto: dpa").text
    'It rained.\\nPhoto: dpa'
    """
    return made(read(file), Path(file).absolute().parent)


def made(asked: Mapping[str, Any], folder: Path | None = None) -> Options:
    """Options from the names and values of a configuration or a command.

    :param folder: where a pipeline's module is looked for before it is elsewhere.
    :raises ConfigurationError: for a pipeline that is not there; and the errors of :func:`options_of`.
    """
    favor, include = asked.get("favor", "balance"), tuple(asked.get("include", ()))
    pipeline = None
    if asked.get("pipeline"):
        pipeline = pipeline_named(asked["pipeline"], folder)
    own = [name for name in ("phrases", "only", "without") if asked.get(name)]
    if pipeline is None and own:
        pipeline, favor, include = Pipeline.default(favor, include), "balance", ()
    if pipeline is not None:
        pipeline = _changed(pipeline, asked)
    return _words({**asked, "favor": favor, "include": include}, pipeline)


def _words(asked: Mapping[str, Any], pipeline: Pipeline | None = None) -> Options:
    """The options that have words or switches for values."""
    return Options(
        kind=asked.get("kind"),
        favor=asked.get("favor", "balance"),
        include=tuple(asked.get("include", ())),
        encoding=asked.get("encoding"),
        charset=asked.get("charset"),
        title=asked.get("title", False),
        as_=asked.get("as", "text"),
        metadata=asked.get("metadata", False),
        pipeline=pipeline,
        keep=tuple(asked.get("keep", ())),
        drop=tuple(asked.get("drop", ())),
    )


def _changed(pipeline: Pipeline, asked: Mapping[str, Any]) -> Pipeline:
    """A pipeline with the phrases and the cleaners that are asked for."""
    lexicon: Lexicon = pipeline.lexicon
    for folder in asked.get("phrases") or ():
        lexicon = lexicon.with_folder(folder)
    if lexicon is not pipeline.lexicon:
        pipeline = pipeline.with_lexicon(lexicon)
    if asked.get("only"):
        pipeline = pipeline.only(*asked["only"])
    return pipeline.without(*(asked.get("without") or ()))


def pipeline_named(name: str, folder: Path | None = None) -> Pipeline:
    """The pipeline that a module has: ``package.module:name``, where the name is a :class:`~cleanse.pipeline.Pipeline`, or a
    function without arguments that gives one.

    :param folder: where the module is looked for before it is elsewhere; worker processes look there, too.
    :raises ConfigurationError: for another form, a module or name that is not there, and what is no pipeline.

    >>> pipeline_named("cleanse.pipeline:Pipeline.default") == Pipeline.default()
    True
    """
    module, _, path = name.partition(":")
    if not (module and path):
        raise ConfigurationError(f"pipeline is {name!r}; expected a module and a name in it, such as 'cleaning.own:pipeline'.")
    if folder is not None and str(folder) not in sys.path:
        sys.path.insert(0, str(folder))
    try:
        found: Any = import_module(module)
    except ModuleNotFoundError as error:
        if error.name is None or not (module == error.name or module.startswith(f"{error.name}.")):
            raise  # it is there, but lacks something of its own
        where = f"neither in {str(folder)!r} nor installed" if folder else "not installed; --config FILE looks beside that file"
        raise ConfigurationError(f"pipeline is {name!r}: there is no module {error.name!r} ({where}).") from None
    for part in path.split("."):
        if not hasattr(found, part):
            raise ConfigurationError(f"pipeline is {name!r}: {module!r} has no {path!r}.")
        found = getattr(found, part)
    if callable(found) and not isinstance(found, Pipeline):
        found = found()
    if not isinstance(found, Pipeline):
        raise ConfigurationError(f"pipeline is {name!r}, which is {found!r:.80}; expected a cleanse.Pipeline.")
    return found


def _table(file: Path) -> dict[str, Any] | None:
    """What a file has for us; None, where it is one that others share, and has nothing."""
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib

    try:
        with open(file, "rb") as opened:
            found: dict[str, Any] = tomllib.load(opened)
    except OSError as error:
        raise ConfigurationError(f"{str(file)!r} cannot be read: {error.strerror}.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"{str(file)!r} is no TOML: {error}.") from None
    if file.name != SHARED_FILE:
        return found
    tool = found.get("tool")
    own = tool.get("cleanse") if isinstance(tool, dict) else None
    return own if isinstance(own, dict) else None
