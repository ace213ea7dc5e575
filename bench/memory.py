"""Memory: what `clean` needs at its peak for a page of 20 MB, in a process of its own.

    python -m bench.memory               megabytes beyond those of a process that cleans a tiny page, and seconds
    python -m bench.memory --size 50     of another size

The page is made up: menus, articles, teasers and footers in turn. With scripts between them it has a tag every 120 characters,
as the middle page of `news` has; without any it has one every 20, and half of it is visible, which is the worst case. With
curly quotes Python takes two bytes a character.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from itertools import count
from pathlib import Path
from typing import NamedTuple

MEGABYTE = 1_000_000

# Linux tells the peak of the process alone (VmHWM); elsewhere it is asked of resource, which may count what was there before
# the process was replaced by Python.
_CHILD = """
import sys, time
import cleanse

def peak():
    try:
        with open("/proc/self/status") as status:
            return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM"))
    except OSError:
        import resource
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)

cleanse.clean("<p>It rained in the valley, and nobody was out.</p>")
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    page = file.read()
start = time.perf_counter()
text = cleanse.clean(page)
print(peak(), time.perf_counter() - start, len(page), len(text))
"""


_SCRIPT = "<script>" + "window.dataLayer.push({'event': 'view', 'slot': 7});" * 390 + "</script>"
PAGES = {"like news": ('""', _SCRIPT), "without scripts": ('""', ""), "with curly quotes": ("“”", "")}
"""What is put into each part of a page: the quotes, and a script."""


class Measured(NamedTuple):
    """What a child process tells."""

    peak: int  # bytes
    seconds: float
    characters: int
    kept: int


def part(number: int, quotes: str) -> str:
    """A menu, an article, teasers and a footer; each differs from the others, as those of a real page do."""
    opening, closing = quotes
    menu = "".join(f'<li class="menu-item"><a href="/section/{number}/{at}">Section {number}.{at}</a></li>' for at in range(12))
    prose = "".join(
        f'<p class="text">In the year {number + at} it rained for <b>{at + 2} days</b> in the valley, and the mayor said '
        f"{opening}we have never seen a flood like number {number}{closing}, as "
        f'<a href="/news/{number}-{at}">this paper reported</a> in week {at}.</p>'
        for at in range(10)
    )
    teasers = "".join(
        f'<div class="teaser"><a href="/story/{number}-{at}"><img src="/{number}/{at}.jpg" alt="">'
        f"<h3>Story {at} of day {number}</h3></a>"
        f'<span class="time">{at} hours ago</span></div>'
        for at in range(8)
    )
    return (
        f'<nav><ul class="menu">{menu}</ul></nav><article id="a{number}"><h2>Rain, part {number}</h2>{prose}</article>'
        f'<aside class="related"><h4>More on this</h4>{teasers}</aside><footer><p>© The Valley {number}</p></footer>\n'
    )


def write_page(path: Path, size: int, quotes: str, script: str) -> None:
    """Writes a page of about so many bytes."""
    with path.open("w", encoding="utf-8", newline="") as file:
        written = file.write("<!DOCTYPE html><html><head><title>Rain</title></head><body>")
        for number in count():
            if written >= size:
                break
            made = part(number, quotes) + script
            written += len(made.encode())
            file.write(made)
        file.write("</body></html>")


def measured(path: Path) -> Measured:
    """A fresh process that cleans a tiny page and then the one in a file."""
    done = subprocess.run([sys.executable, "-c", _CHILD, str(path)], capture_output=True, text=True, check=True)
    peak, seconds, characters, kept = done.stdout.split()
    return Measured(int(peak), float(seconds), int(characters), int(kept))


def report(options: argparse.Namespace) -> None:
    """Prints a row for each page."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.html"
        path.write_text("<p>It rained in the valley, and nobody was out.</p>", "utf-8")
        tiny = measured(path)
        print(f"a tiny page: peak {tiny.peak / MEGABYTE:.1f} MB")
        for name, (quotes, script) in PAGES.items():
            write_page(path, options.size * MEGABYTE, quotes, script)
            size, found = path.stat().st_size, measured(path)
            more = found.peak - tiny.peak
            print(
                f"{name:18}{size / MEGABYTE:6.1f} MB: "
                f"peak {found.peak / MEGABYTE:7.1f} MB = {found.peak / size:5.2f} times its size; "
                f"less the tiny page's {more / MEGABYTE:7.1f} MB = {more / size:5.2f} times; {found.seconds:.2f} s; "
                f"kept {found.kept / found.characters:.1%}"
            )


def main() -> None:
    """Parses the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=20, help="megabytes (default: %(default)s)")
    report(parser.parse_args())


if __name__ == "__main__":
    main()
