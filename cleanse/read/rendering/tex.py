"""TeX as pages have it, without what is meant for a typesetter alone."""

from __future__ import annotations

import re

from cleanse.patterns import regex

_MOST = 20_000  # characters of a formula
_COMMENT = regex(r"(?<!\\)%[^\n]{0,2000}\n[ \t]{0,200}")
_BODY = regex(r"\\begin\s{0,9}\{document\}(.{0,20000}?)\\end\s{0,9}\{document\}", re.DOTALL)
_DELIMITERS = (("\\(", "\\)"), ("\\[", "\\]"), ("$$", "$$"), ("$", "$"), ("[;", ";]"))
_DISPLAY = ("\\[", "$$")
_STYLE = regex(r"\{?\s{0,9}\\(display|text|script)style(?![a-zA-Z])\s{0,9}")
_SIGNS = regex(r"[\\^_={}+<>|≤≥≈→∑∫√±×·/()\[\]−*]|\d|^.{1,3}$")
_WORDS = regex(r"(?<![\\a-zA-Z])[a-zA-Z]{4,}(?:\s+[a-zA-Z]{2,}){1,}")
_FILE = regex(r"\.(?:png|gif|jpe?g|svg|webp|bmp)$", re.IGNORECASE)
_NO_FORMULA = frozenset("equation formula math latex tex image img picture graphic eq".split())


def cleaned(tex: str) -> str:
    """A formula in one line, without its delimiters, comments and the style around all of it.

    >>> cleaned("{\\\\displaystyle x^{2}}"), cleaned("\\\\(a_1\\n + b\\\\)"), cleaned("$$E$$")
    ('x^{2}', 'a_1 + b', 'E')
    """
    tex = tex[:_MOST]
    found = _BODY.search(tex) if "document" in tex else None
    if found is not None:
        tex = found.group(1)
    if "%" in tex:
        tex = _COMMENT.sub("", tex)
    tex = " ".join(tex.split())
    inner = undelimited(tex)
    tex = inner[0] if inner is not None else tex
    style = _STYLE.match(tex)
    if style is not None:
        if not style.group().startswith("{"):
            tex = tex[style.end() :]
        elif _closes(tex) == len(tex) - 1:
            tex = tex[style.end() : -1]
    return _ended(tex)


def undelimited(text: str) -> tuple[str, bool] | None:
    """What stands between the delimiters of TeX and whether it is a display; None where a text is not all one formula.

    >>> undelimited("\\\\[x\\\\]"), undelimited("$x$"), undelimited("$5 and $6"), undelimited("$a$ and $b$")
    (('x', True), ('x', False), None, None)
    """
    text = text.strip()
    for opening, closing in _DELIMITERS:
        if text.startswith(opening) and text.endswith(closing) and len(text) > len(opening) + len(closing):
            inner = text[len(opening) : -len(closing)]
            if opening in inner.replace("\\" + opening, "") or not inner.strip():
                return None
            return _ended(inner.strip()), opening in _DISPLAY
    return None


def is_formula(text: str) -> bool:
    """Whether the alternative text of an image, or of a formula, is one, and no name of a file and no description in words.

    >>> is_formula("x^2"), is_formula("r"), is_formula("formula"), is_formula("eq1.gif"), is_formula("E equals m c squared")
    (True, True, False, False, False)
    """
    text = text.strip()
    if not text or _FILE.search(text) or text.lower().rstrip("0123456789 .") in _NO_FORMULA:
        return False
    if _WORDS.search(text) and "\\" not in text:
        return False
    return _SIGNS.search(text) is not None


def _closes(tex: str) -> int:
    """Where the brace that opens a formula is closed."""
    depth = at = 0
    while at < len(tex):
        if tex[at] == "\\":
            at += 1
        elif tex[at] == "{":
            depth += 1
        elif tex[at] == "}":
            depth -= 1
            if not depth:
                return at
        at += 1
    return -1


def _ended(tex: str) -> str:
    """A formula without the space at its end, unless that is the space of a command: a backslash does not end one."""
    stripped = tex.strip()
    return stripped + " " if stripped.endswith("\\") and not stripped.endswith("\\\\") else stripped
