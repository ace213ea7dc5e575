"""A report for people: what was cut, by which rule, and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cleanse.document import Cut
from cleanse.write.terminal import shown

_EXCERPT = 76  # characters of a cut that a report shows
_RED, _GREEN, _BOLD, _PLAIN = "\x1b[31m", "\x1b[32m", "\x1b[1m", "\x1b[0m"


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


def _excerpt(text: str) -> str:
    return repr(text if len(text) <= _EXCERPT else text[: _EXCERPT - 1] + "…")
