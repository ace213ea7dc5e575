"""MathML, and what KaTeX and MathJax lay out of it, as TeX in one line: for formulas of which a page has no TeX."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_DEEPEST = 60  # elements of a formula within each other; what is deeper is read as plain text
_MOST = 5000  # elements of a formula
_FUNCTIONS = frozenset(
    "arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim ln log max min mod Pr sec sin sinh "
    "sup tan tanh".split()
)
_ACCENTS = {
    **dict.fromkeys("¯‾―_\u0305", "overline"),
    **dict.fromkeys("^ˆ\u0302", "hat"),
    **dict.fromkeys("~˜\u0303", "tilde"),
    **dict.fromkeys("→⃗\u20d7", "vec"),
    **dict.fromkeys("˙.\u0307", "dot"),
    **dict.fromkeys("¨\u0308", "ddot"),
    "⏞": "overbrace",
    "ˇ": "check",
    "˘": "breve",
}
_UNDER = {**dict.fromkeys("_¯‾\u0332̲", "underline"), "⏟": "underbrace"}
_INVISIBLE = str.maketrans("", "", "\u2061\u2062\u2063\u2064\u200b\u200c\u200d\u2060\ufeff")
_RELATIONS = frozenset("= ≠ ≈ ≡ ≤ ≥ < > ∼ ≃ ≅ ∝ → ← ↔ ⇒ ⇐ ⇔ ↦ ∈ ∉ ⊂ ⊆ ⊃ ⊇ := ≔ ≪ ≫ ∣ ⟶ ⟹ ⟺".split())
_SKIPPED = frozenset("annotation annotation-xml mphantom -comment script style maligngroup malignmark none mprescripts".split())


def tex_of(math: LexborNode) -> str:
    """The TeX of an element of MathML, or of MathJax's layout, whose elements are named after it.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> page = "<math><mfrac><mi>a</mi><msup><mi>b</mi><mn>2</mn></msup></mfrac><mo>=</mo><msqrt><mi>c</mi></msqrt></math>"
    >>> tex_of(LexborHTMLParser(page).css_first("math"))
    '\\\\frac{a}{b^{2}} = \\\\sqrt{c}'
    """
    return " ".join(_Reader().row(math, 0).split())


class _Reader:
    """Reads one formula, of which only so many elements count."""

    def __init__(self) -> None:
        self._left = _MOST

    def row(self, node: LexborNode, depth: int) -> str:
        """The TeX of all that an element holds, one after another."""
        return _joined([self._read(child, depth + 1) for child in node.iter(include_text=True)])

    def _read(self, node: LexborNode, depth: int) -> str:
        tag = node.tag or ""
        if tag == "-text":
            return _characters(node.text_content or "").strip()
        self._left -= 1
        if tag in _SKIPPED or self._left < 0:
            return ""
        if depth > _DEEPEST:
            return _characters(node.text())
        name = tag.rpartition(":")[2].removeprefix("mjx-")
        write = _WRITERS.get(name)
        return write(self, node, depth) if write is not None else self.row(node, depth)

    def parts(self, node: LexborNode, depth: int) -> list[str]:
        """The TeX of each element in another."""
        return [self._read(child, depth + 1) for child in node.iter()]

    def token(self, node: LexborNode, depth: int) -> str:
        """An identifier, a number or an operator."""
        text = _characters(node.text()) or _drawn(node)
        text = " ".join(text.split())
        if text in _FUNCTIONS:
            return "\\" + text
        return f" {text} " if text in _RELATIONS else text

    def words(self, node: LexborNode, depth: int) -> str:
        """Words within a formula."""
        text = _characters(node.text()) or _drawn(node)
        folded = " ".join(text.split())
        if not folded:
            return " " if text else ""
        left, right = " " * text[:1].isspace(), " " * text[-1:].isspace()
        return f"\\text{{{left}{folded}{right}}}"

    def fraction(self, node: LexborNode, depth: int) -> str:
        """One part over another."""
        parts = [self._read(part, depth + 1) for part in node.css("mjx-num,mjx-den")[:2]] if node.tag == "mjx-mfrac" else []
        over, under = _two(parts or self.parts(node, depth))
        return f"\\frac{{{over}}}{{{under}}}"

    def square_root(self, node: LexborNode, depth: int) -> str:
        """The root of all that the element holds."""
        return f"\\sqrt{{{self.row(node, depth)}}}"

    def root(self, node: LexborNode, depth: int) -> str:
        """A root of some degree, which comes second."""
        base, degree = _two(self.parts(node, depth))
        return f"\\sqrt[{degree}]{{{base}}}"

    def superscript(self, node: LexborNode, depth: int) -> str:
        """A base and what stands above to its right."""
        base, script = _two(self.parts(node, depth))
        return f"{_base(base)}{_script('^', script)}"

    def subscript(self, node: LexborNode, depth: int) -> str:
        """A base and what stands below to its right."""
        base, script = _two(self.parts(node, depth))
        return f"{_base(base)}{_script('_', script)}"

    def both_scripts(self, node: LexborNode, depth: int) -> str:
        """A base, what stands below and what stands above."""
        base, under, over = (*self.parts(node, depth), "", "", "")[:3]
        return f"{_base(base)}{_script('_', under)}{_script('^', over)}"

    def over(self, node: LexborNode, depth: int) -> str:
        """A base and what stands over it: an accent, or a limit."""
        base, over = _two(self.parts(node, depth))
        accent = _ACCENTS.get(over.strip())
        return f"\\{accent}{{{base}}}" if accent else f"{_base(base)}{_script('^', over)}"

    def under(self, node: LexborNode, depth: int) -> str:
        """A base and what stands under it."""
        base, under = _two(self.parts(node, depth))
        accent = _UNDER.get(under.strip())
        return f"\\{accent}{{{base}}}" if accent else f"{_base(base)}{_script('_', under)}"

    def scripts_around(self, node: LexborNode, depth: int) -> str:
        """A base with pairs of scripts behind it and, after a mark, before it."""
        names = [(child.tag or "").rpartition(":")[2] for child in node.iter()]
        parts = self.parts(node, depth)
        at = names.index("mprescripts") if "mprescripts" in names else len(parts)
        behind, before = parts[1:at], parts[at + 1 :]
        return _pairs(before, "{}") + _base(parts[0] if parts else "") + _pairs(behind, "")

    def fenced(self, node: LexborNode, depth: int) -> str:
        """Parts in brackets."""
        attributes = node.attributes
        opening, closing = attributes.get("open", "("), attributes.get("close", ")")
        between = (attributes.get("separators", ",") or "").strip()[:1]
        return f"{opening or ''}{between.join(self.parts(node, depth))}{closing or ''}"

    def table(self, node: LexborNode, depth: int) -> str:
        """Rows of cells."""
        rows = [child for child in node.iter() if (child.tag or "").rpartition(":")[2] in ("mtr", "mlabeledtr")]
        if not rows:
            return self.row(node, depth)
        written = [" & ".join(filter(None, map(str.strip, self.parts(row, depth + 1)))) for row in rows]
        return f"\\begin{{matrix}} {_rows(written)} \\end{{matrix}}"

    def semantics(self, node: LexborNode, depth: int) -> str:
        """The first of several notations."""
        return next(iter(self.parts(node, depth)), "")

    def space(self, node: LexborNode, depth: int) -> str:
        """Space between two parts."""
        return " "


_WRITERS: dict[str, Callable[[_Reader, LexborNode, int], str]] = {
    **dict.fromkeys(("mi", "mn", "mo", "ms"), _Reader.token),
    "mtext": _Reader.words,
    "mfrac": _Reader.fraction,
    "msqrt": _Reader.square_root,
    "mroot": _Reader.root,
    "msup": _Reader.superscript,
    "msub": _Reader.subscript,
    "msubsup": _Reader.both_scripts,
    "munderover": _Reader.both_scripts,
    "mover": _Reader.over,
    "munder": _Reader.under,
    "mmultiscripts": _Reader.scripts_around,
    "mfenced": _Reader.fenced,
    "mtable": _Reader.table,
    "semantics": _Reader.semantics,
    "mspace": _Reader.space,
}


def _rows(written: list[str]) -> str:
    return " \\\\ ".join(written)


def _two(parts: list[str]) -> tuple[str, str]:
    one, two = (*parts, "", "")[:2]
    return one.strip(), two.strip()


def _script(sign: str, script: str) -> str:
    script = script.strip()
    if not script:
        return ""
    if sign == "^" and script in "′″‴'" and len(script) == 1:
        return "'" * (1 + "′″‴".find(script)) if script != "'" else "'"
    return f"{sign}{{{script}}}"


def _base(base: str) -> str:
    """What scripts stand at: braces hold together what has scripts of its own."""
    base = base.strip()
    return f"{{{base}}}" if "^" in base or "_" in base else base


def _pairs(scripts: list[str], base: str) -> str:
    written = [
        base + _script("_", under) + _script("^", over) for under, over in zip(scripts[::2], [*scripts[1::2], ""], strict=False)
    ]
    return "".join(written)


def _joined(parts: list[str]) -> str:
    """Parts one after another; a command and a letter behind it are set apart."""
    joined = ""
    for part in parts:
        if not part:
            continue
        is_command = part[0] == "\\" and part[1:2].isalpha()
        if (part[0].isalnum() and _ends_in_command(joined)) or (is_command and joined[-1:].isalnum()):
            joined += " "
        joined += part
    return joined


def _ends_in_command(tex: str) -> bool:
    name = tex[max(0, tex.rfind("\\")) :]
    return len(name) > 1 and name[0] == "\\" and name[1:].isalpha()


def _characters(text: str) -> str:
    """The characters of a formula: mathematical letters as plain ones, none that cannot be seen."""
    text = text.translate(_INVISIBLE)
    if text.isascii():
        return text
    return "".join(unicodedata.normalize("NFKC", sign) if "\U0001d400" <= sign <= "\U0001d7ff" else sign for sign in text)


def _drawn(node: LexborNode) -> str:
    """The characters that MathJax draws by the names of its elements (``mjx-c1D465``) or of its outlines."""
    signs = []
    for drawn in node.css("mjx-c,use")[:40]:
        attributes = drawn.attributes
        code = attributes.get("data-c")
        for name in (attributes.get("class") or "").split():
            if name.startswith("mjx-c") and len(name) > 5:
                code = name[5:]
        try:
            signs.append(chr(int(code or "", 16)))
        except (ValueError, OverflowError):
            continue
    return _characters("".join(signs))
