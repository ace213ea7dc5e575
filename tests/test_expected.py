"""Pages that extractors got wrong, each with what a careful user expects of it: ``tests/pages``, two files a page.

``open`` says what is still wrong of a page that does not come out so yet.
"""

from __future__ import annotations

import pytest

from bench.expected import Case, cases, cleanse_, faults


def _marks(case: Case) -> list[pytest.MarkDecorator]:
    reason = case.expected.get("open")
    return [pytest.mark.xfail(reason=reason, strict=True)] if reason else []


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name, marks=_marks(case)) for case in cases()])
def test_a_page_comes_out_as_expected(case: Case) -> None:
    assert faults(case.expected, cleanse_(case)) == []
