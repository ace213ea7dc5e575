"""What the compiled core tells of lines is what Python tells of them; of a quick test it says no only where Python does."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanse import core
from cleanse.document import Block, Document
from cleanse.lexicon import Lexicon
from cleanse.lexicon.files import packaged_files, phrases_in
from cleanse.text.lines import Line, LineFeatures, ToldFeatures
from cleanse.text.looks import looks_of

pytestmark = pytest.mark.skipif(core.compiled() is None, reason="there is no compiled core, or the environment asks for Python")

LEXICON = Lexicon.default()
TOLD = ("words", "is_unspaced", "ends_sentence", "ends_full", "sentences", "truncations", "is_item", "prose")
PHRASES = sorted({line.text for file in packaged_files() for line in phrases_in(file)})
# Letters that are several when they are small, that are none but become one, marks, signs that folding takes or changes, scripts
# with and without blanks, white space of all kinds, and characters beyond the first plane.
ODD = (
    "aZ '’\".,:;!?…-–—()[]（）©#@_0٣½²ßİıſŉΐẖ\u0345ǅéÄñжШאبกขမခ今日かカ가나ﬁＡ１。！？｡।॥۔؟،Σς/|<>•*"
    "\t\x1c\x85\u00ad\u200b\u2009\u3000\ud800𝒜😀𐐀"
)
odd_texts = st.text(st.sampled_from(ODD) | st.characters(), max_size=80)
near_phrases = st.builds(
    lambda phrase, at, between, behind: f"{phrase[:at]}{between}{phrase[at:]}{behind}",
    st.sampled_from(PHRASES),
    st.integers(0, 40),
    st.sampled_from(["", *ODD, "Ann Lee", " Facebook "]),
    st.sampled_from(["", " ", ". Ann Lee", ": Reuters", " Facebook"]) | odd_texts | st.sampled_from(PHRASES),
)


def _check(text: str) -> None:
    for _ in range(2):  # what Python found out in between is taken into account
        _check_once(text)


def _check_once(text: str, lexicon: Lexicon = LEXICON) -> None:
    asked = LineFeatures(text, lexicon)
    line = _looked_at(text, lexicon)
    told = dict(line.__dict__)
    assert {name: getattr(line, name) for name in TOLD} == {name: getattr(asked, name) for name in TOLD}
    assert [type(getattr(line, name)) for name in TOLD] == [type(getattr(asked, name)) for name in TOLD]
    assert told.get("phrases", asked.phrases) == asked.phrases
    for question, answer in told.get("_cached", {}).items():
        assert question(text) is answer, question


def _looked_at(text: str, lexicon: Lexicon) -> LineFeatures:
    """What the core tells of a text that is one line."""
    looks = looks_of(lexicon)
    assert looks is not None
    blocks = (Block(0, len(text)),)
    found = looks.lines(Document(text, text, blocks, lexicon=lexicon), blocks, Line, ToldFeatures)
    return found[0].features


@given(odd_texts.map(str.strip).filter(bool))
def test_of_any_line(text: str) -> None:
    _check(text)


@given(near_phrases.map(str.strip).filter(bool), st.integers(1, 12))
def test_of_a_line_with_a_phrase(text: str, times: int) -> None:
    _check(text * times)


@pytest.mark.parametrize(
    "text",
    [
        "It rained in the whole of the valley on Monday, and nobody went out of doors until the evening. Then it stopped.",
        "It rained. The post Rain appeared first on Valley Post.",
        "雨が降った。そして止んだ。",
        "ฝนตกทั้งวัน",
        "Rain... Snow… Hail ... 4",
        "12. Umbrellas",
        "12.05.2024 Umbrellas",
        "3 मिनट पहले",
        "रोज़ बारिश होती है, और कोई बाहर नहीं जाता",
        "---",
        "می‌بارد",
        "\ud800",
        "x" * 100_000,
    ],
)
def test_of_lines_of_many_kinds(text: str) -> None:
    _check(text)


def test_of_lines_that_are_looked_at_with_other_phrases(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "exports.txt").write_text("[feed]\n7 * 7\n", "utf-8")
    (tmp_path / "en" / "related.txt").write_text("[header]\nRainclouds to look at\n", "utf-8")
    lexicon = Lexicon.default().with_folder(tmp_path)
    for text in ("Rainclouds to look at", "It rained for hours on Monday. 7 days 7", "It rained for hours on Monday"):
        _check_once(text, lexicon)


def test_of_no_lines() -> None:
    assert looks_of(LEXICON).lines(Document("", "", ()), (), Line, ToldFeatures) == []  # type: ignore[union-attr]


def test_most_lines_of_an_article_need_no_other_look() -> None:
    line = _looked_at("Rainclouds gathered over the valley that night, and nobody went out.", LEXICON)
    assert line.__dict__["phrases"] == ()
    assert {*line.__dict__["_cached"].values()} <= {True, False, None}


@pytest.mark.parametrize(
    "given_",
    [
        (),
        ("rain",),
        ("rain", (), {}, LEXICON, Line, ToldFeatures, (1, 2, 3)),
        (1, (), {}, LEXICON, Line, ToldFeatures, (1, 2, 3, 4)),
    ],
)
def test_what_is_no_line_raises(given_: tuple[object, ...]) -> None:
    compiled = core.compiled()
    assert compiled is not None
    words = compiled.Words(compiled.words_table(["rain"], [[1]]))
    looks = compiled.Looks(words, LEXICON.folding, {}, {}, {}, {}, [], [], {}, [], [], 1, 1, [], [], [])
    with pytest.raises((TypeError, ValueError, KeyError, SystemError)):
        looks.lines(*given_)
