"""Printed pages: articles set in columns with running heads and page numbers, printed to PDF, and extracted with pdftotext.

WeasyPrint sets the paragraphs of 20 words or more of the ``news`` bodies as a magazine would (hyphenated, a title on every
page, page numbers below), poppler's ``pdftotext`` takes the text out again, and ``clean`` must bring the paragraphs back.
Needs the Debian packages poppler-utils and libpango-1.0-0, libpangoft2-1.0-0, and WeasyPrint.

    python -m bench.printed               both layouts: one column, ragged; two columns, justified
    python -m bench.printed --list        each paragraph that does not come back
"""

from __future__ import annotations

import subprocess
import tempfile
from collections import Counter
from html import escape
from pathlib import Path

import cleanse
from bench.typeset import bodies, paragraphs_of
from cleanse.text import language
from train import datasets
from train.models import pipeline_for

LAYOUTS = {
    "one column, ragged": "text-align: left",
    "two columns, justified": "columns: 2; column-gap: 8mm; text-align: justify",
}
PAGE = """<html lang="{iso}"><style>
@page {{ size: {size}; margin: 18mm 15mm;
  @top-center {{ content: "{head}" }} @bottom-center {{ content: "{foot}" counter(page) }} }}
body {{ font: 10pt "DejaVu Serif", "Noto Serif CJK JP", serif; hyphens: auto; {layout} }}
h1 {{ font-size: 14pt }} p {{ margin: 0 0 6pt }}
</style><h1>{title}</h1>{body}</html>"""


def printed(title: str, paragraphs: list[str], iso: str, layout: str) -> str:
    """The text that pdftotext finds in a PDF of the paragraphs."""
    from weasyprint import HTML

    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
    size = "A4" if "columns" in layout else "A5"
    page = PAGE.format(iso=iso, size=size, head="The Valley Gazette", foot="Page ", layout=layout, title=escape(title), body=body)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "printed.pdf"
        HTML(string=page).write_pdf(path)
        return subprocess.run(["pdftotext", str(path), "-"], check=True, capture_output=True, text=True).stdout


def main() -> None:
    """Prints the shares."""
    parser = datasets.parser(__doc__ or "")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--set", default="news", choices=("news", "wcxb"))
    parser.add_argument("--most", type=int, default=200, help="articles (default: %(default)s)")
    options = parser.parse_args()
    for name, layout in LAYOUTS.items():
        count, back = Counter[str](), Counter[str]()
        heads = articles = 0
        for which, row, body in bodies(options):
            paragraphs = paragraphs_of(body)
            if which != options.set or not paragraphs or articles >= options.most:
                continue
            articles += 1
            iso = language.detect(body) or "und"
            text = printed(row.get("title") or "Rain over the valley", paragraphs, iso, layout)
            result: cleanse.Result = pipeline_for(row["url"]).run(text, kind="text")
            there = result.text.split("\n")
            heads += sum("The Valley Gazette" in line or line.startswith("Page ") for line in there)
            for paragraph in paragraphs:
                count[iso] += 1
                back[iso] += paragraph in there
                if options.list and paragraph not in there:
                    print(f"- {row['id']} {iso}: {paragraph[:200]!r}")
        share = sum(back.values()) / sum(count.values())
        print(f"{name}: {share:.2%} of {sum(count.values())} paragraphs come back; {heads} heads and feet stay")
        print("  " + ", ".join(f"{iso} {back[iso]}/{of}" for iso, of in count.most_common()))


if __name__ == "__main__":
    main()
