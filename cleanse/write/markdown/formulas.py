"""Formulas between dollar signs: TeX as it is, but for what would be HTML or a link where no formula is drawn.

Most readers of Markdown know no formulas, and take what stands in one for Markdown. A blank says nothing in TeX.
"""

from __future__ import annotations

import re

_MARKUP = re.compile(r"<(?=[A-Za-z/!?])|\](?=[(\[:])")


def may_be_formula(tex: str) -> bool:
    """Whether TeX may stand between dollar signs: another one would end it, and a backtick begin code behind it.

    >>> may_be_formula("x^2"), may_be_formula("x$"), may_be_formula("x`")
    (True, False, False)
    """
    return "$" not in tex and "`" not in tex


def formula(tex: str) -> str:
    """TeX in one line, as it may stand between dollar signs.

    >>> formula("a<b, [c](d)"), formula("a\\\\ ")
    ('a< b, [c] (d)', 'a\\\\ ')
    """
    tex = _MARKUP.sub(r"\g<0> ", " ".join(tex.split()))
    backslashes = len(tex) - len(tex.rstrip("\\"))
    return tex + " " if backslashes % 2 else tex  # or it would be a dollar sign
