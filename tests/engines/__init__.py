"""The adapters on the real engines: pytest -m engines."""

from __future__ import annotations

import os
import shutil
import sys

import pytest

os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # else python3, which may be another
os.environ |= {"HF_HUB_OFFLINE": "1", "HAYSTACK_TELEMETRY_ENABLED": "False", "RAY_USAGE_STATS_ENABLED": "0"}  # nothing goes out


def need_java() -> None:
    """Skips what needs Spark where there is no Java."""
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        pytest.skip("Spark needs Java, and there is none: see docs/integrations/spark.md", allow_module_level=True)
