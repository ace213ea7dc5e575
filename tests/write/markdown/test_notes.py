"""Footnotes: references and notes as GitHub and Obsidian write them, where CommonMark still reads them as text."""

from __future__ import annotations

import pytest

from tests.write.markdown.rendering import read_back, written

REFERENCE = "<p>It rained.<sup id=r1><a href=#n1>1</a></sup> So.</p>"


@pytest.mark.parametrize(
    "reference",
    [
        "<sup><a href=#n1>1</a></sup>",
        "<sup><a href=#n1>[1]</a></sup>",
        "<a href=#n1><sup>1</sup></a>",
        "<a href=#n1>[1]</a>",
        "[<a href=#n1>1</a>]",
        "<sup>[<a href='https://valley.example/#n1'>1</a>]</sup>",
    ],
)
def test_a_reference_and_its_note(reference: str) -> None:
    made = written(f"<p>It rained.{reference} So.</p><ol><li id=n1>He <i>said</i> so.</li></ol>", links=False)
    assert made == "It rained.[^1] So.\n\n[^1]: He *said* so."


@pytest.mark.parametrize(
    ("note", "wanted"),
    [
        ("<ol><li><p id=n1>He said so.</p></li></ol>", "[^1]: He said so."),
        ("<p id=n1>[1] He said <b>so</b>.</p>", "[^1]: He said **so**."),
        ("<p><a name=n1>[1]</a> He said so.</p>", "[^1]: He said so."),
        ("<ul><li id=n1>He said so.<li>More of it.</ul>", "[^1]: He said so.\n\n- More of it."),
    ],
)
def test_a_note(note: str, wanted: str) -> None:
    assert written(REFERENCE + note, links=False) == f"It rained.[^1] So.\n\n{wanted}"


@pytest.mark.parametrize(
    "note",
    [
        "<ol><li id=n1>Ibid.</ol>",
        "<ol><li id=n1>Rain (Autumn)</ol>",
        "<ol><li id=n1>One of them.<p>Two of them.</p></ol>",
        "<ol><li id=n1>One<br>two.</ol>",
        "<p id=n1>He said so.</p>",
        "<h2 id=n1>A chapter of rain</h2>",
        "<table><tr><td id=n1>a b<td>c d</table>",
        "",
    ],
)
def test_what_is_no_note_or_cannot_be_written_as_one_stays_what_it_is(note: str) -> None:
    made = written(REFERENCE + note, links=False)
    assert "[^" not in made
    assert made.startswith("It rained.[1] So.")


def test_a_note_that_cannot_be_written_keeps_its_list() -> None:
    html = "<p>a<sup><a href=#a>1</a></sup> b<sup><a href=#b>2</a></sup></p><ol><li id=a>A note of it.<li id=b>Ibid.</ol>"
    assert written(html, links=False).endswith("1. A note of it.\n2. Ibid.")


def test_notes_of_one_number_are_told_apart() -> None:
    html = "<p>a<sup><a href=#a>1</a></sup> b<sup><a href=#b>1</a></sup> c<sup><a href=#a>1</a></sup></p>"
    made = written(html + "<ol><li id=a>One of them.</ol><ol><li id=b>Two of them.</ol>", links=False)
    assert made == "a[^1] b[^1-2] c[^1]\n\n[^1]: One of them.\n\n[^1-2]: Two of them."


def test_a_note_that_comes_first_is_none() -> None:
    assert "[^" not in written("<ol><li id=n1>He said so.</ol>" + REFERENCE, links=False)


def test_text_beside_a_reference_makes_no_link_of_it() -> None:
    made = written("<p>It<sup><a href=#n1>1</a></sup>(not: that)</p><ol><li id=n1>He said so.</ol>", links=False)
    assert made == "It[^1]\\(not: that)\n\n[^1]: He said so."
    assert read_back(made).text == "It[^1](not: that)\n\n[^1]: He said so."


def test_several_references_in_one_pair_of_brackets() -> None:
    html = "<p>So [<a href=#a>1</a>, <a href=#b>2</a>], and [see <a href=#b>2</a>].</p>"
    html += "<ul><li id=a>[1] One of it.<li id=b>[2] Two of it.</ul>"
    assert written(html, links=False) == "So [[^1], [^2]], and [see 2].\n\n[^1]: One of it.\n\n[^2]: Two of it."


def test_a_source_is_upright_and_its_title_in_italics() -> None:
    assert (
        written("<p>So it is in <cite class='citation book'>Lee, A. <i>Rain</i>. Kell.</cite>")
        == "So it is in Lee, A. *Rain*. Kell."
    )
