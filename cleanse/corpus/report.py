"""What a run tells at its end: documents, characters, what each cleaner cut, warnings and rejects."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from cleanse.corpus.records import Tally, grouped_messages
from cleanse.write.terminal import shown

_MOST_MESSAGES = 8  # of warnings and reasons that are shown


def report(tally: Tally, seconds: float, rules: int = 0) -> str:
    """The table.

    :param seconds: how long the run took.
    :param rules: how many rules to list below the cleaners.

    >>> tally = Tally(read=3, written=2, rejected=1, size=2000, characters_in=100, characters_out=90)
    >>> tally.cut.update(related=10); tally.reasons.update({"the line is not valid JSON": 1})
    >>> print(report(tally, 2.0))
    documents                                3  1.5 a second, 0.0 MB a second
      cleaned                                2
      put aside                              1
    characters in                          100
    characters out                          90  90.0 %
    <BLANKLINE>
    cut by
      related                               10  10.0 %
    <BLANKLINE>
    put aside because
      the line is not valid JSON             1
    """
    return "\n".join(_table(tally, max(seconds, 0.001), rules))


def _table(tally: Tally, seconds: float, rules: int) -> Iterator[str]:
    speed = f"{tally.read / seconds:,.1f} a second, {tally.size / seconds / 1e6:,.1f} MB a second"
    yield _table_row("documents", tally.read, speed)
    yield _table_row("  cleaned", tally.written)
    if tally.duplicates:
        yield _table_row("  duplicates", tally.duplicates, "left out" if tally.dropped else "among these, marked")
    yield _table_row("  put aside", tally.rejected)
    yield _table_row("characters in", tally.characters_in)
    yield _table_row("characters out", tally.characters_out, _share(tally.characters_out, tally))
    yield from _counted("cut by", tally.cut, lambda count: _share(count, tally))
    if rules:
        yield from _counted("rules, by how often they cut", Counter(dict(tally.rules.most_common(rules))))
    yield from _counted("warnings", _most(tally.warnings))
    yield from _counted("put aside because", _most(tally.reasons))


def _table_row(name: str, count: int, more: str = "") -> str:
    return f"{name:<32} {count:>9,}  {more}".rstrip()


def _share(count: int, tally: Tally) -> str:
    return f"{count / tally.characters_in:.1%}".replace("%", " %") if tally.characters_in else ""


def _counted(title: str, counts: Counter[str], more: Callable[[int], str] = lambda count: "") -> Iterator[str]:
    found = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    if not found:
        return
    yield ""
    yield title
    for name, count in found:
        yield from _long_row(shown(name), count, more(count))


def _long_row(name: str, count: int, more: str) -> Iterator[str]:
    if len(name) > 30:
        yield f"  {name}"
        name = ""
    yield _table_row(f"  {name}", count, more)


def _most(counts: Counter[str]) -> Counter[str]:
    """The most frequent kinds of messages, and the others as one."""
    kinds = grouped_messages(counts)
    most = Counter(dict(kinds.most_common(_MOST_MESSAGES)))
    rest = sum(kinds.values()) - sum(most.values())
    if rest:
        most["others"] = rest
    return most
