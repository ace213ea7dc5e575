"""One document of the command for files: cleaned as its arguments ask for, and written as text."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cleanse.options import Options, metadata_of
from cleanse.read import decoded, kind_of_file, page_in
from cleanse.read.sniff import is_feed
from cleanse.result import Result
from cleanse.write.report import roles_report


@dataclass(frozen=True)
class Documents:
    """Cleans documents as the arguments ask for, one after another, and writes what was asked for of each.

    :raises BadSelector: for a selector that is none.
    """

    given: argparse.Namespace
    options: Options

    def __post_init__(self) -> None:
        if self.given.select is not None:
            from cleanse.read.select import check_selector

            check_selector(self.given.select)

    @property
    def is_report(self) -> bool:
        """Whether a report is asked for, in place of the body."""
        return not (self.given.json or self.given.metadata) and (self.given.explain or self.given.roles)

    @property
    def has_gaps(self) -> bool:
        """Whether an empty line parts what is printed of one document from the next."""
        return not (self.given.json or self.given.metadata or self.is_report)

    @property
    def ending(self) -> str:
        """What the name of a file ends with that holds what is written."""
        given = self.given
        if given.json or given.metadata:
            return ".json"
        if given.html or given.as_ == "html":
            return ".html"
        is_markdown = given.as_ == "markdown" or given.markdown or given.links or given.frontmatter or given.images
        return ".md" if is_markdown else ".txt"

    def cleaned(self, name: str, data: bytes) -> Result:
        """What comes of a document.

        :param name: that of its file, which may tell what it is.
        :raises NotText: for what is no text.
        """
        if self.given.select is None:
            return self.options.run(data, kind_of_file(name, data), self.given.url)
        return self._selected(name, data)

    def written(self, name: str, result: Result, has_colour: bool = False) -> str:
        """What was asked for of a document."""
        given = self.given
        if given.json:
            told = result.to_dict(links=given.links, images=given.images, blocks=given.roles)
            return json.dumps({"file": name, **told}, ensure_ascii=False)
        if given.metadata:
            return json.dumps({"file": name, "text": self._body(result), **metadata_of(result)}, ensure_ascii=False)
        if self.is_report:
            return result.explain(colour=has_colour) if given.explain else roles_report(result.blocks, has_colour)
        return self._body(result)

    def warnings(self, result: Result) -> Sequence[str]:
        """What is to be said of a document beside that, which does not tell it itself."""
        given = self.given
        return () if given.json or given.explain or given.metadata else result.warnings

    def _body(self, result: Result) -> str:
        """The body in the form that is asked for."""
        given = self.given
        if given.html or given.as_ == "html":
            return result.html(title=given.title, images=given.images)
        if given.as_ == "markdown" and not given.markdown:
            return result.markdown(given.links, given.title, given.frontmatter, given.images)
        if given.markdown or given.links or given.frontmatter or given.images:
            return result.markdown(links=given.links, frontmatter=given.frontmatter, images=given.images)
        return result.titled if given.title else result.text

    def _selected(self, name: str, data: bytes) -> Result:
        """What comes of the elements of a page that are asked for; of a text all of it."""
        from cleanse.read.select import select

        given, options = self.given, replace(self.options, drop=())
        drop = ", ".join(self.options.drop) or None  # of the page as it was: what it goes by may not be in what is selected
        kind = kind_of_file(name, data)
        text, encoding, warnings = decoded(data, options.encoding, options.charset, given.url)
        page = page_in(text, options.kind or kind)
        if page is None or is_feed(page):
            warnings += ("--select is for pages, and this is none: all of it was cleaned.",)
            result = options.run(text, kind, given.url)
        else:
            html, told = select(page, given.select, drop)
            warnings += told
            result = options.run(html, "html", given.url)
        warnings = tuple(dict.fromkeys((*warnings, *result.warnings)))
        return replace(result, warnings=warnings, found={"encoding": encoding, **result.found})
