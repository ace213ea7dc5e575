"""`cleanse corpus --by-host` on synthetic pages of many hosts, in no order, beside the same without it.

    python -m bench.hosts                              a million records of 10,000 hosts; tells documents a second and peaks
    python -m bench.hosts --count 50000 --hosts 500    fewer
    python -m bench.hosts --beside 50000               the rate without --by-host of the first 50,000 records alone

It cleans the pages without and with ``--by-host``, and once more with two kills, and compares the bytes.
The peak is that of all processes of a run together, as :mod:`bench.corpus` measures it. The corpus and the outputs go to a
folder that is deleted at the end. Needs nothing but the package, and Linux.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import tempfile
import time
from collections.abc import Sequence
from filecmp import cmp
from pathlib import Path

from bench.corpus import FOLDER, Run, measured, ours

_WORDS = """rain valley mayor ferry bridge river night morning market school council road field harvest storm cloud flood water
town village people house street light report week month winter summer price plan vote paper train station garden music summit
""".split()
_SECTIONS = "News Sport Weather Letters Films Books Travel Puzzles".split()
_KILLS = (0.2, 0.7)  # of the time that an undisturbed run takes


def page(host: int, number: int) -> str:
    """A page of a host: a menu and a foot that all of its pages share, and a text of its own."""
    chance = random.Random(number)
    own = random.Random(f"host {host}")
    name = " ".join(own.choices(_WORDS, k=2)).title()
    menu = "".join(f"<li><a href=/{part}>{part} of {name}</a></li>" for part in own.sample(_SECTIONS, 6))
    foot = " ".join(own.choices(_WORDS, k=14))
    title = " ".join(chance.choices(_WORDS, k=6)).capitalize()
    text = "".join(f"<p>{_sentence(chance)} {_sentence(chance)} {_sentence(chance)}</p>" for _ in range(chance.randint(3, 9)))
    return (
        f"<!doctype html><html lang=en><title>{title} - {name}</title><nav><ul>{menu}</ul></nav><article><h1>{title}</h1>{text}"
        f"</article><aside><h2>From {name}</h2><p>Everybody here says that {foot}, and so do we.</p></aside>"
        f"<footer>{foot}</footer>"
    )


def _sentence(chance: random.Random) -> str:
    return f"{' '.join(chance.choices(_WORDS, k=chance.randint(9, 18))).capitalize()}, said the mayor."


def corpus(path: Path, count: int, hosts: int) -> None:
    """Writes the records, of hosts in no order."""
    chance = random.Random(0)
    with open(path, "w", encoding="utf-8") as file:
        for number in range(count):
            host = chance.randrange(hosts)
            record = {"url": f"https://www.host{host}.example/{number}", "html": page(host, number)}
            file.write(json.dumps(record) + "\n")


def killed(command: Sequence[str | Path], seconds: float) -> int:
    """Runs a command, with a kill at some moments, and resumes it; gives how many kills there were."""
    kills = 0
    for share in _KILLS:
        with subprocess.Popen([*map(str, command), *(["--resume"] if kills else [])], start_new_session=True) as run:
            try:
                run.wait(seconds * (share - (_KILLS[kills - 1] if kills else 0)))
            except subprocess.TimeoutExpired:
                os.killpg(run.pid, signal.SIGKILL)
                kills += 1
    subprocess.run([*map(str, command), "--resume"], check=True)
    return kills


def main() -> None:
    """Measures, and prints a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=1_000_000, help="records")
    parser.add_argument("--hosts", type=int, default=10_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--beside", type=int, help="records that are cleaned without --by-host (default: all)")
    parser.add_argument("--folder", type=Path, help="where the corpus goes for a while (default: the system's)")
    given = parser.parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=given.folder) as name:
        folder = Path(name)
        source = folder / "in.jsonl"
        corpus(source, given.count, given.hosts)
        workers = ["--workers", str(given.workers)]
        by_host = [*workers, "--by-host", "url", "--sites", str(folder / "sites")]
        size = source.stat().st_size / 1e6
        print(f"{given.count:,} records of {given.hosts:,} hosts, {size:,.0f} MB, {given.workers} workers", flush=True)
        beside = min(given.beside or given.count, given.count)
        without = ours(source, folder / "without.jsonl", "html", *workers, "--limit", str(beside))
        _row("without", beside, measured(without))
        run = measured(ours(source, folder / "with.jsonl", "html", *by_host))
        _row("--by-host", given.count, run)
        sizes = [path.stat().st_size for path in (folder / "sites").iterdir()]
        print(
            f"{len(sizes):,} files of sites, {sum(sizes) / len(sizes) / 1e3:,.1f} kB each, {max(sizes) / 1e3:,.1f} the largest",
            flush=True,
        )
        began = time.monotonic()
        again = [*workers, "--by-host", "url", "--sites", str(folder / "again")]
        kills = killed(ours(source, folder / "killed.jsonl", "html", *again), run.seconds)
        is_same = cmp(folder / "with.jsonl", folder / "killed.jsonl", shallow=False)
        is_same &= all(path.read_bytes() == (folder / "again" / path.name).read_bytes() for path in (folder / "sites").iterdir())
        print(f"killed {kills} times and resumed, {time.monotonic() - began:,.0f} s: {'the same' if is_same else 'other'} bytes")


def _row(name: str, count: int, run: Run) -> None:
    print(
        f"{name:<12} {run.seconds:>8,.0f} s {count / run.seconds:>8,.0f} a second, at most {run.peak / 1e6:,.0f} MB", flush=True
    )


if __name__ == "__main__":
    main()
