"""Broken lines: what `clean` makes of paragraphs that were set in narrow lines, and of texts that were not.

Paragraphs of 20 words or more of the labelled bodies are set at 58 columns, ragged right, broken at pyphen's places and at
hyphens of their own, and joined by blank lines. A paragraph comes back when a line of the result is just it. Each text is cleaned
by models that did not see its page's domain.

    python -m bench.typeset                  the shares, by language
    python -m bench.typeset --list           each paragraph that does not come back, and each line end of a body that goes
    python -m bench.typeset --width 72       set at another width
"""

from __future__ import annotations

import re
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterator
from typing import Any

import cleanse
from cleanse.text import language
from train import datasets
from train.models import pipeline_for
from train.typesetter import Break, typeset

LEAST_WORDS = 20
LEAST_PARAGRAPHS = 30
MENDING = ("pages", "lines", "hyphens")


def bodies(options: Namespace) -> Iterator[tuple[str, dict[str, Any], str]]:
    """The set, the row and the repaired body of each page that has one."""
    repair = cleanse.Pipeline.default().only("encoding", "whitespace")
    for name in ("news", "wcxb"):
        for row in datasets.rows(options.data, name):
            body = repair.run(row["body"], kind="text").text
            if body.strip():
                yield name, row, body


def paragraphs_of(body: str) -> list[str]:
    """The long paragraphs of a body, each once, with single blanks."""
    found = [" ".join(line.split()) for line in body.split("\n")]
    return [p for p in dict.fromkeys(found) if len(p.split()) >= LEAST_WORDS]


def _kept(of: Break, text: str) -> bool:
    """Whether a word that was broken at a hyphen of its own stands in a text with it."""
    whole = of.first + of.second
    return re.search(rf"(?<!\w){re.escape(whole)}(?!\w)", text) is not None


def main() -> None:
    """Prints the shares."""
    parser: ArgumentParser = datasets.parser(__doc__ or "")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--width", type=int, default=58, help="columns (default: %(default)s)")
    options = parser.parse_args()
    count, back, gone, changed = Counter[str](), Counter[str](), Counter[str](), 0
    own = kept = joined_bodies = 0
    for name, row, body in bodies(options):
        pipeline = pipeline_for(row["url"])
        iso = language.detect(body) or "und"
        paragraphs = paragraphs_of(body)
        unset = pipeline.run("\n\n".join(paragraphs), kind="text")
        broken: list[Break] = []
        result = pipeline.run("\n\n".join(typeset(p, iso, options.width, broken) for p in paragraphs), kind="text")
        there, expected = set(result.text.split("\n")), set(unset.text.split("\n"))
        touched = [cut for cut in unset.cuts if cut.cleaner in MENDING]
        changed += bool(touched)
        for paragraph in paragraphs:
            count[iso] += 1
            back[iso] += paragraph in there
            gone[iso] += paragraph not in expected
            if options.list and paragraph not in there:
                print(f"- {name} {row['id']} {iso}: {_difference(paragraph, result.text)}")
        for word in broken:
            if word.is_own:
                own += 1
                kept += _kept(word, result.text)
        as_it_is = pipeline.run(body, kind="text")
        for cut in as_it_is.cuts:
            if cut.cleaner in MENDING:
                joined_bodies += 1
                if options.list:
                    around = as_it_is.source[max(0, cut.span.start - 40) : cut.span.end + 40]
                    print(f"  body {name} {row['id']} {cut.id}: {around!r}")
    total = sum(count.values())
    print(f"{total} paragraphs, {sum(gone.values())} of them changed without typesetting too")
    print(f"all: {sum(back.values()) / total:.2%} come back; {own} words broken at their own hyphen, {kept / own:.2%} keep it")
    for iso, of in count.most_common():
        print(f"{iso:6}{of:6}  {back[iso] / of:.2%}{'' if of >= LEAST_PARAGRAPHS else '  (few)'}")
    print(f"not typeset: {changed} texts changed by {', '.join(MENDING)}; bodies as they are: {joined_bodies} edits")


def _difference(paragraph: str, text: str) -> str:
    """Where the text departs from a paragraph that it does not have."""
    size = 1
    while size < len(paragraph) and paragraph[: size + 1] in text:
        size += 1
    at = text.find(paragraph[:size])
    return f"{paragraph[max(0, size - 30) : size + 30]!r} is {text[max(0, at + size - 30) : at + size + 30]!r}"


if __name__ == "__main__":
    main()
