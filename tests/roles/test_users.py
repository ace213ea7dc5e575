"""What a forum says of its users goes; what they say stays."""

from __future__ import annotations

import pytest

from cleanse.roles.users import take_users
from tests.roles.pages import ARTICLE, PARAGRAPH, taken


@pytest.mark.parametrize(
    "post",
    [
        "<div class=message-user><h5 class=userTitle>Old hand</h5></div><div class=bbWrapper>{}</div>",
        "<dl class=postprofile><dd>Old hand</dl><div class=postbody>{}</div>",
        "<div class=postbody><div class=userinfo>Old hand</div>{}</div>",
        "<div class=author_statistics>Old hand</div><div class=post_body>{}</div>",
        "<div class=post_content>{}<div class=signature>Old hand</div></div>",
        "<div class=crawler-post><div class=crawler-post-meta>Old hand</div><div class=topic>{}</div></div>",
    ],
)
def test_what_is_said_of_users_goes(post: str) -> None:
    assert taken(take_users, post.format(PARAGRAPH) * 3) == ["Old hand"] * 3


@pytest.mark.parametrize(
    "page",
    [
        f"<div class=message-userContent><div class=bbWrapper>{PARAGRAPH}</div></div>" * 3,
        f"<div class=userinfo>{PARAGRAPH * 4}</div><div class=postbody>{PARAGRAPH}</div>" * 2,  # too long for a box
        f"{ARTICLE}<div class=userinfo>Ann</div>",  # no forum
        "<div class=member><div class=signature>int rain(int day)</div><p>How much it rained.</p></div>" * 3,
    ],
)
def test_what_is_body_stays(page: str) -> None:
    assert taken(take_users, page) == []
