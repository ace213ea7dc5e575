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


@pytest.mark.parametrize(
    "part",
    [
        "<ul><li>Four onions</li><li>Stale bread</li></ul>",
        "<p>Are you tired?</p><p>No, never.</p>",
        "<p>Rain on the roof<br>rain on the road</p>",
        "<p>橋は二百年もつ。</p>",
        "<table><tr><th>From</th><th>To</th></tr><tr><td>6.00</td><td>6.20</td></tr></table>",
        "<p>He said <a href=/r>the river</a> was <em>never</em> the same, nor was <a href=/b>the boat</a>, nor <b>he</b>.</p>",
    ],
)
def test_few_words_that_were_sent_later_stand_in_their_place(part: str) -> None:
    assert put_in_place(f"<main>{_place('0')}<p>End.</p></main><div hidden id='S:0'>{part}</div>") == (
        f"<main><!--$?-->{part}<!--/$--><p>End.</p></main>"
    )


@pytest.mark.parametrize(
    "part",
    [
        "",
        "<p>Loading …</p>",
        "<script>let many = 'words of code';</script><style>p { color: red }</style><svg><title>A red coat</title></svg>",
        "<h2>More coats</h2>" + "<a href=/c>A red coat of wool</a><b>49 €</b><button>Buy it</button>" * 3,
        "<h2>Others bought</h2>" + "<b>A red coat of wool</b><b>$49.00</b>" * 5,
        "<p>&nbsp;&nbsp; &middot; 1 / 4</p>",
    ],
)
def test_a_part_that_says_nothing_stays_hidden(part: str) -> None:
    page = f"<main>{_place('0')}</main>" + _part("0", part)
    assert put_in_place(page) == page


def test_places_that_nothing_ends_are_filled_though_others_stand_in_them() -> None:
    places = "".join(f'<!--$?--><template id="B:{number}"></template>' for number in range(3)) + "<!--$-->" * 9 + "<!--/$-->" * 10
    page = f"<main>{places}</main>" + "".join(f'<div hidden id="S:{number}"><p>{_FIRST}</p></div>' for number in range(3))
    assert put_in_place(page).count(_FIRST) == 3


def test_much_of_what_stands_in_a_place_stays() -> None:
    """As when the comment is gone that ends it."""
    waiting = f"<p>{_SECOND}</p>" * 4
    assert _shown(f"<main>{_place('0', waiting)}</main>" + _part("0", f"<p>{_FIRST}</p>")).count(_SECOND) == 4


def test_no_frame_for_browsers_without_scripts_swallows_the_page() -> None:
    frame = '<noscript><iframe src="https://counter.example/ns" height="0" width="0" style="display:none"/></noscript>'
    head = "<p>" + "Some words stand above the frame that counts the visits of the page. " * 8 + "</p>"
    assert _FIRST in _shown(f"<body>{head}{frame}<article><p>{_FIRST}</p></article></body>")
    assert _FIRST in _shown(f"<body>{head}{frame}{_place('0')}<p>End.</p>" + _part("0", f"<p>{_FIRST}</p>"))
    jsx = '<noscript><iframe src=https://counter.example/ns style={{ display: "none" }} /></noscript>'
    assert _FIRST in _shown(
        f"<html><head>{jsx}<title>Rain</title></head><body>{head}<article><p>{_FIRST}</p></article></body></html>"
    )
