"""What the commands' parsers have in common: one line says what is wrong with the arguments."""

from __future__ import annotations

import argparse
from typing import NoReturn

from cleanse.write.terminal import shown


class Parser(argparse.ArgumentParser):
    """A parser whose errors are one line, without the usage, in which nobody finds them."""

    def error(self, message: str) -> NoReturn:
        """Says what is wrong, and ends the process with status 2."""
        end = "" if message.endswith((".", "?")) else "."
        self.exit(2, f"{self.prog}: {shown(message)}{end} See {self.prog} --help.\n")
