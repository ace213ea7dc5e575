"""The Dockerfile, as far as it runs without Docker: what it installs, starts and asks, from a folder of wheels."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8").replace("\\\n", "")


def _said(instruction: str) -> str:
    (found,) = re.findall(rf"^{instruction} (.*)$", DOCKERFILE, re.MULTILINE)
    return str(found)


def test_only_the_wheels_are_sent_and_nobody_is_root() -> None:
    assert (ROOT / ".dockerignore").read_text("utf-8").split() == ["*", "!wheels"]
    assert _said("COPY wheels/") == "/wheels/"
    assert int(_said("USER").split(":")[0]) > 0


def test_the_page_says_how_the_wheels_are_made_for_the_image() -> None:
    (version,) = set(re.findall(r"^FROM python:(\S+)-slim", DOCKERFILE, re.MULTILINE))
    page = (ROOT / "docs" / "serve.md").read_text("utf-8")
    assert f"python{version} -m pip wheel --wheel-dir wheels ." in page


@pytest.mark.slow
def test_it_installs_starts_and_is_healthy(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    for name in ("pyproject.toml", "setup.py", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    shutil.copytree(ROOT / "cleanse", source / "cleanse", ignore=shutil.ignore_patterns("__pycache__"))
    wheels, installed = tmp_path / "wheels", tmp_path / "cleanse"
    wheel = [sys.executable, "-m", "pip", "wheel", "--quiet", "--wheel-dir", str(wheels), str(source)]
    made = subprocess.run(wheel, capture_output=True, text=True)
    if made.returncode:
        pytest.skip(f"pip wheel fails, without a network perhaps: {made.stderr[-300:]}")
    run = _said("RUN").replace("/opt/cleanse", str(installed)).replace("--find-links /wheels", f"--find-links {wheels}")
    subprocess.run(
        run.replace("python -m venv", f"{sys.executable} -m venv"), shell=True, check=True, env={"PATH": "/usr/bin:/bin"}
    )
    program, *arguments = json.loads(_said("ENTRYPOINT"))
    serving = [str(installed / "bin" / program), *arguments[:-1], "0"]
    with subprocess.Popen(serving, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=tmp_path) as running:
        try:
            assert running.stdout is not None
            (port,) = re.findall(r":(\d+)/", running.stdout.readline())
            _, *ask = json.loads(re.findall(r"CMD (\[.*\])", DOCKERFILE)[0])
            subprocess.run([sys.executable, *(word.replace("8000", port) for word in ask)], check=True)
        finally:
            running.terminate()
    assert running.returncode == 0
