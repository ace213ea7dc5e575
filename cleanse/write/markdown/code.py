"""Code, in fences that it cannot close, and the language it is in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cleanse.document import Block
    from cleanse.marked import Marked

_NAMED_STEPS = 12  # elements above a code block that are asked for its language
_FENCE = re.compile("`{3,}")
_LANGUAGE = re.compile(r"[A-Za-z][A-Za-z0-9+#.-]{0,30}")
_BRUSH = re.compile(r"(?:^|\s)brush:\s?([A-Za-z][A-Za-z0-9+#.-]{0,30})(?=[\s;]|$)")
_NO_LANGUAGE = frozenset(("none", "plain", "plaintext", "text", "txt", "nohighlight", "no-highlight", "default", "auto"))
_CODE_LANGUAGE = re.compile(
    r"(?:^|\s)(?:(?:language|lang|highlight-source)-|highlight-(?=\S{1,30} notranslate)|sourceCode )"
    r"([A-Za-z][A-Za-z0-9+#.-]{0,30})(?=\s|$)"
)


def fence_lines(text: str, blocks: Sequence[Block], marked: Marked) -> list[str]:
    """The blocks of a <pre> as a fenced code block (CommonMark, section 4.5)."""
    page = marked.page
    lines: list[str] = []
    before = -1
    for block in blocks:
        element = page.blocks[block.number].element if 0 <= block.number < len(page.blocks) else -1
        if lines and element == before:
            lines.append("")  # two <br>: otherwise lines are elements of their own
        lines += re.split("\r\n|[\r\n]", text[block.start : block.end])
        before = element
    fence = "`" * max((len(found) + 1 for line in lines for found in _FENCE.findall(line)), default=3)
    return [fence + code_language(marked, before), *lines, fence]


def code_language(marked: Marked, element: int) -> str:
    """What the nearest class or attribute of code calls its language: ``language-python``, ``lang-js``, ``brush: css``."""
    page, above_pre = marked.page, 0
    for _ in range(_NAMED_STEPS):
        if element < 0 or above_pre > 2:
            break
        found = _CODE_LANGUAGE.search(page.names[element]) or _BRUSH.search(page.names[element])
        if found is not None and found.group(1).lower() not in _NO_LANGUAGE:
            return found.group(1)
        for name, value in marked.attributes.get(element, {}).items():
            if name.startswith("data-") and _LANGUAGE.fullmatch(value) and value.lower() not in _NO_LANGUAGE:
                return value
        above_pre += bool(above_pre) or page.tags[element] == "pre"
        element = page.parents[element]
    return ""
