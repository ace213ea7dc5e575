"""Comments under an article go; the posts of a forum stay."""

from __future__ import annotations

import pytest

from cleanse.roles.comments import take_comments
from tests.roles.pages import ARTICLE, PARAGRAPH, taken

SAID = "<p>I walked there on Sunday, and the water had taken the bench that my father made.</p>"
ENTRY = f"<div class=comment><span class=author>Ann</span>{SAID}</div>"
BLOCKS = ["Ann", "I walked there on Sunday, and the water had taken the bench that my father made."]


@pytest.mark.parametrize(
    "section",
    [
        f"<div id=comments>{ENTRY}</div>",
        f"<ol class=commentlist><li class=comment><cite class=fn>Ann</cite>{SAID}</ol>",
        f"<details class=CommentBox><summary class=CommentPoster>Ann</summary>{SAID}</details>",
        f"<section class=kommentare><div class=kommentar-autor>Ann</div>{SAID}</section>",
        f"<div id=comentarios><b class=author>Ann</b>{SAID}</div>",
        f"<div id=disqus_thread><span class=author>Ann</span>{SAID}</div>",
        f"<div class=yorumlar><span class=user>Ann</span>{SAID}</div>",
        f"<ul class=forum><li class=forum-fil><div class=forum-message><p class=author>Ann</p>{SAID}</div></li></ul>",  # SPIP
        f"<section class=guest-book><p class=author>Ann</p>{SAID}</section>",  # below an obituary
        f"<div class=condolences><p>Ann</p>{SAID}</div>",
    ],
)
def test_a_section_behind_the_body_goes(section: str) -> None:
    assert taken(take_comments, ARTICLE + section) == BLOCKS


def test_its_heading_goes_with_it() -> None:
    assert taken(take_comments, f"{ARTICLE}<h2>3 comments</h2><div class=comments>{ENTRY}</div>") == ["3 comments", *BLOCKS]
    assert taken(take_comments, f"{ARTICLE}<h2>Sources</h2><div class=comments>{ENTRY}</div>") == BLOCKS


@pytest.mark.parametrize(
    "page",
    [
        f"<div class=comments><p>Rain.</p>{ENTRY * 9}</div>",  # all of the page
        f"<h1>Rain</h1><div class=guestbook>{ENTRY * 9}</div>",
        f"{ARTICLE}<div class=guest-booking><p class=date>On Monday</p>{SAID}</div>",  # of a hotel
        f"<h1>Rain</h1><div class=comments>{ENTRY * 9}</div>",  # a page of comments
        f"<div class=comments>{ENTRY}</div>{ARTICLE}",  # before the body
        f"{ARTICLE}<p class=commentary>{SAID}</p>",
        f"{ARTICLE}<section class=course-testimonials-comments>{ENTRY * 3}</section>",
        f"<article class='comment opinion'>{PARAGRAPH * 4}</article>",
        f"{ARTICLE}<div class=commentLead>{PARAGRAPH}</div>",  # an opinion, that says nothing of a commenter
        f"{ARTICLE}<h3 id=comment-faire>Comment faire</h3>{PARAGRAPH}",  # French: how
        f"<div class=topic-view><div class=post>{PARAGRAPH * 4}</div>{ENTRY}</div>",
        f"<div class=question>{PARAGRAPH * 4}<div class=comments>{ENTRY}</div></div>",
        f'<script type="application/ld+json">{{"@type":"QAPage"}}</script>{ARTICLE}<div class=comments>{ENTRY}</div>',
    ],
)
def test_what_is_body_stays(page: str) -> None:
    assert taken(take_comments, page) == []
