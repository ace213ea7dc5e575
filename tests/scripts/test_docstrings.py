"""Docstrings as the site shows them."""

from __future__ import annotations

import pytest

pytest.importorskip("griffe", reason="it comes with cleanse-text[docs]")

from scripts.docstrings import markdown


def test_examples_become_code_up_to_the_next_blank_line() -> None:
    assert markdown("It adds.\n\n>>> 1 + 1\n2\n\nAnd more.", "cleanse.add") == (
        "It adds.\n\n```pycon\n>>> 1 + 1\n2\n```\n\nAnd more."
    )


def test_roles_become_links_and_what_is_of_others_code() -> None:
    assert 'identifier="cleanse.clean"' in markdown("As :func:`clean` does.", "cleanse.inspect")
    assert "<code>ftfy.fix_text</code>" in markdown("As :func:`ftfy.fix_text` does.", "cleanse.fix_encoding")
