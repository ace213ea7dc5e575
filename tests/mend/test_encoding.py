"""Encoding repair is ftfy's, on every input, with the settings that leave the author's characters alone."""

from __future__ import annotations

import re

import ftfy
import pytest
from ftfy.badness import MOJIBAKE_CATEGORIES, is_bad
from hypothesis import assume, example, given
from hypothesis import strategies as st

import cleanse
from cleanse.mend import encoding
from cleanse.pipeline import Pipeline

_RANGES = "".join(MOJIBAKE_CATEGORIES.values())
_NEAR_MOJIBAKE = st.one_of(
    st.from_regex(f"[{_RANGES}]", fullmatch=True),
    st.sampled_from("aZ .,&;\n\xa0\xad–—’…ÃÂâ€œ\r\x00\x85\u2028\ufeff\ud83d\ude00<"),
    st.sampled_from(("&amp;", "&#39;", "&nbsp;", "вЂ", "ГўВЂВ", "√±", "‚Äì", "β€™", "ā€", "Ø§Ù„", "Â ", "Ã ", "\x1b[31m")),
)


@given(st.one_of(st.lists(_NEAR_MOJIBAKE, max_size=12).map("".join), st.text()))
def test_the_same_as_ftfy(text: str) -> None:
    assume(not encoding._OTHER_CHARSET.search(text))  # whose blanks are left, see below
    assert cleanse.fix_encoding(text) == ftfy.fix_text(text, encoding.settings())


@given(st.lists(_NEAR_MOJIBAKE, max_size=12).map("".join))
def test_what_is_suspect_has_a_sign_of_it(text: str) -> None:
    assert encoding._SUSPECT.search(text, 0) is None or re.search(encoding._SIGN, text)


_RUSSIAN = "В городе прошёл дождь. О мосте спорят.\n\n\n\nВ пятницу он откроется."


@pytest.mark.parametrize("charset", ["cp1251", "koi8-r", "iso8859-5"])
def test_a_word_of_another_charset_is_no_half_of_a_character(charset: str) -> None:
    broken = _RUSSIAN.encode(charset).decode("latin-1")
    assert Pipeline.default().only("encoding").run(broken, kind="text").text == broken


def test_what_is_cut_of_a_repaired_line_is_all_that_is_blamed_on_it() -> None:
    text = "SchÃ¶n ist es in MÃ¼nchen, sagte die BÃ¼rgermeisterin.\n\n\n\nDie BrÃ¼cke bleibt zu."
    found = [(cut.id, cut.removed, cut.put) for cut in cleanse.inspect(text, kind="text").ledger]
    assert found == [
        ("encoding:mojibake", "Ã¶", "ö"),
        ("encoding:mojibake", "Ã¼", "ü"),
        ("encoding:mojibake", "Ã¼", "ü"),
        ("whitespace:blank-lines", "\n\n\n\n", "\n\n"),
        ("encoding:mojibake", "Ã¼", "ü"),
    ]


@given(st.lists(_NEAR_MOJIBAKE, max_size=6).map("".join))
@example("¢ķ")
def test_what_ftfy_calls_mojibake_is_never_skipped(text: str) -> None:
    if is_bad(text):
        assert encoding._SUSPECT.search(text) is not None
        assert encoding.may_be_garbled(text)


@given(st.text(), st.sampled_from(("utf-8",)), st.sampled_from(("cp1252", "latin-1", "cp1251", "mac-roman")), st.integers(1, 2))
def test_several_layers(text: str, real: str, taken_for: str, layers: int) -> None:
    broken = text
    for _ in range(layers):
        try:
            broken = broken.encode(real).decode(taken_for)
        except UnicodeError:
            return
    assert cleanse.fix_encoding(broken) == ftfy.fix_text(broken, encoding.settings())


@pytest.mark.parametrize(
    "text",
    [
        "“curly” ‘quotes’ — and an ellipsis…",
        "ﬁne ﬂour",
        "ＦＵＬＬ　ＷＩＤＴＨ",
        "中文，标点。「引号」",
        "e\u0301 decomposed",
        "© 2020 · 5 € – ½",
    ],
)
def test_what_is_the_authors_stays(text: str) -> None:
    assert cleanse.fix_encoding(text) == text


@pytest.mark.parametrize(
    ("broken", "rule", "fixed"),
    [
        ("schÃ¶n", "mojibake", "schön"),
        ("It\u00e2\u20ac\u2122s", "mojibake", "It’s"),
        ("fish &amp; chips", "entity", "fish & chips"),
        ("a\ud83d\ude00b", "surrogate", "a😀b"),
        ("a\x00b", "control", "ab"),
        ("a\r\nb", "line-break", "a\nb"),
    ],
)
def test_each_rule_cuts_no_more_than_it_must(broken: str, rule: str, fixed: str) -> None:
    text = f"Before it, {broken} and after it."
    result = Pipeline.default().only("encoding").run(text)
    assert result.text == f"Before it, {fixed} and after it."
    assert [cut.rule for cut in result.cuts] == [rule]
    assert len(result.cuts[0].removed) <= len(broken)


@pytest.mark.parametrize("amp", ["amp;", "AMP;", "#38;", "#x26;", "#038;amp;"])
def test_many_levels_of_one_entity_are_one_repair(amp: str) -> None:
    assert Pipeline.default().only("encoding")(f"rain &{amp * 5_000} wind &{amp * 3}lt;") == "rain & wind <"
    assert Pipeline.default().only("encoding")(f"rain &{amp * 3}") == ftfy.fix_text(f"rain &{amp * 3}", encoding.settings())


def test_an_entity_of_ten_thousand_levels_takes_no_time(request: pytest.FixtureRequest) -> None:
    text = (request.config.rootpath / "tests" / "attack" / "quad_amp_64KB.txt").read_text("utf-8")
    assert len(cleanse.clean(text, kind="text")) < 10
    assert cleanse.clean("&" + "amp;" * 200_000 + " rain", kind="text") == "& rain"


@pytest.mark.parametrize("offset", range(99_993, 100_001))
@pytest.mark.parametrize("broken", ["donâ€™t", "schÃ¶n", "lÃ\xa0-bas"])
def test_no_broken_character_is_cut_in_two(broken: str, offset: int) -> None:
    before, after = ("rain and wind, " * 14_000)[: offset - 2] + ".", "rain and wind, " * 500
    fixed = cleanse.fix_encoding(f"{before} {broken} {after}")
    assert fixed == f"{before} {ftfy.fix_text(broken, encoding.settings())} {after}"
    assert cleanse.fix_encoding(fixed) == fixed


def test_a_long_entity_at_the_edge_is_repaired_once() -> None:
    text = "a" * 99_000 + " &" + "amp;" * 100_000 + " &lt;b" + "c" * 300_000 + " schÃ¶n"
    assert cleanse.fix_encoding(text) == "a" * 99_000 + " & <b" + "c" * 300_000 + " schön"
