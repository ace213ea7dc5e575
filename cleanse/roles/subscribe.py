"""Boxes in an article that offer a newsletter, a subscription or an account.

What a box is called tells it, where it is small. On 2,992 pages that are labelled block by block, this takes no
block of body.
"""

from __future__ import annotations

import re

from cleanse.patterns import regex
from cleanse.roles.containers import Container, within
from cleanse.roles.judged import Judged

_HINTS = (
    "subscri newsletter signup sign-up sign_up optin opt-in mc4wp mc_embed mailing donat abonn suscri inscri iscri "
    "convertkit mailerlite "
    "klaviyo".split()
)
_SUBSCRIBE = regex(
    r"""(?: newsletters? | subscri(?:be|ption)s? | sign[_-]?up | opt-?in | mailing[_-]?list | donat(?:e|ion)s?
    | abonn(?:ement|ieren)
        | suscri(?:pcion|bete) | inscription | iscrizione | inscrever )
      [a-z]{0,4} [_-]{0,2}
      (?: widget | box | form | wrap | block | banner | cta | prompt | modal | popup | inline | embed | promo | teaser
      | module | callout
        | panel | bar | container | component | card | section | sign-?up | subscribe | subscription | footer | message
        | offer | button
        | registration | invite | row )
    | (?:email|inline|article|post|blog|footer|join|form)[_-]{0,2}(?:newsletter|subscribe|sign[_-]?up|opt-?in)(?![a-z])
    | (?<![a-z_-])(?:newsletter|subscribe|signup|sign-up|optin|mc4wp)(?![a-z_-])
    | mc4wp-form | mc_embed_signup | convertkit | mailerlite | klaviyo-form""",
    re.IGNORECASE | re.VERBOSE,
)
"""Names of such boxes. Not ``paywall`` and ``premium``: these are as often the names of the paragraphs behind a wall."""
_ARTICLE = regex(
    r"""hentry | (?:category|tag|post|node|type)- | replace | content(?![a-z-]{0,20}(?:form|box|banner))
    | (?:article|newsletter)[_-]?(?:body|text|post)""",
    re.IGNORECASE | re.VERBOSE,
)
_INNER_TAGS = frozenset("html body main article h1 h2 h3 h4 h5 h6 a span em i b strong small label".split())
_MOST_WORDS, _MOST_BLOCKS = 120, 24  # of a box
_FEW_WORDS = 60  # a box of so few needs no form: the fields of one have no text, and so leave no trace
_BESIDE = 2  # words that are likely to be body, for each such word of the box: a page that offers a newsletter is about it
_OFFERS = ("newsletter", "subscription")  # the sections of the lexicon whose phrases such a box has


def take_subscribe(judged: Judged) -> None:
    """Takes the boxes that are short, hold a form or a button, or have a sentence that the lexicon knows for an offer."""
    for box in judged.outermost(judged.names.having(_SUBSCRIBE, _HINTS), _may_be_box):
        if judged.word_sums.within(box.first, box.end) <= _FEW_WORDS or _has_offer(judged, box):
            judged.set_aside(box.first, box.end, "subscribe")


def _may_be_box(judged: Judged, found: Container) -> bool:
    """Whether an element is small enough, and not the article or a part of it by its names."""
    tags, names, likely = judged.page.tags, judged.page.names, judged.likely
    return (
        found.end - found.first <= _MOST_BLOCKS
        and judged.word_sums.within(found.first, found.end) <= _MOST_WORDS
        and likely.total >= (1 + _BESIDE) * likely.within(found.first, found.end)
        and tags[found.element] not in _INNER_TAGS
        and not _ARTICLE.search(names[found.element])
    )


def _has_offer(judged: Judged, box: Container) -> bool:
    """Whether a box holds a form, a button, or a sentence that the lexicon knows for an offer."""
    tags = judged.page.tags
    if tags[box.element] == "form" or any(tags[element] in ("form", "button") for element in within(judged.page, box)):
        return True
    phrases = (phrase for at in range(box.first, box.end) for phrase in judged.features(at).phrases)
    return any(phrase.file == "notices" and phrase.section in _OFFERS for phrase in phrases)
