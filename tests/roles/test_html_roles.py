"""The roles of what is no body: every block has all of them, and they sum to one; blocks that are alike have the same."""

from __future__ import annotations

import pytest

from cleanse.read import read
from cleanse.roles.html_features import HtmlFeatures
from cleanse.roles.html_roles import ROLE_FEATURES, role_rows
from cleanse.roles.model import HtmlModel
from cleanse.roles.role import OTHER_ROLES, ROLES

ITEMS = "".join(f"<li><a href=/{at}>Item {at}</a></li>" for at in range(5))
PAGE = f"""<title>Rain in town</title><nav><ul>{ITEMS}</ul></nav><main><h1>Rain in town</h1><p>By Ann Lee, 3 May 2024</p>
<p>It rained all day in the valley, and nobody went out of doors before the evening.</p>
<ul class=related-posts>{ITEMS}</ul></main>"""


@pytest.fixture(scope="module")
def features() -> HtmlFeatures:
    page = read(PAGE, kind="html").document.page
    assert page is not None
    model = HtmlModel.default()
    return HtmlFeatures(page, model.words, model.kinds)


def test_every_feature_has_a_name(features: HtmlFeatures) -> None:
    model = HtmlModel.default()
    assert model.roles is not None
    found = [*role_rows(features, model.roles.words, [0.5] * len(features.words))]
    assert {len(row) for row in found} == {len(ROLE_FEATURES)}
    assert len(found) == len(features.scored)


def test_the_roles_of_a_page(features: HtmlFeatures) -> None:
    prediction = HtmlModel.default().predict(features.page)
    probabilities = prediction.predict_proba()
    found = prediction.predict_roles(probabilities)
    assert [len(of) for of in found] == [len(ROLES)] * len(features.words)
    assert [sum(of) for of in found] == pytest.approx([1.0] * len(found))
    assert [of[ROLES.index("body")] for of in found] == probabilities
    texts = [block.text for block in features.page.blocks]
    best = [OTHER_ROLES[of.index(max(of))] for of in ((of[0], *of[2:]) for of in found)]
    assert best[texts.index("Rain in town")] == "title"
    assert best[texts.index("By Ann Lee, 3 May 2024")] == "byline"
    assert best[0] == "nav"
    assert set(best[-5:]) == {"related"}
