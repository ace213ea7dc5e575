from __future__ import annotations

import pickle

from cleanse.sketches.index import Index
from cleanse.sketches.sketch import sketched, traits_of_lines


def test_what_is_known_comes_whole_from_a_pickle() -> None:
    index = Index.of(sketched(traits_of_lines(["Home", line]), at) for at, line in enumerate(("It rained.", "It snowed.")))
    known = index.known_of(traits_of_lines(["Home", "It hailed."]))
    assert known is not None
    again = pickle.loads(pickle.dumps(known))
    assert (again, again.blocks, repr(again)) == (known, known.blocks, "Known(pages=2, alike=2)")
    assert [again.pages_with(text) for text in ("HOME", "It hailed.", "It rained.")] == [2, 0, 0]
