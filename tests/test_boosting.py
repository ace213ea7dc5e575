"""Trees as data and as a function: what the function says is what a walk over the data says."""

from __future__ import annotations

import pickle
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from cleanse import boosting, packaged
from cleanse.boosting import Trees
from cleanse.errors import ModelError

PACKAGE = Path(boosting.__file__).parent
FILES = sorted(str(path.relative_to(PACKAGE)) for path in PACKAGE.rglob("*.trees"))
HEAD = "trees 1\nfeatures\twords\tlink density\televations\n"


def _trees(*lines: str) -> Trees:
    return Trees("\n".join([HEAD.rstrip("\n"), *lines, ""]).encode())


def _walked(data: bytes, row: Sequence[float]) -> float:
    """The score of a row, node by node."""
    score = 0.0
    for line in data.decode().split("\n")[2:-1]:
        first, *rest = line.split(" ")
        if first == "typical":
            continue
        if first == "exit":
            low, high = map(float, rest)
            if not low < score < high:
                break
            continue
        score += _leaf(iter([first, *rest]), row)
    return score


def _leaf(nodes: Iterator[str], row: Sequence[float]) -> float:
    node = next(nodes)
    if "<=" in node:
        at, most = node.split("<=")
        passes = row[int(at)] <= float(most)
    elif "!" in node:
        at, bit = node.split("!")
        passes = not int(row[int(at)]) & int(bit)
    else:
        return float(node)
    passed, failed = _leaf(nodes, row), _leaf(nodes, row)
    return passed if passes else failed


@pytest.mark.parametrize("name", FILES)
def test_the_function_says_what_a_walk_over_the_data_says(name: str) -> None:
    trees = Trees((PACKAGE / name).read_bytes())
    masks = {
        line_at for line_at, feature in enumerate(trees.features) if feature in ("elements above", "elements near", "lexicon")
    }
    drawn = random.Random(1)
    for _ in range(300):
        row = tuple(
            drawn.randrange(1 << 17) if at in masks else drawn.choice((0, 1, -1.0, drawn.random(), drawn.randrange(300)))
            for at in range(len(trees.features))
        )
        assert trees.score(row) == _walked(trees.data, row)


def test_tests_leaves_and_exits() -> None:
    trees = _trees("0<=4.5 1<=0.5 1 2 3", "exit -9 2.5", "2!8 10 20")
    assert trees.score((4, 0.5, 0)) == 11
    assert trees.score((4, 0.5, 9)) == 21
    assert trees.score((4, 0.6, 7)) == 12
    assert trees.score((5, 0.6, 7)) == 3


def test_a_row_of_one_feature_and_no_trees() -> None:
    assert Trees(b"trees 1\nfeatures\twords\n").score((7,)) == 0.0


def test_features_and_typical_values() -> None:
    trees = _trees("typical 12 0.5 0", "-1e-05")
    assert trees.features == ("words", "link density", "elevations")
    assert trees.typical == (12, 0.5, 0)
    assert isinstance(trees.typical[2], int)  # or no bit of it could be asked for
    assert _trees("1").typical == ()


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (b"", "begin with"),
        (b"trees 2\nfeatures\twords\n1\n", "trees 2"),
        (b"trees 1\n", "begin with"),
        (b"\xff\xfe", "begin with"),
        (f"{HEAD}0<=1 2\n".encode(), "''"),
        (f"{HEAD}0<=1 2 3 4\n".encode(), "behind its end"),
        (f"{HEAD}0<1 2 3\n".encode(), "'0<1'"),
        (f"{HEAD}3<=1 2 3\n".encode(), "3<=1.*one of 3 features"),
        (f"{HEAD}nan\n".encode(), "'nan'"),
        (f"{HEAD}print() 1 2\n".encode(), "print"),
        (f"{HEAD}0<=print() 1 2\n".encode(), "print"),
        (f"{HEAD}exit 1 print()\n".encode(), "exit"),
        (f"{HEAD}\n".encode(), "''"),
    ],
)
def test_data_of_another_format_are_an_error_and_no_code(data: bytes, named: str) -> None:
    with pytest.raises(ModelError, match=named):
        _ = Trees(data).score


@pytest.mark.parametrize("form", ["{test} {inner} 1", "{test} 1 {inner}"])
def test_trees_may_be_deep_but_not_for_ever(form: str) -> None:
    def nested(depth: int) -> Trees:
        tree = "2"
        for at in range(depth):
            tree = form.format(test=f"0<={at}", inner=tree)
        return _trees(tree)

    assert nested(80).score((-1, 0, 0)) in (1, 2)
    with pytest.raises(ModelError, match="at most 80"):
        _ = nested(81).score


def test_trees_are_values() -> None:
    trees, same, other = _trees("1"), Trees(_trees("1").data, "rain"), _trees("2")
    assert trees == same != other
    assert len({trees, same, other}) == 2
    copy = pickle.loads(pickle.dumps(trees))
    assert copy == trees
    assert copy.score((0, 0, 0)) == 1


def test_trees_of_the_package_are_made_anew_when_the_code_has_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = _trees("1").data
    monkeypatch.setattr(packaged, "FOLDER", str(tmp_path))
    made = set()
    for code in ("one", "two", "two"):
        (tmp_path / "boosting.py").write_text(code)
        assert Trees(data, "rain").score((0, 0, 0)) == 1
        (name,) = (path.name for path in (tmp_path / packaged.MADE).glob("rain_*.*"))
        made.add(name)
    assert len(made) == 2


def test_the_source_is_of_conditional_expressions() -> None:
    assert _trees("0<=0.5 2!8 -0.25 10.5 3", "exit -9 2.5", "4").source() == (
        "def score(row):\n v0,v1,v2,=row\n s=.0\n s+=((-.25 if not v2&8 else\n10.5) if v0<=.5 else\n3)\n"
        " if not -9<s<2.5:return s\n s+=(4)\n return s\n"
    )
