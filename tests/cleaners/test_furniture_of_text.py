"""Text that has lost its markup: the lines of menus, teasers and footers go, the body stays, and a list comes back whole."""

from __future__ import annotations

import json
import pickle
import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

import cleanse
from cleanse import Pipeline
from cleanse.cleaners.furniture_of_text import TextSelector
from cleanse.roles.model import TextModel
from cleanse.roles.role import ROLES
from cleanse.roles.selection import TEXT_FAVOURS
from cleanse.roles.text_features import FEATURES
from cleanse.roles.text_title import TITLE_FEATURES
from cleanse.roles.words import TextWords
from tests.strategies import SEEDS, seed_paragraphs

PAGES = Path(__file__).parents[1] / "cases" / "pages"
NAMES = sorted(str(path.relative_to(PAGES).with_suffix("")) for path in PAGES.glob("*/*.html"))
LISTS = json.loads((Path(__file__).parents[1] / "cases" / "pages" / "lists" / "lists.json").read_text("utf-8"))


def _flattened(name: str, strip: bool) -> str:
    return BeautifulSoup((PAGES / f"{name}.html").read_text("utf-8"), "html.parser").get_text("\n", strip=strip)


def _expected(name: str, kind: str) -> list[str]:
    found: list[str] = json.loads((PAGES / f"{name}.json").read_text("utf-8"))[kind]
    return found


def _squeezed(text: str) -> str:
    return "".join(text.split())


class _Fixed:
    """Trees that give a row the logit of its block, by number."""

    def __init__(self, *logits: float) -> None:
        self.logits = logits

    def score(self, row: Sequence[float]) -> float:
        at = int(row[FEATURES.index("from start")]) if len(self.logits) > 1 else 0
        return self.logits[min(at, len(self.logits) - 1)]


def _model(whole: float, *logits: float) -> TextModel:
    """A model to which a text is a whole page so surely, and each block so likely body."""
    return TextModel(TextWords.of({}, {}), _Fixed(*logits), _Fixed(*logits), _Fixed(whole))


@pytest.mark.parametrize("strip", [False, True])
@pytest.mark.parametrize("name", NAMES)
def test_the_body_of_a_flattened_page_stays(name: str, strip: bool) -> None:
    result = cleanse.inspect(_flattened(name, strip), kind="text")
    kept = _squeezed(result.text)
    lost = [text for text in _expected(name, "present") if _squeezed(text) not in kept]
    assert not lost, result.explain()
    assert result.restore() == result.source
    assert cleanse.clean(result.text) == result.text


@pytest.mark.parametrize("name", ["ar/news", "de/blog", "en/news", "hi/magazine"])
def test_menus_and_footers_of_a_flattened_page_go(name: str) -> None:
    result = cleanse.inspect(_flattened(name, True), kind="text")
    assert "furniture:model" in {cut.id for cut in result.cuts}
    unwanted = [text for text in _expected(name, "absent") if text in result.source]
    kept = [text for text in unwanted if text in result.text]
    assert len(kept) <= len(unwanted) / 4, kept


@pytest.mark.parametrize("name", LISTS)
def test_a_list_comes_back_whole_with_a_warning(name: str) -> None:
    text = "\n".join(LISTS[name])
    result = cleanse.inspect(text)
    assert result.text == text
    assert any("no article" in warning for warning in result.warnings)


def test_an_article_loses_nothing_to_the_model_and_has_no_warning() -> None:
    for path in SEEDS.glob("*.txt"):
        result = cleanse.inspect(path.read_text("utf-8"))
        assert "furniture:model" not in {cut.id for cut in result.cuts}
        assert result.warnings == ()


def test_a_cut_of_the_model_is_explained_passage_by_passage() -> None:
    result = cleanse.inspect(_flattened("en/news", True), kind="text")
    report = [line for line in result.explain().split("\n") if line.startswith("furniture:model ")]
    assert len(report) == sum(cut.id == "furniture:model" for cut in result.cuts) > 5
    for line in report:
        assert re.search(rf"  \((?:{'|'.join(ROLES)}) [01]\.\d\d: [^;]+(; [^;]+){{0,2}}\)$", line), line
    assert any(line.count(";") == 2 for line in report)
    assert all(cut.removed == result.source[cut.span.start : cut.span.end] for cut in result.cuts)
    assert pickle.loads(pickle.dumps(result)).explain() == result.explain()


@pytest.mark.parametrize("favor", TEXT_FAVOURS)
def test_what_the_model_finds_unlikely_goes_if_the_text_is_a_whole_page(favor: str) -> None:
    text = "\n".join(["Home", "News", "Sport", "Culture", *seed_paragraphs()[:3], "Imprint"])
    for whole, expected in ((9.0, "\n".join(seed_paragraphs()[:3]) + "\n"), (-9.0, text)):
        pipeline = Pipeline((TextSelector(favor, model=_model(whole, -5, -5, -5, -5, 5, 5, 5, -5)),))
        assert pipeline.run(text, kind="text").text == expected


def test_the_model_may_not_take_most_of_the_prose() -> None:
    paragraphs = seed_paragraphs()[:6]
    text = "\n".join([*["Menu"] * 8, *paragraphs])
    result = Pipeline((TextSelector(model=_model(9.0, *[-5.0] * 8, 2.0, *[-5.0] * 5)),)).run(text, kind="text")
    words = [len(paragraph.split()) for paragraph in paragraphs]
    assert sum(len(p.split()) for p in paragraphs if p in result.text) >= 0.2 * sum(words)
    assert paragraphs[0] in result.text
    assert "Menu" not in result.text


@pytest.mark.parametrize("name", NAMES)
def test_precision_keeps_no_more_and_recall_no_less(name: str) -> None:
    text = _flattened(name, True)
    least, balanced, most = (
        len(Pipeline((TextSelector(favor),)).run(text, kind="text").text) for favor in ("precision", "balance", "recall")
    )
    assert least <= balanced <= most


class _Titles:
    """Trees that take the lines of one number of words for the title."""

    def score(self, row: Sequence[float]) -> float:
        return 3.0 if row[TITLE_FEATURES.index("words")] == 4 else -3.0


def _headed() -> cleanse.Result:
    paragraphs = seed_paragraphs()[:3]
    text = "\n".join(["Home", "Weather map", "Bridge under water again", "By Ann Lee", "3 May 2020", "Share", *paragraphs])
    known = _model(9.0, *[-5.0] * 6, 3.0)
    model = TextModel(known.words, known.first, known.second, known.whole, titles=_Titles())
    return Pipeline((TextSelector(model=model),)).run(text, kind="text")


def test_the_lines_above_a_body_are_metadata() -> None:
    result = _headed()
    assert dict(result.metadata) == {"title": "Bridge under water again", "byline": "Ann Lee", "date": "3 May 2020"}
    assert [cut.rule for cut in result.cuts if cut.removed.strip()] == ["model", "model", "title", "byline", "byline", "model"]
    assert result.title == "Bridge under water again"
    assert result.restore() == result.source


def test_the_lines_above_a_body_have_their_roles() -> None:
    roles = {block.text: block.role for block in _headed().blocks}
    assert [roles[text] for text in ("Bridge under water again", "By Ann Lee", "3 May 2020")] == ["title", "byline", "byline"]


def test_a_paragraph_between_teasers_and_notices_stays_though_the_model_doubts_it() -> None:
    """What the law of furniture anywhere found."""
    body = [seed_paragraphs()[at] for at in (0, 2, 3, 1)]
    teasers = (
        "Also of interest\nTen umbrellas for a wet autumn\nHow to get through a rainy autumn\nHow to get through a rainy autumn"
    )
    rights, newsletter = "© 2024 The Valley Gazette. All rights reserved.", "Abonnez-vous à notre newsletter"
    parts = [
        body[0],
        teasers,
        rights,
        body[1],
        newsletter,
        rights,
        body[2],
        "12 / 12 oldal",
        rights,
        body[3],
        teasers,
        newsletter,
    ]
    kept = _squeezed(cleanse.clean("\n\n".join(parts)))
    assert [paragraph[:40] for paragraph in body if _squeezed(paragraph) not in kept] == []


def test_a_sentence_of_a_short_article_stays_between_furniture() -> None:
    sentence = "Die Reparaturen sollen vier Millionen Euro kosten und bis November dauern."
    text = (
        "Der Stadtrat hat am Montag über die neue Brücke beraten, die seit Mai gesperrt ist.\n\nAnzeige\n\n"
        f"{sentence}\n\nDas könnte Sie auch interessieren\nZehn Regenschirme für den Herbst\nWarum Fähren nie zu spät kommen\n\n"
        "© 2021 Talpost. Alle Rechte vorbehalten."
    )
    assert cleanse.clean(text).endswith(f"ist.\n\n{sentence}")


def test_a_page_in_a_script_without_full_stops_may_be_an_article() -> None:
    above, below = "หน้าแรก\nเข้าสู่ระบบ\nสมัครสมาชิก\nแชร์", "เกี่ยวกับเรา\nติดต่อเรา\nนโยบายความเป็นส่วนตัว\n© 2566 ข่าวท่าเรือ สงวนลิขสิทธิ์"
    body = "ขนมลูกพลัม\nส่วนผสม\nลูกพลัม 600 กรัม\nน้ำตาล 80 กรัม\nวิธีทำ\nผ่าลูกพลัมครึ่งลูก\nอบ 35 นาที"
    found = cleanse.clean(f"{above}\n\n{body}\n\n{below}", kind="text")
    assert body.partition("\n")[2] in found  # below the title
    assert "เข้าสู่ระบบ" not in found
    assert "ติดต่อเรา" not in found
    assert cleanse.clean(body, kind="text") == body


def test_a_date_between_what_goes_is_that_of_the_page() -> None:
    menu, footer = "Home\nCatalogue\nSign in\nSearch", "About us\nContact\nPrivacy policy\nTerms of use"
    body = "Q: When does the ferry run?\nA: Every half hour from six in the morning.\nQ: Is there a café?\nA: No. Bring tea."
    head = "Posted by Sam Okafor\n\nMarch 3, 2022\n\nPrint this page\nEmail to a friend"
    page = "\n\n".join((menu, head, body, footer, "© 2022 Fernwood"))
    result = cleanse.inspect(page, kind="text")
    assert result.text == body
    assert result.metadata["date"] == "March 3, 2022"


_MENU, _FOOT = "Home\nNews\nSport\nSubscribe\nLog in\nSearch", "About us\nContact\nPrivacy policy\nTerms of use\n© 2024 The Gull"


def test_entries_between_counts_of_comments_stay() -> None:
    entries = [
        "The storm reached the quay on Monday, and the first roofs fell within the hour.",
        "The bridge is closed to lorries, and drivers should go round by the hills, the police say.",
        "The ferries have stopped, and all who wait for one are being taken to the school.",
        "The sun is out again, and the council has begun to count the damage in the streets.",
        "The school is open to all who cannot go home.",
    ]
    said = "\n".join(f"1{at}:15\n{entry}\n{at + 2} comments" for at, entry in enumerate(entries))
    kept = cleanse.clean(f"{_MENU}\nStorm: live\n{said}\n{_FOOT}", kind="text")
    assert [entry for entry in entries if entry not in kept] == []
    assert "Privacy policy" not in kept


def test_a_correction_between_a_count_of_comments_and_their_form_stays() -> None:
    correction = "Correction: the wall was built in 1904, not in 1940, as we said at first."
    body = "\n".join(seed_paragraphs()[:4])
    text = f"{_MENU}\nThe wall\n{body}\n12 comments\n{correction}\nLeave a comment\n{_FOOT}"
    assert correction in cleanse.clean(text, kind="text")
