"""On a forum the posts that stand in elements of the same names stay together."""

from __future__ import annotations

import pytest

from cleanse.roles.posts import keep_posts
from tests.roles.pages import judged

POST = "It rained in the whole of the valley on Monday, and nobody went out of doors."
REPLY = "Not in our street: the river stood high, but there was not a drop of rain."
PAGE = (
    f"<div class='post odd'><div class=inner><p class=author>Ann Lee</p><p class=said>{POST}</p></div></div>"
    f"<div class='post even'><div class=inner><p class=author>Bob Ray</p><p class=said>{REPLY}</p></div></div>"
)


def _rules(is_forum: bool, of_reply: str = "model", likely: float = 0.9) -> list[str]:
    of = judged(PAGE)
    of.is_forum = is_forum
    of.rules[:] = ["model", "", "model", of_reply]
    of.probabilities[:] = [0.0, likely, 0.0, 0.1]
    keep_posts(of)
    return of.rules


def test_a_reply_stays_with_the_post() -> None:
    assert _rules(is_forum=True) == ["model", "", "model", ""]


def test_elsewhere_it_does_not() -> None:
    assert _rules(is_forum=False)[3] == "model"


def test_a_rule_that_stands_by_itself_decides() -> None:
    assert _rules(is_forum=True, of_reply="repeat")[3] == "repeat"


def test_what_is_not_likely_vouches_for_nothing() -> None:
    assert _rules(is_forum=True, likely=0.4)[3] == "model"


THANKS = "<div class='post even'><div class=inner><p class=author>Ann Lee</p><p class=said>Thank you!</p></div></div>"


def _short(reply: str = THANKS, likely: float = 0.3, replies: int = 1) -> str:
    """What becomes of the last block of a thread of two long posts and some short ones, of which nothing is kept so far."""
    of = judged(PAGE + reply * replies)
    of.is_forum = True
    of.rules[:] = ["model", "", "model", ""] + ["model"] * (len(of.rules) - 4)
    of.probabilities[:] = [0.0, 0.9, 0.0, 0.9] + [likely] * (len(of.rules) - 4)
    keep_posts(of)
    return of.rules[-1]


def test_a_short_post_stays_with_long_ones() -> None:
    assert _short() == ""


def test_a_short_one_must_be_likely() -> None:
    assert _short(likely=0.05) == "model"


def test_many_short_ones_are_no_posts() -> None:
    assert _short(replies=3) == "model"


def test_thanks_are_no_post() -> None:
    assert _short(THANKS.replace("class=inner><p class=author>Ann Lee</p>", "class=thanked>")) == "model"


def _said(posts: list[str], likely: float = 0.02) -> list[str]:
    """What stays of a page of posts of which the first has stayed, and the others are unlikely."""
    of = judged("".join(posts), likely)
    of.is_forum = "itemprop" in posts[0]  # "text" is in many names
    of.rules[:] = ["" if "drop of rain" in block.text else "model" for block in of.page.blocks]
    keep_posts(of)
    return [block.text for block, rule in zip(of.page.blocks, of.rules, strict=True) if not rule]


UNFURLED = "<div class=contentRow-unfurl><span>pans.example</span></div>"
SHORT = ["Iron.", "Thanks a lot", UNFURLED, "Posted on 3 May 2024", "Ann said:", "<a href=/pan>Pan</a>"]


@pytest.mark.parametrize(
    "post",
    [
        "<div class=postbody><h3>Which pan?</h3><p class=author>by Ann</p><div class=content>{}</div></div>",
        "<article class=message-body><div class=bbWrapper>{}</div></article>",
        "<div id=post_message_12>{}</div>",
        "<div class=topic-body><div class=post itemprop=text><p>{}</p></div></div>",
    ],
)
def test_what_is_called_the_text_of_a_post_stays_however_short(post: str) -> None:
    assert _said([post.format(said) for said in (REPLY, *SHORT)]) == [REPLY, "Iron.", "Thanks a lot"]
    assert _said([post.format(said) for said in SHORT]) == []


def test_one_such_text_alone_tells_nothing() -> None:
    assert _said([f"<div class=bbWrapper>{REPLY}</div>", "<div class=footer>Iron.</div>"]) == [REPLY]
    assert _said([f"<div class=postbody>{REPLY}</div>", "<div class=postbody>Iron.</div>"]) == [REPLY]
