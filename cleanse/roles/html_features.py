"""What a block of a page looks like, as numbers: its text, its elements, the containers around it, its neighbours.

The features follow Kohlschütter et al., "Boilerplate Detection using Shallow Text Features" (WSDM 2010: words, link density,
neighbours), and Vogels et al., "Web2Text" (ECIR 2018: features of the containers and of the whole page).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, pairwise, repeat

from cleanse.lexicon import ANY, UNSPACED, Lexicon
from cleanse.page import TYPES, Page
from cleanse.text.lines import PROSE_WORDS, count_words

LEVELS = 5
_TEXT_CHARS = 160  # characters of a block whose words are weighed
_FAR = 30  # blocks from which on a distance makes no difference
_GROUP = 3  # blocks that are alike
_GROUP_WORDS = 6  # the mean of those that say little
_LOWER_WORD = re.compile(r"[a-z]+")
_NAME_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_CLOSING = frozenset("\"'”’»“)]）」』】")
_STOP, _OTHER_STOP, _CUT_SHORT, _COLON = 1, 2, 3, 4
_ENDS = {
    **dict.fromkeys(".。।۔", _STOP), **dict.fromkeys("!！?？؟", _OTHER_STOP), "…": _CUT_SHORT, **dict.fromkeys(":：", _COLON),
}  # fmt: skip
_TAGS = {
    name: number
    for number, names in enumerate(
        "p|li|h1|h2|h3|h4|h5 h6|td th|div|section article main|a|span|figcaption|blockquote q|pre code|dt|dd|button label|"
        "option select|strong b|em i|time|font center small|cite|ul ol|body|figure|summary".split("|"),
        1,
    )
    for name in names.split()
}
_H1, _LAST_HEADING = _TAGS["h1"], _TAGS["h6"]
_KINDS = {"heading": 1, "list_item": 2, "table_cell": 3, "caption": 4, "code": 5, "quote": 6}
_ELEMENT_BITS = ["nav", "footer", "header", "aside", "main", "figure", "form", "ul", "table", "hidden"]
_WORD_BITS = ["navigation", "footer", "comments", "related", "caption", "byline", "notice"]
BIT = {name: 1 << at for at, name in enumerate([*_ELEMENT_BITS, *(f"{name}-words" for name in _WORD_BITS)])}
_TAG_BITS = {**{name: BIT[name] for name in _ELEMENT_BITS}, "figcaption": BIT["figure"], "ol": BIT["ul"], "menu": BIT["nav"]}

ABOVE, NEAR = "elements above", "elements near"
BITS: dict[str, tuple[str, ...]] = {
    ABOVE: ("nav", "footer", "header", "aside", "main", "form", "table", "hidden", "navigation-words", "footer-words",
            "notice-words", "related-words", "comments-words"),
    NEAR: ("figure", "ul", "caption-words", "comments-words", "byline-words", "related-words"),
}  # fmt: skip
"""The bits of the two numbers that are masks."""

NAMES: tuple[str, ...] = (
    "words", "link density", "end", "tag", "kind", "copies", "text weight", "likeness to the description", "names weight",
    "depth", "siblings", "pictures before", "pictures after", ABOVE, NEAR,
    "alike: words", "alike: blocks", "alike: link density", "alike: prose blocks",
    *(f"level {at}: {what}" for at in range(LEVELS) for what in ("words", "link density", "prose", "words a block", "blocks")),
    "section: link density", "section: words", "section: blocks",
    "place", "words before", "prose before", "since h1", "since heading", "heading level", "since prose", "until prose",
    "tag before", "link density before", "tag after", "link density after", "end after",
    "page: words", "page: blocks", "page: link density", "page: prose blocks", "page: words in p", "page: list items", "page: h2",
    "page: h1", "page: prose share", *(f"page: {name}" for name in TYPES),
)  # fmt: skip
"""What the numbers of :func:`rows` are, in order."""

SECOND_NAMES: tuple[str, ...] = (
    *(f"level {level}: {what}" for level in range(LEVELS) for what in ("likely share", "share of the likely")),
    *(f"likelihood {at:+}" for at in (-1, 1)),
    "likely share nearby", "likely before", "likely after", "alike: likely share", "alike: share of the likely",
    "in the best container", "worth of the best container", "page: likely share", "likelihood", "page: likely words",
)  # fmt: skip
"""What the numbers of :func:`second_rows` are beyond those of :func:`rows`."""


class Weights:
    """Learned weights of words: of the text, and of the names of elements by how far above the text they stand."""

    def __init__(self, text: Mapping[str, float], names: Mapping[str, tuple[float, float, float]]) -> None:
        self.text = text
        self.names = names
        self._seen: dict[tuple[str, str], tuple[float, float, float, int]] = {}

    @cached_property
    def known(self) -> dict[str, tuple[float, float, float, int]]:
        """What each word of a name says: its weights, and its bits."""
        found = {word: (*weights, 0) for word, weights in self.names.items()}
        for name in _WORD_BITS:
            for word in Lexicon.default().by_language("class_words", name).get(ANY, ()):
                *weights, bits = found.get(word, (0.0, 0.0, 0.0, 0))
                found[word] = (*weights, int(bits) | BIT[f"{name}-words"])  # type: ignore[assignment]
        for tag, bit in _TAG_BITS.items():
            *weights, bits = found.get(f"<{tag}>", (0.0, 0.0, 0.0, 0))
            found[f"<{tag}>"] = (*weights, int(bits) | bit)  # type: ignore[assignment]
        return found

    def of_names(self, tag: str, names: str) -> tuple[float, float, float, int]:
        """The weights of an element as the innermost one, as one of the two above that, and farther up; and its bits.

        Some are kept, since the pages of a site have most of their names in common.
        """
        found = self._seen.get((tag, names))
        if found is None:
            if len(self._seen) >= _MOST_SEEN:
                self._seen.clear()
            found = self._of_names(tag, names)
            if len(names) <= _LONGEST_SEEN:
                self._seen[tag, names] = found
        return found

    def _of_names(self, tag: str, names: str) -> tuple[float, float, float, int]:
        known = self.known.get
        own, near, far, mask = known(f"<{tag}>", _UNKNOWN)
        for found in filter(None, map(known, name_words(names))) if names else ():
            own += found[0]
            near += found[1]
            far += found[2]
            mask |= found[3]
        return own, near, far, mask


_MOST_SEEN, _LONGEST_SEEN = 4000, 200  # elements whose weights are kept, and the characters of their names
_UNKNOWN = (0.0, 0.0, 0.0, 0)


def name_words(names: str) -> list[str]:
    """The words that the names of an element are made of.

    >>> name_words("relatedPosts js-widget_2")
    ['related', 'posts', 'js', 'widget']
    """
    if names.islower():
        return _LOWER_WORD.findall(names)
    return [word.lower() for word in _NAME_WORD.findall(names)]


def text_words(text: str, unspaced: bool = False) -> list[str]:
    """The words of a block that are weighed: those of its beginning, with their punctuation; pairs of characters in a script
    without blanks.

    >>> text_words("Read more: Rain"), text_words("今天下", unspaced=True)
    (['read', 'more:', 'rain'], ['今天', '天下'])
    """
    words = text[:_TEXT_CHARS].lower()
    return [*map("".join, pairwise(words))] if unspaced else words.split()


class Sight:
    """A page as its blocks are looked at: sums over runs of blocks, and what is known of each element."""

    def __init__(self, page: Page, weights: Weights) -> None:
        self.page = page
        self.weights = weights
        self._see_blocks()
        self._see_elements()
        self._see_alike()
        self._see_sections()
        self._see_groups()

    def _see_blocks(self) -> None:
        blocks = self.page.blocks
        texts = [p.text for p in blocks]
        self.unspaced = unspaced = _is_unspaced("".join(texts[:400])[:20_000:8] if len(texts) > 1 else texts[0])
        self.words = words = [*map(count_words, texts)] if unspaced else [text.count(" ") + 1 for text in texts]
        self.densities = densities = [p.link_chars / len(p.text) if p.link_chars else 0.0 for p in blocks]
        self.ends = ends = [*map(end_mark, texts)]
        self.long = long = [
            w >= PROSE_WORDS and end > 0 and density < 0.5 for w, end, density in zip(words, ends, densities, strict=True)
        ]
        self.words_to = [0, *accumulate(words)]
        self.links_to = [0.0, *accumulate([w * d for w, d in zip(words, densities, strict=True)])]
        self.prose_to = [0, *accumulate([w if is_long else 0 for w, is_long in zip(words, long, strict=True)])]
        self.copies = Counter(texts)
        self.pictures = pictures = [0] * (len(blocks) + 1)
        for at in self.page.pictures:
            pictures[at] += 1

    def _see_elements(self) -> None:
        page = self.page
        firsts, ends = page.firsts, page.ends
        of_names = self.weights.of_names
        size = len(page.tags)
        self.own, self.near, self.far = own, near, far = [0.0] * size, [0.0] * size, [0.0] * size
        self.masks, self.paths, self.depths = masks, paths, depths = [0] * size, [0] * size, [0] * size
        self.alike, self.ups = alike, ups = [0] * size, [0] * size
        self.children = children = [0] * (size + 1)  # the last is that of no element
        described: dict[tuple[str, str], tuple[int, float, float, float, int]] = {}
        known: dict[int, int] = {}
        for e, (tag_and_names, parent) in enumerate(zip(zip(page.tags, page.names, strict=True), page.parents, strict=True)):
            found = described.get(tag_and_names)
            if found is None:
                found = described[tag_and_names] = (len(described), *of_names(*tag_and_names))
            number, own[e], near[e], weight, mask = found
            if page.hidden[e]:
                mask |= BIT["hidden"]
            masks[e] = mask
            children[parent] += 1
            if parent < 0:
                far[e], paths[e], ups[e] = weight, mask, -1
                key = number
            else:
                far[e] = far[parent] + weight
                paths[e] = paths[parent] | mask
                depths[e] = depths[parent] + 1
                ups[e] = parent if firsts[parent] < firsts[e] or ends[parent] > ends[e] else ups[parent]
                key = (alike[parent] + 1) * size + number
            alike[e] = known.setdefault(key, len(known))
        self.kinds = len(known)

    def _see_alike(self) -> None:
        """Sums over the blocks whose elements have the same tags and names all the way up."""
        size = self.kinds
        self.alike_words, self.alike_links = [0] * size, [0.0] * size
        self.alike_pieces, self.alike_long = [0] * size, [0] * size
        for block, count, density, long in zip(self.page.blocks, self.words, self.densities, self.long, strict=True):
            kind = self.alike[block.element]
            self.alike_words[kind] += count
            self.alike_links[kind] += count * density
            self.alike_pieces[kind] += 1
            self.alike_long[kind] += long

    def _see_sections(self) -> None:
        """For each block the section that it stands in, a heading and what follows it; and the distances to prose."""
        tags = self.page.tags
        self.tag_codes = codes = [_TAGS.get(tags[p.element], 0) for p in self.page.blocks]
        size = len(codes)
        starts = [at for at, code in enumerate(codes) if at and _H1 <= code <= _LAST_HEADING]
        self.section_of: list[tuple[int, int]] = []
        for start, end in zip([0, *starts], [*starts, size], strict=True):
            self.section_of += repeat((start, end), end - start)
        self.since_prose, self.until_prose = distances(self.long)
        # How far back the page's heading and the last heading are, and the tag of the latter.
        self.headings: list[tuple[int, int, int]] = []
        h1, level, since = -99, 0, _FAR
        for at, code in enumerate(codes):
            if _H1 <= code <= _LAST_HEADING:
                level, since = code, 0
                if code == _H1:
                    h1 = at
            self.headings.append((at - h1 if at < h1 + 99 else 99, since, level))
            if since < _FAR:
                since += 1

    def _see_groups(self) -> None:
        """Which blocks are looked at: of several that are alike and say little (the links of a menu), the middle one alone."""
        alike, elements = self.alike, [block.element for block in self.page.blocks]
        grouped = [
            long == 0 and blocks >= _GROUP and (links > 0.9 * words or words < _GROUP_WORDS * blocks)
            for long, blocks, links, words in zip(
                self.alike_long, self.alike_pieces, self.alike_links, self.alike_words, strict=True
            )
        ]
        until = [blocks // 2 if is_group else 0 for is_group, blocks in zip(grouped, self.alike_pieces, strict=True)]
        self.standing = standing = [-1] * self.kinds  # for each group the block that stands for all of it
        self.looked_at = looked_at = list[int]()
        for at, element in enumerate(elements):
            kind = alike[element]
            if not grouped[kind]:
                looked_at.append(at)
            elif until[kind]:
                until[kind] -= 1
            elif standing[kind] < 0:
                standing[kind] = at
                looked_at.append(at)

    def spread(self, likely: list[float]) -> None:
        """Gives each block of a group the likelihood of the one that stands for it."""
        standing, alike = self.standing, self.alike
        for at, block in enumerate(self.page.blocks):
            for_all = standing[alike[block.element]]
            if for_all >= 0:
                likely[at] = likely[for_all]

    def names_weight(self, element: int) -> float:
        """The weight of the names of an element and of those above it."""
        parents = self.page.parents
        weight = self.own[element]
        parent = parents[element]
        if parent >= 0:
            weight += self.near[parent]
            parent = parents[parent]
            if parent >= 0:
                weight += self.near[parent]
                parent = parents[parent]
                if parent >= 0:
                    weight += self.far[parent]
        return weight

    def container(self, at: int) -> int:
        """The innermost element around a block that holds another block too, or -1."""
        element = self.page.blocks[at].element
        if self.page.firsts[element] == at and self.page.ends[element] == at + 1:
            return self.ups[element]
        return element

    def page_row(self) -> tuple[float, ...]:
        """The numbers of the whole page."""
        page, total, size = self.page, self.words_to[-1], len(self.words)
        codes = self.tag_codes
        in_p = sum([w for w, code in zip(self.words, codes, strict=True) if code == 1])
        return (
            total, size, self.links_to[-1] / total, sum(self.long), in_p / total, codes.count(2) / size, codes.count(_H1 + 1),
            codes.count(_H1), self.prose_to[-1] / total, *[1.0 if name in page.types else 0.0 for name in TYPES],
        )  # fmt: skip


def rows(sight: Sight, wanted: Sequence[int]) -> Iterator[tuple[float, ...]]:
    """The numbers of some blocks of a page, named by ``NAMES``; ``wanted`` in rising order."""
    page, words, densities, ends, masks = sight.page, sight.words, sight.densities, sight.ends, sight.masks
    words_to, links_to, prose_to, codes = sight.words_to, sight.links_to, sight.prose_to, sight.tag_codes
    parents, size, total, prose = page.parents, len(words), words_to[-1], prose_to[-1] or 1
    page_row = sight.page_row()
    levels = {-1: _whole(sight) * LEVELS}
    pictures = sight.pictures
    weight_of, unspaced = sight.weights.text.get, sight.unspaced
    description = frozenset(text_words(page.description, unspaced))
    for at in wanted:
        block = page.blocks[at]
        text, e = block.text, block.element
        parent = parents[e]
        near = masks[e]
        if parent >= 0:
            near |= masks[parent]
            if parents[parent] >= 0:
                near |= masks[parents[parent]]
        kind = sight.alike[e]
        first, end = sight.section_of[at]
        section_words = words_to[end] - words_to[first]
        container = sight.container(at)
        said = text_words(text, unspaced)
        if container not in levels:
            _add_levels(sight, container, levels)
        yield (
                words[at], densities[at], ends[at], codes[at], _KINDS.get(block.kind, 0),
                sight.copies[text],
                sum(map(weight_of, said, repeat(0.0))),
                len(description.intersection(said)) / len(said) if said else 0.0,
                sight.names_weight(e), sight.depths[e], sight.children[parent],
                pictures[at], pictures[at + 1], sight.paths[e], near,
                sight.alike_words[kind] / total, sight.alike_pieces[kind], sight.alike_links[kind] / sight.alike_words[kind],
                sight.alike_long[kind],
                *levels[container],
                (links_to[end] - links_to[first]) / section_words, section_words, end - first,
                at / size, words_to[at] / total, prose_to[at] / prose, *sight.headings[at],
                sight.since_prose[at], sight.until_prose[at],
                *((codes[at - 1], densities[at - 1]) if at else (-1, -1.0)),
                *((codes[at + 1], densities[at + 1], ends[at + 1]) if at + 1 < size else (-1, -1.0, -1)),
                *page_row,
        )  # fmt: skip


def _whole(sight: Sight) -> tuple[float, ...]:
    total, size = sight.words_to[-1], len(sight.words)
    return (1.0, sight.links_to[-1] / total, 1.0, total / size, size)


def _add_levels(sight: Sight, container: int, levels: dict[int, tuple[float, ...]]) -> None:
    """Enters the numbers of a container and of those around it, the innermost first."""
    new = []
    while container not in levels:
        new.append(container)
        container = sight.ups[container]
    firsts, ends = sight.page.firsts, sight.page.ends
    words_to, links_to, prose_to = sight.words_to, sight.links_to, sight.prose_to
    total, prose = words_to[-1], prose_to[-1] or 1
    around = levels[container]
    for container in reversed(new):
        a, b = firsts[container], ends[container]
        words = words_to[b] - words_to[a]
        around = levels[container] = (
            words / total, (links_to[b] - links_to[a]) / words, (prose_to[b] - prose_to[a]) / prose, words / (b - a), b - a,
            *around[:-5],
        )  # fmt: skip


def second_rows(sight: Sight, wanted: Sequence[int], likely: Sequence[float]) -> Iterator[tuple[float, ...]]:
    """What the likelihoods of all blocks of a page, by a first look, tell of some of them; named by ``SECOND_NAMES``."""
    page, words_to, size = sight.page, sight.words_to, len(likely)
    to = [0.0, *accumulate([p * w for p, w in zip(likely, sight.words, strict=True)])]
    total, words = to[-1] or 1e-9, words_to[-1]
    alike = [0.0] * sight.kinds
    for block, p, w in zip(page.blocks, likely, sight.words, strict=True):
        alike[sight.alike[block.element]] += p * w
    best, first, end = _best_container(sight, to)
    containers: dict[int, tuple[float, float]] = {-1: (total / words, 1.0)}
    for at in wanted:
        levels: list[float] = []
        element = sight.container(at)
        for _ in range(LEVELS):
            numbers = containers.get(element)
            if numbers is None:
                a, b = page.firsts[element], page.ends[element]
                numbers = containers[element] = (
                    (to[b] - to[a]) / (words_to[b] - words_to[a]), (to[b] - to[a]) / total,
                )  # fmt: skip
            levels += numbers
            if element >= 0:
                element = sight.ups[element]
        a, b = max(0, at - 6), min(size, at + 7)
        kind = sight.alike[page.blocks[at].element]
        yield (
                *levels, likely[at - 1] if at else -1.0, likely[at + 1] if at + 1 < size else -1.0,
                (to[b] - to[a]) / (words_to[b] - words_to[a]), to[at] / total, 1 - to[at + 1] / total,
                alike[kind] / sight.alike_words[kind], alike[kind] / total,
                float(first <= at < end), best, total / words, likely[at], total,
        )  # fmt: skip


def _best_container(sight: Sight, to: Sequence[float]) -> tuple[float, int, int]:
    """The container that would be the best choice if it had to be one (by the expected F1), and its run of blocks."""
    page, words_to, total = sight.page, sight.words_to, to[-1]
    best, at = -1.0, 0
    for element, (a, b) in enumerate(zip(page.firsts, page.ends, strict=True)):
        worth = 2 * (to[b] - to[a]) / (words_to[b] - words_to[a] + total)
        if worth > best:
            best, at = worth, element
    return best, page.firsts[at], page.ends[at]


def end_mark(text: str) -> int:
    """With which kind of mark a text ends, before the quote or bracket that closes it: 0 for none."""
    return _ENDS.get(text[-2:-1] if text[-1:] in _CLOSING else text[-1:], 0)


def distances(flags: Sequence[bool]) -> tuple[list[int], list[int]]:
    """For each place how far back and how far on the next flag is, its own aside."""
    back, on = [_FAR] * len(flags), [_FAR] * len(flags)
    for at, flag in enumerate(flags):
        if flag:
            for step, place in enumerate(range(at + 1, min(len(flags), at + _FAR)), 1):
                back[place] = step
                if flags[place]:
                    break
            for step, place in enumerate(range(at - 1, max(-1, at - _FAR), -1), 1):
                if on[place] <= step:
                    break
                on[place] = step
    return back, on


def _is_unspaced(sample: str) -> bool:
    """Whether a text is written without blanks between words."""
    return not sample.isascii() and len(UNSPACED.findall(sample)) > 0.2 * len(sample)
