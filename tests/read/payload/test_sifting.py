"""Which scripts are worth reading."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from cleanse import core
from cleanse.page import Page, PageBlock
from cleanse.read.by_core import tree_reader
from cleanse.read.payload.scripts import data_of, scripts_of
from cleanse.read.payload.shown import Shown
from cleanse.read.payload.sifting import has_other_prose, scripts_with_prose, texts_with_prose

TEXT = "It rained in the town for forty days, and nobody was out of doors. " * 4


@pytest.mark.parametrize(
    "script",
    [
        json.dumps({"body": TEXT}),
        json.dumps({"description": f"<p>{TEXT}</p><p>{TEXT}</p>"}),
        json.dumps({"a": {"paragraphs": [TEXT, TEXT]}}),
        json.dumps({"content": f'<p class="a">It rained.</p><p id="b">{TEXT}</p>'}),
        json.dumps({"state": json.dumps({"content": f'<p class="a">{TEXT}</p>'})}),
        json.dumps({"body": "風の強い町では、毎年三月に凧の市が立つ。" * 9}, ensure_ascii=False),
        json.dumps({"body": "風の強い町では、毎年三月に凧の市が立つ。" * 9}),
        f'self.__next_f.push([1,"5:T99,{TEXT}"])',
        f'window.__NUXT__=(function(a){{return {{data:[{{body:"{TEXT}"}}]}}}}(1))',
    ],
)
def test_prose_under_the_key_of_a_body(script: str) -> None:
    assert has_other_prose(script, "", 40)


@pytest.mark.parametrize(
    "script",
    [
        json.dumps({"description": TEXT}),
        json.dumps({"body": "short"}),
        json.dumps({"body": "a" * 900}),
        'x("use strict");' + "function a() { return b(c); } " * 50,
        'var a = "' + "  if (a) {\n    b = c;\n  }\n" * 50 + '"',
        "",
    ],
)
def test_what_is_not_worth_it(script: str) -> None:
    assert not has_other_prose(script, "", 40)


def test_what_the_page_shows() -> None:
    assert not has_other_prose(json.dumps({"body": TEXT}), TEXT, 40)
    assert not has_other_prose(json.dumps({"body": TEXT}), "", 400)


compiled: Any = core.compiled()
needs_core = pytest.mark.skipif(compiled is None, reason="there is no compiled core, or the environment asks for Python")
SAID = "It rained in the town for forty days, and nobody was out of doors at all."
PARTS = st.lists(
    st.sampled_from([
        SAID, SAID + " ", SAID.upper(), SAID.replace("and", "<b>and"), SAID.replace(" ", "  "), SAID.replace(",", "\\u2014"),
        SAID.replace("the", "&amp;"), SAID.replace("days", "\\\\\\\\ud"), "風の強い町では、毎年三月に凧の市が立つ。" * 4,
        "今天\\n下雨了" * 12, "\\u98a8" * 30, "<p>" + SAID, "f(a){b;}" * 9, "a" * 61, "z" * 60, "", "a", "body", "note", "text",
        "articleBody", ":", " : ", ",", "[", "\\", "\\\\", "(", "[1,", "a body: ", "note :", "body:\n", "\u3000:\u00a0", "{",
        "__next_f", SAID[:70], f"{SAID} Then the sun came out, and everybody went for a walk in the park beside the river.",
    ]),
    max_size=14,
)  # fmt: skip
TYPES_OF_SCRIPTS = st.sampled_from(["", "application/json", "application/ld+json", "importmap", "TEXT/CSS", "text/ſtyle"])
QUOTE = '"'
SHOWN = st.sampled_from(["", SAID, SAID[:40], "風の強い町では、毎年三月に凧の市が立つ。", f"It rained.\n{SAID}\nIt did."])


@needs_core
@given(st.lists(st.tuples(TYPES_OF_SCRIPTS, PARTS), max_size=3), SHOWN, st.sampled_from([1, 12, 20, 45, 201]), st.booleans())
def test_the_core_lets_through_what_python_would_read(
    given_scripts: list[tuple[str, list[str]]], shown: str, least: int, only_ld: bool
) -> None:
    pad = " " * 200  # a script that is too short is none
    html = "".join(f"<script type='{kind}'>{pad}{QUOTE.join(parts)}</script>" for kind, parts in given_scripts)
    reader = tree_reader()
    found = reader.walk(LexborHTMLParser(html), whole=True) if reader is not None else None
    if found is None:
        return
    read: list[str] = []

    def may_matter(scripts: Sequence[str]) -> list[bool]:
        read.extend(scripts)
        return [has_other_prose(script, shown, least) for script in scripts]

    list(data_of(scripts_of(found.unseen, only_ld), "", may_matter))
    wanted = [script for script in read if has_other_prose(script, shown, least)]
    of_page = Shown(Page(blocks=[PageBlock(shown, -1, "paragraph", "", 0)]))
    read.clear()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Shown, "least", least)
        kept = scripts_with_prose(found.unseen, only_ld, of_page)
        texts = [QUOTE.join(parts) for _, parts in given_scripts]
        assert texts_with_prose(texts, of_page) == [has_other_prose(text, shown, least) for text in texts]
        assert texts_with_prose(["\ud800"], of_page) == [False]
    list(data_of(scripts_of(kept, only_ld), "", may_matter))
    assert read == wanted


@needs_core
def test_what_is_no_object_of_the_core_is_let_through() -> None:
    nodes = LexborHTMLParser("<script></script><template></template>").css("script, template")
    assert scripts_with_prose(nodes, True, Shown(Page())) == nodes
