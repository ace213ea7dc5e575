"""A ledger as plain values."""

from __future__ import annotations

import json

from cleanse.document import Cut, SourceBlock, Span
from cleanse.write.json import blocks_as_values, cuts_as_values

CUTS = (
    Cut("encoding", "entity", Span(4, 9), "&amp;", "&"),
    Cut("furniture", "model", Span(10, 14), "Home", path="body/nav"),
)


def test_each_cut_is_a_dictionary_with_a_path_where_it_has_one() -> None:
    assert cuts_as_values(CUTS) == [
        {"cleaner": "encoding", "rule": "entity", "span": [4, 9], "removed": "&amp;", "put": "&"},
        {"cleaner": "furniture", "rule": "model", "span": [10, 14], "removed": "Home", "put": "", "path": "body/nav"},
    ]


def test_it_comes_back_from_json() -> None:
    found = json.loads(json.dumps(cuts_as_values(CUTS)))
    assert tuple(Cut(**{**cut, "span": Span(*cut["span"])}) for cut in found) == CUTS


def test_a_role_and_its_probability_are_told_where_they_are_known() -> None:
    (told,) = cuts_as_values([CUTS[1]._replace(role="nav", probability=0.98765)])
    assert (told["role"], told["probability"]) == ("nav", 0.988)


def test_blocks_are_dictionaries_without_what_they_do_not_have() -> None:
    block = SourceBlock("Home", "nav", None, False, "furniture:model", "body/nav", Span(0, 4))
    told = {"text": "Home", "role": "nav", "kept": False, "rule": "furniture:model", "path": "body/nav", "span": [0, 4]}
    assert json.loads(json.dumps(blocks_as_values([block, block._replace(probability=0.5, rule="", path="")]))) == [
        told,
        {"text": "Home", "role": "nav", "probability": 0.5, "kept": False, "span": [0, 4]},
    ]


def test_an_empty_ledger() -> None:
    assert cuts_as_values(()) == []
