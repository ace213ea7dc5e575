"""Whole texts that typesetting broke: printed pages, mail, mixed widths, words broken on HTML pages."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

import pytest

import cleanse
from tests.strategies import cells, chars, seed_paragraphs, wrapped

PARAGRAPHS = [" ".join(paragraph.split()) for paragraph in seed_paragraphs() if len(paragraph.split()) >= 20]


def _wrapped(paragraph: str, width: int) -> str:
    return textwrap.fill(paragraph, width, break_on_hyphens=False, break_long_words=False)


def _pages(lines: list[str], length: int, head: str, foot: str, between: str) -> str:
    """Lines in pages of one length, each with a head and a foot that ``{}`` numbers."""
    pages = [lines[at : at + length] for at in range(0, len(lines), length)]
    return between.join("\n".join([head.format(n), *page, foot.format(n)]) for n, page in enumerate(pages, 1))


@pytest.mark.parametrize("width", [44, 58, 72, 90])
def test_the_seeds_come_back_from_any_width(width: int) -> None:
    text = "\n\n".join(_wrapped(paragraph, width) for paragraph in PARAGRAPHS)
    result = cleanse.inspect(text)
    assert [line for line in result.text.split("\n") if line] == PARAGRAPHS
    assert result.restore() == text


@pytest.mark.parametrize(
    ("head", "foot", "between"),
    [
        ("The Valley Post", "Page {} of 9", "\n\f"),
        ("THE VALLEY POST {}", "", "\f"),
        ("", "– {} –", "\n\n"),  # no form feeds: numbers at regular distances tell the pages
    ],
)
def test_sentences_that_pages_break_come_back_whole(head: str, foot: str, between: str) -> None:
    lines = "\n\n".join(("Talks in Pyongyang", *(_wrapped(paragraph, 46) for paragraph in PARAGRAPHS))).split("\n")
    text = _pages(lines, 24, head, foot, between)
    result = cleanse.inspect(text)
    assert result.restore() == text
    assert result.text.split() == ["Talks", "in", "Pyongyang", *" ".join(PARAGRAPHS).split()]
    for line in result.text.split("\n\n")[1:]:  # a page may still part two sentences of a paragraph
        assert line[0].isupper() or line[0] in "“‘"
        assert line.rstrip("”’)").endswith((".", "?"))
    assert cleanse.clean(result.text) == result.text


def test_a_word_that_a_page_breaks_comes_back_whole() -> None:
    text = "In the valley they had no infor-\nPage 3\n\fThe Valley Post\nmation.\nPage 4\n\fThe Valley Post\nThen it stopped."
    assert cleanse.clean(text) == "In the valley they had no information.\n\nThen it stopped."


def test_a_word_that_a_caption_breaks_comes_back_whole() -> None:
    text = (
        "It rained in the whole of the valley on Monday, and nobody had any infor-\n\nPhoto: Ann Lee/Reuters\n\nmation on the "
        "ferries.\n\nThe mayor told reporters that she would know more on Tuesday, and went home by boat."
    )
    assert "had any information on the ferries." in cleanse.clean(text)


def test_parts_of_one_text_may_have_widths_of_their_own() -> None:
    half = len(PARAGRAPHS) // 2
    wide, narrow = PARAGRAPHS[:half], PARAGRAPHS[half:]
    poem = "The rain came down,\nThe valley slept,\nAnd in the town\nThe mayor wept."
    parts = [*(_wrapped(p, 78) for p in wide), poem, *(_wrapped(p, 46) for p in narrow)]
    assert cleanse.clean("\n\n".join(parts)) == "\n\n".join([*wide, poem, *narrow])


@pytest.mark.parametrize("measure", [chars, cells])
def test_vowel_signs_may_take_no_column(measure: Callable[[str], int]) -> None:
    words = "परिषद ने सोमवार को कहा कि घाटी में बारिश हुई और शाम तक कोई घर से बाहर नहीं निकला और नदी का पुल बंद रहा".split()
    body = [" ".join(words[at:] + words[:at] + words[at::-1] + words[at::2]) + "।" for at in (3, 7, 11)]
    text = "\n\n".join("\n".join(wrapped(paragraph, 60, measure)) for paragraph in body)
    assert cleanse.clean(text).split("\n\n") == body


@pytest.mark.parametrize("beside", ["", " "])
def test_figures_stand_beside_chinese_as_in_the_rest_of_the_text(beside: str) -> None:
    body = (
        "市水文站说，截至_11_日_20_时水位为_26.41_米，比最高时回落_1.87_米，仍高于警戒水位_0.21_米，预计_13_日夜间还有一次大雨，渡轮将停航到_16_日早上_6_时为止。渡口的人说，"
        "已有_31_年没有见过这样的水，比_2003_年还高出_7_厘米，两岸的人都在等消息。"
    ).replace("_", beside)
    for width in (46, 50, 54):
        assert cleanse.clean("\n".join(wrapped(body, width, chars))) == body


def test_quoted_mail_lists_and_signatures_keep_their_lines() -> None:
    quoted = "\n".join("> " + line for line in _wrapped(PARAGRAPHS[0], 60).split("\n"))
    listed = "- a boat\n- two umbrellas\n- boots"
    signed = "-- \nAnn Lee\nValley Road 12"
    text = "\n\n".join([_wrapped(PARAGRAPHS[1], 66), quoted, listed, _wrapped(PARAGRAPHS[2], 66), signed])
    mended = cleanse.Pipeline.default().only("pages", "lines", "hyphens")(text)
    assert mended == "\n\n".join([PARAGRAPHS[1], quoted, listed, PARAGRAPHS[2], signed])


def test_nothing_changes_in_a_text_that_is_not_broken() -> None:
    result = cleanse.inspect("\n\n".join(PARAGRAPHS))
    assert not [cut.id for cut in result.cuts if cut.cleaner in ("pages", "lines", "hyphens")]


def test_a_word_that_br_breaks_on_a_page() -> None:
    broken = "<p>Nobody in the valley had any infor-<br>mation on the ferries, and the mayor was not there."
    page = f"<article><h1>Rain</h1><p>{PARAGRAPHS[0]}{broken}<p>{PARAGRAPHS[1]}</article>"
    result = cleanse.inspect(page, kind="html")
    assert "had any information on the ferries" in result.text
    assert result.restore() == result.source
