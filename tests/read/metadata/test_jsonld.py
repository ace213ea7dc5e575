"""JSON-LD: what pages get wrong in it, and which of its objects is the article."""

from __future__ import annotations

import json

import pytest

from cleanse.read.metadata import read_metadata
from cleanse.read.metadata.jsonld import JsonObject, linked_data, property_texts, strings_in, type_rank
from tests.read.metadata.markup import json_ld

BROKEN = {
    "a raw newline": '{"@type": "NewsArticle", "headline": "Rain\nfalls"}',
    "a trailing comma": '{"@type": "NewsArticle", "headline": "Rain falls", }',
    "a comment of HTML": '<!-- {"@type": "NewsArticle", "headline": "Rain falls"} -->',
    "a section of CDATA": '//<![CDATA[\n{"@type": "NewsArticle", "headline": "Rain falls"}\n//]]>',
    "a semicolon": '{"@type": "NewsArticle", "headline": "Rain falls"};',
    "an escape that JSON does not know": '{"@type": "NewsArticle", "headline": "Rain falls", "x": "it\\\'s"}',
    "two objects": '{"@type": "NewsArticle", "headline": "Rain falls"}{"@type": "Person"}',
    "entities for quotes": "{&quot;@type&quot;: &quot;NewsArticle&quot;, &quot;headline&quot;: &quot;Rain falls&quot;}",
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_json_is_put_right(name: str) -> None:
    assert read_metadata(json_ld(BROKEN[name])).get("title") == "Rain falls"


def _linked(*values: object) -> dict[str, object]:
    return linked_data(map(json.dumps, values)).article


def test_the_nearest_type_is_the_article() -> None:
    assert _linked({"@type": "Recipe", "name": "a"}, {"@type": "NewsArticle", "name": "b"})["name"] == "b"
    assert _linked({"@type": "Person", "name": "a"}) == {}
    types = ("NewsArticle", "Recipe", "AboutPage", "WebSite", "Person", None, [1])
    assert list(map(type_rank, types)) == [0, 1, 2, 3, 4, 4, 4]


def test_objects_of_one_article_complete_each_other() -> None:
    first, second = {"@type": "Article", "headline": "Rain"}, {"@type": "Article", "author": "Ann Lee"}
    assert _linked(first, second) == {"@type": "Article", "headline": "Rain", "author": ["Ann Lee"]}
    assert "author" not in _linked(first, {**second, "headline": "Snow"})


def test_the_page_and_the_site_are_told_apart() -> None:
    linked = linked_data([json.dumps({"@graph": [{"@type": "WebPage", "name": "a"}, {"@type": "WebSite", "name": "b"}]})])
    assert (linked.article, linked.page["name"], linked.site["name"]) == ({}, "a", "b")


def test_texts_of_a_property() -> None:
    assert property_texts({"image": [{"url": "a"}, {"contentUrl": "b", "@id": "c"}, "d"]}, "image") == ["a", "b", "d"]
    assert property_texts({"author": {"url": "a"}}, "author") == []
    assert property_texts({}, "author") == []
    assert strings_in({"name": ["a", ["b"]]}, ("name",)) == ["a", "b"]
    assert len(strings_in(["a"] * 1000)) == 30


def test_objects_of_one_article_complete_each_other_in_linear_time() -> None:
    keys = {f"k{number}": number for number in range(20_000)}
    scripts = [json.dumps({"@type": "Article", **keys}), *(json.dumps({"@type": "Article", f"o{at}": at}) for at in range(1_500))]
    article = linked_data(scripts).article
    assert (article["k1"], article["o1499"]) == (1, 1499)


def test_a_number_of_too_many_digits_is_no_json() -> None:
    assert linked_data([f"[&quot;&#{'9' * 5000};"]) == ({}, {}, {}, ())


LIST = [
    {"@type": "NewsArticle", "headline": f"Rain in the valley {number}", "datePublished": f"2024-04-2{number}"}
    for number in range(4)
]


def _is_two(one: JsonObject) -> bool:
    return one.get("headline") == "Rain in the valley 2"


def test_of_several_articles_the_one_of_the_page() -> None:
    scripts = [json.dumps(LIST)]
    assert linked_data(scripts, _is_two).article["datePublished"] == "2024-04-22"
    assert linked_data(scripts, lambda one: False).article == {}
    assert linked_data([json.dumps(LIST[:2])], lambda one: False).article["datePublished"] == "2024-04-20"


def test_a_video_in_the_page_is_not_what_it_is_about() -> None:
    video = json.dumps({"@type": "VideoObject", "name": "The bridge", "uploadDate": "2019-01-01"})
    assert linked_data([video], _is_two).article == {}
    assert linked_data([video], lambda one: True).article["uploadDate"] == "2019-01-01"


def test_the_trail_to_the_page() -> None:
    crumbs = {
        "@type": "BreadcrumbList",
        "itemListElement": [{"name": "Home"}, {"item": {"name": "News"}}, {"name": "Town"}, {"name": "Rain"}],
    }
    assert linked_data([json.dumps(crumbs)]).crumbs == ("Town", "News")
