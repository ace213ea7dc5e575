"""The features of a page's blocks: numbers of the text, the elements, the containers around it, the neighbours.

They follow Kohlschütter et al., "Boilerplate Detection using Shallow Text Features" (WSDM 2010: words, link density,
neighbours), and Vogels et al., "Web2Text" (ECIR 2018: features of the containers and of the whole page).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, repeat
from typing import Any

from cleanse import core
from cleanse.boosting import Score, has_core, probability_of, scores
from cleanse.lexicon import UNSPACED
from cleanse.page import KINDS, TYPES, Page
from cleanse.patterns import regex
from cleanse.roles.class_words import ClassWords
from cleanse.roles.containers import Names
from cleanse.roles.html_title import ToTitle, articles
from cleanse.roles.marks import end_mark
from cleanse.roles.runs import FAR, distances
from cleanse.roles.words import BIT, HtmlWords, html_words
from cleanse.text.lines import PROSE_WORDS, count_words
from cleanse.values import lazy

LEVELS = 5
"""Containers around a block that are features of it."""
MOST_SAID = 500
"""Blocks whose words tell the kind of a page."""

_GROUP = 3  # blocks that are alike
_GROUP_WORDS = 6  # the mean of those that say little
_SAMPLED_BLOCKS, _SAMPLED_CHARS, _SAMPLED_STEP = 400, 20_000, 8  # one character in eight tells whether blanks part words,
_UNSPACED_SHARE = 0.2  # if no more of these than so are of a script without
_TITLE_WORDS = 40  # of a block that may say the title
_LEAST_TITLE, _AS_HEADING = 0.55, 0.3  # how much of the title it must say at least; what a heading needs less
_DATED_WORDS = 10  # of a block that may be a date line
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
_DIGIT = regex(r"\d")
_KINDS = {"heading": 1, "list_item": 2, "table_cell": 3, "caption": 4, "code": 5, "quote": 6}
ABOVE, NEAR = "elements above", "elements near"
BITS: dict[str, tuple[str, ...]] = {
    ABOVE: ("nav", "footer", "header", "aside", "main", "form", "table", "hidden", "navigation-words", "footer-words",
            "notice-words", "related-words", "comments-words"),
    NEAR: ("figure", "ul", "caption-words", "comments-words", "byline-words", "related-words"),
}  # fmt: skip
"""The bits of the two features that are masks."""

_OF_CORE = frozenset(
    "masks paths depths ups children articles alike kinds alike_words alike_blocks words_to scored standing title_at".split()
)

_OF_LEVEL = ("words", "link density", "prose", "words a block", "blocks", "dated", "headings")
FEATURES: tuple[str, ...] = (
    "words", "link density", "end", "tag", "kind", "copies", "text weight", "likeness to the description", "names weight",
    "likeness to the title", "share of the title", "since title", "words since title", "levels to the title",
    "words with the title", "article", "depth", "siblings", "pictures before", "pictures after", ABOVE, NEAR,
    "alike: words", "alike: blocks", "alike: link density", "alike: prose blocks",
    *(f"level {at}: {what}" for at in range(LEVELS) for what in _OF_LEVEL),
    "section: link density", "section: words", "section: blocks",
    "place", "words before", "prose before", "since h1", "since heading", "heading level", "since prose", "until prose",
    "tag before", "link density before", "tag after", "link density after", "end after",
    "page: words", "page: blocks", "page: link density", "page: prose blocks", "page: words in p", "page: list items", "page: h2",
    "page: h1", "page: prose share", "page: articles", "page: dated", *(f"page: {name}" for name in TYPES),
    *(f"page: {kind}" for kind in KINDS),
)  # fmt: skip
"""The features of :func:`rows`, in order."""


class HtmlFeatures:
    """What the features of a page's blocks are made of: sums over runs of blocks, and what is known of each element."""

    def __init__(self, page: Page, weights: HtmlWords, kinds: ClassWords | None = None) -> None:
        self.page = page
        self.weights = weights
        self._says = max(page.headlines or (page.title,), key=len)
        texts = [block.text for block in page.blocks]
        compiled = core.compiled()
        tables = (weights.table, weights.text_table, *((kinds.names_table, kinds.table) if kinds is not None else ()))
        self.compiled: Any = compiled if all(table is not None for table in tables) else None
        """The compiled core, where it can do what goes by the weights."""
        self.names = Names(page)
        if self.compiled is not None:
            self._add_all(texts, tables if kinds is not None else (*tables, None, None))
            sums: Sequence[int] = self.columns.kind_sums
            self.kind_scores = kinds.scores_of(sums) if kinds is not None else (0.0,) * len(KINDS)
            """How likely the page is to be of each of ``KINDS``, as logits."""
            return
        sampled = "".join(texts[:_SAMPLED_BLOCKS])[:_SAMPLED_CHARS:_SAMPLED_STEP]
        self.unspaced = _is_unspaced(sampled if len(texts) > 1 else texts[0])
        self._add_blocks(texts)
        self._add_elements()
        self._add_alike()
        self._add_sections()
        self._group_blocks()
        self.kind_scores = kinds.scores(self._named, self.said) if kinds is not None else (0.0,) * len(KINDS)
        self._add_title()
        self.articles, self.article_count = articles(page, self.title_at)

    @lazy
    def tag_codes(self) -> list[int]:
        """The number of the tag of each block's element."""
        tags = self.page.tags
        return [_TAGS.get(tags[block.element], 0) for block in self.page.blocks]

    @lazy
    def title(self) -> frozenset[str]:
        """The words of the page's title."""
        return frozenset(html_words(self._says, self.unspaced))

    @lazy
    def said(self) -> list[list[str]]:
        """The words of the first blocks that get a row."""
        blocks, unspaced = self.page.blocks, self.unspaced
        return [html_words(blocks[at].text, unspaced) for at in self.scored[:MOST_SAID]]

    def _add_all(self, texts: list[str], tables: tuple[Any, ...]) -> None:
        """All of it, by the compiled core."""
        page = self.page
        self.columns: Any = self.compiled.html_page(
            (texts, page.blocks, _KINDS),
            (page.tags, self.names.of_core, page.parents, page.hidden, page.firsts, page.ends, _TAGS), page.pictures, tables,
            (self._says, page.description), (_SAMPLED_BLOCKS, _SAMPLED_CHARS, _SAMPLED_STEP, _UNSPACED_SHARE),
            (BIT["hidden"], _H1, _LAST_HEADING, PROSE_WORDS, _DATED_WORDS, _GROUP, _GROUP_WORDS, MOST_SAID, FAR,
             _TITLE_WORDS, _LEAST_TITLE, _AS_HEADING),
        )  # fmt: skip
        self.words = self.columns.words
        self.unspaced = self.columns.is_unspaced

    def __getattr__(self, name: str) -> Any:
        """What the compiled core knows, as Python has it: hardly anybody asks for it."""
        if name not in _OF_CORE:
            raise AttributeError(f"features have no {name!r}")
        found = getattr(self.columns, name)
        setattr(self, name, found)
        return found

    def _add_blocks(self, texts: list[str]) -> None:
        blocks, unspaced = self.page.blocks, self.unspaced
        self.words = words = [*map(count_words, texts)] if unspaced else [text.count(" ") + 1 for text in texts]
        self.densities = densities = [block.link_density for block in blocks]
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

    def _add_elements(self) -> None:
        page = self.page
        firsts, ends = page.firsts, page.ends
        of_names = self.weights.of_names
        size = len(page.tags)
        self.own, self.near, self.far = own, near, far = [0.0] * size, [0.0] * size, [0.0] * size
        self.masks, self.paths, self.depths = masks, paths, depths = [0] * size, [0] * size, [0] * size
        self.alike, self.ups = alike, ups = [0] * size, [0] * size
        self.children = children = [0] * (size + 1)  # the last is that of no element
        described: dict[tuple[str, str], tuple[int, float, float, float, int, tuple[str, ...]]] = {}
        known: dict[int, int] = {}
        for e, (tag_and_names, parent) in enumerate(zip(zip(page.tags, page.names, strict=True), page.parents, strict=True)):
            found = described.get(tag_and_names)
            if found is None:
                found = described[tag_and_names] = (len(described), *of_names(*tag_and_names))
            number, own[e], near[e], weight, mask, _ = found
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
        self._named = [found[-1] for found in described.values()]

    def _add_alike(self) -> None:
        """Sums over the blocks whose elements have the same tags and names all the way up."""
        size = self.kinds
        self.alike_words, self.alike_links = [0] * size, [0.0] * size
        self.alike_blocks, self.alike_long = [0] * size, [0] * size
        for block, count, density, long in zip(self.page.blocks, self.words, self.densities, self.long, strict=True):
            kind = self.alike[block.element]
            self.alike_words[kind] += count
            self.alike_links[kind] += count * density
            self.alike_blocks[kind] += 1
            self.alike_long[kind] += long

    def _add_sections(self) -> None:
        """For each block the section that it stands in, a heading and what follows it; and the distances to prose."""
        codes = self.tag_codes
        size = len(codes)
        starts = [at for at, code in enumerate(codes) if at and _H1 <= code <= _LAST_HEADING]
        self.section_of: list[tuple[int, int]] = []
        for start, end in zip([0, *starts], [*starts, size], strict=True):
            self.section_of += repeat((start, end), end - start)
        self.since_prose, self.until_prose = distances(self.long)
        self.headings_to = [0, *accumulate([_H1 <= code <= _LAST_HEADING for code in codes])]
        of_words = zip(self.words, self.page.blocks, strict=True)
        self.dated = [w <= _DATED_WORDS and _has_digit(block.text) for w, block in of_words]
        self.dated_to = [0, *accumulate(self.dated)]
        # How far back the page's heading and the last heading are, and the tag of the latter.
        self.headings: list[tuple[int, int, int]] = []
        h1, level, since = -99, 0, FAR
        for at, code in enumerate(codes):
            if _H1 <= code <= _LAST_HEADING:
                level, since = code, 0
                if code == _H1:
                    h1 = at
            self.headings.append((at - h1 if at < h1 + 99 else 99, since, level))
            if since < FAR:
                since += 1

    def _group_blocks(self) -> None:
        """Which blocks get a row: of several that are alike and say little (the links of a menu), the middle one alone."""
        alike, elements = self.alike, [block.element for block in self.page.blocks]
        grouped = [
            long == 0 and blocks >= _GROUP and (links > 0.9 * words or words < _GROUP_WORDS * blocks)
            for long, blocks, links, words in zip(
                self.alike_long, self.alike_blocks, self.alike_links, self.alike_words, strict=True
            )
        ]
        until = [blocks // 2 if is_group else 0 for is_group, blocks in zip(grouped, self.alike_blocks, strict=True)]
        self.standing = standing = [-1] * self.kinds  # for each group the block that stands for all of it
        self.scored = scored = list[int]()
        for at, element in enumerate(elements):
            kind = alike[element]
            if not grouped[kind]:
                scored.append(at)
            elif until[kind]:
                until[kind] -= 1
            elif standing[kind] < 0:
                standing[kind] = at
                scored.append(at)

    def _add_title(self) -> None:
        """Where the page says its title."""
        codes, title = self.tag_codes, self.title
        self.title_at, best = -1, _LEAST_TITLE
        for at, said in zip(self.scored, self.said, strict=False):
            both = len(title.intersection(said)) if self.words[at] <= _TITLE_WORDS else 0
            if both:
                likeness = both * both / (len(title) * len(said)) + (_AS_HEADING if _H1 <= codes[at] <= _LAST_HEADING else 0)
                if likeness > best:
                    self.title_at, best = at, likeness

    def probabilities(self, of: Score, wanted: Sequence[int], rows: Iterable[Sequence[float]]) -> list[float]:
        """For each block the probability by its row, or by that of the block that stands for it: of those without one, nought."""
        if self.compiled is not None and has_core(of) and isinstance(rows, self.compiled.Table):
            found: list[float] = self.compiled.html_probabilities(self.columns, of.compiled, rows, wanted)
            return found
        found = [0.0] * len(self.page.blocks)
        for at, score in zip(wanted, scores(of, rows), strict=True):
            found[at] = probability_of(score)
        self.spread(found)
        return found

    def spread(self, probabilities: list[float]) -> None:
        """Gives each block of a group the probability of the one that stands for it."""
        standing, alike = self.standing, self.alike
        for at, block in enumerate(self.page.blocks):
            for_all = standing[alike[block.element]]
            if for_all >= 0:
                probabilities[at] = probabilities[for_all]

    def stand_in(self, at: int) -> int:
        """The block whose row is that of a block, too: of a group the one that stands for it, else itself."""
        for_all = self.standing[self.alike[self.page.blocks[at].element]]
        return at if for_all < 0 else for_all

    def stands_for(self, at: int) -> int:
        """How many blocks the row of a block is that of."""
        kind = self.alike[self.page.blocks[at].element]
        return 1 if self.standing[kind] < 0 else self.alike_blocks[kind]

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

    def declared_row(self) -> tuple[float, ...]:
        """The features of the whole page that are no sums over its blocks: what it says that it is, and seems to be."""
        types = self.page.types
        return (*[1.0 if name in types else 0.0 for name in TYPES], *self.kind_scores)

    def page_row(self) -> tuple[float, ...]:
        """The features of the whole page."""
        total, size = self.words_to[-1], len(self.words)
        codes = self.tag_codes
        in_p = sum([w for w, code in zip(self.words, codes, strict=True) if code == 1])
        return (
            total, size, self.links_to[-1] / total, sum(self.long), in_p / total, codes.count(2) / size, codes.count(_H1 + 1),
            codes.count(_H1), self.prose_to[-1] / total, self.article_count, self.dated_to[-1] / size,
            *self.declared_row(),
        )  # fmt: skip


def rows(features: HtmlFeatures, wanted: Sequence[int]) -> Iterable[tuple[float, ...]]:
    """The features of some blocks of a page, named by ``FEATURES``; ``wanted`` in rising order."""
    if features.compiled is None:
        return _rows(features, wanted)
    compiled, columns, declared = features.compiled, features.columns, features.declared_row()
    if wanted is features.scored:
        return compiled.html_rows(columns, None, None, declared)  # type: ignore[no-any-return]
    own = [*zip(*_said(features, wanted), strict=True)]
    return compiled.html_rows(columns, wanted, own or [()] * 4, declared)  # type: ignore[no-any-return]


def _said(features: HtmlFeatures, wanted: Sequence[int]) -> Iterator[tuple[float, float, float, float]]:
    """What the words of some blocks weigh; how like the description of the page they are, and the title."""
    page, weight_of, unspaced, title = features.page, features.weights.text.get, features.unspaced, features.title
    description, known = (
        frozenset(html_words(page.description, unspaced)),
        dict(zip(features.scored, features.said, strict=False)),
    )
    for at in wanted:
        said = known.get(at) or html_words(page.blocks[at].text, unspaced)
        of_title = len(title.intersection(said))
        yield (
            sum(map(weight_of, said, repeat(0.0)), 0.0),
            len(description.intersection(said)) / len(said) if said else 0.0,
            of_title / len(said) if of_title else 0.0, of_title / len(title) if of_title else 0.0,
        )  # fmt: skip


def _rows(features: HtmlFeatures, wanted: Sequence[int]) -> Iterator[tuple[float, ...]]:
    page, words, densities, ends, masks = features.page, features.words, features.densities, features.ends, features.masks
    words_to, links_to, prose_to, codes = features.words_to, features.links_to, features.prose_to, features.tag_codes
    parents, size, total, prose = page.parents, len(words), words_to[-1], prose_to[-1] or 1
    page_row = features.page_row()
    levels = {-1: _whole(features) * LEVELS}
    pictures = features.pictures
    to_title = ToTitle(features.page, features.words_to, features.ups, features.title_at)
    for at, (weight, of_description, says_of_title, of_title) in zip(wanted, _said(features, wanted), strict=True):
        block = page.blocks[at]
        text, e = block.text, block.element
        parent = parents[e]
        near = masks[e]
        if parent >= 0:
            near |= masks[parent]
            if parents[parent] >= 0:
                near |= masks[parents[parent]]
        kind = features.alike[e]
        first, end = features.section_of[at]
        section_words = words_to[end] - words_to[first]
        container = features.container(at)
        if container not in levels:
            _add_levels(features, container, levels)
        yield (
                words[at], densities[at], ends[at], codes[at], _KINDS.get(block.kind, 0),
                features.copies[text],
                weight, of_description, features.names_weight(e), says_of_title, of_title,
                *to_title.of(at, container), features.articles[e], features.depths[e], features.children[parent],
                pictures[at], pictures[at + 1], features.paths[e], near,
                features.alike_words[kind] / total, features.alike_blocks[kind],
                features.alike_links[kind] / features.alike_words[kind], features.alike_long[kind],
                *levels[container],
                (links_to[end] - links_to[first]) / section_words, section_words, end - first,
                at / size, words_to[at] / total, prose_to[at] / prose, *features.headings[at],
                features.since_prose[at], features.until_prose[at],
                *((codes[at - 1], densities[at - 1]) if at else (-1, -1.0)),
                *((codes[at + 1], densities[at + 1], ends[at + 1]) if at + 1 < size else (-1, -1.0, -1)),
                *page_row,
        )  # fmt: skip


def _has_digit(text: str) -> bool:
    return _DIGIT.search(text) is not None


def _whole(features: HtmlFeatures) -> tuple[float, ...]:
    total, size = features.words_to[-1], len(features.words)
    dated, headings = features.dated_to[-1], features.headings_to[-1]
    return (1.0, features.links_to[-1] / total, 1.0, total / size, size, dated / size, headings / size)


def _add_levels(features: HtmlFeatures, container: int, levels: dict[int, tuple[float, ...]]) -> None:
    """Enters the features of a container and of those around it, the innermost first."""
    new = []
    while container not in levels:
        new.append(container)
        container = features.ups[container]
    firsts, ends = features.page.firsts, features.page.ends
    words_to, links_to, prose_to = features.words_to, features.links_to, features.prose_to
    dated_to, headings_to = features.dated_to, features.headings_to
    total, prose = words_to[-1], prose_to[-1] or 1
    around = levels[container]
    for container in reversed(new):
        a, b = firsts[container], ends[container]
        words, size = words_to[b] - words_to[a], b - a
        around = levels[container] = (
            words / total, (links_to[b] - links_to[a]) / words, (prose_to[b] - prose_to[a]) / prose, words / size, size,
            (dated_to[b] - dated_to[a]) / size, (headings_to[b] - headings_to[a]) / size, *around[: -len(_OF_LEVEL)],
        )  # fmt: skip


def _is_unspaced(sample: str) -> bool:
    """Whether a text is written without blanks between words."""
    return not sample.isascii() and len(UNSPACED.findall(sample)) > _UNSPACED_SHARE * len(sample)
