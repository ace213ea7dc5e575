"""What workers do with documents in place of cleaning them. It imports little, since each worker does."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from typing import Any

from cleanse.serve.refused import Refused


def tardy(asked: Any, spared: dict[int, str], start: Callable[[int], None]) -> bytes | Refused:
    """Takes a minute, dies, or is done, as the document has it."""
    start(0)
    if spared:
        return Refused(504, spared[0])
    if asked.source == "slow":
        time.sleep(60)
    if asked.source == "dies":
        os._exit(5)
    return b"{}"
