"""A sample of the pages of a host: of the newest months, within a month as good as by lot, and the same whatever came first."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

from cleanse.sketches.sketch import Sketch, version
from cleanse.values import dataclass, replace

MOST_PAGES = 32
"""Pages of a sample: what stands on one page in ten is then seldom missed, and a file stays at tens of kilobytes. A set of
them is a number of 32 bits (:mod:`cleanse.sketches.index`)."""
_PRUNED_AT = 4 * MOST_PAGES
_IDENTITIES = 1 << 64

_rank = attrgetter("rank")


class Sampling:
    """A sample that grows.

    It holds the pages of greatest rank, of each page its greatest version: so the sample of several samples is that of all pages,
    and neither the order in which pages come nor how often they come matters.
    """

    def __init__(self, sketches: Iterable[Sketch] = ()) -> None:
        self._found: dict[int, Sketch] = {}
        self._least: tuple[str, int] | None = None
        for sketch in sketches:
            self.add(sketch)

    def wants(self, date: str, identity: int) -> bool:
        """Whether a page could be in the sample: what could not need not be read."""
        return self._least is None or (date[:7], identity) >= self._least

    def add(self, sketch: Sketch) -> None:
        """Takes a page into account."""
        if not self.wants(sketch.date, sketch.identity):
            return
        other = self._found.get(sketch.identity)
        if other is None:
            self._found[sketch.identity] = sketch
        else:
            self._found[sketch.identity] = _greater(other, sketch)
        if len(self._found) >= _PRUNED_AT or (other is None and self._least is not None):
            self._prune()

    @property
    def sketches(self) -> tuple[Sketch, ...]:
        """The sample, the greatest first."""
        self._prune()
        return tuple(self._found.values())

    def _prune(self) -> None:
        kept = sorted(self._found.values(), key=_rank, reverse=True)[:MOST_PAGES]
        self._found = {sketch.identity: sketch for sketch in kept}
        if len(kept) == MOST_PAGES:
            self._least = kept[-1].rank


@dataclass(frozen=True)
class Count:
    """How many pages a sample stands for."""

    sampled: int
    about: int
    """How many there are, estimated from the sample where it does not hold all."""
    since: str
    """The month from which on they are counted; "" where all are, or none has a date."""


def counted(sketches: tuple[Sketch, ...]) -> Count:
    """How many pages there are of which these are the sample.

    All pages of its newer months are in it. Of the oldest one are those whose hashes are greatest: the closer together they lie,
    the more there are (Bar-Yossef et al., "Counting Distinct Elements in a Data Stream", 2002).
    """
    if len(sketches) < MOST_PAGES:
        return Count(len(sketches), len(sketches), "")
    month, least = sketches[-1].rank
    oldest = sum(sketch.rank[0] == month for sketch in sketches)
    share = (_IDENTITIES - least) / _IDENTITIES
    return Count(len(sketches), len(sketches) - oldest + max(oldest, round((oldest - 1) / share)), month)


def _greater(one: Sketch, other: Sketch) -> Sketch:
    """The greater version of a page. Two copies of one version know together how its texts begin."""
    if one != other:
        return max(one, other, key=version)
    if not (one.beginnings and other.beginnings):
        return one if one.beginnings else other
    beginnings = [begins or ends for begins, ends in zip(one.beginnings, other.beginnings, strict=True)]
    return replace(one, beginnings=tuple(beginnings))
