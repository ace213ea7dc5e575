"""Readers' comments one by one: what each says, who wrote it and when, as far as the page tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from cleanse.document import SourceBlock
from cleanse.lexicon import Lexicon
from cleanse.page import Page
from cleanse.parts.plain import mended
from cleanse.read.metadata.dates import DateParser
from cleanse.read.metadata.names import NameAndDate
from cleanse.roles.words import name_words
from cleanse.text.dates import Dates
from cleanse.text.lines import LineFeatures

_ENTRY = frozenset(("comment", "reply", "komentar", "kommentar", "commentaire", "comentario", "commento", "reactie"))
"""Words that an element of one comment is named with."""
_PART = frozenset((
    "area", "author", "avatar", "body", "box", "content", "contents", "copy", "count", "date", "footer", "form", "header",
    "heading", "info", "inner", "link", "links", "list", "meta", "metadata", "name", "number", "respond", "section", "text",
    "time", "title", "tools", "user", "wrap", "wrapper", "actions", "action", "button", "container", "thread", "data", "message",
))  # fmt: skip
"""Words beside these that make it an element of all of them, or of a part of one."""
_AUTHOR = frozenset(("author", "authors", "commenter", "fn", "name", "nickname", "nick", "username", "user", "poster", "byline"))
_TIME = frozenset((
    "date", "datetime", "time", "timestamp", "ago", "when", "published", "posted", "created", "datum", "fecha", "dateline",
))  # fmt: skip
_BUTTONS = frozenset((
    "reply", "actions", "action", "vote", "votes", "like", "likes", "report", "share", "button", "buttons", "toolbar", "tools",
    "controls", "respond", "form", "score", "rating", "avatar", "edit", "flag",
))  # fmt: skip
_BUTTON_TAGS = frozenset(("button", "form", "label", "select", "option", "textarea", "input"))
_HEAD_TAGS = frozenset(("header", "footer", "cite", "strong", "b", "h3", "h4", "h5", "h6"))
_FORM = frozenset(("form", "respond", "login"))
_MOST_FORM = 25  # blocks
_IN_FORM = -2
_HEADINGS = frozenset(("h1", "h2", "h3"))
_MOST_NAME, _MOST_TIME = 8, 12  # words
_MOST_BUTTON = 4
_LONGEST_NAME = 4
_LEAST_CHARS = 30
_NAME_CHARS = 300  # of the names of an element
_MOST_UP = 60  # elements around a block that are looked at
_SAYS = re.compile(
    r"(?:\s+(?:says?|said|wrote|writes|schreibt|schrieb|sagt|sagte|meint|dit|a dit|dice|dijo|escribió|disse))?[\s:：,·|•-]{0,9}\Z"
)
"""What stands behind a name, in the words that the usual software puts there."""
_BARS = re.compile(r"\s*[·|•]\s*|\s[—–/-]\s")


class Comment(NamedTuple):
    """What a reader wrote under an article."""

    text: str
    """Its paragraphs, with a blank line between."""
    author: str | None
    """Who wrote it, where that is known."""
    time: str | None
    """When: in ISO 8601 where a date can be read, else as the page shows it (``2 hours ago``); None where it is not known."""


class _Words:
    """What the words of a comment's lines tell, with a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.is_date = lexicon.cached(Dates).is_date
        self.parted = lexicon.cached(NameAndDate).parted
        self.iso = lexicon.cached(DateParser).iso
        self.ago = frozenset(lexicon.words("bylines", "ago"))

    def is_time(self, text: str) -> bool:
        """Whether a short text says when."""
        return self.is_date(text) or self.lexicon.fold(text) in self.ago

    def is_notice(self, text: str) -> bool:
        """Whether a text is what a page says: "Reply", "3 comments"."""
        return any(phrase.file == "notices" for phrase in LineFeatures(text, self.lexicon).phrases)

    def asks_for_comments(self, text: str) -> bool:
        """Whether a text asks to comment, or says how many did, at whatever length."""
        return any(phrase.section == "comments" for phrase in LineFeatures(text, self.lexicon).phrases)


def comments_of(
    blocks: Sequence[SourceBlock], page: Page | None, language: str | None = None, lexicon: Lexicon | None = None
) -> list[Comment]:
    """The comments among the blocks of a source, in order. Blocks of a page are told apart by the elements that they stand in.

    >>> from cleanse import inspect
    >>> body = "<p>It rained in the whole of the valley on Monday, and nobody went out of doors, the mayor told us.</p>" * 3
    >>> comment = "<div class=comment><b class=author>Bob</b><p>Not here.</p></div>"
    >>> inspect(f"<article>{body}</article><div id=comments>{comment}</div>").comments
    (Comment(text='Not here.', author='Bob', time=None),)
    """
    words = _Words(lexicon or Lexicon.default())
    numbers = [at for at, block in enumerate(blocks) if block.role == "comment"]
    if page is None:
        entries: Iterator[list[int]] = ([at] for at in numbers)
        made = (_comment([(blocks[at].text, "") for at in entry], words, language) for entry in entries)
    else:
        made = (
            _comment([(blocks[at].text, _what(page, at, element)) for at in run], words, language)
            for element, run in _entries(page, numbers)
        )
    return _told([comment for comment in made if comment is not None])


def _entries(page: Page, numbers: Sequence[int]) -> Iterator[tuple[int, list[int]]]:
    """The blocks of each comment, with the element that holds them; where no element says that it is one, each block is."""
    own = {at: _own(page, page.blocks[at].element) for at in numbers}
    if not any(element >= 0 for element in own.values()):
        others = (at for at in numbers if own[at] != _IN_FORM and page.tags[page.blocks[at].element] not in _HEADINGS)
        yield from ((-1, [at]) for at in others)
        return
    held, of_held, has_text = -1, list[int](), False
    for element, group in groupby(numbers, own.__getitem__):
        run = list(group) if element >= 0 else []
        if not run:
            continue
        if element != held and (held < 0 or has_text or not _is_in(page, element, held)):  # else it is of a part of the same
            if of_held:
                yield held, of_held
            held, of_held, has_text = element, [], False
        of_held += run
        has_text = has_text or any(_what(page, at, held) in ("", "name") for at in run)
    if of_held:
        yield held, of_held


def _own(page: Page, element: int) -> int:
    """The nearest element around a block that is one comment's; -1 where there is none, ``_IN_FORM`` where a
    form is around it."""
    found = -1
    for _ in range(_MOST_UP):
        if element < 0:
            break
        is_form, is_entry = _named(page.names[element][:_NAME_CHARS])
        if page.tags[element] in _BUTTON_TAGS or is_form:
            if page.ends[element] - page.firsts[element] <= _MOST_FORM:  # some pages are a form as a whole
                return _IN_FORM
        elif found < 0 and is_entry:
            found = element
        element = page.parents[element]
    return found


@lru_cache(maxsize=4096)
def _named(names: str) -> tuple[bool, bool]:
    """Whether an element is named as a form is, and as one comment is."""
    words = [*map(name_words, names.split())]
    is_entry = any(not _ENTRY.isdisjoint(name) and _PART.isdisjoint(name) for name in words)
    return any(not _FORM.isdisjoint(name) for name in words), is_entry


@lru_cache(maxsize=4096)
def _tells(names: str) -> str:
    """What the names of an element say that it tells of a comment: ``author``, ``time``, ``button`` or nothing."""
    words = frozenset(name_words(names))
    known = (("author", _AUTHOR), ("time", _TIME), ("button", _BUTTONS))
    return next((what for what, of in known if not of.isdisjoint(words)), "")


def _is_in(page: Page, element: int, other: int) -> bool:
    for _ in range(_MOST_UP):
        if element < 0 or element == other:
            break
        element = page.parents[element]
    return element == other >= 0


def _what(page: Page, at: int, entry: int) -> str:
    """What a block of a comment tells, by the names of the elements around it: ``author``, ``time``,
    ``button``, ``name`` for what may be one, or nothing."""
    element, found = page.blocks[at].element, ""
    if entry >= 0 and page.firsts[entry] == at and (element == entry or page.tags[element] in _HEAD_TAGS):
        return "name"  # the elements within a line are not known
    while element >= 0 and element != entry:
        if page.tags[element] in _BUTTON_TAGS:
            return "button"
        if page.tags[element] == "time":
            return "time"
        found = found or _tells(page.names[element][:_NAME_CHARS])
        element = page.parents[element]
        if entry < 0:
            break
    return found


class _Reading:
    """A comment while its lines are read."""

    def __init__(self, words: _Words, language: str | None) -> None:
        self.words = words
        self.language = language
        self.author = self.time = ""
        self.texts: list[str] = []

    def add(self, text: str, what: str) -> None:
        """Reads a block, given what the names around it say that it tells."""
        line, words = mended(text), self.words
        size = len(line.split())
        if not any(map(str.isalnum, line)) or (self._is_head(line, size, what) and self._read_head(line, what)):
            return
        if what == "name" and not self.author and _is_name(line):
            self.author = line
            return
        if what == "button" or (size <= _MOST_BUTTON and words.is_notice(line)) or words.asks_for_comments(line):
            return
        if any(map(str.isalpha, line)):  # others are counts and icons
            self.texts.append("\n".join(filter(None, map(mended, text.split("\n")))))

    def _is_head(self, line: str, size: int, what: str) -> bool:
        """Whether a line may say who and when: by its names, or above the text."""
        if size > _MOST_NAME + _MOST_TIME or what == "button":
            return False
        return what in ("author", "time") or not self.texts or self.words.is_time(line)

    def _read_head(self, line: str, what: str) -> bool:
        """Reads who and when of a line; whether it said any."""
        words = self.words
        if words.is_time(line) or what == "time":
            name, date = words.parted(line) if what == "time" and not self.author else ("", line)
            self.time = self.time or date or line
            self.author = self.author or (_SAYS.sub("", name) if date else "")
            return True
        first, *others = [part for part in _BARS.split(line) if part] or [line]
        is_dated = len(others) == 1 and (words.is_time(others[0]) or words.iso(others[0], self.language) is not None)
        name, date = (first, others[0]) if is_dated and len(first.split()) <= _LONGEST_NAME else words.parted(line)
        if words.is_time(name):
            name, date = "", line
        if what == "author" or (date and not self.author and len(name.split()) <= _MOST_NAME):
            self.author, self.time = self.author or _SAYS.sub("", name), self.time or date
            return True
        if not self.time and len(line.split()) <= _MOST_NAME and words.iso(line, self.language):
            self.time = line
            return True
        return False

    def comment(self) -> Comment | None:
        """The comment; None where there is no text."""
        texts = self.texts
        if self.time and not self.author and len(texts) > 1 and _is_name(texts[0]):
            self.author, *texts = texts
        if not texts:
            return None
        time = (self.words.iso(self.time, self.language) or self.time) if self.time else None
        return Comment("\n\n".join(texts), self.author or None, time)


def _comment(parts: Iterable[tuple[str, str]], words: _Words, language: str | None) -> Comment | None:
    """A comment of some blocks, each with what it tells; None of what has no text."""
    reading = _Reading(words, language)
    for text, what in parts:
        reading.add(text, what)
    return reading.comment()


def _is_name(text: str) -> bool:
    """Whether a text may be the name of somebody."""
    return len(text.split()) <= _LONGEST_NAME and text[-1].isalnum() and "\n" not in text


def _told(found: Sequence[Comment]) -> list[Comment]:
    """The comments; where some say who or when, those alone: the others are what the page says to its readers."""
    told = [comment for comment in found if comment.author or comment.time]
    return told or [comment for comment in found if len(comment.text.split()) > _MOST_BUTTON or len(comment.text) > _LEAST_CHARS]
