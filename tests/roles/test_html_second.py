"""The features that come from first probabilities."""

from __future__ import annotations

from cleanse.read import read
from cleanse.roles.html_features import HtmlFeatures
from cleanse.roles.html_second import SECOND_FEATURES, second_rows
from cleanse.roles.words import HtmlWords


def test_what_is_likely_around_a_block() -> None:
    page = read("<nav>Home</nav><main><p>It rained all day.</p><p>Then it stopped.</p></main>", kind="html").document.page
    assert page is not None
    features = HtmlFeatures(page, HtmlWords.of({}, {}))
    found = [dict(zip(SECOND_FEATURES, row, strict=True)) for row in second_rows(features, [0, 1, 2], [0.0, 1.0, 1.0])]
    assert [row["probability"] for row in found] == [0.0, 1.0, 1.0]
    assert [row["probability +1"] for row in found] == [1.0, 1.0, -1.0]
    assert [row["in the best container"] for row in found] == [0.0, 1.0, 1.0]
    assert found[0]["likely after"] == 1.0
    assert found[2]["likely before"] == 4 / 7
