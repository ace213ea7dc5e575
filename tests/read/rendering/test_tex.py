"""TeX as pages have it."""

from __future__ import annotations

import pytest

from cleanse.read.rendering.tex import cleaned, is_formula, undelimited


@pytest.mark.parametrize(
    ("given", "tex"),
    [
        ("{\\displaystyle x}", "x"),
        ("\\displaystyle a+b", "a+b"),
        ("{\\textstyle {\\frac {1}{2}}}", "{\\frac {1}{2}}"),
        ("a % a note\n + b", "a + b"),
        ("50\\% of x", "50\\% of x"),
        ("\\documentclass{minimal} \\begin{document} $$x_1$$ \\end{document}", "x_1"),
        ("$$\n a \\\\\n b $$", "a \\\\ b"),
    ],
)
def test_what_is_for_the_typesetter_goes(given: str, tex: str) -> None:
    assert cleaned(given) == tex


def test_text_between_two_formulas_is_none() -> None:
    assert undelimited("\\(a\\) and \\(b\\)") is None
    assert undelimited("$$x$$") == ("x", True)


@pytest.mark.parametrize("text", ["", "image", "photo.png", "Equation 3", "a photo of the old blackboard"])
def test_words_and_files_are_no_formulas(text: str) -> None:
    assert not is_formula(text)
