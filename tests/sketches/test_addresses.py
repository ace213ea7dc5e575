from __future__ import annotations

from itertools import permutations

import pytest

from cleanse import Site
from cleanse.sketches.addresses import address_hash, host_of, plain_host
from tests.sites.pages import article

SPELLINGS = (
    "größe.example",
    "www.größe.example",
    "WWW.GRÖßE.example",
    "gro\u0308ße.example",
    "größe。example",
    "größe\uff61example",
    "größe\uff0eexample",
    "größe.example。",
    "größe.example.",
    "grö\u00adße.example",
    "größe.ex\u200bample",
    "gr%C3%B6%c3%9fe.example",
    "%77ww.gr%C3%B6%C3%9Fe%2Eexample",
    "XN--GRE-6KA8I.example",
    "xn--gre-6ka8i.example",
)
"""Of one host, as browsers take them."""


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_spellings_of_one_host_are_one(spelling: str) -> None:
    assert plain_host(spelling) == plain_host(plain_host(spelling)) == "xn--gre-6ka8i.example"
    assert host_of(f"https://{spelling}:8080/rain") == "xn--gre-6ka8i.example"
    page = address_hash("https://größe.example/rain")
    assert address_hash(f"http://{spelling}/rain/#top") == page
    assert address_hash(f"http://{spelling}/snow") != page
    assert address_hash(f"http://{spelling}:8080/rain") != page
    assert address_hash(f"http://ann@{spelling}:8080?a=B") == address_hash("https://ann@größe.example:8080?a=B")


def test_other_hosts_are_others() -> None:
    others = ["grosse.example", "größe.example.org", "a.größe.example", "größe-example", "gr%25C3%25B6%25C3%259Fe.example"]
    assert len({plain_host(host) for host in (*others, "größe.example")}) == 6
    assert len({address_hash(f"https://{host}/") for host in (*others, "größe.example")}) == 6


def test_what_is_no_name_of_a_host_stays_as_it_is() -> None:
    assert host_of("https://[::1]:80/") == "::1"
    assert host_of("https://a%2Fb.example/") == "a%2fb.example"  # a name has no slash
    assert host_of("https://%ff.example/") == "%ff.example"  # no UTF-8
    assert host_of("https://例え.テスト/") == "xn--r8jz45g.xn--zckzah"
    assert host_of("https://\ud800.example/") == ""  # half a character, which JSON can hold
    assert host_of("https://[broken") == host_of("mailto:a@b.example") == host_of(None) == ""
    assert host_of(f"https://{'ö' * 254}/") == ""
    for address in ("https://\ud800.example/", "https://[broken", "https://", "", "/rain", "https://ö:80:ö@/", "https://%/"):
        assert address_hash(address) == address_hash(address)


def test_addresses_of_one_page() -> None:
    assert address_hash("https://example.org/a?b=1") != address_hash("https://example.org/a?b=2")
    assert address_hash("HTTPS://www.example.org/a") == address_hash("example.org/a")
    assert address_hash("https://example.org/A") != address_hash("https://example.org/a")
    assert address_hash("//größe.example/a") == address_hash("https://xn--gre-6ka8i.example/a")


def test_what_is_too_long_for_a_host_is_left_in_its_letters() -> None:
    assert plain_host("Ö" * 5000) == "ö" * 5000  # written in ASCII it would take a second and more
    assert address_hash(f"https://{'Ö' * 5000}/a") == address_hash(f"http://www.{'ö' * 5000}/a/")


def test_a_page_is_learned_from_once_however_its_host_is_spelt() -> None:
    site = Site.learn((f"https://{spelling}/rain", article(0)) for spelling in SPELLINGS)
    assert site.count.sampled == 1
    assert site.known_of(["Home News"], "https://xn--gre-6ka8i.example/rain") is None


def test_sites_of_spellings_of_one_host_merge_in_any_order() -> None:
    spellings = ("größe.example", "GRÖßE.example.", "xn--gre-6ka8i.example", "")
    assert {Site.merged(map(Site, some)).host for some in permutations(spellings)} == {"xn--gre-6ka8i.example"}
    assert (Site("größe.example") | Site("größe.example")).host == (Site() | Site("größe.example")).host == "größe.example"
