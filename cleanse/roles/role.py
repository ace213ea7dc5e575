"""The roles that a block can have, and which of them a rule gives it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cleanse.literals import Include, check_choice

ROLES = ("title", "body", "byline", "caption", "comment", "related", "promo", "nav")
"""What a block is to the main item of its page, in the order in which predictions have them."""

OTHER_ROLES = tuple(role for role in ROLES if role != "body")
"""The roles of what is no body."""

INCLUDABLE: dict[Include, str] = {
    "title": "title",
    "byline": "byline",
    "captions": "caption",
    "comments": "comment",
    "related": "related",
}
"""What may be kept beside the body, by the name that callers give it, and its role."""

_OF_CLEANERS = {"captions": "caption", "bylines": "byline", "related": "related"}
_OF_RULES = {
    **{f"furniture:{role}": role for role in ROLES},
    "furniture:author": "byline",
    "furniture:comments": "comment",
    "furniture:consent": "promo",
    "furniture:field": "nav",
    "furniture:navigation": "nav",
    "furniture:other-article": "related",
    "furniture:subscribe": "promo",
    "furniture:user": "byline",
    "notices:comments": "comment",
    **dict.fromkeys([f"notices:{rule}" for rule in ("advertisement", "cookies", "newsletter", "subscription")], "promo"),
    "repeats:headline": "title",
    "rules:author": "byline",
    "rules:date": "byline",
    "rules:title": "title",
}


def role_of(cleaner: str, rule: str) -> str:
    """The role that a rule gives what it cuts; "" where it says nothing of that.

    >>> role_of("captions", "credit"), role_of("notices", "cookies"), role_of("notices", "pager"), role_of("whitespace", "edge")
    ('caption', 'promo', 'nav', '')
    """
    known = _OF_RULES.get(f"{cleaner}:{rule}") or _OF_CLEANERS.get(cleaner)
    return known or ("nav" if cleaner in ("exports", "notices", "pages", "site") else "")


def likeliest(cleaner: str, rule: str, probabilities: Sequence[float]) -> str:
    """The role of a block that a selector judged, given the rule that takes it, "" for none, and the probability of each role.

    >>> likeliest("furniture", "model", (0.0, 0.5, 0.0, 0.1, 0.0, 0.3, 0.0, 0.1)), likeliest("furniture", "", ())
    ('related', 'body')
    """
    if not rule:
        return "body"
    known = role_of(cleaner, rule)
    if known:
        return known
    of = [p if role != "body" or rule == "repeat" else -1.0 for role, p in zip(ROLES, probabilities, strict=True)]
    return ROLES[of.index(max(of))]


def included(names: Iterable[str]) -> tuple[Include, ...]:
    """What callers want to keep beside the body, each once and in one order.

    :raises ValueError: for a name that is none of ``INCLUDABLE``, or one text instead of several.

    >>> included(["captions", "title"])
    ('title', 'captions')
    >>> included(["comment"])
    Traceback (most recent call last):
    ValueError: include has 'comment'; expected 'title', 'byline', 'captions', 'comments' or 'related'. Is 'comments' meant?
    """
    if isinstance(names, (str, bytes)) or not isinstance(names, Iterable):
        can = ", ".join(map(repr, INCLUDABLE))
        raise ValueError(f"include is {names!r}; it must be a list of names, such as ['comments']. There are {can}.")
    wanted = list(names)
    for name in wanted:
        check_choice("include has", name, INCLUDABLE)
    return tuple(name for name in INCLUDABLE if name in wanted)
