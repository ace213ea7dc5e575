"""Where a body goes, and what the page is called."""

from __future__ import annotations

import pytest

from cleanse.read.payload.placing import placed, titles_of

BODY = '<article class="m"><p>It rained.</p></article>'


@pytest.mark.parametrize(
    ("html", "before"),
    [
        ("<body><h1>Rain</h1><p>a", "<body><h1>Rain</h1>"),
        ("<body><main><h2>Rain</h2>", "<body><main>"),
        ("<body><nav><h1>a</h1></nav><main>b", "<body><nav><h1>a</h1></nav><main>"),
        ("<body><a href=/><h1>a</h1></a><main>b</main>", "<body><a href=/><h1>a</h1></a><main>"),
        ("<body><p>a</p></body></html>", "<body><p>a</p>"),
        ("<p>a", "<p>a"),
        ("<script>'<h1>a</h1>'</script><body><main>", "<script>'<h1>a</h1>'</script><body><main>"),
    ],
)
def test_the_place_of_a_body(html: str, before: str) -> None:
    assert placed(html, "<p>It rained.", "m") == before + BODY + html[len(before) :]


def test_what_is_not_closed_stays_within() -> None:
    assert placed("<p>a", "</div></article><div><p>b", "m") == '<p>a<article class="m"><div><p>b</p></div></article>'


def test_titles() -> None:
    html = (
        '<title>Rain &amp; wind | The Post</title><meta content="Rain and wind" property="og:title">'
        '<link rel=canonical href="/rain-and-wind">'
        '<script type="application/ld+json">{"headline": "It rained"}</script><h1>Rain <i>again</i></h1>'
    )
    assert set(titles_of(html)) == {"rainwindthepost", "rainandwind", "itrained", "rainagain"}
