"""Weights of words as data: written and read again, what is weighed of a block, and what an element's names say."""

from __future__ import annotations

import pytest

from cleanse import packaged
from cleanse.errors import ModelError
from cleanse.packaged import WEIGHTS
from cleanse.roles.words import BIT, HtmlWords, TextWords, closing_words, html_words, name_words, opening_words

OPENING = {"read": -0.31, "more:": -0.31, "=00 min": 12.0, "[both]": 0.02, "-12": 0.29, "©": -47.06, "只今": 1.15}
CLOSING = {"read": 0.57, "©": -0.01, "=00 min": -3.0, "words": 0.28}


def test_weights_of_texts_come_back() -> None:
    words = TextWords.of(OPENING, CLOSING)
    assert (words.opening, words.closing) == (OPENING, CLOSING)
    assert TextWords(words.data) == words == TextWords.of(dict(reversed(OPENING.items())), CLOSING)


def test_weights_of_pages_come_back() -> None:
    names = {"nav": (-12.0, 0.0, -0.95), "<div>": (0.07, 0.14, 0.28)}
    words = HtmlWords.of(OPENING, names)
    assert words.text == OPENING
    assert words.known["<div>"] == (0.07, 0.14, 0.28, 0)
    assert words.known["nav"] == (-12.0, 0.0, -0.95, BIT["navigation-words"])
    assert words.known["rain"] is None
    assert HtmlWords(words.data) == words


@pytest.mark.parametrize("weights", [{}, {"rain": 0.5}])
def test_there_may_be_no_words(weights: dict[str, float]) -> None:
    assert TextWords.of(weights, {}).opening == weights
    assert TextWords.of({}, weights).closing == weights
    assert HtmlWords.of(weights, {}).text == weights
    assert HtmlWords.of(weights, {}).of_names("p", "rain-x")[:4] == (0.0, 0.0, 0.0, 0)


def test_every_hundredth_comes_back_as_it_was() -> None:
    weights = {str(at): at / 100 for at in range(-3000, 3000)}
    assert TextWords.of(weights, weights).opening == weights


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"words 2\n[opening]\n[closing]\n[both]\n[ends]\n",
        b"words 1\n[closing]\n[opening]\n[both]\n[ends]\n",
        b"words 1\n[opening]\n",
    ],
)
def test_another_format_is_an_error(data: bytes) -> None:
    with pytest.raises(ModelError, match="words 1"):
        _ = TextWords(data).opening


@pytest.mark.parametrize("kind", [HtmlWords, TextWords])
def test_the_files_of_the_package_are_as_they_would_be_written(kind: type[packaged.DataFile]) -> None:
    if kind is HtmlWords:
        data = packaged.read(*WEIGHTS, "html_words.tsv")
        words = HtmlWords(data)
        names = data.decode().split("[names]\n")[1].split("\n[own]")[0].split("\n")
        assert HtmlWords.of(words.text, {name: (words.known[name] or ())[:3] for name in names}).data == data
    else:
        data = packaged.read(*WEIGHTS, "text_words.tsv")
        words_ = TextWords(data)
        assert TextWords.of(words_.opening, words_.closing, words_.comments).data == data


def test_the_words_of_names() -> None:
    assert name_words("relatedPosts js-widget_2") == ["related", "posts", "js", "widget"]
    assert name_words("nav2 main") == ["nav", "main"]


def test_the_names_of_an_element_are_weighed_word_by_word_and_have_bits() -> None:
    words = HtmlWords.of({}, {"<nav>": (1.0, 2.0, 3.0), "teaser": (10.0, 20.0, 30.0)})
    for _ in range(2):  # found, and as it was kept
        assert words.of_names("nav", "teaser teaserBox")[:4] == (21.0, 42.0, 63.0, BIT["nav"] | BIT["related-words"])
    assert words.of_names("div", "comments")[3] & BIT["comments-words"]


def test_elements_that_are_kept_have_a_limit() -> None:
    words = HtmlWords.of({}, {})
    for number in range(4100):
        words.of_names("p", "c" + "x" * (number % 50) + " " + "y" * (number // 50))
    words.of_names("p", "x" * 300)
    assert 0 < len(words._seen) <= 4000
    assert 0 < len(words.known) <= 4000
    assert ("p", "x" * 300) not in words._seen


def test_what_is_weighed_of_a_block() -> None:
    assert html_words("Read more " + "x" * 200)[:2] == ["read", "more"]
    assert sum(map(len, html_words("abc " * 100))) <= 160
    assert opening_words("it rained all day long") == ["it", "rained", "all", "day", "long"]
    assert closing_words("a b c d e f 12") == ["c", "d", "e", "f", "00"]
    assert closing_words("今天下雨", unspaced=True) == ["今天", "天下", "下雨"]
