"""One tree of errors: all that cleanse raises on purpose is a CleanseError, and of a class that Python's own code catches too."""

from __future__ import annotations

import inspect

import pytest

import cleanse
from cleanse import CleanseError, errors

FOUND = [value for value in vars(errors).values() if inspect.isclass(value)]


@pytest.mark.parametrize("error", FOUND, ids=lambda error: error.__name__)
def test_all_are_of_one_base_and_documented(error: type[Exception]) -> None:
    assert issubclass(error, CleanseError)
    assert error.__doc__


@pytest.mark.parametrize(
    ("raised", "builtin"),
    [
        (errors.EditConflict, ValueError),
        (errors.BadCleaner, TypeError),
        (errors.UnknownCleaner, LookupError),
        (errors.DuplicateCleaner, ValueError),
        (errors.LexiconError, ValueError),
        (errors.MissingExtra, ImportError),
    ],
)
def test_who_knows_nothing_of_cleanse_catches_them(raised: type[Exception], builtin: type[Exception]) -> None:
    assert issubclass(raised, builtin)


def test_the_base_is_public() -> None:
    assert cleanse.CleanseError is errors.CleanseError
    with pytest.raises(cleanse.CleanseError):
        cleanse.Pipeline.default().only("caption")
