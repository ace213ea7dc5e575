"""Furniture: what of a page, or of its text without markup, is not its main content, as learned models judge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import compress, groupby
from operator import itemgetter
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from cleanse.cleaner import Cleaner, Reads, Selector
from cleanse.document import Block, Cut, Document, Edit
from cleanse.page import Page
from cleanse.roles.findings import has_sign
from cleanse.roles.judged import Judged, Step
from cleanse.roles.model import HtmlModel, HtmlPrediction, TextModel, TextPrediction
from cleanse.roles.role import INCLUDABLE, ROLES, role_of
from cleanse.roles.selection import select, without_doubtful
from cleanse.roles.text_blocks import text_blocks
from cleanse.text.lines import LineFeatures, lines

if TYPE_CHECKING:
    from cleanse.lexicon import Lexicon
    from cleanse.roles.evidence import Evidence

FAVOURS = {"balance": 0.95, "precision": 0.6, "recall": 1.6}
"""The beta of the F-measure whose expected value the selection of blocks makes greatest."""

TEXT_FAVOURS = {"balance": 1.0, "precision": 0.8, "recall": 2.0}
"""The same for text without markup."""

_REPEAT_WORDS = 6
_CLEARLY = 0.15  # likelier that a later block must be than an earlier one that says the same, to stay in its place
# How likely a text must be to be a whole page, for the model to take what is as unlikely as this and no prose; and to select.
_PAGE, _UNLIKELY, _SURE_PAGE = 0.7, 0.2, 0.97
_PROSE_LIKELY = 0.3  # a paragraph as likely as this stays, unless the lexicon knows it
_CAPTION_LIKELY, _CAPTION_WORDS = 0.5, 80  # a line that has a credit and is no longer must be likelier, to stay
_BUDGET = 0.8  # the share of the prose of a text that the model may take: a thread of comments can be longer than its article
_OTHER_KINDS = 1.3  # times the beta of articles: posts, items and steps are shorter than paragraphs, and less likely
_TITLE_LIKELY = 0.5
_MOST_HEAD = 8  # blocks between a title and its body
_HEAD_WORDS, _HEAD_RULES = 16, ("by", "author-label", "role", "date")
_OF_HEAD = 20.0  # how much the place above a body speaks for a role
_MOST_EDGE = 3  # lines before the first paragraph and after the last of what reads as an article
_LEAST_PROSE = 0.75  # the share of its words that are in paragraphs
_LEAST_LINES = 6
_MOST_LINES = 8_000  # of a text without markup that the model is asked about: it takes seven kilobytes for each
_MOST_PROSE = 0.25
_BODY_LIKELY, _MAYBE_PAGE = 0.4, 0.3  # a text whose likeliest block is less likely than this is none, if it may be a page at all
_LEAST_LIKELY = 0.05  # a page without a block as likely as this has no body


@dataclass(frozen=True)
class PageSelector(Selector):
    """Takes the blocks of a page that are not body: menus, teasers, comments, footers.

    ``favor`` says which mistake is worse: ``precision`` keeps less, ``recall`` keeps more. ``model`` is another than the one that
    the package carries.

    >>> from cleanse.pipeline import Pipeline
    >>> page = "<nav><a href=/>Home</a></nav><article><h1>Rain</h1>" + "<p>It rained, and nobody was out of doors.</p>" * 3
    >>> Pipeline((PageSelector(),)).run(page, kind="html").text.count("It rained")
    3
    """

    name: ClassVar[str] = "furniture"
    reads: ClassVar[Reads] = Reads.DOCUMENT
    favor: str = "balance"
    model: HtmlModel | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        _check_favor(self.favor)

    def edits(self, doc: Document) -> Iterator[Edit]:
        """An edit for each stretch of a page that is no body; of a text, none."""
        if doc.page is None or not doc.page.blocks:
            return
        rules = doc.cached(self._selected).rules
        run: list[Block] = []  # what is to be cut since the last block that stays
        above: Block | None = None
        for block in doc.blocks:
            if rules[block.number]:
                run.append(block)
                continue
            if run:
                yield from _cut(doc, run, rules, above, block)
                run = []
            above = block
        if run:
            yield from _cut(doc, run, rules, above, None)

    def with_model(self, model: object) -> Cleaner:
        """The selector with another model of pages."""
        return replace(self, model=model) if isinstance(model, HtmlModel) else self

    def starts(self, doc: Document) -> list[int]:
        """Where the blocks of a page begin."""
        return [block.start for block in doc.blocks]

    def reasons(self, doc: Document) -> dict[int, str]:
        """For each block that goes its role, how likely that is, and what speaks for it, in words."""
        from cleanse.roles.evidence import of_page
        from cleanse.roles.explain import told

        if doc.page is None:
            return {}
        prediction, (rules, probabilities) = doc.cached(self._judged)
        wanted = [at for at, rule in enumerate(rules) if rule == "model"]
        unlike = dict(zip(wanted, prediction.reasons(wanted), strict=True))
        evidence = of_page(doc.page, probabilities, prediction.words, lambda text: LineFeatures(text, doc.lexicon))
        found: dict[int, str] = {}
        for at, ((start, (role, of)), pieces) in enumerate(zip(self.roles(doc).items(), evidence, strict=True)):
            if rules[at]:
                said = [one.said for one in pieces if one.role == role]
                found[start] = told(role, of[ROLES.index(role)], rules[at], (*said, *unlike.get(at, ())))
        return found

    def roles(self, doc: Document) -> dict[int, tuple[str, tuple[float, ...]]]:
        """For each block of a page its role, and the probability of each."""
        if doc.page is None:
            return {}
        prediction, (rules, probabilities) = doc.cached(self._judged)
        known: dict[tuple[str, tuple[float, ...]], tuple[str, tuple[float, ...]]] = {}  # those of menus are the same
        found: dict[int, tuple[str, tuple[float, ...]]] = {}
        for start, rule, of in zip(self.starts(doc), rules, prediction.predict_roles(probabilities), strict=True):
            one = (_role(rule, of), of)
            found[start] = known.setdefault(one, one)
        return found

    def _selected(self, doc: Document) -> _Selected:
        """What becomes of each block of a page. The prediction, which takes more room than the page, is not kept."""
        return self._judged(doc)[1]

    def _judged(self, doc: Document) -> tuple[HtmlPrediction, _Selected]:
        """The same, with what the model says."""
        page = doc.page or Page()
        prediction = (self.model or HtmlModel.default()).predict(page)
        probabilities = prediction.predict_proba()
        judged = Judged(page, [*probabilities], prediction.words, self.favor, doc.lexicon, doc.line_features)
        judged.is_forum, judged.is_article = prediction.is_forum, prediction.is_article
        for step in _steps():
            step(judged)
        rules, roles = judged.rules, {INCLUDABLE[name] for name in doc.include} - {"title"}  # which goes by a rule alone
        if roles:
            for at, of in enumerate(prediction.predict_roles(probabilities)):
                if rules[at] == "model" and (role := _role("model", of)) in roles:
                    rules[at] = role
        return prediction, _Selected(rules, probabilities)


@dataclass(frozen=True)
class TextSelector(Selector):
    """Takes the lines of menus, teasers, comments and footers in a text that is a page without its markup. A text that reads as
    an article it leaves alone.

    ``favor`` and ``model`` are those of :class:`PageSelector`.
    """

    name: ClassVar[str] = "furniture"
    favor: str = "balance"
    model: TextModel | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        _check_favor(self.favor)

    def edits(self, doc: Document) -> Iterator[Edit]:
        """An edit for each run of blocks that are no body, in a text that is a whole page."""
        if doc.page is not None:
            return
        of = doc.cached(lines)
        if not 2 <= len(of) <= _MOST_LINES or _reads_as_article(doc) or not doc.cached(has_sign):
            return
        if doc.cached(self._predicted).page_probability < _PAGE:
            return
        rules = doc.cached(self._rules)
        for rule, run in groupby(zip(doc.cached(text_blocks), rules, strict=True), key=itemgetter(1)):
            if rule:
                of_run = [block for block, _ in run]
                yield doc.lines_edit(of[of_run[0].first].block, of[of_run[-1].last].block, rule)

    def with_model(self, model: object) -> Cleaner:
        """The selector with another model of text."""
        return replace(self, model=model) if isinstance(model, TextModel) else self

    def starts(self, doc: Document) -> list[int]:
        """Where the blocks of a text begin."""
        of = doc.cached(lines)
        return [of[block.first].block.start for block in doc.cached(text_blocks)]

    def reasons(self, doc: Document) -> dict[int, str]:
        """For each block that the model takes its role, how likely that is, and what speaks for it, in words."""
        from cleanse.roles.explain import told

        _, keeps = doc.cached(self._selected)
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
        _, keeps = doc.cached(self._selected)
        found = zip(self.starts(doc), keeps, doc.cached(self._roles), strict=True)
        return {start: (_role("" if stays else "model", of), of) for start, stays, of in found}

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
        _, keeps = doc.cached(self._selected)
        rules = ["" if stays else "model" for stays in keeps]
        if doc.include:
            roles = {INCLUDABLE[name] for name in doc.include}
            found = [_role(rule, of) for rule, of in zip(rules, doc.cached(self._roles), strict=True)]
            rules = [rule and (role if role in roles else rule) for rule, role in zip(rules, found, strict=True)]
        for at, role in doc.cached(self._head).items():
            rules[at] = rules[at] and role
        return rules

    def _head(self, doc: Document) -> dict[int, str]:
        """The blocks that are the title, and the bylines and dates between it and the body."""
        from cleanse.cleaners.bylines import rule_of

        title, probability = doc.cached(self._predicted).title
        if title < 0 or probability < _TITLE_LIKELY:
            return {}
        _, keeps = doc.cached(self._selected)
        found, of = {title: "title"}, doc.cached(lines)
        for at, block in enumerate(doc.cached(text_blocks)[title + 1 : title + 1 + _MOST_HEAD], title + 1):
            if keeps[at]:
                break
            line = of[block.first]
            if line.text == block.text and line.words <= _HEAD_WORDS and rule_of(doc, line.features) in _HEAD_RULES:
                found[at] = "byline"
        return found

    def _roles(self, doc: Document) -> list[tuple[float, ...]]:
        """For each block of a text the probability of each role: the model tells that of body, and evidence parts the others."""
        from cleanse.roles.evidence import weighed

        probabilities, _ = doc.cached(self._selected)
        return [weighed(p, of, ROLES) for p, of in zip(probabilities, doc.cached(self._evidence), strict=True)]

    def _evidence(self, doc: Document) -> list[list[Evidence]]:
        """For each block of a text what speaks for a role of it."""
        from cleanse.roles.evidence import Evidence, of_lines

        features = [LineFeatures(block.text, doc.lexicon) for block in doc.cached(text_blocks)]
        found = of_lines(features, doc.cached(self._selected)[1])
        for at, role in doc.cached(self._head).items():
            found[at].append(Evidence(role, _OF_HEAD, f"it stands where the {role} of an article does"))
        return found

    def is_no_article(self, doc: Document) -> bool:
        """Whether a text is a menu or a list: without a sentence, or with nothing that is likely to be the body of an article."""
        found = doc.cached(lines)
        if doc.page is not None or len(found) < _LEAST_LINES or doc.cached(_prose_share) > _MOST_PROSE:
            return False
        if not any(line.features.ends_sentence for line in found):
            return True
        if len(found) > _MOST_LINES:
            return False
        probabilities, _ = doc.cached(self._selected)
        # What is no whole page is judged by a model that knows whole pages: it is sure of nothing in a few short lines.
        return max(probabilities) < _BODY_LIKELY and doc.cached(self._predicted).page_probability >= _MAYBE_PAGE

    def _predicted(self, doc: Document) -> TextPrediction:
        return (self.model or TextModel.default()).predict(doc)

    def _selected(self, doc: Document) -> tuple[list[float], list[bool]]:
        """How likely each block of a text is to be body, and whether it would stay if the text were a whole page."""
        prediction = doc.cached(self._predicted)
        features, probabilities = prediction.features, prediction.predict_proba()
        words = features.words
        beta = TEXT_FAVOURS[self.favor] * (1 if features.is_article else _OTHER_KINDS)
        keeps = select(probabilities, words, beta)
        for at, is_prose in enumerate(features.prose):
            if prediction.page_probability < _SURE_PAGE:
                keeps[at] |= is_prose or probabilities[at] >= _UNLIKELY
            elif is_prose and not features.lexicon[at]:
                keeps[at] |= probabilities[at] >= _PROSE_LIKELY
            elif features.has_credit(at):
                keeps[at] &= probabilities[at] >= _CAPTION_LIKELY or words[at] > _CAPTION_WORDS
        _keep_enough_prose(words, features.prose, probabilities, keeps)
        return probabilities, keeps


def _check_favor(favor: str) -> None:
    if not isinstance(favor, str) or favor not in FAVOURS:
        raise ValueError(f"favor is {favor!r}; it can be {', '.join(map(repr, FAVOURS))}.")


class _Selected(NamedTuple):
    """The rule that takes each block of a page, "" where it stays, and how likely it is to be body, as the model says.

    What callers want to keep for its role goes by a rule of that name, if no other gives it that role: the pipeline puts it
    back.
    """

    rules: list[str]
    probabilities: list[float]


def _role(rule: str, probabilities: Sequence[float]) -> str:
    """The role of a block, given the rule that takes it, if any, and the probability of each."""
    if not rule:
        return "body"
    known = role_of(PageSelector.name, rule)
    if known:
        return known
    of = [p if role != "body" or rule == "repeat" else -1.0 for role, p in zip(ROLES, probabilities, strict=True)]
    return ROLES[of.index(max(of))]


def _reads_as_article(doc: Document) -> bool:
    """Whether a text is nearly all prose, and begins and ends with it: a quick test that spares most bodies the model."""
    found = doc.cached(lines)
    prose = [line.number for line in found if line.prose]
    if not prose or prose[0] + len(found) - 1 - prose[-1] > _MOST_EDGE:
        return False
    return doc.cached(_prose_share) >= _LEAST_PROSE


def _prose_share(doc: Document) -> float:
    found = doc.cached(lines)
    return sum([line.words for line in found if line.prose]) / sum([line.words for line in found])


def _keep_enough_prose(words: list[int], prose: list[bool], probabilities: list[float], keeps: list[bool]) -> None:
    """Of the prose that would go, keeps the likeliest for as long as more would go than the model may take."""
    lost = sum([w for w, is_prose, stays in zip(words, prose, keeps, strict=True) if is_prose and not stays])
    budget = _BUDGET * sum(compress(words, prose))
    if lost <= budget:
        return
    for at in sorted((at for at, is_prose in enumerate(prose) if is_prose and not keeps[at]), key=lambda at: -probabilities[at]):
        keeps[at] = True
        lost -= words[at]
        if lost <= budget:
            return


def _take_repeats(judged: Judged) -> None:
    """Takes the blocks that say the same as one that is clearly likelier, or as an earlier one."""
    from cleanse.roles.copies import is_refrain

    best: dict[str, int] = {}
    probabilities = judged.probabilities
    for at, block in enumerate(judged.page.blocks):
        if judged.words[at] >= _REPEAT_WORDS and not judged.rules[at]:
            other = best.setdefault(block.text, at)
            if other != at and not is_refrain(judged, at, other):
                if probabilities[at] > probabilities[other] + _CLEARLY:
                    best[block.text] = at
                    judged.take(other, "repeat")
                else:
                    judged.take(at, "repeat")


def _select(judged: Judged) -> None:
    """Takes what is not likely enough; all of a page that has no likely block."""
    probabilities, rules = judged.probabilities, judged.rules
    if max([p for p, rule in zip(probabilities, rules, strict=True) if not rule], default=0.0) < _LEAST_LIKELY:
        if len(rules) != 1 or judged.page.blocks[0].link_chars:  # one text alone is all there is
            rules[:] = ["nothing-likely"] * len(rules)
        return
    keeps = select(probabilities, judged.words, FAVOURS[judged.favor])
    if judged.is_article and judged.favor != "recall":
        keeps = without_doubtful(keeps, probabilities, judged.words)
    for at, stays in enumerate(keeps):
        if not stays and not rules[at]:
            rules[at] = "model"


@cache
def _steps() -> tuple[Step, ...]:
    """What a page goes through: rules that stand by themselves, the selection, and what goes by what was selected. A text needs
    none of them."""
    from cleanse.roles.attached import keep_attached
    from cleanse.roles.between import keep_between, keep_headings
    from cleanse.roles.comment_headings import take_headed_comments
    from cleanse.roles.comments import take_comments
    from cleanse.roles.consent import take_consent
    from cleanse.roles.copies import take_copies
    from cleanse.roles.fields import take_fields
    from cleanse.roles.headline import take_headline
    from cleanse.roles.other_articles import take_other_articles
    from cleanse.roles.posts import keep_posts
    from cleanse.roles.subscribe import take_subscribe
    from cleanse.roles.supplied import keep_supplied, settle_supplied
    from cleanse.roles.users import take_users

    own = settle_supplied, take_fields, take_consent, take_comments, take_headed_comments, take_subscribe, take_users
    return (
        *own,
        take_other_articles,
        take_copies,
        _take_repeats,
        _select,
        keep_supplied,
        keep_posts,
        keep_between,
        keep_headings,
        keep_attached,
        take_headline,
    )


def _cut(doc: Document, run: list[Block], rules: list[str], above: Block | None, below: Block | None) -> Iterator[Edit]:
    """An edit for each stretch of neighbours that one rule takes. What stays on either side is set apart as far as before.

    A result takes the cuts apart again, block by block, when it is asked for them: most callers want the text alone.
    """
    rule, at, last = rules[run[0].number], above.end if above else 0, run[0]
    for block in run:
        if rules[block.number] != rule:
            edge = block.start if above is None and doc.include else last.end  # what is put back is set apart from what follows
            yield Edit(at, edge, rule)
            rule, at = rules[block.number], edge
        last = block
    if above is None:
        yield Edit(at, below.start if below else len(doc.text), rule)
        return
    yield Edit(at, last.end, rule)
    if below is not None and doc.page is not None:
        yield Edit(last.end, below.start, "gap", _gap([doc.page.blocks[block.number].separator for block in (*run, below)]))


def _gap(gaps: list[str]) -> str:
    """What stands between two blocks when those between them are gone: as many line breaks as anywhere, and the row's columns."""
    breaks = max(gap.count("\n") for gap in gaps)
    of_row = len(gaps) - 1 - next((at for at, gap in enumerate(reversed(gaps)) if "\n" in gap), len(gaps) - 1)
    return "\n" * breaks + "\t" * sum(gap.count("\t") for gap in gaps[of_row:])
