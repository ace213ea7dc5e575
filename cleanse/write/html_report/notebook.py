"""A small view of a result for notebooks: no script and no style of its own, which notebooks may not let through."""

from __future__ import annotations

from cleanse.write.html_report.document import facts
from cleanse.write.html_report.escaping import safe
from cleanse.write.html_report.reported import ReportedDocument

_TEXT, _CUTS, _CUT = 600, 30, 100  # characters of the text, cuts, and characters of each


def small_view(text: str, document: ReportedDocument) -> str:
    """The beginning of a text, and below it, to be opened, what was cut.

    >>> small_view("It rained.", ReportedDocument("", "Rain", ())).startswith("<div><strong>Rain</strong><br><small>")
    True
    """
    title = f"<strong>{safe(document.title)}</strong><br>" if document.title else ""
    said = [document.error, *document.warnings] if document.error else list(document.warnings)
    warnings = "".join(f"<br><small>⚠ {safe(one)}</small>" for one in said)
    head = f"{title}<small>{facts(document)}</small>{warnings}"
    return f"<div>{head}<div style='white-space: pre-wrap'>{_begin(text)}</div>{_cut(document)}</div>"


def _begin(text: str) -> str:
    return safe(text) if len(text) <= _TEXT else f"{safe(text[:_TEXT])}…"


def _cut(document: ReportedDocument) -> str:
    gone = [shown for shown in document.blocks if not shown.block.kept]
    if not gone:
        return ""
    rows = "".join(
        f"<tr><td>{safe(block.role)}</td><td><code>{safe(block.rule)}</code></td>"
        f"<td style='text-align: left'>{safe(_short(block.text))}</td><td style='text-align: left'>{safe(evidence)}</td></tr>"
        for block, evidence, _ in gone[:_CUTS]
    )
    more = f"<p>… and {len(gone) - _CUTS:,} more: <code>.report()</code></p>" if len(gone) > _CUTS else ""
    return f"<details><summary>{len(gone):,} blocks were cut</summary><table>{rows}</table>{more}</details>"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _CUT else line[: _CUT - 1] + "…"
