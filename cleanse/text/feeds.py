"""What a feed leaves at the end of an entry: "The post … appeared first on …", "[…]", "Continue reading", "[mehr]"."""

from __future__ import annotations

from collections.abc import Iterator

from cleanse.document import Document, Edit
from cleanse.patterns import regex
from cleanse.text.concerns import FEED, concerning
from cleanse.text.feed_sentences import ARROWS, FEW_WORDS, SENTENCE, FeedSentences, ends_otherwise
from cleanse.text.lines import Line, counts, lines
from cleanse.text.looks import looks_of

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
    folded = line.features.folded
    return any(counts(doc, phrase) for phrase in doc.lexicon.phrases("exports", "read-on").find(folded, folded))


def _read_on(doc: Document, line: Line) -> int | None:
    """Where the words begin with which an entry says that it goes on elsewhere."""
    text = line.text
    if line.features.cached(ends_otherwise):
        return None
    bare = text.rstrip(" .…→»›>▶►]})")
    last = None
    for found in SENTENCE.finditer(text, max(0, len(bare) - 160), len(bare)):
        if found.end() > 0:
            last = found
    if last is None or not last.end() or last.end() >= len(bare):
        return None
    fragment = text[last.end() :]
    phrases = doc.lexicon.phrases("exports", "read-on")
    words = fragment.split()
    if len(words) <= FEW_WORDS:
        folded = doc.lexicon.fold(fragment)
        is_marked = (
            fragment[0] in _BRACKETS or not fragment[0].isupper() or fragment.endswith(ARROWS + _ELLIPSIS) or " " in folded
        )
        if is_marked and any(counts(doc, phrase) for phrase in phrases.find(folded, folded)):
            return last.end()
    if len(words) > _TITLE_WORDS or not (fragment.endswith(ARROWS) or "[" in last.group() or "…" in last.group()):
        return None
    for size in range(min(FEW_WORDS, len(words)), 1, -1):
        folded = doc.lexicon.fold(" ".join(words[:size]))
        if any(not phrase.short and " " in phrase.start for phrase in phrases.find(folded, folded)):
            return last.end()
    return None
