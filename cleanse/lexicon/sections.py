"""The one table of sections, ``sections.toml``: what the phrases of each match, and what a line of it is."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from enum import Enum
from typing import Any

from cleanse import packaged
from cleanse.errors import LexiconError
from cleanse.values import NamedTuple

TABLE = "sections.toml"


class Match(Enum):
    """Where in a text a phrase must stand."""

    WHOLE = "whole"
    """It is a whole line, or as its star says."""
    OPENING = "opening"
    """It need only open a text."""
    WORD = "word"
    """It equals a text."""
    DATE = "date"
    """It is a pattern of a date, with ``y``, ``m`` and ``d`` for the numbers."""
    CHARACTER = "character"
    """It is a letter, or a range of letters."""
    NAME = "name"
    """It is a name that ``@`` stands for."""


class Section(NamedTuple):
    """A section of the lexicon's files.

    ``is_in_lines``: its phrases are looked for in every line. ``has_words``: they are asked for as words. ``longest`` is how
    many words a line may have that a phrase takes with it, 0 where nothing is said. ``takes`` is what of related.txt is taken,
    ``bit`` what a line of it is to the models.
    """

    file: str
    name: str
    match: Match
    is_in_lines: bool = False
    has_words: bool = False
    longest: int = 0
    may_be_prose: bool = False
    may_be_heading: bool = False
    takes: str = ""
    bit: str = ""

    @property
    def has_phrases(self) -> bool:
        """Whether its lines are phrases that are matched, and no words."""
        return self.match in (Match.WHOLE, Match.OPENING)

    def __str__(self) -> str:
        return f"[{self.name}] of {self.file}.txt"


Table = Mapping[tuple[str, str], Section]
"""The sections by file and name, in the table's order."""


def rows() -> dict[str, dict[str, dict[str, Any]]]:
    """The table as it is written, with what it says for the documentation."""
    if sys.version_info >= (3, 11):
        import tomllib as toml
    else:
        import tomli as toml
    return toml.loads(packaged.read("lexicon", TABLE).decode())


def parsed() -> Table:
    """The table from its file.

    :raises LexiconError: for a row that says what no row can.

    >>> parsed()["notices", "pager"].longest
    12
    """
    return {(file, name): _section(file, name, row) for file, of in rows().items() for name, row in of.items()}


_KEYS = frozenset(("match", "every-line", "also-words", "longest", "may-be", "takes", "bit", "what", "cut"))
_RULE_KEYS = {"notices": ("longest", "bit"), "related": ("takes", "bit")}
"""What a section that is looked for in every line must say; those of other files, ``bit``."""


def _section(file: str, name: str, row: Mapping[str, Any]) -> Section:
    where = f"{TABLE}, [{file}.{name}]"
    unknown = sorted(row.keys() - _KEYS)
    if unknown:
        raise LexiconError(f"{where}: {unknown[0]!r} is no key; there are {', '.join(sorted(_KEYS))}.")
    if not row.get("what"):
        raise LexiconError(f"{where}: 'what' is missing; it says in the documentation what the section's phrases are.")
    try:
        match = Match(row.get("match"))
    except ValueError:
        known = ", ".join(repr(kind.value) for kind in Match)
        raise LexiconError(f"{where}: match is {row.get('match')!r}; it can be {known}.") from None
    missing = [key for key in _RULE_KEYS.get(file, ("bit",)) if key not in row]
    if row.get("every-line") and missing:
        raise LexiconError(f"{where}: {missing[0]!r} is missing, which a section that is looked for in every line must say.")
    may_be = frozenset(row.get("may-be", ()))
    return Section(
        file, name, match, row.get("every-line", False), match is Match.WORD or row.get("also-words", False),
        row.get("longest", 0), "prose" in may_be, "heading" in may_be, row.get("takes", ""), row.get("bit", ""),
    )  # fmt: skip


def packed(table: Table) -> str:
    """The table as lines, for the index: what it takes to read it from TOML is longer than all else."""
    return "\n".join(
        " ".join(
            (s.file, s.name, s.match.value, f"{s.is_in_lines:d}", f"{s.has_words:d}", str(s.longest), f"{s.may_be_prose:d}",
             f"{s.may_be_heading:d}", s.takes or "-", s.bit or "-")
        )
        for s in table.values()
    )  # fmt: skip


def unpacked(lines: str) -> Table:
    """The table from what :func:`packed` makes of it.

    >>> unpacked(packed(parsed())) == parsed()
    True
    """
    found = {}
    for line in lines.split("\n"):
        file, name, match, in_lines, words, longest, prose, heading, takes, bit = line.split(" ")
        found[file, name] = Section(
            file, name, Match(match), in_lines == "1", words == "1", int(longest), prose == "1", heading == "1",
            takes.strip("-"), bit.strip("-"),
        )  # fmt: skip
    return found
