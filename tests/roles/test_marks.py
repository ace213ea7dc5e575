"""The mark that a block ends with."""

from __future__ import annotations

import pytest

from cleanse.roles.marks import end_mark


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 0), ("Rain", 0), ("Rain.", 1), ("雨。", 1), ("वर्षा।", 1), ("Rain!", 2), ("雨？", 2), ("Rain…", 3), ("Rain:", 4),
        ("Rain.”", 1), ("(Rain.)", 1), ("”", 0), ("Rain”", 0), ("Rain.””", 0),
    ],
)  # fmt: skip
def test_marks(text: str, expected: int) -> None:
    assert end_mark(text) == expected
