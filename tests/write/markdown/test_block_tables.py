"""Tables whose cells hold more than a pipe table can say."""

from __future__ import annotations

import pytest

from tests.write.markdown.rendering import read_back, read_html, written

HEAD = "<table><tr><th>Day<th>Plan"


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        ("<tr><td>Monday<td><ul><li>rain<li><b>snow</b></ul>",
         "<tr><td>Monday</td><td><ul><li>rain</li><li><strong>snow</strong></li></ul></td></tr>"),
        ("<tr><td>Monday<td><p>a &lt; b</p><p>c</p>", "<tr><td>Monday</td><td><p>a &lt; b</p><p>c</p></td></tr>"),
        ("<tr><td>Monday<td>x<ol><li>a<li>b</ol>", "<tr><td>Monday</td><td><p>x</p><ol><li>a</li><li>b</li></ol></td></tr>"),
        ("<tr><td>Monday<td><pre>a\n\n\n  b</pre>", "<tr><td>Monday</td><td><pre>a\n&#10;\n  b</pre></td></tr>"),
        ("<tr><td><td><p><a href=/x>a</a></p><p>c<br>d</p><tr><td>e<td>f",
         '<tr><td></td><td><p><a href="/x">a</a></p><p>c<br>d</p></td></tr>\n<tr><td>e</td><td>f</td></tr>'),
    ],
)  # fmt: skip
def test_a_table_with_blocks_is_html(rows: str, wanted: str) -> None:
    html = f"<p>x{HEAD}{rows}<tr><td>Tuesday<td>none</table><p>y"
    made = written(html)
    last = "<tr><td>Tuesday</td><td>none</td></tr>\n</table>\n\ny"
    assert made == f"x\n\n<table>\n<tr><th>Day</th><th>Plan</th></tr>\n{wanted}\n{last}"
    assert read_back(made).text.split() == read_html(html).text.split()


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><td>a<td><ul><li>b</ul><tr><td>c<td>d</table>",  # without a head
        f"{HEAD}<tr><td>a<td><h2>b</h2><p>c</table>",
        f"{HEAD}<tr><td>a<td><table><tr><td>b<td>c</table></table>",
    ],
)
def test_a_table_that_lays_out_the_page_is_none(html: str) -> None:
    assert "<table>" not in written(html)
