"""What the property tests draw from: paragraphs of articles in several scripts, furniture of the lexicon, and hostile text."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from hypothesis import strategies as st

from cleanse.lexicon import UNSPACED, Lexicon

SEEDS = Path(__file__).parents[1] / "seeds"
NAMES = ("Ann Lee", "Jo Doe", "María Núñez", "Иван Петров", "李明", "Çağla Öz")

# Words and sentence marks to make prose of. What the sentences say does not matter, their shape does.
_SCRIPTS = (
    ("the council said on Monday that rain had fallen over a valley and nobody went out of doors until evening came", " ", "."),
    ("der Rat hat am Montag gesagt dass Regen über dem Tal fiel und niemand bis zum Abend aus dem Hause ging", " ", "."),
    ("le conseil a dit lundi que la pluie était tombée sur une vallée où personne n'était sorti avant le soir", " ", "."),
    ("совет сообщил в понедельник что дождь шёл над долиной и никто не выходил из дома до самого вечера", " ", "."),
    ("قال المجلس يوم الاثنين إن المطر هطل على الوادي ولم يخرج أحد من بيته حتى المساء", " ", "."),
    ("परिषद ने सोमवार को कहा कि घाटी में बारिश हुई और शाम तक कोई घर से बाहर नहीं निकला", " ", "।"),
    ("의회는 월요일 골짜기에 비가 내렸고 저녁까지 아무도 밖에 나가지 않았다고 밝혔다", " ", "."),
    ("το συμβούλιο είπε τη Δευτέρα ότι έβρεξε στην κοιλάδα και κανείς δεν βγήκε έξω ως το βράδυ", " ", "."),
    ("議会 は 月曜日 に 谷 に 雨 が 降り 夕方 まで 誰 も 外 に 出 なかった と 述べ 住民 に 注意 を 求めた", "", "。"),
    ("议会 周一 表示 山谷 下 了 雨 直到 傍晚 没有 人 出门 官员 提醒 居民 注意 安全 并 准备 物资", "", "。"),
)


@cache
def seed_paragraphs() -> tuple[str, ...]:
    """The paragraphs of the two real articles."""
    found = []
    for name, first, last in (
        ("000_7fe37201174fc0a4.txt", "MOSCOW-", "H.M"),
        ("004_22676631a282563b.txt", "WASHINGTON/MOSCOW", "??"),
    ):
        text = (SEEDS / name).read_text("utf-8")
        found += [line.strip() for line in text[text.index(first) : text.index(last)].split("\n") if line.strip()]
    return tuple(found)


@st.composite
def _made_paragraph(draw: st.DrawFn) -> str:
    words, blank, stop = draw(st.sampled_from(_SCRIPTS))
    pool = words.split()
    sentences = []
    for _ in range(draw(st.integers(1, 3))):
        chosen = draw(st.lists(st.sampled_from(pool), min_size=28 if not blank else 14, max_size=40))
        sentence = blank.join(chosen)
        sentences.append(sentence[:1].upper() + sentence[1:] + stop)
    return (" " if blank else "").join(sentences)


def paragraphs() -> st.SearchStrategy[str]:
    """A paragraph of prose: real or made."""
    return st.one_of(st.sampled_from(seed_paragraphs()), _made_paragraph())


def bodies() -> st.SearchStrategy[list[str]]:
    """The paragraphs of an article, none twice."""
    return st.lists(paragraphs(), min_size=1, max_size=6, unique=True)


class Written(NamedTuple):
    """A body of ``tests/bodies.jsonl``."""

    lang: str
    genre: str
    text: str


@cache
def written() -> tuple[Written, ...]:
    """The bodies of about 130 genres in 30 languages that were written for these tests."""
    rows = map(json.loads, (Path(__file__).parent / "bodies.jsonl").read_text("utf-8").splitlines())
    return tuple(Written(row["lang"], row["genre"], row["text"]) for row in rows)


def lines_of(text: str) -> list[str]:
    """The lines of a text that hold something, blanks folded."""
    return [folded for line in text.splitlines() if (folded := " ".join(line.split()))]


def chars(text: str) -> int:
    """The width of a line in letters of one width, East Asian ones taking two."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def cells(text: str) -> int:
    """The same on a terminal, where signs over and under letters take no room."""
    return chars(text) - sum(unicodedata.category(char) == "Mn" for char in text)


def wrapped(paragraph: str, width: int, measure: Callable[[str], int]) -> list[str]:
    """A paragraph in lines of a width. Where no blanks are written a line ends anywhere, but not before a mark."""
    is_unspaced = UNSPACED.search(paragraph) is not None
    made = [""]
    for piece in re.findall(r"[A-Za-z0-9.%]+ ?|\s|." if is_unspaced else r"\S+\s*", paragraph):
        joins = not piece.strip() or (is_unspaced and piece[0] in '。、，！？」』；：,.!?"”)）…—・')
        if made[-1] and not joins and measure((made[-1] + piece).rstrip()) > width:
            made.append("")
            if is_unspaced and made[-2].endswith(tuple("（“「『《")):
                made[-2], made[-1] = made[-2][:-1], made[-2][-1]
        made[-1] += piece
    return [line.strip() for line in made]


def without_lost_blanks(line: str) -> str:
    """A line to compare: where a script writes few blanks, none at the end of a line can be told from none there."""
    return "".join(line.split()) if UNSPACED.search(line) else " ".join(line.split())


@cache
def _phrases(cleaner: str, *sections: str) -> tuple[str, ...]:
    return tuple(sorted(Lexicon.default().words(cleaner, *sections) - {""}))


def _readable(phrase: str) -> str:
    return phrase.replace("#", "12").replace("@", "Facebook").capitalize()


def furniture() -> st.SearchStrategy[str]:
    """A line, or a block of lines, that no article holds, from the lexicon of every language."""
    header = st.sampled_from(_phrases("related", "header", "weak-header")).map(_readable)
    teasers = st.lists(
        st.sampled_from(("Ten umbrellas for a wet autumn", "Как пережить дождливую осень", "雨の日に役立つ傘")), max_size=3
    )
    notice = st.sampled_from(_phrases("notices", "advertisement", "cookies", "newsletter", "share", "comments", "pager", "tools"))
    label = st.sampled_from(_phrases("captions", "credit-label")).map(str.capitalize)
    agency = st.sampled_from(_phrases("captions", "agency")).map(str.upper)
    name = st.sampled_from(NAMES)
    return st.one_of(
        st.builds(lambda h, t: "\n".join((h, *t)), header, teasers),
        notice.map(_readable),
        st.builds("{}: {}/{}".format, label, name, agency),
        st.builds("({}/{})".format, name, agency),
        st.builds("By {}".format, name),
        st.just("?? (Ann Lee/Reuters) ?? THE VALLEY in the rain on Monday"),
        st.just("© 2024 The Valley Gazette. All rights reserved."),
    )


@cache
def _phrases_of(lang: str, cleaner: str, *sections: str) -> tuple[str, ...]:
    every = Lexicon.default().by_language
    found = {phrase for section in sections for phrase in every(cleaner, section).get(lang, ()) if not set("*#@^") & set(phrase)}
    return tuple(sorted(found)) or _phrases_of("en", cleaner, *sections)


def furniture_of(lang: str) -> st.SearchStrategy[str]:
    """A line of furniture in a language, from the lexicon: notices, share bars, a credit of an agency."""
    notice = st.sampled_from(_phrases_of(lang, "notices", "advertisement", "cookies", "newsletter", "share", "comments"))
    label, name = st.sampled_from(_phrases_of(lang, "captions", "credit-label")), st.sampled_from(NAMES)
    return st.one_of(
        notice.map(lambda phrase: phrase[:1].upper() + phrase[1:]),
        st.builds(lambda label, name: f"{label[:1].upper()}{label[1:]}: {name}/REUTERS", label, name),
    )


def teasers_of(lang: str) -> st.SearchStrategy[str]:
    """A header over other articles in a language, and up to three of their titles."""
    header = st.sampled_from(_phrases_of(lang, "related", "header"))
    titles = [first for row in written() if row.lang == lang and len((first := lines_of(row.text)[0]).split()) < 12]
    return st.builds(
        lambda header, titles: "\n".join((header[:1].upper() + header[1:], *titles)),
        header,
        st.lists(st.sampled_from(titles or ["Ten umbrellas for a wet autumn"]), max_size=3, unique=True),
    )


def hostile() -> st.SearchStrategy[str]:
    """Text that nobody would write, with much of what the cleaners look for in it."""
    piece = st.one_of(
        st.sampled_from(
            (
                "Photo: ",
                "You might also like",
                "(John Doe/Reuters) ",
                "a-",
                "infor-\nmation",
                "-\n",
                "\u00ad\n",
                "\f",
                "\n– 3 –\n\f",
                "Page 4 of 10",
                "in the valley and nobody went out of doors\n",
                "?? ",
                "Ã©â€™",
                "&",
                "&amp;",
                "\n",
                "\n\n",
                " ",
                "\t",
                "\r\n",
                "©",
                "By Ann Lee",
                "Read more: ",
                "12:30",
                "Monday",
                ".",
                "...",
                "\u00ad",
                "\u200b",
                "\u200c",
                "\ufeff",
                "\ud800",
                "\x00",
                "\x1b[1m",
                "<",
            )
        ),
        st.text(max_size=6),
        st.sampled_from(seed_paragraphs()[:3]),
        st.sampled_from(_phrases("related", "header") + _phrases("notices", "share")),
    )
    return st.lists(piece, max_size=30).map("".join)
