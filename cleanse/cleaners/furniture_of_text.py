"""Furniture of a page's text without markup: what of it is not its main content, as a learned model judges."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, ClassVar

from cleanse.boosting import unless_default
from cleanse.cleaner import Cleaner, Selector
from cleanse.document import Cut, Document, Edit
from cleanse.literals import Favor
from cleanse.roles.finding_laws import has_sign
from cleanse.roles.role import INCLUDABLE, ROLES, likeliest
from cleanse.roles.selection import check_favor
from cleanse.roles.text_blocks import text_blocks
from cleanse.roles.text_heads import TELLING
from cleanse.text.copyrights import is_of_owners
from cleanse.text.lines import NO_FULL_STOP, LineFeatures, lines, prose_lines
from cleanse.values import dataclass, field, replace

if TYPE_CHECKING:
    from cleanse.lexicon import Lexicon
    from cleanse.roles.evidence import Evidence
    from cleanse.roles.model import TextModel, TextPrediction
    from cleanse.roles.text_selection import TextSelection

_PARTLY = 0.1  # how likely a text is to be a page, of which the edges go, or more
_TITLE_LIKELY = 0.5
_MOST_HEAD = 8  # blocks between a title and its body
_HEAD_WORDS = 16
_OF_LIFE = frozenset("*†✝")  # marks of dates of birth and death
_OF_HEAD = 20.0  # how much the place above a body speaks for a role
_MOST_EDGE = 3  # lines before the first paragraph and after the last of what reads as an article
_LEAST_PROSE = 0.75  # the share of its words that are in paragraphs
_LEAST_LINES = 6
_MOST_LINES = 8_000  # of a text without markup that the model is asked about: it takes seven kilobytes for each
_MOST_PROSE = 0.25
_BODY_LIKELY, _MAYBE_PAGE = 0.4, 0.3  # a text whose likeliest block is less likely than this is none, if it may be a page at all


@dataclass(frozen=True)
class TextSelector(Selector):
    """Takes the lines of menus, teasers, comments and footers in a text that is a page without its markup. A text that reads as
    an article it leaves alone.

    ``favor`` and ``model`` are those of :class:`PageSelector`.
    """

    name: ClassVar[str] = "furniture"
    favor: Favor = "balance"
    model: TextModel | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        check_favor(self.favor)

    def edits(self, doc: Document) -> Iterator[Edit]:
        """An edit for each run of blocks that are no body, in a text that is a whole page."""
        if doc.page is not None:
            return
        of = doc.cached(lines)
        if not 2 <= len(of) <= _MOST_LINES or _reads_as_article(doc) or not doc.cached(has_sign):
            return
        if doc.cached(is_of_owners):
            return
        if doc.cached(self._predicted).page_probability < _PARTLY:
            return
        rules = doc.cached(self._rules)
        for rule, run in groupby(zip(doc.cached(text_blocks), rules, strict=True), key=itemgetter(1)):
            if rule:
                of_run = [block for block, _ in run]
                yield doc.lines_edit(of[of_run[0].first].block, of[of_run[-1].last].block, rule)

    def with_model(self, model: object) -> Cleaner:
        """The selector with another model of text."""
        from cleanse.roles.model import TextModel

        return replace(self, model=unless_default(model)) if isinstance(model, TextModel) else self

    def starts(self, doc: Document) -> list[int]:
        """Where the blocks of a text begin."""
        of = doc.cached(lines)
        return [of[block.first].block.start for block in doc.cached(text_blocks)]

    def reasons(self, doc: Document) -> dict[int, str]:
        """For each block that the model takes its role, how likely that is, and what speaks for it, in words."""
        from cleanse.roles.explain import told

        keeps = doc.cached(self._selection).keeps
        wanted = [at for at, stays in enumerate(keeps) if not stays]
        unlike = dict(zip(wanted, doc.cached(self._predicted).reasons(wanted), strict=True))
        found: dict[int, str] = {}
        for at, (start, (role, of)) in enumerate(self.roles(doc).items()):
            if not keeps[at]:
                said = [one.said for one in doc.cached(self._evidence)[at] if one.role == role]
                found[start] = told(role, of[ROLES.index(role)], "", (*said, *unlike[at]))
        return found

    def roles(self, doc: Document) -> dict[int, tuple[str, tuple[float, ...]]]:
        """For each block of a text its role, and the probability of each."""
        keeps = doc.cached(self._selection).keeps
        found = zip(self.starts(doc), keeps, doc.cached(self._roles), strict=True)
        return {start: (likeliest(self.name, "" if stays else "model", of), of) for start, stays, of in found}

    def metadata(self, cut: Cut, lexicon: Lexicon) -> dict[str, str]:
        """What the lines above a body tell: ``title``, ``byline`` and ``date``."""
        if cut.rule == "title":
            return {"title": " ".join(cut.removed.split())}
        if cut.rule != "byline":
            return {}
        from cleanse.cleaners.bylines import Bylines

        found: dict[str, str] = {}
        for line in filter(None, map(str.strip, cut.removed.splitlines())):
            found = {**Bylines().metadata(cut._replace(rule="by", removed=line), lexicon), **found}
        return found

    def _rules(self, doc: Document) -> list[str]:
        """For each block of a text the rule that takes it, or "": what is to be kept for its role goes by a rule of that name,
        and so do the title and what stands below it of bylines and dates."""
        keeps = doc.cached(self._selection).keeps
        rules = ["" if stays else "model" for stays in keeps]
        if doc.include:
            roles = {INCLUDABLE[name] for name in doc.include}
            found = [likeliest(self.name, rule, of) for rule, of in zip(rules, doc.cached(self._roles), strict=True)]
            rules = [rule and (role if role in roles else rule) for rule, role in zip(rules, found, strict=True)]
        for at, role in doc.cached(self._head).items():
            rules[at] = rules[at] and role
        for at in doc.cached(self._selection).bylines:
            rules[at] = "byline"
        return rules

    def _head(self, doc: Document) -> dict[int, str]:
        """The blocks that are the title, and the bylines and dates between it and the body."""
        from cleanse.cleaners.bylines import rule_of

        title, probability = doc.cached(self._predicted).title
        if title < 0 or probability < _TITLE_LIKELY:
            return {}
        keeps = doc.cached(self._selection).keeps
        found, of = {title: "title"}, doc.cached(lines)
        for at, block in enumerate(doc.cached(text_blocks)[title + 1 : title + 1 + _MOST_HEAD], title + 1):
            if keeps[at]:
                break
            line = of[block.first]
            if line.text == block.text and line.words <= _HEAD_WORDS and rule_of(doc, line.features) in TELLING:
                found[at] = "byline"
        return found

    def _roles(self, doc: Document) -> list[tuple[float, ...]]:
        """For each block of a text the probability of each role: the model tells that of body, and evidence parts the others."""
        from cleanse.roles.evidence import weighed

        probabilities = doc.cached(self._selection).probabilities
        return [weighed(p, of, ROLES) for p, of in zip(probabilities, doc.cached(self._evidence), strict=True)]

    def _evidence(self, doc: Document) -> list[list[Evidence]]:
        """For each block of a text what speaks for a role of it."""
        from cleanse.roles.evidence import Evidence, of_lines

        features = [LineFeatures(block.text, doc.lexicon) for block in doc.cached(text_blocks)]
        found = of_lines(features, doc.cached(self._selection).keeps)
        for at, role in doc.cached(self._head).items():
            found[at].append(Evidence(role, _OF_HEAD, f"it stands where the {role} of an article does"))
        return found

    def is_no_article(self, doc: Document) -> bool:
        """Whether a text is a menu or a list: without a sentence, or with nothing that is likely to be the body of an article."""
        found = doc.cached(lines)
        if doc.page is not None or len(found) < _LEAST_LINES or doc.cached(_prose_share) > _MOST_PROSE:
            return False
        if not any(line.features.ends_sentence for line in found) and NO_FULL_STOP.search(doc.text) is None:
            return True
        if len(found) > _MOST_LINES:
            return False
        # What is no whole page is judged by a model that knows whole pages: it is sure of nothing in a few short lines.
        if doc.cached(self._predicted).page_probability < _MAYBE_PAGE:
            return False
        return max(doc.cached(self._selection).probabilities) < _BODY_LIKELY

    def _predicted(self, doc: Document) -> TextPrediction:
        from cleanse.roles.model import TextModel

        return (self.model or TextModel.default()).predict(doc)

    def _selection(self, doc: Document) -> TextSelection:
        """Which blocks of a text stay."""
        from cleanse.cleaners.bylines import opens_by, rule_of
        from cleanse.roles.text_selection import select_text

        of, blocks = doc.cached(lines), doc.cached(text_blocks)

        def sections(at: int) -> list[tuple[str, str]]:
            return [(phrase.file, phrase.section) for phrase in of[blocks[at].first].features.phrases]

        def rule(at: int) -> str:
            line = of[blocks[at].first]
            is_short = line.text == blocks[at].text and line.words <= _HEAD_WORDS
            if not is_short or not _OF_LIFE.isdisjoint(line.text):
                return ""
            found = rule_of(doc, line.features)
            if found or not at or not opens_by(doc, line.text):
                return found
            above = of[blocks[at - 1].last].features
            return "by" if rule_of(doc, above) == "date" else ""

        return select_text(doc.cached(self._predicted), self.favor, doc.lexicon, sections, rule)


def _reads_as_article(doc: Document) -> bool:
    """Whether a text is nearly all prose, and begins and ends with it: a quick test that spares most bodies the model."""
    found, prose = doc.cached(lines), doc.cached(prose_lines)
    if not prose or prose[0].number + len(found) - 1 - prose[-1].number > _MOST_EDGE:
        return False
    return doc.cached(_prose_share) >= _LEAST_PROSE


def _prose_share(doc: Document) -> float:
    found, prose = doc.cached(lines), doc.cached(prose_lines)
    return sum([line.features.words for line in prose]) / sum([line.features.words for line in found])
