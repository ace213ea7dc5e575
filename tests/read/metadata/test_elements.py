"""What a page shows and declares to no machine."""

from __future__ import annotations

import pytest

from cleanse.lexicon import Lexicon
from cleanse.read.metadata.elements import Elements
from cleanse.read.metadata.sources import Declared
from tests.read.metadata.markup import tree_of


def _texts(html: str, source: str, **known: str) -> list[str]:
    return Elements(Declared(tree_of(html), None), known, Lexicon.default()).texts(source)


@pytest.mark.parametrize(
    ("html", "headings"),
    [
        ("<h1>Rain<br>falls ¶</h1>", ["Rain falls"]),
        ("<h1>The Post</h1>", []),
        ("<title>Rain - Post</title><h1>Menu</h1><h1>Rain</h1>", ["Rain"]),
        ("<h1>Menu</h1><h1>Rain</h1>", []),
        ("<h2>Rain</h2>", []),
    ],
)
def test_the_heading(html: str, headings: list[str]) -> None:
    assert _texts(html, "headings", site_name="The Post") == headings


@pytest.mark.parametrize(
    ("html", "authors"),
    [
        ("<p class='post-author'>By Ann Lee | Reporter</p>", ["Ann Lee"]),
        ("<p class='author-bio'>Ann Lee</p>", []),
        ("<aside><p class='author'>Ann Lee</p></aside>", []),
        (f"<p class=byline>{'It rained. ' * 20}</p><a rel=author>Bob Roe</a>", ["Bob Roe"]),
    ],
)
def test_a_marked_author(html: str, authors: list[str]) -> None:
    assert _texts(html, "element author") == authors


def test_a_marked_date_and_the_first_time() -> None:
    html = "<p class='entry-date'>24 April 2024</p><p class='date updated'>3 May</p>"
    assert _texts(html, "element date") == ["24 April 2024"]
    times = "<nav><time datetime=1>x</time></nav><time datetime=2>x</time><time pubdate datetime=3>x</time>"
    assert _texts(times, "element time") == ["3"]
    assert _texts("<time class=updated datetime=1>x</time><time datetime=2>x</time>", "element time") == ["2"]


def test_lines_near_the_heading_that_became_the_title() -> None:
    html = "<main><i>3 May 2024</i><h1>Rain</h1><p>By Ann Lee</p><p>24 April 2024 | News</p><p>x = {}</p></main>"
    assert list(dict.fromkeys(_texts(html, "near date", title="Rain"))) == ["24 April 2024", "3 May 2024"]
    assert _texts(html, "near author", title="Rain") == ["Ann Lee"]
    assert _texts(html, "near date", title="Snow") == _texts(html, "near author", title="Snow") == []


def test_a_name_on_the_line_below_its_label() -> None:
    assert _texts("<main><h1>Rain</h1><i>By</i><i>Ann Lee</i></main>", "near author", title="Rain") == ["Ann Lee"]
