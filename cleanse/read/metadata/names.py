"""The names of authors in a value or a line, by the words that stand before them."""

from __future__ import annotations

import re

from cleanse.lexicon import Lexicon, opens
from cleanse.read.metadata.plain import ADDRESS
from cleanse.text.dates import Dates
from cleanse.values import lazy

BARS = re.compile(r" ?[|·•●｜\n] ?| [–—\-/・] ")
"""What parts a name from a date or a role in one line."""
_LABELLED = re.compile(r"(?<![^\s|｜/／])([^\s:：|｜]{1,8})[:：]\s?([^\s:：|｜]{2,20})(?![^\s:：|｜]{0,20}[:：])")
_ACCOUNT_END = re.compile(r"[»|·•,]")
_COMMAS = re.compile(r"[,;&،]|\s/\s|\s[|•·]\s")
_EAST_ASIAN_COMMAS = re.compile(r"[,;、，；・·&|／/]")
_EAST_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_BRACKETED = "[［【"  # of what a reader presses: "[A+]"
_KANA = re.compile("[\u3040-\u30ff]")
_BRACKETS = re.compile(r"\s?[(（\[][^()（）\[\]]{0,80}[)）\]]\s*\Z")
_GLUED = re.compile(r"([a-zà-ÿ])([A-Z][a-zà-ÿ]{2,}\.? \d|\d)")
_DEGREE = re.compile(r"(?:[A-Z][A-Za-z]?\.?){1,4}")  # "MD", "Ph.D.", "RN"
_OF_OFFICES = frozenset(("of", "for", "the", "für"))
_ACCOUNTS = frozenset(
    ("admin", "administrator", "webmaster", "root", "editor", "author", "user", "publisher")
)  # what systems call them
_EAST_ASIAN_GAPS = re.compile(r"[\s,;、，；・·&|／/:：()（）]+")
_LONGEST_BYLINE = 40  # characters of one in Chinese, Japanese or Korean
_SHORT = 3  # letters of a preposition before a date
_LONGEST_REPORTER = 9  # letters of a name and what stands beside it, as one word
_LONGEST_NAME = 4  # letters of a Chinese or Korean name
_LABEL_WORDS = 3  # of what says that a date follows: "Last updated"
_MOST_WORDS = 15  # of the names in a line: three of five words


class NameAndDate:
    """Parts names from the dates behind them, with a lexicon's names of months and days.

    >>> NameAndDate(Lexicon.default()).parted("Ann LeeJuly 10, 2015")
    ('Ann Lee', 'July 10, 2015')
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._fold = lexicon.fold
        self._is_date = lexicon.cached(Dates).is_date
        labels = (label.split()[0] for label in lexicon.words("bylines", "date-label"))
        self._openings = lexicon.words("bylines", "month", "weekday") | frozenset(labels)

    def parted(self, text: str) -> tuple[str, str]:
        """What stands before the date at the end of a line, though it was run together with it, and the date: "" for none."""
        if not any(map(str.isdigit, text)):
            return text, ""
        words = _GLUED.sub(r"\1 \2", text).split()
        for at in range(1, min(len(words), _MOST_WORDS)):
            date = " ".join(words[at:])
            opens = words[at][0].isdigit() or self._fold(words[at].strip(".,:|·")) in self._openings or not words[at][0].isalpha()
            if opens and self._is_date(date):
                while at > 1 and len(words[at - 1]) <= _SHORT and words[at - 1].islower():  # "on", "am", "le"
                    at -= 1
                return " ".join(words[:at]).rstrip(" ,;|·–—-"), date.lstrip(" ,;|·–—-")
        return text, ""


class NameParser:
    """Reads names, with the words that a lexicon has for "By" and "Author".

    >>> from cleanse.lexicon import Lexicon
    >>> NameParser(Lexicon.default()).name("By Ann Lee", "en"), NameParser(Lexicon.default()).name("Von Ann Lee", "de")
    ('Ann Lee', 'Ann Lee')
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def is_label(self, text: str) -> bool:
        """Whether a text says that an author follows: "Author", "Written by"."""
        return self._lexicon.fold(text) in self._labels

    def name(self, text: str, language: str) -> str:
        """One author's name: no address, no "By" before it; "" where there is none.

        ``language`` is the page's, a BCP 47 tag, or "".
        """
        text = " ".join(word for word in text.split() if not ADDRESS.search(word)).strip(" ,;|·/-")
        if text.startswith("(") and text.endswith(")"):  # "ann@example.org (Ann Lee)"
            text = text[1:-1]
        text = self.without_by(text, language)
        return text if any(map(str.isalpha, text)) and not self.is_label(text) else ""

    def without_by(self, text: str, language: str) -> str:
        """A text without the words before a name, in English or the page's language."""
        label, colon, rest = text.partition(":")
        if colon and rest.strip() and self.is_label(label):
            return rest.strip()
        folded = self._lexicon.fold(text)
        words = self._by_words.get(language[:2].lower(), self._english)
        for by in words if folded.startswith(words) else ():
            if opens(folded, by):
                rest = (*text.split(maxsplit=by.count(" ") + 1), "")[by.count(" ") + 1]
                if rest and not rest[0].islower():
                    return rest.lstrip(": ")
        return text

    def writers_in(self, text: str, language: str) -> list[str]:
        """The names behind a label in a line of several, as pages in Chinese and Japanese have it above the article.

        >>> from cleanse.lexicon import Lexicon
        >>> NameParser(Lexicon.default()).writers_in("2024-03-08 来源：江畔日报 作者：陈小明 编辑：周敏", "zh")
        ['陈小明']
        """
        if "：" not in text and _EAST_ASIAN.search(text) is None:
            return []
        writers = self._lexicon.words("bylines", "writer-label")
        told = (found for found in _LABELLED.finditer(text) if self._lexicon.fold(found.group(1)) in writers)
        return next((names for found in told if (names := self._east_asian(found.group(2), language))), [])

    def is_by_account(self, text: str, language: str) -> bool:
        """Whether a line says by which account something was written, and when.

        >>> from cleanse.lexicon import Lexicon
        >>> parser = NameParser(Lexicon.default())
        >>> parser.is_by_account("by rye_guy » 6 Jan 2024", "en"), parser.is_by_account("By the time it rained, 2 were out", "en")
        (True, False)
        """
        before, *rest = _ACCOUNT_END.split(text, 1)
        folded = self._lexicon.fold(before.strip())
        words = self._by_words.get(language[:2].lower(), self._english)
        is_dated = any(any(map(str.isdigit, part)) for part in rest)
        return is_dated and any(opens(folded, by) and len(folded.split()) == len(by.split()) + 1 for by in words)

    def names_in(self, line: str, language: str) -> str:
        """The names in a line that shows a byline: what stands before a bar, a date or a role.

        >>> from cleanse.lexicon import Lexicon
        >>> NameParser(Lexicon.default()).names_in("By Ann Lee | 3 May 2024", "en")
        'Ann Lee'
        """
        for part in BARS.split("\n".join(" ".join(one.split()) for one in line.splitlines())):
            name = self._without_date(self.name(part, language))
            words = name.split()
            is_name = words and not any(map(str.isdigit, name)) and not name[0].islower() and name[0] not in _BRACKETED
            if is_name and len(words) <= _MOST_WORDS:
                return name
        return ""

    def names(self, text: str, language: str) -> list[str]:
        """The names in a value: several of a list, without roles, dates and what stands beside names in East Asian bylines.

        >>> from cleanse.lexicon import Lexicon
        >>> parser = NameParser(Lexicon.default())
        >>> parser.names("By Ann Lee and Bob Roe, Staff Writer", "en"), parser.names("記者王小明／台北報導", "zh-TW")
        (['Ann Lee', 'Bob Roe'], ['王小明'])
        """
        text = self._without_date(self.name(text, language))
        folded = self._lexicon.fold(text)
        if not text or folded in _ACCOUNTS or folded in self._date_labels:
            return []
        text = _BRACKETS.sub("", text).strip() or text
        if _EAST_ASIAN.search(text):
            return self._east_asian(text, language) or [text]
        return self._listed(text)

    def has_affix(self, text: str) -> bool:
        """Whether a word in an East Asian line is, or begins or ends with, what stands beside a reporter's name there."""
        if not _EAST_ASIAN.search(text) or len(text) > _LONGEST_BYLINE:
            return False
        affixes = tuple(affix for affix in self._affixes if len(affix) > 1 and not self.is_label(affix))
        words = _EAST_ASIAN_GAPS.split(text)
        return any(
            word in affixes or (len(word) <= _LONGEST_REPORTER and (word.startswith(affixes) or word.endswith(affixes)))
            for word in words
        )

    def _listed(self, text: str) -> list[str]:
        """The names of a list in a script with blanks."""
        parts = [part.strip() for part in _COMMAS.split(text) if part.strip()]
        if len(parts) == 2 and all(" " not in part for part in parts):
            return [text]  # "Lee, Ann"
        found: list[str] = []
        for part in parts:
            first, _, rest = part.partition(" ")
            part = rest if rest and first.casefold() in self._ands else part
            if found and part[:1].islower():  # "in Weather"
                break
            found += [name for name in self._joined(part) if not found or not self._is_title(name)]
        return found or [text]

    def _is_title(self, name: str) -> bool:
        """Whether what stands behind a name is a role, a degree or an office."""
        is_role = self._lexicon.fold(name) in self._roles or not _OF_OFFICES.isdisjoint(name.split())
        return is_role or _DEGREE.fullmatch(name) is not None

    def _joined(self, part: str) -> list[str]:
        """The names before and behind an "and": both have a surname, or it is the name of an office."""
        words = part.split()
        for at in range(2, len(words) - 1):
            if words[at].casefold() in self._ands and not _OF_OFFICES.intersection(words):
                rest = words[at + 1 :]
                if len(rest) > 1 and words[0][:1].isupper() and rest[0][:1].isupper() and rest[-1][:1].isupper():
                    return [" ".join(words[:at]), *self._joined(" ".join(rest))]
        return [" ".join(words)]

    def _without_date(self, text: str) -> str:
        """A text without the date at its end, and without the word before that: "Ann Lee on" has lost its date already.

        A label goes with the word alone: "Ann Lee Updated on", but "Rui Ma" and "Team Data" are names.
        """
        name, _ = self._lexicon.cached(NameAndDate).parted(text)
        words = name.split()
        while len(words) > 1 and words[-1].islower() and words[-1] in self._date_words:
            words.pop()
        if len(words) == len(name.split()):
            return name
        for size in range(min(_LABEL_WORDS, len(words) - 1), 0, -1):
            if self._lexicon.fold(" ".join(words[-size:])) in self._date_labels:
                return " ".join(words[:-size])
        return " ".join(words)

    @lazy
    def _date_words(self) -> frozenset[str]:
        """What stands before a date, and in no name."""
        return self._lexicon.words("bylines", "date-word") - self._lexicon.words("bylines", "particle")

    def _east_asian(self, text: str, language: str) -> list[str]:
        """The names in Chinese, Japanese or Korean: blanks part names there, but in Japanese given name and surname."""
        found: list[str] = []
        label, colon, rest = text.replace("：", ":").partition(":")
        text = rest if colon and self.is_label(label) else text
        for part in _EAST_ASIAN_COMMAS.split(text.split("／")[0].split("/")[0] if "報導" in text or "报道" in text else text):
            words = [word for word in (self._without_affix(word) for word in part.split()) if word]
            if language[:2].lower() == "ja" or _KANA.search(part):
                found += [" ".join(words)] if words else []
            elif words and all(len(word) <= _LONGEST_NAME for word in words):
                found += words
            elif words:
                found.append(" ".join(words))
        return [name for name in found if any(map(str.isalpha, name))]

    def _without_affix(self, word: str) -> str:
        if word in self._affixes or self._lexicon.fold(word) in self._roles:
            return ""
        for affix in self._affixes_by_length:
            if word.startswith(affix) and len(word) - len(affix) >= 2 and len(affix) > 1:
                return self._without_affix(word[len(affix) :])
            if word.endswith(affix) and len(word) - len(affix) >= 2 and (len(affix) > 1 or len(word) > 3):
                return self._without_affix(word[: -len(affix)])
        return word

    @lazy
    def _affixes(self) -> frozenset[str]:
        return self._lexicon.words("bylines", "name-affix")

    @lazy
    def _affixes_by_length(self) -> tuple[str, ...]:
        return tuple(sorted(self._affixes, key=lambda affix: (-len(affix), affix)))

    @lazy
    def _date_labels(self) -> frozenset[str]:
        return self._lexicon.words("bylines", "date-label")

    @lazy
    def _roles(self) -> frozenset[str]:
        return self._lexicon.words("bylines", "role")

    @lazy
    def _ands(self) -> frozenset[str]:
        return self._lexicon.words("bylines", "and-word")

    @lazy
    def _labels(self) -> frozenset[str]:
        return self._lexicon.words("bylines", "by", "author-label")

    @lazy
    def _english(self) -> tuple[str, ...]:
        return self._by_words.get("en", ())

    @lazy
    def _by_words(self) -> dict[str, tuple[str, ...]]:
        """What stands before a name, in English and in another language; the longest first."""
        known = self._lexicon.by_language("bylines", "by")
        english = known.get("en", frozenset())
        return {iso: tuple(sorted(english | words, key=lambda by: (-len(by), by))) for iso, words in known.items()}
