"""The charset of bytes that declare none."""

from __future__ import annotations

import pytest

from cleanse.read.decode import decode
from cleanse.read.guess import guess, languages_of, likelier, text_of

TEXTS = {
    "de": "Die Brücke über den Fluß ist seit Montag gesperrt, sagte die Bürgermeisterin; fünf Häuser wurden geräumt.",
    "fr": "Le maire a déclaré à la presse que le pont resterait fermé jusqu’à jeudi, après les dégâts de l’été.",
    "pl": "Burmistrz powiedział w poniedziałek, że most będzie zamknięty aż do piątku, a mieszkańcy muszą jeździć objazdem.",
    "cs": "Starosta v pondělí řekl, že most zůstane zavřený až do pátku a že žádné další škody nejsou.",
    "hu": "A polgármester hétfőn közölte, hogy a híd péntekig zárva marad, és több házat kiürítettek az árvíz miatt.",
    "ru": "Мэр сообщил в понедельник, что мост останется закрытым до пятницы, а жители поедут в объезд.",
    "uk": "Міський голова повідомив у понеділок, що міст буде закритий до п'ятниці, і людям доведеться їхати в об'їзд.",
    "el": "Ο δήμαρχος είπε τη Δευτέρα ότι η γέφυρα θα μείνει κλειστή μέχρι την Παρασκευή. Άλλες ζημιές δεν υπάρχουν.",
    "tr": "Belediye başkanı pazartesi günü köprünün cumaya kadar kapalı kalacağını, başka hasar olmadığını söyledi.",
    "he": "ראש העיר אמר ביום שני כי הגשר יישאר סגור עד יום שישי, וכי התושבים ייאלצו לנסוע בדרך אחרת.",
    "ar": "قال رئيس البلدية يوم الاثنين إن الجسر سيبقى مغلقا حتى يوم الجمعة وإن السكان سيسلكون طريقا آخر.",
    "ja": "市長は月曜日、橋を金曜日まで閉鎖すると発表した。住民は別の道を通らなければならない。",
    "zh": "市长星期一宣布，大桥将关闭到星期五，居民必须绕道而行。其他地方没有损失。",
    "ko": "시장은 월요일에 다리가 금요일까지 폐쇄될 것이라고 밝혔다. 주민들은 다른 길로 가야 한다.",
    "th": "นายกเทศมนตรีกล่าวเมื่อวันจันทร์ว่าสะพานจะปิดจนถึงวันศุกร์ และชาวบ้านต้องใช้เส้นทางอื่น",
}
CHARSETS = {
    "de": "cp1252 iso8859-15",
    "fr": "cp1252",
    "pl": "cp1250 iso8859-2",
    "cs": "cp1250 iso8859-2",
    "hu": "cp1250 iso8859-2",
    "ru": "cp1251 koi8-r iso8859-5 cp866",
    "uk": "cp1251 koi8-u",
    "el": "cp1253 iso8859-7",
    "tr": "cp1254",
    "he": "cp1255",
    "ar": "cp1256",
    "ja": "cp932 euc_jp iso2022_jp utf-16-le utf-16-be",
    "zh": "gb18030",
    "ko": "cp949",
    "th": "cp874",
}


@pytest.mark.parametrize(
    ("language", "codec"), [(language, codec) for language in CHARSETS for codec in CHARSETS[language].split()]
)
def test_a_sentence_in_an_old_charset(language: str, codec: str) -> None:
    data = TEXTS[language].encode(codec)
    assert decode(data).text == TEXTS[language]
    if not codec.startswith("utf"):  # tags of one byte a sign among others of two
        page = f'<html><body class="a"><script>var a = "ä";</script><p>{TEXTS[language]}</p>'.encode(codec, "ignore")
        assert TEXTS[language] in decode(page).text


def test_the_doubt_is_said() -> None:
    found = decode(TEXTS["ru"].encode("cp1251"))
    assert found.warnings == ("The charset is not declared; taken for windows-1251 by its letters.",)
    found = decode(b'<meta charset="utf-8">' + TEXTS["ru"].encode("cp1251"))
    assert found.text.endswith(TEXTS["ru"])
    assert "'utf-8', but the text does not decode with it" in found.warnings[0]
    assert found.warnings[1] == "Taken for windows-1251 by its letters."


@pytest.mark.parametrize("sign", ["“Rain” – again", "© 2026 Rain", "Rain\xa0again", "Rain… again"])
def test_signs_that_all_charsets_of_windows_share(sign: str) -> None:
    assert guess(sign.encode("cp1252")) == "cp1252"


def test_a_letter_alone_among_others_is_of_their_script() -> None:
    assert guess("A café in the old town, and a naïve guest.".encode("cp1252")) == "cp1252"
    assert guess(b"It rained \xff today.") == "cp1252"


def test_the_language_that_a_page_names_speaks_for_its_charsets() -> None:
    line = "Doğu Ağrı".encode("cp1254")
    assert guess(b'<html lang="tr"><p>' + line) == "cp1254"
    assert guess(b"<p>" + line, "https://haber.example.tr/") == "cp1254"
    assert languages_of(b"<html lang=el-GR>", "https://[") == (("el",), ())


def test_markup_and_scripts_are_no_evidence() -> None:
    page = b'<p title="x">\xe4</p><script>\xff\xff</script><!-- \xff --><p>rain</p>'
    assert text_of(page) == b"\xe4"
    assert text_of(b"<p>rain</p>") == b"<p>rain</p>"


def test_of_charsets_that_are_said_the_likelier() -> None:
    data = TEXTS["ru"].encode("koi8-r")
    assert likelier(data, ["cp1252", "koi8-r"]) == "koi8-r"
    assert likelier(b"rain", ["cp1252", "koi8-r"]) == "cp1252"
