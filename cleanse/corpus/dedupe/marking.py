"""The output of a chunk, when it is known which of its documents repeat another's body."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from itertools import count
from typing import NamedTuple, Protocol

from cleanse.corpus.dedupe.bodies import DUPLICATE_OF, Body
from cleanse.corpus.records import Done, Tally, encoded
from cleanse.corpus.settings import Settings
from cleanse.corpus.streams import compressed


class Found(Protocol):
    """Says what a body repeats."""

    def original_of(self, body: Body) -> str | None:
        """The place of the body that this one repeats."""
        ...


class Marked(NamedTuple):
    """The output of a chunk, and what it changes in its counts."""

    output: bytes
    tally: Tally


def parted(line: Callable[[str], bytes]) -> tuple[bytes, bytes]:
    """A line of JSON before and after the value of a field.

    :param line: the line, given the value.

    >>> parted(lambda value: b'{"text": "place-0", "of": "%s"}' % value.encode())
    (b'{"text": "place-0", "of": ', b'}')
    """
    for at in count():
        token = f"place-{at}"
        before, found, after = line(token).partition(b'"%s"' % token.encode())
        if found and token.encode() not in before + after:
            return before, after
    raise AssertionError("a line is finite")


def settled(done: Done, index: Found, settings: Settings) -> Done:
    """What comes of a chunk when it is known which of its documents repeat another's body.

    :param index: is asked for each body in turn, once.
    """
    output, tally = _marked(done, index, settings.drops_duplicates)
    tally.add(done.tally)
    compression = settings.compression if settings.form == "lines" else ""  # records of WARC are compressed one by one
    return done._replace(output=compressed(output, compression), tally=tally, pieces=(), rows=b"")


def _marked(done: Done, index: Found, is_dropped: bool) -> Marked:
    """The output of a chunk, in which duplicates are named, or left out."""
    tally = Tally()
    originals = [None if piece.body is None else index.original_of(piece.body) for piece in done.pieces]
    for piece, original in zip(done.pieces, originals, strict=True):
        if original is None or piece.body is None:
            continue
        tally.duplicates += 1
        if is_dropped:
            tally.written -= 1
            tally.dropped += 1
            tally.characters_out -= piece.body.size
            tally.cut["duplicates"] += piece.body.size
    if done.rows:
        return Marked(_marked_rows(done.rows, originals, is_dropped), tally)
    parts: list[bytes] = []
    for piece, original in zip(done.pieces, originals, strict=True):
        if is_dropped and original is not None:
            continue
        has_name = piece.body is not None and not is_dropped
        parts += (piece.before, encoded(json.dumps(original, ensure_ascii=False)) if has_name else b"", piece.after)
    return Marked(b"".join(parts), tally)


def _marked_rows(stream: bytes, originals: Sequence[str | None], is_dropped: bool) -> bytes:
    """The same for an Arrow stream, in which nothing is named yet: most chunks stay as they are."""
    if not any(originals):
        return stream
    from cleanse.corpus.formats.columns import Rows

    rows = Rows(stream)
    if not is_dropped:
        return rows.with_columns(range(len(originals)), {DUPLICATE_OF: originals})
    kept = [at for at, original in enumerate(originals) if original is None]
    return rows.with_columns(kept, {}) if kept else b""
