"""What is wrong with a folder of a user's own phrases: names that nobody looks for, lines that match nothing."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from cleanse.errors import LexiconError
from cleanse.lexicon import ANY, Lexicon, Phrase
from cleanse.lexicon.files import Line, PhraseFile, check_section, file_at, lines_in, packaged_files, paths_in, phrases_in
from cleanse.lexicon.index import Entry
from cleanse.lexicon.sections import Match, Section
from cleanse.patterns import regex
from cleanse.text.lines import LineFeatures

# ISO 639-1, all of it.
_LANGUAGES = frozenset(
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo "
    "es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg "
    "ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn "
    "no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta "
    "te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu".split()
)
# What people write for a language of the lexicon: a country, or a longer code.
_MEANT = dict(
    pair.split(":")
    for pair in "at:de ch:de cn:zh cz:cs dk:da gb:en gr:el ir:fa jp:ja kr:ko mx:es nb:no nn:no ua:uk us:en vn:vi "
    "ara:ar ben:bn ces:cs dan:da deu:de ell:el eng:en fas:fa fin:fi fra:fr heb:he hin:hi hun:hu ind:id ita:it jpn:ja kor:ko "
    "nld:nl nor:no pol:pl por:pt ron:ro rus:ru spa:es swe:sv tha:th tur:tr ukr:uk vie:vi zho:zh".split()
)
_CHARACTERS = regex(r".(?:-.)?")
# What the signs of a phrase stand for in the lines that it is tried on.
_NETWORKS, _NUMBER, _BETWEEN = ("Facebook", "WhatsApp"), "7", ("Ann Lee", "谷", "7")
_GLUES = ("", " ")
_BEHIND = ("", ": Ten umbrellas for the autumn", " Ann Lee")
"""What may follow a phrase that need only open a line."""
_NEVER = "no text can match this"


class PhraseProblem(NamedTuple):
    """What is wrong with a line of a file of phrases, or worth knowing of it.

    ``file`` and ``line`` say where; line 1 is also said of what the whole file is. ``is_note`` tells what does no harm.
    """

    file: str
    line: int
    message: str
    is_note: bool = False

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {'note: ' if self.is_note else ''}{self.message}"


def check_phrases(folder: str | os.PathLike[str]) -> tuple[PhraseProblem, ...]:
    """What is wrong with a folder of phrases for :meth:`cleanse.Lexicon.with_folder`, in order of files and lines.

    Each phrase is tried: lines are made of it, with names and numbers for its signs, and looked up as those of a text are.

    :raises LexiconError: for a folder that is not there, or has no files of phrases.
    :raises OSError: for a file that cannot be read.

    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     (Path(folder) / "en").mkdir()
    ...     _ = (Path(folder) / "en" / "related.txt").write_text("[haeder]\\nMeanwhile in the valley\\n")
    ...     [problem] = check_phrases(folder)
    >>> problem.line, problem.message[-22:]
    (1, 'Did you mean [header]?')
    """
    known = Lexicon.default()
    problems, lines = list[PhraseProblem](), list[tuple[PhraseFile, Line]]()
    for path in paths_in(folder):
        try:
            file = file_at(folder, path, known.sections)
        except LexiconError as error:
            problems.append(PhraseProblem(path.as_posix(), 1, _message(error)))
            continue
        problems += _of_language(file.iso, file.place, known)
        refused = set[str]()
        for line in lines_in(file):
            is_told = bool(line.text) and line.section in refused
            malformed = "" if is_told else _malformed(known, file, line)
            if malformed:
                problems.append(PhraseProblem(file.place, line.number, malformed))
                if not line.text:
                    refused.add(line.section)
            elif line.text and not is_told:
                lines.append((file, line))
    own = Lexicon(tuple(file._replace(text=f"[{line.section}]\n{line.text}") for file, line in lines))
    there = _Places(own)
    for file, line in lines:
        entry = own.entry(file, line)
        if entry is not None:
            unmatched, place = _unmatched(own, entry, line.text), there.taken(entry, f"{file.place}:{line.number}")
            if unmatched:
                problems.append(PhraseProblem(file.place, line.number, f"{line.text!r}: {unmatched}."))
            elif place:
                problems.append(PhraseProblem(file.place, line.number, f"{line.text!r} is in {place} already.", is_note=True))
    return tuple(sorted(problems, key=lambda problem: (problem.file, problem.line)))


def _message(error: LexiconError) -> str:
    """What an error says behind the place that it names."""
    return str(error).partition(": ")[2]


def _of_language(iso: str, place: str, known: Lexicon) -> Iterator[PhraseProblem]:
    """What is to be said of the language that a file is for, where the package has none of it."""
    if iso == ANY or iso in known.languages:
        return
    meant = _MEANT.get(iso)
    if meant is not None:
        yield PhraseProblem(place, 1, f"the lexicon has no language {iso!r}. Did you mean {meant!r}?")
    elif len(iso) == 2 and iso not in _LANGUAGES:
        yield PhraseProblem(place, 1, f"{iso!r} is no language of ISO 639-1; the lexicon has {', '.join(known.languages)}.")


def _malformed(known: Lexicon, file: PhraseFile, line: Line) -> str:
    """What is wrong with a line by its form, a phrase or the name of a section."""
    if not line.section:
        return f"{line.text!r} stands in no section; open one with a line such as [header]."
    try:
        if not line.text:
            check_section(file, line, known.sections)
            return ""
        known.entry(file, line)
    except LexiconError as error:
        return _message(error)
    section = known.sections[file.name, line.section]
    if section.match is Match.CHARACTER and not _CHARACTERS.fullmatch(line.text):
        return f"{line.text!r} is neither a letter nor a range of letters such as 'а-я'."
    if line.text.startswith("[") != line.text.endswith("]"):
        return f"{line.text!r} is a phrase of [{line.section}]; a line that opens a section has both brackets."
    if section.match in (Match.WORD, Match.DATE) and "*" in line.text:
        return f"{line.text!r}: a star means nothing in [{line.section}] of {file.name}.txt, whose phrases are words."
    return ""


def _unmatched(lexicon: Lexicon, entry: Entry, written: str) -> str:
    """Why no line of any text is taken for a phrase; nothing where one is."""
    section = entry.section
    if not section.has_phrases:
        return ""
    tried = [LineFeatures(line, lexicon) for line in _tried(written, section)]
    matching = [line for line in tried if _matches(line, entry)]
    if not matching:
        return f"{_NEVER}, for it is longer than a line of one phrase" if not any(line.is_short for line in tried) else _NEVER
    if section.longest and all(line.words > section.longest for line in matching):
        return f"{_NEVER}, for a line of [{section.name}] has {section.longest} words at most"
    is_rule = section.is_in_lines and section.file in ("notices", "related")
    if is_rule and not section.may_be_prose and all(line.prose for line in matching):
        return f"{_NEVER}, for it reads as prose, which [{section.name}] never takes"
    languages = _told_languages(lexicon)
    if all(phrase.short and not phrase.isos & languages for line in matching for phrase in _found(line, entry)):
        return (
            f"{_NEVER}, for so short a phrase counts in texts of its language alone, "
            f"and no text is told to be {entry.iso!r}: write {entry.iso}/language.txt"
        )
    return ""


def _tried(written: str, section: Section) -> Iterator[str]:
    """Lines that should match a phrase, with names and numbers for its signs."""
    stars = list(product(_BETWEEN, _GLUES)) if "*" in written else [("", "")]
    for network, (between, glue) in product(_NETWORKS if "@" in written else ("",), stars):
        line = written.replace("#", _NUMBER).replace("@", network).replace("*", f"{glue}{between}{glue}").strip()
        for behind in _BEHIND if section.match is Match.OPENING else ("",):
            yield line + behind


def _found(line: LineFeatures, entry: Entry) -> list[Phrase]:
    """The phrases of a line that are this one."""
    section = entry.section
    found = line.phrases if section.is_in_lines else _looked_up(line, section)
    own = (section.file, section.name, entry.start, entry.middle, entry.end)
    return [phrase for phrase in found if (phrase.file, phrase.section, phrase.start, phrase.middle, phrase.end) == own]


def _looked_up(line: LineFeatures, section: Section) -> tuple[Phrase, ...]:
    return line.lexicon.phrases(section.file, section.name).find(line.folded, line.folded)


def _matches(line: LineFeatures, entry: Entry) -> bool:
    return bool(_found(line, entry))


def _told_languages(lexicon: Lexicon) -> frozenset[str]:
    """The languages that a text can be told to be in."""
    return lexicon.cached(_with_words)


def _with_words(lexicon: Lexicon) -> frozenset[str]:
    return frozenset({*lexicon.by_language("language", "words"), *lexicon.by_language("language", "letters")})


class _Places:
    """Where each phrase stands, those of the package first."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._places: dict[tuple[object, ...], str] = {}
        for file in packaged_files():
            for line in phrases_in(file):
                entry = lexicon.entry(file, line)
                if entry is not None:
                    self.taken(entry, f"{file.place} of the package")

    def taken(self, entry: Entry, place: str) -> str:
        """Where a phrase stands already, in its language or in all; from now on it stands at this place."""
        of_all = self._places.get(tuple(entry._replace(iso=ANY)), "")
        before = self._places.setdefault(tuple(entry), place)
        return of_all or ("" if before == place else before)
