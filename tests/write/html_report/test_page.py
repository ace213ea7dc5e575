"""The whole page: it is one file, it loads nothing, no text of a document becomes markup, and it is always the same."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from cleanse import inspect
from cleanse.write.html_report import page as page_module
from cleanse.write.html_report.page import page, page_of_many
from tests.strategies import SEEDS
from tests.write.html_report.documents import HOSTILE, hostile, of_every_role

OURS = {
    "a", "article", "b", "body", "dd", "del", "details", "div", "dl", "dt", "fieldset", "footer", "h1", "h2", "head", "header",
    "html", "input", "ins", "kbd", "label", "legend", "li", "main", "meta", "nav", "output", "p", "script", "section", "span",
    "style", "summary", "table", "tbody", "td", "th", "thead", "title", "tr", "ul",
}  # fmt: skip


class Read(HTMLParser):
    """What an HTML parser sees of a page."""

    def __init__(self, written: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.texts: list[str] = []
        self.feed(written)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


PAGES = {"one": page(hostile()), "many": page_of_many([hostile(), of_every_role(), hostile()])}


@pytest.mark.parametrize("written", PAGES.values(), ids=PAGES)
def test_hostile_text_stays_text(written: str) -> None:
    read = Read(written)
    assert set(read.tags) <= OURS
    assert read.tags.count("script") == read.tags.count("style") == 1
    assert not [name for name, _ in read.attributes if name.startswith("on") or name in ("style", "src", "srcset", "action")]
    text = "".join(read.texts)
    for one in HOSTILE:
        if one.isprintable():
            assert one in text
    assert "\x00" not in written
    written.encode("utf-8")


@pytest.mark.parametrize("written", PAGES.values(), ids=PAGES)
def test_it_is_self_contained(written: str) -> None:
    read = Read(written)
    assert not {"link", "img", "iframe", "object", "embed", "base", "form"} & set(read.tags)
    assert all(value and value.startswith("#") for name, value in read.attributes if name == "href")
    style, script = (re.search(rf"<{tag}>(.*?)</{tag}>", written, re.DOTALL) for tag in ("style", "script"))
    assert style is not None
    assert script is not None
    assert not re.search(r"url\(|@import|https?:", style[1])
    assert not re.search(r"fetch|XMLHttp|import\(|eval|innerHTML|https?:", script[1])


def test_the_policy_lets_its_own_style_and_script_run_and_nothing_else() -> None:
    written = page(of_every_role())
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]+)"', written)
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        (inline,) = re.findall(rf"<{tag}>(.*?)</{tag}>", written, re.DOTALL)
        assert f"{tag}-src 'sha256-{b64encode(sha256(inline.encode()).digest()).decode()}'" in policy


def test_identifiers_are_unique_and_what_refers_to_them_finds_them() -> None:
    attributes = Read(PAGES["many"]).attributes
    names = [value for name, value in attributes if name == "id"]
    assert len(names) == len(set(names))
    wanted = {
        (value or "").removeprefix("#") for name, value in attributes if name in ("href", "aria-describedby", "aria-labelledby")
    }
    assert wanted <= set(names)


def test_the_same_source_gives_the_same_page() -> None:
    text = (SEEDS / "000_7fe37201174fc0a4.txt").read_text("utf-8")
    assert inspect(text).report("seed") == inspect(text).report("seed")
    assert inspect(text).report("seed") != inspect(text).report("other")


def test_of_too_many_documents_the_last_have_their_row_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_module, "MOST", 2 * len(page(of_every_role())))
    written = page_of_many([of_every_role()] * 9)
    reports = written.count('<section class="document"')
    assert 1 < reports < 9
    assert written.count('<th scope="row">') == 9
    assert f"Of the last {9 - reports} there is no report" in written
    test_wanted = set(re.findall(r'href="#(d\d)"', written))
    assert test_wanted == {f"d{number}" for number in range(1, reports + 1)}
