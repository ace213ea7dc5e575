"""Mutations of texts and pages for :mod:`bench.fuzz`: what scrapers, wrong codecs, broken templates and odd people do to them."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from html import escape
from random import Random

BREAKS = ("\n", "\n\n", "\r", "\r\n", "\x85", "\v", "\f", "\u2028", "\u2029", "\x1c", "\x1d", "\x1e", "\n\r", " \n", "\r\r\n")
CODECS = (
    "latin-1", "cp1252", "cp1251", "koi8-r", "cp437", "cp850", "mac_roman", "iso8859-2", "iso8859-15", "cp1250", "cp1253",
    "cp1254", "gb18030", "gbk", "big5", "shift_jis", "euc_jp", "iso2022_jp", "euc_kr", "utf-16-le", "utf-16-be", "utf-16",
    "utf-32", "utf-7", "utf-8",
)  # fmt: skip
_ODD = (
    "\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\ufffd", "\u202a", "\u202b", "\u202e", "\u2066", "\u2069",
    "\u200e", "\u200f", "\ud800", "\udc80", "\udfff", "\ud83d", "\0", "\x01", "\x08", "\x1b", "\x1b[31m", "\x7f", "\x80", "\x93",
    "\x9f", "\xa0", "\u3000", "\t", "  ", "\u180e", "\u0301", "\u0e33", "\U000e0001", "\U0001f468\u200d\U0001f469", "ﬁ", "Ａ",
    "?? ", "&", "<", ">", "-", "–", "*", "#", "|", ":", "©", "«", "„", '"', "(", ")", "/", "...", ". ", ", ", " - ", "12:30", "3",
    "•", "\u2010", "\u2011", "\xc2", "Ã©", "â€™", "Ð", "Â ", "ï»¿", "\ue000", "\ufdd0", "\U0010ffff", "İ", "ß", "ǆ", "א", "ا",
    "あ", "한", "ก", "เ",
)  # fmt: skip
_ENTITIES = (
    "&amp;", "&amp;amp;", "&lt;p&gt;", "&nbsp;", "&shy;", "&#0;", "&#xd800;", "&#x110000;", "&notit;", "&quot", "&#13;", "&#10;",
    "&#x85;", "&#8232;", "&zwj;", "&rlm;", "&#106;", "&NewLine;", "&Tab;", "&eacute;", "&EACUTE;", "&#128;", "&#x1b;", "&;",
    "&#;", "&#x;",
)  # fmt: skip
_FORMS = (
    "{}", "{}", "{}:", "{}: {}", "{} {}", "({})", "({}/{})", "{} | {}", "{} - {}", "{}. ", "* {}", "- {}", "[{}]", "{}…", ">> {}",
    "{} »", "?? ({}) ??", "By {}", "Photo: {}/{}", "© {}", "1. {}", "{}!", "“{}”", "Page 3 of 10", "- 3 -", "12 May 2024, 12:30",
    "{}, 12.05.2024",
)  # fmt: skip
_TAGS = (
    *"html head body title p div span a b i em h1 h2 ul ol li dl dt dd table tbody tr td th caption pre code blockquote".split(),
    *"q figure figcaption nav footer header main article section aside form select option button textarea script style".split(),
    *"template svg noscript math iframe object details summary ruby rt font center br hr img input meta link path".split(),
    *"x-card plaintext frameset base".split(),
)  # fmt: skip
_ATTRIBUTES = (
    "", "", "class=related", 'class="comment nav"', "hidden", 'style="display:none"', "href=/x", "href='java\tscript:alert(1)'",
    'class="', "class='", '"', "'", "=", "a=b=c", "onclick=a>b", "data-x='<p>'", "aria-hidden=true", "itemprop=articleBody",
    "id=\u202e", "src=data:,", 'class="\x1b[31m"', "lang=\ud800", "href=&#106;avascript:1", "colspan=99999", "rowspan=0",
    "start=-1", "/", "x"*300, 'property="og:title" content="It &amp;amp; rains"', "name=date content=2024-13-45",
    "datetime=99999-01-01", "type=application/ld+json",
)  # fmt: skip
_ROTTEN = (
    "<!--", "-->", "<!", "<?php", "?>", "<![CDATA[", "]]>", "</", "<", "< p>", "<p", "</p", "<a b", "<!doctype html>", "<!-->",
    "</ p>", "<//p>", '{"@type":"NewsArticle","headline":"Rain","author":[{"name":["Ann"]}]}',
    "<script type=application/ld+json>{", "<link correlati", "<script>", "</script>", "<style>", "<svg><p>", "<math><mi>",
    "<table><p>", "<select>", "<textarea>", "<title>", "<br></br>", "<p/>",
)  # fmt: skip
_NAMES = ("Ann Lee", "JEAN DUPONT", "María Núñez", "Иван Петров", "李明", "Çağla Öz", "John Smith/Reuters", "dpa", "AFP")
_MOST = 60_000  # characters that an input may grow to


def soup(rng: Random, texts: Sequence[str], phrases: Sequence[str]) -> str:
    """A short text of what cleaners look for, a few letters and what stands between."""
    made = []
    for _ in range(rng.choice((1, 2, 3, 5, 8, 20))):
        way = rng.randrange(6)
        if way < 2:
            made.append(rng.choice(_FORMS).format(*(rng.choice(rng.choice((phrases, _NAMES))) for _ in range(2))))
        elif way == 2:
            text = rng.choice(texts)
            at = rng.randrange(len(text) + 1)
            made.append(text[at : at + rng.choice((1, 1, 5, 40, 200))])
        elif way == 3:
            made.append(rng.choice(_ODD))
        made.append(rng.choice(("\n", "\n", " ", "", rng.choice(BREAKS), rng.choice(_ENTITIES), rng.choice(_ODD))))
    return "".join(made)


def mutated_text(rng: Random, text: str, texts: Sequence[str], phrases: Sequence[str]) -> str:
    """A text after some mutations; at times after none."""
    return _mutated(rng, text, texts, phrases, _OF_TEXT)


def mutated_page(rng: Random, page: str, pages: Sequence[str], phrases: Sequence[str]) -> str:
    """A page after some mutations."""
    return _mutated(rng, page, pages, phrases, _OF_PAGES)


def _mutated(rng: Random, text: str, others: Sequence[str], phrases: Sequence[str], ways: Sequence[Mutation]) -> str:
    for _ in range(rng.choice((0, 1, 1, 2, 3, 5, 8, 15))):
        text = rng.choice(ways)(rng, text, others, phrases)[:_MOST]
    return text


Mutation = Callable[[Random, str, Sequence[str], Sequence[str]], str]


def _span(rng: Random, text: str) -> tuple[int, int]:
    size = min(len(text), rng.choice((1, 3, 20, 200, 2000)))
    start = rng.randrange(len(text) - size + 1)
    return start, start + rng.randint(0, size)


def _delete(rng: Random, text: str, others: Sequence[str], phrases: Sequence[str]) -> str:
    start, end = _span(rng, text)
    return text[:start] + text[end:]


def _copy(rng: Random, text: str, others: Sequence[str], phrases: Sequence[str]) -> str:
    start, end = _span(rng, text)
    at = rng.choice((end, rng.randrange(len(text) + 1)))
    return text[:at] + text[start:end] * rng.choice((1, 1, 2, 8)) + text[at:]


def _swap(rng: Random, text: str, others: Sequence[str], phrases: Sequence[str]) -> str:
    (start, end), (other_start, other_end) = sorted((_span(rng, text), _span(rng, text)))
    if end > other_start:
        return text[:start][::-1] + text[start:]
    return text[:start] + text[other_start:other_end] + text[end:other_start] + text[start:end] + text[other_end:]


def _splice(rng: Random, text: str, others: Sequence[str], phrases: Sequence[str]) -> str:
    other = rng.choice(others)
    start, end = _span(rng, other)
    at = rng.randrange(len(text) + 1)
    return text[:at] + other[start:end] + text[at:]


def _lines(rng: Random, text: str, others: Sequence[str], phrases: Sequence[str]) -> str:
    """A line deleted, copied, moved, emptied, or all of them in another order."""
    lines = text.split("\n")
    at, to = rng.randrange(len(lines)), rng.randrange(len(lines))
    way = rng.randrange(6)
    if way == 0:
        del lines[at]
    elif way == 1:
        lines.insert(to, lines[at])
    elif way == 2:
        lines.insert(to, lines.pop(at))
    elif way == 3:
        lines.insert(at, "")
    elif way == 4:
        lines = [lines[at]] * 3 + lines
    else:
        lines[at : at + 5] = ["".join(lines[at : at + 5])]
    return "\n".join(lines)


def _phrase(rng: Random, text: str, others: Sequence[str], phrases: Sequence[str]) -> str:
    """A phrase of any language as a line, or at the beginning, the end or in the middle of one."""
    named = [rng.choice(phrases) if rng.random() < 0.6 else rng.choice(_NAMES) for _ in range(2)]
    made = rng.choice(_FORMS).format(*rng.sample(named, 2))
    made = rng.choice((str, str, str, str.upper, str.lower))(made)
    lines = text.split("\n")
    at = rng.randrange(len(lines))
    way = rng.randrange(6)
    if way < 2:
        lines.insert(at, made)
    elif way == 2:
        lines[at] = f"{made}{rng.choice((' ', '', ': '))}{lines[at]}"
    elif way == 3:
        lines[at] = f"{lines[at]}{rng.choice((' ', '', '. '))}{made}"
    elif way == 4:
        middle = rng.randrange(len(lines[at]) + 1)
        lines[at] = f"{lines[at][:middle]} {made} {lines[at][middle:]}"
    else:
        lines[at:at] = [made, *rng.sample(phrases, 3)]
    return "\n".join(lines)


def _breaks(rng: Random, text: str, others: Sequence[str], phrases: Sequence[str]) -> str:
    """Line breaks of another kind: one, some, or all of them."""
    other = rng.choice(BREAKS)
    way = rng.randrange(4)
    if way == 0:
        return text.replace("\n", other)
    if way == 1:
        parts = text.split("\n")
        return "".join(part + rng.choice(("\n", other)) for part in parts[:-1]) + parts[-1]
    at = rng.randrange(len(text) + 1)
    if way == 2:
        return text[:at] + other + text[at:]
    return text[:at].replace(" ", other, rng.randint(1, 9)) + text[at:]


def _odd(rng: Random, text: str, others: Sequence[str], phrases: Sequence[str]) -> str:
    """Characters that few people see, put anywhere."""
    for _ in range(rng.choice((1, 1, 2, 6))):
        odd = rng.choice(_ODD) if rng.random() < 0.9 else chr(rng.randrange(0x110000))
        at = rng.randrange(len(text) + 1)
        text = text[:at] + odd * rng.choice((1, 1, 1, 2, 5)) + text[at:]
    return text


def _everywhere(rng: Random, text: str, others: Sequence[str], phrases: Sequence[str]) -> str:
    """One character for another all over, or many characters gone."""
    way = rng.randrange(4)
    if way == 0:
        return text.replace(" ", rng.choice(_ODD) + rng.choice(("", " ")))
    if way == 1:
        return text.replace(rng.choice(text or "a"), rng.choice((rng.choice(_ODD), rng.choice(BREAKS), "")))
    if way == 2:
        share = rng.choice((0.02, 0.2, 0.8))
        return "".join(char for char in text if rng.random() > share or char == "\n")
    return rng.choice(("", " ", "\u00ad", "\n")).join(text[:2000])


def _mojibake(rng: Random, text: str, others: Sequence[str], phrases: Sequence[str]) -> str:
    """A stretch, or all, written in one codec and read in another; once or twice."""
    start, end = rng.choice(((0, len(text)), _span(rng, text)))
    part = text[start:end] + rng.choice(("", "", *BREAKS))
    written, read = rng.choice((("utf-8", rng.choice(CODECS)), rng.sample(CODECS, 2)))
    for _ in range(rng.choice((1, 1, 2))):
        part = part.encode(written, "replace").decode(read, rng.choice(("replace", "ignore")))
    return text[:start] + part + text[end:]


def _wrap(rng: Random, text: str, others: Sequence[str], phrases: Sequence[str]) -> str:
    """Paragraphs wrapped at a width, at times with words broken, page numbers and page breaks."""
    width = rng.randint(20, 90)
    wrapped = [line for part in text.split("\n") for line in textwrap.wrap(part, width) or [""]]
    if rng.random() < 0.4:
        wrapped = [f"{line[:-3]}-\n{line[-3:]}" if rng.random() < 0.2 else line for line in wrapped]
    if rng.random() < 0.3:
        every = rng.randint(5, 30)
        head = rng.choice(phrases)
        wrapped = [f"{line}\n{at // every}\n\f{head}" if at % every == every - 1 else line for at, line in enumerate(wrapped)]
    return "\n".join(wrapped)


def _entities(rng: Random, text: str, others: Sequence[str], phrases: Sequence[str]) -> str:
    start, end = _span(rng, text)
    if rng.random() < 0.5:
        return text[:start] + escape(escape(text[start:end])) + text[end:]
    return text[:start] + rng.choice(_ENTITIES) * rng.choice((1, 1, 4)) + text[start:]


def _case(rng: Random, text: str, others: Sequence[str], phrases: Sequence[str]) -> str:
    start, end = _span(rng, text)
    return text[:start] + rng.choice((str.upper, str.lower, str.title, str.swapcase))(text[start:end]) + text[end:]


def _cut(rng: Random, text: str, others: Sequence[str], phrases: Sequence[str]) -> str:
    at = rng.randrange(len(text) + 1)
    return rng.choice((text[:at], text[at:]))


def _many(rng: Random, text: str, others: Sequence[str], phrases: Sequence[str]) -> str:
    start, end = _span(rng, text)
    return text[:end] + text[start:end][:20] * rng.choice((20, 100, 400)) + text[end:]


def _tags(rng: Random, text: str, others: Sequence[str], phrases: Sequence[str]) -> str:
    """Tags opened and closed anywhere."""
    for _ in range(rng.choice((1, 2, 5))):
        at, tag = rng.randrange(len(text) + 1), rng.choice(_TAGS)
        made = f"<{tag} {rng.choice(_ATTRIBUTES)}>" if rng.random() < 0.7 else f"</{tag}>"
        text = text[:at] + made * rng.choice((1, 1, 1, 1, 30)) + text[at:]
    return text


def _closed(rng: Random, text: str, others: Sequence[str], phrases: Sequence[str]) -> str:
    """A stretch put into an element."""
    start, end = _span(rng, text)
    tag = rng.choice(_TAGS)
    return f"{text[:start]}<{tag} {rng.choice(_ATTRIBUTES)}>{text[start:end]}</{tag}>{text[end:]}"


def _untagged(rng: Random, text: str, others: Sequence[str], phrases: Sequence[str]) -> str:
    """Some of the characters that markup is made of, gone or put where they do not belong."""
    mark = rng.choice("<>\"'/=&;-!")
    if rng.random() < 0.5:
        return text.replace(mark, rng.choice(("", "\n", " ", mark * 2)), rng.choice((1, 5, 1000)))
    at = rng.randrange(len(text) + 1)
    return text[:at] + rng.choice((mark, *_ROTTEN)) + text[at:]


def _blocks(rng: Random, text: str, others: Sequence[str], phrases: Sequence[str]) -> str:
    """A phrase in an element of its own, between two others."""
    at = max(0, text.find(rng.choice(("<p", "<div", "<li", "</p>", "<h", "<")), rng.randrange(len(text) + 1)))
    tag = rng.choice(_TAGS)
    made = rng.choice(_FORMS).format(rng.choice(phrases), rng.choice(_NAMES))
    return f"{text[:at]}<{tag}>{made}</{tag}>{text[at:]}"


_OF_TEXT: tuple[Mutation, ...] = (
    _delete, _copy, _swap, _splice, _lines, _lines, _phrase, _phrase, _phrase, _breaks, _breaks, _odd, _odd, _mojibake, _mojibake,
    _everywhere, _wrap, _entities, _case, _cut, _many, _untagged,
)  # fmt: skip
_OF_PAGES: tuple[Mutation, ...] = (
    _delete, _copy, _swap, _splice, _lines, _phrase, _blocks, _blocks, _breaks, _odd, _mojibake, _entities, _case, _cut, _many,
    _tags, _tags, _closed, _closed, _untagged, _untagged,
)  # fmt: skip
