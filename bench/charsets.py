"""Charsets: how many bytes without a declaration are decoded exactly, by cleanse and by detectors, on the same bytes in one run.

    python -m bench.charsets                    exact decodes by form, and milliseconds each
    python -m bench.charsets --half odd         only pages of hosts that nothing was tuned on
    python -m bench.charsets --show 20          some that cleanse decodes otherwise

Real pages, in their language's old charsets, their declarations removed: whole pages, the beginning of the article as plain
text, and one sentence. Characters that the charset lacks are references in pages, as a site would have them; plain text loses
them. Bodies written for this project stand in for languages of which there are few pages. Peers that are not installed are left
out: `pip install chardetng-py faust-cchardet chardet charset-normalizer resiliparse`.
"""

from __future__ import annotations

import re
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from hashlib import blake2b
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from cleanse.read.decode import codec_of, decode
from train import datasets

CHARSETS = {
    "en": "cp1252",
    "de": "cp1252 iso8859-15",
    "fr": "cp1252 iso8859-15",
    "es": "cp1252 iso8859-15",
    "pt": "cp1252",
    "it": "cp1252",
    "nl": "cp1252",
    "sv": "cp1252",
    "da": "cp1252",
    "no": "cp1252",
    "fi": "cp1252 iso8859-15",
    "is": "cp1252",
    "ca": "cp1252",
    "sq": "cp1252",
    "id": "cp1252",
    "pl": "cp1250 iso8859-2",
    "cs": "cp1250 iso8859-2",
    "hu": "cp1250 iso8859-2",
    "sk": "cp1250",
    "ro": "cp1250 iso8859-2",
    "sl": "cp1250",
    "hr": "cp1250",
    "bs": "cp1250",
    "ru": "cp1251 koi8-r iso8859-5 cp866",
    "uk": "cp1251 koi8-u",
    "bg": "cp1251",
    "sr": "cp1251",
    "el": "cp1253 iso8859-7",
    "tr": "cp1254",
    "he": "cp1255 iso8859-8",
    "ar": "cp1256",
    "fa": "cp1256",
    "ur": "cp1256",
    "lt": "cp1257 iso8859-13",
    "vi": "cp1258",
    "th": "cp874",
    "ja": "cp932 euc_jp iso2022_jp utf-16-le",
    "zh": "gb18030 big5hkscs",
    "ko": "cp949",
}
"""The charsets of each language, by Python's names. Chinese is told to be traditional by its characters."""

FORMS = ("page", "start", "line")
_MOST = {"page": 6, "start": 6, "line": 6}  # of each language, charset and form
_START = (300, 1000)  # bytes
_FEW = 6  # pages of a language, below which bodies are taken too
_SETS = ("news", "wcxb", "snippets", "pages", "reader", "more")
_DECLARED = re.compile(
    r"<meta\b[^>]*charset\s*=[^>]*>|<\?xml\b[^>]*\?>|(?<=\s)charset=(?:\"[^\"]*\"|'[^']*'|[\w-]+)", re.IGNORECASE
)
_TYPOGRAPHIC = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "\u00a0": " ", "„": '"'})
# Vietnamese in windows-1258 has its tones as characters of their own.
_TONES = "\u0300\u0301\u0303\u0309\u0323"


class Case(NamedTuple):
    """Bytes, what they say, and where they are from."""

    data: bytes
    text: str
    codec: str
    language: str
    form: str
    host: str
    url: str | None


def half_of(host: str) -> str:
    """``even`` or ``odd``, the same for every page of a host."""
    return "odd" if blake2b(host.encode(), digest_size=1).digest()[0] % 2 else "even"


def cases(data: Any, most: dict[str, int] = _MOST) -> Iterator[Case]:
    """All cases, in one order."""
    seen: Counter[tuple[str, str, str, str]] = Counter()
    for language, host, url, texts in _sources(data):
        for codec in CHARSETS[language].split():
            for form, text in texts.items():
                key = language, codec, form, half_of(host)
                if seen[key] >= most[form] or (codec == "big5hkscs") != _is_traditional(text, language):
                    continue
                made = _case(text, codec, form)
                if made is not None:
                    seen[key] += 1
                    yield Case(made, made.decode(codec), codec, language, form, host, url)


def _sources(data: Any) -> Iterator[tuple[str, str, str | None, dict[str, str]]]:
    roles: dict[tuple[str, str], dict[str, Any]] = {}
    for row in datasets.rows(data, "roles"):
        if row["lang"] in CHARSETS:
            roles[row["set"], row["id"]] = row
    hosts: Counter[tuple[str, str]] = Counter()
    counts: Counter[str] = Counter()
    for name in _SETS:
        for row in datasets.rows(data, name):
            role = roles.get((name, row["id"]))
            host = urlsplit(row["url"] or "").hostname or row["id"]
            if role is None or hosts[role["lang"], host] >= 2 or counts[role["lang"]] > 150:
                continue
            hosts[role["lang"], host] += 1
            counts[role["lang"]] += 1
            body = "\n".join(text for kind, text in role["blocks"] if kind == "body")
            yield role["lang"], host, row["url"], {"page": row["html"], **_texts(body)}
    for number, row in enumerate(datasets.rows(data, "bodies")):
        if row["lang"] in CHARSETS and counts[row["lang"]] < 40:
            yield row["lang"], f"body-{number}", None, _texts(row["text"])


def _texts(body: str) -> dict[str, str]:
    """The beginning of a body, and one line of it."""
    found = {}
    if len(body) >= 120:
        found["start"] = body[: _START[1]]
    line = next((line for line in body.splitlines() if 30 <= len(line) <= 250 and not line.isascii()), "")
    if line:
        found["line"] = line
    return found


def _is_traditional(text: str, language: str) -> bool:
    return language == "zh" and sum(map(text.count, "這個們來說對時會國學")) > sum(map(text.count, "这个们来说对时会国学"))


def _case(text: str, codec: str, form: str) -> bytes | None:
    if codec == "cp1258":
        text = _with_tones(text)
    if form == "page":
        made = _DECLARED.sub("", text.removeprefix("\ufeff")).encode(codec, "xmlcharrefreplace")
    else:
        made = _plain(text, codec)
        while len(made) > _START[1]:
            text = text[: -max(1, len(text) // 10)]
            made = _plain(text, codec)
    if len(made) < 30 or len(made.decode(codec)) < 15:
        return None
    if made.isascii() and codec not in ("iso2022_jp",):
        return None
    return made


def _plain(text: str, codec: str) -> bytes:
    try:
        return text.encode(codec)
    except UnicodeEncodeError:
        return text.translate(_TYPOGRAPHIC).encode(codec, "ignore")


def _with_tones(text: str) -> str:
    import unicodedata

    made = []
    for char in text:
        try:
            char.encode("cp1258")
            made.append(char)
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", char)
            tones = "".join(part for part in parts if part in _TONES)
            made.append(unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES)) + tones)
    return "".join(made)


Decoder = Callable[[Case], str]


def _by_label(detect: Callable[[bytes], str | None]) -> Decoder:
    """A decoder that decodes as a detector says; a label is read as the Encoding Standard has it."""

    def run(case: Case) -> str:
        label = detect(case.data)
        codec = codec_of(label) if label else None
        return case.data.decode(
            "utf-16-le" if label and label.lower() in ("utf-16le", "utf-16-le") else codec or "utf-8", "replace"
        )

    return run


def decoders() -> dict[str, Decoder]:
    """Ours, and those of the peers that are installed."""
    found: dict[str, Decoder] = {
        "cleanse": lambda case: decode(case.data).text,
        "cleanse, url known": lambda case: decode(case.data, url=case.url).text,
        "always windows-1252": lambda case: case.data.decode("cp1252", "replace"),
    }
    try:
        import chardetng_py

        def chardetng(data: bytes) -> str:
            detector = chardetng_py.EncodingDetector()
            detector.feed(data, last=True)
            return str(detector.guess(tld=None, allow_utf8=True))

        found["chardetng"] = _by_label(chardetng)
    except ImportError:
        pass
    try:
        import cchardet

        found["faust-cchardet"] = _by_label(lambda data: cchardet.detect(data)["encoding"])
    except ImportError:
        pass
    try:
        import chardet

        found[f"chardet {chardet.__version__}"] = _by_label(lambda data: chardet.detect(data)["encoding"])
    except ImportError:
        pass
    try:
        from resiliparse.parse.encoding import detect_encoding

        found["resiliparse"] = _by_label(detect_encoding)
    except ImportError:
        pass
    try:
        from charset_normalizer import from_bytes

        def normalizer(data: bytes) -> str | None:
            best = from_bytes(data[:65_536]).best()
            return best.encoding if best is not None else None

        found["charset-normalizer"] = _by_label(normalizer)
    except ImportError:
        pass
    return found


def main() -> None:
    """Prints the table."""
    parser = datasets.parser(str(__doc__))
    parser.add_argument("--half", choices=("even", "odd", "all"), default="all")
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--only", default="", help="decoders whose names hold this")
    given = parser.parse_args()
    made = [case for case in cases(given.data) if given.half in ("all", half_of(case.host))]
    totals = Counter(case.form for case in made)
    print(f"{len(made)} cases, {len({case.language for case in made})} languages, {len({case.codec for case in made})} charsets")
    print(f"{'':24}" + "".join(f"{f'{form} ({totals[form]})':>16}" for form in FORMS) + f"{'all':>10}{'of 210':>8}{'ms':>8}")
    for name, decoder in decoders().items():
        if given.only not in name:
            continue
        right: Counter[str] = Counter()
        wrong: dict[tuple[str, str], list[Case]] = defaultdict(list)
        seconds = 0.0
        for case in made:
            began = time.perf_counter()
            text = decoder(case)
            seconds += time.perf_counter() - began
            right[case.form] += text == case.text
            if text != case.text:
                wrong[case.language, case.codec].append(case)
        total = sum(right.values())
        print(
            f"{name:24}"
            + "".join(f"{right[form]:>16}" for form in FORMS)
            + f"{total:>10}{210 * total / len(made):>8.1f}{1000 * seconds / len(made):>8.2f}"
        )
        if given.show and name.startswith("cleanse"):
            for (language, codec), of in sorted(wrong.items()):
                print(f"  {language} {codec}: {len(of)}")
                for case in of[: given.show]:
                    got, codec = decode(case.data)[:2]
                    at = next((i for i, (a, b) in enumerate(zip(got, case.text, strict=False)) if a != b), 0)
                    print(f"    {case.form} {codec}: {case.text[max(0, at - 20) : at + 30]!r}")
                    print(f"    {'':{len(case.form)}} {'':{len(codec)}}  {got[max(0, at - 20) : at + 30]!r}")


if __name__ == "__main__":
    main()
