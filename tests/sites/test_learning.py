from __future__ import annotations

from pathlib import Path

import pytest
import requests

from cleanse import Site, inspect
from cleanse.sites.learning import Given, given, identity_of, sketch_of
from tests.sites.pages import article

SEEDS = Path(__file__).parents[2] / "seeds"
PAGES = Path(__file__).parents[1] / "pages"


def test_what_a_page_says_of_itself_is_remembered() -> None:
    sketch = sketch_of(Given(article(5).encode("utf-16"), date="2026-11-27"), 1)
    assert sketch is not None
    assert (sketch.language, sketch.site, sketch.date) == ("en", "Valley Post", "2026-11-27")
    assert sketch.title.endswith(" - Valley Post")
    assert sketch.charset.startswith("utf-16")


def test_a_result_teaches_what_its_page_does() -> None:
    page = Given(article(5))
    assert sketch_of(Given(inspect(article(5))), 1) == sketch_of(page, 1)


def test_a_result_whose_tree_was_let_go_is_not_parsed_again() -> None:
    result = inspect(article(5))
    assert result.markup is not None
    result.markup._tree = None
    assert Site.learn([result]) == Site.learn([article(5)])
    assert result.markup._tree is None


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.html")), ids=lambda path: path.stem)
def test_a_real_page_and_its_result_teach_the_same(path: Path) -> None:
    data = path.read_bytes()
    url = f"https://example.org/{path.stem}"
    from_page, from_result = Site.learn([(url, data)]), Site("")
    from_result.update(inspect(data), url=url)
    assert from_page.to_json(beginnings=True) == from_result.to_json(beginnings=True)


@pytest.mark.parametrize("seed", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.stem)
def test_a_real_text_gives_its_lines(seed: Path) -> None:
    text = seed.read_text("utf-8")
    sketch = sketch_of(Given(text), 1)
    assert sketch is not None
    lines = {" ".join(line.split()).casefold() for line in text.splitlines() if line.strip()}
    assert 0 < len(sketch.texts) <= len(lines)
    assert sketch_of(Given(inspect(text)), 1) == sketch


def test_the_address_of_a_response_is_its_own() -> None:
    response = requests.Response()
    response._content, response.url = b"<p>It rained.", "https://example.org/rain"
    assert identity_of(Given(response)) == identity_of(Given("other", url="https://example.org/rain"))


def test_a_page_is_known_by_its_source_where_it_has_no_address() -> None:
    assert identity_of(Given("It rained.")) == identity_of(Given(b"It rained."))
    assert identity_of(Given("It rained.")) != identity_of(Given("It snowed."))


def test_an_empty_address_is_none() -> None:
    pages = [("", article(5)), ("", article(6)), (" ", article(7))]
    assert Site.learn(pages) == Site.learn([page for _, page in pages])
    result = inspect(article(5), url="https://post.example/5")
    assert Site.learn([("", result)]) == Site.learn([result])
    site = Site.learn(pages)
    assert site.known_of(["Home"], "") == site.known_of(["Home"])


def test_pairs_and_triples() -> None:
    assert given("x", "2026-01-01", "html") == Given("x", None, "2026-01-01", "html")
    assert given(("u", "x", "2026-02-02"), "2026-01-01", None).date == "2026-02-02"
    assert given(("u", "x", None), "2026-01-01", None).date == "2026-01-01"


def test_a_page_that_cannot_be_parsed_gives_its_lines() -> None:
    deep = "<p>Rain" + "<i>" * 200_000
    assert Site.learn([deep]).count.sampled == 1
