"""What of a page's marks and pictures is in the cleaned text, and where."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from cleanse import ledger

if TYPE_CHECKING:
    from cleanse.document import Block, Cut
    from cleanse.marked import Image, Mark, Marked
    from cleanse.page import Page

_NEAR, _NEAR_TOP = 3, 8  # blocks that were cut between a picture and the body, such as its caption; above it, also its byline
_MOST_OF = 0.7  # of the kept text is in the container of the body
_STEPS = 12  # elements above that are asked whether they are the article
_ARTICLES = frozenset(("article", "main"))
_SMALL = 64  # pixels
_ICON = re.compile(r"(?:^|[\s_-])(?:avatar|gravatar|icon|logo|emoji|smiley|spacer|badge|share|social)(?:$|[\s_-])", re.IGNORECASE)
_LOGO = re.compile(r"[/_-]logo[\w-]{0,20}\.(?:png|svg|gif|jpe?g|webp)(?:[?#]|$)", re.IGNORECASE)
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|svg|tiff?)(?:[?#]|$)|/(?:File|Datei|Fichier|media|image|photo)s?[:/]", re.I)


def kept_marks(text: str, blocks: Sequence[Block], cuts: Sequence[Cut], marked: Marked) -> list[list[Mark]]:
    """For each block of a cleaned text its marks, in offsets of the block's own text.

    ``cuts`` are those that the pipeline entered, in the order of the source. Of a mark that was cut in part the rest stays; one
    that holds no more than white space is left out.

    >>> from cleanse import inspect
    >>> result = inspect("<p>It rained in <b>the val\u00adley</b> and nobody was out, said the mayor of the place.", kind="html")
    >>> kept_marks(result.text, result.kept_blocks, result.ledger, result.markup.marked())
    [[Mark(kind='strong', start=13, end=23, value='')]]
    """
    bounds = marked.page.bounds()
    position = ledger.in_text(cuts)
    found: list[list[Mark]] = []
    for block in blocks:
        own: list[Mark] = []
        for mark in marked.of(block.number):
            begins = bounds[2 * block.number]
            start = max(position(begins + mark.start), block.start)
            end = min(position(begins + mark.end, is_end=True), block.end)
            inner = text[start:end]
            start += len(inner) - len(inner.lstrip())
            end -= len(inner) - len(inner.rstrip())
            if start < end:
                own.append(mark._replace(start=start - block.start, end=end - block.start))
        found.append(own)
    return found


def offset_of(blocks: Sequence[Block], cuts: Sequence[Cut], marked: Marked) -> Callable[[int, int], int]:
    """What maps an offset in the text of a block of the page to one in what was kept of it, given the place of the block in
    ``blocks``."""
    bounds = marked.page.bounds()
    position = ledger.in_text(cuts)

    def offset(at: int, of_page: int) -> int:
        block = blocks[at]
        return min(max(position(bounds[2 * block.number] + of_page), block.start), block.end) - block.start

    return offset


def kept_images(blocks: Sequence[Block], marked: Marked) -> list[tuple[int, Image]]:
    """The pictures in the body, in order, each with the place in ``blocks`` of the block that it stands before, or in.

    A picture in the text of a block goes with the block. One between two blocks is in the body if both were kept, or no more than
    a few blocks between them were cut, such as its caption. Above the first block and below the last it must be in the same
    article, and near. What leads elsewhere beside a block that was cut is a teaser; small pictures are icons.
    """
    page, numbers = marked.page, [block.number for block in blocks]
    if not numbers:
        return []
    body = _container(blocks, page)
    article = _article(body, page)
    found: list[tuple[int, Image]] = []
    at = 0
    for image in sorted(marked.images, key=lambda image: image.block):
        while at < len(numbers) and numbers[at] < image.block:
            at += 1
        after = numbers[at] if at < len(numbers) else len(page.blocks)
        before = numbers[at - 1] if at else -1
        if image.at >= 0:
            if image.block == after:
                found.append((at, image))
        elif not is_icon(image) and _is_between(image, before, after, page, body, article):
            found.append((at, image))
    return found


def _is_between(image: Image, before: int, after: int, page: Page, body: int, article: int) -> bool:
    """Whether a picture between two kept blocks of those numbers is in the body; -1 and the number of blocks stand for none."""
    is_beside_cut = after != image.block or before != image.block - 1
    if is_beside_cut and image.href and not _PICTURE.search(image.href) and not image.caption:
        return False
    if before < 0:
        if _LOGO.search(image.src):
            return False
        is_article = article >= 0 and page.tags[article] in _ARTICLES
        near, around = (_NEAR_TOP, article) if is_article else (_NEAR, body)
        return after - image.block <= near and _is_in(image.element, around, page)
    if after == len(page.blocks):
        return image.block - before <= _NEAR and _is_in(image.element, body, page)
    cut = after - before - 1
    return cut <= _NEAR or ((image.block == after or image.block - 1 == before) and _is_in(image.element, body, page))


def _container(blocks: Sequence[Block], page: Page) -> int:
    """The innermost element that holds most of the kept text; -1 where nothing was kept."""
    sizes: dict[int, int] = {}
    for block in blocks:
        if 0 <= block.number < len(page.blocks):
            element = page.blocks[block.number].element
            sizes[element] = sizes.get(element, 0) + block.end - block.start
    total = sum(sizes.values())
    for element in range(max(sizes, default=-1), -1, -1):  # an element's number is greater than its parent's
        size = sizes.get(element, 0)
        if size >= _MOST_OF * total:
            return element
        parent = page.parents[element]
        if size and parent >= 0:
            sizes[parent] = sizes.get(parent, 0) + size
    return -1


def _article(body: int, page: Page) -> int:
    """The article around the container of the body, or the container."""
    at = body
    for _ in range(_STEPS):
        if at < 0:
            break
        if page.tags[at] in _ARTICLES:
            return at
        at = page.parents[at]
    return body


def _is_in(element: int, other: int, page: Page) -> bool:
    """Whether an element is another, or in it. Elements are numbered in the order of the document."""
    return (
        0 <= other <= element
        and page.firsts[other] <= page.firsts[element] < page.ends[other]
        and (page.ends[element] <= page.ends[other])
    )


def is_icon(image: Image) -> bool:
    """Whether a picture is an icon, a portrait or an emoji, by its size or its names."""
    return 0 < image.size < _SMALL or _ICON.search(image.names) is not None
