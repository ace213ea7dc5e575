"""What the place of a block says of it in a text without markup: menus and footers at its edges, the last sentence between a
label and teasers, the head and the close of a letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleanse.lexicon import Lexicon
from cleanse.patterns import regex
from cleanse.roles.text_features import BIT, TextFeatures

_SURE = BIT["site"] | BIT["subscription"] | BIT["related"]
_OF_FOOTER = _SURE | BIT["share"]
_LIKELY = 0.4  # a block as likely as this to be body ends a menu
_TITLE_LIKELY = 0.5
_COPYRIGHT = "©"
_LEAST_KNOWN, _MOST_UNKNOWN = 2, 4  # blocks of one edge; in a row
_SENTENCE_WORDS, _UNLIKELY = 4, 0.05
_WITH_TITLE = regex(r"[:：]\s*\w")
_SALUTATION = regex(r"[^,，،!:：|]+[,，،!:：]")
_LETTER_PART = regex(r"[^|›»>©@/]{2,60}")
_LETTER_WORDS, _MOST_ABOVE, _MOST_BELOW = 6, 4, 4  # of a line; lines above the salutation, and below the last sentence


def edges(
    features: TextFeatures, probabilities: Sequence[float], sentences: Sequence[bool], title: tuple[int, float]
) -> list[int]:
    """The blocks of a menu that opens a text, and of the footer that closes it: runs from the edge towards the body of which the
    lexicon knows most. A footer alone is left to the cleaners that go by lines.

    Poems, letters and stories are so unlike the articles that whole pages were learned from that such a text is only half told
    for a page. Where its menu stands is clear all the same. Their own short lines stand beside the menu and the footer, so each
    edge is told by what it has itself, and ends with a block that is known.

    :param sentences: which blocks end as a sentence does: a body begins and ends with one, however unlikely.
    """
    at, probability = title
    body = [p >= _LIKELY or is_sentence for p, is_sentence in zip(probabilities, sentences, strict=True)]
    places = [place for place in range(features.size) if body[place] or (place == at and probability >= _TITLE_LIKELY)]
    if not any(body):
        return []
    menu = _without_stanza(features, _run(features, range(places[0]), _SURE))
    return menu + _run(features, range(features.size - 1, places[-1], -1), _OF_FOOTER) if menu else []


def _run(features: TextFeatures, places: range, of_edge: int) -> list[int]:
    """The blocks of one edge, from the outermost inwards, up to the last that is known; none where too few are.

    An unknown one may come first, as the name of a site does, before three that are known. Others count between known ones,
    behind two of them or more, and never past a gap wider than those in the run.
    """
    run, unknown = list[int](), list[int]()
    said = set[str]()  # what is known, each once: a refrain is no menu
    least, widest = _LEAST_KNOWN, 0
    for at in places:
        gap = 0 if at == places[0] else features.blocks[max(at, at - places.step)].gap
        is_told = len(said) >= least
        if is_told and gap > widest:
            break
        if _is_known(features, at, of_edge):
            if run and unknown and not _goes_on(features, at, len(unknown), places, of_edge):
                break
            run += (*unknown, at)
            said.add(features.texts[at])
            unknown, widest = [], max(gap, widest)
        elif features.ends[at] or len(unknown) == _MOST_UNKNOWN or (not is_told and (run or unknown)):
            break
        else:
            unknown.append(at)
            least += not run
    is_sparse = 2 * sum(1 for at in run if _is_known(features, at, of_edge)) < len(run)
    return [] if len(said) < least or is_sparse else run


def _without_stanza(features: TextFeatures, menu: list[int]) -> list[int]:
    """A menu but for the label that opens what stands below it: an empty line above, and none below."""
    if not menu or menu[-1] + 1 >= features.size:
        return menu
    blocks, last = features.blocks, menu[-1]
    if not blocks[last].gap > 1 == blocks[last + 1].gap:
        return menu
    return menu[:-1] if len({features.texts[at] for at in menu[:-1]}) >= _LEAST_KNOWN else []


def _goes_on(features: TextFeatures, at: int, unknown: int, places: range, of_edge: int) -> bool:
    """Whether an edge goes on with a known block behind so many unknown ones: a menu does behind one.

    A body may end with a label and what it names ("Contact us", a person), so a footer goes on only where two known blocks stand
    together: behind one, or behind teasers and what follows them if the block is their heading.
    """
    if places.step > 0:
        return unknown == 1
    is_alone = at - 1 not in places or not _is_known(features, at - 1, of_edge)
    return not is_alone and (unknown == 1 or bool(features.lexicon[at] & BIT["related"]))


def below_labels(features: TextFeatures, probabilities: Sequence[float], keeps: Sequence[bool]) -> Iterator[int]:
    """The short sentences right below what is set into articles, the label of an advertisement or "Read also" with a title, that
    stands below a block which stays, or below one more label: the last sentence of an article may stand between it and the
    teasers.

    :param keeps: which blocks stay otherwise.
    """
    for at in range(2, features.size):
        if not _is_set_in(features, at - 1) or probabilities[at] < _UNLIKELY or not _is_sentence(features, at):
            continue
        if keeps[at - 2] or (at > 2 and keeps[at - 3] and features.lexicon[at - 2]):
            yield at


def _is_set_in(features: TextFeatures, at: int) -> bool:
    """Whether a block is one that stands between the paragraphs of articles. A heading of teasers has no title behind it."""
    is_inline = _WITH_TITLE.search(features.texts[at]) is not None
    return bool(features.lexicon[at] & (BIT["advertisement"] | (BIT["related"] if is_inline else 0)))


def letter_parts(features: TextFeatures, keeps: Sequence[bool], lexicon: Lexicon) -> Iterator[int]:
    """The salutation above the first paragraph of a page, or a line between them such as a date, the short lines above it, and
    those below the last paragraph: place, date and name of a letter.

    :param keeps: which blocks stay otherwise.
    """
    prose = [at for at in range(features.size) if keeps[at] and (features.prose[at] or _is_sentence(features, at))]
    if not prose:
        return
    near = [at for at in (prose[0] - 1, prose[0] - 2) if at >= 0 and _is_of_letter(features, at)]
    if not any(_is_salutation(features.texts[at], lexicon) for at in near):
        return
    start, end = prose[0] - 1, prose[-1] + 1
    for run in (range(start, max(-1, start - 1 - _MOST_ABOVE), -1), range(end, min(features.size, end + _MOST_BELOW))):
        for at in run:
            if not _is_of_letter(features, at):
                break
            yield at


def _is_known(features: TextFeatures, at: int, of_edge: int) -> bool:
    """Whether a block is a label of an edge or a copyright line. With a full stop a label like "Share." is a body's sentence."""
    if features.texts[at][0] == _COPYRIGHT:
        return True
    known = features.lexicon[at] & of_edge
    return known != 0 and (not features.ends[at] or known & BIT["subscription"] != 0)


def _is_sentence(features: TextFeatures, at: int) -> bool:
    """Whether a block ends as a sentence does, and is nothing that the lexicon knows."""
    is_known = features.lexicon[at] or features.has_credit(at)
    return features.ends[at] > 0 and features.words[at] >= _SENTENCE_WORDS and not is_known


def _is_salutation(text: str, lexicon: Lexicon) -> bool:
    folded = lexicon.fold(text)
    return _SALUTATION.fullmatch(text) is not None and bool(lexicon.openings("exports", "salutation").find(folded, folded))


def _is_of_letter(features: TextFeatures, at: int) -> bool:
    """Whether a block may be a line of a letter's head or close: short, and nothing that the lexicon knows."""
    is_known = features.lexicon[at] or features.credits[at]
    return features.words[at] <= _LETTER_WORDS and not is_known and _LETTER_PART.fullmatch(features.texts[at]) is not None
