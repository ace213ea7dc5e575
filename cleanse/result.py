"""What cleaning gives back: the text, and the account of what was taken."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from cleanse import ledger
from cleanse.document import Block, Cut, SourceBlock, Span
from cleanse.values import Protocol, dataclass, field, lazy

if TYPE_CHECKING:
    from cleanse.marked import Marked
    from cleanse.page import Page
    from cleanse.parts.blocks import Roles
    from cleanse.parts.comments import Comment
    from cleanse.parts.related import RelatedItem
    from cleanse.read.html import HtmlSource
    from cleanse.sketches.sketch import Places
    from cleanse.write.html_report.reported import ReportedDocument
    from cleanse.write.media import Link, Picture

_REPR = 60  # characters of the text that the short form of a result has


class Explainer(Protocol):
    """Can say why blocks were left out. The pipeline hands one over; a result asks it when somebody asks the result."""

    @property
    def cleaners(self) -> frozenset[str]:
        """The names of the cleaners whose cuts it can explain."""

    @property
    def places(self) -> Places | None:
        """Where other pages of its site say who wrote them and when; None where no site was handed over."""

    def reasons(self, source: str, page: Page | None) -> Mapping[int, str]:
        """For blocks that were left out of a text or page, by where they begin in the source, what spoke most against them."""

    def roles(self, source: str, page: Page | None) -> Roles:
        """For blocks that were selected among, by where they begin in the source, the role of each, and the probability of each
        role."""


@dataclass(frozen=True, repr=False)
class Result:
    """A cleaned text with its ledger.

    ``ledger`` is what the pipeline entered, neighbours of one rule as one cut, and enough to restore the source; ``found`` is
    the metadata that reading and cleaning found. ``kept_blocks`` are the blocks of the text; of a page, ``markup`` is the page
    itself; of a text, ``starts`` says where the blocks begin in the source that were selected from. ``included`` says of what was
    kept for another role than body from where to where it stands in the source. What is rarely asked for is made from these when
    it is. ``ruled`` is what a user's own rules say of title, date and author. ``error`` says why :func:`cleanse.clean_many` could
    not clean a source; the text is then the source as it was.
    """

    text: str
    ledger: tuple[Cut, ...]
    source: str = field(repr=False)
    found: Mapping[str, str | list[str]] = field(default_factory=dict)
    warnings: Sequence[str] = ()
    kept_blocks: tuple[Block, ...] = field(default=(), repr=False)
    markup: HtmlSource | None = field(default=None, repr=False)
    url: str | None = None
    starts: tuple[int, ...] = field(default=(), repr=False)
    explainer: Explainer | None = field(default=None, repr=False)
    included: tuple[tuple[int, int, str], ...] = ()
    error: str | None = None
    ruled: Mapping[str, str | list[str]] = field(default_factory=dict)

    def __repr__(self) -> str:
        """One line: how the text begins, and the counts.

        >>> from cleanse import inspect
        >>> inspect("It rained.\\n\\nPhoto: dpa")
        <Result 'It rained.', 10 of 22 characters, 2 cuts>
        """
        begins = self.text if len(self.text) <= _REPR else self.text[: _REPR - 1] + "…"
        told = [repr(begins), f"{len(self.text):,} of {len(self.source):,} characters", _counted(len(self._parted), "cut")]
        told += [_counted(len(self.warnings), "warning")] if self.warnings else []
        told += [f"error {self.error!r:.80}"] if self.error is not None else []
        return f"<Result {', '.join(told)}>"

    def _repr_html_(self) -> str:
        """A small view for notebooks: how the text begins, and what was cut."""
        from cleanse.write.html_report.notebook import small_view

        return small_view(self.text, self.reported())

    def __getstate__(self) -> dict[str, Any]:
        """What the rest follows from: what was cut stands in the source, the text in source and ledger."""
        from dataclasses import fields

        cuts = [(cut.cleaner, cut.rule, *cut.span, cut.put, cut.probability) for cut in self.ledger]
        own = {of.name: vars(self)[of.name] for of in fields(self)}
        if ledger.cleaned(self.source, self.ledger) != self.text:  # a result that somebody made by hand
            return own
        del own["text"]
        return {**own, "kept_blocks": list(map(tuple, self.kept_blocks)), "ledger": cuts}

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Puts the cuts and the text together again."""
        if "text" in state:
            vars(self).update(state)
            return
        source = state["source"]
        cuts = [
            Cut(of, rule, Span(start, end), source[start:end], put, "", "", probability)
            for of, rule, start, end, put, probability in state["ledger"]
        ]
        blocks = tuple(map(Block._make, state["kept_blocks"]))
        vars(self).update({**state, "text": ledger.cleaned(source, cuts), "ledger": tuple(cuts), "kept_blocks": blocks})

    @property
    def page(self) -> Page | None:
        """The tree of a page."""
        return self.markup.page if self.markup is not None else None

    @lazy
    def cuts(self) -> tuple[Cut, ...]:
        """What was cut, in the order of the source, none overlapping; a cut's span is in code points of ``source``.

        There is one for each block that was left out, with its role; of a page with the path of the elements above it.
        """
        from cleanse.parts.blocks import with_roles

        return tuple(with_roles(self._parted, self._roles if self._has_selected else {}))

    @property
    def _parted(self) -> tuple[Cut, ...]:
        """The cuts block by block, without their roles."""
        cleaners = self.explainer.cleaners if self.explainer is not None else frozenset[str]()
        if self.markup is None:
            return tuple(ledger.apart_at(self.ledger, self.source, self.starts, cleaners))
        return tuple(ledger.by_block(self.ledger, self.source, self.markup.page, {*cleaners, "rules"}))

    @lazy
    def blocks(self) -> tuple[SourceBlock, ...]:
        """Every block of the source in order: its ``text``, ``role``, ``probability``, whether it was ``kept``, the ``rule`` that
        took it, and its ``path`` and ``span``. The text has those that were kept, cleaned; here they stand as in the source.

        >>> from cleanse import inspect
        >>> [(block.role, block.kept, block.text) for block in inspect("It rained.\\n\\nPhoto: dpa").blocks]
        [('body', True, 'It rained.'), ('caption', False, 'Photo: dpa')]
        """
        from cleanse.parts.blocks import Account, source_blocks

        account = Account(self.source, self.text, self.ledger, self.included, self.page)
        return tuple(source_blocks(account, self._roles))

    @lazy
    def comments(self) -> tuple[Comment, ...]:
        """Readers' comments in order, kept or not: the ``text`` of each, its ``author`` and ``time``, where they are known."""
        from cleanse.parts.comments import comments_of

        if self.markup is None or not any(block.role == "comment" for block in self.blocks):
            return tuple(comments_of(self.blocks, self.page))
        language = self.metadata.get("language")
        language = language if isinstance(language, str) else None
        return tuple(comments_of(self.blocks, self.page, language, self.markup.comment_times()))

    @lazy
    def captions(self) -> tuple[str, ...]:
        """The captions and credits of pictures, in order."""
        from cleanse.parts.related import captions_of

        return tuple(captions_of(self.blocks))

    @lazy
    def related(self) -> tuple[RelatedItem, ...]:
        """Other articles that a source leads to, in order: their ``title`` and ``link``, absolute as those of ``links`` are."""
        from cleanse.parts.related import related_of

        return tuple(related_of(self.blocks, self._marked))

    @lazy
    def confidence(self) -> float | None:
        """How sure it is that the text is the body: the F1 that its words are likely to have, from 0 to 1.

        None where no model was asked: of a text that reads as a body, and was not selected from. See ``docs/roles.md``.

        >>> from cleanse import inspect
        >>> inspect("It rained all day.").confidence is None
        True
        """
        if not self._roles:
            return None
        from cleanse.parts.blocks import Judge
        from cleanse.parts.confidence import Part, confidence
        from cleanse.text.lines import count_words

        likely = Judge(self._roles).probability
        of = ((likely(block.span.start, "body") or 0.0, count_words(block.text), block.kept) for block in self.blocks)
        return confidence(Part(*part) for part in of)

    @lazy
    def _roles(self) -> Roles:
        """What the models say of the blocks: the source is judged once more."""
        if self.explainer is None or not (self.page is not None or self._has_selected):
            return {}
        return self.explainer.roles(self.source, self.page)

    @property
    def _has_selected(self) -> bool:
        """Whether a selector left something out."""
        return self.explainer is not None and any(cut.cleaner in self.explainer.cleaners for cut in self.ledger)

    @lazy
    def metadata(self) -> Mapping[str, str | int | list[str]]:
        """What the document tells of itself: ``encoding`` for bytes; ``byline``, ``date`` and more from what was cut of a text.

        A page tells more: ``title``, ``byline`` and ``author`` (a list), ``date`` (a day), ``published`` and ``modified``
        (ISO 8601, with the time and its zone where they are told), ``site``, ``section``, ``tags`` (a list), ``language``,
        ``canonical_url``, ``description``, ``image``, ``license``; and its body has a ``word_count``, a number. It is read when
        first asked for. See ``docs/metadata.md``.

        >>> from cleanse import inspect
        >>> page = "<h1>Rain</h1><p>By Ann Lee | 3 May 2024</p><p>It rained all day in the valley, and nobody went out of doors."
        >>> told = inspect(page).metadata
        >>> told["author"], told["date"], told["word_count"]
        (['Ann Lee'], '2024-05-03', 13)
        """
        if self.markup is None:
            return dict(self.found)
        from cleanse.text.words import word_count

        # Who wrote a page and when is read of its tree, which tells the article's line from a comment's or a table's.
        found = {key: value for key, value in self.found.items() if key not in ("byline", "date")}
        own = {**self.ruled, "by_rules": sorted(self.ruled)} if self.ruled else {}
        known = self.explainer.places if self.explainer is not None else None
        return {**found, **self.markup.metadata(self.url, known), **own, "word_count": word_count(self.text)}

    @lazy
    def title(self) -> str | None:
        """The headline of a page: the one that it shows, or else the one that it declares. Of a text the line that was cut as
        such, where it is a page without its markup: other texts keep their own, and have None.

        >>> from cleanse import inspect
        >>> page = "<title>Rain - The Post</title><h1>Rain</h1><p>It rained all day in the valley, and nobody went out of doors."
        >>> inspect(page).title
        'Rain'
        """
        from cleanse.parts.plain import mended
        from cleanse.roles.headline import RULE as HEADLINE

        if isinstance(self.ruled.get("title"), str):
            return str(self.ruled["title"])
        shown = [self.source[start:end] for start, end, role in self.included if role == "title"]
        shown += [cut.removed for cut in self.ledger if cut.cleaner == "furniture" and cut.rule == HEADLINE]
        title = next(filter(None, map(mended, shown)), None) or self.metadata.get("title")
        return title if isinstance(title, str) else None

    @property
    def titled(self) -> str:
        """The text, with the title of a page before it and a blank line between."""
        return f"{self.title}\n\n{self.text}" if self._lacks_title else self.text

    @property
    def _lacks_title(self) -> bool:
        """Whether there is a title that is not in the text: a page of a headline alone keeps it, and so does one that was asked
        to. One without a body has no use for it."""
        if any(role == "title" for _, _, role in self.included):
            return False
        from cleanse.parts.plain import one_line

        title = self.title if self.text else ""
        return bool(title) and one_line(self.text[: 2 * len(title or "") + 1].partition("\n")[0]) != title

    def markdown(self, links: bool = False, title: bool = True, frontmatter: bool = False, images: bool = False) -> str:
        """The text as Markdown, with headings, lists, tables, quotes, code and stress; and its links, if wanted.

        :param title: whether it begins with the title of a page, as a heading of the first level.
        :param images: whether the pictures in the body are written, too.
        :param frontmatter: whether the metadata stand above it as YAML.

        >>> from cleanse import inspect
        >>> page = "<h1>Rain</h1><h2>The bridge</h2><p>It fell in the night, said the mayor of the valley, who came by boat.</p>"
        >>> inspect(page).markdown().split("\\n")[:3]
        ['# Rain', '', '## The bridge']
        """
        from cleanse.write.markdown import markdown, with_title

        has_title = title and self._lacks_title
        written = markdown(
            self.text, self.kept_blocks, self._marked, self.ledger, links=links, images=images, has_title=has_title
        )
        if has_title:
            written = with_title(self.title or "", written)
        if frontmatter:
            from cleanse.write.frontmatter import front_matter

            told = front_matter({"title": self.title, **{key: of for key, of in self.metadata.items() if key != "title"}})
            return f"{told}\n{written}" if told else written
        return written

    def html(self, title: bool = False, links: bool = True, images: bool = False) -> str:
        """The text as a clean fragment of HTML, made anew: the elements of a text, and no markup of the page. It is XML, too.

        :param title: whether it begins with the title of a page, as a heading of the first level.

        >>> from cleanse import inspect
        >>> page = "<h2 onclick=x()>The bridge</h2><p>It fell in the <b>night</b>, said the mayor, who had come by boat.</p>"
        >>> print(inspect(page).html())
        <h2>The bridge</h2>
        <p>It fell in the <strong>night</strong>, said the mayor, who had come by boat.</p>
        """
        from cleanse.write.html import html, with_title

        written = html(self.text, self.kept_blocks, self._marked, self.ledger, links=links, images=images)
        return with_title(self.title or "", written) if title and self._lacks_title else written

    @lazy
    def images(self) -> tuple[Picture, ...]:
        """The pictures in the body of a page, in order, each with its ``src``, ``alt``, ``caption`` and more.

        Addresses are absolute where the page's own is known (``url``, or its ``<base href>``). Of a picture in many sizes there
        is one; icons, portraits of authors and what counts visits are none.
        """
        from cleanse.write.media import pictures_of

        return tuple(pictures_of(self.kept_blocks, self._marked)) if self._marked is not None else ()

    @lazy
    def links(self) -> tuple[Link, ...]:
        """The links in the body of a page, in order: ``text`` and ``href``, which is absolute as those of ``images`` are."""
        from cleanse.write.media import links_of

        return tuple(links_of(self.text, self.kept_blocks, self.ledger, self._marked)) if self._marked is not None else ()

    @lazy
    def _marked(self) -> Marked | None:
        """What a page holds beside its text: it is walked once more, for all that is written of it."""
        return self.markup.marked(self.url) if self.markup is not None else None

    def restore(self) -> str:
        """The source, put together again from the text and the ledger alone: of a page, its visible text.

        >>> from cleanse import inspect
        >>> result = inspect("It rained.\\n\\nPhoto: dpa\\n")
        >>> result.text, result.restore()
        ('It rained.', 'It rained.\\n\\nPhoto: dpa\\n')
        """
        return ledger.restore(self.text, self.ledger)

    @lazy
    def language(self) -> str | None:
        """The language of the text by langdetect (ISO 639-1, ``zh-cn``, ``zh-tw``), None where there is too little to tell.

        Computed when first asked for, since it takes longer than cleaning.
        """
        from cleanse.text.language import detect

        return detect(self.text)

    def explain(self, colour: bool = False) -> str:
        """A report for people: each cut with its rule, its place in the source and its beginning; then the warnings.

        >>> from cleanse import inspect
        >>> print(inspect("It rained.\\n\\nPhoto: dpa").explain())  # doctest: +ELLIPSIS
        whitespace:edge  10-12  - '\\n\\n'
        captions:credit  12-22  - 'Photo: dpa'  (probability 0...)
        """
        from cleanse.write.report import report

        return report(zip(self.cuts, self.reasons, strict=True), self.warnings, colour)

    def report(self, name: str = "") -> str:
        """A page of HTML to look at: what was kept and what was cut side by side, each block with its role, its rule, how likely
        that is and why. It loads nothing, and no markup of the source passes. See ``docs/report.md``.

        :param name: what the page calls the source, such as its file.

        >>> from cleanse import inspect
        >>> page = inspect("It rained.\\n\\nPhoto: dpa").report()
        >>> page.startswith("<!doctype html>"), "captions:credit" in page
        (True, True)
        """
        from cleanse.write.html_report.page import page

        return page(self.reported(name))

    def reported(self, name: str = "") -> ReportedDocument:
        """What a report shows of it: for pages of one's own, with :mod:`cleanse.write.html_report`.

        >>> from cleanse import inspect
        >>> [(shown.block.text, shown.block.kept) for shown in inspect("It rained.\\n\\nPhoto: dpa").reported().blocks]
        [('It rained.', True), ('Photo: dpa', False)]
        """
        from cleanse.write.html_report.reported import ReportedDocument, reported_blocks

        blocks = reported_blocks(self.blocks, self.ledger, self.cuts, self.reasons)
        language = self.metadata.get("language")
        return ReportedDocument(
            name=name,
            title=self.title or "",
            blocks=blocks,
            left_out=len(self.blocks) - len(blocks),
            warnings=tuple(self.warnings),
            error=self.error or "",
            confidence=self.confidence,
            characters=len(self.source),
            kept_characters=len(self.text),
            language=language if isinstance(language, str) else "",
        )

    @lazy
    def reasons(self) -> tuple[str, ...]:
        """For each of ``cuts`` how likely it is to be right, where that was asked; of a selector its role, and what spoke for it.

        >>> from cleanse import inspect
        >>> result = inspect("<h1>Rain</h1><p>By Ann Lee | 3 May 2024</p><p>It rained all day in the valley, and nobody was out")
        >>> dict(zip((cut.removed.strip() for cut in result.cuts), result.reasons))["Rain"]  # doctest: +ELLIPSIS
        'title 0...: it is the headline'
        """
        explainer = self.explainer
        likely = ["" if cut.probability is None else f"probability {cut.probability:.2f}" for cut in self.cuts]
        if explainer is None or not self._has_selected:
            return tuple(likely)
        reasons = explainer.reasons(self.source, self.page)
        starts = self.page.bounds()[::2] if self.page is not None else sorted(reasons)
        found = []
        for cut, of_cut in zip(self.cuts, likely, strict=True):
            at = bisect_right(starts, cut.span.start + len(cut.removed) - len(cut.removed.lstrip())) - 1
            is_explained = cut.cleaner in explainer.cleaners and bool(cut.removed.strip()) and at >= 0
            found.append(reasons.get(starts[at], of_cut) if is_explained else of_cut)
        return tuple(found)

    def to_dict(self, links: bool = False, images: bool = False, blocks: bool = False, roles: bool = True) -> dict[str, Any]:
        """Everything but the source and the language as plain values, ready for :func:`json.dumps`.

        The source follows from the rest: see :meth:`restore`. ``links``, ``images`` and ``blocks`` are told where they are
        wanted; the first two take as long as reading the page once more. Without ``roles``, cuts have the roles that rules tell
        alone: to judge the source once more for the others takes about as long as cleaning it.
        """
        from cleanse.parts.blocks import with_roles
        from cleanse.write.json import blocks_as_values, cuts_as_values

        return {
            "text": self.text,
            **({"title": self.title} if self.title is not None else {}),
            "metadata": dict(self.metadata),
            "warnings": list(self.warnings),
            **({"error": self.error} if self.error is not None else {}),
            **({"links": [link._asdict() for link in self.links]} if links else {}),
            **({"images": [picture._asdict() for picture in self.images]} if images else {}),
            **({"blocks": blocks_as_values(self.blocks)} if blocks else {}),
            "cuts": cuts_as_values(self.cuts if roles else with_roles(self._parted, {})),
        }


def _counted(count: int, what: str) -> str:
    return f"{count:,} {what}" if count == 1 else f"{count:,} {what}s"
