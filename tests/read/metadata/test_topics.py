"""Tags, and addresses of licences."""

from __future__ import annotations

import pytest

from cleanse.read.metadata.topics import license_address, tags_in


def test_tags_are_told_apart_and_come_once() -> None:
    assert tags_in(["Rain, river、 bridge", "RAIN", "#town"]) == ["Rain", "river", "bridge", "town"]
    assert tags_in(["https://post.example/rain", "x" * 100, " , "]) == []
    assert len(tags_in([", ".join(map(str, range(1000)))])) == 40


@pytest.mark.parametrize(
    ("address", "canonical"),
    [
        ("http://creativecommons.org/licenses/by-nc-nd/3.0/de/", "https://creativecommons.org/licenses/by-nc-nd/3.0/de/"),
        ("https://www.creativecommons.org/licenses/by/4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("https://creativecommons.org/publicdomain/zero/1.0/deed.fr", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("https://post.example/licenses/by/4.0/", "https://post.example/licenses/by/4.0/"),
    ],
)
def test_the_address_of_a_licence(address: str, canonical: str) -> None:
    assert license_address(address) == canonical
