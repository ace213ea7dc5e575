"""The elements that are open at a place of a page, and the formatting elements that a parser would open again.

It follows WHATWG HTML (sections 13.2.4 and 13.2.6) as far as depth and number go: what it says is open is open, or a little more.
Each step takes constant time, or is paid for by an element that was opened.
"""

from __future__ import annotations

from collections import defaultdict

VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr frame basefont bgsound keygen image".split()
)
"""Elements that hold nothing."""
FORMATTING = frozenset("a b big code em font i nobr s small strike strong tt u".split())
"""Elements that are opened again in what follows when something closes around them."""
_MARKERS = frozenset("applet object marquee template td th caption".split())
_SCOPES = _MARKERS | {"table"}
_SPECIAL = frozenset(
    "address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd details "
    "dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html "
    "iframe img input keygen li link listing main marquee menu meta nav noembed noframes noscript object ol p param plaintext "
    "pre search script section select source style summary table tbody td template textarea tfoot th thead title tr track ul wbr "
    "xmp".split()
)
_SCOPED = frozenset(
    "address article aside blockquote button center details dialog dir div dl fieldset figcaption figure footer header hgroup "
    "listing main menu nav ol pre search section select summary ul form p li dd dt h1 h2 h3 h4 h5 h6 applet marquee object "
    "template".split()
)
"""Elements whose end tag closes what is open in them; that of others does so only where nothing special is."""
_TABLE_PARTS = frozenset("table caption colgroup tbody thead tfoot tr td th".split())
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_CLOSES_P = frozenset(
    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header hgroup main menu "
    "nav ol p search section summary ul h1 h2 h3 h4 h5 h6 pre listing form li dd dt plaintext table hr xmp".split()
)
_HTML_IN = {
    "svg": frozenset(("foreignobject", "desc", "title")),
    "math": frozenset(("mi", "mo", "mn", "ms", "mtext")),
}  # what holds HTML in SVG and in MathML
BREAKS_OUT = frozenset(
    "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p "
    "pre ruby s small span strong strike sub sup table tt u ul var".split()
)
"""What stands in no SVG: its tag closes that."""
FONT_ATTRIBUTES = ("color", "face", "size")
"""With one of these <font> does, too."""
_OPENS_FORMATTING = frozenset("button applet marquee object select".split())
_WITHIN = {"li": ("ul", "ol"), "p": ("button",)}  # what an end tag does not reach through
_IN_SELECT = frozenset("select option optgroup template".split())
_SIBLINGS = {"li": ("li",), "dd": ("dd", "dt"), "dt": ("dd", "dt")}
_ROWS = {
    "td": ("td", "th"), "th": ("td", "th"), "tr": ("tr",), "tbody": ("tbody", "thead", "tfoot"),
    "thead": ("tbody", "thead", "tfoot"), "tfoot": ("tbody", "thead", "tfoot"), "caption": ("caption",),
}  # fmt: skip
ALIKE = 3
"""Formatting elements of the same tag that are kept (the "Noah's Ark clause")."""
_LOOPS = 8  # times that one end tag is looked for again ("adoption agency")


class _Formatting:
    __slots__ = ("is_open", "key")

    def __init__(self, key: tuple[str, str]) -> None:
        self.key = key
        self.is_open = True


class OpenElements:
    """The stack of open elements.

    >>> tree = OpenElements()
    >>> for name in ("div", "p", "b", "p"):
    ...     tree.open(name)
    >>> tree.stack
    ['div', 'p']
    >>> tree.text()
    >>> tree.stack
    ['div', 'p', 'b']
    """

    def __init__(self) -> None:
        self.stack: list[str] = []
        self.reopened = 0
        """How many formatting elements were opened again."""
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        self._special: list[int] = []
        self._scopes: list[int] = []
        self._tables: list[int] = []
        self._foreign: list[int] = []  # the places of <svg> and <math>, and of what holds HTML in them
        self._html: list[int] = []  # the places of what is neither
        self._keys: list[str] = []  # their names; in capitals for what is no HTML
        self._entries: list[_Formatting | None] = []
        self._active: list[_Formatting | None] = []  # None is a marker
        self._alike: defaultdict[tuple[str, str], int] = defaultdict(int)
        self._markers: list[int] = []
        self._keeps_formatting = True

    @property
    def is_foreign(self) -> bool:
        """Whether what comes next stands in SVG or MathML."""
        return bool(self._foreign) and self.stack[self._foreign[-1]] in _HTML_IN

    @property
    def is_at_foreign(self) -> bool:
        """Whether the innermost element is one of SVG or MathML, though it may hold HTML."""
        return bool(self._foreign) and (not self._html or self._html[-1] < len(self.stack) - 1)

    @property
    def is_in_foreign(self) -> bool:
        """Whether it stands in SVG or MathML, or in HTML in these."""
        return bool(self._foreign)

    def open(self, name: str, attributes: str = "", is_odd: bool = False) -> None:
        """A start tag: what it closes is closed, and the element is open.

        ``is_odd`` is true of a <font> that breaks out of SVG, and of an <annotation-xml> that holds HTML.
        """
        if self.is_foreign and not (name == "svg" and self.stack[-1] == "annotation-xml"):
            if name not in BREAKS_OUT and not (name == "font" and is_odd):
                self._push_foreign(name, is_odd)
                return
            self.break_out()
        if name in _ROWS and not self._tables:
            return  # a part of a table that stands in none
        if self._last("select") < 0:  # parsers differ on what may close what in it
            self._close_before(name)
        self._open_rows(name)
        if name not in _SPECIAL or name in _OPENS_FORMATTING:
            self.text()
        entry = _Formatting((name, attributes)) if name in FORMATTING and self._keeps_formatting else None
        self._push(name, entry)
        if entry is not None:
            self._activate(entry)

    def close(self, name: str) -> bool:
        """An end tag; gives whether it closes something."""
        if self.is_at_foreign:
            place = self._last(name.upper())
            if place > (self._html[-1] if self._html else -1):
                self._cut(place)
                return True
            if name in ("p", "br"):
                self.break_out()
        place = max(map(self._last, _HEADINGS)) if name in _HEADINGS else self._last(name)  # of one level or another
        if name in FORMATTING:
            self._close_formatting(name, place)
            return True
        if place < 0 or place <= max((self._last(other) for other in _WITHIN.get(name, ())), default=-1):
            return False
        if name not in _IN_SELECT and self._last("select") > place:
            return False
        if name == "form" and place < len(self.stack) - 1:
            return False  # it is closed, and what is in it stays open
        barriers = self._tables if name in _TABLE_PARTS else self._scopes if name in _SCOPED else self._special
        if barriers and place < barriers[-1]:
            return False
        self._cut(place)
        return True

    def break_out(self) -> None:
        """Closes the SVG or MathML that something stands in which cannot."""
        while self.is_foreign:
            self._cut(self._foreign[-1])

    def closes_first(self, name: str) -> bool:
        """Whether a start tag closes an element before it opens its own, so that the stack grows no deeper."""
        if self._last("select") >= 0:
            return False
        names = _SIBLINGS.get(name) or _ROWS.get(name) or (("p",) if name == "p" else ())
        if name == "option":
            return bool(self.stack) and self.stack[-1] == "option"
        if name in _ROWS and not self._is_in_table:
            return False
        barriers = self._tables if name in _ROWS else self._special
        last = max(map(self._last, names), default=-1)
        return last >= 0 and (not barriers or last >= barriers[-1])

    @property
    def active(self) -> int:
        """How many formatting elements would be opened again."""
        return len(self._active)

    def text(self) -> None:
        """Text, or what else opens formatting elements again that something closed around."""
        active = self._active
        if not active or active[-1] is None or active[-1].is_open:
            return
        first = len(active) - 1
        while first and (before := active[first - 1]) is not None and not before.is_open:
            first -= 1
        for at in range(first, len(active)):
            entry = active[at]
            if entry is not None:
                entry.is_open = True
                self._push(entry.key[0], entry)
                self.reopened += 1

    def forget_formatting(self) -> None:
        """From here on formatting elements are elements like others."""
        self._keeps_formatting = False
        self._markers.clear()
        self._active.clear()
        self._alike.clear()

    @property
    def _is_in_table(self) -> bool:
        """Whether the next around that a part of a table may stand in is a table, and no template."""
        return bool(self._tables) and self.stack[self._tables[-1]] == "table"

    def _close_before(self, name: str) -> None:
        if name in _SIBLINGS:
            self._cut_siblings(_SIBLINGS[name])
        if name in _CLOSES_P:
            place = self._last("p")
            if place >= 0 and (not self._scopes or place > self._scopes[-1]) and place > self._last("button"):
                self._cut(place)
        if name in _ROWS:
            if self._is_in_table:
                self._cut_if_within(_ROWS[name], self._tables)
        elif (name in ("option", "optgroup") and self.stack and self.stack[-1] == "option") or (
            name in _HEADINGS and self.stack and self.stack[-1] in _HEADINGS
        ):
            self._cut(len(self.stack) - 1)
        elif name == "button":
            self._cut_if_within(("button",), self._scopes)
        elif name in ("a", "nobr"):
            self._close_formatting(name, self._last(name), starts=True)

    def _open_rows(self, name: str) -> None:
        """Opens the parts of a table that a cell or a row stands in, where the page leaves their tags out."""
        if name in ("td", "th", "tr") and self._is_in_table:
            table = self._tables[-1]
            if max(map(self._last, _ROWS["tbody"])) < table:
                self._push("tbody", None)
            if name != "tr" and self._last("tr") < table:
                self._push("tr", None)

    def _cut_siblings(self, names: tuple[str, ...]) -> None:
        """Closes an item before the next, if nothing special but <div>, <p> and <address> is between."""
        for place in reversed(self._special):
            if self.stack[place] in names:
                self._cut(place)
                return
            if self.stack[place] not in ("address", "div", "p"):
                return

    def _cut_if_within(self, names: tuple[str, ...], barriers: list[int]) -> None:
        place = max(map(self._last, names))
        if place >= 0 and (not barriers or place > barriers[-1]):
            self._cut(place)

    def _close_formatting(self, name: str, place: int, starts: bool = False) -> None:
        """The end tag of a formatting element: with something special in it that stays open, but is not opened again."""
        entry: _Formatting | None = None
        if place >= 0 and (not self._scopes or place > self._scopes[-1]):
            entry = self._entries[place]
            above = sum(special > place for special in self._special[-_LOOPS - 1 :])
            if not above:
                self._cut(place)
            elif above > _LOOPS:
                return
        else:
            for other in reversed(self._active[-_LOOPS:]):
                if other is None:
                    return
                if other.key[0] == name:
                    entry = other if starts or not other.is_open else None
                    break
        if entry is not None:
            self._deactivate(entry)

    def _activate(self, entry: _Formatting) -> None:
        self._active.append(entry)
        self._alike[entry.key] += 1
        if self._alike[entry.key] > ALIKE:
            for other in self._active:
                if other is not None and other.key == entry.key:
                    self._deactivate(other)
                    break

    def _deactivate(self, entry: _Formatting) -> None:
        for at in range(len(self._active) - 1, -1, -1):
            if self._active[at] is entry:
                del self._active[at]
                self._alike[entry.key] -= 1
                return

    def _last(self, name: str) -> int:
        places = self._places.get(name)
        return places[-1] if places else -1

    def _push(self, name: str, entry: _Formatting | None) -> None:
        place = len(self.stack)
        self._push_plain(name, name.upper() if name in _HTML_IN else name, entry)
        (self._foreign if name in _HTML_IN else self._html).append(place)
        if name in _SPECIAL:
            self._special.append(place)
        if name in _SCOPES:
            self._scopes.append(place)
        if name in ("table", "template"):
            self._tables.append(place)
        if name in _MARKERS and self._keeps_formatting:
            self._markers.append(place)
            self._active.append(None)

    def _push_foreign(self, name: str, is_odd: bool) -> None:
        place = len(self.stack)
        around = self.stack[self._foreign[-1]]
        self._push_plain(name, name.upper(), None)
        if name in _HTML_IN[around] or (around == "math" and name == "annotation-xml" and is_odd):
            self._foreign.append(place)
            self._special.append(place)
            self._scopes.append(place)

    def _push_plain(self, name: str, key: str, entry: _Formatting | None) -> None:
        self._places[key].append(len(self.stack))
        self.stack.append(name)
        self._keys.append(key)
        self._entries.append(entry)

    def _cut(self, place: int) -> None:
        """Closes the element at a place of the stack, and those in it."""
        while len(self.stack) > place:
            entry = self._entries.pop()
            self.stack.pop()
            self._places[self._keys.pop()].pop()
            if entry is not None:
                entry.is_open = False
            for places in (self._special, self._scopes, self._tables, self._foreign, self._html):
                if places and places[-1] == len(self.stack):
                    places.pop()
            if self._markers and self._markers[-1] == len(self.stack):
                self._markers.pop()
                while self._active and (other := self._active.pop()) is not None:
                    self._alike[other.key] -= 1
