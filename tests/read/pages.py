"""A page and a paragraph that the tests of reading share."""

from __future__ import annotations

from tests.strategies import seed_paragraphs

BODY = "The council said on Monday that it had rained all day, and that nobody in the valley had gone out of doors."


PAGE = f"""<html><head><title>Rain</title></head><body><nav><a href="/">Home</a><a href="/news">News</a></nav>
<article><h1>Rain in the valley</h1>{"".join(f"<p>{paragraph}</p>" for paragraph in seed_paragraphs()[:6])}</article>
<footer><p>All rights reserved.</p></footer></body></html>"""
