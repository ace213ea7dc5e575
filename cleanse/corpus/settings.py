"""How documents are cleaned and written: what readers of every format and the workers share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cleanse.corpus.records import BadRecord
from cleanse.pipeline import Pipeline

_TYPES = {
    bool: "a boolean", int: "a number", float: "a number", str: "a string", list: "a list", dict: "an object", type(None): "null"
}  # fmt: skip


@dataclass(frozen=True)
class Settings:
    """How documents are cleaned and written.

    :param field: the field that is cleaned, of formats that have fields.
    :param target: the field that the text goes to.
    :param form: of the output: ``lines`` of JSON, ``rows`` of Arrow streams, which come of Parquet alone, or ``warc`` records.
    :param compression: of the output; ``cuts_compression`` that of the cuts, None where none are wanted.
    :param document_size: characters, or bytes; a larger document is passed through as it is.
    :param record_size: bytes; a payload that decompresses to more is put aside.
    :param timeout: seconds, which a warning names.
    """

    pipeline: Pipeline
    field: str = "text"
    target: str = "text"
    kind: str | None = None
    form: str = "lines"
    compression: str = ""
    cuts_compression: str | None = None
    document_size: int = 20_000_000
    record_size: int = 64_000_000
    timeout: float | None = None

    def value_of(self, fields: Mapping[str, Any]) -> str:
        """The text to clean.

        :raises BadRecord: when there is none.
        """
        if self.field not in fields:
            raise BadRecord(f"there is no field {self.field!r}; there is {', '.join(map(repr, fields)) or 'none'}")
        value = fields[self.field]
        if not isinstance(value, str):
            raise BadRecord(f"the field {self.field!r} is {type_of(value)}, not a string")
        return value


def type_of(value: Any) -> str:
    """What JSON calls a value.

    >>> type_of([])
    'a list'
    """
    return _TYPES.get(type(value), type(value).__name__)
