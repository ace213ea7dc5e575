"""Ingredients beside the steps of a recipe stay; lists of other recipes go."""

from __future__ import annotations

import pytest

from cleanse.roles.ingredients import keep_ingredients
from tests.roles.pages import ARTICLE, judged

HEADING = "<h3>For the soup</h3>"
ITEMS = "<li>200 g barley</li><li>3 leeks</li>"


def _kept(html: str, probability: float = 0.2) -> list[str]:
    of = judged(ARTICLE + html, probability)
    of.is_article = True
    beside = [at for at, block in enumerate(of.page.blocks) if at > 4]
    for at in beside:
        of.rules[at] = "model"
    keep_ingredients(of)
    return [of.page.blocks[at].text for at in beside if not of.rules[at]]


@pytest.mark.parametrize("name", ["ingredients", "recipe-ingredients", "ingredients-list", "zutaten", "ingredientes"])
def test_ingredients_stay_with_their_heading(name: str) -> None:
    assert _kept(f"<aside>{HEADING}<ul class={name}>{ITEMS}</ul></aside>") == ["For the soup", "200 g barley", "3 leeks"]
    assert _kept(f"<aside><div id={name}>{HEADING}<ul>{ITEMS}</ul></div></aside>") == ["For the soup", "200 g barley", "3 leeks"]


def test_microdata_names_each() -> None:
    items = "<li itemprop=recipeIngredient>200 g barley</li><li itemprop=recipeIngredient>3 leeks</li>"
    assert _kept(f"<aside><ul>{items}</ul></aside>") == ["200 g barley", "3 leeks"]


def test_links_and_lists_of_several_recipes_go() -> None:
    links = "<li><a href=/barley>Barley</a></li><li><a href=/leeks>Leeks</a></li>"
    assert _kept(f"<aside><ul class=ingredients>{links}</ul></aside>") == []
    card = f"<div><ul class=ingredients>{ITEMS}</ul></div>"
    assert _kept(f"<aside>{card}{card}</aside>") == []
    assert _kept(f"<aside><ul class=ingredients>{ITEMS}</ul></aside>", 0.01) == []
    assert _kept(f"<aside><ul class=main-ingredient-filter>{ITEMS}</ul></aside>") == []


def test_a_page_that_has_its_ingredients_keeps_no_others() -> None:
    of = judged(f"<ul class=ingredients>{ITEMS}</ul>{ARTICLE}<aside><ul class=ingredients>{ITEMS}</ul></aside>", 0.2)
    of.is_article = True
    of.rules[-2:] = ["model", "model"]
    keep_ingredients(of)
    assert of.rules[-2:] == ["model", "model"]
