"""What a site puts below an article: the tags it is filed under, and who wrote it."""

from __future__ import annotations

from collections.abc import Iterator

from cleanse.document import Document, Edit
from cleanse.lexicon import trim
from cleanse.patterns import regex
from cleanse.text.lines import Line, lines

_TAIL_LINES = 14  # at the end of a text
_LEAST_PROSE = 2  # paragraphs above: what has fewer may be a list of such lines
_LABEL_CHARS = 40
_MOST_WORDS, _TERM_WORDS, _TERMS = 60, 6, 30
_BELOW_WORDS, _MOST_BELOW = 4, 20  # of a term in a line of its own, below the label
_COLON = regex(r"\s{0,3}[:：]")
_BETWEEN = regex(r"\s*[,，、،;؛|·•/#]\s*")
_BAR = regex(r"\s[|•·–—]\s")
_BIO_WORDS, _NAME_CHARS = 60, 60
_MOST_BIOS = 2  # more are a list of people
_CONTACT = regex(r"(?<![\w.])@\w{2,}|[\w.+-]{1,60}@[\w-]{1,60}\.\w")


def tail_marks(doc: Document) -> Iterator[Edit]:
    """An edit for each line below an article that says what it is filed under, and one for each paragraph on its author.

    >>> from cleanse.read.text import read_text
    >>> rain = "It rained in the whole of the valley on Monday, and nobody went out of doors until the evening."
    >>> text = f"{rain}\\n{rain}\\nTags: rain, valley"
    >>> [text[edit.start : edit.end] for edit in tail_marks(read_text(text))]
    ['Tags: rain, valley']
    """
    found = doc.cached(lines)
    taken = {**_filed(doc, found), **_bios(doc, found)}
    for number in sorted(taken):
        yield doc.lines_edit(found[number].block, found[number].block, taken[number])


def _filed(doc: Document, found: list[Line]) -> dict[int, str]:
    """The lines below the last paragraph that say what an article is filed under, with the terms below them."""
    last = next((line.number for line in reversed(found[-_TAIL_LINES:]) if line.prose), None)
    if last is None or not _has_prose(found[: last + 1]):
        return {}
    sure, doubtful = (doc.lexicon.words("exports", section) for section in ("tags", "topics"))
    taken: dict[int, str] = {}
    for line in found[last + 1 :]:
        if line.number not in taken and _is_filed(doc, line, sure, needs_colon=True):
            taken[line.number] = "tags"
            taken.update(dict.fromkeys(_terms_below(found, line), "tags"))
    for line in found[last + 1 :] if taken else ():
        beside = line.number - 1 in taken or line.number + 1 in taken
        if line.number not in taken and beside and _is_filed(doc, line, sure | doubtful, needs_colon=False):
            taken[line.number] = "tags"
    return taken


def _is_filed(doc: Document, line: Line, labels: frozenset[str], *, needs_colon: bool) -> bool:
    """Whether a line is a label and terms, each of few words: "Tags: rain, valley", "Posted in News | Tagged rain"."""
    text = line.text
    if line.words > _MOST_WORDS or line.features.ends_full:
        return False
    colon = _COLON.search(text, 0, _LABEL_CHARS)
    if colon is not None and doc.lexicon.fold(text[: colon.start()]) in labels:
        terms = _BETWEEN.split(trim(text[colon.end() :]))
        return len(terms) <= _TERMS and all(len(term.split()) <= _TERM_WORDS for term in terms)
    parts = _BAR.split(text)
    if needs_colon and len(parts) < 2:
        return False
    opening = sum(_opens(doc.lexicon.fold(part), labels) for part in parts)
    return opening >= (2 if needs_colon else 1) and all(len(part.split()) <= 2 * _TERM_WORDS for part in parts)


def _opens(folded: str, labels: frozenset[str]) -> bool:
    """Whether what was folded begins with a label and goes on."""
    words = folded.split()
    return any(" ".join(words[:size]) in labels for size in range(1, min(4, len(words))))


def _terms_below(found: list[Line], label: Line) -> Iterator[int]:
    """The numbers of the lines below a label without terms that are terms, up to the end or to what is none."""
    if not label.text.rstrip().endswith((":", "：")):
        return
    for line in found[label.number + 1 : label.number + 1 + _MOST_BELOW]:
        if line.words > _BELOW_WORDS or line.features.ends_sentence or _COLON.search(line.text):
            return
        yield line.number


def _bios(doc: Document, found: list[Line]) -> dict[int, str]:
    """The last paragraphs, as far as they say who wrote the text: a name, what that person is, and where to follow or write."""
    if "@" not in doc.text and not doc.lexicon.names_network(doc.text[-_BIO_WORDS * 20 :]):
        return {}
    roles = doc.lexicon.words("exports", "bio")
    bios = [line for line in found if _has_contact(doc, line) and _is_bio(line, roles)]
    if not bios or len(bios) > _MOST_BIOS:
        return {}
    above = found[: bios[0].number]
    is_last = not any(line.prose and line not in bios for line in found[len(above) :])
    return {line.number: "bio" for line in bios} if is_last and _has_prose(above) else {}


def _has_contact(doc: Document, line: Line) -> bool:
    if line.words > _BIO_WORDS:
        return False
    return ("@" in line.text and _CONTACT.search(line.text) is not None) or (
        line.words > _TERM_WORDS and line.features.cached(doc.lexicon.names_network)
    )


def _is_bio(line: Line, roles: frozenset[str]) -> bool:
    """Whether a line begins with a name, as far as capitals tell, and what that person does."""
    start, folded = line.text[:_NAME_CHARS], line.features.folded[: 2 * _NAME_CHARS]
    words = start.split()
    if start[0].islower() or (start.lower() != start.upper() and sum(word[:1].isupper() for word in words[:4]) < 2):
        return False
    return any(_says(folded, role) for role in roles)


def _says(folded: str, role: str) -> bool:
    """Whether a role stands behind what may be a name."""
    at = folded.find(role)
    if at <= 0 or at > _NAME_CHARS:
        return False
    behind = folded[at + len(role) : at + len(role) + 1]
    return not (role[-1].isascii() and behind.isalpha()) and (folded[at - 1] in " ,:،(" or not role.isascii())


def _has_prose(above: list[Line]) -> bool:
    """Whether there is an article for a line to stand below."""
    return sum(line.prose for line in above) >= _LEAST_PROSE
