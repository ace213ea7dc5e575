"""The writer: what puts the marks of quotes and list items before the lines of leaves."""

from __future__ import annotations

from collections.abc import Sequence

from cleanse.write.markdown.leaves import Leaf
from cleanse.write.markdown.places import Frame


class Writer:
    """The lines so far, and the frames that the last of them stands in."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.open: list[Frame] = []
        self.is_text = False  # whether the last leaf is

    def add(self, leaf: Leaf) -> None:
        """Writes a leaf after those before it."""
        chain = leaf.frame.chain() if leaf.frame is not None else []
        common = 0
        for one, two in zip(self.open, chain, strict=False):
            if one is not two:
                break
            common += 1
        for frame in chain[common:]:
            beside = self.open[common] if frame is chain[common] and common < len(self.open) else None
            self.mark(frame, beside)
        outer = "".join(frame.indent for frame in chain[:common])
        if self.lines and not self.is_tight(chain, common):
            self.lines.append(outer.rstrip())
        prefix = outer + "".join(frame.mark for frame in chain[common:])
        for line in leaf.lines:
            self.lines.append(prefix + line if line else prefix.rstrip())
            prefix = "".join(frame.indent for frame in chain)
        self.open = chain
        self.is_text = leaf.is_text

    def mark(self, frame: Frame, beside: Frame | None) -> None:
        """Gives a frame its mark. Of two lists side by side the second has another, or they were one (section 5.3); so has an
        item whose number does not follow, or it would be counted on."""
        if frame.list is None:
            frame.mark = frame.indent = "> "
            return
        sign, other = (".", ")") if frame.is_ordered else ("-", "*")
        if beside is not None and beside.list is not None and beside.is_ordered == frame.is_ordered:
            goes_on = beside.list == frame.list and (not frame.is_ordered or frame.number == beside.number + 1)
            sign = beside.sign if goes_on else other if beside.sign == sign else sign
        frame.sign = sign
        frame.mark = f"{max(frame.number, 0)}{sign} " if frame.is_ordered else f"{sign} "
        frame.indent = " " * len(frame.mark)
        if frame.task:
            frame.mark += f"[{frame.task}] "

    def is_tight(self, chain: Sequence[Frame], common: int) -> bool:
        """Whether a leaf follows the last without a blank line: the next item of a list, or a list below an item's text."""
        if common == len(chain) or chain[common].list is None:
            return False
        item = chain[common]
        if common < len(self.open):
            return self.open[common].list == item.list and self.open[common].sign == item.sign
        # Only a list that begins with 1 may follow a paragraph so.
        starts = not item.is_ordered or item.number == 1
        return self.is_text and starts and common > 0 and self.open[-1].list is not None
