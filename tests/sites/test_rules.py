"""A user's own rules for a site: CSS, by the paths of addresses."""

from __future__ import annotations

import json
from typing import Any

import pytest

import cleanse
from cleanse import Site
from cleanse.errors import BadSite
from cleanse.read.ruled import PageRules
from cleanse.sites.rules import rules_for, rules_of, site_rules
from tests.strategies import seed_paragraphs

URL = "https://example.org/news/rain"
FIRST, SECOND = seed_paragraphs()[1:3]
PAGE = f"""<html lang=en><title>Rain - Post</title><meta name=author content="The Post"><body><nav><a href=/>Home</a></nav>
<article><h2 class=hl>Rain over the valley</h2><p class=by>By Ann Lee and Jo Doe</p><div class=d>3 May 2024</div>
<p>{FIRST}</p><p>{SECOND}</p><div class=ad>Umbrellas, today only! Buy them here, and here.</div></article></body></html>"""


def _site(*rules: Any) -> Site:
    return Site("example.org", rules=rules)


def test_the_rules_of_a_site_are_those_of_its_pages() -> None:
    site = _site({"path": "/news/*", "drop": ".ad", "title": ["h1", ".hl"], "author": ".by", "date": ".d, time"})
    result = cleanse.inspect(PAGE, site=site, url=URL)
    assert result.text == f"{FIRST}\n\n{SECOND}"
    assert result.restore() == result.source
    cuts = {cut.id: (cut.removed.strip(), cut.role) for cut in result.cuts if cut.cleaner == "rules"}
    assert cuts == {
        "rules:title": ("Rain over the valley", "title"),
        "rules:author": ("By Ann Lee and Jo Doe", "byline"),
        "rules:date": ("3 May 2024", "byline"),
        "rules:drop": ("Umbrellas, today only! Buy them here, and here.", cuts["rules:drop"][1]),
    }


def test_they_say_the_metadata_and_are_named() -> None:
    site = _site({"title": "h2", "author": ".by", "date": ".d"})
    result = cleanse.inspect(PAGE, site=site, url=URL)
    told = result.metadata
    assert (result.title, told["title"]) == ("Rain over the valley", "Rain over the valley")
    assert (told["author"], told["byline"], told["date"]) == (["Ann Lee", "Jo Doe"], "Ann Lee, Jo Doe", "2024-05-03")
    assert told["by_rules"] == ["author", "byline", "date", "published", "title"]
    assert json.loads(json.dumps(result.to_dict()))["title"] == "Rain over the valley"
    without = cleanse.inspect(PAGE, url=URL)
    assert without.metadata["author"] == ["The Post"]
    assert "by_rules" not in without.metadata


def test_what_is_the_title_stays_where_it_is_included() -> None:
    site = _site({"title": "h2", "author": ".by"})
    text = cleanse.clean(PAGE, site=site, url=URL, include=["title", "byline"])
    assert text.split("\n\n")[:2] == ["Rain over the valley", "By Ann Lee and Jo Doe"]


def test_in_what_is_kept_they_take_nothing() -> None:
    site = _site({"keep": "article", "title": "h2", "drop": ".ad"})
    assert cleanse.clean(PAGE, site=site, url=URL).startswith("Rain over the valley\n\nBy Ann Lee and Jo Doe\n\n3 May 2024")


def test_attributes_say_more_than_texts_and_a_selector_without_a_value_gives_way() -> None:
    page = f'<meta name=t content="Rain"><p><time datetime=2024-05-03T10:00Z>Friday</time></p><p>{FIRST}</p>'
    told = cleanse.inspect(page, site=_site({"title": ["h1", "meta[name=t]"], "date": ["p", "time"]}), url=URL).metadata
    assert (told["title"], told["date"], told["published"]) == ("Rain", "2024-05-03", "2024-05-03T10:00+00:00")


def test_rules_go_by_the_path_and_those_of_the_call_come_first() -> None:
    rules = site_rules([{"path": "/news/*", "keep": "main"}, {"keep": "article", "drop": ".ad"}, {"path": "*.html", "drop": "i"}])
    assert rules_for(rules, "https://example.org/news/2024/rain.html?a=b#c") == PageRules(keep="main", drop=[".ad", "i"])
    assert rules_for(rules, "https://example.org/about") == rules_for(rules, None) == PageRules(keep="article", drop=".ad")
    assert rules_for(rules, "https://[broken/news/") == PageRules(keep="article", drop=".ad")
    site = _site({"path": "/news/*", "keep": "nav", "drop": ".by"})
    assert cleanse.clean(PAGE, site=site, url=URL) == "Home"
    assert cleanse.clean(PAGE, site=site, url=URL, keep=".by, .d") == "3 May 2024"
    assert cleanse.clean(PAGE, site=site, url="https://example.org/rain") == cleanse.clean(PAGE)


def test_a_text_has_no_rules() -> None:
    assert cleanse.inspect("It rained.", site=_site({"keep": "main"})).warnings == ()


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (".ad", "rule 1 is '.ad'; expected an object, such as"),
        ({"dorp": ".ad"}, "rule 1: there is no 'dorp'; expected 'path', 'keep', .*Is 'drop' meant"),
        ({"path": "news", "drop": "p"}, "rule 1: 'path' is 'news'; expected how the paths of addresses look, such as '/news/"),
        ({"drop": "p["}, "rule 1: drop has 'p.', which is no CSS selector"),
        ({"title": 5}, "rule 1: title is 5, of type int; it is a CSS selector"),
    ],
)
def test_what_is_no_rule_is_told(rule: Any, said: str) -> None:
    for call in (lambda: _site(rule), lambda: rules_of([rule], None)):
        with pytest.raises(BadSite, match=said):
            call()
    with pytest.raises(BadSite, match=f"'rules', {said}"):
        Site.from_json(Site("example.org").to_json().replace('"rules": []', f'"rules": [{json.dumps(rule)}]'))
