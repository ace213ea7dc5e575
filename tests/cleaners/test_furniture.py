"""Pages that look like those of the web: the body stays, the furniture goes, and everything is accounted for.

``tests/cases/pages/<iso>/<kind>.html`` is a page; the ``.json`` beside it says what must be ``present`` in the text and what
``absent``; ``xfail`` names those of them that are known to fail, each with the reason.
"""

from __future__ import annotations

import json
import pickle
import random
import re
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import cleanse
from cleanse import Pipeline, Result
from cleanse.cleaners.furniture import PageSelector, _take_repeats
from cleanse.cleaners.furniture_of_text import TextSelector
from cleanse.read import read
from cleanse.roles.model import HtmlModel
from cleanse.roles.role import ROLES
from cleanse.roles.selection import FAVOURS
from cleanse.roles.words import HtmlWords
from tests.roles.pages import judged
from tests.strategies import SEEDS, seed_paragraphs

PAGES = Path(__file__).parents[1] / "cases" / "pages"
NAMES = sorted(str(path.relative_to(PAGES).with_suffix("")) for path in PAGES.glob("*/*.html"))
TEASER = "Ten umbrellas for a wet autumn, and where in the valley to buy them."
NOT_TWICE: dict[str, str] = {}


@cache
def _html(name: str) -> str:
    return (PAGES / f"{name}.html").read_text("utf-8")


@cache
def _expected(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((PAGES / f"{name}.json").read_text("utf-8"))
    return found


@cache
def _result(name: str) -> Result:
    return cleanse.inspect(_html(name))


def _expectations(kind: str) -> list[Any]:
    found = []
    for name in NAMES:
        known = _expected(name).get("xfail", {})
        for number, text in enumerate(_expected(name)[kind]):
            marks = [pytest.mark.xfail(reason=known[text], strict=True)] if text in known else []
            found.append(pytest.param(name, text, id=f"{name}-{number}", marks=marks))
    return found


def _names(known: dict[str, str]) -> list[Any]:
    return [
        pytest.param(name, marks=[pytest.mark.xfail(reason=known[name], strict=True)] if name in known else []) for name in NAMES
    ]


def _squeezed(text: str) -> str:
    """The text without its blanks: how much a page says in any script."""
    return "".join(text.split())


class _Fixed:
    """Trees that give every row one logit."""

    def __init__(self, logit: float) -> None:
        self.logit = logit

    def score(self, _: Sequence[float]) -> float:
        return self.logit


def _model(logit: float) -> HtmlModel:
    """A model that finds everything as likely as this logit says."""
    return HtmlModel(HtmlWords.of({}, {}), _Fixed(logit), _Fixed(logit))


@pytest.mark.parametrize(("name", "text"), _expectations("present"))
def test_the_body_stays(name: str, text: str) -> None:
    assert text in _result(name).text, _result(name).explain()


@pytest.mark.parametrize(("name", "text"), _expectations("absent"))
def test_the_furniture_goes(name: str, text: str) -> None:
    assert text in _html(name) or text in _result(name).source
    assert text not in _result(name).text


@pytest.mark.parametrize("name", NAMES)
def test_an_expectation_that_is_known_to_fail_is_one_that_there_is(name: str) -> None:
    expected = _expected(name)
    assert set(expected) <= {"present", "absent", "xfail"}
    assert set(expected.get("xfail", {})) <= {*expected["present"], *expected["absent"]}


@pytest.mark.parametrize("name", NAMES)
def test_kept_and_cut_make_up_the_source(name: str) -> None:
    result = _result(name)
    document = read(_html(name)).document
    assert result.source == document.source
    assert result.restore() == result.source
    parts, kept, at = [], [], 0
    for cut in result.cuts:
        assert at <= cut.span.start <= cut.span.end
        assert cut.removed == result.source[cut.span.start : cut.span.end] != cut.put
        kept.append((at, cut.span.start))
        parts += [result.source[at : cut.span.start], cut.put]
        at = cut.span.end
    kept.append((at, len(result.source)))
    assert "".join([*parts, result.source[at:]]) == result.text
    cuts = [cut.span for cut in result.cuts]
    for block in document.blocks:
        covered = sum(max(0, min(end, block.end) - max(start, block.start)) for start, end in (*kept, *cuts))
        assert covered == block.end - block.start


@pytest.mark.parametrize("name", NAMES)
def test_every_cut_of_a_block_has_a_rule_and_a_path(name: str) -> None:
    for cut in _result(name).cuts:
        assert re.fullmatch(r"[a-z]+:[a-z-]+", cut.id)
        assert not cut.removed.strip() or re.match(r"(html|…)[./]", cut.path), cut


@pytest.mark.parametrize("name", NAMES)
def test_the_report_says_how_likely_and_why(name: str) -> None:
    result = _result(name)
    report = result.explain().split("\n")
    assert len(report) == len(result.cuts) + len(result.warnings)
    found = [line for line in report if line.startswith("furniture:model ")]
    assert found
    for line in found:
        assert re.search(rf"  \((?:{'|'.join(ROLES)}) [01]\.\d\d: [^;]+(; [^;]+){{0,2}}\)$", line), line
    others = [line for line in report if not line.startswith("furniture:model ")]
    assert not any("probability" in line.rpartition("  (")[2] for line in others if line.startswith("furniture:"))


@pytest.mark.parametrize("name", _names(NOT_TWICE))
def test_the_text_of_a_page_is_a_fixed_point(name: str) -> None:
    text = _result(name).text
    assert cleanse.clean(text) == text, cleanse.inspect(text).explain()
    assert cleanse.clean(text, kind="text") == text


@pytest.mark.parametrize("name", NAMES)
def test_precision_keeps_no_more_and_recall_no_less(name: str) -> None:
    precise, balanced, complete = (
        {block.number for block in Pipeline((PageSelector(favor),)).run(_html(name)).kept_blocks}
        for favor in ("precision", "balance", "recall")
    )
    assert precise <= balanced <= complete
    # Of the whole pipeline only the ends compare: a header that recall keeps may tell the text cleaners what stands under it.
    least, most = (len(_squeezed(cleanse.clean(_html(name), favor=favor))) for favor in ("precision", "recall"))
    assert least <= most


def test_the_same_in_any_order_and_thread() -> None:
    shuffled = NAMES * 4
    random.Random(0).shuffle(shuffled)
    expected = {name: (_result(name).to_dict(), _result(name).explain(), _result(name).markdown()) for name in NAMES}
    with ThreadPoolExecutor(4) as threads:
        results = list(threads.map(lambda name: cleanse.inspect(_html(name)), shuffled))
    for name, result in zip(shuffled, results, strict=True):
        assert (result.to_dict(), result.explain(), result.markdown()) == expected[name]


@pytest.mark.parametrize("name", NAMES)
def test_bytes_and_line_ends_of_another_system_make_no_difference(name: str) -> None:
    html = _html(name)
    assert cleanse.clean(html.encode()) == _result(name).text
    assert cleanse.clean(html.replace("\n", "\r\n")) == _result(name).text


@pytest.mark.parametrize("name", NAMES)
def test_the_result_of_a_page_is_ready_for_json(name: str) -> None:
    told = _result(name).to_dict()
    assert json.loads(json.dumps(told)) == told
    assert any("path" in cut for cut in told["cuts"])


@pytest.mark.parametrize("favor", FAVOURS)
def test_a_pipeline_for_pages_survives_pickling(favor: str) -> None:
    pipeline = Pipeline.default(favor)
    copied = pickle.loads(pickle.dumps(pipeline))
    assert copied == pipeline
    assert hash(copied) == hash(pipeline)
    assert copied.run(_html("en/news")) == pipeline.run(_html("en/news"))


@pytest.mark.parametrize("name", NAMES)
def test_the_result_of_a_page_survives_pickling(name: str) -> None:
    for result in (_result(name), cleanse.inspect(_html(name))):  # one that was asked for its account before, one that was not
        copied = pickle.loads(pickle.dumps(result))
        assert copied == result
        assert copied.restore() == copied.source
        assert (copied.to_dict(), copied.explain(), copied.markdown()) == (result.to_dict(), result.explain(), result.markdown())


def test_of_what_stands_there_twice_one_copy_is_kept() -> None:
    paragraphs = seed_paragraphs()[:6]
    copy = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    html = f"<body><article><h1>Rain</h1>{copy}</article><div class='print-only'>{copy}</div></body>"
    for pipeline in (Pipeline.default(), Pipeline((PageSelector(),)), Pipeline((PageSelector(model=_model(5)),))):
        result = pipeline.run(html)
        assert [result.text.count(paragraph) for paragraph in paragraphs] == [1] * len(paragraphs)
        assert "furniture:repeat" in {cut.id for cut in result.cuts}
        assert result.restore() == result.source


def test_of_two_blocks_that_say_the_same_the_first_stays_unless_the_other_is_clearly_likelier() -> None:
    teaser = "<p>It rained in the whole of the valley on Monday.</p>"
    for likely, rules in ((0.95, ["", "repeat"]), (0.7, ["repeat", ""])):
        of = judged(f"<main>{teaser}</main><aside>{teaser}</aside>")
        of.probabilities[:] = [likely, 0.98]
        _take_repeats(of)
        assert of.rules == rules


def test_a_page_without_a_likely_body_leaves_nothing_and_says_so() -> None:
    html = f"<ul><li><a href=/>Home</a></li><li><a href=/x>{TEASER}</a></li></ul><p>© 2024</p>"
    result = Pipeline((PageSelector(model=_model(-9)),)).run(html)
    assert result.text == ""
    assert any("nothing was kept" in warning for warning in result.warnings)
    assert {cut.id for cut in result.cuts} == {"furniture:nothing-likely"}
    assert result.restore() == result.source
    assert TEASER in result.source
    assert "warning" in result.explain()


@pytest.mark.parametrize(
    "html", ["<html><body></body></html>", "<p> </p>", "<script>x()</script>", "<!doctype html><title>Rain</title>"]
)
def test_a_page_without_text(html: str) -> None:
    result = cleanse.inspect(html)
    assert (result.text, result.source, result.restore(), result.cuts) == ("", "", "", ())
    assert any("nothing was kept" in warning for warning in result.warnings)
    assert result.markdown() == ""
    assert "nothing was kept" in result.explain()
    json.dumps(result.to_dict())


@pytest.mark.parametrize("favor", FAVOURS)
def test_plain_text_is_left_alone(favor: str) -> None:
    pipeline = Pipeline((PageSelector(favor, _model(-9)), TextSelector(favor)))
    for text in (*seed_paragraphs(), *(path.read_text("utf-8") for path in SEEDS.glob("*.txt")), "Home\nNews\nSport", ""):
        result = pipeline.run(text)
        assert (result.text, result.cuts, result.warnings) == (text, (), ())
    html = "<nav><a href=/>Home</a></nav><p>It rained.</p>"
    assert pipeline.run(html, kind="text").text == html
    assert pipeline.run(html).text == ""


def test_another_favour_is_an_error_that_names_it_and_the_others() -> None:
    with pytest.raises(ValueError, match=r"'speed'; expected 'balance', 'precision' or 'recall'"):
        PageSelector("speed")
    with pytest.raises(ValueError, match="'speed'"):
        Pipeline.default("speed")


def test_without_furniture_a_page_keeps_its_menus() -> None:
    html = _html("en/news")
    assert "School meals to be free" in Pipeline.default().without("furniture").run(html).source
    assert "School meals to be free" in Pipeline(()).run(html).text
    assert "School meals to be free" not in Pipeline.default().only("furniture").run(html).text
