"""What speaks for a role, in words: names, headings, links, phrases."""

from __future__ import annotations

import pytest

from cleanse.lexicon import Lexicon
from cleanse.read.html import read_html
from cleanse.roles.evidence import Evidence, of_line, of_lines, of_page, weighed
from cleanse.roles.role import ROLES
from cleanse.text.lines import LineFeatures

BODY = "<p>It rained in the whole of the valley on Monday, and nobody went out of doors, the mayor told reporters.</p>"


def _line(text: str) -> LineFeatures:
    return LineFeatures(text, Lexicon.default())


def _said(html: str) -> dict[str, list[tuple[str, str]]]:
    """For each block of a page what speaks for it, if the paragraphs are body."""
    page = read_html(html)[0].page
    assert page is not None
    likely = [0.9 if block.text.startswith("It rained") else 0.1 for block in page.blocks]
    found = of_page(page, likely, [len(block.text.split()) for block in page.blocks], _line)
    return {block.text: [(one.role, one.said) for one in of] for block, of in zip(page.blocks, found, strict=True)}


def test_a_container_says_what_stands_in_it() -> None:
    said = _said(f"<main class=related>{BODY}</main><div class='post-meta author'>Ann</div><nav>Home</nav>")
    assert said["Ann"] == [("byline", "its container is named 'author'")]
    assert said["Home"] == [("nav", "it stands in a <nav>")]


def test_a_container_of_the_body_says_nothing_of_it() -> None:
    assert next(iter(_said(f"<div class=related-wrap>{BODY}</div>").values())) == []


def test_who_wrote_a_comment_is_a_part_of_it() -> None:
    said = _said(f"{BODY}<div class=comments><div class=author>Ann</div><p>No.</p></div>")
    assert said["Ann"] == said["No."] == [("comment", "its container is named 'comments'")]


def test_a_heading_says_what_stands_under_it_until_a_body_or_another_heading_does() -> None:
    said = _said(f"<h3>You might also like</h3><div>Umbrellas</div>{BODY}<div>Ferries</div>")
    assert ("related", "it stands under the heading 'You might also like'") in said["Umbrellas"]
    assert said["Ferries"] == []
    assert _said("<h3>You might also like</h3><h3>The bridge</h3><div>Umbrellas</div>")["Umbrellas"] == []


def test_links_with_a_title_lead_elsewhere_and_short_ones_are_a_menu() -> None:
    said = _said(f"{BODY}<div><a href=/>Sport</a></div><div><a href=/>Ten umbrellas for the autumn</a></div>")
    assert said["Sport"] == [("nav", "most of it is links")]
    assert said["Ten umbrellas for the autumn"] == [("related", "most of it is links")]


def test_the_declared_title_is_the_title() -> None:
    said = _said(f"<title>Rain in the valley | The Post</title><h1>Rain in the valley</h1>{BODY}")
    assert said["Rain in the valley"] == [("title", "the page declares it as its title")]


@pytest.mark.parametrize(
    ("text", "role"),
    [("Photo: Ann Lee/Reuters", "caption"), ("3 May 2024", "byline"), ("By Ann Lee", "byline"), ("Advertisement", "promo")],
)
def test_a_line_speaks_for_itself(text: str, role: str) -> None:
    assert role in {one.role for one in of_line(_line(text))}


def test_a_sentence_says_nothing() -> None:
    assert of_line(_line("By noon it had rained for three hours.")) == of_line(_line("It rained.")) == []


@pytest.mark.parametrize("evidence", [[], [Evidence("related", 3.0, "")], [Evidence("title", 8.0, ""), Evidence("nav", 3.0, "")]])
@pytest.mark.parametrize("body", [0.0, 0.3, 1.0])
def test_probabilities_sum_to_one_and_the_strongest_leads(body: float, evidence: list[Evidence]) -> None:
    found = weighed(body, evidence, ROLES)
    assert sum(found) == pytest.approx(1)
    assert found[ROLES.index("body")] == body
    others = [p if role != "body" else -1.0 for role, p in zip(ROLES, found, strict=True)]
    assert body == 1 or ROLES[others.index(max(others))] == (evidence[0].role if evidence else "nav")


def _roles(*texts: str) -> list[list[str]]:
    """For each line of a text the roles that something speaks for, if the lines that begin with "It" stay."""
    return [[one.role for one in of] for of in of_lines([*map(_line, texts)], [text.startswith("It ") for text in texts])]


def test_below_a_heading_of_a_text_stand_other_articles_until_something_stays() -> None:
    roles = _roles(
        "It rained.",
        "You might also like",
        "Ten umbrellas for a wet autumn",
        "Sport",
        "It stopped.",
        "The ferries are late again",
    )
    assert roles == [[], ["related"], ["related"], [], [], []]
    below = _roles("You might also like", *["Ten umbrellas for a wet autumn"] * 30)
    assert below[20] == ["related"]
    assert below[21] == []


def test_a_credit_at_the_end_of_a_line_makes_it_a_caption_above_the_end_of_the_body() -> None:
    caption = "The valley in the rain. Photo: Ann Lee/Reuters"
    assert _roles(caption, "It rained.", caption) == [["caption"], [], []]


def test_the_copyright_of_a_picture_stands_in_the_body_and_that_of_a_site_behind_it() -> None:
    assert _roles("© Ann Lee/Reuters", "It rained.", "© The Valley Post") == [["caption"], [], []]
    assert _roles("You might also like", "© The Valley Post, all of it")[1] == []
