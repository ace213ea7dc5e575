"""XHTML keeps its text behind elements that end with their start tag."""

from __future__ import annotations

import pytest

import cleanse
from cleanse.read.html import read_html
from cleanse.read.xhtml import with_ends

_PROLOG = '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml">'
_TEXT = "<h1>One</h1>" + "<p>The ferry ran for the last time on Saturday, after a hundred and four years on the river.</p>" * 2


@pytest.mark.parametrize(
    "head",
    ["<title/>", "<title />", '<script src="a.js"/>', "<style type='text/css' />", '<title/><script src="a.js" /><style/>'],
)
def test_a_chapter_with_an_empty_element_in_its_head_has_its_text(head: str) -> None:
    page = f"{_PROLOG}<head>{head}</head><body>{_TEXT}</body></html>"
    assert read_html(page)[0].source.startswith("One\n\nThe ferry ran")
    assert "The ferry ran" in cleanse.clean(page)


def test_a_film_in_the_text_swallows_nothing() -> None:
    page = f'{_PROLOG}<head><title>One</title></head><body>{_TEXT}<iframe src="film"/><p>Then it was sold.</p></body></html>'
    assert read_html(page)[0].source.endswith("Then it was sold.")


@pytest.mark.parametrize(
    "page",
    [
        '<script src="a.js"></script><p>x</p>',
        '<body><script type="text/javascript"/>x()</script>',  # code, to all browsers
        "<script>document.write('<script src=\"a\"/>')</script><p>x",
        "<a href=/><script src=/a/></script>",
        "<p>See <titles/> of &lt;title/>.</p>",
    ],
)
def test_what_has_an_end_stays_as_it_is(page: str) -> None:
    assert with_ends(page) == page


def test_html_is_not_read_as_xml() -> None:
    assert read_html("<html><head><title/></head><body><p>It rained.</body></html>")[0].source == ""
