"""Repairs characters with ftfy: mojibake, stray HTML entities, surrogates, control characters, line breaks.

ftfy costs about half a microsecond a character, and nearly all text needs none of it. So ftfy sees only the lines that hold
something it could change. Its settings leave alone what is the author's: curly quotes, ligatures, full-width
and Chinese punctuation, the normal form.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile, zip_longest
from typing import TYPE_CHECKING

from cleanse.document import Edit
from cleanse.patterns import regex, seldom
from cleanse.text.glances import GARBLED, glances_of

if TYPE_CHECKING:
    from ftfy import TextFixerConfig


def repairs(text: str) -> Iterator[Edit]:
    """An edit for each run of characters that ftfy would change.

    >>> list(repairs("schÃ¶n"))
    [Edit(start=3, end=5, rule='mojibake', put='ö', probability=None)]
    """
    if not may_be_garbled(text):
        return
    # ftfy leaves entities alone from the first line with a "<" on: there they may be markup that somebody still needs.
    markup = text.find("<") if "<" in text else len(text)
    done = 0
    found = _SUSPECT.search(text)
    while found is not None:
        start, end = _segment(text, found.start())
        if found.start() == end - 2 and text.startswith("\r\n", end - 2):  # as every line of some texts, and all there is to it
            yield Edit(end - 2, end - 1, "line-break")
            found = _SUSPECT.search(text, end)
            continue
        start = max(start, done)
        levels = _AMPERSANDS.match(text, found.start())
        if levels is not None:
            end = max(end, levels.end())  # one entity, of however many levels
        fixed = _fixed(text[start:end], entities=end <= markup)
        for at, until, rule, put in _aligned(text[start:end], fixed):
            yield Edit(start + at, start + until, rule, put)
        done = end
        found = _SUSPECT.search(text, end)


def may_be_garbled(text: str) -> bool:
    """Whether a text may have something that ftfy would change: a quick test that most texts fail, and in Python those of ASCII.

    >>> may_be_garbled("It rained."), may_be_garbled("schÃ¶n")
    (False, True)
    """
    return glances_of(text) & GARBLED != 0 and (not text.isascii() or _ODD_ASCII.search(text) is not None)


def settings() -> TextFixerConfig:
    """The settings of ftfy under which ``ftfy.fix_text`` gives the same as the cleaner ``encoding``, but for what that does not
    believe: see :func:`_aligned`.

    >>> settings().uncurl_quotes
    False
    """
    from ftfy import TextFixerConfig

    return TextFixerConfig(
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        normalization=None,
        max_decode_length=_LONGEST,
    )


_LONGEST = (
    100_000  # characters that ftfy fixes at once, for which it needs a hundred times their room; its own bound is a million
)

_NEAR = 1000  # characters before the end of such a stretch, in which a blank is looked for
_BETWEEN_WORDS = regex(r"[!-~] (?=[!-~])")

_ODD_ASCII = regex(r"[\x00-\x08\x0b\x0d-\x1f\x7f&]")

# The sets of characters of ftfy.badness, as ranges that hold them.
_LOWER = r"ßà-öø-üāăąćčďđēėęěğģīįķĺļľłńņňœŕřśşšťźżžґﬁﬂ"
_UPPER = r"À-ÖØ-ÝĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶĹĻĽŁŃŅŇŌŐŒŘŚŞŠŢŤŪŮŰŲŸŹŻŽҐ"
_START = r"¡«¿©΄΅‘‚“„•‹\uf8ff"
_END = r"®»˝”›™"
_BAD = r"¤¦¨ª¬¯¸ºƒˆˇ˘˛˜†‡‰⌐◊\ufffd"
_SYMBOL = rf"{_BAD}§¶¢£¥₧€°´µ±²³¹¼½¾×÷⁄№∂∆∏∑√∞∩∫≈≠≡≤≥│-╬▀-▓"
_GREEK_OR_CYRILLIC = r"Þ\u0386-\u03ce\u0401-\u045f"
_LEAD = "ÂÃÎÐØÙ"  # the first letters of most Windows-1252 mojibake
_LEAD_OTHER = "ВГРСΒΓΞΟ"  # of Windows-1251 and Windows-1253 mojibake
_ODD = r"\x00-\x08\x0b\x0d-\x1f\x7f-\x9f\u2028\u2029\u206a-\u206f\ud800-\udfff\ufeff\ufff9-\ufffc"

_SIGN = rf"[^\t\n\f -%'-~](?:[^\x00-\x7f]|(?<=[{_ODD}])|(?<=&)#?[0-9A-Za-z]{{1,24}};|(?<=[{_LEAD}Œœ])[^A-Za-z])"
"""What any text has that is suspect: two neighbours beyond ASCII, or what needs none."""
_SUSPECT = seldom(
    # A superset of what ftfy changes. Where ftfy.badness.BADNESS_RE matches, two neighbours are out of the sets above;
    # the other steps of ftfy need an entity or an odd character. tests/mend/test_encoding.py holds this to ftfy's own
    # verdict. It begins with one set of characters, for which the engine scans quickly, and looks at most 26 further.
    rf"[{_ODD}&{_LOWER}{_UPPER}{_START}{_END}{_SYMBOL}{_LEAD_OTHER}вβ](?:"
    rf"(?<=[{_ODD}])"
    r"|(?<=&)#?[0-9A-Za-z]{1,24};"
    rf"|(?<![&{_LEAD_OTHER}вβ])[{_SYMBOL}]"
    rf"|(?<=[{_GREEK_OR_CYRILLIC}][{_BAD}])"
    rf"|(?<=[{_LOWER}{_UPPER}])[{_START}{_END}](?=[\w{_START}{_SYMBOL}])"
    rf"|(?<=[{_UPPER}])[{_START}]"
    rf"|(?<=[{_END}{_SYMBOL}])[{_START}{_END}]"
    rf"|(?<=[{_END}{_SYMBOL}‚])[{_LOWER}{_UPPER}]"
    rf"|(?<=[{_LOWER}])[{_UPPER}]"
    rf"|(?<=[{_GREEK_OR_CYRILLIC}][{_UPPER}])"
    rf"|(?<=[{_LEAD}])[^A-Za-z]"
    r"|(?<=[Œœ])[^A-Za-z]"
    rf"|(?<=[{_LEAD_OTHER}])[{_START}{_END}{_SYMBOL}](?=[{_LEAD_OTHER}])"
    r"|(?<=Г)ўВЂ|(?<=в)Ђ|(?<=β)€"
    r")",
    _SIGN,
)


def _segment(text: str, at: int) -> tuple[int, int]:
    """The stretch around an offset that ftfy fixes in one piece: a line, or ``_LONGEST`` characters of one at most."""
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at) + 1 or len(text)
    while end - start > _LONGEST:
        cut = _cut(text, start + _LONGEST)
        if cut > at:
            return start, cut
        start = cut
    return start, end


def _cut(text: str, end: int) -> int:
    """Where a line is cut that goes on at an offset: before it, behind a blank, so that no broken character is cut in two.

    The blank between two words of ASCII is no part of a character; another may be.
    """
    near = end - _NEAR
    found = max((found.end() for found in _BETWEEN_WORDS.finditer(text, near, end)), default=-1)
    return found if found > near else text.rfind(" ", near, end) + 1 or end


_AMPERSANDS = regex(r"&(?:(?:amp|AMP|#0{0,20}38|#[xX]0{0,20}26);){2,}")


def _fixed(segment: str, entities: bool) -> str:
    from ftfy import fix_text

    # ftfy goes over a text once for each level of "&amp;amp;amp;", until nothing changes; the last level says the same.
    if entities:
        segment = _AMPERSANDS.sub("&amp;", segment)
    return fix_text(segment, settings()._replace(unescape_html=entities, explain=False))


# All that ftfy may replace in a line: a blank, too, behind the half of a character of which it is the other half.
_TOUCHED = regex(r"(?:&#?[0-9A-Za-z]{1,24};|\x1b\[[\d;]*[a-zA-Z]|[^\t\n -~] ?)+")


# Letters side by side that UTF-8 read as Latin-1 has only at the beginning of a character, never two together: their line was
# written in another charset, such as Windows-1251.
_OTHER_CHARSET = regex(r"[\xc0-\xff]{3}")


def _aligned(old: str, new: str) -> Iterator[tuple[int, int, str, str]]:
    """Where ``old`` differs from ``new``, by what rule, and what stands there now.

    A letter before a blank that ftfy takes for a character which lost its second half stays, where the line has words in another
    charset that ftfy leaves: "Â ãîðîäå" begins with a word.
    """
    is_other = _OTHER_CHARSET.search(old) is not None and _OTHER_CHARSET.search(new) is not None
    for start, end, put in _runs(old, new):
        if not (is_other and old.count(" ", start, end) > put.count(" ")):
            yield from _narrowed(old, start, end, put)


def _runs(old: str, new: str) -> list[tuple[int, int, str]]:
    """Runs of plain ASCII are found again in order, what lies between is replaced, or stays the same.

    Linear, since each run is looked for from the end of the last. Where a run is not found, the whole is one replacement.
    """
    whole = [(0, len(old), new)]
    touched = list(_TOUCHED.finditer(old))
    at = touched[0].start() if touched else len(old)
    if not new.startswith(old[:at]):
        return whole
    changes: list[tuple[int, int, str]] = []
    for run, following in zip_longest(touched, touched[1:]):
        kept = old[run.end() : following.start() if following else len(old)]
        found = new.find(kept, at) if following else len(new) - len(kept)
        if found < at or not new.startswith(kept, found):
            return whole
        changes.append((run.start(), run.end(), new[at:found]))
        at = found + len(kept)
    return changes


def _narrowed(old: str, start: int, end: int, put: str) -> Iterator[tuple[int, int, str, str]]:
    """A replacement word by word, where as many words take the place of as many, and without what stays at either end.

    So what is later taken of a repaired line does not take the account of all that was repaired in it.
    """
    words, puts = old[start:end].split(" "), put.split(" ")
    if len(words) != len(puts):
        words, puts = [old[start:end]], [put]
    for word, other in zip(words, puts, strict=True):
        end = start + len(word)
        if word != other:
            rule = _rule(word)
            if rule == "mojibake":
                same = _same(word, other)
                tail = _same(word[same:][::-1], other[same:][::-1])
                changed = word[same : len(word) - tail]
                yield start + same, end - tail, _rule(changed), other[same : len(other) - tail]
            else:
                yield start, end, rule, other
        start = end + 1


def _same(one: str, other: str) -> int:
    """How many characters two texts have in common at their beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


_RULES = (
    ("line-break", regex(r"[\r\n\x85\u2028\u2029]+")),
    ("control", regex(r"(?:\x1b\[[\d;]*[a-zA-Z]|[\x00-\x1f\x7f\u206a-\u206f\ufeff\ufff9-\ufffc])+")),
    ("surrogate", regex(r"[\ud800-\udfff]+")),
    ("entity", regex(r"(?:&#?[0-9A-Za-z]{1,24};)+")),
)


def _rule(removed: str) -> str:
    return next((rule for rule, pattern in _RULES if pattern.fullmatch(removed)), "mojibake")
