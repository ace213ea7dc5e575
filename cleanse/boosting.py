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
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from math import exp
from typing import Any, Protocol, TypeVar

from cleanse import packaged
from cleanse.errors import ModelError

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
        ...


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

    @cached_property
    def score(self) -> RowScore:
        """The function that gives a row its score."""
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

    @cached_property
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
            if next(nodes, None) is not None:
                raise ModelError(f"A tree goes on behind its end: {line[:80]!r}.")
        return re.sub(r"\b0\.", ".", "\n".join([*code, " return s", ""]))  # half a kilobyte of a wheel


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


def _expression(nodes: Iterator[str], size: int, depth: int = 0) -> str:
    """The next subtree as an expression. Nothing of a file gets into it but numbers."""
    node = next(nodes, "")
    if re.fullmatch(_NUMBER, node):
        return node
    test = re.fullmatch(_TEST, node)
    if test is None or int(test[1]) >= size or depth >= _DEEPEST:
        raise ModelError(
            f"A tree has {node!r} where it needs a number, or a test of one of {size} features, at most {_DEEPEST} in each other."
        )
    at, most, bit = test.groups()
    passed, failed = _expression(nodes, size, depth + 1), _expression(nodes, size, depth + 1)
    passed = passed if re.fullmatch(_NUMBER, passed) else f"({passed})"
    return f"{passed} if {f'v{at}<={most}' if most else f'not v{at}&{bit}'} else\n{failed}"
