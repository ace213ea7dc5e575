"""The quick guess for the lexicon, and langdetect's answer, which never varies."""

from __future__ import annotations

import subprocess
import sys

import pytest

from cleanse.errors import MissingExtra
from cleanse.lexicon import ANY
from cleanse.read.text import read_text
from cleanse.text.language import detect, detect_by_langid, guess

SAID = {
    "en": "The council said that nobody was out of the house when the rain began on Monday.",
    "de": "Der Rat hat sich mit der Frage nicht befasst, sagte die Sprecherin am Montag.",
    "fr": "Le conseil a dit que la pluie était tombée sur une vallée où personne n'était sorti.",
    "ru": "Совет сообщил в понедельник, что дождь шёл над долиной и никто не выходил из дома.",
    "uk": "Рада повідомила, що дощ ішов над долиною і ніхто не виходив із дому до вечора.",
    "ja": "議会は月曜日に谷に雨が降り夕方まで誰も外に出なかったと述べた。",
    "ko": "의회는 월요일 골짜기에 비가 내렸고 저녁까지 아무도 밖에 나가지 않았다고 밝혔다.",
    "el": "Το συμβούλιο είπε τη Δευτέρα ότι έβρεξε στην κοιλάδα και κανείς δεν βγήκε έξω.",
    "he": "המועצה אמרה ביום שני כי ירד גשם על העמק ואיש לא יצא מביתו עד הערב.",
    "th": "ฝนตกทั้งวันในหุบเขาและไม่มีใครออกไปข้างนอกจนถึงเย็น",
}


@pytest.mark.parametrize("iso", SAID)
def test_the_guess(iso: str) -> None:
    assert guess(read_text(SAID[iso])) == iso


@pytest.mark.parametrize("text", ["", "12:30", "Xyzzy", "\n\n"])
def test_where_nothing_tells_it_is_any(text: str) -> None:
    assert guess(read_text(text)) == ANY


def test_the_guess_does_not_hang_on_white_space_and_looks_at_the_beginning() -> None:
    assert guess(read_text("\n \n".join(SAID["de"].split()))) == "de"
    assert guess(read_text(f"{SAID['de']}\n" * 40 + f"{SAID['en']}\n" * 400)) == "de"


@pytest.mark.parametrize("iso", ["en", "de", "fr", "ru", "ja", "ko", "el", "he", "th"])
def test_langdetect(iso: str) -> None:
    assert detect(SAID[iso]) == iso


@pytest.mark.parametrize("text", ["", "12:30", "!!!", "\x00"])
def test_without_letters_there_is_no_language(text: str) -> None:
    assert detect(text) is None


def test_the_answer_is_the_same_in_every_process_and_whatever_seed_others_set() -> None:
    mixed = f"{SAID['de']} {SAID['fr']} a b"
    script = (
        "import sys, random; random.seed(int(sys.argv[1]))\n"
        "from langdetect import DetectorFactory; DetectorFactory.seed = int(sys.argv[1])\n"
        "from cleanse.text.language import detect; print(detect(sys.argv[2]))"
    )
    runs = [subprocess.run([sys.executable, "-c", script, seed, mixed], capture_output=True, check=True).stdout for seed in "12"]
    assert {run.decode().strip() for run in runs} == {detect(mixed)}


def test_langdetects_own_settings_are_left_alone() -> None:
    from langdetect import DetectorFactory

    before = DetectorFactory.seed
    detect(SAID["en"])
    assert DetectorFactory.seed == before


def test_langid_where_it_is_installed() -> None:
    pytest.importorskip("py3langid")
    assert {iso: detect_by_langid(text) for iso, text in SAID.items()} == {iso: iso for iso in SAID}
    assert detect_by_langid("12:30") is None


def test_langid_where_it_is_not_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "py3langid", None)
    with pytest.raises(MissingExtra, match=r"by langid needs 'py3langid': pip install 'cleanse-text\[langid\]'"):
        detect_by_langid(SAID["de"])
