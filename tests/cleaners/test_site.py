"""What stands on other pages of a host: in pages it is weighed, of texts the lines go."""

from __future__ import annotations

import pytest

from cleanse import Site, clean, inspect

NOTICE = "Our reviews are written by people who have paid for the umbrella."
BODIES = {
    "rain": "It rained all day in the valley, said the mayor, and nobody went out of doors before the evening. The children of "
    "the school watched the water from the windows, and the shops closed at noon.",
    "snow": "Snow fell in the night, and the school on the hill was closed until noon, the teachers told the paper. Most of the "
    "pupils had come all the same, with sledges, and went home with them.",
    "fog": "There was so much fog over the river that the ferry stayed at the pier, and the ferryman slept. Those who wanted to "
    "cross walked over the old bridge, which is two miles farther up.",
    "hail": "Hail broke the windows of the greenhouse, and the gardener wants to know who will pay for that. The insurer says "
    "that ice is no water, and water is all that it has promised to pay for.",
}


def text_of(name: str, *more: str) -> str:
    return "\n".join((BODIES[name], *more))


def page_of(name: str, *more: str) -> str:
    sections = "".join(f"<section><p>{text}</p></section>" for text in more)
    main = f"<nav>Home News</nav><main><h1>{name}</h1><p>{BODIES[name]}</p></main>{sections}<footer>Valley Post</footer>"
    return f"<html lang=en><title>{name}</title>{main}"


@pytest.mark.parametrize("of", [text_of, page_of])
def test_what_few_of_the_others_have_stays(of):
    others = [of(name) for name in ("snow", "fog", "hail")]
    site = Site.learn([*others, *(of(name, NOTICE).replace("school", "mill") for name in ("snow", "fog"))])
    assert NOTICE in clean(of("rain", NOTICE), site=site)


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


def article(name: str) -> list[str]:
    return [f"{BODIES[name]} That was on day {day} of the week of {name}." for day in ("one", "two", "four", "six")]


def sentences(of: str, count: int) -> list[str]:
    return [
        f"{of} thinks {'very ' * number} little of what the mayor of the town has said in the hall on the hill."
        for number in range(count)
    ]


@pytest.mark.parametrize("others", [0, 1, 6, 17])
@pytest.mark.parametrize("copies", [2, 4, 12])
@pytest.mark.parametrize("is_page", [False, True])
def test_the_same_article_at_another_address_is_no_evidence(others, copies, is_page):
    """However many comments stand below it, which are others on another day."""

    def made(body, comments):
        if not is_page:
            return "\n".join([*body, *comments])
        paragraphs, below = ("".join(f"<p>{text}</p>" for text in texts) for texts in (body, comments))
        return f"<html lang=en><main><h1>The week</h1>{paragraphs}</main><section class=comments>{below}</section>"

    body = [*article("rain"), *article("snow")]
    pages = [(f"https://example.org/{at}", made(body, sentences(f"Reader {'A' * at}", 20))) for at in range(copies)]
    pages += [
        (f"https://example.org/other/{at}", made(sentences(f"Town {'B' * at}", 9), sentences(f"Man {'C' * at}", 9)))
        for at in range(others)
    ]
    site = Site.learn(pages)
    alone = clean(pages[0][1])
    known = clean(pages[0][1], site=site)
    assert [text for text in body if text in alone] == [text for text in body if text in known] != []


def test_what_is_the_form_of_texts_stays():
    """Questions of interviews, steps of recipes, clauses of contracts."""
    questions = [
        f"What did you {what} when you came to the valley for the first time in your life?"
        for what in ("see", "hear", "eat", "like")
    ]

    def interview(name):
        return [
            text
            for question in questions
            for text in (question, f"{name} laughs, and says that there was not much to {question[13:17]}.")
        ]

    texts = ["\n".join(interview(name)) for name in BODIES]
    pages = ["<main>" + "".join(f"<p>{text}</p>" for text in interview(name)) + "</main>" for name in BODIES]
    for sources in (texts, pages):
        assert clean(sources[0], site=Site.learn(sources[1:])) == clean(sources[0])
    steps = "\n".join(
        f"Beat the {what} until it is light, and put it aside in a cool place." for what in ("butter", "cream", "eggs")
    )
    recipes = [f"{BODIES[name]}\n{steps}" for name in BODIES]
    assert clean(recipes[0], site=Site.learn(recipes[1:])) == clean(recipes[0])


def test_numbers_of_a_list_are_no_counts():
    pages = [
        text_of(name, f"The boots of size {n} cost {n * 3} crowns, and {n * 7} pairs are left.")
        for n, name in enumerate(BODIES, 3)
    ]
    site = Site.learn(pages[1:])
    assert clean(pages[0], site=site) == clean(pages[0])
