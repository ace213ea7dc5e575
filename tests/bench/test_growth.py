"""bench.growth: what comes of a shape, and when it stops."""

from __future__ import annotations

import sys

import pytest

from bench.growth import all_measured
from bench.shapes import Shape, repeated

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="it reads the memory of a process from /proc")


def test_no_shape_is_begun_when_its_time_is_over() -> None:
    shapes = [Shape("short lines", "text", repeated("", "It rained on day {}.\n"))] * 4
    assert list(all_measured(shapes, 2000, workers=2, minutes=0)) == []
    rows = list(all_measured(shapes, 2000, workers=2, minutes=5))
    assert [(row.name, row.wrong, row.size >= 2000) for row in rows] == [("text: short lines", "", True)] * 4
