"""The laws that hold for every page: never an exception, everything accounted for, no paragraph of an article lost."""

from __future__ import annotations

import json
import re
from html import escape

from hypothesis import example, given, settings
from hypothesis import strategies as st

import cleanse
from bench.fuzz_checks import unsettled
from cleanse import Result
from cleanse.read import read
from tests.strategies import bodies, furniture, seed_paragraphs

_VOID = ("br", "hr", "img", "wbr", "input", "meta", "link")
_TAGS = (
    *"html head body title p div span a b i em strong h1 h2 ul ol li dl dt dd table thead tbody tr td th caption pre".split(),
    *"code blockquote q figure figcaption nav footer header main article section aside form select option button".split(),
    *"label textarea script style template noscript svg math iframe object details summary ruby rt font center".split(),
    *"x-card DIV P plaintext".split(),
    *_VOID,
)
_ATTRIBUTES = (
    "", "class=related", 'class="comment-body post_17 navBar"', 'id="main"', "hidden", 'aria-hidden="true"', "role=navigation",
    'href="/x"', "href=javascript:void(0)", "class", "class=''", '"', "'", "=", "class='\ud800\0'", 'style="display:none"',
    'itemprop="articleBody"', "data-x='<p>'", "onclick=a>b", 'class="' + "a-" * 40 + '"',
)  # fmt: skip
_TEXTS = (
    "Rain", " ", "\n", "\n\n", "\t", "\xa0", "\u3000", "\u200b", "\u00ad", "\ufeff", "\0", "\ud800", "\udc00", "\x0b", "\x1c",
    "\x85", "\u2028", "\x1b[1m", "&nbsp;", "&amp;", "&lt;p&gt;", "&#0;", "&#xd800;", "&notit;", "&", "<", ">", "</", "<!", "<!--",
    "-->", "]]>", "<![CDATA[", "<?php", "Photo: Ann Lee/Reuters", "Read more: Rain", "© 2024", "By Ann Lee", "Advertisement",
    "schÃ¶n", "雨が降った。", "هطل المطر.",
    "It rained all day, and nobody in the whole of the valley went out of doors until the evening came.",
)  # fmt: skip


def _element(tag: str, attribute: str, inside: str, end: str) -> str:
    return f"<{tag}{' ' * bool(attribute)}{attribute}>{inside}{end.format(tag)}"


def _soups() -> st.SearchStrategy[str]:
    """Tag soup: elements closed, unclosed or closed as another, attributes as nobody should write them, odd characters."""
    leaf = st.one_of(
        st.sampled_from(_TEXTS),
        st.sampled_from(seed_paragraphs()[:4]),
        st.text(max_size=5),
        st.sampled_from(_VOID).map("<{}>".format),
    )
    end = st.sampled_from(("</{}>", "</{}>", "</{}>", "", "</p>", "</div>", "</ {}>", "</table></body></html>"))
    return st.recursive(
        leaf,
        lambda inner: st.builds(
            _element, st.sampled_from(_TAGS), st.sampled_from(_ATTRIBUTES), st.lists(inner, max_size=5).map("".join), end
        ),
        max_leaves=25,
    )


def _trees() -> st.SearchStrategy[list[str | int]]:
    """Well-formed HTML in tokens, with a number wherever a word is to stand."""
    tags = st.sampled_from("p div b a section ul li nav footer blockquote h2 span x-card article figcaption pre aside".split())
    word = st.just([0])
    return st.recursive(
        st.one_of(word, st.just([0, 0]), st.just(["<br>"]), st.just(["<br><br>"])),
        lambda inner: st.builds(
            lambda tag, inside: [f"<{tag}>", *(token for part in inside for token in part), f"</{tag}>"],
            tags,
            st.lists(inner, max_size=4),
        ),
        max_leaves=20,
    )


def _accounted_for(result: Result) -> None:
    """Restored to the character, and each word of the source kept or cut."""
    assert result.restore() == result.source
    parts, at = [], 0
    for cut in result.cuts:
        assert at <= cut.span.start <= cut.span.end
        assert cut.removed == result.source[cut.span.start : cut.span.end] != cut.put
        assert not cut.removed.strip() or cut.path
        parts += [result.source[at : cut.span.start], cut.put]
        at = cut.span.end
    assert "".join([*parts, result.source[at:]]) == result.text
    page = result.page
    assert page is not None
    assert "".join(block.separator + block.text for block in page.blocks) == result.source


@given(st.text())
def test_any_text_can_be_read_as_html(text: str) -> None:
    _accounted_for(cleanse.inspect(text, kind="html"))


@given(st.lists(_soups(), max_size=6).map("".join))
@settings(max_examples=300)
def test_tag_soup_is_cleaned_and_accounted_for(html: str) -> None:
    result = cleanse.inspect(html, kind="html")
    _accounted_for(result)
    assert cleanse.clean(html, kind="html") == result.text
    result.explain()
    result.markdown()
    json.dumps(result.to_dict())


@given(st.lists(_soups(), max_size=4).map("".join), st.sampled_from(("precision", "recall")))
@settings(max_examples=100)
def test_tag_soup_in_another_favour(html: str, favor: str) -> None:
    _accounted_for(cleanse.inspect(html, kind="html", favor=favor))


@given(st.lists(_soups(), max_size=4).map("".join))
def test_tag_soup_without_a_kind(html: str) -> None:
    result = cleanse.inspect(html)
    assert result.restore() == result.source


@given(st.binary(), st.sampled_from((b"<p>", b"<!doctype html>", b'<meta charset="koi8-r"><p>')))
def test_any_bytes_can_be_read_as_html(data: bytes, start: bytes) -> None:
    _accounted_for(cleanse.inspect(start + data, kind="html"))


@given(st.lists(_trees(), max_size=5))
def test_each_word_of_a_page_is_seen_once_and_in_order(trees: list[list[str | int]]) -> None:
    words: list[str] = []
    html = []
    for token in (token for tree in trees for token in tree):
        if isinstance(token, str):
            html.append(token)
        else:
            words.append(f"w{len(words)}")
            html.append(f" {words[-1]} ")
    document = read("".join(html), kind="html").document
    assert document.source.split() == words
    assert [document.source[block.start : block.end] for block in document.blocks] == (
        [block.text for block in document.page.blocks] if document.page else []
    )


def _links(form: str, *names: str) -> str:
    return "".join(form.format(f"<a href=/{name[:4].lower()}>{name}</a>") for name in names)


_MENU = ("News", "Sport", "Business", "Weather", "Culture")
_TEASERS = ("Ten umbrellas for a wet autumn", "Bridge to close for repairs", "Why it rains", "School meals to be free")
_FURNITURE = (
    f"<nav><ul>{_links('<li>{}</li>', *_MENU)}</ul></nav>",
    f"<nav>{_links('{} ', *_MENU)}</nav>",
    f"<header class='site-header'><a class=logo href=/>The Valley Gazette</a><div>{_links('{} ', *_MENU)}</div></header>",
    f"<footer><p>© 2024 The Valley Gazette. All rights reserved.</p>{_links('{} ', 'Privacy', 'Terms of use')}</footer>",
    f"<div class='related'><h3>Related stories</h3><ul>{_links('<li>{}</li>', *_TEASERS)}</ul></div>",
    "<div id='cookie-banner'><p>We use cookies to give you the best experience.</p><button>Accept all</button></div>",
)


@given(
    st.lists(st.sampled_from(range(len(seed_paragraphs()))), min_size=5, unique=True).map(sorted),
    st.lists(st.sampled_from(_FURNITURE), max_size=4, unique=True),
    st.lists(st.sampled_from(_FURNITURE), max_size=4, unique=True),
)
def test_furniture_around_an_article_takes_no_paragraph_of_it(numbers: list[int], before: list[str], after: list[str]) -> None:
    paragraphs = [seed_paragraphs()[number] for number in numbers]
    article = "".join(f"<p>{paragraph.replace('&', '&amp;').replace('<', '&lt;')}</p>" for paragraph in paragraphs)
    result = cleanse.inspect(f"<html><body>{''.join(before)}<article>{article}</article>{''.join(after)}</body></html>")
    kept, at = re.sub(r"\s+", " ", result.text), 0
    for paragraph in paragraphs:
        paragraph = re.sub(r"\s+", " ", paragraph)
        found = kept.find(paragraph, at)
        assert found >= 0, f"{paragraph!r} is gone:\n{result.explain()}"
        at = found + len(paragraph)


_ELEMENTS = (
    "<p>{}</p>", "<p>{}<br></p>", "<div>{}</div>", "<blockquote><p>{}</p></blockquote>", "<ul><li>{}</li></ul>",
    "<h2>Rain</h2><p>{}</p>",
)  # fmt: skip


def _lines_of_furniture() -> st.SearchStrategy[list[str]]:
    lines = furniture().map(lambda text: f"<p>{escape(text).replace(chr(10), '<br>')}</p>")
    return st.lists(st.one_of(st.sampled_from(_FURNITURE), lines), max_size=4)


@given(bodies(), st.lists(st.sampled_from(_ELEMENTS), min_size=6, max_size=6), _lines_of_furniture(), _lines_of_furniture())
def test_cleaning_the_text_of_a_page_again_changes_nothing_more(
    body: list[str], elements: list[str], before: list[str], after: list[str]
) -> None:
    """What a page gave is kept as text, and may be cleaned once more with texts that are no pages: by all cleaners, the model of
    flattened pages among them."""
    article = "".join(element.format(escape(paragraph)) for element, paragraph in zip(elements, body, strict=False))
    once = cleanse.clean(f"<html><body>{''.join(before)}<article>{article}</article>{''.join(after)}</body></html>")
    assert cleanse.clean(once, kind="text") == once


@given(st.lists(_soups(), max_size=6).map("".join))
@example("<p>sch\u00f6n\u00ad</p><p>b</p>")
@example("<p>It was well-<p>known.")
def test_cleaning_the_text_of_tag_soup_again_changes_nothing_more(html: str) -> None:
    once = cleanse.inspect(html, kind="html")
    assert unsettled(cleanse.inspect(once.text, kind="text"), once) == []
