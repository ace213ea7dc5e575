"""Code as its author wrote it: without line numbers and buttons, one block, line by line."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from cleanse.patterns import regex

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode


GUTTERS = (
    "td.gutter, td.linenos, td.lineno, td.linenumber, td.line-numbers, td.line-number, td.hljs-ln-numbers, td.blob-num, td.lntd, "
    "td.rouge-gutter, td.code-gutter, td.diff-line-num, td[data-line-number], td.linenumbers, th.lineno, th.blob-num"
)
"""Cells of a table that may have the numbers of lines of code."""

_NUMBERS = (
    "[class*='lineno'], [class*='line-no'], [class*='linenum'], [class*='lineNum'], [class*='line-num'], [class*='line_num'], "
    ".ln, .lnt, [class*='gutter'], .hljs-ln-n, [data-line-number]"
)
_EDITORS = ".syntaxhighlighter, .dp-highlighter, ol.linenums, .CodeMirror-code, .cm-content, .view-lines, .ace_text-layer"
_LINES = "br, div, li, tr, button, ol"
_OF_TEXT = "h1, h2, h3, h4, h5, h6, p, td, section, article, form, dl, blockquote, figure, img, iframe"
_BLOCKS = frozenset(
    "div li p tr ol ul table tbody thead section dl dt dd blockquote figure h1 h2 h3 h4 h5 h6 pre article".split()
)
_DROPPED = frozenset("button script style template noscript svg textarea select -comment".split())
_BLANK = regex(r"\n(?:[ \t\r]{0,200}\n){3,}")
_DIGITS = regex(r"[\s\d.:|…]{0,200000}")
_NUMBER_NAMES = regex(r"line_?-?no|line_?-?num|\bln\b|\blnt\b|gutter|hljs-ln-n", re.IGNORECASE)
_BUTTONS = regex(r"copy(?!right|writ)|clipboard|toolbar|btn|button|expand|wrap-toggle", re.IGNORECASE)
_FILE = regex(r"\w[./]\w")
_FRAME = regex(r"code|highlight|snippet|prism|shiki|syntax|listing|source|chroma|rouge", re.IGNORECASE)
_LANGUAGE = regex(
    r"(?:^|\s)(?:language|lang|highlight-source|brush:?|highlight|sourceCode)[\s-]\s?([\w+#.-]{1,30})", re.IGNORECASE
)
_KEEPS_SPACE = regex(r"white-space\s{0,9}:\s{0,9}(?:pre|break-spaces)(?!-line)", re.IGNORECASE)
_MOST_LABEL = 30  # characters of a button or of the name of a language
_MOST_NEIGHBOURS = 6  # elements beside code in its frame
_MOST_CHARS = 120  # of all of them
_MOST_FRAMES = 3  # elements around code that may be its frame
_MOST_AROUND = 40


def code(tree: LexborHTMLParser) -> None:
    """Makes a ``<pre>`` that holds only its code of each piece of code.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> page = "<table><tr><td class=linenos><pre>1\\n2</pre><td><pre><code>if a:\\n  b</code></pre></table>"
    >>> tree = LexborHTMLParser(page)
    >>> code(tree)
    >>> tree.body.html
    '<body><pre><code>if a:\\n  b\\n</code></pre></body>'
    """
    for table in _tables(tree):
        _of_table(tree, table)
    inside: set[int] = set()  # what stands in code that is put in place already
    for node in tree.css(_EDITORS):
        if node.mem_id in inside:
            continue
        for bar in node.css(".toolbar"):
            bar.decompose()
        if node.parent is not None and not _is_within(node, "pre") and (text := _text_of(node)).strip():
            inside.update(inner.mem_id for inner in node.css(_EDITORS))
            node.replace_with(_pre(tree, text, _named(node)), move=True)
    for node in tree.css("xmp, listing"):
        if node.parent is not None:
            node.replace_with(_pre(tree, node.text(), ""), move=True)
    for node in tree.css("pre"):
        if node.parent is not None and not _is_within(node, "pre"):
            _of_pre(tree, node)
    inside.clear()
    for node in tree.css("code"):
        if node.mem_id not in inside and _is_block_of_code(node):
            inside.update(inner.mem_id for inner in node.css("code"))
            node.replace_with(_pre(tree, _text_of(node), node.attributes.get("class") or ""), move=True)


def _tables(tree: LexborHTMLParser) -> list[LexborNode]:
    """The tables of which a column is line numbers, which is taken out."""
    found: dict[int, LexborNode] = {}
    known: dict[int, bool] = {}  # of each table whether it holds code: a long one is looked through once
    for cell in tree.css(GUTTERS):
        table = _around(cell, "table")
        if table is None or not _DIGITS.fullmatch(cell.text()):
            continue
        number = table.mem_id
        if number not in known:
            known[number] = _is_of_code(table)
        if known[number]:
            found[number] = table
            cell.decompose()
    return list(found.values())


def _is_of_code(table: LexborNode) -> bool:
    """Whether a table holds code, and not numbers that its readers look for."""
    return (
        _is_within(table, "pre")
        or table.css_first("pre, code, .blob-code, .hljs-ln-code, .code, .rouge-code") is not None
        or _FRAME.search(table.attributes.get("class") or "") is not None
    )


def _of_table(tree: LexborHTMLParser, table: LexborNode) -> None:
    """Puts one piece of code in the place of a table that has a column of it, and nothing else."""
    if table.parent is None or _is_within(table, "pre"):
        return
    rows = table.css("tr")
    if all(len(row.css("td, th")) <= 1 for row in rows) and (text := _text_of(table)).strip():
        table.replace_with(_pre(tree, text, _named(table)), move=True)


def _of_pre(tree: LexborHTMLParser, pre: LexborNode) -> None:
    """Takes numbers and buttons out of a ``<pre>`` and around it, and makes lines of the elements that stand for them."""
    for number in pre.css(_NUMBERS):
        if number.tag in ("span", "a", "i", "b", "em", "div", "td", "code") and _is_number(number):
            number.decompose()
    _clear_around(pre)
    if any(node.mem_id != pre.mem_id for node in pre.css(_LINES)[:2]):
        if not _holds_text(pre):
            _set(tree, pre, _text_of(pre))
    elif _has_glued_lines(pre):
        _set(tree, pre, _text_of(pre, lines=True))


def _holds_text(pre: LexborNode) -> bool:
    """Whether a ``<pre>`` is open around text with headings, paragraphs or tables, and not around code."""
    return any(node.tag != "td" or _has_neighbour(node) for node in pre.css(_OF_TEXT)[:_MOST_AROUND])


def _has_neighbour(cell: LexborNode) -> bool:
    following = cell.next
    while following is not None and following.tag == "-text":
        following = following.next
    return following is not None


def _is_number(node: LexborNode) -> bool:
    """Whether an element of code holds the numbers of lines, by its class, or by its attribute, which has the same."""
    text, attributes = node.text(), node.attributes
    if _DIGITS.fullmatch(text) is None:
        return False
    if text.strip() in ("", attributes.get("data-line-number")):
        return True
    return _NUMBER_NAMES.search(attributes.get("class") or "") is not None


def _set(tree: LexborHTMLParser, pre: LexborNode, text: str) -> None:
    names = _named(pre)
    for child in list(pre.iter(include_text=True)):
        child.decompose()
    _fill(tree, pre, text, names)


def _pre(tree: LexborHTMLParser, text: str, names: str) -> LexborNode:
    pre = tree.create_node("pre")
    _fill(tree, pre, text, names)
    return pre


def _fill(tree: LexborHTMLParser, pre: LexborNode, text: str, names: str) -> None:
    inner = tree.create_node("code")
    if names:
        inner.attrs["class"] = names
    inner.insert_child(text.replace("\xa0", " "))
    pre.insert_child(inner, move=True)


def _named(node: LexborNode) -> str:
    """The classes of what holds code that say its language."""
    for inner in (*node.css("code[class]")[:1], node, *node.css("pre[class]")[:1]):
        names = inner.attributes.get("class") or ""
        if _LANGUAGE.search(names):
            return names
    return ""


def _text_of(node: LexborNode, lines: bool = False) -> str:
    """The text of an element of code, in which elements that are lines for a reader end with a line break.

    ``lines`` takes a ``<span>`` that is named a line for one.
    """
    texts: list[str] = []
    stack: list[tuple[LexborNode, int]] = []  # the open elements, and how many texts came before each
    at: LexborNode | None = node.child
    while at is not None:
        tag = at.tag or ""
        if tag == "-text":
            text = at.text_content or ""
            if text.strip() or not _is_between_lines(at):
                texts.append(text)
        elif tag == "br":
            texts.append("\n")
        elif tag not in _DROPPED:
            if tag in _BLOCKS and texts and not texts[-1].endswith("\n"):
                texts.append("\n")
            if at.child is not None:
                stack.append((at, len(texts)))
                at = at.child
                continue
            _close(at, texts, len(texts), lines)
        while at is not None and at.next is None:
            if not stack:
                return _BLANK.sub("\n\n\n", "".join(texts))
            at, before = stack.pop()
            _close(at, texts, before, lines)
        at = at.next if at is not None else None
    return _BLANK.sub("\n\n\n", "".join(texts))


def _close(node: LexborNode, texts: list[str], before: int, lines: bool) -> None:
    """Ends a line where an element ends that is one."""
    tag = node.tag
    is_line = tag in ("div", "li", "p", "tr", "pre") or (lines and tag in ("span", "code") and _is_line(node))
    if is_line and (len(texts) == before or not texts[-1].endswith("\n")):
        texts.append("\n")


def _is_between_lines(text: LexborNode) -> bool:
    """Whether white space only stands between elements that are lines by themselves."""
    return any(beside is not None and beside.tag in _BLOCKS for beside in (text.prev, text.next)) or (
        text.parent is not None and text.parent.tag in ("ol", "ul", "table", "tbody", "tr")
    )


def _is_line(node: LexborNode) -> bool:
    attributes = node.attributes
    names = (attributes.get("class") or "").split()
    return "line" in names or "data-line" in attributes or any("-line" in name or "_line" in name for name in names)


def _has_glued_lines(pre: LexborNode) -> bool:
    """Whether the lines of code are elements with nothing between them."""
    spans = [span for span in pre.css("span, code")[:40] if _is_line(span)]
    if len(spans) < 2:
        return False
    return all(one.next is not None and one.next.mem_id == two.mem_id for one, two in pairwise(spans)) and not any(
        "\n" in span.text() for span in spans
    )


def _clear_around(pre: LexborNode) -> None:
    """Takes away the buttons of a frame around code, and the name of its language that stands above."""
    names = " ".join(filter(None, (pre.attributes.get("class"), *(n.attributes.get("class") for n in pre.css("code")[:1]))))
    language = _LANGUAGE.search(names)
    node: LexborNode = pre
    for _ in range(_MOST_FRAMES):
        parent = node.parent
        if parent is None or parent.tag not in ("div", "figure", "section", "span", "td"):
            return
        others = _neighbours(node, parent)
        if others is None:
            return
        is_frame = _FRAME.search(f"{parent.attributes.get('class') or ''} {parent.tag}") is not None
        for other in others:
            if other.parent is not None and _is_of_frame(other, language.group(1) if language else "", is_frame):
                other.decompose()
        node = parent


def _neighbours(node: LexborNode, parent: LexborNode) -> list[LexborNode] | None:
    """The elements beside code in the element around both; None where they are more than a frame has."""
    found: list[LexborNode] = []
    chars = 0
    child = parent.child
    while child is not None:
        if child.mem_id != node.mem_id and child.tag != "-comment":
            chars += len(child.text().strip()) if child.tag != "pre" else 0
            if child.tag != "-text":
                found.append(child)
        if len(found) > _MOST_NEIGHBOURS or chars > _MOST_CHARS:
            return None
        child = child.next
    return found


def _is_of_frame(node: LexborNode, language: str, is_frame: bool) -> bool:
    """Whether an element beside code is a button, a row of them, or the name of the language."""
    text = node.text().strip()
    if node.tag in ("button", "clipboard-copy"):
        return len(text) <= 2 * _MOST_LABEL and node.attributes.get("role") != "tab"
    if node.tag in ("pre", "p", "figcaption", "table", "code", "ul", "ol") or len(text) > 2 * _MOST_LABEL:
        return False
    for button in node.css("button, [role='button'], [class*='copy'], clipboard-copy"):
        if button.mem_id == node.mem_id or button.parent is None or button.attributes.get("role") == "tab":
            continue
        if len(button.text()) <= _MOST_LABEL and _FILE.search(button.text()) is None:
            button.decompose()
    text = node.text().strip()
    names = node.attributes.get("class") or ""
    if not text:
        return False
    if _BUTTONS.search(names) and len(text) <= _MOST_LABEL:
        return _FILE.search(text) is None
    return is_frame and bool(language) and text.lower() in (language.lower(), *_ALIASES.get(language.lower(), ()))


_ALIASES = {
    "js": ("javascript",),
    "javascript": ("js",),
    "ts": ("typescript",),
    "typescript": ("ts",),
    "py": ("python",),
    "python": ("py", "python3"),
    "sh": ("shell", "bash"),
    "bash": ("shell", "terminal", "sh"),
    "shell": ("bash", "sh", "terminal"),
    "cpp": ("c++",),
    "csharp": ("c#",),
    "cs": ("c#",),
    "yml": ("yaml",),
    "md": ("markdown",),
    "golang": ("go",),
    "rb": ("ruby",),
    "rs": ("rust",),
}
"""Other names of a language, as frames show them."""


def _is_block_of_code(node: LexborNode) -> bool:
    """Whether a ``<code>`` outside of ``<pre>`` has lines, and its paragraph to itself."""
    if node.parent is None or _is_within(node, "pre"):
        return False
    style = node.attributes.get("style")
    keeps = style is not None and _KEEPS_SPACE.search(style) is not None and "\n" in node.text().strip()
    if not keeps and node.css_first("br") is None:
        return False
    return all(
        beside is None or (beside.tag == "-text" and (beside.text_content or "").isspace()) or beside.tag in _BLOCKS
        for beside in (node.prev, node.next)
    )


def _is_within(node: LexborNode, tag: str) -> bool:
    return _around(node, tag) is not None


def _around(node: LexborNode, tag: str) -> LexborNode | None:
    parent = node.parent
    for _ in range(_MOST_AROUND):
        if parent is None or parent.tag == tag:
            return parent
        parent = parent.parent
    return None
