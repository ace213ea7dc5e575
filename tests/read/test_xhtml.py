"""XHTML keeps its text behind elements that end with their start tag."""

from __future__ import annotations

import pytest

import cleanse
from cleanse.read.html import read_html
from cleanse.read.sniff import is_xhtml
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
        "<script>w.write('<head><script src=\"p.js\"/><title>Print</title>')</script><p>x</p>",
        "<script>w.write('<script src=\"p.js\"/><title>' + t)</script><p>x</p>",
        "<style>/* <style/> <title> */ p { color: red }</style><p>x</p>",
        "<textarea><title/><script/> text</textarea><p>x</p>",
        "<title>The tag <style/> of <title/><p></title><p>x</p>",
        "<!-- <script/> <style> --><p>x</p>",
        "<script>//<![CDATA[\nt = '<iframe/><style>'\n//]]></script><p>x</p>",
        '<p title="<style/>">x</p><style>p {}</style>',
        "<svg><title/><style/></svg><p>x</p>",
    ],
)
def test_what_has_an_end_stays_as_it_is(page: str) -> None:
    assert with_ends(page) == page


@pytest.mark.parametrize("title", ["<title>Print</title>", "<title>' + t + '"])
def test_a_script_that_writes_a_page_stays_whole(title: str) -> None:
    script = f"<script>function p(t) {{ w.document.write('<head><script src=\"p.js\"/>{title}</head>' + t); }}</script>"
    page = f"{_PROLOG}<head><title>One</title></head><body>{_TEXT}{script}<p>Then it was sold.</p></body></html>"
    assert read_html(page)[0].source.endswith("on the river.\n\nThen it was sold.")


def test_a_drawing_in_a_page_of_html_makes_no_xml_of_it() -> None:
    assert not is_xhtml('<html><body><svg xmlns="http://www.w3.org/2000/svg"><style/></svg>')
    assert not is_xhtml("<!doctype html><html><body><p>Write &lt;?xml, or <?xml.")
    assert is_xhtml('<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"><html xmlns="http://www.w3.org/1999/xhtml">')


def test_html_is_not_read_as_xml() -> None:
    assert read_html("<html><head><title/></head><body><p>It rained.</body></html>")[0].source == ""
