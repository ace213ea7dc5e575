from __future__ import annotations

from cleanse import Site
from cleanse.sites.told import told_of
from cleanse.sketches.sketch import traits_of_lines
from tests.sites.pages import article


def test_people_read_what_a_host_is_like() -> None:
    site = Site.learn([(f"/{number}", article(number), f"2026-01-{number + 1:02}") for number in range(9)])
    told = told_of(site.sketches, site.index)
    assert told["pages"] == {"about": 9, "sampled": 9, "first": "2026-01-01", "last": "2026-01-09"}
    assert told["names"] == {"Valley Post": 9}
    assert told["languages"] == {"en": 9}
    assert told["titles"] == {"after": " - Valley Post"}
    assert told["layouts"] == [{"pages": 9, "body": {"body/main/article.story/p": 18}}]
    repeats = told["repeats"]
    assert isinstance(repeats, list)
    assert ["all rights reserved by t", 9, "html/body/footer.foot"] in [[text, pages, place] for text, pages, place in repeats]


def test_a_site_of_nothing_has_nothing_to_tell() -> None:
    told = told_of((), Site().index)
    assert told["pages"] == {"about": 0, "sampled": 0}
    assert told["repeats"] == []


def test_all_places_of_bylines_that_count_are_told() -> None:
    def page(number: int, at: int) -> str:
        name = f"Ann {'Lee Roe Diaz Fox Holm Moe Poe Ray'.split()[at]}"
        return f'<meta name=author content="{name}">{article(number)}<p class="by-{"abcdefgh"[at]}">{name}</p>'

    site = Site.learn([(f"/{number}", page(number, number // 2)) for number in range(16)])
    bylines = site.told["bylines"]
    assert isinstance(bylines, dict)
    assert len(bylines) == 8
    assert (*bylines,) == site.index.known_of(traits_of_lines(["Home"])).places.bylines  # type: ignore[union-attr]
