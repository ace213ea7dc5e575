"""Roles: what a rule says of a block, and what callers may ask to keep."""

from __future__ import annotations

import pytest

from cleanse.roles.role import INCLUDABLE, ROLES, included, role_of


def test_what_can_be_included_are_roles_other_than_body() -> None:
    assert set(INCLUDABLE.values()) < set(ROLES) - {"body"}


@pytest.mark.parametrize(
    ("rule", "role"),
    [
        ("furniture:title", "title"),
        ("furniture:comments", "comment"),
        ("furniture:consent", "promo"),
        ("furniture:author", "byline"),
        ("furniture:navigation", "nav"),
        ("furniture:user", "byline"),
        ("furniture:model", ""),
        ("captions:twice", "caption"),
        ("bylines:sign-off", "byline"),
        ("related:header", "related"),
        ("notices:comments", "comment"),
        ("notices:newsletter", "promo"),
        ("notices:copyright", "nav"),
        ("pages:head", "nav"),
        ("encoding:mojibake", ""),
        ("mine:rule", ""),
    ],
)
def test_the_role_of_what_a_rule_cuts(rule: str, role: str) -> None:
    cleaner, _, name = rule.partition(":")
    assert role_of(cleaner, name) == role


def test_what_is_included_is_in_one_order_and_once() -> None:
    assert included(("comments", "title", "comments")) == included(["title", "comments"]) == ("title", "comments")
    assert included(()) == ()


@pytest.mark.parametrize("wrong", ["comments", b"comments", None, 5])
def test_what_is_no_list_of_names_is_told_how_to_write_it(wrong: object) -> None:
    with pytest.raises(ValueError, match=r"a list of names, such as \['comments'\]"):
        included(wrong)  # type: ignore[arg-type]


def test_an_unknown_name_is_told_with_what_there_is() -> None:
    with pytest.raises(ValueError, match=r"'footer'; expected 'title', 'byline', 'captions', 'comments' or 'related'\.$"):
        included(["footer"])
    with pytest.raises(ValueError, match=r"Is 'captions' meant\?"):
        included(["caption"])
    with pytest.raises(ValueError, match="include has 5"):
        included([5])  # type: ignore[list-item]
