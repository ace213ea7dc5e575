"""For the site: shows an empty line where an example's output says <BLANKLINE>, as doctest wants it. A hook of MkDocs."""

from __future__ import annotations


def on_page_content(html: str, **_: object) -> str:
    """Asked for each page, with what its Markdown became.

    >>> on_page_content("It rained.\\n&lt;BLANKLINE&gt;\\nIt stopped.")
    'It rained.\\n\\nIt stopped.'
    """
    return html.replace("&lt;BLANKLINE&gt;", "")
