"""What furniture encloses in a text without markup: teasers, the words of a box, comments, labels."""

from __future__ import annotations

import pytest

from cleanse.document import Document
from cleanse.read.text import read_text
from cleanse.roles.model import TextModel
from cleanse.roles.text_enclosed import enclosed
from cleanse.roles.text_features import KINDS, TextFeatures
from cleanse.text.lines import lines

STORY = "There was a door in that house which led nowhere at all.", "Nobody had opened it since the war, and nobody asked why."
TEASERS = ("Ten doors to see", "The house on the quay")


def _enclosed(*texts: str, stays: tuple[str, ...] = (), likely: float = 0.4, kind: str = "article") -> list[str]:
    """What is enclosed where the story stays as surely body, and other blocks stay though they are less likely to be."""
    doc: Document = read_text("\n\n".join(texts))
    features = TextFeatures(doc, TextModel.default().words)
    features.kind_scores = tuple(float(of == kind) for of in KINDS)
    probabilities = [0.9 if text in STORY else likely if text in stays else 0.0 for text in texts]
    keeps = [text in STORY or text in stays for text in texts]

    def sections(at: int) -> list[tuple[str, str]]:
        return [(phrase.file, phrase.section) for phrase in doc.cached(lines)[at].features.phrases]

    return [texts[at] for at in enclosed(features, probabilities, keeps, sections)]


@pytest.mark.parametrize("below", [("Terms of use",), ()])
def test_teasers_go_with_their_heading(below: tuple[str, ...]) -> None:
    assert _enclosed(*STORY, "You may also like", *TEASERS, *below, stays=TEASERS) == [*TEASERS]


def test_what_is_as_likely_as_the_body_stays() -> None:
    assert _enclosed(*STORY, "You may also like", *TEASERS, "Terms of use", stays=TEASERS, likely=0.85) == []


def test_what_goes_on_below_is_no_teaser() -> None:
    assert _enclosed(STORY[0], "You may also like", *TEASERS, STORY[1], stays=TEASERS) == []


def test_a_label_below_each_entry_is_no_heading() -> None:
    label = "You may also like"
    assert _enclosed(STORY[0], TEASERS[0], label, TEASERS[1], label, STORY[1], stays=TEASERS) == []


def test_the_words_of_a_box_go_with_it() -> None:
    said = "A letter from the quay every Friday."
    assert _enclosed(*STORY, "Sign up to our newsletter", said, "Your email address", stays=(said,)) == [said]
    assert _enclosed(*STORY, "Sign up to our newsletter", said, "The door", stays=(said,)) == []


def test_comments_go_between_their_heading_and_their_form() -> None:
    comments = ("Tom B.", "I was there too!")
    page = (*STORY, "Comments (2)", *comments, "Leave a comment")
    assert _enclosed(*page, stays=comments) == [*comments]
    assert _enclosed("Comments (2)", *comments, "Leave a comment", *STORY, stays=comments) == []
    assert _enclosed(*page, stays=comments, kind="forum") == []


def test_labels_go_with_others_in_a_row() -> None:
    labels = ("Tweet", "Pin it")
    assert _enclosed("Print this page", *labels, *STORY, stays=labels) == [*labels]
    assert _enclosed("Print this page", *labels, *STORY, stays=labels, likely=0.6) == []
    assert _enclosed("The quay", "Tweet", *STORY, stays=("Tweet",)) == []
