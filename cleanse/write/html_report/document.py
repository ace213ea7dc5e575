"""A document in a report: its title, the facts, the filters, and its blocks in two columns."""

from __future__ import annotations

from collections import Counter

from cleanse.lexicon import Lexicon
from cleanse.write.html_report.blocks import columns
from cleanse.write.html_report.escaping import safe
from cleanse.write.html_report.reported import ReportedDocument

ROLES = ("title", "body", "byline", "caption", "comment", "related", "promo", "nav")
"""The roles in the order of their keys, 1 to 8."""


def fragment(document: ReportedDocument, number: int = 1, around: str = "") -> str:
    """The report of a document without the page around it: a ``<section>``, which goes with the page's style and script.

    :param number: of the document among those of a page, from 1 on.
    :param around: HTML of what leads to the other documents.

    >>> '<h2 id="d1-title" tabindex="-1" dir="auto">Rain</h2>' in fragment(ReportedDocument("rain.html", "Rain", ()))
    True
    """
    mark = f"d{number}"
    language = document.language.partition("-")[0].lower()
    spoken = f' lang="{language}"' if language in Lexicon.default().languages else ""
    return f"""<section class="document" id="{mark}" aria-labelledby="{mark}-title">
{around}<h2 id="{mark}-title" tabindex="-1" dir="auto"{spoken}>{safe(document.title or document.name or "The document")}</h2>
<p class="facts">{facts(document)}</p>
{_warnings(document)}{_filters(document, mark)}
<div class="sides" aria-hidden="true"><p>Kept</p><p>Cut</p></div>
<div class="rows"{spoken}>
{columns(document.blocks, mark) or "<p>There is nothing in it.</p>"}
</div>
{_left_out(document)}</section>"""


def facts(document: ReportedDocument) -> str:
    """The figures of a document in a line.

    >>> facts(ReportedDocument("rain.html", "Rain", (), characters=2000, kept_characters=1500, confidence=0.978))
    '<span dir="auto">rain.html</span> · 1,500 of 2,000 characters kept · confidence 0.98'
    """
    told = [f'<span dir="auto">{safe(document.name)}</span>'] if document.name and document.title else []
    told.append(f"{document.kept_characters:,} of {document.characters:,} characters kept")
    if document.confidence is not None:
        told.append(f"confidence {document.confidence:.2f}")
    return " · ".join(told)


def _warnings(document: ReportedDocument) -> str:
    told = [("error", document.error)] if document.error else []
    told += [("warning", warning) for warning in document.warnings]
    items = "".join(f'<li><b>{kind}</b> <span dir="auto">{safe(said)}</span></li>' for kind, said in told)
    return f'<ul class="warnings">{items}</ul>\n' if items else ""


def _filters(document: ReportedDocument, mark: str) -> str:
    """A box to tick for each role that occurs, and for what was kept and cut."""
    roles = Counter(shown.block.role for shown in document.blocks)
    fates = Counter("kept" if shown.block.kept else "cut" for shown in document.blocks)
    boxes = [_box(mark, fate, "", fates[fate]) for fate in ("kept", "cut")]
    boxes += [_box(mark, role, str(key), roles[role]) for key, role in enumerate(ROLES, 1) if roles[role]]
    return (
        f'<fieldset class="filters"><legend>Show</legend>{"".join(boxes)}'
        f'<output class="shown">{len(document.blocks):,} of {len(document.blocks):,} blocks</output></fieldset>'
    )


def _box(mark: str, name: str, key: str, count: int) -> str:
    shown = f"<kbd>{key}</kbd> " if key else ""
    return (
        f'<label class="{name}"><input type="checkbox" id="{mark}-show-{name}" data-show="{name}" checked>'
        f" {shown}{name} <span>{count:,}</span></label>"
    )


def _left_out(document: ReportedDocument) -> str:
    if not document.left_out:
        return ""
    return f'<p class="left-out">{document.left_out:,} more blocks are not shown: they are too many for one page.</p>\n'
