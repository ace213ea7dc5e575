"""Short pages without their markup: how many lines of their bodies are lost, and how many lines of furniture are left.

    python -m bench.short           two rows: news of a few sentences, and pages that are no news
    python -m bench.short --lines   with every line that is lost or left

The pages, in ``short_pages.txt``, were made up for this by somebody who had seen none that was learned from: 30 of news in 30
languages, and 30 forums, shops, recipes, letters … in 26. The model was never trained on them.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import cleanse

PAGES = Path(__file__).parent / "short_pages.txt"
BODY, FURNITURE, EITHER = "+", "-", "?"
"""What a line is, by the mark before it: one that may go or stay, as the title of a page may, counts for neither."""


class Page(NamedTuple):
    """A page, line by line."""

    kind: str
    """``news`` or ``other``."""
    name: str
    lines: tuple[tuple[str, str], ...]
    """Marks and texts; "" and "" for an empty line."""

    @property
    def text(self) -> str:
        """The page as a scraper has it."""
        return "\n".join(text for _, text in self.lines).strip("\n")


class Outcome(NamedTuple):
    """What became of a page: the lines of its body that are gone, and those of its furniture that stay."""

    lost: list[str]
    left: list[str]


def pages(text: str) -> Iterator[Page]:
    """The pages of a file: ``=== kind name``, and the lines of each behind their marks.

    >>> [page] = pages("=== news en-rain\\n- Home\\n+ It rained.\\n")
    >>> page.kind, page.lines[1]
    ('news', ('+', 'It rained.'))
    """
    for part in text.split("=== ")[1:]:
        head, *lines = part.split("\n")
        kind, _, name = head.partition(" ")
        yield Page(kind, name, tuple((line[:1], line[2:]) for line in lines))


def outcome(page: Page) -> Outcome:
    """What cleaning makes of a page, each line as often as it stands there.

    >>> outcome(Page("news", "en-rain", (("+", "It rained in the whole of the valley."),)))
    Outcome(lost=[], left=[])
    """
    there = Counter(" ".join(line.split()) for line in cleanse.clean(page.text, kind="text").split("\n"))
    found: dict[str, list[str]] = {BODY: [], FURNITURE: []}
    for mark in found:
        for text in (text for of, text in page.lines if of == mark):
            folded = " ".join(text.split())
            is_there = there[folded] > 0
            there[folded] -= is_there
            if is_there == (mark == FURNITURE):
                found[mark].append(text)
    return Outcome(found[BODY], found[FURNITURE])


def main() -> None:
    """Prints a row for each kind of page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lines", action="store_true", help="every line that is lost or left")
    asked = parser.parse_args()
    found = [(page, outcome(page)) for page in pages(PAGES.read_text("utf-8"))]
    print("| pages | number | lines of body | lost | lines of furniture | left |\n| --- | --- | --- | --- | --- | --- |")
    for kind in dict.fromkeys(page.kind for page, _ in found):
        of_kind = [(page, of) for page, of in found if page.kind == kind]
        marks = Counter(mark for page, _ in of_kind for mark, _ in page.lines)
        lost, left = sum(len(of.lost) for _, of in of_kind), sum(len(of.left) for _, of in of_kind)
        print(f"| {kind} | {len(of_kind)} | {marks[BODY]} | {lost} | {marks[FURNITURE]} | {left} |")
    for page, of in found if asked.lines else ():
        for text in of.lost:
            print(f"{page.name}: lost: {text}")
        for text in of.left:
            print(f"{page.name}: left: {text}")


if __name__ == "__main__":
    main()
