from __future__ import annotations

import pytest

from cleanse.page import Page, PageBlock
from cleanse.read.html import HtmlSource
from cleanse.sketches.sketch import MOST_BLOCKS, sketched, text_hash, traits_of_lines, traits_of_page


@pytest.mark.parametrize(
    ("one", "other"),
    [("12 comments", "3 Comments"), ("Read\n more", "read more"), ("١٢ تعليق", "٣ تعليق"), ("STRASSE", "straße")],
)
def test_texts_that_count_as_the_same(one: str, other: str) -> None:
    assert text_hash(one) == text_hash(other)


def test_texts_that_do_not() -> None:
    assert len({text_hash(text) for text in ("12", "15", "$44.99", "$39.99")}) == 4
    assert len({text_hash(text) for text in ("comments", "5 comments", "5comments", "comment", "\ud800")}) == 5


def test_the_hash_of_a_text_is_the_same_everywhere() -> None:
    assert text_hash("It rained on 12 May.") == 5180620527971


def test_a_place_is_of_few_elements_and_of_no_numbers() -> None:
    page = HtmlSource('<div id="a"><main><div class="post-17 wide"><section><p>Rain</p></section></div></main></div>').page
    assert traits_of_page(page).places == ["main/div.post-/section/p"]


def test_classes_may_be_blanks() -> None:
    page = Page(["p"], ["  "], [-1], blocks=[PageBlock("Rain", 0, "", "", 0)])
    assert traits_of_page(page).places == ["p"]


def test_a_page_of_many_blocks_is_remembered_by_its_beginning_and_its_end() -> None:
    lines = ["".join(chr(97 + int(digit)) for digit in str(number)) for number in range(5000)]
    sketch = sketched(traits_of_lines(lines), 1)
    assert len(sketch.texts) == MOST_BLOCKS
    assert {text_hash(lines[0]), text_hash(lines[-1])} <= set(sketch.texts)
    assert text_hash(lines[2500]) not in sketch.texts


def test_words_are_counted_where_no_blanks_are_written() -> None:
    assert traits_of_lines(["It rained all day.", "下了一整天的雨，没有人出门，直到傍晚"]).words == [4, 9]
