"""What is printed on every page: by form feeds, or by page numbers that count up at regular distances."""

from __future__ import annotations

import textwrap

import pytest

import cleanse
from cleanse.lexicon import Lexicon
from cleanse.mend.page_heads import _PageNumbers, printed_edits
from cleanse.read import read
from cleanse.read.text import read_text


def _left(text: str, zone: int = 3, least: int = 2) -> str:
    for edit in sorted(printed_edits(read_text(text), zone, least), reverse=True):
        text = text[: edit.start] + edit.put + text[edit.end :]
    return text


def test_heads_and_numbers_go_and_a_broken_sentence_comes_back() -> None:
    text = "It rained in the\n– 4 –\n\fValley Post\nwhole valley.\n– 5 –\n\fValley Post\nThen not."
    assert _left(text) == "It rained in the whole valley.\n\nThen not."


def test_what_stands_on_one_page_is_no_head() -> None:
    text = "It rained.\n\fThen it stopped."
    assert _left(text) == "It rained.\n\nThen it stopped."


def test_how_many_pages_must_have_a_head_is_asked_for() -> None:
    text = "Post\nIt rained.\n\fPost\nThen it stopped."
    assert _left(text, least=2).count("Post") == 0
    assert _left(text, least=3).count("Post") == 2


@pytest.mark.parametrize("heads", [("21:40", "19:32", "15:05"), ("“Good morning.”", "“Good morning.”", "It stopped.", "The end")])
def test_times_and_what_people_say_are_no_heads(heads: tuple[str, ...]) -> None:
    text = "\n\f".join(
        f"{head}\nIt rained on the {at} of the month, and nobody went out of doors." for at, head in enumerate(heads)
    )
    assert [line for line in cleanse.clean(text).split("\n") if line] == text.replace("\f", "").split("\n")


def test_a_head_may_stand_on_left_pages_alone() -> None:
    pages = [
        ("The Valley Post\n" if at % 2 else "") + f"Sentence {'abcdef'[at]} is about the rain in the valley." for at in range(6)
    ]
    assert "Valley Post" not in cleanse.clean("\n\f".join(pages))


def test_a_sentence_that_begins_on_the_last_line_of_a_page_is_wrapped_as_the_rest() -> None:
    body = (
        "It rained in the whole of the valley on Monday, and nobody went out of doors, the mayor told reporters, who had come by "
        "boat to hear him, and who had no other way to come, for the bridge over the river was closed until the evening."
    )
    filled = textwrap.wrap(body, 58)
    other = "\n".join(textwrap.wrap(body.replace("rained", "snowed").replace("boat", "sledge"), 58))
    text = f"{other}\n\n{filled[0]}\n14\n\f" + "\n".join(filled[1:]) + f"\n\n{other.replace('Monday', 'Tuesday')}\n15"
    assert body in cleanse.clean(text).split("\n\n")


def test_pages_of_html_are_left_alone() -> None:
    assert list(printed_edits(read("<pre>a\n1\n\fb\n2</pre>", kind="html").document, 3, 2)) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("14", 14),
        ("– 14 –", 14),
        ("Page 3 of 10", 3),
        ("iv", 4),
        ("第3页", 3),
        ("Rain 3", None),
        ("14 people in the valley", None),
    ],
)
def test_page_numbers(text: str, number: int | None) -> None:
    assert Lexicon.default().cached(_PageNumbers).number_of(text) == number


BROKEN = (
    "The ferry at Rainford has been run by the town since 1962, and before that it was in private hands, which set the",
    "fares as they liked, so that nobody knew in the morning what a crossing would cost him in the evening of the",
    "same day. In the winter of 1911 the rope broke, and the boat was found nine miles below the weir, with the owner",
    "asleep on board, who said that he was waiting for passengers and had been so since the day before.",
)


@pytest.mark.parametrize(
    ("foot", "head"),
    [
        ("Rainford Council, page {}", ""),
        ("{} | Report on the ferry", ""),
        ("", "Report on the ferry {}"),
        ("Seite {} von 4", ""),
        ("RC/2024/17 - public          Page {} of 4", "Rainford Town Council         Report on the ferry"),
        ("www.rainford.example   {}", ""),
    ],
)
def test_a_line_that_counts_up_and_breaks_sentences_tells_pages_without_form_feeds(foot: str, head: str) -> None:
    pages = [[head.format(n), page, foot.format(n)] for n, page in enumerate(BROKEN, 1)]
    assert _left("\n\n".join(line for page in pages for line in page if line)) == " ".join(BROKEN)


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join(f"Chapter {n}\n\n{page.capitalize()}." for n, page in enumerate(BROKEN, 1)),
        "\n".join(f"Round {n}\nann lee 3 - jo doe 2 in the valley\nsam roe 1 - tom weir 0 on the hill" for n in range(1, 5)),
        "\n".join(f"Verse {n}\nand the river ran along the wall,\nand the river ran away." for n in range(1, 5)),
        "\n".join(f"第{n}日\n今日も雨が降って、渡し船は出なかったので、みんな家にいた" for n in range(1, 5)),
        "\n\n".join(f"{page}\n\nReport of {year}" for page, year in zip(BROKEN, (1911, 1962, 1970, 1971), strict=True)),
    ],
    ids=["chapters", "rounds", "verses", "days", "years"],
)
def test_what_counts_up_between_whole_sentences_is_no_page(text: str) -> None:
    assert _left(text) == text


def test_a_title_has_no_gap() -> None:
    head = "Rainford Town Council         Report on the ferry"
    prose = "It rained in the whole of the valley, and nobody went out of doors."
    assert _left(f"{head}\n{prose}\n\f{head}\nThen it stopped.").count("Rainford") == 0
    assert _left(f"Rainford\n{prose}\n\fRainford\nThen it stopped.").count("Rainford") == 1


@pytest.mark.parametrize("head", ["Chapter {}", "Kapitel {}.", "第{}章"])
def test_chapters_that_begin_a_page_are_no_heads(head: str) -> None:
    text = "\n\f".join(f"{head.format(at)}\nIt rained on the {at} of the month, and nobody went out." for at in range(1, 5))
    assert [line for line in _left(text).split("\n") if line] == text.replace("\f", "").split("\n")


def test_a_name_and_a_number_is_a_head_where_sentences_go_over_to_the_next_page() -> None:
    pages = [f"Smith {at}\nin the {at}th month, and nobody went out of doors but the {'y' * at} ducks, who" for at in range(1, 5)]
    assert "Smith" not in _left("\n\f".join(pages))


@pytest.mark.parametrize("head", ["Issue 42", "VALLEY 24"])
def test_a_head_whose_number_is_the_same_on_every_page_is_no_chapter(head: str) -> None:
    text = "\n\f".join(f"{head}\nIt rained on the {at} of the month, and nobody went out." for at in range(1, 5))
    assert head not in _left(text)
