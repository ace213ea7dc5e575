"""What the commands' help says, in the reference."""

from __future__ import annotations

from pathlib import Path

from cleanse.cli.command import COMMANDS
from scripts.command_help import on_page_markdown

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "command.md").read_text("utf-8")


def test_the_page_has_the_help_of_each_command() -> None:
    shown = on_page_markdown(PAGE)
    assert "<!-- help" not in shown
    for command in ("", *COMMANDS):
        assert f"usage: cleanse {command}".rstrip() in shown, f"docs/reference/command.md: <!-- help: {command} -->"
    assert "--favor" in shown
