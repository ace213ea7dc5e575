"""What lines of a page stay by the kind of block that they stand in, and what goes all the same."""

from __future__ import annotations

import pytest

from cleanse import Pipeline, Result
from cleanse.cleaners.bylines import Bylines
from cleanse.cleaners.captions import Captions
from cleanse.cleaners.notices import Notices
from cleanse.cleaners.related import Related
from cleanse.cleaners.repeats import Repeats

PROSE = "<p>It rained in the valley all day, and by the evening nobody could say how high the river stood at the mill.</p>"
MORE = "<p>The bridge was closed at nine, since the water had come up to the second step of the house of the miller.</p>"
LAST = "<p>On Sunday the water fell, and the children went down to look for what it had left in the meadows below the town.</p>"
LINES = Pipeline((Bylines(), Captions(), Notices(), Related(), Repeats()))


def _text(html: str) -> str:
    return " ".join(_cleaned(html).text.split())


def _cleaned(html: str) -> Result:
    """What the cleaners that go by lines leave of a page that was chosen as a whole."""
    return LINES.run(f"<!doctype html><html><body>{html}</body></html>", kind="html")


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><th>Opened</th><td>9 May 1986</td></tr><tr><th>Closed</th><td>2 June 1991</td></tr></table>",
        "<table><tr><td>Loop<td>9 May 1986<td>Ann Lee</tr><tr><td>Mill<td>2 June 1991<td>Jo</tr></table>",
        "<dl><dt>Born</dt><dd>9 May 1986</dd><dt>Work</dt><dd>Miller</dd></dl>",
        "<dl><dt>Menu</dt><dd>Print</dd><dt>Key</dt><dd>P</dd></dl>",
        f"<ul><li>Open</li><li>Share</li><li>Newsletter</li><li>Close</li></ul>{MORE}",
        f"<ul><li>9 May 1986</li><li>The mill burns down</li><li>2 June 1991</li><li>It is built again</li></ul>{MORE}",
        f"<h2>Newsletter</h2>{MORE}",
        f"<h2>Read more</h2>{MORE}",
        f"<h2>2024-03-01</h2>{MORE}<h2>2024-02-01</h2>{LAST}",
        "<h2>2024-03-01</h2><ul><li>Mended the pump</li></ul><h2>2024-02-01</h2><ul><li>New boards</li></ul>",
        "<pre>Photo: Ann Lee/Reuters\nShare on Facebook</pre>",
        "<ul><li>mill.jpg</li><li>bridge.png</li></ul>",
        "<p>9 May 2024<br>Town Hall, Saltholm<br>10 May 2024<br>The Old Mill</p>",
    ],
)
def test_what_belongs_to_something_that_stays_is_body(html: str) -> None:
    source = PROSE + html
    assert _text(source) == " ".join(_cleaned(source).source.split()), [cut.id for cut in _cleaned(source).cuts]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<ul class=entry-meta><li>9 May 1986</li><li>Valley</li></ul>", "Valley"),  # a list that is about the article
        ("<ul><li>By Ann Lee</li><li>9 May 1986</li></ul>", ""),
        ("<ul><li>Share on Facebook</li><li>Print</li></ul>", ""),
        ("<table><tr><td>By Ann Lee</td></tr><tr><td>9 May 1986</td></tr></table>", ""),  # a layout
        ("<h4>9 May 1986</h4>", ""),
        ("<p>By Ann Lee<br>9 May 1986</p>", ""),
    ],
)
def test_what_stands_over_an_article_goes(html: str, text: str) -> None:
    assert _text(f"{html}{PROSE}{MORE}").startswith(f"{text} It rained".strip())


@pytest.mark.parametrize(
    "html",
    [
        "<ul><li>Share on Facebook</li><li>Print</li></ul>",
        "<h2>Related articles</h2><ul><li><a href=/a>Ten umbrellas for the autumn</a></li></ul>",
        "<ul><li><a href=/a>May 2021</a></li><li><a href=/b>June 2021</a></li><li><a href=/c>July 2021</a></li></ul>",
        "<h3>Advertisement</h3>",
    ],
)
def test_what_stands_under_one_goes(html: str) -> None:
    assert _text(f"{PROSE}{MORE}{html}").endswith("of the miller.")


def test_an_item_between_others_that_stay_needs_no_prose_below() -> None:
    assert _text(f"{PROSE}{MORE}<h2>3.2</h2><ul><li>A command that sends</li><li>Print</li><li>A template</li></ul>").endswith(
        "3.2 A command that sends Print A template"
    )


def test_the_dates_of_entries_stay_alike() -> None:
    entries = "".join(
        f"<div class=entry><span class=when>1{at}:30</span>{PROSE.replace('mill', f'mill {at}')}</div>" for at in range(4)
    )
    text = _text(entries)
    assert [f"1{at}:30" in text for at in range(4)] == [True] * 4


def test_many_of_them_take_linear_time() -> None:
    row = "<table><tr>" + "<td>9 May 1986</td>" * 2000 + "</tr></table>"
    assert _cleaned(PROSE + row + "<ul>" + "<li>9 May 1986</li>" * 2000 + "</ul>").restore()


@pytest.mark.parametrize(
    "html",
    [
        "<h6>The mill at the river stood in water up to the second step of its house (Photo: Ann Lee/dpa)</h6>",
        "<div class=social-placeholder><h3>Externer Inhalt nicht verfügbar</h3></div>",
    ],
)
def test_a_heading_that_is_none_goes(html: str) -> None:
    assert _text(f"{PROSE}{html}{MORE}{LAST}") == _text(PROSE + MORE + LAST)
