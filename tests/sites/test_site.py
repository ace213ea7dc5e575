from __future__ import annotations

import pickle
import random
from typing import Any

import pytest

import cleanse
from cleanse import Site
from cleanse.errors import NotText
from cleanse.read.html import HtmlSource
from cleanse.sites.sample import MOST_PAGES
from tests.sites.pages import article, redesigned

PAGES = [(f"https://valleypost.example/{number}", article(number)) for number in range(12)]


def _same(one: Site, other: Site) -> None:
    assert one == other
    assert one.to_json(beginnings=True) == other.to_json(beginnings=True)


def test_learning_in_any_order_and_in_parts_gives_the_same_bytes() -> None:
    whole = Site.learn(PAGES, host="valleypost.example")
    shuffled = [*PAGES, *PAGES[3:]]
    random.Random(5).shuffle(shuffled)
    _same(Site.learn(shuffled, host="valleypost.example"), whole)
    _same(Site.learn(PAGES[:5]) | Site.learn(PAGES[4:], host="valleypost.example"), whole)
    one_by_one = Site("valleypost.example")
    for url, page in reversed(PAGES):
        one_by_one.update(page, url=url)
    _same(one_by_one, whole)
    results = [(url, cleanse.inspect(page)) for url, page in PAGES]
    _same(Site.learn(results, host="valleypost.example"), whole)


def test_what_a_file_left_out_is_learned_again() -> None:
    site = Site.from_json(Site.learn(PAGES).to_json())
    assert site.to_json(beginnings=True) != Site.learn(PAGES).to_json(beginnings=True)
    for url, page in PAGES:
        site.update(page, url)
    _same(site, Site.learn(PAGES))


def test_a_page_is_evidence_of_others_and_not_of_itself() -> None:
    site = Site.learn(PAGES)
    known = site.known_of(HtmlSource(PAGES[0][1]).page)
    assert known is not None
    assert (known.pages, known.alike) == (11, 11)
    menu, *body, promo, foot = known.blocks
    assert (menu.text_pages, menu.text_there, menu.place_pages, menu.place_repeats) == (11, 11, 11, 1.0)
    assert (promo.text_pages, foot.text_pages) == (11, 11)
    assert [(block.text_pages, block.place_pages, block.place_repeats, block.copies) for block in body] == [(0, 11, 0.0, 2)] * 2


def test_a_page_that_changed_is_known_by_its_address() -> None:
    site = Site.learn(PAGES)
    page = HtmlSource(article(500)).page
    for url, pages in ((None, 12), ("http://www.valleypost.example/3/", 11)):
        known = site.known_of(page, url)
        assert known is not None
        assert known.pages == pages


def test_a_page_counts_once_by_whatever_addresses_it_came() -> None:
    same = [(f"https://valleypost.example/rain?from={name}", article(1)) for name in "abc"]
    known = Site.learn([*same, article(1), article(2)]).known_of(HtmlSource(article(3)).page)
    assert known is not None
    assert known.pages == 2


def test_a_site_of_one_page_changes_nothing() -> None:
    page = article(1)
    site = Site.learn([page])
    assert site.known_of(HtmlSource(page).page) is None
    assert Site().known_of(["It rained."]) is None
    assert cleanse.inspect(page, site=site) == cleanse.inspect(page)


def test_lines_of_a_text_are_known() -> None:
    site = Site.learn([f"Home\n\nNo. {number}\nThere was {'rain ' * number}\n" for number in range(1, 5)])
    known = site.known_of(["Home", "No. 5", "There was sun"])
    assert known is not None
    assert [block.text_pages for block in known.blocks] == [4, 4, 0]
    home = known.of_text("HOME ")
    assert home is not None
    assert home.text_pages == 4
    assert known.of_text("elsewhere") is None


def test_a_redesign_fades_what_was_known() -> None:
    old = [(f"/{number}", article(number), "2026-01-10") for number in range(MOST_PAGES)]
    new = [(f"/{number}", redesigned(number), "2026-02-10") for number in range(MOST_PAGES, 2 * MOST_PAGES)]
    before, between = Site.learn(old), Site.learn([*old, *new[:8]])
    after = Site.learn([*new, *old])
    found = []
    for site in (before, between, after):
        known = site.known_of(HtmlSource(redesigned(1000)).page)
        assert known is not None
        found.append((known.pages, known.blocks[0].text_pages))
    assert found == [(32, 0), (32, 8), (32, 32)]
    assert len(after.to_json()) < 1.5 * len(before.to_json())


def test_layouts_of_one_host_are_told_apart() -> None:
    listing = "<body>{}<ul class='list'>{}</ul></body>"
    lists = [
        listing.format(n, "".join(f"<li><h3>Story {'abcd'[n]}</h3><p>{'x' * m}</p></li>" for m in range(9))) for n in range(4)
    ]
    site = Site.learn([*PAGES, *lists])
    known = site.known_of(HtmlSource(article(77)).page)
    assert known is not None
    assert (known.pages, known.alike) == (16, 12)


def test_texts_that_are_to_be_forgotten_do_not_count() -> None:
    site = Site(sketches=Site.learn(["Home\nIt rained.", "Home\nIt snowed."]).sketches, forget=["HOME"])
    known = site.known_of(["Home", "It hailed."])
    assert known is not None
    assert [block.text_pages for block in known.blocks] == [0, 0]


@pytest.mark.parametrize(
    ("forget", "said"),
    [
        ("Home News", "forget is 'Home News', of type str; it is several texts"),
        (b"Home", "forget is b'Home', of type bytes; it is several texts"),
        ({"Home": 1}, "forget is {'Home': 1}, of type dict; it is several texts"),
        (3, "forget is 3, of type int; it is several texts"),
        (["Home", 3], "forget has 3, of type int; it is several texts"),
        ([["Home"]], r"forget has \['Home'\], of type list; it is several texts"),
    ],
)
def test_only_several_texts_can_be_forgotten(forget: Any, said: str) -> None:
    with pytest.raises(TypeError, match=said):
        Site(forget=forget)


def test_results_that_failed_and_pages_without_text_teach_nothing() -> None:
    site = Site.learn(["", "<p></p>", next(cleanse.clean_many([5], workers=0))])
    assert site == Site()


def test_many_pages_are_not_all_read(monkeypatch: pytest.MonkeyPatch) -> None:
    read = []

    def counting(self: HtmlSource, *given: Any) -> None:
        read.append(self)
        original(self, *given)

    original = HtmlSource.__init__
    monkeypatch.setattr(HtmlSource, "__init__", counting)
    site = Site.learn((f"/{number}", article(number % 7)) for number in range(3000))
    assert site.count.sampled == MOST_PAGES
    assert len(read) < 400


@pytest.mark.parametrize(
    ("call", "error", "said"),
    [
        (lambda: Site.learn("<p>It rained."), TypeError, r"pages is one str; expected several, .* site.update\(page\)"),
        (lambda: Site.learn(dict(PAGES)), TypeError, r"its \.items\(\)"),
        (lambda: Site.learn(5), TypeError, "pages is one int"),  # type: ignore[arg-type]
        (lambda: Site.learn([("a", "b", "c", "d")]), TypeError, r"tuple of 4: .* expected a source, \(url, source\)"),
        (lambda: Site.learn([(5, "It rained.")]), TypeError, "url is 5, of type int; it is the address"),  # type: ignore[list-item]
        (lambda: Site.learn(["It rained."], date="yesterday"), ValueError, "date is 'yesterday'; expected the day"),
        (lambda: Site.learn(["It rained."], kind="pdf"), ValueError, "kind is 'pdf'"),  # type: ignore[arg-type]
        (lambda: Site.learn(["It rained.", b"%PDF-1.4 \0\1\2"]), NotText, "Page 1: "),
        (lambda: Site().update(5), TypeError, "cleanse takes a str"),  # type: ignore[arg-type]
        (lambda: Site(5), TypeError, "host is 5, of type int"),  # type: ignore[arg-type]
        (lambda: Site("größe.example") | Site("grosse.example"), ValueError, "two hosts, 'größe.example' and 'grosse.example'"),
        (lambda: Site("a.org") | Site("b.org"), ValueError, "two hosts, 'a.org' and 'b.org'"),
        (lambda: cleanse.clean("x", site="a.json"), TypeError, r"Site.load\('a.json'\)"),  # type: ignore[arg-type]
        (lambda: hash(Site()), TypeError, "unhashable"),
        (lambda: Site().update(("url", "It rained.")), TypeError, "page is a tuple: .* as url= and date="),  # type: ignore[arg-type]
        (lambda: Site().known_of("It rained."), TypeError, r"of type str; expected the lines .* text\.splitlines\(\)"),
        (lambda: Site().known_of(None), TypeError, "page is None"),  # type: ignore[arg-type]
        (lambda: Site.merged("ab"), TypeError, r"sites has 'a', .* Site\.load\(path\)"),  # type: ignore[arg-type]
    ],
)
def test_wrong_uses_are_told(call: Any, error: type[Exception], said: str) -> None:
    with pytest.raises(error, match=said):
        call()


def test_evidence_reaches_the_document_and_its_explanation() -> None:
    site, page = Site.learn(PAGES), article(99)
    seen = []

    class Looking(cleanse.Cleaner):
        name = "looking"
        effect = cleanse.Effect.CUT
        reads = cleanse.Reads.TEXT

        def edits(self, doc: cleanse.Document) -> list[cleanse.Edit]:
            seen.append(doc.known)
            return []

    pipeline = cleanse.Pipeline.default().then(Looking())
    result = cleanse.inspect(page, site=site, pipeline=pipeline)
    assert seen[0] == site.known_of(HtmlSource(page).page)
    assert set(seen[1:]) <= {None}  # what was kept is cleaned as the text that it is for whoever gets it
    assert result.text == cleanse.clean(page, site=site)
    plain = cleanse.inspect(page, site=site)
    assert pickle.loads(pickle.dumps(plain)) == plain
    assert plain.blocks
