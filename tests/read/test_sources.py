"""What scrapers hold: trees, selectors and responses of the libraries that they use."""

from __future__ import annotations

import io
import pickle
import subprocess
import sys
from http.client import HTTPResponse
from pathlib import Path
from typing import Any
from urllib.response import addinfourl

import httpx
import lxml.etree
import lxml.html
import parsel
import pytest
import requests
import urllib3
from bs4 import BeautifulSoup
from selectolax.lexbor import LexborHTMLParser

import cleanse
from cleanse.corpus.each import ColumnCleaning, failed
from cleanse.read.sources import Content, charset_in, content_of, is_source
from tests.read.pages import PAGE

URL = "https://valleypost.example/2024/rain"
CYRILLIC = "<p>Совет сообщил в понедельник, что дождь шёл весь день и <a href='/b'>никто не выходил</a> из дома до вечера.</p>"
BYTES = CYRILLIC.encode("koi8-r")
TOLD = {"Content-Type": "text/html; charset=KOI8-R"}
WHOLE = cleanse.clean(PAGE)
ARTICLE = LexborHTMLParser(PAGE).css_first("article").html


def _requests(body: bytes | None = BYTES, headers: Any = TOLD, url: str | None = URL) -> requests.Response:
    response = requests.Response()
    response.status_code, response.url = 200, url  # type: ignore[assignment]
    response.headers.update(headers)
    response.raw = io.BytesIO(BYTES)
    if body is not None:
        response._content = body
    return response


def _httpx(body: bytes = BYTES, headers: Any = TOLD, **more: Any) -> httpx.Response:
    return httpx.Response(200, content=body, headers=headers, **more)


TREES = {
    "lxml.html": lxml.html.document_fromstring(PAGE),
    "lxml.html tree": lxml.html.document_fromstring(PAGE).getroottree(),
    "lxml.etree": lxml.etree.HTML(PAGE),
    "parsel": parsel.Selector(PAGE),
    "a list of one": parsel.Selector(PAGE).css("html"),
    "selectolax": LexborHTMLParser(PAGE),
    "soup": BeautifulSoup(PAGE, "lxml"),
}
PARTS = {
    "lxml": lxml.html.document_fromstring(PAGE).find(".//article"),
    "parsel": parsel.Selector(PAGE).css("article")[0],
    "selectolax": LexborHTMLParser(PAGE).css_first("article"),
    "soup": BeautifulSoup(PAGE, "html.parser").article,
}
RESPONSES = {
    "requests": _requests(),
    "httpx": _httpx(request=httpx.Request("GET", URL)),
    "urllib3": urllib3.HTTPResponse(body=BYTES, headers=TOLD, request_url=URL),
}


@pytest.mark.parametrize("name", TREES)
def test_a_tree_is_the_page_that_it_was_parsed_from(name: str) -> None:
    result = cleanse.inspect(TREES[name])  # type: ignore[arg-type]
    assert (result.text, result.restore()) == (WHOLE, result.source)
    assert result.title == cleanse.inspect(PAGE).title


@pytest.mark.parametrize("name", PARTS)
def test_an_element_is_read_alone(name: str) -> None:
    source = cleanse.inspect(PARTS[name]).source  # type: ignore[arg-type]
    assert source == cleanse.inspect(ARTICLE or "").source
    assert "Home" not in source


def test_what_follows_an_element_is_none_of_it() -> None:
    (paragraph, _) = lxml.html.fragments_fromstring("<p>It rained.</p>then<p>It stopped.</p>")
    assert content_of(paragraph).data == "<p>It rained.</p>"


def test_the_text_of_a_selector_is_text() -> None:
    assert content_of(parsel.Selector("<p>Use &lt;p> here.").css("p::text")[0]) == Content("Use <p> here.")


def test_a_feed_that_lxml_parsed_keeps_its_links() -> None:
    feed = lxml.etree.fromstring("<rss><channel><link>https://valleypost.example</link></channel></rss>")
    assert "<link>https://valleypost.example</link>" in content_of(feed).data  # type: ignore[operator]


@pytest.mark.parametrize("prefix", ["", "h:"])
def test_xhtml_that_lxml_parsed_is_read_as_html(prefix: str) -> None:
    page = "<html xmlns='http://www.w3.org/1999/xhtml'><body><script/><div/><p>It<br/>rained.</p><p>All day.</p></body></html>"
    if prefix:
        page = page.replace("</", "<\0").replace("<", "<h:").replace("<h:\0", "</h:").replace("xmlns=", "xmlns:h=")
    root = lxml.etree.fromstring(page)
    for source in (root, root.getroottree()):
        assert cleanse.inspect(source).source == "It\nrained.\n\nAll day."
    assert root.tag == "{http://www.w3.org/1999/xhtml}html"


@pytest.mark.parametrize("name", RESPONSES)
def test_a_response_tells_its_charset_its_kind_and_its_address(name: str) -> None:
    result = cleanse.inspect(RESPONSES[name])
    assert result.text.startswith("Совет сообщил в понедельник")
    assert result.metadata["encoding"] == "koi8-r"
    assert f"](https://{'valleypost.example'}/b)" in result.markdown(links=True)


def test_what_the_caller_says_counts_before_what_a_response_says() -> None:
    result = cleanse.inspect(_requests(), url="https://other.example/", kind="text", encoding="utf-16")
    assert result.metadata["encoding"] == "utf-16"
    assert "https://other.example/b" in cleanse.inspect(_requests(), url="https://other.example/").markdown(links=True)
    assert content_of(_requests()).url == URL


@pytest.mark.parametrize(
    ("content_type", "body", "kind"),
    [
        ("text/html", b"It <b>rained</b>.", "html"),
        ("text/html", b"It rained.", None),
        ("text/plain", b"Use <b>bold</b> and <i>italics</i>.<br>", "text"),
        ("text/plain", b"<!doctype html><p>It rained.", None),
        ("application/json", b"{}", None),
        ("", b"<p>It rained.", None),
    ],
)
def test_a_content_type_counts_where_the_body_is_not_clearly_another(content_type: str, body: bytes, kind: str | None) -> None:
    assert content_of(_httpx(body, {"Content-Type": content_type})).kind == kind


def test_a_response_without_headers_or_address() -> None:
    assert content_of(_requests(b"It rained.", {}, None)) == Content(b"It rained.")
    assert content_of(_httpx(b"It rained.", {})) == Content(b"It rained.")
    assert charset_in('text/html;\r\n charset="Latin-1"') == "latin-1"


class ClientResponse:
    __module__ = "aiohttp.client_reqrep"


class _Named:
    """What a library gives that is not installed here, with what is read of it."""

    def __init__(self, **what: Any) -> None:
        self.__dict__.update(what)


def _of_library(module: str, **what: Any) -> Any:
    return type("Response", (_Named,), {"__module__": module})(**what)


CURL = {"content": BYTES, "headers": TOLD, "url": URL}


def test_responses_of_libraries_that_are_not_installed_here() -> None:
    told = content_of(_of_library("curl_cffi.requests.models", queue=None, **CURL))
    assert told == Content(BYTES, "html", "koi8-r", URL) == content_of(_requests())
    scrapy = _of_library("scrapy.http.response", body=BYTES, headers={"Content-Type": b"text/html; charset=koi8-r"}, url=URL)
    assert content_of(scrapy) == told


def test_a_path_is_no_address() -> None:
    assert content_of(urllib3.HTTPResponse(body=BYTES, headers=TOLD, request_url="/rain")).url is None


def _several() -> parsel.SelectorList[Any]:
    return parsel.Selector("<p>It rained.<p>It stopped.").css("p")


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (_several(), r"SelectorList holds 2 parts.*\[0\].*\(parts\.getall\(\)\)"),
        (parsel.Selector(PAGE).css("nothing"), "SelectorList is empty: nothing matched"),
        (BeautifulSoup("<p>a<p>b", "html.parser").find_all("p"), r"ResultSet holds 2 parts.*clean_many\(parts\)"),
        (parsel.Selector('{"a": 1}', type="json"), "Selector holds dict.*Select the text"),
        (lxml.etree.ElementTree(), "lxml tree is empty"),
        (_requests(None), r"Response has not been read .*\.content"),
        (httpx.Response(200, stream=httpx.ByteStream(b"It rained.")), r"has not been read .*\.read\(\), or await \.aread\(\)"),
        (urllib3.HTTPResponse(io.BytesIO(b"It rained."), preload_content=False), r"has not been read .*\.data"),
        (addinfourl(io.BytesIO(b"It rained."), {}, URL), r"has not been read .*\.read\(\)"),  # type: ignore[arg-type]
        (HTTPResponse.__new__(HTTPResponse), r"has not been read .*\.read\(\)"),
        (_of_library("curl_cffi.requests.models", queue=5, **CURL), r"has not been read .*iter_content"),
        (ClientResponse(), r"await response\.read\(\)"),
        ({"text": "It rained."}, r"a parsed page or a response; this is dict.*record\['text'\]"),
        (None, "this is NoneType"),
    ],
    ids=lambda value: "" if isinstance(value, str) else type(value).__name__,
)
def test_what_is_no_source_is_told_with_the_way_out(source: Any, said: str) -> None:
    with pytest.raises(TypeError, match=said):
        cleanse.clean(source)
    assert not is_source([source])


def test_many_of_any_kind_in_other_processes_and_in_columns() -> None:
    sources = [TREES["lxml.html"], TREES["parsel"], *RESPONSES.values(), PARTS["lxml"], _several(), 5]
    here = [(result.text, result.error) for result in cleanse.clean_many(sources, workers=0)]
    assert [(result.text, result.error) for result in cleanse.clean_many(sources, workers=1)] == here
    assert here[0] == (WHOLE, None)
    assert [error is None for _, error in here] == [True] * 6 + [False] * 2
    assert ColumnCleaning().values(sources[:5])[0] == [text for text, _ in here[:5]]
    assert failed(_requests(), "the reason").text.startswith("Совет сообщил")
    assert [result.text for result in cleanse.clean_many(_several(), workers=0)] == ["It rained.", "It stopped."]
    assert pickle.loads(pickle.dumps(cleanse.inspect(TREES["lxml.html"]))).text == WHOLE  # type: ignore[arg-type]


@pytest.mark.parametrize("source", [TREES["lxml.html"], _requests(), TREES["parsel"], TREES["selectolax"]])
def test_one_of_any_kind_is_no_list_of_sources(source: Any) -> None:
    with pytest.raises(TypeError, match=f"one {type(source).__name__}.*inspect"):
        cleanse.clean_many(source)


def test_none_of_the_libraries_is_loaded() -> None:
    script = "import sys, cleanse; cleanse.clean(b'<meta charset=utf-8><p>It rained.</p>'); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert not {"bs4", "httpx", "lxml", "parsel", "requests", "urllib3"} & set(loaded)


@pytest.mark.slow
def test_type_checkers_take_them(tmp_path: Path) -> None:
    mypy = pytest.importorskip("mypy.api")
    lines = (
        "import cleanse, httpx, lxml.etree, lxml.html, parsel, requests",
        "from bs4 import BeautifulSoup",
        "from selectolax.lexbor import LexborHTMLParser",
        "cleanse.clean(requests.get('u')); cleanse.clean(httpx.get('u')); cleanse.clean(parsel.Selector('u'))",
        "cleanse.clean(lxml.html.fromstring('u')); cleanse.clean(lxml.etree.parse('u'))",
        "cleanse.clean(LexborHTMLParser('u')); cleanse.inspect(BeautifulSoup('u', 'lxml')); cleanse.clean(b'u')",
        "cleanse.clean(5)",
        "cleanse.clean({})",
    )
    path = tmp_path / "uses.py"
    path.write_text("\n".join(lines), "utf-8")
    told, _, _ = mypy.run([str(path), "--strict", "--follow-imports=silent", "--ignore-missing-imports"])
    assert [line.split(":")[1] for line in told.splitlines() if ": error:" in line] == ["7", "8"], told
