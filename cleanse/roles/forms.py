"""The forms of a page's elements: tags, and what they are called first. Elements of one form are mostly of one kind."""

from __future__ import annotations

from cleanse.page import Page
from cleanse.patterns import regex

_NUMBERED = regex(r"\d")
_STEPS = 3  # elements of a form that goes up

Form = tuple[str, str]
"""A tag and a name."""


def form_of(page: Page, element: int) -> Form:
    """The tag of an element, and the first of its classes, "" where it has none.

    >>> page = Page(tags=["li"], names=["step odd"], parents=[-1], firsts=[0], ends=[0])
    >>> form_of(page, 0)
    ('li', 'step')
    """
    return page.tags[element], page.names[element].partition(" ")[0]


def unnumbered_form(page: Page, element: int) -> Form:
    """The same, unless the class counts the elements.

    >>> page = Page(tags=["li"], names=["step-2 odd"], parents=[-1], firsts=[0], ends=[0])
    >>> unnumbered_form(page, 0)
    ('li', '')
    """
    tag, name = form_of(page, element)
    return tag, _unnumbered(name)


def named_form(page: Page, element: int) -> Form:
    """The tag of an element, and what it is called first, be it a class, the id, or a role, if that counts no elements. The other
    names say the number of a post, and whether it is even or odd.

    >>> page = Page(tags=["li", "li"], names=[" answer", "post-2 post"], parents=[-1, -1], firsts=[0, 0], ends=[0, 0])
    >>> named_form(page, 0), named_form(page, 1)
    (('li', 'answer'), ('li', ''))
    """
    return page.tags[element], _unnumbered("".join(page.names[element].split(None, 1)[:1]))


def forms_up(page: Page, element: int) -> tuple[Form, ...]:
    """That of an element, and those of the two around it.

    >>> page = Page(tags=["main", "article", "p"], names=["", "post", ""], parents=[-1, 0, 1], firsts=[0, 0, 0], ends=[1, 1, 1])
    >>> forms_up(page, 2)
    (('p', ''), ('article', 'post'), ('main', ''))
    """
    found: list[Form] = []
    while element >= 0 and len(found) < _STEPS:
        found.append(named_form(page, element))
        element = page.parents[element]
    return tuple(found)


def _unnumbered(name: str) -> str:
    return "" if _NUMBERED.search(name) else name
