"""What bounds there are for pages that are parsed, and a page within them."""

from __future__ import annotations

from cleanse.values import NamedTuple

DEEPEST = 2000
"""Elements around one that a parser is given: no real page's are nested so deep."""
MOST_ACTIVE = 1000
"""Formatting elements that nothing closes: each new one is compared with all of them."""
MOST_REOPENED = 400_000  # elements, from which on formatting that is opened again takes more than 64 MB
MOST_ATTRIBUTES = 1000
WINDOW = 20_000  # characters: a shorter tag has no room for so many attributes that they take long


class Limited(NamedTuple):
    """A page as it may be parsed."""

    html: str
    warning: str = ""
    """What was left out."""
    is_plain: bool = False
    """Whether it has too many elements for a tree: its text is to be read by :func:`cleanse.read.plain.plain_text`, and ``html``
    is its beginning, which may have metadata."""
    data: bytes = b""
    """The same page as UTF-8, where that was made already."""
    is_whole: bool = False
    """Whether it is known that no character of it was lost where it was decoded before."""
    has_roots: bool = False
    """Whether shadow roots have been opened in it, whose slots are to be filled in its tree."""

    def with_html(self, other: Limited) -> Limited:
        """The page in another form, with what is known of this one."""
        return other._replace(
            warning=other.warning or self.warning,
            is_plain=other.is_plain or self.is_plain,
            is_whole=other.is_whole and self.is_whole,
            has_roots=self.has_roots,
        )
