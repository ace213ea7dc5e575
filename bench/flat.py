"""Pages without markup: what `clean` finds of the body in the text that other tools flatten a page to.

    python -m bench.flat                 scores by tool and set; then what stays of captions, comments and so on
    python -m bench.flat --worst 20      also our worst texts of each set
    python -m bench.flat --tools inscriptis --sets news

Each text is cleaned by models that did not see its page's domain (`python -m train.text --folds`, and `python -m train.html
--folds`). The set `roles` has the pages of all sets whose blocks somebody has read, and their body as these say; of its
articles there are rows by language, too. Beside it C4's rule (lines that end in punctuation and have five words: Raffel et al.,
JMLR 2020), and the text as it is.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from typing import Any

from bench.html import captions
from train import datasets
from train.flatten import MEASURED, SETS, WHOLE, flattened, labelled
from train.measures import tokens, word_precision_recall, word_scores
from train.models import pipeline_for

Row = dict[str, Any]
_SETS = ("roles", "news", "wcxb")
_MANY, _LOW = 10, 0.5  # articles of a language that has a row, and the F1 of a text that goes wrong
_ENDS = (".", "!", "?", '"')


def c4(text: str) -> str:
    """The lines that C4 would keep."""
    return "\n".join(line for line in text.split("\n") if line.rstrip().endswith(_ENDS) and len(line.split()) >= 5)


def cleaned(named: tuple[str, str]) -> tuple[str, tuple[str, ...]]:
    """A text cleaned, given the address of its page; and the warnings."""
    text, url = named
    result = pipeline_for(url).run(text, kind="text")
    return result.text, tuple(result.warnings)


def scores(name: str, tool: str, rows: list[Row], ours: list[str]) -> None:
    """Prints a row for a set and for each of its kinds."""
    kinds = Counter(row.get("kind", "") for row in rows)
    texts = [row["texts"][tool] for row in rows]
    others: dict[str, Callable[[str], str]] = {"C4's rule": c4, "as it is": str}
    for kind in (None, *(kind for kind, _ in kinds.most_common() if kind)):
        chosen = [at for at, row in enumerate(rows) if kind in (None, row.get("kind"))]
        made = {
            "cleanse": ours,
            **({other: list(map(function, texts)) for other, function in others.items()} if not kind else {}),
        }
        for what, found in made.items():
            precision, recall, f1 = word_scores([(found[at], rows[at]["body"]) for at in chosen])
            label = f"{name} {kind}" if kind else name
            print(f"{label:20}{len(chosen):6}  {tool:12}{what:12}{f1:9.4f}{precision:9.4f}{recall:9.4f}")


def role_scores(tool: str, rows: list[Row], ours: list[str]) -> None:
    """Prints a row for each kind of the pages whose blocks have roles, and for each language of articles."""
    found = [(row, word_precision_recall(text, row["role_body"])) for row, text in zip(rows, ours, strict=True)]
    articles = [(row, of) for row, of in found if row["kind"] == "article"]
    kinds, languages = Counter(row["kind"] for row in rows), Counter(row["lang"] for row, _ in articles)
    groups = [
        ("article", articles),
        *((kind, [of for of in found if of[0]["kind"] == kind]) for kind in kinds if kind != "article"),
    ]
    groups += [
        (language, [of for of in articles if of[0]["lang"] == language]) for language, n in languages.most_common() if n >= _MANY
    ]
    for label, chosen in groups:
        precision, recall, f1 = (sum(values) / len(chosen) for values in zip(*(of for _, of in chosen), strict=True))
        low = sum(of[2] < _LOW for _, of in chosen) / len(chosen)
        figures = f"{f1:9.4f}{precision:9.4f}{recall:9.4f}   {low:6.1%} under {_LOW}"
        print(f"{'roles ' + label:20}{len(chosen):6}  {tool:12}{'cleanse':12}{figures}")
    print(
        "    of the words of articles' blocks stay:", ", ".join(f"{role} {share:.1%}" for role, share in kept(rows, ours).items())
    )


def kept(rows: list[Row], ours: list[str]) -> dict[str, float]:
    """For each role but body the share of its words, in articles, that stay beside the body's."""
    stay, all_words = Counter[str](), Counter[str]()
    for row, text in zip(rows, ours, strict=True):
        if row["kind"] == "article":
            body = Counter(tokens(row["role_body"]))
            left = Counter(tokens(text)) - body
            for role in {role for role, _ in row["roles"]} - {"body", "unsure"}:
                words = Counter(word for of, said in row["roles"] if of == role for word in tokens(said)) - body
                stay[role] += (left & words).total()
                all_words[role] += words.total()
    return {role: stay[role] / all_words[role] for role in sorted(all_words)}


def main() -> None:
    """Prints the tables."""
    parser = datasets.parser(__doc__ or "")
    parser.add_argument("--worst", type=int, default=0, metavar="N")
    parser.add_argument("--tools", nargs="+", choices=tuple(WHOLE), default=MEASURED)
    parser.add_argument("--sets", nargs="+", choices=_SETS, default=_SETS)
    report(parser.parse_args())


def report(options: argparse.Namespace) -> None:
    """Prints what is asked for."""
    print(f"{'set':20}{'texts':>6}  {'tool':12}{'':12}{'word F1':>9}{'P':>9}{'R':>9}")
    for name in options.sets:
        if name == "roles":
            rows = [row for of in SETS for row in labelled(options.data, of) if row.get("role_body")]
        else:
            rows = flattened(options.data, name)
        for tool in options.tools:
            with ProcessPoolExecutor() as workers:
                results = list(workers.map(cleaned, [(row["texts"][tool], row["url"]) for row in rows], chunksize=8))
            ours = [text for text, _ in results]
            if name == "roles":
                role_scores(tool, rows, ours)
            else:
                scores(name, tool, rows, ours)
            told = Counter(warning.split(":")[0] for _, warnings in results for warning in warnings)
            for warning, count in told.most_common():
                print(f"    {count} texts: {warning}")
            if name == "news":
                captions(rows, {"cleanse": ours, "as it is": [row["texts"][tool] for row in rows]}, options.worst)
            golds = [row["role_body" if name == "roles" else "body"] for row in rows]
            scored = [(word_precision_recall(text, gold), row) for text, gold, row in zip(ours, golds, rows, strict=True)]
            for (precision, recall, f1), row in sorted(scored, key=lambda found: found[0][2])[: options.worst]:
                print(f"    {row['id']:44} {row.get('kind', ''):14} F1 {f1:.3f}   P {precision:.3f}   R {recall:.3f}")


if __name__ == "__main__":
    main()
