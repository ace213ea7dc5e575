"""What :mod:`bench.same` runs in a process of its own: cleans documents with the package of one checkout and says what comes out.

    python bench/same_worker.py CHECKOUT < tasks > results

A task is a JSON line ``{"id", "text" or "base64", "kind", "url", "whole"}``. A result is ``{"id", "parts"}``, where ``parts`` has
a digest of each thing that is compared; with ``whole``, the things themselves. It uses nothing of cleanse but what its README
shows, so that checkouts far apart can be compared.
"""

from __future__ import annotations

import base64
import hashlib
import json
import sys
from pathlib import Path
from typing import Any


def cleaned(cleanse: Any, task: dict[str, Any]) -> dict[str, Any]:
    """All that a document's result tells, or the exception that it raises."""
    source = task["text"] if "text" in task else base64.b64decode(task["base64"])
    try:
        result = cleanse.inspect(source, kind=task["kind"], url=task["url"])
        return {
            "source": result.source,
            "text": result.text,
            "ledger": [[cut.id, *cut.span, cut.put, cut.path] for cut in result.cuts],
            "metadata": dict(result.metadata),
            "warnings": list(result.warnings),
            "markdown": result.markdown(links=True),
            "restored": result.restore() == result.source,
        }
    except Exception as error:  # of any kind: that is what is compared
        return {"error": f"{type(error).__name__}: {error}"}


def digest(value: Any) -> str:
    """A short sum of a value."""
    return hashlib.blake2b(json.dumps(value).encode(), digest_size=8).hexdigest()


def main() -> None:
    """Answers tasks until there are none."""
    checkout = Path(sys.argv[1]).resolve()
    sys.path[0] = str(checkout)
    import cleanse

    assert Path(cleanse.__file__).is_relative_to(checkout), f"cleanse comes from {cleanse.__file__}, not from {checkout}"
    for line in sys.stdin:
        task = json.loads(line)
        found = cleaned(cleanse, task)
        parts = found if task.get("whole") else {name: digest(value) for name, value in found.items()}
        print(json.dumps({"id": task["id"], "parts": parts}), flush=True)


if __name__ == "__main__":
    main()
