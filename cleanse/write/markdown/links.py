"""Links: whether an address is safe to follow, and how it is written."""

from __future__ import annotations

import re
from html import unescape

from cleanse.write.markdown.escaping import ENTITY, PUNCTUATION

_SCHEMES = frozenset(("http", "https", "mailto", "tel", "ftp"))
_EDGES = "".join(map(chr, range(0x21))) + "\x85\xa0"  # browsers take C0 and blanks from both ends
_READINGS = 3  # times that character references are resolved: by what renders the Markdown, and by what shows that
_SCHEME = re.compile(r"([^/?#\\]*?):")  # an address is relative where no colon stands before its path, query or fragment
# What browsers take from an address before they look at its scheme (WHATWG URL, section 4.4), and what no reader sees in one.
_UNSEEN = re.compile(
    r"[\x00-\x20\x7f-\xa0\xad\u061c\u180e\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff9-\ufffb]"
)
# Controls, ends of lines, marks of direction and lone surrogates do not stand in an address as they are.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_IN_TARGET = re.compile(rf"\\(?=[{PUNCTUATION}]|\Z)|[<>]|{ENTITY}")


def is_safe(href: str) -> bool:
    """Whether an address leads to a page, a mailbox, a telephone or a file on a server, or is relative: no script, no data.

    >>> is_safe("https://example.org/"), is_safe("/a:b"), is_safe("//example.org"), is_safe("?q=a:b")
    (True, True, True, True)
    >>> is_safe("java\\tscript:alert(1)"), is_safe("\\x01data:text/html,x"), is_safe("&#106;avascript:x"), is_safe("blob:x")
    (False, False, False, False)
    """
    for _ in range(_READINGS):
        found = _SCHEME.match(_UNSEEN.sub("", href))
        if found is not None and found.group(1).lower() not in _SCHEMES:
            return False
        if "&" not in href:
            return True
        href = unescape(href)
    return True


def destination(href: str) -> str:
    """A link's address (CommonMark, section 6.3), in <> where spaces, parentheses or these themselves would end it.

    >>> destination("/a b"), destination(" https://example.org/")
    ('</a b>', 'https://example.org/')
    """
    from urllib.parse import quote  # which few ask for

    href = href.strip(_EDGES).strip()
    href = _CONTROL.sub(lambda found: quote(found.group(), errors="replace"), href)
    inner = _IN_TARGET.sub(r"\\\g<0>", href)
    return f"<{inner}>" if re.search("[ ()<>]", href) else inner
