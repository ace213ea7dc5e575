"""A thousand documents out of the two articles in seeds/, and what cleanse makes of them."""

from __future__ import annotations

import html
import random

import pytest

import cleanse
from tests.strategies import SEEDS

CREDITS = ("Photo: Ann Lee/Reuters", "(Jo Doe/AFP)", "Foto: dpa", "By ANN LEE")
RELATED = (
    "You might also like\nTen umbrellas for a wet autumn\nWhy the ferries of the valley are never late",
    "Read more: A bridge for the valley",
    "Advertisement",
)


def pytest_ignore_collect(config: pytest.Config) -> bool | None:
    """The default run does not even import the engines."""
    return True if config.getoption("-m") == "not engines" else None


@pytest.fixture(scope="session")
def documents() -> list[str]:
    """Each with other paragraphs, furniture among them, every fifth as a page."""
    chance = random.Random(5)
    paragraphs = [
        line.strip()
        for path in sorted(SEEDS.glob("*.txt"))
        for line in path.read_text("utf-8").splitlines()
        if len(line.split()) > 20 and len(line) < 1500
    ]
    made = []
    for number in range(1000):
        body = chance.sample(paragraphs, 3)
        parts = [f"Report {number}", chance.choice(CREDITS), *body[:2], chance.choice(CREDITS), body[2], chance.choice(RELATED)]
        made.append(_page(parts) if number % 5 == 4 else "\n\n".join(parts))
    return made


def _page(parts: list[str]) -> str:
    blocks = "".join(f"<p>{html.escape(part)}</p>" for part in parts[1:-1])
    links = "".join(f'<li><a href="/more">{line}</a></li>' for line in parts[-1].splitlines())
    menu = "".join(f'<li><a href="/{name}">{name}</a></li>' for name in ("Home", "Weather", "Sport"))
    article = f"<article><h1>{parts[0]}</h1>{blocks}</article>"
    return f"<!doctype html><html><body><nav><ul>{menu}</ul></nav>{article}<aside><ul>{links}</ul></aside></body></html>"


@pytest.fixture(scope="session")
def expected(documents: list[str]) -> list[str]:
    texts = [cleanse.clean(document) for document in documents]
    assert len(set(texts)) > 990  # so that a wrong order shows
    assert all(text != document and "umbrellas" not in text for text, document in zip(texts, documents, strict=True))
    return texts
