"""What a feed leaves at the end of an entry: "The post … appeared first on …", "[…]", "Continue reading", "[mehr]"."""

from __future__ import annotations

from collections.abc import Iterator

from cleanse.document import Document, Edit
from cleanse.lexicon import Lexicon, Phrase
from cleanse.patterns import regex
from cleanse.text.concerns import FEED, concerning
from cleanse.text.feed_sentences import ARROWS, FEW_WORDS, SENTENCE, FeedSentences, ends_otherwise
from cleanse.text.lines import Line, counts, lines
from cleanse.text.looks import looks_of
from cleanse.values import NamedTuple

_TITLE_WORDS = 20  # behind "Continue reading"
_LEAST = 40  # characters of an entry
_CUT_SHORT = regex(r"\s*(?:\[(?:…|\.{3}|&hellip;|&#8230;)\])\s*\Z")
_CLOSES = (".", "!", "?", "。", "！", "？", "।")
_ELLIPSIS = ("...", "…", "...]", "…]", "...)", "…)")
_BRACKETS = {"[": "]", "(": ")", "<": ">", "{": "}"}


def feed_ends(doc: Document) -> Iterator[Edit]:
    """An edit for each end of an entry that is the feed's.

    >>> from cleanse.read.text import read_text
    >>> text = "It rained in the whole of the valley on Monday, and nobody went out. The post Rain appeared first on Valley Post."
    >>> [text[edit.start : edit.end] for edit in feed_ends(read_text(text))]
    [' The post Rain appeared first on Valley Post.']
    """
    found = doc.cached(lines)
    feed = doc.lexicon.cached(FeedSentences)
    feed_sentence, may_have_one = feed.start, doc.lexicon.cached(looks_of) is not None or feed.may_be_in(doc.text)
    may_end_so = concerning(doc, FEED)
    if found and may_end_so[-1:] != found[-1:]:  # of the last line more is asked
        may_end_so = [*may_end_so, found[-1]]
    for line in may_end_so:
        text = line.text
        end = line.features.cached(feed_sentence) if may_have_one else None
        rule = "feed"
        if end is None and len(text) < _LEAST and line.number and found[line.number - 1].prose and _says_only_that(doc, line):
            end, rule = 0, "read-on"
        if end is None and len(text) >= _LEAST and (not text.endswith(_CLOSES) or text.endswith("...")):
            end, rule = _read_on(doc, line), "read-on"
            if end is None and line is found[-1]:
                cut = _CUT_SHORT.search(text) if line.prose or line.words > FEW_WORDS else None
                end = cut.start() if cut else None
        if end is None:
            continue
        if end == 0:
            yield doc.lines_edit(line.block, line.block, rule)
        else:
            kept = _CUT_SHORT.sub("", text[:end]).rstrip()
            yield Edit(line.block.start + len(kept), line.block.end, rule)


def _says_only_that(doc: Document, line: Line) -> bool:
    """Whether all that a line below a paragraph says is, in several words or in brackets, that the text goes on elsewhere."""
    if line.features.ends_full or not (" " in line.text or line.text[0] in _BRACKETS):
        return False
    return any(counts(doc, phrase) for phrase in line.features.cached(doc.lexicon.cached(_ReadOn).all_of))


def _read_on(doc: Document, line: Line) -> int | None:
    """Where the words begin with which an entry says that it goes on elsewhere."""
    if line.features.cached(ends_otherwise):
        return None
    found = line.features.cached(doc.lexicon.cached(_ReadOn).end_of)
    is_it = found is not None and (found.is_sure or any(counts(doc, phrase) for phrase in found.phrases))
    return found.start if found is not None and is_it else None


class _End(NamedTuple):
    """What may be the words with which an entry says that it goes on elsewhere: their phrases must be of the text's language,
    unless it is sure."""

    start: int
    phrases: tuple[Phrase, ...]
    is_sure: bool


class _ReadOn:
    """What says that an entry goes on elsewhere, given a lexicon. It is asked of a line once, however many texts have it."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._fold = lexicon.fold
        self._phrases = lexicon.phrases("exports", "read-on")

    def all_of(self, text: str) -> tuple[Phrase, ...]:
        """The phrases that a whole line is."""
        folded = self._fold(text)
        return self._phrases.find(folded, folded)

    def end_of(self, text: str) -> _End | None:
        """What the end of a line may be."""
        start, mark = _last_sentence(text)
        if start < 0:
            return None
        fragment = text[start:]
        words = fragment.split()
        found = self._few(fragment) if len(words) <= FEW_WORDS else ()
        is_sure = (
            len(words) <= _TITLE_WORDS
            and (fragment.endswith(ARROWS) or "[" in mark or "…" in mark)
            and any(map(self._opens_so, (words[:size] for size in range(min(FEW_WORDS, len(words)), 1, -1))))
        )
        return _End(start, found, is_sure) if found or is_sure else None

    def _few(self, fragment: str) -> tuple[Phrase, ...]:
        """The phrases that few words are which are marked as such."""
        folded = self._fold(fragment)
        is_marked = (
            fragment[0] in _BRACKETS or not fragment[0].isupper() or fragment.endswith(ARROWS + _ELLIPSIS) or " " in folded
        )
        return self._phrases.find(folded, folded) if is_marked else ()

    def _opens_so(self, words: list[str]) -> bool:
        folded = self._fold(" ".join(words))
        return any(not phrase.short and " " in phrase.start for phrase in self._phrases.find(folded, folded))


def _last_sentence(text: str) -> tuple[int, str]:
    """Where the last sentence of a line begins, if one stands before it, and what is between; else -1."""
    bare = text.rstrip(" .…→»›>▶►]})")
    last = None
    for found in SENTENCE.finditer(text, max(0, len(bare) - 160), len(bare)):
        if found.end() > 0:
            last = found
    if last is None or last.end() >= len(bare):
        return -1, ""
    return last.end(), last.group()
