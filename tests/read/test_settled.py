"""A page is read as its scripts leave it: what the server sent later stands in its place, and no frame swallows the rest."""

from __future__ import annotations

import pytest

import cleanse
from cleanse.read.html import read_html
from cleanse.read.settled import put_in_place

_FIRST = "The ferry between the two villages ran for the last time on Saturday, after a hundred and four years."
_SECOND = "Nobody on the pier had expected so many people, and the captain let the children sound the horn."


def _place(number: str, waiting: str = "<p>Loading</p>") -> str:
    return f'<!--$?--><template id="B:{number}"></template>{waiting}<!--/$-->'


def _part(number: str, content: str) -> str:
    return f'<div hidden id="S:{number}">{content}</div><script>$RC("B:{number}","S:{number}")</script>'


def _shown(html: str) -> str:
    return read_html(html)[0].source


def test_what_was_sent_later_stands_in_its_place() -> None:
    page = f"<main>{_place('0')}<p>Then it stopped.</p></main><footer>Imprint</footer>" + _part("0", f"<p>{_FIRST}</p>")
    assert _shown(page) == f"{_FIRST}\n\nThen it stopped.\n\nImprint"


def test_parts_in_parts_come_in_any_order() -> None:
    inner = '<template id="P:1"></template>'
    outer = _part("0", f"<h2>Boats</h2>{inner}<p>{_SECOND}</p>")
    page = f"<main>{_place('0')}</main>" + _part("1", f"<p>{_FIRST}</p>") + outer
    assert _shown(page) == f"Boats\n\n{_FIRST}\n\n{_SECOND}"


def test_a_body_of_which_a_paragraph_was_sent_later_is_whole() -> None:
    rest = f"<p>{_SECOND}</p><p>A bridge will open in May, a mile up the river, where the water is narrow.</p>"
    article = f"<article><h1>The ferry</h1>{_place('0')}{rest}</article>"
    page = f"<body><nav><a href=/>Home</a></nav>{article}" + _part("0", f"<p>{_FIRST}</p>")
    result = cleanse.inspect(page)
    assert result.text.startswith(f"{_FIRST}\n\n{_SECOND}")
    assert result.restore() == result.source


@pytest.mark.parametrize(
    "page",
    [
        f"<main>{_place('0')}</main>",  # the part is fetched
        f"<p>{_SECOND}</p>" + _part("0", f"<p>{_FIRST}</p>"),  # its place is gone
        f"<main>{_place('0')}</main>" + _part("0", "<a>Red coat</a><a>Blue coat</a>"),  # what is no prose stays hidden
        f"<main>{_place('0')}</main>" + _part("1", f"{_place('1')}<p>{_FIRST}</p>"),  # in itself
    ],
)
def test_other_pages_stay_as_they_are(page: str) -> None:
    assert put_in_place(page) == page


def test_much_of_what_stands_in_a_place_stays() -> None:
    """As when the comment is gone that ends it."""
    waiting = f"<p>{_SECOND}</p>" * 4
    assert _shown(f"<main>{_place('0', waiting)}</main>" + _part("0", f"<p>{_FIRST}</p>")).count(_SECOND) == 4


def test_no_frame_for_browsers_without_scripts_swallows_the_page() -> None:
    frame = '<noscript><iframe src="https://counter.example/ns" height="0" width="0" style="display:none"/></noscript>'
    head = "<p>" + "Some words stand above the frame that counts the visits of the page. " * 8 + "</p>"
    assert _FIRST in _shown(f"<body>{head}{frame}<article><p>{_FIRST}</p></article></body>")
    assert _FIRST in _shown(f"<body>{head}{frame}{_place('0')}<p>End.</p>" + _part("0", f"<p>{_FIRST}</p>"))
