"""Boosted trees: as data, which can be read and compared, and as the function that Python runs fastest.

A data file is text, such as ``roles/weights/html_first.trees``. Its first lines name the format, the features of a row in their
order, parted by tabs, and, where they are known, the values that these typically have in rows of the class that is looked for::

    trees 1
    features  words  link density  elements above
    typical 40 0 0
    0<=4.5 1<=0.3 -0.2 -1.1 0.7
    exit -2.8 3.2
    2!8 0.1 -0.3

Then each line is a tree in preorder: a test, the part for rows that pass it, the part for those that do not; a number is a leaf.
``0<=4.5`` passes a row whose feature 0 is at most 4.5, and ``2!8`` one whose feature 2, a mask, lacks the bit of value 8. The
score of a row is the sum of its leaves, tree by tree. After ``exit -2.8 3.2`` a score that is not between the two is final.
"""

from __future__ import annotations

import os
import re
import struct
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from math import exp
from typing import TYPE_CHECKING, Any, TypeVar

from cleanse import core, packaged
from cleanse.errors import ModelError
from cleanse.values import Protocol, lazy

if TYPE_CHECKING:
    from typing import TypeGuard

FORMAT = "trees 1"
"""The first line of a data file."""

_NUMBER = r"-?\d+(?:\.\d+)?(?:e[+-]?\d+)?"
_TEST = rf"(\d+)(?:<=({_NUMBER})|!(\d+))"
_EXIT = rf"exit ({_NUMBER}) ({_NUMBER})"
_DEEPEST = 80  # tests on the way to a leaf: Python reads no more than 200 brackets in each other

RowScore = Callable[[Sequence[float]], float]


class Score(Protocol):
    """What gives rows a score, as :class:`Trees` do: a test may put anything in their place that has this."""

    @property
    def score(self) -> RowScore:
        """The score of a row, a logit: a method will do."""


class Trees(packaged.DataFile):
    """Trees that were made from the bytes of a data file.

    >>> trees = Trees(b"trees 1\\nfeatures\\twords\\n0<=4.5 -1.5 0.25\\n0<=9.5 -1 2\\n")
    >>> trees.score((7,)), trees.features
    (-0.75, ('words',))
    """

    def __init__(self, data: bytes, name: str = "") -> None:
        """``name`` is that of trees which the package carries: the function of these is kept beside it."""
        super().__init__(data)
        self._name = name

    @lazy
    def score(self) -> RowScore:
        """The function that gives a row its score."""
        if self.compiled is not None:
            return self.compiled.score  # type: ignore[no-any-return]
        if self._name:
            of = packaged.digest(self.digest.encode(), packaged.code("boosting.py"))
            return packaged.made_module(self._name, of, self.source)["score"]  # type: ignore[no-any-return]
        defined: dict[str, RowScore] = {}
        exec(compile(self.source(), f"<{self!r}>", "exec"), defined)
        return defined["score"]

    @property
    def features(self) -> tuple[str, ...]:
        """The names of what a row has."""
        return self._parts[0]

    @property
    def typical(self) -> tuple[float, ...]:
        """The middle value of each feature in rows of the class that is looked for; nothing where the file does not say."""
        return self._parts[1]

    @lazy
    def _parts(self) -> tuple[tuple[str, ...], tuple[float, ...], list[str]]:
        """The features, the typical values, and the lines of the trees and exits."""
        lines = self.data.decode(errors="replace").removesuffix("\n").split("\n")
        if lines.pop(0) != FORMAT or not lines or not lines[0].startswith("features\t"):
            raise ModelError(f"Data of trees begin with {FORMAT!r} and a line of features; these with {self.data[:40]!r}.")
        names = lines.pop(0).split("\t")[1:]
        typical: tuple[float, ...] = ()
        if lines and lines[0].startswith("typical "):
            values = lines.pop(0).split(" ")[1:]
            typical = tuple(int(value) if value.isdecimal() else float(value) for value in values)  # a mask must be whole
        return tuple(names), typical, lines

    @lazy
    def compiled(self) -> Any:
        """The trees in the compiled core; None where Python runs, or more features are asked for than a node has room for."""
        compiled = core.compiled()
        return None if compiled is None or len(self.features) > _MOST_FEATURES else compiled.Trees(self._table())

    def _table(self) -> bytes:
        """The table that the compiled core goes by; of the package's own trees it is kept, as the function is."""
        if not self._name:
            return self.table()
        of = packaged.digest(self.digest.encode(), packaged.code("boosting.py"), sys.byteorder.encode())
        return packaged.made(f"{self._name}.nodes", of, self.table)

    def table(self) -> bytes:
        """The trees as a table, in the order of bytes of this machine: a head, the steps, and the nodes, in preorder.

        The head is the format, the numbers of features, steps and nodes, and a nought. A step is two bounds, the first node of a
        tree and how many it has; or, where it has none, an exit, whose bounds count. A node is the value of a leaf or a test, the
        node for rows that fail the test (those that pass go on to the next one), its feature, and what it is: a leaf, "at most"
        or "lacks the bit".

        >>> len(Trees(b"trees 1\\nfeatures\\twords\\n0<=4.5 -1.5 0.25\\n").table())
        96
        """
        features, _, lines = self._parts
        steps, nodes = list[bytes](), list[_Node]()
        for line in lines:
            if found := re.fullmatch(_EXIT, line):
                steps.append(_STEP.pack(float(found[1]), float(found[2]), 0, 0))
                continue
            first = len(nodes)
            left = iter(line.split(" "))
            _add_nodes(left, len(features), nodes)
            _check_end(left, line)
            steps.append(_STEP.pack(0.0, 0.0, first, len(nodes) - first))
        head = _HEAD.pack(_TABLE, len(features), len(steps), len(nodes), 0)
        return b"".join([head, *steps, *(_NODE.pack(*node) for node in nodes)])

    def source(self) -> str:
        """The function as Python: conditional expressions in each other, which run faster than any loop over the nodes."""
        features, _, lines = self._parts
        code = ["def score(row):", f" {','.join(f'v{at}' for at in range(len(features)))},=row", " s=0.0"]
        for line in lines:
            if found := re.fullmatch(_EXIT, line):
                code.append(f" if not {found[1]}<s<{found[2]}:return s")
                continue
            nodes = iter(line.split(" "))
            code.append(f" s+=({_expression(nodes, len(features))})")
            _check_end(nodes, line)
        return re.sub(r"\b0\.", ".", "\n".join([*code, " return s", ""]))  # half a kilobyte of a wheel


def scores(of: Score, rows: Iterable[Sequence[float]]) -> Iterable[float]:
    """The score of each row; at once where the compiled core has both the trees and the rows.

    >>> [*scores(Trees(b"trees 1\\nfeatures\\twords\\n0<=4.5 -1.5 0.25\\n"), [(3,), (7,)])]
    [-1.5, 0.25]
    """
    compiled = core.compiled()
    if compiled is not None and isinstance(rows, compiled.Table) and has_core(of):
        return compiled.scores(of.compiled, rows)  # type: ignore[no-any-return]
    return map(of.score, rows)


def probabilities(of: Score, rows: Iterable[Sequence[float]]) -> list[float]:
    """The probability that the score of each row stands for.

    >>> [round(p, 3) for p in probabilities(Trees(b"trees 1\\nfeatures\\twords\\n0<=4.5 -1.5 0.25\\n"), [(3,), (7,)])]
    [0.182, 0.562]
    """
    compiled = core.compiled()
    if compiled is not None and isinstance(rows, compiled.Table) and has_core(of):
        return compiled.probabilities(of.compiled, rows)  # type: ignore[no-any-return]
    return [*map(probability_of, map(of.score, rows))]


def has_core(of: Score) -> TypeGuard[Trees]:
    """Whether what gives rows a score are trees that the compiled core has.

    >>> class Longest:
    ...     def score(self, row):
    ...         return row[0] - 5
    >>> has_core(Longest())
    False
    """
    return isinstance(of, Trees) and of.compiled is not None


def probability_of(score: float) -> float:
    """The probability that a score, a logit, stands for.

    >>> probability_of(0.0), probability_of(-1000.0)
    (0.5, 0.0)
    """
    return 1 / (1 + exp(-score)) if score > -30 else 0.0


def file_of(folder: str | os.PathLike[str], name: str) -> bytes:
    """A data file of a model, from the folder that a trainer wrote.

    :raises ModelError: where it cannot be read.

    >>> file_of("no folder", "html_words.tsv")
    Traceback (most recent call last):
    cleanse.errors.ModelError: 'no folder' has no file 'html_words.tsv' that can be read (No such file or directory): name the \
folder that a trainer wrote, such as cleanse/roles/weights.
    """
    try:
        return packaged.bytes_of(folder, name)
    except (OSError, TypeError, ValueError) as error:
        raise ModelError(
            f"{_named(folder)} has no file {name!r} that can be read ({getattr(error, 'strerror', None) or error}): name the "
            "folder that a trainer wrote, such as cleanse/roles/weights."
        ) from None


def _named(folder: object) -> str:
    return repr(os.fspath(folder) if isinstance(folder, os.PathLike) else folder)


class Model:
    """A value of other values, scores of trees among them: frozen, equal to one of the same parts, hashable, picklable.

    A frozen dataclass would do the same, but each adds a quarter of a millisecond to every first call.
    """

    @staticmethod
    def default() -> Any:
        """The model that the package carries."""
        raise NotImplementedError

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"A model does not change: make another {type(self).__name__} to have another {name}.")

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and vars(other) == vars(self)

    def __hash__(self) -> int:
        return hash((type(self), *vars(self).values()))

    def __reduce__(self) -> tuple[Any, ...]:
        """The package's own model goes by name: another process has it already."""
        return (type(self).default, ()) if self == type(self).default() else (type(self), tuple(vars(self).values()))

    def __repr__(self) -> str:
        parts = (f"{name}={part!r}" for name, part in vars(self).items() if not isinstance(part, tuple))
        return f"{type(self).__name__}({', '.join(parts)})"


M = TypeVar("M", bound=Model)


def unless_default(model: M) -> M | None:
    """A model, or None for the one that the package carries: a cleaner that was given it is equal to one that was given none."""
    return None if model == type(model).default() else model


_TABLE = b"nodes 1"  # the format of a table
_HEAD, _STEP, _NODE = struct.Struct("=8sIIII"), struct.Struct("=ddII"), struct.Struct("=dIHH")
_Node = tuple[float, int, int, int]  # its value, the node for rows that fail it, its feature, and what it is:
_LEAF, _AT_MOST, _LACKS_BIT = range(3)
_MOST_FEATURES = 1 << 16


def _add_nodes(left: Iterator[str], size: int, nodes: list[_Node], depth: int = 0) -> None:
    """Adds the next subtree to a table."""
    node, test = _next(left, size, depth)
    if test is None:
        nodes.append((float(node), 0, 0, _LEAF))
        return
    place = len(nodes)
    nodes.append((0.0, 0, 0, _LEAF))  # until it is known where the part for rows that fail begins
    _add_nodes(left, size, nodes, depth + 1)
    failed = len(nodes)
    _add_nodes(left, size, nodes, depth + 1)
    at, most, bit = test.groups()
    nodes[place] = (float(most or bit), failed, int(at), _AT_MOST if most else _LACKS_BIT)


def _expression(left: Iterator[str], size: int, depth: int = 0) -> str:
    """The next subtree as an expression. Nothing of a file gets into it but numbers."""
    node, test = _next(left, size, depth)
    if test is None:
        return node
    at, most, bit = test.groups()
    passed, failed = _expression(left, size, depth + 1), _expression(left, size, depth + 1)
    passed = passed if re.fullmatch(_NUMBER, passed) else f"({passed})"
    return f"{passed} if {f'v{at}<={most}' if most else f'not v{at}&{bit}'} else\n{failed}"


def _next(left: Iterator[str], size: int, depth: int) -> tuple[str, re.Match[str] | None]:
    """The next node of a tree, and what it tests; None for a leaf."""
    node = next(left, "")
    if re.fullmatch(_NUMBER, node):
        return node, None
    test = re.fullmatch(_TEST, node)
    if test is None or int(test[1]) >= size or depth >= _DEEPEST:
        raise ModelError(
            f"A tree has {node!r} where it needs a number, or a test of one of {size} features, at most {_DEEPEST} in each other."
        )
    return node, test


def _check_end(left: Iterator[str], line: str) -> None:
    """Nothing may be left of a tree."""
    if next(left, None) is not None:
        raise ModelError(f"A tree goes on behind its end: {line[:80]!r}.")
