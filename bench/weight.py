"""What an installation weighs: the megabytes of each distribution that cleanse-text brings, and its licence.

    python -m bench.weight                     the wheel of this checkout, in an environment of its own
    python -m bench.weight --extra corpus      with an extra
    python -m bench.weight --with 'wcwidth<0.3'    beside a requirement of your own
    python -m bench.weight --here              what is installed in this environment

A megabyte is a million bytes. Counted are the files that the installer wrote, bytecode among them, without what a file system
adds; pip and setuptools, which an environment has of its own, are left out.
"""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
MEGABYTE = 1e6
_LICENCE = "License :: OSI Approved :: "


class Weight(NamedTuple):
    """A distribution: its version and licence, the bytes of its files, and those of its bytecode among them."""

    name: str
    version: str
    licence: str
    size: int
    bytecode: int


def weight_of(of: Distribution) -> Weight:
    """What a distribution weighs as it is installed."""
    sizes = {str(file): size for file in of.files or () if (size := _size(Path(str(of.locate_file(file))))) is not None}
    bytecode = sum(size for file, size in sizes.items() if file.endswith(".pyc"))
    return Weight(of.metadata["Name"], of.version, licence_of(of), sum(sizes.values()), bytecode)


def _size(path: Path) -> int | None:
    return path.stat().st_size if path.is_file() else None


def licence_of(of: Distribution) -> str:
    """The licence that a distribution declares: an expression, else its classifiers, else its word for it."""
    classified = [value.removeprefix(_LICENCE) for value in of.metadata.get_all("Classifier", []) if value.startswith(_LICENCE)]
    declared = of.metadata.get("License", "")
    said = of.metadata.get("License-Expression") or " or ".join(classified) or declared
    return str(said).split("\n")[0] or "not declared"


def installed(places: Iterable[str]) -> Iterator[Weight]:
    """The distributions in some folders, the heaviest first, without the installer's."""
    found = [weight_of(of) for of in distributions(path=list(places)) if of.metadata["Name"] not in ("pip", "setuptools")]
    yield from sorted(found, key=lambda weight: -weight.size)


def fresh(folder: Path, extra: str, beside: Iterable[str]) -> list[str]:
    """Installs this checkout's wheel into an environment of its own; the folders that it went to."""
    wheels = folder / "wheels"
    _pip(sys.executable, "wheel", "--no-deps", "--wheel-dir", str(wheels), str(ROOT))
    (wheel,) = wheels.glob("*.whl")
    venv.create(folder / "environment", with_pip=True)
    base = {"base": str(folder / "environment"), "platbase": str(folder / "environment")}
    scripts = "Scripts" if os.name == "nt" else "bin"
    python = str(folder / "environment" / scripts / Path(sys.executable).name)
    _pip(python, "install", f"{wheel}[{extra}]" if extra else str(wheel), *beside)
    return sorted({sysconfig.get_path(kind, "venv", base) for kind in ("purelib", "platlib")})


def _pip(python: str, *arguments: str) -> None:
    # -I: nothing that PYTHONPATH leads to counts as installed.
    command = [python, "-I", "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    """Prints a table in Markdown."""
    parser = ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--extra", default="", help="extras of cleanse-text, with commas between")
    parser.add_argument("--with", dest="beside", nargs="+", default=[], metavar="REQUIREMENT", help="to be installed, too")
    parser.add_argument("--here", action="store_true", help="what is installed in this environment")
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        here = {sysconfig.get_path(kind) for kind in ("purelib", "platlib")}
        weights = list(installed(here if options.here else fresh(Path(folder), options.extra, options.beside)))
    print("| distribution | MB | of it bytecode | licence |\n| --- | --- | --- | --- |")
    for weight in weights:
        sizes = f"{weight.size / MEGABYTE:.1f} | {weight.bytecode / MEGABYTE:.1f}"
        print(f"| {weight.name} {weight.version} | {sizes} | {weight.licence} |")
    total, bytecode = sum(weight.size for weight in weights), sum(weight.bytecode for weight in weights)
    print(f"| all | **{total / MEGABYTE:.1f}** | {bytecode / MEGABYTE:.1f} | |")


if __name__ == "__main__":
    main()
