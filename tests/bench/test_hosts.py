"""The corpus of many hosts: the same each time, with what the pages of a host share."""

from __future__ import annotations

import json
from pathlib import Path

from bench.hosts import corpus, page


def test_pages_of_a_host_share_their_frame_alone(tmp_path: Path) -> None:
    first, second, other = page(1, 5), page(1, 6), page(2, 5)
    frame = first[first.index("<nav>") : first.index("<article>")]
    assert frame in second
    assert frame not in other
    assert first[first.index("<article>") : first.index("</article>")] not in second
    corpus(tmp_path / "in.jsonl", 50, 5)
    rows = [json.loads(line) for line in (tmp_path / "in.jsonl").read_text("utf-8").splitlines()]
    assert len({row["url"] for row in rows}) == 50
    assert len({row["url"].split("/")[2] for row in rows}) == 5
