"""The whole page of a report: it loads nothing, and a browser runs nothing in it but the report's own script."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from string import Template

from cleanse import packaged
from cleanse._version import __version__
from cleanse.write.html_report.document import fragment
from cleanse.write.html_report.overview import around, by_doubt, overview
from cleanse.write.html_report.reported import ReportedDocument

FOLDER = ("write", "html_report")
"""Where in the package the template, the style and the script stand."""
MOST = 32_000_000
"""Characters of reports on a page; documents further down the table have their row alone."""


def asset(name: str) -> str:
    """A file that pages are made with: ``template.html``, ``style.css`` or ``script.js``.

    >>> "prefers-color-scheme" in asset("style.css")
    True
    """
    return packaged.read(*FOLDER, name).decode("utf-8")


def page(document: ReportedDocument) -> str:
    """The page of one document.

    >>> page(ReportedDocument("rain.html", "Rain", ())).startswith("<!doctype html>")
    True
    """
    return _whole("one", fragment(document))


def page_of_many(documents: Sequence[ReportedDocument], note: str = "") -> str:
    """The page of several documents: their table, the doubtful first, and the report of each, which its row opens.

    :param note: what else is to be said above the table.

    >>> page_of_many([ReportedDocument("a", "", ()), ReportedDocument("b", "", ())]).count('<section class="document"')
    2
    """
    ordered = by_doubt(documents)
    reports: list[str] = []
    size = 0
    for number, document in enumerate(ordered, 1):
        written = fragment(document, number, around(number, len(ordered)))
        size += len(written)
        if size > MOST and reports:
            reports[-1] = fragment(ordered[number - 2], number - 1, around(number - 1, number - 1))  # nothing is next to it now
            break
        reports.append(written)
    return _whole("many", "\n".join([overview(ordered, len(reports), note), *reports]))


def _whole(kind: str, content: str) -> str:
    style, script = asset("style.css"), asset("script.js")
    return Template(asset("template.html")).substitute(
        kind=kind,
        style=style,
        script=script,
        style_digest=digest(style),
        script_digest=digest(script),
        version=__version__,
        content=content,
    )


@cache
def digest(inline: str) -> str:
    """What a content security policy calls an inline style or script.

    >>> digest("")
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    """
    from hashlib import sha256

    return f"'sha256-{b64encode(sha256(inline.encode()).digest()).decode()}'"
