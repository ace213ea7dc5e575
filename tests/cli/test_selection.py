"""``--select``, ``--keep`` and ``--drop``: of pages alone, and never less than was asked for."""

from __future__ import annotations

import json
from io import BytesIO, TextIOWrapper
from typing import Any

import pytest

from cleanse.cli.command import main

PAGE = (
    "<!doctype html><html lang=de><head><meta charset=iso-8859-1><title>Regen</title></head><body><div class=a>"
    "<p>Es hat den ganzen Tag geregnet, und niemand ging hinaus auf die Straße.</p><p class=ad>Schirme! Nur heute!</p></div>"
    "<div class=b><p>Am Abend hörte es auf, und die Fähren fuhren wieder über den Fluss.</p></div></body></html>"
)
FIRST, LAST = "Es hat den ganzen Tag geregnet, und niemand ging hinaus auf die Straße.", "Am Abend hörte es auf, und die Fähren"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsysbinary: Any) -> Any:
    def _run(*arguments: str, stdin: bytes = PAGE.encode("latin-1")) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(stdin)))
        status = main(arguments)
        said = capsysbinary.readouterr()
        return status, said.out.decode(), said.err.decode()

    return _run


def test_what_is_selected_and_not_dropped_is_cleaned(run: Any) -> None:
    assert run("--select", ".a", "--drop", ".ad") == (0, f"{FIRST}\n", "")
    status, out, err = run("--select", "div.b", "--json")
    told = json.loads(out)
    assert (status, err, told["text"].startswith(LAST)) == (0, "", True)
    assert (told["title"], told["metadata"]["encoding"]) == ("Regen", "cp1252")


def test_what_is_dropped_or_kept_is_in_the_ledger(run: Any) -> None:
    assert run("--drop", ".b", "--drop", ".ad") == (0, f"{FIRST}\n", "")
    status, out, err = run("--keep", ".b, .ad", "--json")
    told = json.loads(out)
    assert (status, err, told["text"].startswith(f"Schirme! Nur heute!\n\n{LAST}")) == (0, "", True)
    assert [(cut["cleaner"], cut["rule"], cut["removed"].strip()) for cut in told["cuts"]] == [("rules", "keep", FIRST)]
    status, out, err = run("--keep", "p", stdin=b"It rained.")
    assert (status, out) == (0, "It rained.\n")
    assert err == "cleanse: -: Selectors are for pages that have a tree, and this is none: all of it was cleaned.\n"


def test_where_nothing_matches_the_whole_page_is_cleaned(run: Any) -> None:
    status, out, err = run("--select", "main", "--drop", "aside")
    assert status == 0
    assert FIRST in out
    assert LAST in out
    assert err.splitlines() == [
        "cleanse: -: No element matches 'aside': nothing was dropped.",
        "cleanse: -: No element matches 'main': the whole page was cleaned.",
    ]


@pytest.mark.parametrize("kind", [[], ["--kind", "text"]])
def test_a_text_is_cleaned_whole_with_a_warning(run: Any, kind: list[str]) -> None:
    status, out, err = run("--select", "p", *kind, stdin=b"It rained.\nPhoto: dpa")
    assert (status, out) == (0, "It rained.\n")
    assert err == "cleanse: -: --select is for pages, and this is none: all of it was cleaned.\n"


def test_a_selector_that_is_none_is_one_line(run: Any) -> None:
    status, out, err = run("--drop", "//p")
    assert (status, out) == (2, "")
    assert err == "cleanse: drop has '//p', which is no CSS selector that cleanse knows; 'article p, .story > p' is one.\n"


def test_warnings_of_decoding_are_told_once(run: Any) -> None:
    status, _, err = run("--select", "p", stdin=b"<p>It rained \xff\xfe today.<p>" + "naïve\N{REPLACEMENT CHARACTER}".encode())
    assert status == 0
    assert len(err.splitlines()) == len(set(err.splitlines()))
