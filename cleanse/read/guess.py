"""The charset of bytes that declare none: what a detector makes of their letters, and what speaks for a language besides.

chardet (version 7, 0BSD) says how well the letters fit each charset. What it is not asked about comes on top: a page's own markup
is no evidence and is left out; the language that a page names, or its country, has charsets of its own; so has a word;
and of two charsets that differ in a few signs the one is likely that has letters or a euro where the other has fractions.
``python -m bench.charsets`` measures it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from cleanse.mend.frequencies import word_list
from cleanse.read.charsets import codec_declared

_SAMPLE = 65_536  # bytes of text that a guess looks at
_MOST = 2_000_000  # bytes among which they are looked for
_HIDDEN = re.compile(rb"<!--.*?-->|<(script|style)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(rb"<[!/?a-zA-Z][^<>]*>")
_NOT_ASCII = re.compile(rb"[\x80-\xff]")
_RUN = re.compile(rb"[\x80-\xff]{4}")
_SHIFTED = re.compile(rb"\x1b(?:\$[@AB]|\([BIJ])")  # how ISO-2022-JP goes over to Japanese
_CONTROLS = re.compile(rb"[\x80-\x9f]")  # in ISO's charsets; windows-1252 has letters and quotes there
_WORD = re.compile(r"[^\W\d_]*[^\W\d_\x00-\x7f][^\W\d_]*")
# Letters of the one charset in words, where the other has fractions, signs and lines.
_LATIN_9 = re.compile(rb"[A-Za-z\xc0-\xff][\xa6\xa8\xb4\xb8\xbc\xbd\xbe][a-z\xe0-\xff]")
_IN_WORDS = {
    "cp1250": ("iso8859-2", re.compile(rb"[a-z\xe0-\xff][\xb1\xb6\xbb][a-z\xe0-\xff]")),
    "cp1253": ("iso8859-7", re.compile(rb"(?<![\xc0-\xfe])\xb6[\xdc-\xfe]")),
    "koi8-r": ("koi8-u", re.compile(rb"[\s\xc0-\xff][\xa4\xa6\xa7\xad\xb4\xb6\xb7\xbd][\s\xc0-\xff]")),
}
# Any byte but those of signs that are the same in all charsets of Windows: quotes, dashes, a blank, a copyright.
_NO_SIGN = re.compile(rb"[^\x00-\x7f\x85\x91-\x97\x99\xa0\xa7\xa9\xab-\xae\xb0\xb1\xb6\xb7\xbb]")
_LANGUAGE = re.compile(
    rb"""<html\b[^>]{0,2000}?\blang\s*=\s*["']?([a-z]{2})\b|content-language["']?\s+content\s*=\s*["']?([a-z]{2})\b""",
    re.IGNORECASE,
)

# What may come out, by the names that chardet knows: those of the Encoding Standard that pages are still in. Any other would be
# taken for one of them by its few bytes more often than it is met.
_CANDIDATES = tuple(
    "utf-8 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp866 cp874 cp932 cp949 euc-jp gb18030 big5-hkscs "
    "koi8-r koi8-u iso8859-2 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-13 iso8859-15".split()
)
# The languages that each is for; and the countries, by the ends of their addresses, where they are not named as the language.
_FOR = {
    "cp1252 iso8859-15": "af ca da de en es et eu fi fo fr ga gl id is it ms nb nl nn no pt sq sv sw",
    "cp1250 iso8859-2": "bs cs hr hu pl ro sk sl sq",
    "cp1251 koi8-r iso8859-5 cp866": "be bg kk ky mk mn ru sr uk",
    "koi8-u": "uk",
    "cp1253 iso8859-7": "el",
    "cp1254": "az tr",
    "cp1255 iso8859-8": "he yi",
    "cp1256 iso8859-6": "ar fa ps ur",
    "cp1257 iso8859-13": "et lt lv",
    "cp1258": "vi",
    "cp874": "th",
    "cp932 euc_jp": "ja",
    "gb18030 big5hkscs": "zh",
    "cp949": "ko",
}
_COUNTRIES = {
    "ar": "ae eg ma sa sy",
    "be": "by",
    "bs": "ba",
    "cs": "cz",
    "da": "dk",
    "de": "at ch",
    "el": "gr",
    "en": "au ie nz us",
    "es": "ar cl mx pe ve",
    "et": "ee",
    "fa": "ir",
    "he": "il",
    "ja": "jp",
    "ko": "kr",
    "ms": "my",
    "nl": "be",
    "pt": "br",
    "ro": "md",
    "ru": "kz su uz",
    "sl": "si",
    "sr": "rs",
    "sv": "se",
    "uk": "ua",
    "ur": "pk",
    "vi": "vn",
    "zh": "cn hk tw",
}
_SPOKEN_IN = {country: language for language, countries in _COUNTRIES.items() for country in countries.split()}
_CHARSETS = {
    language: frozenset(codec for codecs, languages in _FOR.items() if language in languages.split() for codec in codecs.split())
    for language in {language for languages in _FOR.values() for language in languages.split()}
}
# How much a language that is named weighs, and how much rarer some charsets are than their letters let one believe: measured on
# the even half of bench.charsets.
_NAMED, _LOCATED = 2.0, 1.5
_WEIGHTS = {"cp1252": 1.2, "cp866": 0.5, "cp1258": 0.8, "koi8-r": 0.9, "koi8-u": 0.8, "iso8859-13": 0.9}
_OF_OTHER_SCRIPTS = frozenset(
    "cp1251 cp1253 cp1255 cp1256 cp866 cp874 iso8859-5 iso8859-6 iso8859-7 iso8859-8 koi8-r koi8-u".split()
)
_AMONG_LATIN = 0.3
_FEW = 12  # bytes for each that is not ASCII
_ISO = 0.97  # of two that fit alike, the one of Windows
_ISO_WITH_CONTROLS = 0.05
_NEAR = 0.4  # the share of the best score from which on the words of a charset's language are looked up
_WORDS = 80


def guess(data: bytes, url: str | None = None) -> str | None:
    """Python's name for the charset that bytes are likely in, or None where nothing tells.

    :param url: the address of the page, where it is known: its country speaks for the charsets of a language.

    >>> guess("Сегодня в городе прошёл дождь".encode("koi8-r")), guess("Żółw i łoś — „zając”".encode("cp1250"))
    ('koi8-r', 'cp1250')
    """
    if is_shifted(data):
        return "iso2022_jp"
    sample = text_of(data)
    if not _NO_SIGN.search(sample):
        return "cp1252"
    scores = _scores(sample, *languages_of(data, url))
    for codec in sorted(scores, key=lambda codec: (-scores[codec], codec)):
        if _decodes(data, codec):
            return _of_two(data, codec)
    return None


def likelier(data: bytes, codecs: Sequence[str], url: str | None = None) -> str:
    """Of charsets that all decode some bytes, the one that fits their letters best; the first where that cannot be told.

    >>> likelier("Сегодня в городе прошёл дождь".encode("cp1251"), ["cp1252", "cp1251"])
    'cp1251'
    """
    scores = _scores(text_of(data), *languages_of(data, url))
    return max(codecs, key=lambda codec: (scores.get(codec, 0.0), -codecs.index(codec)))


def _scores(sample: bytes, named: tuple[str, ...], located: tuple[str, ...]) -> dict[str, float]:
    """How likely each charset is, in no unit."""
    from chardet import detect_all

    found = detect_all(
        sample, ignore_threshold=True, prefer_superset=False, compat_names=False, include_encodings=_CANDIDATES, max_bytes=_SAMPLE
    )
    is_latin = _is_latin(sample)
    has_controls = _CONTROLS.search(sample) is not None
    scores: dict[str, float] = {}
    spoken: dict[str, str] = {}
    for told in found:
        codec = codec_declared(told["encoding"] or "")
        if codec is None or codec in scores or codec == "utf-8":
            continue
        weight = _WEIGHTS.get(codec, 1.0)
        weight *= _NAMED if codec in _charsets(named) else _LOCATED if codec in _charsets(located) else 1.0
        if codec.startswith("iso8859"):
            weight *= _ISO_WITH_CONTROLS if has_controls else _ISO
        if is_latin and codec in _OF_OTHER_SCRIPTS:
            weight *= _AMONG_LATIN
        scores[codec] = told["confidence"] * weight
        spoken[codec] = told["language"] or ""
    best = max(scores.values(), default=0.0)
    for codec, score in scores.items():
        if score >= _NEAR * best and len(scores) > 1:
            scores[codec] *= 1 + _known(sample, codec, (*named, spoken[codec]))
    return scores


def _is_latin(sample: bytes) -> bool:
    """Whether the letters that are not ASCII stand one by one among such as are: other scripts write whole words."""
    others = len(_NOT_ASCII.findall(sample))
    return _RUN.search(sample) is None and others * _FEW < len(sample)


def _known(sample: bytes, codec: str, languages: Iterable[str]) -> float:
    """The share of the words that are not ASCII which the language knows, of those where it is highest."""
    words = list(dict.fromkeys(_WORD.findall(sample.decode(codec, "replace").lower())))[:_WORDS]
    if not words:
        return 0.0
    lists = [word_list(language) for language in dict.fromkeys(languages)]
    return max(sum(known.level(word) > 0 for word in words) / len(words) for known in lists)


def is_shifted(data: bytes) -> bool:
    """Whether bytes are ISO-2022-JP: they are ASCII, and escapes go over to Japanese and back."""
    return b"\x1b$" in data and data.isascii() and _SHIFTED.search(data) is not None and _decodes(data, "iso2022_jp")


def text_of(data: bytes) -> bytes:
    """A sample of the runs of text that are not ASCII, without tags, scripts and comments; of all bytes where there is none."""
    data = data[:_MOST]
    if b"<" not in data:
        return data[:_SAMPLE]
    runs, size = [], 0
    for run in _TAG.split(_HIDDEN.sub(b" ", data)):
        if run and _NOT_ASCII.search(run):
            runs.append(run)
            size += len(run) + 1
            if size > _SAMPLE:
                break
    return b"\n".join(runs) or data[:_SAMPLE]


def languages_of(data: bytes, url: str | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The languages that a page names, and those of the country of its address.

    >>> languages_of(b'<html lang="de-AT">', "https://example.gr/")
    (('de',), ('el',))
    """
    found = _LANGUAGE.search(data[:_SAMPLE])
    named = ((found[1] or found[2]).decode("ascii").lower(),) if found else ()
    try:
        country = (urlsplit(url or "").hostname or "").rpartition(".")[2]
    except ValueError:
        country = ""
    located = _SPOKEN_IN.get(country, country)
    return named, (located,) if located else ()


def _charsets(languages: Iterable[str]) -> frozenset[str]:
    return frozenset().union(*(_CHARSETS.get(language, frozenset()) for language in languages))


def _decodes(data: bytes, codec: str) -> bool:
    try:
        data.decode(codec)
    except UnicodeError:
        return False
    return True


def _of_two(data: bytes, codec: str) -> str:
    """Of two charsets that are alike but for a few signs, the likelier."""
    if codec in ("cp1252", "iso8859-15"):
        if _CONTROLS.search(data):
            return "cp1252"
        return "iso8859-15" if b"\xa4" in data or _LATIN_9.search(data) else "cp1252"
    if codec in _IN_WORDS:
        other, letters = _IN_WORDS[codec]
        return other if letters.search(data) and (codec == "koi8-r" or not _CONTROLS.search(data)) else codec
    return codec
