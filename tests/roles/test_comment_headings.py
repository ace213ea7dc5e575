"""Comments in containers without names."""

from __future__ import annotations

import pytest

import cleanse
from tests.work import calls

BODY = "".join(
    f"<p>{text}</p>"
    for text in (
        "It rained in the whole of the valley on Monday, and nobody went out of doors, the mayor told reporters.",
        "The ferries ran all day, and the bridge over the river stayed open until late in the night.",
        "On Tuesday the rain is expected to stop, and the schools of the valley will be open again, she said.",
    )
)
COMMENT = "I have lived in the valley for forty years, and I have never seen as much rain as we had on that day."


def _page(section: str, body: str = BODY) -> str:
    return (
        f"<html lang=en><title>Rain</title><body><div class=mt-4><h1>Rain in the valley</h1>{body}</div>{section}</body></html>"
    )


def _section(heading: str, time: str = "<div>4 May 2024</div>") -> str:
    return f"<div class=mt-8><h3>{heading}</h3><ul><li><b>Bob</b>{time}<p>{COMMENT}</p></li></ul></div>"


def _rules(html: str) -> list[str]:
    return [block.rule for block in cleanse.inspect(html).blocks if block.text == COMMENT]


@pytest.mark.parametrize(
    "heading", ["2 comments", "Leave a comment", "2 Kommentare", "2 comentários", "评论 2", "3 thoughts on “Rain”"]
)
def test_a_heading_tells_comments_where_no_name_does(heading: str) -> None:
    assert _rules(_page(_section(heading))) == ["furniture:comments"]


@pytest.mark.parametrize(
    "heading",
    [
        "Three voices on “Rain in the valley”",
        "Drei Stimmen zu „Rain in the valley“",
        "「Rain in the valley」への反響",
    ],
)
def test_a_heading_that_repeats_the_headline_tells_comments_in_any_words(heading: str) -> None:
    assert _rules(_page(_section(heading))) == ["furniture:comments"]
    assert _rules(_page(_section(heading.replace("valley", "city")))) != ["furniture:comments"]


def test_the_heading_may_stand_in_an_element_of_its_own() -> None:
    section = f"<section><div><div><h3>2 comments</h3></div></div><div><b>Bob</b><p>{COMMENT}</p><p>Reply</p></div></section>"
    assert _rules(_page(section)) == ["furniture:comments"]


def test_another_heading_tells_nothing() -> None:
    assert _rules(_page(_section("The oldest of the valley"))) != ["furniture:comments"]


def test_what_has_no_date_and_no_button_is_no_comment() -> None:
    assert _rules(_page(_section("2 comments", time=""))) != ["furniture:comments"]


def test_what_stands_above_the_body_stays() -> None:
    html = f"<html lang=en><body>{_section('2 comments')}<div>{BODY}</div></body></html>"
    assert _rules(html) != ["furniture:comments"]


def test_a_container_that_the_body_stands_in_is_none_of_comments() -> None:
    html = f"<html lang=en><body><div><h3>2 comments</h3><p>4 May 2024</p>{BODY}</div></body></html>"
    assert "It rained" in cleanse.clean(html)


def test_what_was_cut_comes_back() -> None:
    result = cleanse.inspect(_page(_section("2 comments")))
    assert result.restore() == result.source
    assert [comment.text for comment in result.comments if COMMENT in comment.text]
    assert COMMENT in cleanse.clean(_page(_section("2 comments")), include=("comments",))


@pytest.mark.slow
def test_many_headings_take_linear_work() -> None:
    def work(count: int) -> int:
        html = _page("<div><h3>2 comments</h3><div>4 May 2024</div>" * count + "</div>" * count, BODY * 10)
        return calls(lambda: cleanse.clean(html))

    cleanse.clean(_page(""))  # what is done once
    assert work(1600) < 8 * work(400)
