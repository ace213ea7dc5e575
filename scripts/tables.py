"""Makes the tables of sections and rules in the documentation from the one table, ``cleanse/lexicon/sections.toml``.

    python scripts/tables.py            writes them
    python scripts/tables.py --check    changes nothing; names the files that are not up to date, and exits with 1

A table stands between ``<!-- sections of related.txt: made by scripts/tables.py -->`` and ``<!-- end -->``. Where it says
``rules`` in place of ``sections``, it has those alone that are looked for in every line, and the limits they have.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Mapping
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # so that the table is that of this checkout, whatever is installed

from cleanse.errors import LexiconError  # noqa: E402
from cleanse.lexicon.sections import parsed, rows  # noqa: E402

DOCS = ROOT / "docs"
LEXICON = DOCS / "lexicon.md"
_PLACE = re.compile(r"(<!-- (sections|rules) of (\w+)\.txt: made by scripts/tables\.py -->\n)(.*?)(<!-- end -->)", re.DOTALL)

Rows = Mapping[str, Mapping[str, Any]]
"""The sections of a file by name, as the table has them."""


def main() -> int:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(description="Makes the documentation's tables from cleanse/lexicon/sections.toml.")
    parser.add_argument("--check", action="store_true", help="change nothing, but name the files that are not up to date")
    check = parser.parse_args().check
    try:
        parsed()  # a row that is wrong is named before anything is written
        pages = outdated()
    except (LexiconError, LookupError) as error:
        sys.exit(f"tables: {error}")
    for path, text in pages.items():
        if check:
            print(f"{path.relative_to(ROOT).as_posix()} is not up to date: run python scripts/tables.py")
        else:
            path.write_text(text, "utf-8")
    return 1 if check and pages else 0


def outdated() -> dict[Path, str]:
    """The pages whose tables are not what they should be, each with the text that it should have.

    :raises LookupError: for a place of a file that there is not, and for a file that has no place in ``docs/lexicon.md``.
    """
    table = rows()
    found = {}
    for path in sorted(DOCS.rglob("*.md")):
        text = path.read_text("utf-8")
        made = _PLACE.sub(partial(_filled, table, path), text)
        if made != text:
            found[path] = made
    placed = {place[3] for place in _PLACE.finditer(LEXICON.read_text("utf-8"))}
    for file in table:
        if file not in placed:
            raise LookupError(f"docs/lexicon.md has no place for the sections of {file}.txt: <!-- sections of {file}.txt: …")
    return found


def _filled(table: Mapping[str, Rows], path: Path, place: re.Match[str]) -> str:
    head, kind, file, _, end = place.groups()
    if file not in table:
        raise LookupError(
            f"{path.name} has a place for {file}.txt, but sections.toml has no such file; it has {', '.join(table)}."
        )
    lines = rules_table(table[file]) if kind == "rules" else sections_table(table[file])
    return "".join([head, *(f"{line}\n" for line in lines), end])


def sections_table(of: Rows) -> Iterator[str]:
    """What the phrases of each section are, and what is cut where the table says so."""
    columns = {"section": "", "what its phrases are": "what"}
    if any("cut" in row for row in of.values()):
        columns["what is cut"] = "cut"
    yield _line(columns)
    yield _line("---" for _ in columns)
    for cells, same in groupby(of, lambda name: [of[name].get(key, "") for key in columns.values() if key]):
        yield _line([_names(list(same)), *cells])  # neighbours of which the same is said share a line


def rules_table(of: Rows) -> Iterator[str]:
    """The same of the sections that are rules, with their limits."""
    rules = {name: row for name, row in of.items() if row.get("every-line")}
    columns = ["rule", "what it is"]
    if any("cut" in row for row in rules.values()):
        columns.append("what is cut")
    has_limits = any("longest" in row for row in rules.values())
    if has_limits:
        columns += ["words at most", "prose, too", "may be a heading"]
    yield _line(columns)
    yield _line("---" for _ in columns)
    for name, row in rules.items():
        cells = [_names([name]), row["what"]]
        if "what is cut" in columns:
            cells.append(row.get("cut", ""))
        if has_limits:
            may_be = row.get("may-be", ())
            cells += [str(row.get("longest", "")), *("yes" if what in may_be else "" for what in ("prose", "heading"))]
        yield _line(cells)


def _names(names: list[str]) -> str:
    if len(names) > 2 and all(name.isdigit() for name in names):
        return f"`{names[0]}` … `{names[-1]}`"
    return ", ".join(f"`{name}`" for name in names)


def _line(cells: Any) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |".replace("  ", " ")


if __name__ == "__main__":
    sys.exit(main())
