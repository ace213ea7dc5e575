"""Formulas: each becomes one ``<math>`` that holds its TeX, whichever way a page has it.

A page gives a formula twice or three times over: as MathML for ears, as boxes for eyes, as TeX for a script, as an image for
browsers of old. The TeX is taken where there is one, else MathML, an image's text or the boxes are read. A ``<math>`` that stands
for itself on the page has the attribute ``display="block"``, and space on both sides.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from cleanse.patterns import regex
from cleanse.read.rendering.drawn import is_image_of_formula
from cleanse.read.rendering.katex import tex_of_boxes
from cleanse.read.rendering.mathml import tex_of
from cleanse.read.rendering.tex import cleaned, is_formula, undelimited

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode


_SCRIPTS = "script[type^='math/']"
_TWINS = regex(r"\b(?:MathJax|MJX|mjx)", re.IGNORECASE)
_MOST_TWINS = 6  # nodes before the script of a formula, white space among them, that may be its preview
_NUMBERED = "table.ltx_equation, table.ltx_equationgroup, table.ltx_eqn_table"  # which sets a formula beside its number
_MATHML = "math, mml\\:math, m\\:math"
_WHOLE = (
    ".mwe-math-element, mjx-container, .katex, .MathJax, .MathJax_SVG, .MathJax_CHTML, .mjx-chtml, .MathJax_MathML, alternatives"
)
_DELIMITED = ".math, .math-tex, .math-container, .arithmatex, .mathjax-tex, math-renderer, tex-math"
_IMAGES = (
    "img.tex, img.latex, img.latexcenter, img.math, img.texrender, img[src*='tex'], img[src*='/math'], img[class*='equation'], "
    "img[class*='formula'], img[class*='mwe-math'], img[data-equation-content]"
)
_IN_ADDRESS = regex(
    r"[?&](?:latex|tex|chl|eq)=([^&]{1,4000})|(?:codecogs\.com/[\w.]{1,20}|(?:mime|math)tex\.cgi)\?(.{1,4000})", re.I
)
_DISPLAYS = regex(r"\b(?:display|displayed|block|latexcenter|numberedequation)\b|display_?math|-display\b|ql-img-displayed", re.I)
_MOST_LIFTED = 3  # elements around a formula that hold nothing else
_MOST_AROUND = 40  # elements around one that are asked whether they are a formula
_MOST_CHARS = 4000  # of a formula
_MOST_PLAIN = 200  # of one that is only told by its class
_BLOCKS = ("div", "p", "td", "li", "dd", "figure", "section")
_OF_A_DRAWER = regex(r"^(?:\\(?:dpi\{\d{1,4}\}|bg_\w{1,9}|fn_\w{1,9}|inline|large|small|huge|Large|LARGE)\s{0,9}){1,6}")


def formulas(tree: LexborHTMLParser) -> None:
    """Puts one ``<math>`` in the place of each formula.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> tree = LexborHTMLParser('<p>The <img class=latex alt="x^2" src=x.png> of <script type="math/tex">x < y</script>.')
    >>> formulas(tree)
    >>> tree.css_first("p").html
    '<p>The <math>x^2</math> of <math>x &lt; y</math>.</p>'
    """
    writer = _Writer(tree)
    for table in tree.css(_NUMBERED):
        table.attrs["role"] = "presentation"
    for node in reversed(tree.css(_SCRIPTS)):
        _of_script(node, writer)
    for node in _outermost([node for node in _shallow(tree.css(_WHOLE)) if _is_one(node)]):
        _of_whole(node, writer)
    for node in _outermost(tree.css(_MATHML)):
        if not writer.is_written(node):
            writer.put(node, _of_mathml(node), _is_display(node))
    for node in reversed(_shallow(tree.css(_DELIMITED))):
        _of_delimited(node, writer)
    for node in tree.css(_IMAGES):
        _of_image(node, writer)


class _Writer:
    """Writes formulas into a tree."""

    def __init__(self, tree: LexborHTMLParser) -> None:
        self._tree = tree
        self._written: set[int] = set()

    def is_written(self, node: LexborNode) -> bool:
        """Whether a ``<math>`` is one that was put there."""
        return node.mem_id in self._written

    def put(self, node: LexborNode, tex: str, is_display: bool = False) -> None:
        """Puts a formula in the place of an element, or of what holds it alone; without one it stays as it is."""
        if not tex:
            return
        math = self._tree.create_node("math")
        math.insert_child(tex)
        if is_display:
            math.attrs["display"] = "block"
            node.insert_before(" ")
            node.insert_after(" ")
        node.replace_with(math, move=True)
        self._written.add(math.mem_id)


def _outermost(nodes: list[LexborNode]) -> list[LexborNode]:
    """Of elements those that are in no other of them."""
    return _shallow(nodes, 0)


def _shallow(nodes: list[LexborNode], most: int = 3) -> list[LexborNode]:
    """Of elements those that are in few others of them: no formula is in many, and to look through each would take long."""
    found = {node.mem_id for node in nodes}
    kept = []
    for node in nodes:
        parent, around = node.parent, 0
        for _ in range(_MOST_AROUND):
            if parent is None or around > most:
                break
            around += parent.mem_id in found
            parent = parent.parent
        if around <= most:
            kept.append(node)
    return kept


def _is_one(node: LexborNode) -> bool:
    """Whether an element is one formula, and not what the name of it goes by is a class of: a page, an article."""
    return len(node.css(f"{_MATHML}, tex-math")) <= 2 and not _holds(
        node, "p, li, h1, h2, h3, h4, article, section, tr, main, body"
    )


def _holds(node: LexborNode, tags: str) -> bool:
    """Whether an element is, or holds, one of some tags."""
    return node.css_first(tags) is not None


def _of_script(script: LexborNode, writer: _Writer) -> None:
    """A formula as MathJax 2 has it in a script, behind what it has made of it."""
    kind = script.attributes.get("type") or ""
    if "mml" in kind:
        tex = _parsed(script.text())
    elif "asciimath" in kind:
        tex = " ".join(script.text().split())
    else:
        tex = cleaned(script.text())
    if not tex:
        return
    before, steps = script.prev, 0
    while before is not None and steps < _MOST_TWINS:
        steps += 1
        following = before.prev
        if before.tag == "-text":
            if not (before.text_content or "").isspace():
                break
        elif _TWINS.search(f"{before.attributes.get('class') or ''} {before.id or ''}"):
            before.decompose()
        else:
            break
        before = following
    writer.put(script, tex, "mode=display" in kind.replace(" ", "") or "display" in kind)


def _parsed(mathml: str) -> str:
    from selectolax.lexbor import LexborHTMLParser

    math = LexborHTMLParser(mathml).css_first(_MATHML)
    return _of_mathml(math) if math is not None else ""


def _of_whole(node: LexborNode, writer: _Writer) -> None:
    """A formula that has several notations in one element."""
    given = node.css_first("tex-math") if node.tag == "alternatives" else None
    math = node.css_first(_MATHML)
    if given is not None:
        tex = cleaned(given.text())
    elif (node.tag == "alternatives" and math is None) or (math is not None and writer.is_written(math)):
        return
    else:
        tex = _of_source(node) or (_of_mathml(math) if math is not None else "") or _of_layout(node)
    if not tex and (image := node.css_first("img[alt]")) is not None:
        tex = cleaned(image.attributes.get("alt") or "")
    is_display = _is_display(node) or (math is not None and _is_display(math))
    parent = node.parent
    for _ in range(_MOST_LIFTED):  # what is laid out around a formula in display
        if parent is None or _DISPLAYS.search(parent.attributes.get("class") or "") is None or not _is_alone(node, parent):
            break
        node, parent, is_display = parent, parent.parent, True
    writer.put(node, tex, is_display)


def _of_source(node: LexborNode) -> str:
    """The TeX that MathJax notes at what it has made of it."""
    found = node.css_first("[data-latex]") if "mjx" in (node.tag or "") else None
    return cleaned(found.attributes.get("data-latex") or "") if found is not None else ""


def _of_layout(node: LexborNode) -> str:
    """A formula by what is laid out for eyes alone."""
    if node.tag == "mjx-container":
        return tex_of(node)
    if node.css_first(".katex-html, .base") is not None:
        return tex_of_boxes(node)
    return ""


def _of_mathml(math: LexborNode) -> str:
    """The TeX that MathML comes with; or its own, as far as that says more than its alternative text."""
    for note in math.css("annotation, mml\\:annotation, m\\:annotation")[:9]:
        if "tex" in (note.attributes.get("encoding") or "").lower():
            tex = cleaned(note.text())
            if tex:
                return tex
    attributes = math.attributes
    given = attributes.get("alttext") or attributes.get("data-latex") or ""
    if given and is_formula(given):
        return cleaned(given)
    return tex_of(math) or cleaned(given)


def _of_delimited(node: LexborNode, writer: _Writer) -> None:
    """A formula in an element that says so, as TeX that a script would lay out, or with its exponents set as such."""
    if node.parent is None or any(found.mem_id != node.mem_id for found in node.css("math, p, div, li")[:2]):
        return
    text = node.text()
    if len(text) > _MOST_CHARS:
        return
    found = undelimited(text)
    if found is not None or node.tag == "tex-math":
        tex = cleaned(text)
    elif node.tag in ("span", "i", "em", "var") and node.css_first("sup, sub") is not None and len(text) < _MOST_PLAIN:
        tex = _with_scripts(node)
    else:
        return
    is_display = _is_display(node) or (found is not None and found[1])
    if node.tag in _BLOCKS:
        for child in list(node.iter(include_text=True)):
            child.decompose()
        node.insert_child(" ")
        node = node.first_child or node
    writer.put(node, tex, is_display)


def _with_scripts(node: LexborNode) -> str:
    """What is set in italics, above and below the line."""
    for script in reversed(node.css("sup, sub")):
        script.replace_with(f"{'^' if script.tag == 'sup' else '_'}{{{script.text().strip()}}}")
    return cleaned(node.text())


def _of_image(image: LexborNode, writer: _Writer) -> None:
    """A formula as an image, by its alternative text or by the address that draws it."""
    attributes = image.attributes
    if image.parent is None:
        return
    source = attributes.get("src") or ""
    if not is_image_of_formula(attributes):
        return
    given = attributes.get("data-equation-content") or attributes.get("alt") or ""
    given = given.removeprefix("LaTeX:")
    if not given.strip() or not is_formula(given):
        found = _IN_ADDRESS.search(source)
        given = _of_address(next(filter(None, found.groups()), "")) if found is not None else ""
        if not is_formula(given):
            return
    writer.put(image, cleaned(given), _is_display(image))


def _of_address(query: str) -> str:
    """The TeX of the address that draws it, without orders to what draws it."""
    return _OF_A_DRAWER.sub(
        "", unquote(query.replace("&plus;", "+").replace("+", " " if "%2B" in query.upper() else "+")).lstrip()
    )


def _is_display(node: LexborNode) -> bool:
    """Whether a formula stands for itself."""
    attributes = node.attributes
    if attributes.get("display") in ("block", "true") or attributes.get("mode") == "display":
        return True
    if attributes.get("data-math-style") == "display":
        return True
    return _DISPLAYS.search(attributes.get("class") or "") is not None


def _is_alone(node: LexborNode, parent: LexborNode) -> bool:
    """Whether an element is all that its parent holds."""
    for child in parent.iter(include_text=True):
        if child.mem_id != node.mem_id and (child.tag != "-text" or not (child.text_content or "").isspace()):
            return False
    return True
