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
from functools import cached_property
from itertools import chain

from cleanse import packaged
from cleanse.roles.words import name_words, read_sections, written_sections

_MOST_SEEN, _LONGEST_SEEN = 4000, 200  # elements whose words are kept, and the characters of their names

Weights = tuple[int, ...]


class ClassWords(packaged.DataFile):
    """Linear scores of classes by the words that there are: each word counts once, however often it occurs.

    >>> words = ClassWords.of(("forum", "product"), (-3.1, -2.9), {"thread": (1.2, 0.0)}, {"€": (-0.2, 1.5)})
    >>> words.scores([("div", "thread-list")], [["20", "€"]])
    (-2.1, -1.4)
    """

    def __init__(self, data: bytes) -> None:
        super().__init__(data)
        self._seen: dict[tuple[str, str], frozenset[str]] = {}

    @staticmethod
    def of(
        classes: Sequence[str], bias: Sequence[float], names: Mapping[str, Sequence[float]], text: Mapping[str, Sequence[float]]
    ) -> ClassWords:
        """The weights as a value. They are rounded to hundredths."""

        def row(values: Iterable[float]) -> str:
            return "\t".join([str(round(value * 100)) for value in values])

        words = {name: [f"{word}\t{row(of[word])}" for word in sorted(of)] for name, of in (("names", names), ("text", text))}
        return ClassWords(written_sections({"classes": ["\t".join(classes)], "bias": [row(bias)], **words}))

    @cached_property
    def classes(self) -> tuple[str, ...]:
        """The classes, in the order of the scores."""
        return tuple(self._sections["classes"].split("\t"))

    def scores(self, elements: Iterable[tuple[str, str]], said: Iterable[Sequence[str]]) -> tuple[float, ...]:
        """The scores of the classes, as logits: of ``elements``, each a tag and its names, and the words of blocks."""
        names, text = self._names, self._text
        named = frozenset[str]().union(*map(self._of_element, elements))
        # Sums of whole numbers: these are the same in any order.
        found = [names[word] for word in named]
        found += [text[word] for word in text.keys() & chain.from_iterable(said)]
        return tuple([sum(column) / 100 for column in zip(self._bias, *found, strict=True)])

    def _of_element(self, element: tuple[str, str]) -> frozenset[str]:
        """The words of an element that weigh. Some are kept, since the pages of a site have most of their names in common."""
        found = self._seen.get(element)
        if found is None:
            if len(self._seen) >= _MOST_SEEN:
                self._seen.clear()
            tag, names = element
            found = frozenset(self._names.keys() & {f"<{tag}>", *name_words(names)})
            if len(names) <= _LONGEST_SEEN:
                self._seen[element] = found
        return found

    @cached_property
    def _sections(self) -> dict[str, str]:
        return read_sections(self.data, "classes", "bias", "names", "text")

    @cached_property
    def _bias(self) -> Weights:
        return tuple(map(int, self._sections["bias"].split()))

    @cached_property
    def _names(self) -> dict[str, Weights]:
        return _weights(self._sections["names"])

    @cached_property
    def _text(self) -> dict[str, Weights]:
        return _weights(self._sections["text"])


def _weights(section: str) -> dict[str, Weights]:
    found: dict[str, Weights] = {}
    for line in section.split("\n") if section else ():
        word, *weights = line.split("\t")
        found[word] = tuple(map(int, weights))
    return found
