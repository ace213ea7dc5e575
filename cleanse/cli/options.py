"""The options that both commands have: which cleaners run, and how."""

from __future__ import annotations

import argparse

from cleanse.pipeline import Pipeline
from cleanse.read import KINDS
from cleanse.roles.role import INCLUDABLE, included
from cleanse.roles.selection import FAVOURS


def add_to(parser: argparse.ArgumentParser) -> None:
    """Adds them to a parser, and the names of the cleaners to its end."""
    parser.add_argument("--kind", choices=KINDS, help="what the documents are (default: what they look like)")
    parser.add_argument("--favor", choices=FAVOURS, default="balance", help="of a page, keep less (precision) or more (recall)")
    parser.add_argument(
        "--include", type=_included, default=(), metavar="NAME,…", help=f"keep beside the body, of {', '.join(INCLUDABLE)}"
    )
    parser.add_argument("--without", type=_names, default=[], metavar="NAME,…", help="leave these cleaners out")
    parser.add_argument("--only", type=_names, default=[], metavar="NAME,…", help="run these cleaners alone")
    parser.epilog = f"Cleaners: {', '.join(Pipeline.default().names)}."


def pipeline_of(options: argparse.Namespace) -> Pipeline:
    """The pipeline that they ask for.

    :raises UnknownCleaner: for a cleaner that does not exist.
    """
    pipeline = Pipeline.default(options.favor, options.include)
    if options.only:
        pipeline = pipeline.only(*options.only)
    return pipeline.without(*options.without)


def _included(text: str) -> tuple[str, ...]:
    try:
        return included(_names(text))
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]
