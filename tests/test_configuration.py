"""Settings of a project, from Python and by the command."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from cleanse import configuration
from cleanse.cli.command import main
from cleanse.errors import CleanseError, ConfigurationError
from cleanse.pipeline import Pipeline

TEXT = "It rained.\n\nPhoto: dpa\n\nMeanwhile in the valley\nTen umbrellas for the autumn"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", list(sys.path))
    (tmp_path / "rain.txt").write_text(TEXT)
    (tmp_path / "own" / "en").mkdir(parents=True)
    (tmp_path / "own" / "en" / "related.txt").write_text("[header]\nMeanwhile in the valley\n")
    return tmp_path


def _printed(capsysbinary: pytest.CaptureFixture[bytes], *arguments: str) -> str:
    assert main(arguments) == 0
    return capsysbinary.readouterr().out.decode()


def _said(capsysbinary: pytest.CaptureFixture[bytes], *arguments: str) -> str:
    try:
        status: object = main(arguments)
    except SystemExit as ended:
        status = ended.code
    assert status == 2
    told = capsysbinary.readouterr().err.decode()
    assert told.count("\n") == 1
    return told


def test_the_command_finds_its_settings_and_arguments_come_before_them(
    project: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "cleanse.toml").write_text('include = ["captions"]\nphrases = ["own"]\n')
    assert _printed(capsysbinary, "rain.txt") == "It rained.\n\nPhoto: dpa\n"
    assert _printed(capsysbinary, "--include", "", "rain.txt") == "It rained.\n"
    assert "Meanwhile" in _printed(capsysbinary, "--no-config", "rain.txt")
    (project / "page.html").write_text("<main><p>It rained.<p class=ad>Umbrellas!</main><p>It will rain.")
    (project / "cleanse.toml").write_text('keep = ["main"]\ndrop = [".ad"]\ninclude = ["captions"]\nphrases = ["own"]\n')
    assert _printed(capsysbinary, "page.html") == "It rained.\n"
    (project / "below").mkdir()
    monkeypatch.chdir(project / "below")
    assert _printed(capsysbinary, "../rain.txt") == "It rained.\n\nPhoto: dpa\n"


def test_pyproject_is_one_where_it_has_a_table(project: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    (project / "pyproject.toml").write_text('[project]\nname = "rain"\n')
    assert configuration.find(project) is None or project not in configuration.find(project).parents  # type: ignore[union-attr]
    (project / "pyproject.toml").write_text('[tool.cleanse]\nwithout = ["captions"]\n')
    assert "Photo: dpa" in _printed(capsysbinary, "rain.txt")
    (project / "cleanse.toml").write_text("metadata = true\n")
    assert configuration.find(project) == project / "cleanse.toml"
    assert _printed(capsysbinary, "rain.txt").startswith('{"file": "rain.txt"')
    assert _printed(capsysbinary, "--no-metadata", "rain.txt").startswith("It rained.")


def test_a_pipeline_and_phrases_of_ones_own(project: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    (project / "valley_cleaning.py").write_text(
        'import cleanse\npipeline = cleanse.Pipeline.default().without("captions")\ndef made(): return pipeline\nother = 5\n'
    )
    assert "Photo: dpa" in _printed(capsysbinary, "--pipeline", "valley_cleaning:pipeline", "rain.txt")
    assert "Photo: dpa" in _printed(capsysbinary, "--pipeline", "valley_cleaning:made", "rain.txt")
    assert "Meanwhile" not in _printed(capsysbinary, "--phrases", "own", "rain.txt")
    assert "'valley_cleaning' has no 'none'" in _said(capsysbinary, "--pipeline", "valley_cleaning:none", "rain.txt")
    assert "which is 5; expected a cleanse.Pipeline" in _said(capsysbinary, "--pipeline", "valley_cleaning:other", "rain.txt")
    assert "expected a module and a name" in _said(capsysbinary, "--pipeline", "valley_cleaning", "rain.txt")
    assert "there is no module 'nowhere'" in _said(capsysbinary, "--pipeline", "nowhere:x", "rain.txt")
    beside = _said(capsysbinary, "--pipeline", "valley_cleaning:pipeline", "--favor", "recall", "rain.txt")
    assert "favor is 'recall' beside a pipeline" in beside


def test_a_file_that_is_found_runs_nothing_beside_it(project: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """A folder of crawled files may hold one."""
    (project / "harm.py").write_text("raise SystemExit('harm')")
    (project / "cleanse.toml").write_text('pipeline = "harm:pipeline"\n')
    assert "there is no module 'harm' (not installed; --config FILE" in _said(capsysbinary, "rain.txt")
    (project / "harm.py").write_text("from cleanse import Pipeline\npipeline = Pipeline.default().only('whitespace')")
    assert "Photo: dpa" in _printed(capsysbinary, "--config", "cleanse.toml", "rain.txt")


def test_a_corpus_goes_by_it_too(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "cleanse.toml").write_text('phrases = ["own"]\n')
    assert main(["corpus", "rain.txt", "-o", "out.jsonl", "--workers", "1"]) == 0
    assert '"text": "It rained."' in (project / "out.jsonl").read_text()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('favour = "recall"', "has 'favour'; there are 'kind', 'favor'.*Is 'favor' meant"),
        ('favor = "recal"', "favor is 'recal'; expected.*Is 'recall' meant"),
        ('title = "yes"', "title is 'yes'; expected true or false"),
        ('without = "captions"', "without is 'captions'; expected a list of strings"),
        ('include = ["caption"]', "include has 'caption'"),
        ('drop = ["p["]', "drop has 'p.', which is no CSS selector"),
        ('keep = "main"', "keep is 'main'; expected a list of strings"),
        ("favor = recall", "is no TOML"),
        ('encoding = "utf-9"', "encoding is 'utf-9'"),
    ],
)
def test_what_is_wrong_in_a_file_is_one_line_with_its_name(
    project: Path, capsysbinary: pytest.CaptureFixture[bytes], text: str, said: str
) -> None:
    (project / "cleanse.toml").write_text(text)
    with pytest.raises(ConfigurationError, match=f"cleanse.toml.*{said}"):
        configuration.read("cleanse.toml")
    assert "cleanse.toml" in _said(capsysbinary, "rain.txt")


def test_options_for_python(project: Path) -> None:
    (project / "cleanse.toml").write_text('only = ["captions"]\nas = "markdown"\ncharset = "utf-8"\n')
    options = configuration.options_of(project / "cleanse.toml")
    assert options.as_ == "markdown"
    assert options.cleaners == Pipeline.default().only("captions")
    with pytest.raises(ConfigurationError, match=r"none.toml' cannot be read: No such file"):
        configuration.options_of(project / "none.toml")
    (project / "cleanse.toml").write_text('only = ["caption"]\n')
    with pytest.raises(CleanseError, match="caption"):
        configuration.options_of(project / "cleanse.toml")
