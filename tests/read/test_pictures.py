"""Where the picture of an img is."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from cleanse.read.pictures import source_of


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("<img src=a.jpg>", "a.jpg"),
        ("<img src=' a b.jpg '>", "a b.jpg"),
        ("<img src=data:image/gif;base64,R0 data-src=a.jpg>", "a.jpg"),
        ("<img src=/img/placeholder.png data-lazy-src=/a.jpg>", "/a.jpg"),
        ("<img src=/1x1.gif data-original=//b.example/a>", "//b.example/a"),
        ("<img src=a.jpg data-src=auto>", "a.jpg"),
        ("<img srcset='a.jpg 320w, b.jpg 1200w, c.jpg 640w'>", "b.jpg"),
        ("<img srcset='a.jpg, b.jpg 2x,c.jpg 1.5x'>", "b.jpg"),
        ("<img srcset='/w_300,h_200/a.jpg 300w, /w_600,h_400/a.jpg 600w'>", "/w_600,h_400/a.jpg"),
        ("<img data-srcset='a.jpg 320w, b.jpg 640w' src='data:,'>", "b.jpg"),
        ("<picture><source srcset='a.webp 1x, b.webp 2x'><img alt=x></picture>", "b.webp"),
        ("<img src=blank.gif class=lazy> <noscript><img src=a.jpg></noscript>", "a.jpg"),
        ("<img src=data:,x>", ""),
        ("<img>", ""),
        ("<img src>", ""),
    ],
)
def test_the_address_of_a_picture(html: str, wanted: str) -> None:
    image = LexborHTMLParser(html).css_first("img")
    assert image is not None
    assert source_of(image) == wanted
