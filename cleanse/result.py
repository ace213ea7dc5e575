"""What cleaning gives back: the text, and the account of what was taken."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Protocol

from cleanse import ledger
from cleanse.document import Block, Cut, Document, Span
from cleanse.page import Page

_EXCERPT = 76  # characters of a cut that a report shows
_RED, _GREEN, _BOLD, _PLAIN = "\x1b[31m", "\x1b[32m", "\x1b[1m", "\x1b[0m"


class Judge(Protocol):
    """A cleaner that can say why it cut."""

    @property
    def name(self) -> str:
        """The name under which the ledger knows the cleaner."""
        ...

    def reasons(self, page: Page) -> dict[int, str]:
        """For the blocks of a page that it cuts on balance, what speaks most against each."""
        ...

    def starts(self, doc: Document) -> list[int]:
        """Where the blocks of a text begin that it judged."""
        ...

    def reasons_in_text(self, doc: Document) -> dict[int, str]:
        """The same as ``reasons`` for blocks, by where they begin in the text."""
        ...


@dataclass(frozen=True)
class Result:
    """A cleaned text with its ledger.

    ``ledger`` is what the pipeline entered, neighbours of one rule as one cut, and enough to restore the source; ``told`` is
    the metadata that reading and cleaning found. Of a page, ``blocks`` are those of the text, ``page`` is the tree, ``html``
    the page itself and ``judge`` the cleaner that chose among its blocks; of a text, ``seen`` are the documents that the judge
    took something from. What is rarely asked for is made from these when it is. ``error`` says why :func:`cleanse.clean_many`
    could not clean a source; the text is then the source as it was.
    """

    text: str
    ledger: tuple[Cut, ...]
    source: str = field(repr=False)
    told: Mapping[str, str] = field(default_factory=dict)
    warnings: Sequence[str] = ()
    blocks: tuple[Block, ...] = field(default=(), repr=False)
    page: Page | None = field(default_factory=lambda: None, repr=False, compare=False)
    html: str | None = field(default=None, repr=False)
    url: str | None = None
    judge: Judge | None = field(default=None, repr=False)
    seen: tuple[Document, ...] = field(default=(), repr=False, compare=False)
    error: str | None = None

    def __getstate__(self) -> dict[str, Any]:
        """All but the tree of a page, which is larger than the rest together: it is read again when something asks for it."""
        return {name: value for name, value in vars(self).items() if name != "page" or self.html is None}

    def __getattr__(self, name: str) -> Any:
        """The tree of a page whose result came from another process."""
        if name != "page" or "html" not in vars(self):
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        from cleanse.read import read

        page = read(self.html, "html").document.page
        object.__setattr__(self, "page", page)
        return page

    @cached_property
    def cuts(self) -> tuple[Cut, ...]:
        """What was cut, in the order of the source, none overlapping; a cut's span is in code points of ``source``.

        There is one for each block of a page, or block of a text, that was left out; of a page with the path of the elements
        above it.
        """
        if self.page is None:
            return tuple(self._cuts_by_text_block())
        blocks, path = self.page.blocks, self.page.path
        return tuple(cut if block < 0 else cut._replace(path=path(blocks[block].element)) for cut, block in self._cuts_by_block())

    def _cuts_by_text_block(self) -> Iterator[Cut]:
        """The cuts of a text, those by the judge taken apart where a block begins."""
        judge, known = self.judge, set[int]()
        for doc in self.seen if judge is not None else ():
            known.update(map(ledger.in_source(doc.cuts), judge.starts(doc)))  # type: ignore[union-attr]
        starts = sorted(known)
        for cut in self.ledger:
            at, end = cut.span
            if judge is not None and cut.cleaner == judge.name and not cut.put:
                for start in starts[bisect_right(starts, at) : bisect_left(starts, end)]:
                    yield cut._replace(span=Span(at, start), removed=self.source[at:start])
                    at = start
            yield cut._replace(span=Span(at, end), removed=self.source[at:end]) if at != cut.span.start else cut

    def _cuts_by_block(self) -> Iterator[tuple[Cut, int]]:
        """The cuts of a page, those by the judge taken apart at the ends of its blocks, each with the number of the block
        that it takes from: -1 where it takes only what stands between them."""
        starts, ends = [0], list[int]()
        for block in self.page.blocks if self.page is not None else ():
            starts[-1] += len(block.separator)
            ends.append(starts[-1] + len(block.text))
            starts.append(ends[-1])
        del starts[-1]
        judge = self.judge.name if self.judge is not None else None
        for cut in self.ledger:
            at = cut.span.start + len(cut.removed) - len(cut.removed.lstrip())
            if at >= cut.span.end:
                yield cut, -1
                continue
            first = last = bisect_right(starts, at) - 1
            if cut.cleaner == judge:
                last = bisect_left(starts, cut.span.end) - 1
            start = cut.span.start
            for block_number in range(first, last):
                end = ends[block_number]
                yield cut._replace(span=Span(start, end), removed=self.source[start:end], put=""), block_number
                start = end
            yield cut._replace(span=Span(start, cut.span.end), removed=self.source[start : cut.span.end]), last

    @cached_property
    def metadata(self) -> Mapping[str, str]:
        """What the document tells of itself: ``encoding`` for bytes; ``byline``, ``date`` and more from what was cut.

        A page tells more: ``title``, ``byline``, ``date`` and ``modified`` (ISO 8601), ``site_name``, ``language``,
        ``canonical_url``, ``description``, ``image``. It is read when first asked for. See ``docs/metadata.md``.
        """
        if self.html is None:
            return self.told
        from cleanse.read.metadata import iso_date, read_metadata

        found = read_metadata(self.html, self.url)
        told = dict(self.told)
        date = told.pop("date", None)
        if date is not None and "date" not in found:
            iso = iso_date(date, found.get("language"))
            if iso is not None:
                told["date"] = iso
        return {**told, **found}

    def markdown(self, links: bool = False) -> str:
        """The text as Markdown, with headings, lists, tables, quotes and code; and its links, where they are wanted.

        >>> from cleanse import inspect
        >>> page = "<h2>The bridge</h2><p>It fell in the night, said the mayor of the valley, who had come by boat.</p>"
        >>> inspect(page).markdown().startswith("## The bridge")
        True
        """
        from cleanse.write.markdown import markdown

        if not links or self.html is None:
            return markdown(self.text, self.blocks, self.page)
        from cleanse.read.html import links_of

        return markdown(self.text, self.blocks, self.page, links_of(self.html, self.url))

    def restore(self) -> str:
        """The source, put together again from the text and the ledger alone: of a page, its visible text.

        >>> from cleanse import inspect
        >>> result = inspect("It rained.\\n\\nPhoto: dpa\\n")
        >>> result.text, result.restore()
        ('It rained.', 'It rained.\\n\\nPhoto: dpa\\n')
        """
        return ledger.restore(self.text, self.ledger)

    @cached_property
    def language(self) -> str | None:
        """The language of the text by langdetect (ISO 639-1, ``zh-cn``, ``zh-tw``), None where there is too little to tell.

        Computed when first asked for, since it takes longer than cleaning.
        """
        from cleanse.text.language import detect

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
        for cut, reasons in zip(self.cuts, self._reasons(), strict=True):
            line = f"{bold}{cut.id}{plain}  {cut.span.start}-{cut.span.end}  {red}- {_excerpt(cut.removed)}{plain}"
            line += f"  {green}+ {_excerpt(cut.put)}{plain}" if cut.put else ""
            line += f"  {cut.path}" if cut.path else ""
            lines.append(line + (f"  ({reasons})" if reasons else ""))
        lines += [f"{bold}warning{plain}  {warning}" for warning in self.warnings]
        return "\n".join(lines) or "Nothing was cut."

    def _reasons(self) -> list[str]:
        """For each cut by a model how likely it was to be body, and what spoke most against it."""
        if self.judge is None:
            return [""] * len(self.cuts)
        if self.page is None:
            return self._reasons_in_text(self.judge)
        judged = self.judge.reasons(self.page)
        return [judged.get(block, "") if cut.cleaner == self.judge.name else "" for cut, block in self._cuts_by_block()]

    def _reasons_in_text(self, judge: Judge) -> list[str]:
        known: dict[int, str] = {}
        for doc in self.seen:
            position = ledger.in_source(doc.cuts)
            known.update((position(start), reasons) for start, reasons in judge.reasons_in_text(doc).items())
        starts = sorted(known)
        found = []
        for cut in self.cuts:
            at = bisect_right(starts, cut.span.start + len(cut.removed) - len(cut.removed.lstrip())) - 1
            is_judged = cut.cleaner == judge.name and bool(cut.removed.strip()) and at >= 0
            found.append(known[starts[at]] if is_judged else "")
        return found

    def to_dict(self) -> dict[str, Any]:
        """Everything but the source and the language as plain values, ready for :func:`json.dumps`.

        The source follows from the rest: see :meth:`restore`.
        """
        return {
            "text": self.text,
            "metadata": dict(self.metadata),
            "warnings": list(self.warnings),
            **({"error": self.error} if self.error is not None else {}),
            "cuts": [
                {
                    "cleaner": cut.cleaner,
                    "rule": cut.rule,
                    "span": [cut.span.start, cut.span.end],
                    "removed": cut.removed,
                    "put": cut.put,
                    **({"path": cut.path} if cut.path else {}),
                }
                for cut in self.cuts
            ],
        }


def _excerpt(text: str) -> str:
    return repr(text if len(text) <= _EXCERPT else text[: _EXCERPT - 1] + "…")
