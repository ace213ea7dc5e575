"""What is taken for HTML at all, and pages that come as a soup or as bytes."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from selectolax import lexbor

import cleanse
from cleanse.read import looks_like_html, read
from cleanse.read.html import HtmlSource
from cleanse.read.metadata import read_metadata
from cleanse.read.plain import plain_text
from tests.read.pages import BODY, PAGE
from tests.strategies import seed_paragraphs


@pytest.mark.parametrize(
    "html",
    [
        "<!doctype html><html><body>x",
        "<!DOCTYPE HTML PUBLIC '-//W3C//DTD HTML 4.01//EN'>",
        "<?xml version='1.0'?>\n<html xmlns='http://www.w3.org/1999/xhtml'>",
        "\ufeff\n  <html>",
        "<!-- saved from a browser -->\n<html>",
        "<p>It rained.",
        "<P CLASS=x>It rained.</P>",
        "<div><p>It rained.</p></div>",
        "<article>It rained.</article>",
        "<h1>Rain</h1>",
        "<ul><li>Rain</ul>",
        "<table><tr><td>Rain</table>",
        "It rained.<br>It <b>rained</b> and <i>rained</i>, said <a href='/ann'>Ann</a>.",
        "<p title=it's>It rained.",
        "<p title='a>b' class = \"c>d\">It rained.",
        "<p a==b>It rained.",
        f"<p data-x='{'x' * 30_000}'>It rained.",
        PAGE,
    ],
)
def test_html_is_recognised(html: str) -> None:
    assert looks_like_html(html)
    assert read(html).document.page is not None
    assert read(html, kind="text").document.source == html


@pytest.mark.parametrize(
    "text",
    [
        "",
        BODY,
        "Use <p> for a paragraph, and </p> ends it.",
        f"{BODY}\nThe tag <div> opens a division, <br> breaks a line, and </body> stands at the end of a page.\n{BODY}",
        "If a < b and c > d, then <x> is not a tag of HTML.",
        "<3 I love it",
        "<https://example.org/rain> is where it stands.",
        "<ann@example.org> wrote: it rained.",
        "<<Rain>> is the title of the book.",
        "From: Ann <ann@example.org>\nTo: Bo <bo@example.org>\n\nIt rained.",
        "> quoted\n>> twice",
        "<link correlati",
        "<p class='a>It rained.",
        '<a href= "/x>It rained.\n' + BODY,
        "<!doctype html and nothing more",
        "<b " * 1000,
        "<p a=b " * 1000,
        "<p a= '" * 1001,
        *seed_paragraphs()[:3],
    ],
)
def test_text_stays_text(text: str) -> None:
    assert not looks_like_html(text)
    assert read(text).document.page is None
    assert read(text).document.source == text
    assert read(text, kind="html").document.page is not None


def test_tags_in_a_text_are_kept_as_they_stand() -> None:
    text = "Use <p> for a paragraph, and </p> ends it."
    assert cleanse.clean(text) == text
    assert cleanse.clean(f"<p>{BODY}</p><p>{BODY[:50]}</p>", kind="text") == f"<p>{BODY}</p><p>{BODY[:50]}</p>"


@pytest.mark.parametrize("html", [PAGE, f"<div><p>{BODY}<p>a &lt; b &amp;&nbsp;c</div>", "<p>Gr&ouml;&szlig;e</p>", ""])
def test_a_soup_is_read_as_its_markup(html: str) -> None:
    soup = BeautifulSoup(html, "html.parser")
    before = str(soup)
    result = cleanse.inspect(soup)  # type: ignore[arg-type]
    assert result.text == cleanse.clean(str(soup), kind="html")
    assert result.source == read(str(soup), kind="html").document.source
    assert cleanse.clean(soup) == result.text  # type: ignore[arg-type]
    assert str(soup) == before


def test_a_tag_of_a_soup_is_read_alone() -> None:
    soup = BeautifulSoup(PAGE, "html.parser")
    before = str(soup)
    assert soup.article is not None
    result = cleanse.inspect(soup.article)
    assert result.text == cleanse.clean(str(soup.article))
    assert "Home" not in result.source
    assert seed_paragraphs()[0][:40] in result.text
    assert str(soup) == before
    assert soup.article.parent is not None


def test_a_string_of_a_soup_is_text() -> None:
    string = BeautifulSoup(f"<p>{BODY}</p>", "html.parser").string
    assert string is not None
    assert cleanse.clean(string) == BODY
    assert type(cleanse.clean(string)) is str


CYRILLIC = "Совет сообщил в понедельник, что дождь шёл весь день и никто не выходил из дома до вечера."


@pytest.mark.parametrize("charset", ["utf-8", "windows-1251", "koi8-r"])
@pytest.mark.parametrize("meta", ['<meta charset="{}">', '<META HTTP-EQUIV=Content-Type CONTENT="text/html; charset={}">'])
def test_the_charset_that_a_page_declares(charset: str, meta: str) -> None:
    page = f"<html><head>{meta.format(charset)}</head><body><p>{CYRILLIC}</p></body></html>".encode(charset)
    result = cleanse.inspect(page)
    assert result.source == CYRILLIC
    assert result.metadata["encoding"] == {"windows-1251": "cp1251"}.get(charset, charset)
    assert result.warnings == ()


@pytest.mark.parametrize("wrap", [bytes, bytearray, memoryview])
def test_the_charset_that_the_caller_knows_comes_first(wrap: type) -> None:
    page = f'<meta charset="utf-8"><p>{CYRILLIC}</p>'.encode("koi8-r")
    assert cleanse.inspect(wrap(page), encoding="koi8-r").source == CYRILLIC
    assert cleanse.clean(page, encoding="KOI8-R") == cleanse.clean(f"<p>{CYRILLIC}</p>")


def test_bytes_of_text_and_of_html_are_told_apart_too() -> None:
    assert cleanse.inspect(f"<p>{CYRILLIC}".encode()).source == CYRILLIC
    assert cleanse.inspect(CYRILLIC.encode("utf-16")).source == CYRILLIC
    assert cleanse.inspect(f"<p>{CYRILLIC}".encode(), kind="text").source == f"<p>{CYRILLIC}"


@pytest.mark.parametrize("call", [cleanse.clean, cleanse.inspect])
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"kind": 5}, r"kind is 5.*'html'.*'text'.*None"),
        ({"kind": ["html"]}, r"kind is \['html'\].*'html'.*'text'.*None"),
        ({"encoding": 5}, r"encoding is 5, of type int.*'utf-8'.*None"),
        ({"encoding": b"utf-8"}, r"encoding is b'utf-8', of type bytes.*'utf-8'.*None"),
        ({"favor": 5}, r"favor is 5.*'balance'.*'precision'.*'recall'"),
        ({"favor": ["recall"]}, r"favor is \['recall'\].*'balance'.*'precision'.*'recall'"),
        ({"favor": None}, r"favor is None.*'balance'.*'precision'.*'recall'"),
    ],
)
def test_a_setting_of_another_type_is_an_error_that_names_it_and_the_way_out(
    call: type, arguments: dict[str, object], message: str
) -> None:
    for source in (b"<p>It rained.", "It rained."):
        with pytest.raises((TypeError, ValueError), match=message):
            call(source, **arguments)


@pytest.mark.parametrize("url", [5, b"https://example.org", ["https://example.org"], Path("a")])
def test_a_url_is_text(url: object) -> None:
    for source in ("It rained.", "<p>It <a href=/a>rained</a>."):
        with pytest.raises(
            TypeError, match=r"url is .*; it is the address of the page as a str, such as 'https://example.org/rain'"
        ):
            cleanse.inspect(source, url=url)  # type: ignore[arg-type]


@pytest.mark.parametrize("call", [cleanse.clean, cleanse.inspect])
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"kind": "xml"}, r"'xml'.*'html'.*'text'.*None"),
        ({"encoding": "utf-9"}, r"'utf-9'.*'utf-8'"),
        ({"encoding": "base64"}, r"'base64'.*'utf-8'"),
        ({"favor": "speed"}, r"'speed'.*'balance'.*'precision'.*'recall'"),
    ],
)
def test_an_unknown_setting_is_an_error_that_names_it_and_the_way_out(
    call: type, arguments: dict[str, str], message: str
) -> None:
    for source in (b"<p>It rained.", "It rained."):
        with pytest.raises(ValueError, match=message):
            call(source, **arguments)


def test_a_page_that_the_parser_gives_up_is_read_as_plain_text(monkeypatch: pytest.MonkeyPatch) -> None:
    class Failing(lexbor.LexborHTMLParser):  # type: ignore[misc]
        def __init__(self, html: str | bytes) -> None:
            if "valley" in (html if isinstance(html, str) else html.decode()):
                raise lexbor.SelectolaxError("Can't parse HTML.")
            super().__init__(html)

    monkeypatch.setattr(lexbor, "LexborHTMLParser", Failing)
    result = cleanse.inspect(f"<title>Rain</title><p>{BODY}")
    assert result.source == BODY
    assert any("could not be parsed" in warning for warning in result.warnings)
    assert result.markup is None
    assert HtmlSource(f"<noscript><p>{BODY}</noscript>").page.blocks == []
    assert read_metadata(f"<p>{BODY}") == {}


@pytest.mark.parametrize(
    "page",
    [
        f"<html><frameset><frame src=a></frameset><noframes><body><article><p>{BODY}</p></article></body></noframes></html>",
        f"<frameset cols='20%,80%'><frame src=a><frame src=b><noframes><p>{BODY}</p></noframes></frameset>",
        f"<body><noframes><p>{BODY}</p></noframes></body>",
    ],
)
def test_what_stands_for_frames_counts_where_hardly_any_other_text_does(page: str) -> None:
    assert cleanse.inspect(page, kind="html").source == BODY


@pytest.mark.parametrize("tag", ["noframes", "noembed"])
def test_what_stands_for_frames_is_not_shown(tag: str) -> None:
    page = f"<p>{BODY}</p><{tag}><p>unseen</p></{tag}><p>Wind.</p>"
    assert cleanse.inspect(page, kind="html").source.split("\n\n") == [BODY, "Wind."]
    assert plain_text(page) == f"{BODY}\nWind."


@pytest.mark.parametrize(
    "page",
    [
        "<p>It r\ufffdined.",
        "<![CDATA[<p>It r\ufffdined.]]>",
        "<p>It rained.<!-- \ufffd -->",
        "<div><template shadowrootmode=open><p>It r\ufffdined.</template></div>",
        "<rss version='2.0'><channel><item><title>Rain</title><description>It rained.</description></item>\ufffd</channel></rss>",
        "<p>It \ud800 r\ufffdined.",
        "<div>" * 12_000 + "It r\ufffdined.",
    ],
    ids=range(7),
)
def test_characters_that_were_lost_before_are_told(page: str) -> None:
    assert any("U+FFFD (the first at offset" in warning for warning in read(page, "html").warnings)
    assert not any("U+FFFD" in warning for warning in read(page.replace("\ufffd", "a"), "html").warnings)
