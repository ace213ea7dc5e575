"""The compiled core under the sanitizers of addresses and undefined behaviour: its own tests, and mutations of real documents."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from cleanse import core

REPOSITORY = Path(core.__file__).parents[2]
DOCUMENTS = 300
FLAGS = (
    "-std=c++17 -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=undefined -fPIC -shared "
    "-DPy_LIMITED_API=0x030A0000"
)
SCRIPT = """
import sys
sys.path[:0] = sys.argv[1:3]
import argparse, cleanse, pytest
from bench.cores import digests
assert cleanse.__file__.startswith(sys.argv[1]) and cleanse.core.name() == "compiled"
for _ in digests(argparse.Namespace(count=int(sys.argv[3]), seed=int(sys.argv[4]), data=None)):
    pass
names = ("core/test_trees", "core/test_words", "core/test_text_rows", "core/test_html_rows", "read/test_by_core")
names += ("core/test_folding", "core/test_head_styles", "core/test_lines", "core/test_typeset", "core/test_glances")
names += ("read/rendering/test_opened", "read/payload/test_sifting")
tests = [sys.argv[2] + f"/tests/{name}.py" for name in names]
sys.exit(pytest.main(["-q", "-p", "no:cacheprovider", *tests]))
"""
pytestmark = pytest.mark.slow


def _library(name: str) -> str:
    found = subprocess.run(["g++", f"-print-file-name={name}"], capture_output=True, text=True, check=True).stdout.strip()
    return found if os.path.isabs(found) else ""


@pytest.mark.skipif(sys.platform != "linux" or shutil.which("g++") is None, reason="needs g++ on Linux")
def test_the_sanitizers_find_nothing(tmp_path: Path) -> None:
    libraries = [_library("libasan.so"), _library("libubsan.so")]
    if not all(libraries):
        pytest.skip("g++ has no sanitizers here")
    shutil.copytree(REPOSITORY / "cleanse", tmp_path / "cleanse", ignore=shutil.ignore_patterns("__pycache__", "*.so"))
    sources = sorted(map(str, (tmp_path / "cleanse" / "core" / "src").glob("*.cpp")))
    built = str(tmp_path / "cleanse" / "core" / "_compiled.abi3.so")
    subprocess.run(["g++", *FLAGS.split(), f"-I{sysconfig.get_path('include')}", *sources, "-o", built], check=True)
    seed = random.SystemRandom().randrange(2**32)
    environment = {
        **os.environ,
        core.VARIABLE: "compiled",
        "LD_PRELOAD": " ".join(libraries),
        "ASAN_OPTIONS": "detect_leaks=0",  # Python keeps much until it ends
    }
    command = [sys.executable, "-c", SCRIPT, str(tmp_path), str(REPOSITORY), str(DOCUMENTS), str(seed)]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, f"seed {seed}: {done.stdout[-3000:]}\n{done.stderr[-3000:]}"
