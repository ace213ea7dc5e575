"""The sentence that a feed leaves at the end of an entry: "The post … appeared first on …"."""

from __future__ import annotations

from cleanse.lexicon import Lexicon, Phrase, trim
from cleanse.patterns import regex

_LONGEST = 600  # characters of a sentence under an entry, with its tags
_LONGEST_START = 40
_MOST_WORDS = 40  # of it, without them
_SITE_WORDS = 10
_SIGNS = 6  # blanks between signs behind that
_LEAST_WORDS = 4  # of the sentence: what it begins with, a title, what is between, a site
_LEAST_TELLING = 5  # letters of a word that tells that the sentence may be there
_TAG = regex(r"<[^<>]{0,400}>")
_ODD = regex(r"[\uff41-\uff5a\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufe0f\ufeff]")  # what folding puts right in a word
SENTENCE = regex(r"(?:[.!?…。！？।][\"'”’»)\]]{0,3}|\[(?:…|\.{3}|&hellip;|&#8230;)\]|^)\s{0,4}(?=\S)")
"""Where a sentence begins: behind the end of another, or with the text."""

FEW_WORDS = 5
"""Words of a phrase by itself that says that the text goes on elsewhere."""
ARROWS = tuple("→»›>▶►")
"""What may stand behind it."""
_STOP = regex(r"[.!?。！？।]")
_QUOTES, _FULL_STOPS = "\"'”’", (".", "!", "?")


class FeedSentences:
    """The sentence under an entry, given a lexicon. Ask with ``lexicon.cached(FeedSentences)``, so that it is made once."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._fold = lexicon.fold
        self._phrases = lexicon.phrases("exports", "feed")
        self._starts = tuple(sorted(lexicon.words("exports", "feed")))
        phrases = [phrase for start in self._starts for phrase in self._phrases.opened_by(start)]
        self.least = min([sum(map(len, phrase[:3])) for phrase in phrases], default=0)
        found = {_telling(phrase) for phrase in phrases}
        self.telling = tuple(sorted(word for word in found if not any(other in word for other in found if other != word)))
        self._ascii = tuple(filter(str.isascii, self.telling))
        behind = [len(f"{phrase.middle} {phrase.end}".split()) for phrase in phrases]
        self.most_behind = max(behind, default=0) + _SITE_WORDS + _SIGNS

    def may_be_in(self, text: str) -> bool:
        """Whether a text has a word that tells of such a sentence: a quick test for all lines of one that is all ASCII."""
        if not text.isascii():
            return True
        plain = text.lower()
        return any(word in plain for word in self._ascii)

    def start(self, text: str) -> int | None:
        """Where the sentence begins, at the end of a line, that says on which site the entry was first."""
        if len(text) < self.least or (text.isascii() and len(text.split()) < _LEAST_WORDS):
            return None
        low = max(0, len(text) - _LONGEST)
        plain = _plain(text[low:])
        last = plain
        if "<" not in plain and len(parts := plain.rsplit(None, self.most_behind)) > self.most_behind:
            last = plain[len(parts[0]) :]
        is_ascii = last.isascii()
        for word in self._ascii if is_ascii else self.telling:  # a quick test that most lines fail
            if word in last:
                break
        else:
            if is_ascii or _ODD.search(last) is None:
                return None
        for found in SENTENCE.finditer(text, low):
            if not _plain(text[found.end() : found.end() + _LONGEST_START]).startswith(self._starts):
                continue
            sentence = _TAG.sub(" ", text[found.end() :])
            folded = self._fold(sentence)
            if len(folded.split()) > _MOST_WORDS:
                continue
            for phrase in self._phrases.find(folded, folded):
                if phrase.middle in folded and _names_both(folded, sentence, phrase.start, phrase.middle):
                    return found.end()
        return None


def ends_otherwise(text: str) -> bool:
    """Whether a line ends otherwise than in such a phrase, for its last sentence has more words, and nothing marks it; or as a
    quotation does: a quick test.

    >>> ends_otherwise("It rained. And then it did not stop until the evening"), ends_otherwise("It rained. Read more")
    (True, False)
    >>> ends_otherwise("“It rained.”")
    True
    """
    if text[-1] in _QUOTES and text.rstrip(_QUOTES).endswith(_FULL_STOPS):
        return True
    if text.endswith(ARROWS) or "[" in text or "…" in text:
        return False
    parts = text.rsplit(None, FEW_WORDS + 1)
    return len(parts) == FEW_WORDS + 2 and _STOP.search("".join(parts[1:])) is None


def _telling(phrase: Phrase) -> str:
    """A long word of a sentence, from between its title and its site if it can be: what it begins with is in many texts."""
    words = [word for word in phrase.middle.split() if word.isalpha() and len(word) >= _LEAST_TELLING]
    return max(words or filter(str.isalpha, " ".join(phrase[:3]).split()), key=len, default="")


def _plain(text: str) -> str:
    """A text as phrases are folded, as far as that matters for what they begin with."""
    return text.casefold().replace("’", "'")


def _names_both(folded: str, sentence: str, start: str, middle: str) -> bool:
    """Whether the title and the site are names, as far as capitals tell: no "post office appeared first on Main Street"."""
    title, _, site = folded[len(start) :].partition(middle)
    words = sentence.split()
    behind = len(start.split())
    first = trim(words[behind])[:1] if behind < len(words) else ""
    name = trim(words[len(words) - len(site.split())])[:1] if site.split() else "A"
    return title.strip() != "" and not first.islower() and not name.islower() and len(site.split()) <= _SITE_WORDS
