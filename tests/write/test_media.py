"""The pictures and links of a body."""

from __future__ import annotations

from cleanse import inspect

URL = "https://valley.example/news/rain"
LINES = [
    f"It rained in the {place} of the valley on Monday, and nobody went out of doors, the mayor told reporters."
    for place in ("north", "south")
]


def _page(between: str) -> str:
    menu = "<nav><a href=/><img src=/logo.png></a></nav>"
    return f"<html lang=en>{menu}<article><p>{LINES[0]}</p>{between}<p>{LINES[1]}</p></article>"


def test_pictures_of_the_body() -> None:
    result = inspect(
        _page(
            "<figure><a href=/large.jpg>"
            "<img src=data:image/gif;base64,R0 data-src=river.jpg alt='The river' width=640 height=480></a>"
            "<figcaption>The river on Monday</figcaption></figure>"
            "<picture><source srcset='/boat-300.webp 300w, /boat-900.webp 900w'><img alt=Boat></picture>"
            "<img src=https://count.example/pixel.gif width=1 height=1><img class=avatar src=/ann.jpg>"
            "<img src='javascript:alert(1)'><img src=river.jpg>"
        ),
        url=URL,
    )
    assert [picture.src for picture in result.images] == [
        "https://valley.example/news/river.jpg",
        "https://valley.example/boat-900.webp",
    ]
    river = result.images[0]
    assert (river.alt, river.caption, river.width, river.height) == ("The river", "The river on Monday", 640, 480)
    assert river.href == "https://valley.example/large.jpg"


def test_links_of_the_body() -> None:
    between = (
        "<p>The <a href=/map>map of\n the <b>flood</b></a> and <a href='javascript:x()'>this</a> tell of "
        "<a href=mailto:ann@valley.example>what is meant</a> for all who live beside the river, she said on Tuesday.</p>"
    )
    result = inspect(_page(between), url=URL)
    assert result.links == (
        ("map of the flood", "https://valley.example/map"),
        ("what is meant", "mailto:ann@valley.example"),
    )


def test_a_text_has_none() -> None:
    result = inspect("\n\n".join(LINES))
    assert result.images == result.links == ()
