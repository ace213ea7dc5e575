"""What the classes of elements say of whose they are."""

from __future__ import annotations

import pytest

from cleanse.read.metadata.marks import is_aside, is_of_comment, is_own, words_of
from tests.read.metadata.markup import first


def test_words_of_a_class_are_told_apart() -> None:
    assert words_of(first("<p class='postDate entry-meta' rel=author>x", "p")) == {"post", "date", "entry", "meta", "author"}
    assert words_of(first("<p>x", "p")) == frozenset()
    assert words_of(first("<p class='elementor-widget'>x", "p")) == {"elementor"}


@pytest.mark.parametrize(
    ("html", "aside"),
    [
        ("<div><b>x</b></div>", False),
        ("<aside><b>x</b></aside>", True),
        ("<footer><b>x</b></footer>", True),
        ("<article><footer class=entry-meta><b>x</b></footer></article>", False),
        ("<article class=comment><footer><b>x</b></footer></article>", True),
        ("<table><tr><td><b>x</b></table>", True),
        ("<div class=related-posts><b>x</b></div>", True),
        ("<div class=related-posts><main><b>x</b></main></div>", False),
    ],
)
def test_what_is_aside(html: str, aside: bool) -> None:
    assert is_aside(first(html, "b")) is aside


def test_what_is_of_a_comment() -> None:
    assert is_of_comment(first("<div class=comment-list><p><b>x", "b"))
    assert not is_of_comment(first("<div class=post><p><b>x", "b"))


def test_an_element_s_own_class() -> None:
    assert is_own(frozenset(("author", "card")))
    assert not is_own(frozenset(("date", "updated")))
