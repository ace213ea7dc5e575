"""The posts of a forum: one that stands in elements of the same names as a post that stays, stays, too, and so does what
programs of forums name as the text of a post."""

from __future__ import annotations

import re
from collections import Counter

from cleanse.page import Page
from cleanse.patterns import regex
from cleanse.roles.containers import Container, within
from cleanse.roles.forms import forms_up
from cleanse.roles.judged import Judged
from cleanse.text.dates import Dates

_SURE = 0.5  # how likely a post must be to be body, to vouch for those like it
_LONG = 8  # words of a post that vouches for others, and goes along whatever the model says of it
_LIKELY = 0.1  # how likely a shorter one must be
_NAMED = 2  # elements, one of which must have a name
_THANKS = regex(r"thank|like|button")
_TEXT_HINTS = "postbody post_body post_message_ bbwrapper messagetext".split()
_TEXT = regex(
    r"""(?<!\S) (?: postbody | post_body | post_message_\d+ | bbwrapper | messagetext ) (?!\S)
    | (?<!\S) (?:crawler-)?post (?:\s+\S+)? \s+ text (?!\S)""",
    re.IGNORECASE | re.VERBOSE,
)
"""Whole names of the text of a post: of phpBB, MyBB, vBulletin, XenForo and WoltLab; of Discourse, whose microdata says so."""
_BODY, _CONTENT = regex(r"(?<!\S)postbody(?!\S)", re.IGNORECASE), regex(r"(?<!\S)content(?!\S)")
"""What phpBB calls a post with its title, and the text in that."""
_WORD = regex(r"[^\W\d_]")
_EMBEDDED = regex(r"unfurl|attach|exif|lightbox", re.IGNORECASE)
"""Names of what stands in a post for a page or a picture that it leads to."""
_OF_HEAD = (":", "：", "↑")
"""What a line ends with that says whom a post quotes."""
_LEAST_TEXTS, _MOST_LINKED = 2, 0.5  # of a page; the share of a block's letters: "Code: Select all"


def keep_posts(judged: Judged) -> None:
    """On a forum, keeps what the model took of elements whose tags and names are those of a likely post.

    A short one ("Thank you!") goes along where its elements have names, and no more short ones of them go than long ones stay:
    buttons and names of users stand in elements alike, too.

    On 128 labelled forums the long ones lift the recall of the body by 0.01, and cost no precision. Of 30 short ones that are
    kept, 28 are body.
    """
    _keep_texts(judged)
    if not judged.is_forum:
        return
    page, rules, words = judged.page, judged.rules, judged.words
    kinds = [forms_up(page, block.element) for block in page.blocks]
    vouching = Counter(
        kind
        for kind, rule, probability, count in zip(kinds, rules, judged.probabilities, words, strict=True)
        if not rule and probability >= _SURE and count >= _LONG
    )
    short = Counter(kind for kind, rule, count in zip(kinds, rules, words, strict=True) if rule and count < _LONG)
    for at, kind in enumerate(kinds):
        if rules[at] != "model" or kind not in vouching:
            continue
        has_name = any(name for _, name in kind[:_NAMED])
        if words[at] >= _LONG or (vouching[kind] >= short[kind] and has_name and _may_be_short(judged, at)):
            rules[at] = ""


def _may_be_short(judged: Judged, at: int) -> bool:
    """Whether a block is likely enough for a short post, and stands in nothing that says who was thanked or who likes it."""
    page, element = judged.page, judged.page.blocks[at].element
    names = " ".join([page.names[one] for one in (element, page.parents[element]) if one >= 0])
    return judged.probabilities[at] >= _LIKELY and not _THANKS.search(names)


def _keep_texts(judged: Judged) -> None:
    """Keeps what the model took of the texts of posts that are called so, where a page has several and one of them has stayed:
    those of a word or two look like labels. What has a phrase of furniture, a date or nothing but a link goes.

    On 1,480 labelled pages, by models that had not seen their domains, it keeps 33 blocks, 30 of them body.
    """
    if judged.favor == "precision":
        return
    hints = [*_TEXT_HINTS, "text"] if judged.is_forum else _TEXT_HINTS  # many names have it
    bodies = judged.outermost(judged.names.having(_TEXT, hints), lambda *_: True)
    texts = [text for body in bodies if (text := _text_in(judged.page, body)) is not None]
    inside = [at for text in texts for at in range(text.first, text.end)]
    if len(texts) < _LEAST_TEXTS or all(judged.rules[at] for at in inside):
        return
    for at in inside:
        if judged.rules[at] == "model" and _may_be_said(judged, at):
            judged.rules[at] = ""


def _text_in(page: Page, body: Container) -> Container | None:
    """The text of what is called so: of a post with its title the content, if it has one."""
    if not _BODY.search(page.names[body.element]):
        return body
    content = next((element for element in within(page, body) if _CONTENT.search(page.names[element])), -1)
    return Container(content, page.firsts[content], page.ends[content]) if content >= 0 else None


def _may_be_said(judged: Judged, at: int) -> bool:
    page, block = judged.page, judged.page.blocks[at]
    if block.link_density > _MOST_LINKED or block.text.endswith(_OF_HEAD) or _WORD.search(block.text) is None:
        return False
    parent = page.parents[block.element] if block.element >= 0 else -1
    if any(element >= 0 and _EMBEDDED.search(page.names[element]) for element in (block.element, parent)):
        return False
    return not judged.features(at).phrases and not judged.lexicon.cached(Dates).has_date(block.text)
