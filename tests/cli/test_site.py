"""``--site``: pages of a host, cleaned with what was learned of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cleanse import Site, clean
from cleanse.cli.command import main
from tests.sites.pages import article

NOTICE = "<p>Our reviews are written by people who have paid for the umbrella themselves.</p>"
OWN = "<p>What was said of the umbrella in the house of the harbour master is another story.</p>"


def _page(number: int, more: str = NOTICE) -> str:
    return article(number).replace("</article>", f"{more}</article>")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the command runs: it has pages and their site."""
    monkeypatch.chdir(tmp_path)
    for number in range(2):
        Path(f"{number}.html").write_text(_page(number, OWN + NOTICE))
    Site.learn([_page(number) for number in range(2, 8)], host="post.example").save("post.json")
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_what_other_pages_of_the_site_have_goes(capsys: Any) -> None:
    assert main(["0.html", "1.html"]) == 0
    assert capsys.readouterr().out.count("Our reviews") == 2
    assert main(["--site", "post.json", "0.html", "1.html"]) == 0
    told = capsys.readouterr()
    assert ("Our reviews" in told.out, told.out.count("another story"), told.err) == (False, 2, "")
    site = Site.load("post.json")
    assert told.out == "\n".join(f"{clean(Path(f'{number}.html').read_text(), site=site)}\n" for number in range(2))


@pytest.mark.usefixtures("folder")
def test_outputs_of_a_folder_and_reports_have_it_too(capsys: Any) -> None:
    assert main(["--site", "post.json", "0.html", "1.html", "-o", "cleaned/"]) == 0
    assert "Our reviews" not in Path("cleaned/0.txt").read_text() + Path("cleaned/1.txt").read_text()
    capsys.readouterr()
    assert main(["report", "--site", "post.json", "0.html"]) == 0
    assert "6 of 6 other pages of its site have it" in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
def test_rules_of_the_file_hold_by_the_address(capsys: Any) -> None:
    Site("post.example", rules=[{"path": "/news/*", "keep": ".story p:first-child"}]).save("ruled.json")
    assert main(["--site", "ruled.json", "0.html"]) == 0
    assert "another story" in capsys.readouterr().out
    assert main(["--site", "ruled.json", "--url", "https://post.example/news/rain", "0.html"]) == 0
    assert capsys.readouterr().out == "There was rain and rain and rain and rain over the valley, and nobody was out of doors.\n"


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("command", [[], ["report"]])
@pytest.mark.parametrize(
    ("path", "said"),
    [
        (
            "none.json",
            "cleanse: --site 'none.json' cannot be read: No such file or directory. Site.save(path) writes one, and so ",
        ),
        (".", "cleanse: --site '.' cannot be read: it is a folder. Name the file of one host in it, such as 'example.org.json'."),
        ("", "cleanse: --site '' cannot be read: it names no file. Site.save(path) writes one, and so "),
        ("0.html", "cleanse: '0.html', line 1, column 1: no JSON (Expecting value). Undo the last edit of the file, or learn "),
    ],
)
def test_a_file_that_is_no_site_is_one_line(command: list[str], path: str, said: str, capsys: Any) -> None:
    assert main([*command, "--site", path, "0.html"]) == 2
    told = capsys.readouterr()
    assert (told.out, told.err[: len(said)], told.err.count("\n")) == ("", said, 1)
