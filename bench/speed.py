"""Speed: `clean` on gold article bodies beside `ftfy.fix_text` alone on the same strings, in one process.

python -m bench.speed            milliseconds a body, and the ratio of the means, in rounds that alternate
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable

import ftfy

import cleanse
from bench import pages

ROUNDS = 5


def seconds(function: Callable[[str], str], texts: list[str]) -> float:
    """The time of one pass over all texts."""
    start = time.perf_counter()
    for text in texts:
        function(text)
    return time.perf_counter() - start


def compared(name: str, texts: list[str]) -> None:
    """Prints a row: the median round of each, and the ratio of the sums."""
    ours, theirs = zip(*((seconds(cleanse.clean, texts), seconds(ftfy.fix_text, texts)) for _ in range(ROUNDS)), strict=True)
    each = 1000 / len(texts)
    middle = ROUNDS // 2
    print(
        f"{name:8}{len(texts):6} bodies   clean {sorted(ours)[middle] * each:6.2f} ms   "
        f"ftfy.fix_text {sorted(theirs)[middle] * each:6.2f} ms   ratio {sum(ours) / sum(theirs):.2f}"
    )


def first_call() -> None:
    """Prints what the import and the first call cost in a new process."""
    script = (
        "import time; a = time.perf_counter(); import cleanse; b = time.perf_counter(); "
        "cleanse.clean('It rained. Photo: Ann Lee'); print(b - a, time.perf_counter() - b)"
    )
    runs = [
        subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout for _ in range(ROUNDS)
    ]
    imports, calls = zip(*(map(float, run.split()) for run in runs), strict=True)
    middle = ROUNDS // 2
    imported, called = sorted(imports)[middle] * 1000, sorted(calls)[middle] * 1000
    print(f"import cleanse {imported:.0f} ms; the first call, which loads the lexicon, {called:.0f} ms")


def main() -> None:
    """Prints a row for each set and one for both."""
    options = pages.parser(__doc__ or "").parse_args()
    cleanse.clean("It rained. Photo: Ann Lee")
    found = {name: [row["body"] for row in rows] for name, rows in pages.articles(options.data).items()}
    for name, texts in found.items():
        compared(name, texts)
    compared("both", [text for texts in found.values() for text in texts])
    first_call()


if __name__ == "__main__":
    main()
