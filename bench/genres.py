"""Bodies of every genre: what `clean` takes from them, alone and between furniture of their language.

    python -m bench.genres            lines lost, joined or changed, by language and by genre
    python -m bench.genres --show     each text that is not whole, with the cuts
    python -m bench.genres --guess    how often the language is guessed right, by the length of the text
    python -m bench.genres --own      by the models that the package carries, which have seen them

Each body of ``bodies`` is cleaned by models of findings and of texts that did not see its genre: alone, with furniture of the
lexicon, of its language, above, between and below its paragraphs, and in the frames of pages. There lines of furniture that are
left count.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import cleanse
from cleanse.pipeline import Pipeline
from cleanse.read.text import read_text
from cleanse.text import language
from cleanse.text.lines import lines
from train import datasets
from train.genres import Text, folded, measured
from train.models import finding_model, text_model

LENGTHS = (80, 200, 600, 100_000)  # characters
HOW = {"alone": "alone", "phrases": "between phrases", "page": "in the frames of pages"}


class Outcome(NamedTuple):
    """What became of a text."""

    lost: list[str]
    """Lines of the body that are not in the result as they were."""
    left: list[str]
    """Lines of furniture that are in it."""
    lines: int
    furniture: int
    result: cleanse.Result

    @property
    def is_whole(self) -> bool:
        """Whether every line is there."""
        return not self.lost

    @property
    def prose_lost(self) -> list[str]:
        """The paragraphs of prose among the lines that were lost."""
        return [line for line in self.lost if any(of.features.prose for of in lines(read_text(line)))]


def compared(body: Sequence[str], furniture: Sequence[str], result: cleanse.Result) -> Outcome:
    """What became of the lines of a body, and of furniture."""
    there = Counter(folded(result.text))
    lost = [line for line, n in Counter(body).items() for _ in range(max(0, n - there[line]))]
    there.subtract(Counter(body))
    return Outcome(lost, [line for line in furniture if there[line] > 0], len(body), len(furniture), result)


def pipeline_of(text: Text, own: bool) -> Pipeline:
    """The pipeline that a text is cleaned by."""
    if own:
        return Pipeline.default()
    return Pipeline.default().with_model(finding_model(text.fold)).with_model(text_model(text.fold))


def _print(what: str, outcomes: Sequence[tuple[Text, Outcome]]) -> None:
    whole = sum(of.is_whole for _, of in outcomes)
    lost, size = sum(len(of.lost) for _, of in outcomes), sum(of.lines for _, of in outcomes)
    left, furniture = sum(len(of.left) for _, of in outcomes), sum(of.furniture for _, of in outcomes)
    prose = sum(len(of.prose_lost) for _, of in outcomes)
    print(
        f"{what:28}{len(outcomes):5} texts, whole {whole:4} ({whole / len(outcomes):6.1%}); lines lost {lost:4} of {size:6} "
        f"({lost / size:.2%}), of prose {prose:3}" + (f"; furniture left {left} ({left / furniture:.1%})" if furniture else "")
    )


def print_guesses(bodies: Sequence[Text]) -> None:
    """Prints how often the language of a body is guessed right, given its beginning alone, and what it is taken for else."""
    for size in LENGTHS:
        wrong: Counter[str] = Counter()
        for text in bodies:
            guessed = read_text(text.text[:size]).cached(language.guess)
            if guessed != text.lang:
                wrong[f"{text.lang} as {guessed}"] += 1
        right = len(bodies) - wrong.total()
        print(f"{size:6} characters: {right} of {len(bodies)} right; {', '.join(f'{n} {of}' for of, n in wrong.most_common(6))}")


def main() -> None:
    """Prints the figures."""
    parser = datasets.parser(__doc__ or "")
    parser.add_argument("--show", action="store_true", help="each text that is not whole")
    parser.add_argument("--own", action="store_true", help="by the model of the package")
    parser.add_argument("--guess", action="store_true", help="how often the language is guessed right")
    options: argparse.Namespace = parser.parse_args()
    if options.guess:
        print_guesses([text for text in measured(options.data) if text.how == "alone"])
        return
    made: dict[str, list[tuple[Text, Outcome]]] = {"alone": [], "phrases": [], "page": []}
    for text in measured(options.data):
        body = folded("\n".join(line for role, line in text.lines if role == "body"))
        furniture = folded("\n".join(line for role, line in text.lines if role != "body"))
        result = pipeline_of(text, options.own).run(text.text, kind="text")
        made[text.how].append((text, compared(body, furniture, result)))
    for name, outcomes in made.items():
        _print(HOW[name], outcomes)
        for key in ("lang", "genre"):
            groups: dict[str, list[tuple[Text, Outcome]]] = {}
            for text, of in outcomes:
                groups.setdefault(getattr(text, key), []).append((text, of))
            for group in sorted(groups, key=lambda group: (-len(groups[group]), group)):
                if key == "lang" or any(of.lost for _, of in groups[group]):
                    _print(f"  {group}", groups[group])
        if options.show:
            _show(outcomes)


def _show(outcomes: Sequence[tuple[Text, Outcome]]) -> None:
    for text, of in outcomes:
        if of.lost or of.left:
            print(f"## {text.lang} {text.genre}: lost {[line[:70] for line in of.lost[:6]]}, left {of.left[:6]}")
            print(f"   {' '.join(of.result.warnings)}")
            lost = "\n".join(of.lost)
            for cut in of.result.cuts:
                if cut.removed.strip() and any(line in lost for line in folded(cut.removed)):
                    print(f"   {cut.id:24}{cut.removed[:110]!r} -> {cut.put[:20]!r}")


if __name__ == "__main__":
    main()
