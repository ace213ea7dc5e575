"""Furniture: what of a page, or of its text without markup, is not its main content, as learned models judge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import compress, groupby
from typing import TYPE_CHECKING, ClassVar

from cleanse.boosting import unless_default
from cleanse.cleaner import Cleaner, Reads, Selector
from cleanse.document import Block, Document, Edit
from cleanse.literals import Favor
from cleanse.page import Page
from cleanse.roles.judged import Judged, Step
from cleanse.roles.role import INCLUDABLE, ROLES, likeliest
from cleanse.roles.selection import FAVOURS, check_favor, select, without_doubtful
from cleanse.text.lines import LineFeatures
from cleanse.values import NamedTuple, dataclass, field, replace

if TYPE_CHECKING:
    from cleanse.roles.model import HtmlModel, HtmlPrediction

_REPEAT_WORDS = 6
_CLEARLY = 0.15  # likelier that a later block must be than an earlier one that says the same, to stay in its place
_OF_MODEL = {True: "", False: "model"}  # the rule of what stays, and of what goes
# How likely a text must be to be a whole page, for the model to take what is as unlikely as this and no prose; and to select.
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
    favor: Favor = "balance"
    model: HtmlModel | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        check_favor(self.favor)

    def edits(self, doc: Document) -> Iterator[Edit]:
        """An edit for each stretch of a page that is no body; of a text, none."""
        if doc.page is None or not doc.page.blocks:
            return
        yield from block_edits(doc, doc.cached(self._selected).rules)

    def with_model(self, model: object) -> Cleaner:
        """The selector with another model of pages."""
        from cleanse.roles.model import HtmlModel

        return replace(self, model=unless_default(model)) if isinstance(model, HtmlModel) else self

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
                said = [*_said_by_site(doc, at, prediction.words[at]), *(one.said for one in pieces if one.role == role)]
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
            one = (likeliest(self.name, rule, of), of)
            found[start] = known.setdefault(one, one)
        return found

    def _selected(self, doc: Document) -> _Selected:
        """What becomes of each block of a page. The prediction, which takes more room than the page, is not kept."""
        return self._judged(doc)[1]

    def _judged(self, doc: Document) -> tuple[HtmlPrediction, _Selected]:
        """The same, with what the model says."""
        from cleanse.roles.model import HtmlModel

        page = doc.page or Page()
        prediction = (self.model or HtmlModel.default()).predict(page)
        probabilities = prediction.predict_proba()
        if doc.known is not None:
            from cleanse.roles.on_sites import weighed

            probabilities = weighed(probabilities, prediction.words, doc.known)
        judged = Judged(page, [*probabilities], prediction.words, self.favor, doc.lexicon, doc.line_features)
        judged.is_forum, judged.is_article = prediction.is_forum, prediction.is_article
        judged.is_docs = prediction.is_docs
        judged.names, judged.columns = prediction.names, prediction.columns
        if len(doc.blocks) < len(page.blocks):  # a user's rules have taken some: nothing is a repeat of these
            there = {block.number for block in doc.blocks}
            for at in range(len(page.blocks)):
                if at not in there:
                    judged.take(at, "rule")
        for step in _steps():
            step(judged)
        rules, roles = judged.rules, {INCLUDABLE[name] for name in doc.include} - {"title"}  # which goes by a rule alone
        if roles:
            for at, of in enumerate(prediction.predict_roles(probabilities)):
                if rules[at] == "model" and (role := likeliest(self.name, "model", of)) in roles:
                    rules[at] = role
        return prediction, _Selected(rules, probabilities)


def _said_by_site(doc: Document, at: int, words: int) -> list[str]:
    """What other pages of the host say of a block, in words."""
    from cleanse.roles.on_sites import is_repeated

    if doc.known is None or not is_repeated(doc.known, on := doc.known.text_pages[at], words):
        return []
    return [f"{on} of {doc.known.pages} other pages of its site have it"]


class _Selected(NamedTuple):
    """The rule that takes each block of a page, "" where it stays, and how likely it is to be body, as the model says.

    What callers want to keep for its role goes by a rule of that name, if no other gives it that role: the pipeline puts it
    back.
    """

    rules: list[str]
    probabilities: list[float]


def _take_repeats(judged: Judged) -> None:
    """Takes the blocks that say the same as one that is clearly likelier, or as an earlier one."""
    from cleanse.roles.refrains import Refrains

    best: dict[str, int] = {}
    blocks, probabilities, rules = judged.page.blocks, judged.probabilities, judged.rules
    long = [at for at in judged.repeated if judged.words[at] >= _REPEAT_WORDS and not rules[at]]
    if not long:  # as of most pages
        return
    refrains = Refrains(judged)
    for at in long:
        text = blocks[at].text
        other = best.setdefault(text, at)
        if other != at and not refrains.have(at, other):
            if probabilities[at] > probabilities[other] + _CLEARLY:
                best[text] = at
                judged.take(other, "repeat")
            else:
                judged.take(at, "repeat")


def _select(judged: Judged) -> None:
    """Takes what is not likely enough; all of a page that has no likely block."""
    probabilities, rules = judged.probabilities, judged.rules
    if max([probabilities[at] for at in judged.possible if not rules[at]], default=0.0) < _LEAST_LIKELY:
        if len(rules) != 1 or judged.page.blocks[0].link_chars:  # one text alone is all there is
            rules[:] = ["nothing-likely"] * len(rules)
        return
    keeps = select(probabilities, judged.words, FAVOURS[judged.favor])
    if judged.is_article and judged.favor != "recall":
        keeps = without_doubtful(keeps, probabilities, judged.words)
    taken = [(at, rules[at]) for at in compress(range(len(rules)), rules)]
    rules[:] = map(_OF_MODEL.__getitem__, keeps)
    for at, rule in taken:
        rules[at] = rule


@cache
def _steps() -> tuple[Step, ...]:
    """What a page goes through: rules that stand by themselves, the selection, and what goes by what was selected. A text needs
    none of them."""
    from cleanse.roles.attached import keep_attached
    from cleanse.roles.authors import take_authors
    from cleanse.roles.between import keep_between, keep_headings, keep_rows
    from cleanse.roles.columns import keep_columns
    from cleanse.roles.comment_headings import take_headed_comments
    from cleanse.roles.comments import take_comments
    from cleanse.roles.consent import take_consent
    from cleanse.roles.copies import take_copies
    from cleanse.roles.empty_headings import take_empty_headings
    from cleanse.roles.fields import take_fields
    from cleanse.roles.headline import take_headline
    from cleanse.roles.ingredients import keep_ingredients
    from cleanse.roles.item_titles import keep_item_titles
    from cleanse.roles.navigation import take_navigation
    from cleanse.roles.notes import keep_notes
    from cleanse.roles.other_articles import take_other_articles
    from cleanse.roles.page_notes import take_page_notes
    from cleanse.roles.pictures import take_captions
    from cleanse.roles.posts import keep_posts
    from cleanse.roles.reference import keep_reference
    from cleanse.roles.related import take_related
    from cleanse.roles.sidebars import take_sidebars
    from cleanse.roles.standfirst import keep_standfirst
    from cleanse.roles.subscribe import take_subscribe
    from cleanse.roles.supplied import keep_supplied, settle_supplied
    from cleanse.roles.users import take_users

    own = (
        settle_supplied,
        take_navigation,
        take_authors,  # what is of a comment or a post, too, is told by the rules of these
        take_fields,
        take_consent,
        take_comments,
        take_headed_comments,
        take_subscribe,
        take_users,
    )
    return (
        *own,
        take_other_articles,
        take_captions,
        take_copies,
        _take_repeats,
        take_related,  # of what is left: two posts that share little more than a list of others are no copies
        take_page_notes,
        take_sidebars,
        _select,
        keep_supplied,
        keep_posts,
        keep_columns,
        keep_reference,
        keep_ingredients,
        keep_between,
        keep_rows,
        keep_headings,
        keep_item_titles,
        keep_attached,
        keep_notes,
        take_empty_headings,
        take_headline,
        keep_standfirst,
    )


def block_edits(doc: Document, rules: Sequence[str]) -> Iterator[Edit]:
    """The edits that take blocks of a page whole.

    :param rules: the rule that takes each block, by its number; "" where it stays.
    """
    blocks, first = doc.blocks, 0
    run: list[_Stretch] = []  # what is to be cut since the last block that stays
    above: Block | None = None
    for rule, alike in groupby([rules[block.number] for block in blocks]):
        end = first + len([*alike])
        if rule:
            run.append(_Stretch(rule, first, end))
        else:
            if run:
                yield from _run_edits(doc, run, above, blocks[first])
                run = []
            above = blocks[end - 1]
        first = end
    if run:
        yield from _run_edits(doc, run, above, None)


class _Stretch(NamedTuple):
    """Neighbours that one rule takes: the places of the first and of the one after the last, among the blocks of a document."""

    rule: str
    first: int
    end: int


def _run_edits(doc: Document, run: Sequence[_Stretch], above: Block | None, below: Block | None) -> Iterator[Edit]:
    """An edit for each stretch of neighbours that one rule takes. What stays on either side is set apart as far as before.

    :param run: neighbours that go; ``above`` is the block before them that stays, ``below`` the one after them.

    A result takes the cuts apart again, block by block, when it is asked for them: most callers want the text alone.
    """
    blocks, at = doc.blocks, above.end if above else 0
    for rule, _, end in run[:-1]:
        # What is put back is set apart from what follows.
        edge = blocks[end].start if above is None and doc.include else blocks[end - 1].end
        yield Edit(at, edge, rule)
        at = edge
    rule, _, end = run[-1]
    if above is None:
        yield Edit(at, below.start if below else len(doc.text), rule)
        return
    at_end = blocks[end - 1].end
    yield Edit(at, at_end, rule)
    if below is not None and doc.page is not None:
        of_page = doc.page.blocks
        gaps = [of_page[block.number].separator for block in blocks[run[0].first : end + 1]]
        yield Edit(at_end, below.start, "gap", _gap(gaps))


def _gap(gaps: list[str]) -> str:
    """What stands between two blocks when those between them are gone: as many line breaks as anywhere, and the row's columns."""
    kinds = set(gaps)  # few, of many
    breaks = max([gap.count("\n") for gap in kinds])
    if "\t" not in "".join(kinds):
        return "\n" * breaks
    of_row = len(gaps) - 1 - next((at for at, gap in enumerate(reversed(gaps)) if "\n" in gap), len(gaps) - 1)
    return "\n" * breaks + "\t" * sum(gap.count("\t") for gap in gaps[of_row:])
