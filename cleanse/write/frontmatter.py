"""Front matter: metadata as YAML between two lines of three hyphens, as Obsidian, Hugo, Jekyll and Pandoc read it.

YAML 1.2 (https://yaml.org/spec/1.2.2/) has JSON in it, so every text stands in double quotes with the escapes of JSON, whatever
it holds; what readers of YAML 1.1 take otherwise is escaped too. Dates and numbers stand as they are.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date, datetime

# What is no character of YAML, or ends a line in YAML 1.1; and half characters, which no file can hold.
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,6})?(?:Z|[+-][0-9]{2}:[0-9]{2})?")
_KEY = re.compile(r"[a-z][a-z0-9]*_?[a-z0-9_]{2,}")  # none that YAML 1.1 takes for true or false
_WORDS = frozenset(("true", "false", "null", "yes", "off"))


def front_matter(metadata: Mapping[str, object]) -> str:
    """The front matter of a text, with the line break at its end; nothing where there is no metadata.

    Values are texts, numbers, or sequences of these; what is empty is left out.

    >>> print(front_matter({"title": "Rain: a lot", "date": "2024-05-14", "tags": ["rain", "no"]}), end="")
    ---
    title: "Rain: a lot"
    date: 2024-05-14
    tags:
      - "rain"
      - "no"
    ---
    """
    lines = [line for key, value in metadata.items() for line in _entry(key, value)]
    return "\n".join(("---", *lines, "---", "")) if lines else ""


def _entry(key: str, value: object) -> Iterator[str]:
    name = key if _KEY.fullmatch(key) and key not in _WORDS else _quoted(key)
    if isinstance(value, (list, tuple)):
        if value:
            yield f"{name}:"
            yield from (f"  - {_scalar(item)}" for item in value)
    elif value is not None and value != "":
        yield f"{name}: {_scalar(value)}"


def _scalar(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    text = str(value)
    return text if _is_date(text) else _quoted(text)


def _is_date(text: str) -> bool:
    """Whether a text is a date that there is, or a time: what has the form of one alone would fail a reader of YAML 1.1."""
    with suppress(ValueError):
        if _DAY.fullmatch(text):
            return bool(date.fromisoformat(text))
        if _TIME.fullmatch(text):
            return bool(datetime.fromisoformat(text.replace("Z", "+00:00")))
    return False


def _quoted(text: str) -> str:
    quoted = json.dumps(_SURROGATE.sub("\ufffd", text), ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found.group()):04x}", quoted)
