"""What a user says of a page by CSS: where its body is, what is in the way, and where its title, its date and its author stand.

The elements are found in the tree that the page's blocks come from, and one more walk over it tells which text stands in them:
so a rule is about the page as it was read, and the ledger accounts for what it takes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar

from cleanse.lexicon import Lexicon
from cleanse.marked import Folds
from cleanse.read.select import DROP, INSTEAD, KEEP, matched, outermost, selectors
from cleanse.read.tree import NEW_LINE, Blocks
from cleanse.values import NamedTuple, dataclass

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_LONGEST = 1000  # characters of what an element says


@dataclass(frozen=True)
class PageRules:
    """Selectors of CSS by what they say of a page. A value: comparable, hashable, picklable.

    :raises BadSelector: for what is no CSS selector.
    :raises TypeError: for what is no text, and not several.

    >>> PageRules(drop=[".ad", "#comments"])
    PageRules(keep=(), drop=('.ad', '#comments'), title=(), date=(), author=())
    >>> bool(PageRules())
    False
    """

    keep: str | Sequence[str] | None = ()
    """What stands in these elements is the body, all of it; nothing: the body is looked for."""
    drop: str | Sequence[str] | None = ()
    """What stands in these is none, wherever they stand."""
    title: str | Sequence[str] | None = ()
    """The headline."""
    date: str | Sequence[str] | None = ()
    """The day of publication."""
    author: str | Sequence[str] | None = ()
    """Who wrote it."""

    def __post_init__(self) -> None:
        for name in NAMES:
            object.__setattr__(self, name, selectors(name, getattr(self, name)))

    def __bool__(self) -> bool:
        return any(self.of(name) for name in NAMES)

    def beside(self, others: PageRules) -> PageRules:
        """These rules and others, of which those give way that say the same thing otherwise; what is dropped adds up.

        >>> PageRules(keep="main", drop=".ad").beside(PageRules(keep="article", drop=".promo", title="h1"))
        PageRules(keep=('main',), drop=('.ad', '.promo'), title=('h1',), date=(), author=())
        """
        found = {name: self.of(name) or others.of(name) for name in NAMES}
        return PageRules(**{**found, DROP: (*dict.fromkeys((*self.of(DROP), *others.of(DROP))),)})

    def of(self, name: str) -> tuple[str, ...]:
        """The selectors of a name in ``NAMES``."""
        return tuple(getattr(self, name))


NAMES = (KEEP, DROP, "title", "date", "author")
"""What rules may say."""


class Ruled(NamedTuple):
    """Which text of each block stands in elements that rules name, by the rule, from where to where; and what to warn of."""

    spans: Sequence[Mapping[str, Sequence[tuple[int, int]]]]
    matched: frozenset[str] = frozenset()
    """The rules that matched something with text in it."""
    warnings: tuple[str, ...] = ()
    told: Mapping[str, str | list[str]] = MappingProxyType({})
    """What the elements say that are named as title, date and author, by the keys of metadata."""


class _Open(NamedTuple):
    """An element that a rule names, of which the end has not been met."""

    depth: int
    rule: str
    first: int
    """The first of the block's pieces of text that it holds."""


class RuledBlocks(Blocks):
    """The same blocks, and which of their text stands in the elements that rules name, by lexbor's number of each."""

    is_marking: ClassVar[bool] = True

    def __init__(self, named: Mapping[int, Sequence[str]]) -> None:
        super().__init__()
        self.named = named
        self.spans: list[dict[str, list[tuple[int, int]]]] = []
        self.open_rules: list[_Open] = []
        self.pieces: list[tuple[str, int, int]] = []

    def open(self, node: LexborNode, pieces: int, is_entered: bool) -> None:
        """An element opens, which a rule may name."""
        if is_entered and (rules := self.named.get(node.mem_id)):
            self.open_rules += [_Open(len(self.nodes) + 1, rule, pieces) for rule in rules]

    def close(self, pieces: int) -> None:
        """The innermost element closes."""
        depth = len(self.nodes)
        while self.open_rules and self.open_rules[-1].depth == depth:
            _, rule, first = self.open_rules.pop()
            if first < pieces:
                self.pieces.append((rule, first, pieces))

    def add(self, texts: list[str], depth: int, link_chars: int) -> None:
        """Enters a block, and which of its text stands in what is open or was while it was read."""
        before = len(self.made.blocks)
        super().add(texts, depth, link_chars)
        found = [*self.pieces, *((rule, first, len(texts)) for _, rule, first in self.open_rules)]
        if len(self.made.blocks) > before:
            self.spans.append(self._placed(texts, found))
        self.pieces = []
        self.open_rules = [one._replace(first=0) for one in self.open_rules]

    def _placed(self, texts: list[str], found: Sequence[tuple[str, int, int]]) -> dict[str, list[tuple[int, int]]]:
        """From where to where each rule reaches in the block that was entered last, which has these texts."""
        placed: dict[str, list[tuple[int, int]]] = {}
        if not found:
            return placed
        size = len(self.made.blocks[-1].text)
        if all(first == 0 and last == len(texts) for _, first, last in found):  # as most are
            return {rule: [(0, size)] for rule, _, _ in found}
        folds, counts = Folds(self.made.blocks[-1].text), [0]
        for piece in texts:
            counts.append(counts[-1] + (len("".join(piece.split())) if piece is not NEW_LINE else 0))
        for rule, first, last in found:
            if counts[first] < counts[last]:
                placed.setdefault(rule, []).append((folds.start(counts[first]), folds.end(counts[last])))
        return {rule: _joined(spans) for rule, spans in placed.items()}


def named_elements(tree: LexborHTMLParser, rules: PageRules) -> tuple[dict[int, list[str]], tuple[str, ...]]:
    """The elements that rules name, by lexbor's number of each, and warnings of those that name none or all.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> named_elements(LexborHTMLParser("<p>It rained."), PageRules(drop=".ad"))
    ({}, ("No element matches '.ad': nothing was dropped.",))
    """
    named: dict[int, list[str]] = {}
    warnings: list[str] = []
    for rule in (KEEP, DROP):
        nodes, of_rule = matched(tree, rule, rules.of(rule))
        warnings += of_rule
        for node in nodes:
            named.setdefault(node.mem_id, []).append(rule)
    return named, tuple(warnings)


def stands_in(tree: LexborHTMLParser, rules: PageRules) -> Callable[[LexborNode], bool]:
    """Whether rules leave an element that has no text, such as a picture: it stands in what is kept, where that is said, and in
    nothing that is dropped.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> tree = LexborHTMLParser("<figure><img></figure><p><img>")
    >>> [*map(stands_in(tree, PageRules(drop="figure")), tree.css("img"))]
    [False, True]
    """
    named, _ = named_elements(tree, rules)
    keeps = any(KEEP in of for of in named.values())

    def is_left(node: LexborNode) -> bool:
        found: set[str] = set()
        above: LexborNode | None = node
        while above is not None:
            found.update(named.get(above.mem_id, ()))
            above = above.parent
        return DROP not in found and (KEEP in found or not keeps)

    return is_left


def told_by(tree: LexborHTMLParser, rules: PageRules, lexicon: Lexicon) -> tuple[dict[str, str | list[str]], dict[int, str]]:
    """What rules say of title, date and author, by the keys of metadata; and the elements that say it, by lexbor's number.

    Of several selectors the first counts whose elements say something: by ``content`` or ``datetime``, or else by their text.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> tree = LexborHTMLParser("<h2>Rain</h2><p class=by>By Ann Lee and Jo Doe<time datetime=2024-05-03T10:00Z>Friday</time>")
    >>> told_by(tree, PageRules(title=["h1", "h2"], date="time"), Lexicon.default())[0]
    {'title': 'Rain', 'date': '2024-05-03', 'published': '2024-05-03T10:00+00:00'}
    """
    from cleanse.read.metadata.dates import DateParser
    from cleanse.read.metadata.names import NameParser

    language = (tree.root.attributes.get("lang") if tree.root is not None else None) or ""
    found: dict[str, str | list[str]] = {}
    elements: dict[int, str] = {}
    title = _first(tree, rules.title, lambda node: [_said(node, "content")])
    date = _first(tree, rules.date, lambda node: [lexicon.cached(DateParser).iso(_said(node, "content", "datetime"), language)])
    authors = _first(tree, rules.author, lambda node: lexicon.cached(NameParser).names(_said(node, "content"), language), True)
    if title:
        found["title"] = title[0][1]
    if date:
        found |= {"date": date[0][1][:10], "published": date[0][1]}
    if authors:
        names = list(dict.fromkeys(name for _, name in authors))
        found |= {"byline": ", ".join(names), "author": names}
    for rule, said in (("title", title), ("date", date), ("author", authors)):
        elements |= {node.mem_id: rule for node, _ in said}
    return found, elements


def _first(
    tree: LexborHTMLParser,
    given: str | Sequence[str] | None,
    say: Callable[[LexborNode], Iterable[str | None]],
    has_several: bool = False,
) -> list[tuple[LexborNode, str]]:
    """The first element that says something, or all of the first selector of which some do, and what they say."""
    for selector in given or ():
        found = [(node, text) for node in outermost(tree, selector) for text in say(node) if text]
        if found:
            return found if has_several else found[:1]
    return []


def _said(node: LexborNode, *attributes: str) -> str:
    told = next((value for name in attributes if (value := node.attributes.get(name))), None)
    return " ".join((node.text() if told is None else told)[:_LONGEST].split())


def ruled(
    blocks: RuledBlocks, rules: PageRules, warnings: Sequence[str] = (), told: Mapping[str, str | list[str]] | None = None
) -> Ruled:
    """What rules say of the blocks of a page that was walked."""
    matched = frozenset(rule for spans in blocks.spans for rule in spans)
    is_empty = KEEP in {rule for of in blocks.named.values() for rule in of} and KEEP not in matched
    said = [f"What {', '.join(rules.of(KEEP))!r} matches has no text: {INSTEAD[KEEP]}."] if is_empty else []
    return Ruled(blocks.spans, matched, (*warnings, *said), told or {})


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order, those as one that touch."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found
