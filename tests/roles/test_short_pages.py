"""Whole pages whose body is a few sentences, by the model and all rules: what stays of each, block by block."""

from __future__ import annotations

import pytest

from cleanse import clean

NAV = "<header><nav><ul><li><a href=/>Home</a></li><li><a href=/about>About</a></li></ul></nav></header>"
FOOTER = "<footer><p>© 2024 Arden Notes</p><a href=/privacy>Privacy</a></footer>"


def _kept(title: str, main: str) -> list[str]:
    page = f"<!doctype html><html lang=en><head><title>{title}</title></head><body>{NAV}{main}{FOOTER}</body></html>"
    return clean(page, kind="html").split("\n\n")


def test_the_ingredients_beside_a_recipe() -> None:
    items = "<h3>Ingredients</h3><ul class=ingredients><li>200 g pearl barley</li><li>3 leeks</li><li>2 bay leaves</li></ul>"
    steps = (
        "<li>Wash the barley and leave it in cold water for an hour.</li><li>Add the leeks, and simmer for forty minutes.</li>"
    )
    story = "<p>My aunt made this soup on the first cold day of October, and she never wrote it down.</p>"
    bar = f"<aside class=recipe-sidebar>{items}</aside>"
    text = _kept("Barley soup", f"<div>{bar}<article><h1>Barley soup</h1>{story}<h2>Method</h2><ol>{steps}</ol></article></div>")
    assert "\n".join(text).split("\n")[:4] == ["Ingredients", "200 g pearl barley", "3 leeks", "2 bay leaves"]


def test_how_links_earn_money() -> None:
    above, below = (
        "We dragged nine hoses across gravel, and left them in the sun.",
        "Three of them burst before July, and two more leaked at the brass.",
    )
    said = "<p>When you buy through our pages, the shop pays us a little, which costs you nothing at all.</p>"
    box = f"<div class=affiliate-disclosure>{said}</div>"
    assert _kept("Hoses", f"<article><h1>The best hoses</h1><p>{above}</p>{box}<p>{below}</p></article>") == [above, below]


def test_the_key_events_of_a_live_blog() -> None:
    posts = (
        "The bridge was closed at two after a lorry was blown onto its side.",
        "A ferry has lost its engine, and two tugs are on their way.",
    )
    links = "<li><a href=#a><time>14.32</time> Bridge is closed</a></li><li><a href=#b><time>13.10</time> Ferry drifts</a></li>"
    events = f"<section class=key-events><h2>Key events</h2><ul>{links}</ul></section>"
    blocks = "".join(f"<div class=block id={name}><p>{post}</p></div>" for name, post in zip("ab", posts, strict=True))
    assert _kept("Storm", f"<main><article><h1>Storm Ida: bridges close</h1>{events}<div>{blocks}</div></article></main>") == [
        *posts
    ]


LETTERS = "<h2>Letters to the editor</h2><p class=author>Ida Holm</p><p>The water had taken the bench that my father made.</p>"
FORM = "<p>Mix it with water until no lump is left.</p><p>Leave it for an hour.</p><button>Print</button><button>Save</button>"


@pytest.mark.parametrize(("name", "inside"), [("leserbriefe", LETTERS), ("application", FORM)])
def test_what_only_its_name_speaks_against(name: str, inside: str) -> None:
    said = "The old bridge at the weir is closed until May, since the water cannot be drained before the spring."
    kept = _kept("Bridge", f"<article><h1>Bridge</h1><p>{said}</p><section class={name}>{inside}</section></article>")
    assert "".join(kept).endswith(("father made.", "an hour."))


def test_the_posts_of_a_thread() -> None:
    post = (
        "<div class='post bg{0}'><dl class=postprofile><dt><a class=username>{1}</a></dt></dl><div class=postbody>"
        "<h3><a href=#p{0}>Which pan?</a></h3><p class=author>by <a>{1}</a> » Wed Mar 06, 2019 8:11 pm</p>"
        "<div class=content>{2}</div></div></div>"
    )
    said = ["Which one do you take for potatoes?", "Iron.", "Thanks a lot"]
    posts = "".join(
        post.format(number, name, text) for number, (name, text) in enumerate(zip("moni karl moni".split(), said, strict=True))
    )
    assert (
        _kept("Which pan?", f"<div id=phpbb class=section-viewtopic><h2 class=topic-title>Which pan?</h2>{posts}</div>") == said
    )
