"""What stands below a mail in the archive of a list: its footer, and above it signatures and the mail that was answered."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanse.document import Document, Edit
from cleanse.patterns import regex
from cleanse.text.lines import Line, lines

_SIGNATURE_LINES, _FOOTER_LINES = 6, 8
_RULE_SIGNS = "_-=*~"
_RULE = regex(rf"[{re.escape(_RULE_SIGNS)}]{{20,}}")
_ORIGINAL = regex(r"-{2,}\s?([^-]{4,60}?)\s?-{2,}")
_ADDRESS = regex(r"\S@\S+\.\S|https?://|www\.|\+?\d[\d ()/.-]{7,}\d")
_ATTRIBUTION_LINES = 2  # that the line over a quoted mail may be broken into
_HAS_MARK = regex(r"[:：]\Z")
_DEVICE_WORDS = 8


def mail_ends(doc: Document) -> Iterator[Edit]:
    """An edit for what stands below a mail in the archive of a list: its footer, and above that what the mail's program added.

    Without such a footer all stays but what a telephone added, with the mail that was answered: who quotes a mail, or signs, may
    be the writer of a letter.

    >>> from cleanse.read.text import read_text
    >>> text = "It rained.\\n____________________\\nRain mailing list\\nhttps://lists.example.org/rain"
    >>> [text[edit.start : edit.end] for edit in mail_ends(read_text(text))][0].startswith("_____")
    True
    """
    found = doc.cached(lines)
    end = _footer(doc, found, len(found))
    if not end:
        answered = _quoted(doc, found, len(found)) if found and found[-1].text.startswith(">") else None
        if answered and (device := _device(doc, found, answered)):
            yield doc.lines_edit(found[device].block, found[-1].block, "mail")
        return
    for part in (_quoted, _device, _signature, _original):
        end = part(doc, found, end) or end
    yield doc.lines_edit(found[end].block, found[-1].block, "mail")


def _footer(doc: Document, found: list[Line], end: int) -> int | None:
    """Where the footer of a mailing list begins: a rule, below which it says what it is."""
    for at in range(end - 2, max(0, end - _FOOTER_LINES - 1), -1):
        if found[at].text[0] in _RULE_SIGNS and _RULE.fullmatch(found[at].text):
            below = [line.text for line in found[at + 1 : end]]
            words = doc.lexicon.words("exports", "list-footer")
            says = any(word in text.casefold() for text in below for word in words)
            return at if says and any(_ADDRESS.search(text) for text in below) and not _has_prose(found, at + 1, end) else None
    return None


def _has_prose(found: list[Line], start: int, end: int) -> bool:
    return any(line.features.sentences > 1 and line.prose for line in found[start:end])


def _quoted(doc: Document, found: list[Line], end: int) -> int | None:
    """Where the mail begins that was answered: the line that says who wrote it, above nothing but quoted lines."""
    at = end
    while at > 0 and found[at - 1].text.startswith(">"):
        at -= 1
    if at in (end, 0):
        return None
    phrases = doc.lexicon.phrases("exports", "wrote")
    for size in range(min(_ATTRIBUTION_LINES, at), 0, -1):
        text = " ".join(line.text for line in found[at - size : at])
        folded = doc.lexicon.fold(text)
        if _HAS_MARK.search(text) and any(
            phrase.middle in folded and (size == 1 or phrase.start) for phrase in phrases.find(folded, folded)
        ):
            return at - size
    return None


def _device(doc: Document, found: list[Line], end: int) -> int | None:
    """Where a last line says from which telephone the mail was sent."""
    line = found[end - 1]
    if line.words > _DEVICE_WORDS or line.features.sentences > 1:
        return None
    folded = line.features.folded
    return end - 1 if doc.lexicon.phrases("exports", "device").find(folded, folded) else None


def _signature(doc: Document, found: list[Line], end: int) -> int | None:
    """Where a signature begins: below "--", a few lines with an address."""
    for at in range(end - 2, max(0, end - _SIGNATURE_LINES - 2), -1):
        if found[at].text == "--":
            below = found[at + 1 : end]
            is_one = any(_ADDRESS.search(line.text) for line in below) and not any(line.prose for line in below)
            return at if is_one else None
    return None


def _original(doc: Document, found: list[Line], end: int) -> int | None:
    """Where the mail begins that was answered, below a line that says so."""
    phrases = doc.lexicon.phrases("exports", "original")
    for line in found[1:end]:
        if line.text.startswith("--") and (says := _ORIGINAL.fullmatch(line.text)) is not None:
            folded = doc.lexicon.fold(says.group(1))
            if phrases.find(folded, folded):
                return line.number
    return None
