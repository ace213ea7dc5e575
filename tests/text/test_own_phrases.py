"""A folder of a user's own phrases: what is told of each kind of mistake, and that what is right is not told of."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanse.cli.command import main
from cleanse.errors import LexiconError
from cleanse.lexicon import Lexicon
from cleanse.lexicon.files import packaged_files
from cleanse.text.own_phrases import check_phrases

GOOD = {
    "en/related.txt": "; ours\n[header]\nMeanwhile in the valley\n[inline]\nFrom our valley desk\n",
    "en/notices.txt": "[share]\nSend this page to @\n[tools]\nThe valley app is free *\n",
    "und/notices.txt": "[network]\nValleybook\n",
    "ca/bylines.txt": "[ago]\nfa # hores\n",
    "ca/months.txt": "[written]\nd/m/y\n",
    "ca/language.txt": "[words]\namb\nels\n[letters]\nà-ü\n",
}


def _folder(tmp_path: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def _told(tmp_path: Path, files: dict[str, str]) -> list[str]:
    return [str(problem).removeprefix(f"{tmp_path.as_posix()}/") for problem in check_phrases(_folder(tmp_path, files))]


def test_nothing_is_said_of_a_folder_that_is_right(tmp_path: Path) -> None:
    assert _told(tmp_path, GOOD) == []


def test_all_mistakes_of_a_folder_are_told_at_once(tmp_path: Path) -> None:
    told = _told(
        tmp_path,
        {
            "jp/related.txt": "[header]\nIn the valley\n",
            "xx/related.txt": "[header]\nOn the hill\n",
            "en/related.txt": f"At the river\n[header]\n[line\n{'valleys ' * 20}\n"
            "It rains. And it is as wet as it was here before in town.\n",
            "en/captions.txt": "[agency]\nValley *\n",
            "en/language.txt": "[letters]\nabc\n",
            "en/notices.txt": f"[pager]\n{'on ' * 12}on\n",
            "ca/related.txt": "[header]\nMés\n",
        },
    )
    said = (
        ("ca/related.txt:2", "no text is told to be 'ca'"),
        ("en/captions.txt:2", "a star means nothing in [agency]"),
        ("en/language.txt:2", "neither a letter nor a range of letters"),
        ("en/notices.txt:2", "has 12 words at most"),
        ("en/related.txt:1", "stands in no section"),
        ("en/related.txt:3", "a line that opens a section has both brackets"),
        ("en/related.txt:4", "longer than a line of one phrase"),
        ("en/related.txt:5", "it reads as prose"),
        ("jp/related.txt:1", "Did you mean 'ja'?"),
        ("xx/related.txt:1", "no language of ISO 639-1"),
    )
    for (place, what), line in zip(said, told, strict=True):
        assert line.startswith(f"{place}: ")
        assert what in line


@pytest.mark.slow
@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("en/related.txt", "; ours\n[haeder]\nIn the valley\nOn the hill\n", "2: there is no section [haeder] of related.txt"),
        ("en/related.txt", "[haeder]\n", "Did you mean [header]?"),
        ("en/relatd.txt", "[header]\nIn the valley\n", "Did you mean 'related'?"),
        ("english/related.txt", "[header]\nIn the valley\n", "1: 'english' is no language; name the folder by"),
        ("jp/related.txt", "[header]\nIn the valley\n", "1: the lexicon has no language 'jp'. Did you mean 'ja'?"),
        ("deu/related.txt", "[header]\nIn the valley\n", "1: the lexicon has no language 'deu'. Did you mean 'de'?"),
        ("xx/related.txt", "[header]\nIn the valley\n", "1: 'xx' is no language of ISO 639-1; the lexicon has ar, bn,"),
        ("related.txt", "[header]\nIn the valley\n", "stands in the folder of its language, such as de/related.txt"),
        ("en/related.txt", "In the valley\n[header]\n", "1: 'In the valley' stands in no section; open one"),
        ("en/related.txt", "[header]\n*\n", "2: '*' is no phrase; it must begin or end with a word"),
        ("en/related.txt", "[header]\n[line\nIn the valley\n", "2: '[line' is a phrase of [header]; a line that opens"),
        ("en/months.txt", "[written]\nm/d\n", "2: 'm/d' is no pattern of a date; it must have y, m and d"),
        ("en/captions.txt", "[agency]\nValley *\n", "2: 'Valley *': a star means nothing in [agency] of captions.txt"),
        ("en/language.txt", "[letters]\nabc\n", "2: 'abc' is neither a letter nor a range of letters"),
        ("en/notices.txt", "[network]\nValleybook\n", "1: [network] is the same in all languages: it stands in und/notices.txt"),
        ("en/notices.txt", f"[pager]\n{'on ' * 12}on\n", "for a line of [pager] has 12 words at most."),
        ("en/related.txt", f"[header]\n{'valleys ' * 20}\n", "for it is longer than a line of one phrase."),
        (
            "en/related.txt",
            "[header]\nIt rains. " + "And it is as wet as it was here before in town.\n",
            "for it reads as prose, which",
        ),
        ("ca/related.txt", "[header]\nMés\n", "no text is told to be 'ca': write ca/language.txt."),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, file: str, text: str, said: str) -> None:
    [told] = _told(tmp_path, {file: text})
    assert told.startswith(f"{file}:")
    assert said in told


def test_a_misspelt_section_is_told_once_and_the_rest_is_read_on(tmp_path: Path) -> None:
    told = _told(
        tmp_path, {"en/related.txt": "[haeder]\nIn the valley\nOn the hill\n[line]\n*\n", "de/related.txt": "[header]\n-\n"}
    )
    assert [line.split(": ")[0] for line in told] == ["de/related.txt:2", "en/related.txt:1", "en/related.txt:5"]


def test_a_file_that_is_not_utf_8_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    _folder(tmp_path, GOOD)
    (tmp_path / "de").mkdir()
    (tmp_path / "de" / "related.txt").write_bytes("[header]\nÜbrigens\n".encode("latin-1"))
    [problem] = check_phrases(tmp_path)
    assert "not UTF-8 (at byte 9)" in problem.message


def test_what_is_there_already_is_a_note(tmp_path: Path) -> None:
    told = _told(tmp_path, {"en/related.txt": "[header]\nyou might ALSO like:\nIn the valley\nIn the  valley\n"})
    assert told[0].startswith("en/related.txt:2: note: 'you might ALSO like:' is in en/related.txt")
    assert told[1] == f"en/related.txt:4: note: 'In the  valley' is in {tmp_path.as_posix()}/en/related.txt:3 already."
    assert main(["lexicon", "check", str(tmp_path)]) == 0


def test_a_folder_that_is_not_there_or_empty_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="there is no such folder"):
        check_phrases(tmp_path / "none")
    with pytest.raises(LexiconError, match="there are no phrases in this folder"):
        check_phrases(tmp_path)


def test_the_command_says_it_by_its_status(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lexicon", "check", str(tmp_path / "none")]) == 2
    assert "there is no such folder" in capsys.readouterr().err
    _folder(tmp_path, GOOD)
    assert main(["lexicon", "check", str(tmp_path)]) == 0
    assert capsys.readouterr() == ("", "")
    _folder(tmp_path, {"en/related.txt": "[haeder]\nIn the valley\n"})
    assert main(["lexicon", "check", str(tmp_path)]) == 1
    assert capsys.readouterr().out.count("\n") == 1


@pytest.mark.slow
def test_every_phrase_of_the_package_can_match(tmp_path: Path) -> None:
    files = (file for file in packaged_files() if file.name != "class_words")
    assert [line for line in _told(tmp_path, {file.place: file.text for file in files}) if ": note: " not in line] == []


def test_a_time_is_one_number(tmp_path: Path) -> None:
    _folder(tmp_path, {"en/bylines.txt": "[ago]\nthis morning, #:#\n"})
    assert check_phrases(tmp_path) == ()
    phrases = Lexicon.default().with_folder(tmp_path).phrases("bylines", "ago")
    folded = Lexicon.default().fold("This morning, 9:30")
    assert [phrase.start for phrase in phrases.find(folded, folded)] == ["this morning, #"]
