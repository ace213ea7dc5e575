"""Pages for tests of rules: every block as likely to be body as any other, so that a rule alone decides."""

from __future__ import annotations

from cleanse.read.html import HtmlSource
from cleanse.roles.judged import Judged, Step
from cleanse.text.lines import count_words

PARAGRAPH = (
    "<p>It rained in the valley all day, and by the evening nobody could say how high the river stood at the old mill.</p>"
)
ARTICLE = f"<article><h1>Rain</h1>{PARAGRAPH * 4}</article>"


def judged(html: str, probability: float = 0.9) -> Judged:
    """A page whose blocks have all one probability."""
    page = HtmlSource(f"<!doctype html><html><body>{html}</body></html>").page
    return Judged(page, [probability] * len(page.blocks), [count_words(block.text) for block in page.blocks])


def taken(step: Step, html: str) -> list[str]:
    """The texts of the blocks that a step takes."""
    of = judged(html)
    step(of)
    return [block.text for block, rule in zip(of.page.blocks, of.rules, strict=True) if rule]
