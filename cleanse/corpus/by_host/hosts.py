"""Of which host a page is, and what the file of a host is called."""

from __future__ import annotations

from hashlib import blake2b
from unicodedata import normalize
from urllib.parse import quote, urlsplit

from cleanse.corpus.records import well_formed

_LONGEST = 253  # characters of a host: those of a domain name
_LONGEST_STEM = 200  # of the name of a file, before its ending
_RESERVED = frozenset(("con", "prn", "aux", "nul", *(f"{name}{at}" for name in ("com", "lpt") for at in range(10))))
"""What Windows takes for a device, whatever the ending."""


def host_of(url: str | None) -> str:
    """The host of an address: its full name in small letters, without ``www.`` and the port; "" where there is none.

    The full name, since the blogs of one domain are sites of their own. A name with other letters than ASCII is written as
    browsers ask for it, so that both spellings are one host.

    >>> host_of("https://www.Example.org:8080/rain"), host_of("http://ann.example.org"), host_of("/rain")
    ('example.org', 'ann.example.org', '')
    >>> host_of("https://www.Größe.example/") == host_of("https://xn--gre-6ka8i.example/")
    True
    """
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return ""
    # Half a character, which JSON can hold, no file and no base can be named by.
    if len(host) > _LONGEST or host != well_formed(host):
        return ""
    if not host.isascii():
        labels = normalize("NFKC", host.replace("\N{IDEOGRAPHIC FULL STOP}", ".")).lower().split(".")
        host = ".".join([label if label.isascii() else f"xn--{label.encode('punycode').decode()}" for label in labels])
    return host.strip(".").removeprefix("www.")


def file_of(host: str) -> str:
    """The name of the file of a host, which every system has a place for: other characters than those of domain names are
    escaped as they are in addresses.

    >>> file_of("example.org"), file_of(host_of("https://größe.example/")), file_of("con"), file_of("::1")
    ('example.org.json', 'xn--gre-6ka8i.example.json', '%63on.json', '%3A%3A1.json')
    """
    stem = quote(host, safe="")
    if stem.partition(".")[0] in _RESERVED:
        stem = f"%{ord(stem[0]):x}{stem[1:]}"
    if len(stem) > _LONGEST_STEM:
        stem = f"{stem[: _LONGEST_STEM // 2]}-{blake2b(host.encode('utf-8', 'surrogatepass'), digest_size=16).hexdigest()}"
    return f"{stem}.json"
