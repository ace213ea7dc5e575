"""How documents are cleaned and written: what readers of every format and the workers share."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any, Literal

from cleanse.corpus.dedupe.bodies import DUPLICATE_OF
from cleanse.corpus.records import BadRecord, Misfit
from cleanse.literals import is_meant
from cleanse.options import METADATA, Options

_TYPES = {
    bool: "a boolean", int: "a number", float: "a number", str: "a string", list: "a list", dict: "an object", type(None): "null"
}  # fmt: skip

Dedupe = Literal["", "exact", "near"]

PASSED_ON = "cleanse_error"
_NAMES, _NAME = 20, 40  # fields, and characters of each, that a message names
_NOTHING: tuple[Any, ...] = (None, "", [])  # which no field loses; an empty cell is how CSV has null
_OTHER_FIELD = "Name another by --field; where records further on have it, add --sparse"


@dataclass(frozen=True)
class Settings:
    """How documents are cleaned and written.

    :param options: what is cleaned, and what is written of it.
    :param field: the field that is cleaned, of formats that have fields.
    :param url_field: the one that holds the address of a page; WARC knows it without.
    :param target: the field that the text goes to.
    :param into_existing: whether it may be one that has something in it already.
    :param is_sparse: whether a run goes on that finds nothing to clean in the first records.
    :param is_table: whether the lines that are written become CSV or Parquet, which hold what UTF-8 has a place for.
    :param form: of the output: ``lines`` of JSON, ``rows`` of Arrow streams, which come of Parquet or Arrow, or ``warc`` records.
    :param compression: of the output; ``cuts_compression`` that of the cuts, None where none are wanted.
    :param document_size: characters, or bytes; a larger document is passed through as it is.
    :param record_size: bytes; a payload that decompresses to more is put aside.
    :param timeout: seconds, which a warning names.
    :param by_host: whether what is learned of the host of an address counts when its pages are cleaned.
    :param dedupe: ``exact`` or ``near``: which documents count as repeats of another's body; "": none is looked for.
    :param drops_duplicates: whether these are left out, and not marked by a field of the name ``DUPLICATE_OF``.
    :param is_passed_on: whether what is put aside goes to the output, in its place, with the reason by the name ``PASSED_ON``.
    """

    options: Options = dataclasses.field(default_factory=Options)
    field: str = "text"
    url_field: str | None = None
    target: str = "text"
    into_existing: bool = False
    is_sparse: bool = False
    is_table: bool = False
    form: str = "lines"
    compression: str = ""
    cuts_compression: str | None = None
    document_size: int = 20_000_000
    record_size: int = 64_000_000
    timeout: float | None = None
    is_passed_on: bool = False
    by_host: bool = False
    dedupe: Dedupe = ""
    drops_duplicates: bool = False

    def value_of(self, fields: Mapping[str, Any]) -> str:
        """The text to clean.

        :raises BadRecord: when there is none.
        """
        if self.field not in fields:
            near = is_meant(self.field, islice(fields, _NAMES)).lstrip()
            way_out = f"{near} {_OTHER_FIELD}" if near else _OTHER_FIELD
            raise Misfit(f"there is no field {self.field!r}; there is {_named(fields)}", way_out)
        value = fields[self.field]
        if value is None:
            raise BadRecord(f"the field {self.field!r} is null, not a string")
        if not isinstance(value, str):
            raise Misfit(
                f"the field {self.field!r} is {type_of(value)}, not a string", f"There is {_named(fields)}. {_OTHER_FIELD}"
            )
        return value

    @property
    def written(self) -> tuple[str, ...]:
        """The fields that are written: that of the text, and those that tell of it."""
        return (self.target, *self.told)

    @property
    def told(self) -> tuple[str, ...]:
        """The fields that tell of the text: those of metadata and of duplicates where they are wanted."""
        return (*(METADATA if self.options.metadata else ()), *((DUPLICATE_OF,) if self.marks_duplicates else ()))

    @property
    def marks_duplicates(self) -> bool:
        """Whether a field says what a document repeats."""
        return bool(self.dedupe) and not self.drops_duplicates

    def url_of(self, fields: Mapping[str, Any]) -> str | None:
        """The address of a page, where there is one."""
        url = fields.get(self.url_field) if self.url_field is not None else None
        return url if isinstance(url, str) else None

    def check_target(self, fields: Mapping[str, Any]) -> None:
        """Sees to it that text takes the place of nothing but what it was made of, unless that is asked for.

        :raises BadRecord: when there is something else.
        """
        if self.target != self.field and not self.into_existing and fields.get(self.target) is not None:
            raise Misfit(
                f"there is a field {self.target!r} already, which --into would replace",
                "Name another by --into, or have it replaced by --into-existing",
            )

    def replaced(self, fields: Mapping[str, Any]) -> tuple[str, ...]:
        """The fields of a record that give way to what is told of its text, and have something in them: an earlier run may have
        told it."""
        return tuple(name for name in self.told if fields.get(name) not in _NOTHING)


def _named(fields: Mapping[str, Any]) -> str:
    shown = [repr(name) if len(name) <= _NAME else f"{name[:_NAME]!r}…" for name in islice(fields, _NAMES)]
    more = f" and {len(fields) - _NAMES} more" if len(fields) > _NAMES else ""
    return f"{', '.join(shown)}{more}" if fields else "none"


def type_of(value: Any) -> str:
    """What JSON calls a value.

    >>> type_of([])
    'a list'
    """
    return _TYPES.get(type(value), type(value).__name__)
