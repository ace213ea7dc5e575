"""Scrapy: a crawl of one page of this machine in a process of its own, whose items go through the pipeline."""

from __future__ import annotations

import inspect
import json
import logging
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

pytestmark = pytest.mark.engines
scrapy = pytest.importorskip("scrapy")

from scrapy.http import HtmlResponse  # noqa: E402
from scrapy.settings import Settings  # noqa: E402

import cleanse  # noqa: E402
from cleanse import Site  # noqa: E402
from cleanse.corpus.each import ColumnCleaning  # noqa: E402
from cleanse.integrations.scrapy import CleanPipeline  # noqa: E402
from tests.engines import MARKDOWN, TOLD, UNKNOWN, URL  # noqa: E402
from tests.test_options import PAGE  # noqa: E402

WHITESPACE = cleanse.Pipeline.default().only("whitespace")
CRAWL = """
import json, sys
import scrapy
from scrapy.crawler import CrawlerProcess

class Reports(scrapy.Spider):
    name = "reports"
    start_urls = [sys.argv[1]]
    def parse(self, response):
        for number, text in enumerate(json.loads(response.body)):
            yield {"number": number, "text": text}

process = CrawlerProcess({
    "ITEM_PIPELINES": {"cleanse.integrations.scrapy.CleanPipeline": 300}, "LOG_LEVEL": "WARNING", "TELNETCONSOLE_ENABLED": False,
    "FEEDS": {sys.argv[2]: {"format": "jsonlines"}}, "CLEANSE_FIELD": "text", "CLEANSE_INTO": "body",
})
process.crawl(Reports)
process.start()
"""


class Report(scrapy.Item):  # type: ignore[misc,name-defined]
    text = scrapy.Field()
    cleanse_error = scrapy.Field()


class Narrow(scrapy.Item):  # type: ignore[misc,name-defined]
    text = scrapy.Field()


@dataclass
class Plain:
    text: Any


def test_a_thousand_documents(tmp_path: Path, documents: list[str], expected: list[str]) -> None:
    (tmp_path / "reports.json").write_text(json.dumps([*documents, None, 5]), "utf-8")
    feed = tmp_path / "feed.jsonl"
    command = [sys.executable, "-c", CRAWL, (tmp_path / "reports.json").as_uri(), str(feed)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    assert "Error" not in done.stderr
    found = [json.loads(line) for line in feed.read_text("utf-8").splitlines()]
    assert [item["number"] for item in found] == list(range(1002))
    assert [item["text"] for item in found] == [*documents, None, 5]
    assert [item["body"] for item in found] == [*expected, None, 5]
    assert [item["cleanse_error"] for item in found[:-1]] == [None] * 1001
    assert found[-1]["cleanse_error"].startswith("TypeError: ")


def test_the_settings() -> None:
    settings = {"CLEANSE_FIELD": "page", "CLEANSE_INTO": "text", "CLEANSE_KIND": "html", "CLEANSE_ERROR": "why"}
    pipeline = CleanPipeline.from_crawler(SimpleNamespace(settings=Settings(settings)))
    item = {"page": "<p>It rained.</p>"}
    assert pipeline.process_item(item) == {"page": "<p>It rained.</p>", "text": "It rained.", "why": None}
    default = CleanPipeline.from_crawler(SimpleNamespace(settings=Settings()))
    assert default.process_item({"text": "It rained. "})["text"] == "It rained."


@pytest.mark.parametrize("make", [dict, Report, Narrow, Plain], ids=lambda make: make.__name__)
def test_kinds_of_items(make: Any) -> None:
    item = make(text="Photo: dpa\nIt rained.")
    assert CleanPipeline().process_item(item) is item
    assert (item.text if make is Plain else item["text"]) == "It rained."


@pytest.mark.parametrize("make", [Narrow, Plain], ids=lambda make: make.__name__)
def test_an_error_without_a_place_is_logged(make: Any, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        item = CleanPipeline().process_item(make(text=5))
    assert (item.text if make is Plain else item["text"]) == 5
    assert "TypeError" in caplog.text
    assert "'cleanse_error'" in caplog.text


def test_items_without_the_field_pass() -> None:
    assert CleanPipeline().process_item({"url": "https://valleypost.example/"}) == {"url": "https://valleypost.example/"}
    assert "text" not in CleanPipeline().process_item(Report())


def test_a_response_and_its_selectors_are_sources() -> None:
    page = "<p>Il a plu dans <a href='/v'>la vallée</a>.</p>".encode("latin-1")
    headers = {"Content-Type": "text/html; charset=latin-1"}
    response = HtmlResponse("https://valleypost.example/rain", body=page, headers=headers)
    assert cleanse.inspect(response).markdown(links=True) == "Il a plu dans [la vallée](https://valleypost.example/v)."
    items = [{"text": response}, {"text": response.css("p")}, {"text": response.css("p")[0]}]
    assert [CleanPipeline().process_item(item)["text"] for item in items] == ["Il a plu dans la vallée."] * 3


def _pipeline(**settings: Any) -> CleanPipeline:
    return CleanPipeline.from_crawler(SimpleNamespace(settings=Settings(settings)))


def test_every_option_is_a_setting() -> None:
    names = set(inspect.signature(ColumnCleaning).parameters)
    assert {"CLEANSE_" + name.rstrip("_").upper() for name in names} == set(
        re.findall(r"CLEANSE_[A-Z_]+", CleanPipeline.__doc__ or "")
    )
    given = {
        "CLEANSE_FIELD": "page", "CLEANSE_ERROR": "why", "CLEANSE_URL_FIELD": "url", "CLEANSE_KIND": "html", "CLEANSE_TITLE": "1",
        "CLEANSE_FAVOR": "recall", "CLEANSE_INCLUDE": "title,captions", "CLEANSE_ENCODING": "utf-8", "CLEANSE_CHARSET": "utf-8",
        "CLEANSE_AS": "markdown", "CLEANSE_METADATA": "False", "CLEANSE_INTO": "", "CLEANSE_PIPELINE": None,
        "CLEANSE_SITE": None,
    }  # fmt: skip
    asked = ColumnCleaning(
        "page", error="why", url_field="url", kind="html", title=True, favor="recall", include=("title", "captions"),
        encoding="utf-8", charset="utf-8", as_="markdown",
    )  # fmt: skip
    assert _pipeline(**given).cleaning == asked


@pytest.mark.parametrize("given", ["tests.engines.test_scrapy.WHITESPACE", WHITESPACE], ids=["path", "object"])
def test_other_cleaners_by_a_setting(given: Any) -> None:
    assert _pipeline(CLEANSE_PIPELINE=given).process_item({"text": "Photo: dpa\nIt rained. "})["text"] == "Photo: dpa\nIt rained."


def test_a_site_by_a_setting(tmp_path: Path) -> None:
    site = Site.learn(["It rained.", "It snowed."], host="valleypost.example")
    site.save(tmp_path / "site.json")
    for given in (site, str(tmp_path / "site.json")):
        assert _pipeline(CLEANSE_SITE=given).cleaning.site == site
    for wrong, said in ((5, "site is 5|The setting CLEANSE_SITE is 5"), (str(tmp_path / "no.json"), "No such file")):
        with pytest.raises(ValueError, match=said):
            _pipeline(CLEANSE_SITE=wrong)


def test_metadata_are_fields() -> None:
    pipeline = _pipeline(CLEANSE_METADATA=True, CLEANSE_AS="markdown", CLEANSE_TITLE=True, CLEANSE_URL_FIELD="url")
    given = {"text": PAGE, "url": URL}
    assert pipeline.process_item(given) == {"text": MARKDOWN, "url": URL, "cleanse_error": None, **TOLD}
    assert pipeline.process_item({"text": None}) == {"text": None, "cleanse_error": None, **UNKNOWN}


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"CLEANSE_KIND": "htlm"}, r"In the settings CLEANSE_\*: kind is 'htlm'.*Is 'html' meant"),
        ({"CLEANSE_INCUDE": "title"}, "'CLEANSE_INCUDE'.*Is 'CLEANSE_INCLUDE' meant"),
        ({"CLEANSE_TITLE": "perhaps"}, "The setting CLEANSE_TITLE is 'perhaps': Supported values"),
        ({"CLEANSE_PIPELINE": "no_such_module.pipeline"}, "The setting CLEANSE_PIPELINE is 'no_such_module.pipeline': No module"),
        ({"CLEANSE_PIPELINE": len}, "pipeline is <built-in function len>"),
        ({"CLEANSE_FIELD": 5}, "field is 5"),
    ],
    ids=lambda given: given if isinstance(given, str) else None,
)
def test_wrong_settings_are_told_at_the_start(settings: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        _pipeline(**settings)
