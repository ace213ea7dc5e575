"""Which scripts are worth reading."""

from __future__ import annotations

import json

import pytest

from cleanse.read.payload.sifting import has_other_prose

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
