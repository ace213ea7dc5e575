"""Where the pages of a host say who wrote them and when: learned where they declare it, read where one declares nothing."""

from __future__ import annotations

import json
import pickle

import pytest

from cleanse import Site, clean, inspect
from cleanse.corpus.by_host.cleaning import AskedSite
from cleanse.corpus.by_host.store import packed, unpacked
from cleanse.lexicon import Lexicon
from cleanse.read.metadata.placed import Said, declarations, places_of
from cleanse.sketches.index import Index
from tests.sites.pages import article

NAMES = ("Ann Lee", "Bob Roe", "Carla Diaz", "Gus Fox", "Eva Holm", "Finn Moe")
WHO, DAY = "html/body/div.info/p.who", "html/body/div.info/p.day"


def _page(number: int, declares: bool = True, shows: str = "") -> str:
    """An article with its byline and its date below it, where nobody looks for them."""
    declared = f"""<meta name="author" content="{NAMES[number]}">
    <meta property="article:published_time" content="2026-01-{number + 11}">"""
    shown = shows or f'<p class="who">{NAMES[number]}</p><p class="day">{number + 11} January 2026</p>'
    page = article(number).replace("</main>", f'</main><div class="info">{shown}</div>')
    return page.replace("</head>", f"{declared}</head>") if declares else page


def _site(count: int = 4) -> Site:
    return Site.learn([(f"https://post.example/{number}", _page(number)) for number in range(count)], host="post.example")


def _told(html: str, site: Site | None, url: str = "https://post.example/5") -> tuple[object, object]:
    told = inspect(html, site=site, url=url).metadata
    return told.get("author"), told.get("date")


def test_a_page_that_tells_nothing_is_asked_where_the_others_say_it() -> None:
    site, page = _site(), _page(5, declares=False)
    assert (site.told["bylines"], site.told["dates"]) == ({WHO: 4}, {DAY: 4})
    assert _told(page, None) == (None, None)
    assert _told(page, site) == (["Finn Moe"], "2026-01-16")
    told = inspect(page, site=site).metadata
    assert (told["byline"], told["published"]) == ("Finn Moe", "2026-01-16")
    assert clean(page, site=site) == clean(page, site=Site.learn([article(number) for number in range(4)]))


@pytest.mark.parametrize("said", ["Follow us on Twitter", "Privacy Policy", "Read more", "Sign up now", "Log in"])
def test_what_stands_on_a_button_there_is_no_name(said: str) -> None:
    assert _told(_page(5, declares=False, shows=f'<p class="who">{said}</p>'), _site()) == (None, None)


def test_what_a_page_says_itself_stays() -> None:
    site = _site()
    shows = '<p class="who">Somebody Else</p><p class="day">1 May 2020</p>'
    assert _told(_page(5, shows=shows), site) == (["Finn Moe"], "2026-01-16")
    byline = _page(5, declares=False).replace("<main>", "<main><h1>The thunder after rain</h1><p>By Jo Doe | 3 May 2024</p>")
    assert _told(byline, site) == _told(byline, None) == (["Jo Doe"], "2024-05-03")


@pytest.mark.parametrize("count", [0, 1])
def test_one_other_page_changes_nothing(count: int) -> None:
    assert _told(_page(5, declares=False), _site(count)) == (None, None)


def test_the_page_itself_is_no_evidence() -> None:
    pages = [(f"https://post.example/{number}", _page(number)) for number in (0, 5)]
    bare = _page(5, declares=False)
    assert _told(bare, Site.learn(pages)) == (None, None)
    assert _told(bare, Site.learn([*pages, ("https://post.example/1", _page(1))])) == (["Finn Moe"], "2026-01-16")


def test_several_names_at_the_place_are_those_of_others() -> None:
    shows = '<p class="who">Finn Moe</p><p class="who">Eva Holm</p><p class="day">1 May 2020</p><p class="day">2 May 2020</p>'
    assert _told(_page(5, declares=False, shows=shows), _site()) == (None, None)


def test_the_first_page_of_a_host_has_no_date() -> None:
    assert _told(_page(5, declares=False), _site(), "https://post.example/")[1] is None


def test_a_place_where_most_pages_have_something_else_is_none() -> None:
    others = [_page(number, shows=f'<p class="who">{word}</p>') for number, word in enumerate(("Rain", "Snow", "Hail", "Fog"))]
    pages = [_page(number) for number in (4, 5)]
    site = Site.learn(others + pages)
    assert (site.told["bylines"], site.told["dates"]) == ({}, {DAY: 2})


def test_a_person_may_forget_a_place() -> None:
    site = _site()
    told = json.loads(site.to_json())
    assert (told["bylines"], told["dates"]) == ({WHO: 4}, {DAY: 4})
    edited = Site.from_json(json.dumps({**told, "forget": [WHO]}))
    assert edited.told["bylines"] == {}
    assert _told(_page(5, declares=False), edited) == (None, "2026-01-16")


def test_files_pickles_and_stores_know_it_too() -> None:
    site, page = _site(), _page(5, declares=False)
    assert Site.from_json(site.to_json()) == pickle.loads(pickle.dumps(site)) == site
    assert tuple(unpacked(packed(site.sketches))) == site.sketches
    asked = AskedSite("post.example", (), Index.unpacked(site.index.packed()))
    for one in (Site.from_json(site.to_json()), asked):
        assert _told(page, one) == (["Finn Moe"], "2026-01-16")
    result = pickle.loads(pickle.dumps(inspect(page, site=site)))
    assert result.metadata["author"] == ["Finn Moe"]


def test_a_result_teaches_what_its_page_does() -> None:
    pages = [(f"https://post.example/{number}", _page(number, declares=number < 4)) for number in range(6)]
    site = Site.learn(pages)
    results = [inspect(html, url=url, site=site) for url, html in pages]
    assert results[5].metadata["author"] == ["Finn Moe"]
    assert Site.learn(results) == site
    assert site.told["bylines"] == {WHO: 4}


def test_a_file_that_was_learned_before_is_read() -> None:
    site = _site()
    told = json.loads(site.to_json())
    told["sample"]["pages"] = [page[:-2] for page in told["sample"]["pages"]]
    old = Site.from_json(json.dumps(told))
    assert old.told["bylines"] == {}
    assert old.known_of(["Home"]) is not None
    told["sample"]["pages"][0] = [*told["sample"]["pages"][0], "999", ""]
    with pytest.raises(ValueError, match=r"'pages', item 0, .* expected a page as it was written"):
        Site.from_json(json.dumps(told))


@pytest.mark.parametrize(("shown", "language"), [("16 January 2026", "en"), ("16/01/2026", "en"), ("16 Jan 2569", "th")])
def test_a_day_is_found_whatever_calendar_its_year_is_of(shown: str, language: str) -> None:
    said = Said(["Ann Lee"], "2026-01-16", language)
    assert places_of(said, [("p", "Rain on day 16."), ("p.day", shown)], Lexicon.default()) == ((), ("p.day",))


def test_of_links_the_page_itself_alone_is_declared() -> None:
    links = '<link rel=stylesheet href=a.css><LINK REL=Canonical href="https://post.example/rain">'
    assert declarations(f"<html lang=en>{links}<body>") == '<html lang=en><LINK REL=Canonical href="https://post.example/rain">'
