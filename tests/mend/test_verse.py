"""Verse keeps its lines, and so does what else was never filled, in every script; prose of the same width "
"comes back whole."""

from __future__ import annotations

import textwrap

import pytest

import cleanse
from tests.strategies import seed_paragraphs

MENDING = cleanse.Pipeline.default().only("encoding", "pages", "lines", "hyphens")

VERSE = {
    "English hymn": "The river asks for nothing, and\nThe river takes it all;\nIt took my hat, it took my hand,\n"
    "It took the garden wall.\n\nThe river gives us nothing back\nBut mud and broken reeds;\n"
    "It gave the miller's son a sack,\nIt gave the crow its seeds.",
    "English, capitals and no marks": "I have not seen the sea this year\nThe road was long and I was slow\n"
    "The gulls came up to find me here\nThey told me all I had to know",
    "English, small letters": "the boat was late, the tea was cold,\nmy mother sang of other rain,\nthe "
    "ferryman was far too old\n"
    "to take us over there again,\nso we sat down, and were not told,\nand then we heard the morning train",
    "long lines": "Oh, I was born beside the mill, where all the boats of Rainford go,\nAnd I have heard the "
    "water sing, and I have seen the "
    "water slow,\nAnd if you ask me where it went, when all the winter ice was gone,\nI'll tell you that the "
    "water stayed, and we were "
    "those who travelled on.",
    "German": "Es steht ein Kahn am Ufer still,\nDen keiner mehr bewegen will,\nUnd wer ihn sieht, der denkt zurück\n"
    "An manches Jahr und manches Glück.",
    "Turkish": "Sandalım var kürek ister\nYârim bana çiçek ister\nBu nehirden geçmek için\nYiğit olan yürek ister\n\n"
    "Karşı köyde duman tüter\nBülbül öter, horoz öter\nBen bu yoldan geçer iken\nAnam bana haber iter",
    "Greek": "Στο ποτάμι πάνω γέρνει\nη βαρκούλα μου η παλιά,\nκαι το κύμα μού τη φέρνει\nσαν πουλί στην αμμουδιά.",
    "Hindi": "नदी किनारे नाव खड़ी है, नाविक गीत सुनाता है,\nलहरों पर जो चाँद उतरता, वह भी साथ में गाता है,\nदूर "
    "गाँव की बत्ती बुझती, रात अकेली रह जाती,\n"
    "जागा रहता एक मुसाफ़िर, घर का पथ भूल जाता है।",
    "Hebrew": "הנהר הולך לישון,\nוהסירה על החוף,\nוהירח ראשון\nמסתכל מן הנוף.",
    "Arabic": "على النهرِ قاربُنا القديمُ ينامُ في ظلِّ الشجرْ،\nوفي الليالي حينَ يصحو يستحمُّ بالقمرْ،\n"
    "يا صاحبي لا تسألِ النهرَ لماذا قد عبرْ،\nفالماءُ لا يدري إذا ما سارَ أينَ المستقرْ.",
    "Spanish": "Por la orilla del río viene\nuna niña sin zapatos;\nen el agua que la mira\nse le quedan los retratos.",
    "French": "Le bac est arrêté sous la lune de mars,\nLes joncs ont retenu la barque et les canards,\n"
    "Et celui qui passait, sa lanterne à la main,\nS'est assis sur le bord et dort jusqu'à demain.",
    "Russian": "Стоит паром у берега реки,\nИ с берега кричат издалека,\nИ сохнут на верёвке рыбаки,\nИ мимо проплывают облака.",
    "Polish": "Na promie siedzi stary pies\nI patrzy w wodę cały dzień,\nA kiedy rzece przyjdzie kres,\nTo pies "
    "zostanie, jak ten cień.",
    "Dutch": "Het veer ligt stil, de wind is weg,\nde brug is dicht, de maan staat scheef,\nen al wat ik je morgen zeg,\n"
    "dat is wat ik je gisteren schreef.",
    "Swedish": "Färjan går när klockan slår,\nklockan slår när färjan går,\noch den som kommer hit i år,\n"
    "får vänta till ett annat vår.",
    "refrain": "Pull away, the water's high,\nPull away, away!\nPull until the rope is dry,\nPull away, away!\n\n"
    "Pull away, the water's low,\nPull away, away!\nPull until the roosters crow,\nPull away, away!",
}
LINES = {
    "names": "Ann Lee, Rainford, for the ferry\nJo Doe, Upper Mill, for the road\nSam Roe, Rainford, for the dogs\n"
    "Mary Stone, Weir, for the school\nTom Weir, Landing, for the boats",
    "addresses": "Rainford Town Council, Mill Lane 14\nthe old school, second floor left\n12345 Rainford in the Valley",
    "timetable": "Valley Road 6.12 6.42 7.12 7.42\nOld School 6.15 6.45 7.15 7.45\nRiver Side 6.21 6.51 7.21 7.51\n"
    "Upper Mill 6.30 7.00 7.30 8.00",
    "fields": "Date: the fourth of March, in the year after the flood\nPlace: the old school beside the "
    "landing, second floor\n"
    "Chair: Ann Lee, and in her absence nobody at all",
    "speakers": "ANN: is that the ferry, or is it only the light of it\nJO: it is the ferry, and you know it as "
    "well as I do\n"
    "ANN: then run, because it does not wait for anybody",
    "log": "06:12:04 ferry.main started, version 2.1, rope ok\n06:14:44 ferry.rope warning, tension 81 of 90\n"
    "06:19:01 ferry.rope warning, tension 88 of 90\n06:22:37 ferry.main stopped, rope broken",
    "chess": "1. e4 e5 2. Nf3 Nc6 3. Bb5 a6 4. Ba4 Nf6 5. O-O Be7\n6. Re1 b5 7. Bb3 d6 8. c3 O-O 9. h3 Nb8 10. d4\n"
    "10... Nbd7 11. Nbd2 Bb7 12. Bc2 Re8 13. Nf1 Bf8",
    "code": "def ferry(rope, dogs=0):\n    if rope.broken:\n        raise LookupError(rope)\n    return rope.length - dogs",
    "dialogue": "– Is that the ferry, or is it only the light of it?\n– It is the ferry, and you know it as well as I do.\n"
    "– Then run, because it does not wait for anybody.",
}


@pytest.mark.parametrize("kind", VERSE)
def test_verse_keeps_its_lines(kind: str) -> None:
    assert MENDING(VERSE[kind]) == VERSE[kind]


@pytest.mark.parametrize("kind", LINES)
def test_lines_that_nobody_filled_stay(kind: str) -> None:
    assert MENDING(LINES[kind]) == LINES[kind]


@pytest.mark.parametrize("kind", VERSE)
def test_verse_stays_between_wrapped_paragraphs(kind: str) -> None:
    paragraphs = [" ".join(paragraph.split()) for paragraph in seed_paragraphs() if len(paragraph.split()) >= 20][:4]
    wrapped = [textwrap.fill(paragraph, 66, break_on_hyphens=False) for paragraph in paragraphs]
    text = "\n\n".join((*wrapped[:2], VERSE[kind], *wrapped[2:]))
    assert MENDING(text) == "\n\n".join((*paragraphs[:2], VERSE[kind], *paragraphs[2:]))


@pytest.mark.parametrize("width", [40, 46, 58, 66])
def test_prose_of_such_widths_comes_back(width: int) -> None:
    for paragraph in seed_paragraphs():
        whole = " ".join(paragraph.split())
        if len(whole) >= 6 * width:
            assert MENDING(textwrap.fill(whole, width, break_on_hyphens=False, break_long_words=False)) == whole


def test_who_said_it_is_no_line_of_the_saying() -> None:
    saying = (
        "Whoever waits for the ferry in the rain learns more about the\n"
        "river than about the ferry, and more about the rain than the\n"
        "river ever wanted to tell."
    )
    assert MENDING(f"{saying}\n\t\t-- Ann Lee") == saying.replace("\n", " ") + "\n\t\t-- Ann Lee"
