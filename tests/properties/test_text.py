"""The laws that hold for every text: nothing of the body is lost, everything is accounted for, twice is once."""

from __future__ import annotations

import pickle
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

import cleanse
from cleanse.errors import NotText
from tests.strategies import bodies, cells, chars, furniture, hostile, without_lost_blanks, wrapped


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _initial(line: str) -> str:
    return next(filter(str.isalpha, line), "")


@given(bodies(), st.sampled_from(("\n", "\n\n")))
def test_a_body_alone_is_a_fixed_point(body: list[str], gap: str) -> None:
    text = gap.join(body)
    assert _squeezed(cleanse.clean(text)) == _squeezed(text)


@given(bodies(), st.integers(44, 90), st.sampled_from((chars, cells)))
def test_a_wrapped_body_comes_back(body: list[str], width: int, measure: Callable[[str], int]) -> None:
    body = [" ".join(paragraph.split()) for paragraph in body]
    blocks = [wrapped(paragraph, width, measure) for paragraph in body]
    starts = [_initial(line) for lines in blocks for line in lines[1:]]
    assume(len(starts) > 7)  # a width that fewer line ends have in common may be chance
    if any(start.isupper() for start in starts):  # lines that all begin with a capital are verse, or names, to any reader
        assume(any(start.islower() for start in starts))
    found = cleanse.clean("\n\n".join("\n".join(lines) for lines in blocks)).split("\n\n")
    assert [without_lost_blanks(line) for line in found] == [without_lost_blanks(line) for line in body]


@given(bodies(), st.data(), st.sampled_from(("\n", "\n\n")))
def test_furniture_anywhere_takes_no_paragraph_with_it(body: list[str], data: st.DataObject, gap: str) -> None:
    parts = []
    for paragraph in body:
        parts += data.draw(st.lists(furniture(), max_size=2))
        parts.append(paragraph)
    parts += data.draw(st.lists(furniture(), max_size=3))
    result = cleanse.inspect(gap.join(parts))
    kept, at = _squeezed(result.text), 0
    for paragraph in body:
        found = kept.find(_squeezed(paragraph), at)
        assert found >= 0, f"{paragraph!r} is gone:\n{result.explain()}"
        at = found + len(_squeezed(paragraph))


@given(st.one_of(hostile(), st.text()))
@example("<P>")
def test_every_character_is_accounted_for(text: str) -> None:
    result = cleanse.inspect(text, kind="text")  # left open, a tag alone is a page without a text
    assert result.restore() == text
    end = 0
    for cut in result.cuts:
        assert end <= cut.span.start <= cut.span.end
        assert cut.removed == text[cut.span.start : cut.span.end] != cut.put
        end = cut.span.end


@given(st.one_of(hostile(), st.text()))
@example("\x80\f\x80")  # the first and the last become letters, and lines
@example("<PRE>0\f:")
@example("Impressum\u2028Rain")  # the line that ends at U+2028 is furniture
@example("Rain\rShare on Facebook\rIt rained.")
@example("Rain\xc2\x85\fShare on Facebook")
@example("Photo: in the valley and nobody went out of doors\nin the valley and nobody went out of doors\n")
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = cleanse.clean(text)
    assert cleanse.clean(once) == once


@pytest.mark.parametrize("path", sorted((Path(__file__).parents[1] / "attack").glob("idem_*.txt")), ids=lambda path: path.stem)
def test_cleaning_what_was_found_in_an_attack_twice_changes_nothing_more(path: Path) -> None:
    once = cleanse.inspect(path.read_bytes().decode("utf-8", "surrogatepass"), kind="text")
    again = cleanse.inspect(once.text, kind="text")
    assert (again.text, again.ledger) == (once.text, ())


@given(bodies(), st.lists(furniture(), max_size=4))
def test_cleaning_an_article_twice_changes_nothing_more(body: list[str], lines: list[str]) -> None:
    once = cleanse.clean("\n".join((*lines, *body, *lines)))
    assert cleanse.clean(once) == once


@given(st.binary())
def test_bytes_are_read_or_named(data: bytes) -> None:
    try:
        result = cleanse.inspect(data)
    except NotText:  # they begin as a sound does, or an image
        return
    assert result.restore() == result.source


@given(hostile())
def test_a_pipeline_survives_pickling(text: str) -> None:
    pipeline = cleanse.Pipeline.default()
    assert pickle.loads(pickle.dumps(pipeline)) == pipeline
    assert pickle.loads(pickle.dumps(pipeline.run(text))) == pipeline.run(text)
