"""What cleaners have in common that find lines by rules: what they found is furniture only where it stands as furniture."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from cleanse.boosting import unless_default
from cleanse.cleaner import Cleaner, Reads
from cleanse.document import Document, Edit
from cleanse.text.kinds import without_spared
from cleanse.text.lines import lines
from cleanse.values import dataclass, field, replace

if TYPE_CHECKING:
    from cleanse.roles.finding_model import FindingModel
    from cleanse.roles.findings import Finding

LEAST, LEAST_OF_SURE, LEAST_OF_HEADLINE = 0.75, 0.22, 0.3
"""How likely a finding must be to be furniture; one that is furniture by itself, wherever it stands; and of these a headline
that is printed again, as reports and poems do."""


@dataclass(frozen=True)
class LineRules(Cleaner):
    """A cleaner whose rules find lines. What they find goes where ``model`` takes it for furniture, and in a page where the kind
    of block that it stands in does not speak against it. None is the model of the package."""

    reads: ClassVar[Reads] = Reads.LINES
    model: FindingModel | None = field(default=None, kw_only=True)

    def with_model(self, model: object) -> Cleaner:
        """The cleaner with another model of findings."""
        from cleanse.roles.finding_model import FindingModel

        return replace(self, model=unless_default(model)) if isinstance(model, FindingModel) else self

    def standing(
        self, doc: Document, findings: Mapping[int, Finding], elsewhere: Sequence[tuple[int, str]] = ()
    ) -> dict[int, float]:
        """The findings that are furniture where they stand, by the number of a line, and how likely that is.

        :param elsewhere: further lines, by number, that a rule would take if they stood elsewhere.
        """
        if not findings:
            return {}
        from cleanse.roles.finding_model import likely

        found = likely(doc, self.name, findings, elsewhere, self.model)
        taken = {n: round(p, 2) for n, p in found.items() if self._is_furniture(doc, n, findings, p)}
        if doc.page is None:
            return taken
        # What a page spares is weighed with the rest, as it is when its text is cleaned by itself.
        rules = {at: of.rule for number, of in findings.items() for at in range(number, number + of.lines)}
        unspared = without_spared(doc, rules)
        return {number: p for number, p in taken.items() if number in unspared}

    def _is_furniture(self, doc: Document, number: int, findings: Mapping[int, Finding], probability: float) -> bool:
        from cleanse.roles.finding_laws import is_borne_out
        from cleanse.roles.sure_findings import is_sure

        of = findings[number]
        least = LEAST_OF_HEADLINE if of.rule == "headline" else LEAST_OF_SURE
        if probability < LEAST and (probability < least or not is_sure(doc, self.name, number, findings)):
            return False
        return is_borne_out(doc, self.name, number, findings, probability)

    def edits_of(
        self, doc: Document, findings: Mapping[int, Finding], elsewhere: Sequence[tuple[int, str]] = ()
    ) -> Iterator[Edit]:
        """An edit for each finding that is furniture where it stands: see :meth:`standing`."""
        found = doc.cached(lines)
        for number, probability in self.standing(doc, findings, elsewhere).items():
            of = findings[number]
            yield doc.lines_edit(found[number].block, found[number + of.lines - 1].block, of.rule, probability)
