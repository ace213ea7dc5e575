"""The command line."""

from __future__ import annotations


def main() -> int:
    """What the command of another package called ``cleanse`` finds here, when it was installed over this one: it says so.

    >>> main()
    2
    """
    import sys

    from cleanse.cli.namesake import message

    told = message() or "the command of this package is cleanse.cli.command"
    print(f"cleanse: {told}. The command cleanse-text is this package's alone.", file=sys.stderr)
    return 2
