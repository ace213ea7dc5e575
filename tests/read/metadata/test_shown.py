"""Which lines about a headline are dates, and whether of a change."""

from __future__ import annotations

import pytest

from cleanse.lexicon import Lexicon
from cleanse.read.metadata.head import lines_about
from cleanse.read.metadata.shown import DateFinder, Shown, the_one
from tests.read.metadata.markup import first

FINDER = DateFinder(Lexicon.default())


@pytest.mark.parametrize(
    ("html", "language", "dates"),
    [
        ("<p>3 May 2024", "en", [("2024-05-03", False)]),
        ("<p>By Ann Lee | 3 May 2024", "en", [("2024-05-03", False)]),
        ("<p>Posted on 3 May 2024 by Ann Lee", "en", [("2024-05-03", False)]),
        ("<p>3 May 2024 by the river", "en", []),
        ("<p><span>Ann Lee</span><span>July 10, 2015</span>", "en", [("2015-07-10", False)]),
        ("<p>Updated</p><p>3 May 2024", "en", [("2024-05-03", True)]),
        ("<p>Updated <b>:</b> <i>3 May 2024</i>", "en", [("2024-05-03", True)]),
        ("<p>Stand: 3. Mai 2024", "de", [("2024-05-03", True)]),
        (
            "<p>Veröffentlicht am 3. Mai 2024, zuletzt aktualisiert am 5. Mai 2024",
            "de",
            [("2024-05-03", False), ("2024-05-05", True)],
        ),
        ("<p>公開日 2024年5月3日<br>更新日 2024年5月5日", "ja", [("2024-05-03", False), ("2024-05-05", True)]),
        ("<p>입력 2024.05.03 10:20<br>수정 2024.05.05 11:30", "ko", [("2024-05-03", False), ("2024-05-05", True)]),
        ("<p><time datetime=2024-05-03T10:00+02:00>two hours ago</time>", "en", [("2024-05-03", False)]),
        ("<p><time datetime=2024-05-05>Published 3 May 2024</time>", "en", [("2024-05-03", False)]),
        ("<p>The bridge fell on <time datetime=1984-03-09>9 March 1984</time> in the middle of the night.", "en", []),
        ("<dl><dt>Born<dd>3 May 1924</dl>", "en", []),
        ("<p>14 rooms", "en", []),
    ],
)
def test_dates(html: str, language: str, dates: list[tuple[str, bool]]) -> None:
    found = FINDER.dates(lines_about(first(f"<h1>T</h1>{html}", "h1")), language)
    assert [(shown.iso[:10], shown.is_change) for shown in found] == dates


@pytest.mark.parametrize(
    ("declared", "shown", "bears"),
    [
        ("2024-05-04", [], "2024-05-04"),
        ("2024-05-04T10:00:00+02:00", [Shown("2024-05-04", False, True)], "2024-05-04T10:00:00+02:00"),
        ("2024-05-04T23:30:00-07:00", [Shown("2024-05-05", False, True)], "2024-05-04T23:30:00-07:00"),
        ("2024-05-04T23:30:00+00:00", [Shown("2024-05-05", False, True)], "2024-05-05"),
        ("2024-05-04", [Shown("2013-12-30", False, True)], "2013-12-30"),
        ("2024-05-04", [Shown("2013-12-30", False, False)], "2024-05-04"),
        ("2024-05-04", [Shown("2022-12-30", False, False)], "2022-12-30"),
        ("2024-05-04", [Shown("2025-12-30", False, True)], "2024-05-04"),
        ("2024-05-04", [Shown("2013-12-30", True, True)], "2024-05-04"),
    ],
)
def test_the_date_of_those_declared_and_shown(declared: str, shown: list[Shown], bears: str) -> None:
    assert the_one(declared, shown) == bears
