"""Addresses of pages: of which host each is, and what it is known by. Two spellings of one host are one."""

from __future__ import annotations

from unicodedata import normalize
from urllib.parse import unquote_to_bytes, urlsplit

from cleanse.patterns import regex
from cleanse.sketches.sketch import hashed

_LONGEST = 253  # characters of a host: those of a domain name
_HOST = regex(r"(?:\w{1,10}:)?//(?:www\.)?([^/?#\\]*)")
_PLAIN = regex(r"(?!www\.)(?:[a-z0-9-]+\.)*[a-z0-9-]+(?::\d+)?")  # as hosts are written mostly
_PORT = regex(r":\d*$")
_IGNORED = regex("[\u00ad\u034f\u180b-\u180d\u180f\u200b\u2060\ufe00-\ufe0f\ufeff]")
"""What is not seen in a name: UTS #46 maps it to nothing."""
_FORBIDDEN = regex(r"[\x00- #%/:<>?@\[\\\]^|%\x7f\ufffd]")
"""What no name of a host can have, as the URL Standard has it."""


def plain_host(host: str) -> str:
    """A host in the one spelling of all that browsers take for it: small letters, without ``www.`` and dots at its end, other
    letters than ASCII as browsers ask for them.

    >>> {plain_host(host) for host in ("www.Größe.example", "größe。example.", "gr%C3%B6%C3%9Fe.example")}
    {'xn--gre-6ka8i.example'}
    """
    if len(host) > _LONGEST:  # it is none, and to write its letters in ASCII takes quadratic time
        return host.lower().strip(".").removeprefix("www.")
    if "%" in host:
        decoded = unquote_to_bytes(host).decode("utf-8", "replace")
        host = host if _FORBIDDEN.search(decoded) is not None else decoded
    if not host.isascii():
        host = _IGNORED.sub("", normalize("NFKC", normalize("NFKC", host).lower())).replace("\N{IDEOGRAPHIC FULL STOP}", ".")
        host = ".".join([label if label.isascii() else f"xn--{label.encode('punycode').decode()}" for label in host.split(".")])
    return host.lower().strip(".").removeprefix("www.")


def host_of(url: str | None) -> str:
    """The host of an address: its full name in small letters, without ``www.`` and the port; "" where there is none.

    The full name, since the blogs of one domain are sites of their own. A name with other letters than ASCII is written as
    browsers ask for it, so that all spellings are one host.

    >>> host_of("https://www.Example.org:8080/rain"), host_of("http://ann.example.org"), host_of("/rain")
    ('example.org', 'ann.example.org', '')
    >>> host_of("https://www.Größe.example/") == host_of("https://xn--gre-6ka8i.example/")
    True
    """
    try:
        host = urlsplit(url or "").hostname or ""
        host.encode()  # half a character, which JSON can hold, no file and no base can be named by
    except ValueError:
        return ""
    return plain_host(host) if len(host) <= _LONGEST else ""


def address_hash(url: str) -> int:
    """The hash of an address, less what seldom makes it another page: its scheme, ``www.``, how its host is spelt, a fragment, a
    slash at its end.

    >>> address_hash("https://www.example.org/rain/#top") == address_hash("http://Example.org./rain")
    True
    """
    address = url.partition("#")[0]
    found = _HOST.match(address)
    if found is not None:
        host = found[1]
        if _PLAIN.fullmatch(host) is None:
            host = _plain_authority(host)
        address = host + address[found.end() :]
    return hashed(address.rstrip("/").encode("utf-8", "surrogatepass"), 8)


def _plain_authority(authority: str) -> str:
    """The host of an address in its one spelling, with what stands before and after it."""
    user, at, host = authority.rpartition("@")
    port = _PORT.search(host)
    end = port.start() if port is not None else len(host)
    return f"{user}{at}{plain_host(host[:end])}{host[end:]}"
