"""Containers by their names."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanse import core
from cleanse.page import Page
from cleanse.roles import comments, consent, subscribe, users
from cleanse.roles.containers import Names, likely_words, outermost, within
from tests.roles.pages import judged
from tests.work import calls

CONSENT = ("OneTrust-Banner", "Cky-Box", "EU_Cookies", "Consent-Box", "WpGdprC", "Privacy_Banner")
NESTED = "<div class=box><p>One.</p><div class='in box'><p>Two.</p></div></div><div class=box><p>Three.</p></div><p>Four.</p>"


def test_the_outermost_of_nested_elements() -> None:
    page = judged(NESTED).page
    found = [*outermost(page, Names(page).having(re.compile("box"), ["box"]), lambda _: True)]
    assert [(box.first, box.end) for box in found] == [(0, 2), (2, 3)]
    inner = [*outermost(page, Names(page).having(re.compile("box"), ["box"]), lambda box: box.end - box.first == 1)]
    assert [(box.first, box.end) for box in inner] == [(1, 2), (2, 3)]
    assert [page.tags[element] for element in within(page, found[0])] == ["p", "div", "p"]


def test_names_in_any_case_and_nothing_where_no_hint_is() -> None:
    page = Page(tags=["div", "p"], names=["CommentBox", "text"], parents=[-1, 0])
    assert Names(page).having(re.compile("comment", re.IGNORECASE), ["comment"]) == {0}
    assert Names(page).having(re.compile("text"), ["other"]) == set()


@pytest.mark.parametrize(
    ("pattern", "hints", "name"),
    [
        *((pattern, hints, name) for (hints, pattern), name in zip(consent._NAMES, CONSENT, strict=True)),
        (comments._COMMENTS, comments._HINTS, "Kommentárok"),
        (comments._COMMENTS, comments._HINTS, "js-CommentList"),
        (subscribe._SUBSCRIBE, subscribe._HINTS, "NewsLetter-SignUp"),
        (users._USER, users._HINTS, "Message-User"),
        (users._POSTS, users._OF_POSTS, "phpBB"),
    ],
)
def test_what_names_are_told_by_is_told_in_any_case(pattern: re.Pattern[str], hints: list[str], name: str) -> None:
    names = [name, name.lower(), name.upper(), f"a {name} b", f"ſpam {name}", "content"]
    page = Page(tags=["div"] * len(names), names=names, parents=[-1] * len(names))
    assert Names(page).having(pattern, hints) == {at for at, of in enumerate(names) if pattern.search(of)} == set(range(5))


@pytest.mark.skipif(core.compiled() is None, reason="there is no compiled core, or the environment asks for Python")
@given(st.lists(st.text("coO İK\nΣ🌧\ud800", max_size=9)), st.lists(st.text("cokiσ", min_size=2, max_size=3)))
def test_the_cores_find_the_same_names(names: list[str], hints: list[str]) -> None:
    page = Page(tags=["div"] * len(names), names=names, parents=[-1] * len(names))
    anything = re.compile("")
    by_core = Names(page).having(anything, hints)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(core, "compiled", lambda: None)
        assert by_core == Names(page).having(anything, hints)


def test_a_hint_has_two_characters_or_more() -> None:
    compiled = core.compiled()
    if compiled is None:
        pytest.skip("Python takes any")
    with pytest.raises(ValueError, match="a hint has two characters or more"):
        compiled.Names(["a"]).having(["a"], bool)
    with pytest.raises(TypeError):
        compiled.Names([7])


def test_what_is_unlikely_counts_for_nothing() -> None:
    assert likely_words([0.1, 0.9], [1000, 10]).total == 9


def test_deep_nesting_takes_linear_work() -> None:
    def work(size: int) -> int:
        of = judged("<div class=comment>" * size + "<p>Rain.</p>" + "</div>" * size)
        elements = of.names.having(re.compile("comment"), ["comment"])
        return calls(lambda: [*outermost(of.page, elements, lambda _: False)])

    assert work(200) < 3 * work(100)
