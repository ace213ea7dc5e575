"""Bodies of many genres, alone and in the furniture of pages and of the lexicon: texts whose every line has a role."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from train import datasets, frames
from train.folds import FOLDS, number_of
from train.frames import Frames, Labelled

OWN = Path(__file__).parent
FRAMES = 2  # pages whose furniture a body is put in, to measure
# In how many ways of each sort a body is learned from, and a short one, such as a report of three sentences.
LEARNED = {"page": 2, "pieces": 2, "frame": 1, "phrases": 1}
LEARNED_SHORT = {"page": 2, "pieces": 2, "frame": 3, "lines": 2, "phrases": 1}
SHORT = 700  # characters
STRANGE = 0.3  # the share of the frames of pages that are in English where the language has none
QUOTING = 0.3  # the share of these in which the body also quotes a phrase of the lexicon
_TITLE_WORDS = 12


class Text(NamedTuple):
    """A text whose lines have roles."""

    lang: str
    genre: str
    fold: int
    how: str
    """``alone``, ``page`` for one in the furniture of a page, ``pieces`` for one in some of several pages, ``frame`` for one in a
    frame that was written, ``phrases`` and ``lines`` for one in that of the lexicon."""
    text: str
    lines: Labelled


def genre_fold(genre: str) -> int:
    """The fold of a genre, whatever the language."""
    return number_of(genre) % FOLDS


def folded(text: str) -> list[str]:
    """The lines of a text that hold something, white space folded."""
    return [line for line in (" ".join(line.split()) for line in text.split("\n")) if line]


def own(folder: Path = OWN) -> list[dict[str, Any]]:
    """The bodies that were written for the project beside ``bodies``, which no measurement sees."""
    return [json.loads(line) for line in (folder / "bodies.jsonl").read_text("utf-8").splitlines()]


def measured(data: Path) -> Iterator[Text]:
    """Each of ``bodies`` alone, in the furniture of some pages of its language, and once in that of the lexicon."""
    draw = random.Random(1)
    rows = list(datasets.rows(data, "bodies"))
    known, titles = frames.frames(data), _titles(rows)
    for row in rows:
        of = (row["lang"], row["genre"], genre_fold(row["genre"]))
        yield Text(*of, "alone", row["text"], frames.as_lines("body", row["text"]))
        for how in (*("page",) * FRAMES, "phrases"):
            yield Text(*of, how, *_joined(_in(how, draw, row, known, titles)))


def learned(data: Path) -> Iterator[Text]:
    """Each of ``bodies`` and of :func:`own` alone, and in furniture of all sorts."""
    rows = list(datasets.rows(data, "bodies"))
    known, titles = frames.frames(data), _titles(rows)
    for row in [*rows, *own()]:
        of = (row["lang"], row["genre"], genre_fold(row["genre"]))
        draw = random.Random(number_of(row["text"]))
        for text in (row["text"], frames.quoting(draw, row["text"], row["lang"])):
            yield Text(*of, "alone", text, frames.as_lines("body", text))
        counts = LEARNED_SHORT if len(row["text"]) <= SHORT else LEARNED
        for how in (how for how, count in counts.items() for _ in range(count)):
            text = frames.quoting(draw, row["text"], row["lang"]) if draw.random() < QUOTING else row["text"]
            if how in ("page", "pieces") and (row["lang"], of[2]) not in known and draw.random() > STRANGE:
                how = "frame"
            if how == "frame" and row["lang"] not in frames.written():
                how = "lines"
            made = _in(how, draw, {**row, "text": text}, known, titles)
            yield Text(*of, how, *_joined(made, draw.choice(("\n\n", "\n\n", "\n"))))


def _in(how: str, draw: random.Random, row: Mapping[str, Any], known: Frames, titles: Mapping[str, list[str]]) -> Labelled:
    lang, text = row["lang"], row["text"]
    if how in ("phrases", "lines"):
        return (frames.in_phrases if how == "phrases" else frames.in_lines)(draw, text, lang, titles.get(lang, ()))
    if how == "frame":
        return frames.in_written(draw, text, draw.choice(frames.written()[lang]))
    fold = genre_fold(row["genre"])
    pages = known.get((lang, fold)) or known["en", fold]
    return frames.in_frame(draw, text, draw.choice(pages)) if how == "page" else frames.in_pieces(draw, text, pages)


def _joined(parts: Labelled, between: str = "\n\n") -> tuple[str, Labelled]:
    return between.join(text for _, text in parts), [line for role, text in parts for line in frames.as_lines(role, text)]


def _titles(rows: Iterable[Mapping[str, Any]]) -> dict[str, list[str]]:
    """First lines of bodies that may be titles, by language."""
    found: dict[str, list[str]] = {}
    for row in rows:
        first = folded(row["text"])[0]
        if len(first.split()) < _TITLE_WORDS:
            found.setdefault(row["lang"], []).append(first)
    return found
