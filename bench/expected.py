"""Pages that extractors got wrong, and what a careful user expects of each: `tests/pages`, ours beside trafilatura.

python -m bench.expected                  which pages come out as expected
python -m bench.expected 23 41 --show     the pages whose names hold one of these, with their Markdown
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

PAGES = Path(__file__).parents[1] / "tests" / "pages"


class Case(NamedTuple):
    """A page and what is expected of it; ``kind`` is what it stands for."""

    name: str
    page: bytes
    expected: dict[str, Any]

    @property
    def kind(self) -> str:
        """The kind of page, in words."""
        return str(self.expected["kind"])

    @property
    def url(self) -> str:
        """The address of the page."""
        return str(self.expected.get("url", ""))


class Output(NamedTuple):
    """What an extractor makes of a page."""

    text: str
    markdown: str
    linked: str
    """The Markdown with links."""
    metadata: Mapping[str, Any]
    html: str = ""
    images: Sequence[str] = ()
    """The addresses of the pictures in the body."""
    pictured: str = ""
    """The Markdown with pictures."""


def cases() -> list[Case]:
    """All pages, by name."""
    return [
        Case(path.stem, path.with_suffix(".html").read_bytes(), json.loads(path.read_text("utf-8")))
        for path in sorted(PAGES.glob("*.json"))
    ]


def faults(expected: Mapping[str, Any], output: Output) -> list[str]:
    """What of a page did not come out as expected, each in one line.

    Strings of ``expect_present`` and ``expect_absent`` are looked for in the text, white space aside. The keys of
    ``expect_other`` are ``metadata``, ``images`` (their addresses), or what is looked at (``text``; ``raw``, the text with its
    white space; ``md``, the Markdown; ``links``, the Markdown with links; ``pictures``, that with pictures; ``html``) and how:
    ``md_present``, ``text_absent``, ``raw_regex``, ``md_absent_regex``.
    """
    text = _flat(output.text)
    found = [f"missing: {wanted}" for wanted in expected.get("expect_present", ()) if _flat(wanted) not in text]
    found += [f"there: {unwanted}" for unwanted in expected.get("expect_absent", ()) if _flat(unwanted) in text]
    other = expected.get("expect_other") or {}
    if isinstance(other, str):
        other = json.loads(other)
    places = {"text": text, "raw": output.text, "md": output.markdown, "links": output.linked, "html": output.html}
    places["pictures"] = output.pictured
    for check, values in other.items():
        if check == "metadata":
            found += [
                f"{key}: {output.metadata.get(key)!r} instead of {value!r}"
                for key, value in values.items()
                if output.metadata.get(key) != value
            ]
            continue
        if check == "images":
            found += [f"images: {[*output.images]} instead of {values}"] * ([*output.images] != values)
            continue
        place = places[check.partition("_")[0]]
        for value in values:
            is_there = re.search(value, place) is not None if check.endswith("regex") else value in place
            if is_there == ("absent" in check):
                found.append(f"{check}: {value}")
    return found


def _flat(text: str) -> str:
    return " ".join(text.split())


def cleanse_(case: Case) -> Output:
    """Ours."""
    from cleanse import inspect

    result = inspect(case.page, url=case.url or None)
    return Output(
        result.text,
        result.markdown(),
        result.markdown(links=True),
        result.metadata,
        result.html(),
        [picture.src for picture in result.images],
        result.markdown(images=True),
    )


def trafilatura(case: Case) -> Output:
    """Its text, its Markdown and its metadata."""
    from trafilatura import extract, extract_metadata

    def extracted(**options: Any) -> str:
        return extract(case.page, url=case.url or None, include_comments=False, **options) or ""

    told = extract_metadata(case.page, default_url=case.url or None)
    metadata = {"title": told.title, "byline": told.author, "date": told.date} if told else {}
    return Output(
        extracted(),
        extracted(output_format="markdown", include_formatting=True),
        extracted(output_format="markdown", include_formatting=True, include_links=True),
        {key: value for key, value in metadata.items() if value},
        extracted(output_format="html", include_formatting=True, include_links=True),
        re.findall(r"!\[[^\]]*\]\(([^ )]+)", extracted(output_format="markdown", include_images=True)),
        extracted(output_format="markdown", include_images=True),
    )


def main() -> None:
    """Prints a line for each page, and what did not come out as expected."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="parts of the names of pages (default: all)")
    parser.add_argument("--show", action="store_true", help="print the Markdown of each")
    given = parser.parse_args()
    wanted = [case for case in cases() if not given.names or any(name in case.name for name in given.names)]
    passed, theirs = 0, 0
    for case in wanted:
        output = cleanse_(case)
        ours, peer = faults(case.expected, output), faults(case.expected, trafilatura(case))
        passed, theirs = passed + (not ours), theirs + (not peer)
        print(f"{'FAULT' if ours else 'ok':5}  trafilatura {'FAULT' if peer else 'ok':5}  {case.name}: {case.kind}")
        for fault in ours:
            print(f"         {fault}")
        if given.show:
            print(output.linked, end="\n\n")
    print(f"{passed} of {len(wanted)} as expected; of trafilatura's {theirs}")


if __name__ == "__main__":
    main()
