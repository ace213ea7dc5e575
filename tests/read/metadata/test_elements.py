"""What a page shows and declares to no machine."""

from __future__ import annotations

import pytest

from cleanse.lexicon import Lexicon
from cleanse.read.metadata.elements import Elements
from cleanse.read.metadata.sources import Declared
from tests.read.metadata.markup import tree_of


def _texts(html: str, source: str, **known: str) -> list[str]:
    return Elements(Declared(tree_of(html), None), known, Lexicon.default()).texts(source)


@pytest.mark.parametrize(
    ("html", "headings"),
    [
        ("<h1>Rain<br>falls ¶</h1>", ["Rain falls"]),
        ("<h1>The Post</h1>", []),
        ("<title>Rain - Post</title><h1>Menu</h1><h1>Rain</h1>", ["Rain"]),
        ("<h1>Menu</h1><h1>Rain</h1>", []),
        ("<h2>Rain</h2>", []),
    ],
)
def test_the_heading(html: str, headings: list[str]) -> None:
    assert _texts(html, "headings", site_name="The Post") == headings


@pytest.mark.parametrize(
    ("html", "authors"),
    [
        ("<p class='post-author'>By Ann Lee | Reporter</p>", ["Ann Lee"]),
        ("<p class='author-bio'>Ann Lee</p>", []),
        ("<aside><p class='author'>Ann Lee</p></aside>", []),
        (f"<p class=byline>{'It rained. ' * 20}</p><a rel=author>Bob Roe</a>", ["Bob Roe"]),
    ],
)
def test_a_marked_author(html: str, authors: list[str]) -> None:
    assert _texts(html, "element author") == authors


def _marked(html: str) -> list[str]:
    return [shown.iso for shown in Elements(Declared(tree_of(html), None), {}, Lexicon.default()).dates_marked()]


@pytest.mark.parametrize(
    ("html", "dates"),
    [
        ("<p class='entry-date'>24 April 2024</p><p class='date updated'>3 May 2024</p>", ["2024-04-24"]),
        ("<nav><time datetime=2001-01-01>x</time></nav><time datetime=2002-02-02>x</time>", ["2002-02-02"]),
        ("<time datetime=2001-01-01>x</time><time pubdate datetime=2003-03-03>x</time>", ["2003-03-03"]),
        ("<time datetime=2001-01-01>x</time><time datetime=2002-02-02>x</time>", []),
        ("<time class=updated datetime=2001-01-01>x</time><time datetime=2002-02-02>x</time>", ["2002-02-02"]),
        ("<aside><h4>Published</h4><time datetime=2001-01-01>x</time></aside>", ["2001-01-01"]),
        ("<aside><time datetime=2001-01-01>x</time></aside>", []),
        ("<div class=comment><p>Posted on</p><p class=date>3 May 2024</p></div>", []),
        ("<table><tr><td class=date>14 March 1958</table>", []),
        (f"<p>{'It rained and rained all day. ' * 8} On <time datetime=1984-03-09>9 March</time> it did not.</p>", []),
    ],
)
def test_a_marked_date(html: str, dates: list[str]) -> None:
    assert _marked(html) == dates


def _near(html: str, title: str) -> list[str]:
    return [shown.iso for shown in Elements(Declared(tree_of(html), None), {"title": title}, Lexicon.default()).dates_near()]


def test_a_label_behind_a_date_is_followed_by_the_name_in_its_line() -> None:
    html = "<h1>Rain</h1><p>Published: <time>3 May 2024</time> by <a>Ann Lee</a> · 2 comments<p>Go down to the soup"
    assert _texts(html, "near author", title="Rain") == ["Ann Lee"]


def test_what_changes_the_size_of_letters_is_no_writer() -> None:
    html = "<h1>雨</h1><div><span>文字：<a>[大]</a><a>[中]</a></span> 2013-3-26</div>"
    assert _texts(html, "near author", title="雨") == []


def test_a_span_of_two_days_is_no_date_of_publication() -> None:
    for span in ("March 3, 1931 — May 9, 2024", "3 May 2024 – 5 May 2024", "3. Mai 2024 - 5. Mai 2024"):
        assert _near(f"<h1>Rain</h1><p>{span}</p><p>It rained.", "Rain") == []
    assert _near("<h1>Rain</h1><p>3 May 2024 – 10:15</p><p>It rained.", "Rain") == ["2024-05-03T10:15"]


def test_lines_near_the_heading_that_became_the_title() -> None:
    html = "<main><i>3 May 2024</i><h1>Rain</h1><p>By Ann Lee</p><p>24 April 2024 | News</p><script>x = {}</script></main>"
    assert _near(html, "Rain") == ["2024-04-24", "2024-05-03"]
    assert _texts(html, "near author", title="Rain") == ["Ann Lee"]
    assert _near(html, "Snow") == _texts(html, "near author", title="Snow") == []


def test_a_heading_that_is_none_of_the_first_level() -> None:
    assert _near("<h2>Rain in the valley</h2><p>3 May 2024", "Rain in the valley") == ["2024-05-03"]
    assert _near("<p>Rain in the valley</p><p>3 May 2024", "Rain in the valley") == ["2024-05-03"]


def test_a_name_on_the_line_below_its_label() -> None:
    assert _texts("<main><h1>Rain</h1><i>By</i><i>Ann Lee</i></main>", "near author", title="Rain") == ["Ann Lee"]


def test_names_that_stand_beside_their_addresses() -> None:
    html = "<span class=ltx_role_author><span class=ltx_personname>Ann Lee</span><span>University of Kell</span></span>"
    assert _texts(f"<h1>Rain</h1>{html}", "element author") == ["Ann Lee"]


def test_a_post_by_an_account_hides_the_names_of_answers() -> None:
    posts = "<p class=author>by <b>rye_guy</b> » 6 Jan 2024</p><p>So.</p><p class=author>by <b>Mary Lee</b> » 7 Jan 2024</p>"
    assert _texts(f"<main><h1>Rain</h1>{posts}</main>", "element author") == []
    assert _texts(f"<main><h1>Rain</h1>{posts}</main>".replace("class=author", ""), "near author", title="Rain") == []


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("2024-03-08 10:22　来源：江畔日报　作者：陈小明　<a>我要评论</a>", ["陈小明"]),
        ("作者： 陈小明 | 编辑：周敏", ["陈小明"]),
        ("執筆：山田花子", ["山田花子"]),
        ("来源：江畔日报　编辑：周敏", []),
        ("来源：江畔日报　作者：　责任编辑：周敏", []),
    ],
)
def test_who_wrote_it_in_a_line_that_says_more(line: str, names: list[str]) -> None:
    assert _texts(f"<main><h1>老街</h1><div>{line}</div><p>雨。</p></main>", "near author", title="老街") == names
