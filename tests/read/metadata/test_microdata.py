"""Microdata: the value of a property, and whose it is."""

from __future__ import annotations

import pytest

from cleanse.read.metadata.microdata import is_of_article, item_text
from tests.read.metadata.markup import first


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ('<meta itemprop="headline" content="Rain">', "Rain"),
        ('<time itemprop="datePublished" datetime="2024-04-24">Wednesday</time>', "2024-04-24"),
        ('<a itemprop="url" href="/rain">here</a>', "/rain"),
        ('<a itemprop="author" href="/ann">Ann Lee</a>', "Ann Lee"),
        ('<b itemprop="author" itemscope><i itemprop="url">x</i><i itemprop="name">Ann Lee</i></b>', "Ann Lee"),
        ('<b itemprop="author" itemscope><meta itemprop="name" content="Ann Lee">x</b>', "Ann Lee"),
        ('<b itemprop="author">Ann <i>Lee</i></b>', "Ann  Lee"),
    ],
)
def test_the_value_of_a_property(html: str, wanted: str) -> None:
    assert item_text(first(html, "[itemprop]")) == wanted


@pytest.mark.parametrize(
    ("around", "is_own"),
    [
        ("<div>", True),
        ("<div itemscope>", True),
        ('<div itemscope itemtype="https://schema.org/NewsArticle"><p>', True),
        ('<div itemscope itemtype="https://schema.org/WebPage">', True),
        ('<div itemscope itemtype="https://schema.org/Comment">', False),
        ('<div itemscope itemtype="https://schema.org/Article"><div itemscope itemtype="https://schema.org/Person">', False),
    ],
)
def test_whose_property_it_is(around: str, is_own: bool) -> None:
    assert is_of_article(first(f'{around}<b itemprop="author">Ann Lee</b>', "b")) is is_own
