"""An article and a diary that the tests of findings look at."""

from __future__ import annotations

PARAGRAPHS = (
    "It rained in the whole of the valley on Monday, and nobody went out of doors until the evening came.",
    "The mayor told reporters that the money for the bridge had been found after a long dispute with the county.",
    "Engineers who examined the pillars in June warned that the stone could not bear heavy lorries much longer.",
)
ARTICLE = "\n".join(("Rain over the valley", "4 March 2024", *PARAGRAPHS))
DIARY = "\n".join(line for day, text in enumerate(PARAGRAPHS, 4) for line in (f"{day} March 1911", text))
