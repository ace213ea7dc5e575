"""The other package of this name: ``cleanse`` on the package index has the same import and the same command.

Installers do not look whether two packages have files of one name: the later one replaces ``cleanse/__init__.py`` and the
command ``cleanse``, and to uninstall either takes them from both. The command ``cleanse-text`` and the modules stay, so that they
can tell.
"""

from __future__ import annotations

import sys

OTHER = "cleanse"
"""The other package, as installers call it."""
_WAY_OUT = (
    "It has nothing to do with cleanse-text, which has the same import. Keep them in environments of their own, or take both "
    "away and install one: pip uninstall -y cleanse cleanse-text && pip install cleanse-text"
)


def is_broken() -> bool:
    """Whether ``import cleanse`` finds the other package, or what its removal left."""
    return "clean_many" not in getattr(sys.modules["cleanse"], "__all__", ())


def is_installed() -> bool:
    """Whether the other package is installed, too. This looks through what is installed, which takes its time."""
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        distribution(OTHER)
    except PackageNotFoundError:
        return False
    return True


def message() -> str:
    """What to say of the other package where it is, or was, installed beside this one; otherwise nothing."""
    if is_installed():
        return f"the package {OTHER!r} is installed, too. {_WAY_OUT}"
    if is_broken():
        return f"files of this package are missing, or replaced by those of the package {OTHER!r}. {_WAY_OUT}"
    return ""
