"""Formulas: one of each, in the sentence."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from cleanse.read.html import read_html


def _text(html: str) -> str:
    return read_html(html)[0].source


_KATEX = (
    '<span class="katex-mathml"><math><semantics><mrow><mi>V</mi></mrow>'
    '<annotation encoding="application/x-tex">V(1-r)^n</annotation></semantics></math></span>'
)
_BOXES = (
    '<span class="katex-html" aria-hidden="true"><span class="base"><span class="strut"></span>'
    '<span class="mord mathnormal">E</span><span class="mrel">=</span><span class="mord mathnormal">m</span></span></span>'
)
_SVG = "<img src='/media/math/render/svg/1' class='mwe-math-fallback-image-inline' alt='{\\displaystyle x^{2}}'>"


@pytest.mark.parametrize(
    ("markup", "tex"),
    [
        (f'<span class="katex">{_KATEX}{_BOXES}</span>', "V(1-r)^n"),
        (f'<span class="katex-display"><span class="katex">{_BOXES}</span></span>', "E = m"),
        ('<span class="MathJax_Preview">K</span><script type="math/tex">K_n = K_0 q^n</script>', "K_n = K_0 q^n"),
        (
            '<span class="MathJax_Preview"></span><span class="MathJax" id="MathJax-1"><nobr>Kn</nobr></span>'
            '<script type="math/tex; mode=display">K_n</script>',
            "K_n",
        ),
        ('<script type="math/mml"><math><msup><mi>x</mi><mn>2</mn></msup></math></script>', "x^{2}"),
        (
            '<mjx-container><mjx-math><mjx-mi><mjx-c class="mjx-c1D465"></mjx-c></mjx-mi></mjx-math><mjx-assistive-mml>'
            "<math><mfrac><mn>1</mn><mi>x</mi></mfrac></math></mjx-assistive-mml></mjx-container>",
            "\\frac{1}{x}",
        ),
        (
            '<mjx-container><mjx-math><mjx-msup><mjx-mi><mjx-c class="mjx-c1D465 TEX-I"></mjx-c></mjx-mi><mjx-script>'
            '<mjx-mn><mjx-c class="mjx-c32"></mjx-c></mjx-mn></mjx-script></mjx-msup></mjx-math></mjx-container>',
            "x^{2}",
        ),
        (
            '<span class="mwe-math-element"><span style="display: none"><math alttext="{\\displaystyle x^{2}}"><mi>x</mi></math>'
            f"</span>{_SVG}</span>",
            "x^{2}",
        ),
        ("<math alttext='a_1'><mi>a</mi></math>", "a_1"),
        ("<math alttext='mathematical equation'><mi>q</mi><mo>+</mo><mn>1</mn></math>", "q+1"),
        ("<mml:math><mml:msub><mml:mi>p</mml:mi><mml:mn>1</mml:mn></mml:msub></mml:math>", "p_{1}"),
        ("<alternatives><mml:math><mml:mi>a</mml:mi></mml:math><tex-math>$$a_1$$</tex-math></alternatives>", "a_1"),
        ('<span class="math inline">\\(y_1\\)</span>', "y_1"),
        ('<span class="math inline"><em>x</em><sup>2</sup></span>', "x^{2}"),
        ('<span class="math-container">$z$</span>', "z"),
        ('<img class="latex" src="https://s0.example/latex.php?latex=a%5Eb" alt="a^b">', "a^b"),
        ('<img src="https://latex.codecogs.com/gif.latex?\\dpi{300}%20x^2&plus;1">', "x^2+1"),
        ('<img class="equation_image" alt="formula" src="/latex?tex=q%2B1">', "q+1"),
    ],
)
def test_a_formula_stands_once_in_its_sentence(markup: str, tex: str) -> None:
    assert " ".join(_text(f"<p>At rate {markup} and no more.</p>").split()) == f"At rate {tex} and no more."


@pytest.mark.parametrize(
    "html",
    [
        "<p>A raw \\( z \\) and $$k$$ stay.</p>",
        "<p>It costs <span class='math'>$5 and $6</span>.</p>",
        "<article class='math'><p>One <math alttext='x'><mi>x</mi></math>.</p><p>Two.</p></article>",
        "<div class='MathJax'><p>One.</p><p>Two.</p></div>",
    ],
)
def test_what_is_no_formula_stays(html: str) -> None:
    tree = LexborHTMLParser(html)
    before = [node.text() for node in tree.css("p")]
    assert _text(html).split("\n\n") == before


def test_the_text_of_other_images_is_no_text() -> None:
    images = '<img src="/context.png" alt="a=b"><img class="math" src="a.png" alt="A photo of the old blackboard">'
    assert _text(f"<p>There {images} it was.</p>") == "There it was."


def test_a_formula_for_itself_is_a_display_with_space_around() -> None:
    source = read_html("<p>So<math display='block' alttext='x^2'></math>holds.</p>")[1]
    found = source.tree.css_first("math")
    assert found is not None
    assert (found.attributes.get("display"), found.text()) == ("block", "x^2")
    assert source.page.blocks[0].text == "So x^2 holds."


def test_nested_and_empty_elements_do_no_harm() -> None:
    deep = '<span class="katex"><span class="math">' * 900
    assert _text(f"<p>It rained.</p>{deep}<math></math>") == "It rained."


def test_a_numbered_formula_is_no_table() -> None:
    html = '<table class="ltx_eqn_table"><tr><td></td><td><math alttext="x=1" display="block"></math></td><td>(1)</td></table>'
    assert _text(f"<p>It holds that</p>{html}").split() == ["It", "holds", "that", "x=1", "(1)"]
    page = read_html(html)[0].page
    assert page is not None
    assert "presentation" in page.names[page.tags.index("table")]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ('<script type="math/asciimath">x^2  +  1</script>', "At rate x^2 + 1 and no more."),
        ('<script type="math/tex"> </script>', "At rate and no more."),
        ('<span class="MathJax">x</span> or <script type="math/tex">x</script>', "At rate x or x and no more."),
        ("<alternatives><tex-math>$$a_1$$</tex-math></alternatives>", "At rate a_1 and no more."),
        ("<alternatives>none</alternatives>", "At rate none and no more."),
        ('<i class="math">x<sup>2</sup></i>', "At rate x^2 and no more."),
        ('<span class="math">' + "x" * 5000 + "</span>", "At rate " + "x" * 5000 + " and no more."),
        ('<span class="math">plain</span>', "At rate plain and no more."),
        ('<span class="math"><p>x</p></span>', None),
        ('<span class="math-container">\\[x\\]</span>', "At rate x and no more."),
    ],
)
def test_what_is_nearly_a_formula(markup: str, text: str | None) -> None:
    source = read_html(f"<p>At rate {markup} and no more.</p>")[0].source
    assert text is None or source.replace("^{2}", "^2") == text
