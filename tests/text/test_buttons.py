"""The buttons of a question."""

from __future__ import annotations

import pytest

from cleanse.text.buttons import are_buttons


@pytest.mark.parametrize(
    ("texts", "are"),
    [(["Oui", "Non"], True), (["是", "否"], True), (["Yes", "No", "Maybe"], False), (["It is", "No"], False), ([], False)],
)
def test_two_words_may_be_buttons(texts: list[str], are: bool) -> None:
    assert are_buttons(texts) is are
