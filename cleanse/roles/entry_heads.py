"""Short lines that head the sentence below them: the entries of a glossary, the rules of a house, the parts of a guide.

"Share", "Comments" and "Advertisement" are such heads as any word is. A label of a page stands by itself, or among its likes.
"""

from __future__ import annotations

from cleanse.document import Document
from cleanse.text.lines import Line, is_set_apart, lines

_HEAD_WORDS = 6
_LEAST_ENTRIES, _LEAST_SHARE = 3, 0.75  # pairs of a head and a sentence, and the share of the lines that are in one


def heads_entry(doc: Document, number: int) -> bool:
    """Whether a line heads the sentence below it: no empty line parts the two, and one stands above; or the text is all of such
    pairs.

    >>> from cleanse.read.text import read_text
    >>> heads_entry(read_text("The ferries ran.\\n\\nComments\\nThe box is by the door."), 1)
    True
    >>> heads_entry(read_text("The ferries ran.\\n\\nComments\\n\\nThe box is by the door."), 1)
    False
    """
    return _heads_sentence(doc, number) and (opens_run(doc, number) or doc.cached(_is_of_entries))


def heads_entry_among_others(doc: Document, number: int) -> bool:
    """Whether a line heads the sentence below it in a text that is all of such pairs, as a glossary is: there nothing is a label
    of a page.

    >>> from cleanse.read.text import read_text
    >>> glossary = read_text("Home\\nWhere the boots are.\\nShare\\nHalf of the cow.\\nPrint\\nThe foot of a hen.")
    >>> heads_entry_among_others(glossary, 2), heads_entry_among_others(read_text("It rained.\\nShare\\nThe ferries ran."), 1)
    (True, False)
    """
    return doc.cached(_is_of_entries) and _heads_sentence(doc, number)


def _heads_sentence(doc: Document, number: int) -> bool:
    found = doc.cached(lines)
    return 0 < number < len(found) - 1 and _is_pair(found[number], found[number + 1])


def opens_run(doc: Document, number: int) -> bool:
    """Whether an empty line stands above a line, and none below it."""
    return is_set_apart(doc, number) and not is_set_apart(doc, number + 1)


def _is_of_entries(doc: Document) -> bool:
    """Whether nearly all lines of a text are pairs of a head and a sentence."""
    found = doc.cached(lines)
    pairs = at = 0
    while at + 1 < len(found):
        is_pair = _is_pair(found[at], found[at + 1])
        pairs += is_pair
        at += 1 + is_pair
    return pairs >= _LEAST_ENTRIES and 2 * pairs >= _LEAST_SHARE * len(found)


def _is_pair(head: Line, below: Line) -> bool:
    return head.words <= _HEAD_WORDS and not head.features.ends_sentence and below.features.ends_full
