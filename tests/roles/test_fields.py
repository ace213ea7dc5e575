"""Text boxes that are hidden or repeat the page go; code that a reader is to copy stays."""

from __future__ import annotations

import pytest

from cleanse.roles.fields import take_fields
from tests.roles.pages import ARTICLE, PARAGRAPH, taken

POST = "It rained in the valley all day, and by the evening nobody could say how high the river stood at the old mill."


@pytest.mark.parametrize(
    "box",
    [
        f"<form><textarea name=edit>{POST}</textarea></form>",
        f"<form><textarea>{POST.replace('valley', '&lt;b&gt;valley&lt;/b&gt;')}</textarea></form>",
        "<textarea hidden>&lt;form class=services&gt;Show posts of this service&lt;/form&gt;</textarea>",
    ],
)
def test_what_scripts_keep_there_goes(box: str) -> None:
    assert len(taken(take_fields, ARTICLE + box)) == 1


@pytest.mark.parametrize(
    "page",
    [
        f"{ARTICLE}<textarea>&lt;meta http-equiv=Content-Type content=text/html&gt;</textarea>",
        f"<textarea>{POST}</textarea><p>Paste</p>",  # what the page is for
        ARTICLE + PARAGRAPH,
    ],
)
def test_the_rest_stays(page: str) -> None:
    assert taken(take_fields, page) == []
