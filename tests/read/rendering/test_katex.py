"""KaTeX's boxes as TeX."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from cleanse.read.rendering.katex import tex_of_boxes


def _stack(*boxes: tuple[str, str], below: bool = False) -> str:
    rows = "".join(f'<span style="top:{top}em;"><span class="pstrut"></span>{inner}</span>' for top, inner in boxes)
    vlist = f'<span class="vlist-r"><span class="vlist">{rows}</span></span>'
    return f'<span class="vlist-t{" vlist-t2" if below else ""}">{vlist}</span>'


def _tex(inner: str) -> str:
    found = LexborHTMLParser(f'<span class="katex-html">{inner}</span>').css_first("span")
    assert found is not None
    return tex_of_boxes(found)


def test_scripts_stand_above_and_below() -> None:
    both = f'<span class="msupsub">{_stack(("-2.4", "i"), ("-3.1", "2"), below=True)}</span>'
    below = f'<span class="msupsub">{_stack(("-2.5", "n"), below=True)}</span>'
    assert (
        _tex(f'<span class="mord">x</span>{both}<span class="mrel">=</span><span class="mord">y</span>{below}')
        == "x_{i}^{2} = y_{n}"
    )


def test_fractions_and_roots() -> None:
    fraction = f'<span class="mfrac">{_stack(("-2.3", "b"), ("-3.2", "<span class=frac-line></span>"), ("-3.7", "a"))}</span>'
    root = f'<span class="sqrt">{_stack(("-3", "c"), ("-2.9", "<svg></svg>"))}</span>'
    assert _tex(fraction + root) == "\\frac{a}{b}\\sqrt{c}"
