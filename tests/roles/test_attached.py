"""Blocks that stay because of others."""

from __future__ import annotations

import pytest

from cleanse.read.html import read_html
from cleanse.roles.attached import attached, keep_attached
from cleanse.roles.judged import Judged

_NOTE = '<p>So it was.<sup><a href="#n1">1</a></sup></p><p>Rain.</p><ol><li id="n1">Nearly.</li></ol>'


def test_a_note_stays_with_its_mark() -> None:
    page = read_html(_NOTE)[0].page
    assert page is not None
    assert list(attached(page, [True, True, False])) == [2]
    assert list(attached(page, [False, True, False])) == []
    assert list(attached(page, [True, True, True])) == []


def test_a_list_of_sources_that_was_left_out_as_a_whole_stays_out() -> None:
    marks = "".join(f'<sup><a href="#n{n}">{n}</a></sup>' for n in range(1, 9))
    notes = "".join(f'<li id="n{n}">Source {n}.</li>' for n in range(1, 9))
    page = read_html(f"<p>So it was.{marks}</p><ol>{notes}</ol>")[0].page
    assert page is not None
    assert list(attached(page, [True] + [False] * 8)) == []
    assert list(attached(page, [True] + [False] * 2 + [True] * 6)) == [1, 2]


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("x = y + 1", True),
        ("\\frac{a}{b}", True),
        ("a_{1}\\,b", True),
        ("속도 = 거리 / 시간", True),
        ("Home", False),
        ("More on rain = here", False),
        ("의자를 다듬는 아이들. /사진=박은채 기자", False),
    ],
)
def test_a_formula_stays_beside_body(text: str, stays: bool) -> None:
    page = read_html(f"<p>It rained.</p><p>{text}</p>")[0].page
    assert page is not None
    assert bool(list(attached(page, [True, False]))) == stays


@pytest.mark.parametrize(
    ("figure", "stays"),
    [
        ("<img src=a.png><figcaption>ab = cd</figcaption>", False),
        ("<figcaption>ab = cd</figcaption><img src=a.png>", False),
        ("<figcaption>ab = cd</figcaption>", True),
    ],
)
def test_the_caption_of_a_picture_is_no_formula(figure: str, stays: bool) -> None:
    page = read_html(f"<p>It rained.</p><figure>{figure}</figure><p>So.</p>")[0].page
    assert page is not None
    assert list(attached(page, [True, False, True])) == [1] * stays


def test_a_cell_stays_with_its_row_where_most_of_a_table_does() -> None:
    page = read_html("<table><tr><th>Flag<th><p>Meaning<tr><td>-q<td>Quiet<tr><td>-v<td>Loud</table>")[0].page
    assert page is not None
    assert list(attached(page, [True, False, True, True, True, True])) == [1]
    assert list(attached(page, [True, False, False, False, True, True])) == []
    layout = read_html("<table><tr><td>It rained.<td>Share</table>")[0].page
    assert layout is not None
    assert list(attached(layout, [True, False])) == []


def test_a_summary_stays_with_its_details() -> None:
    page = read_html("<details><summary><b>Is it wet there?</b></summary><p>It is.</p></details><p>So.</p>")[0].page
    assert page is not None
    assert list(attached(page, [False, True, True])) == [0]
    assert list(attached(page, [False, False, True])) == []


@pytest.mark.parametrize(
    ("keeps", "stays"),
    [
        ([True, False, False, True], [1]),
        ([True, False, False, False], []),
        ([False, False, False, True], []),
        ([True, True, True, True], []),
    ],
)
def test_code_stays_between_body_and_the_numbers_of_its_lines_do_not(keeps: list[bool], stays: list[int]) -> None:
    page = read_html("<p>It rained.</p><pre>rain = 1</pre><pre>1\n2</pre><p>It stopped.</p>")[0].page
    assert page is not None
    assert list(attached(page, keeps)) == stays


def test_code_between_body_stays_whose_captions_do_not() -> None:
    page = read_html("<p>It rained.</p><figure><pre>ls -l</pre><figcaption>Listing 1</figcaption></figure><p>So.</p>")[0].page
    assert page is not None
    assert list(attached(page, [True, False, False, True])) == [1]


def test_the_summary_that_asks_for_a_click_goes() -> None:
    page = read_html("<details open><summary>Expand description</summary><p>It is.</p></details><p>So.</p>")[0].page
    assert page is not None
    assert list(attached(page, [False, True, True])) == []


def test_a_term_and_its_definition_stay_together() -> None:
    page = read_html("<dl><dt>Salt<dd>2 spoons<dt>Oil<dd><a href=/a>Home</a></dl><dl><dt>Other<dd>None</dl>")[0].page
    assert page is not None
    assert list(attached(page, [True, False, True, False, False, False])) == [1]
    assert list(attached(page, [False, True, False, False, False, True])) == [0, 4]
    assert list(attached(page, [False] * 6)) == []


def test_of_a_table_of_members_in_documentation_little_need_stay() -> None:
    rows = "".join(f"<tr><td>int</td><td>{name}()</td></tr>" for name in ("fill", "boil", "pour", "rinse", "dry"))
    page = read_html(f"<p>A kettle has these.</p><table>{rows}</table>")[0].page
    assert page is not None
    judged = Judged(page, [0.9] * len(page.blocks), [3] * len(page.blocks))
    for is_docs in (False, True):
        judged.is_docs = is_docs
        judged.rules = ["", *["model"] * 7, "", "model", ""]
        keep_attached(judged)
        assert judged.rules.count("") == (11 if is_docs else 3)
