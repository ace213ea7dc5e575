"""The build of the package: the wheel also carries what is made of its data, so that a first call is fast.

``CLEANSE_PURE=1`` in the environment leaves the compiled core out, as a missing compiler does: the wheel is then for any machine.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from glob import glob
from typing import ClassVar

from setuptools import Command, Extension, setup
from setuptools.command.bdist_wheel import bdist_wheel
from setuptools.command.build import build
from setuptools.command.build_ext import build_ext

MAKE = """
from cleanse.lexicon import Lexicon
from cleanse.mend.hyphenation import HyphenModel
from cleanse.roles.finding_model import FindingModel
from cleanse.roles.model import HtmlModel, TextModel
from cleanse.text.looks import looks_of

Lexicon.default().cached(looks_of)
Lexicon.default().languages
html, text = HtmlModel.default(), TextModel.default()
others = FindingModel.default().trees, HyphenModel.default().trees, *html.roles.trees
for trees in (html.first, html.second, text.first, text.second, text.whole, text.titles, *others):
    trees.score
text.words.table, text.kinds.table, html.words.table, html.words.text_table, html.kinds.table, html.kinds.names_table
"""
"""What asks for all that is made, as the first call of a process would: it is then made in the package that runs this."""


class MakeOfData(Command):
    """Has the package make what it would make at its first call, for the core that was built: an editable one in place."""

    user_options: ClassVar[list[tuple[str, str, str]]] = []

    def initialize_options(self) -> None:
        """Nothing is chosen."""
        self.editable_mode = False
        self.build_lib = None

    def finalize_options(self) -> None:
        """Goes where the package is built."""
        self.set_undefined_options("build_py", ("build_lib", "build_lib"))

    def run(self) -> None:
        """Makes it."""
        place = os.path.abspath(os.curdir if self.editable_mode else self.build_lib)
        shutil.rmtree(os.path.join(place, "cleanse", "_made"), ignore_errors=True)  # of an earlier build, maybe of other data
        path = os.pathsep.join([place, *filter(None, [os.environ.get("PYTHONPATH")])])  # pip says there what a build may import
        subprocess.run([sys.executable, "-B", "-c", MAKE], cwd=place, env={**os.environ, "PYTHONPATH": path}, check=True)

    def get_source_files(self) -> list[str]:
        """All of them are those of other commands."""
        return []

    def get_outputs(self) -> list[str]:
        """They lie in the package, and are installed with it."""
        return []

    def get_output_mapping(self) -> dict[str, str]:
        """None is a copy of a source."""
        return {}


class BuildCore(build_ext):
    """Compiles the core, as well as it can be: the package is whole without, and slower."""

    def build_extension(self, ext: Extension) -> None:
        """Builds it, by the flags of the compiler that there is."""
        is_msvc = self.compiler.compiler_type == "msvc"
        ext.extra_compile_args = (
            ["/std:c++17", "/O2", "/EHsc"]
            if is_msvc  # no multiplication is made one with a sum, which Python rounds apart
            else ["-std=c++17", "-O3", "-g0", "-fvisibility=hidden", "-ffp-contract=off"]
        )
        ext.extra_link_args = [] if is_msvc or sys.platform == "darwin" else ["-s"]
        super().build_extension(ext)


class WheelByCore(bdist_wheel):
    """A wheel with the core is for all versions of Python from 3.10 on; one without is for any machine."""

    def finalize_options(self) -> None:
        """Says for which versions."""
        self.py_limited_api = STABLE and "cp310"
        super().finalize_options()

    def get_tag(self) -> tuple[str, str, str]:
        """Says it for any machine where no compiler could build the core."""
        builder = self.get_finalized_command("build_ext")
        is_built = all(os.path.exists(path) for path in builder.get_outputs())
        return super().get_tag() if is_built else ("py3", "none", "any")


STABLE = not sysconfig.get_config_var("Py_GIL_DISABLED")  # which has no stable interface: there the core is for one version
CORE = Extension(
    "cleanse.core._compiled",
    sorted(glob("cleanse/core/src/*.cpp")),
    depends=sorted(glob("cleanse/core/src/*.hpp")),
    define_macros=[("Py_LIMITED_API", "0x030A0000")] if STABLE else [],
    py_limited_api=STABLE,
    libraries=["dl"] if sys.platform == "linux" else [],  # by which selectolax's library is found; of its own before glibc 2.34
    optional=True,  # without a compiler, Python does its work
    language="c++",
)

build.sub_commands = [*build.sub_commands, ("make_of_data", None)]  # the last: it runs what the others built
setup(
    cmdclass={"make_of_data": MakeOfData, "build_ext": BuildCore, "bdist_wheel": WheelByCore},
    ext_modules=[] if os.environ.get("CLEANSE_PURE") == "1" else [CORE],
)
