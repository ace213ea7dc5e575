"""Reports for people: what was cut, by which rule, and why; and the role of each block."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cleanse.document import Cut, SourceBlock
from cleanse.write.terminal import shown

_EXCERPT = 76  # characters of a cut that a report shows
_RED, _GREEN, _BOLD, _PLAIN = "\x1b[31m", "\x1b[32m", "\x1b[1m", "\x1b[0m"
_COLOURS = {"title": "1", "byline": "36", "caption": "35", "comment": "34", "related": "33", "promo": "31", "nav": "2"}
"""How a terminal shows the roles other than body: as ISO 6429 numbers it."""


def report(cuts: Iterable[tuple[Cut, str]], warnings: Sequence[str], colour: bool = False) -> str:
    """Each cut with its rule, its place in the source, its beginning and the reasons for it; then the warnings. No character of a
    document steers the terminal.

    >>> from cleanse.document import Span
    >>> print(report([(Cut("captions", "credit", Span(0, 10), "Photo: dpa"), "probability 0.03")], ["It is short."]))
    captions:credit  0-10  - 'Photo: dpa'  (probability 0.03)
    warning  It is short.
    """
    bold, red, green, plain = (_BOLD, _RED, _GREEN, _PLAIN) if colour else ("",) * 4
    lines = []
    for cut, reasons in cuts:
        line = f"{bold}{cut.id}{plain}  {cut.span.start}-{cut.span.end}  {red}- {_excerpt(cut.removed)}{plain}"
        line += f"  {green}+ {_excerpt(cut.put)}{plain}" if cut.put else ""
        line += f"  {shown(cut.path)}" if cut.path else ""
        lines.append(line + (f"  ({shown(reasons)})" if reasons else ""))
    lines += [f"{bold}warning{plain}  {shown(warning)}" for warning in warnings]
    return "\n".join(lines) or "Nothing was cut."


def roles_report(blocks: Iterable[SourceBlock], colour: bool = False) -> str:
    """Each block on a line: whether it was kept, its role, how likely that is, its beginning, and the rule that took it.

    >>> from cleanse.document import Span
    >>> print(roles_report([SourceBlock("Photo: dpa", "caption", 0.93, False, "captions:credit", "", Span(0, 10))]))
    - caption 0.93  Photo: dpa  captions:credit
    """
    lines = []
    for block in blocks:
        number = _COLOURS.get(block.role, "") if colour else ""
        likely = f"{block.probability:.2f}" if block.probability is not None else " " * 4
        line = f"{'+' if block.kept else '-'} {block.role:7} {likely}  {shown(_short(' '.join(block.text.split())))}"
        line += f"  {block.rule}" if block.rule else ""
        lines.append(f"\x1b[{number}m{line}{_PLAIN}" if number else line)
    return "\n".join(lines) or "There is nothing in it."


def _excerpt(text: str) -> str:
    return repr(_short(text))


def _short(text: str) -> str:
    return text if len(text) <= _EXCERPT else text[: _EXCERPT - 1] + "…"
