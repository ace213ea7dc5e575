"""The table of documents: the doubtful first, each with its figures and its warnings."""

from __future__ import annotations

import re

from cleanse.write.html_report.overview import around, by_doubt, overview
from cleanse.write.html_report.reported import ReportedDocument

SURE = ReportedDocument("sure.html", "Rain", (), confidence=0.99, characters=100, kept_characters=80)
WARNED = ReportedDocument("warned.html", "Snow", (), warnings=["It is odd."], confidence=0.99)
DOUBTFUL = ReportedDocument("doubtful.html", "", (), confidence=0.42)
BROKEN = ReportedDocument("broken.html", "", (), error="NotText: it is a PDF")


def test_the_doubtful_come_first() -> None:
    assert by_doubt([SURE, WARNED, DOUBTFUL, BROKEN]) == [BROKEN, DOUBTFUL, WARNED, SURE]


def test_a_row_has_title_name_doubts_confidence_and_share() -> None:
    written = overview([BROKEN, DOUBTFUL, WARNED, SURE], 4)
    rows = written.split("<tr>")[2:]
    for row, told in zip(rows, (["NotText: it is a PDF"], ["0.42"], ["Snow", "It is odd."], ["0.99", "80%"]), strict=True):
        assert all(one in row for one in told)
    assert re.findall(r'href="#(d\d)"', written) == ["d1", "d2", "d3", "d4"]


def test_what_has_no_report_on_the_page_is_no_link_and_the_page_says_so() -> None:
    written = overview([DOUBTFUL, SURE], 1, "There are more.")
    assert 'href="#d2"' not in written
    assert "There are more." in written
    assert "Of the last 1 there is no report" in written


def test_neighbours() -> None:
    assert re.findall(r'href="#(\w+)"', around(2, 3)) == ["documents", "d1", "d3"]
    assert re.findall(r'href="#(\w+)"', around(3, 3)) == ["documents", "d2"]
