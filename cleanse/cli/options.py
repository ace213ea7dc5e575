"""The options that the commands have in common: how documents are cleaned, and what is written of them."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from cleanse import configuration
from cleanse.errors import BadSite, CleanseError, ConfigurationError
from cleanse.literals import Favor, Include, Kind
from cleanse.options import FORMS, Options
from cleanse.pipeline import Pipeline
from cleanse.roles.role import included
from cleanse.write.terminal import shown

if TYPE_CHECKING:
    from cleanse.sites.site import Site

_DEST = {"as": "as_"}
_SWITCH = argparse.BooleanOptionalAction


def add_to(parser: argparse.ArgumentParser, has_output: bool = True) -> None:
    """Adds them to a parser, and the names of the cleaners to its end.

    :param has_output: whether the command writes documents, so that it has the options for that, too.
    """
    parser.add_argument("--kind", choices=get_args(Kind), help="what the documents are (default: what they look like)")
    parser.add_argument(
        "--favor", choices=get_args(Favor), default="balance", help="of a page, keep less (precision) or more (recall)"
    )
    parser.add_argument(
        "--include", type=_included, default=(), metavar="NAME,…", help=f"keep beside the body, of {', '.join(get_args(Include))}"
    )
    parser.add_argument(
        "--keep", action="append", default=[], metavar="CSS", help="of a page, what these elements hold is the body, all of it"
    )
    parser.add_argument("--drop", action="append", default=[], metavar="CSS", help="of a page, what these elements hold is none")
    parser.add_argument(
        "--encoding", type=_encoding, help="the charset of the documents (default: what they declare, or look like)"
    )
    parser.add_argument("--charset", help="the charset that a server told: it counts where it fits (default: none)")
    if has_output:
        _add_output_to(parser)
    else:
        parser.set_defaults(title=False, as_="text", metadata=False)
    parser.add_argument("--without", type=_cleaners, default=[], metavar="NAME,…", help="leave these cleaners out")
    parser.add_argument("--only", type=_cleaners, default=[], metavar="NAME,…", help="run these cleaners alone")
    parser.add_argument(
        "--phrases", action="append", default=[], metavar="FOLDER", help="phrases of your own, such as FOLDER/de/related.txt"
    )
    parser.add_argument("--pipeline", metavar="MODULE:NAME", help="a pipeline of your own, from a module of Python")
    parser.add_argument(
        "--config", metavar="FILE", help="settings from this file (default: the nearest cleanse.toml or pyproject.toml)"
    )
    parser.add_argument("--no-config", action="store_true", help="no settings from a file")
    parser.epilog = f"Cleaners: {', '.join(Pipeline.default().names)}."


def _add_output_to(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--title", action=_SWITCH, default=False, help="put the headline of a page before its body")
    parser.add_argument("--as", dest="as_", choices=FORMS, default="text", help="what the body is written as (default: text)")
    parser.add_argument(
        "--metadata",
        action=_SWITCH,
        default=False,
        help="tell title, authors, date, site, language, confidence and warnings, as fields",
    )


def add_site_to(parser: argparse.ArgumentParser) -> None:
    """Adds the site of the documents, for the commands whose documents may be of one host."""
    parser.add_argument(
        "--site",
        metavar="FILE",
        help="the file of a site that was saved: what the pages of its host have in common, and its rules",
    )


def parsed(parser: argparse.ArgumentParser, arguments: Sequence[str], is_intermixed: bool = False) -> argparse.Namespace:
    """The arguments of a command, over what a file of settings has."""
    parser.set_defaults(configured=None, beside=None, from_file={})
    first = argparse.ArgumentParser(prog=parser.prog, usage=argparse.SUPPRESS, add_help=False, allow_abbrev=False)
    first.add_argument("--config")
    first.add_argument("--no-config", action="store_true")
    asked, _ = first.parse_known_args(arguments)
    try:
        file = None if asked.no_config else asked.config or configuration.find(Path.cwd())
        if file is not None:
            found = configuration.read(file)
            parser.set_defaults(**{_DEST.get(name, name): value for name, value in found.items()})
            # Found by itself, a file says what is run, and nothing beside it is: a folder of crawled files may hold one.
            beside = Path(file).absolute().parent if asked.config else None
            parser.set_defaults(configured=found.get("pipeline"), beside=beside, from_file=found)
    except (ConfigurationError, OSError) as error:
        parser.exit(2, f"cleanse: {shown(str(error))}\n")
    given = parser.parse_intermixed_args(arguments) if is_intermixed else parser.parse_args(arguments)
    if given.only and given.without:
        for name in ("only", "without"):  # what a file of settings has gives way
            if getattr(given, name) == given.from_file.get(name):
                setattr(given, name, [])
        if given.only and given.without:
            parser.error("--only and --without are both given: name the cleaners that run, or those that do not")
    return given


def options_of(given: argparse.Namespace) -> Options:
    """What they ask for.

    :raises CleanseError: for a cleaner, a pipeline, a folder of phrases or a site that does not exist, and for options that do
        not go together.
    """
    asked = {name: getattr(given, _DEST.get(name, name)) for name in configuration.NAMES}
    try:
        made = configuration.made(asked, given.beside if given.pipeline == given.configured else Path.cwd())
    except CleanseError:
        raise
    except ValueError as error:
        raise ConfigurationError(str(error)) from None
    path: str | None = getattr(given, "site", None)  # which whole corpora have none of
    return made if path is None else replace(made, site=_site(path))


def _site(path: str) -> Site:
    """The site of a file.

    :raises BadSite: for a file that is none, and for one that cannot be read.
    """
    from cleanse.sites.site import Site

    try:
        return Site.load(path)
    except OSError as error:
        why = error.strerror or str(error) if path else "it names no file"
        way_out = "Site.save(path) writes one, and so does cleanse corpus … --by-host url --sites FOLDER."
        if path and Path(path).is_dir():
            why, way_out = "it is a folder", f"Name the file of one host in it, such as {str(Path(path, 'example.org.json'))!r}."
        raise BadSite(f"--site {path!r} cannot be read: {why}. {way_out}") from None


def _included(text: str) -> tuple[Include, ...]:
    try:
        return included(_names(text))
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _encoding(name: str) -> str:
    from cleanse.read.decode import codec_of

    if codec_of(name, declared=False) is None:
        raise argparse.ArgumentTypeError(f"{name!r} is no charset of texts that Python knows; 'utf-8' is one")
    return name


def _cleaners(text: str) -> list[str]:
    names = _names(text)
    if not names:
        raise argparse.ArgumentTypeError(f"{text!r} names no cleaner; there are {', '.join(Pipeline.default().names)}")
    return names


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]
