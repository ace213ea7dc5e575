"""What cleaning gives back: the text, and the account of what was taken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from cleanse import ledger
from cleanse.document import Cut

_EXCERPT = 76  # characters of a cut that a report shows
_RED, _GREEN, _BOLD, _PLAIN = "\x1b[31m", "\x1b[32m", "\x1b[1m", "\x1b[0m"


@dataclass(frozen=True)
class Result:
    """A cleaned text with its ledger.

    ``cuts`` are in the order of the source and do not overlap; a cut's span is in code points of ``source``.
    """

    text: str
    cuts: tuple[Cut, ...]
    source: str = field(repr=False)
    metadata: Mapping[str, str] = field(default_factory=dict)
    warnings: Sequence[str] = ()

    def restore(self) -> str:
        """The source, put together again from the text and the ledger alone.

        >>> from cleanse import inspect
        >>> result = inspect("It rained.\\n\\nPhoto: dpa\\n")
        >>> result.text, result.restore()
        ('It rained.', 'It rained.\\n\\nPhoto: dpa\\n')
        """
        return ledger.restore(self.text, self.cuts)

    @cached_property
    def language(self) -> str | None:
        """The language of the text by langdetect (ISO 639-1, ``zh-cn``, ``zh-tw``), None where there is too little to tell.

        Computed when first asked for, since it takes longer than cleaning.
        """
        from cleanse.language import detect

        return detect(self.text)

    def explain(self, colour: bool = False) -> str:
        """A report for people: each cut with its rule, its place in the source and its beginning; then the warnings.

        >>> from cleanse import inspect
        >>> print(inspect("It rained.\\n\\nPhoto: dpa").explain())
        whitespace:edge  10-12  - '\\n\\n'
        captions:credit  12-22  - 'Photo: dpa'
        """
        bold, red, green, plain = (_BOLD, _RED, _GREEN, _PLAIN) if colour else ("",) * 4
        lines = []
        for cut in self.cuts:
            line = f"{bold}{cut.id}{plain}  {cut.span.start}-{cut.span.end}  {red}- {_excerpt(cut.removed)}{plain}"
            lines.append(line + (f"  {green}+ {_excerpt(cut.put)}{plain}" if cut.put else ""))
        lines += [f"{bold}warning{plain}  {warning}" for warning in self.warnings]
        return "\n".join(lines) or "Nothing was cut."

    def to_dict(self) -> dict[str, Any]:
        """Everything but the source and the language as plain values, ready for :func:`json.dumps`.

        The source follows from the rest: see :meth:`restore`.
        """
        return {
            "text": self.text,
            "metadata": dict(self.metadata),
            "warnings": list(self.warnings),
            "cuts": [
                {
                    "cleaner": cut.cleaner,
                    "rule": cut.rule,
                    "span": [cut.span.start, cut.span.end],
                    "removed": cut.removed,
                    "put": cut.put,
                }
                for cut in self.cuts
            ],
        }


def _excerpt(text: str) -> str:
    return repr(text if len(text) <= _EXCERPT else text[: _EXCERPT - 1] + "…")
