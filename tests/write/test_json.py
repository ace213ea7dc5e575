"""A ledger as plain values."""

from __future__ import annotations

import json

from cleanse.document import Cut, Span
from cleanse.write.json import cuts_as_values

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


def test_an_empty_ledger() -> None:
    assert cuts_as_values(()) == []
