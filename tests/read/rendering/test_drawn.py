"""Pictures of formulas."""

from __future__ import annotations

import pytest

from cleanse.read.rendering.drawn import is_image_of_formula


@pytest.mark.parametrize(
    ("attributes", "is_one"),
    [
        ({"class": "latex", "src": "/a.png"}, True),
        ({"src": "https://latex.codecogs.com/svg.image?x^2"}, True),
        ({"class": "mwe-math-fallback-image-inline"}, True),
        ({"src": "/photos/texas.jpg", "class": "texture"}, False),
        ({"src": None, "class": None}, False),
        ({}, False),
    ],
)
def test_it_is_told_by_address_and_classes(attributes: dict[str, str | None], is_one: bool) -> None:
    assert is_image_of_formula(attributes) is is_one
