"""What :mod:`bench.fuzz` asks of every input, and how it makes a failing one smaller.

As a command it reads pickled inputs and writes the pickled digests of their results: another process, under another hash seed.
"""

from __future__ import annotations

import json
import pickle
import re
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import cleanse
from bench.fuzz_inputs import Input
from cleanse.roles.role import ROLES
from cleanse.text.kinds import PROTECTED
from cleanse.text.lines import PROSE_WORDS

_TRIALS = 250
"""How many smaller inputs are tried in place of a failing one."""
LAWS = ("exception", "restore", "ledger", "twice", "pickle", "json", "html", "elsewhere")
_NO_CHARACTERS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_REPAIRS = frozenset(("lines", "hyphens", "whitespace", "encoding"))
_BY_LINES = frozenset(("bylines", "captions", "notices", "related"))
_TAGS = frozenset(
    "p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre table thead tbody tfoot tr td th br strong em code kbd del sub sup a "
    "span figure figcaption img".split()
)
_ATTRIBUTES = frozenset("start reversed value colspan rowspan scope class href src alt width height".split())


class Failure(NamedTuple):
    """A law that an input breaks."""

    law: str
    detail: str


class Outcome(NamedTuple):
    """What came of an input."""

    failures: tuple[Failure, ...]
    digest: str
    seconds: float
    is_page: bool = False


def outcome(tried: Input) -> Outcome:
    """Cleans an input and asks all there is to ask."""
    start = time.process_time()
    failures: list[Failure] = []
    try:
        result = cleanse.inspect(tried.source, **tried.options)
    except Exception as error:  # of whatever kind: that there is one is what is looked for
        failure = () if _is_documented(error, tried) else (_raised("run", error),)
        return Outcome(failure, repr(error), time.process_time() - start)
    for law in (_restored, _accounted, _blocks, _twice, _pickled, _json, _clean_html):
        try:
            failures += law(result, tried)
        except Exception as error:
            failures.append(_raised(law.__name__, error))
    digest = ""
    try:
        digest = digest_of(result)
    except Exception as error:
        failures.append(_raised("views", error))
    return Outcome(tuple(failures), digest, time.process_time() - start, result.page is not None)


def _is_documented(error: Exception, tried: Input) -> bool:
    """An encoding that the caller names and Python has not."""
    return isinstance(error, ValueError) and str(error).startswith("encoding is ") and "encoding" in tried.options


def _raised(asked: str, error: Exception) -> Failure:
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "cleanse" in Path(frame.filename).parts]
    place = f"{Path(frames[-1].filename).name}:{frames[-1].name}" if frames else "elsewhere"
    return Failure("exception", f"{type(error).__name__} in {place} ({asked.strip('_')})")


def _restored(result: cleanse.Result, tried: Input) -> Iterator[Failure]:
    if result.restore() != result.source:
        yield Failure("restore", "not the source")


def _accounted(result: cleanse.Result, tried: Input) -> Iterator[Failure]:
    """The cuts stand in order, none over another, and with the rest of the source they make the text."""
    parts, at = [], 0
    for cut in result.cuts:
        start, end = cut.span
        if not at <= start <= end or cut.removed != result.source[start:end] or cut.removed == cut.put:
            yield Failure("ledger", f"a cut of {cut.id} is not as the source has it")
            return
        parts += [result.source[at:start], cut.put]
        at = end
    if "".join([*parts, result.source[at:]]) != result.text:
        yield Failure("ledger", "source and cuts do not make the text")


def _blocks(result: cleanse.Result, tried: Input) -> Iterator[Failure]:
    """The blocks of the source hold all that is visible in it, in order, each with a role and a probability that is one."""
    if "".join(["".join(block.text.split()) for block in result.blocks]) != "".join(result.source.split()):
        yield Failure("blocks", "not all that is visible")
    for block in result.blocks:
        if block.text != result.source[slice(*block.span)] or block.role not in ROLES:
            yield Failure("blocks", f"a block of role {block.role!r} is not as the source has it")
            return
        if (block.probability is not None and not 0 <= block.probability <= 1) or block.kept != (not block.rule):
            yield Failure("blocks", f"probability {block.probability}, kept {block.kept}, rule {block.rule!r}")
            return


def _twice(result: cleanse.Result, tried: Input) -> Iterator[Failure]:
    again = cleanse.Pipeline.default(tried.options.get("favor", "balance")).run(result.text, kind="text")
    left = unsettled(again, result)
    if left:
        rules = sorted({cut.id for cut in left})
        yield Failure("twice", f"{'text' if result.page is None else 'page'}: {', '.join(rules[:4])}{' …' * (len(rules) > 4)}")


def unsettled(again: cleanse.Result, result: cleanse.Result) -> list[cleanse.Cut]:
    """The cuts of a second cleaning that the first has not settled: of a text all, of a page those that its text alone tells.

    A page tells where a line stands: in a row, a list, a section, code. What stays for that may go where only its words are left,
    and then what stands around it: white space, and a paragraph that is said twice.
    """
    left = [cut for cut in again.ledger if not _is_settled(cut, result)]
    if len(left) < len(again.ledger):
        left = [cut for cut in left if cut.cleaner not in ("whitespace", "repeats", "lines")]
    return left


def _is_settled(cut: cleanse.Cut, result: cleanse.Result) -> bool:
    if result.page is None:
        return False
    kinds = {"code"} if cut.cleaner in _REPAIRS else PROTECTED
    if any(block.start < cut.span.end and cut.span.start < block.end for block in result.kept_blocks if block.kind in kinds):
        return True
    if cut.cleaner == "repeats":  # of two that say the same the page may have set one apart as code
        return any(block.kind in ("code", "table_cell") for block in result.kept_blocks)
    return cut.cleaner in _BY_LINES and len(cut.removed.split()) < PROSE_WORDS


def _pickled(result: cleanse.Result, tried: Input) -> Iterator[Failure]:
    other = pickle.loads(pickle.dumps(result))
    if other != result:
        yield Failure("pickle", "another result")
    elif other.explain() != result.explain():
        yield Failure("pickle", "explained otherwise")


def _json(result: cleanse.Result, tried: Input) -> Iterator[Failure]:
    told = result.to_dict()
    # Two halves of a surrogate pair, each escaped, are one character to any reader of JSON.
    plain = json.dumps(told, ensure_ascii=False).encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
    if json.loads(json.dumps(told)) != json.loads(plain):
        yield Failure("json", "not the same after a round trip")


def _clean_html(result: cleanse.Result, tried: Input) -> Iterator[Failure]:
    """HTML is well-formed, of the elements that a text has, leads to the web alone, and says what the text says."""
    try:
        plain, full = (ElementTree.fromstring(f"<body>{html}</body>") for html in (result.html(), result.html(True, True, True)))
    except ElementTree.ParseError:
        yield Failure("html", "not well-formed")
        return
    if _flat("".join(plain.itertext())) != _flat(result.text):
        yield Failure("html", "not the text")
    for node in [*full.iter()][1:]:
        address = node.get("href") or node.get("src") or "https:"
        if node.tag not in _TAGS or not _ATTRIBUTES.issuperset(node.attrib) or not re.match("https?:|mailto:", address, re.I):
            yield Failure("html", f"has what no text has: {node.tag}")


def _flat(text: str) -> str:
    return "".join(_NO_CHARACTERS.sub("", text).split())


def digest_of(result: cleanse.Result) -> str:
    """A digest of everything that a result tells."""
    told = (
        (result.text, result.source, result.ledger, result.warnings, result.kept_blocks, sorted(result.metadata.items())),
        (result.explain(), result.explain(colour=True), result.to_dict(), result.markdown(), result.markdown(links=True)),
        (result.blocks, result.comments, result.captions, result.related),
        (result.title, result.images, result.links, result.html(), result.markdown(frontmatter=True, images=True)),
    )
    return blake2b(repr(told).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def digest(tried: Input) -> str:
    """The digest of what an input gives, or the error that it raises."""
    try:
        return digest_of(cleanse.inspect(tried.source, **tried.options))
    except Exception as error:
        return repr(error)


def shrunk(tried: Input, failure: Failure) -> Input:
    """A smaller input that breaks the same law in the same way: without lines, then without characters, as long as that goes."""
    left = _TRIALS

    def fails(source: str | bytes) -> bool:
        nonlocal left
        left -= 1
        return left >= 0 and failure in outcome(tried._replace(source=source)).failures

    source = tried.source
    for split in (_lines, _characters):
        parts = split(source)
        size = max(1, len(parts) // 2)
        while parts:
            parts = _without(parts, size, fails)
            if size == 1 or left <= 0:
                break
            size //= 2
        source = _joined(parts) or source[:0]
    return tried._replace(source=source)


def _lines(source: str | bytes) -> list[str | bytes]:
    return list(source.splitlines(keepends=True))


def _characters(source: str | bytes) -> list[str | bytes]:
    return [source[at : at + 1] for at in range(len(source))]


def _joined(parts: Sequence[str | bytes]) -> str | bytes:
    strings = [part for part in parts if isinstance(part, str)]
    return "".join(strings) if strings else b"".join(part for part in parts if isinstance(part, bytes))


def _without(parts: list[str | bytes], size: int, fails: Callable[[str | bytes], bool]) -> list[str | bytes]:
    """The parts less all runs of a size that are not needed."""
    at = 0
    while at < len(parts):
        smaller = parts[:at] + parts[at + size :]
        if smaller and fails(_joined(smaller)):
            parts = smaller
        else:
            at += size
    return parts


if __name__ == "__main__":
    pickle.dump([digest(tried) for tried in pickle.load(sys.stdin.buffer)], sys.stdout.buffer)
