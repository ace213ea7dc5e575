"""What stands in elements that are called footnotes stays with the body above it."""

from __future__ import annotations

import pytest

from cleanse.roles.notes import keep_notes
from tests.roles.pages import ARTICLE, PARAGRAPH, judged

NOTE = "Lee, Ann: Rain in the Valley (Oldtown 2011), 84."


def _kept(html: str, probability: float = 0.2, favor: str = "balance") -> list[str]:
    """The texts that come back, where the model takes all but the paragraphs above."""
    of = judged(html, probability)
    of.favor = favor  # type: ignore[assignment]
    said = [block.text for block in of.page.blocks]
    of.rules = ["" if text in PARAGRAPH else "model" for text in said]
    before = [*of.rules]
    keep_notes(of)
    return [text for text, rule, was in zip(said, of.rules, before, strict=True) if was and not rule]


@pytest.mark.parametrize(
    "notes",
    [
        "<div class=footnote><p class=footnote>{}</p></div>",
        "<ol class=wp-block-footnotes><li id=n1>{}</li></ol>",
        "<ul class='modern-footnotes-list wide'><li>{}</li></ul>",
        "<table><tr class=footnotes_plugin_reference_row><td class=footnote_plugin_text>{}</td></tr></table>",
        "<section class=endnotes><p>{}</p></section>",
        "<p class=footnote>{}</p>",
        "<aside class='starlight-aside starlight-aside--tip'><div><p>{}</p></div></aside>",
        "<div class='admonition tip'><p>{}</p></div>",
    ],
)
def test_notes_below_a_body_stay(notes: str) -> None:
    assert _kept(f"<div>{PARAGRAPH * 4}{notes.format(NOTE)}</div>") == [NOTE]


@pytest.mark.parametrize(
    "page",
    [
        f"<div><p>It rained.</p><p class=footnote>{NOTE}</p></div>",  # beside hardly a body
        f"{ARTICLE}<footer><p class=footnote>{NOTE}</p></footer>",
        f"<footer class=footnotes><p>{NOTE}</p></footer>{PARAGRAPH * 4}",
        f"<div class=footnotes><p>{NOTE}</p></div>{PARAGRAPH * 4}",  # above it
        f"<div>{PARAGRAPH * 4}<div class=footer-footnotes><p>{NOTE}</p></div></div>",
        f"<div>{PARAGRAPH * 4}<p class=footnote><a href=/a>{NOTE}</a></p></div>",
        f"<div>{PARAGRAPH * 4}<div class='admonition promo'><p>{NOTE}</p></div></div>",
        f"<div>{PARAGRAPH * 4}<div class='custom-block ad'><p>{NOTE}</p></div></div>",
        f"<div>{PARAGRAPH * 4}<p class=footnote>Sign up for our newsletter</p></div>",
    ],
)
def test_other_things_that_are_called_so_go(page: str) -> None:
    assert _kept(page) == []


def test_what_is_most_unlikely_goes_and_so_do_all_where_precision_counts() -> None:
    page = f"<div>{PARAGRAPH * 4}<p class=footnote>{NOTE}</p></div>"
    assert _kept(page, 0.01) == []
    assert _kept(page, favor="precision") == []


@pytest.mark.parametrize("note", [f"<p>{{}} {NOTE}</p>", f"<p>{{}}{NOTE}</p>"])
@pytest.mark.parametrize("mark", ["1.", "[2]", "3", "*", "^", "↑", "b.", "12)"])
def test_a_note_with_a_number_or_a_mark_may_be_less_likely(note: str, mark: str) -> None:
    page = f"<div>{PARAGRAPH * 4}<div class=footnotes>{note.format(mark)}</div></div>"
    assert len(_kept(page, 0.1)) == 1


def test_other_notes_must_be_likelier() -> None:
    page = f"<div>{PARAGRAPH * 4}<div class=footnotes>{{}}</div></div>"
    assert _kept(page.format(f"<p>{NOTE}</p>"), 0.1) == []
    assert _kept(page.format(f"<ul><li>{NOTE}</ul>"), 0.1) == []
    assert _kept(page.format("<p>18+. Play with care.</p><p>2 eels for a shilling</p>"), 0.1) == []
    assert _kept(page.format(f"<ol><li>{NOTE}</ol>"), 0.1) == [NOTE]
    referred = f"<p>So it was.<sup><a href=#n>1</a></sup></p>{PARAGRAPH * 4}<div class=footnotes><p id=n>{NOTE}</p></div>"
    assert NOTE in _kept(f"<div>{referred}</div>", 0.1)
