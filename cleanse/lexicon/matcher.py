"""The phrases of every language, by what a line begins and ends with. ``docs/lexicon.md`` says how they are written.

``python -m cleanse.lexicon.matcher`` compiles them, after a change, into the one file that they are read from.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple
from unicodedata import category

from cleanse.lexicon import files as phrasefiles
from cleanse.lexicon.files import ANY, LINE_SECTIONS, OPENING_SECTIONS, PHRASE_SECTIONS, WORD_SECTIONS

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")  # a separator is no digit, so a run splits in one way only
_SHORT_WORD = 6  # letters up to which one word alone may be a word of another language
_SHORT_UNSPACED = 3  # characters, for scripts without blanks
_WORD = re.compile(r"\w+")
_KEY = re.compile(r"([\w#@]+)(?:[^\w#@]+([\w#@]+))?")
_KEY_CHARS = 48  # more than two words have
_EDGE_CHARS = 24  # more than the marks at the end of a line and the last word before them need
_TAIL_CHARS = 6
_MARKS = " .,:;!?…)]\"'”’»"
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufe0f\ufeff"
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}  # Unicode's full-width copy of ASCII
_SPELLINGS = {**_FULL_WIDTH, **str.maketrans("’‘ʼ´`", "'''''", _INVISIBLE)}
_ODD_SPELLING = re.compile(f"[’‘ʼ´\uff01-\uff5e{_INVISIBLE}]")
_JOINERS = frozenset("/|,·•")  # names of networks may stand without blanks between
UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f]")
"""A character of a script that writes without blanks between words."""


class Phrase(NamedTuple):
    """A phrase of the lexicon, folded: how a line begins, goes on and ends; where it stands in the lexicon."""

    start: str
    middle: str
    end: str
    cleaner: str
    section: str
    isos: frozenset[str]
    short: bool  # a word of other languages too


def trim(text: str) -> str:
    """The text without punctuation, symbols and blanks at either end.

    >>> trim("▶ Read more: »")
    'Read more'
    """
    start, end = 0, len(text)
    while start < end and not text[start].isalnum() and _is_edge(text[start]):
        start += 1
    while start < end and not text[end - 1].isalnum() and _is_edge(text[end - 1]):
        end -= 1
    return text[start:end]


def _is_edge(char: str) -> bool:
    return char not in "#@" and category(char)[0] in "PSZC"  # vowel signs (M) belong to words


def fold(text: str) -> str:
    """What two spellings of one phrase have in common: no capitals, one blank, numbers as ``#``, networks as ``@``.

    >>> fold("▶ READ  MORE:")
    'read more'
    >>> fold("Share on Facebook · 12 min")
    'share on @ · # min'
    """
    folded = trim(text)
    if not folded.isascii() and _ODD_SPELLING.search(folded) is not None:
        folded = folded.translate(_SPELLINGS)
    folded = folded.casefold()
    words = folded.split()
    folded = _NUMBER.sub("#", " ".join(words))
    if not _JOINERS.isdisjoint(folded):
        words = _WORD.findall(folded)
    return folded if _network_words().isdisjoint(words) else _networks().sub("@", folded)


def names_network(text: str) -> bool:
    """Whether a text may name a social network or messenger.

    >>> names_network("Share on Facebook"), names_network("Share this")
    (True, False)
    """
    return not _network_words().isdisjoint(_WORD.findall(text.casefold()))


@cache
def _network_words() -> frozenset[str]:
    """The first words of the names of networks, a quick test for texts without any."""
    return frozenset(_WORD.findall(name)[0] for name in phrasefiles.network_names())


@cache
def _networks() -> re.Pattern[str]:
    # Longest first, so that a name is not read as another's beginning; each alternative is a plain word.
    ordered = sorted(phrasefiles.network_names(), key=lambda name: (-len(name), name))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, ordered)) + r")(?!\w)")


class _Opened(NamedTuple):
    """The phrases that open with one word."""

    whole: dict[str, list[Phrase]]  # by all their text
    starts: dict[str, list[Phrase]]  # by their second word


class Phrases:
    """Phrases of some sections by where they must stand in a line, found by its first word or last characters.

    What the index has for a word is read when a line first opens with it: most words of the lexicon never come.
    """

    def __init__(self, sections: frozenset[tuple[str, str]]) -> None:
        self._sections = sections
        self._unread = _openings()
        self._opened: dict[str, _Opened] = {}
        endings = ((last, self._read(row)) for last, row in _block("endings").items())
        self._ends = {last: [phrase for phrase, _ in found] for last, found in endings if found}

    def find(self, head: str, tail: str, whole: bool = True) -> tuple[Phrase, ...]:
        """The phrases that a line matches, given its folded start and end, and whether each is the whole line."""
        found: tuple[Phrase, ...] = ()
        first, second = _key(head)
        opened = self._opened.get(first) or self._open(first)
        if opened is not None:
            if whole:
                found = tuple(opened.whole.get(head, ()))
            for word in (second, "") if second else ("",):
                starts = opened.starts.get(word)
                if starts is not None:
                    found = (*found, *(phrase for phrase in starts if _matches(head, tail, phrase)))
        ends = self._ends.get(tail[-2:])
        if ends is not None:
            found = (*found, *(phrase for phrase in ends if _closes(tail, phrase.end)))
        return found

    def _open(self, first: str) -> _Opened | None:
        row = self._unread.get(first)
        if row is None:
            return None
        opened = _Opened({}, {})
        for phrase, is_whole in self._read(row.decode()):
            if is_whole:
                opened.whole.setdefault(phrase.start, []).append(phrase)
            else:
                opened.starts.setdefault(_key(phrase.start)[1], []).append(phrase)
        self._opened[first] = opened  # now that it is whole: another thread may read it
        return opened

    def _read(self, row: str) -> list[tuple[Phrase, bool]]:
        """The phrases of a row of the index that are of these sections, and whether each must be the whole line."""
        found: list[tuple[Phrase, bool]] = []
        for item in row.split("\t"):
            sense, _, text = item.partition(" ")
            cleaner, section, isos = _sense(int(sense))
            if (cleaner, section) in self._sections:
                start, middle, end = text.split("*") if "*" in text else (text, "", "")
                short = not end and not middle and ANY not in isos and _is_short(start)
                found.append((Phrase(start, middle, end, cleaner, section, isos, short), "*" not in text))
        return found


class LinePhrases(Phrases):
    """The phrases of all cleaners that are matched against whole lines: one look-up a line serves them all."""

    def __init__(self) -> None:
        super().__init__(LINE_SECTIONS)
        self._seconds = _block("seconds")
        self._tails = {last: _tails(found) for last, found in self._ends.items()}

    def may_match(self, text: str) -> bool:
        """Whether a line's first words or last characters are those of a phrase: a quick test that most lines fail."""
        words = _KEY.search(text, 0, _KEY_CHARS)
        if words is None or text[words.start()].isdigit():
            return True
        first, second = words.group(1).casefold(), (words.group(2) or "").casefold()
        end = text[-_EDGE_CHARS:].rstrip(_MARKS)
        if not first.isascii():
            first, second = _key(fold(text[words.start() : _KEY_CHARS]))
        networks = _network_words()
        return (
            self._goes_on(first, second)
            or first in networks
            or second in networks
            or self._ends_so((end if end[-1:].isalnum() else trim(end))[-_TAIL_CHARS:].casefold())
        )

    def _ends_so(self, end: str) -> bool:
        """Whether a phrase ends with these characters, as far as they tell."""
        tails = self._tails.get(end[-2:])
        return tails is not None and end.endswith(tails)

    def _goes_on(self, first: str, second: str) -> bool:
        """Whether a phrase opens with these two words, or is the first of them."""
        seconds = self._seconds.get(first)
        if seconds is None:
            return False
        return "  " in seconds or f" {second if second.isalpha() else _NUMBER.sub('#', second)} " in seconds


def _tails(phrases: list[Phrase]) -> tuple[str, ...]:
    """The last characters of some phrases that all end alike: of a word of ASCII letters all, which no folding changes."""
    words = (phrase.end.rpartition(" ")[2] for phrase in phrases)
    return tuple({word[-_TAIL_CHARS:] if word.isascii() and word.isalpha() else word[-2:] for word in words})


def _key(folded: str) -> tuple[str, str]:
    """The first two words, or the first two characters where there are no blanks to tell words by."""
    if UNSPACED.match(folded):
        return folded[:2], ""
    words = _KEY.match(folded)
    return (words.group(1), words.group(2) or "") if words else (folded[:1], "")


def _matches(head: str, tail: str, phrase: Phrase) -> bool:
    return opens(head, phrase.start) and phrase.middle in head and (not phrase.end or _closes(tail, phrase.end))


def opens(folded: str, phrase: str) -> bool:
    """Whether a folded text begins with a phrase, not in the middle of a word.

    >>> opens("photos of the day", "photo")
    False
    """
    return folded.startswith(phrase) and _apart(folded, len(phrase))


def _closes(folded: str, phrase: str) -> bool:
    return folded.endswith(phrase) and _apart(folded, len(folded) - len(phrase))


def _apart(text: str, at: int) -> bool:
    """Whether a word may end and begin at this offset."""
    if at <= 0 or at >= len(text) or not (text[at - 1].isalnum() and text[at].isalnum()):
        return True
    return bool(UNSPACED.match(text[at - 1]) or UNSPACED.match(text[at]))


def _is_short(text: str) -> bool:
    if UNSPACED.search(text):
        return len(text) <= _SHORT_UNSPACED
    return " " not in text and len(text) <= _SHORT_WORD


@cache
def line_phrases() -> LinePhrases:
    """What is looked for in every line."""
    return LinePhrases()


@cache
def phrases(cleaner: str, *sections: str) -> Phrases:
    """The phrases of some sections, each where its star or its section says.

    :raises LookupError: for a section of words.

    >>> [phrase.section for phrase in phrases("bylines", "ago").find("# hours ago", "# hours ago")]
    ['ago']
    """
    wanted = frozenset((cleaner, section) for section in sections)
    if not wanted <= PHRASE_SECTIONS:
        raise LookupError(f"{wanted - PHRASE_SECTIONS} are no sections of phrases: see phrasefiles.PHRASE_SECTIONS.")
    return Phrases(wanted)


@cache
def openings(cleaner: str, section: str) -> Phrases:
    """The phrases of a section, which need only open a text.

    :raises LookupError: for a section whose phrases must be more.

    >>> [phrase.start for phrase in openings("bylines", "by").find("by ann lee", "by ann lee")]
    ['by']
    """
    if (cleaner, section) not in OPENING_SECTIONS:
        raise LookupError(f"{cleaner} {section} is no section of openings: see phrasefiles.OPENING_SECTIONS.")
    return phrases(cleaner, section)


@cache
def words(cleaner: str, *sections: str) -> frozenset[str]:
    """The folded phrases of some sections, of all languages, as a set.

    >>> "reuters" in words("captions", "agency")
    True
    """
    return frozenset[str]().union(*(_words(cleaner, section) for section in sections))


@cache
def by_word(cleaner: str, section: str) -> dict[str, tuple[str, ...]]:
    """The languages of each folded phrase of a section.

    >>> by_word("language", "words")["und"]
    ('de',)
    """
    return {word: tuple(isos.split()) for word, isos in _words(cleaner, section).items()}


@cache
def by_language(cleaner: str, section: str) -> dict[str, frozenset[str]]:
    """The folded phrases of one section for each language that has it.

    >>> sorted(by_language("bylines", "weekday")["de"])[0]
    'di'
    """
    found: dict[str, set[str]] = {}
    for word, isos in by_word(cleaner, section).items():
        for iso in isos:
            found.setdefault(iso, set()).add(word)
    return {iso: frozenset(found[iso]) for iso in sorted(found)}


@cache
def languages() -> tuple[str, ...]:
    """The ISO 639-1 codes of the languages that the lexicon has.

    >>> "en" in languages() and "ja" in languages()
    True
    """
    return tuple(_blocks()["languages"].decode().split("\n")[1:])


def _words(cleaner: str, section: str) -> dict[str, str]:
    """The languages of each folded phrase of a section, with blanks between, in order."""
    if (cleaner, section) not in PHRASE_SECTIONS or (cleaner, section) in WORD_SECTIONS:
        return _block(f"{cleaner} {section}")
    found: dict[str, set[str]] = {}  # no cleaner asks for these: they are gathered from where lines are looked up
    for row in (*(row.decode() for row in _openings().values()), *_block("endings").values()):
        for item in row.split("\t"):
            sense, _, text = item.partition(" ")
            if _sense(int(sense))[:2] == (cleaner, section):
                found.setdefault(text.split("*")[0], set()).update(_sense(int(sense))[2])
    return {word: " ".join(sorted(found[word])) for word in found}


@cache
def _sense(number: int) -> tuple[str, str, frozenset[str]]:
    """The cleaner, the section and the languages of a phrase."""
    cleaner, section, *isos = _senses()[number].split()
    return cleaner, section, frozenset(isos)


@cache
def _senses() -> list[str]:
    return _blocks()["senses"].decode().split("\n")[1:]


@cache
def _openings() -> dict[str, bytes]:
    """The phrases of each first word, left as bytes: few of so many come to be read."""
    fields = _blocks()["openings"].split(b"\n")
    return dict(zip(map(bytes.decode, fields[1::2]), fields[2::2], strict=True))


@cache
def _block(name: str) -> dict[str, str]:
    """A block of the index as a mapping: its lines are keys and values in turn. Nothing where it has no such block."""
    fields = _blocks().get(name, b"").decode().split("\n")
    return dict(zip(fields[1::2], fields[2::2], strict=True))


@cache
def _blocks() -> dict[str, bytes]:
    """The index by the names of its blocks, which open them; made anew where a file has changed since."""
    digest = phrasefiles.digest()
    try:
        index = phrasefiles.read(phrasefiles.INDEX)
    except OSError:
        index = b""
    if not index or (digest is not None and not index.startswith(f"{digest}\f".encode())):
        index = _compiled()
    return {block[: block.index(b"\n")].decode(): block for block in index.split(b"\f")[1:]}


def _compiled() -> bytes:
    from cleanse.lexicon import index as phraseindex  # which nearly no process needs

    return phraseindex.compiled(fold, _key)


def _main() -> None:
    from cleanse.lexicon import index as phraseindex

    print(phraseindex.write(_compiled()))


if __name__ == "__main__":
    _main()
