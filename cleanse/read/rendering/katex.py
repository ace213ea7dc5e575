"""What KaTeX lays out in boxes, read back as TeX: for pages that have neither its source nor its MathML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanse.patterns import regex

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_DEEPEST = 60
_TOP = regex(r"top:\s{0,9}(-?[\d.]{1,12})em")
_RELATION = "mrel"
_EMPTY = frozenset("strut pstrut vlist-s frac-line hide-tail nulldelimiter".split())


def tex_of_boxes(node: LexborNode) -> str:
    """The TeX of the boxes of one formula: an element of the class ``katex-html``, or ``katex``.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> page = '''<span class="katex-html"><span class="mord">2</span><span class="mord"><span class="mord mathnormal">r</span>
    ... <span class="msupsub"><span class="vlist-t"><span class="vlist-r"><span class="vlist"><span style="top:-3.06em">
    ... <span class="mord mtight">n</span></span></span></span></span></span></span></span>'''
    >>> tex_of_boxes(LexborHTMLParser(page).css_first("span"))
    '2r^{n}'
    """
    return " ".join(_row(node, 0).replace("\u200b", "").split())


def _row(node: LexborNode, depth: int) -> str:
    return "".join([_read(child, depth + 1) for child in node.iter(include_text=True)])


def _read(node: LexborNode, depth: int) -> str:
    tag = node.tag
    if tag == "-text":
        return (node.text_content or "").strip("\n")
    if tag in ("svg", "-comment", "style", "script", "math"):
        return ""
    if depth > _DEEPEST:
        return node.text()
    classes = (node.attributes.get("class") or "").split()
    if not _EMPTY.isdisjoint(classes) or "katex-mathml" in classes:
        return ""
    if "msupsub" in classes:
        return _scripts(node, depth)
    if "mfrac" in classes:
        parts = _stacked(node, depth)
        if len(parts) >= 2:
            return f"\\frac{{{parts[0]}}}{{{parts[-1]}}}"
    if "sqrt" in classes:
        return f"\\sqrt{{{''.join(_stacked(node, depth))}}}"
    inner = _row(node, depth)
    if "mspace" in classes:
        return inner or " "
    return f" {inner.strip()} " if _RELATION in classes else inner


def _stacked(node: LexborNode, depth: int) -> list[str]:
    """What stands one over the other in a box, from the top, as far as it holds anything."""
    found = node.css_first(".vlist")
    if found is None:
        return [_row(node, depth)]
    placed = []
    for child in found.iter():
        top = _TOP.search(child.attributes.get("style") or "")
        text = _read(child, depth + 1).strip().replace("\u200b", "")
        if text:
            placed.append((float(top.group(1)) if top and top.group(1).count(".") < 2 else 0.0, text))
    return [text for _, text in sorted(placed, key=lambda entry: entry[0])]


def _scripts(node: LexborNode, depth: int) -> str:
    """What stands above and below to the right: with one of them, a box that reaches below its line has it below."""
    parts = _stacked(node, depth)
    if len(parts) >= 2:
        return f"_{{{parts[-1]}}}^{{{parts[0]}}}"
    if not parts:
        return ""
    return f"{'_' if node.css_first('.vlist-t2') is not None else '^'}{{{parts[0]}}}"
