"""Texts about copyright: their lines are no credits of pictures, and no foot of a page."""

from __future__ import annotations

import pytest

import cleanse
from cleanse.read.text import read_text
from cleanse.text.copyrights import is_about_copyright

RAIN = "It rained in the whole of the valley on Monday, and nobody went out of doors until the evening."
OWNERS = ("Copyright (C) 1993 The Valley Consortium", "(c) 2004 Ann Lee <ann@valley.example>", "Copyright © 2011 Jo Doe / Valley")
OWNERS_OF_PICTURES = {"Tuesday": "Valley Images", "Friday": "Jo Doe Photography", "Sunday": "Maria Reyes"}


def test_several_owners_are_what_a_text_is_about() -> None:
    text = "\n\n".join((RAIN, *(part for owner in OWNERS for part in (owner, RAIN.replace("Monday", owner[-6:])))))
    assert is_about_copyright(read_text(text))
    assert cleanse.clean(text, kind="text") == text


def test_a_list_of_licences_stays_whole() -> None:
    parts = [f"Files: part{n}/*\nCopyright: © Lee {n * 'a'} <lee{n}@valley.example>\nLicense: Valley-2" for n in range(1, 6)]
    text = "\n\n".join((*parts, "Contact us", "All rights reserved", "Share this page"))
    assert cleanse.clean(text, kind="text").startswith("\n\n".join(parts))


@pytest.mark.parametrize(
    ("owner", "below"),
    [
        ("Bản quyền © 2004 - 2023 nhóm trình cài đặt", "Sổ tay này là phần mềm tự do; bạn có thể sửa đổi nó với GNU GPL."),
        ("Hak Cipta © 2004 - 2023 tim pemasang", "Manual ini perangkat lunak bebas di bawah ketentuan GNU."),
        ("Copyright 2021 Jo Farrow", "It comes with no warranty of any kind."),
        ("Copyright (c) 2021 Jo Farrow\nAll rights reserved.", "Redistribution and use in source form are permitted."),
    ],
)
def test_an_owner_above_the_licence_is_of_the_text(owner: str, below: str) -> None:
    text = f"The Valley Manual\n\n{owner}\n\n{below}\n\n{RAIN}"
    assert cleanse.clean(text, kind="text") == text


def test_an_owner_below_what_it_grants_is_of_the_text() -> None:
    text = f"{RAIN}\n\nPermission is granted to copy and share this tale.\nCopyright 2021 Jo Farrow"
    assert cleanse.clean(text, kind="text") == text


def test_credits_of_pictures_make_no_list_of_licences() -> None:
    menu = "Home\nNews\nSport\nWeather\nTravel\nSubscribe\nSign in"
    parts = [f"{RAIN.replace('Monday', day)}\n© {2020 + n} {who}" for n, (day, who) in enumerate(OWNERS_OF_PICTURES.items())]
    text = "\n".join((menu, "Rain over the valley", *parts, RAIN, "Contact us", "Privacy policy", "© 2024 The Valley Post"))
    cleaned = cleanse.clean(text, kind="text")
    assert cleaned.split("\n") == [*(part.split("\n")[0] for part in parts), RAIN]  # its title goes with the menu
    assert "©" not in cleaned


def test_a_foot_of_three_owners_is_no_list_of_licences() -> None:
    foot = "About us\nPrivacy policy\n© 2024 The Valley Post\nCopyright 2024 Valley Agency\n© 2024 Jo Doe"
    text = f"Home\nNews\nSport\nLog in\nRain\n{RAIN}\n{RAIN.replace('Monday', 'Tuesday')}\n{foot}"
    assert "Sport" not in cleanse.clean(text, kind="text")


def test_an_article_that_names_a_licence_has_a_foot() -> None:
    text = f"{RAIN}\n\nThe tide tables of the valley are free software under the GNU GPL.\n\n© 2024 The Valley Gazette"
    assert "Gazette" not in cleanse.clean(text, kind="text")


def test_the_foot_of_a_page_is_none() -> None:
    text = f"{RAIN}\n\n{RAIN.replace('Monday', 'Tuesday')}\n\n{OWNERS[0]}. All rights reserved."
    assert not is_about_copyright(read_text(text))
    assert OWNERS[0] not in cleanse.clean(text, kind="text")


def test_names_in_a_text_of_capitals_are_words() -> None:
    line = "FITNESS FOR A PARTICULAR USE OF RAIN AND OF NO OTHER USE.  IN NO EVENT SHALL"
    parts = (
        RAIN,
        f"{line}\nTHE VALLEY BE LIABLE.",
        RAIN.replace("Monday", "Tuesday"),
        f"{line.replace('RAIN', 'SNOW')}\nANYBODY PAY.",
    )
    assert cleanse.clean("\n\n".join((*parts, "Share this article"))).count("IN NO EVENT SHALL") == 2


def test_a_heading_is_no_caption_said_twice() -> None:
    owner = "Copyright © 2022 The Valley Consortium, Inc. Licence of the valley"
    text = f"{RAIN}\n\nCOPYRIGHT\n{owner}\n\n{RAIN.replace('Monday', 'Tuesday')}"
    assert "COPYRIGHT" in cleanse.clean(text, kind="text").split("\n")


def test_a_licence_speaks_of_the_notice_that_it_has() -> None:
    licence = (
        "The copyright notice and this sentence shall stand in all copies, and in all that is made of the rain, said the mayor."
    )
    text = f"The Valley Licence\n\nCopyright (c) 2015 Ann Lee\n\n{licence}\n\n{RAIN}"
    assert cleanse.clean(text, kind="text") == text
