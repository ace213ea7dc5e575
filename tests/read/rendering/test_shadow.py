"""Declarative shadow DOM is read as a browser shows it."""

from __future__ import annotations

import tracemalloc

import pytest

import cleanse
from cleanse.read.html import read_html
from cleanse.read.rendering.shadow import shadow_roots_opened


def _shown(html: str) -> str:
    return read_html(html)[0].source


@pytest.mark.parametrize(
    "attribute", ["shadowrootmode=open", 'shadowrootmode="closed"', 'SHADOWROOTMODE="open"', "shadowroot='open'"]
)
def test_what_stands_in_a_shadow_root_is_shown(attribute: str) -> None:
    assert (
        _shown(f"<x-a><template {attribute}><p>It rained.</p></template></x-a><p>Then it stopped.")
        == "It rained.\n\nThen it stopped."
    )


def test_shadow_roots_in_shadow_roots() -> None:
    inner = "<x-b><template shadowrootmode=open><p>in</p></template></x-b>"
    assert _shown(f"<x-a><template shadowrootmode=open><p>out</p>{inner}</template></x-a>") == "out\n\nin"


def test_links_are_found_again_when_the_tree_was_let_go() -> None:
    """As it is when some other pages have been read since."""
    said = "<p>It rained in the valley on Monday, and <b>nobody</b> went out of <a href='/d'>doors</a>, the mayor said."
    light = "<p>On Tuesday <b>everybody</b> was at the <a href='/m'>market</a> again, where the sun shone until the evening."
    found = cleanse.inspect(f"<x-a>Loading <template shadowrootmode=open>{said}{light}</template></x-a>")
    others = [cleanse.inspect(f"<p>Other {number}") for number in range(9)]  # each of which keeps its page
    assert len(others) == 9
    for part in ("**nobody** went out of [doors](/d)", "**everybody** was at the [market](/m)"):
        assert part in found.markdown(links=True)
    assert [link.href for link in found.links] == ["/d", "/m"]


def test_other_templates_stay_closed() -> None:
    assert _shown("<x-a><template shadowrootmode=open><p>a</p><template><p>b</p></template></template></x-a>") == "a"
    assert shadow_roots_opened("<template class=shadowroot>a</template>") == "<template class=shadowroot>a</template>"


def test_children_stand_where_their_slots_are() -> None:
    root = "<template shadowrootmode=open><h2><slot name=head>none</slot></h2><div>before <slot></slot> after</div></template>"
    assert _shown(f"<x-a>{root}<i>light</i><b slot=head>Head</b></x-a>") == "Head\n\nbefore light after"


def test_a_slot_without_children_shows_what_it_holds() -> None:
    assert _shown("<x-a><template shadowrootmode=open><p><slot>It rained.</slot></p></template></x-a>") == "It rained."


def test_a_slot_that_is_handed_on() -> None:
    inner = "<x-b><template shadowrootmode=open><div>[<slot></slot>]</div></template><slot></slot></x-b>"
    assert _shown(f"<x-a><template shadowrootmode=open>{inner}</template>light</x-a>") == "[light]"


def test_children_without_a_slot_are_not_shown_unless_they_are_the_longer_text() -> None:
    root = "<template shadowrootmode=open><p>It rained in the town, and nobody was out of doors.</p></template>"
    assert _shown(f"<x-a>{root}<p>Please update your browser.</p></x-a>") == "It rained in the town, and nobody was out of doors."
    assert "forty days" in _shown(f"<x-a>{root}<p>{'It rained for forty days. ' * 9}</p></x-a>")


def test_metadata_is_read_from_shadow_roots_too() -> None:
    page = "<x-a><template shadowrootmode=open><article><h1>Rain</h1><p>It rained.</p></article></template></x-a>"
    assert cleanse.inspect(page, kind="html").metadata["title"] == "Rain"


@pytest.mark.parametrize(
    "unit", ["<x-a><template shadowrootmode=open><slot></slot>", "<x-a><template shadowrootmode=open></template>a"]
)
def test_many_that_nothing_closes(unit: str) -> None:
    assert _shown(unit * 50).count("a") <= 50


@pytest.mark.parametrize(
    "page",
    [
        "<x-a><template shadowrootmode=open><p>a</p><slot></slot></template>" * 500 + "It rained.",
        "<x-a>" * 300 + "It rained." + "<template shadowrootmode=open><p>a</p><slot></slot></template></x-a>" * 300,
    ],
)
def test_hosts_within_each_other_take_little_memory(page: str) -> None:
    _shown(page[:2000])  # what is loaded once is none of it
    tracemalloc.start()
    shown = _shown(page)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert shown.count("It rained.") == 1
    assert [line for line in shown.splitlines() if line].count("a") == page.count("<p>")
    assert peak < 30_000_000


@pytest.mark.parametrize("depth", [1, 8, 40])
def test_what_is_deep_in_hosts_is_shown_once(depth: int) -> None:
    page = "<x-a><template shadowrootmode=open><p>{}</p><slot></slot></template>" * depth + "It rained." + "</x-a>" * depth
    page = page.format(*(f"part {number} of it" for number in range(depth)))
    assert _shown(page).split("\n\n") == [*(f"part {number} of it" for number in range(depth)), "It rained."]


@pytest.mark.parametrize("depth", [20, 700])
def test_how_deep_a_host_stands_in_other_elements_does_not_matter(depth: int) -> None:
    root = "<template shadowrootmode=open><p>It rained <slot></slot> all day.</p></template><b>in the valley</b>"
    assert _shown("<div>" * depth + f"<x-a>{root}</x-a>").split("\n") == ["It rained in the valley all day."]


def test_a_host_has_one_shadow_root() -> None:
    root = "<template shadowrootmode=open>{}<slot></slot>{}</template>"
    assert _shown(f"<x-a>{root.format('[', ']')}{root.format('(', ')')}It rained.</x-a>").startswith("[It rained.]")
