"""The blocks of a document in two columns: what was kept, and beside it what was cut."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from cleanse.document import SourceBlock
from cleanse.write.html_report.escaping import safe
from cleanse.write.html_report.reported import LONGEST, Piece, ReportedBlock

_PATH, _VALUE = 120, 300  # characters of a path, from its end, and of anything else that is told of a block


class _Row(NamedTuple):
    """A run of blocks that were kept, and those that were cut before and behind it, as HTML."""

    before: list[str]
    kept: list[str]
    behind: list[str]


def columns(blocks: Sequence[ReportedBlock], mark: str) -> str:
    """The rows of both columns, in the order of the source: each has a run of blocks that were kept, and beside it the run that
    was cut behind it; the first row has what was cut before it, too.

    :param mark: what the identifiers of the page begin with, for there may be more documents on it.

    >>> from cleanse.document import Span
    >>> block = ReportedBlock(SourceBlock("It rained.", "body", None, True, "", "", Span(0, 10)), "")
    >>> columns([block], "d1").count('<article class="block kept body"')
    1
    """
    numbered = enumerate(blocks, 1)
    rows: list[_Row] = []
    for is_kept, run in groupby(numbered, lambda item: item[1].block.kept):
        written = [_block(one, f"{mark}-b{number}") for number, one in run]
        if not rows:
            rows.append(_Row([], written, []) if is_kept else _Row(written, [], []))
        elif not is_kept:
            rows[-1].behind.extend(written)
        elif len(rows) == 1 and not rows[0].kept:
            rows[0].kept.extend(written)
        else:
            rows.append(_Row([], written, []))
    return "\n".join(f'<div class="row">{_sides(row)}\n</div>' for row in rows)


def _sides(row: _Row) -> str:
    return "".join(
        f'\n<div class="side {name}">{_joined(side)}</div>' for name, side in zip(row._fields, row, strict=True) if side
    )


def _joined(written: Iterable[str]) -> str:
    return "".join(f"\n{one}" for one in written)


def _block(shown: ReportedBlock, mark: str) -> str:
    block = shown.block
    fate = "kept" if block.kept else "cut"
    text = _pieces(shown.pieces) if shown.pieces else _start(block.text)
    return (
        f'<article class="block {fate} {safe(block.role)}" id="{mark}" tabindex="0" aria-describedby="{mark}-why">'
        f'<p class="role">{safe(block.role)}</p><p class="text" dir="auto">{text}</p>'
        f'<div class="why" id="{mark}-why" role="tooltip">{_why(block, shown)}</div></article>'
    )


def _why(block: SourceBlock, shown: ReportedBlock) -> str:
    """What is told of a block to whoever points at it or comes to it by the keyboard."""
    changes = dict.fromkeys(piece.rule for piece in shown.pieces if piece.rule)
    told = [
        ("Role", block.role),
        ("Probability", "" if block.probability is None else f"{block.probability:.2f}"),
        ("Kept" if block.kept else "Cut by", "as it is" if block.kept and not changes else block.rule or "with changes"),
        ("Changed by", ", ".join(changes)),
        ("Evidence", shown.evidence),
        ("Place", block.path if len(block.path) <= _PATH else f"…{block.path[-_PATH:]}"),
        ("Characters", f"{block.span.start:,} to {block.span.end:,}"),
    ]
    return " ".join(f"<span><b>{name}</b> {safe(value[:_VALUE])}</span>" for name, value in told if value)


def _pieces(runs: Iterable[Piece]) -> str:
    """The text of a block that was kept, as it is now; words that went are struck out, and blanks and line ends just go."""
    written: list[str] = []
    room = LONGEST
    for piece in runs:
        if room <= 0:
            written.append(_more(""))
            break
        room -= max(len(piece.removed), len(piece.put))
        if not piece.rule or not (piece.removed.strip() or piece.put.strip()):
            written.append(_start(piece.put))
            continue
        written.append(f'<del title="{safe(piece.rule)}">{_start(piece.removed)}</del>' if piece.removed else "")
        written.append(f'<ins title="{safe(piece.rule)}">{_start(piece.put)}</ins>' if piece.put else "")
    return "".join(written)


def _start(text: str) -> str:
    """A text, or its beginning and how much there is besides."""
    return safe(text) if len(text) <= LONGEST else safe(text[:LONGEST]) + _more(f" {len(text) - LONGEST:,} characters")


def _more(what: str) -> str:
    return f' <span class="more">… and{what or " more"}</span>'
