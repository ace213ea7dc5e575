"""The page of ``cleanse serve`` in a real browser: pytest -m browser."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from cleanse import clean, inspect
from cleanse.serve.limits import Limits
from cleanse.serve.server import Server
from tests.browser.conftest import RAIN, ROOT, WIDTHS, load, until

Opened = Callable[..., Any]
SHOTS = {**{f"serve-{width}": {"width": width} for width in WIDTHS}, "serve-dark": {"width": 1280, "scheme": "dark"}}


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with Server(port=0, limits=Limits(workers=0, size=1_000_000)).beside() as running:
        yield running


@pytest.fixture
def page(driver: Any, server: Server) -> Iterator[Opened]:
    """Opens the page: the width of the window, and the colours of the system. Nothing may be refused in it, and nothing fail."""

    def open_(width: int = 1280, scheme: str = "light", height: int = 900) -> Any:
        screen = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
        media = {"media": "screen", "features": [{"name": "prefers-color-scheme", "value": scheme}]}
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
        driver.get_log("browser")
        load(driver, server.address)
        return driver

    yield open_
    assert driver.get_log("browser") == []


def _of(driver: Any, name: str) -> Any:
    return driver.find_element("id", name)


def _shows(driver: Any, text: str) -> None:
    """Waits for a body."""
    until(driver, lambda: _of(driver, "made").is_displayed() and _of(driver, "body").get_property("textContent") == text)


def _paste(driver: Any, text: str) -> None:
    script = "const [area, text] = arguments; area.value = text; area.dispatchEvent(new Event('input', {bubbles: true}))"
    driver.execute_script(script, _of(driver, "source"), text)


def _drop(driver: Any, content: bytes, name: str) -> None:
    driver.execute_script(
        """const moved = new DataTransfer();
        moved.items.add(new File([new Uint8Array(arguments[0])], arguments[1]));
        for (const type of ["dragover", "drop"]) {
          document.body.dispatchEvent(new DragEvent(type, {dataTransfer: moved, bubbles: true, cancelable: true}));
        }""",
        list(content),
        name,
    )


def _choose(driver: Any, name: str, value: str) -> None:
    _of(driver, name).find_element("css selector", f"option[value='{value}']").click()


def _within_report(driver: Any, script: str) -> Any:
    driver.switch_to.frame(_of(driver, "report"))
    try:
        return driver.execute_script(script)
    finally:
        driver.switch_to.default_content()


def test_what_is_pasted_shows_its_body_report_and_metadata(page: Opened) -> None:
    driver, source = page(), RAIN.read_text("utf-8")
    result = inspect(source)
    _paste(driver, source)
    _shows(driver, result.text)
    assert _of(driver, "status").text.startswith(f"{len(result.text):,} of {len(result.source):,} characters kept, in ")
    assert "Ann Lee" in _of(driver, "metadata").get_property("textContent")
    until(driver, lambda: _within_report(driver, "return document.querySelectorAll('.block.cut').length"))
    cut = _within_report(driver, "return [...document.querySelectorAll('.block.cut')].map(block => block.textContent).join()")
    assert "Ten umbrellas for a wet autumn" in cut


def test_what_is_typed_shows_as_it_is_typed(page: Opened) -> None:
    driver = page()
    _of(driver, "source").send_keys("It rained.\n\nPhoto: dpa")
    _shows(driver, "It rained.")
    _of(driver, "source").send_keys("\n\nThen it stopped.")
    _shows(driver, clean("It rained.\n\nPhoto: dpa\n\nThen it stopped."))


def test_each_option_counts(page: Opened) -> None:
    driver, source = page(), RAIN.read_text("utf-8")
    _paste(driver, source)
    _shows(driver, clean(source))
    _choose(driver, "as_", "markdown")
    _of(driver, "title").click()
    _shows(driver, inspect(source).markdown())
    _choose(driver, "as_", "text")
    _of(driver, "title").click()
    driver.find_element("css selector", "[name=include][value=captions]").click()
    _shows(driver, clean(source, include=["captions"]))
    _choose(driver, "favor", "precision")
    _shows(driver, clean(source, include=["captions"], favor="precision"))
    _choose(driver, "kind", "text")
    _shows(driver, clean(source, "text", include=["captions"], favor="precision"))


def test_a_cleaner_can_be_left_out(page: Opened) -> None:
    driver = page()
    _paste(driver, "It rained.\n\nPhoto: dpa")
    _shows(driver, "It rained.")
    driver.find_element("css selector", "[name=cleaner][value=captions]").click()
    _shows(driver, "It rained.\n\nPhoto: dpa")


def test_a_file_that_is_dropped_is_cleaned(page: Opened) -> None:
    driver = page()
    _drop(driver, RAIN.read_bytes(), "rain.html")
    _shows(driver, clean(RAIN.read_text("utf-8")))
    assert not _of(driver, "file-note").is_displayed()


def test_a_file_of_another_charset_is_sent_as_it_is(page: Opened) -> None:
    driver = page()
    text = "Шёл дождь, и никто не выходил из дома: все ждали, когда он кончится."
    _drop(driver, f'<meta charset="koi8-r"><p>{text}</p>'.encode("koi8-r"), "rain.html")
    _shows(driver, text)
    assert _of(driver, "file-note").text.startswith("rain.html, ")
    _of(driver, "source").send_keys("It rained.")  # and what is typed then takes its place
    _shows(driver, "It rained.")


def test_what_is_refused_is_told_and_goes_when_it_is_mended(driver: Any, server: Server, page: Opened) -> None:
    page()
    _drop(driver, b"%PDF-1.7\n\xff\xfe", "rain.pdf")
    until(driver, lambda: "PDF" in _of(driver, "error").text)
    assert not _of(driver, "made").is_displayed()
    (refused,) = driver.get_log("browser")  # which browsers tell of any status that is an error
    assert "415" in refused["message"]
    _of(driver, "clear").click()
    until(driver, lambda: _of(driver, "status").text == "Nothing to clean yet.")
    assert not _of(driver, "error").is_displayed()


def test_no_markup_of_a_document_runs(page: Opened) -> None:
    driver = page()
    attack = "<img src=x onerror='parent.hurt=1;top.hurt=1'></script><script>top.hurt=1</script>"
    hostile = f"<p>It rained all day in the valley.</p>{attack}"
    for kind in ("html", "text"):
        _choose(driver, "kind", kind)
        _paste(driver, hostile)
        until(driver, lambda: "characters kept" in _of(driver, "status").text)
        until(driver, lambda: _within_report(driver, "return document.querySelectorAll('.block').length"))
        assert driver.execute_script("return window.hurt") is None
    assert _within_report(driver, "return window.origin") == "null"


def test_all_of_it_is_reached_by_the_keyboard(page: Opened) -> None:
    from selenium.webdriver.common.action_chains import ActionChains

    driver = page()
    reached = []
    for _ in range(40):
        ActionChains(driver, duration=0).send_keys("\ue004").perform()
        reached.append(driver.execute_script("const on = document.activeElement; return on.id || on.value || on.textContent"))
    wanted = ["source", "file", "example", "clear", "kind", "favor", "as_", "url", "title", "captions", "whitespace"]
    places = [reached.index(name) for name in wanted]
    assert places == sorted(places)
    outline = "return getComputedStyle(document.activeElement).outlineStyle"
    _of(driver, "source").send_keys("")
    assert driver.execute_script(outline) == "solid"


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_wider_than_the_window(page: Opened, width: int) -> None:
    driver = page(width)
    _of(driver, "example").click()
    until(driver, lambda: _of(driver, "made").is_displayed())
    for summary in driver.find_elements("css selector", "details:not([open]) > summary"):
        summary.click()
    assert driver.execute_script("return document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_accessibility_checker_finds_nothing(page: Opened, scheme: str, width: int) -> None:
    axe = os.environ.get("AXE")
    if not axe:
        pytest.skip("needs axe-core: npm install axe-core@4, and AXE=node_modules/axe-core/axe.min.js")
    driver = page(width, scheme)
    for step in ("empty", "example"):
        if step == "example":
            _of(driver, "example").click()
            until(driver, lambda: _of(driver, "made").is_displayed())
        for summary in driver.find_elements("css selector", "details:not([open]) > summary"):
            if summary.is_displayed():
                summary.click()
        driver.execute_script(Path(axe).read_text("utf-8"))
        found = driver.execute_async_script("axe.run(document, {iframes: false}).then(arguments[arguments.length - 1])")
        told = [(one["id"], one["help"], [node["html"][:200] for node in one["nodes"]][:3]) for one in found["violations"]]
        assert told == [], step
        assert len(found["passes"]) > 15


@pytest.mark.parametrize("shot", SHOTS)
def test_pictures_of_the_page(shot: str, page: Opened) -> None:
    driver = page(**SHOTS[shot], height=1100 if shot == "serve-360" else 800)
    _of(driver, "example").click()
    until(driver, lambda: _of(driver, "made").is_displayed())
    until(driver, lambda: _within_report(driver, "return document.querySelectorAll('.block').length"))
    driver.execute_script("document.getElementById('status').textContent = '298 of 558 characters kept, in 50 ms.'")
    picture = driver.get_screenshot_as_png()
    if "SCREENSHOTS" in os.environ:
        (Path(os.environ["SCREENSHOTS"]) / f"{shot}.png").write_bytes(picture)
    assert f"images/{shot}.png" in (ROOT / "docs" / "serve.md").read_text("utf-8")
    assert (ROOT / "docs" / "images" / f"{shot}.png").is_file()
