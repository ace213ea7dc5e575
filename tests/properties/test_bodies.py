"""The laws of the README over bodies of about 130 genres in 30 languages: alone, between furniture, wrapped, in pages, twice.

``tests/properties/test_genres.py`` has every body once, and names those that lose a line. Here they are drawn, and what is put
around them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import cache

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cleanse import Pipeline
from cleanse.read.text import read_text
from cleanse.text.lines import lines
from tests.properties.test_genres import OPEN
from tests.strategies import (
    Written,
    cells,
    chars,
    furniture_of,
    lines_of,
    teasers_of,
    wrapped,
    written,
)

ENDS = 12  # of lines that were filled: a width that fewer have in common may be chance
TELLING = 0.8  # of the width: lines that are as long may be filled ones that another follows

BODIES = tuple(of for of in written() if (of.lang, of.genre) not in OPEN)
bodies = st.sampled_from(BODIES)
bounded = settings(max_examples=min(settings.default.max_examples, 1000))  # a body takes ten times as long as what others draw


def _prose(text: str) -> set[str]:
    """The lines of a text that read as prose."""
    return {" ".join(line.text.split()) for line in lines(read_text(text)) if line.prose}


def _paragraphs(text: str) -> list[str]:
    return re.split(r"\n[ \t]*\n", text)


@bounded
@given(bodies, st.data())
def test_a_body_alone_keeps_every_line_whatever_ends_them(body: Written, data: st.DataObject) -> None:
    ends = data.draw(st.sampled_from(("\n", "\r\n", "\r", "\u2028", "\n\n", " \n", "\n\t\n")))
    text = body.text.replace("\n\n", "\n").replace("\n", ends) if data.draw(st.booleans()) else body.text.replace("\n", ends)
    result = Pipeline.default().run(text, kind="text")
    assert lines_of(result.text) == lines_of(body.text), result.explain()
    assert result.restore() == text


@bounded
@given(bodies, st.data())
def test_furniture_of_its_language_takes_no_paragraph_with_it(body: Written, data: st.DataObject) -> None:
    # Lines that are no prose may go with what is put around them, a name, a date, a list under "See also": see bench.genres.
    furniture = furniture_of(body.lang)
    paragraphs = _paragraphs(body.text)
    between = data.draw(st.dictionaries(st.integers(1, len(paragraphs)), furniture, max_size=3))
    parts = data.draw(st.lists(furniture, max_size=3))
    for number, paragraph in enumerate(paragraphs):
        parts += [between[number]] if number in between else []
        parts.append(paragraph)
    parts += data.draw(st.lists(st.one_of(furniture, teasers_of(body.lang)), max_size=3))
    result = Pipeline.default().run("\n\n".join(parts), kind="text")
    there, every = Counter(lines_of(result.text)), Counter(lines_of(body.text))
    lost = every - there
    assert not set(lost) & _prose(body.text), result.explain()
    again = Pipeline.default().run(result.text, kind="text")
    assert again.text == result.text, again.explain()


@cache
def _sizes(measure: Callable[[str], int]) -> tuple[tuple[Written, tuple[int, ...]], ...]:
    """The bodies with the columns of each of their paragraphs of prose."""
    return tuple((of, tuple(map(measure, _prose(of.text)))) for of in BODIES)


@st.composite
def typeset(draw: st.DrawFn, widest: int = 88) -> tuple[Written, list[list[str]]]:
    """A body whose prose makes many line ends at some width, and its blocks of lines, a wrapped paragraph each."""
    width, measure = draw(st.integers(52, widest)), draw(st.sampled_from((chars, cells)))
    body = draw(st.sampled_from([of for of, sizes in _sizes(measure) if sum((size - 1) // width for size in sizes) >= ENDS]))
    prose = _prose(body.text)
    blocks: list[list[str]] = []
    for part in filter(None, map(lines_of, _paragraphs(body.text))):
        if any(measure(line) > TELLING * width for line in part):
            blocks += [wrapped(line, width, measure) if line in prose else [line] for line in part]
        else:
            blocks.append(part)
    return body, blocks


@bounded
@given(typeset())
def test_of_wrapped_prose_every_word_stays(given: tuple[Written, list[list[str]]]) -> None:
    # Most comes back as it was: bench.typeset counts how much. A list in prose, and a name over an office, may not.
    body, blocks = given
    once = Pipeline.default()("\n\n".join("\n".join(block) for block in blocks))
    assert "".join(once.split()) == "".join(body.text.split())
    assert Pipeline.default()(once) == once


@bounded
@given(typeset(widest=66), st.integers(3, 6), st.sampled_from(("{}", "– {} –", "Page {}", "- {} -")))
def test_of_pages_every_word_stays_and_no_head(given: tuple[Written, list[list[str]]], count: int, number: str) -> None:
    # Paragraphs may stay in lines, where pages part many. A line that a text has twice may be taken for a running head, where it
    # is that of two pages: such are not drawn. Thai in pages is taken for a list, as no mark ends its sentences, and stays.
    body, blocks = given
    assume(body.lang != "th")
    every = "\n\n".join("\n".join(block) for block in blocks).split("\n")
    said = list(filter(None, every))
    assume(len(set(said)) == len(said))
    length = -(-len(every) // count)
    pages = [every[at : at + length] for at in range(0, len(every), length)]
    text = "\fThe Valley Post\n".join("\n".join((*page, "", number.format(at))) for at, page in enumerate(pages, 12))
    result = Pipeline.default().run(text, kind="text")
    assert "".join(result.text.split()) == "".join(body.text.split()), result.explain()
    assert Pipeline.default()(result.text) == result.text
