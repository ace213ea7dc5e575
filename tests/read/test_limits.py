"""What a page may become: no tree that is deeper or larger than its bounds, whatever hides the tags."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

import cleanse
from cleanse import core
from cleanse.read import bounding, limits
from cleanse.read.bounds import DEEPEST
from cleanse.read.limits import _may_take_long, limited
from cleanse.read.metadata import read_metadata

ATTACK = Path(__file__).parents[1] / "attack"
BODY = "It rained in the valley for two days, said the mayor, and nobody was out of doors until late."
_TAGS = (
    "div span p b i a font nobr table tr td th tbody caption li ul ol dl dd dt h1 h2 form button select option optgroup svg math "
    "g desc title foreignObject mi annotation-xml style script template object marquee textarea pre section body html x-y em u "
    "br img noscript xmp rect"
).split()
_OTHERS = ("a", "<!---->", "<!--</div>-->", "<!--<b>--!>", "<![CDATA[ </div> ]]>")


def depth_and_size(html: str) -> tuple[int, int]:
    """How deep a tree is, and how many nodes it has."""
    node, above = LexborHTMLParser(html).root, []
    deepest = nodes = 0
    while node is not None:
        nodes += 1
        if node.child is not None:
            above.append(node)
            node = node.child
            deepest = max(deepest, len(above))
            continue
        while node is not None and node.next is None:
            node = above.pop() if above else None
        node = node.next if node is not None else None
    return deepest, nodes


def piece(rng: random.Random) -> str:
    tag = rng.choice(_TAGS)
    forms = (f"<{tag}>", f"</{tag}>", f"<{tag} id={rng.randrange(99)}>", f"<{tag}/>", f"<{tag} color=a/>")
    others = (f"<{tag} a='>' b=\"<\">", f"<{tag} encoding=text/html>", rng.choice(_OTHERS))
    return rng.choice((*forms[:2] * 4, *forms, *others))


@pytest.mark.parametrize("seed", range(300))
def test_no_order_of_tags_gets_deeper_than_its_bound(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "_MANY_TAGS", 1)
    for module in (bounding, limits):  # whichever of them looks at its tags
        monkeypatch.setattr(module, "DEEPEST", 40)
        monkeypatch.setattr(module, "MOST_ACTIVE", 20)
    rng = random.Random(seed)
    page = "".join(piece(rng) for _ in range(rng.randint(2, 14))) * 200
    deepest, nodes = depth_and_size(limited(page).html)
    assert deepest <= 3 * 40  # with the elements that formatting opens again
    assert nodes <= 8 * len(page)


@pytest.mark.parametrize(
    "piece_of_many",
    [
        "<span></x>",
        '<div a="<">',
        "<div><!--</a>-->",
        "<svg><path></z>",
        "<form><select><option>a",
        "<table><td><b>a",
    ],
)
def test_what_hides_its_depth_is_opened_up(piece_of_many: str) -> None:
    page = limited(piece_of_many * 12_000)
    assert "nested deeper" in page.warning
    assert depth_and_size(page.html)[0] < 2 * DEEPEST


def test_a_page_of_self_closed_shapes_keeps_its_article() -> None:
    shapes = "<svg>" + '<rect a="1"/>' * 2_000 + "</svg>"
    page = f"<article><p>{BODY}</p></article>{shapes}" + "<p>a</p>" * 5_000
    assert limited(page).html == page
    assert BODY in cleanse.inspect(page).source
    behind = "<p>a</p>" * 5_000 + shapes + f"<article><p>{BODY}</p></article>"
    assert BODY in cleanse.inspect(behind).source


def test_formatting_elements_that_nothing_closes_are_left_out() -> None:
    result = cleanse.inspect((ATTACK / "format_bomb_44KB.html").read_text("utf-8"), kind="html")
    assert any("formatting elements" in warning for warning in result.warnings)
    assert result.restore() == result.source


def test_a_bomb_that_is_small_is_seen_too() -> None:
    bomb = "<p>" + "".join(f"<b id={number}>" for number in range(800)) + "<p>a" * 800
    assert "formatting" in limited(bomb).warning
    assert depth_and_size(limited(bomb).html)[1] < 5_000


def test_attributes_of_one_tag_are_bounded() -> None:
    attributes = "".join(f" a{number}=b" for number in range(20_000))
    page = limited(f"<p{attributes}>{BODY}")
    assert "attributes" in page.warning
    assert page.html.endswith(f">{BODY}")
    quoted = "".join(f' a{number}=">"' for number in range(20_000))
    assert "attributes" in limited(f"<p{quoted}>{BODY}").warning


def test_a_tag_that_the_page_ends_in_is_left_out() -> None:
    page = f"<p>{BODY}</p>"
    assert limited(page + "<a " * 200_000).html == page
    assert limited(page + "<" * 500_000).is_plain


def test_attributes_of_many_bodies_are_bounded() -> None:
    page = "".join(f"<body a{number}=b>" for number in range(20_000)) + BODY
    assert limited(page).html.count("<body") < 10


def test_a_page_of_too_many_elements_is_read_as_text() -> None:
    page = f"<head><title>Rain</title><meta name=author content='Ann Lee'></head><p>{BODY}</p>" + "<p>a" * 41_000
    result = cleanse.inspect(page)
    assert result.source.startswith(BODY)
    assert result.metadata["title"] == "Rain"
    assert any("too many elements" in warning for warning in result.warnings)
    assert result.markup is None
    assert result.restore() == result.source


def test_metadata_are_read_within_the_same_bounds() -> None:
    page = "<title>Rain</title>" + "<div>" * 50_000
    assert read_metadata(page)["title"] == "Rain"


def test_other_pages_are_parsed_as_they_are() -> None:
    page = f"<p>{BODY}</p>" * 4_000
    assert limited(page).html is page
    nested = "<div>" * 1_900 + "</div>" * 1_900 + "<p>a</p>" * 20_000
    assert limited(nested).html is nested


def test_a_formatting_bomb_behind_a_self_closed_title_is_left_out() -> None:
    bomb = "<!doctype html><svg><title/></svg>" + "".join(f"<p><b class=x{number}>a" for number in range(2_500))
    assert "formatting" in limited(bomb).warning
    assert "<b" not in limited(bomb).html
    assert depth_and_size(limited(bomb).html)[1] < 10_000


def test_svg_that_a_formatting_tag_closed_is_closed_without_it() -> None:
    page = "".join(f"<svg><b class=x{number}><article>a{number}</article>" for number in range(1_500))
    source = cleanse.inspect(page, kind="html").source
    assert "<b" not in limited(page).html
    assert source.startswith("a0\n")
    assert source.endswith("\na1499")


def test_a_tag_that_breaks_out_of_svg_is_never_too_deep() -> None:
    page = "<svg>" + "<g>" * 2_000 + f"<article><h1>Rain</h1><p>{BODY}</p></article>" + "<br>" * 10_000
    assert cleanse.inspect(page, kind="html").source == f"Rain\n\n{BODY}"


@pytest.mark.parametrize(
    ("icon", "takes_long"),
    [
        ("<i class='fas fa-{}' aria-hidden></i>", False),
        ("<I CLASS=x{}\n></i>", False),
        ("<i class=x{}>a</i>", True),  # which may hold what does not let it end there
        ("<i class=x{}></b>", True),
        ('<i a"b{} c="d></i>', True),  # whose value ends at the quote of the next one
    ],
)
def test_pictures_of_fonts_need_no_look_at_each_tag(icon: str, takes_long: bool) -> None:
    html = "".join("<p>Rain" + icon.format(number) for number in range(1000))
    assert _may_take_long(html, b"", html.count("<"), -1) is takes_long


def test_a_formatting_bomb_among_pictures_of_fonts_is_left_out() -> None:
    bomb = "".join(f"<p><i class=a{number}></i><i class=b{number}>" for number in range(3000))
    assert "formatting" in limited(bomb).warning


@pytest.mark.parametrize("seed", range(200))
def test_what_the_core_is_sure_of_is_no_deeper_than_it_may_be(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled = core.compiled()
    if compiled is None:
        pytest.skip("no core was built")
    rng = random.Random(seed)
    page = "".join(closed_piece(rng) for _ in range(rng.randint(1, 8))) * rng.randint(1, 30)
    if compiled.is_within_bounds(page.encode(), 30, 20, 4000, 1000, 100):
        for name, bound in (("DEEPEST", 60), ("MOST_ACTIVE", 60), ("MOST_REOPENED", 4000)):
            monkeypatch.setattr(bounding, name, bound)
        assert bounding.bounded(page, 32_000).warning == ""
        assert depth_and_size(page)[0] <= 30 + 3  # with the document, <html> and <body>


def test_the_core_is_sure_of_pages_of_many_tags() -> None:
    compiled = core.compiled()
    if compiled is None:
        pytest.skip("no core was built")
    rows = "<tr><td>a<td>b<p>c</p></td></tr>" * 4000
    script = f"<script>for(i=0;i<n;i++){{}}x={'{a: b, c: d}, ' * 2000}</script>"
    page = f"<!doctype html>{script}<ul>{'<li>a' * 1000}</ul><svg><title>a</title><path/></svg><table>{rows}</table>"
    assert compiled.is_within_bounds(page.encode(), 1000, 500, 400_000, 20_000, 1000)
    assert not compiled.is_within_bounds(b"<div>" * 1001, 1000, 500, 400_000, 20_000, 1000)
    assert not compiled.is_within_bounds(b"<p><b>" * 600, 10_000, 500, 400_000, 20_000, 1000)
    assert limited(page).html is page


def test_pages_of_few_tags_are_left_as_deep_as_they_are_by_both_cores() -> None:
    html = "<ul><li>" * (DEEPEST // 2 + 100) + "<b>rain</b>" * 300
    assert limited(html).html == html


def test_a_bound_below_nothing_raises() -> None:
    compiled = core.compiled()
    if compiled is None:
        pytest.skip("no core was built")
    with pytest.raises(ValueError, match="a bound is -1"):
        compiled.is_within_bounds(b"", 1, 1, 1, 1, -1)
    with pytest.raises(TypeError):
        compiled.is_within_bounds("<p>", 1, 1, 1, 1, 1)


def closed_piece(rng: random.Random, depth: int = 0) -> str:
    """A tag like any other, more often than not one that is closed again, with others in it."""
    tag, kind = rng.choice(_TAGS), rng.random()
    within = "".join(closed_piece(rng, depth + 1) for _ in range(rng.randint(0, 3))) if depth < 4 else "x"
    if kind < 0.75:
        return f"<{tag}>{within}</{tag}>"
    return f"<{tag}>{within}" if kind < 0.85 else piece(rng) + within
