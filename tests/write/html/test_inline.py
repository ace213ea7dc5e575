"""The text of a block as HTML: nothing lost, everything nested."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanse.marked import Mark
from cleanse.write.html.inline import escaped, inline

HREF = "https://valley.example/"
KINDS = ("strong", "em", "code", "kbd", "del", "sub", "sup", "math", "link", "unheard-of")


@pytest.mark.parametrize(
    ("marks", "written"),
    [
        ([], "Rain &amp; wind"),
        ([Mark("strong", 0, 4)], "<strong>Rain</strong> &amp; wind"),
        ([Mark("strong", 0, 11), Mark("em", 0, 4)], "<strong><em>Rain</em> &amp; wind</strong>"),
        ([Mark("em", 5, 11), Mark("strong", 0, 6)], "<strong>Rain </strong><em><strong>&amp;</strong> wind</em>"),
        ([Mark("strong", 0, 6), Mark("strong", 5, 11)], "<strong>Rain &amp;</strong> wind"),
        ([Mark("link", 0, 4, HREF), Mark("link", 2, 11, HREF)], f'<a href="{HREF}">Rain</a> &amp; wind'),
        ([Mark("link", 0, 4, "javascript:x"), Mark("em", 0, 4)], "<em>Rain</em> &amp; wind"),
        ([Mark("math", 0, 4, "block")], '<span class="math">Rain</span> &amp; wind'),
        ([Mark("unheard-of", 0, 4)], "Rain &amp; wind"),
        ([Mark("em", 4, 4), Mark("em", 11, 40)], "Rain &amp; wind"),
    ],
)
def test_marks(marks: list[Mark], written: str) -> None:
    assert inline("Rain & wind", marks, links=True) == written


def test_line_breaks_pictures_and_no_links() -> None:
    marks = [Mark("link", 0, 4, HREF)]
    assert inline("Rain\nin town", marks, links=False, pictures=[(5, "<img/>"), (12, "<hr/>")]) == "Rain<br/><img/>in town<hr/>"


def test_what_is_no_character_goes() -> None:
    assert escaped("a\x00\x0b\ud800<\uffff'\"") == "a&lt;&#x27;&quot;"


_MARKS = st.lists(
    st.builds(Mark, st.sampled_from(KINDS), st.integers(0, 20), st.integers(0, 20), st.sampled_from((HREF, "data:,x", '"><b>')))
)


@given(st.text(max_size=20), _MARKS)
def test_text_is_kept_and_elements_are_nested(text: str, marks: list[Mark]) -> None:
    tree = ElementTree.fromstring(f"<p>{inline(text, marks, links=True)}</p>")
    assert "".join("".join(tree.itertext()).split()) == "".join(
        "".join(ElementTree.fromstring(f"<p>{escaped(text)}</p>").itertext()).split()
    )
    assert {node.tag for node in tree.iter()} <= {"p", "br", "strong", "em", "code", "kbd", "del", "sub", "sup", "span", "a"}
    for link in tree.iter("a"):
        assert link.attrib == {"href": HREF}
        assert not link.findall(".//a")
