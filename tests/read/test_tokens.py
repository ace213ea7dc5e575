"""HTML as a stream of tags and text."""

from __future__ import annotations

from cleanse.read.tokens import Tokens


def test_cdata_is_text_in_svg_alone() -> None:
    tokens = Tokens("<![CDATA[<b>]]>")
    tokens.cdata = True
    assert [token.name for token in tokens] == ["", ""]
    assert [token.name for token in Tokens("<![CDATA[<b>]]>")] == ["", ""]
