"""Pictures of formulas, as servers draw them for browsers of old: told by their addresses and classes."""

from __future__ import annotations

import re
from collections.abc import Mapping

from cleanse.patterns import of_small_letters, regex

_SURE = regex(r"latex|codecogs|mimetex|mathtex|/math/|quicklatex|equation\?tex=|texrender|mwe-math|equation_image", re.IGNORECASE)
_NAMED = frozenset("tex latex latexcenter math texrender formula equation inlineformula numberedequation displayformula".split())
_MOST_CHARS = 4000  # of an address


def is_image_of_formula(attributes: Mapping[str, str | None]) -> bool:
    """Whether a picture may be one of a formula, by its attributes.

    >>> is_image_of_formula({"class": "latex"}), is_image_of_formula({"src": "/photos/texas.jpg"})
    (True, False)
    """
    names = attributes.get("class") or ""
    said = f"{names} {(attributes.get('src') or '')[:_MOST_CHARS]}"
    if (of_small_letters(_SURE).search(said.lower()) if said.isascii() else _SURE.search(said)) is not None:
        return True
    return not _NAMED.isdisjoint(names.split())
