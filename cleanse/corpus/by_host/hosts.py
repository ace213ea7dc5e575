"""What the file of a host is called."""

from __future__ import annotations

from hashlib import blake2b
from urllib.parse import quote

_LONGEST_STEM = 200  # of the name of a file, before its ending
_RESERVED = frozenset(("con", "prn", "aux", "nul", *(f"{name}{at}" for name in ("com", "lpt") for at in range(10))))
"""What Windows takes for a device, whatever the ending."""


def file_of(host: str) -> str:
    """The name of the file of a host, which every system has a place for: other characters than those of domain names are
    escaped as they are in addresses.

    >>> from cleanse.sketches.addresses import host_of
    >>> file_of("example.org"), file_of(host_of("https://größe.example/")), file_of("con"), file_of("::1")
    ('example.org.json', 'xn--gre-6ka8i.example.json', '%63on.json', '%3A%3A1.json')
    """
    stem = quote(host, safe="")
    if stem.partition(".")[0] in _RESERVED:
        stem = f"%{ord(stem[0]):x}{stem[1:]}"
    if len(stem) > _LONGEST_STEM:
        stem = f"{stem[: _LONGEST_STEM // 2]}-{blake2b(host.encode('utf-8', 'surrogatepass'), digest_size=16).hexdigest()}"
    return f"{stem}.json"
