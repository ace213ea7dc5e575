"""Hypothesis: other examples in every run, from a seed that the report names, and no time limit for one example,
since the first loads the lexicon.

A run is repeated with ``pytest --hypothesis-seed=N``, the laws with many more examples with ``HYPOTHESIS_PROFILE=long``.
"""

from __future__ import annotations

import os
import random

import pytest
from hypothesis import HealthCheck, settings

PROFILE = os.environ.get("HYPOTHESIS_PROFILE", "default")

settings.register_profile("default", deadline=None, max_examples=125, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("long", deadline=None, max_examples=3000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(PROFILE)


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Draws the seed, where none is given, before Hypothesis asks for it."""
    if config.getoption("--hypothesis-seed", None) is None:
        config.option.hypothesis_seed = str(random.SystemRandom().randrange(2**32))


def pytest_report_header(config: pytest.Config) -> str:
    """The profile and the seed, in the words that repeat the run."""
    return f"laws: HYPOTHESIS_PROFILE={PROFILE} pytest --hypothesis-seed={config.getoption('--hypothesis-seed')}"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """The same below the report, where a quiet run has no head."""
    if terminalreporter.verbosity < 0:
        terminalreporter.write_line(pytest_report_header(config))
