"""What callers ask to keep beside the body stays in its place, whatever other cleaners think of it."""

from __future__ import annotations

import pickle
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import pytest

import cleanse
from cleanse import Document, Edit, Pipeline
from cleanse.document import line_blocks
from cleanse.roles.role import INCLUDABLE
from tests.parts.test_blocks import PAGE
from tests.strategies import seed_paragraphs

BODY = cleanse.clean(PAGE)
PAGES = sorted((Path(__file__).parent / "cases" / "pages").glob("*/*.html"))
KEPT = {
    "title": "Rain over the valley\n\n{}",
    "byline": "By Ann Lee\n\n{}",
    "captions": "Umbrellas on Monday. Photo: Jo Doe/Reuters\n\n{}",
    "comments": "{}\n\n2 comments\n\nBob\n\nI have seen it.",
    "related": "{}\n\nMost read\n\nTen umbrellas for the autumn",
}


@dataclass(frozen=True)
class Everything(cleanse.Cleaner):
    """Takes every line with a capital B, and puts something in the place of each c."""

    name: ClassVar[str] = "everything"

    def edits(self, doc: Document) -> list[Edit]:
        return [Edit(block.start, block.end, "all") for block in line_blocks(doc.text) if "B" in doc.text[slice(*block[:2])]]


@pytest.mark.parametrize("name", KEPT)
def test_what_is_included_stays_in_its_place(name: str) -> None:
    result = Pipeline.default(include=(name,)).run(PAGE)
    assert result.text == KEPT[name].format(BODY)
    assert result.restore() == result.source
    assert [block.kept for block in result.blocks if block.role not in ("body", name.rstrip("s"))].count(True) == 0


def test_several_are_included_together() -> None:
    result = Pipeline.default(include=["related", "comments"]).run(PAGE)
    assert result.text == KEPT["related"].format(KEPT["comments"].format(BODY))
    assert Pipeline.default(include=()).run(PAGE).text == BODY


def test_the_blocks_say_what_was_kept_for_which_role() -> None:
    blocks = Pipeline.default(include=["captions", "comments"]).run(PAGE).blocks
    assert {block.role for block in blocks if block.kept} == {"body", "caption", "comment"}
    assert {block.role for block in blocks if not block.kept} == {"nav", "title", "byline", "related"}


def test_the_title_of_a_result_that_has_it_is_the_one_that_is_shown() -> None:
    result = Pipeline.default(include=["title"]).run(PAGE)
    assert result.title == "Rain over the valley"
    assert result.titled == result.text


def test_the_functions_take_it() -> None:
    include = ("title", "captions")
    text = Pipeline.default(include=include)(PAGE)
    assert cleanse.clean(PAGE, include=include) == cleanse.inspect(PAGE, include=include).text == text
    assert [result.text for result in cleanse.clean_many([PAGE], include=include, workers=0)] == [text]
    assert cleanse.clean(PAGE, title=True, include=include) == text
    assert cleanse.clean(PAGE, title=True, include=["captions"]) == text
    assert cleanse.inspect(PAGE, include=include).markdown().startswith("# Rain over the valley\n\n*Umbrellas on Monday.")
    for call, of in ((cleanse.clean, PAGE), (cleanse.inspect, PAGE), (cleanse.clean_many, [PAGE])):
        with pytest.raises(ValueError, match="Is 'comments' meant"):
            call(of, include=("comment",))


def test_a_title_that_is_declared_alone_is_put_first_where_it_is_asked_for_and_is_not_in_the_source() -> None:
    page = f"<title>Rain over the valley</title><article>{''.join(f'<p>{line}</p>' for line in seed_paragraphs()[:4])}"
    assert cleanse.clean(page, title=True).startswith("Rain over the valley\n\n")
    assert cleanse.clean(page, include=("title",)) == cleanse.clean(page)


def test_no_cleaner_cuts_what_is_included() -> None:
    everything = Pipeline.default().then(Everything()).run(PAGE)
    assert "Bob" not in everything.text
    pipeline = Pipeline.default(include=["comments", "byline"]).then(Everything())
    assert [line for line in pipeline(PAGE).split("\n") if "B" in line] == ["By Ann Lee", "Bob"]
    assert pipeline.run(PAGE).restore() == everything.source


def test_of_a_text_what_a_rule_knows_stays() -> None:
    first, second, *_ = seed_paragraphs()
    text = f"{first}\n\nPhoto: dpa\n\n{second}\n\nRead more: Ten umbrellas for the autumn"
    assert cleanse.clean(text) == f"{first}\n\n{second}"
    result = Pipeline.default(include=["captions"]).run(text)
    assert result.text == f"{first}\n\nPhoto: dpa\n\n{second}"
    assert [(block.role, block.kept) for block in result.blocks] == [
        ("body", True),
        ("caption", True),
        ("body", True),
        ("related", False),
    ]
    assert Pipeline.default(include=["captions", "related"])(text) == text


def test_a_byline_that_stays_is_still_metadata() -> None:
    text = "\n\n".join(["Rain", "By Ann Lee", *seed_paragraphs()[1:4]])
    result = Pipeline.default(include=["byline"]).run(text)
    assert result.text == text
    assert result.metadata == cleanse.inspect(text).metadata == {"byline": "Ann Lee"}


def test_a_flat_page_keeps_its_captions() -> None:
    menu = "Travel\nCulture\nBooks\nFilm\nLetters\nPuzzles\nSubscribe\nSign in\nContact us\nAbout\nHelp\nArchive"
    text = "\n".join([menu, "Umbrellas on Monday (Jo Doe/Reuters)", *seed_paragraphs()[:6], menu])
    assert "Jo Doe" not in cleanse.clean(text)
    result = Pipeline.default(include=["captions"]).run(text)
    assert "Umbrellas on Monday (Jo Doe/Reuters)" in result.text
    assert "Sign in" not in result.text
    assert result.restore() == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained.\nAdvertisement\nPhoto: dpa", "It rained.\nPhoto: dpa"),
        ("It rained.\n\nAdvertisement\n\nPhoto: dpa\n", "It rained.\n\nPhoto: dpa"),
        ("Photo: dpa\n\n\n\nAdvertisement\nIt rained.", "Photo: dpa\n\nIt rained."),
        ("It rained.  \n\n\n\nPhoto: SchÃ¶n/dpa  ", "It rained.\n\nPhoto: Schön/dpa"),
    ],
)
def test_what_is_put_back_stands_apart_and_is_mended(text: str, expected: str) -> None:
    result = Pipeline.default(include=["captions"]).run(text)
    assert result.text == expected
    assert result.restore() == text


@pytest.mark.parametrize("before", ["", "<nav><a href=/>Home</a></nav>"])
@pytest.mark.parametrize("after", ["", "<nav><a href=/>Home</a></nav>"])
def test_at_the_top_of_a_page_it_stands_apart_too(before: str, after: str) -> None:
    caption = "<figure><img src=a.jpg><figcaption>Umbrellas. Photo: Jo Doe/Reuters</figcaption></figure>"
    body = "".join(f"<p>{line}</p>" for line in seed_paragraphs()[:4])
    text = cleanse.clean(f"<body>{before}{caption}{after}<article>{body}</article>", include=("captions",))
    assert text == f"Umbrellas. Photo: Jo Doe/Reuters\n\n{cleanse.clean(f'<article>{body}</article>')}"


@pytest.mark.parametrize("name", KEPT)
def test_the_body_is_the_same_with_what_stands_beside_it(name: str) -> None:
    for path in PAGES:
        html = path.read_text("utf-8")
        plain, result = cleanse.inspect(html, kind="html"), cleanse.inspect(html, kind="html", include=(name,))
        assert [line for line in plain.text.split("\n") if line not in result.text] == []
        kept = {block.span for block in plain.blocks if block.kept}
        assert {block.role for block in result.blocks if block.kept and block.span not in kept} <= {INCLUDABLE[name]}
        assert result.restore() == plain.restore() == plain.source


def test_a_pipeline_that_includes_is_another_value() -> None:
    pipeline = Pipeline.default(include=["captions", "title"])
    assert pipeline == Pipeline.default("balance", ("title", "captions")) != Pipeline.default()
    assert pickle.loads(pickle.dumps(pipeline)) == pipeline
    assert hash(pipeline) == hash(Pipeline.default(include=("title", "captions")))
    assert pipeline.without("hyphens").only("captions", "furniture").include == ("title", "captions")
    result = pipeline.run(PAGE)
    copied = pickle.loads(pickle.dumps(result))
    assert (copied, copied.blocks, copied.title) == (result, result.blocks, result.title)


@pytest.mark.parametrize("wrong", [("caption",), "captions", None])
def test_a_wrong_name_is_an_error(wrong: object) -> None:
    with pytest.raises(ValueError, match="include"):
        Pipeline.default(include=wrong)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="include"):
        Pipeline((), include=wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize("include", [(name,) for name in KEPT])
@pytest.mark.parametrize("html", ["<nav>Home</nav>", "<p>", "<h1>Rain</h1>", "<div class=comments><p>No.</p></div>"])
def test_a_page_without_a_body_breaks_nothing(html: str, include: tuple[str, ...]) -> None:
    result = Pipeline.default(include=include).run(html, kind="html")
    assert result.restore() == result.source
    assert len(result.blocks) == len(result.source.split("\n\n")) or not result.source


def test_what_is_kept_of_a_block_for_a_role_gives_it_that_role() -> None:
    result = cleanse.inspect("\x1b[1mPhoto: Ann Lee/dpa", kind="html", include=("captions",))
    assert [(block.kept, block.role) for block in result.blocks] == [(True, "caption")]


def test_what_is_included_and_mended_keeps_its_role() -> None:
    prose = "It rained in the whole of the valley, and nobody was out of doors for the rest of the day, as far as anybody knows."
    page = f"<div><a itemprop=articleBody><div class=related>Rain</p>\x80<p>{prose}</p></a></div>"
    blocks = Pipeline.default(include=["related"]).run(page, "html").blocks
    assert [(block.text, block.role) for block in blocks if block.kept] == [("\x80", "related"), (prose, "body")]
