"""A cleaner that does harm where a text asks for it. It lives in a module of its own, so that workers can import it."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from cleanse import Cleaner, Document, Edit, Pipeline, Reads


@dataclass(frozen=True)
class Hostile(Cleaner):
    """Sleeps, dies, raises or hoards. ``marks`` is a folder: the first death of a text that says ``crash once`` leaves a file."""

    name: ClassVar[str] = "hostile"
    reads: ClassVar[Reads] = Reads.DOCUMENT
    marks: str = ""

    def edits(self, doc: Document) -> Iterable[Edit]:
        text = doc.text
        if "sleep long" in text:
            time.sleep(600)
        if "crash once" in text and not (mark := Path(self.marks) / "crashed").exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        if "crash always" in text:
            os._exit(7)
        if "raise" in text:
            raise ZeroDivisionError("on purpose")
        if "hoard" in text:
            bytearray(1 << 40)
        if "print" in text:
            print("what goes to standard output")
        return ()


def hostile(marks: str = "") -> Pipeline:
    """The default pipeline with it."""
    return Pipeline.default().then(Hostile(marks))
