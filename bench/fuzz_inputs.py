"""What :mod:`bench.fuzz` cleans: real texts and pages, phrases of the lexicon, and what mutations make of them.

Without a folder of data the texts are the seeds and the cases of the tests, and the pages are built of these. The same seed
and number give the same input, whatever was asked before.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache
from html import escape
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from bench.fuzz_mutations import BREAKS, CODECS, mutated_page, mutated_text, soup
from cleanse.lexicon.files import packaged_files, phrases_in
from train import datasets

ROOT = Path(__file__).parents[1]
KINDS = ("texts", "pages", "bytes")
_FILES = ("bylines", "captions", "notices", "pages", "related")
_SETS = ("news", "pages", "reader", "wcxb", "more", "snippets")
_ROWS = 150  # of each set
_LONGEST = 150_000  # characters of a real page that are held
_WINDOW = 12_000  # characters of most inputs
_PAGE = (
    "<!doctype html><html lang=en><head><title>{0}</title><meta charset=utf-8></head><body><nav><ul><li><a href=/>{1}</a>"
    "<li><a href=/n>{2}</a></ul></nav><h1>{0}</h1>{body}<footer><p>{3}</p></footer></body></html>"
)
_BLOCKS = (
    "<p>{}</p>", "<p>{}</p>", "<p>{}</p>", "<h2>{}</h2>", "<ul><li>{}</li></ul>", "<blockquote><p>{}</p></blockquote>",
    "<table><tr><td>{}</td><td>12</td></tr></table>", "<pre>{}</pre>",
    "<figure><img src=a.png alt=''><figcaption>{}</figcaption></figure>", "<div class=related><a href=/x>{}</a></div>",
    "<p>{}<br>", "<dl><dt>{}</dt><dd>No.</dd></dl>", "<div>{}</div>", "<aside>{}</aside>", "<select><option>{}</option></select>",
    "<noscript>{}</noscript>", "<p><a href='https://example.org/?a=1&b'>{}</a></p>",
)  # fmt: skip


class Input(NamedTuple):
    """Something to clean, and how."""

    kind: str
    number: int
    source: str | bytes
    options: dict[str, Any]
    """What :func:`cleanse.inspect` is given."""


class Pool(NamedTuple):
    """What inputs are made of."""

    texts: tuple[str, ...]
    pages: tuple[str, ...]
    phrases: tuple[str, ...]


@cache
def pool(data: Path | None) -> Pool:
    """The texts, pages and phrases of the repository, and those of a folder of labelled pages, where one is given."""
    phrases = tuple(_phrases())
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    texts *= 5  # as often as their length is worth
    texts += _cases()
    rng = Random("pages")
    pages = [_built(rng, texts, phrases) for _ in range(200)]
    if data is not None:
        texts += [row["text"] for row in datasets.rows(data, "bodies")]
        real = [row["html"][:_LONGEST] for name in _SETS for row in islice(datasets.rows(data, name), _ROWS)]
        texts += [_flattened(page) for page in real[::2]]
        pages += real * 2
    return Pool(tuple(texts), tuple(pages), phrases)


def _phrases() -> Iterator[str]:
    for file in packaged_files():
        if file.name in _FILES:
            for line in phrases_in(file):
                phrase = line.text.replace("#", "12").replace("@", "Facebook").replace("*", "the valley")
                yield phrase[:1].upper() + phrase[1:]


def _cases() -> list[str]:
    found = []
    for path in sorted((ROOT / "tests" / "cases").rglob("*.json")):
        found += [case[key] for case in json.loads(path.read_text("utf-8")) for key in ("hit", "miss") if key in case]
    return found


def _built(rng: Random, texts: list[str], phrases: tuple[str, ...]) -> str:
    """A page of paragraphs and phrases."""
    lines = [line for _ in range(rng.randint(1, 4)) for line in rng.choice(texts).split("\n") if line.strip()]
    at = rng.randrange(len(lines))
    body = [rng.choice(_BLOCKS[: rng.choice((3, len(_BLOCKS)))]).format(escape(line)) for line in lines[at : at + 30]]
    for _ in range(rng.randint(0, 6)):
        body.insert(rng.randrange(len(body) + 1), rng.choice(_BLOCKS).format(escape(rng.choice(phrases))))
    return _PAGE.format(*(escape(rng.choice(phrases)) for _ in range(4)), body="".join(body))


def _flattened(page: str) -> str:
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(page)
    tree.strip_tags(["script", "style"])
    return str(tree.body.text(separator="\n"))[:_LONGEST] if tree.body else ""


def made(kind: str, number: int, seed: int, data: Path | None) -> Input:
    """The input of a number.

    >>> made("texts", 5, 1, None) == made("texts", 5, 1, None) != made("texts", 6, 1, None)
    True
    """
    rng = Random(f"{seed} {kind} {number}")
    source, options = _MAKERS[kind](rng, pool(data))
    if rng.random() < 0.15:
        options["favor"] = rng.choice(("precision", "recall"))
    return Input(kind, number, source, options)


def _text(rng: Random, of: Pool) -> tuple[str, dict[str, Any]]:
    text = _window(rng, rng.choice(of.texts), rng.choice((30, 300, 1500, 5000)))
    if rng.random() < 0.4:
        text = soup(rng, of.texts, of.phrases)
    if rng.random() < 0.2:
        text += rng.choice(BREAKS) + _window(rng, rng.choice(of.texts), 500)
    options: dict[str, Any] = {"kind": "text"}
    if rng.random() < 0.1:
        options = {}
    return mutated_text(rng, text, of.texts, of.phrases), options


def _page(rng: Random, of: Pool) -> tuple[str, dict[str, Any]]:
    page = rng.choice(of.pages)
    if rng.random() < 0.9:
        page = _window(rng, page, rng.choice((500, 3000, _WINDOW)))
    if rng.random() < 0.1:
        page += _window(rng, rng.choice(of.pages), 2000)
    options: dict[str, Any] = {"kind": "html"}
    if rng.random() < 0.1:
        options = {"url": rng.choice(("https://example.org/a/", "http://[", "//", "", "file:///etc/passwd", "\ud800"))}
    return mutated_page(rng, page, of.pages, of.phrases), options


def _bytes(rng: Random, of: Pool) -> tuple[bytes, dict[str, Any]]:
    text = _page(rng, of)[0] if rng.random() < 0.7 else _text(rng, of)[0]
    options: dict[str, Any] = {"kind": rng.choice((None, None, "html", "text"))}
    codec = rng.choice(("utf-8", "utf-8", *CODECS))
    label = rng.choice((codec, *CODECS, *_LABELS))
    declare = rng.choice(('<meta charset="{}">', "<meta charset={}>", '<?xml version="1.0" encoding="{}"?>', "", "",
        '<meta http-equiv=content-type content="text/html; charset={}">'))  # fmt: skip
    source = (declare.format(label) + text).encode(codec, rng.choice(("replace", "ignore", "xmlcharrefreplace")))
    source = rng.choice((b"", b"", b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\0\0", b"\0\0\xfe\xff")) + source
    if rng.random() < 0.1:
        options["encoding"] = rng.choice((codec, *CODECS, *_LABELS))
    for _ in range(rng.choice((0, 0, 1, 3, 20))):
        at, size = rng.randrange(len(source) + 1), rng.choice((0, 1, 1, 2, 50))
        source = source[:at] + rng.randbytes(rng.choice((0, 1, 1, 3))) + source[at + size :]
    if rng.random() < 0.05:
        source = rng.randbytes(rng.randrange(300))
    return source[: rng.choice((len(source), len(source), rng.randrange(len(source) + 1)))], options


_LABELS = (
    "undefined", "idna", "punycode", "unicode_escape", "raw_unicode_escape", "utf-7", "hex", "rot13", "zlib", "bz2", "mbcs",
    "oem", "base64", "uu", "quopri", "sloppy-windows-1252", "utf-8-variants", "utf-8-sig", "x-user-defined", "replacement",
    "none", "utf8mb4", "\0", "é", "a"*500, " ", "utf-16", "UTF-32", "cesu-8", "x-mac-cyrillic", "iso-2022-kr", "hz-gb-2312",
    "charmap", "latin 1",
)  # fmt: skip


def _window(rng: Random, text: str, size: int) -> str:
    """A stretch of a text, from the beginning of a line as often as not."""
    at = rng.randrange(max(1, len(text) - size // 2))
    if rng.random() < 0.5:
        at = text.rfind("\n", 0, at) + 1
    return text[at : at + size]


_MAKERS: dict[str, Callable[[Random, Pool], tuple[str | bytes, dict[str, Any]]]] = {
    "texts": _text,
    "pages": _page,
    "bytes": _bytes,
}
