"""The text of a page without a tree: for pages that no parser should be given."""

from __future__ import annotations

import re

from cleanse.read.nesting import Nesting
from cleanse.read.tokens import Token, Tokens

_HIDDEN = frozenset("script style iframe noembed noframes title".split())
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rb rp rt rtc ruby s samp slot "
    "small source span strike strong sub sup time tt u var wbr meter output progress svg math path rect g use input "
    "textarea".split()
)
_FOREIGN = re.compile(r"<(?:svg|math)[\s/>]", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\r\f\n]+")
_LONG_REFERENCE = re.compile(r"&#(?:[0-9]{9,}|[xX][0-9a-fA-F]{8,});?")  # no character has such a number


def plain_text(html: str) -> str:
    """The text of a page without its markup: a line for each block, no scripts, styles and drawings. It takes linear time.

    :param html: the page.
    :returns: its text; of a page without text an empty one.

    >>> plain_text('<title>Rain</title><p class=">">It <b>rained</b> &amp; rained.<script>"<p>"</script><li>Wind')
    'It rained & rained.\\nWind'
    """
    tokens = Tokens(html)
    parts = ["\n"]
    hidden, pre = False, 0
    nesting = Nesting(html) if _FOREIGN.search(html) else None
    if nesting is not None:
        nesting.tree.forget_formatting()
    for token in tokens:
        if token.text_end > token.text_start and not hidden:
            text = html[token.text_start : token.text_end]
            if pre:
                parts.append(text)
            else:
                _append(parts, text)
        name = token.name
        if not name:
            continue
        hidden = name in _HIDDEN and not token.is_end
        if nesting is not None:
            _nest(nesting, token)
            tokens.foreign, tokens.cdata = nesting.tree.is_foreign, nesting.tree.is_at_foreign
            if nesting.tree.is_in_foreign:  # a drawing, or a formula: no words of the article
                hidden = True
                continue
        if name == "pre":
            pre = max(0, pre + (-1 if token.is_end else 1))
        if name in ("td", "th"):
            _append(parts, " ")
        elif name not in _INLINE and name not in _HIDDEN:
            parts.append("\n")
    text = "".join(parts)
    if "&" in text:
        from html import unescape  # with its table of names, which few pages need

        text = unescape(_LONG_REFERENCE.sub("\ufffd", text))
    return "\n".join(line for line in map(str.rstrip, text.replace("\0", "").split("\n")) if line).strip(" \t\r\f")


def _nest(nesting: Nesting, token: Token) -> None:
    if token.is_end:
        nesting.ended(token)
    elif token.name not in ("html", "body"):
        nesting.started(token)
    else:
        nesting.tree.break_out()


def _append(parts: list[str], text: str) -> None:
    """Appends a text with its white space folded, and none at its start behind some."""
    folded = _BLANKS.sub(" ", text)
    if folded.startswith(" ") and parts[-1].endswith((" ", "\n")):
        folded = folded[1:]
    if folded:
        parts.append(folded)
