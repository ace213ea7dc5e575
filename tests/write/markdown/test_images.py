"""Pictures in Markdown."""

from __future__ import annotations

import pytest

import cleanse
from cleanse.marked import Image, Mark
from cleanse.write.markdown.images import image_markdown, moved_images
from tests.write.markdown.rendering import written


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("<p>One<p><img src=a.png alt=A><p>two", "One\n\n![A](a.png)\n\ntwo"),
        ("<p>One <img src=a.png> two <b>three</b><img src=b.png alt='*x*'>", "One ![](a.png) two **three** ![\\*x\\*](b.png)"),
        ("<ul><li>one<img src=a.png><li><p>two</p><img src=b.png></ul>", "- one ![](a.png)\n- two\n\n  ![](b.png)"),
        ("<p>a<figure><img src=a.png alt=A><figcaption>Rain</figcaption></figure>", "a\n\n![A](a.png)\n\n*Rain*"),
        ("<p>a<p><a href=/big.jpg><img src=a.png></a><p>b", "a\n\n[![](a.png)](/big.jpg)\n\nb"),
        ("<p>a<img src='javascript:x'><p>b", "a\n\nb"),
        ("<p>x<table><tr><td>a <img src=a.png><td>b<tr><td><img src=b.png><td>c</table>",
         "x\n\n| a ![](a.png) | b |\n| --- | --- |\n|  | c |"),
        ("<p><b><img src=a.png>a</b> b", "![](a.png)\n\n**a** b"),
        ("<p>x<b><img src=a.png>a</b> b", "x ![](a.png) **a** b"),
        ("<p>a <code>b<img src=a.png>c</code>", "a `bc`"),
    ],
)  # fmt: skip
def test_pictures(html: str, wanted: str) -> None:
    assert written(html, images=True) == wanted
    assert "![" not in written(html)


def test_a_picture_moves_with_its_text() -> None:
    assert moved_images([Mark("image", 4, 4, "x")], "a   b", "a b") == [Mark("image", 2, 2, "x")]


def test_an_address_that_is_not_safe_is_not_written() -> None:
    assert image_markdown(Image(0, -1, "data:text/html,x")) == ""
    assert image_markdown(Image(0, -1, "/a.png", "x", href="javascript:x"), links=True) == "![x](/a.png)"


def test_the_address_of_a_picture_is_that_of_the_page() -> None:
    body = "It rained in the whole of the valley on Monday, and nobody went out of doors, said the mayor."
    html = f"<article><p>{body}</p><p><img data-src=../a.png src=data:,></p><p>{body} All day.</p></article>"
    assert "![](https://valley.example/a.png)" in cleanse.inspect(html, url="https://valley.example/x/y").markdown(images=True)
