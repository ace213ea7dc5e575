"""What the compiled core tells of a whole text at a glance is what Python tells of it."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanse import core
from cleanse.mend import encoding
from cleanse.mend.inner_breaks import has_inner_breaks
from cleanse.mend.whitespace import _LONE, _RUN, has_tidy_space
from cleanse.read import limits
from cleanse.read.bounds import MOST_ATTRIBUTES, WINDOW
from cleanse.read.limits import _FORMATTING, _opens_any_long_tag
from cleanse.read.metadata.placed import _linked_data
from cleanse.read.text import read_text
from cleanse.text import language
from cleanse.text.glances import BROKEN, GARBLED, LOOSE, WRAPPED
from cleanse.text.lines import has_line_that_may_be_wrapped

compiled: Any = core.compiled()
pytestmark = pytest.mark.skipif(compiled is None, reason="there is no compiled core, or the environment asks for Python")

BLANKS = " \n\t\r\x0b\x0c\x1c\x85\u2028\u00a0\u00ad\u200b\u3000"
texts = st.text(st.sampled_from(BLANKS + "aé’—今😀\ud800") | st.sampled_from(" \nab") | st.characters(), max_size=40)
# What may be a half of a broken character, and what stands around it.
IN_PAIRS = "".join(
    char
    for char in map(chr, range(0x10000))
    if re.match(
        f"[{encoding._ODD}&{encoding._LOWER}{encoding._UPPER}{encoding._START}{encoding._END}{encoding._SYMBOL}"
        f"{encoding._LEAD_OTHER}{encoding._GREEK_OR_CYRILLIC}вβўЂ€]",
        char,
    )
)
pairs = st.text(st.sampled_from(IN_PAIRS) | st.sampled_from("aZ 4#;&\nÂÃŒГвα"), max_size=6)


def is_so(what: int, text: str) -> bool:
    return compiled.glances(text) & what == what


@given(texts)
def test_white_space(text: str) -> None:
    assert has_tidy_space(text) is not is_so(LOOSE, text)


@given(texts | st.text(st.sampled_from(BLANKS + "a\u200c\u200d\u200e\u2068"), max_size=20), st.data())
def test_loose_white_space(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    runs, lone = (memoryview(found).cast("q").tolist() for found in compiled.loose_space(text, start, end))
    spans = [found.span() for found in _RUN.finditer(text, start, end) if found.group() != "\n\n"]
    assert [*zip(runs[::2], runs[1::2], strict=True)] == spans
    assert lone == [found.start() for found in _LONE.finditer(text, start, end)]


@pytest.mark.parametrize("span", [(-1, 2), (2, 1), (0, 4)])
def test_a_part_that_a_text_has_not_raises(span: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="a text of 3 characters has no part from"):
        compiled.loose_space("a b", *span)


@given(pairs | texts)
def test_what_ftfy_would_change_is_let_through(text: str) -> None:
    assert is_so(GARBLED, text) or encoding._SUSPECT.search(text) is None


def test_each_pair_of_characters_that_ftfy_would_change_is_let_through() -> None:
    seconds = IN_PAIRS[::7] + "aZ 4#;&\n"
    for first in IN_PAIRS[::5]:
        for text in (first + second for second in seconds):
            assert is_so(GARBLED, text) or encoding._SUSPECT.search(text) is None, ascii(text)


@pytest.mark.parametrize("text", ["", "It rained.", "“It rained” – 20 °C, said Zoë’s «mayor»…", "Прошёл дождь.", "雨が降った。"])
def test_most_texts_need_no_closer_look(text: str) -> None:
    assert not is_so(GARBLED, text)


@given(st.text(st.sampled_from("ab雨é_0- \u2010\n"), max_size=12))
def test_words_that_are_broken_within_a_line(text: str) -> None:
    assert is_so(BROKEN, text) is has_inner_breaks(text)


@given(
    st.lists(
        st.sampled_from(["Rain fell all day", "Rain on Monday", "Rain", " ", "\u3000"]) | st.sampled_from(BLANKS), max_size=12
    )
)
def test_lines_that_may_have_been_wrapped(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert is_so(WRAPPED, text) is has_line_that_may_be_wrapped(read_text(text))


@given(st.text(st.sampled_from("ab雨é_0٣-'ſ \n\ud800") | st.characters(), max_size=20))
def test_words_that_are_known(text: str) -> None:
    words = language._WORD.findall(text)
    known = dict.fromkeys(words[::2], ())
    assert compiled.known_words(text, known) == {word: words.count(word) for word in words if word in known}


def test_what_is_no_text_raises() -> None:
    with pytest.raises(TypeError, match="a text is a str"):
        compiled.glances(b"rain")
    with pytest.raises(TypeError, match="a text is a str"):
        compiled.known_words(b"rain", {})
    with pytest.raises(TypeError):
        compiled.known_words("rain", ["rain"])


@given(st.text(st.sampled_from("<</>bBiIgsSmMaAlLtTuU ſıİ\x1c\x85\xa0\n"), max_size=60))
def test_the_tags_of_formatting_elements_are_those_of_the_pattern(html: str) -> None:
    signs, formatting, _ = compiled.tags_of(html.encode())
    assert signs == html.count("<")
    assert formatting in (-1, len(_FORMATTING.findall(html)))
    if html.isascii():
        assert formatting >= 0


@given(st.text(st.sampled_from("\ufffd\ufffc\uffef<a雨"), max_size=4))
def test_whether_a_character_was_lost(html: str) -> None:
    assert compiled.tags_of(html.encode())[2] is ("\ufffd" in html)


@pytest.mark.parametrize(("parts", "is_so"), [([b"rain", b"t r"], True), ([b"snow", b"x"], False), ([], False), ([b""], True)])
def test_bytes_that_have_others_in_them(parts: list[bytes], is_so: bool) -> None:
    assert compiled.holds_any(b"It rained.", parts) is is_so


def test_what_are_no_bytes_raises() -> None:
    with pytest.raises(TypeError, match="bytes"):
        compiled.holds_any("rain", [b"rain"])
    with pytest.raises(TypeError, match="bytes"):
        compiled.holds_any(b"rain", ["rain"])


PARTS_OF_SCRIPTS = st.sampled_from(
    ("<script", "<SCRIPT", " type=", "ld+json", "ld", "+json", "+", "<p", "</", "script>", "{}", "é", "雨")
)


@given(st.lists(PARTS_OF_SCRIPTS, max_size=14).map("".join), st.integers(0, 3))
def test_scripts_of_linked_data(html: str, most: int) -> None:
    assert compiled.linked_data(html.encode(), most) == _linked_data(html, b"", most)


PIECES = st.sampled_from(
    ("<", ">", "a", "=", " ", "/", "'", '"', "<!--", "é", "雨", "😀", "\u3000", "\x85", "\x1c", "\n", "a=b ", "a b c")
)


@given(st.lists(PIECES, max_size=40).map("".join), st.integers(1, 12), st.integers(0, 4))
def test_whether_a_tag_has_many_attributes(html: str, window: int, most: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(limits, "WINDOW", window)
        patch.setattr(limits, "MOST_ATTRIBUTES", most)
        expected = _opens_any_long_tag(html, b"")
    assert compiled.opens_long_tag(html.encode(), len(html), window, most) is expected


@pytest.mark.parametrize("sign", ["a", "雨", "\u3000 a"])
def test_a_tag_of_many_attributes_stands_anywhere_in_a_page(sign: str) -> None:
    tag = "<p " + f"{sign}{'b' * 20}=1 " * (MOST_ATTRIBUTES + 1) + ">"
    for before in (0, WINDOW - 1, WINDOW, 3 * WINDOW + 7):
        html = "<p>" + before * sign + tag + "rain" * WINDOW + "</p>"
        assert _opens_any_long_tag(html, html.encode()) is _opens_any_long_tag(html, b"") is True


def test_a_page_that_ends_within_a_character_is_not_read_behind_its_end() -> None:
    for end in (b"\xf0", b"\xe3\x80", b"\xc3", b"\x80"):
        assert compiled.opens_long_tag(b"<p " + end, 4, 2, 2) is False


def test_a_window_of_nothing_raises() -> None:
    with pytest.raises(ValueError, match="a window of 0 characters"):
        compiled.opens_long_tag(b"<p>", 3, 0, 1)
