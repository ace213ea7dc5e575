"""What a line looks like: words, sentences, prose; and which lines are one paragraph that was wrapped."""

from __future__ import annotations

import pytest

from cleanse import Lexicon
from cleanse.document import Document, Edit
from cleanse.ledger import apply
from cleanse.read import read
from cleanse.read.text import read_text
from cleanse.text.lines import LineFeatures, count_words, find_phrases, lines, prose_range

PROSE = "The council said on Monday that it had rained all day in the valley, and that nobody had gone out of doors."


def _features(text: str) -> LineFeatures:
    return LineFeatures(text, Lexicon.default())


def _texts(doc: Document) -> list[str]:
    return [line.text for line in doc.cached(lines)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("The cat sat", 3),
        ("猫坐在垫子上", 3),
        ("AI 是人工智能", 3),
        ("ฝนตกทั้งวันในหุบเขา", 3),
        ("골짜기에 비가 내렸다", 3),
        ("雨", 1),
    ],
)
def test_words_as_a_reader_would_count_them(text: str, words: int) -> None:
    assert count_words(text) == words
    assert _features(text).words == words


@pytest.mark.parametrize(
    ("text", "ends", "full"),
    [
        ("It rained.", True, True),
        ("“It rained.”", True, True),
        ("It rained (in the valley.)", True, True),
        ("Did it rain?", True, False),
        ("It rained...", True, False),
        ("It rained…", True, False),
        ("雨が降った。", True, True),
        ("घाटी में बारिश हुई।", True, True),
        ("هل هطل المطر؟", True, False),
        ("Rain over the valley", False, False),
        ("Weather:", False, False),
    ],
)
def test_how_a_line_ends(text: str, ends: bool, full: bool) -> None:
    assert (_features(text).ends_sentence, _features(text).ends_full) == (ends, full)


@pytest.mark.parametrize(
    ("text", "sentences", "truncations"),
    [
        ("It rained. Then it stopped.", 2, 0),
        ("It rained 3.5 mm at 10.30 h", 0, 0),
        ("雨が降った。晴れた。", 2, 0),
        ("Ten umbrellas for … Why ferries are ... Rain", 0, 2),
        ("", 0, 0),
    ],
)
def test_sentences_and_titles_that_were_cut_short(text: str, sentences: int, truncations: int) -> None:
    assert (_features(text).sentences, _features(text).truncations) == (sentences, truncations)


@pytest.mark.parametrize("text", ["- a boat", "• a boat", "12. A boat", "3) A boat"])
def test_items_of_lists(text: str) -> None:
    assert _features(text).is_item


@pytest.mark.parametrize("text", ["a boat", "1984 was a good year", "-- signed", "1.5 boats"])
def test_other_lines_are_no_items(text: str) -> None:
    assert not _features(text).is_item


@pytest.mark.parametrize(
    "text",
    [
        PROSE,
        PROSE.replace(".", "").replace("Monday", "Monday. Later it said"),
        "議会は月曜日に谷に雨が降り夕方まで誰も外に出なかったと述べ住民に注意を求めた。",
        "ฝนตกทั้งวันในหุบเขาและไม่มีใครออกไปข้างนอกจนถึงเย็นนายกเทศมนตรีกล่าวเมื่อวันจันทร์",
    ],
)
def test_prose_is_long_and_has_the_marks_of_sentences(text: str) -> None:
    assert _features(text).prose


@pytest.mark.parametrize(
    "text",
    [
        "It rained all day.",
        PROSE.replace(".", ""),
        "Ten umbrellas for a wet … Why the ferries of the … Bridge to close for … Rain again.",
    ],
)
def test_titles_and_teasers_are_no_prose(text: str) -> None:
    assert not _features(text).prose


def test_a_long_line_is_matched_at_its_ends() -> None:
    short, long = _features("Read More"), _features(f"Read More {PROSE} {PROSE} The End")
    assert (short.is_short, short.head, short.tail, short.folded) == (True, "read more", "read more", "read more")
    assert not long.is_short
    assert long.head.startswith("read more the council")
    assert long.tail.endswith("the end")
    assert len(long.head) + len(long.tail) < len(long.folded)


def test_features_are_computed_once_and_passed_on_to_what_edits_leave() -> None:
    doc = read_text(f"Home\n{PROSE}")
    edited = apply(doc, "mine", [Edit(0, 5, "line")])
    assert edited.cached(lines)[0].features is doc.cached(lines)[1].features
    asked: list[str] = []

    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    features = _features("Home")
    assert [features.cached(length), features.cached(length)] == [4, 4]
    assert asked == ["Home"]


def test_lines_are_numbered_and_know_where_they_stand() -> None:
    doc = read_text(" One \n\n\u2028two\x0b\n\f three")
    found = doc.cached(lines)
    assert [(line.number, line.text) for line in found] == [(0, "One"), (1, "two"), (2, "three")]
    assert [doc.text[line.block.start : line.block.end] for line in found] == _texts(doc)
    assert repr(found[0]) == "Line(0, 'One')"


def test_what_edits_leave_blank_is_no_line() -> None:
    doc = apply(read_text("One\n two three\nfour"), "mine", [Edit(5, 8, "word"), Edit(9, 14, "word")])
    assert _texts(doc) == ["One", "four"]


def test_blocks_of_a_page_are_read_line_by_line() -> None:
    doc = read("<p>One<br>two</p><pre>a\n\n  b</pre>", kind="html").document
    assert [doc.text[block.start : block.end] for block in doc.blocks] == ["One\ntwo", "a\n\n  b"]
    assert _texts(doc) == ["One", "two", "a", "b"]


def test_a_paragraph_that_goes_over_lines_is_prose_line_by_line() -> None:
    wrapped = "It rained in the whole of the valley on Monday, and\nnobody went out of doors"
    assert [(line.wrapped, line.prose) for line in read_text(wrapped).cached(lines)] == [(True, True)] * 2
    for apart in (wrapped.replace("\n", "\n\n"), wrapped.replace("nobody", "Nobody"), wrapped.replace("and\n", "and:\n"), "a\nb"):
        assert not any(line.wrapped for line in read_text(apart).cached(lines)), apart


def test_the_middle_of_an_article_lies_between_paragraphs() -> None:
    assert read_text(f"Rain\n{PROSE}\nA word\n{PROSE}\n{PROSE}\nEnd").cached(prose_range) == (3, 4)
    assert read_text(f"Rain\n{PROSE}\nEnd").cached(prose_range) == (3, 1)
    assert read_text("Rain\nEnd").cached(prose_range) == (2, -1)


def test_a_short_phrase_counts_only_in_a_text_of_its_language() -> None:
    portuguese = "O conselho disse na segunda-feira que não havia chovido na cidade e que ninguém tinha saído de casa."
    for text, expected in ((portuguese, ["advertisement"]), (PROSE, [])):
        doc = read_text(f"{text}\nPub")
        assert [phrase.section for phrase in find_phrases(doc, doc.cached(lines)[1], "notices", "advertisement")] == expected
