"""The core: what takes most of the time, compiled where a compiler built it, else in Python. Both give the same, to the last bit.

The Python is the reference, and stands where it always stood; each place that has a compiled form asks :func:`compiled` for it.
``CLEANSE_CORE=python`` or ``CLEANSE_CORE=compiled`` in the environment chooses; else the compiled one runs where there is one.
"""

from __future__ import annotations

import os
import warnings
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from cleanse.errors import NoCore

if TYPE_CHECKING:
    from types import ModuleType

VARIABLE = "CLEANSE_CORE"
"""The variable of the environment that chooses."""

NAMES = ("python", "compiled")
"""What it may be."""


@cache
def compiled() -> ModuleType | None:
    """The compiled module; None where Python runs instead.

    :raises NoCore: where the environment asks for the compiled core, and there is none, or for another that nobody knows.

    >>> compiled() is None or hasattr(compiled(), "Trees")
    True
    """
    wanted = os.environ.get(VARIABLE, "")
    if wanted == "python":
        return None
    if wanted and wanted not in NAMES:
        raise NoCore(f"{VARIABLE} is {wanted!r:.80}; it is {' or '.join(NAMES)}, or is not set: then what was built runs.")
    try:
        module = import_module("cleanse.core._compiled")
    except ImportError as error:
        if wanted:
            raise NoCore(
                f"{VARIABLE} is 'compiled', but there is no compiled core here ({error}): install a wheel of this platform, or "
                "build with a C++ compiler, or let the variable be python."
            ) from error
        return None
    _warn_if_older(module)
    return module


def _warn_if_older(module: ModuleType) -> None:
    """Warns where a checkout has newer sources than the core was built of: it may lack what Python asks, or answer otherwise."""
    if module.__file__ is None:
        return
    try:
        built = os.stat(module.__file__).st_mtime
        with os.scandir(os.path.join(os.path.dirname(module.__file__), "src")) as sources:  # which no wheel has
            newer = next((source.name for source in sources if source.stat().st_mtime > built), "")
    except OSError:
        return
    if newer:
        warnings.warn(
            f"The compiled core is older than its source cleanse/core/src/{newer}: build it anew (python setup.py build_ext "
            f"--inplace), or set {VARIABLE}=python.",
            RuntimeWarning,
            stacklevel=3,
        )


def name() -> str:
    """Which core runs: ``compiled`` or ``python``.

    >>> name() in NAMES
    True
    """
    return "python" if compiled() is None else "compiled"
