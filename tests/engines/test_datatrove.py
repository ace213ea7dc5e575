"""datatrove, with its local executor."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.engines
pytest.importorskip("datatrove")

from datatrove.data import Document  # noqa: E402
from datatrove.executor import LocalPipelineExecutor  # noqa: E402
from datatrove.pipeline.readers import JsonlReader  # noqa: E402
from datatrove.pipeline.writers import JsonlWriter  # noqa: E402

import cleanse  # noqa: E402
from cleanse.integrations.datatrove import CleanDocuments  # noqa: E402
from tests.engines import ASKED, MARKDOWN, TOLD, UNKNOWN, URL  # noqa: E402
from tests.test_options import PAGE  # noqa: E402


def test_a_thousand_documents(tmp_path: Path, documents: list[str], expected: list[str]) -> None:
    (tmp_path / "in").mkdir()
    for shard in range(2):
        rows = [{"text": documents[i], "id": str(i), "number": i} for i in range(shard * 500, shard * 500 + 500)]
        (tmp_path / "in" / f"{shard}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    steps = [JsonlReader(str(tmp_path / "in")), CleanDocuments(), JsonlWriter(str(tmp_path / "out"))]
    LocalPipelineExecutor(steps, tasks=2, workers=2, logging_dir=str(tmp_path / "logs")).run()
    found: list[dict[str, Any]] = []
    for path in sorted((tmp_path / "out").glob("*.jsonl.gz")):
        found += map(json.loads, gzip.decompress(path.read_bytes()).decode("utf-8").strip().split("\n"))
    assert [row["id"] for row in found] == [str(i) for i in range(1000)]
    assert [row["text"] for row in found] == expected
    assert [row["metadata"]["number"] for row in found] == list(range(1000))
    assert all(row["metadata"]["cleanse_error"] is None for row in found)
    counted = json.loads((tmp_path / "logs" / "stats.json").read_text("utf-8"))[1]["stats"]
    assert (counted["total"], counted["cleaned"], counted["forwarded"]) == (1000, 1000, 1000)
    assert counted["doc_len"]["total"] == sum(map(len, expected))


def test_every_document_is_kept() -> None:
    texts: list[Any] = ["Photo: dpa\nIt rained.", 5, None, "", "Photo: dpa"]
    step = CleanDocuments(error="why")
    found = list(step([Document(text=text, id=str(i), metadata={"n": i}) for i, text in enumerate(texts)]))
    assert [document.text for document in found] == ["It rained.", 5, None, "", cleanse.clean("Photo: dpa")]
    assert [document.metadata["n"] for document in found] == [0, 1, 2, 3, 4]
    assert [bool(document.metadata["why"]) for document in found] == [False, True, False, False, False]
    assert found[1].metadata["why"].startswith("TypeError: ")
    assert (step.stats["total"].total, step.stats["failed"].total) == (5, 1)


def test_pages() -> None:
    (found,) = CleanDocuments(kind="html")([Document(text="<p>It rained.</p>", id="1")])
    assert found.text == "It rained."


def test_metadata_are_told_of_every_document() -> None:
    given = [Document(text=PAGE, id="1", metadata={"url": URL}), Document(text=None, id="2")]
    page, null = CleanDocuments(**ASKED)(given)
    assert page.text == MARKDOWN
    assert page.metadata == {"url": URL, "cleanse_error": None, **TOLD}
    assert null.metadata == {"cleanse_error": None, **UNKNOWN}


def test_a_wrong_word_is_told_at_once() -> None:
    with pytest.raises(ValueError, match="Is 'html' meant"):
        CleanDocuments(kind="htlm")  # type: ignore[arg-type]
