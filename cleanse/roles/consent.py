"""Boxes that ask for consent to cookies and to the use of data: they stand before a page or behind it, and read like prose.

What a box is called tells it. On 2,992 pages that are labelled block by block, this takes no block
of body.
"""

from __future__ import annotations

import re

from cleanse.patterns import regex
from cleanse.roles.containers import Container, within
from cleanse.roles.judged import Judged

_FLAGS = re.IGNORECASE | re.VERBOSE
# What boxes are called, in parts, each with what any such name has in it: a page that has a word of one takes no time for the
# patterns of the others to be compiled.
_NAMES = (
    (  # The tools that most sites have, by what they call their boxes.
        "onetrust- ot-sdk-container cybot didomi usercentrics uc-banner cmplz qc-cmp cmpbox cmpwrapper iubenda-cs truste- "
        "trustarc klaro tarteaucitron osano-cm borlabs termly axeptio evidon fc-consent sp_message".split(),
        regex(
            r"""onetrust- | ot-sdk-container | cybot | didomi | usercentrics | uc-banner | cmplz | qc-cmp
            | cmpbox | cmpwrapper | iubenda-cs | truste- | trustarc | klaro | tarteaucitron | osano-cm | borlabs | termly
            | axeptio | evidon | fc-consent | sp_message""",
            _FLAGS,
        ),
    ),
    (["cky-"], regex("(?<![a-z])cky-", re.IGNORECASE)),  # that of CookieYes, which stands in "sticky-header", too
    # What others call theirs.
    (
        ["cookie"],
        regex(
            r"""cookie(?:bot|yes|law|first|hub|script|consent)
            | cookies?[a-z]{0,6}[_-]?(?:banner|bar|notice|notification|consent|law|info|popup|pop-up|modal|dialog|settings
                |preferences|prefs|message|msg|hint|hinweis|alert|overlay|layer|wrap|box|warning|note|container|accept
                |disclaimer|panel|manager|widget|choice|control)
            | (?:gdpr|ccpa|rgpd|dsgvo|eu|cc|accept|wp|js|id)[_-]?cookies?(?![a-z])""",
            _FLAGS,
        ),
    ),
    (
        ["consent"],
        regex(
            r"""consent[_-]?(?:banner|bar|notice|popup|modal|dialog|box|overlay|layer|manager|management|wrap|container|root|tool
                |wall|window)""",
            _FLAGS,
        ),
    ),
    (
        ["gdpr", "ccpa", "rgpd", "dsgvo"],
        regex(r"moove_gdpr | wpgdprc | (?:gdpr|ccpa|rgpd|dsgvo)(?![a-z]|[_-]?(?:article|news))", _FLAGS),
    ),
    (
        ["privacy", "datenschutz"],
        regex(
            r"""(?:privacy|datenschutz)[_-]?(?:banner|bar|popup|modal|dialog|settings|manager|overlay|layer|consent|preferences
                |wall|center|hinweis)""",
            _FLAGS,
        ),
    ),
)
_BARE = regex(r"(?<![\w-])cookies?(?![\w-])", re.IGNORECASE)
"""A name that a box has, and what was baked: the box has a button, or a sentence that the lexicon knows."""
_POLICY = regex(
    r"""(?:cookies?|privacy)[_-]?(?:policy|declaration|statement|table|list|recipes?)(?![_-]?(?:banner|bar|popup|notice))
    | (?:category|tag|post|cat|topic|hentry)-""",
    re.IGNORECASE | re.VERBOSE,
)
"""Names of what has a policy as its body, or is an article about one, or about cookies that were baked."""
_INNER_TAGS = frozenset("html body h1 h2 h3 h4 h5 h6 a p span button em i b strong small label".split())
_LEAST_BODY = 25  # words that are likely to be body besides: else the box may be all there is
_BESIDE = 0.25  # how many there must be for each word of the box, which may be longer than a short article


def take_consent(judged: Judged) -> None:
    """Takes the boxes that ask for consent."""
    named: set[int] = set().union(*(judged.names.having(pattern, hints) for hints, pattern in _NAMES))
    for box in judged.outermost(named | judged.names.having(_BARE, ["cookie"]), _is_box):
        if box.element in named or _has_request(judged, box):
            judged.set_aside(box.first, box.end, "consent")


def _is_box(judged: Judged, found: Container) -> bool:
    page, likely = judged.page, judged.likely
    if page.tags[found.element] in _INNER_TAGS or _POLICY.search(page.names[found.element]):
        return False
    inside = likely.within(found.first, found.end)
    return not inside or likely.total - inside >= max(_LEAST_BODY, _BESIDE * inside)


def _has_request(judged: Judged, box: Container) -> bool:
    """Whether a box has a button, or a sentence that the lexicon knows for a request."""
    tags = judged.page.tags
    if any(tags[element] == "button" for element in within(judged.page, box)):
        return True
    phrases = (phrase for at in range(box.first, box.end) for phrase in judged.features(at).phrases)
    return any(phrase.file == "notices" and phrase.section == "cookies" for phrase in phrases)
