"""Files that the package carries beside its code: phrases, weights and lists of words."""

from __future__ import annotations

import os
from typing import Any

FOLDER = os.path.dirname(__file__)
"""The folder of the package."""


IS_FOLDER = os.path.isdir(FOLDER)
"""Whether it is a folder: else the package lies in a zip archive."""


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


def folders(*path: str) -> dict[str, list[str]]:
    """The folders in a folder of the package, each with the names of its files.

    >>> "related.txt" in folders("lexicon", "data")["de"]
    True
    """
    if IS_FOLDER:
        top = os.path.join(FOLDER, *path)
        with os.scandir(top) as entries:
            names = [entry.name for entry in entries if entry.is_dir()]
        return {name: os.listdir(os.path.join(top, name)) for name in names}
    from importlib.resources import files

    inside = files("cleanse").joinpath(*path)
    return {folder.name: [file.name for file in folder.iterdir()] for folder in inside.iterdir() if folder.is_dir()}
