"""What a page says of those who wrote it goes, where it is small beside the body."""

from __future__ import annotations

import pytest

from cleanse.roles.authors import take_authors
from tests.roles.pages import ARTICLE, PARAGRAPH, taken

LIFE = "Ann Lee writes about rivers from a boat on one."


@pytest.mark.parametrize(
    "box",
    [
        "<p class=bio>{}</p>",
        "<div class=author-bio><p>{}</p></div>",
        "<div class='post__author-info flex'><p>{}</p></div>",
        "<section class=about-the-author><p>{}</p></section>",
        "<div class=entry-author_description>{}</div>",
        "<ol class=article-affiliations><li>{}</li></ol>",
        "<div class=saboxplugin-wrap><div class=saboxplugin-desc>{}</div></div>",
    ],
)
def test_the_life_of_an_author_goes(box: str) -> None:
    assert taken(take_authors, ARTICLE + box.format(LIFE)) == [LIFE]


@pytest.mark.parametrize(
    "page",
    [
        f"<div class=bio>{PARAGRAPH}</div>" * 5,  # a team
        f"{ARTICLE}<div class=bio>{PARAGRAPH * 4}</div>",  # as much as the article
        f"{PARAGRAPH * 6}<h2 id=bio>Grown without poison</h2>",
        f"{PARAGRAPH * 6}<div id=bio-im-test>{PARAGRAPH}</div>",
        f"<article class=author-profile>{PARAGRAPH * 6}</article>",
        f"{PARAGRAPH * 6}<div class=bio><h1>Ann Lee</h1><p>{LIFE}</p></div>",
        f"<div class=bio>{LIFE}</div>",  # all there is
        f"{ARTICLE}<section id=biography><h2>Biography</h2><p>{LIFE}</p></section>",
        f"{ARTICLE}<section id=affiliations><h2>Affiliations</h2><p>{LIFE}</p></section>",
        f"<h1>Ann Lee, who writes on water</h1>{PARAGRAPH * 6}<div class=author-info><p>{LIFE}</p></div>",
    ],
)
def test_what_may_be_body_stays(page: str) -> None:
    assert taken(take_authors, page) == []
