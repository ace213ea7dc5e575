"""What a feed leaves at the end of an entry: "The post … appeared first on …", "[…]", "Continue reading", "[mehr]"."""

from __future__ import annotations

from collections.abc import Iterator

from cleanse.document import Document, Edit
from cleanse.lexicon import Lexicon, Phrase, trim
from cleanse.patterns import regex
from cleanse.text.lines import Line, counts, lines

_LONGEST = 600  # characters of a sentence under an entry, with its tags
_LONGEST_START = 40
_MOST_WORDS = 40  # of it, without them
_SITE_WORDS = 10
_SIGNS = 6  # blanks between signs behind that
_TITLE_WORDS = 20  # behind "Continue reading"
_FEW_WORDS = 5  # of a phrase by itself
_LEAST = 40  # characters of an entry
_LEAST_WORDS = 4  # of the sentence: what it begins with, a title, what is between, a site
_LEAST_TELLING = 5  # letters of a word that tells that the sentence may be there
_TAG = regex(r"<[^<>]{0,400}>")
_SENTENCE = regex(r"(?:[.!?…。！？।][\"'”’»)\]]{0,3}|\[(?:…|\.{3}|&hellip;|&#8230;)\]|^)\s{0,4}(?=\S)")
_STOP = regex(r"[.!?。！？।]")
_CUT_SHORT = regex(r"\s*(?:\[(?:…|\.{3}|&hellip;|&#8230;)\])\s*\Z")
_CLOSES = (".", "!", "?", "。", "！", "？", "।")
_ELLIPSIS = ("...", "…", "...]", "…]", "...)", "…)")
_ARROWS = tuple("→»›>▶►")
_BRACKETS = {"[": "]", "(": ")", "<": ">", "{": "}"}
_ODD = regex(r"[\uff41-\uff5a\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufe0f\ufeff]")  # what folding puts right in a word


def feed_ends(doc: Document) -> Iterator[Edit]:
    """An edit for each end of an entry that is the feed's.

    >>> from cleanse.read.text import read_text
    >>> text = "It rained in the whole of the valley on Monday, and nobody went out. The post Rain appeared first on Valley Post."
    >>> [text[edit.start : edit.end] for edit in feed_ends(read_text(text))]
    [' The post Rain appeared first on Valley Post.']
    """
    found = doc.cached(lines)
    feed = doc.lexicon.cached(_Feed)
    feed_sentence, may_have_one = feed.start, feed.may_be_in(doc.text)
    for line in found:
        text = line.text
        end = line.features.cached(feed_sentence) if may_have_one else None
        rule = "feed"
        if end is None and len(text) < _LEAST and line.number and found[line.number - 1].prose and _says_only_that(doc, line):
            end, rule = 0, "read-on"
        if end is None and len(text) >= _LEAST and (not text.endswith(_CLOSES) or text.endswith("...")):
            end, rule = _read_on(doc, line), "read-on"
            if end is None and line is found[-1]:
                cut = _CUT_SHORT.search(text) if line.prose or line.words > _FEW_WORDS else None
                end = cut.start() if cut else None
        if end is None:
            continue
        if end == 0:
            yield doc.lines_edit(line.block, line.block, rule)
        else:
            kept = _CUT_SHORT.sub("", text[:end]).rstrip()
            yield Edit(line.block.start + len(kept), line.block.end, rule)


class _Feed:
    """The sentence under an entry, given a lexicon. Ask with ``lexicon.cached(_Feed)``, so that it is made once."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._fold = lexicon.fold
        self._phrases = lexicon.phrases("exports", "feed")
        self._starts = tuple(sorted(lexicon.words("exports", "feed")))
        phrases = [phrase for start in self._starts for phrase in self._phrases.opened_by(start)]
        self._least = min([sum(map(len, phrase[:3])) for phrase in phrases], default=0)
        found = {_telling(phrase) for phrase in phrases}
        self._telling = tuple(sorted(word for word in found if not any(other in word for other in found if other != word)))
        self._ascii = tuple(filter(str.isascii, self._telling))
        behind = [len(f"{phrase.middle} {phrase.end}".split()) for phrase in phrases]
        self._most_behind = max(behind, default=0) + _SITE_WORDS + _SIGNS

    def may_be_in(self, text: str) -> bool:
        """Whether a text has a word that tells of such a sentence: a quick test for all lines of one that is all ASCII."""
        if not text.isascii():
            return True
        plain = text.lower()
        return any(word in plain for word in self._ascii)

    def start(self, text: str) -> int | None:
        """Where the sentence begins, at the end of a line, that says on which site the entry was first."""
        if len(text) < self._least or (text.isascii() and len(text.split()) < _LEAST_WORDS):
            return None
        low = max(0, len(text) - _LONGEST)
        plain = _plain(text[low:])
        last = plain
        if "<" not in plain and len(parts := plain.rsplit(None, self._most_behind)) > self._most_behind:
            last = plain[len(parts[0]) :]
        is_ascii = last.isascii()
        for word in self._ascii if is_ascii else self._telling:  # a quick test that most lines fail
            if word in last:
                break
        else:
            if is_ascii or _ODD.search(last) is None:
                return None
        for found in _SENTENCE.finditer(text, low):
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


def _says_only_that(doc: Document, line: Line) -> bool:
    """Whether all that a line below a paragraph says is, in several words or in brackets, that the text goes on elsewhere."""
    if line.features.ends_full or not (" " in line.text or line.text[0] in _BRACKETS):
        return False
    folded = line.features.folded
    return any(counts(doc, phrase) for phrase in doc.lexicon.phrases("exports", "read-on").find(folded, folded))


def _goes_on_longer(text: str) -> bool:
    """Whether the last sentence has more words than such a phrase, and nothing marks it: a quick test."""
    if text.endswith(_ARROWS) or "[" in text or "…" in text:
        return False
    parts = text.rsplit(None, _FEW_WORDS + 1)
    return len(parts) == _FEW_WORDS + 2 and _STOP.search("".join(parts[1:])) is None


def _read_on(doc: Document, line: Line) -> int | None:
    """Where the words begin with which an entry says that it goes on elsewhere."""
    text = line.text
    if _goes_on_longer(text):
        return None
    bare = text.rstrip(" .…→»›>▶►]})")
    last = None
    for found in _SENTENCE.finditer(text, max(0, len(bare) - 160), len(bare)):
        if found.end() > 0:
            last = found
    if last is None or not last.end() or last.end() >= len(bare):
        return None
    fragment = text[last.end() :]
    phrases = doc.lexicon.phrases("exports", "read-on")
    words = fragment.split()
    if len(words) <= _FEW_WORDS:
        folded = doc.lexicon.fold(fragment)
        is_marked = (
            fragment[0] in _BRACKETS or not fragment[0].isupper() or fragment.endswith(_ARROWS + _ELLIPSIS) or " " in folded
        )
        if is_marked and any(counts(doc, phrase) for phrase in phrases.find(folded, folded)):
            return last.end()
    if len(words) > _TITLE_WORDS or not (fragment.endswith(_ARROWS) or "[" in last.group() or "…" in last.group()):
        return None
    for size in range(min(_FEW_WORDS, len(words)), 1, -1):
        folded = doc.lexicon.fold(" ".join(words[:size]))
        if any(not phrase.short and " " in phrase.start for phrase in phrases.find(folded, folded)):
            return last.end()
    return None
