"""The adapters on the real engines: pytest -m engines."""

from __future__ import annotations

import os
import shutil
import sys

import pytest

os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
os.environ.setdefault("HF_DATASETS_OFFLINE", "1")


def need_java() -> None:
    """Skips what needs Spark where there is no Java."""
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        pytest.skip("Spark needs Java, and there is none: see docs/integrations/spark.md", allow_module_level=True)
