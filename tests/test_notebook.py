"""The notebook among the examples runs, and says what it shows."""

from __future__ import annotations

import ast
import contextlib
import io
import json
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[1] / "docs" / "examples"


def _squeezed(text: str) -> str:
    return "".join(text.split())  # a notebook breaks long values into lines


def test_the_notebook_shows_what_its_cells_give(monkeypatch: pytest.MonkeyPatch) -> None:
    # Cell by cell as Jupyter does it, without a process of its own: the value of a last expression is shown.
    monkeypatch.chdir(EXAMPLES)
    names: dict[str, object] = {}
    for cell in json.loads((EXAMPLES / "notebook.ipynb").read_text("utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            printed, value = io.StringIO(), None
            *body, last = ast.parse("".join(cell["source"])).body
            with contextlib.redirect_stdout(printed):
                exec(compile(ast.Module(body, []), "cell", "exec"), names)
                if isinstance(last, ast.Expr):
                    value = eval(compile(ast.Expression(last.value), "cell", "eval"), names)
                else:
                    exec(compile(ast.Module([last], []), "cell", "exec"), names)
            said = printed.getvalue() + (repr(value) if value is not None else "")
            shown = ["".join(output.get("text") or output["data"]["text/plain"]) for output in cell["outputs"]]
            assert _squeezed(said) == _squeezed("".join(shown)), "".join(cell["source"])
