"""Hostile text: no exception, an exact restore(), twice equals once, and time that grows no faster than the input.

python -m bench.hostile          a row for each text: seconds for half of it, for all of it, and their ratio
"""

from __future__ import annotations

import time
from collections.abc import Iterator

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
    " \n",
)
COUNT = 100_000


def texts() -> Iterator[tuple[str, str, str]]:
    """A name, half of the text, and the text."""
    yield "empty", "", ""
    for piece, count in [
        ("\0", 1_000_000),
        ("\ud800", 1_000_000),
        ("x", 5_000_000),
        ("\n", 1_000_000),
        *((p, COUNT) for p in REPEATED),
    ]:
        yield f"{count} × {piece!r}", piece * (count // 2), piece * count


def seconds(text: str) -> float:
    """The best of five runs."""
    best = float("inf")
    for _ in range(5):
        start = time.perf_counter()
        cleanse.clean(text)
        best = min(best, time.perf_counter() - start)
    return best


def main() -> None:
    """Prints the table; stops at the first text that is not restored or not a fixed point."""
    cleanse.clean("It rained. Photo: Ann Lee")  # the lexicon is loaded before anything is timed
    print(f"{'text':34}{'half':>9}{'all':>9}{'ratio':>8}   exact  twice")
    for name, half, whole in texts():
        result = cleanse.inspect(whole)
        exact, twice = result.restore() == whole, cleanse.clean(result.text) == result.text
        first, second = seconds(half), seconds(whole)
        print(f"{name:34}{first:9.3f}{second:9.3f}{second / max(first, 1e-9):8.2f}   {exact!s:5}  {twice}")
        if not (exact and twice):
            raise SystemExit(f"{name}: not exact, or not a fixed point")


if __name__ == "__main__":
    main()
