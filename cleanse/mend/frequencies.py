"""Which words a language has and how frequent they are: one compact file a language, ``mend/data/<iso>/words.bin``.

A file answers for a key with a level, 1 to 15, or with 0 where it does not know the key. Three kinds of keys are in it:
``known`` for a word, ``well-known`` for a compound that is written with a hyphen, ``self-`` and ``-based`` for the first and
the second part of many such. It is a static function after the xor filter of Graf and Lemire ("Xor Filters: Faster and
Smaller Than Bloom and Cuckoo Filters", 2020): 16 bits for each of 1.23 slots a key, and one unknown key in 4,096 gets a level
all the same. ``python -m train.hyphens`` makes the files, from frequencies of words that wordfreq publishes under
CC BY-SA 4.0 (see ``data/words.md``) and counts of compounds.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from cleanse import packaged

FOLDER = ("mend", "data")
"""Where in the package the folders of the languages are,"""
FILE = "words.bin"
"""and the file in each."""
LEVELS = 15
MAGIC = b"words1\n"

_SLOTS = 1.23  # for each key: below, no order is found in which the keys can be entered
_LEVEL_BITS, _MARK_BITS = 4, 12
_SIZE = 4  # bytes that say how many slots a segment has


class WordList:
    """A file in memory.

    >>> [word_list("en").level(key) > 0 for key in ("information", "formatio", "well-known")]
    [True, False, True]
    """

    def __init__(self, data: bytes) -> None:
        """``data`` as :func:`packed` makes it, or nothing, for a list that knows no word."""
        self.segment = int.from_bytes(data[len(MAGIC) : len(MAGIC) + _SIZE], "little")
        self.slots = memoryview(data)[len(MAGIC) + _SIZE :]

    def level(self, key: str) -> int:
        """How frequent a key is, from 1 to 15, or 0 where it is not known. ``key`` is in small letters."""
        if not self.segment:
            return 0
        at, mark = _hashed(key, self.segment)
        found = 0
        for slot in at:
            found ^= int.from_bytes(self.slots[2 * slot : 2 * slot + 2], "little")
        return found & LEVELS if found >> _LEVEL_BITS == mark else 0


@cache
def word_list(iso: str) -> WordList:
    """The list of a language; an empty one where the package has none.

    >>> word_list("xx").level("information")
    0
    """
    try:
        return WordList(packaged.read(*FOLDER, iso, FILE))
    except OSError:
        return WordList(b"")


def packed(levels: Mapping[str, int]) -> bytes:
    """The bytes of a list of keys, each with its level.

    >>> made = WordList(packed({"rain": 3, "rain-soaked": 1}))
    >>> made.level("rain"), made.level("rain-soaked")
    (3, 1)
    """
    keys = sorted(levels)
    segment = int(len(keys) * _SLOTS / 3) + 11
    while True:
        order = _order(keys, segment)
        if order is not None:
            break
        segment += 1 + segment // 100
    slots = [0] * (3 * segment)
    for key, free in reversed(order):
        at, mark = _hashed(key, segment)
        slots[free] = (mark << _LEVEL_BITS | levels[key]) ^ slots[at[0]] ^ slots[at[1]] ^ slots[at[2]]
    return MAGIC + segment.to_bytes(_SIZE, "little") + b"".join(slot.to_bytes(2, "little") for slot in slots)


def _order(keys: list[str], segment: int) -> list[tuple[str, int]] | None:
    """The keys with a slot of their own each, such that none is in use by a key that comes later; None where there is none."""
    holders: list[list[int]] = [[0, 0] for _ in range(3 * segment)]  # how many keys, and the sum of their numbers
    places = [_hashed(key, segment)[0] for key in keys]
    for number, at in enumerate(places):
        for slot in at:
            holders[slot][0] += 1
            holders[slot][1] += number
    free = [slot for slot, (count, _) in enumerate(holders) if count == 1]
    order: list[tuple[str, int]] = []
    while free:
        slot = free.pop()
        count, number = holders[slot]
        if count != 1:
            continue
        order.append((keys[number], slot))
        for other in places[number]:
            holders[other][0] -= 1
            holders[other][1] -= number
            if holders[other][0] == 1:
                free.append(other)
    return order if len(order) == len(keys) else None


def _hashed(key: str, segment: int) -> tuple[tuple[int, int, int], int]:
    """The three slots of a key, one in each segment, and its mark."""
    from hashlib import blake2b

    found = int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=16).digest(), "little")
    first, second, third = found & 0xFFFFFFFF, found >> 32 & 0xFFFFFFFF, found >> 64 & 0xFFFFFFFF
    return (first % segment, segment + second % segment, 2 * segment + third % segment), found >> 96 & (1 << _MARK_BITS) - 1
