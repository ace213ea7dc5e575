"""MathML as TeX."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from cleanse.read.rendering.mathml import tex_of


@pytest.mark.parametrize(
    ("mathml", "tex"),
    [
        ("<mi>f</mi><mo>&#x2061;</mo><mo>(</mo><mi>x</mi><mo>)</mo><mo>=</mo><mn>2</mn><mi>x</mi>", "f(x) = 2x"),
        ("<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>", "x_{1}^{2}"),
        ("<msup><msub><mi>x</mi><mi>i</mi></msub><mn>2</mn></msup>", "{x_{i}}^{2}"),
        ("<mroot><mi>x</mi><mn>3</mn></mroot>", "\\sqrt[3]{x}"),
        ("<mover><mi>x</mi><mo>¯</mo></mover>", "\\overline{x}"),
        ("<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>", "∑_{i = 1}^{n}"),
        ("<mi>sin</mi><mo>&#x2061;</mo><mi>x</mi>", "\\sin x"),
        ("<mn>1</mn><mtext> if </mtext><mi>a</mi>", "1 \\text{ if }a"),
        ("<mi>𝑥</mi><mo>∈</mo><mi>ℝ</mi>", "x ∈ ℝ"),
        ("<mfenced><mi>a</mi><mi>b</mi></mfenced>", "(a,b)"),
        ("<msup><mi>f</mi><mo>′</mo></msup>", "f'"),
        (
            "<mtable><mtr><mtd>a</mtd><mtd>b</mtd></mtr><mtr><mtd>c</mtd><mtd>d</mtd></mtr></mtable>",
            "\\begin{matrix} a & b \\\\ c & d \\end{matrix}",
        ),
        ("<semantics><mi>a</mi><annotation>b</annotation></semantics>", "a"),
        ("<mmultiscripts><mi>F</mi><mn>1</mn><none/><mprescripts/><mn>2</mn><mn>3</mn></mmultiscripts>", "{}_{2}^{3}F_{1}"),
    ],
)
def test_mathml_reads_as_tex(mathml: str, tex: str) -> None:
    found = LexborHTMLParser(f"<math>{mathml}</math>").css_first("math")
    assert found is not None
    assert tex_of(found) == tex


def test_deep_mathml_is_read_as_plain_text() -> None:
    found = LexborHTMLParser("<math>" + "<mrow>" * 1500 + "<mi>x</mi>").css_first("math")
    assert found is not None
    assert tex_of(found) == "x"
