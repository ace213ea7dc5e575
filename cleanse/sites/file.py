"""The file of a site: JSON, of which the first part is for people, and the last is the sample that all follows from."""

from __future__ import annotations

import json
import os
import string
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Iterable, Mapping
from json import JSONDecodeError
from typing import TypeVar

from cleanse.errors import BadSite
from cleanse.literals import is_meant
from cleanse.patterns import regex
from cleanse.sites.learning import check_date
from cleanse.sites.sample import MOST_PAGES
from cleanse.sites.told import told_of
from cleanse.sketches.index import Index, pages_of
from cleanse.sketches.sketch import MOST_BLOCKS, WORDS, Places, Sketch
from cleanse.values import NamedTuple

FORMAT = "cleanse site"
VERSION = 1
_BY_PEOPLE = (FORMAT, "host", "rules", "forget")
_BY_SAVING = ("pages", "sample")
"""Keys that every saved file has, and none that people write."""
_OF_PAGE = ("date", "title", "language", "charset", "site")
_LETTERS = string.ascii_uppercase + string.ascii_lowercase + string.digits + "-_"
"""Of which each stands for one of the numbers of words that are told apart."""
_FOR_PEOPLE = 1 << 16  # bytes of a file in which its part for people ends, unless it has many rules
_SAMPLE, _END = b'\n "sample": {\n', b" }\n}\n"
_SIZE = 9  # letters of a text: those of its hash, and one
_SURROGATE = regex("[\ud800-\udfff]")
_WAY_OUT = "Undo the last edit of the file, or learn the site again."
T = TypeVar("T")


class Kept(NamedTuple):
    """What a file keeps of a site; the rest follows from it."""

    host: str
    rules: tuple[object, ...]
    forget: tuple[str, ...]
    sketches: tuple[Sketch, ...]


class _Line(NamedTuple):
    """A distinct text of the sample: its hash, its words, how it begins, and the pages that have it, a bit each, by place."""

    text: int
    words: int
    begins: str
    pages: dict[int, int]


def text_of(site: Kept, index: Index, beginnings: bool = False) -> str:
    """The text of a site's file: the same for the same site, whatever made it.

    :param index: of the sketches, less what is to be forgotten.
    """
    sketches = site.sketches
    told: dict[str, object] = {FORMAT: VERSION, "host": site.host, **told_of(sketches, index)}
    own = {"rules": site.rules, "forget": site.forget}
    lines = [f" {_json(name)}: {_indented(value)}" for name, value in {**told, **own}.items()]
    return "{\n" + ",\n".join([*lines, f' "sample": {_sample(sketches, beginnings)}']) + "\n}\n"


def read(path: str | os.PathLike[str]) -> Kept:
    """What a file has of a site.

    :raises BadSite: for a file that is none.
    """
    name = repr(os.fspath(path))  # a number would be that of an open file
    try:
        with open(path, encoding="utf-8-sig") as file:
            text = file.read()
    except UnicodeDecodeError:
        raise BadSite(f"{name} is no site: its bytes are no UTF-8. Site.save(path) writes one.") from None
    return kept_in(text, name)


def check(path: str | os.PathLike[str]) -> None:
    """Sees to it that a file is a site, as far as that is quick to see: its part for people, which they edit, is read, and of its
    sample that it is there and ends. A file that was written otherwise is read as a whole.

    :raises BadSite: for a file that is none.
    :raises OSError: where it cannot be read.
    """
    if not _is_quickly_seen(path):
        read(path)


def _is_quickly_seen(path: str | os.PathLike[str]) -> bool:
    """Whether the beginning and the end of a file show that it is a site."""
    with open(path, "rb") as file:
        begins = file.read(_FOR_PEOPLE)
        file.seek(max(0, os.fstat(file.fileno()).st_size - len(_END)))
        is_whole = file.read() == _END
    for_people, sample, _ = begins.partition(_SAMPLE)
    if not is_whole or not sample:
        return False
    try:
        _told_in(for_people.decode("utf-8-sig").rstrip(",") + "}", "")
    except (ValueError, RecursionError):  # reading all of it will tell what it is
        return False
    return True


def kept_in(text: str, name: str) -> Kept:
    """What the text of a file has of a site.

    :param name: what the text is called in errors.
    :raises BadSite: for one that is none, or of a later version.
    """
    at, kept = _told_in(text, name)
    if at.found.keys().isdisjoint(_BY_SAVING):
        return kept
    sample = _At(at.one("sample", dict, "an object"), f"{name}: 'sample'")
    return kept._replace(sketches=tuple(_sketches(sample)))


def _told_in(text: str, name: str) -> tuple[_At, Kept]:
    """What the text of a file has, and what it keeps of a site beside the sample."""
    try:
        found = json.loads(text)
    except JSONDecodeError as error:
        raise BadSite(f"{name}, line {error.lineno}, column {error.colno}: no JSON ({error.msg}). {_WAY_OUT}") from None
    except RecursionError:
        raise BadSite(f"{name} is no site: its lists are nested too deep. {_WAY_OUT}") from None
    if not isinstance(found, dict) or FORMAT not in found:
        raise BadSite(
            f"{name} is no site: it has no key {FORMAT!r}. Site.save(path) writes one; one that has your rules alone is "
            f'{{"{FORMAT}": {VERSION}, "rules": [{{"keep": "article"}}]}}.'
        )
    if found[FORMAT] != VERSION:
        raise BadSite(
            f"{name}: {FORMAT!r} is {found[FORMAT]!r:.80}; this version of cleanse reads {VERSION}. Learn the site again, or "
            "install the version that wrote it."
        )
    at = _At(_whole(found, name) if found.keys().isdisjoint(_BY_SAVING) else found, name)
    host, rules, forget = at.one("host", str, "a string"), at.one("rules", list, "a list"), at.strings("forget")
    if rules:
        from cleanse.sites.rules import site_rules  # for which CSS is read

        site_rules(rules, f"{name}: 'rules'")
    return at, Kept(host, tuple(rules), tuple(forget), ())


def _whole(found: Mapping[str, object], name: str) -> dict[str, object]:
    """What people wrote, with what they left out: it is of a site of which no page is known yet."""
    for key in found:
        if key not in _BY_PEOPLE:
            known = ", ".join(map(repr, _BY_PEOPLE[1:]))
            raise BadSite(f"{name}: there is no {key!r:.80}; expected {known}.{is_meant(key, _BY_PEOPLE)}")
    return {"host": "", "rules": [], "forget": [], **found}


class _At:
    """A place in the file whose values are looked at before they are used."""

    def __init__(self, found: Mapping[str, object], name: str) -> None:
        self.found, self.name = found, name

    def one(self, key: str, kind: type[T], expected: str) -> T:
        """The value of a key, of one type."""
        value = self.found.get(key)
        if not isinstance(value, kind):
            said = f"{key!r} is {value!r:.80}" if key in self.found else f"there is no {key!r}"
            raise BadSite(f"{self.name}: {said}; expected {expected}. {_WAY_OUT}")
        return value

    def strings(self, key: str) -> list[str]:
        """A list of strings."""
        found: list[object] = self.one(key, list, "a list of strings")
        strings = [one for one in found if isinstance(one, str)]
        if len(strings) != len(found):
            wrong = next(one for one in found if not isinstance(one, str))
            raise BadSite(f"{self.name}: {key!r} has {wrong!r:.80}; expected a list of strings. {_WAY_OUT}")
        return strings

    def each(self, key: str, take: Callable[[object], T], expected: str) -> list[T]:
        """A list, of which each item is taken apart."""
        found: list[object] = self.one(key, list, "a list")
        taken = []
        for number, item in enumerate(found):
            try:
                taken.append(take(item))
            except (ArithmeticError, LookupError, TypeError, ValueError):
                raise BadSite(f"{self.name}: {key!r}, item {number}, is {item!r:.80}; expected {expected}. {_WAY_OUT}") from None
        return taken


def _sample(sketches: tuple[Sketch, ...], beginnings: bool) -> str:
    """The sample, a line for each page and for each text; those of one page alone stand at their page.

    Places have many steps in common, and are numbers of these.
    """
    texts, places = _lines_of(sketches)
    own: list[dict[int, str]] = [{} for _ in sketches]
    shared = []
    for line in texts:
        pages = 0
        for on in line.pages.values():
            pages |= on
        if pages & (pages - 1) or beginnings:
            where = " ".join(f"{place}:{on:x}" for place, on in line.pages.items())
            shared.append(_json([_packed(line.text, 6) + _LETTERS[WORDS.index(line.words)], line.begins, where]))
        else:
            of_page = own[pages.bit_length() - 1]
            for place in line.pages:
                of_page[place] = of_page.get(place, "") + _packed(line.text, 6) + _LETTERS[WORDS.index(line.words)]
    number_of = {place: number for number, place in enumerate(places)}
    pages_of = [
        _json(
            [
                *_packed_keys(sketch),
                *[getattr(sketch, name) for name in _OF_PAGE],
                _joined(of_page),
                *[" ".join([str(number_of[place]) for place in where]) for where in sketch.said],
            ]
        )
        for sketch, of_page in zip(sketches, own, strict=True)
    ]
    steps = sorted({step for place in places for step in place.split("/")})
    step_number = {step: str(number) for number, step in enumerate(steps)}
    paths = ["/".join([step_number[step] for step in place.split("/")]) for place in places]
    parts = {
        "steps": _json(" ".join(steps)),
        "places": _json(" ".join(paths)),
        "pages": _listed(pages_of, 3),
        "texts": _listed(shared, 3),
    }
    return "{\n" + ",\n".join(f"  {_json(name)}: {value}" for name, value in parts.items()) + "\n }"


def _lines_of(sketches: tuple[Sketch, ...]) -> tuple[list[_Line], list[str]]:
    """The distinct texts of a sample, and its places, by whose numbers the texts go."""
    places = sorted({place for sketch in sketches for place in sketch.places})
    number_of = {place: number for number, place in enumerate(places)}
    found: dict[tuple[int, int], _Line] = {}
    for number, sketch in enumerate(sketches):
        begins = sketch.beginnings or [""] * len(sketch.texts)
        for text, place, words, begin in zip(sketch.texts, sketch.places, sketch.words, begins, strict=True):
            line = found.get((text, words))
            if line is None:
                line = found[text, words] = _Line(text, words, begin, {})
            elif begin and not line.begins:
                line = found[text, words] = line._replace(begins=begin)
            at = number_of[place]
            line.pages[at] = line.pages.get(at, 0) | 1 << number
    lines = [line._replace(pages=dict(sorted(line.pages.items()))) for _, line in sorted(found.items())]
    return lines, places


def _sketches(sample: _At) -> list[Sketch]:
    """The sketches of the sample of a file."""
    steps = sample.one("steps", str, "a string").split(" ")
    places = _places(sample, steps)
    pages = sample.each("pages", lambda item: _page(item, len(places)), "a page as it was written")
    if len(pages) > MOST_PAGES:
        raise BadSite(f"{sample.name}: 'pages' has {len(pages)} pages; expected {MOST_PAGES} at most. {_WAY_OUT}")
    texts = sample.each("texts", lambda item: _line(item, len(places), len(pages)), "a text as it was written")
    blocks: list[dict[tuple[int, str], tuple[int, str]]] = [
        {(line.text, places[place]): (line.words, "") for line in own for place in line.pages} for _, own in pages
    ]
    for line in texts:
        for place, on in line.pages.items():
            for number in pages_of(on):
                blocks[number][line.text, places[place]] = line.words, line.begins
    found = []
    for (sketch, _), of_page in zip(pages, blocks, strict=True):
        pairs = sorted(of_page)[:MOST_BLOCKS]
        found.append(
            Sketch(
                *sketch[:2],
                tuple([text for text, _ in pairs]),
                tuple([place for _, place in pairs]),
                tuple([of_page[pair][0] for pair in pairs]),
                *sketch[2:7],
                tuple([of_page[pair][1] for pair in pairs]),
                Places(*(tuple([places[number] for number in numbers]) for numbers in sketch[7:])),
            )
        )
    return found


def _places(sample: _At, steps: list[str]) -> list[str]:
    """The places of a sample, from the numbers of their steps."""
    found = sample.one("places", str, "a string")
    places = []
    for path in found.split():
        try:
            places.append("/".join([steps[_within(int(number), len(steps))] for number in path.split("/")]))
        except ValueError:
            raise BadSite(f"{sample.name}: 'places' has {path!r:.80}; expected numbers of steps, as 3/1. {_WAY_OUT}") from None
    return places


_OfPage = tuple[int, int, str, str, str, str, str, tuple[int, ...], tuple[int, ...]]


def _page(item: object, places: int) -> tuple[_OfPage, list[_Line]]:
    """What a line says of a page, and the texts that are its own."""
    if isinstance(item, list) and len(item) == 3 + len(_OF_PAGE):  # it was learned before places of bylines and dates were
        item = [*item, *("" for _ in Places._fields)]
    identity, key, *told = _fields(item, 3 + len(_OF_PAGE) + len(Places._fields))
    date, title, language, charset, site, own, *said = [_of(str, one) for one in told]
    check_date(date or None)
    lines = []
    for one in own.split():
        place, packed = one.split(":")
        for at in range(0, len(packed), _SIZE):
            lines.append(_Line(*_text(packed[at : at + _SIZE]), "", {_within(int(place), places): 1}))
    bylines, dates = [tuple([_within(int(one), places) for one in where.split()]) for where in said]
    return (_unpacked(identity, 8), _unpacked(key, 8), date, title, language, charset, site, bylines, dates), lines


def _line(item: object, places: int, pages: int) -> _Line:
    """What a line says of a text."""
    packed, begins, where = _fields(item, 3)
    on = {}
    for one in _of(str, where).split():
        place, mask = one.split(":")
        on[_within(int(place), places)] = _within(int(mask, 16), 1 << pages)
    return _Line(*_text(_of(str, packed)), _of(str, begins), on)


def _text(packed: str) -> tuple[int, int]:
    """The hash and the words of a text."""
    return _unpacked(packed[:-1], 6), WORDS[_LETTERS.index(packed[-1])]


def _joined(own: Mapping[int, str]) -> str:
    """The texts of a page that no other has, by the numbers of their places."""
    return " ".join([f"{place}:{texts}" for place, texts in sorted(own.items())])


def _fields(item: object, count: int) -> list[object]:
    found: list[object] = _of(list, item)
    if len(found) != count:
        raise ValueError
    return found


def _of(kind: type[T], value: object) -> T:
    if not isinstance(value, kind):
        raise TypeError
    return value


def _within(number: int, end: int) -> int:
    if not 0 <= number < end:
        raise ValueError
    return number


def _packed(number: int, size: int) -> str:
    return urlsafe_b64encode(number.to_bytes(size, "big")).decode().rstrip("=")


def _packed_keys(sketch: Sketch) -> tuple[str, str]:
    return _packed(sketch.identity, 8), _packed(sketch.key, 8)


def _unpacked(packed: object, size: int) -> int:
    data = urlsafe_b64decode(_of(str, packed) + "=" * (-len(_of(str, packed)) % 4))
    if len(data) != size:
        raise ValueError
    return int.from_bytes(data, "big")


def _json(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if _SURROGATE.search(text) is None else json.dumps(value)  # of which no file can be made


def _indented(value: object) -> str:
    """A value of the part for people: what it holds, a line each."""
    if isinstance(value, (list, tuple)):
        return _listed(map(_json, value), 2)
    if isinstance(value, dict) and value and not all(isinstance(one, int) for one in value.values()):
        return "{\n" + ",\n".join(f"  {_json(name)}: {_json(one)}" for name, one in value.items()) + "\n }"
    return _json(value)


def _listed(lines: Iterable[str], indent: int) -> str:
    """Lines as a list of JSON."""
    found = [*lines]
    return "[\n" + ",\n".join(f"{' ' * indent}{line}" for line in found) + f"\n{' ' * (indent - 1)}]" if found else "[]"
