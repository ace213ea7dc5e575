"""Marks and pictures in the cleaned text."""

from __future__ import annotations

import pytest

import cleanse
from cleanse.write.kept import kept_images, kept_marks

BODY = "It rained in the whole of the valley on Monday, and nobody went out of doors, said the mayor, who had come by boat."


def _result(html: str) -> cleanse.Result:
    return cleanse.inspect(html, kind="html")


def _images(html: str) -> list[tuple[int, str]]:
    result = _result(html)
    assert result.markup is not None
    return [(at, image.src) for at, image in kept_images(result.kept_blocks, result.markup.marked())]


@pytest.mark.parametrize(
    ("inner", "wanted"),
    [
        ("the <b>val\u00adley</b> and", ["valley"]),
        ("<b>schÃ¶n</b> and", ["schön"]),
        ("a <b>b </b> c <b>\u200b</b>", ["b"]),
    ],
)
def test_marks_follow_the_repairs_of_a_text(inner: str, wanted: list[str]) -> None:
    result = _result(f"<p>{BODY} {inner} {BODY}</p><p>{BODY} All of it.</p>")
    assert result.markup is not None
    marks = kept_marks(result.text, result.kept_blocks, result.ledger, result.markup.marked())
    block = result.kept_blocks[0]
    assert [result.text[block.start + mark.start : block.start + mark.end] for mark in marks[0]] == wanted


def test_pictures_of_the_body_and_no_others() -> None:
    menu = "<nav><a href=/><img src=logo.png>Home</a> <a href=/s>Sport</a></nav>"
    teasers = "".join(
        f"<div class=teaser><a href=/{n}><img src={n}.jpg></a><h4><a href=/{n}>Rain {n}</a></h4></div>" for n in range(9)
    )
    html = (
        f"{menu}<article><h1>Rain</h1><figure><img src=top.jpg><figcaption>Photo: Ann Lee</figcaption></figure><p>{BODY}</p>"
        f"<p>{BODY} It was <img src=in.png alt=x> late.</p><img src=between.jpg><p>{BODY} And so on.</p></article>"
        f"<aside class=related><h3>Related</h3>{teasers}</aside><footer><img src=foot.png>© 2024</footer>"
    )
    assert [src for _, src in _images(html)] == ["top.jpg", "in.png", "between.jpg"]


def test_icons_are_no_pictures_of_the_body() -> None:
    html = (
        f"<article><p>{BODY}</p><img src=a.png width=16 height=16><img src=b.png class=avatar>"
        f"<img src=c.png><p>{BODY} So.</p></article>"
    )
    assert [src for _, src in _images(html)] == ["c.png"]


def test_a_logo_above_the_body_is_no_picture_of_it() -> None:
    html = f"<article><img src=/img/logo-small.png><img src=a.png><p>{BODY}</p><img src=b/logo.png><p>{BODY} So.</p></article>"
    assert [src for _, src in _images(html)] == ["a.png", "b/logo.png"]


def test_nothing_is_kept_of_nothing() -> None:
    assert _images("<img src=a.png>") == []
