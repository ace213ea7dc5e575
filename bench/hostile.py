"""Hostile text and HTML: no exception, an exact restore(), and time that grows no faster than the input.

    python -m bench.hostile               a row for each: seconds for half of it, for all of it, and their ratio
    python -m bench.hostile --only html   those of one kind
    python -m bench.hostile --name div    those whose name has this in it

Text must come out the same when it is cleaned twice. A page need not: what comes out is a text, in which lines are judged that
were parts of a tree. The command goes on after what fails, and ends by naming it.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator
from typing import NamedTuple

import cleanse

REPEATED = (
    "Photo: ",
    "You might also like\n",
    "(John Doe/Reuters) ",
    "a-\n",
    "?? ",
    "Ã©â€™",
    "&",
    "Read more: ",
    "By Ann Lee\n",
    "© ",
    "... ",
    "a\u00ad",
    "infor-\nmation well-\nknown ",
    "\f",
    "– 3 –\n\fThe Valley Post\n",
    "It rained in the whole of the valley on Monday, and nobody\nwent out of doors until late in the evening.\n\n",
    " \n",
)
COUNT = 100_000
PATIENCE = 10.0
"""Seconds after which a text is not cleaned again for a better time."""

_PARAGRAPH = "It rained in the valley for two days, and nobody was out of doors."
_ARTICLE = (
    '<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav><article><h2>Rain over the valley</h2>'
    + f"<p>{_PARAGRAPH} <a href=/more>The mayor</a> said <b>so</b>.</p>" * 8
    + "</article><aside><h4>More</h4><a href=/1>Ten umbrellas</a><a href=/2>The bridge</a></aside>"
)


class Hostile(NamedTuple):
    """A text by its name, and the function that makes one of any size."""

    name: str
    make: Callable[[int], str]
    count: int
    kind: str | None = None


def texts() -> Iterator[Hostile]:
    """Plain text, of which it is told by its looks what it is."""
    yield Hostile("empty", lambda count: "", 0)
    for piece, count in [
        ("\0", 1_000_000),
        ("\ud800", 1_000_000),
        ("x", 5_000_000),
        ("\n", 1_000_000),
        *((p, COUNT) for p in REPEATED),
        (f"Home\n{_PARAGRAPH}\n", COUNT // 4),
    ]:
        yield Hostile(f"{count} × {piece!r}", lambda count, piece=piece: piece * count, count)  # type: ignore[misc]
    yield Hostile(
        "lines of a menu, each with its number, and a paragraph",
        lambda count: "".join(f"Item {number}\n" for number in range(count)) + _PARAGRAPH,
        COUNT,
    )


def repeated() -> Iterator[tuple[str, str, str, str, int]]:
    """Pages that are one thing over and over: a name, what stands before, what is repeated, what stands behind, how often."""
    yield "p", "", f"<p>{_PARAGRAPH}</p>", "", COUNT
    yield "p of one letter", "", "<p>a", "", COUNT
    yield "p of one letter, closed", "", "<p>a</p>", "", COUNT
    yield "br", "<p>", "a<br>", "", COUNT
    yield "double br", "<div>", "a<br><br>", "", COUNT
    yield "li", "<ul>", "<li>one of many", "</ul>", COUNT
    yield "li with links", "<ul>", '<li><a href="/a">A story of rain</a></li>', "</ul>", COUNT
    yield "links", "<p>", "<a href=/>a</a> ", "", COUNT
    yield "headings", "", "<h2>Rain</h2>", "", COUNT
    yield "lone h2 and p", "", f"<h2>Rain</h2><p>{_PARAGRAPH}", "", COUNT // 2
    yield "cells in one row", "<table><tr>", "<td>1", "</table>", COUNT
    yield "cells in rows of ten", "<table>", "<tr>" + "<td>1" * 10, "</table>", COUNT // 10
    yield "footers", "", "<footer>© The Valley</footer>", "", COUNT
    yield "articles", "", f"<article><p>{_PARAGRAPH}</article>", "", COUNT // 2
    yield "noscript", "", "<noscript>rain</noscript>", "", COUNT
    yield "templates", "", "<template>rain</template>", "", COUNT
    yield "comments", "", "<!-- rain -->", "", COUNT
    yield "open comments", "", "<!-- rain ", "", COUNT
    yield "scripts", "", "<script>var rain = '<p>';</script>", "", COUNT
    yield "open scripts", "<div>", "<script>", "", COUNT
    yield "article pages", "", _ARTICLE, "", 50_000_000 // len(_ARTICLE)


def broken() -> Iterator[tuple[str, str, str, str, int]]:
    """Pages that are no HTML, in the same form."""
    yield "<", "", "<", "", 1_000_000
    yield "< after p", "<p>rain", "<", "", 1_000_000
    yield ">", "<p>", ">", "", 1_000_000
    yield "</", "<p>rain", "</", "", 500_000
    yield "<a", "<p>rain", "<a ", "", 500_000
    yield "<!", "<p>rain", "<!", "", 500_000
    yield "<?", "<p>rain", "<?", "", 500_000
    yield "&", "<p>", "&", "", 1_000_000
    yield "&amp", "<p>", "&amp", "", 500_000
    yield "unclosed attributes", "<p>rain</p>", "<p class='a ", "", COUNT
    yield "unclosed attributes, quoted in turn", "<p>rain</p>", "<p class='a><p title=\"b>", "", COUNT
    yield "attributes of one tag", "<p>rain</p><p", " a{}=b", ">rain", COUNT
    yield "one attribute", '<p class="', "a", '">rain', 1_000_000
    yield "one attribute of words", '<p class="', "nav ", '">rain', 250_000
    yield "one tag name", "<", "a", ">rain", 1_000_000
    yield "crossed tags", "<p>rain", "<b><i></b></i>", "", COUNT
    yield "closing tags alone", "<p>rain", "</div></b></p>", "", COUNT
    yield "tables in each other's cells, broken", "", "<table><td><b>a", "", 3_000
    yield "forms and selects", "", "<form><select><option>a", "", COUNT
    yield "NUL", "<p>", "a\0", "</p>", 500_000
    yield "NUL in tags", "", "<\0p>a</p\0>", "", COUNT
    yield "lone surrogates", "<p>", "a\ud800", "</p>", 500_000
    yield "lone surrogates in attributes", "", "<p class='\udc00'>\ud83d rain</p>", "", COUNT
    yield "references to surrogates and beyond", "<p>", "&#xD800;&#x110000;&#0;", "", COUNT
    yield "soft hyphens", "<p>", "rain\u00adfall ", "</p>", COUNT
    yield "mojibake", "", "<p>Ã©â€™ was said", "", COUNT
    yield "credits", "", "<p>(John Doe/Reuters)</p>", "", COUNT
    yield "bylines", "", "<p>By Ann Lee</p>", "", COUNT
    yield "spaces", "<p>a", " ", "b", 1_000_000
    yield "one word", "<p>", "x", "</p>", 5_000_000
    yield "one pre", "<pre>", "\tx\n", "</pre>", COUNT


def nested(opening: str, closing: str) -> Callable[[int], str]:
    """Elements inside each other, with a word in each."""
    return lambda count: (opening + "a ") * count + f"<p>{_PARAGRAPH}</p>" + closing * count


def numbered(before: str, piece: str, behind: str) -> Callable[[int], str]:
    """One thing over and over, each time with its number where it has a place for it."""
    if "{}" in piece:
        return lambda count: before + "".join(piece.format(number) for number in range(count)) + behind
    return lambda count: before + piece * count + behind


def html() -> Iterator[Hostile]:
    """Pages."""
    yield Hostile("empty page", lambda count: "", 0, "html")
    yield Hostile("blanks alone", lambda count: " \n" * count, COUNT, "html")
    for tag in ("div", "span", "b", "a", "ul", "blockquote", "font", "section", "nav", "table"):
        for closing, said in ((f"</{tag}>", ""), ("", ", unclosed")):
            yield Hostile(f"nested {tag}{said}", nested(f"<{tag}>", closing), COUNT, "html")
    yield Hostile("nested li in ul", nested("<ul><li>", "</li></ul>"), COUNT, "html")
    yield Hostile("nested td in table", nested("<table><tr><td>", "</td></tr></table>"), COUNT // 10, "html")
    yield Hostile("nested elements of any name", nested("<x-rain>", "</x-rain>"), COUNT, "html")
    yield Hostile("nested div without text", lambda count: "<div>" * count, COUNT, "html")
    for name, before, piece, behind, count in (*repeated(), *broken()):
        yield Hostile(name, numbered(before, piece, behind), count, "html")


def seconds(text: str, kind: str | None) -> float:
    """The best of five runs, or of fewer where they take long."""
    pipeline = cleanse.Pipeline.default()
    best, begun = float("inf"), time.perf_counter()
    for _ in range(5):
        start = time.perf_counter()
        pipeline.run(text, kind)
        best = min(best, time.perf_counter() - start)
        if time.perf_counter() - begun > PATIENCE:
            break
    return best


def tried(hostile: Hostile) -> str:
    """Prints a row; what is wrong with it, or nothing."""
    half, whole = hostile.make(hostile.count // 2), hostile.make(hostile.count)
    name = f"{hostile.count} × {hostile.name}" if hostile.kind and hostile.count else hostile.name
    try:
        result = cleanse.Pipeline.default().run(whole, hostile.kind)
        exact = result.restore() == result.source and (hostile.kind == "html" or result.source == whole)
        twice = hostile.kind == "html" or cleanse.clean(result.text) == result.text
        kept, source = len(result.text), len(result.source)
        del result
        first, second = seconds(half, hostile.kind), seconds(whole, hostile.kind)
    except Exception as error:  # of whatever kind: that there is one is what is looked for
        print(f"{name:48} raised {type(error).__name__}: {error!s:.200}", flush=True)
        return f"{name}: {type(error).__name__}"
    said = f"{'-' if hostile.kind else twice!s:5}"
    print(
        f"{name:48}{len(whole):10}{first:9.3f}{second:9.3f}{second / max(first, 1e-9):8.2f}   {exact!s:5}  {said}  "
        f"{kept} of {source}",
        flush=True,
    )
    return "" if exact and twice else f"{name}: not exact, or not a fixed point"


def main() -> None:
    """Prints the table, and ends by naming what failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", choices=("text", "html"))
    parser.add_argument("--name", default="", help="only what has this in its name")
    options = parser.parse_args()
    cleanse.clean("It rained. Photo: Ann Lee")  # the lexicon is loaded before anything is timed
    cleanse.clean("<p>It rained.</p>")  # and the model
    print(f"{'text':48}{'size':>10}{'half':>9}{'all':>9}{'ratio':>8}   exact  twice  kept")
    chosen = [*(texts() if options.only != "html" else ()), *(html() if options.only != "text" else ())]
    failed = [said for hostile in chosen if options.name in hostile.name and (said := tried(hostile))]
    if failed:
        raise SystemExit("\n".join(failed))


if __name__ == "__main__":
    main()
