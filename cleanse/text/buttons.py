"""The labels of a page's buttons and forms, as its text shows them: "Comments", "Reply"; below a question "Yes" and "No"."""

from __future__ import annotations

QUESTIONS = ("?", "？", "؟", ";")
"""What ends a question; the last in Greek."""
BUTTONS, _BUTTON_CHARS = 2, 5
_LABEL_CHARS = 14


def is_label(text: str) -> bool:
    """Whether a line may be a label: one word, and short.

    >>> is_label("Comments"), is_label("Two comments"), is_label("Acknowledgements")
    (True, False, False)
    """
    return len(text) <= _LABEL_CHARS and " " not in text


def are_buttons(texts: list[str]) -> bool:
    """Whether lines may be the answers to click at.

    >>> are_buttons(["Yes", "No"]), are_buttons(["Yes"]), are_buttons(["Yes", "Perhaps"]), are_buttons(["1", "2"])
    (True, False, False, False)
    """
    return len(texts) == BUTTONS and all(len(text) <= _BUTTON_CHARS and text.isalpha() for text in texts)
