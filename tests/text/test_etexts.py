"""E-texts: what the library puts around a book goes, the book's own pages stay."""

from __future__ import annotations

import pytest

import cleanse

BOOK = "THE FERRYMAN'S BOOK\n\nBY\n\nANN LEE\n\nCHAPTER I\n\nI was born on the water, and nobody had seen a bridge."
HEADS = [
    "The Project Gutenberg EBook of Rain\n\n*** START OF THIS PROJECT GUTENBERG EBOOK RAIN ***",
    "Project Gutenberg's Rain, by Ann Lee\n\n***START OF THE PROJECT GUTENBERG EBOOK RAIN***\n\n\nE-text prepared by Jo Doe",
    "*** START OF THE PROJECT GUTENBERG EBOOK 99999 ***",
    "Welcome to Project Gutenberg\n\n*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*",
]


@pytest.mark.parametrize("head", HEADS)
def test_the_book_begins_behind_the_mark(head: str) -> None:
    text = f"{head}\n\n{BOOK}\n\n*** END OF THE PROJECT GUTENBERG EBOOK RAIN ***\n\nUpdated editions will replace this one."
    result = cleanse.Pipeline.default().only("exports", "whitespace").run(text, kind="text")
    assert (result.text, result.restore()) == (BOOK, text)


def test_a_text_about_the_library_stays() -> None:
    text = f"{BOOK}\n\nThe mark says *** START OF THE PROJECT GUTENBERG EBOOK, and what follows is the book.\n\n{BOOK}"
    assert cleanse.Pipeline.default().only("exports")(text) == text
