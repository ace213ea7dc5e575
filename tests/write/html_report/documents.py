"""Documents for the tests of the report: one of every role, and one that attacks the page that shows it."""

from __future__ import annotations

from cleanse.document import SourceBlock, Span
from cleanse.roles.role import ROLES
from cleanse.write.html_report.reported import Piece, ReportedBlock, ReportedDocument

HOSTILE = (
    "</p></article></script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)" x="',
    "' style='position:fixed' x='",
    "$content ${script} $$ %s {0}",
    "<!--",
    "]]>",
    "\x00\x1b[31m\u202egnp.exe\ud800\ufffe",
    "&lt;b&gt; &amp; &#60;",
)


def shown(text: str, role: str = "body", kept: bool = True, start: int = 0, **facts: str) -> ReportedBlock:
    block = SourceBlock(
        text,
        role,
        0.97,
        kept,
        facts.get("rule", "" if kept else "furniture:model"),
        facts.get("path", ""),
        Span(start, start + len(text)),
    )
    return ReportedBlock(block, facts.get("evidence", ""), (Piece(text, text),) if kept else ())


def of_every_role() -> ReportedDocument:
    blocks = [shown(f"It rained, says the {role}.", role, kept) for role in ROLES for kept in (True, False)]
    return ReportedDocument("rain.html", "Rain", blocks, confidence=0.9, characters=900, kept_characters=450)


def hostile() -> ReportedDocument:
    """A document that has hostile text wherever it can have any."""
    blocks = [
        shown(
            text, "nav" if number % 2 else "body", not number % 2, path=text, evidence=text, rule="" if not number % 2 else text
        )
        for number, text in enumerate(HOSTILE)
    ]
    everything = " ".join(HOSTILE)
    changed = ReportedBlock(blocks[0].block, "", (Piece(everything, everything, everything),))
    return ReportedDocument(everything, everything, [*blocks, changed], 3, [everything], everything, 0.5, 10, 5, everything)
