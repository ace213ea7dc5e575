"""Readings above a text stand in parentheses."""

from __future__ import annotations

import pytest

from cleanse.read.html import HtmlSource


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<ruby>川<rt>かわ</rt></ruby>が流れる。", "川(かわ)が流れる。"),
        ("<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>を書く。", "漢字(かんじ)を書く。"),
        ("<ruby><rb>漢</rb><rb>字</rb><rt>かん</rt><rt>じ</rt></ruby>を書く。", "漢字(かんじ)を書く。"),
        ("<ruby>川<rp>（</rp><rt>かわ</rt><rp>）</rp></ruby>が流れる。", "川（かわ）が流れる。"),
        ("<ruby>川<rt></rt></ruby>が流れる。", "川が流れる。"),
        ("<ruby>山<rt>やま</rt></ruby>と<ruby>川<rt>かわ</rt></ruby>。", "山(やま)と川(かわ)。"),
    ],
)
def test_readings_stand_in_parentheses(html: str, text: str) -> None:
    assert HtmlSource(f"<p>{html}</p>").page.blocks[0].text == text
