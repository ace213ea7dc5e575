"""A corpus host by host: one pass learns, one cleans, to the same bytes for any number of workers and after any kill."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import cleanse
from cleanse import Site
from cleanse.cli.corpus import main
from cleanse.corpus import writing
from cleanse.corpus.by_host import learning
from cleanse.corpus.by_host.hosts import file_of
from cleanse.corpus.by_host.learning import Learning, Looking, Ranks
from cleanse.corpus.by_host.ranking import Ranked, Ranking, rank_of
from cleanse.corpus.by_host.store import Learnt, Step, Store
from cleanse.corpus.records import Chunk, Raw
from cleanse.corpus.settings import Settings
from cleanse.corpus.writing import Writing
from cleanse.errors import CleanseError
from cleanse.sites.learning import sketch_of
from cleanse.sites.sample import MOST_PAGES
from cleanse.sketches.addresses import host_of
from tests.corpus.documents import PAGE, ROOT, corpus, read_lines, write_lines

HOSTS = ("www.valley.example", "post.example:8080", "VALLEY.example")


def _page(host: int, number: int) -> str:
    day = "Monday Tuesday Wednesday Thursday Friday".split()[number % 5]
    menu = "".join(f"<li><a href=/{name}>{name} of host {'ab'[host % 2]}</a></li>" for name in ("News", "Sport", "Weather"))
    text = f"It rained on {day} {'again and ' * (number % 7)}again, and nobody went out of doors, the mayor told reporters."
    return (
        f"<title>Rain on {day}</title><nav><ul>{menu}</ul></nav><article><h1>Rain</h1><p>{text}</p><p>{text[:60]}.</p></article>"
    )


def _rows(count: int) -> list[dict[str, Any]]:
    return [
        {"url": f"https://{HOSTS[at % 3]}/{at // 3}", "html": _page(at % 3, at)} if at % 40 else {"html": PAGE}
        for at in range(count)
    ]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return write_lines(tmp_path / "in.jsonl", _rows(150))


def _run(*arguments: object) -> int:
    return main([*map(str, arguments), "--field", "html", "--workers", "1"])


def test_the_sites_are_those_of_all_pages_of_a_host(tmp_path: Path, source: Path) -> None:
    assert _run(source, "-o", tmp_path / "out.jsonl", "--by-host", "url", "--sites", tmp_path / "sites") == 0
    assert sorted(path.name for path in (tmp_path / "sites").iterdir()) == ["post.example.json", "valley.example.json"]
    for host in ("post.example", "valley.example"):
        pages = [(row["url"], row["html"]) for row in read_lines(source) if host_of(row.get("url")) == host]
        assert Site.load(tmp_path / "sites" / f"{host}.json") == Site.learn(pages, host)


def test_each_page_is_cleaned_with_the_site_of_its_host(tmp_path: Path, source: Path) -> None:
    sites = tmp_path / "sites"
    sites.mkdir()
    Site("valley.example", rules=[{"keep": "h1"}]).save(sites / "valley.example.json")
    assert _run(source, "-o", tmp_path / "out.jsonl", "--by-host", "url", "--sites", sites) == 0
    known = {host: Site.load(sites / f"{host}.json") for host in ("post.example", "valley.example")}
    assert known["valley.example"].rules == ({"keep": "h1"},)
    for row, made in zip(read_lines(source), read_lines(tmp_path / "out.jsonl"), strict=True):
        url = row.get("url")
        assert made["html"] == cleanse.clean(row["html"], url=url, site=known.get(host_of(url)))
    assert made["html"] == "Rain" if host_of(made.get("url")) == "valley.example" else made["html"] != "Rain"


def test_the_bytes_are_the_same_for_any_number_of_workers(tmp_path: Path, source: Path) -> None:
    for workers in (1, 3):
        more = ["--field", "html", "--by-host", "url", "--sites", tmp_path / f"sites{workers}", "--workers", workers]
        corpus(source, "-o", tmp_path / f"{workers}.jsonl.gz", *more)
    assert (tmp_path / "1.jsonl.gz").read_bytes() == (tmp_path / "3.jsonl.gz").read_bytes()
    for path in (tmp_path / "sites1").iterdir():
        assert path.read_bytes() == (tmp_path / "sites3" / path.name).read_bytes()


def test_what_is_learned_is_kept_and_learned_once(tmp_path: Path, source: Path) -> None:
    sites, rows = tmp_path / "sites", read_lines(source)
    parts = [write_lines(tmp_path / f"part{at}.jsonl", rows[at::2]) for at in range(2)]
    for part in (*parts, parts[0]):
        assert _run(part, "-o", tmp_path / "out.jsonl", "--overwrite", "--by-host", "url", "--sites", sites) == 0
    assert _run(source, "-o", tmp_path / "whole.jsonl", "--by-host", "url", "--sites", tmp_path / "whole") == 0
    for path in sites.iterdir():
        assert Site.load(path) == Site.load(tmp_path / "whole" / path.name)


def test_rules_in_the_file_of_a_site_stay(tmp_path: Path, source: Path) -> None:
    sites = tmp_path / "sites"
    assert _run(source, "-o", tmp_path / "out.jsonl", "--by-host", "url", "--sites", sites) == 0
    path = next(iter(sites.iterdir()))
    site = Site.load(path)
    site.rules, site.forget = ({"keep": "main"},), ("Home",)
    site.save(path)
    assert _run(source, "-o", tmp_path / "out.jsonl", "--overwrite", "--by-host", "url", "--sites", sites) == 0
    assert (Site.load(path).rules, Site.load(path).forget) == (({"keep": "main"},), ("Home",))


def _fails_at(moment: int, call: Callable[..., Any]) -> Callable[..., Any]:
    left = moment

    def failing(*arguments: Any, **more: Any) -> Any:
        nonlocal left
        left -= 1
        if not left:
            raise RuntimeError("the power is cut")
        return call(*arguments, **more)

    return failing


@pytest.mark.parametrize(
    ("of", "name", "moment"),
    [
        (Store, "keep", 2),
        (Writing, "finish", 1),
        *(
            pytest.param(*of, marks=pytest.mark.slow)  # each takes some seconds
            for of in ((Store, "keep", 1), (Store, "add", 2), (Writing, "keep", 3))
        ),
    ],
)
def test_a_run_that_is_broken_off_goes_on_to_the_same(
    tmp_path: Path, source: Path, monkeypatch: pytest.MonkeyPatch, of: type, name: str, moment: int
) -> None:
    write_lines(source, _rows(300))
    calm = [source, "-o", tmp_path / "calm.jsonl", "--by-host", "url", "--sites", tmp_path / "calm"]
    assert _run(*calm) == 0
    here = [source, "-o", tmp_path / "out.jsonl", "--by-host", "url", "--sites", tmp_path / "sites"]
    with monkeypatch.context() as patch:
        patch.setattr(writing, "_KEEP", 0.0)
        patch.setattr(of, name, _fails_at(moment, getattr(of, name)))
        with pytest.raises(RuntimeError, match="the power is cut"):
            _run(*here)
    assert _run(*here) == 2  # it is not begun anew unasked
    assert _run(*here, "--resume") == 0
    assert (tmp_path / "out.jsonl").read_bytes() == (tmp_path / "calm.jsonl").read_bytes()
    for path in (tmp_path / "calm").iterdir():
        assert path.read_bytes() == (tmp_path / "sites" / path.name).read_bytes()
    assert not (tmp_path / "out.jsonl.partial").exists()


def test_it_goes_on_with_the_same_options_alone(
    tmp_path: Path, source: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Store, "add", _fails_at(1, Store.add))
        with pytest.raises(RuntimeError):
            _run(source, "-o", tmp_path / "out.jsonl", "--by-host", "url")
    assert _run(source, "-o", tmp_path / "out.jsonl", "--resume") == 2
    assert "--by-host then: 'url'\n--by-host now:  not given\n" in capsys.readouterr().err


def test_warc_knows_the_addresses_and_the_days(tmp_path: Path) -> None:
    from tests.corpus.test_damage import archive

    (tmp_path / "in.warc").write_bytes(archive(6, compressed=False)[0])
    main([str(tmp_path / "in.warc"), "-o", str(tmp_path / "out.jsonl"), "--by-host", "url", "--sites", str(tmp_path / "sites")])
    sites = [Site.load(path) for path in (tmp_path / "sites").iterdir()]
    assert sites
    assert all(sketch.date for site in sites for sketch in site.sketches)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_killed_at_random_moments(tmp_path: Path, source: Path) -> None:
    write_lines(source, _rows(600))
    code = "from cleanse.cli.command import main; from cleanse.corpus import writing; writing._KEEP = 0.05; exit(main())"
    command = [sys.executable, "-c", code, "corpus", str(source), "--field", "html", "--by-host", "url", "--workers", "2", "-o"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run([*command, str(tmp_path / "calm.jsonl")], check=True, env=environment, capture_output=True)
    for number, wait in enumerate((0.5, 0.9, 1.4)):
        out, more = tmp_path / f"{number}.jsonl", []
        for _ in range(30):
            with subprocess.Popen(
                [*command, str(out), *more], env=environment, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL
            ) as run:
                try:
                    run.wait(wait)
                    break
                except subprocess.TimeoutExpired:
                    run.kill()
            more, wait = ["--resume"], wait * 1.3
        assert out.read_bytes() == (tmp_path / "calm.jsonl").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--sites", "sites"], "--sites goes with --by-host"),
        (["--by-host", "url", "--sites", __file__], "test_by_host.py' is a file: name the folder"),
        (["--by-host", "url", "--dry-run"], "--by-host reads a corpus several times"),
        (["--by-host", "url", "--url-field", "address"], "leave --url-field address out"),
    ],
)
def test_a_wrong_use_is_one_line(tmp_path: Path, source: Path, capsys: Any, arguments: list[str], said: str) -> None:
    with pytest.raises(SystemExit):
        _run(source, "-o", tmp_path / "out.jsonl", *arguments)
    assert said in capsys.readouterr().err


def test_a_field_without_addresses_and_a_broken_site_are_told_at_once(tmp_path: Path, source: Path, capsys: Any) -> None:
    assert _run(source, "-o", tmp_path / "out.jsonl", "--by-host", "html") == 2
    assert "No record has an address in the field 'html'" in capsys.readouterr().err
    (tmp_path / "sites").mkdir()
    (tmp_path / "sites" / "valley.example.json").write_text("{}")
    assert _run(source, "-o", tmp_path / "out.jsonl", "--by-host", "url", "--sites", tmp_path / "sites") == 2
    assert "is no site: it has no key" in capsys.readouterr().err
    assert not (tmp_path / "out.jsonl.partial").exists()


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (lambda text: text[: len(text) // 2], "no JSON"),
        (lambda text: text.replace('"forget": []', '"forget": ["Home" "News"]'), "no JSON"),
        (lambda text: text.replace('"rules": []', '"rules": [{"kep": "main"}]'), "there is no 'kep'"),
        (lambda text: text.replace('"cleanse site": 1', '"cleanse site": 99'), "reads 1"),
        (lambda _: "{}", "has no key 'cleanse site'"),
        (lambda _: "", "no JSON"),
    ],
)
def test_a_broken_file_of_any_host_is_told_before_anything_is_read(
    tmp_path: Path, source: Path, capsys: Any, edit: Callable[[str], str], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "sites"
    folder.mkdir()
    Site("good.example").save(folder / "good.example.json")
    (folder / "other.example.json").write_text(edit(Site.learn(["It rained."], "other.example").to_json()))
    for name in ("notes.txt", ".hidden.json"):
        (folder / name).write_text("{")
    monkeypatch.setattr("cleanse.corpus.run.Writing", None)  # nothing is begun
    assert _run(source, "-o", tmp_path / "out.jsonl", "--by-host", "url", "--sites", folder) == 2
    told = capsys.readouterr().err
    assert str(folder / "other.example.json") in told
    assert said in told
    assert told.endswith("Or take the file out of the folder of --sites.\n")
    assert len(told.splitlines()) == 1


def test_a_sample_that_is_broken_is_told_before_its_page_is_read(
    tmp_path: Path, source: Path, capsys: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "sites"
    folder.mkdir()
    text = Site.learn(["It rained."], "valley.example").to_json()
    assert '"places": "0"' in text
    for host in ("valley.example", "other.example"):
        (folder / f"{host}.json").write_text(text.replace('"places": "0"', '"places": "7"'))
    monkeypatch.setattr("cleanse.corpus.by_host.steps.Learning", None)  # of which nothing is begun
    assert _run(source, "-o", tmp_path / "out.jsonl", "--by-host", "url", "--sites", folder) == 2
    assert "valley.example.json': 'sample': 'places' has '7'" in capsys.readouterr().err
    assert not (tmp_path / "out.jsonl.partial").exists()


def test_a_page_that_cannot_be_read_tells_nothing(tmp_path: Path) -> None:
    rows = [{"url": "https://a.example/1", "html": "It rained."}, {"url": "https://a.example/2", "html": 5}]
    source = write_lines(tmp_path / "in.jsonl", rows)
    assert _run(source, "-o", tmp_path / "out.jsonl", "--by-host", "url", "--sites", tmp_path / "sites") == 1
    assert Site.load(tmp_path / "sites" / "a.example.json").count.sampled == 1


def test_hosts_have_files_of_names_that_every_system_takes() -> None:
    hosts = ["example.org", "größe.example", "con", "nul.example", "::1", "a/b", "..", "x" * 253]
    names = [file_of(host) for host in hosts]
    assert len(set(names)) == len(hosts)
    for name in names:
        assert len(name) < 255
        assert not set(name) & set('/\\:*?"<>|')
        assert not name.startswith(("con.", "nul."))


def test_a_page_of_two_months_takes_one_place_of_the_sample() -> None:
    ranks = Ranks()
    for at in range(40):
        ranks.add(rank_of("2026-10", 100 + at % 16))
        ranks.add(rank_of("2026-11", 100 + at % 16))
    assert ranks.wants(rank_of("", 0))
    for at in range(16):
        ranks.add(rank_of("", 200 + at))
    assert not ranks.wants(rank_of("", 199))
    assert ranks.wants(rank_of("", 200))


def test_a_store_has_few_sketches_of_a_host_however_many_pages_it_has(tmp_path: Path) -> None:
    settings = Settings(field="html", url_field="url")
    rows = [{"url": f"https://a.example/{at}", "html": _page(0, at)} for at in range(400)]
    raws = [Raw("in.jsonl", at, json.dumps(row).encode()) for at, row in enumerate(rows, 1)]
    store = Store(tmp_path / "sites.sqlite")
    for at in range(0, 400, 100):  # each by another worker
        work = Learning(settings, _ranked(tmp_path / f"{at}.sqlite", {}))
        store.add(work(Chunk("jsonl", b"", raws[at : at + 100], 0), {}, lambda index: None).found)
    assert store._base.execute("SELECT count(*) FROM sketches").fetchone()[0] < 200
    store.keep(Learnt(Step.DONE))
    site = store.site_of("a.example")
    assert site == Site.learn([(row["url"], row["html"]) for row in rows], "a.example")
    assert store.site_of("b.example") is None
    store.close()
    with pytest.raises(CleanseError):
        Store(tmp_path / "other.sqlite", _folder_with(tmp_path, "[]")).add({"a.example": []})


def _ranked(path: Path, found: dict[str, bytes]) -> Ranked:
    ranking = Ranking(path)
    ranking.add(found)
    ranking.settle()
    ranking.close()
    return Ranked(path)


def test_no_page_is_read_that_cannot_be_in_the_sample(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = []

    def counting(page: Any, identity: int) -> Any:
        read.append(identity)
        return sketch_of(page, identity)

    monkeypatch.setattr(learning, "sketch_of", counting)
    settings = Settings(field="html", url_field="url")
    rows = [{"url": f"https://a.example/{at}", "html": _page(0, at)} for at in range(300)]
    chunk = Chunk("jsonl", b"", [Raw("in.jsonl", at, json.dumps(row).encode()) for at, row in enumerate(rows, 1)], 0)
    looked = Looking(settings)(chunk, {}, lambda index: None)
    assert (looked.parsed, read) == (300, [])
    ranked = _ranked(tmp_path / "ranks.sqlite", looked.found)
    learned = Learning(settings, ranked)(chunk, {}, lambda index: None)
    assert len(learned.found["a.example"]) == len(read) == MOST_PAGES
    assert not learned.lacking


def test_where_pages_tell_nothing_others_take_their_place(tmp_path: Path) -> None:
    rows = [
        {"url": f"https://{host}.example/{at}", "html": "" if host == "a" and at % 3 else _page(0, at)}
        for at in range(150)
        for host in "ab"
    ]
    rows += [{"url": f"https://c.example/{at}", "html": "" if at % 2 else _page(0, at)} for at in range(9)]
    source = write_lines(tmp_path / "in.jsonl", rows)
    assert _run(source, "-o", tmp_path / "out.jsonl", "--by-host", "url", "--sites", tmp_path / "sites") == 0
    for host in "abc":
        pages = [(row["url"], row["html"]) for row in rows if host_of(row["url"]) == f"{host}.example"]
        assert Site.load(tmp_path / "sites" / f"{host}.example.json") == Site.learn(pages, f"{host}.example")


def test_a_ranking_has_each_page_once_by_its_newest_month(tmp_path: Path) -> None:
    pages = [(f"2026-{at % 12 + 1:02}", at % 70) for at in range(1000)]
    ranking = Ranking(tmp_path / "ranks.sqlite")
    for month, identity in pages:
        ranking.add({"a.example": rank_of(month, identity), "b.example": rank_of("", 5)})
        if not identity:
            ranking.keep()
    assert ranking.settle()
    newest = {identity: max(month for month, other in pages if other == identity) for identity in range(70)}
    least = sorted((month, identity) for identity, month in newest.items())[-MOST_PAGES]
    ranked = Ranked(tmp_path / "ranks.sqlite")
    assert ranked.least_of("a.example") == (rank_of(*least), False)
    assert ranked.least_of("b.example") == (b"", False)
    assert ranking.lack(["a.example", "b.example"])
    assert not ranking.settle() or not ranking.lack(["b.example"])  # of that one all pages are known
    ranking.close()


def _folder_with(tmp_path: Path, text: str) -> Path:
    (tmp_path / "a.example.json").write_text(text)
    return tmp_path
