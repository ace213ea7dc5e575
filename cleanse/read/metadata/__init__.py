"""What a page says of itself: title, byline, date, language, address and so on, each from the source most to be trusted.

The sources are JSON-LD and microdata with the vocabulary of schema.org, Open Graph (ogp.me) and its ``article:`` properties,
Twitter cards, Dublin Core (dublincore.org), the names of ``<meta>`` that are in wide use, and the elements of HTML that say
who, when and what (WHATWG HTML: ``<title>``, ``<h1>``, ``<time>``, ``rel=author``, ``rel=canonical``). ``ORDER`` is the order
of trust, found by measuring: ``docs/metadata.md``.

``sources.py`` gathers what is declared, with ``jsonld.py`` and ``microdata.py``; ``elements.py`` looks for what the page shows
its readers and declares to no machine, in the lines about the headline (``head.py``) and by what classes say (``marks.py``);
``values.py`` makes the value of each key of them, in that order, by way of ``shown.py`` (which date is the article's),
``titles.py``, ``topics.py``, ``names.py`` and ``dates.py``; what nothing tells may stand where other pages of the host have it
(``placed.py``). The words they go by come from the lexicon that is handed in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanse.lexicon import Lexicon
from cleanse.read.limits import limited, parsed
from cleanse.read.metadata.dates import iso_date
from cleanse.read.metadata.placed import NOTHING_PLACED, Placed
from cleanse.read.metadata.sources import ORDER, Declared
from cleanse.read.metadata.values import KEYS, Values, values_of

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

__all__ = ["KEYS", "ORDER", "Values", "iso_date", "metadata_of", "read_metadata"]


def read_metadata(html: str, url: str | None = None, lexicon: Lexicon | None = None) -> Values:
    """What a page says of itself.

    :param html: the page.
    :param url: its address, which relative addresses are resolved against.
    :param lexicon: where the words of bylines and dates come from.
    :returns: those of ``KEYS`` that the page tells: ``title``, ``byline``, ``author`` (a list), ``date``, ``published``,
        ``modified``, ``site``, ``section``, ``tags`` (a list), ``language`` and so on.

    >>> read_metadata('<html lang="en"><title>Rain - The Post</title><meta name="author" content="By Ann Lee">', "https://thepost.com")
    {'title': 'Rain', 'byline': 'Ann Lee', 'author': ['Ann Lee'], 'language': 'en'}
    """
    tree = parsed(limited(html).html)
    return metadata_of(tree, url, lexicon) if tree is not None else {}


def metadata_of(
    tree: LexborHTMLParser, url: str | None = None, lexicon: Lexicon | None = None, placed: Placed = NOTHING_PLACED
) -> Values:
    """The same from a tree that has been built already, and is not changed.

    :param placed: what stands where other pages of the host say who wrote them and when.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> metadata_of(LexborHTMLParser('<link rel="canonical" href="/rain">'), "https://example.org/rain?from=home")
    {'canonical_url': 'https://example.org/rain'}
    """
    return values_of(Declared(tree, url), lexicon or Lexicon.default(), placed)
