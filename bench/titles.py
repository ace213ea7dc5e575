"""Headlines: whether `clean` leaves a page's headline out of its body, and `result.title` says it, against the labels of blocks.

python -m bench.titles                    the shares, and how many cuts of the rule were no headline
python -m bench.titles --sample 5         every fifth page only
python -m bench.titles --show 20          also pages where it went wrong, and how
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

import cleanse
from cleanse.roles.headline import RULE
from train import datasets

_FEWEST = 3  # rows of a kind of page that are worth a line


class Page(NamedTuple):
    """A labelled page: ``roles`` has the labels of each text, without its white space."""

    name: str
    kind: str
    html: str
    url: str
    roles: dict[str, set[str]]


def flat(text: str) -> str:
    """A text without white space, by which blocks are found again."""
    return "".join(text.split())


def pages(options: Any) -> Iterator[Page]:
    """Those with labels of their blocks."""
    labels = defaultdict(dict)
    for at, row in enumerate(datasets.rows(options.data, "roles")):
        if at % options.sample == 0:
            labels[row["set"]][row["id"]] = row
    for of_set in sorted(labels):
        for row in datasets.rows(options.data, of_set):
            label = labels[of_set].get(row["id"])
            if label is not None:
                roles = defaultdict(set)
                for role, text in label["blocks"]:
                    roles[flat(text)].add(role)
                yield Page(f"{of_set} {row['id']}", label.get("kind", ""), row["html"], row.get("url") or "", roles)


def judged(page: Page) -> tuple[dict[str, bool], str]:
    """What is true of a page, and what there is to show of it."""
    result = cleanse.inspect(page.html, kind="html", url=page.url or None)
    lines = {flat(line) for line in result.text.splitlines()}
    wanted = {text for text, roles in page.roles.items() if "title" in roles}
    once = {text for text in wanted if "body" not in page.roles[text]}  # a recipe's card says its name again
    cuts = [cut.removed for cut in result.cuts if cut.rule == RULE and cut.cleaner == "furniture"]
    cut_roles = [page.roles.get(flat(cut), {"unknown"}) for cut in cuts]
    found: dict[str, bool] = {}
    if wanted:
        found["headline is out of the text"] = not once & lines
        found["headline is result.title"] = flat(result.title or "") in wanted
        found["headline is metadata title"] = flat(result.metadata.get("title") or "") in wanted
    found["rule took a block"] = bool(cuts)
    for role in ("title", "body", "nav", "related", "unknown"):
        found[f"rule took a {role}"] = any(role in roles and not (role != "title" and "title" in roles) for roles in cut_roles)
    return found, f"{result.title!r} wanted {[text[:60] for text in wanted]} cut {cuts} as {cut_roles}"


def main() -> None:
    """Prints the shares."""
    parser = datasets.parser(__doc__ or "")
    parser.add_argument("--sample", type=int, default=1, metavar="N", help="every Nth page only")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N pages of each kind of fault")
    options = parser.parse_args()
    true, total = Counter(), Counter()
    shown: dict[str, list[str]] = defaultdict(list)
    for page in pages(options):
        found, told = judged(page)
        for what, is_true in found.items():
            for kind in ("", page.kind):
                true[what, kind] += is_true
                total[what, kind] += 1
            if is_true == ("rule took" in what):
                shown[what].append(f"    {page.name} ({page.kind}): {told}")
    for (what, kind), count in sorted(total.items()):
        if count >= _FEWEST:
            print(f"{what:30} {kind:10} {true[what, kind]:5} of {count:5}  {true[what, kind] / count:.1%}")
    for what, lines in shown.items():
        if what not in ("rule took a title", "rule took a block") and options.show:
            print(what, *lines[: options.show], sep="\n")


if __name__ == "__main__":
    main()
