"""Scaffolds a rule: a section of the lexicon, with its row in the table, its phrases, its cases and its lines in the docs.

    python scripts/add_rule.py notices weather --what 'forecasts: "Weather today"' --phrase "Weather today" \\
        --hit "It rained.\\nWeather today" --miss "It rained, and the weather today is no better."

A hit is a text that the rule must take something from, a miss one that must stay as it is; in both, ``\\n`` is a line break. The
new rule is tried on them, and where it does not do what they say nothing is changed.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # so that the lexicon is that of this checkout, whatever is installed

from cleanse.errors import LexiconError  # noqa: E402
from cleanse.lexicon.files import ANY, PhraseFile, names_in, packaged_files  # noqa: E402
from cleanse.lexicon.folding import Folding  # noqa: E402
from cleanse.lexicon.index import Entry, entries  # noqa: E402
from cleanse.lexicon.sections import TABLE, Match, Section, parsed  # noqa: E402
from scripts import tables  # noqa: E402

LEXICON = ROOT / "cleanse" / "lexicon"
CASES = ROOT / "tests" / "cases"
RULES = ("notices", "related")
"""The files whose sections are rules of themselves; what the sections of other files mean is code of their cleaners."""
TAKES = ("teasers", "block", "title", "line")
BITS = ("related", "captions", "bylines", "advertisement", "subscription", "share", "site")
_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


class Refused(Exception):
    """What is asked for cannot be added; the message says why."""


def main() -> int:
    """What the command line asks for."""
    asked = _arguments()
    try:
        _check(asked)
        written = _added(asked)
    except (LexiconError, LookupError, Refused) as error:
        sys.exit(f"add_rule: {error}")
    print(f"{asked.file}:{asked.section} is added. Look at the files, add cases in other languages, and run pytest:")
    print(*(f"  {path.relative_to(ROOT).as_posix()}" for path in written), sep="\n")
    return 0


def _added(asked: argparse.Namespace) -> list[Path]:
    """Writes the files of the new rule, all of them or none."""
    before: dict[Path, str | None] = {}

    def write(path: Path, text: str) -> None:
        before[path] = path.read_text("utf-8") if path.exists() else None
        path.write_text(text, "utf-8")

    cases = CASES / asked.file / f"{asked.language}.json"
    try:
        for path, text in _files(asked).items():
            write(path, text)
        write(cases, _with_cases(asked, cases.read_text("utf-8") if cases.exists() else "[]"))
        for path, text in tables.outdated().items():
            write(path, text)
    except BaseException:
        for path, text_before in before.items():
            if text_before is None:
                path.unlink()
            else:
                path.write_text(text_before, "utf-8")
        raise
    return list(before)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Adds a rule: a section of the lexicon with its row, phrases, cases and docs.")
    parser.add_argument("file", help=f"the file of the section: {' or '.join(RULES)}")
    parser.add_argument("section", help="the name of the section, which is the rule's: small letters and hyphens")
    parser.add_argument("--what", required=True, help="what its phrases are, for the documentation")
    parser.add_argument("--phrase", required=True, action="append", help="a phrase, as docs/lexicon.md says; may come again")
    parser.add_argument("--hit", required=True, action="append", help="a text that the rule takes something from")
    parser.add_argument("--miss", required=True, action="append", help="a text like it that must stay as it is")
    parser.add_argument("--language", default="en", metavar="ISO", help="of phrases and cases (default: en)")
    parser.add_argument("--bit", default=None, choices=BITS, help="what its lines are to the models (default: site, related)")
    notices = parser.add_argument_group("of notices")
    notices.add_argument("--longest", type=int, default=25, metavar="WORDS", help="of the longest line it takes (default: 25)")
    notices.add_argument("--may-be", action="append", default=[], choices=("prose", "heading"), help="what its lines may also be")
    related = parser.add_argument_group("of related")
    related.add_argument("--takes", default="line", choices=TAKES, help="what is cut (default: line)")
    related.add_argument("--cut", default="the line", help="the same in words, for the documentation (default: the line)")
    asked = parser.parse_args()
    for name in ("hit", "miss"):
        setattr(asked, name, [text.replace("\\n", "\n") for text in getattr(asked, name)])
    return asked


def _check(asked: argparse.Namespace) -> None:
    table = parsed()
    files = tuple(packaged_files())
    known = sorted({file for file, _ in table})
    if asked.file not in known:
        raise Refused(f"there is no file {asked.file!r} in the lexicon; the files of rules are {' and '.join(RULES)}.")
    if asked.file not in RULES:
        raise Refused(
            f"the sections of {asked.file}.txt are no rules of themselves, as those of {' and '.join(RULES)} are: what they mean "
            "is code of a cleaner. See CONTRIBUTING.md."
        )
    if not _NAME.fullmatch(asked.section):
        raise Refused(f"{asked.section!r} is no name of a section: it must be small letters, with hyphens between.")
    if (asked.file, asked.section) in table:
        raise Refused(f"there is a section [{asked.section}] of {asked.file}.txt already; write the phrases under it.")
    isos = sorted({file.iso for file in files} - {ANY})
    if asked.language not in (*isos, ANY):
        raise Refused(f"there is no language {asked.language!r}; there are {', '.join(isos)}, and {ANY} for all of them.")
    folding = Folding(names_in(files))
    own = [file for file in files if file.name == asked.file and file.iso in (asked.language, ANY)]
    there = {(entry.start, entry.middle, entry.end): entry for entry in entries(own, table, folding)}
    for phrase in asked.phrase:
        entry = _entry(asked, phrase, folding)
        same = there.get((entry.start, entry.middle, entry.end))
        if same is not None:
            raise Refused(f"{phrase!r} stands under [{same.section.name}] of {same.iso}/{asked.file}.txt already.")


def _entry(asked: argparse.Namespace, phrase: str, folding: Folding) -> Entry:
    """A phrase as the lexicon reads it."""
    section = Section(asked.file, asked.section, _match(asked))
    file = PhraseFile(asked.language, asked.file, f"[{asked.section}]\n{phrase}", "--phrase")
    try:
        found = list(entries([file], {(asked.file, asked.section): section}, folding))
    except LexiconError as error:
        raise Refused(str(error).replace("--phrase, line 2", "--phrase")) from None
    if len(found) != 1:
        raise Refused(f"--phrase: {phrase!r} is no phrase but {'a comment or a section' if not found else 'several lines'}.")
    return found[0]


def _match(asked: argparse.Namespace) -> Match:
    return Match.OPENING if asked.file == "related" and asked.takes == "title" else Match.WHOLE


def _files(asked: argparse.Namespace) -> dict[Path, str]:
    """The table and the file of phrases with the section in them."""
    table, phrases = LEXICON / TABLE, LEXICON / "data" / asked.language / f"{asked.file}.txt"
    before = phrases.read_text("utf-8").rstrip("\n") + "\n\n" if phrases.exists() else ""
    return {
        table: _with_row(asked, table.read_text("utf-8")),
        phrases: before + "\n".join([f"[{asked.section}]", *asked.phrase, ""]),
    }


def _with_row(asked: argparse.Namespace, text: str) -> str:
    """The table with the section's row behind the last of its file."""
    lines = [f"[{asked.file}.{asked.section}]", f'match = "{_match(asked).value}"', "every-line = true"]
    if asked.file == "notices":
        lines.append(f"longest = {asked.longest}")
        if asked.may_be:
            lines.append(f"may-be = {json.dumps(asked.may_be)}")
    else:
        lines.append(f'takes = "{asked.takes}"')
    lines.append(f'bit = "{asked.bit or ("site" if asked.file == "notices" else "related")}"')
    lines.append(f"what = {_quoted(asked.what)}")
    if asked.file == "related":
        lines.append(f"cut = {_quoted(asked.cut)}")
    *_, last = re.finditer(rf"^\[{asked.file}\.[^\]]+\]\n(?:(?!\[).*\n?)*", text, re.MULTILINE)
    head, tail = text[: last.end()].rstrip("\n"), text[last.end() :]
    return "\n\n".join([head, "\n".join(lines), tail]) if tail else "\n\n".join([head, "\n".join(lines)]) + "\n"


def _quoted(text: str) -> str:
    """A string of TOML: a literal one where it can be, since most have quotation marks in them."""
    plain = " ".join(text.split())
    return f"'{plain}'" if "'" not in plain else json.dumps(plain, ensure_ascii=False)


def _with_cases(asked: argparse.Namespace, text: str) -> str:
    """The cases with the new ones, tried on the lexicon as it now is."""
    from cleanse.pipeline import Pipeline  # now, since it reads the lexicon once

    pipeline = Pipeline.default().only(asked.file)
    added: list[dict[str, Any]] = []
    for hit in asked.hit:
        result = pipeline.run(hit)
        rules = [cut.rule for cut in result.cuts]
        if asked.section not in rules:
            raise Refused(f"{asked.file}:{asked.section} takes nothing from the hit {hit!r}; {_told(asked, rules)}.")
        added.append({"rule": asked.section, "hit": hit, "left": result.text})
    for miss in asked.miss:
        rules = [cut.rule for cut in pipeline.run(miss).cuts]
        if rules:
            raise Refused(f"the miss {miss!r} does not stay as it is: {_told(asked, rules)}.")
        added.append({"rule": asked.section, "miss": miss})
    return json.dumps(json.loads(text) + added, ensure_ascii=False, indent=1) + "\n"


def _told(asked: argparse.Namespace, rules: list[str]) -> str:
    return "what cuts there is " + ", ".join(f"{asked.file}:{rule}" for rule in rules) if rules else "nothing cuts there"


if __name__ == "__main__":
    sys.exit(main())
