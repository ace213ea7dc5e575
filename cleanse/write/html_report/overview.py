"""The table of a report on several documents, the doubtful first."""

from __future__ import annotations

from collections.abc import Sequence

from cleanse.write.html_report.escaping import safe
from cleanse.write.html_report.reported import ReportedDocument


def by_doubt(documents: Sequence[ReportedDocument]) -> list[ReportedDocument]:
    """The documents, the most doubtful first, those of equal doubt in their order.

    >>> sure, doubtful = (ReportedDocument(str(sure), "", (), confidence=sure) for sure in (0.9, 0.2))
    >>> [document.name for document in by_doubt([sure, doubtful])]
    ['0.2', '0.9']
    """
    return sorted(documents, key=lambda document: -document.doubt)


def overview(documents: Sequence[ReportedDocument], shown: int, note: str = "") -> str:
    """The table: a row for each document, that leads to its report where there is one.

    :param shown: how many of the documents, from the first on, have a report on the page.
    :param note: what else is to be said of what the table has, such as that there are more documents.

    >>> '<a href="#d1" dir="auto">Rain</a>' in overview([ReportedDocument("rain.html", "Rain", ())], 1)
    True
    """
    rows = "\n".join(_row(document, number, number <= shown) for number, document in enumerate(documents, 1))
    lacking = len(documents) - shown
    said = [
        "The doubtful come first: those that could not be cleaned, then those of low confidence, less 0.1 for each warning.",
        note,
        f"Of the last {lacking:,} there is no report, for the page would be too large." if lacking else "",
    ]
    return f"""<section id="documents" aria-labelledby="documents-title">
<h2 id="documents-title" tabindex="-1">{len(documents):,} documents</h2>
<p>{" ".join(safe(one) for one in said if one)}</p>
<table>
<thead><tr><th scope="col">Document</th><th scope="col">Confidence</th><th scope="col">Kept</th></tr></thead>
<tbody>
{rows}
</tbody>
</table>
</section>"""


def _row(document: ReportedDocument, number: int, has_report: bool) -> str:
    title = safe(document.title or document.name or f"Document {number}")
    title = f'<a href="#d{number}" dir="auto">{title}</a>' if has_report else f'<span dir="auto">{title}</span>'
    name = f'<span class="name" dir="auto">{safe(document.name)}</span>' if document.title and document.name else ""
    said = [document.error, *document.warnings] if document.error else document.warnings
    doubts = "".join(f'<span class="doubt" dir="auto">{safe(one)}</span>' for one in said)
    share = f"{document.kept_characters / document.characters:.0%}" if document.characters else "–"
    sure = "–" if document.confidence is None else f"{document.confidence:.2f}"
    return f'<tr><th scope="row">{title}{name}{doubts}</th><td>{sure}</td><td>{share}</td></tr>'


def around(number: int, shown: int) -> str:
    """What leads from the report of a document back to the table, and to its neighbours.

    >>> around(1, 2)
    '<nav class="around" aria-label="Documents, beside 1"><a href="#documents">All documents</a> <a href="#d2">Next</a></nav>\\n'
    """
    links = ['<a href="#documents">All documents</a>']
    links += [f'<a href="#d{number - 1}">Previous</a>'] if number > 1 else []
    links += [f'<a href="#d{number + 1}">Next</a>'] if number < shown else []
    return f'<nav class="around" aria-label="Documents, beside {number}">{" ".join(links)}</nav>\n'
