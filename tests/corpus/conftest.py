"""What is measured in worker processes is kept."""

from __future__ import annotations

import pytest

from cleanse.corpus.pool import Pool
from tests.corpus import measured


@pytest.fixture(autouse=True)
def _workers_keep_what_is_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    if measured.IS_MEASURED:
        monkeypatch.setattr(Pool, "close", measured.close)
