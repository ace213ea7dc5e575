"""What a result tells, by itself and by asking others; and that it survives pickling, small."""

from __future__ import annotations

import json
import pickle
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

import cleanse
from cleanse import Result
from cleanse.document import Cut, Span
from cleanse.page import Page
from tests.strategies import SEEDS, seed_paragraphs

SEED = (SEEDS / "004_22676631a282563b.txt").read_text("utf-8")
PAGES = sorted((Path(__file__).parent / "cases" / "pages").glob("*/*.html"))
LINKED = (
    '<html lang="en"><title>Rain</title><link rel=canonical href="/rain"><article><h1>Rain</h1>'
    + "".join(f'<p>{line} <a href="/{number}">More</a></p>' for number, line in enumerate(seed_paragraphs()[:4]))
    + "</article>"
)


@dataclass(frozen=True)
class Explaining:
    """An explainer that remembers what it was asked of."""

    cleaners: frozenset[str] = frozenset({"chooser"})
    found: Mapping[int, str] = field(default_factory=dict, compare=False)
    asked: list[tuple[str, Page | None]] = field(default_factory=list, compare=False)

    def reasons(self, source: str, page: Page | None) -> Mapping[int, str]:
        self.asked.append((source, page))
        return self.found

    def roles(self, source: str, page: Page | None) -> Mapping[int, tuple[str, tuple[float, ...]]]:
        return {}


def test_to_dict_is_ready_for_json_and_enough_to_restore() -> None:
    told = json.loads(json.dumps(cleanse.inspect(SEED).to_dict()))
    assert set(told) == {"text", "metadata", "warnings", "cuts"}
    cuts = [cleanse.Cut(c["cleaner"], c["rule"], cleanse.Span(*c["span"]), c["removed"], c["put"]) for c in told["cuts"]]
    assert cleanse.Result(told["text"], tuple(cuts), "").restore() == SEED


def test_explain_names_each_rule_with_its_place() -> None:
    report = cleanse.inspect(SEED).explain()
    assert "bylines:by  122-174" in report
    assert "\x1b" not in report
    assert "\x1b[31m" in cleanse.inspect(SEED).explain(colour=True)


def test_explain_says_how_likely_the_cut_of_a_line_is() -> None:
    result = cleanse.inspect("It rained.\nShare this article")
    assert f"(probability {result.cuts[-1].probability:.2f})" in result.explain()


def test_explain_of_a_clean_text_says_so() -> None:
    assert cleanse.inspect("It rained.").explain() == "Nothing was cut."


def test_the_language_is_told_when_asked_for_and_never_varies() -> None:
    result = cleanse.inspect(SEED)
    assert {cleanse.inspect(SEED).language for _ in range(3)} == {"en"}
    assert result.language == "en"
    assert cleanse.inspect("12:30").language is None


def test_a_result_made_by_hand_has_what_it_was_given() -> None:
    made = Result("It rained.", (Cut("mine", "rule", Span(10, 12), "!!"),), "It rained.!!", {"byline": "Ann"}, ["It is short."])
    assert made.cuts == made.ledger
    assert made.restore() == "It rained.!!"
    assert made.metadata == {"byline": "Ann"}
    assert made.page is None
    assert made.explain() == "mine:rule  10-12  - '!!'\nwarning  It is short."
    assert made.to_dict()["warnings"] == ["It is short."]
    assert "error" not in made.to_dict()
    assert replace(made, error="ValueError: no").to_dict()["error"] == "ValueError: no"


@pytest.mark.parametrize("text", ["It rained.", "Another text.", ""])
def test_a_result_made_by_hand_survives_pickling_whatever_it_says(text: str) -> None:
    made = Result(text, (Cut("mine", "rule", Span(10, 12), "!!", path="body/p"),), "It rained.!!", warnings=("It is short.",))
    copied = pickle.loads(pickle.dumps(made))
    assert (copied.text, copied.source, copied.warnings) == (made.text, made.source, made.warnings)
    assert copied.restore() == made.restore()
    if text != "It rained.":
        assert copied == made


def test_a_text_survives_pickling() -> None:
    result = cleanse.inspect(SEED)
    copied = pickle.loads(pickle.dumps(result))
    assert copied == result
    assert (copied.to_dict(), copied.explain(), copied.language) == (result.to_dict(), result.explain(), result.language)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_pickle_of_a_page_is_little_more_than_its_html_and_source(path: Path) -> None:
    html = path.read_text("utf-8")
    result = cleanse.inspect(html)
    _ = (result.cuts, result.metadata, result.language, result.markdown(links=True), result.explain())
    size = len(pickle.dumps(result))
    own = size - len(pickle.dumps(result.explainer))  # the pipeline is the same for pages of any size
    assert own <= 1.2 * (len(html.encode()) + len(result.source.encode()))
    assert size == len(pickle.dumps(cleanse.inspect(html)))  # what it was asked for takes no room


def test_the_pickle_of_a_page_of_a_common_size_is_too() -> None:
    menu = "".join(f"<li><a href='/section/{number}'>Section {number}</a></li>" for number in range(300))
    body = "".join(f"<p class='text'>{line}</p><aside><a href='/{line[:9]}'>Read more</a></aside>" for line in seed_paragraphs())
    html = f"<html><body><nav><ul>{menu}</ul></nav><article>{body}</article><footer><ul>{menu}</ul></footer></body></html>"
    result = cleanse.inspect(html)
    _ = result.cuts
    assert len(pickle.dumps(result)) <= 1.2 * (len(html.encode()) + len(result.source.encode()))


def test_an_unpickled_page_reads_its_metadata_and_links_again() -> None:
    result = cleanse.inspect(LINKED, url="https://valley.example/2024/")
    copied = pickle.loads(pickle.dumps(result))
    assert copied == result
    assert copied.metadata == result.metadata
    assert copied.metadata["canonical_url"] == "https://valley.example/rain"
    assert copied.markdown(links=True) == result.markdown(links=True)
    assert "[More](https://valley.example/3)" in copied.markdown(links=True)
    assert copied.cuts == result.cuts
    assert copied.page is not None
    assert result.page is not None
    assert (copied.page.tags, copied.page.bounds()) == (result.page.tags, result.page.bounds())


def test_without_an_address_links_stay_as_they_stand() -> None:
    result = cleanse.inspect(LINKED)
    assert "[More](/3)" in result.markdown(links=True)
    assert "](" not in result.markdown()


def test_a_text_has_a_markdown_too() -> None:
    assert cleanse.inspect("It rained.\n\nThen it stopped.").markdown(links=True) == "It rained.\n\nThen it stopped."


def test_explain_asks_the_explainer_and_the_cuts_come_apart_at_its_blocks() -> None:
    source = "It rained.\nHome\nNews\n(Photo)"
    cuts = (Cut("chooser", "model", Span(11, 21), "Home\nNews\n"), Cut("captions", "credit", Span(21, 28), "(Photo)"))
    explainer = Explaining(found={11: "a menu", 16: "another", 21: "not asked for"})
    result = Result("It rained.\n", cuts, source, starts=(0, 11, 16, 21), explainer=explainer)
    assert [cut.removed for cut in result.cuts] == ["Home\n", "News\n", "(Photo)"]
    assert explainer.asked == []  # not before somebody asks
    assert [line.rpartition("  ")[2] for line in result.explain().splitlines()] == ["(a menu)", "(another)", "- '(Photo)'"]
    assert explainer.asked == [(source, None)]


def test_the_explainer_is_not_asked_where_it_has_nothing_to_explain() -> None:
    explainer = Explaining(found={0: "never"})
    result = Result("It rained.", (Cut("captions", "credit", Span(10, 15), "(dpa)"),), "It rained.(dpa)", explainer=explainer)
    assert "never" not in result.explain()
    assert explainer.asked == []


def test_of_a_page_the_explainer_is_given_the_tree() -> None:
    result = cleanse.inspect(PAGES[0].read_text("utf-8"))
    explainer = Explaining(frozenset({"furniture"}), dict.fromkeys(range(len(result.source)), "the reason"))
    asked = replace(result, explainer=explainer)
    assert [cut[:6] for cut in asked.cuts] == [cut[:6] for cut in result.cuts]  # another explainer knows no roles
    report = asked.explain().splitlines()
    explained = [line.endswith("(the reason)") for line in report]
    assert explained == [cut.cleaner == "furniture" and bool(cut.removed.strip()) for cut in asked.cuts]
    assert any(explained)
    assert explainer.asked == [(result.source, result.page)]


def test_a_date_that_was_found_is_told_as_a_page_would_declare_it() -> None:
    body = "".join(f"<p>{line}</p>" for line in seed_paragraphs()[:4])
    page = f"<html lang=en><body><article><h1>Rain</h1><p>Published: May 3, 2024</p>{body}</article>"
    result = cleanse.inspect(page)
    assert result.metadata.get("date", "2024-05-03") == "2024-05-03"
    made = replace(result, found={"date": "3 May 2024", "sign_off": "Ann"})
    assert made.metadata["date"] == "2024-05-03"
    assert made.metadata["sign_off"] == "Ann"
    assert "date" not in replace(result, found={"date": "the day before"}, markup=cleanse.inspect("<p>Rain").markup).metadata
    declared = cleanse.inspect(page.replace("<body>", '<meta property="article:published_time" content="2024-05-01">'))
    assert replace(declared, found={"date": "3 May 2024"}).metadata["date"].startswith("2024-05-01")


def test_title_is_mended_as_the_body_is() -> None:
    line = "Es regnete schÃ¶n im ganzen Tal, und niemand ging vor die TÃ¼r, sagte die BÃ¼rgermeisterin am Montag."
    result = cleanse.inspect(f"<h1>Sch\u00c3\u00b6ner\u00ad Regen\u200b</h1><p>{line}", kind="html")
    assert result.title == "Schöner Regen"
    assert result.text.startswith("Es regnete schön")
