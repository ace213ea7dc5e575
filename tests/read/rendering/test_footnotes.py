"""Footnotes, as pages of many makers have them."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from cleanse.read.html import read_html


def _lines(html: str) -> list[str]:
    return [line for line in read_html(html)[0].source.splitlines() if line]


@pytest.mark.parametrize(
    ("reference", "note", "read"),
    [
        ('<sup><a href="#n">1</a></sup>', '<p id="n"><sup>1</sup>Nearly.</p>', "[1] Nearly."),
        ('<sup id="r">[<a href="#n">1</a>]</sup>', '<p id="n"><a href="#r">1</a>. Nearly.</p>', "[1] Nearly."),
        (
            '<a class="footnote-anchor" id="footnote-anchor-1" href="#footnote-1">1</a>',
            '<div class="footnote"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number">1</a>'
            "<div><p>Nearly.</p></div></div>",
            "[1] Nearly.",
        ),
        (
            '<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>',
            '<p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Nearly.</p>',
            "[1] Nearly.",
        ),
        (
            '<a class="footnote-reference brackets" href="#id2" id="id1" role="doc-noteref"><span>[</span>1<span>]</span></a>',
            '<aside id="id2"><span class="label"><span>[</span><a role="doc-backlink" href="#id1">1</a><span>]</span></span>'
            "<p>Nearly.</p></aside>",
            "[1] Nearly.",
        ),
        (
            '<a class="footnote-reference" href="#id2" id="id1">[1]</a>',
            '<table id="id2"><tr><td><a href="#id1">[1]</a></td><td>Nearly.</td></tr></table>',
            "[1] Nearly.",
        ),
        (
            '<sup><a href="#fn1" id="fnref1">1</a></sup>',
            '<ol><li id="fn1"><p>Nearly. <a href="#fnref1">↩</a></p></li></ol>',
            "Nearly.",
        ),
        (
            '<sup><a href="#fn1" id="fnref1">1</a></sup>',
            '<ol><li id="fn1"><p>Nearly.&nbsp;<a href="#fnref1" role="doc-backlink">&#8617;&#xfe0e;</a></p></li></ol>',
            "Nearly.",
        ),
        (
            '<sup><a href="#fn1" id="fnref1">1</a></sup>',
            '<ol><li id="fn1">Nearly. <a href="#fnref1"><sup>[return]</sup></a></li></ol>',
            "Nearly.",
        ),
    ],
)
def test_a_reference_is_no_number_and_a_note_is_one_block(reference: str, note: str, read: str) -> None:
    assert _lines(f"<p>So it was.{reference} Then it rained.</p>{note}") == ["So it was.[1] Then it rained.", read]


def test_exponents_ordinals_and_other_links_stay() -> None:
    links = '<sup><a href="/tm">TM</a></sup>, <a href="#top">2</a>, Ada<sup><a href="#Aff1">1</a></sup>'
    assert _lines(f"<p>10<sup>2</sup> m<sup>2</sup>, the 1<sup>st</sup>, {links}</p>") == ["102 m2, the 1st, TM, 2, Ada1"]


def test_several_references_in_brackets_stay_as_they_are() -> None:
    links = "<a class=footnote href='#n1'>1</a>-<a class=footnote href='#n3'>3</a>"
    assert _lines(f"<p>As others [{links}] found.</p><p id=n1>One.</p><p id=n3>Three.</p>")[0] == "As others [1-3] found."


def test_a_reference_has_a_role_and_leads_to_its_note() -> None:
    source = read_html('<p>So.<sup><a href="#n">*</a></sup></p><p id=n>* Nearly.</p>')[1]
    assert [(link.text(), link.attributes.get("href")) for link in source.tree.css("a[role=doc-noteref]")] == [("[*]", "#n")]
    assert source.page.notes == [("[*]", "n")]


def test_links_back_of_a_wiki_go() -> None:
    note = '<li id="cite_note-1"><span class="mw-cite-backlink">^ <a href="#cite_ref-1">a</a></span> <cite>Holm.</cite></li>'
    assert _lines(f'<p>So.<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup></p><ol>{note}</ol>') == ["So.[1]", "Holm."]


def test_a_tree_that_leads_in_circles_does_no_harm() -> None:
    assert LexborHTMLParser("<p>").body is not None
    html = '<sup><a id="a" href="#a">1</a></sup>' * 500 + '<sup id="b"><a href="#b">2</a></sup>'
    assert len(_lines(f"<p>It rained.</p>{html}")) >= 1


def test_a_note_within_a_sentence_goes_below_its_paragraph() -> None:
    of_latexml = (
        '<span id="footnote4" class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">4</sup><span class="ltx_note_outer">'
        '<span class="ltx_note_content"><sup class="ltx_note_mark">4</sup><span class="ltx_tag ltx_tag_note">4</span>Nearly.'
        "</span></span></span>"
    )
    of_tufte = '<label class="sidenote-number"></label><input type=checkbox><span class="sidenote">Not <em>quite</em>.</span>'
    html = f"<p>So it was{of_latexml} on Monday.</p><p>It{of_tufte} rained.{of_tufte}</p><p>So.</p>"
    read = ["So it was[4] on Monday.", "[4] Nearly.", "It[2] rained.[3]", "[2] Not quite.", "[3] Not quite.", "So."]
    assert _lines(html) == read
    assert _lines(f"<table><tr><td>Rain{of_tufte}<td>2</table>") == ["RainNot quite.\t2"]


def test_words_for_screen_readers_are_no_part_of_a_mark() -> None:
    reference = '<sup><a href="#n"><span class="visually-hidden">Nota </span>1</a></sup>'
    assert _lines(f'<p>So it was.{reference}</p><p id="n"><sup>1</sup>Nearly.</p>') == ["So it was.[1]", "[1] Nearly."]


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        # notes in the sentence, as LaTeXML and Tufte CSS have them
        (
            '<p>So it was.<em><span class="sidenote">Nearly.</span></em> Then it rained.</p>',
            ["So it was.[1] Then it rained.", "[1] Nearly."],
        ),
        (
            '<div>So it was.<span class="ltx_role_footnote" id="f2"><sup class="ltx_note_mark">2</sup>Nearly.</span> '
            "It rained.</div>",
            ["So it was.[2] It rained.", "[2] Nearly."],
        ),
        (
            '<p>One<span class="sidenote">First.</span> two<span class="sidenote">Second.</span> three.</p>',
            ["One[1] two[2] three.", "[1] First.", "[2] Second."],
        ),
        ('<section><span class="sidenote">Nearly.</span></section>', ["Nearly."]),
        # what leads nowhere, or to people, or is no mark
        ('<p>So it was.<sup><a href="/notes.html#n1">1</a></sup></p>', ["So it was.1"]),
        ('<p>Ann Lee<sup><a href="#aff1">1</a></sup></p><p id="aff1">1 The Valley Post</p>', ["Ann Lee1", "1 The Valley Post"]),
        ('<p>So it was <a href="#">1</a></p>', ["So it was 1"]),
        # several in brackets stay as they are
        (
            '<p>So it was [<a href="#note1">1</a>, <a href="#note2">2</a>].</p><p id="note1">1. Nearly.</p>'
            '<p id="note2">2. Not quite.</p>',
            ["So it was [1, 2].", "1. Nearly.", "2. Not quite."],
        ),
        # a number in brackets that stand apart, and one without a note behind it
        (
            '<p>So it was.<sup><a href="#n1">1</a></sup></p><p id="n1"><span>[</span><b>1</b><span>]</span> Nearly.</p>',
            ["So it was.[1]", "[1] Nearly."],
        ),
        ('<p>So it was.<sup><a href="#n1">1</a></sup></p><p id="n1"><sup>1</sup></p>', ["So it was.[1]", "1"]),
        ('<p>So it was.<sup><a href="#n1">1</a></sup></p><p id="n1"><b>2</b> Nearly.</p>', ["So it was.[1]", "2 Nearly."]),
        ('<p>So it was.<sup><a href="#n1">1</a></sup></p><p id="n1"></p>', ["So it was.[1]"]),
        # names that stand around the reference, or before it
        (
            '<p>So it was.<a id="r1"></a><a href="#note1">1</a></p><p id="note1">Nearly. <a href="#r1">(back)</a></p>',
            ["So it was.[1]", "Nearly."],
        ),
    ],
)
def test_notes_in_the_sentence_and_what_is_none(html: str, lines: list[str]) -> None:
    assert _lines(html) == lines
