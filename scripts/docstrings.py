"""For the site: shows the examples of docstrings as code, and their roles (:func:`clean`) as links. An extension of griffe's."""

from __future__ import annotations

import re
from typing import Any

from griffe import Extension

_EXAMPLE = re.compile(r"^>>> .*(?:\n(?!\n).+)*", re.MULTILINE)  # to the next blank line
_ROLE = re.compile(r":(?:attr|class|data|func|meth|mod):`([\w.]+)`")


class Docstrings(Extension):  # type: ignore[misc]  # griffe comes with the extra "docs" alone
    """Rewrites each docstring as Markdown."""

    def on_instance(self, *, obj: Any, **_: Any) -> None:
        """Asked for each module, class, function and attribute that was read."""
        if obj.docstring is not None:
            obj.docstring.value = markdown(obj.docstring.value, obj.path)


def markdown(docstring: str, path: str) -> str:
    """The docstring of what has this path, as Markdown."""
    shown = _EXAMPLE.sub(lambda found: f"```pycon\n{found.group()}\n```", docstring)
    return _ROLE.sub(lambda found: _link(found.group(1), path), shown)


def _link(name: str, path: str) -> str:
    full = name if "." in name else f"{path.rpartition('.')[0]}.{name}"
    # Optional: a link where a page has it, else the name alone.
    return f'<autoref identifier="{full}" optional><code>{name}</code></autoref>'
