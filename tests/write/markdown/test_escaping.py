"""Escapes: what would be read as Markdown, and no more."""

from __future__ import annotations

from html import escape

import pytest

from cleanse.write.markdown.escaping import Span, escaped
from tests.write.markdown.rendering import read_back, written


@pytest.mark.parametrize(
    "text",
    [
        "Plain prose, with (parentheses) - dashes - and 3 < 4 > 2; snake_case_name, 5 * 3, AT&T, R&D; C:\\dir, #1!",
        "They said f*ck once, ~5 kg and ~6 kg, [1] and [sic] and | too.",
        "*A note that nothing closes.",
        "2024 was wet, -5 degrees, +1, #rain, =, 1.5 m",
    ],
)
def test_plain_prose_needs_no_escapes(text: str) -> None:
    assert written(f"<p>{escape(text)}") == text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("*a* _b_ __init__", "\\*a\\* \\_b\\_ \\_\\_init\\_\\_"),
        ("5~6 and 7~8", "5\\~6 and 7\\~8"),
        ("`a`", "\\`a\\`"),
        ("[a](b) [a]: b", "[a\\](b) [a\\]: b"),
        ("<b> </b> <!-- <?", "\\<b> \\</b> \\<!-- \\<?"),
        ("&amp; &#65;", "\\&amp; \\&#65;"),
        ("\\* \\", "\\\\* \\\\"),
        ("# a", "\\# a"),
        ("> a", "\\> a"),
        ("- a", "\\- a"),
        ("+ a", "\\+ a"),
        ("1. a", "1\\. a"),
        ("12) a", "12\\) a"),
        ("---", "\\---"),
        ("***", "\\***"),
        ("_ _ _", "\\_ _ _"),
        ("~~~ a", "\\~~~ a"),
        ("[ ] a", "\\[ ] a"),
    ],
)
def test_an_escape(text: str, wanted: str) -> None:
    assert written(f"<p>{escape(text)}") == wanted
    assert read_back(wanted).text == text


@pytest.mark.parametrize("line", ["===", "---", "- a", "1. a", "# a", "> a", "--- | ---", "| :-: |", ":--", "```", "<p>"])
def test_a_line_below_a_break_starts_nothing(line: str) -> None:
    made = written(f"<p>a | b<br>{escape(line)}<br>c</p>")
    assert [block.kind for block in read_back(made).blocks] == ["paragraph"]
    assert read_back(made).text == f"a | b\n{line}\nc"


def test_a_heading_keeps_its_hashes() -> None:
    assert written("<h2>C # ##</h2>") == "## C # \\##"
    assert written("<h2>C#</h2>") == "## C#"


def test_starts_of_lines_matter_where_they_are_those_of_the_markdown() -> None:
    assert escaped("- a") == "\\- a"
    assert escaped("- a", starts=False) == "- a"


def test_every_asterisk_counts_in_a_stressed_text() -> None:
    assert escaped("5*") == "5*"
    assert escaped("5* 6", [Span(0, 2, "*", "*")]) == "*5\\** 6"


def test_a_link_stands_in_place_and_its_brackets_are_escaped() -> None:
    assert escaped("see [a] too", [Span(4, 7, "[", "](u:a)")]) == "see [\\[a\\]](u:a) too"
    assert escaped("Rain!a", [Span(5, 6, "[", "](u:a)")]) == "Rain\\![a](u:a)"


def test_a_long_text_is_escaped_as_its_parts_are() -> None:
    part = "- 2, *a* and <b> [c](d) &amp; ~~e~~ f\n"
    assert escaped(part * 5_000) == escaped(part) * 5_000
    assert escaped("*a_" * 50_000) == "\\*a\\_" * 50_000
    assert escaped("2 * 3 " * 20_000) == "2 \\* 3 " * 20_000


@pytest.mark.parametrize("text", ["It cost $5 and then $6.", "US$ 5", "$HOME and $PATH", "5 $ and 6 $"])
def test_prices_need_no_escapes(text: str) -> None:
    assert escaped(text) == text


def test_dollars_that_would_make_a_formula_are_escaped() -> None:
    assert escaped("$x$ and $y$") == "\\$x\\$ and \\$y\\$"
    assert escaped("5$ x", [Span(3, 4, "$", "$", "x")]) == "5\\$ $x$"


def test_what_is_verbatim_is_not_escaped() -> None:
    assert escaped("a*b* *c*", [Span(1, 4, "`", "`", "*b*")]) == "a`*b*` \\*c\\*"
    assert escaped("ab(c)", [Span(1, 2, "", "", "[^b]")]) == "a[^b]\\(c)"


def test_a_mark_within_a_run_parts_it() -> None:
    assert escaped(":__", [Span(2, 3, "**", "**")]) == r":\_**\_**"
    assert "".join(read_back(written("<p>:_<b>_</b>")).text.split()) == ":__"
