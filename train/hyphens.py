"""Trains what tells a word's own hyphen from one of typesetting, and writes it to ``cleanse``; or for each fold, to measure with.

    python -m train.hyphens            the trees, and the lists of words `x`
    python -m train.hyphens --folds    five of each, without the pages of a fifth of the domains, in bench/.cache/hyphens

Paragraphs of the labelled pages (bodies where there is a gold, what ``clean`` finds elsewhere) are set in lines of several
widths, so each broken word has its label. The lists have the words that wordfreq knows, by their frequency, words and compounds
that three domains have, and the parts of these. The same data gives the same model. Needs the extra `bench`.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise
from math import log2, log10
from pathlib import Path
from typing import NamedTuple

import lightgbm
import numpy as np

from cleanse import packaged
from cleanse.lexicon import Lexicon
from cleanse.mend.broken_words import broken_words, known_words
from cleanse.mend.frequencies import FILE, FOLDER, LEVELS, packed
from cleanse.mend.hyphenation import FEATURES, TREES, Compounds, features
from cleanse.pipeline import Pipeline
from cleanse.read.text import read_text
from cleanse.text import language
from train import datasets
from train.folds import FOLDS, domain, fold_of
from train.trees import SEED, Features
from train.typesetter import Break, typeset
from train.writing import record, write

HYPHENS = Features(FEATURES, {}, {})
SHAPE = {
    "num_leaves": 16, "learning_rate": 0.06, "rounds": 300, "min_data_in_leaf": 15, "lambda_l2": 2.0, "feature_fraction": 0.7,
}  # fmt: skip
WIDTHS = (38, 44, 50, 58, 66, 76)
BRITISH = (44, 66)  # the widths at which English is broken by British patterns
LISTED = {"en": 300_000}  # words of a list; the other languages break fewer words at hyphens of their own
LISTED_ELSE = 50_000
LEAST_DOMAINS = 2
SEEN = 2  # the level of a word that wordfreq does not know
NORWEGIAN = {"no": "nb"}
LEAST_WORDS = 20
BLIND = 0.1  # the weight of a row without what pyphen says
_WORD = re.compile(r"[^\W_]+(?:[-\u2010\u2011][^\W_]+)*")


class Text(NamedTuple):
    """The paragraphs of a page."""

    fold: int
    domain: str
    iso: str
    paragraphs: list[str]


class Levels:
    """A list of words in memory, before it is packed."""

    def __init__(self, levels: Mapping[str, int]) -> None:
        self.levels = levels

    def level(self, key: str) -> int:
        """As the list of words that it will be."""
        return self.levels.get(key, 0)


def texts(data: Path) -> list[Text]:
    """The paragraphs of all pages."""
    found = []
    cleaner = Pipeline.default().without("hyphens")  # which is to be trained
    for name in ("news", "wcxb", "snippets", "pages", "reader"):
        for row in datasets.rows(data, name):
            body = row["body"] if name in ("news", "wcxb") else cleaner.run(row["html"], kind="html").text
            paragraphs = [line.strip() for line in body.split("\n") if line.strip()]
            if paragraphs:
                iso = language.guess(read_text("\n".join(paragraphs)))
                found.append(Text(fold_of(row["url"]), domain(row["url"]), iso, paragraphs))
    return found


def levels_of(iso: str, of: Iterable[Text]) -> dict[str, int]:
    """The keys of a language's list, each with its level."""
    import wordfreq

    frequencies = wordfreq.get_frequency_dict(NORWEGIAN.get(iso, iso), "best")
    known = sorted((word for word in frequencies if word.isalpha() and len(word) > 1), key=lambda w: (-frequencies[w], w))
    levels = {
        word: min(LEVELS, max(1, round(2 * (log10(frequencies[word]) + 9)))) for word in known[: LISTED.get(iso, LISTED_ELSE)]
    }
    domains: defaultdict[str, set[str]] = defaultdict(set)
    for text in of:
        for word in {word.lower() for paragraph in text.paragraphs for word in _WORD.findall(paragraph)}:
            parts = re.split("[-\u2010\u2011]", word)
            if len(parts) == 1:
                domains[word].add(text.domain)
            for first, second in pairwise(parts):
                for key in (f"{first}-", f"-{second}", f"{first}-{second}"):
                    domains[key].add(text.domain)
    for key in sorted(domains):
        count = len(domains[key])
        if count >= LEAST_DOMAINS and "-" in key:
            levels[key] = min(LEVELS, int(2 * log2(count)) - 1)
        elif count >= LEAST_DOMAINS and key.isalpha() and len(key) > 2:
            levels.setdefault(key, SEEN)
    return levels


def lists(of: list[Text]) -> dict[str, dict[str, int]]:
    """The keys of all languages that hyphens.txt knows."""
    isos = sorted(path.parent.name for path in Path(packaged.FOLDER, "lexicon", "data").glob("*/hyphens.txt"))
    return {iso: levels_of(iso, [text for text in of if text.iso == iso]) for iso in isos}


def rows_of(text: Text, levels: Levels) -> tuple[list[tuple[float, ...]], list[int], list[str]]:
    """The rows of the words that typesetting breaks and that the text itself does not tell of, their labels, and the words."""
    rows, labels, words = [], [], []
    paragraphs = [p for p in text.paragraphs if len(p.split()) >= LEAST_WORDS]
    for width in WIDTHS:
        broken: list[Break] = []
        patterns = "en_GB" if text.iso == "en" and width in BRITISH else text.iso
        doc = read_text("\n\n".join([typeset(paragraph, patterns, width, broken) for paragraph in paragraphs]))
        kinds = iter(broken)
        known = known_words(doc)
        for word in broken_words(doc.text):
            kind = next((k for k in kinds if k.first.endswith(word.left + word.mark) and k.second.startswith(word.right)), None)
            if kind is None:
                break
            if not known[(word.left + word.right).lower()] and not known[f"{word.left}-{word.right}".lower()]:
                rows.append(features(word, text.iso, Lexicon.default().cached(Compounds), levels))
                labels.append(int(kind.is_own))
                words.append(f"{text.iso} {word.left}|{word.right}")
    return rows, labels, words


def trained(of: list[Text]) -> tuple[lightgbm.Booster, dict[str, dict[str, int]]]:
    """The trees, and the lists that the package carries.

    What trees see of a page comes from lists without the pages of its fold, as it is with a page that nobody has seen.
    """
    rows, labels = [], []
    for fold in sorted({text.fold for text in of}):
        without = lists([text for text in of if text.fold != fold])
        for text in of:
            if text.fold == fold and text.iso in without:
                found = rows_of(text, Levels(without[text.iso]))
                rows += found[0]
                labels += found[1]
    x, y = np.array(rows, dtype=np.float32), np.array(labels)
    blind = x.copy()  # as in a language that pyphen has no patterns of
    blind[:, FEATURES.index("legal")] = -1
    weights = np.concatenate([np.ones(len(y)), np.full(len(y), BLIND)])
    booster = HYPHENS.boosted(np.concatenate([x, blind]), np.concatenate([y, y]), weights, SHAPE)
    return booster, lists(of)


def main() -> None:
    """Trains and writes."""
    parser = datasets.parser(__doc__ or "")
    parser.add_argument("--folds", action="store_true", help="five models to measure with")
    options = parser.parse_args()
    found = texts(options.data)
    if options.folds:
        for fold in range(FOLDS):
            booster, levels = trained([text for text in found if text.fold != fold])
            folder = datasets.CACHE / "hyphens" / str(fold)
            write(folder, {TREES: HYPHENS.as_data(booster, {})})
            for iso, of in levels.items():
                (folder / f"{iso}.bin").write_bytes(packed(of))
        return
    booster, levels = trained(found)
    made = {TREES: HYPHENS.as_data(booster, {})}
    write(Path(packaged.FOLDER, *FOLDER), made)
    for iso, of in levels.items():
        Path(packaged.FOLDER, *FOLDER, iso, FILE).write_bytes(packed(of))
    sizes, per_language = {iso: len(of) for iso, of in levels.items()}, dict(Counter(text.iso for text in found))
    record("hyphens", made, shape=SHAPE, widths=WIDTHS, seed=SEED, texts=per_language, keys=sizes)


if __name__ == "__main__":
    main()
