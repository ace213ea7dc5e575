"""Each key: which of two sources wins, and what becomes of a value."""

from __future__ import annotations

import pytest

from cleanse.lexicon import Lexicon
from cleanse.read.metadata import KEYS, read_metadata
from cleanse.read.metadata.sources import Declared
from cleanse.read.metadata.values import values_of
from tests.read.metadata.lexicons import Few
from tests.read.metadata.markup import json_ld, meta, tree_of

URL = "https://www.harbourpost.example/news/2024/rain"


ARTICLE = {"@context": "https://schema.org", "@type": "NewsArticle"}


# A page, the key that is looked at, and its value (None: the key is not there).
SOURCES: dict[str, tuple[str, str, str | list[str] | None]] = {
    "title: the only heading": ("<title>Rain in town - Post</title><h1>Rain <em>fall</em>s</h1>", "title", "Rain falls"),
    "title: a break in a heading is a blank": ("<h1>Rain<br>in town</h1>", "title", "Rain in town"),
    "title: of two headings the one in the title": ("<title>Rain | Post</title><h1>The Post</h1><h1>Rain</h1>", "title", "Rain"),
    "title: a heading that is the site's name": (
        '<meta property="og:site_name" content="The Post"><title>Rain | The Post</title><h1>The Post</h1>',
        "title",
        "Rain",
    ),
    "title: JSON-LD": (json_ld({**ARTICLE, "headline": "Rain &amp; wind"}), "title", "Rain & wind"),
    "title: Open Graph": ('<meta property="og:title" content="Rain">', "title", "Rain"),
    "title: Dublin Core": (meta("DC.Title", "Rain"), "title", "Rain"),
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
    "byline: JSON-LD, an object": (json_ld({**ARTICLE, "author": {"@type": "Person", "name": "Ann Lee"}}), "byline", "Ann Lee"),
    "byline: JSON-LD, a list": (json_ld({**ARTICLE, "author": [{"name": "Ann Lee"}, "Bob Roe"]}), "byline", "Ann Lee, Bob Roe"),
    "byline: JSON-LD, a graph that refers": (
        json_ld({"@graph": [{"@type": "Article", "author": {"@id": "#a"}}, {"@type": "Person", "@id": "#a", "name": "Ann Lee"}]}),
        "byline",
        "Ann Lee",
    ),
    "byline: JSON-LD in an array": (json_ld([{"@type": "WebSite"}, {**ARTICLE, "author": "Ann Lee"}]), "byline", "Ann Lee"),
    "byline: no type of address": (
        json_ld({"@type": ["http://schema.org/BlogPosting"], "author": "Ann Lee"}),
        "byline",
        "Ann Lee",
    ),
    "byline: an address is no name": (
        '<meta property="article:author" content="https://facebook.com/ann"><a rel="author" href="/ann">Ann Lee</a>',
        "byline",
        "Ann Lee",
    ),
    "byline: an e-mail address beside a name": (meta("author", "ann@example.org (Ann Lee)"), "byline", "Ann Lee"),
    "byline: By": (meta("author", "By Ann Lee"), "byline", "Ann Lee"),
    "byline: Von": ('<html lang="de">' + meta("author", "Von Ann Lee"), "byline", "Ann Lee"),
    "byline: a name that begins so": ('<html lang="de">' + meta("author", "von der Au"), "byline", "von der Au"),
    "byline: Von is a name in English": ('<html lang="en">' + meta("author", "Von Miller"), "byline", "Von Miller"),
    "byline: parsely": (meta("parsely-author", "Ann Lee"), "byline", "Ann Lee"),
    "byline: several elements of meta": (meta("author", "Ann Lee") + meta("author", "Bob Roe"), "byline", "Ann Lee, Bob Roe"),
    "byline: Twitter's label": (meta("twitter:label1", "Written by") + meta("twitter:data1", "Ann Lee"), "byline", "Ann Lee"),
    "byline: another label of Twitter's": (meta("twitter:label1", "Price") + meta("twitter:data1", "Ann Lee"), "byline", None),
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
        '<meta property="og:site_name" content="Post">' + json_ld({**ARTICLE, "author": {"name": "Post"}}),
        "byline",
        "Post",
    ),
    "byline: not the site, if there is": (
        '<meta property="og:site_name" content="Post">'
        + json_ld({**ARTICLE, "author": {"name": "POST"}})
        + meta("author", "Ann Lee"),
        "byline",
        "Ann Lee",
    ),
    "date: JSON-LD": (json_ld({**ARTICLE, "datePublished": "2024-04-24T23:52:00+02:00"}), "date", "2024-04-24"),
    "published: the zone is kept": (
        json_ld({**ARTICLE, "datePublished": "2024-04-24T23:52:00-07:00"}),
        "published",
        "2024-04-24T23:52:00-07:00",
    ),
    "date: of an offer of work": (
        json_ld({"@type": "JobPosting", "datePosted": "2024-09-02", "validThrough": "2024-09-30"}),
        "date",
        "2024-09-02",
    ),
    "date: of an article beside an offer of work": (
        '<meta property="article:published_time" content="2024-05-05">'
        + json_ld([{"@type": "JobPosting", "datePosted": "2020-03-04"}]),
        "date",
        "2024-05-05",
    ),
    "date: of a page that is no article": (json_ld({"@type": "WebPage", "datePublished": "2024-04-24"}), "date", "2024-04-24"),
    "date: JSON-LD before Open Graph": (
        '<meta property="article:published_time" content="2023-01-01">' + json_ld({**ARTICLE, "datePublished": "2024-04-24"}),
        "date",
        "2024-04-24",
    ),
    "date: a broken one gives way": (
        '<meta property="article:published_time" content="2023-01-01">' + json_ld({**ARTICLE, "datePublished": "yesterday"}),
        "date",
        "2023-01-01",
    ),
    "date: Open Graph": (
        '<meta property="article:published_time" content="2024-04-24T21:52:00Z">',
        "published",
        "2024-04-24T21:52:00+00:00",
    ),
    "date: Dublin Core": (meta("dcterms.created", "2024-04-24"), "date", "2024-04-24"),
    "date: sailthru": (meta("sailthru.date", "Wed, 24 Apr 2024 23:52:00 +0200"), "published", "2024-04-24T23:52:00+02:00"),
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
    "date: an older one is shown: the page has moved": (
        json_ld({**ARTICLE, "datePublished": "2024-08-07T12:01:51Z"}) + "<h1>Rain</h1><p>By Ann Lee</p><p>Dec 30, 2013</p>",
        "date",
        "2013-12-30",
    ),
    "date: the day of a change is shown": (
        json_ld({**ARTICLE, "datePublished": "2015-04-06"}) + "<h1>Rain</h1><p>Updated September 28, 2025</p>",
        "date",
        "2015-04-06",
    ),
    "date: the day of a change alone": ("<h1>Rain</h1><p>Updated September 28, 2025</p>", "date", "2025-09-28"),
    "published: the day of a change alone": ("<h1>Rain</h1><p>Updated September 28, 2025</p>", "published", None),
    "date: published and updated in a line": (
        "<h1>Rain</h1><p>Published 3 May 2024, updated 5 May 2024</p>",
        "published",
        "2024-05-03",
    ),
    "date: the next day in UTC": (
        json_ld({**ARTICLE, "datePublished": "2025-12-19T02:02:58Z"}) + "<h1>Rain</h1><p>Dec 18, 2025</p>",
        "date",
        "2025-12-18",
    ),
    "date: published and updated in a class": (
        "<h1>Rain</h1><time class='entry-date published updated'>3 May 2024",
        "published",
        "2024-05-03",
    ),
    "date: cells below the headline": (
        "<h1>Films</h1><table><tr><td>One<td>14 March 1958<tr><td>Two<td>2 October 1971</table>",
        "date",
        None,
    ),
    "date: far below the headline, of an edit": (
        "<h1>Films</h1>" + "<p>A film</p>" * 25 + "<ul><li>This page was last edited on 7 April 2024, at 09:02.</ul>",
        "date",
        None,
    ),
    "date: values below the headline": ("<h1>Ann Lee</h1><dl><dt>Born<dd>14 March 1958</dl>", "date", None),
    "date: teasers below the headline": (
        "<h1>News</h1>" + "".join(f"<div><h3><a href=/{day}>It rained</a></h3><p>{day} May 2024</div>" for day in (3, 4, 5)),
        "date",
        None,
    ),
    "date: teasers whose headlines are of the first level": (
        "<h1>News</h1><a href=/3><h1>It rained</h1></a><p>3 May 2024",
        "date",
        None,
    ),
    "date: declared by a list, and shown in a teaser": (
        meta("date", "2024-05-03")
        + "<h1>News</h1>"
        + "".join(
            f"<h2><a href=/{day}>Rain</a></h2><a href=/{day}><time datetime=2024-05-0{day}>{day} May</time></a>" for day in (3, 2)
        ),
        "date",
        None,
    ),
    "date: declared, and shown in a link to the page": (
        meta("date", "2024-05-03") + "<h1>Rain</h1><p><a href='#top'><time datetime=2024-05-03>3 May</time></a> It rained.",
        "date",
        "2024-05-03",
    ),
    "date: the value of something with a label": (
        "<h1>Rain</h1><div class=date-label>Released</div><div class=date>8 Nov 2021</div>",
        "date",
        None,
    ),
    "date: behind a label": (
        "<h1>Rain</h1><div class=date-label>Published</div><div class=date>8 Nov 2021</div>",
        "date",
        "2021-11-08",
    ),
    "date: of a list of lines": ("<h1>Talks</h1>" + "".join(f"<p>{day} May 2024" for day in (3, 4, 5, 6)), "date", None),
    "date: a comment's": (
        "<h1>Rain</h1><p>It rained.</p><div class=comments><span class=date>March 14, 2019</span></div>",
        "date",
        None,
    ),
    "date: of a foot": ("<h1>Rain</h1><p>It rained.</p><div class=copyright>Copyright 3 May 2024</div>", "date", None),
    "date: any name that says published": (meta("w-published-date", "2024-04-24"), "date", "2024-04-24"),
    "date: a name that says unpublished": (meta("unpublish-date", "2024-04-24"), "date", None),
    "date: a British day": (
        '<html lang="en"><meta property="og:locale" content="en_GB"><h1>Rain</h1><p>03/10/2023',
        "date",
        "2023-10-03",
    ),
    "author: two in a value": (meta("author", "Ann Lee and Bob Roe"), "author", ["Ann Lee", "Bob Roe"]),
    "author: a catalogue's order": (
        meta("citation_author", "Lee, Ann") + meta("citation_author", "Roe, Bob"),
        "author",
        ["Ann Lee", "Bob Roe"],
    ),
    "author: labels in a line": (
        '<html lang="zh"><h1>雨</h1><p><span>来源：江报</span> <span>作者：本报记者 陈晓岚</span>',
        "author",
        ["陈晓岚"],
    ),
    "author: a reporter without a label": ('<html lang="ko"><h1>비</h1><p>박지훈 기자 jh@post.example', "author", ["박지훈"]),
    "author: roles": (meta("author", "Ann Lee, Staff Writer"), "author", ["Ann Lee"]),
    "author: a date behind it": (
        "<h1>Rain</h1><p class=byline>By Laura Jane Topol July 10, 2015",
        "author",
        ["Laura Jane Topol"],
    ),
    "author: two elements": (
        "<h1>Rain</h1><p>By <a href=/a>Ann Lee</a> and <a href=/b>Bob Roe</a>",
        "author",
        ["Ann Lee", "Bob Roe"],
    ),
    "author: a preposition before the date": (
        '<html lang="de"><h1>Regen</h1><p>Verfasst von Ann Lee am 7. April 2024',
        "author",
        ["Ann Lee"],
    ),
    "author: an office": (
        meta("author", "Ministry of Food and Rural Affairs"),
        "author",
        ["Ministry of Food and Rural Affairs"],
    ),
    "author: an account": (meta("author", "admin"), "author", None),
    "author: a Korean reporter": ('<html lang="ko">' + meta("author", "김민수 기자"), "author", ["김민수"]),
    "author: a Chinese reporter": ('<html lang="zh-TW">' + meta("author", "記者王小明／台北報導"), "author", ["王小明"]),
    "author: Japanese name and surname": ('<html lang="ja">' + meta("author", "山田 太郎"), "author", ["山田 太郎"]),
    "section: Open Graph": ('<meta property="article:section" content="Town">', "section", "Town"),
    "section: JSON-LD": (json_ld({**ARTICLE, "articleSection": ["Town", "Weather"]}), "section", "Town"),
    "section: the trail": (
        "<nav class=breadcrumbs><a href=/>Home</a> <a href=/n>News</a> <a href=/n/t>Town</a> Rain</nav>",
        "section",
        "Town",
    ),
    "section: a short trail": ("<nav class=breadcrumbs><a href=/>Home</a> <a href=/n>News</a> Rain</nav>", "section", "News"),
    "section: home is none": ("<nav class=breadcrumbs><a href=/>Home</a> Rain</nav>", "section", None),
    "tags: Open Graph": (
        '<meta property="article:tag" content="Rain"><meta property="article:tag" content="River">',
        "tags",
        ["Rain", "River"],
    ),
    "tags: keywords": (meta("keywords", "rain, river; Rain"), "tags", ["rain", "river"]),
    "tags: links": ("<a rel=tag href=/t>Rain</a><a rel='category tag' href=/c>News</a>", "tags", ["Rain"]),
    "license: a link": (
        "<a rel=license href='http://creativecommons.org/licenses/by/4.0/deed.de'>CC</a>",
        "license",
        "https://creativecommons.org/licenses/by/4.0/",
    ),
    "license: JSON-LD": (json_ld({**ARTICLE, "license": "https://post.example/terms"}), "license", "https://post.example/terms"),
    "license: of the foot": (
        "<footer><a href='https://creativecommons.org/licenses/by-sa/4.0/'>CC</a></footer>",
        "license",
        "https://creativecommons.org/licenses/by-sa/4.0/",
    ),
    "license: of a picture": (
        "<figure><a rel=license href='https://creativecommons.org/licenses/by/2.0/'>CC</a></figure>",
        "license",
        None,
    ),
    "site: its other name": ('<meta property="og:site_name" content="The Post">', "site", "The Post"),
    "modified: JSON-LD": (json_ld({**ARTICLE, "dateModified": "2024-04-25"}), "modified", "2024-04-25"),
    "modified: Open Graph": ('<meta property="article:modified_time" content="2024-04-25">', "modified", "2024-04-25"),
    "site_name: Open Graph": ('<meta property="og:site_name" content="The Post">', "site_name", "The Post"),
    "site_name: the publisher": (json_ld({**ARTICLE, "publisher": {"name": "The Post"}}), "site_name", "The Post"),
    "site_name: no address": (
        '<meta property="og:site_name" content="https://post.example">' + meta("application-name", "Post"),
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
    "description": (meta("description", "It  rained."), "description", "It rained."),
    "image: Open Graph": ('<meta property="og:image" content="//cdn.example/a.jpg">', "image", "https://cdn.example/a.jpg"),
    "image: JSON-LD": (
        json_ld({**ARTICLE, "image": [{"@type": "ImageObject", "url": "/a.jpg"}]}),
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
    assert read_metadata("", address) == {"date": "2024-04-24", "published": "2024-04-24"}
    assert read_metadata(meta("date", "2024-04-23"), address)["date"] == "2024-04-23"


def test_a_first_page_shows_the_dates_of_others() -> None:
    page = "<h1>The Post</h1><p>3 May 2024"
    assert "date" not in read_metadata(page, "https://post.example/")
    assert "date" not in read_metadata(f'<link rel=canonical href="https://post.example/">{page}')
    assert read_metadata(page, "https://post.example/rain")["date"] == read_metadata(page)["date"] == "2024-05-03"
    assert read_metadata(f'<link rel=canonical href="/rain">{page}', "https://post.example/")["date"] == "2024-05-03"


def test_the_language_of_the_page_decides_between_day_and_month() -> None:
    page = '<html lang="{}">' + meta("date", "3/4/2024")
    assert read_metadata(page.format("en-US"))["date"] == "2024-03-04"
    assert read_metadata(page.format("fr"))["date"] == "2024-04-03"
    assert "date" not in read_metadata(page.format("en"))


def test_keys_come_in_their_order() -> None:
    page = meta("author", "Ann Lee") + '<html lang="en"><title>Rain</title>' + meta("date", "2024-04-24")
    found = values_of(Declared(tree_of(page), None), Lexicon.default())
    assert list(found) == [key for key in KEYS if key in found] == ["title", "byline", "author", "date", "published", "language"]


def test_the_words_are_those_of_the_lexicon_that_is_handed_in() -> None:
    page = Declared(tree_of('<html lang="xx">' + meta("author", "Door Ann Lee") + meta("date", "24 Grasmond 2024")), None)
    found = values_of(page, Few({"bylines by": {"xx": "door"}, "months 4": {"xx": "grasmond"}}))
    assert (found["byline"], found["date"]) == ("Ann Lee", "2024-04-24")
    assert values_of(page, Few({})) == {"language": "xx", "byline": "Door Ann Lee", "author": ["Door Ann Lee"]}
