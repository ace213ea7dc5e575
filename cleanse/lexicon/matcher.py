"""Finds phrases in text, by what a line begins and ends with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import accumulate

from cleanse import core
from cleanse.lexicon.files import ANY
from cleanse.lexicon.folding import Folding, closes, is_unspaced, keeps_words, numbers_folded, opens, trim
from cleanse.patterns import regex
from cleanse.values import NamedTuple

_SHORT_WORD = 6  # letters up to which one word alone may be a word of another language
_SHORT_UNSPACED = 3  # characters, for scripts without blanks
_KEY = regex(r"([\w#@]+)(?:[^\w#@]+([\w#@]+))?")
_OPENING = regex(r"([\w#@]+)(?:[^\w#@]+([\w#@]+))?(?:[^\w#@]+([\w#@]+))?")
_LETTERS = regex(r"[\W\d_]+")
_KEY_CHARS = 48  # more than two words have
_EDGE_CHARS = 24  # more than the marks at the end of a line and the last word before them need
_TAIL_CHARS = 6
_FOLDED = 120  # as many as a phrase is looked for in at either end of a line, or more
GROUPED = 2
"""Characters of a word by which the index has it in a group."""
_MARKS = " .,:;!?…)]\"'”’»"


class Phrase(NamedTuple):
    """A phrase of the lexicon, folded: how a line begins, goes on and ends; where it stands in the lexicon."""

    start: str
    middle: str
    end: str
    file: str
    section: str
    isos: frozenset[str]
    short: bool  # a word of other languages too


class Grouped(dict[str, str | None]):
    """What the index has for each word, of which a group is read when a word is asked for that begins alike; None where it has
    nothing. Ask with brackets."""

    def __init__(self, data: bytes, start: int) -> None:
        super().__init__()
        beginnings = data.index(b"\v", start)
        sizes = data.index(b"\v", beginnings + 1)
        self._data = data
        self._places = [*accumulate(map(int, data[beginnings + 1 : sizes].split()), initial=sizes + 1)]
        self._unread = {beginning: at for at, beginning in enumerate(data[start:beginnings].decode().split("\t"))}

    def __missing__(self, word: str) -> str | None:
        beginning = word[:GROUPED]
        at = self._unread.get(beginning)
        if at is not None:
            fields = self._data[self._places[at] : self._places[at + 1]].decode().split("\n")
            self.update(zip(map(beginning.__add__, fields[::2]), fields[1::2], strict=True))
            self._unread.pop(beginning, None)  # now that it is read: another thread may look
        return self.get(word)

    def of(self, word: str) -> str | None:
        """The same as with brackets, in less time for what is not there."""
        return self[word] if word[:GROUPED] in self._unread else self.get(word)

    def read(self) -> dict[str, str | None]:
        """All of it."""
        for beginning in [*self._unread]:
            self[beginning]
        return self


class Rows(NamedTuple):
    """What phrases are read from: their senses by number, those of each first word, and of the last characters of the others."""

    senses: list[str]
    openings: Grouped
    endings: dict[str, str]


class _Opened(NamedTuple):
    """The phrases that open with one word."""

    whole: dict[str, list[Phrase]]  # by all their text
    starts: dict[str, list[Phrase]]  # by their second word


class Phrases:
    """Phrases of some sections by where they must stand in a line, found by its first word or last characters.

    What the index has for a word is read when a line first opens with it: most words of the lexicon never come.
    """

    def __init__(self, rows: Rows, sections: frozenset[tuple[str, str]]) -> None:
        self._rows = rows
        self._sections = sections
        self._opened: dict[str, _Opened] = {}
        self._ends: dict[str, list[Phrase]] = {}
        compiled = core.compiled()
        self._key_of: Callable[[str], tuple[str, str]] = key_of if compiled is None else compiled.key_of

    def find(self, head: str, tail: str, whole: bool = True) -> tuple[Phrase, ...]:
        """The phrases that a line matches, given its folded start and end, and whether each is the whole line."""
        found: tuple[Phrase, ...] = ()
        first, second = self._key_of(head)
        opened = self._opened.get(first) or self._open(first)
        if opened is not None:
            if whole:
                found = tuple(opened.whole.get(head, ()))
            for word in (second, "") if second else ("",):
                starts = opened.starts.get(word)
                if starts is not None and (matching := [phrase for phrase in starts if _matches(head, tail, phrase)]):
                    found = (*found, *matching)
        ends = self._ending(tail[-2:])
        if ends is not None and (closing := [phrase for phrase in ends if closes(tail, phrase.end)]):
            found = (*found, *closing)
        return found

    def _ending(self, last: str) -> list[Phrase] | None:
        """The phrases of which only the end is told, and which have these last characters."""
        found = self._ends.get(last)
        if found is None and last in self._rows.endings:
            found = self._ends[last] = [phrase for phrase, _ in self._read(self._rows.endings[last])]
        return found

    def opened_by(self, start: str) -> list[Phrase]:
        """The phrases that open with just these folded words and need not be the whole of a line."""
        first, second = key_of(start)
        opened = self._opened.get(first) or self._open(first)
        return [phrase for phrase in opened.starts.get(second, ()) if phrase.start == start] if opened is not None else []

    @property
    def ends(self) -> list[str]:
        """The ends of the phrases that need only end a line."""
        return sorted({phrase.end for last in self._rows.endings for phrase in self._ending(last) or ()})

    @property
    def last_words(self) -> list[str]:
        """The last letters of these ends, of those that end in letters; else the last sign."""
        return sorted({_LETTERS.split(end)[-1] or end[-1] for end in self.ends})

    def _open(self, first: str) -> _Opened | None:
        row = self._rows.openings.of(first)
        if row is None:
            return None
        opened = _Opened({}, {})
        for phrase, is_whole in self._read(row, first):
            if is_whole:
                opened.whole.setdefault(phrase.start, []).append(phrase)
            else:
                opened.starts.setdefault(key_of(phrase.start)[1], []).append(phrase)
        self._opened[first] = opened  # now that it is whole: another thread may read it
        return opened

    def _read(self, row: str, first: str = "") -> list[tuple[Phrase, bool]]:
        """The phrases of a row of the index that are of these sections, and whether each must be the whole line.

        :param first: the word that they open with, which the row leaves out.
        """
        found: list[tuple[Phrase, bool]] = []
        for item in row.split("\t"):
            sense, _, text = item.partition(" ")
            file, section, *isos = self._rows.senses[int(sense)].split()
            if (file, section) in self._sections:
                start, middle, end = text.split("*") if "*" in text else (text, "", "")
                start = first + start
                short = not end and not middle and ANY not in isos and _is_short(start)
                found.append((Phrase(start, middle, end, file, section, frozenset(isos), short), "*" not in text))
        return found


class LinePhrases(Phrases):
    """The phrases that are looked for in every line: one look-up a line serves all cleaners."""

    def __init__(self, rows: Rows, sections: frozenset[tuple[str, str]], seconds: Mapping[str, str], folding: Folding) -> None:
        super().__init__(rows, sections)
        self.seconds = seconds
        self._folding = folding
        self._tails: dict[str, tuple[str, ...]] = {}
        self.thirds: dict[str, frozenset[str]] = {}
        """By two words, as far as lines have had them, the third ones of phrases; "" where one has none."""
        self.alone: dict[str, tuple[str, ...]] = {}
        """By one, a word that a line must have for each phrase that opens with it alone; "" where there is none."""
        self.heads: dict[str, tuple[str, ...]] = {}
        """By two, as far as lines have had them and phrases open so, the folded beginnings of all these phrases."""

    @property
    def networks(self) -> frozenset[str]:
        """The first words of the names of networks, which the test does not look into."""
        return self._folding.first_words

    def may_match(self, text: str) -> bool:
        """Whether a line's first words or last characters are those of a phrase: a quick test that most lines fail. What opens
        with the words of one that passes is remembered for the lines to come."""
        if not self._has_words(text):
            return False
        if core.compiled() is not None:  # which alone goes by them
            self._remember(*self._key_of(self._folding.fold(text[:_KEY_CHARS])))
        return True

    def _remember(self, first: str, second: str) -> None:
        opened = self._opened.get(first) or self._open(first)
        if opened is None or f"{first} {second}" in self.heads:
            return
        found = {start for start in opened.whole if key_of(start) == (first, second)}
        found |= {phrase.start for phrase in opened.starts.get(second, ())}
        if found:  # else words without end would be remembered
            found |= {phrase.start for phrase in opened.starts.get("", ())}
            self.heads[f"{first} {second}"] = tuple(sorted(found))

    def _has_words(self, text: str) -> bool:
        """Whether its first words or last characters are so."""
        words = _KEY.search(text, 0, _KEY_CHARS)
        if words is None or words.start() > _EDGE_CHARS:
            return True
        start = words.start()
        first, second = words.groups("")
        if first.isascii() and not first[0].isdigit():
            first, second = first.casefold(), second.replace("İ", "i").casefold()
        else:
            first, second = key_of(self._folding.fold(text[start:_KEY_CHARS]))
            start = -1
        networks = self._folding.first_words
        if first in networks or second in networks:
            return True
        end = text[-_EDGE_CHARS:].rstrip(_MARKS)
        end = (end if end[-1:].isalnum() else trim(end))[-_TAIL_CHARS:].casefold()
        if self._goes_on(first, second, end, text) and (start < 0 or self._opens_with(first, second, text, start)):
            return True
        return self._ends_so(text, end)

    def _ends_so(self, text: str, end: str) -> bool:
        """Whether a phrase ends a line that has these last characters."""
        last = end[-2:]
        tails = self._tails.get(last)
        if tails is None:
            if last not in self._rows.endings:
                return False
            tails = self._tails[last] = _tails(self._ending(last) or [])
        if not end.endswith(tails):
            return False
        tail = self._folding.fold(text[-_FOLDED:])
        return any(closes(tail, phrase.end) for phrase in self._ending(tail[-2:]) or ())

    def _opens_with(self, first: str, second: str, text: str, start: int) -> bool:
        """Whether a phrase opens with these two words and the third of a line, or with fewer.

        :param start: where the first word begins, which folding leaves as it is.
        """
        words = _OPENING.match(text, start, _KEY_CHARS)
        plain = words.group(3).casefold() if words is not None and words.group(3) and words.end() < _KEY_CHARS else ""
        if not (second.isalpha() and plain.isalpha() and keeps_words(text[:_KEY_CHARS])) or plain in self._folding.first_words:
            return True
        key = f"{first} {second}"
        thirds = self.thirds.get(key)
        if thirds is None:
            thirds = self.thirds[key] = self._thirds_of(first, second)
        return plain in thirds or "" in thirds

    def _thirds_of(self, first: str, second: str) -> frozenset[str]:
        """The third words of the phrases that may open a line of three words or more with these two; "" for one that has none."""
        opened = self._opened.get(first) or self._open(first)
        if opened is None:
            return frozenset()
        found = {third for start in opened.whole for key, third in (_three(start),) if key == (first, second) and third}
        found |= {_three(phrase.start)[1] for phrase in opened.starts.get(second, ())}
        return frozenset(found | {""} if opened.starts.get("") else found)

    def _goes_on(self, first: str, second: str, end: str, text: str) -> bool:
        """Whether a phrase opens with these two words; or with the first alone, and may end with these characters."""
        seconds = self.seconds.get(first)
        if seconds is None:
            return False
        if f" {numbers_folded(second)} " in seconds:
            return True
        if "  " not in seconds:
            return False
        if not second:
            return True
        opened = self._opened.get(first) or self._open(first)
        if opened is not None and first not in self.alone:
            self.alone[first] = tuple(_longest_word(f"{phrase.middle} {phrase.end}") for phrase in opened.starts.get("", ()))
        return opened is not None and any(
            _may_end(phrase.end, end) and _may_have(text, phrase.middle) for phrase in opened.starts.get("", ())
        )


def _tails(phrases: list[Phrase]) -> tuple[str, ...]:
    """The last characters of some phrases that all end alike: of a word of ASCII letters all, which no folding changes."""
    words = (phrase.end.rpartition(" ")[2] for phrase in phrases)
    return tuple({word[-_TAIL_CHARS:] if word.isascii() and word.isalpha() else word[-2:] for word in words})


def _may_end(wanted: str, end: str) -> bool:
    """Whether a line that has these last characters may end with a phrase's end, if that has one."""
    word = wanted.rpartition(" ")[2]
    return not (word.isascii() and word.isalpha()) or end.endswith(word[-_TAIL_CHARS:])


def _longest_word(text: str) -> str:
    return max(filter(str.isalpha, text.split()), key=len, default="")


def _may_have(text: str, wanted: str) -> bool:
    """Whether the middle of a phrase may be in the beginning of a line."""
    head = text[:_FOLDED]
    return not keeps_words(head) or all(word in head.casefold() for word in wanted.split() if word.isalpha())


def _three(folded: str) -> tuple[tuple[str, str], str]:
    """The first two words, and the third."""
    words = _OPENING.match(folded)
    first, second, third = words.groups("") if words is not None else ("", "", "")
    return (first, second), third


def key_of(folded: str) -> tuple[str, str]:
    """The first two words, or the first two characters where there are no blanks to tell words by.

    >>> key_of("read more"), key_of("今天下"), key_of("menu")
    (('read', 'more'), ('今天', ''), ('menu', ''))
    """
    if is_unspaced(folded[:1]):
        return folded[:2], ""
    words = _KEY.match(folded)
    return (words.group(1), words.group(2) or "") if words else (folded[:1], "")


def _matches(head: str, tail: str, phrase: Phrase) -> bool:
    return opens(head, phrase.start) and phrase.middle in head and (not phrase.end or closes(tail, phrase.end))


def _is_short(text: str) -> bool:
    if not text.isascii() and any(map(is_unspaced, text)):
        return len(text) <= _SHORT_UNSPACED
    return " " not in text and len(text) <= _SHORT_WORD
