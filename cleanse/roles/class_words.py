"""Words that tell classes apart: the kinds of pages, or the roles of blocks.

A data file, such as ``weights/html_kinds.tsv``, names the classes; then come the weights that each starts from, and a line for
each word with its weight in each class, in hundredths. ``[names]`` are the words of elements' tags, classes and ids, ``[text]``
those of blocks::

    words 1
    [classes]
    forum   product
    [bias]
    -310    -290
    [names]
    thread  120  0
    [text]
    €       -20  150
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

from cleanse import packaged
from cleanse.roles.words import read_sections, table_of, written_sections
from cleanse.values import lazy

Weights = tuple[int, ...]


class ClassWords(packaged.DataFile):
    """Linear scores of classes by the words that there are: each word counts once, however often it occurs.

    >>> words = ClassWords.of(("forum", "product"), (-3.1, -2.9), {"thread": (1.2, 0.0)}, {"€": (-0.2, 1.5)})
    >>> words.scores([["<div>", "thread", "list"]], [["20", "€"]])
    (-2.1, -1.4)
    """

    @staticmethod
    def of(
        classes: Sequence[str], bias: Sequence[float], names: Mapping[str, Sequence[float]], text: Mapping[str, Sequence[float]]
    ) -> ClassWords:
        """The weights as a value. They are rounded to hundredths."""

        def row(values: Iterable[float]) -> str:
            return "\t".join([str(round(value * 100)) for value in values])

        words = {name: [f"{word}\t{row(of[word])}" for word in sorted(of)] for name, of in (("names", names), ("text", text))}
        return ClassWords(written_sections({"classes": ["\t".join(classes)], "bias": [row(bias)], **words}))

    def __init__(self, data: bytes, name: str = "") -> None:
        """``name`` is that of words which the package carries: the table of these is kept beside it."""
        super().__init__(data)
        self._name = name

    @lazy
    def table(self) -> Any:
        """The weights of the words of blocks as a table of the compiled core; None where Python runs."""
        return table_of(self, self._name, lambda: self._columns(self._text))

    @lazy
    def names_table(self) -> Any:
        """The same of the words of elements."""
        return table_of(self, f"{self._name}_names" if self._name else "", lambda: self._columns(self._names))

    def _columns(self, of: Mapping[str, Weights]) -> tuple[list[str], list[list[int]]]:
        return [*of], [[weights[at] for weights in of.values()] for at in range(len(self.classes))]

    @lazy
    def classes(self) -> tuple[str, ...]:
        """The classes, in the order of the scores."""
        return tuple(self._sections["classes"].split("\t"))

    def scores(self, named: Iterable[Iterable[str]], said: Iterable[Iterable[str]]) -> tuple[float, ...]:
        """The scores of the classes, as logits: of the words of elements, see
        :func:`cleanse.roles.words.element_words`, and of blocks."""
        names = self._names
        found = [names[word] for word in names.keys() & chain.from_iterable(named)]
        return self.scores_with([sum(column) for column in zip(*found, strict=True)], said)

    def scores_with(self, of_names: Sequence[int], said: Iterable[Iterable[str]]) -> tuple[float, ...]:
        """The same, given the sum of the weights of all words of elements for each class, if any."""
        text = self._text
        # Sums of whole numbers: these are the same in any order.
        found = [text[word] for word in text.keys() & chain.from_iterable(said)]
        columns = zip(self._bias, *([of_names] if of_names else []), *found, strict=True)
        return tuple([sum(column) / 100 for column in columns])

    def scores_of(self, sums: Iterable[int]) -> tuple[float, ...]:
        """The same, given the sum of the weights of all words for each class."""
        return tuple([(bias + added) / 100 for bias, added in zip(self._bias, sums, strict=True)])

    @lazy
    def _sections(self) -> dict[str, str]:
        return read_sections(self.data, "classes", "bias", "names", "text")

    @lazy
    def _bias(self) -> Weights:
        return tuple(map(int, self._sections["bias"].split()))

    @lazy
    def _names(self) -> dict[str, Weights]:
        return _weights(self._sections["names"])

    @lazy
    def _text(self) -> dict[str, Weights]:
        return _weights(self._sections["text"])


def _weights(section: str) -> dict[str, Weights]:
    found: dict[str, Weights] = {}
    for line in section.split("\n") if section else ():
        word, *weights = line.split("\t")
        found[word] = tuple(map(int, weights))
    return found
