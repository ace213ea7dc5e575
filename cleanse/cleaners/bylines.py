"""Bylines, sign-offs and date lines: out of the text, into the metadata. A dateline that opens a paragraph is body."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import ClassVar

from cleanse.cleaners.standing import LineRules
from cleanse.document import Cut, Document, Edit
from cleanse.lexicon import UNSPACED, Lexicon, Phrase, trim
from cleanse.patterns import regex
from cleanse.roles.findings import QUOTES, Around, Finding
from cleanse.text import language
from cleanse.text.concerns import BYLINE, concerning
from cleanse.text.dates import Dates
from cleanse.text.kinds import DATES, Kinds
from cleanse.text.lines import Line, LineFeatures, find_phrases, lines, prose_range
from cleanse.values import dataclass

_NO_LANGUAGE: frozenset[str] = frozenset()
_NOTHING = "", _NO_LANGUAGE
_LINE_CHARS = 200
_LINE_WORDS = 20  # of a byline with names, roles and dates
_SIGN_OFF_WORDS = 70
_BRACKETS = (")", ").", "）", "）。", "]")
_SIGNATURE = 400  # characters
_NAME_WORDS = 5
_NAMES_WORDS = 14
_PARTS = regex(r"\s*[|•·／]\s*|\s+[–—/-]\s+|\s{3,}")
_HAS_PARTS = regex(r"[|•·／–—/-]|\s\s\s")  # without which they find nothing
_LABEL = regex(r"([^:：｜丨]{1,40})[:：｜丨]\s*(.+)")
_COMMA = regex("[,，、]")
_DATE_OPENS = regex(r"^(?:[a-zà-ÿ]{2,3} )+(?=\d)")  # "on", "le", "am"
_YEAR = regex(r"(?<!\d)\d{4}(?!\d)")
_OLDEST = 1990  # year of an article of the web: older ones are those of books, records and battles
_SPAN = regex(r"(?<![\d:.])\d{1,2}\.?\s?[–—-]\s?\d{1,2}\.?\s+[^\W\d]")  # "27–28 January 2024": when something takes place
_INITIALS = regex(r"[(\[/]?(?:[A-ZÀ-ÞА-Я]\.\s?){1,3}[A-ZÀ-ÞА-Я]?\.?[)\]]?|[(\[][a-zà-ÿ]{2,4}(?:/[a-zà-ÿ]{2,4}){0,3}[)\]]")
_LAST_PARENTHESIS = regex(r"[(（\[][^()（）\[\]]{3,400}[)）\]]\W{0,2}\Z")


@dataclass(frozen=True)
class Bylines(LineRules):
    """Takes who wrote an article, when, and how long it takes to read.

    Names alone are no evidence: a word such as "By", a role, a label or a date must say what a line is. Bylines and
    dates are looked for before the second and after the last paragraph of prose, where an article's own headings and
    dates do not stand.

    >>> from cleanse import inspect
    >>> inspect("Rain\\n\\n- By ANN LEE and JO DOE\\n\\nIt rained in the whole of the valley today.").metadata
    {'byline': 'ANN LEE and JO DOE'}
    """

    name: ClassVar[str] = "bylines"

    def edits(self, doc: Document) -> Iterator[Edit]:
        """An edit for each line that is a byline, a sign-off, a date or a reading time."""
        second, last = doc.cached(prose_range)
        rules: dict[int, str] = {}
        for line in concerning(doc, BYLINE):
            if line.wrapped:
                continue
            rule = _named_rule(doc, line) if line.features.phrases else ""
            if not rule and (line.number < second or line.number > last):
                rule = _rule(doc, line, at_end=line.number > last)
            if rule:
                rules[line.number] = rule
            elif line.text.endswith(_BRACKETS) and line.prose and line.block.kind != "code":
                yield from _signed(line, doc.lexicon)
        rules = _without_entries(doc, _without_unmarked(doc, rules), second, last)
        findings = {number: Finding(rule) for number, rule in rules.items()}
        yield from self.edits_of(doc, findings, _elsewhere(doc, rules, second, last))

    def metadata(self, cut: Cut, lexicon: Lexicon) -> dict[str, str]:
        """What a cut of this cleaner tells: ``byline``, ``initials``, ``date`` or ``sign_off``."""
        rule, text = cut.rule, " ".join(trim(cut.removed).split())
        if rule in ("sign-off", "initials"):
            return {rule.replace("-", "_"): text}
        found: dict[str, str] = {}
        known = lexicon.cached(_Known)
        parts = _parts(text) if rule != "reading-time" else []
        for part in chain.from_iterable(_apart(part, known) or (part,) for part in parts):
            if lexicon.cached(Dates).is_date(part):
                found.setdefault("date", _after(part, "date-label", lexicon))
            elif rule in ("by", "role", "author-label"):
                found.setdefault("byline", _after(_after(part, "by", lexicon), "author-label", lexicon))
        return found


def _without_unmarked(doc: Document, rules: dict[int, str]) -> dict[int, str]:
    """The rules, less those of writers and dates without a mark between, but for an only one that heads the article."""
    found = doc.cached(lines)
    unmarked = {number for number, rule in rules.items() if rule == "by" and _dates(doc, found[number])}
    if not unmarked:
        return rules
    alike = sum(1 for line in concerning(doc, BYLINE) if _rule(doc, line, at_end=False) == "by" and _dates(doc, line))
    return {n: rule for n, rule in rules.items() if n not in unmarked or (alike == 1 and _heads_article(doc, found[n]))}


def _dates(doc: Document, line: Line) -> list[str]:
    """The dates of a line that stand beside a writer without a mark between."""
    return line.features.cached(doc.lexicon.cached(_Known).unmarked_dates)


def _heads_article(doc: Document, line: Line) -> bool:
    """Whether a writer and a date stand where an article of the web has them: of these years, above all prose, and below no
    quotation. Where a text shows no furniture, no sentence may stand above, nor at once below "By Lake Como on 3 May 2024"."""
    found, around = doc.cached(lines), doc.cached(Around)
    if not any(int(year) >= _OLDEST for date in _dates(doc, line) for year in _YEAR.findall(date)):
        return False
    above, below = found[: line.number], found[line.number + 1 :]
    if (above and QUOTES.match(above[-1].text[-1])) or not any(other.prose for other in below):
        return False
    sentences = sum(map(_is_sentence, above))
    if around.sure_cuts or around.clear_at:
        return sentences <= 1  # a standfirst
    is_apart = doc.text.count("\n", line.block.end, below[0].block.start) > 1 or not _is_sentence(below[0])
    return not sentences and (is_apart or not _opens_by(line.text, doc.lexicon.cached(_Known), in_a_word=True))


def _is_sentence(line: Line) -> bool:
    return line.prose or line.features.ends_full


def _without_entries(doc: Document, rules: dict[int, str], second: int, last: int) -> dict[int, str]:
    """The rules, less those of dates like which others of the page stand between its paragraphs: the dates of its entries."""
    if doc.page is None or not any(rule in DATES for rule in rules.values()):
        return rules
    kinds, found = doc.cached(Kinds), doc.cached(lines)
    wanted = {kinds.likeness(found[number]) for number, rule in rules.items() if rule in DATES}
    entries = {
        likeness
        for line in found[second : last + 1]
        if not line.prose and (likeness := kinds.likeness(line)) in wanted and _rule(doc, line, at_end=False) in DATES
    }
    return {number: rule for number, rule in rules.items() if rule not in DATES or kinds.likeness(found[number]) not in entries}


def _elsewhere(doc: Document, rules: dict[int, str], second: int, last: int) -> list[tuple[int, str]]:
    """The lines between the paragraphs that would be a byline or a date around them, where one was found."""
    if not rules:
        return []
    may_be = [line for line in concerning(doc, BYLINE) if second <= line.number <= last]
    between = [line for line in may_be if line.number not in rules and not line.wrapped]
    return [(line.number, rule) for line in between if (rule := _rule(doc, line, at_end=False)) and not _dates(doc, line)]


def _rule(doc: Document, line: Line, at_end: bool) -> str:
    """The rule for a line of names, roles and dates; all its parts must be such."""
    if line.words > _LINE_WORDS or len(line.text) > _LINE_CHARS or line.prose:
        return ""
    if at_end and _INITIALS.fullmatch(line.text):
        return "initials"
    rule = rule_of(doc, line.features)
    return "" if rule == "date" and _SPAN.search(line.text) else rule


def rule_of(doc: Document, features: LineFeatures) -> str:
    """The rule for a line of a document by its words alone: "" for one that is no byline and no date.

    >>> from cleanse.read.text import read_text
    >>> doc = read_text("By Ann Lee\\nIt rained in the whole of the valley, and they were out of doors.")
    >>> [rule_of(doc, line.features) for line in doc.cached(lines)]
    ['by', '']
    """
    parts = features.cached(doc.lexicon.cached(_Known).rules)
    rules = ["by" if isos and doc.cached(language.guess) in isos else rule for rule, isos in parts]
    telling = [rule for rule in rules if rule not in ("", "name")]
    if "" in rules or not telling:
        return ""
    return next((rule for rule in telling if rule in ("by", "author-label", "role")), telling[0])


def opens_by(doc: Document, text: str) -> bool:
    """Whether a text is a word such as "By" and one name or more, which is a writer's only where it stands beside a date.

    >>> from cleanse.read.text import read_text
    >>> doc = read_text("It rained in the whole of the valley, and they were out of doors.")
    >>> [opens_by(doc, text) for text in ("By Ann", "By rain", "Ann Lee")]
    [True, False, False]
    """
    known = doc.lexicon.cached(_Known)
    return _by_rule(known, trim(text), behind_date=True) == ("by", _NO_LANGUAGE)


class _Known:
    """What the lexicon has for the parts of a byline."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.fold = lexicon.fold
        dates = lexicon.cached(Dates)
        self.is_date, self.has_label = dates.is_date, dates.has_label
        self.sure_names = dates.sure_names
        self.times = lexicon.phrases("bylines", "ago", "reading-time")
        self.by = lexicon.openings("bylines", "by")
        self.author_labels = lexicon.words("bylines", "author-label")
        self.roles = lexicon.words("bylines", "role")
        self.particles = lexicon.words("bylines", "particle")  # "and", "von", "bin": words of names in lower case

    def opens_date(self, word: str) -> bool:
        """Whether a word is a number or the name of a month or a day."""
        return word[0].isdecimal() or self.fold(word) in self.sure_names

    def rules(self, text: str) -> tuple[tuple[str, frozenset[str]], ...]:
        """What each part of a line is, as far as the line alone tells: see :func:`_part_rule`. Behind one that is nothing in any
        language, no other is of use."""
        found: list[tuple[str, frozenset[str]]] = []
        for part in _parts(text):
            found.append(_part_rule(self, part))
            if found[-1] == _NOTHING and (apart := _apart(part, self)):
                found[-1] = _by_rule(self, apart[0], behind_date=part.endswith(apart[0])) or _NOTHING
            if found[-1] == _NOTHING:
                break
        return tuple(found)

    def unmarked_dates(self, text: str) -> list[str]:
        """The dates of a line that stand beside a writer without a mark between."""
        nothing = (part for part in _parts(text) if _part_rule(self, part) == _NOTHING)
        return [apart[1] for part in nothing if (apart := _apart(part, self))]


def _part_rule(known: _Known, part: str) -> tuple[str, frozenset[str]]:
    """What a part of a byline is: one of the rules, ``name`` for a name with nothing beside it, or nothing; and the languages of
    a text in which it opens as a byline does."""
    if known.is_date(part):
        return "date", _NO_LANGUAGE
    folded = known.fold(part)
    for phrase in known.times.find(folded, folded):
        return phrase.section, _NO_LANGUAGE
    label = _LABEL.match(part)
    if label and known.fold(label.group(1)) in known.author_labels and _are_names(label.group(2), known):
        return "author-label", _NO_LANGUAGE
    by = _by_rule(known, part)
    if by and by[0]:
        return by
    isos = by[1] if by else _NO_LANGUAGE
    if _has_role(part, known):
        return "role", isos
    return "name" if _are_names(part, known) and len(part.split()) <= _NAME_WORDS else "", isos


def _by_rule(known: _Known, part: str, behind_date: bool = False) -> tuple[str, frozenset[str]] | None:
    """The rule ``by``, or no rule and the languages in which it is one, for a part that opens with such a word and goes on with
    names: with one alone, in any language, behind a date."""
    folded = known.fold(part)
    isos: set[str] = set()
    for phrase in known.by.find(folded, folded):
        rest = part[len(phrase.start) :] if folded[: len(phrase.start)] == part[: len(phrase.start)].casefold() else ""
        if rest and _are_names(rest, known, at_least=1 if behind_date else 2):
            if behind_date or not phrase.short:
                return "by", _NO_LANGUAGE
            if _has_full_name(rest, known):
                isos.update(phrase.isos)
    return ("", frozenset(isos)) if isos else None


def _apart(part: str, known: _Known) -> tuple[str, str] | None:
    """The writer and the date of a part that says both without a mark between: "By Ann Lee on 3 May 2024", "Posted on May 3, 2024
    by Ann", "May 3, 2024 by Ann". None where it does not."""
    words = part.split()
    if len(words) > _LINE_WORDS or not any(map(str.isdigit, part)) or known.is_date(part):
        return None
    if _opens_by(part, known):
        # "Lee" is a word of dates, too ("lee": read), and opens none.
        starts = (at for at in range(2, len(words)) if not words[at][0].isupper() or known.is_date(f"{words[at]} 1"))
        dates = ((trim(" ".join(words[:at])), " ".join(words[at:])) for at in starts)
    elif known.has_label(known.fold(part)) or (_YEAR.search(part) is not None and known.opens_date(words[0])):
        dates = ((by, " ".join(words[:at])) for at in range(2, len(words)) if _opens_by(by := " ".join(words[at:]), known))
    else:
        return None
    return next(((by, _DATE_OPENS.sub("", date)) for by, date in dates if known.is_date(date)), None)


def _opens_by(part: str, known: _Known, in_a_word: bool = False) -> bool:
    """Whether a part opens with what stands before a name.

    :param in_a_word: with a single word, which may stand before a place, too: "By", and not "Posted by".
    """
    folded = known.fold(part)
    return any(not in_a_word or " " not in phrase.start for phrase in known.by.find(folded, folded))


def _parts(text: str) -> list[str]:
    if _HAS_PARTS.search(text) is None:
        return [part] if (part := trim(text)) else []
    return [part for part in map(trim, _PARTS.split(text)) if part]


def _after(text: str, section: str, lexicon: Lexicon) -> str:
    """The text after a label of a section, or the whole text where it has none."""
    known = lexicon.words("bylines", section)
    for size in range(len(text.split()), 0, -1):
        head = " ".join(text.split()[:size])
        if lexicon.fold(head.rstrip(":：")) in known:
            return trim(" ".join(text.split()[size:]))
    label = _LABEL.match(text)
    return label.group(2) if label and lexicon.fold(label.group(1)) in known else text


def _has_role(part: str, known: _Known) -> bool:
    """Whether a part is a name and a role with a comma between, in either order, or a role of several words."""
    if _COMMA.search(part) is None:
        return False
    pieces = [piece.strip() for piece in _COMMA.split(part) if piece.strip()]
    if len(pieces) < 2:
        return False
    roles = [known.fold(piece) in known.roles for piece in pieces]
    if not any(roles):
        return False
    return all(role or _are_names(piece, known) for role, piece in zip(roles, pieces, strict=True))


def _are_names(text: str, known: _Known, at_least: int = 1) -> bool:
    if UNSPACED.search(text):
        return len(text) <= 24 and not text.endswith(("。", "！", "？"))
    count = 0
    for word in text.split():
        token = word.strip(",;.()&")
        if token and token.casefold() not in known.particles:
            if token[0].islower() or token[0].isdigit():
                return False
            count += 1
    return at_least <= count <= _NAMES_WORDS


def _has_full_name(text: str, known: _Known) -> bool:
    """Whether two words of a name follow each other: "Von Jo Doe", and not "Von Nebel und Licht"."""
    tokens = [token for token in text.split() if token.strip(",;.()&")]
    are_names = [token.strip(",;.()&").casefold() not in known.particles for token in tokens]
    return UNSPACED.search(text) is not None or any(
        first and second and not token.endswith(",")
        for first, second, token in zip(are_names, are_names[1:], tokens, strict=False)
    )


def _named_rule(doc: Document, line: Line) -> str:
    """The rule of a line that the lexicon knows for a sign-off or a reading time."""
    for phrase in find_phrases(doc, line, "bylines", "sign-off", "reading-time"):
        if phrase.section == "reading-time" or (line.words <= _SIGN_OFF_WORDS and _names_follow(line.text, phrase, doc.lexicon)):
            return phrase.section
    return ""


def _names_follow(text: str, phrase: Phrase, lexicon: Lexicon) -> bool:
    """Whether a name follows a sign-off that ends in "by": "Reporting by the council was late again" is a sentence."""
    own = phrase.start.split()
    following = trim(text).split()[len(own) : len(own) + 1]
    return own[-1] not in lexicon.words("bylines", "by") or not (following and following[0][0].islower())


def _signed(line: Line, lexicon: Lexicon) -> Iterator[Edit]:
    """The sign-off in brackets at the end of a paragraph."""
    found = _LAST_PARENTHESIS.search(line.text[-_SIGNATURE:])
    if found is not None:
        inner = lexicon.fold(found.group())
        known = lexicon.openings("bylines", "sign-off").find(inner, inner)
        if any(_names_follow(found.group(), phrase, lexicon) for phrase in known):
            yield Edit(line.block.end - len(found.group()), line.block.end, "sign-off")
