"""Lost sentences: those of a gold `news` body that are not in what `clean` gives, and the rule that took each.

    python -m bench.lost                  every lost sentence of 12 words or more, then the shares, in all and by rule
    python -m bench.lost --set wcxb       of the articles of wcxb
    python -m bench.lost --favor recall   with another favor

A sentence is lost when fewer than three quarters of its 4-word shingles are in the output. What the page's visible text lacks
too was `not read`; it may stand in a script, or the gold has other words than the page. Gold, page and cuts are repaired first
(mojibake, soft hyphens), since a repaired word is not a lost one. Each page is cleaned by a model that did not see its domain.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Set
from functools import cache
from typing import Any, NamedTuple

import cleanse
from train import datasets
from train.measures import share_found, shingles, tokens
from train.models import pipeline_for

LONG = 12  # words
PRESENT = 0.75  # the share of a sentence's shingles
NOT_READ = "not read"

# A line ends a sentence, and so do the marks of Latin, Greek, Cyrillic and Hebrew before a blank, with what closes a quotation;
# those of Chinese and Japanese, of the Indic scripts (danda) and of Arabic and Urdu, with or without one. No repetition is
# nested, and each mark is tried once.
_END = re.compile(r"\n+|(?:[.!?…]+[\"'”’»“)\]]{0,3}[^\S\n]+)|(?:[。！？।॥۔؟]+[」』”’»)）]{0,3}[^\S\n]*)")


class Lost(NamedTuple):
    """A sentence that is not in the output, and the rule of the cut that has most of it."""

    rule: str
    sentence: str


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text that are long enough to count.

    >>> list(sentences("It rained. It rained all day in the town and nobody was out at all. Then it stopped."))
    ['It rained all day in the town and nobody was out at all.']
    """
    at = 0
    for end in _END.finditer(text):
        if len(tokens(text[at : end.end()])) >= LONG:
            yield text[at : end.end()].strip()
        at = end.end()
    if len(tokens(text[at:])) >= LONG:
        yield text[at:].strip()


def lost_of(wanted: list[str], result: cleanse.Result) -> Iterator[Lost]:
    """The sentences that a result lacks, each with its rule."""
    kept, visible = set(shingles(result.text)), set(shingles(repaired(result.source)))
    gone = [(cut.id, set(shingles(repaired(cut.removed)))) for cut in result.cuts]
    for sentence in wanted:
        if share_found(sentence, kept) < PRESENT:
            is_read = share_found(sentence, visible) >= PRESENT
            yield Lost(taker(sentence, gone) if is_read else NOT_READ, sentence)


def taker(sentence: str, gone: list[tuple[str, Set[tuple[str, ...]]]]) -> str:
    """The rule of the cut that has the largest share of a sentence.

    Where two have as much, it is not that of a repeat: this one took a copy because another was to stay.
    """
    share, _, rule = max(
        ((share_found(sentence, known), "repeat" not in rule, rule) for rule, known in gone), default=(0.0, False, "")
    )
    return rule if share else "no cut"  # the blocks that were cut are too short for a shingle


def repaired(text: str) -> str:
    """A text with its encoding mended and without soft hyphens."""
    return _repair()(text)


@cache
def _repair() -> cleanse.Pipeline:
    return cleanse.Pipeline.default().only("encoding", "whitespace")


def report(rows: list[dict[str, Any]], favor: str) -> None:
    """Prints each lost sentence, then the shares."""
    total = 0
    lost: Counter[str] = Counter()
    affected = set()
    for row in rows:
        wanted = list(sentences(repaired(row["body"])))
        total += len(wanted)
        for rule, sentence in lost_of(wanted, pipeline_for(row["url"], favor).run(row["html"])):
            lost[rule] += 1
            affected.add(row["id"])
            print(f"{rule:28} {row['id']}: {' '.join(sentence.split())[:300]!r}")
    print(f"\n{total} sentences of {LONG} words or more, of {len(rows)} bodies")
    taken = lost.total() - lost[NOT_READ]
    print(
        f"{taken} taken: {taken / total:.3%}; {lost[NOT_READ]} not read: {lost[NOT_READ] / total:.3%}; on {len(affected)} pages"
    )
    for rule, count in lost.most_common():
        print(f"  {rule:28}{count:6}{count / total:9.3%}")


def main() -> None:
    """Parses the command line."""
    parser = datasets.parser(__doc__ or "")
    parser.add_argument("--set", choices=("news", "wcxb"), default="news", help="whose articles (default: %(default)s)")
    parser.add_argument("--favor", choices=("balance", "precision", "recall"), default="balance")
    options = parser.parse_args()
    report(datasets.articles(options.data)[options.set], options.favor)


if __name__ == "__main__":
    main()
