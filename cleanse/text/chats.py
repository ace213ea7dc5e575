"""What a messenger writes in place of a message, in the export of a chat: "<Media omitted>", "This message was deleted"."""

from __future__ import annotations

from collections.abc import Iterator

from cleanse.document import Document, Edit
from cleanse.patterns import regex
from cleanse.text.concerns import STAMP, concerning

_LEAST = 3  # messages of a chat
_LONGEST = 400  # characters of a line that may be none
_WORDS = 8  # of what stands for a message
# A day and a time, or a time alone, in brackets or before a dash, as all messengers write them.
_STAMP = regex(
    r"[\u200e\u200f\u202f]{0,3}\[?(?:\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{1,4}\.?,?\s{1,2})?(?:[^\W\d_]{2,4}\s)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?"
    r"(?:\s?[^\W\d_]{1,2}\.?\s?[^\W\d_]?\.?)?\]?(?:\s[-–]\s|\s|\t)"
)
_SENDER = regex(r"[^:：\n]{1,60}[:：\t]\s?")


def chat_marks(doc: Document) -> Iterator[Edit]:
    """An edit for each message that was left out or deleted.

    >>> from cleanse.read.text import read_text
    >>> text = "04/03/2024, 22:30 - Ann: Rain?\\n04/03/2024, 22:31 - Jo: <Media omitted>\\n04/03/2024, 22:33 - Ann: Rain."
    >>> [text[edit.start : edit.end] for edit in chat_marks(read_text(text))]
    ['04/03/2024, 22:31 - Jo: <Media omitted>\\n']
    """
    found = concerning(doc, STAMP)
    if len(found) < _LEAST:
        return
    stamps = [_STAMP.match(line.text) if _may_be_stamped(line.text) else None for line in found]
    if sum(stamp is not None for stamp in stamps) < _LEAST:
        return
    omitted = doc.lexicon.phrases("exports", "omitted")
    for line, stamp in zip(found, stamps, strict=True):
        if stamp is None or len(line.text) > _LONGEST:
            continue
        rest = line.text[stamp.end() :]
        sender = _SENDER.match(rest)
        message = rest[sender.end() :] if sender else ""
        folded = doc.lexicon.fold(message)
        if message and len(message.split()) <= _WORDS and omitted.find(folded, folded):
            yield doc.lines_edit(line.block, line.block, "omitted")


def _may_be_stamped(text: str) -> bool:
    return text[0].isdigit() or text[0] in "[\u200e\u200f"
