"""Every error that cleanse raises on purpose. Each names the value, what was expected and the way out."""

from __future__ import annotations


class CleanseError(Exception):
    """The base of cleanse's own errors."""


class EditConflict(CleanseError, ValueError):
    """Two edits of one cleaner claim the same characters, or an edit lies outside the text."""


class BadCleaner(CleanseError, TypeError):
    """A cleaner's class whose traits are misspelt or of another type, or what is no cleaner at all."""


class CleanerFailed(CleanseError, RuntimeError):
    """A cleaner of one's own that raised an error, which is its cause."""


class UnknownModel(CleanseError, TypeError):
    """A model of a kind that no cleaner of the pipeline goes by."""


class UnknownCleaner(CleanseError, LookupError):
    """A cleaner's name that the pipeline does not have."""


class DuplicateCleaner(CleanseError, ValueError):
    """A second cleaner of a name that the pipeline already has."""


class NoCore(CleanseError, ImportError):
    """The environment asks for a core that is not there, or that nobody knows: see ``CLEANSE_CORE`` in ``docs/install.md``."""


class LexiconError(CleanseError, ValueError):
    """A phrase file that does not follow the format of ``docs/lexicon.md``."""


class ModelError(CleanseError, ValueError):
    """A data file of a model that does not follow its format."""


class NotText(CleanseError, ValueError):
    """Bytes that are no text: a PDF, an image, an archive, or something compressed that does not unpack."""


class BadSite(CleanseError, ValueError):
    """A file of a site that is none, is of another version, or was edited into what cannot be read: see ``docs/sites.md``."""


class BadSelector(CleanseError, ValueError):
    """What is no CSS selector."""


class OutputError(CleanseError, ValueError):
    """A place where outputs cannot go: one that holds an input, or a file where a folder is needed."""


class MissingExtra(CleanseError, ImportError):
    """A library that an optional part of cleanse needs is not installed; the message names the extra that brings it."""


class ConfigurationError(CleanseError, ValueError):
    """A file of settings that cannot be read, or asks for what there is not."""


class NoSuchColumn(CleanseError, KeyError):
    """A column that the frame, table or batch does not have; the message names those that it has."""

    __str__ = Exception.__str__  # a KeyError's would be quoted


class CorpusError(CleanseError):
    """A corpus that cannot be cleaned as the command asks: no input, an output in the way, a run that was another one."""
