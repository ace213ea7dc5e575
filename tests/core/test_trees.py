"""Trees in the compiled core: they score as the function in Python does, to the last bit; no table leads them out of bounds."""

from __future__ import annotations

import random
import struct
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanse import boosting, core
from cleanse.boosting import Trees

compiled: Any = core.compiled()
pytestmark = pytest.mark.skipif(compiled is None, reason="there is no compiled core, or the environment asks for Python")

PACKAGE = Path(boosting.__file__).parent
FILES = sorted(str(path.relative_to(PACKAGE)) for path in PACKAGE.rglob("*.trees"))
TREE = Trees(b"trees 1\nfeatures\ta\tb\n0<=4.5 1!8 -0.25 10.5 3\nexit -1 5\n1\n")


def _in_python(trees: Trees) -> boosting.RowScore:
    defined: dict[str, boosting.RowScore] = {}
    exec(trees.source(), defined)
    return defined["score"]


@pytest.mark.parametrize("name", FILES)
def test_the_score_is_that_of_the_function(name: str) -> None:
    trees = Trees((PACKAGE / name).read_bytes())
    masks = {at for at, feature in enumerate(trees.features) if feature in ("elements above", "elements near", "lexicon")}
    by_hand, by_core = _in_python(trees), compiled.Trees(trees.table()).score
    choose = random.Random(7)
    for _ in range(300):
        row = tuple(
            choose.getrandbits(20)
            if at in masks
            else choose.choice((0, 1, True, -1, 7, choose.random(), choose.uniform(-900, 900)))
            for at in range(len(trees.features))
        )
        assert by_core(row) == by_hand(row) == by_core([*row])


@st.composite
def trees(draw: st.DrawFn) -> Trees:
    numbers = st.floats(-1e6, 1e6).map(lambda number: f"{number:.7g}")

    def tree(depth: int) -> str:
        if depth == 0 or draw(st.booleans()):
            return draw(numbers)
        test = draw(st.one_of(numbers.map(lambda most: f"<={most}"), st.sampled_from(["!1", "!8", "!4096"])))
        feature = 0 if test.startswith("!") else draw(st.integers(1, 3))
        return f"{feature}{test} {tree(depth - 1)} {tree(depth - 1)}"

    lines = [tree(draw(st.integers(0, 5))) for _ in range(draw(st.integers(0, 5)))]
    if draw(st.booleans()):
        low, high = sorted([draw(st.floats(-1e6, 0)), draw(st.floats(0, 1e6))])
        lines.insert(draw(st.integers(0, len(lines))), f"exit {low:.7g} {high:.7g}")
    return Trees("\n".join(["trees 1", "features\ta\tb\tc\td", *lines, ""]).encode())


ROWS = st.tuples(st.integers(0, 1 << 20), *[st.one_of(st.floats(), st.integers(-1000, 1000), st.booleans())] * 3)


@given(trees(), ROWS)
def test_any_trees_score_any_row_as_the_function_does(made: Trees, row: tuple[float, ...]) -> None:
    assert compiled.Trees(made.table()).score(row) == _in_python(made)(row)


@given(st.binary(max_size=8), st.integers(0, 200), st.integers(0, 3))
def test_a_damaged_table_is_refused_or_ends(damage: bytes, at: int, cut: int) -> None:
    table = bytearray(TREE.table())
    at %= len(table)
    table[at : at + len(damage)] = damage
    with suppress(ValueError):  # what is said of it, and of rows for another number of features, is below
        made = compiled.Trees(bytes(table)[: len(table) - cut])
        for row in ((0, 0), (9, 9), (4.5, 8)):
            assert isinstance(made.score(row), float)


@pytest.mark.parametrize(
    ("table", "message"),
    [
        (b"", "a table of trees is cut short"),
        (b"trees 1\0" + bytes(16), "a table of trees is of another format"),
        (TREE.table() + b"\0", "a table of trees is cut short"),
        (struct.pack("=8sIIII", b"nodes 1", 1, 1 << 31, 1 << 31, 0), "a table of trees is cut short"),
        (struct.pack("=8sIIIIddII", b"nodes 1", 1, 1, 0, 0, 0, 0, 0, 1), "a table of trees has a tree beyond its nodes"),
    ],
)
def test_what_is_wrong_with_a_table_is_told(table: bytes, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{message}$"):
        compiled.Trees(table)


@pytest.mark.parametrize(
    ("row", "error", "message"),
    [
        ((1,), ValueError, "expected 2 values, there are 1"),
        ((1, "rain"), TypeError, "must be real number, not str"),
        (5, TypeError, "expected a list"),
    ],
)
def test_what_is_wrong_with_a_row_is_told(row: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=f"^{message}$"):
        compiled.Trees(TREE.table()).score(row)


def test_a_table_is_bytes() -> None:
    with pytest.raises(TypeError):
        compiled.Trees(bytearray(TREE.table()))
