"""What is not installed is asked for in one line that names the extra."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from cleanse.errors import MissingExtra
from cleanse.extras import need


def test_a_module_that_is_there_comes_back() -> None:
    assert need("json.decoder", "none", "Reading JSON") is sys.modules["json.decoder"]


@pytest.mark.parametrize("module", ["no_such_module", "no_such_module.of_it"])
def test_a_missing_library_is_named_with_what_brings_it(module: str) -> None:
    with pytest.raises(MissingExtra) as raised:
        need(module, "parquet", "Reading .parquet")
    assert str(raised.value) == "Reading .parquet needs 'no_such_module': pip install 'cleanse-text[parquet]'"
    assert raised.value.__suppress_context__
    assert isinstance(raised.value, ImportError)


def test_a_library_that_lacks_something_of_its_own_says_so_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "broken_library.py").write_text("import no_such_module")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(ModuleNotFoundError, match="'no_such_module'") as raised:
        need("broken_library", "parquet", "Reading .parquet")
    assert not isinstance(raised.value, MissingExtra)
