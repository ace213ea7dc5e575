"""A document's part of a report: facts, warnings, filters."""

from __future__ import annotations

import re

from cleanse.roles.role import ROLES as PREDICTED
from cleanse.write.html_report.document import ROLES, facts, fragment
from cleanse.write.html_report.reported import ReportedDocument
from tests.write.html_report.documents import of_every_role, shown


def test_the_roles_are_those_of_the_models() -> None:
    assert ROLES == PREDICTED


def test_there_is_a_filter_with_its_count_for_each_role_that_occurs_and_for_both_fates() -> None:
    assert re.findall(r'data-show="(\w+)"', fragment(of_every_role())) == ["kept", "cut", *ROLES]
    few = fragment(of_every_role()._replace(blocks=[shown("One."), shown("Two."), shown("menu", "nav", False)]))
    assert re.findall(r'data-show="(\w+)" checked> (?:<kbd>\d</kbd> )?\w+ <span>(\d+)', few) == [
        ("kept", "2"), ("cut", "1"), ("body", "2"), ("nav", "1"),
    ]  # fmt: skip


def test_warnings_errors_and_what_is_left_out_are_told() -> None:
    written = fragment(ReportedDocument("a", "", (), 1234, ["It is short."], "NotText: it is a PDF"))
    assert "It is short." in written
    assert "NotText: it is a PDF" in written
    assert "1,234 more blocks are not shown" in written
    assert "There is nothing in it." in written


def test_a_document_without_a_title_goes_by_its_name_or_by_none() -> None:
    assert ">rain.txt</h2>" in fragment(ReportedDocument("rain.txt", "", ()))
    assert ">The document</h2>" in fragment(ReportedDocument("", "", ()))
    assert "rain.txt" not in facts(ReportedDocument("rain.txt", "", ()))


def test_a_language_is_told_where_it_is_known_for_one() -> None:
    assert ' lang="de"' in fragment(ReportedDocument("a", "", (), language="de-AT"))
    assert " lang=" not in fragment(ReportedDocument("a", "", (), language='xx" onclick="'))


def test_identifiers_of_two_documents_differ() -> None:
    first, second = (set(re.findall(r' id="([^"]+)"', fragment(of_every_role(), number))) for number in (1, 2))
    assert first
    assert not first & second
