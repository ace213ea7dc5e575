"""What a site's file tells people of its pages. It follows from the sample; nothing goes by it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from cleanse.patterns import regex
from cleanse.sites.sample import counted
from cleanse.sketches.index import Index, once
from cleanse.sketches.sketch import Places, Sketch

_REPEATS, _LAYOUTS, _PLACES = 40, 6, 5  # that are told
_AFFIX = regex(r" (?:[-|\u2013\u2014\u00b7\u2022\u00bb\u00ab]|::?) ")
_MOST = 0.5  # share of the titles from which on what they have in common is told


def told_of(sketches: Sequence[Sketch], index: Index) -> dict[str, object]:
    """What is told, by its names in the file."""
    count, pages = counted(tuple(sketches)), once(sketches)
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
        **_said(index),
        "titles": _affixes([sketch.title for sketch in sketches if sketch.title]),
        "layouts": _layouts(pages, index),
        "repeats": _repeats(pages, index),
    }


def _said(index: Index) -> dict[str, dict[str, int]]:
    """Where several pages show their byline and their date: all places that count."""
    return dict(zip(Places._fields, index.said(index.pages), strict=True))


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


def _layouts(pages: Sequence[Sketch], index: Index) -> list[dict[str, object]]:
    """The layouts, the first page that is like no earlier one heading each, and where the words stand that no other page has."""
    layouts: list[tuple[int, list[Sketch]]] = []
    for number, sketch in enumerate(pages):
        alike = index.alike(frozenset(sketch.places))
        for heads, of_layout in layouts:
            if alike >> heads & 1:
                of_layout.append(sketch)
                break
        else:
            layouts.append((number, [sketch]))
    layouts.sort(key=lambda layout: -len(layout[1]))
    return [{"pages": len(of_layout), "body": _body(of_layout, index)} for _, of_layout in layouts[:_LAYOUTS]]


def _body(pages: Sequence[Sketch], index: Index) -> dict[str, int]:
    """The places with most words that stand on one page alone, and how many words a page."""
    words: Counter[str] = Counter()
    for sketch in pages:
        for text, place, count in zip(sketch.texts, sketch.places, sketch.words, strict=True):
            if index.on(text).bit_count() == 1:
                words[place] += count
    order = sorted(words, key=lambda place: (-words[place], place))[:_PLACES]
    return {place: round(words[place] / len(pages)) for place in order if words[place] >= len(pages)}


def _repeats(pages: Sequence[Sketch], index: Index) -> list[list[object]]:
    """The texts that stand on most pages, each with their number and where it stands on most of them."""
    begins = _beginnings(pages)
    counts = {text: on.bit_count() for text in begins if (on := index.on(text)) & (on - 1)}
    order = sorted(counts, key=lambda text: (-counts[text], begins[text], text))[:_REPEATS]
    wanted = set(order)
    places: dict[int, list[tuple[int, str]]] = {}
    for text, place, there in index.pairs():
        if text in wanted:
            places.setdefault(text, []).append((-there.bit_count(), place))
    return [[begins[text], counts[text], min(places[text])[1]] for text in order]


def _beginnings(pages: Iterable[Sketch]) -> Mapping[int, str]:
    """How texts begin, as far as that is known."""
    return {text: begins for sketch in pages for text, begins in zip(sketch.texts, sketch.beginnings, strict=False) if begins}
