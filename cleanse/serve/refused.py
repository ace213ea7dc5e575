"""Why a request gets no answer, as a status and a line."""

from __future__ import annotations

from typing import Any


class Refused(Exception):
    """A request that is not served: ``status`` as HTTP has it, and what was expected, and the way out, as the message.

    :param field: the field of the request that is wrong, where it is one.
    :param headers: of the answer, beside those that every answer has.

    >>> Refused(400, "source is missing.", "source").told()
    {'error': 'source is missing.', 'field': 'source'}
    """

    def __init__(self, status: int, message: str, field: str = "", headers: dict[str, str] | None = None) -> None:
        super().__init__(message)
        self.status, self.field, self.headers = status, field, headers or {}

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.status, str(self), self.field, self.headers)

    def told(self) -> dict[str, str]:
        """The same as values of JSON."""
        return {"error": str(self), **({"field": self.field} if self.field else {})}
