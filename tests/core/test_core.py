"""Which core runs: what was built, unless the environment chooses; what it says where that cannot be."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from cleanse import core

IS_BUILT = importlib.util.find_spec("cleanse.core._compiled") is not None
NAME = "from cleanse import core; print(core.name())"
WITHOUT = "import sys; sys.modules['cleanse.core._compiled'] = None; "


def _said(script: str, wanted: str | None) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != core.VARIABLE}
    if wanted is not None:
        environment[core.VARIABLE] = wanted
    return subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True)


def test_what_was_built_runs() -> None:
    assert _said(NAME, None).stdout == ("compiled\n" if IS_BUILT else "python\n")
    assert _said(NAME, "").stdout == _said(NAME, None).stdout


def test_python_can_be_chosen() -> None:
    assert _said(NAME, "python").stdout == "python\n"


@pytest.mark.skipif(not IS_BUILT, reason="there was no compiler")
def test_the_compiled_one_can_be_chosen() -> None:
    assert _said(NAME, "compiled").stdout == "compiled\n"


def test_without_it_python_runs() -> None:
    assert _said(WITHOUT + NAME, None).stdout == "python\n"


def test_what_is_asked_for_and_not_there_is_told() -> None:
    said = _said(WITHOUT + NAME, "compiled").stderr.splitlines()[-1]
    assert said.startswith("cleanse.errors.NoCore: CLEANSE_CORE is 'compiled', but there is no compiled core here (")
    assert said.endswith("install a wheel of this platform, or build with a C++ compiler, or let the variable be python.")


def test_one_that_is_older_than_its_sources_is_told(tmp_path: Path) -> None:
    module = ModuleType("_compiled")
    module.__file__ = str(tmp_path / "_compiled.so")
    source = tmp_path / "src" / "looks.cpp"
    source.parent.mkdir()
    for at, path in enumerate((source, tmp_path / "_compiled.so")):
        path.touch()
        os.utime(path, (at, at))
    core._warn_if_older(module)
    os.utime(source, (2, 2))
    expected = (
        "The compiled core is older than its source cleanse/core/src/looks.cpp: build it anew (python setup.py build_ext "
        "--inplace), or set CLEANSE_CORE=python."
    )
    with pytest.warns(RuntimeWarning, match=f"^{re.escape(expected)}$"):
        core._warn_if_older(module)


def test_another_is_told() -> None:
    said = _said(NAME, "rust").stderr.splitlines()[-1]
    assert (
        said
        == "cleanse.errors.NoCore: CLEANSE_CORE is 'rust'; it is python or compiled, or is not set: then what was built runs."
    )


def test_the_command_tells_of_another_in_one_line() -> None:
    script = "from cleanse.cli.command import main; import sys; sys.exit(main(%r))"
    for arguments in (["--version"], ["-"]):
        done = _said(script % arguments, "rust")
        assert done.returncode == 2
        assert done.stderr.startswith("cleanse: CLEANSE_CORE is 'rust'; it is python or compiled")
        assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("text", ["комментарии—٣", "صفحة،٣", "क—३", "<p>страница—٣</p>", "İ—٣"])
def test_a_first_text_may_be_in_any_script(text: str) -> None:
    said = [_said(f"import cleanse; print(ascii(cleanse.clean({text!r})))", wanted) for wanted in (None, "python")]
    assert [done.returncode for done in said] == [0, 0]
    assert said[0].stdout == said[1].stdout


@pytest.mark.skipif(not IS_BUILT, reason="there was no compiler")
def test_each_interpreter_of_a_process_may_have_it() -> None:
    script = "import _xxsubinterpreters as some; one = some.create(); some.run_string(one, %r)"
    if importlib.util.find_spec("_xxsubinterpreters") is None:
        script = "import _interpreters as some; one = some.create(); some.run_string(one, %r)"
    done = _said(script % "from cleanse import core; print(core.name(), flush=True)", "compiled")
    assert done.stdout == "compiled\n", done.stderr
