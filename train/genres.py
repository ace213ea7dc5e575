"""Bodies of many genres, alone and in the furniture of pages and of the lexicon: texts whose every line has a role."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from cleanse.lexicon import Lexicon
from cleanse.read.text import read_text
from cleanse.text.lines import lines
from train import datasets
from train.trees import FOLDS, fold_of, number_of

OWN = Path(__file__).parent
EVERY = -1  # the fold of what all models see
FRAMES = 2  # pages whose furniture a body is put in
BETWEEN = 0.08  # the share of the places between two paragraphs where furniture is put
NAMES = ("Ann Lee", "Jo Doe", "María Núñez", "Иван Петров", "李明", "Çağla Öz")
EXCERPTS = 4  # of a page
_NEAR, _MOST_AROUND = 4, 5  # blocks
_LEFT = ("byline", "caption", "related", "promo", "comment")
_TITLE_WORDS = 12
_FRAME_LINES = 400

Labelled = list[tuple[str, str]]
"""Roles and texts, in order."""


class Text(NamedTuple):
    """A text whose lines have roles."""

    lang: str
    genre: str
    fold: int
    how: str
    """``alone``, ``page`` for one in the furniture of a page, ``phrases`` for one in that of the lexicon."""
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


def texts(data: Path, *, with_own: bool = False) -> Iterator[Text]:
    """Each body alone, in the furniture of some pages of its language, and once in that of the lexicon.

    :param with_own: those of :func:`own`, too, which are learned from in all folds: their fold is ``EVERY``.
    """
    draw = random.Random(1)
    rows = list(datasets.rows(data, "bodies"))
    frames, titles = _frames(data), _titles(rows)
    for row in [*rows, *({**of, "fold": EVERY} for of in (own() if with_own else ()))]:
        lang, text, fold = row["lang"], row["text"], row.get("fold", genre_fold(row["genre"]))
        of = (lang, row["genre"], fold)
        yield Text(*of, "alone", text, _as("body", text))
        of_frames = fold if fold != EVERY else draw.randrange(FOLDS)
        known = frames.get((lang, of_frames)) or frames["en", of_frames]
        for _ in range(FRAMES):
            yield Text(*of, "page", *_joined(_in_frame(draw, text, draw.choice(known))))
        yield Text(*of, "phrases", *_joined(_in_phrases(draw, text, lang, titles)))


def _joined(parts: Labelled) -> tuple[str, Labelled]:
    return "\n\n".join(text for _, text in parts), [line for role, text in parts for line in _as(role, text)]


def _as(role: str, text: str) -> Labelled:
    return [(role, line.text) for line in lines(read_text(text))]


def _paragraphs(text: str) -> list[str]:
    return text.split("\n\n") if "\n\n" in text else text.split("\n")


def _frames(data: Path) -> dict[tuple[str, int], list[Labelled]]:
    """The blocks of the articles of ``roles``, by language and fold."""
    found: dict[tuple[str, int], list[Labelled]] = {}
    for row in datasets.rows(data, "roles"):
        blocks = [(role, text) for role, text in row["blocks"] if text.strip() and role != "unsure"]
        if row["kind"] == "article" and any(role == "body" for role, _ in blocks) and len(blocks) <= _FRAME_LINES:
            found.setdefault((row["lang"], fold_of(row["url"])), []).append(blocks)
    return found


def _in_frame(draw: random.Random, text: str, frame: Labelled) -> Labelled:
    """A body with what stands above, between and below the body of a page."""
    at = [number for number, (role, _) in enumerate(frame) if role == "body"]
    above, between, below = (
        [of for of in part if of[0] != "body"] for part in (frame[: at[0]], frame[at[0] : at[-1]], frame[at[-1] + 1 :])
    )
    made = list(above)
    for number, paragraph in enumerate(_paragraphs(text)):
        if number and between and draw.random() < BETWEEN:
            made.append(draw.choice(between))
        made.append(("body", paragraph))
    return made + below


def excerpts(draw: random.Random, blocks: Labelled) -> Iterator[Labelled]:
    """Some paragraphs of a page's body with one block of something else where that stands: what an extractor leaves of it.

    Each is given as lines with their roles.
    """
    body = [at for at, (role, _) in enumerate(blocks) if role == "body"]
    if not body:
        return
    near = range(max(0, body[0] - _NEAR), min(len(blocks), body[-1] + _NEAR + 1))
    others = [at for at in near if blocks[at][0] in _LEFT]
    for at in draw.sample(others, min(EXCERPTS, len(others))):
        above = [other for other in body if other < at][-draw.randint(0, _MOST_AROUND) - 1 :]
        below = [other for other in body if other > at][: draw.randint(0, _MOST_AROUND) + 1]
        yield [line for other in (*above, at, *below) for line in _as(*blocks[other])]


def _titles(rows: Iterable[Mapping[str, Any]]) -> dict[str, list[str]]:
    """First lines of bodies that may be titles, by language."""
    found: dict[str, list[str]] = {}
    for row in rows:
        first = folded(row["text"])[0]
        if len(first.split()) < _TITLE_WORDS:
            found.setdefault(row["lang"], []).append(first)
    return found


@cache
def _phrases(iso: str, file: str, section: str) -> tuple[str, ...]:
    found = Lexicon.default().by_language(file, section).get(iso, ())
    return tuple(sorted(phrase for phrase in found if not set("*#@^") & set(phrase)))


def _phrase(draw: random.Random, iso: str, role: str, file: str, *sections: str) -> Labelled:
    section = draw.choice(sections)
    known = _phrases(iso, file, section) or _phrases("en", file, section)
    phrase = draw.choice(known)
    return [(role, phrase[:1].upper() + phrase[1:])]


def _credit(draw: random.Random, iso: str) -> Labelled:
    agency = draw.choice(_phrases("und", "captions", "agency") or ("reuters",)).upper()
    (_, label), *_ = _phrase(draw, iso, "caption", "captions", "credit-label")
    return [("caption", f"{label}: {draw.choice(NAMES)}/{agency}")]


def _in_phrases(draw: random.Random, text: str, iso: str, titles: Mapping[str, Sequence[str]]) -> Labelled:
    """A body with furniture of the lexicon above, between and below its paragraphs."""
    made = [
        *_phrase(draw, iso, "promo", "notices", "cookies"),
        *_phrase(draw, iso, "nav", "notices", "share"),
        *_credit(draw, iso),
    ]
    for number, paragraph in enumerate(_paragraphs(text)):
        if number and draw.random() < BETWEEN:
            made += draw.choice((_credit(draw, iso), _phrase(draw, iso, "promo", "notices", "advertisement", "newsletter")))
        made.append(("body", paragraph))
    others = [title for title in titles.get(iso, ()) if title not in text] or ["Ten umbrellas for a wet autumn"]
    made += _phrase(draw, iso, "related", "related", "header")
    made += [("related", title) for title in draw.sample(others, min(3, len(others)))]
    made += _phrase(draw, iso, "promo", "notices", "newsletter", "comments")
    return [*made, ("nav", f"© 2024 {draw.choice(NAMES)}. All rights reserved.")]
