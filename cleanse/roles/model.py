"""The models: how likely each block of an HTML page, and each block of a text without markup, is to be body.

Boosted trees in two stages: the first scores each block, the second also sees what the first makes of its neighbours, its
containers and its like. They were trained by ``python -m train.html`` and ``python -m train.text``, and their data files stand in
``weights``. A model is a value: equal to one of the same data, hashable and picklable.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from cleanse import packaged
from cleanse.boosting import Model, Score, Trees, file_of, has_core, probabilities, probability_of, scores
from cleanse.errors import ModelError
from cleanse.page import KINDS, Page
from cleanse.roles import html_features, html_second
from cleanse.roles.class_words import ClassWords
from cleanse.roles.containers import Names
from cleanse.roles.html_features import HtmlFeatures
from cleanse.roles.html_roles import ROLE_FEATURES, RoleModel
from cleanse.roles.role import OTHER_ROLES, ROLES
from cleanse.roles.words import HtmlWords, TextWords
from cleanse.values import lazy

if TYPE_CHECKING:
    from cleanse.document import Document

LEAST = 0.06
"""A block that the first stage finds less likely than this has no second one."""

_MOST_KEPT = 5000  # blocks
_DOCS_LIKELY = -3.3  # most pages of documentation score more; of the others, few that declare themselves to be nothing
_NEARLY = 2  # how much less than the likeliest kind they may score
_FORUM_LIKELY = -0.75  # of labelled pages 80 % of the forums score more, and 6 % of those that do are none
_OTHER_LIKELY = (
    -1.0
)  # of labelled pages 97 % of the articles score less in all other kinds, and 90 % of those that do are articles
_HTML_FEATURES = (*html_features.FEATURES, *html_second.SECOND_FEATURES)

Row = tuple[float, ...]


class HtmlModel(Model):
    """The model of pages: weights of words, and what gives rows a score, in each stage.

    A score is of :class:`cleanse.boosting.Trees`, or of anything that has a method ``score``:

    >>> class Longest:
    ...     def score(self, row):
    ...         return row[html_features.FEATURES.index("words")] - 5
    >>> model = HtmlModel(HtmlWords.of({}, {}), Longest(), Longest())
    >>> from cleanse.read import read
    >>> page = read("<p>Home</p><p>It rained all day in the valley.</p>", kind="html").document.page
    >>> [round(p, 2) for p in model.predict_proba(page)]
    [0.0, 0.88]
    """

    words: HtmlWords
    first: Score
    second: Score
    typical: tuple[float, ...]
    """The middle value that each feature has in blocks that are body: what explains a prediction."""
    kinds: ClassWords | None
    """The words that tell the kind of a page."""
    roles: RoleModel | None
    """What tells the roles of blocks that are no body; without it, what is known of them by rules."""

    def __init__(
        self,
        words: HtmlWords,
        first: Score,
        second: Score,
        typical: tuple[float, ...] = (),
        kinds: ClassWords | None = None,
        roles: RoleModel | None = None,
    ) -> None:
        vars(self).update(words=words, first=first, second=second, typical=typical, kinds=kinds, roles=roles)

    @staticmethod
    @cache
    def default() -> HtmlModel:
        """The model that the package carries."""
        return _html_model(lambda name: packaged.read(*packaged.WEIGHTS, name), of_package=True)

    @staticmethod
    def load(folder: str | os.PathLike[str]) -> HtmlModel:
        """The model whose data files, ``html_words.tsv``, ``html_first.trees`` and the others of pages, are in a folder.

        :raises ModelError: where one is not there, or is of another format or other features.
        """
        return _html_model(lambda name: file_of(folder, name))

    def predict(self, page: Page) -> HtmlPrediction:
        """What the model says of a page."""
        return HtmlPrediction(self, page)

    def predict_proba(self, page: Page) -> list[float]:
        """For each block of a page, how likely it is to be body, from 0 to 1."""
        return self.predict(page).predict_proba()


class HtmlPrediction:
    """What a model says of a page, made when it is asked for."""

    def __init__(self, model: HtmlModel, page: Page) -> None:
        self.model = model
        self.page = page

    @lazy
    def features(self) -> HtmlFeatures:
        """What the rows of the blocks are made of. There must be a block."""
        return HtmlFeatures(self.page, self.model.words, self.model.kinds)

    @property
    def words(self) -> list[int]:
        """How many words a reader would count in each block."""
        return self.features.words if self.page.blocks else []

    @property
    def names(self) -> Names:
        """The names of the page's elements."""
        return self.features.names if self.page.blocks else Names(self.page)

    @property
    def columns(self) -> Any:
        """What the compiled core knows of the page; None where Python does its work."""
        return self.features.columns if self.page.blocks and self.features.compiled is not None else None

    @property
    def is_forum(self) -> bool:
        """Whether the page is likely to be a forum, or questions and answers, whose posts are the body."""
        if self.model.kinds is None or not self.page.blocks:
            return False
        return self.features.kind_scores[KINDS.index("forum")] > _FORUM_LIKELY

    @property
    def is_article(self) -> bool:
        """Whether the page is likely to be an article: no other kind is likely enough."""
        if self.model.kinds is None or not self.page.blocks:
            return False
        return max(self.features.kind_scores) < _OTHER_LIKELY

    @property
    def is_docs(self) -> bool:
        """Whether the page is likely to be documentation: its names and words are such, and it declares itself to be nothing."""
        if self.model.kinds is None or not self.page.blocks or self.page.types:
            return False
        scores = self.features.kind_scores
        return scores[KINDS.index("docs")] > max(_DOCS_LIKELY, max(scores) - _NEARLY)

    def predict_proba(self) -> list[float]:
        """For each block how likely it is to be body, from 0 to 1."""
        if not self.page.blocks:
            return []
        first, second, features = self.model.first, self.model.second, self.features
        if features.compiled is not None and has_core(first) and has_core(second):  # all of it at once
            found: list[float] = features.compiled.html_prediction(
                features.columns, first.compiled, second.compiled, features.declared_row(), LEAST
            )
            return found
        left, rows = self._second
        return features.probabilities(second, left, rows)

    def predict_roles(self, probabilities: Sequence[float]) -> list[Row]:
        """For each block the probability of each of ``ROLES``, in their order, given what :meth:`predict_proba` gave."""
        if self.model.roles is not None and self.page.blocks:
            others = self.model.roles.predict(self.features, probabilities)
            return [(of[0] * (1 - p), p, *[q * (1 - p) for q in of[1:]]) for p, of in zip(probabilities, others, strict=True)]
        from cleanse.lexicon import Lexicon
        from cleanse.roles.evidence import of_page, weighed
        from cleanse.text.lines import LineFeatures

        if not self.page.blocks:
            return []
        lexicon = Lexicon.default()
        evidence = of_page(self.page, probabilities, self.words, lambda text: LineFeatures(text, lexicon))
        rows = (weighed(p, found, ROLES) for p, found in zip(probabilities, evidence, strict=True))
        known: dict[Row, Row] = {}  # those of menus are the same
        return [known.setdefault(row, row) for row in rows]

    def reasons(self, wanted: Sequence[int], count: int = 3) -> list[list[str]]:
        """For some blocks, the features that speak most against each."""
        from cleanse.roles.explain import reasons

        if not self.page.blocks:
            return []
        stand_ins, model = [self.features.stand_in(at) for at in wanted], self.model
        rows = zip(*self._second, strict=True)
        return reasons(rows, stand_ins, model.second.score, model.typical, _HTML_FEATURES, count)

    @property
    def _second(self) -> tuple[list[int], Iterable[Row]]:
        """The blocks that the first stage leaves to the second, those that may be body at all, and their rows.

        Of a very large page, the rows of the first stage are made again rather than kept: they take more room than the page.
        """
        features = self.features
        scored = features.scored
        first_rows: Iterable[Row] = html_features.rows(features, scored)
        if len(scored) <= _MOST_KEPT and isinstance(first_rows, Iterator):
            first_rows = list(first_rows)
        found = features.probabilities(self.model.first, scored, first_rows)
        return html_second.joined_rows(features, first_rows, found, LEAST)


class TextModel(Model):
    """The same for text without markup; and the score of a whole text, by which it is a page and no body alone."""

    words: TextWords
    first: Score
    second: Score
    whole: Score
    typical: tuple[float, ...]
    """The middle value that each feature has in blocks that are body."""
    kinds: ClassWords | None
    """The words that tell the kind of a page."""
    titles: Score | None
    """What tells which line is the title."""

    def __init__(
        self,
        words: TextWords,
        first: Score,
        second: Score,
        whole: Score,
        typical: tuple[float, ...] = (),
        kinds: ClassWords | None = None,
        titles: Score | None = None,
    ) -> None:
        vars(self).update(words=words, first=first, second=second, whole=whole, typical=typical, kinds=kinds, titles=titles)

    @staticmethod
    @cache
    def default() -> TextModel:
        """The model that the package carries."""
        return _text_model(lambda name: packaged.read(*packaged.WEIGHTS, name), of_package=True)

    @staticmethod
    def load(folder: str | os.PathLike[str]) -> TextModel:
        """The model whose data files, ``text_words.tsv``, ``text_first.trees`` and two more ``.trees``, are in a folder."""
        return _text_model(lambda name: file_of(folder, name))

    def predict(self, doc: Document) -> TextPrediction:
        """What the model says of a text."""
        return TextPrediction(self, doc)

    def predict_proba(self, doc: Document) -> list[float]:
        """For each block of a text, how likely it is to be body, from 0 to 1."""
        return self.predict(doc).predict_proba()


class TextPrediction:
    """What a model says of a text: at first only how likely it is to be a whole page, and the rest when it is asked for."""

    def __init__(self, model: TextModel, doc: Document) -> None:
        from cleanse.roles import text_features, text_second  # which pages do without

        self.model = model
        self.features = text_features.TextFeatures(doc, model.words, model.kinds)
        self._rows = text_features.rows(self.features)
        self._first = probabilities(model.first, self._rows)
        self.page_probability = probability_of(model.whole.score(text_second.whole_row(self.features, self._first)))
        """How likely the text is to be a whole page with its furniture, from 0 to 1."""

    @lazy
    def title(self) -> tuple[int, float]:
        """The block that may be the title, and how likely it is to be; -1 where there is none."""
        if self.model.titles is None:
            return -1, 0.0
        from cleanse.roles import text_title

        places, rows = text_title.title_rows(self.features, self._first)
        score, at = max(zip(scores(self.model.titles, rows), places, strict=True), default=(-99.0, -1))
        return at, probability_of(score)

    def predict_proba(self) -> list[float]:
        """For each block how likely it is to be body, from 0 to 1."""
        found = [0.0] * self.features.size
        for at, probability in zip(self._left, probabilities(self.model.second, self._second_rows()), strict=True):
            found[at] = probability
        return found

    def reasons(self, wanted: Sequence[int], count: int = 3) -> list[list[str]]:
        """For some blocks, the features that speak most against each."""
        from cleanse.roles.explain import reasons
        from cleanse.roles.text_features import FEATURES
        from cleanse.roles.text_second import SECOND_FEATURES

        model, rows = self.model, zip(self._left, self._second_rows(), strict=True)
        return reasons(rows, wanted, model.second.score, model.typical, (*FEATURES, *SECOND_FEATURES), count)

    @lazy
    def _left(self) -> list[int]:
        """The blocks that the first stage leaves to the second."""
        return [at for at, p in enumerate(self._first) if p >= LEAST]

    def _second_rows(self) -> Iterable[Row]:
        from cleanse.roles import text_second

        return text_second.joined_rows(self.features, self._rows, self._left, self._first, self.title)


def _html_model(read: Callable[[str], bytes], of_package: bool = False) -> HtmlModel:
    names = [f"html_role_{role}" for role in OTHER_ROLES]
    features = {"html_first": html_features.FEATURES, "html_second": _HTML_FEATURES, **dict.fromkeys(names, ROLE_FEATURES)}
    first, second, *of_roles = _trees(read, of_package, features)
    roles = RoleModel(ClassWords(read("html_roles.tsv")), tuple(of_roles))
    words = HtmlWords(read("html_words.tsv"), "html" if of_package else "")
    kinds = ClassWords(read("html_kinds.tsv"), "html_kinds" if of_package else "")
    return HtmlModel(words, first, second, second.typical, kinds, roles)


def _text_model(read: Callable[[str], bytes], of_package: bool = False) -> TextModel:
    from cleanse.roles import text_features, text_second, text_title

    first, second, whole, title = _trees(
        read,
        of_package,
        {
            "text_first": text_features.FEATURES,
            "text_second": (*text_features.FEATURES, *text_second.SECOND_FEATURES),
            "text_whole": text_second.WHOLE_FEATURES,
            "text_title": text_title.TITLE_FEATURES,
        },
    )
    words = TextWords(read("text_words.tsv"), "text" if of_package else "")
    kinds = ClassWords(read("text_kinds.tsv"), "text_kinds" if of_package else "")
    return TextModel(words, first, second, whole, second.typical, kinds, title)


def _trees(read: Callable[[str], bytes], of_package: bool, features: Mapping[str, tuple[str, ...]]) -> list[Trees]:
    found = {name: Trees(read(f"{name}.trees"), name if of_package else "") for name in features}
    for name, trees in found.items():
        if not of_package and trees.features != features[name]:  # of the package's own a test says so
            raise ModelError(f"{name}.trees was trained with other features than this version of cleanse has: train it again.")
    return [*found.values()]
