"""Short lines that head the sentence below them, though a page has them as labels."""

from __future__ import annotations

import pytest

from cleanse import clean
from cleanse.pipeline import Pipeline
from cleanse.read.text import read_text
from cleanse.roles.entry_heads import heads_entry

GLOSSARIES = {
    "en": "Glossary\n\nHome\nWhere the boots are.\n\nShare\nHalf of the cow.\n\nAdvertisement\nA cow with a clean tail.",
    "de": "Glossar\n\nTeilen\nDie Hälfte behalten.\n\nWerbung\nEin Hahn auf dem Zaun.\n\nMehr lesen\nRat der Großmutter.",
    "fr": "Glossaire\n\nPartager\nDonner la petite moitié.\n\nPublicité\nLe coq.\n\nÀ lire aussi\nLa notice.",
    "es": "Glosario\n\nCompartir\nDar la mitad chica.\n\nPublicidad\nEl gallo.\n\nLeer más\nConsejo de la abuela.",
    "sv": "Ordlista\n\nDela\nBehåll hälften.\n\nAnnons\nEn tupp.\n\nLäs mer\nRåd från mormor.",
    "ru": "Словарик\n\nПоделиться\nОтдать половину.\n\nРеклама\nПетух на заборе.\n\nЧитайте также\nМежду строк.",
    "zh": "小词典\n\n分享\n给一半。\n\n广告\n墙上的公鸡。\n\n相关阅读\n字里行间。",
    "ja": "小辞典\n\nシェア\n半分こ。\n\n広告\n塀の上のおんどり。\n\n関連記事\n行間。",
}


@pytest.mark.parametrize("lang", GLOSSARIES)
def test_a_glossary_keeps_the_words_that_it_explains(lang: str) -> None:
    text = GLOSSARIES[lang]
    assert clean(text) == text
    dense = text.replace("\n\n", "\n")
    assert clean(dense) == dense


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("The ferries ran.\n\nMore from this author\nFast Water is the better book of the two.", True),
        ("The ferries ran.\n\nMore from this author\n\nFast Water is the better book of the two.", False),
        ("The ferries ran.\nMore from this author\nFast Water is the better book of the two.", False),
        ("The ferries ran.\n\nMore from this author\nFast Water\nSlow Water", False),
        ("The ferries ran.\n\nMore from this author", False),
    ],
)
def test_a_head_stands_below_an_empty_line_and_right_above_a_sentence(text: str, heads: bool) -> None:
    assert heads_entry(read_text(text), 1) is heads


def test_no_cleaner_takes_a_head_of_a_glossary() -> None:
    glossary = "Mehr lesen\nRat der Großmutter.\n\nTeilen\nDie Hälfte behalten.\n\nWerbung\nEin Hahn auf dem Zaun."
    kept = Pipeline.default().only("related", "notices").run(f"Glossar\n\n{glossary}", kind="text").text
    assert kept == f"Glossar\n\n{glossary}"


def test_no_line_above_all_others_is_a_head() -> None:
    assert not heads_entry(read_text("Share this article\nThe ferries ran all day in the rain.\n\nThe bridge is shut."), 0)


def test_the_heading_of_teasers_goes() -> None:
    body = "It rained in the whole of the valley on Monday, and nobody went out of doors, the mayor told reporters."
    assert clean(f"{body}\n\nMore from this author\nTen umbrellas for the autumn") == body
