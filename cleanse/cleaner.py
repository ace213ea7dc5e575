"""What every cleaner is: it proposes edits to a document, and says by its traits what kind of edits, and what it goes by."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import TYPE_CHECKING, Any, ClassVar

from cleanse.document import Cut, Document, Edit
from cleanse.errors import BadCleaner
from cleanse.lexicon import Lexicon
from cleanse.patterns import regex

if TYPE_CHECKING:
    from typing import TypeGuard


class Effect(Enum):
    """What a cleaner does to a text."""

    CUT = "cut"
    """It takes words, which count towards the loss budget."""
    REPAIR = "repair"
    """It mends characters and takes no words."""
    DEDUPLICATE = "deduplicate"
    """It takes what stands in the text once more."""


class Reads(Enum):
    """What a cleaner goes by."""

    DOCUMENT = "document"
    """The document as it was read, its page included: the cleaner is asked once, before the others."""
    TEXT = "text"
    """The text as it has become; it is not asked again while that stays the same."""
    LINES = "lines"
    """What :func:`cleanse.text.lines.lines` tells alone, and nothing of what stands between lines: it is not asked again while
    the lines stay the same."""


_NAME = regex(r"[a-z][a-z0-9_-]*")


def _check_traits(cls: type[Cleaner]) -> None:
    for trait in ("name", "effect", "reads"):
        written = vars(cls).get("__annotations__", {}).get(trait)
        if written is not None and "ClassVar" not in str(written):
            raise BadCleaner(f"{cls.__name__}.{trait} is a field, which each cleaner has its own of; write {trait}: ClassVar[…].")
    for trait, value in vars(cls).items():
        if isinstance(value, (Effect, Reads)) and trait not in ("effect", "reads"):
            raise BadCleaner(
                f"{cls.__name__}.{trait} is {value}, but {trait!r} is no trait; the traits are name, effect and reads."
            )
    if not isinstance(cls.effect, Effect):
        raise BadCleaner(f"{cls.__name__}.effect is {cls.effect!r}; it can be {', '.join(map(str, Effect))}.")
    if not isinstance(cls.reads, Reads):
        raise BadCleaner(f"{cls.__name__}.reads is {cls.reads!r}; it can be {', '.join(map(str, Reads))}.")
    if cls.edits is Cleaner.edits:  # a class for others to inherit from
        return
    name = next((vars(of)["name"] for of in cls.__mro__ if "name" in vars(of)), None)
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise BadCleaner(
            f"{cls.__name__}.name is {name!r}; it must be a word such as 'captions', by which the ledger names its cuts."
        )


class Cleaner(ABC):
    """Proposes edits to a document. A frozen dataclass without state: its fields are its settings.

    The traits are class attributes, checked when the class is made: ``name``, under which the pipeline and the ledger know the
    cleaner, ``effect`` and ``reads``.

    :raises BadCleaner: when a class has a trait that is misspelt or of another type.

    >>> class Hashtags(Cleaner):
    ...     name = "hashtags"
    ...     efect = Effect.CUT
    ...     def edits(self, doc):
    ...         return ()
    Traceback (most recent call last):
    cleanse.errors.BadCleaner: Hashtags.efect is Effect.CUT, but 'efect' is no trait; the traits are name, effect and reads.
    """

    name: ClassVar[str]
    effect: ClassVar[Effect] = Effect.CUT
    reads: ClassVar[Reads] = Reads.TEXT
    _selects: ClassVar[bool] = False

    def __init_subclass__(cls, **arguments: Any) -> None:
        super().__init_subclass__(**arguments)
        _check_traits(cls)

    @abstractmethod
    def edits(self, doc: Document) -> Iterable[Edit]:
        """The edits that the cleaner proposes, in the current text of ``doc``, in any order, none overlapping."""

    def with_model(self, model: object) -> Cleaner:
        """The cleaner with another model, if it has one of that kind; else the cleaner itself, as of most."""
        return self

    def metadata(self, cut: Cut, lexicon: Lexicon) -> Mapping[str, str]:
        """What a cut of its own tells about the article: nothing, as most do."""
        return {}


class Selector(Cleaner):
    """A cleaner that selects among the blocks of a document, and can say why it left one out."""

    _selects: ClassVar[bool] = True

    @abstractmethod
    def starts(self, doc: Document) -> list[int]:
        """Where the blocks begin that it selects among."""

    def is_no_article(self, doc: Document) -> bool:
        """Whether there is no body to select in a document: a guard then has it come back whole. Most selectors cannot say."""
        return False

    def roles(self, doc: Document) -> Mapping[int, tuple[str, tuple[float, ...]]]:
        """For each block, by where it begins, its role and the probability of each of :data:`cleanse.roles.role.ROLES`: most
        selectors cannot say."""
        return {}

    @abstractmethod
    def reasons(self, doc: Document) -> Mapping[int, str]:
        """For each block that it leaves out on balance, by where that begins, what speaks most against it."""


def is_selector(cleaner: Cleaner) -> TypeGuard[Selector]:
    """Whether a cleaner is a selector: each text asks that of each cleaner, and ``isinstance`` takes five times as long for
    classes that have abstract methods."""
    return cleaner._selects
