"""Bytes to text: never an exception, and what went wrong is said."""

from __future__ import annotations

import codecs

import pytest

import cleanse
from cleanse.read import decode as module
from cleanse.read.decode import decode

GERMAN = "Größe, Straße und Überfluss: die Bürger ärgern sich über höhere Gebühren für Müll."


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_comes_first(mark: bytes, encoding: str) -> None:
    assert decode(mark + GERMAN.encode(encoding)) == (GERMAN, encoding, ())


@pytest.mark.parametrize(
    ("label", "encoding"), [("iso-8859-1", "cp1252"), ("windows-1251", "cp1251"), ("shift_jis", "cp932"), ("gb2312", "gb18030")]
)
def test_a_declared_charset_is_read_as_browsers_read_it(label: str, encoding: str) -> None:
    text = (
        f'<meta charset="{label}"> {"Привет" if "1251" in label else "日本" if encoding in ("cp932", "gb18030") else "„Größe“ €"}'
    )
    assert decode(text.encode(encoding)) == (text, encoding, ())


HEADS = (
    "",
    '<meta charset="utf-8">',
    "<META CHARSET=UTF-8>",
    "<meta charset = 'utf8'>",
    '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">',
    '<meta http-equiv="Content-Type" content="text/html; charset=utf-8;">',
    '<meta charset="utf-8 ">',
    '<meta charset="utf-8',
    '<meta charset="utf-80">',
    '<meta charset="">',
    '<meta charset="latin-1"><meta charset="utf-8">',
    '<script src="a.js" charset="utf-8"></script><meta charset="windows-1251">',
    '<form accept-charset="iso-8859-1"></form>',
    '<?xml version="1.0" encoding="utf-8"?>',
    "<?xml version='1.0' encoding='iso-8859-1'?>",
    '<?xml version="1.0" encoding=utf-8?>',
    '<?xml version="1.0" encoding="utf-8 or so"?>',
    "encoding: utf-8, charset: latin-1. ",
    "\x1b$B$3$s\x1b(B",
)


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16-le"])
@pytest.mark.parametrize("text", [GERMAN, "It rained."])
def test_what_names_no_charset_but_utf_8_is_read_as_if_it_were_asked(
    head: str, encoding: str, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = decode((head + text).encode(encoding))
    monkeypatch.setattr(module, "_says_utf8_or_nothing", lambda data: False)
    assert found == decode((head + text).encode(encoding))


def test_a_label_that_does_not_decode_is_overridden_and_said() -> None:
    found = decode(('<meta charset="ascii-as-they-call-it">' + GERMAN).encode())
    assert GERMAN in found.text
    found = decode(('<meta charset="utf-8">' + GERMAN).encode("cp1252"))
    assert GERMAN in found.text
    assert "does not decode" in found.warnings[0]


def test_utf8_without_a_word_about_it() -> None:
    assert decode(GERMAN.encode()) == (GERMAN, "utf-8", ())


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark(encoding: str) -> None:
    assert decode(GERMAN.encode(encoding)).text == GERMAN


def test_a_guess_where_nothing_else_is_known() -> None:
    text = "Сегодня в городе прошёл дождь, и жители остались дома до самого вечера. " * 4
    assert decode(text.encode("cp1251")).text == text


def test_a_few_broken_bytes_leave_the_rest_as_it_was() -> None:
    found = decode(GERMAN.encode() + b"\xff" + GERMAN.encode())
    assert found.text == GERMAN + "\ufffd" + GERMAN
    assert "1 character did not decode as utf-8 (the first at offset" in found.warnings[0]


def test_a_character_cut_in_two_at_the_end() -> None:
    assert decode(GERMAN.encode() + "ü".encode()[:1]).text == GERMAN + "\ufffd"


@pytest.mark.parametrize(
    "data", [b"", b"\x00", b"\xff", b"\xfe\xff\xd8", bytes(range(256)) * 4, b"\x80" * 1000, b'<meta charset="utf-7">+ADw-']
)
def test_no_bytes_are_an_exception(data: bytes) -> None:
    assert isinstance(decode(data).text, str)


RUSSIAN = "Сегодня в городе прошёл дождь, и жители остались дома до самого вечера."


def test_what_a_server_says_counts_where_it_fits() -> None:
    data = RUSSIAN.encode("koi8-r")
    assert decode(data, charset="koi8-r") == (RUSSIAN, "koi8-r", ())
    assert decode(data, charset="KOI8-R").text == RUSSIAN
    found = decode(data, charset="utf-8")
    assert found.text == RUSSIAN
    assert found.warnings[0] == "The charset 'utf-8' was given, but the text does not decode with it: overridden."
    assert "'nonsense' was given, which is unknown" in decode(data, charset="nonsense").warnings[0]


def test_a_byte_order_mark_and_utf8_beat_what_a_server_says() -> None:
    assert decode(codecs.BOM_UTF8 + RUSSIAN.encode(), charset="koi8-r").text == RUSSIAN
    found = decode(RUSSIAN.encode(), charset="windows-1251")
    assert found.text == RUSSIAN
    assert found.warnings == ("The charset 'windows-1251' was given, but the text is UTF-8: overridden.",)
    found = decode(('<meta charset="iso-8859-1">' + GERMAN).encode())
    assert GERMAN in found.text
    assert "is UTF-8" in found.warnings[0]


def test_of_a_server_and_a_page_that_do_not_agree_the_likelier_is_believed() -> None:
    page = '<meta charset="windows-1251"><p>' + RUSSIAN
    assert decode(page.encode("cp1251"), charset="iso-8859-1") == (page, "cp1251", ())
    page = '<meta charset="iso-8859-1"><p>' + RUSSIAN
    assert decode(page.encode("cp1251"), charset="windows-1251") == (page, "cp1251", ())


def test_characters_that_were_lost_before_are_said() -> None:
    text = "It rained \ufffd again \ufffd today."
    (warning,) = cleanse.inspect(text).warnings
    assert warning == "2 characters are U+FFFD (the first at offset 10): they were lost where the text was decoded before."
    assert cleanse.inspect(text.encode()).warnings == (warning,)
    assert len(cleanse.inspect(b"It rained \xff again. " + GERMAN.encode()).warnings) == 1


def test_a_charset_of_another_type_is_an_error() -> None:
    for call in (cleanse.clean, cleanse.inspect):
        with pytest.raises(TypeError, match="charset is 5, of type int"):
            call(b"It rained.", charset=5)  # type: ignore[arg-type]
    assert cleanse.clean(RUSSIAN.encode("koi8-r"), charset="koi8-r") == RUSSIAN
