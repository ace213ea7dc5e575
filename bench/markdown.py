"""Whether Markdown says what the text says: rendered by markdown-it-py, its text is that of the result, on real pages.

python -m bench.markdown                       1,000 pages of `wcxb`, `news`, `snippets` and `more`
python -m bench.markdown --pages 200 --show 5  the first differences of five pages

White space does not count, nor do the brackets of note marks, the dollars of formulas and
the boxes of tasks, which text and Markdown write differently.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from time import process_time

from markdown_it import MarkdownIt
from mdit_py_plugins.dollarmath import dollarmath_plugin
from selectolax.lexbor import LexborHTMLParser

import cleanse
from train import datasets

SETS = ("wcxb", "news", "snippets", "more")
_PARSER = (
    MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(dollarmath_plugin, allow_digits=False, allow_space=False)
)
# The second note of a number is "1-2".
_NOTE = re.compile(r"\[\^?([\w-]{1,20}?)(?:-\d{1,2})?\]")
_NOTE_BEGINS = re.compile(r"(?m)^(?:> )*\[\^([\w-]{1,20}?)(?:-\d{1,2})?\]: ")
_FENCE = re.compile(r"(?ms)(^[ >]*`{3,}[^\n`]*\n.*?^[ >]*`{3,}$)")
_TASK = re.compile(r"(?m)^((?:> | )*[-*] )\[[ x]\] ")
_CONTEXT = 60  # characters around a difference that are shown


def seen(made: str, note: str) -> str:
    """What a reader sees of Markdown, without white space; ``note`` stands in place of the mark that begins a note."""
    parts = _FENCE.split(made)  # every other is a fence with its code
    parts[::2] = [_NOTE_BEGINS.sub(note, _TASK.sub(r"\1", part)) for part in parts[::2]]
    made = "".join(parts)
    tree = LexborHTMLParser(_PARSER.render(made))
    return told(tree.body.text() if tree.body is not None else "")


def told(text: str) -> str:
    """A text without what Markdown writes differently."""
    return "".join(_NOTE.sub(r"\1", text).replace("$", "").split())


def difference(result: cleanse.Result) -> str | None:
    """Where the Markdown of a result first says something else than its text; ``None`` where it says the same."""
    made, text = result.markdown(title=False), told(result.text.replace("\0", "\ufffd"))
    # A note that is an item of a list has no number in the text, and one that is a paragraph has.
    readings = [seen(made, note) for note in ("", r"\1 ", r"\1: ")]
    if text in readings:
        return None
    read = readings[0]
    at = next((at for at, pair in enumerate(zip(read, text, strict=False)) if pair[0] != pair[1]), min(len(read), len(text)))
    start = max(0, at - _CONTEXT)
    return f"text      {text[start : at + _CONTEXT]!r}\n  Markdown  {read[start : at + _CONTEXT]!r}"


def pages(data: Path, count: int) -> Iterator[tuple[str, str]]:
    """So many pages, each with its set and id, taken evenly from the sets."""
    rows = [(f"{name} {row['id']}", row["html"]) for name in SETS for row in datasets.rows(data, name)]
    step = max(1, len(rows) // count)
    yield from rows[::step][:count]


def main() -> None:
    """Prints how many pages are told alike, and where others differ first."""
    parser = datasets.parser(__doc__ or "")
    parser.add_argument("--pages", type=int, default=1_000)
    parser.add_argument("--show", type=int, default=10)
    given = parser.parse_args()
    alike = total = shown = 0
    cleaning = writing = 0.0
    for name, html in pages(given.data, given.pages):
        began = process_time()
        result = cleanse.inspect(html, kind="html")
        cleaning += process_time() - began
        began = process_time()
        result.markdown(title=False)
        writing += process_time() - began
        found = difference(result)
        total, alike = total + 1, alike + (found is None)
        if found is not None and shown < given.show:
            shown += 1
            print(f"{name}\n  {found}")
    cleaning, writing = 1000 * cleaning / total, 1000 * writing / total
    print(f"{alike} of {total} pages told alike; {cleaning:.1f} ms a page to clean, {writing:.1f} to write")


if __name__ == "__main__":
    main()
