"""The two buttons below a question of a page, as their text shows them: "Was this page helpful?", "Yes", "No"."""

from __future__ import annotations

QUESTIONS = ("?", "？", "؟", ";")
"""What ends a question; the last in Greek."""
BUTTONS, _BUTTON_CHARS = 2, 5


def are_buttons(texts: list[str]) -> bool:
    """Whether lines may be the answers to click at.

    >>> are_buttons(["Yes", "No"]), are_buttons(["Yes"]), are_buttons(["Yes", "Perhaps"]), are_buttons(["1", "2"])
    (True, False, False, False)
    """
    return len(texts) == BUTTONS and all(len(text) <= _BUTTON_CHARS and text.isalpha() for text in texts)
