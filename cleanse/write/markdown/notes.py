"""Footnotes: references and the notes that they lead to, as GitHub and Obsidian write them: ``[^1]`` and ``[^1]: …``.

CommonMark knows no footnotes and reads these as the text that they are; but a note of one word, or one that looks like the target
and the title of a link, it would take for the definition of a link, and show nothing. Such notes, and those of more than one
block, stay what they are on the page, with all of their list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from cleanse.marked import Mark, Marked
from cleanse.write.markdown.places import Kept

_LABEL = re.compile(r"\[?\(?(?:note |n\.? ?)?([0-9]{1,4}|[a-z]{1,2}|[ivx]{1,6}|[*†‡§¶]{1,3})\)?\]?", re.IGNORECASE)
_SIGNS = str.maketrans({"*": "star", "†": "dagger", "‡": "ddagger", "§": "section", "¶": "par"})
_OWN_LABEL = re.compile(r"\[\s?([0-9]{1,4}|[a-z]{1,2}|[*†‡§¶]{1,3})\s?\]:?\s*", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\[(?:[0-9]{1,4}[,;–-]\s?){0,20}\Z")  # "[", or of several references "[1, 2, "
_MOST_LISTED = 120  # characters of these
_IS_LINK = re.compile(r"\s*(?:<[^<>\n]*>|[^\s<]\S*)\s*(?:[\"'(].*)?", re.DOTALL)
_KINDS = frozenset(("paragraph", "list_item"))
_MANY = 200  # raised parts of a block among which a reference is looked for


class Notes(NamedTuple):
    """The notes of a text: the label of each block that is one, and of each mark that refers to one, by its block."""

    notes: Mapping[int, str]
    references: Mapping[int, Mapping[Mark, str]]


NONE = Notes({}, {})


def notes_of(kept: Sequence[Kept], marked: Marked) -> Notes:
    """The notes among the kept blocks, by their places in ``kept``, to which others of these refer."""
    places = {entry.block.number: at for at, entry in enumerate(kept)}
    labels: dict[int, str] = {}  # of each block that a reference leads to
    references: dict[int, dict[Mark, str]] = {}
    taken: dict[str, int] = {}
    for at, entry in enumerate(kept):
        for mark, label, target in _references(entry, marked):
            note = places.get(target, -1)
            if note <= at or not _may_be_note(kept, note):
                continue
            if note not in labels:
                taken[label] = taken.get(label, 0) + 1
                labels[note] = label if taken[label] == 1 else f"{label}-{taken[label]}"
            references.setdefault(at, {})[mark] = labels[note]
    unfit = {_group(kept[note]) for note in labels if _IS_LINK.fullmatch(own_text(kept[note]))}
    fit = {note: label for note, label in labels.items() if _group(kept[note]) not in unfit}
    if not fit:
        return NONE
    wanted = set(fit.values())
    return Notes(
        fit,
        {at: {mark: label for mark, label in found.items() if label in wanted} for at, found in references.items()},
    )


def own_text(kept: Kept) -> str:
    """The text of a note without the label that it may begin with."""
    found = _OWN_LABEL.match(kept.text)
    return kept.text[found.end() :] if found is not None else kept.text


def with_references(kept: Kept, references: Mapping[Mark, str]) -> Kept:
    """A block with its references as marks of the kind ``note``, brackets around them included."""
    if not references:
        return kept
    text, found = kept.text, []
    spans: set[tuple[int, int]] = set()
    for mark, label in references.items():
        start, end = mark.start, mark.end
        if text[start - 1 : start] == "[" and text[end : end + 1] == "]":
            start, end = start - 1, end + 1
        spans.update(((mark.start, mark.end), (start, end)))
        found.append(Mark("note", start, end, label))
    others = [mark for mark in kept.marks if (mark.start, mark.end) not in spans]
    return kept._replace(marks=sorted((*others, *found), key=lambda mark: (mark.start, -mark.end)))


def without_label(kept: Kept) -> Kept:
    """A note without the label that it may begin with."""
    size = len(kept.text) - len(own_text(kept))
    moved = [mark._replace(start=max(0, mark.start - size), end=mark.end - size) for mark in kept.marks if mark.end > size]
    return kept._replace(text=kept.text[size:], marks=moved) if size else kept


def _references(kept: Kept, marked: Marked) -> Iterator[tuple[Mark, str, int]]:
    """The links of a block that look like references, with their labels and the blocks that they lead to."""
    raised = {(mark.start, mark.end) for mark in kept.marks if mark.kind == "sup"}
    for mark in kept.marks:
        if mark.kind != "link" or "#" not in mark.value:
            continue
        inner = kept.text[mark.start : mark.end]
        found = _LABEL.fullmatch(inner)
        if found is None:
            continue
        is_raised = any(start <= mark.start and mark.end <= end for start, end in raised) if len(raised) < _MANY else True
        if not (is_raised or inner[0] == "[" or _IN_BRACKETS.search(kept.text, max(0, mark.start - _MOST_LISTED), mark.start)):
            continue
        target = marked.ids.get(mark.value.partition("#")[2])
        if target is not None:
            yield mark, found.group(1).lower().translate(_SIGNS), target


def _may_be_note(kept: Sequence[Kept], at: int) -> bool:
    """Whether a block may be a note: alone in its item, or a paragraph that begins with its label."""
    entry = kept[at]
    if entry.block.kind not in _KINDS or entry.place.cell >= 0 or "\n" in entry.text:
        return False
    frame = entry.place.frame
    if frame is None:
        return _OWN_LABEL.match(entry.text) is not None
    if frame.list is None or frame.depth > 1:
        return False
    return all(not 0 <= beside < len(kept) or kept[beside].place.frame is not frame for beside in (at - 1, at + 1))


def _group(kept: Kept) -> int:
    """What tells the list of a note from others."""
    frame = kept.place.frame
    return -1 if frame is None or frame.list is None else frame.list
