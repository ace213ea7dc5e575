"""What a server spends on those who ask."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """What one request, and all of them together, may cost.

    :param size: bytes of a request's body.
    :param seconds: that a document may take.
    :param workers: processes that clean, each one document at a time; 0: none, the server cleans itself, without a limit of time.
    :param waiting: documents that may wait for a worker.
    :param connections: that are open at once.
    :raises ValueError: for less than nothing.

    >>> Limits(waiting=-1)
    Traceback (most recent call last):
    ValueError: waiting is -1; it is a number from 0 on.
    """

    size: int = 10_000_000
    seconds: float = 10.0
    workers: int = 2
    waiting: int = 8
    connections: int = 64

    def __post_init__(self) -> None:
        for name, least in (("size", 1), ("workers", 0), ("waiting", 0), ("connections", 1)):
            if getattr(self, name) < least:
                raise ValueError(f"{name} is {getattr(self, name)!r}; it is a number from {least} on.")
        if not self.seconds > 0:
            raise ValueError(f"seconds is {self.seconds!r}; it is a number above 0.")
