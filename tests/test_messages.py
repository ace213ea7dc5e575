"""Wrong uses, each with its message: one line that names the value, what was expected, and the way out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

import pytest

import cleanse
from cleanse import Cleaner, CleanseError, Cut, Document, Edit, Lexicon, Pipeline, Span, clean, clean_many

LONGEST = 300  # characters of a message
TEXT = "It rained."
NAMES = r"encoding, pages, lines, hyphens, furniture, related, captions, bylines, notices, exports, site, repeats, whitespace"
SOURCES = r"cleanse takes a str, bytes that it decodes, a parsed page or a response; this is "
INCLUDED = r"'title', 'byline', 'captions', 'comments' or 'related'"


@dataclass(frozen=True)
class Giving(Cleaner):
    """Gives what it was told to in place of edits."""

    name: ClassVar[str] = "odd"
    given: Any = ()

    def edits(self, doc: Document) -> Any:
        return self.given


@dataclass(frozen=True)
class Failing(Cleaner):
    """Fails after an edit."""

    name: ClassVar[str] = "odd"

    def edits(self, doc: Document) -> Iterator[Edit]:
        yield Edit(0, 1, "first")
        raise KeyError("rain")


def _odd(given: Any) -> Callable[[], object]:
    return lambda: Pipeline.default().then(Giving(given))(TEXT)


def _options(**given: Any) -> Callable[[], object]:
    return lambda: clean(TEXT, **given)


def _many(sources: Any, **given: Any) -> Callable[[], object]:
    return lambda: list(clean_many(sources, **given))


def _pipeline(change: Callable[[Any], object]) -> Callable[[], object]:
    return lambda: change(Pipeline.default())


def _any(function: Any, *given: Any) -> Callable[[], object]:
    return lambda: function(*given)


async def _page() -> str:
    return TEXT


def _awaitable() -> None:
    page = _page()
    try:
        clean(page)  # type: ignore[arg-type]
    finally:
        page.close()


def _opened() -> None:
    with open(__file__) as file:
        clean(file)  # type: ignore[arg-type]


ADDRESS = r"it is the address of the page as a str, such as 'https://example.org/rain', or None\."
CHARSET = r"it is the name of a charset, such as 'utf-8', or None, to go by what the document declares\."
WORKERS = r"expected a whole number, 1 or more, 0 for this process alone, or None for every core\."
EDITS = r"must give objects of cleanse\.Edit"
THERE_IS_NO = rf"There is no cleaner {{}} here; the pipeline has: {NAMES}\."

WRONG: dict[str, tuple[Callable[[], object], type[Exception], str]] = {
    "no source": (_any(clean, None), TypeError, SOURCES + r"NoneType: None\. What was to give the text has given nothing\."),
    "a number": (_any(clean, 5), TypeError, SOURCES + r"int: 5\."),
    "a path": (_any(clean, Path("x")), TypeError, SOURCES + r"\w+: \w+\('x'\)\. .*: \.read_bytes\(\) of the path\."),
    "a file": (_opened, TypeError, SOURCES + r"TextIOWrapper: .*\. Hand over what the file holds: \.read\(\) of it\."),
    "a list": (_any(clean, ["a"]), TypeError, SOURCES + r"list: \['a'\]\. Several are for cleanse\.clean_many\(\), .*"),
    "a record": (_any(clean, {"text": "a"}), TypeError, SOURCES + r"dict: .* the value that is the text .*\['text'\]\."),
    "not awaited": (_awaitable, TypeError, SOURCES + r"coroutine: .*\. Hand over what comes of it: await it first\."),
    "url": (_options(url=5), TypeError, rf"url is 5, of type int; {ADDRESS}"),
    "url of bytes": (_options(url=b"https://a"), TypeError, rf"url is b'https://a', of type bytes; {ADDRESS}"),
    "encoding": (_options(encoding=5), TypeError, rf"encoding is 5, of type int; {CHARSET}"),
    "unknown encoding": (
        _any(lambda: clean(b"a", encoding="utf-9")),
        ValueError,
        r"encoding is 'utf-9', which is no charset of texts that Python knows: name one, such as 'utf-8' .*",
    ),
    "charset": (_options(charset=b"utf-8"), TypeError, rf"charset is b'utf-8', of type bytes; {CHARSET}"),
    "title": (_options(title="Rain"), TypeError, r"title is 'Rain', of type str; it is True or False\."),
    "one include": (
        _options(include="captions"),
        ValueError,
        r"include is 'captions'; it must be a list of names, such as \['comments'\]\. There are .*",
    ),
    "include": (
        _options(include=["caption"]),
        ValueError,
        rf"include has 'caption'; expected {INCLUDED}\. Is 'captions' meant\?",
    ),
    "favor": (
        _options(favor="recal"),
        ValueError,
        r"favor is 'recal'; expected 'balance', 'precision' or 'recall'\. Is 'recall' meant\?",
    ),
    "kind": (_options(kind="htlm"), ValueError, r"kind is 'htlm'; expected 'html', 'text' or None, .* Is 'html' meant\?"),
    "kind in capitals": (_options(kind="HTML"), ValueError, r"kind is 'HTML'; expected .* Is 'html' meant\?"),
    "as": (_options(as_="md"), ValueError, r"as_ is 'md'; expected 'text', 'markdown' or 'html'\."),
    "pipeline": (
        _options(pipeline="captions"),
        TypeError,
        r"pipeline is 'captions', of type str; it is a cleanse\.Pipeline, such as .*\.without\('captions'\), or None\.",
    ),
    "pipeline beside favor": (
        _options(pipeline=Pipeline.default(), favor="recall"),
        ValueError,
        r"favor is 'recall' beside a pipeline, which has its own: Pipeline\.default\(favor='recall'\) makes one\.",
    ),
    "names for cleaners": (
        _any(Pipeline, ["captions"]),
        CleanseError,
        r"'captions' is no cleaner, but the name of one: Pipeline\.default\(\)\.only\('captions'\) is a pipeline of it\.",
    ),
    "a name for cleaners": (
        _any(Pipeline, "captions"),
        TypeError,
        r"cleaners is 'captions', of type str; it is a tuple of cleaners, in their order\.",
    ),
    "one cleaner": (_any(Pipeline, Giving()), TypeError, r"cleaners is Giving\(.*\), of type Giving; it is a tuple of .*"),
    "no cleaner": (
        _pipeline(lambda pipeline: pipeline.then(5)),
        CleanseError,
        r"5 is no cleaner: it must be an object of a class that inherits cleanse\.Cleaner\.",
    ),
    "a class": (
        _pipeline(lambda pipeline: pipeline.then(Giving)),
        CleanseError,
        r"Giving is a class of cleaners: write Giving\(\), which makes one\.",
    ),
    "no place": (
        _pipeline(lambda pipeline: pipeline.insert(Giving())),
        ValueError,
        r"before is None and after is None: give one of them, the name of a cleaner, as in before='lines'\.",
    ),
    "another place": (
        _pipeline(lambda pipeline: pipeline.insert(Giving(), before="caption")),
        CleanseError,
        THERE_IS_NO.format("'caption'") + r" Is 'captions' meant\?",
    ),
    "without": (
        _pipeline(lambda pipeline: pipeline.without("caption")),
        CleanseError,
        THERE_IS_NO.format("'caption'") + r" Is 'captions' meant\?",
    ),
    "only a list": (
        _pipeline(lambda pipeline: pipeline.only(["captions"])),
        CleanseError,
        THERE_IS_NO.format(r"\['captions'\]"),
    ),
    "no model": (
        _pipeline(lambda pipeline: pipeline.with_model("x")),
        CleanseError,
        rf"No cleaner of the pipeline \({NAMES}\) goes by 'x': it takes an HtmlModel, .*",
    ),
    "rounds": (_any(Pipeline, (), (), "2"), ValueError, r"rounds is '2'; expected a number, 1 or more\."),
    "no guard": (_any(Pipeline, (), (5,)), TypeError, r"guards has 5, which is no guard: expected an object with .*"),
    "edits of a str": (_odd(TEXT), CleanseError, rf"odd\.edits\(\) gave 'It rained\.'; it {EDITS}, or yield them\."),
    "edits of None": (_odd(None), CleanseError, rf"odd\.edits\(\) gave None; it {EDITS}, or yield them\."),
    "one edit": (_odd(Edit(0, 1, "a")), CleanseError, rf"odd\.edits\(\) gave Edit\(.*\); it {EDITS}, or yield them\."),
    "cuts for edits": (
        _odd([Cut("odd", "rule", Span(0, 1), "I")]),
        CleanseError,
        rf"odd proposes Cut\(.*; its edits\(\) {EDITS}\.",
    ),
    "an edit outside": (
        _odd([Edit(0, 99, "a")]),
        CleanseError,
        r"odd:a proposes an edit of characters 0 to 99; .*",
    ),
    "edits that fail": (
        _any(Pipeline((Failing(),)), TEXT),
        CleanseError,
        r"The cleaner 'odd' \(tests\.test_messages\.Failing\) failed, with KeyError: 'rain'\.",
    ),
    "no name": (
        _any(type, "Own", (Cleaner,), {"edits": lambda self, doc: ()}),
        CleanseError,
        r"Own\.name is None; it must be a word such as 'captions', by which the ledger names its cuts\.",
    ),
    "one for many": (_many("abc"), TypeError, r"sources is one str, .*: expected several, .* One alone is for inspect\(\)\."),
    "no sources": (_many(None), TypeError, r"sources is None, of type NoneType; expected several, such as a list of texts\."),
    "a dict of sources": (
        _many({"a": "b"}),
        TypeError,
        r"sources is \{.*, .*: hand over its \.values\(\)\.",
    ),
    "workers": (_many([], workers="2"), TypeError, rf"workers is '2', of type str; {WORKERS}"),
    "workers as switch": (_many([], workers=True), TypeError, rf"workers is True, of type bool; {WORKERS}"),
    "few workers": (_many([], workers=-1), ValueError, rf"workers is -1; {WORKERS}"),
    "timeout": (_many([], timeout="5"), TypeError, r"timeout is '5', of type str; expected seconds, more than 0, or None .*"),
    "no time": (_many([], timeout=0), ValueError, r"timeout is 0; expected seconds, more than 0, or None for no limit\."),
    "no phrases": (
        _any(lambda: Lexicon.default().with_folder("nowhere")),
        CleanseError,
        r"nowhere: there is no such folder; it must hold files such as de/related\.txt\.",
    ),
    "a file of phrases": (
        _any(lambda: Lexicon.default().with_folder(__file__)),
        CleanseError,
        r".*test_messages\.py: this is a file, and no folder; it must hold files such as de/related\.txt\.",
    ),
    "a lexicon": (
        _pipeline(lambda pipeline: pipeline.with_lexicon("own")),
        CleanseError,
        r"'own' is no Lexicon; Lexicon\.default\(\)\.with_folder\(path\) reads one from a folder\.",
    ),
    "a name of the package": (_any(lambda: cleanse.claen), AttributeError, r"module 'cleanse' has no attribute 'claen'"),  # type: ignore[attr-defined]
}


@pytest.mark.parametrize("use", WRONG)
def test_a_wrong_use_of_python_is_told_in_one_line(use: str) -> None:
    call, error, said = WRONG[use]
    with pytest.raises(error) as told:
        call()
    assert re.fullmatch(said, str(told.value)), str(told.value)
    assert len(str(told.value)) <= LONGEST


def test_what_a_cleaner_of_ones_own_raised_is_the_cause() -> None:
    with pytest.raises(CleanseError) as told:
        Pipeline((Failing(),))(TEXT)
    assert isinstance(told.value.__cause__, KeyError)
