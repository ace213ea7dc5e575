"""The options that the commands have in common: how documents are cleaned, and what is written of them."""

from __future__ import annotations

import argparse
from typing import get_args

from cleanse.literals import Favor, Include, Kind
from cleanse.options import FORMS, Options
from cleanse.pipeline import Pipeline
from cleanse.roles.role import included


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
        "--encoding", type=_encoding, help="the charset of the documents (default: what they declare, or look like)"
    )
    parser.add_argument("--charset", help="the charset that a server told: it counts where it fits (default: none)")
    if has_output:
        _add_output_to(parser)
    else:
        parser.set_defaults(title=False, as_="text", metadata=False)
    parser.add_argument("--without", type=_names, default=[], metavar="NAME,…", help="leave these cleaners out")
    parser.add_argument("--only", type=_names, default=[], metavar="NAME,…", help="run these cleaners alone")
    parser.epilog = f"Cleaners: {', '.join(Pipeline.default().names)}."


def _add_output_to(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--title", action="store_true", help="put the headline of a page before its body")
    parser.add_argument("--as", dest="as_", choices=FORMS, default="text", help="what the body is written as (default: text)")
    parser.add_argument(
        "--metadata", action="store_true", help="tell title, authors, date, site, language, confidence and warnings, as fields"
    )


def options_of(given: argparse.Namespace) -> Options:
    """What they ask for.

    :raises UnknownCleaner: for a cleaner that does not exist.
    """
    pipeline = Pipeline.default(given.favor, given.include)
    if given.only:
        pipeline = pipeline.only(*given.only)
    return Options(
        kind=given.kind,
        encoding=given.encoding,
        charset=given.charset,
        title=given.title,
        as_=given.as_,
        metadata=given.metadata,
        pipeline=pipeline.without(*given.without),
    )


def _included(text: str) -> tuple[Include, ...]:
    try:
        return included(_names(text))
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _encoding(name: str) -> str:
    from cleanse.read.decode import codec_of

    if codec_of(name, declared=False) is None:
        raise argparse.ArgumentTypeError(f"{name!r} is no charset that Python knows; 'utf-8' is one")
    return name


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]
