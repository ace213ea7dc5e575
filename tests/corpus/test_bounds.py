"""What a small file may become: memory and room on the disk are bounded, and the reason names the limit."""

from __future__ import annotations

import gzip
import os
import signal
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
import zstandard

import cleanse
from cleanse.corpus import pool as pool_module
from cleanse.corpus.pool import LOST, TIMEOUT, Pool
from cleanse.corpus.streams import decompressed
from tests.corpus.documents import ROOT, read_lines, write_lines

BOMB = ROOT / "tests" / "attack" / "zst_bomb_98KB_3GB.jsonl.zst"
MARKUP = "<div><p class='>'>It rained in the valley.</p><script>var a = '<p>';</script><p>Nobody went out.</p></div>"


def test_a_frame_is_decompressed_bit_by_bit() -> None:
    tracemalloc.start()
    pieces = decompressed(str(BOMB), ".zst")
    sizes = [len(next(pieces)) for _ in range(100)]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert max(sizes) <= 1 << 17
    assert peak < 4_000_000


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere address space is not limited so")
@pytest.mark.slow
def test_a_bomb_is_put_aside_in_little_room(tmp_path: Path) -> None:
    """3 GB in 98 KB: a line that is too large, of which the first 64 MB are put aside."""
    code = f"import resource; resource.setrlimit(resource.RLIMIT_AS, ({1 << 30}, {1 << 30}))\nfrom cleanse.__main__ import main"
    code = f"{code}\nraise SystemExit(main())"
    command = [sys.executable, "-c", code, "corpus", str(BOMB), "-o", str(tmp_path / "out.jsonl"), "--workers", "1"]
    done = subprocess.run(command, check=False, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert done.returncode == 1, done.stderr
    assert (tmp_path / "out.jsonl.rejects.jsonl").stat().st_size < 65_000_000
    with open(tmp_path / "out.jsonl.rejects.jsonl", "rb") as file:
        assert b"larger than the --record-size of 64 MB: it inflates to 3,221.2 MB, of which the first 64 MB" in file.read(400)


@pytest.mark.parametrize("ending", [".gz", ".zst"])
def test_of_what_inflates_beyond_measure_the_beginning_is_put_aside(
    tmp_path: Path, ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cleanse.cli import corpus as command
    from cleanse.corpus.formats import reading

    compress: Callable[[bytes], bytes] = gzip.compress if ending == ".gz" else zstandard.ZstdCompressor().compress
    monkeypatch.setattr(reading, "_LEAST", 1_000_000)
    lines = b'{"text": "a."}\n{"text": "' + b"b" * 20_000_000 + b'"}\n{"text": "c."}\n'
    for name, data in ((f"in.jsonl{ending}", lines), (f"page.html{ending}", b"<p>" + b"b" * 20_000_000)):
        (tmp_path / name).write_bytes(compress(data))
    out = tmp_path / "out.jsonl"
    inputs = [str(tmp_path / f"in.jsonl{ending}"), str(tmp_path / f"page.html{ending}")]
    assert command.main([*inputs, "-o", str(out), "--record-size", "1", "--workers", "1"]) == 1
    assert [row["text"] for row in read_lines(out)] == ["a.", "c."]
    line, page = read_lines(tmp_path / "out.jsonl.rejects.jsonl")
    assert line["reason"].endswith("--record-size of 1 MB: it inflates to 20.0 MB, of which the first 1 MB are here")
    assert page["reason"].endswith("--record-size of 1 MB: it inflates to 20.0 MB, of which the first 1 MB are here")
    assert (line["line"], len(line["record"]), len(page["record"])) == (2, 1_000_000, 1_000_000)


def test_tasks_are_read_ahead_up_to_a_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool_module, "_AHEAD_SIZE", 100_000)
    read = 0

    def tasks() -> Iterator[list[bytes]]:
        nonlocal read
        for _ in range(50):
            read += 1
            yield [bytes(40_000)]

    with Pool(lengths, 2) as pool:
        results = pool.map(tasks())
        assert next(results)[1] == [40_000]
        assert read <= 4
        assert sum(1 for _ in results) == 49


def lengths(task: list[bytes], spared: Mapping[int, str], start: Callable[[int], None]) -> list[int]:
    return list(map(len, task))


def deadly(task: list[str], spared: Mapping[int, str], start: Callable[[int], None]) -> list[str]:
    """Dies, or sleeps, of what is not given up; of some even when it is spared."""
    done = []
    for index, word in enumerate(task):
        start(index)
        fate = spared.get(index, "")
        if not fate.startswith(LOST) and ("even" in word or not fate):
            if "die" in word:
                os._exit(3)
            if "sleep" in word:
                time.sleep(600)
        done.append(f"{word}: {fate}")
    return done


@pytest.mark.slow
def test_what_kills_workers_even_when_it_is_spared_is_given_up() -> None:
    with Pool(deadly, 2, timeout=1.0) as pool:
        done = [made for _, made in pool.map([["a", "die", "b"], ["die even so"], ["sleep even so", "sleep"]])]
    died = "a worker died (exit status 3)"
    assert done == [
        ["a: ", f"die: {died}", "b: "],
        [f"die even so: {LOST}{died}"],
        [f"sleep even so: {LOST}it took too long, twice", f"sleep: {TIMEOUT}"],
    ]


@pytest.mark.slow
def test_pages_that_cannot_be_cleaned_give_their_text(tmp_path: Path) -> None:
    from cleanse.corpus.inputs import find_inputs
    from cleanse.corpus.limits import Limits
    from cleanse.corpus.run import run
    from cleanse.corpus.settings import Settings
    from cleanse.corpus.targets import target_of
    from cleanse.options import Options
    from tests.corpus.hostile import hostile

    harm = ["<p>It rained.</p>", *(MARKUP.replace("rained", word) for word in ("sleep long", "hoard", "crash always"))]
    pages = [{"text": page} for page in [*harm, f"<p>It snowed.</p>{MARKUP * 200}"]]
    inputs, _ = find_inputs([str(write_lines(tmp_path / "in.jsonl", pages))])
    target = target_of(tmp_path / "out.jsonl", None, inputs)
    settings = Settings(Options(pipeline=hostile(str(tmp_path))), timeout=2, document_size=10_000)
    tally, _ = run(inputs, target, settings, Limits(2, memory=4_000_000_000))
    assert (tally.read, tally.written) == (5, 5)
    rained = "It {} in the valley.\nNobody went out."
    made = [row["text"] for row in read_lines(target.out)]
    assert made[:4] == ["It rained.", *(rained.format(word) for word in ("sleep long", "hoard", "crash always"))]
    assert made[4] == "\n".join(["It snowed.", *[rained.format("rained")] * 200])
    assert all(warning.endswith("passed through as text, without its markup.") for warning in tally.warnings)


@pytest.mark.slow
def test_no_markup_comes_of_pages_that_fail_from_python(tmp_path: Path) -> None:
    from cleanse.corpus.each import ColumnCleaning
    from tests.corpus.hostile import hostile

    pages = [MARKUP.replace("rained", word) for word in ("raise", "crash always", "sleep long")]
    texts = [f"It {word} in the valley.\nNobody went out." for word in ("raise", "crash always", "sleep long")]
    results = list(cleanse.clean_many([*pages, pages[0].encode()], workers=1, timeout=2, pipeline=hostile(str(tmp_path))))
    assert [result.text for result in results] == [*texts, texts[0]]
    assert [bool(result.error) for result in results] == [True, True, False, True]
    cleaning = ColumnCleaning(pipeline=hostile(str(tmp_path)))
    assert cleaning.values([pages[0], None, "raise a text"])[0] == [texts[0], None, "raise a text"]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_no_worker_outlives_a_parent_that_was_killed(tmp_path: Path) -> None:
    """Whatever a worker is at: one of them sleeps, the other one lets no thread of its own run."""
    work = tmp_path / "endless.py"
    work.write_text(
        "import ctypes, os, time\n"
        "def endless(task, spared, start):\n"
        "    open(f'{task}.{os.getpid()}', 'w').close()\n"
        "    ctypes.PyDLL(None).usleep(600_000_000) if task == 'hold' else time.sleep(600)\n",
        "utf-8",
    )
    code = (
        "import sys; sys.path.insert(0, '.'); from endless import endless; from cleanse.corpus.pool import Pool\n"
        "with Pool(endless, 2) as pool: list(pool.map(sys.argv[1:]))"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    tasks = ["hold" if sys.platform == "linux" else "doze", "sleep"]
    with subprocess.Popen([sys.executable, "-c", code, *tasks], cwd=tmp_path, env=environment) as process:
        until = time.monotonic() + 60
        while len(workers := [int(path.suffix[1:]) for path in tmp_path.glob("*.*") if path.suffix[1:].isdigit()]) < 2:
            assert time.monotonic() < until
            time.sleep(0.05)
        process.send_signal(signal.SIGKILL)
    until = time.monotonic() + 20  # it takes milliseconds; but no test is timed
    while any(map(is_alive, workers)):
        assert time.monotonic() < until, "workers run on"
        time.sleep(0.05)


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
        state = Path(f"/proc/{process}/stat")
        return not state.exists() or state.read_text("latin-1").rpartition(")")[2].split()[0] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False
