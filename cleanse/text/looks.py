"""What the compiled core tells of lines, of all new ones of a document at once.

It enters into a line's features what these would compute when asked: see ``cleanse.text.lines.LineFeatures``. Of the quick
tests it says no where it is sure; of what is left, they are asked in Python.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from cleanse import core, packaged
from cleanse.lexicon.matcher import key_of
from cleanse.text.credits import Credits
from cleanse.text.dates import Dates, long_names
from cleanse.text.feed_sentences import FeedSentences, ends_otherwise

if TYPE_CHECKING:
    from cleanse.document import Block, Document
    from cleanse.lexicon import Lexicon

L = TypeVar("L")

_OPENS, _NETWORK, _TELLS, _ENDS_LABEL, _TOLD, _LABEL = 1, 2, 4, 8, 16, 32  # bits of a word: see core/src/line_words.hpp
_BYLINE, _ROLE, _PARTICLE, _BYLINE_PAIR = 64, 128, 256, 512
_OF_DATE, _DATE_LABEL, _TAIL, _READ_ON, _BYLINE_FIRST, _CREDIT_OPEN, _AGENCY = 1024, 2048, 4096, 8192, 16384, 32768, 65536
_NAME_OF_DATE = 131072


class Looks:
    """Looks at lines, given a lexicon. Ask with ``lexicon.cached(looks_of)``, which gives None where Python runs."""

    def __init__(self, lexicon: Lexicon, compiled: Any) -> None:
        credits, phrases, feed = lexicon.cached(Credits), lexicon.line_phrases, lexicon.cached(FeedSentences)
        self._asked = credits.may_hold, lexicon.names_network, feed.start, ends_otherwise
        words = compiled.Words(_table(lexicon, compiled))
        looks = compiled.Looks(
            words=words,
            folding=lexicon.folding,
            seconds=phrases.seconds,
            thirds=phrases.thirds,
            alone=phrases.alone,
            heads=phrases.heads,
            tails=phrases.last_words,
            ends=phrases.ends,
            needed=credits.needed,
            closings=credits.closings,
            telling=feed.telling,
            least=feed.least,
            most_behind=feed.most_behind,
            platform_ends=lexicon.phrases("exports", "tail").last_words,
            read_on_ends=lexicon.phrases("exports", "read-on").last_words,
            long_names=lexicon.cached(long_names),
        )
        self._lines: Callable[..., list[Any]] = looks.lines

    def lines(self, doc: Document, blocks: Sequence[Block], line: type[L], features: type[object]) -> list[L]:
        """The lines of a document: see :func:`cleanse.text.lines.lines`.

        :param line: the type of a line.
        :param features: the type of what is known of it by its text, which has what most lines are.
        """
        return self._lines(doc.text, blocks, doc.line_features, doc.lexicon, line, features, self._asked)


def looks_of(lexicon: Lexicon) -> Looks | None:
    """What looks at the lines of texts that are cleaned with a lexicon; None where Python does."""
    compiled = core.compiled()
    return None if compiled is None else Looks(lexicon, compiled)


def _table(lexicon: Lexicon, compiled: Any) -> bytes:
    """The bits of words; those of the package's own phrases as they were made before."""
    of = lexicon.digest
    if not of:
        return _made(lexicon, compiled)
    code = (packaged.code("text", name) for name in ("credits.py", "dates.py", "looks.py"))
    of = packaged.digest(of.encode(), *code, compiled.FORMATS, sys.byteorder.encode())
    return packaged.made("lines.words", of, lambda: _made(lexicon, compiled))


def _made(lexicon: Lexicon, compiled: Any) -> bytes:
    credits, phrases, dates = lexicon.cached(Credits), lexicon.line_phrases, lexicon.cached(Dates)
    bits: dict[str, int] = {}
    bylines = [*map(key_of, lexicon.words("bylines", "ago", "reading-time", "by", "author-label", "date-label"))]
    for bit, words in (
        (_OPENS, phrases.seconds),
        (_NETWORK, phrases.networks),
        (_TELLS, credits.tell_tales),
        (_ENDS_LABEL, credits.last_words),
        (_TOLD, credits.told),
        (_LABEL, credits.labels),
        (_BYLINE, [first for first, second in bylines if not second]),
        (_BYLINE_FIRST, [first for first, second in bylines if second]),
        (_BYLINE_PAIR, [f"{first} {second}" for first, second in bylines if second]),
        (_ROLE, lexicon.words("bylines", "role")),
        (_PARTICLE, lexicon.words("bylines", "particle")),
        (_OF_DATE, dates.words.union(*map(str.split, dates.long_names))),
        (_NAME_OF_DATE, dates.sure_names),
        (_DATE_LABEL, dates.labels),
        (_TAIL, [key_of(phrase)[0] for phrase in lexicon.words("exports", "tail") if phrase]),
        (_CREDIT_OPEN, [key_of(phrase)[0] for phrase in credits.openings]),
        (_AGENCY, credits.agencies),
        (_READ_ON, [key_of(phrase)[0] for phrase in lexicon.words("exports", "read-on") if phrase]),
    ):
        for word in words:
            bits[word] = bits.get(word, 0) | bit
    ordered = sorted(bits)
    return bytes(compiled.words_table(ordered, [[bits[word] for word in ordered]]))
