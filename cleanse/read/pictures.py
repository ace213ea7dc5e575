"""Where the picture of an ``img`` is: pages put off loading it, offer it in many sizes, or show it where no script runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

# Where scripts that load pictures late find the address, the likeliest first.
_LATE = (
    *"data-src data-lazy-src data-original data-lazy data-original-src data-full-src data-hi-res-src data-hires".split(),
    *"data-orig-file data-large-file data-image data-url data-img-src data-image-src data-echo data-ll-src".split(),
    *"data-flickity-lazyload data-src-large data-src-medium data-actualsrc data-delayed-url data-runner-src lazy-src".split(),
)
_SIZES = ("data-srcset", "data-lazy-srcset", "srcset", "data-sizes-srcset", "imagesrcset")
_NOT_IT = re.compile(  # pictures that stand in for another until it is loaded
    r"data:|about:|blob:|(?:.*[/_.-])?(?:blank|spacer|placeholder|pixel|transparent|loading|lazy|lqip|grey|1x1|empty|spinner)"
    r"[\w.-]{0,20}\.(?:gif|png|svg|jpe?g|webp)(?:[?#]|$)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[^\s]*[./][^\s]*")
_CANDIDATE = re.compile(r"\s*(\S*[^\s,])(?:\s+([0-9.]{1,12})([wx]))?[^,]*(?:,|$)")
_MOST_CHARS, _MOST_SIZES, _MOST_SOURCES = 8_000, 40, 12  # of a list of sizes; of what is looked at


def source_of(image: LexborNode) -> str:
    """The address of the picture of an ``img``, as the page has it; nothing where there is none but one that stands in for it.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> image = LexborHTMLParser("<img src=blank.gif srcset='a.jpg 300w, b.jpg 900w'>").css_first("img")
    >>> source_of(image) if image else ""
    'b.jpg'
    """
    return next(filter(None, _addresses(image)), "")


def _addresses(image: LexborNode) -> Iterator[str]:
    attributes = image.attributes
    for name in _LATE:
        value = (attributes.get(name) or "").strip()
        if value and _ADDRESS.fullmatch(value) and not _NOT_IT.match(value):
            yield value
    own = (attributes.get("src") or "").strip()
    if own and not _NOT_IT.match(own):
        yield own
    yield _best_of_sizes(attributes)
    parent = image.parent
    if parent is not None and parent.tag == "picture":
        source, looked_at = parent.first_child, 0
        while source is not None and looked_at < _MOST_SOURCES:
            if source.tag == "source":
                yield _best_of_sizes(source.attributes)
            source, looked_at = source.next, looked_at + 1
    twin = image.next
    for _ in range(2):  # white space may stand between
        if twin is not None and twin.tag == "noscript":
            shown = twin.css_first("img") if len(twin.text_content or "") < _MOST_CHARS else None
            if shown is not None:
                yield (shown.attributes.get("src") or "").strip()
            break
        twin = twin.next if twin is not None else None


def _best_of_sizes(attributes: dict[str, str | None]) -> str:
    """The largest picture of a list of sizes (WHATWG HTML, section 4.8.4.2.1)."""
    best, most = "", -1.0
    for name in _SIZES:
        value = (attributes.get(name) or "")[:_MOST_CHARS]
        for number, found in enumerate(_CANDIDATE.finditer(value)):
            address, size, unit = found.groups()
            if number >= _MOST_SIZES:
                break
            try:
                weight = float(size or 1) * (1 if unit == "w" else 1_000)
            except ValueError:
                weight = 0
            if weight > most and not _NOT_IT.match(address):
                best, most = address, weight
        if best:
            break
    return best
