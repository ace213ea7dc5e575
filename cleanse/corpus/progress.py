"""How far a run is: a bar by tqdm on a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
import time
from typing import Any

from cleanse.errors import MissingExtra
from cleanse.extras import need
from cleanse.write.terminal import shown

_EVERY = 30.0  # seconds between lines


class Progress:
    """Tells on standard error how far a run is.

    :param total: bytes of all files, as they lie on the disk; None where nobody knows.
    :param done: bytes and documents that an earlier run did.
    :param has_bar: whether a terminal gets a bar; not where the records themselves may go there.
    """

    def __init__(self, total: int | None, done: int = 0, documents: int = 0, has_bar: bool = True) -> None:
        self._total, self._done, self._documents = total, done, documents
        self._began = self._told = time.monotonic()
        self._first = (done, documents)
        self._bar: Any = None
        self._is_mute = False
        if has_bar and sys.stderr.isatty():
            self._bar = self._made_bar(total, done)

    def _made_bar(self, total: int | None, done: int) -> Any:
        try:
            tqdm = need("tqdm", "progress", "A progress bar").tqdm
        except MissingExtra as missing:
            self.tell(str(missing))
            return None
        return tqdm(total=total, initial=done, unit="B", unit_scale=True, dynamic_ncols=True, file=sys.stderr)

    def at(self, position: int, documents: int) -> None:
        """Notes what is done: bytes of all files, and documents."""
        self._done, self._documents = max(position, self._done), documents
        now = time.monotonic()
        if self._bar is not None:
            self._bar.set_postfix_str(f"{self._documents:,} documents, {self._speed(now)[0]:,.0f}/s", refresh=False)
            self._bar.update(self._done - self._bar.n)
        elif now - self._told >= _EVERY:
            self._told = now
            self._print(self._line(now))

    def tell(self, message: str) -> None:
        """Says something at once, without spoiling the bar."""
        message = shown(message)
        if self._bar is not None:
            self._bar.write(f"cleanse: {message}", file=sys.stderr)
        else:
            self._print(f"cleanse: {message}")

    def _print(self, line: str) -> None:
        if not self._is_mute:
            try:
                print(line, file=sys.stderr, flush=True)
            except BrokenPipeError:  # nobody reads it any more, and the run goes on
                self._is_mute = True

    def close(self) -> float:
        """Ends the bar; gives the seconds that the run took."""
        if self._bar is not None:
            self._bar.close()
        return time.monotonic() - self._began

    def _speed(self, now: float) -> tuple[float, float]:
        """Documents and bytes a second."""
        seconds = max(now - self._began, 1e-3)
        done, documents = self._first
        return (self._documents - documents) / seconds, (self._done - done) / seconds

    def _line(self, now: float) -> str:
        documents, size = self._speed(now)
        if self._total is None:
            return f"cleanse: {self._documents:,} documents, {documents:,.0f} documents/s"
        share = self._done / self._total if self._total else 1
        left = (self._total - self._done) / size if size else 0
        return (
            f"cleanse: {share:.0%} of {self._total / 1e6:,.1f} MB, {self._documents:,} documents, "
            f"{documents:,.0f} documents/s, {size / 1e6:,.2f} MB/s, {_time(left)} left"
        )


def _time(seconds: float) -> str:
    """Seconds as a clock shows them.

    >>> _time(61), _time(7322)
    ('1:01', '2:02:02')
    """
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
