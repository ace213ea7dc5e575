"""The paragraphs of plain text."""

from __future__ import annotations

from cleanse.read.text import read_text
from cleanse.write.markdown import markdown
from cleanse.write.markdown.paragraphs import filled_lines, paragraphs_of


def test_plain_text_keeps_its_paragraphs() -> None:
    for source, wanted in (
        ("One *a*\nb.\r\n\r\n\r\n- Two.\n", "One *a*\\\nb.\n\n\\- Two.".replace("*", "\\*")),
        ("One.\nTwo.\r\nThree.", "One.\n\nTwo.\n\nThree."),
        ("  ", ""),
    ):
        doc = read_text(source)
        assert markdown(doc.text, doc.blocks, None) == wanted


def test_every_line_is_a_paragraph_where_no_blank_line_parts_them() -> None:
    for text, wanted in (("a\nb\n", ["a", "b"]), ("a\nb\n\nc", ["a\nb", "c"]), ("\n\n", []), ("a\r\nb", ["a", "b"])):
        doc = read_text(text)
        assert list(paragraphs_of(doc.text, doc.blocks)) == wanted


def test_lines_that_hold_nothing_are_left_out() -> None:
    assert filled_lines("\n a \r\r\n\t\nb\u00a0\n") == ["a", "b"]
    assert filled_lines(" \n") == []
