"""Who may ask: pages of other sites, which a browser opens beside this one, may not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from email.message import Message
from ipaddress import ip_address
from urllib.parse import urlsplit

from cleanse.serve.refused import Refused

LOOPBACK = ("localhost", "127.0.0.1", "::1")


def is_loopback(address: str) -> bool:
    """Whether an address is reached from this machine alone.

    >>> is_loopback("127.0.0.1"), is_loopback("::1"), is_loopback("0.0.0.0")
    (True, True, False)
    """
    return ip_address(address.partition("%")[0]).is_loopback


def names_of(address: str, host: str, allowed: Iterable[str] = ()) -> frozenset[str] | None:
    """The names that requests may call a server by, which listens at an address; None: any.

    On loopback any other name is one that somebody else's name server leads to this machine.

    :param host: what the server was told to listen at.
    :param allowed: names that somebody allowed, those of a proxy before it.

    >>> sorted(names_of("127.0.0.1", "localhost"))
    ['127.0.0.1', '::1', 'localhost']
    >>> names_of("0.0.0.0", "0.0.0.0") is None
    True
    """
    more = [name.lower() for name in allowed]
    if not more and not is_loopback(address):
        return None
    return frozenset((*LOOPBACK, address, host.lower(), *more))


def check(method: str, headers: Mapping[str, str] | Message, names: frozenset[str] | None) -> None:
    """Sees to it that a request comes from who may ask.

    :raises Refused: when it calls the server by another name, or when a browser sends it for a page of another site.

    >>> check("POST", {"Host": "localhost:8000", "Origin": "http://evil.example"}, None)
    Traceback (most recent call last):
    cleanse.serve.refused.Refused: Origin is 'http://evil.example', another site than 'localhost:8000': pages of other sites \
may send nothing here.
    """
    host = headers.get("Host", "").lower()
    if names is not None and _name(host) not in names:
        raise Refused(403, f"Host is {host!r:.80}; expected one of {', '.join(sorted(names))}: --allow-host adds a name.")
    if method in ("GET", "HEAD"):
        return
    origin = headers.get("Origin")
    if origin is not None and _site(origin) != host:
        raise Refused(
            403, f"Origin is {origin!r:.80}, another site than {host!r:.80}: pages of other sites may send nothing here."
        )
    if headers.get("Sec-Fetch-Site", "none").lower() not in ("same-origin", "none"):
        raise Refused(403, "Sec-Fetch-Site tells of another site: pages of other sites may send nothing here.")


def _site(origin: str) -> str:
    """The name and port of an origin; "" of one that has none, such as ``null``."""
    try:
        return urlsplit(origin).netloc.lower()
    except ValueError:
        return ""


def _name(host: str) -> str:
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""
