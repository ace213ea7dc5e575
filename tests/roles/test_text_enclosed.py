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


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ("The quay has been shut for a week, and the men who work on it sit at home.", "Your email address"),
        ("The quay is shut.", "Log in"),  # of no newsletter
    ],
)
def test_a_sentence_is_none_of_a_box(said: str, field: str) -> None:
    assert _enclosed(*STORY, "Sign up to our newsletter", said, field, stays=(said,)) == []


def test_a_paragraph_goes_with_a_box_that_has_a_button() -> None:
    said = "The best of the Quay, picked by our own editors, in your inbox every Friday."
    assert _enclosed(*STORY, "Sign up to our newsletter", said, "Your email address", "Subscribe", stays=(said,)) == [said]


def test_what_stands_between_two_boxes_stays() -> None:
    said = "The quay is shut."
    page = STORY[0], "Sign up to our newsletter", said, "Join our mailing list", STORY[1]
    assert _enclosed(*page, stays=(said,)) == []
    numbered = *STORY, "3 free newsletters", said, "Your email address", "4 free newsletters"
    assert _enclosed(*numbered, stays=(said,)) == []


@pytest.mark.parametrize(
    ("header", "last"),
    [
        ("ข่าวที่เกี่ยวข้อง", "คาดว่าฝนจะหยุดในวันอังคารและโรงเรียนจะเปิดอีกครั้ง"),
        ("相关阅读", "星期二雨会停，学校将重新开放。"),
        ("関連記事", "火曜日には雨がやみ、学校は再開する。"),
        ("관련 기사", "화요일에는 비가 그치고 학교가 문을 연다."),
        ("यह भी पढ़ें", "मंगलवार को बारिश रुकेगी और स्कूल खुलेंगे।"),
    ],
)
def test_a_sentence_below_a_heading_of_teasers_stays_in_scripts_with_other_full_stops_or_none(header: str, last: str) -> None:
    assert _enclosed(*STORY, header, last, "Terms of use", stays=(last,)) == []


COMMENTS = ("Tom B. 2 hours ago", "I was there too!")


def test_comments_go_between_their_heading_and_the_last_reply_above_their_form() -> None:
    page = (*STORY, "Comments (2)", *COMMENTS, "Reply", "Leave a comment")
    assert _enclosed(*page, stays=COMMENTS) == [*COMMENTS]
    assert _enclosed("Comments (2)", *COMMENTS, "Reply", "Leave a comment", *STORY, stays=COMMENTS) == []
    assert _enclosed(*page, stays=COMMENTS, kind="forum") == []
    of_one_with_a_date = (*STORY, "Comments (2)", *COMMENTS, "Leave a comment")
    assert _enclosed(*of_one_with_a_date, stays=COMMENTS) == [*COMMENTS]


def test_a_word_heads_comments_above_an_author_and_a_reply() -> None:
    page = (*STORY, "Comments", *COMMENTS, "Reply", "Leave a comment")
    assert _enclosed(*page, stays=COMMENTS) == [*COMMENTS]
    assert _enclosed(*STORY, "Comments", *COMMENTS, "Leave a comment", stays=COMMENTS) == []
    assert _enclosed(*STORY, "Reply", *COMMENTS, "Reply", "Leave a comment", stays=COMMENTS) == []


def test_the_answers_of_a_question_go_together() -> None:
    question, yes, no = "Cet article vous a-t-il été utile ?", "Oui", "Non"
    assert _enclosed(*STORY, question, yes, no, "Karl72", STORY[1], stays=(question, yes, "Karl72")) == [question, yes]
    assert _enclosed(*STORY, question, yes, no, "Terms of use", stays=(question, yes, no)) == [question, yes, no]
    assert _enclosed(STORY[0], question, yes, no, STORY[1], stays=(question, yes, no)) == []
    assert _enclosed(*STORY, "Is it open?", yes, no, stays=("Is it open?", yes)) == []


POST = "It snowed in the hills on Friday, and the sheep came down to the gate by themselves."


@pytest.mark.parametrize(
    "below",
    [
        ("3 comments", "Snow", POST, "Reply", "4 comments", "Leave a comment"),  # below each entry
        ("3 comments", POST, "Reply", "Leave a comment"),  # by nobody
        ("3 comments", "11:15", POST, "Reply", "Leave a comment"),
        ("3 comments", "Snow", POST, "Leave a comment"),  # with no sign of a comment
        ("3 comments", "Eve", POST, "Reply", "Max", "Reply", "Tom", "Reply", "Leave a comment"),
        ("3 comments", "Eve", "Reply", POST, "Leave a comment"),
        ("3 comments", "Eve", POST, "Reply"),
        ("Reply", "Eve", POST, "Reply"),
        ("3 comments", "Reply", "Leave a comment"),
        ("3 comments", "Snow, 4 May 2024", POST, "Leave a comment"),
    ],
)
def test_posts_between_labels_of_comments_stay(below: tuple[str, ...]) -> None:
    stays = tuple(text for text in below if text in ("Snow", "11:15", "Max", "Tom", POST))
    assert _enclosed(*STORY, *STORY, *below, "Terms of use", stays=stays) == []


def test_labels_go_with_others_in_a_row() -> None:
    labels = ("Tweet", "Pin it")
    assert _enclosed("Print this page", *labels, *STORY, stays=labels) == [*labels]
    assert _enclosed("Print this page", *labels, *STORY, stays=labels, likely=0.6) == []
    assert _enclosed("The quay", "Tweet", *STORY, stays=("Tweet",)) == []
