"""What a request asks for: a document, how it is cleaned, and what is told of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any
from urllib.parse import parse_qsl

from cleanse.errors import UnknownCleaner
from cleanse.literals import Kind, check_choice
from cleanse.options import Options
from cleanse.pipeline import Pipeline
from cleanse.read.sources import of_response
from cleanse.serve.refused import Refused

TOLD = ("cuts", "blocks", "links", "images", "report")
"""What an answer tells beside the body, where it is asked for."""
OPTIONS = (*(of.name for of in fields(Options) if of.name not in ("pipeline", "site")), "url")
"""The options that documents have everywhere, but for a pipeline and a site, which are no values of JSON."""
NAMES = ("only", "without")
"""The cleaners that run alone, and those that are left out."""
FIELDS = ("source", *OPTIONS, *NAMES, *TOLD)
BODIES = ("text/html", "application/xhtml+xml", "text/plain", "application/octet-stream")
"""Content types of documents that come as they are; of the last it is told by their looks what they are."""
_SWITCHES = {"true": True, "1": True, "": True, "false": False, "0": False}
_LISTS = ("include", *NAMES)
_SELECTORS = ("keep", "drop")  # of which each may have commas in it


@dataclass(frozen=True)
class Asked:
    """A document, how it is cleaned, and what is told of it. Picklable: it is sent to a worker.

    ``kind`` and ``charset`` are what the header of its request says of it; the options come before them.
    """

    source: str | bytes
    options: Options = field(default_factory=Options)
    url: str | None = None
    tell: frozenset[str] = frozenset()
    kind: Kind | None = None
    charset: str | None = None


def of_json(body: bytes) -> Asked:
    """What a body of JSON asks for.

    :raises Refused: when it is none, or a field is wrong, which the refusal names.

    >>> of_json(b'{"source": "It rained.", "favor": "recall", "cuts": true}').tell
    frozenset({'cuts'})
    >>> of_json(b'{"source": "It rained.", "favor": "recal"}')
    Traceback (most recent call last):
    cleanse.serve.refused.Refused: favor is 'recal'; expected 'balance', 'precision' or 'recall'. Is 'recall' meant?
    """
    try:
        given = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Refused(400, f'The body is no JSON ({error}); expected an object such as {{"source": "It rained."}}.') from None
    if not isinstance(given, dict):
        raise Refused(
            400, f'The body is JSON, but a {type(given).__name__}; expected an object such as {{"source": "It rained."}}.'
        )
    _check_fields(given)
    if "source" not in given:
        raise Refused(400, "source is missing; it is the text or the HTML to clean.", "source")
    source = given.pop("source")
    if not isinstance(source, str):
        raise Refused(400, f"source is of type {type(source).__name__}; it is the text or the HTML to clean, a string.", "source")
    return _asked(source, given)


def of_document(body: bytes, content_type: str, query: str) -> Asked:
    """What a document asks for that is itself the body, with the options in the query of the address.

    :raises Refused: for another type than ``BODIES``, and when a field is wrong, which the refusal names.

    >>> asked = of_document(b"<p>It rained.", "text/html; charset=utf-8", "title=true&include=captions,comments")
    >>> asked.kind, asked.options.title, asked.options.include
    ('html', True, ('captions', 'comments'))
    """
    if content_type.partition(";")[0].strip().lower() not in BODIES:
        wanted = ", ".join(BODIES)
        raise Refused(
            415, f"Content-Type is {content_type!r:.80}; expected application/json, or for the document itself {wanted}."
        )
    given: dict[str, Any] = {}
    for name, value in parse_qsl(query, keep_blank_values=True):
        if name in _SELECTORS:
            given[name] = [*given.get(name, []), value]
        elif name in _LISTS:
            given[name] = [*given.get(name, []), *(part.strip() for part in value.split(",") if part.strip())]
        elif name in given:
            raise Refused(400, f"{name} is in the query twice; send it once.", name)
        else:
            given[name] = _SWITCHES.get(value.lower(), value) if name in ("title", "metadata", *TOLD) else value
    _check_fields(given)
    if "source" in given:
        raise Refused(400, "source is in the query, but the body is the document already; send one of them.", "source")
    sent = of_response(body, {"Content-Type": content_type})
    return replace(_asked(sent.data, given), kind=sent.kind, charset=sent.charset)


def _check_fields(given: Mapping[str, Any]) -> None:
    for name in given:
        try:
            check_choice("There is no field", name, FIELDS)
        except ValueError as error:
            raise Refused(400, str(error), name) from None


def _asked(source: str | bytes, given: Mapping[str, Any]) -> Asked:
    tell = frozenset(name for name in TOLD if _switch(name, given.get(name, False)))
    only, without = (_names(name, given.get(name, [])) for name in NAMES)
    url = given.get("url")
    if url is not None and not isinstance(url, str):
        raise Refused(400, f"url is {url!r:.80}; it is the address of the page, such as 'https://example.org/rain'.", "url")
    options = {name: given[name] for name in OPTIONS if name in given and name != "url"}
    try:
        asked = Options(**options)
        if only or without:
            options["pipeline"] = _pipeline(Pipeline.default(options.pop("favor", "balance"), asked.include), only, without)
            options.pop("include", None)
            asked = Options(**options)
    except (ValueError, TypeError) as error:
        name = str(error).partition(" ")[0]
        raise Refused(400, str(error), name if name in FIELDS else "") from None
    return Asked(source, asked, url, tell)


def _pipeline(pipeline: Pipeline, only: list[str], without: list[str]) -> Pipeline:
    for name, names in zip(NAMES, (only, without), strict=True):
        try:
            if names:
                pipeline = pipeline.only(*names) if name == "only" else pipeline.without(*names)
        except UnknownCleaner as error:
            raise Refused(400, f"{name}: {error}", name) from None
    return pipeline


def _switch(name: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise Refused(400, f"{name} is {value!r:.80}; expected true or false.", name)
    return value


def _names(name: str, value: object) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise Refused(400, f'{name} is {value!r:.80}; expected a list of names of cleaners, such as ["captions"].', name)
    return value
