"""The rows of a text's blocks in the compiled core: those of the Python, to the last bit, of any text."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanse import core
from cleanse.lexicon import Lexicon
from cleanse.read.text import read_text
from cleanse.roles.class_words import ClassWords
from cleanse.roles.model import TextModel, TextPrediction
from cleanse.roles.text_features import TextFeatures
from cleanse.roles.text_features import rows as text_rows
from cleanse.roles.text_second import whole_row
from cleanse.roles.text_title import title_rows
from tests.strategies import seed_paragraphs

compiled: Any = core.compiled()
pytestmark = pytest.mark.skipif(compiled is None, reason="there is no compiled core, or the environment asks for Python")

# Of every kind of script; what has several small letters, or other ones at the end of a word; digits that are none of ours; what
# ends a sentence; what Python takes for a blank; what the weights know.
SIGNS = 'aB1 .,:!？。…=“"ßİΣσς\u0e01今天한и́Я٣²½\U0001d400ﬁ\u00a0\u3000\u1680\t-•éÅK\x1c\x85'
WORDS = st.sampled_from(
    ["Read more:", "Photo: Ann Lee", "by", "2 min read", "January 5, 2024", "comments", "続きを読む", "ΟΔΟΣ", "It rained."]
)
LINES = st.one_of(st.text(SIGNS, min_size=1, max_size=170), st.lists(WORDS, min_size=1, max_size=30).map(" ".join))
TEXTS = st.lists(st.one_of(LINES, st.just("")), min_size=1, max_size=25).map("\n".join)


def _said(prediction: TextPrediction) -> list[object]:
    features = prediction.features
    places, titles = title_rows(features, prediction._first)
    return [
        [*map(_written, prediction._rows)],
        [*map(_written, prediction._second_rows())],
        prediction.predict_proba(),
        prediction.title,
        places,
        [*map(_written, titles)],
        prediction.page_probability,
        _written(tuple(map(float, whole_row(features, prediction._first)))),
        features.words,
        features.ends,
        features.lexicon,
        features.credits,
        features.kind_scores,
        features.prose,
    ]


def _written(row: tuple[float, ...]) -> str:
    """A row with all its digits, and which of them are whole numbers; False is 0 to whoever reads one."""
    return repr([int(value) if isinstance(value, bool) else value for value in row])


def _compare(text: str) -> None:
    doc = read_text(text, Lexicon.default())
    if not doc.text.strip():
        return
    model = TextModel.default()
    by_core = _said(model.predict(doc))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(core, "compiled", lambda: None)
        by_python = _said(model.predict(doc))
    assert by_core == by_python


@given(TEXTS)
def test_the_rows_of_any_text_are_those_of_python(text: str) -> None:
    _compare(text)


def test_those_of_the_seeds_are() -> None:
    paragraphs = seed_paragraphs()
    _compare("\n\n".join(paragraphs))
    _compare("\n".join([*paragraphs, "Read more", *paragraphs[:3], "Photo: Ann Lee"]))


def test_those_of_a_large_text_are() -> None:
    choose = random.Random(3)
    _compare("\n".join("".join(choose.choices(SIGNS, k=choose.choice((1, 9, 40, 170)))) for _ in range(1500)))


class Falling:
    """A number that empties the list which it stands in, when it is read."""

    def __init__(self, values: list[Any]) -> None:
        self.values = values

    def __float__(self) -> float:
        self.values.clear()
        return 1.0


class Fake:
    """A line, its features or a block: what a caller says it is."""

    def __init__(self, **said: Any) -> None:
        self.__dict__ |= said


def _line(words: Any = 2, start: Any = 0, is_unspaced: Any = False) -> Fake:
    return Fake(features=Fake(words=words, is_unspaced=is_unspaced), block=(start, start))


def _block(text: Any, first: Any = 0, last: Any = 0, gap: Any = 1) -> Fake:
    return Fake(text=text, first=first, last=last, gap=gap)


def _survey(lines: list[Fake], blocks: list[Fake], text: Any = "It rained.", words: Any = None, bits: Any = None) -> Any:
    numbers = [0] * len(lines)
    return compiled.survey(text, lines, blocks, bits or numbers, numbers, words or TextModel.default().words.table)


def test_lists_that_change_while_they_are_read_end_in_an_error() -> None:
    survey = _survey([_line(), _line()], [_block("a b"), _block("c", 1, 1)])
    assert len(compiled.text_rows(survey, iter([1.0] * 5))) == 2
    falling: list[Any] = []
    for name, *asked in (("text_rows", falling), ("title_rows", falling), ("text_whole_row", (), falling)):
        falling[:] = [Falling(falling), 2.0]
        with pytest.raises(IndexError):
            getattr(compiled, name)(survey, *asked)


KINDS = "words 1\n[classes]\n{classes}\n[bias]\n{bias}\n[names]\n[text]\n{text}"


@pytest.mark.parametrize("text", ["", "said\t3000000000{more}\n", "said\t2000000000{more}\nrained\t2000000000{more}\n"])
def test_kinds_with_no_words_or_large_weights_are_those_of_python(text: str) -> None:
    size = len(TextModel.default().kinds.classes) if TextModel.default().kinds else 0
    fill = {"classes": "\t".join(f"k{at}" for at in range(size)), "bias": "\t".join(["0"] * size)}
    kinds = ClassWords(KINDS.format(**fill, text=text.replace("{more}", "\t0" * (size - 1))).encode())
    doc = read_text("It rained, she said.\n\nIt rained all day.", Lexicon.default())
    by_core = TextFeatures(doc, TextModel.default().words, kinds)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(core, "compiled", lambda: None)
        by_python = TextFeatures(doc, TextModel.default().words, kinds)
        expected = text_rows(by_python)
    assert by_core.kind_scores == by_python.kind_scores
    assert [*map(_written, text_rows(by_core))] == [*map(_written, expected)]


def test_what_is_wrong_with_a_call_is_told() -> None:
    words = TextModel.default().words.table
    survey = _survey([_line()], [_block("It rained.")])
    with pytest.raises(TypeError, match="a text is a str"):
        _survey([_line()], [_block(b"It rained.")])
    with pytest.raises(TypeError, match="a text is a str"):
        _survey([_line()], [_block("It rained.")], text=b"It rained.")
    with pytest.raises(ValueError, match="a block has no text"):
        _survey([_line()], [_block("")])
    for first, last in ((1, 1), (-1, 0), (0, 1), (1, 0)):
        with pytest.raises(ValueError, match=r"expected a number from -?\d+ on, and below"):
            _survey([_line()], [_block("It rained.", first, last)])
    with pytest.raises(ValueError, match="a line that begins at 11 is none of the text"):
        _survey([_line(start=11)], [_block("It rained.")])
    with pytest.raises(AttributeError, match="words"):
        _survey([Fake(features=Fake(is_unspaced=True), block=(0, 1))], [])
    with pytest.raises(ValueError, match="expected 1 values, there are 2"):
        _survey([_line()], [], bits=[1, 2])
    with pytest.raises(ValueError, match="a text has no blocks"):
        compiled.text_rows(_survey([], []), ())
    with pytest.raises(ValueError, match="a text has no blocks"):
        compiled.text_whole_row(_survey([], []), (), ())
    with pytest.raises(TypeError, match=r"expected <class 'cleanse\.core\._compiled\.Words'>"):
        _survey([_line()], [_block("It rained.")], words=survey)
    with pytest.raises(TypeError, match=r"expected <class 'cleanse\.core\._compiled\.Words'>"):
        compiled.class_sums(survey, 5)
    with pytest.raises(ValueError, match="expected 1 values, there are 0"):
        compiled.title_rows(survey, ())
    with pytest.raises(ValueError, match="expected 1 values, there are 2"):
        compiled.text_whole_row(survey, (), (0.5, 0.5))
    with pytest.raises(TypeError, match=r"expected <class 'cleanse\.core\._compiled\.Survey'>"):
        compiled.text_rows(words, ())
    with pytest.raises(ValueError, match="the words of blocks have three numbers each"):
        _survey([_line()], [_block("It rained.")], words=compiled.Words(compiled.words_table(["a"], [[1]])))
    with pytest.raises(TypeError, match="cannot create"):
        type(survey)()
