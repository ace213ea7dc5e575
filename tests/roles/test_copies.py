"""Second copies of an article."""

from __future__ import annotations

import pytest

from cleanse import inspect

PARAGRAPHS = (
    "The ferry to Holm left at nine on Monday, although the wind had risen during the night and the pilots had asked to wait.",
    "Nobody on the quay had expected it, said Greta Holm, who has sold tickets for thirty years. The sign went up at eight.",
    "The captain told the passengers to sit down. He had seen worse in the winter of 1987, he said, and was home for supper.",
    "At ten the boat turned back, since the harbour on the island was full of ice and of small boats. It took an hour or more.",
    "A second try is planned for Wednesday, when the wind should have gone to the north. Tickets of Monday stay valid.",
)
IN_PARAGRAPHS = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
ARTICLE = f"<article><h1>Ferry turns back</h1>{IN_PARAGRAPHS}</article>"


def _text(body: str) -> str:
    html = f"<html><body><nav><a href=/>Home</a> <a href=/n>News</a></nav><main>{body}</main><footer>© 2024 Holm Post</footer>"
    return inspect(html, kind="html").text


@pytest.mark.parametrize("is_first", [True, False])
@pytest.mark.parametrize(
    "copy",
    [
        f"<div class=print><p>Ferry turns back</p><p>Printed on Tuesday</p>{IN_PARAGRAPHS}<p>Page 1 of 1</p></div>",
        f"<div id=print style='display:none'><p>Printed on Tuesday</p>{IN_PARAGRAPHS}<p>Page 1 of 1</p></div>",
        f"<div class=mobile-only><div><h2>Ferry turns back</h2>{IN_PARAGRAPHS}</div><p>Printed on Tuesday</p></div>",
        f"<div class=speech>{' '.join(PARAGRAPHS)}</div>",
        f"<div class=x hidden>{'<br>'.join(PARAGRAPHS)}</div>",
    ],
)
def test_a_second_copy_of_the_article_goes_as_a_whole(copy: str, is_first: bool) -> None:
    text = _text(copy + ARTICLE if is_first else ARTICLE + copy)
    assert [text.count(paragraph) for paragraph in PARAGRAPHS] == [1] * len(PARAGRAPHS)
    assert [text.index(paragraph) for paragraph in PARAGRAPHS] == sorted(text.index(paragraph) for paragraph in PARAGRAPHS)
    assert "Printed on" not in text
    assert "Page 1" not in text


def test_three_copies_are_one() -> None:
    text = _text(f"<div class=a>{IN_PARAGRAPHS}</div>{ARTICLE}<div class=b hidden>{IN_PARAGRAPHS}</div>")
    assert [text.count(paragraph) for paragraph in PARAGRAPHS] == [1] * len(PARAGRAPHS)


def test_of_a_shown_beginning_and_a_hidden_whole_the_whole_stays() -> None:
    beginning = "".join(f"<p>{text}</p>" for text in PARAGRAPHS[:2])
    shown = f"<article><h1>Ferry turns back</h1><div class=free>{beginning}</div></article>"
    text = _text(f"{shown}<div style='display:none'>{IN_PARAGRAPHS}</div>")
    assert [text.count(paragraph) for paragraph in PARAGRAPHS] == [1] * len(PARAGRAPHS)


def test_the_ledger_calls_it_a_repeat() -> None:
    page = f"<main>{ARTICLE}<div class=print>{IN_PARAGRAPHS}</div></main>"
    result = inspect(page, kind="html")
    assert {cut.rule for cut in result.cuts if PARAGRAPHS[0] in cut.removed} == {"repeat"}


def test_a_refrain_stays() -> None:
    refrain = "<p>Row, row, row the boat, and row it to the shore.<br>Row it till the morning comes, and then row it more.</p>"
    verses = [
        f"<p>The {animal} came down to the water and asked who would take it over.<br>The {animal} had a coin to pay with, "
        f"and the boatman rowed it over.</p>{refrain}"
        for animal in ("fox", "hare", "crow", "hen")
    ]
    text = _text(f"<article><h1>The boatman</h1>{''.join(verses)}</article>")
    assert text.count("Row it till the morning comes") == 4


def test_cells_that_repeat_stay() -> None:
    rows = "".join(f"<tr><td>Run {n}</td><td>4 times 100 metres relay of the clubs</td><td>{n}.5</td></tr>" for n in range(6))
    text = _text(f"<article><h1>Ferry turns back</h1>{IN_PARAGRAPHS}<table>{rows}</table></article>")
    assert text.count("4 times 100 metres") == 6
