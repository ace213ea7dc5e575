"""The libraries that optional parts of cleanse need: imported when they are used, and asked for in one line."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from cleanse.errors import MissingExtra


def need(module: str, extra: str, purpose: str) -> Any:
    """A module of an optional library.

    :param module: what to import, such as ``pyarrow.parquet``.
    :param extra: the extra of ``cleanse-text`` that brings it.
    :param purpose: what needs it, as the message begins.
    :raises MissingExtra: when it is not installed, in one line that names the extra.

    >>> need("json", "none", "Writing JSON").dumps([])
    '[]'
    >>> need("no_such_module", "parquet", "Reading .parquet")
    Traceback (most recent call last):
    cleanse.errors.MissingExtra: Reading .parquet needs 'no_such_module': pip install 'cleanse-text[parquet]'
    """
    top = module.partition(".")[0]
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] != top:  # it is there, but lacks something of its own
            raise
        raise MissingExtra(f"{purpose} needs {top!r}: pip install 'cleanse-text[{extra}]'") from None
