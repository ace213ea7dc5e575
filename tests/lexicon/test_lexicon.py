"""The lexicon is a value; a user adds phrases, languages and agencies from a folder; a file that changes counts at once."""

from __future__ import annotations

import pickle
import zipfile
from pathlib import Path

import pytest

import cleanse
from cleanse import Lexicon
from cleanse.errors import LexiconError
from tests.lexicon.copies import PACKAGE, cleaned_by, copied


def _folder(root: Path, **files: str) -> Path:
    for name, text in files.items():
        iso, file = name.split("_", 1)
        (root / iso).mkdir(exist_ok=True)
        (root / iso / f"{file}.txt").write_text(text, "utf-8")
    return root


def test_at_least_twenty_five_languages() -> None:
    wanted = "en de fr es pt it nl pl sv no da fi ru uk tr ar fa he hi bn id vi th zh ja ko el cs hu ro"
    assert set(wanted.split()) <= set(Lexicon.default().languages)


def test_a_lexicon_is_a_value(tmp_path: Path) -> None:
    default, own = Lexicon.default(), Lexicon.default().with_folder(_folder(tmp_path, de_related="[header]\nAuch das noch\n"))
    again = Lexicon.default().with_folder(tmp_path)
    assert default == Lexicon.default() != own == again
    assert hash(own) == hash(again)
    assert pickle.loads(pickle.dumps(own)) == own
    assert len(pickle.dumps(default)) < 100
    pipeline = cleanse.Pipeline.default().with_lexicon(own)
    assert pickle.loads(pickle.dumps(pipeline)) == pipeline != cleanse.Pipeline.default()
    assert len({pipeline, pickle.loads(pickle.dumps(pipeline)), cleanse.Pipeline.default()}) == 2


def test_a_folder_adds_phrases_languages_agencies_and_networks(tmp_path: Path) -> None:
    text = "It rained.\nThe bridge on Monday. Ann Lee/Valley Wire\nShare on Valleybook\nLegu ankaŭ tion"
    folder = _folder(
        tmp_path,
        eo_related="[header]\nLegu ankaŭ tion\n",
        und_captions="[agency]\nValley Wire\n",
        und_notices="[network]\nValleybook\n",
    )
    own = cleanse.Pipeline.default().with_lexicon(Lexicon.default().with_folder(folder))
    assert cleanse.clean(text) == text
    assert own(text) == "It rained."
    assert [cut.id for cut in own.run(text).cuts if cut.cleaner != "whitespace"] == [
        "captions:caption", "notices:share", "related:header",
    ]  # fmt: skip
    assert "eo" in own.lexicon.languages
    assert "eo" not in Lexicon.default().languages


def test_the_phrases_of_the_package_stay(tmp_path: Path) -> None:
    own = Lexicon.default().with_folder(_folder(tmp_path, de_related="[header]\nAuch das noch\n"))
    for file, section in Lexicon.default().sections:
        assert Lexicon.default().words(file, section) <= own.words(file, section)


def test_metadata_knows_the_phrases_too(tmp_path: Path) -> None:
    page = (
        '<html lang="eo"><title>Pluvo</title><h1>Pluvo</h1><p class="byline">Verkita de Ann Lee</p>'
        + "<p>It rained all day.</p>" * 3
    )
    own = cleanse.Pipeline.default().with_lexicon(
        Lexicon.default().with_folder(_folder(tmp_path, eo_bylines="[by]\nVerkita de\n"))
    )
    assert own.run(page).metadata["byline"] == pickle.loads(pickle.dumps(own.run(page))).metadata["byline"] == "Ann Lee"


@pytest.mark.parametrize(
    ("name", "written", "message"),
    [
        ("de_related", "[haeder]\nAuch das\n", r"de/related\.txt, line 2: there is no section \[haeder\] .* header, weak-header"),
        ("de_relatd", "[header]\nAuch das\n", r"there is no file 'relatd' in the lexicon; there are bylines, captions"),
        ("german_related", "[header]\nAuch das\n", r"'german' is no language"),
        ("und_class_words", "[navigation]\nmenu\n", "there is no file 'class_words'"),
        ("de_related", "Auch das\n", "line 1: 'Auch das' stands in no section"),
    ],
)
def test_what_a_folder_may_not_hold_is_named(tmp_path: Path, name: str, written: str, message: str) -> None:
    with pytest.raises(LexiconError, match=message):
        Lexicon.default().with_folder(_folder(tmp_path, **{name: written}))


def test_a_folder_without_phrases_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="there is no such folder"):
        Lexicon.default().with_folder(tmp_path / "none")
    with pytest.raises(LexiconError, match="no phrases in this folder"):
        Lexicon.default().with_folder(tmp_path)
    (tmp_path / "de").mkdir()
    (tmp_path / "de" / "related.txt").write_bytes(b"[header]\n\xff\n")
    with pytest.raises(LexiconError, match="not UTF-8"):
        Lexicon.default().with_folder(tmp_path)


@pytest.mark.parametrize("written", ["[header]\n*\n", "[header]\nRead * more * on * rain\n", "[header]\n!!!\n"])
def test_a_line_that_is_no_phrase_is_named(tmp_path: Path, written: str) -> None:
    with pytest.raises(LexiconError, match=r"en/related\.txt, line 2: .* is no phrase"):
        Lexicon.default().with_folder(_folder(tmp_path, en_related=written))


def test_a_section_that_is_not_there_has_no_words() -> None:
    assert Lexicon.default().words("captions", "no-such-section") == frozenset()
    assert Lexicon.default().by_language("captions", "no-such-section") == {}


def test_only_phrases_are_looked_up() -> None:
    with pytest.raises(LookupError, match="agency"):
        Lexicon.default().phrases("captions", "agency")
    with pytest.raises(LookupError, match="pager"):
        Lexicon.default().openings("notices", "pager")


def test_a_file_of_the_package_that_changes_counts_at_once(tmp_path: Path) -> None:
    copy, text = copied(tmp_path), "It rained.\nLesen Sie euch"
    assert cleaned_by(copy, text)[1:] == text.splitlines()
    path = copy / "cleanse" / "lexicon" / "data" / "de" / "related.txt"
    written = path.read_text("utf-8")
    path.write_text(written.replace("\nLesen Sie auch\n", "\nLesen Sie euch\n"), "utf-8")  # of the same size
    where, *cleaned = cleaned_by(copy, text)
    assert Path(where).parent == copy / "cleanse"
    assert cleaned == ["It rained."]


def test_a_language_that_is_dropped_in_counts(tmp_path: Path) -> None:
    copy = copied(tmp_path)
    folder = copy / "cleanse" / "lexicon" / "data" / "eo"
    folder.mkdir()
    (folder / "related.txt").write_text("[header]\nLegu ankaŭ tion\n", "utf-8")
    assert cleaned_by(copy, "It rained.\nLegu ankaŭ tion")[1:] == ["It rained."]
    (folder / "related.txt").write_text("Legu ankaŭ tion\n", "utf-8")
    assert "LexiconError: eo/related.txt, line 1: 'Legu ankaŭ tion' stands in no section" in cleaned_by(copy, "It rained.")[-1]


def test_it_works_from_a_zip_archive(tmp_path: Path) -> None:
    archive = tmp_path / "cleanse.zip"
    with zipfile.ZipFile(archive, "w") as made:
        for path in PACKAGE.rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                made.write(path, path.relative_to(PACKAGE.parent))
    where, *cleaned = cleaned_by(archive, "It rained.\nLesen Sie auch\nShare on Facebook")
    assert where.startswith(str(archive))
    assert cleaned == ["It rained."]


@pytest.mark.parametrize(
    ("name", "written", "message"),
    [
        ("en_related", "[header]\n!!!\n", "line 2: '!!!' is no phrase"),
        ("und_notices", "[network]\n★\n", "line 2: '★' is no name"),
        ("en_notices", "[network]\nValleybook\n", "it stands in und/notices.txt"),
        ("en_months", "[written]\nof the year\n", "no pattern of a date; it must have y, m and d"),
    ],
)
def test_a_line_that_nothing_would_find_is_refused_at_once(tmp_path: Path, name: str, written: str, message: str) -> None:
    with pytest.raises(LexiconError, match=message):
        Lexicon.default().with_folder(_folder(tmp_path, **{name: written}))


def test_files_out_of_place_are_refused(tmp_path: Path) -> None:
    (tmp_path / "related.txt").write_text("[header]\nAuch das noch\n", "utf-8")
    with pytest.raises(LexiconError, match=r"stands in the folder of its language, such as de/related\.txt"):
        Lexicon.default().with_folder(tmp_path)
    (tmp_path / "related.txt").unlink()
    (tmp_path / "de" / "related.txt").mkdir(parents=True)
    with pytest.raises(LexiconError, match="this is no file"):
        Lexicon.default().with_folder(tmp_path)


def test_the_same_phrases_of_another_folder_are_the_same_lexicon(tmp_path: Path) -> None:
    made = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        made.append(Lexicon.default().with_folder(_folder(tmp_path / name, de_related="\ufeff[header]\r\nAuch das noch\r\n")))
    assert made[0] == made[1]
    assert hash(made[0]) == hash(made[1])
    assert "auch das noch" in made[0].words("related", "header")


def test_a_pipeline_takes_nothing_else_for_a_lexicon(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="is no Lexicon"):
        cleanse.Pipeline.default().with_lexicon(str(tmp_path))  # type: ignore[arg-type]
