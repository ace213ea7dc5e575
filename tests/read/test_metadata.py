"""What a page says of itself: each source, which of two wins, many languages, and pages that mean harm."""

from __future__ import annotations

import json
import time

import pytest

from cleanse.lexicon import matcher as lexicon
from cleanse.read.metadata import ORDER, iso_date, metadata_of, read_metadata

URL = "https://www.harbourpost.example/news/2024/rain"


def _ld(value: object) -> str:
    return f'<script type="application/ld+json">{value if isinstance(value, str) else json.dumps(value)}</script>'


def _meta(name: str, content: str) -> str:
    return f'<meta name="{name}" content="{content}">'


ARTICLE = {"@context": "https://schema.org", "@type": "NewsArticle"}

# A page, the key that is looked at, and its value (None: the key is not there).
SOURCES: dict[str, tuple[str, str, str | None]] = {
    "title: the only heading": ("<title>Rain in town - Post</title><h1>Rain <em>fall</em>s</h1>", "title", "Rain falls"),
    "title: a break in a heading is a blank": ("<h1>Rain<br>in town</h1>", "title", "Rain in town"),
    "title: of two headings the one in the title": ("<title>Rain | Post</title><h1>The Post</h1><h1>Rain</h1>", "title", "Rain"),
    "title: a heading that is the site's name": (
        '<meta property="og:site_name" content="The Post"><title>Rain | The Post</title><h1>The Post</h1>',
        "title",
        "Rain",
    ),
    "title: JSON-LD": (_ld({**ARTICLE, "headline": "Rain &amp; wind"}), "title", "Rain & wind"),
    "title: Open Graph": ('<meta property="og:title" content="Rain">', "title", "Rain"),
    "title: Dublin Core": (_meta("DC.Title", "Rain"), "title", "Rain"),
    "title: microdata": (
        '<div itemscope itemtype="https://schema.org/Article"><h2 itemprop="headline">Rain</h2></div>',
        "title",
        "Rain",
    ),
    "title: the site's name as the address has it": ("<title>Rain – Harbour Post</title>", "title", "Rain"),
    "title: the site's name before it": (
        '<meta property="og:site_name" content="Post"><title>Post: Rain</title>',
        "title",
        "Rain",
    ),
    "title: a dash of its own": ("<title>Rain - and wind</title>", "title", "Rain - and wind"),
    "title: soft hyphens": ("<h1>Regen&shy;wetter</h1>", "title", "Regenwetter"),
    "byline: JSON-LD, an object": (_ld({**ARTICLE, "author": {"@type": "Person", "name": "Ann Lee"}}), "byline", "Ann Lee"),
    "byline: JSON-LD, a list": (_ld({**ARTICLE, "author": [{"name": "Ann Lee"}, "Bob Roe"]}), "byline", "Ann Lee, Bob Roe"),
    "byline: JSON-LD, a graph that refers": (
        _ld({"@graph": [{"@type": "Article", "author": {"@id": "#a"}}, {"@type": "Person", "@id": "#a", "name": "Ann Lee"}]}),
        "byline",
        "Ann Lee",
    ),
    "byline: JSON-LD in an array": (_ld([{"@type": "WebSite"}, {**ARTICLE, "author": "Ann Lee"}]), "byline", "Ann Lee"),
    "byline: no type of address": (_ld({"@type": ["http://schema.org/BlogPosting"], "author": "Ann Lee"}), "byline", "Ann Lee"),
    "byline: an address is no name": (
        '<meta property="article:author" content="https://facebook.com/ann"><a rel="author" href="/ann">Ann Lee</a>',
        "byline",
        "Ann Lee",
    ),
    "byline: an e-mail address beside a name": (_meta("author", "ann@example.org (Ann Lee)"), "byline", "Ann Lee"),
    "byline: By": (_meta("author", "By Ann Lee"), "byline", "Ann Lee"),
    "byline: Von": ('<html lang="de">' + _meta("author", "Von Ann Lee"), "byline", "Ann Lee"),
    "byline: a name that begins so": ('<html lang="de">' + _meta("author", "von der Au"), "byline", "von der Au"),
    "byline: Von is a name in English": ('<html lang="en">' + _meta("author", "Von Miller"), "byline", "Von Miller"),
    "byline: parsely": (_meta("parsely-author", "Ann Lee"), "byline", "Ann Lee"),
    "byline: several elements of meta": (_meta("author", "Ann Lee") + _meta("author", "Bob Roe"), "byline", "Ann Lee, Bob Roe"),
    "byline: Twitter's label": (_meta("twitter:label1", "Written by") + _meta("twitter:data1", "Ann Lee"), "byline", "Ann Lee"),
    "byline: another label of Twitter's": (_meta("twitter:label1", "Price") + _meta("twitter:data1", "Ann Lee"), "byline", None),
    "byline: a class": ('<div class="article-byline">By <a href="/ann">Ann Lee</a> | 3 May 2024</div>', "byline", "Ann Lee"),
    "byline: a class of a comment": ('<div class="comment"><b class="author">Troll</b></div>', "byline", None),
    "byline: microdata": (
        '<div itemscope itemtype="http://schema.org/Article"><p itemprop="author" itemscope>'
        '<b itemprop="name">Ann Lee</b> writes</p></div>',
        "byline",
        "Ann Lee",
    ),
    "byline: microdata of a comment": (
        '<div itemscope itemtype="http://schema.org/Comment"><b itemprop="author">Troll</b></div>',
        "byline",
        None,
    ),
    "byline: a line under the heading": ("<main><h1>Rain</h1><p>By Ann Lee</p><p>It rained.</p></main>", "byline", "Ann Lee"),
    "byline: two lines under the heading": (
        "<main><h1>Rain</h1><i>By</i><i>Ann Lee</i><p>It rained.</p></main>",
        "byline",
        "Ann Lee",
    ),
    "byline: the site, if there is nothing else": (
        '<meta property="og:site_name" content="Post">' + _ld({**ARTICLE, "author": {"name": "Post"}}),
        "byline",
        "Post",
    ),
    "byline: not the site, if there is": (
        '<meta property="og:site_name" content="Post">'
        + _ld({**ARTICLE, "author": {"name": "POST"}})
        + _meta("author", "Ann Lee"),
        "byline",
        "Ann Lee",
    ),
    "date: JSON-LD": (_ld({**ARTICLE, "datePublished": "2024-04-24T23:52:00+02:00"}), "date", "2024-04-24T23:52:00+02:00"),
    "date: of a page that is no article": (_ld({"@type": "WebPage", "datePublished": "2024-04-24"}), "date", "2024-04-24"),
    "date: JSON-LD before Open Graph": (
        '<meta property="article:published_time" content="2023-01-01">' + _ld({**ARTICLE, "datePublished": "2024-04-24"}),
        "date",
        "2024-04-24",
    ),
    "date: a broken one gives way": (
        '<meta property="article:published_time" content="2023-01-01">' + _ld({**ARTICLE, "datePublished": "yesterday"}),
        "date",
        "2023-01-01",
    ),
    "date: Open Graph": (
        '<meta property="article:published_time" content="2024-04-24T21:52:00Z">',
        "date",
        "2024-04-24T21:52:00+00:00",
    ),
    "date: Dublin Core": (_meta("dcterms.created", "2024-04-24"), "date", "2024-04-24"),
    "date: sailthru": (_meta("sailthru.date", "Wed, 24 Apr 2024 23:52:00 +0200"), "date", "2024-04-24T23:52:00+02:00"),
    "date: pubdate before other times": (
        '<time datetime="2020-01-01">x</time><time pubdate datetime="2024-04-24">y</time>',
        "date",
        "2024-04-24",
    ),
    "date: a time of the footer": ('<footer><time datetime="2024-04-24">x</time></footer>', "date", None),
    "date: a class": ('<span class="entry-date">24 April 2024</span>', "date", "2024-04-24"),
    "date: a class for another": ('<span class="date updated">24 April 2024</span>', "date", None),
    "date: under the heading": (
        "<main><h1>Rain</h1><p>By Ann Lee | April 24, 2024</p><p>It rained.</p></main>",
        "date",
        "2024-04-24",
    ),
    "date: a sentence under the heading": (
        "<main><h1>Rain</h1><p>It rained on 24 April 2024 for hours.</p></main>",
        "date",
        None,
    ),
    "modified: JSON-LD": (_ld({**ARTICLE, "dateModified": "2024-04-25"}), "modified", "2024-04-25"),
    "modified: Open Graph": ('<meta property="article:modified_time" content="2024-04-25">', "modified", "2024-04-25"),
    "site_name: Open Graph": ('<meta property="og:site_name" content="The Post">', "site_name", "The Post"),
    "site_name: the publisher": (_ld({**ARTICLE, "publisher": {"name": "The Post"}}), "site_name", "The Post"),
    "site_name: no address": (
        '<meta property="og:site_name" content="https://post.example">' + _meta("application-name", "Post"),
        "site_name",
        "Post",
    ),
    "language: the root": ('<html lang="pt-BR"><meta property="og:locale" content="en_US">', "language", "pt-BR"),
    "language: Open Graph": ('<meta property="og:locale" content="de_AT">', "language", "de-AT"),
    "language: no tag": ('<html lang="utf-8"><meta http-equiv="Content-Language" content="zh">', "language", "zh"),
    "canonical_url": ('<link rel="canonical" href="/rain">', "canonical_url", "https://www.harbourpost.example/rain"),
    "canonical_url: no address": (
        '<link rel="canonical" href="http://["><meta property="og:url" content="javascript:x">',
        "canonical_url",
        None,
    ),
    "description": (_meta("description", "It  rained."), "description", "It rained."),
    "image: Open Graph": ('<meta property="og:image" content="//cdn.example/a.jpg">', "image", "https://cdn.example/a.jpg"),
    "image: JSON-LD": (
        _ld({**ARTICLE, "image": [{"@type": "ImageObject", "url": "/a.jpg"}]}),
        "image",
        "https://www.harbourpost.example/a.jpg",
    ),
}


@pytest.mark.parametrize("name", SOURCES)
def test_each_source_and_which_wins(name: str) -> None:
    html, key, value = SOURCES[name]
    assert read_metadata(html, URL.replace("/2024", "")).get(key) == value


def test_a_day_in_the_address_is_the_last_resort() -> None:
    address = "https://post.example/2024/04/24/rain"
    assert read_metadata("", address) == {"date": "2024-04-24"}
    assert read_metadata(_meta("date", "2024-04-23"), address)["date"] == "2024-04-23"


def test_relative_addresses_need_the_page_s() -> None:
    assert read_metadata('<link rel="canonical" href="/rain">') == {}


def test_a_tree_is_read_and_not_changed() -> None:
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser("<h1>Rain</h1><p class=byline>By Ann Lee")
    before = tree.html
    assert metadata_of(tree) == {"title": "Rain", "byline": "Ann Lee"}
    assert tree.html == before


def test_only_the_keys_that_are_found() -> None:
    assert read_metadata("") == {}
    assert set(read_metadata("<title>Rain</title>")) <= set(ORDER)


BROKEN = {
    "a raw newline": '{"@type": "NewsArticle", "headline": "Rain\nfalls"}',
    "a trailing comma": '{"@type": "NewsArticle", "headline": "Rain falls", }',
    "a comment of HTML": '<!-- {"@type": "NewsArticle", "headline": "Rain falls"} -->',
    "a section of CDATA": '//<![CDATA[\n{"@type": "NewsArticle", "headline": "Rain falls"}\n//]]>',
    "a semicolon": '{"@type": "NewsArticle", "headline": "Rain falls"};',
    "an escape that JSON does not know": '{"@type": "NewsArticle", "headline": "Rain falls", "x": "it\\\'s"}',
    "two objects": '{"@type": "NewsArticle", "headline": "Rain falls"}{"@type": "Person"}',
    "entities for quotes": "{&quot;@type&quot;: &quot;NewsArticle&quot;, &quot;headline&quot;: &quot;Rain falls&quot;}",
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_json_is_put_right(name: str) -> None:
    assert read_metadata(_ld(BROKEN[name])).get("title") == "Rain falls"


# A line, the language of the page ("" where it is not told), and the date.
DATES = (
    ("2024-04-24", "", "2024-04-24"),
    ("2024-04-24T23:52:00.123Z", "", "2024-04-24T23:52:00+00:00"),
    ("2024-04-24 23:52", "", "2024-04-24T23:52"),
    ("20240424", "", "2024-04-24"),
    ("1713995520", "", "2024-04-24T21:52:00+00:00"),
    ("Wed, 24 Apr 2024 23:52:00 +0200", "", "2024-04-24T23:52:00+02:00"),
    ("Wed Apr 24 23:52:00 +0000 2024", "", "2024-04-24T23:52:00+00:00"),
    ("Published April 24th, 2024 at 8:05 p.m. ET", "en", "2024-04-24T20:05"),
    ("24 April 2024", "en", "2024-04-24"),
    ("10:00-11:30, 24 April 2024", "en", "2024-04-24T10:00"),
    ("24. April 2024, 19:25 Uhr", "de", "2024-04-24T19:25"),
    ("24.04.2024", "", "2024-04-24"),
    ("3. Jänner 2024", "de", "2024-01-03"),
    ("Publié le 24 avril 2024", "fr", "2024-04-24"),
    ("24 de abril de 2024", "es", "2024-04-24"),
    ("24 de set. de 2024", "pt", "2024-09-24"),
    ("24 settembre 2024", "it", "2024-09-24"),
    ("24 kwietnia 2024", "pl", "2024-04-24"),
    ("24 апреля 2024 г.", "ru", "2024-04-24"),
    ("24 квітня 2024", "uk", "2024-04-24"),
    ("24 Nisan 2024", "tr", "2024-04-24"),
    ("2024. április 24.", "hu", "2024-04-24"),
    ("24 Απριλίου 2024", "el", "2024-04-24"),
    ("24. huhtikuuta 2024", "fi", "2024-04-24"),
    ("24 tháng 4 năm 2024", "vi", "2024-04-24"),
    ("24 เมษายน 2567", "th", "2024-04-24"),
    ("24 เม.ย. 2567", "th", "2024-04-24"),
    ("24 अप्रैल 2024", "hi", "2024-04-24"),
    ("٢٤ أبريل ٢٠٢٤", "ar", "2024-04-24"),
    ("24 نيسان/أبريل 2024", "ar", "2024-04-24"),
    ("24 באפריל 2024", "he", "2024-04-24"),
    ("2024年4月24日", "ja", "2024-04-24"),
    ("发布时间：2024年04月24日23:52", "zh", "2024-04-24T23:52"),
    ("2024년 4월 24일", "ko", "2024-04-24"),
    ("2024년 4월 24일 오후 3:20", "ko", "2024-04-24"),  # the word before it is not known: 3:20 may be 15:20
    ("03/04/2024", "", None),
    ("03/04/2024", "en", None),
    ("03/04/2024", "en-US", "2024-03-04"),
    ("03/04/2024", "en-GB", "2024-04-03"),
    ("03/04/2024", "fr", "2024-04-03"),
    ("03/04/2024", "es-PR", "2024-03-04"),
    ("24/04/2024", "", "2024-04-24"),
    ("04/24/2024", "", "2024-04-24"),
    ("31 June 2024", "en", None),
    ("2024-13-45", "", None),
    ("In 1984", "en", None),
    ("It was a good book", "en", None),
    ("0612345678", "", None),
    ("", "", None),
)


@pytest.mark.parametrize(("line", "language", "day"), DATES)
def test_dates(line: str, language: str, day: str | None) -> None:
    assert iso_date(line, language or None) == day


def test_the_language_of_the_page_decides_between_day_and_month() -> None:
    page = '<html lang="{}">' + _meta("date", "3/4/2024")
    assert read_metadata(page.format("en-US"))["date"] == "2024-03-04"
    assert read_metadata(page.format("fr"))["date"] == "2024-04-03"
    assert "date" not in read_metadata(page.format("en"))


@pytest.mark.parametrize("iso", lexicon.languages())
def test_numbered_months_are_months_that_tell_a_date(iso: str) -> None:
    for number in range(1, 13):
        names = lexicon.by_language("months", str(number)).get(iso, frozenset())
        assert names <= lexicon.by_language("bylines", "month")[iso]
        assert names or lexicon.UNSPACED.search(next(iter(lexicon.by_language("months", "written")[iso]))) or iso == "ko"


DEEP = 100_000
HOSTILE = {
    "nothing": "",
    "a NUL and half a character": "\0\udc80<title>\udfff",
    "a mark and no more": "<" * 100_000,
    "JSON-LD that is nested deep": _ld("[" * DEEP + "]" * DEEP),
    "JSON-LD objects that are nested deep": _ld('{"@graph":' * DEEP + "1" + "}" * DEEP),
    "a number of ten thousand digits": _ld('{"@type": "Article", "headline": ' + "1" * 10_000 + "}"),
    "JSON-LD that is no object": _ld("1") + _ld('"x"') + _ld("null") + _ld("[[], {}, 1]") + _ld(""),
    "JSON-LD of the wrong types": _ld(
        {
            "@type": {"a": 1},
            "@id": [],
            "@graph": {"@type": ["Article", 1], "author": 1, "headline": {}, "image": [[]], "datePublished": 2},
        }
    ),
    "half characters in JSON-LD": _ld('{"@type": "Article", "headline": "\\ud800", "author": "\\udfff"}'),
    "commas and blanks": _ld("{" + ("," + " " * 1000) * 500),
    "backslashes": _ld('{"' + "\\" * 500_000),
    "elements of meta": '<meta name="author" content="By Ann Lee">' * 20_000,
    "bylines in bylines": '<div class="author byline">' * 1500,
    "items in items": '<div itemprop="author datePublished" itemscope>' * 1500,
    "separators": "<title>" + " - " * 100_000 + "</title><h1>" + "a " * 100_000 + "</h1>",
    "blanks": "<h1>x</h1><p>By" + " " * 1_000_000 + "</p>",
    "addresses": '<link rel="canonical" href="http://[::1"><meta property="og:image" content="http://[">',
    "a big page": "<p>" + "word and more. " * 300_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_raises_or_takes_long(name: str) -> None:
    start = time.process_time()
    found = read_metadata(HOSTILE[name], "http://[")
    assert time.process_time() - start < 5
    assert all(isinstance(value, str) and value and value.encode("utf-8") for value in found.values())


@pytest.mark.parametrize(
    "line", ["1" * 100_000, "1/1/1" * 10_000, " " * 100_000, "24 April " * 10_000, "²²²²-²²-²²", "๐๐๐๐-๐๐-๐๐"]
)
def test_no_line_raises_or_takes_long(line: str) -> None:
    start = time.process_time()
    assert iso_date(line) is None
    assert time.process_time() - start < 1
