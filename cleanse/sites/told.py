"""What a site's file tells people of its pages. It follows from the sample; nothing goes by it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from cleanse.patterns import regex
from cleanse.sites.sample import counted
from cleanse.sketches.known import Index
from cleanse.sketches.sketch import Sketch

_REPEATS, _LAYOUTS, _PLACES = 40, 6, 5  # that are told
_AFFIX = regex(r" (?:[-|\u2013\u2014\u00b7\u2022\u00bb\u00ab]|::?) ")
_MOST = 0.5  # share of the titles from which on what they have in common is told


def told_of(sketches: Sequence[Sketch], index: Index) -> dict[str, object]:
    """What is told, by its names in the file."""
    count = counted(tuple(sketches))
    dates = sorted(sketch.date for sketch in sketches if sketch.date)
    return {
        "pages": {
            "about": count.about,
            **({"since": count.since} if count.since else {}),
            "sampled": count.sampled,
            **({"first": dates[0], "last": dates[-1]} if dates else {}),
        },
        "names": _counts(sketch.site for sketch in sketches),
        "languages": _counts(sketch.language for sketch in sketches),
        "charsets": _counts(sketch.charset for sketch in sketches),
        "titles": _affixes([sketch.title for sketch in sketches if sketch.title]),
        "layouts": _layouts(index),
        "repeats": _repeats(index),
    }


def _counts(values: Iterable[str]) -> dict[str, int]:
    counts = Counter(value for value in values if value)
    return {value: counts[value] for value in sorted(counts, key=lambda value: (-counts[value], value))}


def _affixes(titles: list[str]) -> dict[str, str]:
    """What most titles begin or end with, beside the article's own title."""
    found = {}
    for name, at in (("before", 0), ("after", -1)):
        parts = Counter(cut for title in titles if (cut := _affix(title, at)))
        if parts:
            affix, pages = max(parts.items(), key=lambda item: (item[1], item[0]))
            if pages >= max(2, _MOST * len(titles)):
                found[name] = affix
    return found


def _affix(title: str, at: int) -> str:
    separators = [*_AFFIX.finditer(title)]
    if not separators:
        return ""
    separator = separators[at]
    return title[: separator.end()] if at == 0 else title[separator.start() :]


def _layouts(index: Index) -> list[dict[str, object]]:
    """The layouts, the first page that is like no earlier one heading each, and where the words stand that no other page has."""
    layouts: list[tuple[frozenset[str], list[Sketch]]] = []
    for number, sketch in enumerate(index.sketches):
        alike = index.alike(index.layouts[number])
        for heads, pages in layouts:
            if any(alike >> other & 1 for other, places in enumerate(index.layouts) if places is heads):
                pages.append(sketch)
                break
        else:
            layouts.append((index.layouts[number], [sketch]))  # type: ignore[arg-type]
    layouts.sort(key=lambda layout: -len(layout[1]))
    return [{"pages": len(pages), "body": _body(index, pages)} for _, pages in layouts[:_LAYOUTS]]


def _body(index: Index, pages: Iterable[Sketch]) -> dict[str, int]:
    """The places with most words that stand on one page alone, and how many words a page."""
    words: Counter[str] = Counter()
    size = 0
    for size, sketch in enumerate(pages, 1):  # noqa: B007
        for text, place, count in zip(sketch.texts, sketch.places, sketch.words, strict=True):
            if index.on.get(text, 0).bit_count() == 1:
                words[place] += count
    order = sorted(words, key=lambda place: (-words[place], place))[:_PLACES]
    return {place: round(words[place] / size) for place in order if words[place] >= size}


def _repeats(index: Index) -> list[list[object]]:
    """The texts that stand on most pages, each with their number and where it stands on most of them."""
    begins = {
        text: begins for sketch in index.sketches for text, begins in zip(sketch.texts, sketch.beginnings, strict=False) if begins
    }
    counts = {text: pages.bit_count() for text, pages in index.on.items() if pages & (pages - 1) and text in begins}
    order = sorted(counts, key=lambda text: (-counts[text], begins[text], text))[:_REPEATS]
    wanted = set(order)
    places: dict[int, list[tuple[int, str]]] = {}
    for (text, place), pages in index.there.items():
        if text in wanted:
            places.setdefault(text, []).append((-pages.bit_count(), place))
    return [[begins[text], counts[text], min(places[text])[1]] for text in order]
