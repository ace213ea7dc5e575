"""A real browser, without a window: Chromium by its driver, as distributions package them.

``apt-get install chromium chromium-driver fonts-dejavu-core``; elsewhere the environment variables CHROMIUM and CHROMEDRIVER say
where they are. AXE is the path of ``axe.min.js`` (``npm install axe-core@4``), without which its checks are skipped.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from cleanse import inspect
from cleanse.write.html_report.page import page_of_many
from tests.write.html_report.documents import hostile, of_every_role

ROOT = Path(__file__).parents[2]
RAIN = ROOT / "docs" / "examples" / "rain.html"
WIDTHS = (360, 768, 1280)


def until(driver: Any, condition: Callable[[], Any]) -> Any:
    """Waits until it comes true: what a key or a click sets off, the page is told of in steps that come after."""
    from selenium.webdriver.support.ui import WebDriverWait

    return WebDriverWait(driver, 20, poll_frequency=0.02).until(lambda _: condition())


def load(driver: Any, address: str) -> None:
    """Opens a page, and waits until its scripts have run: the driver comes back before that, now and then."""
    driver.get(address)
    until(driver, lambda: driver.execute_script("return document.readyState") == "complete")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What stands in this folder needs the browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def driver() -> Iterator[Any]:
    """The browser, for all tests."""
    webdriver = pytest.importorskip("selenium.webdriver", reason="needs selenium: pip install 'cleanse-text[browser]'")
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    chromedriver = os.environ.get("CHROMEDRIVER") or shutil.which("chromedriver")
    if chromium is None or chromedriver is None:
        pytest.skip("needs chromium and chromedriver: apt-get install chromium chromium-driver")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    running = webdriver.Chrome(options=options, service=webdriver.ChromeService(chromedriver))
    yield running
    running.quit()


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The addresses of the reports: of a page, of a hostile document, of several."""
    folder = tmp_path_factory.mktemp("reports")
    rain = inspect(RAIN.read_text("utf-8"))
    several = [of_every_role(), rain.reported("rain.html"), hostile()]
    for name, written in (("one", rain.report("rain.html")), ("many", page_of_many(several, "There are more."))):
        (folder / f"{name}.html").write_text(written, "utf-8")
    examples = sorted((ROOT / "tests" / "pages").glob("[34]*-[b-z]*-*.html"))
    crawl = [inspect(path.read_text("utf-8")).reported(path.name) for path in examples[::9]]
    (folder / "crawl.html").write_text(page_of_many(crawl), "utf-8")
    return {path.stem: path.as_uri() for path in folder.iterdir()}


@pytest.fixture
def opened(driver: Any, reports: dict[str, str]) -> Iterator[Callable[..., Any]]:
    """Opens a report: its name, the width of the window, and what it is shown as."""

    def open_(
        name: str = "one", width: int = 1280, part: str = "", scheme: str = "light", media: str = "screen", height: int = 900
    ) -> Any:
        driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride", {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        )
        driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia", {"media": media, "features": [{"name": "prefers-color-scheme", "value": scheme}]}
        )
        driver.get("about:blank")  # another part of the same page would not load it anew
        load(driver, reports[name] + part)
        return driver

    yield open_
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
