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


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("affiliate-disclosure", "When you buy through our pages, the shop pays us a little, which costs you nothing at all."),
        ("sponsor-block", "Birchpay does the books of small mills, so that you need not. Readers get three months free."),
    ],
)
def test_what_is_paid_for(name: str, said: str) -> None:
    above, below = (
        "We dragged nine hoses across gravel, and left them in the sun.",
        "Three of them burst before July, and two more leaked at the brass.",
    )
    box = f'<div class="{name}"><p>{said}</p></div>'
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


def test_what_a_page_says_of_its_article() -> None:
    rows = "<dt>Details</dt><dd>Written by: Press office</dd><dd>Published: 5 February 2024</dd><dd>Hits: 318</dd>"
    said = [
        "From Monday the library is open in the evening, too, until nine.",
        "Books are lent free of charge to all who live here.",
    ]
    body = "".join(f"<p>{sentence}</p>" for sentence in said)
    article = f'<h1>New hours</h1><dl class="article-info text-muted">{rows}</dl><div itemprop=articleBody>{body}</div>'
    assert _kept("New hours", f"<main><div class=item-page>{article}</div></main>") == said


def test_the_form_below_a_job() -> None:
    said = [
        "Stonemill bakes bread for eleven shops, and looks for somebody who likes the quiet hours.",
        "We pay 19 euros an hour.",
    ]
    asked = "For government reporting, we ask candidates to respond to the survey below. Completion of the form is voluntary."
    form = f"<form><p><label>Name</label></p><p><label>Email</label></p><p>{asked}</p><button>Submit</button></form>"
    job = "".join(f"<p>{sentence}</p>" for sentence in said)
    apply = f"<div id=application><h2>Apply for this job</h2>{form}</div>"
    assert _kept("Night baker", f"<main><h1>Night baker</h1><div id=content>{job}</div>{apply}</main>") == said


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
