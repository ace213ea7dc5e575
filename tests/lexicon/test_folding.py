"""Folding: what two spellings of one phrase have in common."""

from __future__ import annotations

import re
import sys

import pytest

from cleanse.lexicon import UNSPACED, Lexicon, opens, trim
from cleanse.lexicon.folding import closes, is_unspaced


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("▶ READ  MORE: »", "read more"),
        ("Share on Facebook/WhatsApp", "share on @/@"),
        ("12,500.5 comments", "# comments"),
        ("Don’t miss", "don't miss"),
        ("Ｒｅａｄ ｍｏｒｅ", "read more"),
        ("so\u00adft", "soft"),
        ("हिन्दी।", "हिन्दी"),
        ("SPONSORLU İÇERİK", "sponsorlu içerik"),
        ("Facebookでシェア", "@でシェア"),
        ("分享到Facebook", "分享到@"),
        ("LINE에 공유하기", "@에 공유하기"),
        ("שיתוף ב-WhatsApp", "שיתוף ב-@"),
        ("Bizi Facebook'ta takip edin", "bizi @'ta takip edin"),
        ("Du kommentierst mit deinem Facebook-Konto", "du kommentierst mit deinem @-konto"),
        ("オンライン", "オンライン"),
        ("unfacebookly", "unfacebookly"),
        ("éfacebook", "éfacebook"),
        ("", ""),
    ],
)
def test_spellings_of_a_phrase_are_folded_alike(text: str, folded: str) -> None:
    assert Lexicon.default().fold(text) == folded


def test_folding_twice_changes_nothing_more() -> None:
    for phrase in Lexicon.default().words("notices", "share"):
        assert Lexicon.default().fold(phrase.replace("#", "12")) == phrase


def test_a_phrase_ends_where_a_word_does_but_in_scripts_without_blanks() -> None:
    assert opens("photo by ann", "photo")
    assert not opens("photos", "photo")
    assert opens("图片来源", "图片")
    assert closes("all rights reserved", "reserved")
    assert not closes("unreserved", "reserved")


def test_trimming_keeps_tags_and_handles() -> None:
    assert trim("» #rain @valley «") == "#rain @valley"


def test_all_characters_of_scripts_without_blanks_are_told() -> None:
    every = "".join(map(chr, range(sys.maxunicode + 1)))
    assert [*filter(is_unspaced, every)] == re.findall(UNSPACED.pattern, every) == UNSPACED.findall(every)
    assert not is_unspaced("")
