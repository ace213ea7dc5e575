"""What a request asks for, and how a wrong one is told what was expected."""

from __future__ import annotations

import json
import pickle
from typing import Any

import pytest

from cleanse.options import Options
from cleanse.pipeline import Pipeline
from cleanse.serve.asked import FIELDS, OPTIONS, of_document, of_json
from cleanse.serve.refused import Refused


def _of(**given: Any) -> Any:
    return of_json(json.dumps({"source": "It rained.", **given}).encode())


def test_a_source_alone_has_the_usual_options() -> None:
    assert _of().options == Options()


def test_the_options_are_those_that_documents_have_everywhere() -> None:
    assert set(OPTIONS) == {*Options.__dataclass_fields__, "url"} - {"pipeline", "site"}


def test_cleaners_come_with_favor_and_include() -> None:
    asked = _of(favor="recall", include=["captions"], only=["related", "captions"], without=["captions"])
    assert asked.options.cleaners == Pipeline.default("recall", ["captions"]).only("related")


def test_a_query_has_lists_switches_and_words() -> None:
    asked = of_document(
        b"", "text/plain", "include=title,captions&include=byline&cuts=1&links&images=false&as_=html&url=http://a/"
    )
    assert asked.options == Options(include=["title", "byline", "captions"], as_="html")
    assert (asked.tell, asked.url) == ({"cuts", "links"}, "http://a/")


def test_selectors_may_have_commas_in_them() -> None:
    asked = of_document(b"", "text/html", "keep=main,article&drop=.ad&drop=p:is(.a,.b)")
    assert asked.options == Options(keep=["main,article"], drop=[".ad", "p:is(.a,.b)"])
    assert _of(keep="main", drop=[".ad"]).options == Options(keep="main", drop=".ad")


def test_a_document_is_what_its_header_says() -> None:
    assert of_document(b"It <b>rained</b>.", "text/plain", "").kind == "text"
    assert of_document(b"<p>It rained.", "text/html; charset=koi8-r", "").charset == "koi8-r"
    assert of_document(b"<p>It rained.", "application/octet-stream", "").kind is None


@pytest.mark.parametrize(
    ("given", "name", "said"),
    [
        ({"kind": "htlm"}, "kind", "Is 'html' meant?"),
        ({"favor": "recal"}, "favor", "Is 'recall' meant?"),
        ({"as_": "markdwon"}, "as_", "Is 'markdown' meant?"),
        ({"include": ["comment"]}, "include", "Is 'comments' meant?"),
        ({"include": "comments"}, "include", "must be a list of names"),
        ({"encoding": "utf-88"}, "encoding", "utf-88"),
        ({"keep": "p["}, "keep", "is no CSS selector"),
        ({"drop": 5}, "drop", "it is a CSS selector"),
        ({"title": "yes"}, "title", "it is True or False"),
        ({"metadata": 1}, "metadata", "it is True or False"),
        ({"url": 5}, "url", "it is the address of the page"),
        ({"cuts": "yes"}, "cuts", "expected true or false"),
        ({"only": "captions"}, "only", "expected a list of names of cleaners"),
        ({"without": [5]}, "without", "expected a list of names of cleaners"),
        ({"only": ["caption"]}, "only", "There is no cleaner 'caption' here; the pipeline has: encoding"),
        ({"without": ["caption"], "favor": "recall"}, "without", "There is no cleaner 'caption'"),
        ({"only": ["captions"], "favor": "recal"}, "favor", "Is 'recall' meant?"),
        ({"favour": "recall"}, "favour", "There is no field 'favour'"),
        ({"pipeline": "default"}, "pipeline", "There is no field 'pipeline'"),
        ({"source": 5}, "source", "it is the text or the HTML to clean"),
    ],
)
def test_a_wrong_field_is_named(given: dict[str, Any], name: str, said: str) -> None:
    with pytest.raises(Refused) as refused:
        _of(**given)
    assert (refused.value.status, refused.value.field) == (400, name)
    assert said in str(refused.value)


@pytest.mark.parametrize("body", [b"", b"It rained.", b"[]", b'"It rained."', b"{}", b"\xff\xfe", b"[" * 100_000])
def test_what_is_no_object_of_json_with_a_source_is_refused(body: bytes) -> None:
    with pytest.raises(Refused, match=r"expected an object such as|source is missing"):
        of_json(body)


def test_a_form_is_no_document() -> None:
    with pytest.raises(Refused, match="expected application/json, or for the document itself text/html") as refused:
        of_document(b"a=b", "application/x-www-form-urlencoded", "")
    assert refused.value.status == 415


def test_a_query_with_a_source_is_refused() -> None:
    with pytest.raises(Refused, match="send one of them"):
        of_document(b"It rained.", "text/plain", "source=It+snowed.")


def test_what_goes_to_workers_and_back_is_small() -> None:
    refused = pickle.loads(pickle.dumps(Refused(400, "why", "kind", {"Allow": "GET"})))
    assert (refused.told(), refused.headers) == ({"error": "why", "field": "kind"}, {"Allow": "GET"})
    assert len(pickle.dumps(_of(without=["captions"]))) < 2_000
    assert set(FIELDS) >= {"source", "cuts", "only"}


def test_an_option_that_is_in_a_query_twice_is_refused() -> None:
    with pytest.raises(Refused, match="as_ is in the query twice; send it once"):
        of_document(b"It rained.", "text/plain", "as_=markdown&as_=html")
