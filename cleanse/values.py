"""Dataclasses and named tuples that take little time to define: to users, type checkers and the standard library they are such.
And answers that are computed once, in little time.

``dataclasses`` writes and compiles six methods for each class, and imports all that it takes to inspect code: an eighth of the
first call of a process. Here only ``__init__`` is compiled, and only for a class with fields of its own. What the standard
library knows a dataclass by, ``__dataclass_fields__``, is made when it is first asked for. ``typing`` compiles each annotation of
a named tuple, which takes longer than all else about it; here they stay as written. A protocol is for type checkers alone.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any, Generic, TypeVar

T = TypeVar("T")

_OWN = "_fields_of_value"  # where a class keeps its fields, by their names
_SET = object.__setattr__


class _NotGiven:
    def __repr__(self) -> str:
        return "<factory>"


_MADE = _NotGiven()  # what the argument of a field with a factory is, where none is given


class _Field:
    """What is said of a field beside its annotation."""

    type = ""

    def __init__(self, **said: Any) -> None:
        self.said = said
        self.is_shown: bool = said.get("repr", True)
        self.is_compared: bool = said.get("compare", True)
        self.is_keyword: bool = said.get("kw_only", False)


def _dataclass(cls: Any = None, *, frozen: bool = False, repr: bool = True, slots: bool = False) -> Any:
    """As :func:`dataclasses.dataclass`. The annotations of the class must be strings, as the future ones are."""
    if cls is None:
        return lambda cls: _dataclass(cls, frozen=frozen, repr=repr, slots=slots)
    own = _own_fields(cls)
    fields = {name: field for base in cls.__mro__[:0:-1] for name, field in vars(base).get(_OWN, {}).items()} | own
    added: dict[str, Any] = {
        _OWN: fields,
        "__match_args__": tuple([name for name, field in fields.items() if not field.is_keyword]),
        "__replace__": _replace,
        **{name: _Asked(name, frozen=frozen, repr=repr, slots=slots) for name in _ASKED},
        **_comparing(fields, frozen),
    }
    if own or "__post_init__" in vars(cls):
        added["__init__"] = _init(cls, fields, frozen)
    if repr:
        added["__repr__"] = _repr([name for name, field in fields.items() if field.is_shown])
    if frozen:
        added |= _freezing(cls, fields)
    added = {name: value for name, value in added.items() if name not in vars(cls)}
    if slots:
        kept = {name: value for name, value in vars(cls).items() if name not in (*own, "__dict__", "__weakref__")}
        body = {**kept, **added, "__slots__": tuple(own), "__qualname__": cls.__qualname__}
        return type(cls)(cls.__name__, cls.__bases__, body)
    for name, value in added.items():
        setattr(cls, name, value)
    return cls


def _own_fields(cls: type) -> dict[str, _Field]:
    """The fields that the body of a class names. What it says of them is taken from it, but for a default."""
    found = {}
    for name, annotation in vars(cls).get("__annotations__", {}).items():
        if annotation.startswith("ClassVar"):
            continue
        said = vars(cls).get(name, _MADE)
        field = found[name] = said if isinstance(said, _Field) else _Field(**({} if said is _MADE else {"default": said}))
        field.type = annotation
        if field is said:
            delattr(cls, name)
            if "default" in field.said:
                setattr(cls, name, field.said["default"])
    return found


def _init(cls: type, fields: dict[str, _Field], frozen: bool) -> Any:
    known: dict[str, Any] = {"__name__": cls.__module__, "_MADE": _MADE, "_SET": _SET}
    taken: tuple[list[str], list[str]] = ["self"], []
    lines = []
    for name, field in fields.items():
        value = name
        if "default_factory" in field.said:
            known[f"_make_{name}"] = field.said["default_factory"]
            value = f"_make_{name}() if {name} is _MADE else {name}"
        elif "default" in field.said:
            known[f"_default_{name}"] = field.said["default"]
        default = "_MADE" if value != name else f"_default_{name}"
        taken[field.is_keyword].append(f"{name}={default}" if field.said.keys() & {"default", "default_factory"} else name)
        lines.append(f" _SET(self, {name!r}, {value})" if frozen else f" self.{name} = {value}")
    if hasattr(cls, "__post_init__"):
        lines.append(" self.__post_init__()")
    positional, keywords = taken
    arguments = ", ".join([*positional, *(["*", *keywords] if keywords else [])])
    exec("\n".join([f"def __init__({arguments}):", *lines]), known)
    made = known["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    made.__annotations__ = {**{name: field.type for name, field in fields.items()}, "return": None}
    return made


def _comparing(fields: dict[str, _Field], frozen: bool) -> dict[str, Any]:
    names = [name for name, field in fields.items() if field.is_compared]

    def values(self: object) -> tuple[object, ...]:
        return tuple([getattr(self, name) for name in names])

    def __eq__(self: object, other: object) -> bool:
        return values(self) == values(other) if type(other) is type(self) else NotImplemented

    def __hash__(self: object) -> int:
        return hash(values(self))

    return {"__eq__": __eq__, "__hash__": __hash__ if frozen else None}


def _repr(names: list[str]) -> Callable[[object], str]:
    @recursive_repr()
    def __repr__(self: object) -> str:
        shown = ", ".join([f"{name}={getattr(self, name)!r}" for name in names])
        return f"{type(self).__qualname__}({shown})"

    return __repr__


def _freezing(cls: Any, fields: dict[str, _Field]) -> dict[str, Any]:
    def __setattr__(self: object, name: str, value: object) -> None:
        if type(self) is cls or name in fields:
            raise _frozen(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self: object, name: str) -> None:
        if type(self) is cls or name in fields:
            raise _frozen(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    return {"__setattr__": __setattr__, "__delattr__": __delattr__}


def _frozen(message: str) -> Exception:
    from dataclasses import FrozenInstanceError

    return FrozenInstanceError(message)


def _replace(self: Any, /, **changes: Any) -> Any:
    """As :func:`dataclasses.replace`."""
    fields = vars(type(self)).get(_OWN)
    if fields is None:  # the class is one of a user
        import dataclasses

        return dataclasses.replace(self, **changes)
    return type(self)(**{name: getattr(self, name) for name in fields} | changes)


_ASKED = ("__dataclass_fields__", "__dataclass_params__")


class _Asked:
    """What the standard library asks a dataclass for, which it makes itself, of a class that has the same fields."""

    def __init__(self, name: str, **settings: bool) -> None:
        self._name, self._settings = name, settings

    def __get__(self, instance: object, asked: type) -> Any:
        import dataclasses

        cls = next(cls for cls in asked.__mro__ if vars(cls).get(self._name) is self)
        fields = vars(cls)[_OWN]
        body = {name: dataclasses.field(**field.said) for name, field in fields.items()}
        annotations = {name: field.type for name, field in fields.items()}
        twin = type(cls.__name__, (), {**body, "__annotations__": annotations, "__doc__": "", "__module__": cls.__module__})
        found = getattr(dataclasses.dataclass(**self._settings)(twin), self._name)
        setattr(cls, self._name, found)
        return found


class _Named(type):
    """Makes a named tuple of a class, as :class:`typing.NamedTuple` does."""

    def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> Any:
        if not bases:
            return super().__new__(cls, name, bases, body)
        annotations = body.get("__annotations__", {})
        defaults = [body[field] for field in annotations if field in body]
        made: Any = namedtuple(name, annotations, defaults=defaults, module=body["__module__"])  # type: ignore[misc]
        made.__annotations__ = made.__new__.__annotations__ = annotations
        for key, value in body.items():
            if key not in annotations and key not in ("__module__", "__annotations__"):
                setattr(made, key, value)
        return made


class lazy(Generic[T]):
    """functools.cached_property without the lock that it held until Python 3.12.

    The lock was one for all objects, and cost more than most of these answers. A process that was forked while another thread
    held it waited for ever. Threads that ask at once may compute the same answer twice.
    """

    def __init__(self, compute: Callable[[Any], T]) -> None:
        self.compute = compute
        self.__doc__, self.__module__ = compute.__doc__, compute.__module__  # by the latter its examples are found, and run

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, instance: Any, owner: type | None = None) -> T:
        if instance is None:
            return self  # type: ignore[return-value]  # of the class itself, as the standard library has it
        value = instance.__dict__[self.name] = self.compute(instance)
        return value


if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
    from dataclasses import field as field
    from dataclasses import replace as replace
    from typing import NamedTuple as NamedTuple
    from typing import Protocol as Protocol
else:
    dataclass, field, replace = _dataclass, _Field, _replace
    NamedTuple = _Named("NamedTuple", (), {})

    class Protocol:
        """What :class:`typing.Protocol` is to type checkers. Nothing asks for an instance of one, so there is nothing to make."""
