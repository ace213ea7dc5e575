"""The command with workers that end by themselves, to measure what they run.

A pool kills its workers when it closes, and what coverage has seen is written when a process ends.
"""

from __future__ import annotations

import subprocess
from contextlib import suppress

from coverage import Coverage

from cleanse.corpus.pool import Pool

IS_MEASURED = Coverage.current() is not None
_close = Pool.close


def close(self: Pool) -> None:
    """Lets the workers end that have nothing to do, then closes the pool."""
    for worker in list(self._idle.queue):
        with suppress(OSError, subprocess.TimeoutExpired):
            worker._process.stdin.close()
            worker._process.wait(10)
    _close(self)


if __name__ == "__main__":
    from cleanse.cli.command import main

    Pool.close = close  # type: ignore[method-assign]
    raise SystemExit(main())
