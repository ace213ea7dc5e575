"""What a page calls navigation or its foot goes, where little in it is likely to be body."""

from __future__ import annotations

import pytest

from cleanse.roles.navigation import take_navigation
from tests.roles.pages import ARTICLE, PARAGRAPH, taken

LINKS = "All mills of the valley"


@pytest.mark.parametrize(
    "box",
    [
        "<div role=navigation>{}</div>",
        "<div role=contentinfo>{}</div>",
        "<div class=navbox><table><tr><th>{}</table></div>",
        "<div class='hatnote navigation-not-searchable'>{}</div>",
        "<div id=siteSub>{}</div>",
        "<div class=catlinks>{}</div>",
        "<div class=printfooter>{}</div>",
        "<table><tr><td id=templateFooter>{}</table>",
    ],
)
def test_what_is_called_so_goes(box: str) -> None:
    assert taken(take_navigation, ARTICLE + box.format(LINKS)) == [LINKS]
    assert taken(take_navigation, box.format(LINKS) + ARTICLE) == [LINKS]


@pytest.mark.parametrize(
    "page",
    [
        f"<div role=navigation>{PARAGRAPH * 3}</div>",  # all there is
        f"{ARTICLE}<section id=navigation><h2>Navigation</h2>{PARAGRAPH}</section>",
        f"{ARTICLE}<div role=contentinfo><h2>Notes</h2>{PARAGRAPH}</div>",
        f"{ARTICLE}<section class=templatepreheader><h2>How a head is made</h2>{PARAGRAPH}</section>",
        f"{ARTICLE}<section class=templatefooter><h2>How a foot is made</h2>{PARAGRAPH}</section>",
        f"{PARAGRAPH}<div class=printfooter>{PARAGRAPH}</div>",
        f"<article role=navigation>{PARAGRAPH}</article>{PARAGRAPH * 4}",
        f"{ARTICLE}<div class=navigation-of-ships>{LINKS}</div>",
    ],
)
def test_what_may_be_body_stays(page: str) -> None:
    assert taken(take_navigation, page) == []
