"""Labels of charsets: what the Encoding Standard and Python's library name, and nothing that differs from process to process."""

from __future__ import annotations

import codecs
import pkgutil
import subprocess
import sys
from encodings import __path__ as LIBRARY
from pathlib import Path

import pytest

import cleanse
from cleanse.read.charsets import codec_declared
from cleanse.read.decode import decode

ATTACK = Path(__file__).parents[1] / "attack"
NO_CHARSETS = (
    "idna", "punycode", "raw_unicode_escape", "unicode_escape", "undefined", "utf-7", "mbcs", "oem", "charmap", "hex", "rot13",
    "zlib", "bz2", "base64", "uu", "quopri", "cp037", "cp500", "sloppy-windows-1252", "utf-8-variants", "cesu-8", "replacement",
    "none", "", " ", "\0", "\ud800", "é", "a" * 1000,
)  # fmt: skip


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("latin1", "cp1252"), ("ISO-8859-1", "cp1252"), ("us-ascii", "cp1252"), ("iso-8859-9", "cp1254"), ("tis-620", "cp874"),
        ("x-sjis", "cp932"), ("windows-31j", "cp932"), ("ks_c_5601-1987", "cp949"), ("gb2312", "gb18030"), ("x-gbk", "gb18030"),
        ("x-x-big5", "big5hkscs"), ("x-mac-cyrillic", "mac-cyrillic"), ("koi8-ru", "koi8-u"), ("logical", "iso8859-8"),
        ("x-user-defined", "cp1252"), ("utf-16", "utf-8"), ("unicode", "utf-8"), ("\tUTF8\n", "utf-8"),
    ],
)  # fmt: skip
def test_labels_are_read_as_the_standard_has_them(label: str, codec: str) -> None:
    assert codec_declared(label) == codec


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("latin-1", "cp1252"),
        ("utf_8_sig", "utf-8"),
        ("utf-32", "utf-8"),
        ("ibm852", "cp852"),
        ("hz-gb-2312", "hz"),
        ("johab", "johab"),
    ],
)
def test_other_charsets_of_pythons_library_are_read(label: str, codec: str) -> None:
    assert codec_declared(label) == codec


@pytest.mark.parametrize("label", NO_CHARSETS)
def test_what_is_no_charset_is_none(label: str) -> None:
    assert codec_declared(label) is None


def test_every_codec_of_the_library_is_a_charset_that_has_ascii_or_none() -> None:
    for module in pkgutil.iter_modules(LIBRARY):
        codec = codec_declared(module.name)
        assert codec is None or b'<meta charset="">'.decode(codec) == '<meta charset="">', module.name


@pytest.mark.parametrize("label", NO_CHARSETS)
def test_a_page_may_declare_anything(label: str) -> None:
    data = f'<meta charset="{label}"><p>It rained in the café.</p>'.encode("utf-8", "replace")
    result = cleanse.inspect(data)
    assert result.text == "It rained in the café."


def test_a_charset_that_is_unknown_is_said() -> None:
    found = decode((ATTACK / "charset_undefined.html").read_bytes())
    assert found.encoding == "utf-8"
    assert found.warnings == ("The document declares the charset 'undefined', which is unknown: overridden.",)


def test_no_result_depends_on_what_the_process_has_loaded() -> None:
    path = ATTACK / "charset_depends_on_earlier_doc.html"
    code = "import sys, cleanse\nprint(ascii(cleanse.inspect(open(sys.argv[1], 'rb').read()).to_dict()))"
    found = [
        subprocess.run([sys.executable, "-c", f"{first}\n{code}", path], capture_output=True, check=True, text=True).stdout
        for first in ("", "import ftfy.bad_codecs")
    ]
    assert found[0] == found[1]
    assert "sloppy-windows-1252" in found[0]


def test_codecs_that_somebody_registered_are_for_the_caller_alone() -> None:
    def search(name: str) -> codecs.CodecInfo | None:
        return codecs.lookup("latin-1") if name == "valley_charset" else None

    codecs.register(search)
    try:
        assert decode(b"caf\xe9", "valley_charset").text == "café"
        assert codec_declared("valley_charset") is None
    finally:
        if hasattr(codecs, "unregister"):
            codecs.unregister(search)


@pytest.mark.parametrize("name", ["sloppy-windows-1252", "utf-8-variants"])
def test_codecs_of_ftfy_are_there_for_the_caller_in_every_process(name: str) -> None:
    code = f"from cleanse.read.decode import decode\nprint(decode(b'rain', {name!r}).encoding)"
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


@pytest.mark.parametrize(
    "name", ["undefined", "idna", "punycode", "unicode_escape", "hex", "mbcs", "oem", "utf-9", "", "\0", "\ud800"]
)
def test_an_unknown_encoding_of_the_caller_is_an_error(name: str) -> None:
    with pytest.raises(ValueError, match="no charset of texts that Python knows: name one, such as 'utf-8'"):
        decode(b"It rained.", name)
