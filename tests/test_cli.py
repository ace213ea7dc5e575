"""The command as a user types it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.strategies import SEEDS

SEED = SEEDS / "000_7fe37201174fc0a4.txt"


def _run(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "cleanse", *arguments], input=stdin, capture_output=True, check=False)


def test_the_body_goes_to_standard_output() -> None:
    done = _run(str(SEED))
    assert done.returncode == 0
    assert done.stdout.decode().startswith("Kremlin: Russia Welcomes Trump-Kim Meeting\n\nMOSCOW- Russia hails")
    assert done.stdout.decode().endswith("to meet on Twitter.\n")


def test_standard_input_with_and_without_a_dash() -> None:
    data = SEED.read_bytes()
    assert _run(stdin=data).stdout == _run("-", stdin=data).stdout == _run(str(SEED)).stdout


def test_explain_and_json() -> None:
    assert "related:header" in _run("--explain", str(SEED)).stdout.decode()
    told = json.loads(_run("--json", "--only", "related,encoding", str(SEED)).stdout)
    assert {cut["cleaner"] for cut in told["cuts"]} == {"related"}
    told = json.loads(_run("--json", "--without", "related", str(SEED)).stdout)
    assert "related" not in {cut["cleaner"] for cut in told["cuts"]}


def test_errors_are_one_line_and_status_2(tmp_path: Path) -> None:
    for arguments, said in ((["--without", "caption", str(SEED)], "'caption'"), ([str(tmp_path / "none.txt")], "none.txt")):
        done = _run(*arguments)
        assert done.returncode == 2
        assert said in done.stderr.decode()
        assert done.stderr.decode().count("\n") == 1


def test_a_text_that_no_encoding_has_room_for_is_printed_all_the_same() -> None:
    done = _run(stdin=b"It rained \xff today.")
    assert done.returncode == 0
    assert "It rained" in done.stdout.decode()
    assert "The charset is not declared" in done.stderr.decode()


PARAGRAPHS = "".join(f"<p>{line}</p>" for line in SEED.read_text("utf-8").split("\n") if len(line) > 200).replace("\u2019", "'")
PAGE = f"""<!doctype html><html lang="en"><head><meta charset="iso-8859-1"><title>Rain</title></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h2>The bridge</h2>{PARAGRAPHS}
<p>The mayor of the valley said that <a href="/caf">the caf\xe9</a> would be open again on the day after the rain.</p>
</article><footer>All rights reserved</footer></body></html>"""


def test_a_page_from_a_file_and_from_standard_input(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(PAGE.encode("cp1252"))
    text = _run(str(path)).stdout.decode()
    assert "the caf\xe9 would be open" in text
    assert "Sport" not in text
    assert _run("-", stdin=path.read_bytes()).stdout.decode() == text
    assert "<article>" in _run("--kind", "text", str(path)).stdout.decode()


def test_a_page_as_markdown_with_and_without_links(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE, "cp1252")
    assert "## The bridge" in _run("--markdown", str(path)).stdout.decode()
    linked = _run("--links", "--url", "https://valley.example/rain", str(path)).stdout.decode()
    assert "[the caf\xe9](https://valley.example/caf)" in linked
    assert "furniture:model" in _run("--explain", "--favor", "precision", str(path)).stdout.decode()


def test_a_reader_that_has_seen_enough_is_no_error() -> None:
    command = [sys.executable, "-m", "cleanse", "--kind", "text", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        process.stdin.write(SEED.read_bytes())
        process.stdin.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_help_and_version_are_told() -> None:
    assert _run("--version").stdout.decode().startswith("cleanse ")
    assert "cleanse corpus --help" in " ".join(_run("--help").stdout.decode().split())
    assert "--resume" in _run("corpus", "--help").stdout.decode()


def test_an_encoding_that_is_none_is_one_line_and_status_2(tmp_path: Path) -> None:
    for name in ("utf-9", "undefined", "hex", "idna"):
        done = _run("--encoding", name, str(SEED))
        assert (done.returncode, done.stdout) == (2, b"")
        assert f"'{name}' is no charset" in done.stderr.decode()


def test_a_page_with_its_headline(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE.replace("<article>", "<article><h1>Rain in the valley</h1>"), "cp1252")
    text = _run(str(path)).stdout.decode()
    assert "Rain in the valley" not in text
    assert _run("--title", str(path)).stdout.decode() == f"Rain in the valley\n\n{text}"
    assert _run("--markdown", str(path)).stdout.decode().startswith("# Rain in the valley\n\n")
    assert json.loads(_run("--json", str(path)).stdout)["title"] == "Rain in the valley"


def test_a_page_as_clean_html_and_its_links_and_images_as_json(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    page = PAGE.replace("The mayor of", "<img src=/rain.jpg alt=Rain onerror=x()>The mayor of").replace(
        "<h2>", "<h1>Flood</h1><h2>"
    )
    path.write_text(page, "cp1252")
    given = [str(path), "--url", "https://valley.example/rain"]
    written = _run("--html", "--title", "--images", *given).stdout.decode()
    assert written.startswith("<h1>Flood</h1>\n<h2>The bridge</h2>\n<p>")
    assert '<img src="https://valley.example/rain.jpg" alt="Rain"/>' in written
    assert '<a href="https://valley.example/caf">the caf\xe9</a>' in written
    assert "<img" not in _run("--html", *given).stdout.decode()
    assert "![Rain](https://valley.example/rain.jpg)" in _run("--images", *given).stdout.decode()
    told = json.loads(_run("--json", "--links", "--images", *given).stdout)
    assert told["links"] == [{"text": "the caf\xe9", "href": "https://valley.example/caf"}]
    assert [picture["src"] for picture in told["images"]] == ["https://valley.example/rain.jpg"]


def test_the_name_of_a_file_and_a_charset_that_a_server_told(tmp_path: Path) -> None:
    fragment = "It <b>rained</b> all day.<br>Nobody went out."
    for name, out in (("a.html", "It rained all day.\nNobody went out.\n"), ("a.md", f"{fragment}\n")):
        (tmp_path / name).write_text(fragment, "utf-8")
        assert _run(str(tmp_path / name)).stdout.decode().replace("\r", "") == out
    (tmp_path / "b.txt").write_bytes("Дождь".encode("koi8-r"))
    assert _run("--charset", "koi8-r", str(tmp_path / "b.txt")).stdout.decode().strip() == "Дождь"
    (tmp_path / "c.pdf").write_bytes(b"%PDF-1.4\n%\xe2\xe3")
    done = _run(str(tmp_path / "c.pdf"))
    assert done.returncode == 2
    assert "no text but a PDF" in done.stderr.decode()


ROLES_PAGE = PAGE.replace("<article>", "<article><h1>Rain</h1><p class=byline>By Ann Lee</p>").encode("cp1252")


def test_what_is_to_stay_beside_the_body() -> None:
    assert "By Ann Lee" not in _run(stdin=ROLES_PAGE).stdout.decode()
    assert _run("--include", "byline, title", stdin=ROLES_PAGE).stdout.decode().startswith("Rain\n\nBy Ann Lee\n\nThe bridge")
    done = _run("--include", "bylines", stdin=ROLES_PAGE)
    assert done.returncode == 2
    assert "expected 'title', 'byline', 'captions', 'comments' or 'related'. Is 'byline' meant?" in done.stderr.decode()


def test_every_block_with_its_role(tmp_path: Path) -> None:
    lines = _run("--roles", stdin=ROLES_PAGE).stdout.decode().splitlines()
    assert [line[:9] for line in lines[:4]] == ["- nav    ", "- title  ", "- byline ", "+ body   "]
    assert lines[1].endswith("  Rain  furniture:title")
    told = json.loads(_run("--roles", "--json", stdin=ROLES_PAGE).stdout)
    assert [block["role"] for block in told["blocks"][:4]] == ["nav", "title", "byline", "body"]
    assert told["blocks"][1]["rule"] == "furniture:title"
    assert {"role", "probability"} <= set(told["cuts"][0])
    assert "blocks" not in json.loads(_run("--json", stdin=ROLES_PAGE).stdout)
    path = tmp_path / "page.html"
    path.write_bytes(ROLES_PAGE)
    assert _run("--roles", str(path), str(path)).stdout.decode().startswith(f"== {path}\n- nav")
