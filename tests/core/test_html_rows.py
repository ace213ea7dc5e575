"""The rows of a page's blocks in the compiled core: those of the Python, to the last bit, of any page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanse import core
from cleanse.read import read
from cleanse.roles.html_features import rows
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
    return [
        [*map(_written, rows(features, features.scored))],
        left,
        [*map(_written, second)],
        probabilities,
        features.kind_scores,
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


def test_what_is_wrong_with_a_call_is_told() -> None:
    words = HtmlModel.default().words.table
    elements = [["p", "p"], ["", ""], [-1, 0], [False, False], [0, 0], [1, 1]]
    assert len(compiled.html_elements(*elements, words, None, 1)) == 4
    with pytest.raises(ValueError, match="an element stands before its parent"):
        compiled.html_elements(*elements[:2], [-1, 1], *elements[3:], words, None, 1)
    with pytest.raises(ValueError, match="expected a number from -1 on, and below 2, not 7"):
        compiled.html_elements(*elements[:2], [-1, 7], *elements[3:], words, None, 1)
    with pytest.raises(ValueError, match="expected 2 values, there are 1"):
        compiled.html_elements(elements[0], [""], *elements[2:], words, None, 1)
    with pytest.raises(ValueError, match="the words of names have four numbers each"):
        compiled.html_elements(*elements, compiled.Words(compiled.words_table(["a"], [[1]])), None, 1)
    with pytest.raises(ValueError, match="the words of blocks have one number each"):
        compiled.html_said([], [], [], False, "", "", words, None, (500, 40, 0.5, 0.3))
    with pytest.raises(ValueError, match="a page has blocks, and its title is one of them"):
        compiled.html_page(compiled.html_elements(*elements, words, None, 1)[0], [0, 0], [[]], -1, 3, 7)
    with pytest.raises(TypeError, match=r"expected <class 'cleanse\.core\._compiled\.HtmlPage'>"):
        compiled.html_rows(words, [], [], [])
