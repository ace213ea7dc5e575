"""Values: classes that the standard library cannot tell from its own dataclasses and named tuples."""

from __future__ import annotations

import copy
import dataclasses
import doctest
import inspect
import os
import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from typing import Any, ClassVar, NamedTuple, get_type_hints

import pytest

from cleanse import values


def _classes(dataclass: Any, field: Any) -> dict[str, Any]:
    """The same classes by either decorator."""

    @dataclass(frozen=True)
    class Base:
        kind: ClassVar[str] = "base"
        model: str | None = field(default=None, kw_only=True)

    @dataclass(frozen=True)
    class Frozen(Base):
        words: int
        near: int = 3
        rules: list[str] = field(default_factory=list, repr=False, compare=False)

        def __post_init__(self) -> None:
            if self.words < 0:
                raise ValueError(self.words)

    @dataclass(frozen=True)
    class Same(Frozen):
        """Has no fields of its own."""

    @dataclass
    class Open:
        words: int = 1
        rules: list[str] = field(default_factory=list)

    @dataclass(slots=True)
    class Slotted:
        words: int = 1
        rules: list[str] = field(default_factory=list)

    @dataclass(frozen=True, repr=False)
    class Own:
        words: int = 1

        def __hash__(self) -> int:
            return 7

    return {cls.__name__: cls for cls in (Base, Frozen, Same, Open, Slotted, Own)}


OURS, THEIRS = _classes(values.dataclass, values.field), _classes(dataclasses.dataclass, dataclasses.field)


def _said(of: Callable[[], object]) -> str:
    """What a call gives, or the error that it raises."""
    try:
        found = repr(of())
    except Exception as error:
        found = f"{type(error).__name__}: {error}"
    return found


CALLS: tuple[Callable[[dict[str, Any]], object], ...] = (
    lambda of: of["Frozen"](4),
    lambda of: of["Frozen"](4, 5, ["x"], model="m"),
    lambda of: of["Frozen"](4).rules,
    lambda of: of["Frozen"](),
    lambda of: of["Frozen"](-1),
    lambda of: of["Frozen"](wrods=4),
    lambda of: of["Frozen"](1, 2, [], None),
    lambda of: of["Base"]("m"),
    lambda of: of["Same"](4, model="m"),
    lambda of: (of["Open"](), of["Slotted"](), of["Open"](2, ["x"]), of["Slotted"](2, ["x"])),
    lambda of: of["Frozen"](4) == of["Frozen"](4, rules=["x"]) != of["Frozen"](5),
    lambda of: of["Frozen"](4) == of["Same"](4),
    lambda of: hash(of["Frozen"](4)) == hash(of["Frozen"](4, rules=["x"])),
    lambda of: hash(of["Open"]()),
    lambda of: hash(of["Slotted"]()),
    lambda of: hash(of["Own"]()),
    lambda of: setattr(of["Frozen"](4), "words", 5),
    lambda of: setattr(of["Frozen"](4), "other", 5),
    lambda of: delattr(of["Frozen"](4), "words"),
    lambda of: setattr(of["Slotted"](), "other", 5),
    lambda of: of["Frozen"].__match_args__,
    lambda of: of["Frozen"].near,
    lambda of: [str(inspect.signature(cls)) for cls in of.values()],
    lambda of: [dataclasses.fields(cls) for cls in of.values()],
    lambda of: [cls.__dataclass_params__ for cls in of.values()],
    lambda of: [dataclasses.is_dataclass(cls) for cls in of.values()],
    lambda of: dataclasses.asdict(of["Frozen"](4, rules=["x"])),
    lambda of: dataclasses.replace(of["Same"](4, model="m"), near=9),
    lambda of: copy.deepcopy(of["Slotted"](2, ["x"])),
    lambda of: dataclasses.dataclass(frozen=True)(type("Mine", (of["Frozen"],), {"__annotations__": {"near": "int"}}))(4),
    lambda of: dataclasses.dataclass(type("Thawed", (of["Frozen"],), {})),
    lambda of: type("Plain", (of["Frozen"],), {})(4),
)


@pytest.mark.parametrize("call", CALLS)
def test_values_are_as_dataclasses_are(call: Callable[[dict[str, Any]], object]) -> None:
    assert _said(lambda: call(OURS)) == _said(lambda: call(THEIRS))


@pytest.mark.parametrize("name", ["Frozen", "Same"])
def test_a_value_is_replaced_as_a_dataclass_is(name: str) -> None:
    found = values.replace(OURS[name](4, model="m"), words=5)
    assert found == OURS[name](5, model="m")
    with pytest.raises(ValueError, match="-1"):
        values.replace(found, words=-1)
    with pytest.raises(TypeError):
        values.replace(found, other=1)


def test_a_dataclass_of_a_user_is_replaced() -> None:
    mine = dataclasses.make_dataclass("Mine", [("more", int, 0)], bases=(OURS["Base"],), frozen=True)
    assert values.replace(mine(more=2), model="m") == mine(more=2, model="m")


@values.dataclass(frozen=True)
class Pickled:
    """One that has a name to be found by."""

    words: int


class Named(values.NamedTuple):
    """One that is a tuple."""

    start: int
    end: int = 7
    rule: str | None = None

    @property
    def size(self) -> int:
        """How long it is."""
        return self.end - self.start


def test_values_are_pickled() -> None:
    assert pickle.loads(pickle.dumps(Pickled(4))) == Pickled(4)
    assert pickle.loads(pickle.dumps(Named(4))) == Named(4)


def _named(base: Any) -> Any:
    class Named(base):  # type: ignore[misc]
        """One that is a tuple."""

        start: int
        end: int = 7
        rule: str | None = None

        @property
        def size(self) -> int:
            return self.end - self.start

        def __str__(self) -> str:
            return f"{self.start}-{self.end}"

    return Named


NAMED_CALLS: tuple[Callable[[Any], object], ...] = (
    lambda of: (of(4), of(4, 9), of(4, rule="x"), str(of(4)), of(4).size, tuple(of(1, 2, "x"))),
    lambda of: of(),
    lambda of: of(1, 2, "x", 4),
    lambda of: of(1, wrods=2),
    lambda of: (of._fields, of._field_defaults, of.__match_args__, of.__doc__, of.__bases__, of.__module__, of.__name__),
    lambda of: (of(4) == (4, 7, None), hash(of(4)) == hash((4, 7, None)), of(4) < of(5), isinstance(of(4), tuple)),
    lambda of: (of(4)._replace(end=5), of(4)._asdict(), of._make([1, 2, "x"]), copy.copy(of(4))),
    lambda of: of(4)._replace(wrods=5),
    lambda of: setattr(of(4), "end", 5),
    lambda of: setattr(of(4), "other", 5),
    lambda of: type("Sub", (of,), {})(4),
    lambda of: get_type_hints(of),
    lambda of: get_type_hints(of.__new__),
    lambda of: [*inspect.signature(of).parameters],
)


@pytest.mark.parametrize("call", NAMED_CALLS)
def test_named_tuples_are_as_those_of_the_standard_library(call: Callable[[Any], object]) -> None:
    assert _said(lambda: call(_named(values.NamedTuple))) == _said(lambda: call(_named(NamedTuple)))


def test_cleaning_a_text_loads_no_dataclasses() -> None:
    """Which take a tenth of a first call: the package has lighter ones."""
    code = "import sys, cleanse; cleanse.clean('It rained all day.'); print('dataclasses' in sys.modules)"
    # Coverage, which follows processes that are started, loads them itself.
    unmeasured = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    ran = subprocess.run([sys.executable, "-c", code], env=unmeasured, capture_output=True, text=True, check=True)
    assert ran.stdout == "False\n"


class _Slow:
    """Its answer takes as long as somebody wants."""

    def __init__(self, wait: Callable[[], object] = lambda: None) -> None:
        self.wait = wait

    @values.lazy
    def answer(self) -> int:
        """An answer."""
        self.wait()
        return 42


def test_lazy_is_asked_once() -> None:
    asked: list[int] = []
    slow = _Slow(lambda: asked.append(1))
    assert (slow.answer, slow.answer, asked) == (42, 42, [1])
    assert inspect.getdoc(_Slow.answer) == "An answer."


def test_examples_of_what_is_lazy_are_found() -> None:
    from cleanse import result

    found = {test.name for test in doctest.DocTestFinder().find(result) if test.examples}
    assert {"cleanse.result.Result.blocks", "cleanse.result.Result.metadata", "cleanse.result.Result.title"} <= found


@pytest.mark.skipif(not hasattr(os, "fork"), reason="nothing is forked there")
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")
def test_a_fork_does_not_wait_for_what_another_thread_computes() -> None:
    started, may_end = threading.Event(), threading.Event()
    slow = _Slow(lambda: (started.set(), may_end.wait()))
    thread = threading.Thread(target=lambda: slow.answer)
    thread.start()
    started.wait()
    child = os.fork()
    if not child:
        signal.alarm(5)  # ends it, where it waits
        os._exit(_Slow().answer)
    _, status = os.waitpid(child, 0)
    may_end.set()
    thread.join()
    assert os.waitstatus_to_exitcode(status) == 42
