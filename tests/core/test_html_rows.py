"""The rows of a page's blocks in the compiled core: those of the Python, to the last bit, of any page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanse import core
from cleanse.boosting import Trees, probability_of
from cleanse.page import PageBlock
from cleanse.read import read
from cleanse.roles.html_features import rows
from cleanse.roles.judged import Judged
from cleanse.roles.model import HtmlModel, HtmlPrediction

compiled: Any = core.compiled()
pytestmark = pytest.mark.skipif(compiled is None, reason="there is no compiled core, or the environment asks for Python")

PAGES = sorted((Path(__file__).parents[1] / "pages").glob("*.html"))
TAGS = st.sampled_from(
    "p div li td h1 h2 nav footer article section aside figure figcaption ul table tr span a blockquote".split()
)
NAMES = st.sampled_from(
    ["", "main-nav", "relatedPosts", "HTMLParser ad_2", "comments COMMENT", "größe İx", "byline", "x" * 300, "9-ß"]
)
WORDS = st.sampled_from([
    "Read more", "It rained all day in the valley, and nobody went out of doors.", "By Ann Lee", "12", "今天下雨。", "Ad",
    "ΟΔΟΣ İS \u00a0Rain", "", "a" * 158 + " ΣΑΣ more", "\ud800 in the valley",
])  # fmt: skip


@st.composite
def pages(draw: st.DrawFn) -> str:
    def element(depth: int) -> str:
        tag, names, text = draw(TAGS), draw(NAMES), draw(WORDS)
        hidden = " hidden" if draw(st.integers(0, 9)) == 0 else ""
        inner = "".join(element(depth - 1) for _ in range(draw(st.integers(0, 3)))) if depth else ""
        return f'<{tag} class="{names}"{hidden}>{text}{inner}</{tag}>'

    description = draw(st.sampled_from(["", "<meta name=description content='It rained all day, İS ΟΔΟΣ'>"]))
    title = description + draw(
        st.sampled_from(["", "<title>Rain in the valley</title>", "<title>今天下雨</title>", "<title>οδος Rain</title>"])
    )
    pictures = draw(st.sampled_from(["", "<img src=a.png>"]))
    return title + pictures.join(element(draw(st.integers(0, 4))) for _ in range(draw(st.integers(1, 6))))


def _written(row: tuple[float, ...]) -> str:
    """A row with all its digits, and which of them are whole numbers; False is 0 to whoever reads one."""
    return repr([int(value) if isinstance(value, bool) else value for value in row])


def _said(prediction: HtmlPrediction) -> list[object]:
    features, probabilities = prediction.features, prediction.predict_proba()
    left, second = prediction._second
    judged = Judged(prediction.page, [0.0] * len(features.words), features.words)
    judged.columns = prediction.columns
    return [
        [*map(_written, rows(features, features.scored))],
        [judged.headings, judged.repeated],
        left,
        [*map(_written, second)],
        probabilities,
        features.kind_scores,
        features.unspaced,
        [features.words, features.scored, features.standing, features.title_at, features.articles],
        [features.words_to, features.alike_words, features.alike_blocks, features.depths],
        [features.masks, features.paths, features.ups, features.alike, features.children, features.kinds],
        prediction.predict_roles(probabilities),
    ]


def _compare(html: str) -> None:
    page = read(html, "html").document.page
    if page is None or not page.blocks:
        return
    model = HtmlModel.default()
    by_core = _said(model.predict(page))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(core, "compiled", lambda: None)
        by_python = _said(model.predict(page))
    assert by_core == by_python


@given(pages())
def test_the_rows_of_any_page_are_those_of_python(html: str) -> None:
    _compare(html)


@pytest.mark.parametrize("path", PAGES[::12], ids=lambda path: path.stem)
def test_those_of_whole_pages_are(path: Path) -> None:
    _compare(path.read_text("utf-8"))


def test_those_of_a_large_page_are() -> None:
    _compare("<ul>" + "<li class=teaser><a href=/>Rain</a>" * 3000 + "</ul><p>It rained all day, and nobody went out of doors.")


def _block(element: int) -> PageBlock:
    return PageBlock("", element, "paragraph", "", 0)


def test_what_is_wrong_with_a_call_is_told() -> None:
    model = HtmlModel.default()
    kinds = model.kinds
    assert kinds is not None
    words = [model.words.table, model.words.text_table, None, None]

    def page(**other: Any) -> Any:
        given = {
            "blocks": (["Rain.", "Snow"], [_block(0), _block(1)], {}),
            "elements": (["p", "p"], compiled.Names(["", ""]), [-1, 0], [False, False], [0, 0], [2, 1], {"p": 1}),
            "pictures": [2], "words": words,
            "title": ("", ""), "sample": (400, 20_000, 8, 0.2), "limits": (1, 3, 7, 12, 10, 3, 6, 500, 30, 40, 0.5, 0.3), **other,
        }  # fmt: skip
        return compiled.html_page(*given.values())

    made = page()
    assert (made.words, made.scored, made.ups) == ([1, 1], [0, 1], [-1, 0])
    with pytest.raises(ValueError, match="a page has blocks"):
        page(blocks=([], [], {}))
    with pytest.raises(ValueError, match="an element stands before its parent"):
        page(elements=(["p", "p"], compiled.Names(["", ""]), [-1, 1], [False, False], [0, 0], [2, 1], {}))
    with pytest.raises(ValueError, match="expected a number from -1 on, and below 2, not 7"):
        page(elements=(["p", "p"], compiled.Names(["", ""]), [-1, 7], [False, False], [0, 0], [2, 1], {}))
    with pytest.raises(ValueError, match="expected a number from 0 on, and below 3, not 9"):
        page(elements=(["p", "p"], compiled.Names(["", ""]), [-1, 0], [False, False], [0, 0], [9, 1], {}))
    with pytest.raises(ValueError, match="expected 2 values, there are 1"):
        page(elements=(["p", "p"], compiled.Names([""]), [-1, 0], [False, False], [0, 0], [2, 1], {}))
    with pytest.raises(TypeError, match=r"expected <class 'cleanse\.core\._compiled\.Names'>"):
        page(elements=(["p", "p"], ["", ""], [-1, 0], [False, False], [0, 0], [2, 1], {}))
    with pytest.raises(ValueError, match="expected a number from 0 on, and below 3, not 3"):
        page(pictures=[3])
    with pytest.raises(TypeError, match="bad argument type"):
        page(blocks=(["Rain.", 7], [_block(0), _block(1)], {}))
    with pytest.raises(ValueError, match="expected a number from 0 on, and below 2, not 7"):
        page(blocks=(["Rain.", "Snow"], [_block(0), _block(7)], {}))
    with pytest.raises(AttributeError):
        page(blocks=(["Rain.", "Snow"], [_block(0), 7], {}))
    with pytest.raises(ValueError, match="a sample has blocks, characters and a step"):
        page(sample=(400, 20_000, 0, 0.2))
    with pytest.raises(ValueError, match="the words of names have four numbers each"):
        page(words=[words[1], words[1], None, None])
    with pytest.raises(ValueError, match="the words of blocks have one number each"):
        page(words=[words[0], words[0], None, None])
    with pytest.raises(ValueError, match="the words of elements and those of blocks tell other kinds"):
        page(words=[*words[:2], kinds.names_table, None])
    with pytest.raises(TypeError, match=r"expected <class 'cleanse\.core\._compiled\.HtmlPage'>"):
        compiled.html_rows(words[0], [], [], [])
    rows = compiled.html_rows(made, [0], [[0.0]] * 4, [])
    trees = Trees(b"trees 1\nfeatures" + b"\ta" * len(rows[0]) + b"\n0<=4.5 -1.5 0.25\n").compiled
    assert compiled.html_probabilities(made, trees, rows, [1]) == [0.0, probability_of(-1.5)]
    with pytest.raises(ValueError, match="each wanted block has a row"):
        compiled.html_probabilities(made, trees, rows, [0, 1])
    with pytest.raises(ValueError, match="expected a number from 0 on, and below 2, not 2"):
        compiled.html_probabilities(made, trees, rows, [2])
    with pytest.raises(ValueError, match="a row has 88 values; the trees go by 101"):
        compiled.html_prediction(made, model.first.compiled, model.second.compiled, [], 0.06)
    with pytest.raises(ValueError, match="a row has 110 values; the trees go by 88"):
        compiled.html_prediction(made, trees, trees, [], 0.06)
