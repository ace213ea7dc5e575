"""The report in a real browser: pytest -m browser."""

from __future__ import annotations

import base64
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import WIDTHS, until

Opened = Callable[..., Any]


def _press(driver: Any, *keys: str) -> None:
    from selenium.webdriver.common.action_chains import ActionChains

    for key in keys:
        ActionChains(driver, duration=0).send_keys(key).perform()


def _point(driver: Any, selector: str) -> Any:
    from selenium.webdriver.common.action_chains import ActionChains

    element = _all(driver, selector)[0]
    driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
    ActionChains(driver, duration=0).move_to_element(element).perform()
    return element


def _all(driver: Any, selector: str) -> list[Any]:
    found: list[Any] = driver.find_elements("css selector", selector)
    return found


def _seen(driver: Any, selector: str) -> list[Any]:
    return [element for element in _all(driver, selector) if element.is_displayed()]


def _documents(driver: Any) -> list[str]:
    return [section.get_attribute("id") for section in _seen(driver, ".document")]


def _focused(driver: Any) -> str:
    return str(driver.execute_script("return document.activeElement.id || document.activeElement.textContent"))


# --- what it shows


def test_kept_and_cut_stand_side_by_side_and_below_each_other_on_a_telephone(opened: Opened) -> None:
    for width, is_beside in ((1280, True), (360, False)):
        driver = opened(width=width)
        kept, cut = (_seen(driver, f".block.{fate}")[0].rect for fate in ("kept", "cut"))
        assert (cut["x"] > kept["x"] + kept["width"]) == is_beside


def test_each_role_has_a_colour_of_its_own(opened: Opened) -> None:
    for scheme in ("light", "dark"):
        driver = opened("many", part="#d2", scheme=scheme)
        colours = {block.value_of_css_property("border-left-color") for block in _seen(driver, ".block.cut")}
        assert len(colours) == 8


@pytest.mark.parametrize("has_script", [True, False])
def test_evidence_comes_where_one_points_and_where_the_focus_is(opened: Opened, has_script: bool) -> None:
    driver = opened()
    if not has_script:
        driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
        driver.refresh()
    assert not _seen(driver, ".why")
    _point(driver, ".block.cut.caption")
    (why,) = _seen(driver, ".why")
    for told in (
        "Role caption",
        "Probability 1.00",
        "Cut by furniture:model",
        "Evidence it stands in a <figcaption>",
        "Place html/body",
    ):
        assert told in why.text
    _point(driver, "h1")
    assert not _seen(driver, ".why")
    _all(driver, ".block.cut.title")[0].click()
    _point(driver, "h1")
    (why,) = _seen(driver, ".why")
    assert "it is the headline" in why.text


def test_what_one_points_at_goes_before_the_focus_and_escape_puts_it_away(opened: Opened) -> None:
    driver = opened()
    _all(driver, ".block.cut.title")[0].click()
    _point(driver, ".block.cut.caption")
    shown = driver.execute_script(
        "const at = innerHeight - 9; return document.elementFromPoint(99, at).closest('.why').textContent"
    )
    assert "caption" in shown
    _press(driver, "\ue00c")
    assert not _seen(driver, ".why")


# --- filters


def test_filters_show_and_hide_roles_and_fates(opened: Opened) -> None:
    driver = opened()
    everything = len(_seen(driver, ".block"))
    navs = len(_seen(driver, ".block.nav"))
    assert navs > 3
    _all(driver, '[data-show="nav"]')[0].click()
    assert not _seen(driver, ".block.nav")
    assert _all(driver, ".shown")[0].text == f"{everything - navs} of {everything} blocks"
    _all(driver, '[data-show="nav"]')[0].click()
    _all(driver, '[data-show="cut"]')[0].click()
    assert {block.get_attribute("class") for block in _seen(driver, ".block")} == {"block kept body"}
    width = _seen(driver, ".block.kept")[0].rect["width"]
    assert width > 1100  # the other column is gone
    _press(driver, "0")
    assert len(_seen(driver, ".block")) == everything


def test_digits_show_and_hide_roles_and_what_is_hidden_is_passed_over(opened: Opened) -> None:
    driver = opened()
    _press(driver, "8")
    assert not _seen(driver, ".block.nav")
    assert not _all(driver, '[data-show="nav"]')[0].is_selected()
    for _ in _all(driver, ".block"):
        _press(driver, "j")
        assert "nav" not in driver.execute_script("return document.activeElement.className")
    _press(driver, "8")
    assert _seen(driver, ".block.nav")


# --- keys


def test_keys_go_from_block_to_block(opened: Opened) -> None:
    driver = opened()
    blocks = [block.get_attribute("id") for block in _all(driver, ".block")]
    _press(driver, "j")
    assert _focused(driver) == blocks[0]
    _press(driver, "j", "\ue015", "k", "\ue013", "j")
    assert _focused(driver) == blocks[1]
    _press(driver, "\ue013", "k", "k")
    assert _focused(driver) == blocks[0]
    cut = [block.get_attribute("id") for block in _all(driver, ".block.cut")]
    _press(driver, "c")
    assert _focused(driver) == next(one for one in cut if one != blocks[0])


def test_the_block_with_the_focus_is_in_sight_above_the_evidence(opened: Opened) -> None:
    driver = opened(width=360)
    for _ in range(len(_all(driver, ".block"))):
        _press(driver, "j")
        block, why = driver.execute_script("const at = document.activeElement; return [at, at.querySelector('.why')]")
        tops = [driver.execute_script("return arguments[0].getBoundingClientRect().top", one) for one in (block, why)]
        assert 0 <= tops[0] < tops[1]


def test_blocks_are_one_stop_of_the_tab_key(opened: Opened) -> None:
    driver = opened()
    stops = []
    for _ in range(40):
        _press(driver, "\ue004")
        stops.append(_focused(driver))
        if stops[-1].startswith("d1-b"):
            break
    assert stops[-1] == "d1-b1"
    assert "d1-show-kept" in stops
    _press(driver, "j", "\ue004")
    assert not _focused(driver).startswith("d1-b")


def test_keys_can_be_turned_off(opened: Opened) -> None:
    driver = opened()
    _all(driver, "summary")[0].click()
    _all(driver, "#keys")[0].click()
    _press(driver, "j", "8")
    assert not _focused(driver).startswith("d1-b")
    assert _seen(driver, ".block.nav")


def test_a_report_that_comes_into_the_page_later_has_filters_and_keys(opened: Opened) -> None:
    driver = opened()
    driver.execute_script(
        "const old = document.querySelector('.document'); const section = old.cloneNode(true);"
        "for (const block of section.querySelectorAll('.block')) block.tabIndex = 0;"
        "old.replaceWith(section); section.dispatchEvent(new Event('cleanse-report', {bubbles: true}))"
    )
    assert len(_all(driver, ".block[tabindex='0']")) == 1
    _press(driver, "8", "j", "j")
    assert _focused(driver) == [block.get_attribute("id") for block in _seen(driver, ".block")][1]
    _all(driver, '[data-show="kept"]')[0].click()
    assert not _seen(driver, ".block.kept")


# --- several documents


def test_a_row_opens_its_document_and_there_is_a_way_back(opened: Opened) -> None:
    driver = opened("many")
    assert len(_seen(driver, "#documents")) == 1
    assert not _seen(driver, ".document")
    _all(driver, "tbody a")[1].click()
    until(driver, lambda: _focused(driver) == "d2-title")
    assert _documents(driver) == ["d2"]
    assert not _seen(driver, "#documents")
    driver.back()
    until(driver, lambda: driver.execute_script("return document.activeElement.getAttribute('href')") == "#d2")
    assert _seen(driver, "#documents")


def test_keys_go_through_the_table_and_from_document_to_document(opened: Opened) -> None:
    driver = opened("many")
    _press(driver, "j", "j", "k", "j", "\ue007")
    until(driver, lambda: _focused(driver) == "d2-title")
    for key, there in (("n", "d3"), ("n", "d3"), ("p", "d2"), ("p", "d1"), ("p", "d1")):
        _press(driver, key)
        until(driver, lambda there=there: _focused(driver) == f"{there}-title")
        assert _documents(driver) == [there]
    _press(driver, "u")
    until(driver, lambda: _seen(driver, "#documents"))


def test_filters_of_a_document_are_its_own(opened: Opened) -> None:
    driver = opened("many", part="#d2")
    _press(driver, "2")
    assert not _seen(driver, ".block.body")
    _press(driver, "n")
    until(driver, lambda: _seen(driver, ".block.body"))


# --- where it is shown


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_scrolls_sideways(opened: Opened, width: int) -> None:
    for name, part in (("one", ""), ("many", ""), ("many", "#d1"), ("many", "#d2"), ("many", "#d3")):
        driver = opened(name, width, part)
        for summary in _seen(driver, "summary"):
            summary.click()
        _press(driver, "j", "j")
        wide, room = driver.execute_script("return [document.documentElement.scrollWidth, innerWidth]")
        assert wide <= room == width, (name, part)


def test_it_is_dark_where_the_system_is(opened: Opened) -> None:
    lightness = {}
    for scheme in ("light", "dark"):
        colour = _all(opened(scheme=scheme), "body")[0].value_of_css_property("background-color")
        lightness[scheme] = sum(int(part) for part in colour.removeprefix("rgba(").removeprefix("rgb(").split(",")[:3])
    assert lightness["light"] > 700
    assert lightness["dark"] < 150


def test_on_paper_each_cut_has_its_evidence_and_nothing_is_there_to_be_clicked(opened: Opened) -> None:
    driver = opened(media="print", scheme="dark")
    assert not _seen(driver, ".filters")
    assert not _seen(driver, ".help")
    assert len(_seen(driver, ".block.cut .why")) == len(_all(driver, ".block.cut"))
    assert not _seen(driver, ".block.kept .why")
    assert _all(driver, "body")[0].value_of_css_property("background-color") == "rgba(255, 255, 255, 1)"
    assert base64.b64decode(driver.print_page()).startswith(b"%PDF")


# --- what it must not do


def test_nothing_of_a_hostile_document_runs_and_nothing_is_loaded(opened: Opened) -> None:
    driver = opened("many")
    driver.get_log("browser")
    driver.execute_script("window.alert = () => { document.title = 'hacked' }")
    driver.refresh()
    for part in ("#d1", "#d2", "#d3", "#documents"):
        driver.execute_script("location.hash = arguments[0]", part)
        _press(driver, "j", "c")
    assert driver.title == "What was kept, and what was cut"
    assert driver.execute_script("return performance.getEntriesByType('resource').length") == 0
    assert driver.get_log("browser") == []  # where a policy that was violated would be told


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_accessibility_checker_finds_nothing(opened: Opened, scheme: str, width: int) -> None:
    axe = os.environ.get("AXE")
    if not axe:
        pytest.skip("needs axe-core: npm install axe-core@4, and AXE=node_modules/axe-core/axe.min.js")
    for name, part in (("one", ""), ("many", ""), ("many", "#d1"), ("many", "#d2"), ("many", "#d3")):
        driver = opened(name, width, part, scheme)
        for summary in _seen(driver, "summary"):
            summary.click()
        _press(driver, "j", "c")
        driver.execute_script(Path(axe).read_text("utf-8"))
        found = driver.execute_async_script("axe.run().then(arguments[arguments.length - 1])")
        told = [(one["id"], one["help"], [node["html"][:200] for node in one["nodes"]][:3]) for one in found["violations"]]
        assert told == [], (name, part)
        assert len(found["passes"]) > 15
