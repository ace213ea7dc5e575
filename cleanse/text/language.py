"""Which language a text is in: a quick guess for the lexicon, and langdetect for a result."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache
from typing import Any

from cleanse import core
from cleanse.document import Document
from cleanse.extras import need
from cleanse.lexicon import ANY, Lexicon
from cleanse.patterns import regex

_SAMPLE = 2000  # characters that a guess looks at
_DETECT_SAMPLE = 10_000
_NOT_ASCII = regex(r"[^\x00-\x7f]")
_WORD = regex(r"[^\W\d_]+")
_A_LETTER = 0.5  # what a telling letter counts, a function word being 1
_ONE_LETTER = 0.5  # what a function word of one letter counts: most alphabets have an "a" and an "o" that mean something


def guess(doc: Document) -> str:
    """The lexicon's language that a text is most like, or ``und``: its function words and letters, counted.

    Cheap, and only to tell whether an ambiguous phrase belongs to the text.

    >>> from cleanse.read.text import read_text
    >>> guess(read_text("Der Rat hat sich mit der Frage nicht befasst, sagte die Sprecherin."))
    'de'
    """
    sample = _sample(doc).casefold()
    scores: defaultdict[str, float] = defaultdict(float)
    known = doc.lexicon.by_word("language", "words")
    compiled = core.compiled()
    counts = Counter(_WORD.findall(sample)) if compiled is None else compiled.known_words(sample, known)
    for word in known.keys() & counts.keys():  # in any order: halves add up to the same
        weight = counts[word] * (1 if len(word) > 1 or not word.isascii() else _ONE_LETTER)
        for iso in known[word]:
            scores[iso] += weight
    if not sample.isascii():
        letters = doc.lexicon.cached(_Letters)
        for char, count in Counter(_NOT_ASCII.findall(sample)).items():
            for iso in letters.languages_of(char):
                scores[iso] += _A_LETTER * count
    # The first by name where two are equal.
    return min(scores, key=lambda iso: (-scores[iso], iso), default=ANY)


def _sample(doc: Document) -> str:
    """The first blocks without the white space around them, which may still change and must not change the guess."""
    found: list[str] = []
    size = 0
    for block in doc.blocks:
        found.append(doc.text[block.start : block.end].strip())
        size += len(found[-1]) + 1
        if size >= _SAMPLE:
            break
    return " ".join(found)[:_SAMPLE]


class _Letters:
    """The languages that letters tell of."""

    def __init__(self, lexicon: Lexicon) -> None:
        known = lexicon.by_word("language", "letters")
        self._letters = {letter: isos for letter, isos in known.items() if len(letter) == 1}
        ranges = ((written.partition("-"), isos) for written, isos in known.items() if len(written) > 1)
        self._ranges = tuple((first, last, isos) for (first, _, last), isos in ranges)
        self._known: dict[str, tuple[str, ...]] = {}

    def languages_of(self, char: str) -> tuple[str, ...]:
        """The languages that a letter tells of."""
        known = self._known.get(char)
        if known is None:
            in_range = (iso for first, last, isos in self._ranges if first <= char <= last for iso in isos)
            known = self._known[char] = tuple(sorted({*self._letters.get(char, ()), *in_range}))
        return known


def detect(text: str) -> str | None:
    """The code that langdetect gives a text (ISO 639-1, but ``zh-cn`` and ``zh-tw``), or None where it has too little to go by.

    langdetect (a port of Shuyo Nakatani's language-detection) draws at random; the seed makes it answer the same always.

    >>> detect("Die Kommission hat am Dienstag einen Vorschlag vorgelegt, der den Handel neu ordnet.")
    'de'
    """
    from langdetect.lang_detect_exception import LangDetectException

    detector = _factory().create()
    detector.append(text[:_DETECT_SAMPLE])
    try:
        found: str = detector.detect()
    except LangDetectException:  # no letters to go by
        return None
    return None if found == "unknown" else found


def detect_by_langid(text: str) -> str | None:
    """The same by langid (py3langid): several times as fast, ISO 639-1 codes alone, so ``zh`` for all Chinese.

    ``result.language`` stays langdetect's; give this ``result.text``, where the language of many texts is asked for.

    :raises MissingExtra: where py3langid is not installed: ``pip install 'cleanse-text[langid]'``.

    >>> detect_by_langid("Die Kommission hat am Dienstag einen Vorschlag vorgelegt.")  # doctest: +SKIP
    'de'
    """
    langid = need("py3langid", "langid", "Telling a language by langid")
    if not any(map(str.isalpha, text[:_DETECT_SAMPLE])):
        return None
    found: str = langid.classify(text[:_DETECT_SAMPLE])[0]
    return found


@cache
def _factory() -> Any:
    from pathlib import Path

    from langdetect.detector_factory import PROFILES_DIRECTORY, DetectorFactory

    factory = DetectorFactory()  # our own, so that the seed is nobody else's
    # In the order of their names: load_profile takes the order of the file system, and with it the order of its sums.
    profiles = sorted(entry for entry in Path(PROFILES_DIRECTORY).iterdir() if not entry.name.startswith("."))
    factory.load_json_profile([profile.read_text("utf-8") for profile in profiles])
    factory.seed = 0
    return factory
