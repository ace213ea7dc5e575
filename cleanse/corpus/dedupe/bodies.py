"""What is told of a body, so that another can be known for the same: made by workers, compared by the run."""

from __future__ import annotations

from hashlib import blake2b
from typing import NamedTuple
from unicodedata import normalize

from cleanse.extras import need
from cleanse.lexicon import UNSPACED
from cleanse.patterns import regex
from cleanse.text.words import letters_of

DUPLICATE_OF = "cleanse_duplicate_of"
"""The field that names the place of the record whose body a document repeats."""
EXTRA = "dedupe"
PERMUTATIONS = 128
"""How many hashes a signature has: what it says of two bodies is then right to some 0.04."""
_SHINGLE = 5  # words that are taken together
_LEAST_SHINGLES = 16  # of a body whose words say enough: two notes of a line or two differ in what matters
_WORD = regex(r"\w+")


class Body(NamedTuple):
    """A body as others are compared with it.

    :param place: where its record stands, as ``FILE:LINE``.
    :param size: characters.
    :param digest: the same for bodies whose letters and digits are the same; b"" for a body without any, which repeats none.
    :param signature: numbers of which bodies have the more in common, the more of their words they share; b"" where that is not
        asked, or the body is too short to tell.
    """

    place: str
    size: int
    digest: bytes
    signature: bytes = b""


class Piece(NamedTuple):
    """What goes to the output of a record, before and after the place where it is named what it repeats; of a record that was put
    aside, and stands there all the same, there is no body."""

    before: bytes
    after: bytes = b""
    body: Body | None = None


def body_of(text: str, place: str, is_near: bool = False) -> Body:
    """What is told of a body.

    :param is_near: whether its signature is wanted.
    :raises MissingExtra: when that is, and its library is not installed.

    >>> body_of("It rained.", "a:1").digest == body_of("It  rained!", "a:2").digest
    True
    """
    composed = normalize("NFC", text)  # an accent may be a letter's or a character of its own
    letters = letters_of(composed)
    digest = blake2b(letters.encode("utf-8", "surrogatepass"), digest_size=16).digest() if letters else b""
    return Body(place, len(text), digest, _signature(composed) if is_near and letters else b"")


def check_near() -> None:
    """Sees to it that there is what finds bodies that are nearly the same.

    :raises MissingExtra: when there is not.
    """
    need("datasketch", EXTRA, "--dedupe near")


def version_of_near() -> str:
    """The version of that, on which signatures depend."""
    return str(need("datasketch", EXTRA, "--dedupe near").__version__)


def _signature(text: str) -> bytes:
    shingles = _shingles(text)
    if len(shingles) < _LEAST_SHINGLES:
        return b""
    minhash = need("datasketch", EXTRA, "--dedupe near").MinHash(num_perm=PERMUTATIONS, seed=1, scheme="affine32")
    minhash.update_batch(shingles)
    return bytes(minhash.hashvalues.astype("<u4").tobytes())


def _shingles(text: str) -> list[bytes]:
    """Words that follow each other, each run once; of a script without blanks each letter counts as a word."""
    if not text.isascii():
        text = UNSPACED.sub(lambda found: f" {' '.join(found.group())} ", text)
    words = _WORD.findall(text.casefold())
    runs = (" ".join(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1))
    return [run.encode("utf-8", "surrogatepass") for run in dict.fromkeys(runs)]
