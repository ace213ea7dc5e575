"""Tables in the text: which hold data, and that each cell stays in its column."""

from __future__ import annotations

import pytest

import cleanse
from cleanse.read.html import HtmlSource, read_html


def _text(html: str) -> str:
    return read_html(html)[0].text


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("x<table><tr><td>a<td>b<tr><td>c<td>d</table>y", "x\n\na\tb\nc\td\n\ny"),
        ("x<table><tr><td><th>b<th>c<tr><th>d<td><td>e</table>", "x\n\n\tb\tc\nd\t\te"),
        ("<table><tr><td>a<td><td> <td>b<td><tr><td>&nbsp;<td>c</table>", "a\t\t\tb\n\tc"),
        ("<table><tr><td rowspan=2>a<td>b<td>c<tr><td>d<td>e</table>", "a\tb\tc\n\td\te"),
        ("<table><tr><td>a<td colspan=2>b<td>c<tr><td>d<td>e<td>f<td>g</table>", "a\tb\t\tc\nd\te\tf\tg"),
        ("<table><tr><td><p>a</p><td><p>b</p><tr><td><p>c</p><td>d</table>", "a\tb\nc\td"),
        ("<table><tr><th>Born<td><p>1912</p><tr><th>Died<td><p>1999</p></table>", "Born\t1912\nDied\t1999"),
        ("<table><tr><th>a<th>b<tr><td>c<td>" + "d " * 200 + "</table>", "a\tb\nc\t" + "d " * 199 + "d"),
        ("<table><caption>Rain</caption><tr><td>a<td>b</table>", "Rain\n\na\tb"),
        # tables that lay out the page
        ("<table><tr><td width=10><td>a<p>b</table>", "a\n\nb"),
        ("<table><tr><td><td><p>a</p><p>b</p><tr><td><td>c</table>", "a\n\nb\n\nc"),
        ("<table role=presentation><tr><td><td><p>a</p><td><p>b</p><tr><td>c<td><p>d</p></table>", "a\n\nb\n\nc\n\nd"),
        ("<table><tr><td><p>a</p><td><p>b</p></table>", "a\n\nb"),
        ("<table><tr><td>x<td><table><tr><td><td>a<td>b</table></table>", "x\n\n\ta\tb"),
    ],
)
def test_what_stands_between_cells(html: str, wanted: str) -> None:
    assert _text(html) == wanted


BODY = "It rained in the whole of the valley on Monday, and nobody went out of doors, said the mayor, who had come by boat."


def test_columns_stay_in_the_cleaned_text_and_cleaning_twice_changes_nothing() -> None:
    rows = "<tr><th><th>Gold<th>Silver<th>Bronze<tr><th rowspan=2>Norway<td>3<td><td>2<tr><td><td>5<td>1"
    result = cleanse.inspect(f"<article><p>{BODY}</p><table>{rows}</table><p>{BODY} And then it stopped.</p></article>")
    assert "\n\n\tGold\tSilver\tBronze\nNorway\t3\t\t2\n\t\t5\t1\n\n" in result.text
    assert cleanse.clean(result.text, kind="text") == result.text
    assert result.restore() == result.source


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr>" + "<td>" * 20_000 + "a" + "<td>b" * 5_000,
        "<table><tr><td>" * 3_000 + "a",
        "<table>" + "<tr><td>a<td><td>b" * 3_000,
        "<table><tr><td rowspan=60000 colspan=900>a" + "<tr><td>b<td>c" * 2_000,
        "<table>" + "<tr><td rowspan=9999>a" * 3_000,
    ],
    ids=lambda html: html[:30],
)
def test_hostile_tables_are_read(html: str) -> None:
    assert "".join(block.text for block in HtmlSource(html).page.blocks).strip("abc") == ""
