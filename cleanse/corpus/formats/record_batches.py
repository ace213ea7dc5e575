"""The record batches of Arrow files and streams (IPC). They are memory as another process had it, so each is checked before it is
used: one that is damaged ends no file, and nothing is read beyond it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from cleanse.corpus.formats.row_groups import Unread, without_unused
from cleanse.corpus.records import BadRecord
from cleanse.corpus.streams import STANDARD
from cleanse.extras import need

_MAGIC = b"ARROW1\0\0"  # what a file begins with; then it is as a stream, up to its footer
_OLD = b"FEA1"
_CODES = 1000  # values of a dictionary that go along with every few rows


def batches(path: str, at: Callable[[int], None]) -> Iterator[Any]:
    """Record batches, and :class:`Unread` where one cannot be read, or the rest.

    :param path: ``STANDARD`` is standard input; a file that comes from there is read as a stream.
    :param at: told how many bytes have been read.
    :raises ArrowException: when it is neither an Arrow file nor a stream; or an OSError.
    :raises BadRecord: when it is Feather of version 1.
    """
    pa = _arrow()
    if path == STANDARD:
        with open(0, "rb", closefd=False) as piped:
            if piped.peek(len(_MAGIC)).startswith(_MAGIC):
                piped.read(len(_MAGIC))
            yield from _of_stream(pa.PythonFile(piped, "r"))
        return
    with pa.memory_map(path) as source:
        head, size = source.read(len(_MAGIC)), source.size()
        if head.startswith(_OLD):
            raise BadRecord("the file is Feather of version 1: write it anew by pyarrow.feather, or as Parquet")
        if head != _MAGIC:
            source.seek(0)
            yield from _located(_of_stream(source), source, at)
            return
        try:
            opened = pa.ipc.open_file(source)
            count = opened.num_record_batches
        except (pa.ArrowException, OSError) as error:
            source.seek(len(_MAGIC))
            yield from _located(_of_stream(source, _said(error)), source, at)
            return
        for number in range(count):
            at(size * number // count)
            which = f"{number + 1} of {count}"
            try:
                batch = opened.get_batch(number)
            except (pa.ArrowException, OSError) as error:
                yield _unread(which, error)
            else:
                yield _checked(batch, which)


def schema_of(path: str) -> Any:
    """The columns.

    :raises ArrowException: as above.
    """
    pa = _arrow()
    with pa.memory_map(path) as source:
        source.seek(len(_MAGIC) if source.read(len(_MAGIC)) == _MAGIC else 0)
        return pa.ipc.open_stream(source).schema


def _arrow() -> Any:
    return need("pyarrow", "parquet", "Reading .arrow")


def _said(error: Exception) -> str:
    return " ".join(str(error).split())


def _located(batches: Iterator[Any], source: Any, at: Callable[[int], None]) -> Iterator[Any]:
    for batch in batches:
        at(source.tell())
        yield batch


def _of_stream(source: Any, no_footer: str = "") -> Iterator[Any]:
    """The batches of a stream.

    :param no_footer: why it is one, though it should be a file.
    """
    pa = _arrow()
    number, why = 0, f"the file breaks off: {no_footer}" if no_footer else ""
    with pa.ipc.open_stream(source) as opened:
        while True:
            number += 1
            try:
                batch = opened.read_next_batch()
            except StopIteration:
                break
            except (pa.ArrowException, OSError) as error:
                why = f"the record batch {number}, and what follows it, cannot be read: {_said(error)}"
                break
            yield _checked(batch, str(number))
    if why:
        yield Unread(0, why)


def _unread(which: str, error: Exception) -> Unread:
    return Unread(0, f"the record batch {which} cannot be read: {_said(error)}")


def _checked(batch: Any, which: str) -> Any:
    """A batch whose values are within it, or why there is none. Text that is not UTF-8 costs its row alone, further on."""
    pa = _arrow()
    try:
        for column in batch.columns:
            _check(column)
    except (pa.ArrowException, OSError) as error:
        return _unread(which, error)
    columns = [without_unused(column) if _has_many_codes(column) else column for column in batch.columns]
    return pa.RecordBatch.from_arrays(columns, schema=batch.schema)


def _check(column: Any) -> None:
    """Sees to it that a column can be read without harm.

    :raises ArrowException: when it cannot.
    """
    pa = _arrow()
    try:
        column.validate(full=True)
    except pa.ArrowInvalid:
        if pa.types.is_dictionary(column.type):
            _check(column.dictionary)
            column.indices.validate(full=True)
            pa.DictionaryArray.from_arrays(column.indices, pa.nulls(len(column.dictionary)))  # this asks for their bounds
        else:
            column.view(_of_bytes(column.type)).validate(full=True)


def _of_bytes(kind: Any) -> Any:
    """A type with bytes in place of texts."""
    pa = _arrow()
    types = pa.types
    for is_text, other in (
        (types.is_string, pa.binary()),
        (types.is_large_string, pa.large_binary()),
        (types.is_string_view, pa.binary_view()),
    ):
        if is_text(kind):
            return other
    if types.is_struct(kind):
        return pa.struct([field.with_type(_of_bytes(field.type)) for field in kind])
    if types.is_list(kind):
        return pa.list_(kind.value_field.with_type(_of_bytes(kind.value_type)))
    if types.is_large_list(kind):
        return pa.large_list(kind.value_field.with_type(_of_bytes(kind.value_type)))
    return kind


def _has_many_codes(column: Any) -> bool:
    return bool(_arrow().types.is_dictionary(column.type)) and len(column.dictionary) > max(_CODES, len(column))
