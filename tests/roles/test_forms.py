"""Forms of elements: classes that count are no names, and an id is one where nothing else is."""

from __future__ import annotations

import pytest

from cleanse.page import Page
from cleanse.roles.forms import form_of, forms_up, named_form, unnumbered_form


def _page(*names: str) -> Page:
    """Elements of such names, each in the one before it."""
    count = len(names)
    return Page(tags=["div"] * count, names=[*names], parents=[*range(-1, count - 1)], firsts=[0] * count, ends=[1] * count)


@pytest.mark.parametrize(
    ("names", "form", "unnumbered", "named"),
    [
        ("post odd", "post", "post", "post"),
        ("post-2 odd", "post-2", "", ""),
        (" answers", "", "", "answers"),  # an id behind no class
        (" answer-3", "", "", ""),
        ("", "", "", ""),
    ],
)
def test_names(names: str, form: str, unnumbered: str, named: str) -> None:
    page = _page(names)
    assert [of(page, 0)[1] for of in (form_of, unnumbered_form, named_form)] == [form, unnumbered, named]


def test_three_elements_are_of_a_form_that_goes_up() -> None:
    page = _page("site", "thread", "post", "text")
    assert [name for _, name in forms_up(page, 3)] == ["text", "post", "thread"]
    assert [name for _, name in forms_up(page, 1)] == ["thread", "site"]
    assert forms_up(page, -1) == ()
