"""What a worker does with a request: it cleans the document, and writes the answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from cleanse.corpus.each import error_text
from cleanse.corpus.pool import TIMEOUT
from cleanse.corpus.records import json_line
from cleanse.errors import NotText
from cleanse.options import metadata_of
from cleanse.serve.asked import Asked
from cleanse.serve.refused import Refused


def answer(asked: Asked) -> dict[str, Any]:
    """The values of an answer.

    :raises NotText: for bytes that are no text.

    >>> told = answer(Asked("It rained.\\n\\nPhoto: dpa", tell=frozenset(["cuts"])))
    >>> told["text"], [cut["rule"] for cut in told["cuts"]]
    ('It rained.', ['edge', 'credit'])
    """
    result = asked.options.run(asked.source, asked.kind, asked.url, asked.charset)
    wanted = {name: name in asked.tell for name in ("links", "images", "blocks")}
    told = {"title": None, **result.to_dict(**wanted, roles="cuts" in asked.tell)}
    told |= {
        "text": asked.options.written(result),
        "characters": len(result.source),
        "kept_characters": len(result.text),
        **(metadata_of(result) if asked.options.metadata else {}),
        **({"report": result.report()} if "report" in asked.tell else {}),
    }
    if "cuts" not in asked.tell:
        del told["cuts"]
    return told


@dataclass(frozen=True)
class Work:
    """Answers requests. Picklable: it is sent to each worker once.

    :param seconds: that a document may take, which a refusal names.
    """

    seconds: float

    def __call__(self, asked: Asked, spared: Mapping[int, str], start: Callable[[int], None]) -> bytes | Refused:
        """The answer as JSON, or why there is none.

        :param spared: why a worker did not survive the document, where that is so.
        :param start: told before the document is cleaned.
        """
        start(0)
        fate = spared.get(0)
        if fate == TIMEOUT:
            return Refused(504, f"The document took longer than the {self.seconds:g} seconds that one may take here.")
        if fate:
            return Refused(500, f"Two workers did not survive the document ({fate}): this is a bug, please report it.")
        try:
            return json_line(answer(asked))
        except NotText as error:
            return Refused(415, str(error))
        except Exception as error:  # whatever it is: the next document is cleaned
            return Refused(500, f"{error_text(error):.500}: this is a bug, please report it with what was sent.")
