"""The cleaners, one file each. A cleaner proposes edits and never changes a text."""

from __future__ import annotations

from cleanse.cleaner import Cleaner
from cleanse.literals import Favor


def all_cleaners(favor: Favor = "balance") -> tuple[Cleaner, ...]:
    """The default cleaners in the order in which they run.

    Of a page, its selector takes what all the others do not see. Encoding is the first of these, since phrases must be
    legible; then what typesetting did to a text is undone, since the others judge by lines; white space is the last, since
    the others leave some behind.
    """
    from cleanse.cleaners.bylines import Bylines
    from cleanse.cleaners.captions import Captions
    from cleanse.cleaners.encoding import Encoding
    from cleanse.cleaners.exports import Exports
    from cleanse.cleaners.furniture import PageSelector
    from cleanse.cleaners.furniture_of_text import TextSelector
    from cleanse.cleaners.hyphens import Hyphens
    from cleanse.cleaners.lines import Lines
    from cleanse.cleaners.notices import Notices
    from cleanse.cleaners.pages import Pages
    from cleanse.cleaners.related import Related
    from cleanse.cleaners.repeats import Repeats
    from cleanse.cleaners.site import SiteLines
    from cleanse.cleaners.whitespace import Whitespace

    return (
        Encoding(),
        Pages(),
        Lines(),
        Hyphens(),
        PageSelector(favor),
        TextSelector(favor),
        Related(),
        Captions(),
        Bylines(),
        Notices(),
        Exports(),
        SiteLines(),
        Repeats(),
        Whitespace(),
    )
