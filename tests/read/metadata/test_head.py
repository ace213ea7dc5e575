"""The lines about a headline."""

from __future__ import annotations

import pytest

from cleanse.read.metadata.head import line_of, lines_about
from tests.read.metadata.markup import first


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("<h1>T</h1><p>By <b>Ann</b><br>3 May", ["By Ann", "3 May"]),
        ("<div><p>News</p><h1>T</h1></div><p>x", ["x", "News"]),
        ("<h1>T</h1><script>x</script><nav>x</nav><form>x</form><p>y", ["y"]),
        ("<h1>T</h1><div class=related><p>x</div><p>y", ["y"]),
        ("<h1>T</h1><aside>3 May 2024</aside><aside>" + "x " * 100 + "</aside>", ["3 May 2024"]),
        ("<h1>T</h1><p>a</p><h2><a href=/b>b</a></h2><p>c", ["a"]),
        ("<h1>T</h1><p>a</p><div><p>3 May<div><h2><a href=/b>b</a></h2></div></div><p>c", ["a"]),
        ("<h1>T</h1><p>a</p><h2>b <a href=#b>#</a></h2><p>c", ["a", "b #", "c"]),
        ("<header><p>Today</p></header><main><h1>T</h1></main>", []),
        ("<h1>T</h1><p>on<!-- --> 3 May", ["on 3 May"]),
        ("<article><h2>Other</h2><p>x</p><h1>T</h1></article>", ["x"]),
    ],
)
def test_lines(html: str, lines: list[str]) -> None:
    assert [line.text for line in lines_about(first(html, "h1"))] == lines


def test_what_is_far_from_the_headline_is_left_out() -> None:
    page = "<h1>T</h1>" + ("<p>" + "It rained. " * 40) * 4 + "<p>3 May 2024"
    assert all(line.text != "3 May 2024" for line in lines_about(first(page, "h1")))


def test_what_the_elements_of_a_line_say() -> None:
    page = "<h1>T</h1><p><b class=updated>a</b> <time datetime=2024-05-03>3 <i>May</i></time></p><table><tr><td>b</table>"
    line, cell = lines_about(first(page, "h1"))
    assert [(piece.text, piece.when, piece.is_change) for piece in line.pieces] == [
        ("a", "", True),
        ("3", "2024-05-03", False),
        ("May", "", False),
    ]
    assert (line.is_cell, cell.is_cell) == (False, True)


def test_an_element_as_a_line() -> None:
    line = line_of(first("<time datetime=2024-05-03></time>", "time"))
    assert line is not None
    assert line.pieces[0].when == "2024-05-03"
    assert line_of(first("<p></p>", "p")) is None
