"""What stands below a notice and is of one piece with it: networks below "Share", fields of a form, buttons of a question.

A survey's answers, a form that a text describes and a question that it quotes look the same. So these go only at an edge of the
body, and elsewhere what heads them stays with them."""

from __future__ import annotations

from collections.abc import Mapping

from cleanse.document import Document
from cleanse.ledger import in_source
from cleanse.patterns import regex
from cleanse.roles.findings import CUTTING, Finding, is_sign
from cleanse.text.buttons import BUTTONS, QUESTIONS, are_buttons, is_label
from cleanse.text.lines import line_ends_above, lines

Rules = Mapping[int, tuple[str, bool]]
"""The rule of each line that may be a notice, and whether it holds wherever the line stands."""

_COLONS = (":", "：")
_LEAST_OF_ROW = 2  # names of networks below a label
_FIELD = regex(r"[^\W\d_][^*※.:]{1,24}\s?[*※]")


def with_parts(doc: Document, taken: Mapping[int, Finding], rules: Rules) -> dict[int, Finding]:
    """The findings, each with the lines below it that are of one piece with it; none where these stand inside a body."""
    whole: dict[int, Finding] = {}
    end = 0
    for number, of in taken.items():
        if number < end:  # of the one above
            continue
        more = _PARTS[of.rule](doc, number, rules) if of.rule in _PARTS else 0
        end = number + 1 + more
        if not more or _STANDS[of.rule](doc, number, end, rules):
            whole[number] = Finding(of.rule, 1 + more)
    return whole


def _row(doc: Document, number: int, rules: Rules) -> int:
    """How many lines below a label to share by go on with its row: two or more names of networks and other such labels."""
    found = doc.cached(lines)
    end = number + 1
    while end < len(found) and (rules.get(end, ("",))[0] == "share" or found[end].features.head == "@"):
        end += 1
    return end - number - 1 if end - number > _LEAST_OF_ROW else 0


def _fields(doc: Document, number: int, rules: Rules) -> int:
    """How many lines below one of comments are the fields of its form: "Name *", and one without the star above a button."""
    found = doc.cached(lines)
    end = number + 1
    while end < len(found) and _FIELD.fullmatch(found[end].text):
        end += 1
    if end - number > 1 and end < len(found) and is_label(found[end].text):
        end += end + 1 == len(found) or rules.get(end + 1, ("",))[0] == "comments"
    return end - number - 1


def _buttons(doc: Document, number: int, rules: Rules) -> int:
    """How many lines below a question are its buttons: "Yes" and "No", or none."""
    found = doc.cached(lines)
    below = found[number + 1 : number + 1 + BUTTONS]
    if not found[number].text.endswith(QUESTIONS) or not are_buttons([line.text for line in below]):
        return 0
    return 0 if any(line.number in rules and rules[line.number][0] for line in below) else BUTTONS


_PARTS = {"share": _row, "comments": _fields, "tools": _buttons}


def _row_stands(doc: Document, number: int, end: int, rules: Rules) -> bool:
    """Whether a row stands above the body or below it, is no answer, and is no part of a longer list."""
    found = doc.cached(lines)
    if _is_introduced(doc, number, (*_COLONS, *QUESTIONS)):
        return False
    body = doc.cached(_Body)
    if body.first_said >= number:
        return body.last_prose >= end and (found[end].prose or _ends_there(doc, end, rules))
    return _is_below_body(doc, end, rules) and _ends_there(doc, end, rules)


def _fields_stand(doc: Document, number: int, end: int, rules: Rules) -> bool:
    """Whether a form stands below the body, which does not announce it."""
    return not _is_introduced(doc, number, _COLONS) and _is_below_body(doc, end, rules)


def _buttons_stand(doc: Document, number: int, end: int, rules: Rules) -> bool:
    """Whether a question stands below the body, or other furniture right below it."""
    return not _is_introduced(doc, number, _COLONS) and (_heads_furniture(doc, end, rules) or _is_below_body(doc, end, rules))


_STANDS = {"share": _row_stands, "comments": _fields_stand, "tools": _buttons_stand}


class _Body:
    """Where the lines stand that tell where a body is. Ask with ``doc.cached(_Body)``: a text may have a thousand rows."""

    def __init__(self, doc: Document) -> None:
        found = doc.cached(lines)
        self.first_said = next((line.number for line in found if line.prose or line.features.ends_full), len(found))
        self.last_prose = max((line.number for line in found if line.prose), default=-1)
        self.last_sentence = max((line.number for line in found if line.features.ends_sentence), default=-1)


def _is_introduced(doc: Document, number: int, by: tuple[str, ...]) -> bool:
    """Whether the line above announces what follows."""
    return number > 0 and doc.cached(lines)[number - 1].text.endswith(by)


def _is_below_body(doc: Document, end: int, rules: Rules) -> bool:
    """Whether no paragraph follows; and no sentence, which only readers say below furniture."""
    body = doc.cached(_Body)
    return body.last_prose < end and (body.last_sentence < end or _heads_furniture(doc, end, rules))


def _ends_there(doc: Document, end: int, rules: Rules) -> bool:
    """Whether what stands right above a line is no part of a list that goes on with it: an empty line parts them, where none
    parts the lines above, or it is furniture."""
    if end == len(doc.cached(lines)) or line_ends_above(doc, end) > max(line_ends_above(doc, end - 1), 1):
        return True
    return _heads_furniture(doc, end, rules)


def _heads_furniture(doc: Document, end: int, rules: Rules) -> bool:
    """Whether there is furniture at a line, or was right above it."""
    found = doc.cached(lines)
    if end < len(found) and (rules.get(end, ("",))[0] or is_sign(doc, found[end])):
        return True
    if doc.page is not None or not doc.cuts:
        return False
    start = in_source(doc.cuts)(found[end - 1].block.end, is_end=True)
    below = next((cut for cut in doc.cuts if cut.span.start >= start and cut.removed.strip()), None)
    return below is not None and below.cleaner in CUTTING and not doc.source[start : below.span.start].strip()
