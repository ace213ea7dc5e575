"""Exports: what feeds, messengers, mail programs, libraries of e-texts and platforms leave around and in a text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from cleanse.cleaner import Cleaner
from cleanse.document import Document, Edit
from cleanse.text.chats import chat_marks
from cleanse.text.etexts import etext_marks
from cleanse.text.feeds import feed_ends
from cleanse.text.mail import mail_ends
from cleanse.text.platform_marks import platform_marks
from cleanse.text.tails import tail_marks
from cleanse.values import dataclass


@dataclass(frozen=True)
class Exports(Cleaner):
    """Takes what stands there by the way a text was exported. A phrase cuts only where it stands as residue: at the end of a text
    or of a line, in place of a message, around a book; never in the middle of prose.

    >>> from cleanse.pipeline import Pipeline
    >>> Pipeline((Exports(),))("It rained in the whole of the valley on Monday, and nobody went out of doors. [more]")
    'It rained in the whole of the valley on Monday, and nobody went out of doors.'
    """

    name: ClassVar[str] = "exports"

    def edits(self, doc: Document) -> Iterator[Edit]:
        """An edit for each thing that is an export's."""
        end = -1
        found = (
            edit for part in (etext_marks, chat_marks, mail_ends, platform_marks, tail_marks, feed_ends) for edit in part(doc)
        )
        for edit in sorted(found, key=lambda edit: (edit.start, -edit.end)):
            if edit.start >= end:  # what lies in another goes with it
                yield edit
                end = edit.end
