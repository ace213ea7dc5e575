"""The cleaners, one file each. A cleaner proposes edits and never changes a text."""

from __future__ import annotations

from cleanse.document import Cleaner


def all_cleaners(favor: str = "balance") -> tuple[Cleaner, ...]:
    """The default cleaners in the order in which they run.

    Of a page, furniture chooses the blocks that all the others work on. Encoding is the first of these, since phrases must be
    legible; then what typesetting did to a text is undone, since the others judge by lines; white space is the last, since
    the others leave some behind.
    """
    from cleanse.cleaners.bylines import Bylines
    from cleanse.cleaners.captions import Captions
    from cleanse.cleaners.encoding import Encoding
    from cleanse.cleaners.furniture import Furniture
    from cleanse.cleaners.hyphens import Hyphens
    from cleanse.cleaners.lines import Lines
    from cleanse.cleaners.notices import Notices
    from cleanse.cleaners.pages import Pages
    from cleanse.cleaners.related import Related
    from cleanse.cleaners.repeats import Repeats
    from cleanse.cleaners.whitespace import Whitespace

    mended = (Encoding(), Pages(), Lines(), Hyphens())
    return (*mended, Furniture(favor), Related(), Captions(), Bylines(), Notices(), Repeats(), Whitespace())
