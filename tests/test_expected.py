"""Pages that extractors got wrong, each with what a careful user expects of it: ``tests/pages``, two files a page."""

from __future__ import annotations

import pytest

from bench.expected import Case, cases, cleanse_, faults


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in cases()])
def test_a_page_comes_out_as_expected(case: Case) -> None:
    assert faults(case.expected, cleanse_(case)) == []
