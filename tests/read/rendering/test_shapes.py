"""Pages of every shape at once."""

from __future__ import annotations

import pytest

from cleanse.read.html import read_html


def test_a_page_has_all_of_it_put_right() -> None:
    html = (
        "<h1 id=a>Rain<a href='#a'>¶</a></h1><p>It holds <math alttext='V_1'></math> litres.<sup><a href='#n'>1</a></sup> "
        "Press <kbd>Ctrl</kbd>.</p><pre>a<br>b</pre><p id=n><sup>1</sup> Or so.</p>"
    )
    assert read_html(html)[0].source == "Rain\n\nIt holds V_1 litres.[1] Press Ctrl.\n\na\nb\n\n[1] Or so."


def test_an_empty_page_has_no_shape() -> None:
    assert read_html("")[0].source == ""


@pytest.mark.parametrize(
    ("html", "source"),
    [
        ('<h2>Rain</h2><div class="secedit editbutton_section"><form><button>Edit</button></form></div><p>So.', "Rain\n\nSo."),
        ("<h4>Rain <button class=copy>Copy link</button></h4><p>So.", "Rain\n\nSo."),
        ("<p>So:</p><p class='math'>\\(x_1\\)</p>", "So:\n\nx_1"),
        ("<p>So: <math-renderer>$x_1$</math-renderer>.", "So: x_1."),
        ("<p>So: <m:math><m:mi>x</m:mi></m:math>.", "So: x."),
    ],
)
def test_one_of_a_kind_is_found(html: str, source: str) -> None:
    assert read_html(html)[0].source == source
