"""Elements that are found by their tags, and opened."""

from __future__ import annotations

import pytest

from cleanse.read.rendering.opened import held, opened


@pytest.mark.parametrize(
    ("html", "contents"),
    [
        ("<p>a<template>b</template>c", ["b"]),
        ("<TEMPLATE x='>'>b</Template >", ["b"]),
        ("<template>a<template>b</template>c</template>", ["a<template>b</template>c", "b"]),
        ("<template>a", ["a"]),
        ("</template><template>a</template>", ["a"]),
        ("<script>'<template>a</template>'</script><!-- <template>b</template> --><style><template></style>", []),
        ("<a title='<template>'>x</a><templates>y</templates>", []),
        ("<svg><title><template>a</template></title></svg>", ["a"]),
    ],
)
def test_the_elements_of_a_name(html: str, contents: list[str]) -> None:
    assert [one.content(html) for one in held(html, "template")] == contents


def test_how_deep_an_element_stands_in_others_of_its_kind() -> None:
    assert [one.depth for one in held("<template><template></template><template></template></template>", "template")] == [0, 1, 1]


def test_only_some_are_opened() -> None:
    html = "<template id=a>a</template><template id=b>b<template>c</template></template>"
    outer = [one for one in held(html, "template")[1:] if one.depth == 0]
    assert opened(html, outer, "div") == "<template id=a>a</template><div id=b>b<template>c</template></div>"
    assert opened(html, [], "div") == html


def test_an_element_that_nothing_closes_is_opened_all_the_same() -> None:
    assert opened("<template>a", held("<template>a", "template"), "div") == "<div>a"
