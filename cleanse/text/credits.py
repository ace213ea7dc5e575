"""What a picture credit looks like: "Photo: Ann Lee", "(Ann Lee/Reuters)", "© dpa", "STR/AFP via Getty Images"."""

from __future__ import annotations

import re
from enum import IntEnum

from cleanse.lexicon import Lexicon, trim
from cleanse.lexicon.folding import keeps_words
from cleanse.patterns import regex
from cleanse.values import NamedTuple

_LONGEST = 140  # characters of a credit
_SHORT_CREDIT = 24  # characters of one in a script without blanks
_MOST_NAMES = 12  # words after a label
_MOST_NAME = 5  # words of one name or agency
_LEAST_SENTENCE = 5  # words
_LABEL_WORDS = 5
_PARTS = regex(r"[/|,·＝]| via ")
_PIECES = regex(r"[/|,·＝:：()（）\[\]©]| via ")
_COPYRIGHT = regex(r"©|\(c\)", re.IGNORECASE)
_BEFORE_COLON = regex(r"[^\s.()|–—。]+")
_STOPS = (".", "!", "?", "…", "。", "！", "？")
_WORD = regex(r"\w+")
_SIGNED_WORD = regex(r"[\w#@]+")
_MARKER_ENDS = ")）]"  # of a word that is a caption by itself: "(pictured)"
_COLON = regex(r"[:：]")
_AFTER_LABEL = regex(r"[:：/／]")
_APART = regex(r"[^\w\s'’-]|[-–—\s]\s| via ")
_NEAR_END = 4  # characters: a bracket, and marks after it
_LABELLED = regex(r"([^:：/／.]{1,40})[:：/／]")
# The last sentence of a line ends here: one mark, up to three closing quotes, blanks (none after a full-width mark).
_STOP = regex(r"[.!?…][\"'”’»)\]]{0,3}\s+|[。！？][」』）]?\s*")
_PARENTHESIS = regex(r"[(（\[][^()（）\[\]]*[)）\]]\W{0,3}\Z")
_BAR = regex(r"\s[|–—]\s|[|＝]")
_JOINED = regex(r"(?:^|\s)((?:\S+\s)??((?:\S+\s)??(\S+)))/[^/]{2,60}\Z")
_QUOTES = "\"'”’»)"
_BRACKETS_END = frozenset(")）]")
_CLOSING = {"(": ")", "（": "）", "[": "]"}


def after_last_stop(text: str) -> str:
    """What follows the last sentence of a line, if it is a name and no sentence itself.

    >>> after_last_stop("The bridge in town on Monday. Ann Lee"), after_last_stop("It rained. Then it stopped.")
    ('Ann Lee', '')
    """
    if text.endswith(_STOPS) or not ("." in text or "!" in text or "?" in text or "。" in text):
        return ""
    stops = [stop.end() for stop in _STOP.finditer(text, max(0, len(text) - _LONGEST))]
    rest = text[stops[-1] :] if stops else ""
    tokens = rest.split()
    is_name = 2 <= len(tokens) <= _MOST_NAME and all(token[0].isupper() and not token[-1].isdigit() for token in tokens)
    return rest if is_name and len(text.split()) - len(tokens) >= _LEAST_SENTENCE else ""


class Strength(IntEnum):
    """How sure it is that a text is a credit."""

    NONE = 0
    AGENCY = 1
    """The name of an agency and nothing else: it may also sign a report."""
    CREDIT = 2


class Tail(NamedTuple):
    """Where a credit that ends a line begins, and how sure it is."""

    start: int
    strength: Strength


class Credits:
    """Finds credits, given a lexicon. Ask with ``lexicon.cached(Credits)``, so that it is made once."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._fold = lexicon.fold
        self.agencies = lexicon.words("captions", "agency")
        self.labels = lexicon.words("captions", "credit-label")
        self._openings = lexicon.openings("captions", "credit-open")
        self.closings = tuple(sorted(lexicon.words("captions", "credit-close")))
        self._ends = tuple(f"{closing} " for closing in self.closings if _WORD.fullmatch(closing))
        self._ascii_ends = tuple(filter(str.isascii, self._ends))
        self._label_ends = frozenset(label.split()[-1] for label in self.labels)  # a quick test for most colons
        # A word of each agency and of each label, of which every credit has one; before a colon the last of a label will do.
        self.openings = openings = sorted(lexicon.words("captions", "credit-open"))
        self.needed: dict[str, list[frozenset[str]]] = {}  # as far as lines have had the word
        self.told: dict[str, list[str]] = {}  # by such a word the agencies and openings that have it
        for agency in sorted(self.agencies):
            self.told.setdefault(max(_WORD.findall(agency) or [agency], key=len), []).append(agency)
        for opening in openings:
            self.told.setdefault(_first_word(opening), []).append(opening)
        self._first_words = frozenset(map(_first_word, openings))
        self.tell_tales = self.labels.union(self.told)
        self.last_words = frozenset(parts[-1] for parts in map(_WORD.findall, self.labels) if parts)

    def strength(self, text: str) -> Strength:
        """Whether a whole text is a credit.

        >>> credits = Lexicon.default().cached(Credits)
        >>> [credits.strength(text).name for text in ("STR/AFP via Getty Images", "Reuters", "Rain on Monday")]
        ['CREDIT', 'AGENCY', 'NONE']
        """
        text = text.strip()
        if not text or len(text) > _LONGEST:
            return Strength.NONE
        if text[0] in _CLOSING and text[-1] == _CLOSING[text[0]] and text.count(text[0]) == 1:
            text = text[1:-1].strip()
        copyright_sign = _COPYRIGHT.match(text)
        if copyright_sign and _are_names(text[copyright_sign.end() :]):
            return Strength.CREDIT
        if self.opens_with_label(text):
            return Strength.CREDIT
        folded = self._fold(text)
        if self._opens_with_phrase(text, folded) or (len(text) <= _SHORT_CREDIT and folded.endswith(self.closings)):
            return Strength.CREDIT  # in East Asia a word such as 撮影 closes a credit, behind the name
        return Strength.NONE if text.endswith(_STOPS) else self._agencies(text)

    def may_hold(self, text: str) -> bool:
        """A quick test, for scripts with blanks, that every line with a credit at either end passes, and few others.

        >>> credits = Lexicon.default().cached(Credits)
        >>> credits.may_hold("A bridge. Photo: Ann Lee"), credits.may_hold("It rained all day: nobody went out.")
        (True, False)
        """
        if "©" in text or "(c)" in text or "(C)" in text:
            return True
        has_colon = ":" in text or "：" in text
        if text.endswith(_STOPS) and not has_colon:
            return text[0] in _CLOSING or ")" in text[-_NEAR_END:]
        ends = text if len(text) <= 2 * _LONGEST else f"{text[:_LONGEST]} {text[-_LONGEST:]}"
        if not has_colon:
            words = _WORD.findall(ends.casefold())
            if self.tell_tales.isdisjoint(words):
                return False
            # Where nothing parts a name from an agency, all of the line is one, or opens as a credit does.
            if _APART.search(ends) is None and words[0] not in self._first_words and self._fold(text) not in self.agencies:
                return False
            is_label = words[-1] in self.last_words or "/" in ends or "／" in ends
            return (is_label and not self.labels.isdisjoint(words)) or self._may_name(text, ends, words)
        words = []
        for part in _AFTER_LABEL.split(ends.casefold()):
            found = _WORD.findall(part)
            if found and found[-1] in self.last_words:
                return True
            words += found
        return not self.tell_tales.isdisjoint(words) and self._may_name(text, ends, words)

    def _may_name(self, text: str, ends: str, words: list[str]) -> bool:
        """Whether all words of an agency or of an opening are among those of a line with a tell-tale word; or it may be a credit
        for another reason, or its words may be others when they are folded."""
        if text[-1] in _MARKER_ENDS or not keeps_words(ends):
            return True
        said_at_once = f"{' '.join(words)} "
        if any(closing in said_at_once for closing in (self._ascii_ends if said_at_once.isascii() else self._ends)):
            return True
        said = frozenset(words)
        return any(needed <= said for word in said & self.told.keys() for needed in self._needed_with(word))

    def _needed_with(self, word: str) -> list[frozenset[str]]:
        """The words of each agency and opening that a tell-tale word tells of."""
        found = self.needed.get(word)
        if found is None:
            found = self.needed[word] = [*map(_plain_words, self.told[word])]
        return found

    def tail(self, text: str) -> Tail:
        """The credit at the end of a line.

        >>> credits = Lexicon.default().cached(Credits)
        >>> credits.tail("The bridge on Monday. Photo: Ann Lee/dpa")
        Tail(start=22, strength=<Strength.CREDIT: 2>)
        """
        base = max(0, len(text) - _LONGEST)
        window = text[base:]
        for start in self._starts(window):
            if start == 0 and base:
                continue  # the window's own edge is no beginning
            found = self.strength(window[start:])
            if (
                not found
                and start
                and window[start - 1].isspace()
                and ":" not in window[start:]
                and self.is_label(window[start:])
            ):
                found = Strength.CREDIT  # "… of the bridge. Supplied"
            if found:
                return Tail(base + start, found)
        return Tail(len(text), Strength.NONE)

    def lead(self, text: str) -> int:
        """The length of a credit in brackets, name and agency, that opens a line; 0 where there is none.

        >>> credits = Lexicon.default().cached(Credits)
        >>> credits.lead("(Ann Lee/Reuters) The bridge on Monday"), credits.lead("(Reuters) - The bridge opened.")
        (18, 0)
        """
        closing = _CLOSING.get(text[:1])
        end = text.find(closing, 0, _LONGEST) + 1 if closing else 0
        if not end or self.strength(text[:end]) is not Strength.CREDIT:
            return 0
        rest = text[end:]
        return 0 if rest.lstrip()[:1] in "-–—" else end + len(rest) - len(rest.lstrip())

    def opens_with_label(self, text: str) -> bool:
        """Whether a text is a label of the lexicon, a colon or slash, and names.

        >>> credits = Lexicon.default().cached(Credits)
        >>> credits.opens_with_label("Photo: Ann Lee")
        True
        >>> credits.opens_with_label("Photo: They were seen as they left the house by the back door")
        False
        """
        found = _LABELLED.match(text)
        if found is None or not self.is_label(found.group(1)):
            return False
        rest = text[found.end() :]
        # "Credit/debit cards": a slash joins words of every kind.
        return _are_names(rest) and (text[found.end() - 1] in ":：" or self._agencies(rest) is not Strength.NONE)

    def has_agency(self, text: str) -> bool:
        """Whether a part of a text, between the marks that part a credit, is the name of an agency.

        >>> credits = Lexicon.default().cached(Credits)
        >>> credits.has_agency("Photo: Ann Lee/Reuters"), credits.has_agency("Photo: Ann Lee")
        (True, False)
        """
        return any(self._fold(part) in self.agencies for part in map(trim, _PIECES.split(text[-_LONGEST:])) if part)

    def is_label(self, text: str) -> bool:
        """Whether a text is a word that stands before the colon of a credit."""
        return self._fold(text) in self.labels

    def _starts(self, window: str) -> list[int]:
        """Where in the end of a line a credit might begin, the likeliest first."""
        starts: list[int] = []
        # Each pattern only where its signs are: to look through a line for them by patterns takes most of the time.
        if ("©" in window or "(" in window) and (sign := _COPYRIGHT.search(window)):
            starts.append(sign.start())
        if not _BRACKETS_END.isdisjoint(window[-_NEAR_END:]) and (bracket := _PARENTHESIS.search(window)):
            starts.append(bracket.start())
        if ":" in window or "：" in window:
            for colon in _COLON.finditer(window):
                starts += self._label_starts(window, colon.start())
        if window.rstrip(_QUOTES).endswith(_STOPS):
            return starts  # names and agencies alone are no sentence
        stops = [stop.end() for stop in _STOP.finditer(window)]
        starts += stops[-2:]  # a credit may hold a full stop itself: "J. Doe/AP"
        if "|" in window or "–" in window or "—" in window or "＝" in window:
            starts += [bar.end() for bar in _BAR.finditer(window)][-2:]
        joined = _JOINED.search(window) if "/" in window else None
        if joined:  # "in town on Monday AP Photo/Ann Lee": no mark tells where the credit begins
            starts += [joined.start(group) for group in (1, 2, 3) if joined.start(group) >= 0]
        return starts

    def _label_starts(self, window: str, colon: int) -> list[int]:
        """Where the label before a colon begins, the longest label first."""
        offset = max(0, colon - 40)
        before = [offset + found.start() for found in _BEFORE_COLON.finditer(window[offset:colon])]
        if not before or self._fold(window[before[-1] : colon]) not in self._label_ends:
            return []
        return [start for start in before[-_LABEL_WORDS:] if _may_open(window, start) and self.is_label(window[start:colon])]

    def _opens_with_phrase(self, text: str, folded: str) -> bool:
        return any(
            len(text.split()) <= _MOST_NAMES and _are_names(text.split(maxsplit=found.start.count(" ") + 1)[-1])
            for found in self._openings.find(folded, folded)
            if len(folded) > len(found.start)
        )

    def _agencies(self, text: str) -> Strength:
        """A list of names and agencies with at least one agency in it."""
        agencies = 0
        parts = [part for part in map(trim, _PARTS.split(text)) if part]
        for part in parts:
            tokens = part.split()
            if len(tokens) > _MOST_NAME:
                return Strength.NONE
            if self._fold(part) in self.agencies:
                agencies += 1
            elif tokens[0][0].islower():
                return Strength.NONE
        if agencies and len(parts) > 1:
            return Strength.CREDIT
        return Strength.AGENCY if agencies and not text.islower() else Strength.NONE


def _first_word(phrase: str) -> str:
    """The first word of a folded phrase; all of one that has none, as of numbers alone."""
    found = _WORD.search(phrase)
    return found[0] if found is not None else phrase


def _plain_words(phrase: str) -> frozenset[str]:
    """The words of a folded phrase, but those in which a sign stands for a number or a name."""
    return frozenset(word for word in _SIGNED_WORD.findall(phrase) if "#" not in word and "@" not in word)


def _may_open(window: str, start: int) -> bool:
    """Whether a label may begin here: with a capital, or after a mark, since "she signed the photo: …" is a sentence."""
    return not window[start].islower() or window[:start].rstrip()[-1:] in ("", *".!?…|–—()[]»”\"'。＝")


def _are_names(text: str) -> bool:
    """Whether a text is a few names: what follows the label of a credit."""
    tokens = text.split()
    if not tokens or len(tokens) > _MOST_NAMES:
        return False
    if not (tokens[0][0].isalpha() or tokens[0][0] in "@(\"'“«„©") and not tokens[0].isdigit():
        return False
    plain = sum(token[0].islower() for token in tokens)
    return plain * 2 <= len(tokens) or len(tokens) <= 2
