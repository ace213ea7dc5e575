"""Captions and photo credits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from operator import attrgetter
from typing import ClassVar

from cleanse.cleaners.standing import LineRules
from cleanse.document import Document, Edit
from cleanse.patterns import regex
from cleanse.roles.finding_laws import has_sign
from cleanse.roles.findings import Finding
from cleanse.text.concerns import CREDIT, NAME, OPEN, concerning
from cleanse.text.copyrights import is_about_copyright, states_copyright
from cleanse.text.credits import Credits, Strength, after_last_stop
from cleanse.text.kinds import without_spared
from cleanse.text.lines import Line, LineFeatures, count_words, find_phrases, lines
from cleanse.values import dataclass

_CAPTION_WORDS = 45
_MARKED_WORDS = 80
_LEAST_WORDS = 3
_BEFORE_CREDIT = " -–—|([\"'”’»)"
_STOPS = (".", "!", "?", "…", "。", "！", "？", "।", "۔", "؟")
_TWICE_REACH = 3  # lines
_MOST_SAME = 2  # lines that end in one name, for each paragraph
_REPLICA = regex(r"\?\?\s.*\?\?")  # PressReader and its like set pictures off with "??"; one search for each mark
_LABEL = regex(r"([^:：.]{1,40})[:：]")
_FILE_NAME = regex(r"\S+\.(?:jpe?g|png|gif|webp|avif)", re.IGNORECASE)
_CLAUSE = regex(r"\([cC]\)")
_CHOICE = regex(r"\([A-Za-z]\)[^\W\d_]")  # a key and the rest of its word: "(C)ancel, (R)etry"
_NEAR_CLAUSES = frozenset(("(b)", "(d)", "(B)", "(D)"))
_MARKER_END = regex(r"[:：.\-–—(（\[]")


@dataclass(frozen=True)
class Captions(LineRules):
    """Takes photo credits, and captions that a credit, a label or a mark gives away.

    A paragraph of an article that only mentions an agency stays, and so does a dateline. ``words`` and ``sentences``
    are how long a caption may be: behind a longer text the credit alone is taken.

    >>> from cleanse.pipeline import Pipeline
    >>> Pipeline((Captions(),))("It rained.\\nUmbrellas in town on Monday (Ann Lee/Reuters)\\nThen it stopped.")
    'It rained.\\nThen it stopped.'
    """

    name: ClassVar[str] = "captions"
    words: int = _CAPTION_WORDS
    sentences: int = 2

    def edits(self, doc: Document) -> Iterator[Edit]:
        """An edit for each credit, or for each line that is a caption."""
        found, credits = doc.cached(lines), doc.lexicon.cached(Credits)
        rules: dict[int, str] = {}  # of lines that go whole
        parts: dict[int, Edit] = {}  # of lines that lose their credit
        for line in concerning(doc, CREDIT):
            features = line.features
            if not _may_concern(features, credits) or line.wrapped or features.is_item or line.block.kind == "code":
                continue
            if _CLAUSE.match(line.text) and doc.cached(_has_clauses):
                continue
            if len(_CHOICE.findall(line.text)) > 1:
                continue
            if states_copyright(line.text) and doc.cached(is_about_copyright):
                continue
            edit = self._edit(doc, line, credits)
            if edit is None:
                continue
            if edit.end - edit.start < line.block.end - line.block.start:
                parts[line.number] = edit
            else:
                rules[line.number] = edit.rule
        likely = self.standing(doc, {number: Finding(rules[number]) for number in sorted(rules)})
        rules = {number: rules[number] for number in likely}
        if doc.page is not None or rules or parts or doc.cached(has_sign):  # sayings and minutes have such lines, too
            _add_same_name(doc, found, rules, parts)
        _add_broken(doc, found, rules, credits)
        _add_twice(found, rules, credits)
        _add_above(found, rules)
        yield from (edit for number, edit in parts.items() if number not in rules)
        for number, rule in sorted(without_spared(doc, rules).items()):
            yield doc.lines_edit(found[number].block, found[number].block, rule, likely.get(number))

    def _edit(self, doc: Document, line: Line, credits: Credits) -> Edit | None:
        """What a line by itself gives away: an edit of the whole line, of its credit, or nothing."""
        whole = Edit(line.block.start, line.block.end, "")
        rule = _whole_rule(doc, line, credits)
        if rule:
            return whole._replace(rule=rule)
        opening = line.features.cached(credits.lead)
        if opening:
            if line.features.ends_full and line.prose:
                return Edit(line.block.start, line.block.start + opening, "credit")
            return whole._replace(rule="caption")
        start, sure = line.features.cached(credits.tail)
        if not sure:
            return None
        if sure is Strength.CREDIT and line.words <= self.words and line.features.sentences <= self.sentences:
            return whole._replace(rule="caption")
        above = line.text[:start].rstrip(_BEFORE_CREDIT)
        if line.prose or above.endswith(_STOPS):
            return Edit(line.block.start + start, line.block.end, "credit")
        if len(above.split()) >= _LEAST_WORDS and line.words <= self.words:
            return whole._replace(rule="caption")
        return None


def _has_clauses(doc: Document) -> bool:
    """Whether lines are numbered (a), (b) and so on, among which "(c)" is no copyright."""
    return any(line.text[:3] in _NEAR_CLAUSES for line in doc.cached(lines))


def _may_concern(features: LineFeatures, credits: Credits) -> bool:
    """Whether a line may hold a credit, begins with a mark that sets pictures off, or is the name of a file: most lines of an
    article fail."""
    text = features.text
    return (
        features.phrases != ()
        or features.is_unspaced
        or features.cached(credits.may_hold)
        or text[0] == "?"
        or (" " not in text and _FILE_NAME.fullmatch(text) is not None)
    )


def _whole_rule(doc: Document, line: Line, credits: Credits) -> str:
    """The rule for a line that is a credit, opens with a label or a mark, or belongs to a picture viewer."""
    text = line.text
    if _REPLICA.match(text):
        return "replica"
    if _FILE_NAME.fullmatch(text):
        return "interface"
    if line.features.cached(credits.strength):
        return "credit"
    for _ in find_phrases(doc, line, "captions", "interface"):
        return "interface"
    label = _LABEL.match(text)
    if label and credits.is_label(label.group(1)) and not line.prose and line.words <= _CAPTION_WORDS:
        return "caption"
    return "marker" if _is_marked(doc, line) else ""


def _is_marked(doc: Document, line: Line) -> bool:
    for phrase in find_phrases(doc, line, "captions", "marker") if line.words <= _MARKED_WORDS else ():
        if line.features.head == phrase.start or _MARKER_END.match(line.features.head[len(phrase.start) :].lstrip()[:1]):
            return True
    if line.text[-1] in ")）]" and line.words <= _CAPTION_WORDS:
        inner = line.text[max(line.text.rfind("("), line.text.rfind("（"), line.text.rfind("[")) + 1 : -1]
        return doc.lexicon.fold(inner) in doc.lexicon.words("captions", "marker")
    return False


def _add_same_name(doc: Document, found: list[Line], rules: dict[int, str], parts: dict[int, Edit]) -> None:
    """Lines of one sentence that end alike, in a name or in an agency's: one may be a signature, several are captions."""
    ends: dict[str, list[int]] = {}
    may_end_so = concerning(doc, NAME)
    for line in sorted({*may_end_so, *map(found.__getitem__, parts)}, key=attrgetter("number")) if parts else may_end_so:
        edit = parts.get(line.number) if parts else None
        if edit is not None:
            end = line.text[edit.start - line.block.start :]
        elif line.text.endswith(_STOPS) or line.number in rules or line.wrapped or line.text.isupper():
            continue  # in capitals all words look like names
        else:
            end = line.features.cached(after_last_stop)
        if end and line.words <= _CAPTION_WORDS and line.features.sentences <= 1 and not line.features.is_item:
            ends.setdefault(line.features.lexicon.fold(end), []).append(line.number)
    several = [numbers for numbers in ends.values() if len(numbers) > 1]
    prose = sum(line.prose for line in found) if several else 0
    for numbers in several:
        # Where most of a text ends so, it is a collection of sayings, minutes, a programme.
        if len(numbers) <= _MOST_SAME * (prose - sum(found[number].prose for number in numbers)):
            rules.update((number, "caption") for number in numbers)


def _add_broken(doc: Document, found: list[Line], rules: dict[int, str], credits: Credits) -> None:
    """Captions whose credit, in brackets, went to lines of its own: "… on Monday (", "Image:", "dpa)"."""
    for line in concerning(doc, OPEN):
        label = found[line.number + 1] if line.number + 1 < len(found) else None
        if label is None or not line.text.endswith(" ("):
            continue
        if line.words <= _CAPTION_WORDS and credits.is_label(label.text.partition(":")[0]):
            rules[line.number] = "caption"
            rules[label.number] = "credit"
            if label.text.endswith(":") and label.number + 1 < len(found) and found[label.number + 1].text.endswith(")"):
                rules[label.number + 1] = "credit"


def _add_twice(found: list[Line], rules: dict[int, str], credits: Credits) -> None:
    """Lines near a caption that say the same without its credit, or with it glued on."""
    for number in [number for number, rule in rules.items() if rule in ("caption", "replica")]:
        line = found[number]
        is_long_enough = _LEAST_WORDS <= line.words <= _MARKED_WORDS
        core = line.features.lexicon.fold(line.text[: line.features.cached(credits.tail).start]) if is_long_enough else ""
        if count_words(core) < _LEAST_WORDS:
            continue
        for near in range(max(0, number - _TWICE_REACH), min(len(found), number + _TWICE_REACH + 1)):
            if near not in rules and found[near].features.folded == core:
                rules[near] = "twice"
    texts = [line.text for line in found]
    if not any(map(str.startswith, texts[1:], texts)):  # as of nearly all texts
        return
    for line, following in pairwise(found):
        if not following.text.startswith(line.text) or line.number in rules or line.words < _LEAST_WORDS:
            continue
        extra = following.text[len(line.text) :]
        if extra and credits.strength(extra):
            rules[line.number] = rules[following.number] = "twice"


def _add_above(found: list[Line], rules: dict[int, str]) -> None:
    """Two lines that say the same right above a bare credit: a caption and its copy for screen readers."""
    for number in [number for number, rule in rules.items() if rule == "credit" and number > 1]:
        line, first = found[number - 1], found[number - 2]
        is_step = line.features.is_item  # one that is done twice
        if (
            line.number not in rules
            and not is_step
            and line.features.folded == first.features.folded
            and line.words >= _LEAST_WORDS
        ):
            rules[line.number] = rules[first.number] = "twice"
