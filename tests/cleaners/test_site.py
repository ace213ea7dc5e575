"""What stands on other pages of a host: in pages it is weighed, of texts the lines go."""

from __future__ import annotations

import pytest

from cleanse import Site, clean, inspect

NOTICE = "Our reviews are written by people who have paid for the umbrella."
BODIES = {
    "rain": "It rained all day in the valley, said the mayor, and nobody went out of doors before the evening.",
    "snow": "Snow fell in the night, and the school on the hill was closed until noon, the teachers told the paper.",
    "fog": "There was so much fog over the river that the ferry stayed at the pier, and the ferryman slept.",
    "hail": "Hail broke the windows of the greenhouse, and the gardener wants to know who will pay for that.",
}


def text_of(name: str, *more: str) -> str:
    return "\n".join((BODIES[name], *more))


def page_of(name: str, *more: str) -> str:
    paragraphs = "".join(f"<p>{text}</p>" for text in (BODIES[name], *more))
    main = f"<nav>Home News</nav><main><h1>{name}</h1>{paragraphs}</main><footer>Valley Post</footer>"
    return f"<html lang=en><title>{name}</title>{main}"


@pytest.mark.parametrize("of", [text_of, page_of])
def test_what_other_pages_have_goes(of):
    site = Site.learn([of(name, NOTICE) for name in ("snow", "fog", "hail")])
    assert NOTICE in clean(of("rain", NOTICE))
    result = inspect(of("rain", NOTICE), site=site)
    assert result.text == BODIES["rain"]
    assert result.restore() == result.source


@pytest.mark.parametrize("of", [text_of, page_of])
def test_what_one_other_page_has_stays(of):
    site = Site.learn([of("snow", NOTICE), of("fog")])
    assert clean(of("rain", NOTICE), site=site) == clean(of("rain", NOTICE))


@pytest.mark.parametrize("of", [text_of, page_of])
@pytest.mark.parametrize("names", [(), ("snow",), ("rain",)])
def test_a_host_with_one_page_changes_nothing(of, names):
    site = Site.learn([of(name, NOTICE) for name in names])
    alone, known = inspect(of("rain", NOTICE)), inspect(of("rain", NOTICE), site=site)
    assert (known.text, known.cuts, known.warnings, known.metadata) == (alone.text, alone.cuts, alone.warnings, alone.metadata)


def test_short_texts_stay():
    site = Site.learn([text_of(name, "What you need", "Umbrellas, boots, a coat") for name in ("snow", "fog", "hail")])
    result = inspect(text_of("rain", "What you need", "An old boat"), site=site)
    assert "What you need" in result.text


@pytest.mark.parametrize("of", [text_of, page_of])
def test_of_many_pages_it_takes_a_share(of):
    rest = [of("snow", f"Then the {'very ' * number}old school opened again.") for number in range(30)]
    few = Site.learn([of("fog", NOTICE), of("hail", NOTICE), *rest])
    assert clean(of("rain", NOTICE), site=few) == clean(of("rain", NOTICE))


def test_the_same_article_at_another_address_is_no_evidence():
    body = [text for _ in range(2) for text in BODIES.values()]
    article = "\n".join(body[:4])
    versions = [(f"https://example.org/{number}", f"{article}\n{number} comments and {number} shares") for number in range(3)]
    site = Site.learn(versions)
    assert clean(article, site=site) == clean(article)
    page = "<main>" + "".join(f"<p>{text}</p>" for text in body[:4]) + "</main>"
    site = Site.learn([(url, f"{page}<p>{text[-20:]}") for url, text in versions])
    assert clean(page, site=site) == clean(page)


def test_numbers_of_a_list_are_no_counts():
    pages = [
        text_of(name, f"The boots of size {n} cost {n * 3} crowns, and {n * 7} pairs are left.")
        for n, name in enumerate(BODIES, 3)
    ]
    site = Site.learn(pages[1:])
    assert clean(pages[0], site=site) == clean(pages[0])
