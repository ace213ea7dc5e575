"""The pictures in docs/report.md, taken anew where SCREENSHOTS names their folder: they are of one page, and always the same."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import ROOT, WIDTHS

SHOTS = {
    **{f"report-{width}": {"width": width} for width in WIDTHS},
    "report-dark": {"width": 1280, "scheme": "dark"},
    "report-table": {"name": "crawl", "width": 768},
}


@pytest.mark.parametrize("shot", SHOTS)
def test_pictures_of_the_report(shot: str, opened: Callable[..., Any]) -> None:
    driver = opened(**SHOTS[shot], height=720)
    if shot != "report-table":
        driver.execute_script("document.querySelector('.block.cut.caption').focus({preventScroll: true})")
    picture = driver.get_screenshot_as_png()
    assert picture.startswith(b"\x89PNG")
    if "SCREENSHOTS" in os.environ:
        (Path(os.environ["SCREENSHOTS"]) / f"{shot}.png").write_bytes(picture)
    assert f"images/{shot}.png" in (ROOT / "docs" / "report.md").read_text("utf-8")
    assert (ROOT / "docs" / "images" / f"{shot}.png").is_file()
