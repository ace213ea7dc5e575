"""Comments one by one: in the markup of usual software, without any, nested, with forms and buttons."""

from __future__ import annotations

import pytest

import cleanse
from cleanse.document import SourceBlock, Span
from cleanse.parts.comments import Comment, comments_of
from cleanse.read.html import read_html
from tests.strategies import seed_paragraphs

ARTICLE = f"<article><h1>Rain</h1>{''.join(f'<p>{line}</p>' for line in seed_paragraphs()[:5])}</article>"
BODY = f"<html lang=en><title>Rain</title>{ARTICLE}"

WORDPRESS = """<ol class="comment-list"><li class="comment even" id="comment-5"><article class="comment-body">
<footer class="comment-meta"><div class="comment-author vcard"><b class="fn">Ann Lee</b> <span class="says">says:</span></div>
<div class="comment-metadata"><a><time>May 3, 2024 at 10:15 am</time></a></div></footer>
<div class="comment-content"><p>It was dry here.</p><p>All day.</p></div><div class="reply"><a>Reply</a></div></article>
<ol class="children"><li class="comment odd" id="comment-6"><article class="comment-body">
<footer><div class="comment-author"><b class="fn">Bob</b></div></footer>
<div class="comment-content"><p>Not here.</p></div></article></li></ol></li></ol>
<div id="respond" class="comment-respond"><h3>Leave a Reply</h3>
<form><p class="comment-notes">Your email address is not published.</p></form></div>"""

PLAIN = """<div class="item comment"><p class="user">JoDoe</p><p class="when">2 hours ago</p><p>I saw the ferry.</p>
<p class="vote">12</p></div>
<div class="item comment"><p class="user">Eve | 4 May 2024</p><p>And I the bridge.</p><button>Report</button></div>"""

GLUED = '<div class="comment"><div>Ann Lee 3 May 2024</div><div>It was dry here.</div></div>'


def _of(section: str) -> tuple[Comment, ...]:
    return cleanse.inspect(f"{BODY}<section id=comments><h2>3 comments</h2>{section}</section>").comments


def _as_comments(html: str) -> list[Comment]:
    """The comments of a page all of whose blocks are some."""
    page = read_html(html)[0].page
    assert page is not None
    blocks = [SourceBlock(block.text, "comment", None, False, "", "", Span(0, 0)) for block in page.blocks]
    return comments_of(blocks, page, "en")


def test_comments_of_wordpress() -> None:
    assert _of(WORDPRESS) == (
        Comment("It was dry here.\n\nAll day.", "Ann Lee", "2024-05-03T10:15"),
        Comment("Not here.", "Bob", None),
    )


def test_comments_with_names_in_their_lines() -> None:
    assert _of(PLAIN) == (Comment("I saw the ferry.", "JoDoe", "2 hours ago"), Comment("And I the bridge.", "Eve", "2024-05-04"))


def test_a_name_and_a_date_in_one_line_are_parted() -> None:
    assert _of(GLUED) == (Comment("It was dry here.", "Ann Lee", "2024-05-03"),)


@pytest.mark.parametrize(
    ("head", "author", "time"),
    [
        ("Eve — May 4, 2024 @ 1:32 pm Reply", "Eve", "2024-05-04T13:32"),
        ("Eve · 2 hours ago", "Eve", "2 hours ago"),
        ("Eve schrieb am 4. Mai 2024", "Eve", "2024-05-04"),
    ],
)
def test_the_first_line_says_who_and_when(head: str, author: str, time: str) -> None:
    found = _as_comments(f"<div class=comment><div>{head}</div><p>It was dry here.</p></div>")
    assert found == [Comment("It was dry here.", author, time)]


def test_a_date_is_no_name() -> None:
    (comment,) = _as_comments(
        "<div class=comment><div class=comment-author>04.02.2022 - 10:00</div><p>Dry, and all of it.</p></div>"
    )
    assert comment.author is None
    assert comment.text == "Dry, and all of it."


def test_without_any_names_each_paragraph_is_a_comment() -> None:
    told = _as_comments(
        "<div><p>It was dry here, all day long.</p><p>Not where I live, I can tell you.</p><h2>Comments</h2></div>"
    )
    assert [comment.text for comment in told] == ["It was dry here, all day long.", "Not where I live, I can tell you."]


def test_a_form_is_no_comment_but_a_page_in_one_is() -> None:
    assert _as_comments("<form><div class=comment><p>Write what you think of it here.</p></div></form>") == []
    many = "".join(f"<div class=comment><b class=author>Ann</b><p>It was dry in street {at}.</p></div>" for at in range(30))
    assert len(_as_comments(f"<form>{many}</form>")) == 30


def test_what_the_page_says_to_readers_is_no_comment_where_others_have_authors() -> None:
    said = "<div class=comment><p>Be polite to one another, all of you.</p></div>"
    assert [comment.author for comment in _as_comments(said + PLAIN)] == ["JoDoe", "Eve"]
    assert [comment.text for comment in _as_comments(said)] == ["Be polite to one another, all of you."]


def test_lines_within_a_paragraph_stay_lines() -> None:
    (comment,) = _as_comments("<div class=comment><b class=author>Ann</b><p>One.<br>SchÃ¶n.</p></div>")
    assert comment.text == "One.\nSchön."


@pytest.mark.parametrize("html", ["", "<p>", "<div class=comment></div>", "<div class=comment><b class=author>Ann</b></div>"])
def test_no_text_is_no_comment(html: str) -> None:
    assert _as_comments(html) == []


def test_an_article_without_comments_has_none() -> None:
    assert cleanse.inspect(BODY).comments == cleanse.inspect("It rained.").comments == ()


def test_many_nested_comments_take_linear_time() -> None:
    deep = "<div class=comment><b class=author>Ann</b>" * 2000
    assert len(_as_comments(deep)) <= 1
    wide = (
        "<div class=comment>"
        + "<div class=comment><b class=author>Ann</b></div>" * 5000
        + "<p>Then it stopped for good.</p></div>"
    )
    assert [comment.text for comment in _as_comments(wide)] == ["Then it stopped for good."]
