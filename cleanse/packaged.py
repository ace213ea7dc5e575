"""Files that the package carries beside its code: phrases, weights and lists of words."""

from __future__ import annotations

import os
from typing import Any

FOLDER = os.path.dirname(__file__)
"""The folder of the package."""


def read(*path: str) -> bytes:
    """A file of the package, wherever that lies: in a folder or in a zip archive.

    ``importlib.resources`` does the same, and takes longer to import than all else here.

    :raises OSError: where there is no such file.

    >>> read("lexicon", "data", "en", "related.txt").startswith(b";")
    True
    """
    loader: Any = __spec__.loader if __spec__ else None
    data: bytes = loader.get_data(os.path.join(FOLDER, *path))
    return data
