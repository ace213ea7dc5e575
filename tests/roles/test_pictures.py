"""Captions beside a picture go by their label or credit, and by <figcaption>; paragraphs that open like them stay."""

from __future__ import annotations

import pytest

from cleanse.roles.pictures import take_captions
from tests.roles.pages import PARAGRAPH, judged

PICTURE = "<p><img src=a.jpg></p>"


def _taken(html: str, probability: float = 0.7, is_article: bool = True) -> list[str]:
    of = judged(f"<article>{PARAGRAPH}{html}{PARAGRAPH}</article>", probability)
    of.is_article = is_article
    take_captions(of)
    assert {*of.rules} <= {"", "caption"}
    return [block.text for block, rule in zip(of.page.blocks, of.rules, strict=True) if rule]


@pytest.mark.parametrize(
    "caption",
    [
        "Figure 3: The mill from the east",
        "Fig. 2.1 – The river in May",
        "Abbildung 4: Pegel der Ruhr im Mai",
        "Abb. 4 | Pegel der Ruhr",
        "Рис. 7. Река в мае",
        "写真：夜の川と橋(2019/7/8撮影)",
        "图3：五月的河流",
        "Source: the river board",
        "FIGURE 1.",
    ],
)
def test_a_labelled_block_beside_a_picture_goes(caption: str) -> None:
    assert _taken(f"{PICTURE}<p>{caption}</p>") == [caption]
    assert _taken(f"<p>{caption}</p>{PICTURE}") == [caption]
    assert _taken(f"<p>{caption}</p>") == []


@pytest.mark.parametrize(
    "text",
    [
        "Figure 3 shows the mill from the east.",
        "Photo books are dear this year.",
        "Figures: nobody has any.",  # a word that no list has
        "Video",
        "Figure 3: " + "The river rose and the mill stood. " * 20,
    ],
)
def test_a_paragraph_beside_a_picture_stays(text: str) -> None:
    assert _taken(f"{PICTURE}<p>{text}</p>") == []


def test_a_credit_closes_a_caption_below_its_picture_alone() -> None:
    caption = "The mill in the valley on Monday. Photo: Ann Lee/Reuters"
    assert _taken(f"{PICTURE}<p>{caption}</p>") == [caption]
    assert _taken(f"<p>{caption}</p>{PICTURE}") == []
    assert _taken(f"{PICTURE}<p>{caption}</p>", is_article=False) == []  # the teaser of a listing may close like that


def test_the_text_of_a_figcaption_goes_unless_it_is_surely_body() -> None:
    figure = "<figure><img src=a.jpg><figcaption><div><p>The mill in the valley on Monday</p></div></figcaption></figure>"
    assert _taken(figure) == ["The mill in the valley on Monday"]
    assert _taken(figure, probability=0.9) == []
    assert _taken(figure, probability=0.1) == []  # it goes anyway, and may be a teaser
    assert _taken(figure, is_article=False) == []
    assert _taken("<figure><blockquote>It rained.</blockquote><figcaption>Ann Lee, miller</figcaption></figure>") == []
    said = "<figcaption>my first master, at the mill of Arden</figcaption>"
    assert (
        _taken(f"<figure class=quote><div><blockquote>Never push what should slide.</blockquote></div>{said}</figure>", 0.7) == []
    )
    assert len(_taken(f"<figure><img src=a.jpg>{said}</figure><blockquote>Never push what should slide.</blockquote>", 0.7)) == 1


def test_a_gallery_whose_captions_are_the_article_keeps_them() -> None:
    figure = f"<figure><img src=a.jpg><figcaption><h2>A mill</h2>{PARAGRAPH}</figcaption></figure>"
    assert _taken(figure * 5) == []


@pytest.mark.parametrize(
    "name", ["caption", "wp-caption-text", "imageCaption", "news-img-caption", "captionBox", "media_caption wide"]
)
def test_what_is_called_a_caption_goes_unless_it_is_surely_body(name: str) -> None:
    named = f'<div class="{name}"><p>The mill in the valley on Monday</p></div>'
    assert _taken(named) == ["The mill in the valley on Monday"]
    assert _taken(named, probability=0.9) == []
    assert _taken(named, is_article=False) == []
    assert _taken(named.replace("the valley on Monday", "May")) == ["The mill in May"]
    assert _taken(f'<div class="{name}"><p>Sunlit mill</p></div>') == []  # few words may be of a table


@pytest.mark.parametrize("name", ["recaption", "captioned-video-player", "news", "photo-story"])
def test_other_names_are_of_no_caption(name: str) -> None:
    assert _taken(f'<div class="{name}"><p>The mill in the valley on Monday</p></div>') == []


def test_a_gallery_whose_captions_are_called_so_keeps_them() -> None:
    assert _taken(f"<img src=a.jpg><div class=photo-caption>{PARAGRAPH}</div>" * 5) == []
