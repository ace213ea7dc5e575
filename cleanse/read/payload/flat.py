"""Flat arrays: how Nuxt and SvelteKit (devalue) and React Router (turbo-stream) write state down. Every value stands once in one
array, and an object or a list holds the numbers of its values."""

from __future__ import annotations

from typing import Any

_LEAST = 4  # values
_STREAM = "_"  # before the number of a key, in React Router's


def is_flat(value: Any) -> bool:
    """Whether a value is such an array: its first value refers to others in it by number.

    >>> is_flat([{"title": 1}, "Rain", 2, 3]), is_flat([{"title": "Rain"}] * 4)
    (True, False)
    """
    if not isinstance(value, list) or len(value) < _LEAST:
        return False
    first = value[0]
    if isinstance(first, list) and len(first) == 2 and isinstance(first[0], str):  # ["ShallowReactive", 1]
        return isinstance(first[1], int)
    return isinstance(first, dict) and bool(first) and all(_is_number(one, len(value)) for one in first.values())


def as_plain(values: list[Any]) -> Any:
    """The value that a flat array stands for. A part that is used twice is one object; what refers to itself does so too.

    >>> as_plain([{"title": 1, "tags": 2}, "Rain", [1, 3], "Wind"])
    {'title': 'Rain', 'tags': ['Rain', 'Wind']}
    """
    made = [{} if isinstance(one, dict) else [] if isinstance(one, list) else one for one in values]

    def at(number: Any) -> Any:
        for _ in range(9):  # ["Reactive", 3] is what stands at 3
            if not _is_number(number, len(values)) or number < 0:
                return None
            one = values[number]
            if not _is_wrapped(one):
                return made[number]
            number = one[1]
        return None

    for one, into in zip(values, made, strict=True):
        if isinstance(one, dict):
            for key, number in one.items():
                if key.startswith(_STREAM) and key[1:].isdecimal():
                    key = at(int(key[1:]))
                if isinstance(key, str):
                    into[key] = at(number)
        elif isinstance(one, list) and not _is_wrapped(one):
            into.extend(at(number) for number in one if not isinstance(number, str))
    return at(0)


def _is_number(value: Any, size: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and -10 < value < size


def _is_wrapped(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2 and isinstance(value[0], str) and isinstance(value[1], int)
