"""Bodies alone: what `clean` takes from gold article bodies, which should be nothing.

A body is repaired first (mojibake, entities, soft hyphens), since a repaired word is not a lost one. Each is cleaned by models
that did not see its page's domain.

    python -m bench.bodies            the share of words lost in each set
    python -m bench.bodies --list     every cut of a letter or digit, longest first
"""

from __future__ import annotations

import cleanse
from train import datasets
from train.measures import tokens, words_lost
from train.models import pipeline_for

LONG = 12  # words


def main() -> None:
    """Prints the shares and the cuts."""
    parser = datasets.parser(__doc__ or "")
    parser.add_argument("--list", action="store_true", help="every cut, not only those of 12 words or more")
    options = parser.parse_args()
    repair = cleanse.Pipeline.default().only("encoding", "whitespace")
    for name, found in datasets.articles(options.data).items():
        words = lost = raw = stepped_back = 0
        cuts = []
        for row in found:
            result = pipeline_for(row["url"]).run(row["body"])
            repaired = repair(row["body"])
            words += len(tokens(repaired))
            lost += words_lost(repaired, result.text)
            raw += words_lost(row["body"], result.text)
            stepped_back += any("nothing was cut" in warning for warning in result.warnings)
            cuts += [
                (len(tokens(cut.removed)), cut.id, row["id"], cut)
                for cut in result.cuts
                if tokens(cut.removed) and cut.cleaner != "encoding"
            ]
        print(
            f"{name}: {len(found)} bodies, {words} words, {lost} lost: {lost / words:.4%} "
            f"({raw / words:.4%} if repaired words count as lost); stepped back from {stepped_back}"
        )
        for size, rule, row_id, cut in sorted(cuts, key=lambda cut: cut[:3], reverse=True):
            if size >= LONG or options.list:
                print(
                    f"  {size:4} {rule:24} {row_id}: {' '.join(cut.removed.split())[:300]!r}"
                    + (f" -> {cut.put!r}" if cut.put else "")
                )


if __name__ == "__main__":
    main()
