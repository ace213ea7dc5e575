"""The build of the package: the wheel also carries what is made of its data, so that a first call is fast."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from setuptools import setup
from setuptools.command.build_py import build_py

MAKE = """
from cleanse.lexicon import Lexicon
from cleanse.mend.hyphenation import HyphenModel
from cleanse.roles.finding_model import FindingModel
from cleanse.roles.model import HtmlModel, TextModel

Lexicon.default().languages
html, text = HtmlModel.default(), TextModel.default()
others = FindingModel.default().trees, HyphenModel.default().trees
for trees in (html.first, html.second, text.first, text.second, text.whole, text.titles, *others):
    trees.score
"""
"""What asks for all that is made, as the first call of a process would: it is then made in the package that runs this."""


class BuildWithMade(build_py):
    """Copies the package, and has the copy make what it would make at its first call; an editable one makes it in place."""

    def run(self) -> None:
        """Builds."""
        super().run()
        place = os.path.abspath(os.curdir if self.editable_mode else self.build_lib)
        shutil.rmtree(os.path.join(place, "cleanse", "_made"), ignore_errors=True)  # of an earlier build, maybe of other data
        subprocess.run([sys.executable, "-B", "-c", MAKE], cwd=place, env={**os.environ, "PYTHONPATH": place}, check=True)


setup(cmdclass={"build_py": BuildWithMade})
