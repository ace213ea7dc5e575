"""Labels of charsets, as documents declare them: what is meant does not depend on what else a process has loaded.

The labels are those of the WHATWG Encoding Standard (section 4.2), and beyond them Python's names for charsets of its own
library: pages say "latin-1" or "cp852", too. No codec that somebody registered is asked for.
"""

from __future__ import annotations

import codecs
from encodings import normalize_encoding
from encodings.aliases import aliases

# Python's codec for each encoding of the standard, and its labels. Labels of UTF-16, and "x-user-defined", are read as the
# standard has it for a label that stands in bytes (section 13.2.3.2 of HTML): they could not be read if they were true.
_STANDARD = {
    "big5hkscs": "big5 big5-hkscs cn-big5 csbig5 x-x-big5",
    "cp1250": "cp1250 windows-1250 x-cp1250",
    "cp1251": "cp1251 windows-1251 x-cp1251",
    "cp1252": (
        "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 "
        "iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252 x-user-defined"
    ),
    "cp1253": "cp1253 windows-1253 x-cp1253",
    "cp1254": (
        "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5 windows-1254 x-cp1254"
    ),
    "cp1255": "cp1255 windows-1255 x-cp1255",
    "cp1256": "cp1256 windows-1256 x-cp1256",
    "cp1257": "cp1257 windows-1257 x-cp1257",
    "cp1258": "cp1258 windows-1258 x-cp1258",
    "cp866": "866 cp866 csibm866 ibm866",
    "cp874": "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874",
    "cp932": "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis",
    "cp949": "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949",
    "euc_jp": "cseucpkdfmtjapanese euc-jp x-euc-jp",
    "gb18030": "chinese csgb2312 csiso58gb231280 gb18030 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk",
    "iso2022_jp": "csiso2022jp iso-2022-jp",
    "iso8859-10": "csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6",
    "iso8859-13": "iso-8859-13 iso8859-13 iso885913",
    "iso8859-14": "iso-8859-14 iso8859-14 iso885914",
    "iso8859-15": "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9",
    "iso8859-16": "iso-8859-16",
    "iso8859-2": "csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2",
    "iso8859-3": "csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3",
    "iso8859-4": "csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4",
    "iso8859-5": "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988",
    "iso8859-6": (
        "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e iso-8859-6-i "
        "iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987"
    ),
    "iso8859-7": (
        "csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 iso_8859-7 "
        "iso_8859-7:1987 sun_eu_greek"
    ),
    "iso8859-8": (
        "csiso88598e csiso88598i csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-8859-8-i iso-ir-138 iso8859-8 "
        "iso88598 iso_8859-8 iso_8859-8:1988 logical visual"
    ),
    "koi8-r": "cskoi8r koi koi8 koi8-r koi8_r",
    "koi8-u": "koi8-ru koi8-u",
    "mac-cyrillic": "x-mac-cyrillic x-mac-ukrainian",
    "mac-roman": "csmacintosh mac macintosh x-mac-roman",
    "utf-8": (
        "csunicode iso-10646-ucs-2 ucs-2 unicode unicode-1-1-utf-8 unicode11utf8 unicode20utf8 unicodefeff unicodefffe "
        "utf-16 utf-16be utf-16le utf-8 utf8 x-unicode20utf8"
    ),
}
_CODECS = {label: codec for codec, labels in _STANDARD.items() for label in labels.split()}
# Modules of Python's library for other charsets. ASCII stands in each, but for a sign or two, as it does in the label:
# so none of EBCDIC or UTF-32.
_OTHERS = frozenset(
    "cp1006 cp1125 cp437 cp720 cp737 cp775 cp850 cp852 cp855 cp856 cp857 cp858 cp860 cp861 cp862 cp863 cp864 cp865 cp869 cp950 "
    "euc_jis_2004 euc_jisx0213 hp_roman8 hz iso2022_jp_1 iso2022_jp_2 iso2022_jp_2004 iso2022_jp_3 iso2022_jp_ext iso2022_kr "
    "johab koi8_t kz1048 mac_arabic mac_croatian mac_farsi mac_greek mac_iceland mac_latin2 mac_romanian mac_turkish palmos "
    "ptcp154 shift_jis_2004 shift_jisx0213".split()
)
# Those for encodings of the standard; of two, the standard has the larger.
_SAME = {codec.replace("-", "_"): codec for codec in _STANDARD} | {
    **dict.fromkeys(("ascii", "latin_1", "iso8859_1"), "cp1252"),
    **dict.fromkeys(("iso8859_11", "tis_620"), "cp874"),
    **dict.fromkeys(("gb2312", "gbk"), "gb18030"),
    **dict.fromkeys(("utf_8_sig", "utf_16", "utf_16_be", "utf_16_le", "utf_32", "utf_32_be", "utf_32_le"), "utf-8"),
    "iso8859_9": "cp1254",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}


def codec_declared(label: str) -> str | None:
    """Python's name for the charset that a document declares, or None for a label that is none.

    >>> codec_declared("ISO-8859-1"), codec_declared(" x-sjis"), codec_declared("latin-1"), codec_declared("ibm852")
    ('cp1252', 'cp932', 'cp1252', 'cp852')
    >>> codec_declared("utf-7"), codec_declared("undefined"), codec_declared("sloppy-windows-1252"), codec_declared("cp037")
    (None, None, None, None)
    """
    label = label.strip("\t\n\f\r ").lower()
    if label in _CODECS:
        return _CODECS[label]
    if not label.isascii():
        return None
    name = normalize_encoding(label)
    module = aliases.get(name) or aliases.get(name.replace(".", "_"), name)
    if module in _SAME:
        return _SAME[module]
    return codecs.lookup(module).name if module in _OTHERS else None


def label_of(codec: str) -> str:
    """The name of a charset as pages have it, for a codec of Python's.

    >>> label_of("cp1251"), label_of("cp932"), label_of("iso8859-2"), label_of("utf-16-le")
    ('windows-1251', 'shift_jis', 'iso-8859-2', 'utf-16-le')
    """
    if codec in _NAMES:
        return _NAMES[codec]
    if codec.startswith("cp125"):
        return f"windows-{codec[2:]}"
    return codec.replace("iso8859", "iso-8859")


def has_one_byte_each(codec: str) -> bool:
    """Whether each byte is a character of a charset, so that nearly any bytes decode with it."""
    return codec not in _OF_SEVERAL and not codec.startswith(("utf", "euc", "gb", "big5", "iso2022", "shift_jis", "hz", "johab"))


_NAMES = {
    "big5hkscs": "big5", "cp866": "ibm866", "cp874": "windows-874", "cp932": "shift_jis", "cp949": "euc-kr", "euc_jp": "euc-jp",
    "iso2022_jp": "iso-2022-jp",
}  # fmt: skip
_OF_SEVERAL = frozenset(("cp932", "cp949", "cp950"))
