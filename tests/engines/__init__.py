"""The adapters on the real engines: pytest -m engines."""

from __future__ import annotations

import os
import shutil
import sys
from typing import Any

import pytest

from cleanse.corpus.each import ColumnOptions
from cleanse.options import METADATA, Options, metadata_of
from tests.test_options import PAGE

os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # else python3, which may be another
os.environ |= {"HF_HUB_OFFLINE": "1", "HAYSTACK_TELEMETRY_ENABLED": "False", "RAY_USAGE_STATS_ENABLED": "0"}  # nothing goes out


def need_java() -> None:
    """Skips what needs Spark where there is no Java."""
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        pytest.skip("Spark needs Java, and there is none: see docs/integrations/spark.md", allow_module_level=True)


URL = "https://valleypost.example/rain"
ASKED: ColumnOptions = {"as_": "markdown", "title": True, "metadata": True, "url_field": "url"}
"""What an adapter can be asked for beside the text."""
MARKDOWN = Options().run(PAGE, url=URL).markdown(title=True)
TOLD = metadata_of(Options().run(PAGE, url=URL))
UNKNOWN = metadata_of(None)
NAMES = ["cleanse_error", *METADATA]


def columns_of(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The columns of the metadata alone, of rows."""
    return [{name: row[name] for name in METADATA} for row in rows]
