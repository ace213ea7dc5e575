"""Of a line that concerns no cleaner, as the compiled core tells, none would say anything if it were asked."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from cleanse import core
from cleanse.cleaner import Cleaner
from cleanse.cleaners import all_cleaners
from cleanse.document import Document, Edit
from cleanse.read.text import read_text
from cleanse.roles.finding_laws import has_sign
from cleanse.text import concerns
from cleanse.text.lines import lines

BODIES = Path(__file__).parents[1] / "bodies.jsonl"
CASES = Path(__file__).parents[1] / "cases"
PROSE = "It rained in the whole of the valley on Monday, and nobody went out of doors until the evening."
PIECES = [
    PROSE,
    "Advertisement",
    "Photo: Ann Lee/Reuters",
    "(Ann Lee/dpa)",
    "© 2024 The Gazette",
    "(c) one",
    "(b) two",
    "IMG_1.jpg",
    "?? rain ??",
    "Facebook Twitter Email",
    "Home > News > Rain",
    "By Ann Lee",
    "12.05.2024, 14:30",
    "(al)",
    "[mehr]",
    "Read more",
    "Related: Rain",
    "Also read",
    "04/03/2024, 22:30 - Ann: <Media omitted>",
    "1 of 14",
    "2 of 14",
    "3 of 14",
    "infor-",
    "mation",
    "on Monday (",
    "Image:",
    "dpa)",
    "It rained. Ann Lee",
    "in town. Jo Doe",
    "雨が降った。写真：共同",
    "雨",
    "[…]",
    "By . Ann",
    "The post Rain appeared first on Valley Post.",
    "Continue reading →",
    "- 4 -",
    "\u200e[12:30] Ann: Rain",
    "ends here)",
    "文：李小明",
    "李小明攝",
    "新华社",
    "大桥在周一。新华社",
    "图片来自网络",
    "ขอบคุณภาพจาก สำนักข่าว",
    "共同",
    "雨が降った写真提供",
    "文・写真 李小明",
    "4. Umbrellas",
    "3 days ago",
    "# min read",
    "2024年5月12日 14:30",
    "更新日：2024年5月12日",
    "यह लेख 3 मिनट में पढ़ें",
    "Thứ Hai, 12/05/2024",
    "tháng giêng 2024",
    "Jo Doe contributed reporting",
    "NOTICE: The content above is a press release.",
    "(al/jo)",
    "A. L.",
    "Von Ann Lee | 12. Mai 2024 | 14:30",
    "Ann Lee - 12. Mai 2024",
    "4 min. Umbrellas | by Ann Lee",
    "Sent from my phone",
    "。",
    "\ud800",
]
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=12), min_size=1, max_size=12).map("\n".join)
joined = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), min_size=1, max_size=4).map(" ".join)


def _edits(cleaner: Cleaner, doc: Document) -> list[Edit]:
    return list(cleaner.edits(doc))


def _check(text: str) -> None:
    doc, whole = read_text(text), read_text(text)
    whole._cached[concerns._concerning] = [whole.cached(lines)] * concerns._KINDS
    for cleaner in all_cleaners("balance"):
        assert _edits(cleaner, doc) == _edits(cleaner, whole), cleaner.name
    assert doc.cached(has_sign) == whole.cached(has_sign)


@given(texts | st.lists(joined, max_size=4).map("\n\n".join))
def test_made_up_texts(text: str) -> None:
    _check(text)


def test_bodies_and_cases() -> None:
    for body in BODIES.read_text("utf-8").splitlines()[::3]:
        _check(json.loads(body)["text"])
    for case in sorted(CASES.rglob("*.txt")):
        _check(case.read_text("utf-8", "replace"))


def test_only_what_may_be_of_use_is_asked_for() -> None:
    doc = read_text("\n".join([PROSE, "Advertisement", PROSE]))
    found, all_lines = concerns.concerning(doc, concerns.NOTICE), doc.cached(lines)
    assert found == (all_lines if core.compiled() is None else [all_lines[1]])
    assert concerns.concerning(doc, concerns.HYPHEN) == (all_lines if core.compiled() is None else [])
