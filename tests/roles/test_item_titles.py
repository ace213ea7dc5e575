"""Titles of items: a page with questions that people ask, each of which folds out."""

from __future__ import annotations

import pytest

import cleanse

ASKED = {
    "Is a permit required?": "Yes. A permit from the town hall is needed for any tent that is larger than twenty square metres.",
    "How loud may the music be?": "Music may be played until ten in the evening, and not louder than the birds in the wood.",
    "Who cleans up afterwards?": "Whoever rented the meadow leaves it as it was found. The bins stand behind the shed.",
}
ITEMS = {
    "link": '<div class="toggle"><div class="toggle-title"><a href="#">{0}</a></div><div class="content"><p>{1}</p></div></div>',
    "bootstrap": '<div class="panel"><div class="panel-heading"><a data-toggle="collapse" href="#c">{0}</a></div>'
    '<div class="panel-body"><p>{1}</p></div></div>',
    "role": '<div class="tab-item"><div class="tab-title" role="button" aria-controls="p"><a tabindex="0">{0}</a></div>'
    '<div class="tab-content" role="region"><p>{1}</p></div></div>',
    "button": '<div class="faq-item"><button class="faq-q">{0}</button><div class="panel"><p>{1}</p></div></div>',
    "details": "<details><summary>{0}</summary><p>{1}</p></details>",
}
LEAD = "The meadow by the river can be rented for weddings, birthdays and other feasts. Here is what people ask us before."


def page_of(items: str) -> str:
    """A page of a town with some items below a paragraph."""
    return (
        "<html lang=en><title>Renting the meadow - Town of Weir</title><header><a href=/>Town of Weir</a><nav><ul>"
        f"<li><a href=/a>Services</a><li><a href=/b>News</a><li><a href=/c>Council</a></ul></nav></header>"
        f"<main><h1>Renting the meadow</h1><p>{LEAD}"
        f"<div>{items}</div><p>If your question is not among these, ring the town hall between nine and noon.</main>"
        "<footer><a href=/p>Privacy</a> <a href=/i>Imprint</a> © Town of Weir</footer></html>"
    )


@pytest.mark.parametrize("item", [pytest.param(item, id=name) for name, item in ITEMS.items()])
def test_questions_stay_with_their_answers(item: str) -> None:
    text = cleanse.clean(page_of("".join(item.format(*of) for of in ASKED.items())))
    assert [line for line in text.split("\n") if line in ASKED or line in ASKED.values()] == [
        line for of in ASKED.items() for line in of
    ]


def test_what_all_items_begin_with_alike_is_no_title() -> None:
    text = cleanse.clean(page_of("".join(ITEMS["link"].format("Copy link", answer) for answer in ASKED.values())))
    assert "Copy link" not in text
    assert all(answer in text for answer in ASKED.values())


def test_who_wrote_an_item_and_when_is_no_title() -> None:
    items = "".join(
        ITEMS["link"].format(f"Ann Lee, {day}.6.2017, 8:34 pm", answer) for day, answer in enumerate(ASKED.values(), start=1)
    )
    assert "Ann Lee" not in cleanse.clean(page_of(items))


def test_buttons_of_a_page_are_no_titles() -> None:
    items = "".join(
        ITEMS["link"].format(title, answer) for title, answer in zip(("Share", "Reply", "Log in"), ASKED.values(), strict=True)
    )
    assert not {"Share", "Reply", "Log in"} & {*cleanse.clean(page_of(items)).split("\n")}
