"""The writer: marks before lines, and blank lines between leaves."""

from __future__ import annotations

from cleanse.write.markdown.leaves import Leaf
from cleanse.write.markdown.places import Frame
from cleanse.write.markdown.writer import Writer


def _lines(*leaves: Leaf) -> list[str]:
    writer = Writer()
    for leaf in leaves:
        writer.add(leaf)
    return writer.lines


def test_a_blank_line_stands_between_leaves() -> None:
    assert _lines(Leaf(None, ["a"]), Leaf(None, ["b", "c"])) == ["a", "", "b", "c"]
    quote = Frame(None, None)
    assert _lines(Leaf(quote, ["a"]), Leaf(quote, ["b", "", "c"])) == ["> a", ">", "> b", ">", "> c"]


def test_the_items_of_a_list_follow_each_other_closely() -> None:
    assert _lines(Leaf(Frame(None, 0), ["a", "b"]), Leaf(Frame(None, 0), ["c"])) == ["- a", "  b", "- c"]
    assert _lines(*(Leaf(Frame(None, 0, True, number), ["a"]) for number in (1, 2))) == ["1. a", "2. a"]


def test_an_item_whose_number_does_not_follow_begins_a_list() -> None:
    items = [Leaf(Frame(None, 0, True, number), ["a"]) for number in (3, 4, 9, 8)]
    assert _lines(*items) == ["3. a", "4. a", "", "9) a", "", "8. a"]


def test_of_two_lists_side_by_side_the_second_has_another_mark() -> None:
    leaves = [Leaf(Frame(None, list_, is_ordered), ["a"]) for is_ordered in (False, True) for list_ in (0, 1)]
    assert _lines(*leaves[:2]) == ["- a", "", "* a"]
    assert _lines(*leaves[2:]) == ["1. a", "", "1) a"]


def test_a_list_in_an_item_follows_its_text_closely_but_no_heading() -> None:
    item = Frame(None, 0)
    for is_text, gap in ((True, []), (False, [""])):
        assert _lines(Leaf(item, ["a"], is_text), Leaf(Frame(item, 1), ["b"])) == ["- a", *gap, "  - b"]
