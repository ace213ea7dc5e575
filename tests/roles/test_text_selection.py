"""Which blocks of a text without markup stay: edges of half a page, more of a whole one, and no dates between what goes."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from cleanse.lexicon import Lexicon
from cleanse.literals import Favor
from cleanse.read.text import read_text
from cleanse.roles import text_selection
from cleanse.roles.model import TextModel
from cleanse.roles.text_features import FEATURES
from cleanse.roles.text_selection import TextSelection, select_text
from cleanse.roles.words import TextWords

MENU = ("Skip to content", "Home", "Ferries", "Log in")
STORY = "There was a door in that house which led nowhere at all.", "Nobody had opened it since the war, and nobody asked why."
FOOTER = ("Share", "Print", "Privacy policy", "Terms of use")
PAGE = 5.0


class _Fixed:
    """Trees that give each row the logit of its block."""

    def __init__(self, *logits: float) -> None:
        self.logits = logits

    def score(self, row: Sequence[float]) -> float:
        return self.logits[int(row[FEATURES.index("from start")]) if len(self.logits) > 1 else 0]


def _selected(whole: float, texts: Sequence[str], logits: Sequence[float], favor: Favor = "balance") -> TextSelection:
    model = TextModel(TextWords.of({}, {}), _Fixed(*logits), _Fixed(*logits), _Fixed(whole))
    prediction = model.predict(read_text("\n\n".join(texts)))
    lexicon = Lexicon.default()
    return select_text(prediction, favor, lexicon, lambda _: (), lambda at: "date" if texts[at].startswith("Monday") else "")


def _kept(found: TextSelection, texts: Sequence[str]) -> list[str]:
    return [text for text, stays in zip(texts, found.keeps, strict=True) if stays]


def test_of_half_a_page_the_edges_go() -> None:
    texts = (*MENU, "A word", *STORY, *FOOTER)
    found = _selected(0.0, texts, [-4.0] * 5 + [2.0] * 2 + [-4.0] * 4)
    assert _kept(found, texts) == ["A word", *STORY]
    assert not found.bylines


def test_of_a_page_the_unlikely_goes_wherever_it_stands() -> None:
    texts = (STORY[0], "Ten doors", STORY[1])
    found = _selected(PAGE, texts, [2.0, -4.0, 2.0])
    assert _kept(found, texts) == [*STORY]


@pytest.mark.parametrize("text", ["Monday, 3 May", "Ten doors"])
def test_a_date_between_what_goes_goes_and_nothing_else(text: str) -> None:
    texts = ("Ferries", text, "Harbours", *STORY)
    found = _selected(PAGE, texts, [-4.0, 2.0, -4.0, 2.0, 2.0])
    assert found.bylines == ([1] if text.startswith("Monday") else [])
    assert [at for at, stays in enumerate(found.keeps) if not stays] == [0, *found.bylines, 2]


def test_paragraphs_of_a_short_page_stay_however_unlikely() -> None:
    said = "Seven boats lay in the harbour that night, and none of them put out to sea again."
    texts = (*MENU, STORY[0], "Ten doors", said, *FOOTER)
    logits = [-4.0] * 4 + [2.0, -4.0, -4.0] + [-4.0] * 4
    assert _kept(_selected(PAGE, texts, logits), texts) == [STORY[0], said]


def test_most_prose_of_a_long_page_stays_however_unlikely(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_selection, "_MOST_OF_SHORT", 0)
    texts = [f"{number} boats lay in the harbour that night, and none of them put out to sea again." for number in range(11)]
    found = _selected(PAGE, texts, [3.0] + [-3.0] * 8 + [-2.5, -2.6], favor="precision")
    assert _kept(found, texts) == [texts[0], *texts[9:]]


def test_the_cells_of_a_table_between_paragraphs_go_or_stay_together() -> None:
    texts = (STORY[0], "Hull", "12", "26", STORY[1], *FOOTER)
    kept = _selected(PAGE, texts, [2.0, -0.5, -2.0, -2.0, 2.0] + [-4.0] * 4)
    assert _kept(kept, texts) == [*texts[:5]]
    gone = _selected(PAGE, texts, [2.0, -0.5, -4.0, -4.0, 2.0] + [-4.0] * 4)
    assert "12" not in _kept(gone, texts)
    labelled = (STORY[0], "Hull", "12", "Print", STORY[1], *FOOTER)
    assert "12" not in _kept(_selected(PAGE, labelled, [2.0, -0.5, -2.0, -2.0, 2.0] + [-4.0] * 4), labelled)


def test_the_lines_below_the_last_paragraph_go_or_stay_together() -> None:
    texts = (*STORY, "Width", "120 cm", "Oak", *FOOTER)
    assert _kept(_selected(PAGE, texts, [2.0, 2.0, -0.5, -2.0, -2.0] + [-4.0] * 4), texts) == [*texts[:5]]
    assert _kept(_selected(PAGE, texts, [2.0, 2.0, -0.5, -4.0, -4.0] + [-4.0] * 4), texts)[3:] == []


def test_of_what_may_be_no_page_sentences_and_recurring_names_stay() -> None:
    texts = ("ANN", STORY[0], "ANN", "No.", "ANN", "Print", STORY[1], *FOOTER)
    logits = [2.0, 2.0, 2.0, -4.0, -4.0, -4.0, 2.0] + [-4.0] * 4
    assert _kept(_selected(2.9, texts, logits), texts) == [*texts[:5], STORY[1]]
    assert _kept(_selected(PAGE, texts, logits), texts) == [*texts[:3], STORY[1]]
