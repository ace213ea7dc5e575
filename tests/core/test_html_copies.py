"""Stretches that stand twice, as the compiled core finds them: the same that Python finds, in any texts."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanse import core
from cleanse.page import Page, PageBlock
from cleanse.roles.copies import _PROBE_CHARS, _stand_twice
from cleanse.roles.html_features import HtmlFeatures
from cleanse.roles.judged import Judged
from cleanse.roles.model import HtmlModel

compiled: Any = core.compiled()
pytestmark = pytest.mark.skipif(compiled is None, reason="there is no compiled core, or the environment asks for Python")

PIECES = st.sampled_from(
    [
        "It rained all day. ",
        "Nobody went out, ",
        "a",
        "ab" * 20,
        "\n",
        "雨",
        "x" * 40,
        "The ferries stayed in the harbour.",
        "\ud800",
    ]
)
TEXTS = st.lists(PIECES, min_size=1, max_size=9).map("".join)
BLOCKS = st.lists(st.tuples(TEXTS, st.sampled_from(["", "", "", "consent"])), min_size=1, max_size=8)


def _judged(texts: list[str], rules: list[str]) -> Judged:
    page = Page(["p"], [""], [-1], [False], [0], [len(texts)], [PageBlock(text, 0, "paragraph", "", 0) for text in texts])
    judged = Judged(page, [0.5] * len(texts), [1] * len(texts))
    judged.rules[:] = rules
    model = HtmlModel.default()
    judged.columns = HtmlFeatures(page, model.words, model.kinds).columns
    return judged


@given(BLOCKS)
def test_as_many_stand_twice_as_python_finds(blocks: list[tuple[str, str]]) -> None:
    texts, rules = [text for text, _ in blocks], [rule for _, rule in blocks]
    judged = _judged(texts, rules)
    wanted = [at for at, text in enumerate(texts) if len(text) >= 2 * _PROBE_CHARS]
    by_core = _stand_twice(judged, wanted)
    judged.columns = None
    assert by_core == _stand_twice(judged, wanted)


@pytest.mark.parametrize("before", range(20))
def test_a_stretch_is_found_wherever_it_stands(before: int) -> None:
    text = "Greta Holm has sold tickets for the ferry for thirty years, and never saw as much ice."
    for other in (text, text[1:-1], "It snowed. " + text, text[len(text) // 2 :][:_PROBE_CHARS]):
        assert _stand_twice(_judged(["x" * before, text, other], ["", "", ""]), [1]) == 1
        assert _stand_twice(_judged(["x" * before, text, other], ["", "", "consent"]), [1]) == 0
    assert _stand_twice(_judged(["x" * before, text, text[len(text) // 2 :][: _PROBE_CHARS - 1]], ["", "", ""]), [1]) == 0


def test_what_is_wrong_with_a_call_is_told() -> None:
    columns = _judged(["It rained all day in the valley.", "Home"], ["", ""]).columns
    with pytest.raises(ValueError, match="expected 2 values, there are 1"):
        columns.stand_twice([""], [0], 8)
    with pytest.raises(ValueError, match="expected a number from 0 on, and below 2, not 2"):
        columns.stand_twice(["", ""], [2], 8)
    with pytest.raises(ValueError, match="a block is too short, or what is looked for in it"):
        columns.stand_twice(["", ""], [1], 8)
    with pytest.raises(ValueError, match="a block is too short, or what is looked for in it"):
        columns.stand_twice(["", ""], [0], 3)
    with pytest.raises(TypeError):
        columns.stand_twice(["", 7], [0], 8)
