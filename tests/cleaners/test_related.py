"""Links to other articles: a header takes the teasers under it, never the prose behind."""

from __future__ import annotations

import pytest

from cleanse import Lexicon, Pipeline
from cleanse.cleaners.related import Related
from cleanse.read.text import read_text
from tests.strategies import seed_paragraphs
from tests.work import calls

FIRST, SECOND, THIRD = seed_paragraphs()[:3]
TEASERS = ("Ten umbrellas for a wet autumn", "Bridge to close for repairs", "Why the ferries of the valley are never late")
WEAK = sorted(phrase for phrase in Lexicon.default().words("related", "weak-header") if phrase.isascii() and phrase.isalpha())


def _run(*lines: str, weak_teasers: int = 2) -> tuple[str, list[str]]:
    result = Pipeline((Related(weak_teasers),), guards=()).run("\n".join(lines), kind="text")
    return result.text.rstrip("\n"), [cut.rule for cut in result.cuts]


def test_a_header_and_its_teasers_go_and_prose_resumes() -> None:
    text, rules = _run(FIRST, "You might also like", *TEASERS, SECOND)
    assert (text, rules) == (f"{FIRST}\n{SECOND}", ["header"])


def test_the_last_short_line_before_prose_may_be_its_heading() -> None:
    assert _run(FIRST, "You might also like", *TEASERS, "The bridge", SECOND)[0] == f"{FIRST}\nThe bridge\n{SECOND}"


def test_a_header_after_a_header_is_one_block() -> None:
    assert _run(FIRST, "You might also like", TEASERS[0], "Read more", TEASERS[1]) == (FIRST, ["header"])


THAI = "คาดว่าจะเสร็จก่อนฤดูฝน และจะเลี้ยงปลาในอ่างด้วย"
VERSE = "By the mill, by the river, by the old road home"
PROSE = "It rained in the valley all day, and nobody was out of doors."
LINK = "<a href=/mill>The mill is sold at last</a>"


def _page(*paragraphs: str) -> list[str]:
    page = "".join(f"<p>{text}</p>" for text in (*[PROSE] * 4, *paragraphs))
    text = Pipeline((Related(),)).run(f"<article>{page}</article>", kind="html").text
    return [line for line in text.split("\n") if line]


def test_on_a_page_what_is_no_link_behind_one_that_is_goes_on_with_the_article() -> None:
    assert _page("อ่านข่าวเพิ่มเติม", LINK, THAI)[-1] == THAI
    assert _page("Related articles", LINK, VERSE, VERSE, "And home")[-3:] == [VERSE, VERSE, "And home"]


@pytest.mark.parametrize("last", [THAI, VERSE])
def test_the_text_of_a_teaser_goes(last: str) -> None:
    assert _page("Related articles", LINK, last, LINK)[-1] == PROSE
    assert _page("Related articles", LINK, VERSE)[-1] == PROSE
    assert VERSE not in _page("Related articles", LINK, VERSE, PROSE)


def test_a_header_without_teasers_goes_alone() -> None:
    assert _run(FIRST, "You might also like", SECOND) == (f"{FIRST}\n{SECOND}", ["header"])


SHARE = "Share this article"


def test_what_could_be_a_heading_must_have_teasers_enough() -> None:
    header = WEAK[0].capitalize()
    assert _run(SHARE, FIRST, SECOND, header, *TEASERS)[0] == f"{SHARE}\n{FIRST}\n{SECOND}"
    assert _run(SHARE, FIRST, SECOND, header, TEASERS[0])[1] == []
    assert _run(SHARE, FIRST, SECOND, header, TEASERS[0], weak_teasers=1)[0] == f"{SHARE}\n{FIRST}\n{SECOND}"
    assert _run(SHARE, FIRST, SECOND, header, *TEASERS, weak_teasers=4)[1] == []


def test_what_could_be_a_heading_is_one_where_nothing_else_is_furniture() -> None:
    assert _run(FIRST, SECOND, WEAK[0].capitalize(), *TEASERS)[1] == []


def test_verse_goes_on_below_a_header() -> None:
    verse = [f"The {what} was long enough for all" for what in ("rope", "oar", "bell", "boat", "sail", "mast")]
    cleaned = Pipeline.default()("\n".join((*verse[:3], "You might also like", *verse[3:])))
    assert [line for line in cleaned.split("\n") if line in verse] == verse
    prose = "It rained in the whole of the valley on Monday, and nobody went out of doors, the mayor told reporters."
    assert Pipeline.default()("\n".join((prose, "You might also like", *verse[3:]))) == prose


def test_on_a_page_of_lists_the_list_is_the_body() -> None:
    assert _run("It rained.", WEAK[0].capitalize(), *TEASERS * 4)[1] == []


@pytest.mark.parametrize(
    "line", ["Read more: Ten umbrellas for the autumn", "Also read: Ten umbrellas", "READ MORE | Ten umbrellas for the autumn"]
)
def test_a_line_that_goes_on_with_a_title(line: str) -> None:
    assert _run(FIRST, line, SECOND)[0] == f"{FIRST}\n{SECOND}"


@pytest.mark.parametrize(
    "line",
    [
        "(Related: how it began.)",
        "Read more: it is good for you.",
        "You might also like what comes next, the mayor said on Monday, when she had come by boat to the valley.",
    ],
)
def test_a_remark_stays(line: str) -> None:
    assert _run(FIRST, line, SECOND)[0] == f"{FIRST}\n{line}\n{SECOND}"


@pytest.mark.parametrize("sentence", ["Nobody was hurt.", "“No,” she said.", "他笑了。", "He sat down again."])
def test_a_short_sentence_ends_a_block(sentence: str) -> None:
    assert sentence in _run(FIRST, "You might also like", *TEASERS, sentence, "Then it stopped.", SECOND)[0]


def test_a_label_with_a_number_does_not_end_one() -> None:
    assert _run(FIRST, "You might also like", TEASERS[0], "3 min.", TEASERS[1])[0] == FIRST


def test_a_run_of_headers_takes_work_in_step_with_its_length() -> None:
    def work(count: int) -> int:
        doc = read_text("It rained in the whole of the valley on Monday.\n" + "Popular\n" * count)
        return calls(lambda: [*Related().edits(doc)])

    assert work(2000) < 6 * work(500)
