"""For the site: puts what ``cleanse … --help`` prints where a page says <!-- help: … -->. A hook of MkDocs."""

from __future__ import annotations

import contextlib
import io
import os
import re

from cleanse.cli.command import main


def on_page_markdown(markdown: str, **_: object) -> str:
    """Asked for each page, with its Markdown.

    >>> on_page_markdown("<!-- help: lexicon -->").split("\\n")[2][:20]
    'usage: cleanse lexic'
    """
    return re.sub(r"<!-- help: ([a-z ]*)-->", lambda found: f"```text\n\n{_help(found.group(1).split())}\n```", markdown)


def _help(command: list[str]) -> str:
    printed = io.StringIO()
    width = os.environ.get("COLUMNS")
    os.environ["COLUMNS"] = "100"
    try:
        with contextlib.redirect_stdout(printed), contextlib.suppress(SystemExit):
            main([*command, "--help"])
    finally:
        os.environ.pop("COLUMNS") if width is None else os.environ.update(COLUMNS=width)
    return printed.getvalue().strip()
