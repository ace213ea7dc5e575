"""What a run over a corpus may take."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Limits:
    """What a run may take: ``workers`` processes, each of ``memory`` bytes; ``records`` in all; ``record_size`` bytes of each.

    ``sites`` is the folder of the sites that were learned before, and of those that will be.
    """

    workers: int
    memory: int | None = None
    records: int | None = None
    record_size: int = 64_000_000
    sites: Path | None = None
