"""What users say of a page by CSS: it stands by itself, and the ledger names it."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cleanse
from cleanse import Pipeline
from cleanse.errors import BadSelector
from cleanse.options import Options

PAGE = """<html><title>Rain - The Post</title><body><nav><a href=/>Home</a> <a href=/b>News</a></nav><article class=main>
<h1>Rain over the valley</h1><p class=by>By Ann Lee</p>
<p>It rained in the whole of the valley on Monday, and nobody went out of doors, the mayor
<span class=ad>BUY NOW</span> told us.</p>
<figure><img src=a.jpg><figcaption>Umbrellas. Photo: Jo Doe/Reuters</figcaption></figure>
<p class=x>The ferries ran all day, and the bridge over the river stayed open until late in the night, they said.</p>
<div class=ad>Umbrellas, today only! Buy them here.</div></article>
<div id=comments><p>Bob</p><p>I have seen it all, and it was great, he said to me.</p></div></body></html>"""
FIRST = "It rained in the whole of the valley on Monday, and nobody went out of doors, the mayor told us."
LAST = "The ferries ran all day, and the bridge over the river stayed open until late in the night, they said."
CAPTION = "Umbrellas. Photo: Jo Doe/Reuters"

PIECES = [*"<p> <div> <b> </b> </div> <li> <td> <table> <nav> </nav> <br> <pre> It rained. Photo: dpa <i> </i>".split(" "), "\n"]


def _rules(result: cleanse.Result) -> dict[str, list[str]]:
    """What each of a user's rules took."""
    found: dict[str, list[str]] = {}
    for cut in result.cuts:
        if cut.cleaner == "rules" and cut.removed.strip():
            found.setdefault(cut.id, []).append(cut.removed.strip())
    return found


def test_all_that_keep_holds_is_body_less_what_drop_matches() -> None:
    result = cleanse.inspect(PAGE, keep="article.main", drop=[".ad", "h1, .by"])
    assert result.text == f"{FIRST}\n\n{CAPTION}\n\n{LAST}"
    assert result.restore() == result.source
    assert _rules(result) == {
        "rules:keep": ["Home News", "Bob", "I have seen it all, and it was great, he said to me."],
        "rules:drop": ["Rain over the valley", "By Ann Lee", "BUY NOW", "Umbrellas, today only! Buy them here."],
    }
    assert {cut.path for cut in result.cuts if cut.id == "rules:keep"} == {"html/body/nav", "html/body/div.comments/p"}
    assert [block.rule for block in result.blocks if not block.kept][:2] == ["rules:keep", "rules:drop"]


def test_with_drop_alone_the_body_is_looked_for_in_the_rest() -> None:
    assert LAST in cleanse.clean(PAGE)
    result = cleanse.inspect(PAGE, drop=[".x", ".ad"])
    assert result.text == FIRST
    assert result.title == "Rain over the valley"
    assert _rules(result)["rules:drop"] == ["BUY NOW", LAST, "Umbrellas, today only! Buy them here."]
    assert "furniture:title" in {cut.id for cut in result.cuts}


def test_no_block_is_a_repeat_of_one_that_was_dropped() -> None:
    page = f"<article><div class=copy><p>{LAST}</p></div><p>{FIRST}</p><p>{LAST}</p><p>{FIRST.replace('Monday', 'Sunday')}</p>"
    assert cleanse.clean(page, drop=".copy").count(LAST) == 1


def test_what_is_dropped_is_not_included() -> None:
    assert "Bob" in cleanse.clean(PAGE, include=["comments"])
    assert "Bob" not in cleanse.clean(PAGE, include=["comments"], drop="#comments")
    kept = cleanse.inspect(PAGE, include=["captions"], drop=".x")
    assert CAPTION in kept.text
    assert kept.restore() == kept.source


def test_what_is_kept_is_repaired_and_nothing_is_taken_from_it() -> None:
    page = "<main><p>It rained  all day, schÃ¶n.<p>Photo: dpa<p>Advertisement</main><p>It will rain."
    assert cleanse.clean(page, keep="main") == "It rained all day, schön.\n\nPhoto: dpa\n\nAdvertisement"


def test_part_of_a_block_goes_with_the_blanks_that_would_be_too_much() -> None:
    page = "<main><p><i>Ad</i> It <i>ad</i> rained<i>ad</i>, all<br><i>ad</i><br>day <i>ad</i></p><p><i>ad</i></main>"
    assert cleanse.clean(page, keep="main", drop="i") == "It rained, all\nday"
    assert cleanse.clean(page, keep="i") == "Ad ad ad\nad\nad\n\nad"


@pytest.mark.parametrize(
    ("options", "warnings"),
    [
        ({"keep": ".none"}, ["No element matches '.none': the whole page was cleaned."]),
        ({"keep": "img"}, ["What 'img' matches has no text: the whole page was cleaned."]),
        ({"drop": [".none", "aside"]}, ["No element matches '.none, aside': nothing was dropped."]),
        ({"drop": "body"}, ["'body' matches the whole page: nothing was dropped."]),
    ],
)
def test_where_nothing_matches_the_page_is_cleaned_with_a_warning(options: dict[str, Any], warnings: list[str]) -> None:
    result = cleanse.inspect(PAGE, **options)
    assert result.text == cleanse.clean(PAGE)
    assert result.warnings == tuple(warnings)


def test_of_several_to_keep_each_that_matches_nothing_is_named() -> None:
    result = cleanse.inspect(PAGE, keep=["article", ".none", "article, .other", "#gone", ".none"], drop=[".ad", ".none"])
    assert result.text == cleanse.clean(PAGE, keep="article", drop=".ad")
    assert result.warnings == (
        "No element matches '.none': the other selectors to keep count.",
        "No element matches '#gone': the other selectors to keep count.",
    )
    ruled = cleanse.Site("post.example", rules=[{"keep": [".none", "article"]}])
    assert cleanse.inspect(PAGE, site=ruled).warnings == ("No element matches '.none': the other selectors to keep count.",)
    assert cleanse.inspect(PAGE, keep=[".none", ".gone"]).warnings == (
        "No element matches '.none, .gone': the whole page was cleaned.",
    )


@pytest.mark.parametrize("source", ["It rained.\n\nPhoto: dpa", "<p>x" * 40_000])
def test_what_has_no_tree_is_cleaned_with_a_warning(source: str) -> None:
    result = cleanse.inspect(source, keep="p")
    assert "Selectors are for pages that have a tree, and this is none: all of it was cleaned." in result.warnings
    assert result.text == cleanse.clean(source)


@pytest.mark.parametrize("name", ["keep", "drop"])
@pytest.mark.parametrize("given", ["p[", ["p", "//a"]])
def test_a_selector_that_is_none_is_an_error_everywhere(name: str, given: Any) -> None:
    calls: list[Callable[..., object]] = [
        lambda **options: cleanse.clean(PAGE, **options),
        lambda **options: cleanse.inspect("It rained.", **options),
        lambda **options: cleanse.clean_many([PAGE], workers=0, **options),
        lambda **options: Pipeline.default().run(PAGE, **options),
        Options,
    ]
    for call in calls:
        with pytest.raises(BadSelector, match=f"^{name} has '(p\\[|//a)', which is no CSS selector"):
            call(**{name: given})
        with pytest.raises(TypeError, match=f"^{name} is 5, of type int; it is a CSS selector"):
            call(**{name: 5})


def test_every_entrance_takes_them() -> None:
    options: dict[str, Any] = {"keep": "article", "drop": [".ad"]}
    text = cleanse.clean(PAGE, **options)
    assert text.endswith(LAST)
    assert Pipeline.default().run(PAGE, **options).text == text
    assert Options(**options).run(PAGE).text == text
    assert [result.text for result in cleanse.clean_many([PAGE], workers=0, **options)] == [text]
    assert cleanse.clean(PAGE, pipeline=Pipeline.default().without("captions"), **options) == text
    assert pickle.loads(pickle.dumps(Options(**options))) == Options(keep=("article",), drop=(".ad",))
    result = cleanse.inspect(PAGE, **options)
    assert pickle.loads(pickle.dumps(result)) == result
    assert json.loads(json.dumps(result.to_dict()))["cuts"][0]["rule"] == "keep"
    assert "rules:drop" in result.report()
    assert "Buy" not in result.html() + result.markdown()


@given(
    page=st.lists(
        st.sampled_from(PIECES),
        max_size=24,
    ).map(" ".join),
    keep=st.sampled_from([(), "p", "b", "div", "td", "nav", "i, p"]),
    drop=st.sampled_from([(), "p", "b", "div", "li", "i", "pre"]),
)
def test_every_character_is_accounted_for(page: str, keep: Any, drop: Any) -> None:
    result = cleanse.inspect(f"<body>{page}", kind="html", keep=keep, drop=drop)
    assert result.restore() == result.source == cleanse.inspect(f"<body>{page}", kind="html").source
