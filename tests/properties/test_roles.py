"""The laws of roles: each block of every source has one, and keeping some beside the body changes nothing else."""

from __future__ import annotations

import json
import pickle

from hypothesis import given
from hypothesis import strategies as st

import cleanse
from bench.fuzz_checks import in_blocks
from bench.fuzz_inputs import Input
from cleanse import Pipeline
from cleanse.roles.role import INCLUDABLE
from tests.properties.test_pages import _soups
from tests.strategies import bodies, furniture, hostile

INCLUDED = st.lists(st.sampled_from([*INCLUDABLE]), unique=True)


def _texts() -> st.SearchStrategy[str]:
    """Paragraphs of bodies with furniture between."""
    return st.builds(
        lambda body, between: "\n\n".join(part for pair in zip(body, between, strict=False) for part in pair),
        bodies(),
        st.lists(furniture(), min_size=1, max_size=12),
    )


@given(st.one_of(_soups(), _texts(), hostile()), st.sampled_from(["html", "text", None]))
def test_the_blocks_of_every_source_hold_all_that_is_visible(source: str, kind: str | None) -> None:
    result = cleanse.inspect(source, kind)
    assert [*in_blocks(result, Input("", 0, source, {}))] == []
    told = (result.blocks, result.comments, result.captions, result.related, result.cuts)
    copied = pickle.loads(pickle.dumps(result))
    assert told == (copied.blocks, copied.comments, copied.captions, copied.related, copied.cuts)
    json.dumps(result.to_dict(blocks=True))


@given(st.one_of(_soups(), _texts(), hostile()), st.sampled_from(["html", "text"]), INCLUDED)
def test_what_is_included_is_all_that_comes_in(source: str, kind: str, include: list[str]) -> None:
    plain = cleanse.inspect(source, kind)
    result = Pipeline.default(include=include).run(source, kind)
    assert result.restore() == result.source == plain.source
    roles = {INCLUDABLE[name] for name in include}
    kept = {block.span for block in plain.blocks if block.kept}
    assert kept <= {block.span for block in result.blocks if block.kept} or plain.page is None
    if plain.page is not None:
        assert {block.role for block in result.blocks if block.kept and block.span not in kept} <= roles
    if not include:
        assert result == plain
