"""Pages of every shape at once."""

from __future__ import annotations

from cleanse.read.html import read_html


def test_a_page_has_all_of_it_put_right() -> None:
    html = (
        "<h1 id=a>Rain<a href='#a'>¶</a></h1><p>It holds <math alttext='V_1'></math> litres.<sup><a href='#n'>1</a></sup> "
        "Press <kbd>Ctrl</kbd>.</p><pre>a<br>b</pre><p id=n><sup>1</sup> Or so.</p>"
    )
    assert read_html(html)[0].source == "Rain\n\nIt holds V_1 litres.[1] Press Ctrl.\n\na\nb\n\n[1] Or so."


def test_an_empty_page_has_no_shape() -> None:
    assert read_html("")[0].source == ""
