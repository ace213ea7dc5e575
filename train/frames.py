"""What stands around a body, to put bodies of other genres in: furniture of real pages, of written ones, and of the lexicon.

All of it is given as roles and texts, in order (``Labelled``).
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from cleanse.lexicon import Lexicon
from cleanse.read.text import read_text
from cleanse.text.lines import lines
from train import datasets
from train.folds import fold_of

MENUS, QUOTING, WRITTEN = (Path(__file__).parent / name for name in ("menus.tsv", "quoting.tsv", "frames.jsonl"))
BETWEEN = 0.08  # the share of the places between two paragraphs where furniture is put
BETWEEN_POSTS = 0.3  # in pages whose body is of several, such as the posts of a thread
WHOLE_FRAME = 0.6  # the share of written frames of which all stands above, or below
NAMES = ("Ann Lee", "Jo Doe", "María Núñez", "Иван Петров", "李明", "Çağla Öz")
DATES = ("12.03.2024", "2024-03-12", "3/12/2024", "12/03/2024 10:15", "2024.03.12")
NETWORKS = ("Facebook", "WhatsApp", "Instagram", "Facebook, WhatsApp")
EXCERPTS = 4  # of a page
_NEAR, _MOST_AROUND = 4, 5  # blocks
_LEFT = ("byline", "caption", "related", "promo", "comment")
_FRAME_LINES = 400
_MOST_PIECES, _MOST_OF_PIECE = 4, 8  # above a body or below it; blocks

Labelled = list[tuple[str, str]]
"""Roles and texts, in order."""
Frames = Mapping[tuple[str, int], Sequence[Labelled]]
"""The blocks of pages, by language and fold."""


def as_lines(role: str, text: str) -> Labelled:
    """The lines of a text, all of one role."""
    return [(role, line.text) for line in lines(read_text(text))]


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a body: between blank lines, or, where it has none, its lines."""
    return text.split("\n\n") if "\n\n" in text else text.split("\n")


def frames(data: Path) -> Frames:
    """The blocks of the articles of ``roles``, by language and fold."""
    found: dict[tuple[str, int], list[Labelled]] = {}
    for row in datasets.rows(data, "roles"):
        blocks = [(role, text) for role, text in row["blocks"] if text.strip() and role != "unsure"]
        if row["kind"] == "article" and any(role == "body" for role, _ in blocks) and len(blocks) <= _FRAME_LINES:
            found.setdefault((row["lang"], fold_of(row["url"])), []).append(blocks)
    return found


class Written(NamedTuple):
    """What stands around the body of a page that was made up: above, below, and what may stand between paragraphs."""

    above: Labelled
    between: list[Labelled]
    below: Labelled


@cache
def written() -> Mapping[str, Sequence[Written]]:
    """The frames that were written for the project, by language: of forums, shops, recipes and other pages that are no news."""
    found: dict[str, list[Written]] = {}
    for row in map(json.loads, WRITTEN.read_text("utf-8").splitlines()):
        above, below = ([(role, text) for role, text in row[part]] for part in ("above", "below"))
        between = [[(role, text) for role, text in group] for group in row["between"]]
        found.setdefault(row["lang"], []).append(Written(above, between, below))
    return found


def in_written(draw: random.Random, text: str, frame: Written) -> Labelled:
    """A body in a written frame, or in the part of it that is nearest to the body, as a scraper may have cut it."""
    above, below = frame.above, frame.below
    if draw.random() >= WHOLE_FRAME:
        above = above[draw.randint(0, len(above)) :]
    if draw.random() >= WHOLE_FRAME:
        below = below[: draw.randint(0, len(below))]
    between = (lambda: draw.choice(frame.between)) if frame.between else None
    return _around(draw, text, above, below, between, BETWEEN_POSTS)


def _around(
    draw: random.Random,
    text: str,
    above: Labelled,
    below: Labelled,
    between: Callable[[], Labelled] | None,
    share: float = BETWEEN,
) -> Labelled:
    """A body between furniture, now and then with some between two of its paragraphs."""
    made = list(above)
    for number, paragraph in enumerate(paragraphs(text)):
        if number and between and draw.random() < share:
            made += between()
        made.append(("body", paragraph))
    return made + below


def in_frame(draw: random.Random, text: str, frame: Labelled) -> Labelled:
    """A body with what stands above, between and below the body of a page."""
    at = [number for number, (role, _) in enumerate(frame) if role == "body"]
    above, between, below = (
        [of for of in part if of[0] != "body"] for part in (frame[: at[0]], frame[at[0] : at[-1]], frame[at[-1] + 1 :])
    )
    return _around(draw, text, above, below, (lambda: [draw.choice(between)]) if between else None)


def in_pieces(draw: random.Random, text: str, known: Sequence[Labelled]) -> Labelled:
    """A body with some runs of furniture of several pages above and below it: fewer than a page has."""

    def piece() -> Labelled:
        others = [of for of in draw.choice(known) if of[0] not in ("body", "title")]
        at = draw.randrange(len(others)) if others else 0
        return others[at : at + draw.randint(1, _MOST_OF_PIECE)]

    above, below = (
        [of for _ in range(draw.randint(at_least, _MOST_PIECES)) for of in piece()] for at_least in (0, 1)
    )  # a page has less above its body than below
    return _around(draw, text, above, below, lambda: piece()[:1])


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
        yield [line for other in (*above, at, *below) for line in as_lines(*blocks[other])]


class Phrases:
    """Furniture made of the lexicon's phrases of a language, a menu, and other titles."""

    def __init__(self, draw: random.Random, iso: str, titles: Sequence[str], *, whole: bool = False) -> None:
        """``whole``: only phrases that are whole lines, and none that open one, as "Follow us on" does."""
        self.draw, self.iso, self.whole = draw, iso, whole
        self.titles = titles or ["Ten umbrellas for a wet autumn"]

    def phrase(self, role: str, file: str, *sections: str) -> Labelled:
        """One phrase of some sections, as a line; in English where the language has none."""
        section = self.draw.choice(sections)
        phrase = self.draw.choice(_phrases(self.iso, file, section, self.whole) or _phrases("en", file, section, self.whole))
        if "*" in phrase:
            phrase = phrase.replace("*", self.draw.choice(NETWORKS))
        return [(role, phrase[:1].upper() + phrase[1:])]

    def credit(self) -> Labelled:
        """A photo credit."""
        agency = self.draw.choice(_phrases("und", "captions", "agency", whole=True) or ("reuters",)).upper()
        (_, label), *_ = self.phrase("caption", "captions", "credit-label")
        return [("caption", f"{label}: {self.draw.choice(NAMES)}/{agency}")]

    def teasers(self, most: int) -> Labelled:
        """Titles of other texts."""
        return [("related", title) for title in self.draw.sample(self.titles, min(most, len(self.titles)))]

    def related(self, most: int) -> Labelled:
        """Titles of other texts under their header."""
        return self.phrase("related", "related", "header") + self.teasers(most)

    def copyright(self) -> Labelled:
        """The line at the foot of a page."""
        return [("nav", f"© 2024 {self.draw.choice(NAMES)}. All rights reserved.")]

    def menu(self) -> Labelled:
        """A menu, in one line or in a line an entry."""
        menus = _by_language(MENUS)
        known = menus[self.iso if self.iso in menus else "en"]
        entries = self.draw.sample(known, self.draw.randint(3, len(known)))
        mark = self.draw.choice(("\n", "\n", " | ", " · ", "  ", " "))
        return [("nav", entry) for entry in mark.join(entries).split("\n")]

    def head(self) -> Labelled:
        """Who wrote a text, and when."""
        by = self.phrase("byline", "bylines", "by")[0][1]
        lines_of = [("byline", f"{by} {self.draw.choice(NAMES)}"), ("byline", self.draw.choice(DATES))]
        return self.draw.sample(lines_of, self.draw.randint(1, 2))

    def notice(self) -> Labelled:
        """A phrase of a notice."""
        return self.phrase("promo", "notices", "cookies", "newsletter", "subscription", "advertisement")

    def button(self) -> Labelled:
        """A phrase of what a reader may click on."""
        return self.phrase("nav", "notices", "share", "tools", "pager", "navigation", "comments")

    def inline(self) -> Labelled:
        """What stands between paragraphs: a credit, an advertisement, a teaser with its label."""
        label, title = self.phrase("related", "related", "inline")[0][1].rstrip(" :："), self.teasers(1)
        return self.draw.choice((self.credit(), self.notice(), [("related", f"{label}: {title[0][1]}")]))


@cache
def _phrases(iso: str, file: str, section: str, whole: bool) -> tuple[str, ...]:
    """The phrases of a section that are whole lines, or open one: ``follow us on *``."""
    found = Lexicon.default().by_language(file, section).get(iso, ())
    return tuple(sorted(of for of in found if not set("*#@^") & set(of if whole else of.removesuffix(" *"))))


@cache
def _by_language(path: Path) -> dict[str, list[str]]:
    """What a table has for each language."""
    rows = (line.split("\t") for line in path.read_text("utf-8").splitlines())
    return {iso: entries for iso, *entries in rows}


def quoting(draw: random.Random, text: str, iso: str) -> str:
    """A body with a sentence somewhere that quotes a phrase of the lexicon, as an article may."""
    of = Phrases(draw, iso, ())
    (_, said), *_ = draw.choice((of.notice, of.button, lambda: of.phrase("", "related", "header", "inline"), of.credit))()
    known = _by_language(QUOTING)
    sentence = draw.choice(known[iso if iso in known else "en"]).replace("{}", said.rstrip(".:!。：！ "))
    parts = paragraphs(text)
    parts.insert(draw.randint(1, len(parts)), sentence)
    return ("\n\n" if "\n\n" in text else "\n").join(parts)


def others_of(text: str, titles: Iterable[str]) -> list[str]:
    """The titles that a text does not have itself."""
    return [title for title in titles if title not in text]


def in_phrases(draw: random.Random, text: str, iso: str, titles: Sequence[str]) -> Labelled:
    """A body with furniture of the lexicon above, between and below its paragraphs, always in one order."""
    of = Phrases(draw, iso, others_of(text, titles), whole=True)
    above = [*of.phrase("promo", "notices", "cookies"), *of.phrase("nav", "notices", "share"), *of.credit()]
    made = _around(
        draw, text, above, [],
        lambda: draw.choice((of.credit(), of.phrase("promo", "notices", "advertisement", "newsletter"))),
    )  # fmt: skip
    return made + of.related(3) + of.phrase("promo", "notices", "newsletter", "comments") + of.copyright()


def in_lines(draw: random.Random, text: str, iso: str, titles: Sequence[str]) -> Labelled:
    """A body with furniture of the lexicon, a menu and other titles, in any number and order."""
    of = Phrases(draw, iso, others_of(text, titles))
    above = [of.menu, of.notice, of.button, of.head, of.credit, lambda: of.teasers(1)]
    below = [of.menu, of.notice, of.button, lambda: of.related(draw.randint(1, 5)), of.copyright, of.button, of.notice]
    chosen = [draw.sample(part, draw.randint(0, len(part) - 1)) for part in (above, below)]
    return _around(draw, text, *([line for make in part for line in make()] for part in chosen), of.inline)
