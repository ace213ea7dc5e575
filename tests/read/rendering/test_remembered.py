"""What short attributes say is asked once; long ones are not kept."""

from __future__ import annotations

import pytest

from cleanse.read.rendering.remembered import remembered


@pytest.mark.parametrize(
    ("values", "times"), [(("note",), 1), (("wide " * 200,), 2), (("a" * 300, None, "b" * 300), 2), ((None, ""), 1)]
)
def test_what_is_long_is_not_remembered(values: tuple[str | None, ...], times: int) -> None:
    asked: list[tuple[str | None, ...]] = []
    answer = remembered(lambda *values: asked.append(values))
    answer(*values)
    answer(*values)
    assert asked == [values] * times
