"""Addresses that may stand in clean HTML."""

from __future__ import annotations

import re

_IGNORED = re.compile("[\t\n\r]")  # browsers leave these out of an address wherever they stand (WHATWG URL, section 4.4)
_EDGES = "".join(map(chr, range(0x21)))
_PAGE = re.compile(r"https?://[^\s/?#]", re.IGNORECASE)
_MAIL = re.compile(r"mailto:[^\s]", re.IGNORECASE)
# Controls, blanks, marks of direction and half characters do not stand in an address as they are.
_ODD = re.compile(r"[\x00-\x20\x7f-\xa0\u061c\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ud800-\udfff\ufffe\uffff]")
_MOST_CHARS = 20_000


def safe_address(address: str, mail: bool = True) -> str:
    """An address of the web, or of ``mail``, as it may stand in an attribute; nothing where it is any other.

    >>> safe_address(" https://example.org/a b"), safe_address("mailto:a@b.org"), safe_address("mailto:a@b.org", mail=False)
    ('https://example.org/a%20b', 'mailto:a@b.org', '')
    >>> safe_address("java\\nscript:alert(1)"), safe_address("/rain"), safe_address("data:text/html,x")
    ('', '', '')
    """
    from urllib.parse import quote  # which few ask for

    if len(address) > _MOST_CHARS:
        return ""
    address = _IGNORED.sub("", address).strip(_EDGES)
    if not (_PAGE.match(address) or (mail and _MAIL.match(address))):
        return ""
    return _ODD.sub(lambda found: quote(found.group(), errors="replace"), address)
